### Was Leserinnen und Leser sehen, auf Deutsch. Sie werden gesiezt.
### Regeln stehen hinter «Wenn gilt:», damit ihre Sätze Hauptsätze bleiben.

## facts

facts-minutes = { $count ->
    [one] Etwa { $count } Minute
   *[other] Etwa { $count } Minuten
  }
facts-items = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
  }
facts-items-at-most = { $count ->
    [one] Höchstens { $count } Frage
   *[other] Höchstens { $count } Fragen
  }
facts-outcomes = { $count ->
    [one] { $count } Diagnose
   *[other] Eine von { $count } Diagnosen
  }
facts-uses = { $count ->
    [one] Liest { $count } Selbsteinschätzung und fragt selbst nichts
   *[other] Liest { $count } Selbsteinschätzungen und fragt selbst nichts
  }
facts-download = Nach Ihrer ersten Antwort wird einmalig ein Auswertungsprogramm von 4,6 MB geladen
facts-private = Kein Konto; Ihre Antworten werden nirgendwohin gesendet

## noscript

noscript-title = Diese Seite kann Ihre Antworten hier nicht auswerten
noscript-text = Ihr Browser führt auf dieser Seite keine Skripte aus. Sie können trotzdem alle Fragen lesen, die Seite ausdrucken und Ihre Antworten von Hand ankreuzen. Am Ende stehen alle Diagnosen, jede mit ihrer Regel.

## unstarted

unstarted-title = Das Programm dieser Seite ist nicht gestartet
unstarted-file = Falls Sie die Seite als Datei von Ihrer Festplatte geöffnet haben: Von dort führt kein Browser ihr Programm aus. Legen Sie den ganzen Ordner der Website auf einen Webserver, oder starten Sie in diesem Ordner einen mit { $command } und öffnen Sie { $address }.
unstarted-reload = Andernfalls laden Sie die Seite neu. Wenn das nicht hilft, versuchen Sie es mit einem neueren Browser.
unstarted-text = Alle Fragen können Sie auch so lesen und ausdrucken. Am Ende stehen alle Diagnosen, jede mit ihrer Regel.

## form

form-label = Fragen zu „{ $title }“
form-number = Frage { $number } von { $total }
form-clear = Antwort löschen
form-section = Teil { $number } von { $total }
form-continue = Weiter
form-back = Zurück
form-print-note = Kreuzen Sie bei jeder Frage eine Antwort an, wenn dort nichts anderes steht.
form-only-if = Nur wenn gilt: { $rule }
form-or = oder
form-doesnt-apply = Trifft nicht zu
form-dont-know = Weiß nicht
form-multiple = Wählen Sie alles aus, was zutrifft.
form-range = Eine Zahl von { $lowest } bis { $highest }, in Schritten von { $step }
form-range-whole = Eine ganze Zahl von { $lowest } bis { $highest }
form-total = Zusammen ergeben die Teile { $total }.
form-remaining = Noch { $amount } zu verteilen
form-exceeding = { $amount } zu viel
form-shared-out = Alles verteilt: { $amount }
form-ranking = Bringen Sie alles in eine Reihenfolge: 1 kommt zuerst.
form-move-up = Nach oben:
form-move-down = Nach unten:
form-keep-order = Diese Reihenfolge stimmt
form-order-kept = Diese Reihenfolge ist Ihre Antwort.
form-placed = { $thing }: jetzt Platz { $place } von { $count }
form-text = Das ist nur für Sie: Es wird nie ausgewertet und nirgendwohin gesendet. Sie können es leer lassen.
form-added = { $count ->
    [one] Weiter hinten ist eine Frage hinzugekommen.
   *[other] Weiter hinten sind { $count } Fragen hinzugekommen.
  }
form-removed = { $count ->
    [one] Weiter hinten ist eine Frage weggefallen.
   *[other] Weiter hinten sind { $count } Fragen weggefallen.
  }

## errors

errors-title = Einige Fragen sind noch offen
errors-some-unanswered = { $count ->
    [one] Eine Frage in diesem Teil hat keine Antwort. Beantworten Sie sie, oder machen Sie ohne sie weiter.
   *[other] { $count } Fragen in diesem Teil haben keine Antwort. Beantworten Sie sie, oder machen Sie ohne sie weiter.
  }
errors-title-unusable = Einige Antworten lassen sich noch nicht verwenden
errors-some-unusable = { $count ->
    [one] Eine Antwort in diesem Teil lässt sich so nicht verwenden. Berichtigen Sie sie, oder machen Sie ohne sie weiter.
   *[other] { $count } Antworten in diesem Teil lassen sich so nicht verwenden. Berichtigen Sie sie, oder machen Sie ohne sie weiter.
  }
errors-title-mixed = Einige Fragen brauchen noch eine Antwort
errors-some-mixed = { $count } Fragen in diesem Teil haben keine verwendbare Antwort. Beantworten Sie sie, oder machen Sie ohne sie weiter.
errors-unanswered = Noch keine Antwort
errors-range = Geben Sie eine Zahl von { $lowest } bis { $highest } ein, in Schritten von { $step }
errors-range-whole = Geben Sie eine ganze Zahl von { $lowest } bis { $highest } ein
errors-unread = Schreiben Sie die Zahl nur in Ziffern, zum Beispiel { $example }
errors-grouped = Schreiben Sie die Zahl ohne Punkt oder Leerzeichen als Tausendertrennung: { $meant }
errors-two-ways = Das lässt sich auf zwei Arten lesen. Schreiben Sie { $meant } oder { $other }
errors-share = Jeder Teil ist eine Zahl von 0 bis { $highest }, in Schritten von { $step }
errors-share-whole = Jeder Teil ist eine ganze Zahl von 0 bis { $highest }
errors-sum-too-small = Die Teile ergeben { $sum }: noch { $amount } zu verteilen
errors-sum-too-large = Die Teile ergeben { $sum }: { $amount } zu viel
errors-unanswered-link = Frage { $number }: { $text }
errors-skip = { $count ->
    [one] Ohne sie weiter
   *[other] Ohne diese weiter
  }

## check

check-title = Prüfen Sie Ihre Antworten
check-counts = { $count ->
    [one] Sie haben { $answered } von { $count } Frage beantwortet.
   *[other] Sie haben { $answered } von { $count } Fragen beantwortet.
  }
check-uncounted = Was Sie in eigenen Worten schreiben, zählt dabei nicht mit.
check-states = { $count ->
    [one] { $count } Antwort ist „Trifft nicht zu“ oder „Weiß nicht“ und geht in keinen Wert ein.
   *[other] { $count } Antworten sind „Trifft nicht zu“ oder „Weiß nicht“ und gehen in keinen Wert ein.
  }
check-none = Keine Antwort
check-unusable = Nicht verwendet. { $problem }
check-part = { $part }: { $amount }
check-quoted = „{ $text }“
check-change = Ändern
check-change-which = Antwort auf Frage { $number } ändern: { $text }
check-return = Zurück zu meinen Antworten
check-submit = Meine Diagnose ansehen

## engine

engine-waiting-title = Ihre Diagnose wird ermittelt
engine-waiting = Beim ersten Mal muss Ihr Browser das Auswertungsprogramm laden. Ihre Antworten bleiben dabei unverändert.
engine-loading = Das Auswertungsprogramm wird geladen
engine-progress = { $megabytes } von { $total } MB geladen.
engine-silent = Seit 20 Sekunden ist nichts angekommen. Ihr Browser wartet noch auf { $files }. Manche Netze prüfen jede Datei, bevor sie sie durchlassen, und das kann einige Minuten dauern. Danach geht es von selbst weiter. Falls Ihre Verbindung unterbrochen war, fragen Sie noch einmal an.
engine-ask-again = Noch einmal anfragen
engine-failed-title = Ihre Diagnose ließ sich noch nicht ermitteln
engine-kept = Ihre Antworten sind alle noch da. Es wurde nichts versendet.
engine-not-kept = Ihre Antworten sind noch da, aber dieser Browser speichert keine davon: Wenn Sie die Seite neu laden, sind sie verloren. Es wurde nichts versendet.
engine-lasting = Auch der Neustart des Programms hat nichts geändert. Laden Sie die Seite neu. Wenn das nicht hilft, versuchen Sie es mit einem anderen Browser oder Gerät, oder teilen Sie denen, die diese Website betreuen, mit, was hier steht.
engine-retry = Noch einmal versuchen
engine-reload = Seite neu laden
engine-back = Zurück zu meinen Antworten
engine-technical = Für alle, die dieses Netz oder diese Website betreuen: { $address } { $happened }.
engine-answered = wurde mit dem Status { $status } beantwortet
engine-redirected = wurde mit einer Weiterleitung auf eine andere Website beantwortet
engine-no-answer = lieferte keine vollständige Antwort
engine-reasons-missing = Ein Teil des Auswertungsprogramms ({ $file }) fehlt auf dieser Website. Vielleicht ist, während Sie geantwortet haben, eine neue Fassung der Website erschienen. Laden Sie die Seite neu, um sie zu erhalten.
engine-reasons-unreachable = Ein Teil des Auswertungsprogramms ({ $file }) ließ sich nicht laden. Vielleicht sind Sie offline. Sobald Sie wieder verbunden sind, geht es von selbst weiter. Wenn andere Websites funktionieren, hält möglicherweise etwas in Ihrem Netz oder Ihrem Browser die Datei zurück.
engine-reasons-refused = Ein Teil des Auswertungsprogramms ({ $file }) wurde verweigert. Entweder lässt Ihr Netz ihn nicht durch, oder der Server dieser Website gibt ihn nicht heraus. Versuchen Sie es in einem anderen Netz, oder zeigen Sie denen, die Ihres betreuen, was unten steht.
engine-reasons-unavailable = Der Server dieser Website, oder etwas auf dem Weg zu ihm, kann einen Teil des Auswertungsprogramms ({ $file }) im Moment nicht liefern. Versuchen Sie es in einigen Minuten noch einmal.
engine-reasons-intercepted = Statt eines Teils des Auswertungsprogramms ({ $file }) hat Ihr Browser eine Webseite erhalten. Vielleicht müssen Sie sich in Ihrem Netz zuerst anmelden oder etwas bestätigen. Öffnen Sie in einem neuen Tab eine andere Website, um das zu sehen. Vielleicht sperrt Ihr Netz die Datei auch. Oder es ist eine neue Fassung dieser Website erschienen: Dann laden Sie die Seite neu.
engine-reasons-damaged = Ein Teil des Auswertungsprogramms ({ $file }) ist nicht der, der zu dieser Seite gehört, und wurde deshalb nicht ausgeführt. Etwas zwischen der Website und Ihrem Browser kann ihn verändert haben, oder es ist eine neue Fassung der Website erschienen. Laden Sie die Seite neu.
engine-reasons-broken = Ihr Browser konnte das Auswertungsprogramm nicht starten. Ein neuerer Browser hilft vielleicht.
engine-reasons-stalled = Das Auswertungsprogramm lädt nicht weiter. Von { $file } ist seit { $minutes } Minuten nichts angekommen. Prüfen Sie Ihre Verbindung. Der nächste Versuch wartet länger.
engine-reasons-slow = Das Auswertungsprogramm hat viel zu lange gebraucht und wurde angehalten.
engine-reasons-memory = Auf diesem Gerät ist zu wenig Speicher für das Auswertungsprogramm frei. Schließen Sie andere Tabs oder Programme, und versuchen Sie es noch einmal.
engine-reasons-unsupported = Dieser Browser, oder eine Richtlinie auf diesem Gerät, erlaubt nicht, was das Auswertungsprogramm braucht: WebAssembly in einem Modul-Worker.
engine-reasons-crashed = Das Auswertungsprogramm hat unerwartet angehalten.
engine-reasons-answers = Das Auswertungsprogramm konnte diese Antworten nicht lesen: { $message }

## part

part-failed-title = Ein Teil dieser Seite fehlt
part-failed = Ein Teil dieser Seite konnte nicht geladen werden. Vielleicht sind Sie offline; dann geht es von selbst weiter, sobald Sie wieder verbunden sind. Oder diese Website wurde erneuert, nachdem Sie die Seite geöffnet hatten; dann laden Sie die Seite neu.
part-kept = Es ist nichts verloren: Ihre Antworten sind noch da, und es wurde nichts versendet.
part-not-kept = Ihre Antworten sind noch da, aber dieser Browser speichert keine davon: Wenn Sie die Seite neu laden, sind sie verloren. Es wurde nichts versendet.
part-retry = Noch einmal versuchen
part-reload = Seite neu laden

## result

result-kicker = Ihre Diagnose
result-counts = { $count ->
    [one] { $answered } von { $count } Frage beantwortet
   *[other] { $answered } von { $count } Fragen beantwortet
  }
result-states = { $count ->
    [one] davon { $count } mit „Trifft nicht zu“ oder „Weiß nicht“
   *[other] davon { $count } mit „Trifft nicht zu“ oder „Weiß nicht“
  }
result-because = Grund: { $facts }.
result-fact = { $title } ist „{ $band }“ ({ $score })
result-fact-without-band = { $title } liegt bei { $score }
result-fact-without-score = { $title } hat keinen Wert
result-rule = Die Regel für diese Diagnose
result-rule-when = Sie wird gestellt, wenn gilt: { $rule }.
result-rule-otherwise = Sie wird gestellt, wenn keine der anderen Diagnosen passt.
result-measured = Worauf sie beruht
result-measured-note = Jeder Wert reicht von 0 bis 100 und ist abgerundet. Ein Strich auf einem Balken zeigt, wo der nächste Bereich beginnt.
result-dimension = Dimension
result-score = Wert
result-band = Bereich
result-no-score = Zu wenige Antworten
result-no-score-nothing = Nichts davon trifft zu
result-no-score-part = Ein Teil hat keinen Wert
result-range = ({ $from } bis { $to })
result-likely = beim nächsten Mal { $from } bis { $to }
result-change-title = Was sie ändern würde
result-sure-always = Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie so gut wie sicher wieder diese Diagnose.
result-sure = { $call ->
    [firm] Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie sehr wahrscheinlich wieder diese Diagnose: { $often }. Am nächsten liegt sonst „{ $title }“.
    [leaning] Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie wahrscheinlich wieder diese Diagnose: { $often }. Am nächsten liegt sonst „{ $title }“.
   *[open] Das ist offen. Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie diese Diagnose { $often } und „{ $title }“ { $other }.
  }
result-sure-alone = { $call ->
    [firm] Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie sehr wahrscheinlich wieder diese Diagnose: { $often }.
    [leaning] Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie wahrscheinlich wieder diese Diagnose: { $often }. Sonst müssten Sie mehr beantworten, bevor es eine Diagnose gibt.
   *[open] Das ist offen. Wenn Sie nächste Woche noch einmal antworten würden, bekämen Sie diese Diagnose { $often }. Sonst müssten Sie mehr beantworten, bevor es eine Diagnose gibt.
  }
result-sure-means = Wie oft Sie sie wieder bekämen, sagt, wie beständig Ihre Antworten sind, nicht, ob sie stimmen.
result-sure-untried = Wie wahrscheinlich Sie diese Diagnose wieder bekämen, lässt sich hier nicht mit vertretbarem Aufwand ausrechnen.
result-often = { $tenths ->
    [0] in weniger als 1 von 20 Malen
    [10] in mehr als 9 von 10 Malen
    [one] in { $tenths } von 10 Malen
   *[other] in { $tenths } von 10 Malen
  }
result-to-advice = Was Sie als Nächstes tun können
result-to-what-if = Unter „Was wäre, wenn“ ausprobieren
result-firm-one = Keine andere Antwort auf eine einzelne Frage würde sie ändern.
result-firm-two = Keine andere Antwort auf eine einzelne Frage würde sie ändern. Zwei zusammen könnten es:
result-firm-more = Weder eine andere Antwort noch zwei zusammen würden sie ändern.
result-one = Eine andere Antwort würde für eine andere Diagnose genügen. Die wahrscheinlichste steht zuerst.
result-one-none = Bei einer anderen Antwort müssten Sie erst mehr beantworten, bevor es eine Diagnose gibt.
result-untried = Keine der durchprobierten Antworten würde sie ändern. Es gibt zu viele, um alle durchzuprobieren.
result-possible = Wenn Sie beantworten, was fehlt, könnte es auch sein: { $titles }.
result-possible-none = Was Sie dort auch antworten: Die Diagnose bleibt dieselbe.
result-possible-untried = Nichts von dem, was dort durchprobiert wurde, führt zu einer anderen Diagnose. Es gibt zu viele Möglichkeiten, um alle durchzuprobieren.
result-doubts-title = Was noch offen ist
result-missing = { $count ->
    [one] { $count } Frage, die zählt, hat keine Antwort:
   *[other] { $count } Fragen, die zählen, haben keine Antwort:
  }
result-missing-unsure = { $count ->
    [one] { $count } Frage, die zählt, ist offen oder mit „Weiß nicht“ beantwortet:
   *[other] { $count } Fragen, die zählen, sind offen oder mit „Weiß nicht“ beantwortet:
  }
result-why = Warum
result-why-note = Jede Antwort zieht ihren Wert nach oben oder unten, verglichen mit der Mitte ihrer Skala. Punkte über null ziehen nach oben.
result-why-open = Alle Antworten zu „{ $title }“
result-reference = Zum Vergleich: { $title }, { $value } ({ $source }, { $date }).
result-percentile = Höher als bei { $percentile } % der anderen ({ $source }, { $date }).
result-title-block = { $day ->
    [none] Diagnose ohne Datum · { $counts } · Fassung { $version } der Selbsteinschätzung
   *[known] Diagnose vom { $day } · { $counts } · Fassung { $version } der Selbsteinschätzung
  }
result-flip = { $count ->
    [one] „{ $title }“ mit dieser einen anderen Antwort:
   *[other] „{ $title }“ mit diesen { $count } anderen Antworten:
  }
result-flip-to-none = { $count ->
    [one] Keine Diagnose, bis Sie mehr beantworten, mit dieser einen anderen Antwort:
   *[other] Keine Diagnose, bis Sie mehr beantworten, mit diesen { $count } anderen Antworten:
  }
result-pairs-title = Einen zweiten Blick wert
result-pairs = Diese Antworten weisen in verschiedene Richtungen. Das kann gute Gründe haben.

## picture

picture-plane-title = Wo Sie stehen
picture-plane-name = { $x } und { $y }, und welche Diagnose dazugehört
picture-plane-you = Sie
picture-plane-placed = Mit { $at } bei „{ $x }“ und { $height } bei „{ $y }“ stehen Sie dort, wo die Diagnose „{ $title }“ lautet.
picture-plane-placed-about = Mit { $at } bei „{ $x }“ und { $height } bei „{ $y }“ stehen Sie dort, wo die Diagnose „{ $title }“ lautet. Der Rahmen um Ihren Punkt zeigt, wo er liegen kann, wenn alles beantwortet ist.
picture-plane-placed-open = Sie stehen bei { $at } für „{ $x }“ und { $height } für „{ $y }“.
picture-plane-placed-about-open = Sie stehen bei { $at } für „{ $x }“ und { $height } für „{ $y }“. Der Rahmen um Ihren Punkt zeigt, wo er liegen kann, wenn alles beantwortet ist.
picture-plane-unplaced = Es gibt zu wenige Antworten, um zu sagen, wo Sie stehen. Sie können überall im Rahmen liegen.
picture-plane-nowhere = Zu einem der beiden trifft keine der Fragen zu; deshalb haben Sie hier keinen Platz.
picture-likely-plane = Wenn Sie nächste Woche noch einmal antworten würden, lägen Sie in etwa 8 von 10 Fällen innerhalb des Rings.
picture-likely-bars = Die dünne Linie auf jedem Balken zeigt, wo der Wert in etwa 8 von 10 Fällen läge, wenn Sie nächste Woche noch einmal antworten würden.
picture-likely-pairs = Eine dicke Linie ist ein Abstand, der mehr als Zufall ist; eine gestrichelte kann Zufall sein. Die dünnen Linien über und unter den Punkten zeigen, wo die Werte in etwa 8 von 10 Fällen lägen, wenn Sie nächste Woche noch einmal antworten würden.
picture-apart = Eins nach dem anderen
picture-pairs-title = Seite an Seite
picture-pairs-name = „{ $first }“ und „{ $second }“, und der Abstand zwischen beiden
picture-pairs-of = Thema
picture-pairs-gap = Abstand
picture-pairs-points = { $count ->
    [0] kein Abstand
    [one] { $count } Punkt Abstand
   *[other] { $count } Punkte Abstand
  }
picture-pairs-unknown = Abstand nicht bekannt
picture-pairs-each = { $count ->
    [one] „{ $title }“ ({ $count } Punkt)
   *[other] „{ $title }“ ({ $count } Punkte)
  }
picture-pairs-none = Es gibt zu wenige Antworten, um „{ $first }“ und „{ $second }“ zu vergleichen.
picture-pairs-level = Es gibt keinen Abstand: „{ $first }“ und „{ $second }“ haben dieselben Werte.
picture-pairs-near = Kein Abstand zwischen „{ $first }“ und „{ $second }“ ist mehr als Zufall. Am größten ist er bei { $titles }.
picture-pairs-one = „{ $first }“ und „{ $second }“ liegen bei { $titles } um mehr als Zufall auseinander.
picture-pairs-widest = { $count ->
    [one] „{ $first }“ und „{ $second }“ liegen am weitesten auseinander bei { $titles }.
   *[other] „{ $first }“ und „{ $second }“ liegen am weitesten auseinander bei { $titles }; welcher Abstand größer ist, lässt sich nicht sagen.
  }
picture-pairs-widest-sure = { $count ->
    [one] Von den Abständen zwischen „{ $first }“ und „{ $second }“, die mehr als Zufall sind, ist der größte bei { $titles }.
   *[other] Von den Abständen zwischen „{ $first }“ und „{ $second }“, die mehr als Zufall sind, sind die größten bei { $titles }; welcher größer ist, lässt sich nicht sagen.
  }
picture-table = Dasselbe als Tabelle
picture-table-told = Dasselbe als Tabelle, und wofür jeder Wert steht
picture-ends-none = Für einen Wert gibt es zu wenige Antworten.
picture-ends-nothing = Keine der Fragen trifft zu; deshalb gibt es keinen Wert.
picture-ends-one = Der einzige Wert ist { $most }, bei { $highest }.
picture-ends-level = Alle Werte sind gleich: { $most }.
picture-ends-near = Kein Wert sticht heraus: Sie liegen zwischen { $least } und { $most }, zu nah beieinander, um sie zu unterscheiden.
picture-ends-ends = { $highest } { $lowest }
picture-ends-each = { $title } ({ $score })
picture-ends-highest = { $count ->
    [one] Am höchsten liegt { $titles }.
   *[other] Am höchsten liegen { $titles }, zu nah beieinander, um sie zu unterscheiden.
  }
picture-ends-lowest = { $count ->
    [one] Am niedrigsten liegt { $titles }.
   *[other] Am niedrigsten liegen { $titles }, zu nah beieinander, um sie zu unterscheiden.
  }
picture-shares-part = Teil
picture-shares-share = Anteil
picture-shares-most = Am meisten geht an { $parts }: { $share }.
picture-shares-level = Alle Teile bekommen gleich viel: { $share }.
picture-effects-name = Was „{ $title }“ nach oben und nach unten zieht
picture-effects-question = F{ $number }
picture-effects-answer = Ihre Antwort
picture-effects-points = Punkte
picture-effects-level = Keine dieser Antworten zieht den Wert in eine Richtung.
picture-effects-up = Am stärksten nach oben gezogen durch: { $up }.
picture-effects-down = Am stärksten nach unten gezogen durch: { $down }.
picture-effects-both = Am stärksten nach oben gezogen durch: { $up }. Am stärksten nach unten gezogen durch: { $down }.
picture-effects-said = „{ $text }“ (Ihre Antwort: { $answer })
picture-effects-several = { $questions }, gleich stark
picture-effects-many = keine einzelne Antwort
picture-effects-asked = Ihre Antwort auf „{ $text }“

## summary

summary-title = Eine Seite zum Zeigen
summary-note = Die Diagnose, ihr Bild, die Werte dahinter und was Sie als Nächstes tun können. Im Druck ist sie die erste Seite, und Sie können sie als Bild für Ihre Folien speichern.
summary-open = Als Bild speichern
summary-save-png = Als PNG speichern
summary-save-svg = Als SVG speichern
summary-copy = Bild kopieren
summary-copied = Kopiert.
summary-failed = Ihr Browser erlaubt das hier nicht. Versuchen Sie es mit einer der anderen Schaltflächen.
summary-alt-title = Alternativtext
summary-alt-note = Für alle, die das Bild nicht sehen können: Fügen Sie ihn auf Ihrer Folie in das Feld für den Alternativtext ein.
summary-copy-alt = Text kopieren
summary-of = von { $most }
summary-numbers = { $count ->
    [one] Der Wert dahinter
   *[other] Die Werte dahinter
  }
summary-numbers-note = Zuerst die Werte, auf denen die Diagnose beruht, dann die niedrigsten, dann die höchsten.
summary-role-decides = Darauf beruht die Diagnose
summary-role-lowest = Der niedrigste Wert
summary-role-low = Unter den niedrigsten Werten
summary-role-highest = Der höchste Wert
summary-role-high = Unter den höchsten Werten
summary-role-also = Ebenfalls gemessen
summary-again = Dieselbe Diagnose noch einmal
summary-role-steady = Wenn Sie nächste Woche noch einmal antworten
summary-plan = Was ich vorhabe
summary-advice = Was Sie als Nächstes tun können
summary-step = { $what } ({ $beside })
summary-due = bis { $day }
summary-more = und { $count } mehr
summary-alt = { $day ->
    [none] { $name }, Diagnose: „{ $title }“.
   *[known] { $name }, Diagnose vom { $day }: „{ $title }“.
  }
summary-alt-scores = Werte von 100: { $scores }.
summary-alt-plan = Der Plan: { $steps }.
summary-alt-advice = Was als Nächstes zu tun ist: { $steps }.

## then

then-title = Verglichen mit Ihren Antworten von damals ({ $day })
then-title-named = Verglichen mit „{ $name }“ ({ $day })
then-undated = Tag unbekannt
then-choose = Vergleichen mit
then-choice = { $name }, { $day }
then-working = Ihre Antworten von damals und heute werden verglichen.
then-failed = Der Vergleich ist nicht gelungen. Ihre Antworten und diese Diagnose sind, wie sie waren.
then-missed = Womit Sie vergleichen wollten, wird hier nicht mehr aufbewahrt. Darum wird nichts verglichen.
then-since-named = { $day }, „{ $name }“
then-since-when = { $which ->
    [last] Beim letzten Mal ({ $day })
   *[chosen] Damals ({ $day })
  }
then-since = { $change ->
    [same] { $when } lautete die Diagnose ebenso
    [came] { $when } gab es keine Diagnose
    [none] { $when } gab es auch keine Diagnose
   *[turned] { $when } lautete die Diagnose „{ $then }“
  }
then-since-alone = { $said }.
then-since-scores = { $said }; seither: { $scores }.
then-since-score = { $change ->
    [same] { $title } weiterhin { $now }
    [came] { $title } von keinem Wert auf { $now }
    [gone] { $title } von { $then } auf keinen Wert
    [none] { $title } weiterhin ohne Wert
   *[moved] { $title } von { $then } auf { $now }
  }
then-then = Damals ({ $day })
then-now = Jetzt
then-same = Alle Antworten sind dieselben wie damals.
then-nothing = Kein Wert liegt beide Male vor, es gibt also nichts zu vergleichen.
then-none = Kein Wert hat sich stärker bewegt, als der Zufall es könnte.
then-all = { $count ->
    [one] Der Wert hat sich stärker bewegt, als der Zufall es könnte.
   *[other] Alle { $count } Werte haben sich stärker bewegt, als der Zufall es könnte.
  }
then-some = { $moved ->
    [one] { $moved } von { $count } Werten hat sich stärker bewegt, als der Zufall es könnte.
   *[other] { $moved } von { $count } Werten haben sich stärker bewegt, als der Zufall es könnte.
  }
then-outcome = { $change ->
    [same] Die Diagnose ist weiterhin „{ $now }“.
    [came] Damals gab es keine Diagnose, jetzt lautet sie „{ $now }“.
    [gone] Damals lautete die Diagnose „{ $then }“, jetzt gibt es keine.
    [none] Es gibt keine Diagnose, weder damals noch jetzt.
   *[turned] Die Diagnose hat sich von „{ $then }“ zu „{ $now }“ geändert.
  }
then-missing = { $time ->
    [then] Damals gab es keinen Wert für { $titles }.
   *[now] Jetzt gibt es keinen Wert für { $titles }.
  }
then-missing-all = { $time ->
    [then] Damals gab es überhaupt keinen Wert.
   *[now] Jetzt gibt es überhaupt keinen Wert.
  }
then-hint = Die dünnen Linien über und unter den Punkten zeigen, wo jeder Wert etwa 8 von 10 Malen läge, wenn Sie eine Woche danach noch einmal antworten würden. Eine dicke Linie zwischen zwei Punkten ist ein Unterschied, der größer ist als der Zufall; eine gestrichelte kann Zufall sein.
then-picture = Werte damals und jetzt
then-difference = Unterschied
then-verdict = { $says ->
    [chance] kann Zufall sein
    [chance-one] kann Zufall sein, und nicht mehr, als eine einzige Antwort ausmachen könnte
    [more] mehr als Zufall
    [more-one] mehr als Zufall, aber nicht mehr, als eine einzige Antwort ausmachen könnte
    [level] kein Unterschied
   *[unknown] nicht zu sagen
  }
then-slight = weniger als ein Punkt
then-moved = { $points }, { $verdict }
then-one = { $count ->
    [one] Der Unterschied bei { $titles } ist nicht größer, als eine einzige Antwort ihn ausmachen könnte.
   *[other] Die Unterschiede bei { $titles } sind nicht größer, als eine einzige Antwort sie ausmachen könnte.
  }
then-by-title = Welche Antworten das bewirkt haben
then-by-note = Was jede geänderte Antwort an ihrem Wert bewirkt hat, in Zehntelpunkten. Zusammen ergeben sie den Unterschied, bevor Werte auf ganze Punkte abgerundet werden.
then-by = „{ $title }“: { $points }
then-points = Punkte
then-answer = { $time ->
    [then] Damals:
   *[now] Jetzt:
  }
then-blank = keine Antwort
then-unasked = nicht gefragt
then-turn-title = Warum die Diagnose eine andere ist
then-turn = { $count ->
    [one] Von allem, was Sie anders beantwortet haben, führt schon diese eine Antwort von damals zu jetzt:
   *[other] Von allem, was Sie anders beantwortet haben, führen diese { $count } Antworten zusammen von damals zu jetzt, und keine geringere Zahl:
  }
then-turn-others = { $count ->
    [one] Eine andere Auswahl von ebenso wenigen Antworten führt auch dorthin.
   *[other] { $count } andere Auswahlen von ebenso wenigen Antworten führen auch dorthin.
  }
then-turn-several = { $count ->
    [one] Keine einzelne Antwort, die Sie geändert haben, führt von damals zu jetzt. Dazu waren mehrere zusammen nötig.
   *[other] Keine { $count } Antworten, die Sie geändert haben, führen von damals zu jetzt. Dazu waren mehr zusammen nötig.
  }
then-claims = { $kind ->
    [came] Was die Regeln verlangen und jetzt zutrifft:
    [gone] Was die Regeln verlangen und jetzt nicht zutrifft:
   *[open] Was die Regeln verlangen und sich jetzt nicht sagen lässt:
  }
then-once-title = Nur einmal gefragt oder beantwortet
then-once = { $time ->
    [now] Nur jetzt:
   *[then] Nur damals:
  }
then-edits-title = { $says ->
    [untold] Ob sich die Fragen seither geändert haben, ist nicht bekannt
   *[edited] Die Fragen haben sich seither geändert
  }
then-edits = Beide Male werden nach den Fragen gewertet, wie sie jetzt sind.
then-edits-unknown = Welche Fragen sich geändert haben, ist hier nicht bekannt.
then-reworded = { $count ->
    [one] { $count } Frage hat jetzt einen anderen Wortlaut:
   *[other] { $count } Fragen haben jetzt einen anderen Wortlaut:
  }
then-added = { $count ->
    [one] { $count } Frage ist neu:
   *[other] { $count } Fragen sind neu:
  }
then-gone = { $count ->
    [one] { $count } Frage wird nicht mehr gestellt:
   *[other] { $count } Fragen werden nicht mehr gestellt:
  }
then-left-out = { $count ->
    [one] { $count } Antwort von damals passt zu keiner Frage von jetzt und zählt nicht.
   *[other] { $count } Antworten von damals passen zu keiner Frage von jetzt und zählen nicht.
  }
then-said-title = Was Ihnen damals gesagt wurde
then-said = Die Diagnose war „{ $title }“.
then-said-none = Es gab keine Diagnose.
then-said-now = Nach den Fragen von jetzt ergeben dieselben Antworten „{ $title }“.
then-said-now-none = Nach den Fragen von jetzt ergeben dieselben Antworten keine Diagnose.
then-said-scores = Diese Werte waren nach den Fragen von damals andere: { $scores }.
then-said-score = { $title } { $score }

## profile

profile-kicker = Beginnen Sie hiermit
profile-none-kicker = Noch kein Profil
profile-none-title = Noch zu wenig, um eines zu nennen
profile-unread-title = Dieser Browser kennt noch keine Antworten
profile-unknown-title = Ihre Antworten lassen sich im Moment nicht alle lesen
profile-unread = Beantworten Sie in diesem Browser eine der Selbsteinschätzungen unten, und kommen Sie wieder. Mit jeder weiteren sagt das Profil mehr.
profile-begin = Mit „{ $title }“ beginnen
profile-counts = { $count ->
    [one] { $answered } von { $count } Selbsteinschätzung beantwortet
   *[other] { $answered } von { $count } Selbsteinschätzungen beantwortet
  }
profile-fact = „{ $title }“ hat „{ $outcome }“ ergeben
profile-title-block = Profil vom { $day } · { $counts } · Fassung { $version } des Profils
profile-refused = Dieser Browser speichert keine Antworten; sobald Sie eine Selbsteinschätzung verlassen, gibt es nichts mehr zu lesen. Der Grund kann ein privates Fenster oder eine Einstellung sein.
profile-open = { $count ->
    [one] Diese könnte etwas anderes an die erste Stelle setzen, wenn Sie sie vollständig beantwortet haben:
   *[other] Jede von diesen könnte etwas anderes an die erste Stelle setzen, wenn Sie sie vollständig beantwortet haben:
  }
profile-needs = { $count ->
    [one] Hier braucht es mehr Antworten:
   *[other] Bei einer von diesen braucht es mehr Antworten, am besten von oben nach unten:
  }
profile-missing = Noch nicht beantwortet.
profile-incomplete = Noch zu wenige Antworten für eine Diagnose
profile-old = Diese Antworten stammen aus der Zeit vor dem { $since }. Seither hat sich wahrscheinlich etwas geändert: Antworten Sie noch einmal.
profile-day = Zuletzt geändert am { $day }

## together

together-noscript-title = Diese Seite kann Ihre Antworten hier nicht lesen
together-noscript = Ihr Browser führt auf dieser Seite keine Skripte aus; deshalb kann sie nicht nachsehen, was Sie geantwortet haben. Unten können Sie lesen, was das Profil sagen kann, und wann.
together-unstarted = Was das Profil sagen kann, und wann, steht unten.
together-private = Es liest die Antworten, die Sie in diesem Browser gegeben haben; sie werden nirgendwohin gesendet
together-link = Was Ihre Diagnosen zusammen sagen
together-title = Ihre Diagnosen nebeneinander
together-order = Wie das entschieden wird
together-order-text = Die Regeln unten werden von oben nach unten geprüft, und die erste, die zutrifft, nennt, woran Sie arbeiten sollten. Eine Regel, die von etwas abhängt, das Sie nicht beantwortet haben, wird übergangen, und die Seite sagt das.
together-rules = Alle Regeln in ihrer Reihenfolge

## your-results

your-results-title = Ihre Ergebnisse
your-results-description = Alle Ihre Antworten und Diagnosen, die dieser Browser aufbewahrt: öffnen, vergleichen, benennen, löschen oder in einer Datei speichern.
your-results-about = Alle Ihre Antworten und Diagnosen, die dieser Browser aufbewahrt, die neuesten zuerst. Sie liegen nur auf diesem Gerät, solange Sie sie nicht anderswohin mitnehmen.
your-results-noscript-title = Diese Seite kann Ihre Ergebnisse hier nicht zeigen
your-results-noscript = Ihr Browser führt auf dieser Seite keine Skripte aus. Sie kann deshalb nicht nachsehen, was er aufbewahrt. Es bleibt, wie es ist.
your-results-unstarted = Was dieser Browser von Ihren Antworten aufbewahrt, bleibt, wie es ist.
your-results-empty-title = Hier ist noch nichts
your-results-empty = Sobald Sie eine Selbsteinschätzung beantwortet haben, stehen Ihre Antworten und Ihre Diagnose hier. Wenn Sie sie in einer Datei gespeichert haben, können Sie diese unten öffnen.
your-results-begin = „{ $title }“ beantworten
your-results-unkept = Sie haben gewählt, dass auf diesem Gerät nichts aufbewahrt wird. Was Sie hier sehen, ist weg, sobald Sie diese Seite schließen oder neu laden. Speichern Sie in einer Datei, was Sie behalten wollen.
your-results-unreadable = Im Moment zeigt dieser Browser der Seite nicht, was er aufbewahrt. Laden Sie die Seite neu, oder schließen Sie andere Tabs dieser Website.
your-results-times = { $count ->
    [one] Einmal beantwortet
    [2] Zweimal beantwortet
   *[other] { $count }-mal beantwortet
  }
your-results-newer = { $count ->
    [one] Ein Satz Antworten ist so aufbewahrt, wie es eine neuere Version dieser Seite tut. Laden Sie die Seite neu, um ihn zu sehen.
   *[other] { $count } Sätze Antworten sind so aufbewahrt, wie es eine neuere Version dieser Seite tut. Laden Sie die Seite neu, um sie zu sehen.
  }
your-results-gone = Die Selbsteinschätzung „{ $id }“ gibt es auf dieser Website nicht mehr. Ihre Antworten sind noch da, und Sie können sie in einer Datei speichern.
your-results-current = Zurzeit geöffnet
your-results-no-diagnosis = Noch keine Diagnose
your-results-too-few = Zu wenige Antworten für eine Diagnose
your-results-former = Eine Diagnose, die es heute nicht mehr gibt („{ $id }“)
your-results-complete = { $count ->
    [one] Die eine Frage beantwortet
   *[other] Alle { $count } Fragen beantwortet
  }
your-results-partly = { $answered } von { $count } Fragen beantwortet
your-results-some = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
  }
your-results-edited = Die Fragen oder Regeln wurden seither geändert
your-results-steps = { $count ->
    [one] { $count } Schritt geplant
   *[other] { $count } Schritte geplant
  }
your-results-scores = Werte
your-results-no-score = kein Wert
your-results-of = Ihre Antworten vom { $when }
your-results-named = Ihre Antworten „{ $name }“ vom { $when }
your-results-open = Öffnen
your-results-go-on = Fortfahren
your-results-left-out =
    { $count ->
        [one] Sie antworten noch einmal. Fragen wurden seither geändert: Eine Antwort passt nicht mehr und wurde weggelassen, alle anderen sind eingetragen. Es ist die auf: { $items }
       *[other] Sie antworten noch einmal. Fragen wurden seither geändert: { $count } Antworten passen nicht mehr und wurden weggelassen, alle anderen sind eingetragen. Es sind die auf: { $items }
    }
your-results-go-on-again = Zu den Fragen
your-results-compare = Vergleichen
your-results-compare-one = Wählen Sie zum Vergleichen noch einmal Antworten auf „{ $title }“.
your-results-compare-two = Diese beiden vergleichen
your-results-close = Schließen
your-results-actions = Mehr
your-results-name = Ein eigener Name
your-results-name-hint = Zum Beispiel „Vor der Neuordnung“. Ohne Namen steht hier das Datum.
your-results-keep-name = Diesen Namen verwenden
your-results-name-kept = Der Name ist geändert.
your-results-save-one = In einer Datei speichern
your-results-share-one = Teilen …
your-results-delete = Löschen
your-results-delete-question = { $what }: mit Diagnose, Plan und Notizen löschen? Das lässt sich nicht rückgängig machen.
your-results-deleted = Gelöscht: { $what }.
your-results-files = In einer Datei speichern oder eine öffnen
your-results-files-text = Eine Datei überdauert diesen Browser, und Sie können sie auf jedem anderen Gerät öffnen. Sie enthält Ihre Antworten und Diagnosen, Ihre Pläne und Notizen und alles, was Sie sonst geschrieben haben. Alle, die die Datei bekommen, können sie lesen.
your-results-save-all = Alles in einer Datei speichern
your-results-share-all = Alles teilen …
your-results-open-file = Datei öffnen …
your-results-drop = Sie können Dateien auch irgendwo auf dieser Seite ablegen. Wo eine Datei andere Antworten enthält, als Sie hier haben, haben Sie danach beides.
your-results-file-name = ihre-ergebnisse
your-results-saved = { $count ->
    [one] Ihr Browser speichert die Datei „{ $name }“ mit { $count } Satz Antworten dort, wo er Downloads ablegt.
   *[other] Ihr Browser speichert die Datei „{ $name }“ mit { $count } Sätzen Antworten dort, wo er Downloads ablegt.
  }
your-results-file-added = { $count ->
    [one] { $count } Satz Antworten ist hinzugekommen.
   *[other] { $count } Sätze Antworten sind hinzugekommen.
  }
your-results-file-same = { $count ->
    [one] { $count } war schon hier.
   *[other] { $count } waren schon hier.
  }
your-results-file-renewed = { $count ->
    [one] { $count } wurde durch den späteren Stand aus der Datei ersetzt.
   *[other] { $count } wurden durch den späteren Stand aus der Datei ersetzt.
  }
your-results-file-beside = { $count ->
    [one] { $count } weicht von dem ab, was hier ist, und eine Datei sagt nicht, wann jede Antwort gegeben wurde: Beide sind aufbewahrt, nebeneinander.
   *[other] { $count } weichen von dem ab, was hier ist, und eine Datei sagt nicht, wann jede Antwort gegeben wurde: Alle sind aufbewahrt, nebeneinander.
  }
your-results-file-none = Die Datei „{ $name }“ enthält keine Antworten.
your-results-file-refused = „{ $name }“ wurde nicht geöffnet. { $reason }
your-results-file-elsewhere = { $count ->
    [one] { $count } Satz Antworten in „{ $name }“ gehört zu einer Selbsteinschätzung, die diese Website nicht hat ({ $ids }), und wurde weggelassen.
   *[other] { $count } Sätze Antworten in „{ $name }“ gehören zu Selbsteinschätzungen, die diese Website nicht hat ({ $ids }), und wurden weggelassen.
  }
your-results-file-large = Sie ist größer als { $megabytes } MB. Was Sie hier haben, ist unverändert.
your-results-file-unread = Ihr Gerät lässt den Browser sie nicht lesen. Was Sie hier haben, ist unverändert.
your-results-file-unkept = Dieser Browser konnte nicht speichern, was darin steht. Was Sie hier haben, ist unverändert.
your-results-lasting = Wie lange Ihre Antworten aufbewahrt werden
your-results-lasting-granted = Bis Sie sie löschen. Dieser Browser hat zugesagt, sie nicht von selbst zu löschen.
your-results-lasting-refused = Bis Sie sie löschen oder dieser Browser den Platz braucht. Er hat nicht zugesagt, sie dauerhaft aufzubewahren, und Safari löscht sie nach sieben Tagen ohne Besuch. Speichern Sie in einer Datei, was Sie behalten wollen.
your-results-lasting-unknown = Dieser Browser sagt es nicht. Speichern Sie in einer Datei, was Sie behalten wollen.
your-results-lasting-ask = Diesen Browser bitten, sie zu behalten
your-results-lasting-not = Dieser Browser hat nicht zugestimmt. Speichern Sie in einer Datei, was Sie behalten wollen.
your-results-erase = Alles löschen
your-results-erase-text = Das löscht alles, was diese Website in diesem Browser gespeichert hat: Antworten, Diagnosen, Namen, Notizen und Pläne, die Kopie der Website für den Gebrauch ohne Verbindung und die Farben, die Sie gewählt haben. Dateien, die Sie gespeichert haben, bleiben, wo sie sind.
your-results-erase-question = Alles löschen, was diese Website in diesem Browser gespeichert hat, auch Ihre Antworten auf alle Selbsteinschätzungen? Das lässt sich nicht rückgängig machen.
your-results-erased = Alles ist gelöscht. Die Seite hat nachgesehen: In diesem Browser ist von dieser Website nichts mehr gespeichert.
your-results-erased-not = Nicht alles ließ sich löschen. Die Seite hat nachgesehen; das ist in diesem Browser noch gespeichert:
your-results-held = Was diese Website in diesem Browser gespeichert hat
your-results-held-none = Nichts.
your-results-held-place = Wo
your-results-held-name = Name
your-results-held-size = Größe
your-results-held-kilobytes = { $count } kB
your-results-place-database = Datenbank
your-results-place-notes = Lokaler Speicher, bis die Datenbank es hat
your-results-place-theme = Farben, die Sie gewählt haben
your-results-place-cache = Cache, für den Gebrauch ohne Verbindung
your-results-place-worker = Service Worker, der die Kopie der Website zeigt

## earlier

earlier-link = { $count ->
    [one] Ihre Ergebnisse: { $count } frühere Diagnose
   *[other] Ihre Ergebnisse: { $count } frühere Diagnosen
  }
earlier-kept = Ihre Ergebnisse
earlier-still-here = Ihre Antworten vom { $day } sind noch da. Wenn Sie noch einmal antworten, bleiben sie aufbewahrt, wie sie sind, und Sie können beide Male vergleichen.
earlier-see-diagnosis = Ihre Diagnose ansehen

## what-if

what-if-title = Was wäre, wenn
what-if-text = Ändern Sie hier eine Antwort und sehen Sie, was mit der Diagnose geschieht. Ihre eigenen Antworten bleiben, wie sie sind.
what-if-open = Andere Antworten ausprobieren
what-if-kicker = Was wäre, wenn: Das sind nicht Ihre eigenen Antworten
what-if-same = Die Diagnose bleibt „{ $title }“.
what-if-other = Jetzt lautet sie „{ $title }“.
what-if-failed = Diese Antworten ließen sich nicht auswerten. Versuchen Sie es noch einmal, oder setzen Sie sie zurück.
what-if-reset = Auf meine Antworten zurücksetzen
what-if-was-reset = Das sind wieder Ihre eigenen Antworten.

## result

result-focus-score = { $title }: { $score } von 100.
result-focus-several = Diese liegen zu nah beieinander, um zu sagen, welcher Wert der niedrigste ist.
result-focus-level = Nichts sticht heraus: { $titles } liegen zu nah beieinander, um zu sagen, welcher Wert der niedrigste ist.
result-incomplete-kicker = Noch keine Diagnose
result-incomplete-title = Zu wenige Antworten für eine Diagnose
result-incomplete = Hier braucht es mehr Antworten, bevor sich etwas Ehrliches sagen lässt:
result-incomplete-dimension = { $count ->
    [one] { $title }: { $answered } von { $count } Frage beantwortet
   *[other] { $title }: { $answered } von { $count } Fragen beantwortet
  }
result-none-title = Keine Diagnose aus diesen Antworten
result-none-applies = Hierzu trifft keine der Fragen zu; deshalb gibt es keinen Wert:
result-none-known = Hier zählen zu wenige Antworten. „Weiß nicht“ ist keine:
result-none-known-dimension = { $count ->
    [one] { $title }: { $answered } von { $count } Frage hat eine Antwort, die zählt
   *[other] { $title }: { $answered } von { $count } Fragen haben eine Antwort, die zählt
  }
result-none-answer = Die Diagnose hängt von einer Frage ab, die Sie mit „Trifft nicht zu“ oder „Weiß nicht“ beantwortet haben.
result-incomplete-answer = Eine Frage, von der die Diagnose abhängt, hat noch keine Antwort.
result-print = Drucken oder als PDF speichern
result-change = Meine Antworten ändern
result-more = Mehr Fragen beantworten
result-outdated = Ihre Antworten haben sich in einem anderen Tab geändert. Diese Diagnose beruht auf den früheren.
result-again = Neu ermitteln

## again

again-title = Noch einmal antworten
again-kept = Die Antworten, die Sie hier sehen, bleiben unverändert aufbewahrt, mit Diagnose, Plan und Notizen. Sobald Sie noch einmal geantwortet haben, vergleicht diese Seite beide Male.
again-kept-undiagnosed = Was Sie bisher geantwortet haben, bleibt unverändert aufbewahrt, mit Plan und Notizen.
again-unkept = Auf diesem Gerät wird nichts aufbewahrt: Die Antworten, die Sie hier sehen, gibt es, bis Sie diese Seite schließen oder neu laden. Wenn Sie vorher noch einmal antworten, vergleicht diese Seite beide Male.
again-blank = Noch einmal ganz von vorn antworten
again-from = Noch einmal antworten, ausgehend von diesen Antworten
again-begun = { $day ->
    [none] Sie antworten noch einmal. Ihre bisherigen Antworten bleiben aufbewahrt, wie sie waren.
   *[known] Sie antworten noch einmal. Ihre Antworten vom { $day } bleiben aufbewahrt, wie sie waren.
  }
again-failed = Das ist im Moment nicht möglich. Ihre Antworten sind, wie sie waren. Laden Sie die Seite neu, oder schließen Sie andere Tabs dieser Website.
again-delete = Diese Antworten löschen
again-delete-question = { $day ->
    [none] Diese Antworten auf „{ $title }“ löschen? Diagnose, Plan und Notizen dazu werden mit gelöscht. Das lässt sich nicht rückgängig machen. Alle anderen Antworten von Ihnen bleiben.
   *[known] Ihre Antworten vom { $day } auf „{ $title }“ löschen? Diagnose, Plan und Notizen dazu werden mit gelöscht. Das lässt sich nicht rückgängig machen. Alle anderen Antworten von Ihnen bleiben.
  }
again-deleted = Ihre Antworten sind gelöscht.

## advice

advice-title = Was Sie als Nächstes tun können

## plan

plan-title = Ihr Plan
plan-text = Ein oder zwei Schritte genügen. Ihr Plan gehört zu diesen Antworten und wird mit der Diagnose gedruckt.
plan-this = Einplanen
plan-this-one = Einplanen: { $step }
plan-planned = In Ihrem Plan
plan-planned-one = In Ihrem Plan: { $step }
plan-own = Etwas Eigenes planen
plan-new = Ein neuer Schritt
plan-change = Diesen Schritt ändern
plan-words = Was ich tun werde
plan-words-advice = Was genau ich tun werde
plan-due = Bis wann
plan-sign = Woran ich merke, dass es gewirkt hat
plan-owner = Wer es tut
plan-again = Wann noch einmal nachsehen
plan-optional = Was Sie noch nicht wissen, kann leer bleiben.
plan-save = In den Plan aufnehmen
plan-save-change = Schritt ändern
plan-cancel = Abbrechen
plan-wordless = Schreiben Sie, was Sie tun werden
plan-dayless = Geben Sie das ganze Datum ein: Tag, Monat und Jahr
plan-by = Bis { $day }
plan-look-again = Noch einmal nachsehen am { $day }
plan-worked = Es hat gewirkt, wenn: { $sign }
plan-edit = Ändern
plan-edit-one = Ändern: { $step }
plan-delete = Löschen
plan-delete-one = Löschen: { $step }
plan-deleted = Gelöscht: { $step }
plan-undo = Rückgängig machen
plan-calendar = In den Kalender
plan-calendar-one = In den Kalender: { $step }
plan-calendar-all = Alle Termine in meinen Kalender
plan-calendar-saved = Eine Datei mit den Terminen ist gespeichert. Öffnen Sie sie, um sie in Ihren Kalender aufzunehmen.
plan-kept = In Ihrem Plan: { $step }
plan-ticked = Erledigt: { $step }
plan-earlier-title = Noch offen vom { $day }
plan-earlier-text = Haken Sie ab, was erledigt ist, und übernehmen Sie, was noch zählt.
plan-take = Übernehmen
plan-take-one = Übernehmen: { $step }
plan-event-due = Fällig: { $step }
plan-event-again = Noch einmal nachsehen: { $step }
plan-event-owner = Wer: { $owner }
plan-event-from = Aus Ihrem Plan vom { $day }, „{ $title }“
plan-failed = Ihr Plan kann gerade nicht gezeigt werden, weil dieser Browser nicht sagt, was er gespeichert hat. An Ihrem Plan wurde nichts geändert.

## notes

notes-open = Meine Notiz
notes-said = Ihre Notiz: „{ $text }“
notes-print = Auch meine Notizen drucken
notes-title = Ihre Notizen

## notices

notices-title = Was bei jeder Diagnose wichtig ist
# What stands above a notice. $urgency (text): how much it asks for the reader's eye.
notice-kicker =
    { $urgency ->
        [note] Zur Beachtung
        [urgent] Dringend
       *[warning] Wichtig
    }

## outcomes

outcomes-title = Die möglichen Diagnosen
outcomes-when = Wenn gilt: { $rule }.
outcomes-otherwise = Wenn keine der anderen passt.

## scored

scored-title = Wie „{ $title }“ ausgewertet wird
scored-description = Wie aus den Antworten auf „{ $title }“ Werte und eine Diagnose werden: Fragen, Gewichte, Bereiche, Regeln und durchgerechnete Beispiele.
scored-link = So wird ausgewertet
scored-back = Zurück zu „{ $title }“
scored-quoted = „{ $text }“
scored-amount = { $number } { $unit }
scored-percentage = { $number } %
scored-source = { $source }, { $date }
scored-unscored = Nicht ausgewertet
scored-none = –
scored-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
  }
scored-questions-at-most = { $count ->
    [one] höchstens { $count } Frage
   *[other] höchstens { $count } Fragen
  }
scored-dimensions = { $count ->
    [one] eine Dimension
   *[other] { $count } Dimensionen
  }
scored-parts-all = alle
scored-parts-half = die Hälfte
scored-parts-third = ein Drittel
scored-parts-two-thirds = zwei Drittel
scored-parts-quarter = ein Viertel
scored-parts-three-quarters = drei Viertel
scored-range-exactly = genau { $score }
scored-range-whole = { $low } bis { $high }
scored-range-below = { $low } bis unter { $high }
scored-range-above = über { $low } bis { $high }
scored-range-between = über { $low } bis unter { $high }

scored-overview-title = Kurz gesagt
scored-overview-counts = Diese Selbsteinschätzung stellt { $questions } und misst { $dimensions }, mit Werten von 0 bis 100.
scored-overview-answers = Jede Antwort, die ausgewertet wird, zählt danach, wie weit sie zwischen der niedrigsten und der höchsten liegt, die ihre Frage zulässt, von 0 bis 1.
scored-overview-reverse = Wo eine Frage umgekehrt formuliert ist, läuft das von 1 bis 0.
scored-overview-mean = Ein Wert ist der Mittelwert dieser Zahlen, mal 100.
scored-overview-weighted = Ein Wert ist der Mittelwert dieser Zahlen, jede nach dem Gewicht ihrer Frage gezählt, mal 100.
scored-overview-sum = Jede Antwort, die ausgewertet wird, bringt Punkte. Ein Wert ist der Anteil der erreichten Punkte an den höchstens möglichen, in Prozent.
scored-overview-weakest = Ein Wert ist die niedrigste dieser Zahlen, mal 100.
scored-overview-mixed = Wie aus diesen Zahlen ein Wert wird, steht bei jeder Dimension.
scored-overview-derived = Wie sich ein Wert aus anderen Werten ergibt, steht bei seiner Dimension.
scored-overview-blank = Eine Frage, die Sie offen lassen, fällt mitsamt ihrem Gewicht heraus: Sie zählt weder für noch gegen Sie.
scored-overview-at-least = Eine Dimension hat nur dann einen Wert, wenn Sie mindestens { $part } ihrer Fragen beantworten.
scored-overview-at-least-all = Eine Dimension hat nur dann einen Wert, wenn Sie alle ihre Fragen beantworten.
scored-overview-at-least-one = Eine Dimension hat einen Wert, sobald Sie eine ihrer Fragen beantworten.
scored-overview-unasked = Dafür zählen nur Fragen, die Ihnen gestellt werden.
scored-overview-dont-know = „Weiß nicht“ wirkt wie eine offene Frage.
scored-overview-doesnt-apply = Mit „Trifft nicht zu“ fällt eine Frage ganz weg.
scored-overview-outcomes = { $count ->
    [one] Danach prüft eine Regel { $what }, und wenn sie zutrifft, erhalten Sie ihre Diagnose.
   *[other] Danach prüfen { $count } Regeln { $what }, eine nach der anderen. Sie erhalten die Diagnose der ersten, die zutrifft.
  }
scored-overview-otherwise = Trifft keine zu, lautet sie „{ $title }“.
scored-overview-always = Es gibt eine Diagnose, und alle erhalten sie: „{ $title }“.
scored-overview-undecided = Fehlt einer Regel { $what }, wird keine spätere geprüft, und die Seite bittet um mehr Antworten.
scored-looks-at-scores = die Werte
scored-looks-at-answers = Ihre Antworten
scored-looks-at-both = Werte und Antworten
scored-lacks-score = ein Wert
scored-lacks-answer = eine Antwort
scored-overview-plain = All das ist einfaches Rechnen auf Ihrem eigenen Gerät. Nichts davon wurde aus Daten gelernt. Grenzen und Gewichte sind das Urteil derer, die die Fragen geschrieben haben, wenn keine Quelle genannt ist.

scored-scales-title = Die Skalen
scored-scales-scale = Skala
scored-scales-options = Antworten und ihre Punkte
scored-scales-option = { $label } ({ $points })

scored-measured-title = Was gemessen wird
scored-how-single = Der Wert ist der seiner einzigen Frage.
scored-how-mean = Der Mittelwert aus { $questions }, von denen jede gleich viel zählt.
scored-how-weighted = Der Mittelwert aus { $questions }, von denen jede nach ihrem Gewicht zählt.
scored-how-sum = Die in { $questions } erreichten Punkte, in Prozent der höchstens möglichen.
scored-how-weakest = Der niedrigste Wert aus { $questions }: Eine schwache Antwort entscheidet.
scored-how-conditions = Fragen, die Ihnen nicht gestellt werden, zählen nicht.
scored-how-shares = Die Anteile unten gelten, wenn alle gestellt und beantwortet werden.
scored-how-mean-of = Der Mittelwert aus { $names }, die alle gleich viel zählen.
scored-how-weighted-of = Der Mittelwert aus { $names }.
scored-how-part = { $name } (Gewicht { $weight }, { $share })
scored-how-weakest-of = Der niedrigste Wert aus { $names }.
scored-how-needs-all = Es gibt ihn nur, wenn alle davon einen Wert haben.
scored-bands-title = Bereiche von „{ $title }“
scored-bands-band = Bereich
scored-bands-scores = Werte
scored-reference = Zum Vergleich: { $title }, { $score } ({ $source }, { $date }).
scored-percentiles-title = Wie andere bei „{ $title }“ liegen
scored-percentiles-percent = Andere
scored-percentiles-score = liegen unter
scored-percentiles-source = Quelle: { $source }.

scored-items-title = Fragen, die in „{ $title }“ eingehen
scored-items-unscored = Fragen, die nicht ausgewertet werden
scored-items-question = Frage
scored-items-key = Richtung
scored-items-weight = Gewicht
scored-items-share = Anteil
scored-items-colon = :
scored-items-number = { $number }.
scored-item-scale = Skala „{ $scale }“, { $lowest } bis { $highest } Punkte
scored-item-choice = { $count ->
    [one] Eine Antwort von { $count }
   *[other] Eine Antwort von { $count }, mit Punkten
  }
scored-item-choice-plain = Eine Antwort von { $count }
scored-item-multiple = { $count ->
    [one] Angekreuzt oder nicht
   *[other] Beliebige von { $count } Antworten; ihre Punkte werden zusammengezählt
  }
scored-item-multiple-plain = { $count ->
    [one] Angekreuzt oder nicht
   *[other] Beliebige von { $count } Antworten
  }
scored-item-number-whole = Eine ganze Zahl von { $lowest } bis { $highest }
scored-item-number = Eine Zahl von { $lowest } bis { $highest }, in Schritten von { $step }
scored-item-allocation = { $total } verteilt; jeder Teil zählt nach seinen Punkten
scored-item-allocation-plain = { $total } verteilt
scored-item-ranking = { $count } Dinge in einer Reihenfolge; das letzte zählt seine Punkte einmal, das darüber zweimal und so weiter
scored-item-ranking-plain = { $count } Dinge in einer Reihenfolge
scored-item-text = Ihre eigenen Worte
scored-item-only-if = Nur gestellt, wenn gilt: { $rule }.
scored-item-beside = Auch { $answers } ist als Antwort möglich.
scored-item-noise = Eine andere Antwort beim nächsten Mal zählt { $times }-mal so viel wie sonst, gegenüber derselben.
scored-key-agreeing = Zustimmung hebt den Wert
scored-key-disagreeing = Zustimmung senkt den Wert
scored-key-later = Weiter oben auf der Skala hebt den Wert
scored-key-earlier = Weiter oben auf der Skala senkt den Wert
scored-key-larger = Eine größere Zahl hebt den Wert
scored-key-smaller = Eine größere Zahl senkt den Wert
scored-key-more = Mehr Punkte heben den Wert
scored-key-fewer = Mehr Punkte senken den Wert

scored-outcomes-title = Welche Diagnose Sie erhalten
scored-outcomes-text = Die Regeln werden in dieser Reihenfolge geprüft.
scored-outcomes-bands = Ein Bereich wie „{ $band }“ umfasst die Werte, die oben angegeben sind.
scored-outcomes-outcome = Diagnose
scored-outcomes-rests-on = Beruht auf: { $names }.
scored-outcome-answers = Antworten
scored-outcome-all-others = alle Regeln darüber
scored-outcome-everybody = Alle erhalten sie.
scored-notices-title = Was bei jeder Diagnose gezeigt wird
scored-advice-title = Welche Empfehlung dazugehört
scored-advice-both = Bei { $outcomes }, wenn gilt: { $rule }.
scored-advice-outcomes = Bei { $outcomes }.
scored-advice-rule = Wenn gilt: { $rule }.
scored-focus-title = Was das Ergebnis hervorhebt
scored-focus-text = Unter „{ $title }“ nennt das Ergebnis den niedrigsten Wert von { $among }, wenn er unter { $below } liegt. Mit ihm nennt es, was sich nicht von ihm unterscheiden lässt. Gilt das für alle, oder hat etwas davon keinen Wert, nennt es nichts.
scored-pairs-title = Antworten, die zusammenpassen sollten
scored-pairs-text = Diese Paare ändern keinen Wert. Sie lassen das Ergebnis nur nachfragen.
scored-pair-same = Wenn die beiden Antworten mindestens { $apart } der Skala auseinanderliegen:
scored-pair-opposite = Wenn die eine Antwort und das Gegenteil der anderen mindestens { $apart } der Skala auseinanderliegen:

scored-plane-title = Die Diagnosen im Bild
scored-plane-name = Welche Diagnose zu welchen Werten von { $x } und { $y } gehört
scored-plane-description = Ein Quadrat mit { $x } von links nach rechts und { $y } von unten nach oben, jeweils von 0 bis 100, in { $count } Flächen. Die Tabelle darunter sagt dasselbe.
scored-plane-how-to-read = { $x } läuft von links nach rechts, { $y } von unten nach oben. Jede Fläche ist die Diagnose, zu der die Regeln dort führen. Die Tabelle sagt dasselbe, mit den Grenzen.
scored-plane-others = Die Regeln berücksichtigen auch { $names }; das zeigt das Bild nicht. Wo es einen Unterschied macht, hat eine Fläche mehr als eine Diagnose, und die Tabelle sagt, was wozu gehört.
scored-plane-dependent = Nicht jeder Punkt kann vorkommen: { $x } und { $y } beruhen zum Teil auf denselben Fragen.
scored-plane-thin = Einige Flächen sind zu schmal, um gezeichnet zu werden; sie stehen nur in der Tabelle.
scored-plane-tied = Ein Wert, den die Regeln berücksichtigen, verändert sich zusammen mit diesen beiden. Die Flächen wurden für alle vollständigen Antworten ermittelt.
scored-plane-inexact = Es gibt zu viele Kombinationen, um alle durchzugehen; deshalb kann eine Fläche weitere Diagnosen haben.
scored-plane-one-dimension = Die Regeln berücksichtigen nur einen Wert, den von { $title }; deshalb gibt es keine Fläche zu zeichnen.
scored-plane-no-dimension = Die Regeln berücksichtigen keinen Wert; deshalb gibt es keine Fläche zu zeichnen.
scored-plane-nowhere = Hierher führen keine Antworten
scored-plane-several = { $outcomes }, je nach { $names }
scored-plane-answers = Antworten
scored-plane-less = { $x } ist kleiner als { $y }
scored-plane-at-most = { $x } ist nicht größer als { $y }
scored-plane-equal = { $x } und { $y } sind gleich
scored-plane-unequal = { $x } und { $y } sind verschieden
scored-plane-at-least = { $x } ist nicht kleiner als { $y }
scored-plane-more = { $x } ist größer als { $y }
scored-plane-area = Fläche
scored-plane-verdict = { $title }, wenn gilt: { $condition }
scored-plane-verdict-otherwise = { $title }, andernfalls

scored-examples-title = Durchgerechnete Beispiele
scored-example-of-author = Diese Beispiele gehören zur Selbsteinschätzung, und jede Prüfung wertet sie neu aus.
scored-example-of-checker = Die Selbsteinschätzung bringt keine Beispiele mit. Diese Antworten hat sich das Prüfprogramm ausgedacht, für jede Diagnose einmal. Sie zeigen, dass sie erreichbar ist, und beschreiben niemanden.
scored-example-of-checker-some = Die Selbsteinschätzung bringt keine Beispiele mit. Diese Antworten hat sich das Prüfprogramm ausgedacht, für jede Diagnose, zu der es einen Weg gefunden hat, einmal. Sie beschreiben niemanden.
scored-example-made-up = Ausgedacht, für „{ $title }“
scored-example-hidden = Nicht gestellt
scored-example-blank = Keine Antwort
scored-example-place = { $place }. { $thing }
scored-example-share = { $part } { $share }
scored-example-numbers = { $count ->
    [one] Frage { $numbers }
   *[other] Fragen { $numbers }
  }
scored-example-group = { $answer }: { $questions }.
scored-example-score = { $title } { $score }
scored-example-answers = Die Antworten
scored-example-sum = „{ $title }“, durchgerechnet
scored-example-result = Das Ergebnis
scored-example-advice = Empfehlung: { $titles }
scored-example-others = Weitere Beispiele
scored-example-name = Beispiel
scored-example-scores = Werte
scored-sum-question = Frage
scored-sum-answer = Antwort
scored-sum-part = Wie weit oben
scored-sum-weight = Gewicht
scored-sum-product = Zählt
scored-sum-earned = Erreicht
scored-sum-most = Höchstens
scored-sum-nothing = –
scored-sum-total = Summe
scored-sum-from = ({ $points } − { $lowest }) ÷ ({ $highest } − { $lowest }) = { $part }
scored-sum-from-top = ({ $highest } − { $points }) ÷ ({ $highest } − { $lowest }) = { $part }
scored-sum-of-total = 100 × { $total } ÷ { $most } = { $score }
scored-sum-of-weakest = 100 × { $part } = { $score }
scored-sum-shown = { $score }, angezeigt als { $shown }
scored-sum-cut-off = { $score }…
scored-sum-plus = { " + " }
scored-sum-weighed = { $weight } × { $score }
scored-sum-mean-of = { $title }: ({ $sum }) ÷ { $divisor } = { $score }
scored-sum-lowest-of = { $title }: der niedrigste Wert von { $scores }, also { $score }

scored-simulated-title = Ausprobiert mit erfundenen Menschen
scored-simulated-nobody = Wie sicher Diagnosen und Werte sind, wurde nicht an wirklichen Menschen gemessen. Was folgt, kommt von { $people } erfundenen, die zweimal geantwortet haben (Startwert { $seed }).
scored-simulated-model = In fünf Dingen sind sie wie Menschen. Wer in einer Dimension einen hohen Wert hat, hat meist auch in den anderen einen höheren. Jede Frage sagt nur einen Teil über ihre Dimension. Manche stimmen allem zu. Niemand antwortet zweimal genau gleich. Und { $missing } der Antworten fehlen. Wie viel es von allem gibt, haben meist die gewählt, die dieses Programm geschrieben haben; wirkliche Zahlen werden anders sein.
scored-simulated-outcome = Diagnose
scored-simulated-came = Erhalten
scored-simulated-true = Aus wahren Werten
scored-simulated-again = Wieder
scored-simulated-none = Keine, weil zu viel fehlt
scored-simulated-outcomes-about = Aus wahren Werten: Von denen, die sie erhalten haben, würden sie so viele aus dem erhalten, was sie sind, ohne Zufall, Gewohnheit und Lücken. Wieder: So viele haben sie erhalten, als sie noch einmal geantwortet haben.
scored-simulated-told = Das Ergebnis sagt
scored-simulated-share = Gesagt
scored-simulated-likely = Erwartet
scored-simulated-firm = Höchstwahrscheinlich wieder
scored-simulated-leaning = Wahrscheinlich wieder
scored-simulated-open = Das ist offen
scored-simulated-calls-about = Erwartet: wie oft dieselbe Diagnose im Durchschnitt wieder kommen sollte, nach dem, was das Ergebnis sagt. Daneben, wie oft sie wieder kam.
scored-simulated-dimension = Wert
scored-simulated-questions = Fragen
scored-simulated-alpha = Alpha
scored-simulated-error = Fehler
scored-simulated-scores-about = Alpha sagt von 0 bis 1, wie gut die Fragen ein und dasselbe messen. Fehler, in Punkten: Von drei Menschen haben zwei einen Wert, der höchstens so weit von ihrem wahren liegt.
scored-simulated-host = Wer diese Website betreibt, kann herausfinden, wie es mit wirklichen Menschen ist: Aus Antworten, die Leserinnen und Leser freiwillig schicken, misst der Befehl „mirrormark reliability“, wie sicher die Werte sind.

scored-version-title = Fassung
scored-version-text = Dies beschreibt die Fassung { $version } der Selbsteinschätzung. Die Fassung ist der Anfang des SHA-256 ihrer Datei; jede Änderung ändert sie also. Ein Ergebnis nennt die Fassung, mit der es ermittelt wurde.
scored-version-date = Datum
scored-version-change = Was sich geändert hat
scored-version-licences = Lizenzen der Software, die all das tut

## offline

offline-newer = Von dieser Website gibt es eine neuere Fassung.
offline-load = Laden
offline-absent = Diese Seite lässt sich im Moment nicht laden, und sie ist auf diesem Gerät nicht gespeichert. Vielleicht sind Sie offline.

## licences

licences-title = Lizenzen
licences-description = Was Ihr Browser von dieser Website außer ihren Texten erhält, mit allen Lizenzen.
licences-about = Diese Software erhält Ihr Browser von der Website. Viele Menschen haben sie geschaffen, und alle dürfen sie benutzen, untersuchen, verändern und weitergeben. Jeder Teil hat eine eigene Lizenz und nennt, wo seine Quellen liegen. Die Lizenzen gelten nicht für die Texte und Bilder der Website, und auch nicht für Skripte, die ihr Betreiber hinzugefügt hat.
licences-script = Die Seite einer Selbsteinschätzung
licences-python = Python, das Ihre Antworten auswertet
licences-theme = Die Gestaltung der Website
licences-component = Bestandteil
licences-version = Version
licences-licence = Lizenz
licences-none = –
licences-texts = Die Texte
licences-texts-note = Jede Lizenz im Wortlaut.
licences-text = Text { $number }
licences-notice = { $number }. { $names }

## plain

plain-title = Selbsteinschätzungen
plain-summary = Wählen Sie eine Frage und antworten Sie ehrlich. Ihr eigener Browser ermittelt die Diagnose, und Ihre Antworten bleiben auf Ihrem Gerät.
plain-choose = Welche Frage haben Sie?
plain-skip = Zum Inhalt springen
plain-home = Alle Selbsteinschätzungen
plain-about = Über diese Website
plain-contents = Auf dieser Seite
plain-missing-title = Diese Seite gibt es nicht
plain-missing = Vielleicht hat sich die Adresse geändert, oder sie enthält einen Tippfehler.
plain-privacy-title = Wohin Ihre Antworten gehen
plain-privacy-description = Was Ihr Browser von Ihren Antworten aufbewahrt, wie Sie es löschen und was der Betreiber dieser Website sieht.
plain-privacy-nowhere = Nirgendwohin. Ein Programm, das in Ihrem eigenen Browser läuft, ermittelt Ihre Diagnose. Es gibt kein Konto und auf dem Server nichts, was Antworten entgegennimmt.
plain-privacy-kept-title = Was aufbewahrt wird, und wo
plain-privacy-kept = Ihr Browser bewahrt Ihre Antworten auf diesem Gerät auf, damit Sie die Seite schließen und später weitermachen können. Sie liegen in einer Datenbank mit dem Namen „mirrormark“, mit einem Eintrag für jedes Mal, wenn Sie eine Selbsteinschätzung beantworten: Antworten, eigene Worte und die Diagnose von damals. Bis die Datenbank eine Änderung bestätigt hat, liegt eine Notiz davon im lokalen Speicher des Browsers. Cookies gibt es nicht.
plain-privacy-pages = Außerdem bewahrt Ihr Browser die Seiten dieser Website und das Auswertungsprogramm auf, damit sie ohne Verbindung funktionieren. Sie sind für alle gleich und enthalten nichts von Ihnen.
plain-privacy-link-title = Ein Link, um auf einem anderen Gerät weiterzumachen
plain-privacy-link = „Auf einem anderen Gerät weitermachen“ erzeugt in Ihrem Browser einen Link und einen QR-Code davon. Was im Link auf „#r=“ folgt, sind Ihre Antworten selbst: kein freier Text, keine Notizen, kein Datum, kein Name. Die Seite sendet ihn nirgendwohin, und was auf ein „#“ folgt, bekommt der Betreiber nicht zu sehen. Aber wer den Link hat, hat die Antworten, und niemand kann sie zurückholen. Chats, E-Mails und Zwischenablagen bewahren ihn auf, und der Verlauf des Browsers, der ihn öffnet, vielleicht auch, obwohl die Seite die Antworten sofort aus ihrer Adresse nimmt.
plain-privacy-delete-title = Wie Sie es löschen
plain-privacy-delete = „Diese Antworten löschen“ am Ende Ihrer Diagnose löscht die Antworten, die Sie sehen, mit allem, was dazugehört. Hat die Website eine Seite „Ihre Ergebnisse“, so zeigt sie alles, was aufbewahrt ist, und kann alles löschen. In den Einstellungen Ihres Browsers können Sie alles löschen, was diese Website gespeichert hat. Ein privates Fenster vergisst alles, wenn Sie es schließen.
plain-privacy-host-title = Was der Betreiber dieser Website sieht
plain-privacy-host = Was jeder Betreiber sieht: dass jemand mit Ihrer Internetadresse eine Seite abgerufen hat, und wann. Das Auswertungsprogramm wird einmal geladen, nach Ihrer ersten Antwort. Daran könnte der Betreiber erkennen, dass jemand begonnen hat; und ein Teil des Skripts, der Links mit Antworten liest und macht, wird nur dafür geladen. Daran könnte er erkennen, dass jemand so einen Link geöffnet hat oder haben wollte. Er sieht nie eine Antwort, einen Wert oder eine Diagnose. Nichts wird von einer anderen Adresse geladen, und jede Seite verbietet das Ihrem Browser.
plain-privacy-others-title = Wer Ihre Antworten noch lesen könnte
plain-privacy-others = Wer denselben Browser auf demselben Gerät benutzt, und Browser-Erweiterungen, denen Sie das Lesen von Seiten erlaubt haben. Teilt diese Website ihre Adresse bis zum ersten einzelnen Schrägstrich mit anderen, wie Projekte desselben Besitzers auf github.io, so könnten auch diese sie lesen. Wählen Sie an einem gemeinsamen Computer „Auf diesem Gerät nichts aufbewahren“, bevor Sie die erste Antwort geben, oder benutzen Sie ein privates Fenster.
plain-privacy-elsewhere = Andere Websites dürfen diese Selbsteinschätzungen zeigen. Was Sie dort antworten, bleibt ebenfalls auf Ihrem Gerät, getrennt von dem, was Sie hier antworten. Auf einer Seite der anderen Website könnten deren eigene Skripte es lesen; die Selbsteinschätzung sagt das vor der ersten Frage. In einem Frame können sie es nicht. Möchte eine Website Ihre Diagnose wissen, erfährt sie sie nur, wenn Sie zustimmen.
plain-privacy-lasting-title = Wie lange es bleibt
plain-privacy-lasting = Bis Sie es löschen oder Ihr Browser das tut. Safari löscht, was eine Website gespeichert hat, wenn Sie sie sieben Tage lang nicht benutzt haben. Was Sie behalten möchten, speichern Sie in einer Datei, wenn die Website eine Seite „Ihre Ergebnisse“ hat, oder drucken Sie es.

## store

store-restored = Ihre gespeicherten Antworten sind eingetragen.
store-elsewhere = Antworten, die Sie in einem anderen Tab gegeben haben, sind eingetragen.
store-cleared-elsewhere = Sie haben diese Antworten in einem anderen Tab gelöscht; deshalb sind sie auch hier weg.
store-begun-elsewhere = Sie antworten in einem anderen Tab noch einmal; deshalb ist auch dieser leer. Ihre bisherigen Antworten sind noch, wo sie waren.
store-not-cleared = Dieser Browser konnte nicht löschen, was er vielleicht noch von Ihren Antworten speichert. Löschen Sie in seinen Einstellungen die Daten dieser Website.
store-reading = Es wird nachgesehen, was dieser Browser von Ihren Antworten speichert …
store-waiting = Im Moment sagt dieser Browser nicht, was er von Ihren Antworten speichert, und speichert nichts weiter. Vielleicht ist ein anderer Tab dieser Website im Weg, oder es ist zu wenig Platz: Schließen Sie andere Tabs, oder laden Sie diese Seite neu. Was Sie bis dahin antworten, wird auf diesem Gerät vorgemerkt und ergänzt, sobald das möglich ist.
store-newer = Was dieser Browser von Ihren Antworten speichert, stammt von einer neueren Fassung dieser Seite. Laden Sie die Seite neu, um es zu sehen. Was Sie bis dahin antworten, wird auf diesem Gerät vorgemerkt.
store-refused = Dieser Browser speichert für diese Website keine Antworten. Sie gehen verloren, wenn Sie die Seite schließen oder neu laden, und möglicherweise auch, wenn Sie sie verlassen.
store-keep-nothing = Auf diesem Gerät nichts aufbewahren
store-keep-nothing-hint = Für ein Gerät, das auch andere benutzen. Alles funktioniert, nichts von Ihnen wird gespeichert, und Ihre Antworten sind weg, sobald Sie diese Seite schließen oder neu laden. Ebenso diese Wahl.
store-keeps = Ihre Antworten werden auf diesem Gerät aufbewahrt, nur in diesem Browser. Anders wählen konnten Sie nur vor der ersten Antwort.
store-unkept = Wie gewünscht wird auf diesem Gerät nichts aufbewahrt. Ihre Antworten sind weg, sobald Sie diese Seite schließen oder neu laden.
store-opened = Das sind die Antworten, die Sie in einem anderen Tab geöffnet haben.
store-undated = Ohne Datum

responses-not-text = Diese Datei enthält keinen Text, der hier gelesen werden kann. Wählen Sie die Datei mit den Antworten so, wie sie gespeichert wurde, oder speichern Sie sie noch einmal als UTF-8.
responses-not-json = Diese Datei ist beschädigt oder abgeschnitten. Speichern Sie sie dort noch einmal, woher sie kommt, und öffnen Sie diese.
responses-not-csv = Diese Tabelle kann nicht gelesen werden ({ $at }): Eine Zeile hat mehr Zellen, als es Spalten gibt, oder ein Anführungszeichen fehlt. Speichern Sie sie noch einmal als CSV, in UTF-8.
responses-not-responses = Hierin sind keine Antworten, die hier gelesen werden können. Wählen Sie eine Datei, die eine solche Website gespeichert hat; ihr Name endet meist auf „.responses.json“.
responses-unknown-version = Das stammt von einer neueren Fassung dieser Seite. Laden Sie die Seite neu, und versuchen Sie es dann noch einmal.
responses-unfit =
    { $count ->
        [one] Etwas in dieser Datei ist nicht so, wie es sein muss: { $at }. Speichern Sie sie dort noch einmal, woher sie kommt, und öffnen Sie diese.
       *[other] An { $count } Stellen ist etwas in dieser Datei nicht so, wie es sein muss; die erste ist { $at }. Speichern Sie sie dort noch einmal, woher sie kommt, und öffnen Sie diese.
    }
responses-same-id =
    { $count ->
        [one] Zweimal stehen Antworten unter derselben Kennung { $at } und sagen Verschiedenes. Welche die späteren sind, ist nirgends gesagt; deshalb wurden keine gewählt. Öffnen Sie eine Datei, in der nur die stehen, die Sie meinen.
       *[other] { $count }-mal stehen Antworten unter derselben Kennung und sagen Verschiedenes; die erste Kennung ist { $at }. Welche die späteren sind, ist nirgends gesagt; deshalb wurden keine gewählt. Öffnen Sie eine Datei, in der nur die stehen, die Sie meinen.
    }
responses-not-a-link = Das ist kein Link mit Antworten. Kopieren Sie ihn noch einmal, vom ersten bis zum letzten Zeichen.
responses-damaged-link = Dieser Link ist beschädigt: Ein Zeichen fehlt oder wurde geändert. Kopieren Sie ihn noch einmal, vom ersten bis zum letzten Zeichen.
responses-other-assessment = Dieser Link gehört zu anderen Fragen: zu einer anderen Selbsteinschätzung oder zu Fragen, wie sie vor einer Änderung waren, von der diese Seite nichts weiß. Öffnen Sie ihn dort, wo er gemacht wurde, und speichern Sie Ihre Antworten dort in eine Datei.
responses-nothing-changed = Es wurde nichts geändert: Die Antworten, die Sie hatten, sind, wie sie waren.
responses-left-out =
    { $count ->
        [one] Dieser Link wurde gemacht, bevor hier Fragen geändert wurden. Eine Antwort passt nicht mehr und wurde weggelassen, alle anderen sind da. Es ist die auf: { $items }
       *[other] Dieser Link wurde gemacht, bevor hier Fragen geändert wurden. { $count } Antworten passen nicht mehr und wurden weggelassen, alle anderen sind da. Es sind die auf: { $items }
    }

## carry

carry-title = Auf einem anderen Gerät weitermachen
carry-how = { $count ->
    [one] Öffnen Sie diesen Link auf dem anderen Gerät, oder richten Sie dessen Kamera auf den Code darunter. Ihre eine Antwort ist dort eingetragen.
   *[other] Öffnen Sie diesen Link auf dem anderen Gerät, oder richten Sie dessen Kamera auf den Code darunter. Ihre { $count } Antworten sind dort eingetragen.
  }
carry-who = Die Antworten stehen im Link selbst. Diese Seite sendet ihn nirgendwohin, aber wer den Link bekommt, hat die Antworten, und Chats, E-Mails und der Verlauf eines Browsers bewahren ihn auf.
carry-stays = Der Link enthält nur diese Antworten. Ihr Plan, Ihre Notizen, was Sie in eigenen Worten geschrieben haben und Ihre früheren Ergebnisse bleiben auf diesem Gerät.
carry-all = Um alles mitzunehmen, speichern Sie es in einer Datei, und öffnen Sie diese auf dem anderen Gerät. Beides geht unter
carry-lost = Der Link enthält nur diese Antworten. Ihr Plan, Ihre Notizen und was Sie in eigenen Worten geschrieben haben kommen nicht mit und sind weg, sobald Sie diese Seite schließen oder neu laden.
carry-link = Link mit Ihren Antworten
carry-copy = Link kopieren
carry-copied = Der Link ist kopiert.
carry-copy-yourself = Dieser Browser hat der Seite das Kopieren nicht erlaubt. Der Link ist markiert: Kopieren Sie ihn selbst.
carry-share = Teilen …
carry-not-shared = Dieser Browser konnte den Link nicht teilen. Kopieren Sie ihn stattdessen.
carry-code = QR-Code des Links mit Ihren Antworten
carry-code-loading = Der Code entsteht …
carry-code-failed = Der Code ließ sich nicht erzeugen: Vielleicht sind Sie offline. Der Link darüber funktioniert trotzdem.
carry-code-too-long = Dieser Link ist zu lang für einen Code, den ein Telefon lesen kann. Senden Sie stattdessen den Link.
carry-filled = { $count ->
    [one] Eine Antwort aus dem Link ist eingetragen.
   *[other] { $count } Antworten aus dem Link sind eingetragen.
  }
carry-kept-here = Sie sind jetzt auf diesem Gerät gespeichert. Wenn auch andere es benutzen, wollen Sie das vielleicht nicht.
carry-kept-apart = Ihre bisherigen bleiben ebenfalls gespeichert.
carry-same = Der Link enthält dieselben Antworten, die Sie hier schon haben. Es hat sich nichts geändert.
carry-blank = Der Link enthält keine Antworten. Es hat sich nichts geändert.
carry-not-taken = Ihre eigenen Antworten sind geblieben, wie sie waren. Der Link funktioniert weiterhin.
carry-asks-title = Dieser Link bringt Antworten mit
carry-asks = { $count ->
    [one] Mit dem Link, den Sie geöffnet haben, ist eine Antwort gekommen.
   *[other] Mit dem Link, den Sie geöffnet haben, sind { $count } Antworten gekommen.
  }
carry-asks-own = Hier haben Sie schon Antworten vom { $day }.
carry-asks-own-undated = Hier haben Sie schon Antworten.
carry-asks-beside = Wenn Sie die aus dem Link übernehmen, bleiben Ihre ebenfalls gespeichert.
carry-asks-instead = Auf diesem Gerät wird nichts aufbewahrt. Wenn Sie die aus dem Link übernehmen, ersetzen sie Ihre.
carry-take = Antworten aus dem Link übernehmen
carry-keep = Meine behalten
carry-waits = Der Link, den Sie geöffnet haben, bringt Antworten mit. Sie warten, bis dieser Browser sagt, welche er gespeichert hat, damit nichts verloren geht. Wenn Sie die Seite neu laden, öffnen Sie danach den Link noch einmal.

## search

search-name = Suche

## overlay

overlay-title = { $count ->
    [one] { $count } Fehler in den Selbsteinschätzungen
   *[other] { $count } Fehler in den Selbsteinschätzungen
  }

## rule

rule-and = { $first } und { $second }
rule-or = { $first } oder { $second }
rule-not = nicht ({ $rule })
rule-group = ({ $rule })
rule-band = { $dimension } ist „{ $band }“
rule-band-not = { $dimension } ist nicht „{ $band }“
rule-in = { $dimension } (in „{ $title }“)
rule-answer = die Antwort auf „{ $text }“
rule-points = die Punktzahl für „{ $text }“
rule-part = „{ $part }“ bei „{ $text }“
rule-place = der Platz von „{ $part }“ bei „{ $text }“
rule-chosen = die Antwort auf „{ $text }“ ist „{ $option }“
rule-chosen-not = die Antwort auf „{ $text }“ ist nicht „{ $option }“
rule-ticked = die Antwort auf „{ $text }“ enthält „{ $option }“
rule-ticked-not = die Antwort auf „{ $text }“ enthält nicht „{ $option }“
rule-first = die Antwort auf „{ $text }“ beginnt mit „{ $option }“
rule-first-not = die Antwort auf „{ $text }“ beginnt nicht mit „{ $option }“
rule-order = { $sign ->
    [before] „{ $part }“ steht bei „{ $text }“ vor „{ $other }“
   *[after] „{ $part }“ steht bei „{ $text }“ hinter „{ $other }“
  }
rule-number = { $sign ->
    [at-least] { $what } liegt bei mindestens { $value }
    [above] { $what } liegt über { $value }
    [at-most] { $what } liegt bei höchstens { $value }
    [below] { $what } liegt unter { $value }
    [equal] { $what } liegt bei genau { $value }
   *[unequal] { $what } liegt nicht bei { $value }
  }
rule-between = { $sign ->
    [at-least] { $what } ist mindestens so groß wie { $other }
    [above] { $what } ist größer als { $other }
    [at-most] { $what } ist höchstens so groß wie { $other }
    [below] { $what } ist kleiner als { $other }
    [equal] { $what } ist genau so groß wie { $other }
   *[unequal] { $what } ist nicht so groß wie { $other }
  }
rule-scale = { $sign ->
    [at-least] { $what } ist „{ $option }“ oder höher
    [above] { $what } liegt über „{ $option }“
    [at-most] { $what } ist „{ $option }“ oder niedriger
    [below] { $what } liegt unter „{ $option }“
    [equal] { $what } ist „{ $option }“
   *[unequal] { $what } ist nicht „{ $option }“
  }
rule-outcome = „{ $title }“ hat „{ $outcome }“ ergeben
rule-outcome-not = „{ $title }“ hat nicht „{ $outcome }“ ergeben
rule-missing = „{ $title }“ hat keine Diagnose
rule-present = „{ $title }“ hat eine Diagnose

## terminal

terminal-counts = { $answered } von { $count } Fragen beantwortet.
terminal-none-yet = Noch keine Diagnose: zu wenige Antworten
terminal-none = Keine Diagnose: Was sie entscheidet, trifft nicht zu oder ist nicht bekannt
terminal-given = „{ $id }“ wird gestellt, wenn gilt: { $rule }.
terminal-otherwise = „{ $id }“ wird gestellt, wenn keine der anderen Diagnosen passt.
terminal-scores = Werte
terminal-score = Wert
terminal-range = Spanne
terminal-likely = beim nächsten Mal, 8 von 10
terminal-band = Bereich
terminal-percentile = Prozentrang
terminal-advice = Empfehlungen
terminal-sure = Wie eindeutig
terminal-call = { $call ->
    [firm] Eindeutig: Bei nochmaligem Antworten kommt dieselbe { $often }.
    [leaning] Wahrscheinlich: Bei nochmaligem Antworten kommt dieselbe { $often }.
    [open] Offen: Bei nochmaligem Antworten kommt dieselbe { $often }.
   *[untried] Wie wahrscheinlich dieselbe bei nochmaligem Antworten wäre, lässt sich nicht mit vertretbarem Aufwand ausrechnen.
  }
terminal-again = { $title }: { $often }
terminal-possible = Mit dem, was offen ist, noch möglich: { $titles }.
terminal-change = Was sie ändern würde
terminal-flips-none = { $searched ->
    [changes-0] Keine der durchprobierten Änderungen; es gibt zu viele, um alle durchzuprobieren.
    [changes-1] Keine Änderung einer Antwort, und keine der durchprobierten Änderungen zweier Antworten.
   *[changes-2] Keine Änderung einer Antwort, und keine zweier Antworten.
  }
terminal-flip = Wenn { $changes }: { $outcome }
terminal-flip-change = „{ $item }“ { $answer } wäre statt { $before }
terminal-no-outcome = keine Diagnose, bis mehr beantwortet ist
terminal-state = { $state ->
    [doesnt-apply] „Trifft nicht zu“
    [dont-know] „Weiß nicht“
   *[blank] unbeantwortet
  }
terminal-moved = Was die Werte bewegt hat
terminal-pairs = Antworten, die nicht zusammenzupassen scheinen
terminal-then = damals
terminal-now = jetzt
terminal-difference = Unterschied
terminal-then-of = Damals: { $name }
terminal-now-of = Jetzt: { $name }
terminal-then-change = { $then } → { $now }

## scale

scale-name-agreement = Zustimmung
scale-name-agreement-7 = Zustimmung in sieben Stufen
scale-name-frequency = Häufigkeit
scale-name-frequency-7 = Häufigkeit in sieben Stufen
scale-name-extent = Ausmaß
scale-name-confidence = Sicherheit
scale-name-importance = Wichtigkeit
scale-name-importance-7 = Wichtigkeit in sieben Stufen
scale-name-yes-partly-no = Ja, teilweise, nein

scale-agreement-1 = Stimme überhaupt nicht zu
scale-agreement-2 = Stimme eher nicht zu
scale-agreement-3 = Teils, teils
scale-agreement-4 = Stimme eher zu
scale-agreement-5 = Stimme voll und ganz zu

scale-agreement-7-1 = Stimme überhaupt nicht zu
scale-agreement-7-2 = Stimme nicht zu
scale-agreement-7-3 = Stimme eher nicht zu
scale-agreement-7-4 = Teils, teils
scale-agreement-7-5 = Stimme eher zu
scale-agreement-7-6 = Stimme zu
scale-agreement-7-7 = Stimme voll und ganz zu

scale-frequency-1 = Nie
scale-frequency-2 = Selten
scale-frequency-3 = Manchmal
scale-frequency-4 = Oft
scale-frequency-5 = Immer

scale-frequency-7-1 = Nie
scale-frequency-7-2 = Sehr selten
scale-frequency-7-3 = Selten
scale-frequency-7-4 = Manchmal
scale-frequency-7-5 = Oft
scale-frequency-7-6 = Sehr oft
scale-frequency-7-7 = Immer

scale-extent-1 = Gar nicht
scale-extent-2 = Ein wenig
scale-extent-3 = Teilweise
scale-extent-4 = Überwiegend
scale-extent-5 = Völlig

scale-confidence-1 = Überhaupt nicht sicher
scale-confidence-2 = Wenig sicher
scale-confidence-3 = Einigermaßen sicher
scale-confidence-4 = Sehr sicher
scale-confidence-5 = Völlig sicher

scale-importance-1 = Überhaupt nicht wichtig
scale-importance-2 = Wenig wichtig
scale-importance-3 = Einigermaßen wichtig
scale-importance-4 = Sehr wichtig
scale-importance-5 = Äußerst wichtig

scale-importance-7-1 = Überhaupt nicht wichtig
scale-importance-7-2 = Kaum wichtig
scale-importance-7-3 = Wenig wichtig
scale-importance-7-4 = Einigermaßen wichtig
scale-importance-7-5 = Wichtig
scale-importance-7-6 = Sehr wichtig
scale-importance-7-7 = Äußerst wichtig

scale-yes-partly-no-1 = Nein
scale-yes-partly-no-2 = Teilweise
scale-yes-partly-no-3 = Ja

### Was nur auf Seiten anderer Websites steht, oder in Frames dort.

## embed

embed-kept-here = Dieses Formular kommt von { $site }; dort kommen Ihre Antworten nicht an. Skripte von { $host } könnten sie lesen: Was dieser Browser davon aufbewahrt, liegt bei den Daten von { $host }.
embed-kept-apart = Eine andere Website zeigt diese Seite in einem Frame. Sie bekommt weder Ihre Antworten noch Ihre Werte. Was Sie hier antworten, bleibt getrennt von dem, was Sie direkt auf { $site } antworten.
embed-alone = Diese Seite für sich öffnen
embed-tell-title = Soll { $origin } Ihre Diagnose erfahren?
embed-tell-text = Die Seite um diesen Frame herum fragt danach. Wenn Sie zustimmen, bekommt sie dieses eine Wort: „{ $outcome }“. Sie bekommt weder Antworten noch Werte. Was sie mit dem Wort tut, liegt bei jener Website.
embed-tell = { $origin } mitteilen
embed-told = { $origin } hat „{ $outcome }“ erfahren.
embed-delete = Löschen
embed-keep = Meine Antworten behalten
embed-failed-address = Hier kann keine Selbsteinschätzung erscheinen: Das Attribut src dieses Elements fehlt oder ist keine Adresse.
embed-failed-foreign = Die Selbsteinschätzung unter { $address } kann hier nicht erscheinen: Sie muss von { $site } kommen, wie das Skript, oder von der Website dieser Seite.
embed-failed-unreachable = Die Selbsteinschätzung unter { $address } ist von dieser Seite aus nicht zu erreichen. Vielleicht fehlt die Verbindung, oder jene Website lässt sich nicht von anderen lesen, oder die Richtlinie dieser Seite verbietet es.
embed-failed-refused = Die Selbsteinschätzung unter { $address } ist nicht zu bekommen: Jene Website antwortet { $status }.
embed-failed-other = Unter { $address } ist keine Selbsteinschätzung.
embed-failed-version = Die Selbsteinschätzung und das Skript, das sie zeigt, haben verschiedene Versionen. Laden Sie diese Seite neu.
embed-failed-broken = Die Selbsteinschätzung kann hier nicht erscheinen. Laden Sie diese Seite neu, oder versuchen Sie es mit einem neueren Browser.
