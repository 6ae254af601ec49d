### The words that readers see, in British English.
### docs/decisions/0021-message-format.md says what may stand here, CONTRIBUTING.md how it gets used.

## facts

facts-minutes = { $count ->
    [one] About { $count } minute
   *[other] About { $count } minutes
  }
facts-items = { $count ->
    [one] { $count } question
   *[other] { $count } questions
  }
facts-items-at-most = { $count ->
    [one] Up to { $count } question
   *[other] Up to { $count } questions
  }
facts-outcomes = { $count ->
    [one] { $count } diagnosis
   *[other] One of { $count } diagnoses
  }
facts-uses = { $count ->
    [one] Reads { $count } assessment; asks nothing
   *[other] Reads { $count } assessments; asks nothing
  }
facts-download = After your first answer, a scoring program of 4.6 MB loads once
facts-private = No account; your answers are sent nowhere

## noscript

noscript-title = This page can't score your answers here
noscript-text = Your browser runs no scripts on this page. You can still read every question, print the page and mark your answers by hand. All diagnoses stand at the end, with the rule for each.

## unstarted

unstarted-title = The program of this page hasn't started
unstarted-file = If you opened the page as a file from your disk: no browser runs its program from there. Put the whole folder of the site on a web server, or start one in that folder with { $command } and open { $address }.
unstarted-reload = Otherwise load the page again. If that doesn't help, try a newer browser.
unstarted-text = You can read and print all questions as they are. All diagnoses stand at the end, with the rule for each.

## form

form-label = Questions of “{ $title }”
form-number = Question { $number } of { $total }
form-clear = Clear this answer
form-section = Part { $number } of { $total }
form-continue = Continue
form-back = Back
form-print-note = Mark one answer for each question, unless the question says otherwise.
form-only-if = Only if { $rule }
form-or = or
form-doesnt-apply = Doesn't apply
form-dont-know = Don't know
form-multiple = Choose all that apply.
form-range = A number from { $lowest } to { $highest }, in steps of { $step }
form-range-whole = A whole number from { $lowest } to { $highest }
form-total = The parts add up to { $total }.
form-remaining = { $amount } left to share out
form-exceeding = { $amount } too much
form-shared-out = All { $amount } shared out
form-ranking = Put them in order: 1 comes first.
form-move-up = Move up:
form-move-down = Move down:
form-keep-order = This order is right
form-order-kept = This order is your answer.
form-placed = { $thing }: now { $place } of { $count }
form-text = This is for you: it is never scored, and sent nowhere. You can leave it blank.
form-added = { $count ->
    [one] One question was added further on.
   *[other] { $count } questions were added further on.
  }
form-removed = { $count ->
    [one] One question further on no longer applies.
   *[other] { $count } questions further on no longer apply.
  }

## errors

errors-title = Some questions are blank
errors-some-unanswered = { $count ->
    [one] One question in this part has no answer. Answer it, or go on without it.
   *[other] { $count } questions in this part have no answer. Answer them, or go on without them.
  }
errors-title-unusable = Some answers can't be used yet
errors-some-unusable = { $count ->
    [one] One answer in this part can't be used as it stands. Put it right, or go on without it.
   *[other] { $count } answers in this part can't be used as they stand. Put them right, or go on without them.
  }
errors-title-mixed = Some questions still need an answer
errors-some-mixed = { $count } questions in this part have no answer that can be used. Answer them, or go on without them.
errors-unanswered = No answer yet
errors-range = Enter a number from { $lowest } to { $highest }, in steps of { $step }
errors-range-whole = Enter a whole number from { $lowest } to { $highest }
errors-unread = Write the number in digits alone, such as { $example }
errors-grouped = Write it without a sign or a space between thousands: { $meant }
errors-two-ways = This could be read in two ways. Write { $meant }, or { $other }
errors-share = Each part is a number from 0 to { $highest }, in steps of { $step }
errors-share-whole = Each part is a whole number from 0 to { $highest }
errors-sum-too-small = The parts add up to { $sum }: { $amount } left to share out
errors-sum-too-large = The parts add up to { $sum }: { $amount } too much
errors-unanswered-link = Question { $number }: { $text }
errors-skip = { $count ->
    [one] Go on without it
   *[other] Go on without them
  }

## check

check-title = Check your answers
check-counts = { $count ->
    [one] You have answered { $answered } of { $count } question.
   *[other] You have answered { $answered } of { $count } questions.
  }
check-uncounted = What you write in your own words isn't counted.
check-states = { $count ->
    [one] { $count } answer is “Doesn't apply” or “Don't know”, and counts for no score.
   *[other] { $count } answers are “Doesn't apply” or “Don't know”, and count for no score.
  }
check-none = No answer
check-unusable = Not used. { $problem }
check-part = { $part }: { $amount }
check-quoted = “{ $text }”
check-change = Change
check-change-which = Change the answer to question { $number }: { $text }
check-return = Back to my answers
check-submit = See my diagnosis

## engine

engine-waiting-title = Working out your diagnosis
engine-waiting = The first time, your browser has to load the scoring program. Your answers stay as they are meanwhile.
engine-loading = Loading the scoring program
engine-progress = { $megabytes } of { $total } MB loaded.
engine-silent = Nothing has arrived for 20 seconds. Your browser is still waiting for { $files }. Some networks check each file before they let it through, and that can take some minutes. Then it goes on by itself. If your connection was interrupted, ask once more.
engine-ask-again = Ask once more
engine-failed-title = Your diagnosis couldn't be worked out yet
engine-kept = Your answers are all still here. Nothing was sent anywhere.
engine-not-kept = Your answers are still here, but this browser keeps none of them: they are lost if you load the page again. Nothing was sent anywhere.
engine-lasting = It has begun from nothing, and failed all the same. Load the page again. If that doesn't help, try another browser or another device, or tell those who look after this site what stands here.
engine-retry = Try again
engine-reload = Load the page again
engine-back = Back to my answers
engine-technical = For those who look after this network or this site: { $address } { $happened }.
engine-answered = was answered with the status { $status }
engine-redirected = was answered with a redirect to another site
engine-no-answer = brought no whole answer
engine-reasons-missing = A part of the scoring program ({ $file }) is missing from this site. A new version of the site may have been published while you were answering. Load the page again to get it.
engine-reasons-unreachable = A part of the scoring program ({ $file }) couldn't be loaded. You may be offline. It goes on by itself once you are connected again. If other sites work, something in your network or your browser may be blocking it.
engine-reasons-refused = A part of the scoring program ({ $file }) was refused. Your network doesn't let it through, or the host of this site doesn't give it. Try another network, or show what stands below to those who look after yours.
engine-reasons-unavailable = The host of this site, or something on the way to it, can't deliver a part of the scoring program ({ $file }) at the moment. Try again in a few minutes.
engine-reasons-intercepted = In the place of a part of the scoring program ({ $file }), your browser was given a web page. Your network may want you to sign in or to agree to something first. Open another site in a new tab to see. It may also block the file. Or a new version of this site has been published: then load the page again.
engine-reasons-damaged = A part of the scoring program ({ $file }) isn't the one that this page was made with, so it was not run. Something between the site and your browser may have changed it, or a new version of the site was published. Load the page again.
engine-reasons-broken = Your browser could not start the scoring program. A newer browser may help.
engine-reasons-stalled = The scoring program has stopped loading. Nothing of { $file } has arrived for { $minutes } minutes. Check your connection. The next try waits longer.
engine-reasons-slow = The scoring program took far too long, so it was stopped.
engine-reasons-memory = This device has too little memory left for the scoring program. Close other tabs or programs, and try again.
engine-reasons-unsupported = This browser, or a policy on this device, doesn't allow what the scoring program needs: WebAssembly in a module worker.
engine-reasons-crashed = The scoring program stopped unexpectedly.
engine-reasons-answers = The scoring program could not read these answers: { $message }

## part

part-failed-title = Part of this page is missing
part-failed = A part of this page couldn't be loaded. You may be offline; then it goes on by itself once you are connected again. Or a new version of this site was published after you opened the page; then load the page again.
part-kept = Nothing of yours is lost: your answers are still here, and nothing was sent anywhere.
part-not-kept = Your answers are still here, but this browser keeps none of them: they are lost if you load the page again. Nothing was sent anywhere.
part-retry = Try again
part-reload = Load the page again

## result

result-kicker = Your diagnosis
result-counts = { $count ->
    [one] { $answered } of { $count } question answered
   *[other] { $answered } of { $count } questions answered
  }
result-states = { $count ->
    [one] { $count } of them with “Doesn't apply” or “Don't know”
   *[other] { $count } of them with “Doesn't apply” or “Don't know”
  }
result-because = Why: { $facts }.
result-fact = { $title } is “{ $band }” ({ $score })
result-fact-without-band = { $title } is { $score }
result-fact-without-score = { $title } has no score
result-rule = The rule for this diagnosis
result-rule-when = It is given if { $rule }.
result-rule-otherwise = It is given if none of the other diagnoses fits.
result-measured = What it rests on
result-measured-note = Each score runs from 0 to 100, rounded down. A mark on a bar is where the next band starts.
result-dimension = Dimension
result-score = Score
result-band = Band
result-no-score = Too few answers
result-no-score-nothing = Nothing of it applies
result-no-score-part = A part has no score
result-range = ({ $from } to { $to })
result-likely = next time { $from } to { $to }
result-change-title = What would change it
result-sure-always = If you answered again next week, you would almost certainly get this diagnosis again.
result-sure = { $call ->
    [firm] If you answered again next week, you would most likely get this diagnosis again: { $often }. The nearest other one is “{ $title }”.
    [leaning] If you answered again next week, you would probably get this diagnosis again: { $often }. The nearest other one is “{ $title }”.
   *[open] This is open. If you answered again next week, you would get this diagnosis { $often }, and “{ $title }” { $other }.
  }
result-sure-alone = { $call ->
    [firm] If you answered again next week, you would most likely get this diagnosis again: { $often }.
    [leaning] If you answered again next week, you would probably get this diagnosis again: { $often }. Otherwise you would have to answer more before there is a diagnosis.
   *[open] This is open. If you answered again next week, you would get this diagnosis { $often }. Otherwise you would have to answer more before there is a diagnosis.
  }
result-sure-means = How often you would get it again says how steady your answers are, not whether they are right.
result-sure-untried = How likely you are to get this diagnosis again is too much to work out here.
result-often = { $tenths ->
    [0] less than 1 time out of 20
    [10] more than 9 times out of 10
    [one] { $tenths } time out of 10
   *[other] { $tenths } times out of 10
  }
result-to-advice = What to do next
result-to-what-if = Try it out under “What if”
result-firm-one = No other answer to any single question would change it.
result-firm-two = No other answer to any single question would change it. Two together could:
result-firm-more = Neither one other answer nor two together would change it.
result-one = One other answer would be enough for another diagnosis. The likeliest comes first.
result-one-none = With one other answer there would be more to answer before there is a diagnosis.
result-untried = None of the answers that were tried would change it. There are too many to try them all.
result-possible = Once you answer what is missing, it could also be: { $titles }.
result-possible-none = Whatever you answer there, the diagnosis stays the same.
result-possible-untried = Of all that was tried there, nothing leads to another diagnosis. There are too many ways to answer to try them all.
result-doubts-title = What is still open
result-missing = { $count ->
    [one] { $count } question that counts has no answer:
   *[other] { $count } questions that count have no answer:
  }
result-missing-unsure = { $count ->
    [one] { $count } question that counts is blank or answered “Don't know”:
   *[other] { $count } questions that count are blank or answered “Don't know”:
  }
result-why = Why
result-why-note = Each answer pulls its score up or down from where the middle of its scale would leave it. Points that pull up are above nought.
result-why-open = All answers on “{ $title }”
result-reference = To compare: { $title }, { $value } ({ $source }, { $date }).
result-percentile = Higher than { $percentile } % of others ({ $source }, { $date }).
result-title-block = { $day ->
    [none] Diagnosis without a date · { $counts } · version { $version } of the assessment
   *[known] Diagnosis of { $day } · { $counts } · version { $version } of the assessment
  }
result-flip = { $count ->
    [one] “{ $title }” with this one other answer:
   *[other] “{ $title }” with these { $count } other answers:
  }
result-flip-to-none = { $count ->
    [one] No diagnosis until you answer more, with this one other answer:
   *[other] No diagnosis until you answer more, with these { $count } other answers:
  }
result-pairs-title = Worth a second look
result-pairs = These answers pull in different directions. There may be a good reason.

## picture

picture-plane-title = Where you stand
picture-plane-name = { $x } and { $y }, and which diagnosis goes with them
picture-plane-you = You
picture-plane-placed = With { $at } for “{ $x }” and { $height } for “{ $y }” you stand where the diagnosis is “{ $title }”.
picture-plane-placed-about = With { $at } for “{ $x }” and { $height } for “{ $y }” you stand where the diagnosis is “{ $title }”. The frame around your point is where it may lie once all is answered.
picture-plane-placed-open = You stand at { $at } for “{ $x }” and { $height } for “{ $y }”.
picture-plane-placed-about-open = You stand at { $at } for “{ $x }” and { $height } for “{ $y }”. The frame around your point is where it may lie once all is answered.
picture-plane-unplaced = There are too few answers to say where you stand. You may lie anywhere in the frame.
picture-plane-nowhere = None of the questions on one of the two applies, so you have no place here.
picture-likely-plane = If you answered again next week, you would land inside the ring about 8 times out of 10.
picture-likely-bars = The thin line on each bar shows where the score would lie about 8 times out of 10 if you answered again next week.
picture-likely-pairs = A thick line is a gap of more than chance; a broken one may be chance. The thin lines above and below the points show where the scores would lie about 8 times out of 10 if you answered again next week.
picture-apart = One by one
picture-pairs-title = Side by side
picture-pairs-name = “{ $first }” and “{ $second }”, and the gap between the two
picture-pairs-of = Topic
picture-pairs-gap = Gap
picture-pairs-points = { $count ->
    [0] no gap
    [one] { $count } point apart
   *[other] { $count } points apart
  }
picture-pairs-unknown = no gap can be told
picture-pairs-each = { $count ->
    [one] “{ $title }” ({ $count } point)
   *[other] “{ $title }” ({ $count } points)
  }
picture-pairs-none = There are too few answers to compare “{ $first }” and “{ $second }”.
picture-pairs-level = There is no gap: “{ $first }” and “{ $second }” have the same scores.
picture-pairs-near = No gap between “{ $first }” and “{ $second }” is more than chance. The widest is on { $titles }.
picture-pairs-one = “{ $first }” and “{ $second }” lie apart by more than chance on { $titles }.
picture-pairs-widest = { $count ->
    [one] “{ $first }” and “{ $second }” lie farthest apart on { $titles }.
   *[other] “{ $first }” and “{ $second }” lie farthest apart on { $titles }, too close to tell which gap is wider.
  }
picture-pairs-widest-sure = { $count ->
    [one] Of the gaps between “{ $first }” and “{ $second }” that are more than chance, the widest is on { $titles }.
   *[other] Of the gaps between “{ $first }” and “{ $second }” that are more than chance, the widest are on { $titles }, too close to tell which is wider.
  }
picture-table = The same as a table
picture-table-told = The same as a table, and what each score stands for
picture-ends-none = There are too few answers for a score.
picture-ends-nothing = None of the questions applies, so there is no score.
picture-ends-one = The one score is { $most }, for { $highest }.
picture-ends-level = All scores are the same, { $most }.
picture-ends-near = No score stands out: they lie between { $least } and { $most }, too close to tell apart.
picture-ends-ends = { $highest } { $lowest }
picture-ends-each = { $title } ({ $score })
picture-ends-highest = { $count ->
    [one] Highest is { $titles }.
   *[other] Highest are { $titles }, too close to tell apart.
  }
picture-ends-lowest = { $count ->
    [one] Lowest is { $titles }.
   *[other] Lowest are { $titles }, too close to tell apart.
  }
picture-shares-part = Part
picture-shares-share = Share
picture-shares-most = Most goes to { $parts }: { $share }.
picture-shares-level = All parts get the same, { $share }.
picture-effects-name = What pulls “{ $title }” up and down
picture-effects-question = Q{ $number }
picture-effects-answer = Your answer
picture-effects-points = Points
picture-effects-level = None of these answers pulls the score to either side.
picture-effects-up = Pulled up most by: { $up }.
picture-effects-down = Pulled down most by: { $down }.
picture-effects-both = Pulled up most by: { $up }. Pulled down most by: { $down }.
picture-effects-said = “{ $text }” (your answer: { $answer })
picture-effects-several = { $questions }, equally
picture-effects-many = no single answer
picture-effects-asked = your answer to “{ $text }”

## summary

summary-title = One page to show
summary-note = The diagnosis, its picture, the scores behind it and what to do next. It is the first page when you print, and you can save it as a picture for your slides.
summary-open = Save as picture
summary-save-png = Save as PNG
summary-save-svg = Save as SVG
summary-copy = Copy the picture
summary-copied = Copied.
summary-failed = Your browser doesn't allow that here. Try one of the other buttons.
summary-alt-title = Alternative text
summary-alt-note = For people who can't see the picture: paste it into the field for alternative text on your slide.
summary-copy-alt = Copy the text
summary-of = of { $most }
summary-numbers = { $count ->
    [one] The score behind it
   *[other] The scores behind it
  }
summary-numbers-note = First those that the diagnosis rests on, then what came out lowest, then highest.
summary-role-decides = The diagnosis rests on it
summary-role-lowest = The lowest score
summary-role-low = Among the lowest scores
summary-role-highest = The highest score
summary-role-high = Among the highest scores
summary-role-also = Measured as well
summary-again = The same diagnosis again
summary-role-steady = If you answered again next week
summary-plan = What I plan to do
summary-advice = What to do next
summary-step = { $what } ({ $beside })
summary-due = by { $day }
summary-more = and { $count } more
summary-alt = { $day ->
    [none] { $name }, diagnosis: “{ $title }”.
   *[known] { $name }, diagnosis of { $day }: “{ $title }”.
  }
summary-alt-scores = Scores out of 100: { $scores }.
summary-alt-plan = The plan: { $steps }.
summary-alt-advice = What to do next: { $steps }.

## then

then-title = Compared with your answers of { $day }
then-title-named = Compared with “{ $name }” of { $day }
then-undated = an unknown day
then-choose = Compare with
then-choice = { $name }, { $day }
then-working = Your answers of then and now are being compared.
then-failed = They could not be compared. Your answers and this diagnosis are as they were.
then-missed = What you chose to compare with isn't kept here any more, so nothing is compared.
then-since-named = { $day } (“{ $name }”)
then-since-when = { $which ->
    [last] Last time, on { $day }
   *[chosen] On { $day }
  }
then-since = { $change ->
    [same] { $when }, the diagnosis was the same
    [came] { $when }, there was no diagnosis
    [none] { $when }, there was no diagnosis either
   *[turned] { $when }, the diagnosis was “{ $then }”
  }
then-since-alone = { $said }.
then-since-scores = { $said }; since then: { $scores }.
then-since-score = { $change ->
    [same] { $title } { $now } as before
    [came] { $title } from no score to { $now }
    [gone] { $title } from { $then } to no score
    [none] { $title } without a score as before
   *[moved] { $title } from { $then } to { $now }
  }
then-then = Then ({ $day })
then-now = Now
then-same = All answers are the same as then.
then-nothing = No score is there both times, so no two can be compared.
then-none = No score moved by more than chance.
then-all = { $count ->
    [one] The score moved by more than chance.
   *[other] All { $count } scores moved by more than chance.
  }
then-some = { $moved ->
    [one] { $moved } of { $count } scores moved by more than chance.
   *[other] { $moved } of { $count } scores moved by more than chance.
  }
then-outcome = { $change ->
    [same] The diagnosis is still “{ $now }”.
    [came] There was no diagnosis then; now it is “{ $now }”.
    [gone] Then the diagnosis was “{ $then }”; now there is none.
    [none] There is no diagnosis, neither then nor now.
   *[turned] The diagnosis changed from “{ $then }” to “{ $now }”.
  }
then-missing = { $time ->
    [then] Then there was no score for { $titles }.
   *[now] Now there is no score for { $titles }.
  }
then-missing-all = { $time ->
    [then] Then there was no score at all.
   *[now] Now there is no score at all.
  }
then-hint = The thin lines above and below the points show where each score would lie about 8 times out of 10 if you answered again a week later. A thick line between two points is a difference of more than chance; a broken one may be chance.
then-picture = Scores then and now
then-difference = Difference
then-verdict = { $says ->
    [chance] may be chance
    [chance-one] may be chance, and no more than one answer alone could make
    [more] more than chance
    [more-one] more than chance, but no more than one answer alone could make
    [level] no difference
   *[unknown] can't be told
  }
then-slight = less than a point
then-moved = { $points }, { $verdict }
then-one = { $count ->
    [one] The difference on { $titles } is no more than one answer alone could make.
   *[other] The differences on { $titles } are no more than one answer alone could make.
  }
then-by-title = Which answers did it
then-by-note = What each changed answer did to its score, in tenths of a point. Together they are the difference before scores are rounded down to whole points.
then-by = “{ $title }”: { $points }
then-points = Points
then-answer = { $time ->
    [then] Then:
   *[now] Now:
  }
then-blank = no answer
then-unasked = not asked
then-turn-title = Why the diagnosis is another one
then-turn = { $count ->
    [one] Of all that you answered otherwise, this one answer alone leads from then to now:
   *[other] Of all that you answered otherwise, these { $count } answers together lead from then to now, and no fewer do:
  }
then-turn-others = { $count ->
    [one] One other choice of as few answers leads there, too.
   *[other] { $count } other choices of as few answers lead there, too.
  }
then-turn-several = { $count ->
    [one] No single answer that you changed leads from then to now. It took more of them together.
   *[other] No { $count } answers that you changed lead from then to now. It took more of them together.
  }
then-claims = { $kind ->
    [came] What the rules ask for, and is so now:
    [gone] What the rules ask for, and isn't so now:
   *[open] What the rules ask for, and can't be told now:
  }
then-once-title = Asked or answered only once
then-once = { $time ->
    [now] Only now:
   *[then] Only then:
  }
then-edits-title = { $says ->
    [untold] Whether the questions have changed in between isn't known
   *[edited] The questions have changed in between
  }
then-edits = Both times are scored by the questions as they are now.
then-edits-unknown = Which questions have changed isn't known here.
then-reworded = { $count ->
    [one] { $count } question has other words now:
   *[other] { $count } questions have other words now:
  }
then-added = { $count ->
    [one] { $count } question is new:
   *[other] { $count } questions are new:
  }
then-gone = { $count ->
    [one] { $count } question isn't asked any more:
   *[other] { $count } questions aren't asked any more:
  }
then-left-out = { $count ->
    [one] { $count } answer of then fits no question of now, and doesn't count.
   *[other] { $count } answers of then fit no question of now, and don't count.
  }
then-said-title = What you were told then
then-said = The diagnosis was “{ $title }”.
then-said-none = There was no diagnosis.
then-said-now = By the questions of now, the same answers give “{ $title }”.
then-said-now-none = By the questions of now, the same answers give no diagnosis.
then-said-scores = These scores were different by the questions of then: { $scores }.
then-said-score = { $title } { $score }

## profile

profile-kicker = Work on this first
profile-none-kicker = No profile yet
profile-none-title = Not enough to name one thing yet
profile-unread-title = This browser holds no answers yet
profile-unknown-title = Your answers can't all be read at the moment
profile-unread = Answer one of the assessments below, in this browser, and come back. With each further one, the profile says more.
profile-begin = Begin with “{ $title }”
profile-counts = { $count ->
    [one] { $answered } of { $count } assessment answered
   *[other] { $answered } of { $count } assessments answered
  }
profile-fact = “{ $title }” came out as “{ $outcome }”
profile-title-block = Profile of { $day } · { $counts } · version { $version } of the profile
profile-refused = This browser keeps no answers, so there is nothing to read once you leave an assessment. A private window or a setting may be the reason.
profile-open = { $count ->
    [one] This one could put something else first, once you have answered it in full:
   *[other] Each of these could put something else first, once you have answered it in full:
  }
profile-needs = { $count ->
    [one] It takes more answers here:
   *[other] It takes more answers to one of these, best from the top:
  }
profile-missing = Not answered yet.
profile-incomplete = Too few answers for a diagnosis yet
profile-old = These answers are from before { $since }. Things have probably changed: answer it again.
profile-day = Last changed on { $day }

## together

together-noscript-title = This page can't read your answers here
together-noscript = Your browser runs no scripts on this page, so it can't look at what you answered. You can read below what the profile may say, and when.
together-unstarted = What the profile may say, and when, stands below.
together-private = It reads the answers that you have given in this browser; they are sent nowhere
together-link = What your diagnoses say together
together-title = Your diagnoses, side by side
together-order = How this is decided
together-order-text = The rules below are tried from the top, and the first that holds names what to work on. A rule that hangs on something you haven't answered is passed over, and the page says so.
together-rules = All rules, in their order

## your-results

your-results-title = Your results
your-results-description = All your answers and diagnoses that this browser keeps: open, compare, name or delete them, or save them to a file.
your-results-about = All your answers and diagnoses that this browser keeps, the latest first. They are on this device alone, unless you take them elsewhere.
your-results-noscript-title = This page can't show your results here
your-results-noscript = Your browser runs no scripts on this page, so it can't look at what it keeps. What it keeps stays as it is.
your-results-unstarted = What this browser keeps of your answers stays as it is.
your-results-empty-title = Nothing here yet
your-results-empty = Once you have answered an assessment, your answers and your diagnosis appear here. If you have saved them to a file, you can open it below.
your-results-begin = Answer “{ $title }”
your-results-unkept = You have chosen to keep nothing on this device. What you see here is gone once you close this page or load it again. Save what you want to keep to a file.
your-results-unreadable = At the moment, this browser doesn't show the page what it keeps. Load the page again, or close other tabs of this site.
your-results-times = { $count ->
    [one] Answered once
    [2] Answered twice
   *[other] Answered { $count } times
  }
your-results-newer = { $count ->
    [one] One set of answers is kept as a newer version of this page does it. Load the page again to see it.
   *[other] { $count } sets of answers are kept as a newer version of this page does it. Load the page again to see them.
  }
your-results-gone = This site no longer has the assessment “{ $id }”. Your answers are still here, and you can save them to a file.
your-results-current = Open at the moment
your-results-no-diagnosis = No diagnosis yet
your-results-too-few = Too few answers for a diagnosis
your-results-former = A diagnosis that no longer exists (“{ $id }”)
your-results-complete = { $count ->
    [one] The one question answered
   *[other] All { $count } questions answered
  }
your-results-partly = { $answered } of { $count } questions answered
your-results-some = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
  }
your-results-edited = Questions or rules have changed since
your-results-steps = { $count ->
    [one] { $count } step planned
   *[other] { $count } steps planned
  }
your-results-scores = Scores
your-results-no-score = no score
your-results-of = Your answers of { $when }
your-results-named = Your answers “{ $name }” of { $when }
your-results-open = Open
your-results-go-on = Continue
your-results-left-out =
    { $count ->
        [one] You are answering again. Questions here have been changed since: one answer doesn't fit any more and was left out, all others are filled in. It is the one to: { $items }
       *[other] You are answering again. Questions here have been changed since: { $count } answers don't fit any more and were left out, all others are filled in. They are those to: { $items }
    }
your-results-go-on-again = Go to the questions
your-results-compare = Compare
your-results-compare-one = Choose one more from “{ $title }” to compare.
your-results-compare-two = Compare these two
your-results-close = Close
your-results-actions = More
your-results-name = A name of your own
your-results-name-hint = Such as “Before the reorganisation”. If you leave it blank, the date is shown.
your-results-keep-name = Use this name
your-results-name-kept = The name has been changed.
your-results-save-one = Save to a file
your-results-share-one = Share …
your-results-delete = Delete
your-results-delete-question = { $what }: delete them, with their diagnosis, plan and notes? This can't be undone.
your-results-deleted = { $what } are deleted.
your-results-files = Save to a file, or open one
your-results-files-text = A file outlasts this browser, and you can open it on any other device. It holds your answers and diagnoses, your plans and notes, and all else that you have written. Anybody who gets the file can read it.
your-results-save-all = Save all to a file
your-results-share-all = Share all …
your-results-open-file = Open a file …
your-results-drop = You can also drop files anywhere on this page. Where a file has other answers than you have here, you end up with both.
your-results-file-name = your-results
your-results-saved = { $count ->
    [one] Your browser saves the file “{ $name }”, with { $count } set of answers, to where it puts downloads.
   *[other] Your browser saves the file “{ $name }”, with { $count } sets of answers, to where it puts downloads.
  }
your-results-file-added = { $count ->
    [one] { $count } set of answers was added.
   *[other] { $count } sets of answers were added.
  }
your-results-file-same = { $count ->
    [one] { $count } was here already.
   *[other] { $count } were here already.
  }
your-results-file-renewed = { $count ->
    [one] { $count } was replaced by a later version of it from the file.
   *[other] { $count } were replaced by later versions of them from the file.
  }
your-results-file-beside = { $count ->
    [one] { $count } differs from what is here, and a file doesn't say when each answer was given: both are kept, side by side.
   *[other] { $count } differ from what is here, and a file doesn't say when each answer was given: both are kept, side by side.
  }
your-results-file-none = The file “{ $name }” holds no answers.
your-results-file-refused = “{ $name }” wasn't opened. { $reason }
your-results-file-elsewhere = { $count ->
    [one] { $count } set of answers in “{ $name }” belongs to an assessment that this site doesn't have ({ $ids }), and was left out.
   *[other] { $count } sets of answers in “{ $name }” belong to assessments that this site doesn't have ({ $ids }), and were left out.
  }
your-results-file-large = It is larger than { $megabytes } MB. What you have here is unchanged.
your-results-file-unread = Your device doesn't let the browser read it. What you have here is unchanged.
your-results-file-unkept = This browser couldn't store what is in it. What you have here is unchanged.
your-results-lasting = How long your answers are kept
your-results-lasting-granted = Until you delete them. This browser has agreed not to delete them by itself.
your-results-lasting-refused = Until you delete them, or until this browser needs the space. It hasn't agreed to keep them for good, and Safari deletes them after seven days without a visit. Save what you want to keep to a file.
your-results-lasting-unknown = This browser doesn't say. Save what you want to keep to a file.
your-results-lasting-ask = Ask this browser to keep them
your-results-lasting-not = This browser hasn't agreed. Save what you want to keep to a file.
your-results-erase = Erase everything
your-results-erase-text = This deletes everything that this site has stored in this browser: answers, diagnoses, names, notes and plans, the copy of the site for use without a connection, and the colours that you chose. Files that you have saved stay where they are.
your-results-erase-question = Erase everything that this site has stored in this browser, including your answers to all assessments? This can't be undone.
your-results-erased = Everything is erased. The page has checked: this site has nothing stored in this browser any more.
your-results-erased-not = Not everything could be erased. The page has checked, and this is still stored in this browser:
your-results-held = What this site has stored in this browser
your-results-held-none = Nothing.
your-results-held-place = Where
your-results-held-name = Name
your-results-held-size = Size
your-results-held-kilobytes = { $count } kB
your-results-place-database = Database
your-results-place-notes = Local storage, until the database has it
your-results-place-theme = Colours that you chose
your-results-place-cache = Cache, for use without a connection
your-results-place-worker = Service worker, which shows the copy of the site

## earlier

earlier-link = { $count ->
    [one] Your results: { $count } earlier diagnosis
   *[other] Your results: { $count } earlier diagnoses
  }
earlier-kept = Your results
earlier-still-here = Your answers of { $day } are still here. If you answer again, they are kept as they are, and you can compare the two.
earlier-see-diagnosis = See their diagnosis

## what-if

what-if-title = What if
what-if-text = Change an answer here and watch what happens to the diagnosis. Your own answers stay as they are.
what-if-open = Try other answers
what-if-kicker = What if: these are not your own answers
what-if-same = The diagnosis stays “{ $title }”.
what-if-other = Now it is “{ $title }”.
what-if-failed = These answers couldn't be scored. Try again, or reset.
what-if-reset = Reset to my answers
what-if-was-reset = These are your own answers again.

## result

result-focus-score = { $title }: { $score } of 100.
result-focus-several = These are too close together to say which is lowest.
result-focus-level = Nothing stands out: { $titles } are too close together to say which is lowest.
result-incomplete-kicker = No diagnosis yet
result-incomplete-title = Too few answers for a diagnosis
result-incomplete = These need more answers before anything honest can be said:
result-incomplete-dimension = { $count ->
    [one] { $title }: { $answered } of { $count } question answered
   *[other] { $title }: { $answered } of { $count } questions answered
  }
result-none-title = No diagnosis from these answers
result-none-applies = None of the questions on these applies, so they have no score:
result-none-known = These have too few answers that count. “Don't know” is none:
result-none-known-dimension = { $count ->
    [one] { $title }: { $answered } of { $count } question has an answer that counts
   *[other] { $title }: { $answered } of { $count } questions have an answer that counts
  }
result-none-answer = The diagnosis hangs on a question that you answered with “Doesn't apply” or “Don't know”.
result-incomplete-answer = A question that decides the diagnosis has no answer yet.
result-print = Print or save as PDF
result-change = Change my answers
result-more = Answer more questions
result-outdated = Your answers have changed in another tab. This diagnosis rests on the earlier ones.
result-again = Work it out again

## again

again-title = Answer again
again-kept = The answers that you see here are kept as they are, with their diagnosis, plan and notes. Once you have answered again, this page compares the two.
again-kept-undiagnosed = The answers that you have given so far are kept as they are, with their plan and notes.
again-unkept = Nothing is kept on this device: the answers that you see here last until you close this page or load it again. If you answer again before that, this page compares the two.
again-blank = Answer again from scratch
again-from = Answer again, starting from these answers
again-begun = { $day ->
    [none] You are answering again. Your earlier answers are kept as they were.
   *[known] You are answering again. Your answers of { $day } are kept as they were.
  }
again-failed = That isn't possible at the moment. Your answers are as they were. Load the page again, or close other tabs of this site.
again-delete = Delete these answers
again-delete-question = { $day ->
    [none] Delete these answers to “{ $title }”? Their diagnosis, plan and notes are deleted, too. This can't be undone. Any other answers of yours stay.
   *[known] Delete your answers of { $day } to “{ $title }”? Their diagnosis, plan and notes are deleted, too. This can't be undone. Any other answers of yours stay.
  }
again-deleted = Your answers are deleted.

## advice

advice-title = What to do next

## plan

plan-title = Your plan
plan-text = One or two steps are enough. Your plan belongs to these answers, and is printed with the diagnosis.
plan-this = Plan this
plan-this-one = Plan this: { $step }
plan-planned = In your plan
plan-planned-one = In your plan: { $step }
plan-own = Plan something of my own
plan-new = A new step
plan-change = Change this step
plan-words = What I will do
plan-words-advice = What exactly I will do
plan-due = By when
plan-sign = How I'll know that it has worked
plan-owner = Who will do it
plan-again = When to look again
plan-optional = Anything that you don't know yet can stay blank.
plan-save = Add to my plan
plan-save-change = Change the step
plan-cancel = Cancel
plan-wordless = Write what you will do
plan-dayless = Enter the whole date: day, month and year
plan-by = By { $day }
plan-look-again = Look again on { $day }
plan-worked = It has worked when: { $sign }
plan-edit = Change
plan-edit-one = Change: { $step }
plan-delete = Delete
plan-delete-one = Delete: { $step }
plan-deleted = Deleted: { $step }
plan-undo = Undo
plan-calendar = Add to calendar
plan-calendar-one = Add to calendar: { $step }
plan-calendar-all = Add all dates to my calendar
plan-calendar-saved = A file with the dates has been saved. Open it to add them to your calendar.
plan-kept = In your plan: { $step }
plan-ticked = Done: { $step }
plan-earlier-title = Still open from { $day }
plan-earlier-text = Tick off what is done, and carry over what still matters.
plan-take = Carry over
plan-take-one = Carry over: { $step }
plan-event-due = Due: { $step }
plan-event-again = Look again: { $step }
plan-event-owner = Who: { $owner }
plan-event-from = From your plan of { $day }, “{ $title }”
plan-failed = Your plan can't be shown at the moment, since this browser doesn't tell what it keeps. Nothing in your plan has been changed.

## notes

notes-open = My note
notes-said = Your note: “{ $text }”
notes-print = Print my notes, too
notes-title = Your notes

## notices

notices-title = What matters whatever the diagnosis
# What stands above a notice. $urgency (text): how much it asks for the reader's eye.
notice-kicker =
    { $urgency ->
        [note] Please note
        [urgent] Urgent
       *[warning] Important
    }

## outcomes

outcomes-title = The possible diagnoses
outcomes-when = If { $rule }.
outcomes-otherwise = If none of the others fits.

## scored

scored-title = How “{ $title }” is scored
scored-description = How answers to “{ $title }” become scores and a diagnosis: questions, weights, bands, rules and worked examples.
scored-link = How this is scored
scored-back = Back to “{ $title }”
scored-quoted = “{ $text }”
scored-amount = { $number } { $unit }
scored-percentage = { $number }%
scored-source = { $source }, { $date }
scored-unscored = Not scored
scored-none = –
scored-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
  }
scored-questions-at-most = { $count ->
    [one] at most { $count } question
   *[other] at most { $count } questions
  }
scored-dimensions = { $count ->
    [one] one dimension
   *[other] { $count } dimensions
  }
scored-parts-all = all
scored-parts-half = half
scored-parts-third = a third
scored-parts-two-thirds = two thirds
scored-parts-quarter = a quarter
scored-parts-three-quarters = three quarters
scored-range-exactly = exactly { $score }
scored-range-whole = { $low } to { $high }
scored-range-below = { $low } to below { $high }
scored-range-above = above { $low } to { $high }
scored-range-between = above { $low } to below { $high }

scored-overview-title = In short
scored-overview-counts = This assessment asks { $questions } and measures { $dimensions }, with scores from 0 to 100.
scored-overview-answers = Each answer that is scored counts by how far it lies between the lowest and the highest that its question allows, from 0 to 1.
scored-overview-reverse = Where a question is worded the other way round, this runs from 1 to 0.
scored-overview-mean = A score is the mean of these numbers, times 100.
scored-overview-weighted = A score is the mean of these numbers, each counted by the weight of its question, times 100.
scored-overview-sum = Each answer that is scored earns points. A score is the points earned, as a percentage of the most that there could be.
scored-overview-weakest = A score is the lowest of these numbers, times 100.
scored-overview-mixed = How these numbers become a score is said with each dimension.
scored-overview-derived = How a score is made of other scores is said with its dimension.
scored-overview-blank = A question that you leave blank drops out, together with its weight: it counts neither for nor against you.
scored-overview-at-least = A dimension has a score only if at least { $part } of its questions are answered.
scored-overview-at-least-all = A dimension has a score only if all of its questions are answered.
scored-overview-at-least-one = A dimension has a score as soon as one of its questions is answered.
scored-overview-unasked = Only questions that you are asked count for that.
scored-overview-dont-know = “Don't know” works like a blank.
scored-overview-doesnt-apply = “Doesn't apply” takes a question out altogether.
scored-overview-outcomes = { $count ->
    [one] Then one rule looks at { $what }, and if it holds, you get its diagnosis.
   *[other] Then { $count } rules look at { $what }, one after the other. You get the diagnosis of the first that holds.
  }
scored-overview-otherwise = If none holds, it is “{ $title }”.
scored-overview-always = There is one diagnosis, and everybody gets it: “{ $title }”.
scored-overview-undecided = Where a rule depends on { $what }, no later rule is tried, and the page asks for more answers.
scored-looks-at-scores = the scores
scored-looks-at-answers = your answers
scored-looks-at-both = scores and answers
scored-lacks-score = a score that can't be given
scored-lacks-answer = an answer that is missing
scored-overview-plain = All of this is plain arithmetic, done on your own device. Nothing in it was learnt from data. Bounds and weights are the author's judgement, unless a source is named.

scored-scales-title = The scales
scored-scales-scale = Scale
scored-scales-options = Answers, with their points
scored-scales-option = { $label } ({ $points })

scored-measured-title = What is measured
scored-how-single = Its one question is its score.
scored-how-mean = The mean of { $questions }, each of which counts the same.
scored-how-weighted = The mean of { $questions }, each counted by its weight.
scored-how-sum = The points earned in { $questions }, as a percentage of the most that there could be.
scored-how-weakest = The lowest of { $questions }: one weak answer decides.
scored-how-conditions = Questions that you aren't asked don't count.
scored-how-shares = The shares below hold if all are asked and answered.
scored-how-mean-of = The mean of { $names }, each of which counts the same.
scored-how-weighted-of = The mean of { $names }.
scored-how-part = { $name } (weight { $weight }, { $share })
scored-how-weakest-of = The lowest of { $names }.
scored-how-needs-all = It has a score only if all of them have one.
scored-bands-title = Bands of “{ $title }”
scored-bands-band = Band
scored-bands-scores = Scores
scored-reference = To compare with: { $title }, { $score } ({ $source }, { $date }).
scored-percentiles-title = How others score on “{ $title }”
scored-percentiles-percent = Others
scored-percentiles-score = score below
scored-percentiles-source = Source: { $source }.

scored-items-title = Questions that feed “{ $title }”
scored-items-unscored = Questions that are not scored
scored-items-question = Question
scored-items-key = Direction
scored-items-weight = Weight
scored-items-share = Share
scored-items-colon = :
scored-items-number = { $number }.
scored-item-scale = Scale “{ $scale }”, { $lowest } to { $highest } points
scored-item-choice = { $count ->
    [one] One answer of { $count }
   *[other] One answer of { $count }, with points
  }
scored-item-choice-plain = One answer of { $count }
scored-item-multiple = { $count ->
    [one] A tick or none
   *[other] Any of { $count } answers; their points are added up
  }
scored-item-multiple-plain = { $count ->
    [one] A tick or none
   *[other] Any of { $count } answers
  }
scored-item-number-whole = A whole number from { $lowest } to { $highest }
scored-item-number = A number from { $lowest } to { $highest }, in steps of { $step }
scored-item-allocation = { $total } shared out; each part counts by its points
scored-item-allocation-plain = { $total } shared out
scored-item-ranking = { $count } things in order; the last counts its points once, the one above it twice, and so on
scored-item-ranking-plain = { $count } things in order
scored-item-text = Your own words
scored-item-only-if = Asked only if { $rule }.
scored-item-beside = May also be answered { $answers }.
scored-item-noise = A different answer next time counts { $times } times as much as usual, against the same one.
scored-key-agreeing = Agreeing raises the score
scored-key-disagreeing = Agreeing lowers the score
scored-key-later = Further up the scale raises the score
scored-key-earlier = Further up the scale lowers the score
scored-key-larger = A larger number raises the score
scored-key-smaller = A larger number lowers the score
scored-key-more = More points raise the score
scored-key-fewer = More points lower the score

scored-outcomes-title = Which diagnosis you get
scored-outcomes-text = The rules are tried in this order.
scored-outcomes-bands = A band such as “{ $band }” is a range of scores, listed above.
scored-outcomes-outcome = Diagnosis
scored-outcomes-rests-on = Rests on: { $names }.
scored-outcome-answers = answers
scored-outcome-all-others = all rules above
scored-outcome-everybody = Everybody gets it.
scored-notices-title = What is shown whatever the diagnosis
scored-advice-title = Which advice goes with it
scored-advice-both = With { $outcomes }, if { $rule }.
scored-advice-outcomes = With { $outcomes }.
scored-advice-rule = If { $rule }.
scored-focus-title = What the result points out
scored-focus-text = Under “{ $title }” the result names the lowest of { $among }, if it is below { $below }. It also names any that can't be told apart from it. If none can be told apart, or one of them has no score, it names nothing.
scored-pairs-title = Answers that should go together
scored-pairs-text = These pairs change no score. They only make the result ask.
scored-pair-same = If the two answers lie { $apart } of the scale apart, or more:
scored-pair-opposite = If the one answer and the opposite of the other lie { $apart } of the scale apart, or more:

scored-plane-title = The diagnoses in a picture
scored-plane-name = Which diagnosis goes with which scores of { $x } and { $y }
scored-plane-description = A square with { $x } from left to right and { $y } from bottom to top, each from 0 to 100, in { $count } areas. The table below it says the same.
scored-plane-how-to-read = { $x } runs from left to right, { $y } from bottom to top. Each area is the diagnosis that the rules give there. The table says the same, with the bounds.
scored-plane-others = The rules look at { $names }, which the picture doesn't show. Where that makes a difference, an area has more than one diagnosis, and the table says which goes with what.
scored-plane-dependent = Not every point can occur: { $x } and { $y } rest partly on the same questions.
scored-plane-thin = Some areas are too thin to be drawn; they are only in the table.
scored-plane-tied = A score that the rules look at varies together with these two. Areas were worked out for all responses without blanks.
scored-plane-inexact = There are too many combinations to go through them all, so an area may have further diagnoses.
scored-plane-one-dimension = The rules look at one score, that of { $title }, so there is no plane to draw.
scored-plane-no-dimension = The rules look at no score, so there is no plane to draw.
scored-plane-nowhere = No answers lead here
scored-plane-several = { $outcomes }, depending on { $names }
scored-plane-answers = answers
scored-plane-less = { $x } is below { $y }
scored-plane-at-most = { $x } is not above { $y }
scored-plane-equal = { $x } and { $y } are equal
scored-plane-unequal = { $x } and { $y } differ
scored-plane-at-least = { $x } is not below { $y }
scored-plane-more = { $x } is above { $y }
scored-plane-area = Area
scored-plane-verdict = { $title }, if { $condition }
scored-plane-verdict-otherwise = { $title }, otherwise

scored-examples-title = Worked examples
scored-example-of-author = The author gave these examples, and every check of the assessment scores them again.
scored-example-of-checker = The author gave no examples. These answers were made up by the program that checks assessments, one set for each diagnosis. They show that it can be reached, and describe nobody.
scored-example-of-checker-some = The author gave no examples. These answers were made up by the program that checks assessments, one set for each diagnosis that it found a way to. They describe nobody.
scored-example-made-up = Made up, for “{ $title }”
scored-example-hidden = Not asked
scored-example-blank = No answer
scored-example-place = { $place }. { $thing }
scored-example-share = { $part } { $share }
scored-example-numbers = { $count ->
    [one] question { $numbers }
   *[other] questions { $numbers }
  }
scored-example-group = { $answer }: { $questions }.
scored-example-score = { $title } { $score }
scored-example-answers = The answers
scored-example-sum = “{ $title }”, worked out
scored-example-result = The result
scored-example-advice = Advice: { $titles }
scored-example-others = More examples
scored-example-name = Example
scored-example-scores = Scores
scored-sum-question = Question
scored-sum-answer = Answer
scored-sum-part = How far up
scored-sum-weight = Weight
scored-sum-product = Counts
scored-sum-earned = Earned
scored-sum-most = At most
scored-sum-nothing = –
scored-sum-total = Sum
scored-sum-from = ({ $points } − { $lowest }) ÷ ({ $highest } − { $lowest }) = { $part }
scored-sum-from-top = ({ $highest } − { $points }) ÷ ({ $highest } − { $lowest }) = { $part }
scored-sum-of-total = 100 × { $total } ÷ { $most } = { $score }
scored-sum-of-weakest = 100 × { $part } = { $score }
scored-sum-shown = { $score }, shown as { $shown }
scored-sum-cut-off = { $score }…
scored-sum-plus = { " + " }
scored-sum-weighed = { $weight } × { $score }
scored-sum-mean-of = { $title }: ({ $sum }) ÷ { $divisor } = { $score }
scored-sum-lowest-of = { $title }: the lowest of { $scores }, which is { $score }

scored-simulated-title = Tried out with made-up people
scored-simulated-nobody = How sure the diagnoses and scores are has not been measured with real people. What follows comes from { $people } made-up ones, who answered twice (seed { $seed }).
scored-simulated-model = They are like people in five ways. People who score high on one dimension mostly score higher on the others, too. Each question tells only a part of its dimension. Some agree with whatever is stated. Nobody answers quite the same twice. And { $missing } of answers are blank. How much of each there is was mostly chosen by those who wrote this program, so real figures will differ.
scored-simulated-outcome = Diagnosis
scored-simulated-came = Were told
scored-simulated-true = From true scores
scored-simulated-again = Again
scored-simulated-none = None, for too many blanks
scored-simulated-outcomes-about = From true scores: of those who were told so, the share who would be from what they are like, with no chance, habit or blank in the way. Again: the share who were told so when they answered again.
scored-simulated-told = The result says
scored-simulated-share = Told so
scored-simulated-likely = Likely again
scored-simulated-firm = Most likely again
scored-simulated-leaning = Probably again
scored-simulated-open = This is open
scored-simulated-calls-about = Likely again: how often the same diagnosis should come up again, by what the result says, on average. Beside it, how often it did.
scored-simulated-dimension = Score
scored-simulated-questions = Questions
scored-simulated-alpha = Alpha
scored-simulated-error = Error
scored-simulated-scores-about = Alpha says how well the questions measure one thing, from 0 to 1. Error, in points: of three people, two score no further than this from their true score.
scored-simulated-host = Whoever runs this site can find out how it is with real people: from answers that readers choose to send them, the command “mirrormark reliability” measures how sure scores are.

scored-version-title = Version
scored-version-text = This tells of version { $version } of the assessment. The version is the start of the SHA-256 of its file, so every edit changes it. A result names the version that it was scored with.
scored-version-date = Date
scored-version-change = What changed
scored-version-licences = Licences of the software that does all this

## offline

offline-newer = There is a newer version of this site.
offline-load = Load it
offline-absent = This page can’t be loaded now, and it isn’t kept on this device. You may be offline.

## licences

licences-title = Licences
licences-description = What your browser gets from this site besides its texts, with all licences.
licences-about = Your browser gets this software from the site. Many people have made it, and everybody may use it, study it, change it and pass it on. Each part has a licence of its own, and says where its source is. The licences don't speak of the site's texts and pictures, nor of scripts that its host has added.
licences-script = The page of an assessment
licences-python = Python, which scores your answers
licences-theme = The theme of the site
licences-component = Component
licences-version = Version
licences-licence = Licence
licences-none = –
licences-texts = The texts
licences-texts-note = Each licence, word for word.
licences-text = text { $number }
licences-notice = { $number }. { $names }

## plain

plain-title = Self-assessments
plain-summary = Choose a question and answer honestly. Your own browser works out the diagnosis, and your answers stay on your device.
plain-choose = Which question do you have?
plain-skip = Skip to the content
plain-home = All assessments
plain-about = About this site
plain-contents = On this page
plain-missing-title = There is no such page
plain-missing = The address may have changed, or there is a slip in it.
plain-privacy-title = Where your answers go
plain-privacy-description = What your browser keeps of your answers, how to delete it, and what the host of this site sees.
plain-privacy-nowhere = Nowhere. A program that runs in your own browser works out your diagnosis. There is no account, and nothing on the server that takes answers.
plain-privacy-kept-title = What is kept, and where
plain-privacy-kept = Your browser keeps your answers on this device, so that you can close the page and come back. They lie in a database under the name “mirrormark”, with a record for each time that you go through an assessment: answers, your own words, and what the diagnosis was. Until the database has confirmed a change, a note of it lies in the browser's local storage. There are no cookies.
plain-privacy-pages = Your browser also keeps the pages of this site and the scoring program, so that they work without a connection. They are the same for everybody, and hold nothing of yours.
plain-privacy-link-title = A link to continue on another device
plain-privacy-link = “Continue on another device” makes a link, and a QR code of it, in your browser. What follows “#r=” in the link are your answers themselves: no free text, no notes, no date, no name. The page sends it nowhere, and the host doesn't get to see what follows a “#”. But whoever has the link has the answers, and can't be made to give them back. Chats, mails and clipboards keep it, and the history of the browser that opens it may, although the page takes the answers out of its address at once.
plain-privacy-delete-title = How to delete it
plain-privacy-delete = “Delete these answers”, at the end of your diagnosis, deletes the answers that you see, with all that goes with them. Where the site has a page “Your results”, it lists all that is kept, and can erase everything. The settings of your browser can delete everything that this site has stored. A private window forgets it all when you close it.
plain-privacy-host-title = What the host of this site sees
plain-privacy-host = What every host sees: that somebody at your internet address asked for a page, and when. The scoring program is loaded once, after your first answer, so the host could also tell that somebody began; and a part of the script that reads and makes links with answers is loaded for these alone, so it could tell that somebody opened or wanted one. The host never sees an answer, a score or a diagnosis. Nothing is loaded from any other address, and each page forbids your browser to do so.
plain-privacy-others-title = Who else could read your answers
plain-privacy-others = Whoever uses the same browser on the same device, and browser extensions that you have allowed to read pages. If this site shares its address with others up to the first single slash, as projects of one owner do on github.io, these could read them too. On a shared computer, choose “Keep nothing on this device” before your first answer, or use a private window.
plain-privacy-elsewhere = Other sites may show these assessments. Answers that you give there stay on your device, too, apart from those that you give here. In a page of another site, that site's own scripts could read them, and the assessment says so above its first question. Shown in a frame, they couldn't. A site that wants to know your diagnosis is told it only if you agree.
plain-privacy-lasting-title = How long it lasts
plain-privacy-lasting = Until you delete it, or your browser does. Safari deletes what a site has stored when you haven't used the site for seven days. What you want to keep, save to a file, where the site has a page “Your results”, or print it.

## store

store-restored = Your saved answers are filled in.
store-elsewhere = Answers that you gave in another tab are filled in.
store-cleared-elsewhere = You have deleted these answers in another tab, so they are gone here, too.
store-begun-elsewhere = You are answering again in another tab, so this one is blank, too. Your earlier answers are where they were.
store-not-cleared = This browser could not delete what it may still keep of your answers. Clear the data of this site in its settings.
store-reading = Looking for what this browser keeps of your answers …
store-waiting = At the moment, this browser doesn't say what it keeps of your answers, and stores no more of them. Another tab of this site may be in the way, or there may be too little space: close other tabs, or load this page again. What you answer until then is noted on this device, and added as soon as possible.
store-newer = What this browser keeps of your answers comes from a newer version of this page. Load the page again to see it. What you answer until then is noted on this device.
store-refused = This browser keeps no answers for this site. They are lost when you close the page or load it again, and they can be when you leave it.
store-keep-nothing = Keep nothing on this device
store-keep-nothing-hint = For a device that others use, too. Everything works, nothing of yours is stored, and your answers are gone once you close this page or load it again. So is this choice.
store-keeps = Your answers are kept on this device, in this browser alone. You could choose otherwise only before your first answer.
store-unkept = Nothing is kept on this device, as you have chosen. Your answers are gone once you close this page or load it again.
store-opened = These are the answers that you have opened in another tab.
store-undated = No date

responses-not-text = This file has no text that can be read here. Choose the file of answers as it was saved, or save it again as UTF-8.
responses-not-json = This file is damaged or cut off. Save it again where it came from, and open that one.
responses-not-csv = This table can't be read ({ $at }): a row has more cells than there are columns, or a quotation mark is missing. Save it again as CSV, in UTF-8.
responses-not-responses = There are no answers in this that can be read here. Choose a file that such a site has saved; its name mostly ends in “.responses.json”.
responses-unknown-version = This comes from a newer version of this page. Load the page again, and then try it once more.
responses-unfit =
    { $count ->
        [one] Something in this file isn't as it has to be: { $at }. Save it again where it came from, and open that one.
       *[other] Things in this file aren't as they have to be, in { $count } places; the first is { $at }. Save it again where it came from, and open that one.
    }
responses-same-id =
    { $count ->
        [one] Two sets of answers have the same id, { $at }, and say different things. Nothing tells which of them is the later one, so neither was chosen. Open a file that has only the one you mean.
       *[other] { $count } times, sets of answers have the same id and say different things; the first id is { $at }. Nothing tells which of them is the later one, so none was chosen. Open a file that has only those you mean.
    }
responses-not-a-link = This is no link with answers. Copy it again, from its first sign to its last.
responses-damaged-link = This link is damaged: a sign is missing, or was changed. Copy it again, from its first sign to its last.
responses-other-assessment = This link is to other questions: to another assessment, or to questions as they were before a change that this page knows nothing of. Open it where it was made, and save your answers to a file there.
responses-nothing-changed = Nothing was changed: the answers that you had are as they were.
responses-left-out =
    { $count ->
        [one] This link was made before questions here were changed. One answer doesn't fit any more and was left out, all others are there. It is the one to: { $items }
       *[other] This link was made before questions here were changed. { $count } answers don't fit any more and were left out, all others are there. They are those to: { $items }
    }

## carry

carry-title = Continue on another device
carry-how = { $count ->
    [one] Open this link on the other device, or point its camera at the code below. The one answer that you have given is filled in there.
   *[other] Open this link on the other device, or point its camera at the code below. Your { $count } answers are filled in there.
  }
carry-who = The answers are in the link itself. This page sends it nowhere, but whoever gets the link has the answers, and chats, mails and the history of a browser keep it.
carry-stays = The link has these answers alone. Your plan, your notes, what you wrote in your own words and your earlier results stay on this device.
carry-all = To take everything with you, save it to a file, and open that file on the other device. For both, go to
carry-lost = The link has these answers alone. Your plan, your notes and what you wrote in your own words don't come along, and are gone once you close this page or load it again.
carry-link = Link with your answers
carry-copy = Copy the link
carry-copied = The link is copied.
carry-copy-yourself = This browser didn't allow the page to copy. The link is selected: copy it yourself.
carry-share = Share …
carry-not-shared = This browser couldn't share the link. Copy it instead.
carry-code = QR code of the link with your answers
carry-code-loading = The code is being made …
carry-code-failed = The code couldn't be made: you may be offline. The link above works all the same.
carry-code-too-long = This link is too long for a code that a phone can read. Send the link instead.
carry-filled = { $count ->
    [one] One answer from the link is filled in.
   *[other] { $count } answers from the link are filled in.
  }
carry-kept-here = They are kept on this device now. If others use it, too, you may not want that.
carry-kept-apart = Yours from before are kept as well.
carry-same = The link holds the same answers as you have here. Nothing has changed.
carry-blank = The link holds no answers. Nothing has changed.
carry-not-taken = Your own answers have stayed as they were. The link still works.
carry-asks-title = This link brings answers
carry-asks = { $count ->
    [one] One answer came with the link that you opened.
   *[other] { $count } answers came with the link that you opened.
  }
carry-asks-own = You have answers of { $day } here already.
carry-asks-own-undated = You have answers here already.
carry-asks-beside = If you take the link's answers, yours are kept as well.
carry-asks-instead = Nothing is kept on this device. If you take the link's answers, they replace yours.
carry-take = Take the link's answers
carry-keep = Keep mine
carry-waits = The link that you opened brings answers. They wait until this browser says which ones it has kept, so that nothing is lost. If you load the page again, open the link once more.

## search

search-name = Search

## overlay

overlay-title = { $count ->
    [one] { $count } mistake in the assessments
   *[other] { $count } mistakes in the assessments
  }

## rule

rule-and = { $first } and { $second }
rule-or = { $first } or { $second }
rule-not = not ({ $rule })
rule-group = ({ $rule })
rule-band = { $dimension } is “{ $band }”
rule-band-not = { $dimension } is not “{ $band }”
rule-in = { $dimension } (in “{ $title }”)
rule-answer = the answer to “{ $text }”
rule-points = the number of points for “{ $text }”
rule-part = “{ $part }” under “{ $text }”
rule-place = the place of “{ $part }” under “{ $text }”
rule-chosen = the answer to “{ $text }” is “{ $option }”
rule-chosen-not = the answer to “{ $text }” is not “{ $option }”
rule-ticked = the answer to “{ $text }” includes “{ $option }”
rule-ticked-not = the answer to “{ $text }” does not include “{ $option }”
rule-first = the answer to “{ $text }” begins with “{ $option }”
rule-first-not = the answer to “{ $text }” does not begin with “{ $option }”
rule-order = { $sign ->
    [before] “{ $part }” comes before “{ $other }” under “{ $text }”
   *[after] “{ $part }” comes after “{ $other }” under “{ $text }”
  }
rule-number = { $sign ->
    [at-least] { $what } is { $value } or more
    [above] { $what } is above { $value }
    [at-most] { $what } is { $value } or less
    [below] { $what } is below { $value }
    [equal] { $what } is exactly { $value }
   *[unequal] { $what } is not { $value }
  }
rule-between = { $sign ->
    [at-least] { $what } is at least { $other }
    [above] { $what } is above { $other }
    [at-most] { $what } is at most { $other }
    [below] { $what } is below { $other }
    [equal] { $what } is exactly { $other }
   *[unequal] { $what } is not { $other }
  }
rule-scale = { $sign ->
    [at-least] { $what } is “{ $option }” or higher
    [above] { $what } is above “{ $option }”
    [at-most] { $what } is “{ $option }” or lower
    [below] { $what } is below “{ $option }”
    [equal] { $what } is “{ $option }”
   *[unequal] { $what } is not “{ $option }”
  }
rule-outcome = “{ $title }” came out as “{ $outcome }”
rule-outcome-not = “{ $title }” did not come out as “{ $outcome }”
rule-missing = “{ $title }” has no diagnosis
rule-present = “{ $title }” has a diagnosis

## terminal

terminal-counts = { $answered } of { $count } questions answered.
terminal-none-yet = No diagnosis yet: too few answers
terminal-none = No diagnosis: what decides it doesn't apply, or isn't known
terminal-given = '{ $id }' is given if { $rule }.
terminal-otherwise = '{ $id }' is given if none of the other diagnoses fits.
terminal-scores = Scores
terminal-score = score
terminal-range = range
terminal-likely = again, 8 in 10
terminal-band = band
terminal-percentile = percentile
terminal-advice = Advice
terminal-sure = How sure
terminal-call = { $call ->
    [firm] Firm: on answering again, the same one comes { $often }.
    [leaning] Leaning: on answering again, the same one comes { $often }.
    [open] Open: on answering again, the same one comes { $often }.
   *[untried] How likely the same one is on answering again is too much to work out.
  }
terminal-again = { $title }: { $often }
terminal-possible = With what is unanswered, still possible: { $titles }.
terminal-change = What would change it
terminal-flips-none = { $searched ->
    [changes-0] None of the changes that were tried does; there are too many to try them all.
    [changes-1] No change of one answer does, and none of the changes of two that were tried.
   *[changes-2] No change of one answer does, and none of two.
  }
terminal-flip = If { $changes }: { $outcome }
terminal-flip-change = '{ $item }' were { $answer } instead of { $before }
terminal-no-outcome = no diagnosis, until more is answered
terminal-state = { $state ->
    [doesnt-apply] doesn't apply
    [dont-know] don't know
   *[blank] blank
  }
terminal-moved = What moved the scores
terminal-pairs = Answers that don't seem to go together
terminal-then = then
terminal-now = now
terminal-difference = difference
terminal-then-of = Then: { $name }
terminal-now-of = Now: { $name }
terminal-then-change = { $then } → { $now }

## scale

scale-name-agreement = Agreement
scale-name-agreement-7 = Agreement 7
scale-name-frequency = Frequency
scale-name-frequency-7 = Frequency 7
scale-name-extent = Extent
scale-name-confidence = Confidence
scale-name-importance = Importance
scale-name-importance-7 = Importance 7
scale-name-yes-partly-no = Yes partly no

scale-agreement-1 = Strongly disagree
scale-agreement-2 = Disagree
scale-agreement-3 = Neither agree nor disagree
scale-agreement-4 = Agree
scale-agreement-5 = Strongly agree

scale-agreement-7-1 = Strongly disagree
scale-agreement-7-2 = Disagree
scale-agreement-7-3 = Somewhat disagree
scale-agreement-7-4 = Neither agree nor disagree
scale-agreement-7-5 = Somewhat agree
scale-agreement-7-6 = Agree
scale-agreement-7-7 = Strongly agree

scale-frequency-1 = Never
scale-frequency-2 = Rarely
scale-frequency-3 = Sometimes
scale-frequency-4 = Often
scale-frequency-5 = Always

scale-frequency-7-1 = Never
scale-frequency-7-2 = Very rarely
scale-frequency-7-3 = Rarely
scale-frequency-7-4 = Sometimes
scale-frequency-7-5 = Often
scale-frequency-7-6 = Very often
scale-frequency-7-7 = Always

scale-extent-1 = Not at all
scale-extent-2 = A little
scale-extent-3 = Somewhat
scale-extent-4 = Mostly
scale-extent-5 = Completely

scale-confidence-1 = Not at all confident
scale-confidence-2 = Slightly confident
scale-confidence-3 = Moderately confident
scale-confidence-4 = Very confident
scale-confidence-5 = Completely confident

scale-importance-1 = Not at all important
scale-importance-2 = Slightly important
scale-importance-3 = Moderately important
scale-importance-4 = Very important
scale-importance-5 = Extremely important

scale-importance-7-1 = Not at all important
scale-importance-7-2 = Of low importance
scale-importance-7-3 = Slightly important
scale-importance-7-4 = Moderately important
scale-importance-7-5 = Important
scale-importance-7-6 = Very important
scale-importance-7-7 = Extremely important

scale-yes-partly-no-1 = No
scale-yes-partly-no-2 = Partly
scale-yes-partly-no-3 = Yes

### What is only said on pages of other sites, or in frames there.

## embed

embed-kept-here = This form comes from { $site }, which doesn't get your answers. Scripts of { $host } could read them: what this browser keeps of them is among the data of { $host }.
embed-kept-apart = Another site shows this page in a frame. It gets neither your answers nor your scores. What you answer here is kept apart from what you answer at { $site } itself.
embed-alone = Open this page by itself
embed-tell-title = Tell { $origin } your diagnosis?
embed-tell-text = The page around this frame asks for it. If you agree, it gets this one word: “{ $outcome }”. It gets neither answers nor scores. What it does with the word is up to that site.
embed-tell = Tell { $origin }
embed-told = { $origin } has been told “{ $outcome }”.
embed-delete = Delete them
embed-keep = Keep my answers
embed-failed-address = No assessment can be shown here: the attribute src of this element isn't there, or is no address.
embed-failed-foreign = The assessment at { $address } can't be shown here: it has to come from { $site }, as the script does, or from the site of this page.
embed-failed-unreachable = The assessment at { $address } can't be reached from this page. Maybe there is no connection, or that site doesn't let other sites read it, or the policy of this page forbids it.
embed-failed-refused = The assessment at { $address } can't be had: that site answers { $status }.
embed-failed-other = There is no assessment at { $address }.
embed-failed-version = The assessment and the script that shows it are of different versions. Load this page again.
embed-failed-broken = The assessment can't be shown here. Load this page again, or try a newer browser.
