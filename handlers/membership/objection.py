"""Whether somebody sends the bot away or takes the consent back, however it is worded (P-10, P-11).

What follows cannot be undone: it is plain only in a language that is spoken with families, in full, and
with nothing else in the message but courtesy and a reason. What only looks like it is doubtful: one asks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from bot.core.letters import bare, folded
from handlers.membership.objection_rest import (
    AGAINST,
    ASSENT,
    AWAY,
    CALLED,
    CONSENT,
    COURTESY,
    DATA,
    NAMED,
    NEVER_BESIDE,
    NO,
    REASON,
    REFUSES,
    TAUGHT,
)
from handlers.membership.stance import Stance

LONGEST: Final = 1500
"""Characters that are read; whoever has read so far knows what is wanted."""

_SIGNS: Final = tuple(
    bare(sign)
    for sign in (
        *("bot", "lotse", "assist", "robo", "asist", "asyst", "einwillig", "zustimm", "einverst"),
        *("erlaubnis", "datenverarb", "verarbeitung meiner", "consent", "permission", "agree"),
        *("samtyck", "medgiv", "godkänn", "onay", "rıza", "izn", "muvafakat", "zgod", "consimț"),
        *("acord", "бот", "соглас", "згод", "بوت", "موافق", "مساعد", "ربات", "بات", "رضايت"),
        *("دستيار", "willige", "computer", "maschine", "programm", "machine", "opt out"),
    )
)
"""Without one of these nobody means it; most messages end there."""

_SENTENCE: Final = re.compile(r"[^.!?…\n؟;:]+[.!?…\n؟;:]*")
_WORDS: Final = 16
"""So many words an objection may have before the next sentence begins without a comma."""

_IN_DATE: Final = re.compile(r"(?<=\d)\.(?=\s?\w)|(?<=\babs)\.|(?<=\bart)\.(?=\s?\d)")
_NO_COMMA: Final = re.compile(
    r",\s*(?=(?:dass|das|that|att|чтобы|щоб|zeby|aby|ca|ki)\b|(?:du )?(?:bot|lotse)\W*$)"
    r"|(?:(?<=\bbot)|(?<=\blotse)|(?<=\bбот)),\s*"
    r"(?=(?:bitte |please )?(?:geh|raus|weg|hau|verschwinde|go|leave|ga|forsvinn|уиди|уходи|вииди|іди)\b)"
    r"|,\s*(?=(?:den )?(?:bot|assistenten) zu )"
)
"""A comma before what belongs to it, or beside the one who is spoken to."""
_CLAUSE: Final = re.compile(
    r"[,،()–—]+|\s-+\s|\s(?=(?:und|oder|aber|sondern|denn|weil|wegen|damit(?! einverst)|sonst|and|but|because"
    r"|since|or|och|men|eftersom|for(?= (?:den|det|jag|vi)\b)|eller|и|но|потому|і|але|бо|oraz|ale|bo"
    r"|si|dar|pentru)\b)"
)
_LINK: Final = re.compile(
    r"^(?:(?:und|aber|denn|and|but|och|men|и|но|і|але|ale|si|dar|nein|nej|no(?! bot))(?: |$))+"
)
_AND: Final = re.compile(r"^(?:und|aber|and|but|och|men) ")
_ASKS: Final = re.compile(r"[?؟]")
_TAG: Final = re.compile(r"oder(?: \w+)?|nein|or(?: \w+)?|no|eller(?: \w+)?|nej")
_STARTS: Final = frozenset(
    [
        "ich",
        "wir",
        "das",
        "es",
        "er",
        "mir",
        "mich",
        "uns",
        "mein",
        "meine",
        "dann",
        "i",
        "we",
        "it",
        "he",
        "that",
        "my",
        "me",
        "jag",
        "vi",
        "det",
        "mig",
        "hon",
        "han",
    ]
)
"""With these begins a sentence of its own, also where the comma is missing."""
_BOT: Final = re.compile(
    r"\b(?:bot|bots|boten|botten|lotse|lotsen|assistent\w*|assistant|robot\w*)\b"
)
_IT: Final = re.compile(r"\b(?:den|ihn|er|der|it|den dar)\b")
_THAT: Final = re.compile(r"\b(?:das|es|it|that|det)\b")
_NOT: Final = re.compile(r"\b(?:nicht|nie|kein\w*|not|don t|dont|never|inte|aldrig)\b")


class Objection(Enum):
    """How plainly somebody objects."""

    NONE = "none"
    DOUBTFUL = "doubtful"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class _Clause:
    words: str
    question: bool
    """Whether it ends a sentence that asks something."""
    sentence: int


def objection(text: str) -> Objection:
    """Tell an objection from words on the bot or on consent; a mention or its denial is none."""
    plain = _IN_DATE.sub(" ", folded(text)[:LONGEST])
    if not any(sign in plain for sign in _SIGNS):
        return Objection.NONE
    if TAUGHT.fullmatch(plain) or _certain(CALLED.sub("bot", plain)):
        return Objection.PLAIN
    clauses = list(_clauses(plain))
    against = any(AGAINST.search(clause.words) and not clause.question for clause in clauses)
    doubtful = against or any(_may_be_meant(clauses, stance) for stance in _all())
    return Objection.DOUBTFUL if doubtful else Objection.NONE


def _certain(plain: str) -> bool:
    """Whether somebody says it and nothing else, in a language whose words were reviewed."""
    from handlers.membership.objection_spoken import SPOKEN  # noqa: PLC0415

    if NEVER_BESIDE.search(plain):
        return False
    words = [_AND.sub("", clause.words) for clause in _clauses(plain)]
    return any(_says_only(words, stance) for stance in SPOKEN)


def _says_only(clauses: list[str], stance: Stance) -> bool:
    said = [words for words in clauses if _sends_away(words, stance)]
    refuses = any(REFUSES.search(words) for words in said)
    rest = [words for words in clauses if words not in said]
    return bool(said) and all(
        _harmless(words, stance) or (refuses and NO.fullmatch(words)) for words in rest
    )


def _sends_away(words: str, stance: Stance) -> bool:
    reason = _behind(words, stance)
    said = words.removesuffix(reason) if REASON.fullmatch(reason) else words
    meant = (
        NAMED.search(said) or CONSENT.search(said) or (ASSENT.search(said) and DATA.search(said))
    )
    if not meant or (REFUSES.search(said) and AWAY.search(said)):
        return False
    return stance.plain.fullmatch(_without_fillers(said, stance)) is not None


def _harmless(words: str, stance: Stance) -> bool:
    known = REASON.fullmatch(words) or COURTESY.fullmatch(words)
    return known is not None or not _without_fillers(words, stance)


@cache
def _all() -> tuple[Stance, ...]:
    """Read when somebody first names the bot: no start has to wait for it."""
    from handlers.membership.objection_in_need import IN_NEED  # noqa: PLC0415
    from handlers.membership.objection_spoken import SPOKEN  # noqa: PLC0415

    return (*SPOKEN, *IN_NEED)


def _clauses(plain: str) -> Iterator[_Clause]:
    for number, sentence in enumerate(_SENTENCE.findall(plain)):
        parts = [_words(part) for part in _CLAUSE.split(_NO_COMMA.sub(" ", sentence))]
        parts = [part for part in parts if part]
        asks = _ASKS.search(sentence) is not None
        for place, part in enumerate(parts, start=1):
            yield _Clause(part, asks and place == len(parts), number)


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text).split())


def _may_be_meant(clauses: list[_Clause], stance: Stance) -> bool:
    """Said in full it always may; what only comes near it where nothing beside it casts a doubt."""
    if any(_in_full(clause, stance) for clause in clauses):
        return True
    near = [clause for clause in clauses if _near(clause, stance)]
    if not near and any(_BOT.search(clause.words) for clause in clauses):
        near = [clause for clause in clauses if _of_it(clause, stance)]
    return bool(near) and not _in_doubt(near[0], clauses, stance)


def _in_full(clause: _Clause, stance: Stance) -> bool:
    """Whether it says nothing else; a question does where it asks us to do it."""
    asked = stance.asked.fullmatch(_without_fillers(_LINK.sub("", clause.words), stance))
    return bool(asked) or (_says_it(clause, stance) and not clause.question)


def _says_it(clause: _Clause, stance: Stance) -> bool:
    words = _without_fillers(_LINK.sub("", clause.words), stance)
    return bool(stance.plain.fullmatch(words) or _behind(clause.words, stance))


def _near(clause: _Clause, stance: Stance) -> bool:
    """Whether it says it among other words, or asks about it; not where it is denied or wondered at."""
    words = _LINK.sub("", clause.words)
    denied = stance.undone.search(words) or stance.wondering.match(words)
    helped = not clause.question or stance.how.match(words)
    among = stance.near.search(words) and helped and not denied
    return bool(among) or _says_it(clause, stance)


def _of_it(clause: _Clause, stance: Stance) -> bool:
    """Whether it says it of what may be the bot ("er soll weg"): it may mean somebody else."""
    words = _LINK.sub("", clause.words)
    if _BOT.search(words):
        return False
    meant = (_IT.sub("bot", words), f"bot {words}")
    whole = [_without_fillers(each, stance) for each in meant]
    return any(stance.plain.fullmatch(each) or stance.asked.fullmatch(each) for each in whole)


def _in_doubt(said: _Clause, clauses: list[_Clause], stance: Stance) -> bool:
    """Whether the rest of the message makes one wonder: praise, a condition, somebody else's words."""
    rest = [clause for clause in clauses if clause is not said]
    with_it = [clause for clause in rest if clause.sentence == said.sentence]
    behind = _behind(said.words, stance)
    return (
        any(_doubts(clause.words, said, stance) for clause in rest)
        or any(stance.condition.match(clause.words) for clause in with_it)
        or any(clause.question and _TAG.fullmatch(clause.words) for clause in with_it)
        or bool(behind and (stance.doubt.search(behind) or _takes_back(behind)))
    )


def _doubts(words: str, said: _Clause, stance: Stance) -> bool:
    """A "no" beside "I want no bot" only says it once more."""
    refuses = _NOT.search(said.words) is not None
    return stance.doubt.search(_LINK.sub("", words) if refuses else words) is not None


def _takes_back(behind: str) -> bool:
    """Whether what follows without a comma may deny the very thing ("Bot raus das will ich nicht")."""
    return _THAT.search(behind) is not None and _NOT.search(behind) is not None


def _behind(clause: str, stance: Stance) -> str:
    """Return what follows a plain objection without a comma ("Bot raus ich mag das"); else nothing."""
    words = _LINK.sub("", clause).split()
    for place in range(2, min(len(words), _WORDS)):
        if words[place] not in _STARTS:
            continue
        if stance.plain.fullmatch(_without_fillers(" ".join(words[:place]), stance)):
            return " ".join(words[place:])
    return ""


def _without_fillers(words: str, stance: Stance) -> str:
    return " ".join(stance.fillers.sub(" ", words).split())
