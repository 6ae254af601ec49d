"""Which language an assessment is in: most rules of wording know the words of English only.

Its author can say so by `language:`. Otherwise the commonest words decide: those of English against
those of other languages, and against words with letters that English doesn't have. So a sentence
in another language, within quotes say, makes no difference, and what can't be told is English.
"""

import re
from collections.abc import Iterator

from mirrormark.model import Advice, Assessment, Notice

__all__ = ["find_language"]

WORD = re.compile(r"[^\W\d_]+")
# What is a common word here and there is in neither: `die`, `in`, `on`, `was`, `me`, `no`, `so`.
ENGLISH = """
about and any are be been before but by can could each every for from get has have how if into
is it its know many more most much my not of often or our out over own people she should than
that the their them there they this to us use we what when which while who whom why with work
would you your
"""
OTHERS = """
aber als auch auf aus bei das dass dem den der des du durch ein eine einen einer eines er es
alle allen alles diese diesen ganz haben ich ihr ihre immer ist jede jeder jedes kann
kein keine mein meine mich mir mit nach nicht nie noch nur oder ohne sehr sich sie sind uns unser
unsere unseren und vom von warum weil wenn werden wie wir wird zu zum zur
au aucun aux avec avons ce ces cette chaque comme dans de elle elles est et il ils je la le
jamais les leur leurs lui ma mais mes moi mon ne nos notre nous ont ou par pas pour pourquoi
quand que quel
quelle qui sa sans se ses sont sur tous tout toute un une vos votre vous
al algunas algunos antes cada como con cuando cual del el ella ellos en entre es esta este
estos hay las lo los mi mis muy nada nosotros nuestra nuestro nuestros para pero por porque
puedo que quien se sobre su sus tengo tiene todo todos una uno unos ya
alla anche che chi ci con da dai dal della delle dei degli di dopo gli ho il io la
loro ma mia mio molto nei nel nella noi non nostra nostri nostro ogni quando quanto
questa questo sono suo tra tutti tutto un una
ao aos com da das dos em eu foi isso mais meu minha muito na nas nem nos nossa nosso os ou
pela pelo que quem sem ser seu sua tem um uma
aan alle altijd bij dat deze dit een en geen heb hebben heeft het hij hun ik is je kan maar met mij
mijn naar niet nog nooit om onze ons ook op te tot uit van veel voor waar wat wij worden wordt ze
zich zijn zonder
af alla att av de det efter eller en er ett han har hos hun hur ikke inte jag jeg kan med
mig min mitt mot och og om ord os oss som til till var vi ved vid
albo ale bardzo bez co czy dla go jak jest jego lub ma mam mnie moja nasz nasza nasze nie
oraz po przez przy tak tego to we za ze
ale jak je jsem jsou ma na ne nebo po pro se si tak to ve za
bu bir da daha de ile ne ve ya yok
ei ja joka kun me minun niin se tai
dan dari dengan di ini itu kami ke pada saya tidak untuk yang
"""
FEWEST = 4
"""So many words of other languages say something; fewer may be names, or a quotation."""
FEWEST_ALONE = 2
"""So many do where there is no word of English beside them."""
ANOTHER = "another"
"""Which one it is need not be told: no rule knows it."""
ENGLISH_WORDS = frozenset(WORD.findall(ENGLISH))
OTHER_WORDS = frozenset(WORD.findall(OTHERS)) - ENGLISH_WORDS


def find_language(assessment: Assessment) -> str:
    """Return the code of a language, as its author says or as its words do; `en` without either."""
    if assessment.language:
        return assessment.language.casefold().split("-")[0]
    words = WORD.findall(" ".join(_read(assessment)).casefold())
    english = sum(word in ENGLISH_WORDS for word in words)
    others = sum(word in OTHER_WORDS or not word.isascii() for word in words)
    fewest = FEWEST if english else FEWEST_ALONE
    return ANOTHER if others > english and others >= fewest else "en"


def _read(assessment: Assessment) -> Iterator[str]:
    """Yield what readers read, without the scales, which may be the built-in ones."""
    yield from (assessment.title, assessment.question, assessment.summary)
    for section in assessment.sections:
        yield section.title
        yield from (part.text for part in section.content)
    for item in assessment.items:
        yield from (option.label for option in item.options)
    for outcome in assessment.outcomes:
        yield from (outcome.title, outcome.prose.text if outcome.prose else "")
    pieces: list[Advice | Notice] = [*assessment.advice, *assessment.notices]
    for piece in pieces:
        yield from (piece.title, piece.prose.text if piece.prose else "")
