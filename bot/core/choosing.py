"""Who has the last word on what is said."""

from collections.abc import Callable

from bot.core.ids import TemplateId
from bot.core.outgoing import Urgency
from bot.core.texts import Text, Voice

Chooser = Callable[[Text, Voice, Urgency], tuple[Text, Voice] | None]
"""Names what to say instead of a text, the same, or None for silence."""

Always = Callable[[TemplateId], bool]
"""Tells which texts are said even while all others are held back."""


def one_after_the_other(first: Chooser, then: Chooser) -> Chooser:
    """Return a chooser in which `then` decides on what `first` has chosen."""

    def choose(text: Text, voice: Voice, urgency: Urgency) -> tuple[Text, Voice] | None:
        chosen = first(text, voice, urgency)
        return then(*chosen, urgency) if chosen is not None else None

    return choose
