"""How an event was decided, in the words of whoever brought it."""

from dataclasses import dataclass
from enum import Enum

from bot.core.ids import ConversationId, UserId


class Decision(Enum):
    """What the runtime has to know about a decided event."""

    DONE = "done"
    DECLINED = "declined"


class Lack(Enum):
    """What a decision may lack."""

    PROFILE = "who the account is"
    COMPANY = "who is in the conversation"
    NAMES = "how people are called"
    OPINION = "what the second reader says"
    TURN = "what happened earlier in this conversation"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Nothing was decided: the same event comes back with what it lacks, or without.

    `users` are those whose names are lacking, and `there` is where they are, if not where it happened.
    """

    lack: Lack
    users: tuple[UserId, ...] = ()
    there: ConversationId | None = None


Outcome = Decision | Wanted
