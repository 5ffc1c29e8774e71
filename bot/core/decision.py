"""How an event was decided, in the words of whoever brought it."""

from dataclasses import dataclass
from enum import Enum

from bot.core.ids import ConversationId, UserId


class Decision(Enum):
    """What the runtime has to know about a decided event."""

    DONE = "done"
    DECLINED = "declined"
    UNKNOWN_SENDER = "unknown sender"
    """Nothing was decided: look the account up and come back with its profile."""
    COMPANY_WANTED = "company wanted"
    """Nothing was decided: look up who is in the conversation and come back with them."""
    OUT_OF_TURN = "out of turn"
    """Nothing was decided: come back once what happened earlier in this conversation is decided."""
    OPINION_WANTED = "opinion wanted"
    """Nothing was decided: ask the second reader and come back, with its opinion or without."""

    @property
    def undecided(self) -> bool:
        """Whether the same event comes back."""
        return self is not Decision.DONE and self is not Decision.DECLINED


@dataclass(frozen=True, slots=True)
class NamesWanted:
    """Nothing was decided: look up how these people are called and come back with their names.

    `conversation` is where they are.
    """

    conversation: ConversationId
    users: tuple[UserId, ...]

    @property
    def undecided(self) -> bool:
        """Whether the same event comes back."""
        return True
