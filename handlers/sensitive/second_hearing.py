"""When a second reader is asked, and what it is told: for a runtime that asks ahead of deciding."""

from dataclasses import dataclass

from handlers.sensitive.detector import Detector
from handlers.sensitive.second_reader import SecondOpinion, SecondReader
from handlers.sensitive.taxonomy import Urgency


@dataclass(frozen=True, slots=True)
class SecondHearing:
    """A second reader beside the rules; keeps nothing, may be called from any thread."""

    rules: Detector
    reader: SecondReader

    def wanted(self, text: str, lang: str) -> bool:
        """Whether an opinion could change what the rules decide."""
        return self.rules.unsettled(text, lang)

    def urgent(self, text: str, lang: str = "auto") -> bool:
        """Whether the rules call it acute: then nobody waits for an opinion."""
        return self.rules.read(text, lang).urgency is Urgency.ACUTE

    def opinion(self, text: str, lang: str = "auto") -> SecondOpinion:
        """The opinion on one message; takes some hundredths of a second."""
        return self.reader.opinion(text, self.rules.language(text, lang))

    def at_once(self, text: str, lang: str = "auto") -> SecondOpinion:
        """The lesser opinion, for when there is no time."""
        return self.reader.at_once(text, self.rules.language(text, lang))
