"""The seam for a reader of indirect wording that stands beside the rules (D-05)."""

from dataclasses import dataclass
from typing import Protocol

from bot.core.events import Written
from bot.core.heard import Opinion
from handlers.sensitive.taxonomy import Category


@dataclass(frozen=True, slots=True)
class SecondOpinion(Opinion):
    """A second reader's answer, its own thresholds already applied.

    `confirms` makes a single hint count, `confirms_acute` makes hints of danger acute, `raises`
    are categories above the high threshold. An opinion can only add: it never lowers, and without
    a hint of the rules it never makes acute.
    """

    confirms: bool
    raises: tuple[Category, ...]
    version: str
    confirms_acute: bool = False

    @classmethod
    def on(cls, event: Written) -> "SecondOpinion | None":
        """Return the opinion that came with the words, if one was asked for and came in time."""
        return event.opinion if isinstance(event.opinion, cls) else None


class SecondReader(Protocol):
    """Reads wording that no list can hold. Must be local, total and without memory."""

    def opinion(self, text: str, lang: str) -> SecondOpinion:
        """The opinion on one message, however long; `lang` may be any language."""
        ...

    def at_once(self, text: str, lang: str) -> SecondOpinion:
        """A lesser opinion that takes a millisecond or two."""
        ...
