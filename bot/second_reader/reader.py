"""From scores to an opinion. Imports numpy: whoever turns the second reader off never gets here."""

from dataclasses import dataclass

from bot.second_reader.embedding import Embedding
from bot.second_reader.features import Numbers
from bot.second_reader.heads import ACUTE, HEADS, OTHER, SENSITIVE, WITH, WITHOUT, Heads, scores
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category

_SENSITIVE, _ACUTE = HEADS.index(SENSITIVE), HEADS.index(ACUTE)
_FIRST = len(HEADS) - len(Category)


@dataclass(frozen=True, slots=True)
class HeadsReader:
    """Implements `handlers.sensitive.second_reader.SecondReader`; without an embedding on n-grams."""

    heads: Heads
    embed: Embedding | None

    def opinion(self, text: str, lang: str) -> SecondOpinion:
        """Return what the heads make of the text; nothing of it is kept."""
        if self.embed is None and lang not in self.heads.lettered:
            return SecondOpinion(confirms=False, raises=(), version=self.heads.version)
        return judged(self.heads, scores(self.heads, text, lang, self.embed), lang, self.way)

    @property
    def way(self) -> str:
        """Which of the two ways of reading this is."""
        return WITHOUT if self.embed is None else WITH


def judged(heads: Heads, found: Numbers, lang: str, way: str) -> SecondOpinion:
    """Apply the thresholds of the language. The acute head only helps a hint to count (D-05)."""
    limits = heads.ways[way].thresholds
    confirms, raises, acute = limits.get(lang, limits[OTHER])
    return SecondOpinion(
        confirms=bool(found[_SENSITIVE] >= confirms or found[_ACUTE] >= acute),
        raises=_named(found, heads.ways[way].named) if found[_SENSITIVE] >= raises else (),
        version=heads.version,
    )


def _named(found: Numbers, limits: Numbers) -> tuple[Category, ...]:
    above = [
        (float(score - limit), category)
        for score, limit, category in zip(found[_FIRST:], limits[_FIRST:], Category, strict=True)
    ]
    likely = tuple(category for margin, category in above if margin >= 0)
    return likely or (max(above, key=lambda pair: pair[0])[1],)
