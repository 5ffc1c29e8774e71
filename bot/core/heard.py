"""What was made of somebody's words, for those who are asked after whoever heard them.

It lives and dies with the event, and is never written down (D-01).
"""

from typing import Final, NamedTuple

from bot.core.ids import TemplateId


class Opinion:
    """What a second reader made of words; only the subject that asked for it can read it."""

    __slots__ = ()


class Heard(NamedTuple):
    """Says what those asked later have to know, and nothing of the matter itself."""

    language: str | None = None
    """In which the words seem to be written; None where nobody listened."""
    urgent: bool = False
    heavy: bool = False
    """A matter for a talk, whether or not anything was said or asked because of it."""
    danger: bool = False
    """To life or limb, urgent or not."""
    harmless: bool = False
    """Urgent, and a question in writing later harms nobody (M-36)."""
    complaint: bool = False
    """A wish to complain, and nothing graver."""
    denial: bool = False
    """That it was not meant so, and nothing else."""
    question: TemplateId | None = None
    """What answers a plain question that is not the bot's to answer."""
    human: bool = False
    """A wish for a human being."""
    answers: bool = False
    """It stands below our open question and is no danger: "kann nicht kommen, hab kein Geld für den Bus".

    This message alone may still answer it.
    """


UNHEARD: Final = Heard()
