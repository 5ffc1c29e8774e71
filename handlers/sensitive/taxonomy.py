"""The fixed names a reading of a message may carry."""

from enum import Enum, StrEnum


class Urgency(Enum):
    """How soon a professional should see the message; ordered by `rank`."""

    NONE = "none"
    SAME_DAY = "same-day"
    ACUTE = "acute"

    @property
    def rank(self) -> int:
        """Larger is more urgent."""
        return _RANKS[self]


_RANKS = {Urgency.NONE: 0, Urgency.SAME_DAY: 1, Urgency.ACUTE: 2}


class Category(StrEnum):
    """The twelve subjects of the contract of `lotse classify`; names never change."""

    ACUTE_CRISIS = "acute_crisis"
    VIOLENCE_ABUSE = "violence_abuse"
    CHILD_ENDANGERMENT = "child_endangerment"
    CRIME = "crime"
    ADDICTION = "addiction"
    MENTAL_HEALTH = "mental_health"
    HEALTH = "health"
    FAMILY_CONFLICT = "family_conflict"
    LEGAL_DISPUTE = "legal_dispute"
    DEBT_HOUSING = "debt_housing"
    CONFIDENTIAL_DATA = "confidential_data"
    COMPLEX_REQUEST = "complex_request"


class Level(StrEnum):
    """`SURE` speaks for itself; a `HINT` needs a second hint or a second reader.

    A `FAINT` word of danger is no sign at all until the second reader senses danger too.
    """

    SURE = "sure"
    HINT = "hint"
    FAINT = "faint"


class Cue(StrEnum):
    """What the choice of the answer needs to know beyond category and urgency.

    The comment names the text of the pack that a cue leads to.
    """

    OWN_LIFE = "own_life"  # T-09
    OTHERS_LIFE = "others_life"  # T-10
    VIOLENCE_NOW = "violence_now"  # T-12
    VIOLENCE_PAST = "violence_past"  # T-13
    SEXUAL = "sexual"  # T-17
    POISON_MEDICAL = "poison_medical"  # T-18
    CHILD_WORRY = "child_worry"  # T-15, an adult worries about a child
    CHILD_SELF = "child_self"  # T-16, a young person is hurt itself
    ADDICTION = "addiction"  # T-19
    DEBT = "debt"  # T-20
    OVERLOAD = "overload"  # T-21
    SECRECY = "secrecy"  # T-05
    COMPLEX = "complex"  # T-04
    TALK = "talk"  # T-03, and T-07 for whoever has just read that talking is better
    DECISION_WANTED = "decision_wanted"  # T-39
    CONFIRM_CLIENT = "confirm_client"  # T-39
    COMPLAINT = "complaint"  # T-31
    HUMAN = "human"  # T-02
    DENIAL = "denial"  # T-32
    NO_CREDIT = "no_credit"  # T-07
    PRIVACY_QUESTION = "privacy_question"  # T-35
