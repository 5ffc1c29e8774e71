"""The result of reading one message. It is sensitive itself: never log, never store."""

from dataclasses import dataclass

from handlers.sensitive.taxonomy import Category, Cue, Urgency

MODEL = "model:"
"""How the ids of a second reader's evidence begin."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a category was named: a half-open span of the original text and the rule's id."""

    category: Category
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the detector says of one message. Carries spans and rule ids, never text.

    `lang` is the language the message seems to be written in; `cues` may be filled
    although the message is not sensitive (a question for a human, a denial).
    """

    lang: str
    sensitive: bool
    urgency: Urgency
    categories: tuple[Category, ...]
    evidence: tuple[Evidence, ...]
    cues: frozenset[Cue] = frozenset()

    def named_by_rules(self, category: Category) -> bool:
        """Whether a phrase says so, and not only a second reader, who raises nudges (D-05)."""
        return any(
            item.category is category and not item.rule.startswith(MODEL) for item in self.evidence
        )
