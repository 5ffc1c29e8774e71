"""Somebody else is reading on this very screen, now: warned of in words, it is a plea for silence (X-03, C-26).

Ten minutes without a number are dear: a child, a helper, a book, a habit, a hope or a denial warns of nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.core.letters import bare
from handlers.wording.readers import CAN_READ, GROWN, READS, READS_WHAT


def _read(words: str) -> re.Pattern[str]:
    return re.compile(bare(words))


_SIGNS: Final = _read(
    r"lies|ließ|lest|lese|kontrol|check|überwach|durchsuch|schau|guckt|sieht|sehen|read|watch"
    r"|monitor|see|look|läs|ser |kollar|överv|oku|görüyor|bak|izliyor|قر|يشوف|يري|يراقب|يفتش"
    r"|خوا|خونه|چک|نگاه|مي ?بين|czyta|widzi|sprawdza|przegl|чит|вид|провер|смотрит|просм|бачить"
    r"|перев|перегл|дивит|cite|vede|verific|controleaz"
    r"|handy|telefon|smartphone|phone|mobil|hort|lausch|listen|lyssn|hor |dinliyor"
)
"""Without one of these nobody speaks of reading; most messages end there."""


_BOT: Final = re.compile(r"\b(?:bot|bots|boten|botten|lotse|assistent\w*|assistant|robot\w*)\b")
_HELPS: Final = _read(
    r"\b(?:übersetzt|dolmetscht|translat(?:es|ing)|interprets|översätter|tolkar|çeviriyor"
    r"|bana (?:anlatıyor|okuyor)|erklärt (?:es |alles )?(?:mir|uns)"
    r"|tłumaczy|переводит"
    r"|перекладає|traduce|تترجم|يترجم|ترجمه مي"
    r"|(?:er|sie) will (?:auch |nur |mir |uns )*helfen"
    r"|das ist (?:ok|okay|in ordnung|gut so)|that ?(?:is|s) (?:ok|okay|fine)|det är okej"
    r"|(?:ist|is|är) (?:mein|meine|my|min) (?:\w+ )?(?:betreuer|betreuerin|dolmetscher"
    r"|dolmetscherin|übersetzer"
    r"|carer|translator|interpreter|tolk))\b"
)
_PRONOUN: Final = _read(
    r"\b(?:er|sie|he|she|han|hon|der (?=liest|kann|sieht|schaut|guckt)|o|هو|او|on|ona|он|она|він|вона|el|ea)\b"
)
_OWN: Final = _read(r"(?:ich|wir|bitte|i|we|please|jag|vi)\b")
_CHILD: Final = _read(
    r"^(?:(?:und|and|och|aber|but) )?(?:(?:mein|unser|der|my|our|min|vår|mój|мой"
    r"|мій) )?(?:\w+ )?(?:sohn|kleiner|junge|kind"
    r"|tochter|kleine|enkel|son|daughter|kid|boy|girl|dotter|barn|oğlum|kızım|ابني|بنتي|ابنتي"
    r"|پسرم|دخترم|syn|córka|сын"
    r"|дочь|син|донька|дочка|fiul|fiica)\b"
)
_SCHOOL: Final = _read(
    r"\b(?:dolmetscher\w*|übersetzer\w*|betreuer\w*|interpreter|translator|carer|tolken|schule|klasse|buch|bücher|zeitung|lehrer|lehrerin|hausaufgaben|school|class|book"
    r"|books|newspaper|teacher"
    r"|(?:kann|lernt) (?:jetzt|schon|endlich|inzwischen|gut|grad|gerade) (?:\w+ )?lesen"
    r"|lernt lesen|lesen gelernt|kan (?:(?:nu|redan) läsa|läsa(?! allt))|can read now|learn(?:ed|s) to read"
    r"|eingeschult|einschulung|kindergarten|kita|test|zeugnis|logopäd\w*|erzieher\w*|rechnen|vorlesen|zählen"
    r"|schreiben|buchstabieren|brille|sprachen?|deutsch\w*|englisch\w*|türkisch\w*|arabisch\w*|russisch\w*"
    r"|report card|glasses|languages?|arabic|german|turkish|betyg|glasögon|tyska|arabiska"
    r"|homework|skolan|skola|bok|okul|kitap|школ\w*|книг\w*|szkol\w*|książk\w*|școal\w*|carte"
    r"|\d+ ?(?:jahre|years|år|lat|ani|лет|років|yaşında|سنوات|ساله))\b"
)
_PROUD: Final = _read(
    r"\b(?:stolz|super|toll\w*|klasse|prima|freu\w*|endlich|schon|wörter|buchstaben|proud|great|amazing|glad"
    r"|words|letters|stolt|glad|bra|duktig\w*|ord|bokstäver)\b"
)
_READS_FOR_HER: Final = _read(
    r"\b(?:hilft (?:mir|uns|mit|bei)|helps (?:me|us|with)|hjälper (?:mig|oss)|papieren?|briefen?|formular\w*"
    r"|letters|forms|(?:aber |nur )?ich (?:leider |ja |aber )?nicht|can ?t read|not me|inte jag"
    r"|kann (?:\w+ )?nicht lesen)\b"
)
"""Beside these somebody reads the letters for whoever cannot."""
_IS_A_NUMBER: Final = _read(r"^(?:er|sie|he|she|han|hon|\w+) (?:ist|is|är) (?:erst |only )?\d+$")

_LINK: Final = _read(r"^(?:(?:und|and|och|aber|but) )?(?:dass|das|that|att)\b ?")
_NEVER: Final = _read(
    r"^(?:ob|falls|wenn|if|whether|when|om|när|sofern|solange|bis|damit|czy|jeśli|если|якщо"
    r"|dacă|eğer|اذا|اگر)\b"
)
_FEARS: Final = _read(
    r"\b(?:glaube?|denke?|fürchte|befürchte|vermute|merke|sehe|weiß|angst|sicher|think"
    r"|believe|fear|afraid|scared"
    r"|know|sure|tror|rädd|vet|märker)\b"
)
_DENIES: Final = _read(
    r"\b(?:nicht|nichts|kein\w*|nie|niemals|ohne|hoff\w*|wünsch\w*|danke?|not|no|never|don ?t"
    r"|doesn ?t|isn ?t|hope|wish"
    r"|thanks?|inte|aldrig|ingen|inga|hoppas|tack|wer|ob|frage|wonder)\b"
)
_UNSAID: Final = _read(
    r"(?:^|\b)(?:(?:stimmt|wahr) nicht|nicht (?:wahr|so)|unsinn|quatsch|ich hoffe|hoffentlich"
    r"|ich wünschte|schön|super"
    r"|not true|no truth|i hope|hopefully|i wish|inte sant|jag hoppas|stimmt auch nicht"
    r"|keine angst|don ?t worry)$"
)
_TAG: Final = _read(
    r"^(?:oder|oder nicht|ja|ne|gell|stimmts|stimmt s|nicht wahr|right|or|eller|eller hur)$"
)
_OPENING: Final = _read(
    r"^(?:(?:achtung|vorsicht|hallo|hi|nein|bitte|aber|und|also|weil|denn|da|ich glaube?"
    r"|ich denke?|ich fürchte"
    r"|vielleicht|stopp?|careful|no|please|but|and|because|sorry|i think|maybe|obs|nej|men"
    r"|och|för att|för|eftersom"
    r"|jag tror|kanske|ok|okay|gerade|jetzt|now|nu|halt|pss+t|frau \w+|herr \w+) )+"
)
_GOES_ON: Final = re.compile(
    r" (?=(?:und|and|och|so|aber|but|men|also|bitte|please|snalla|darum|deshalb|ve|и|і|i|si) )"
)
_TAIL: Final = _read(
    r"\b(?:weil|denn|und|because|and|eftersom|och|att|dass|das|that|bitte|löschen|alles|schreiben"
    r"|antworten|schicken|anrufen|zurückrufen|telefonieren|nicht (?:mehr |jetzt |bitte )*(?:an|zurück)"
    r"|delete|write|text|call|cuz|as|for)\s"
)
_SENTENCE: Final = re.compile(r"[^.!?…\n؟]+[.!?…\n؟]*")
_CLAUSE: Final = re.compile(r"[,;:،؛()–—]+|\s-+\s")
_ASKS: Final = re.compile(r"[?؟]")
_NO_WORD: Final = re.compile(r"[^\w\s]")
_RELATIVE: Final = re.compile(r"(?:(?<=alles)|(?<=liest)|(?<=lesen)|(?<=sieht)),(?= was )")
"""A comma that parts what is read from its own words, not from another clause."""
_CARE: Final = _read(
    r"\b(?:achtung|vorsicht|pss+t|lösch\w*|nicht hier|pass auf|careful|delete|obs|försiktig|radera)\b"
)
"""Beside these words also what might be a child's reading is a warning."""

_IN_FEAR: Final = _read(
    r"\b(?:angst|(?:be)?fürchte|hilfe|schlägt|schlug|geschlagen|haut|(?:be)?droht|würgt|weh|afraid|scared|fear"
    r"|help|hits?|beats?|hurts?|threat\w*|rädd|slår|slog|hotar|hjälp)\b"
)
"""Beside these nobody praises a pupil."""
_AT_HAND: Final = _read(r"\b(?:hier (?:kann|alles)|(?:kann|alles)(?: lesen)? hier|here|här)\b")
_NOTHING_MORE: Final = _read(r"(?:(?:hallo|hi|hey|frau \w+|herr \w+|hello|hej|ok|okay) ?)*")


_Reads = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    """`before`: the clause said just before, in this sentence or the one before."""

    words: str
    before: str
    asked: bool


def reads_along(plain: str, *, pleads: Callable[[], bool]) -> bool:
    """Whether a folded text says that somebody who could do harm reads this chat, or on this phone, now.

    "Er" beside the bot is the bot: then it is no warning. `pleads`: it also asks not to be written to,
    or called.
    """
    if not _SIGNS.search(plain) or _BOT.search(plain):
        return False
    clauses = tuple(_clauses(_RELATIVE.sub("", plain)))
    if any(_HELPS.search(clause.words) for clause in clauses):
        return False
    careful = any(_CARE.search(clause.words) for clause in clauses) or pleads()
    reads = (READS, READS_WHAT) if careful else (READS,)
    if careful or _of_no_pupil(clauses):
        reads = (*reads, CAN_READ)
    return any(_warns(clause, reads) for clause in clauses if not clause.asked)


def _of_no_pupil(clauses: Iterable[_Clause]) -> bool:
    """Whether who can read everything is no pupil: it is all that is said, or of somebody grown, or in fear."""
    said = [clause.words for clause in clauses if not _NOTHING_MORE.fullmatch(clause.words)]
    if any(
        told.search(words) for words in said for told in (_CHILD, _SCHOOL, _PROUD, _READS_FOR_HER)
    ):
        return False
    return len(said) == 1 or any(
        told.search(each) for each in said for told in (GROWN, _IN_FEAR, _AT_HAND)
    )


def _clauses(plain: str) -> Iterator[_Clause]:
    before = ""
    for sentence in _SENTENCE.findall(plain):
        split = (" ".join(_NO_WORD.sub(" ", each).split()) for each in _CLAUSE.split(sentence))
        words = [each for each in split if each]
        question = _first_asked(words) if _ASKS.search(sentence) else len(words)
        for at, each in enumerate(words):
            yield _Clause(each, before, asked=at >= question)
            before = each


def _first_asked(words: list[str]) -> int:
    """Return where the question begins: it ends the sentence, before a "oder?" one clause"
    " earlier."""
    tagged = len(words) > 1 and _TAG.fullmatch(words[-1])
    return len(words) - (2 if tagged else 1)


def _warns(clause: _Clause, reads: _Reads) -> bool:
    if _NEVER.match(clause.words) or _unlikely(clause.before, clause.words):
        return False
    link = _LINK.match(clause.words)
    if link is not None and _one_of(reads, clause.words[link.end() :]):
        return _feared(clause.before)
    plain = _OPENING.sub("", clause.words)
    return any(_states(each, reads) for each in (clause.words, plain)) or _warns_behind(
        clause.words, reads
    )


def _states(words: str, reads: _Reads) -> bool:
    first = _GOES_ON.split(words, maxsplit=1)[0]
    return _one_of(reads, words) or _one_of(reads, first)


def _one_of(reads: _Reads, words: str) -> bool:
    return any(each.fullmatch(words) for each in reads)


def _warns_behind(words: str, reads: _Reads) -> bool:
    """Whether what stands behind a link does, or behind a plea ("bitte löschen er liest mit")."""
    for link in _TAIL.finditer(words):
        head = words[: link.start()].strip()
        if not _one_of(reads, words[link.end() :]) or _unlikely(head, words[link.end() :]):
            continue
        if link[0].strip() not in {"dass", "das", "that", "att"} or _feared(head):
            return True
    return False


def _unlikely(before: str, words: str) -> bool:
    """Whether the words before take back what follows, or tell of the child or pupil whom"
    " "er" means."""
    if _UNSAID.search(before):
        return True
    if not _PRONOUN.search(words) or _OWN.match(before):
        return False
    return any(told.search(before) for told in (_CHILD, _SCHOOL, _IS_A_NUMBER))


def _feared(before: str) -> bool:
    return bool(_FEARS.search(before)) and not _DENIES.search(before)
