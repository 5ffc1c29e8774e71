"""How an event was decided, in the words of whoever brought it."""

from enum import Enum


class Decision(Enum):
    """What the runtime has to know about a decided event."""

    DONE = "done"
    DECLINED = "declined"
    UNKNOWN_SENDER = "unknown sender"
    """Nothing was decided: look the account up and come back with its profile."""
    NAMES_WANTED = "names wanted"
    """Nothing was decided: look up how people are called and come back with their names."""
    COMPANY_WANTED = "company wanted"
    """Nothing was decided: look up who is in the conversation and come back with them."""
    OPINION_WANTED = "opinion wanted"
    """Nothing was decided: ask the second reader and come back, with its opinion or without."""

    @property
    def undecided(self) -> bool:
        """Whether the same event comes back."""
        return self in {
            Decision.UNKNOWN_SENDER,
            Decision.NAMES_WANTED,
            Decision.COMPANY_WANTED,
            Decision.OPINION_WANTED,
        }
