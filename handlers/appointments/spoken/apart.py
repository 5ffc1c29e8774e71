"""Makes one plain word of the ways to say that somebody cancels: "ich sage ab", "we call it off".

What is only supposed, asked or reported is left as it is: an appointment wrongly called off is worse
than silence. A reason that stands before the cancellation becomes a sentence of its own.
"""

import re
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import (
    JOINING,
    clauses,
    fold,
    is_number,
    without_greeting,
    without_names,
    without_sign_off,
    words_of,
)
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.wished import is_time
from handlers.appointments.spoken.words import understand

Words = tuple[str, ...]

_NEVER: Final = (
    v.UNSURE | w.SUPPOSED | w.REPORTED | w.OPEN | w.GRAVE | {"?", "vll", "ev", "haette", "sollte"}
) - {"alles", "everything", "allt", "sagen"}

_STEMS: Final = (
    " ab",
    "absag",
    "storni",
    "streich",
    "cancel",
    " off",
    "boka",
    "staell",
    "aaterbud",
)
"""Parts of the words of a cancellation: most messages have none."""

_END: Final = r"(?=$|[,.!;]| (?:bitte|danke|sorry|leider|weil|denn|da|und(?! zu\b)|please|because|and|tack|och)\b)"
_FEW: Final = r"((?: (?!(?:ab|off|in|av|nicht|not|inte|mir|uns|dir|du|ihr)\b)[\w.:]+){0,6}?)"
_FIRST: Final = r"(?:(?<=[.!;] )|^(?:(?:hallo|hej|hi|ja|nein|nej|ok) ?,? ?)?)"
"""Where an order begins: "und sagen sie ab" may tell what they do."""
_NO_IF: Final = r"(?!, (?:dann|so|\w+ (?:ich|wir))\b)"
"""What follows does not make a supposition of it: "sagen Sie ab, komme ich Freitag"."""
_REQUEST: Final = re.compile(
    r"(?:bitte )?(?:koennen|koennten|kannst|koenntest|can|could|kan|kunde) (?:sie|du|you|ni)\b[^.!?;]*\?$"
)
"""Its sign asks nothing: "kan du ställa in torsdag?" """
_SPOKEN: Final = tuple(
    (re.compile(spoken), meant)
    for spoken, meant in (
        (r"\b(?:deshalb|deswegen|daher|darum|hiermit|fuer|therefore|daerfoer) ", ""),
        (r"\b(ich|wir) wollten?\b(?!.*\b(?:schon|eigentlich|erst|fast|zuerst)\b)", r"\1 will"),
        (r"\bab sagen\b", "absagen"),
        (rf"\b(?:sage?|wir sagen|sagen wir){_FEW} ab{_END}", r"absagen\1"),
        (rf"{_FIRST}sagen sie{_FEW} ab{_END}{_NO_IF}", r"absagen\1"),
        (rf"{_FIRST}(snaella )?staell{_FEW} in\b(?! (?:mig|oss|sig)\b)", r"avboka\2"),
        (rf"\b(bitte )sagen sie{_FEW} ab{_END}", r"\1absagen\2"),
        (rf"\bsagen sie( bitte){_FEW} ab{_END}", r"absagen\1\2"),
        (rf"\bsagen sie{_FEW}( bitte) ab{_END}", r"absagen\1\2"),
        (r"\b(?:i am|im|we are|were)((?: \w+)?) (?:cancell?ing|going to cancel)\b", r"we\1 cancel"),
        (r"\b(?:ill|i will|well|we will) cancel\b", "we cancel"),
        (rf"\bcall{_FEW} off\b", r"cancel\1"),
        (r"\b(jag|vi) ((?:\w+ )?)avbokar\b", r"\1 \2avboka"),
        (r"\bavbokar (jag|vi)\b", r"avboka \1"),
        (rf"\b(jag|vi) bokar{_FEW} av\b", r"\1 avboka\2"),
        (rf"\b(jag|vi) staeller{_FEW} in{_END}", r"\1 avboka\2"),
        (rf"\bstaella{_FEW} in(?! (?:mig|oss|sig)\b)", r"avboka\1"),
        (r"\blaemnar? ((?:\w+ )?)aaterbud\b", r"avboka \1"),
    )
)

_NOT_OFF: Final = re.compile(
    r"\b(?:nicht|not|dont|wont|inte) (?:to )?"
    r"(?:absagen|stornieren|streichen|cancel|cancell?ing|avboka|ab$|av$|in$)"
    r"|\b(?:avbokar|staeller) inte\b"
)
_IN_NOT_OFF: Final = (
    (v.FILLER | v.ABOUT_TIME | v.APPOINTMENT | v.CANCEL | v.CANCELLING | v.NOT | v.AFTER_ALL)
    | (v.ASK_TO | v.BARE_YES | v.NO)
    | {"sage", "sagen", "wollte", "wollten", "im"}
) - (v.FAIL | {"geht", "ginge", "moeglich", "might", "wuerde", "waere"})

_BEGIN_A_REASON: Final = frozenset(
    words_of(
        "der die das mein meine unser unsere ich wir bin sind habe haben the my our i we am"
        " jag vi min mitt mina vaar vaart vaara"
    )
)
_VERBS: Final = frozenset(
    words_of(
        "bin ist sind war hat habe haben liegt muss muessen wurde am is are was has have had aer har blev"
    )
)
"""Without one of these it may be whom it is said to: "absagen der Lehrerin"."""


def only_stands(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether nothing is said but that it is not called off: "ich sage doch nicht ab"."""
    plain = without_names(without_sign_off(without_greeting(fold(text))), names).rstrip(" .!,")
    said = words_of(plain)
    known = all(word in _IN_NOT_OFF or is_number(word) for word in said)
    off = {"sage"} | v.CANCEL | v.CANCELLING - {"ab"}
    once = sum(word in v.NOT for word in said) == 1 >= sum(word in off for word in said)
    return known and once and "?" not in said and _NOT_OFF.search(plain) is not None


def set_apart(text: str, names: frozenset[str] = frozenset()) -> str:
    """Return the text as it is, or folded and in the words of the vocabulary."""
    folded = fold(text)
    if not any(stem in folded for stem in _STEMS):
        return text
    folded = without_names(without_sign_off(without_greeting(folded)), names)
    said = words_of(folded)
    never = _NEVER - {"?"} if _REQUEST.match(folded.strip()) else _NEVER
    if (v.CANCEL | v.CANCELLING).isdisjoint(said) or not never.isdisjoint(said):
        return text
    plain = folded
    for spoken, meant in _SPOKEN:
        plain = spoken.sub(meant, plain)
    parts = [_parted(words_of(clause)) for clause in clauses(plain)]
    if any(len(part) > 1 for part in parts):
        return ", ".join(" ".join(words) for part in parts for words in part)
    return text if plain == folded else plain


def only_cancels(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether nothing is said but a cancellation, with its reason and the wish for another date."""
    plain = set_apart(text, names)
    folded = without_names(without_sign_off(without_greeting(fold(plain))), names)
    parts = clauses(folded)
    meanings = [said.meaning if (said := understand(part)) else None for part in parts]
    told = (
        meaning or _reason(words_of(part)) is not None
        for part, meaning in zip(parts, meanings, strict=True)
    )
    return Meaning.CANCEL in meanings and all(told)


def _parted(clause: Words) -> tuple[Words, ...]:
    """Part a reason from the cancellation beside it, and an "und" that goes on from the one before."""
    place = next((i for i, word in enumerate(clause) if word in v.CANCEL), None)
    if place is None:
        return (clause,)
    for i in range(1, len(clause)):
        joined = clause[i] in JOINING
        before, after = clause[:i], clause[i + joined :]
        explained = JOINING.isdisjoint(clause[place:i]) and _explains(after)
        if i > place and (_leaves_it(after) if joined else explained):
            return before, after
        if i < place and after[0] in v.FOR_MYSELF and (times := _reason(before)) is not None:
            return before, (*after, *times)
    return (clause,)


def _reason(said: Words) -> Words | None:
    """Return the times of a reason not to come, which are those of the cancellation too."""
    read = reply(" ".join(said))
    if read is None or read.wish or read.torn or not read.whole:
        return None
    return tuple(filter(is_time, read.words.split()))


def _explains(tail: Words) -> bool:
    """Whether a reason follows without a sign: "muss absagen der Kleine hat Fieber"."""
    told = tail[0] in _BEGIN_A_REASON and not _VERBS.isdisjoint(tail)
    return _reason(tail) is not None or (told and _leaves_it(tail))


def _leaves_it(tail: Words) -> bool:
    """Whether what follows an "und" leaves the cancellation what it is."""
    other = v.CANCEL | v.CHANGE | v.NOT | v.STANDS | v.CLEAR_YES | (v.ABOUT_TIME - v.NO_TIME)
    return bool(tail) and other.isdisjoint(tail) and not any(map(is_number, tail))
