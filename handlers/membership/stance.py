"""How one language sends the bot away: written as `folded` leaves words, without fillers."""

import re
from dataclasses import dataclass

from bot.core.letters import bare

NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Stance:
    """One language. `plain` and `asked` are whole clauses without `fillers`: they alone send it away.

    `near` only looks like it, unless `undone` stands in the same clause; `doubt` anywhere else in the
    message, or `condition` in the same sentence, makes a plain one uncertain. `wondering` begins a
    question that is none of ours, `how` one that is best answered with the words to write.
    """

    fillers: re.Pattern[str]
    plain: re.Pattern[str]
    asked: re.Pattern[str]
    near: re.Pattern[str]
    undone: re.Pattern[str]
    doubt: re.Pattern[str]
    condition: re.Pattern[str]
    wondering: re.Pattern[str]
    how: re.Pattern[str]


def stance(
    *,
    fillers: str,
    plain: str,
    near: str,
    undone: str,
    asked: str = NEVER,
    doubt: str = NEVER,
    condition: str = NEVER,
    wondering: str = NEVER,
    how: str = NEVER,
) -> Stance:
    """Return one language, its words read as whole ones; they may be written with their accents."""

    def read(words: str, start: str = r"\b") -> re.Pattern[str]:
        return re.compile(bare(rf"{start}(?:{words})(?!\w)"))

    return Stance(
        fillers=read(fillers),
        plain=read(plain),
        asked=read(asked),
        near=read(near),
        undone=read(undone),
        doubt=read(doubt),
        condition=read(condition, "^"),
        wondering=read(wondering, "^"),
        how=read(how, "^"),
    )
