"""How one asks not to be written to, language by language (texts, part 4). Written as `folded` leaves words."""

import re
from dataclasses import dataclass

from bot.core.letters import bare, folded

NOBODY = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Plea:
    """One language. Without one of the `signs` nobody pleads in it.

    `asked` may have a group `bare`: words that are as often said about others. `unless`: looked for in
    the last `reach` words before; what stands before a reason or "please" (`ends`) counts no more.
    `behind`: what follows and makes it something else. `again`: the opposite plea, void where the
    sentence says `not_yet`. `of_others`: what before the plea names somebody else.
    """

    signs: re.Pattern[str]
    asked: re.Pattern[str]
    ends: re.Pattern[str]
    unless: re.Pattern[str]
    behind: re.Pattern[str]
    again: re.Pattern[str]
    not_yet: re.Pattern[str]
    reach: int = 4
    of_others: re.Pattern[str] = NOBODY


def whole_words(words: str, start: str = r"\b") -> re.Pattern[str]:
    """Return these words, read as whole ones; they may be written with their accents."""
    return re.compile(bare(rf"{start}(?:{words})\b"))


def signs_of(signs: str) -> re.Pattern[str]:
    """Return these parts of words, given with blanks between them."""
    return re.compile("|".join(map(re.escape, folded(signs).split())))


def plea(
    signs: str,
    *,
    asked: str,
    ends: str,
    unless: str,
    behind: str,
    again: str,
    not_yet: str,
    reach: int = 4,
) -> Plea:
    """Return one language, its words read as whole ones; they may be written with their accents."""
    return Plea(
        signs_of(signs),
        whole_words(asked),
        whole_words(ends),
        whole_words(unless),
        whole_words(behind, r"(?: (?:mehr|jetzt|mer|nu|now|please|bitte|mir|me))* "),
        whole_words(again),
        whole_words(not_yet),
        reach,
    )
