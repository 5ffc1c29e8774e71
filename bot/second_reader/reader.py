"""From scores to an opinion. Imports numpy: whoever turns the second reader off never gets here."""

from dataclasses import dataclass

from bot.second_reader.embedding import Embedding
from bot.second_reader.features import Numbers
from bot.second_reader.heads import ACUTE, HEADS, OTHER, SENSITIVE, WITH, WITHOUT, Heads
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category

_SENSITIVE, _ACUTE = HEADS.index(SENSITIVE), HEADS.index(ACUTE)
_FIRST = len(HEADS) - len(Category)


@dataclass(frozen=True, slots=True)
class HeadsReader:
    """Implements `handlers.sensitive.second_reader.SecondReader`; without an embedding on letters."""

    heads: Heads
    embed: Embedding | None

    def opinion(self, text: str, lang: str) -> SecondOpinion:
        """Return what the heads make of the text; nothing of it is kept."""
        if self.embed is None:
            return self.at_once(text, lang)
        return judged(self.heads, self.heads.scores(text, lang, self.embed), lang, WITH)

    def at_once(self, text: str, lang: str) -> SecondOpinion:
        """Return what letters alone tell: of a language without labelled text, nothing."""
        if lang not in self.heads.ways[WITHOUT].limits:
            return SecondOpinion(confirms=False, raises=(), version=self.heads.version)
        return judged(self.heads, self.heads.scores(text, lang, None), lang, WITHOUT)


def judged(heads: Heads, found: Numbers, lang: str, way: str) -> SecondOpinion:
    """Apply the thresholds of the language. Whoever looks likely to be in danger is a hint's company."""
    rule = heads.ways[way]
    limits = rule.limits.get(lang, rule.limits[OTHER])
    acute = bool(found[_ACUTE] >= limits.confirms_acute)
    raised = found[_SENSITIVE] >= limits.raises or found[_ACUTE] >= limits.raises_acute
    return SecondOpinion(
        confirms=acute or bool(found[_SENSITIVE] >= limits.confirms),
        raises=_named(found, rule.named) if raised else (),
        version=heads.version,
        confirms_acute=acute,
    )


def _named(found: Numbers, limits: Numbers) -> tuple[Category, ...]:
    above = [
        (float(score - limit), category)
        for score, limit, category in zip(found[_FIRST:], limits[_FIRST:], Category, strict=True)
    ]
    likely = tuple(category for margin, category in above if margin >= 0)
    return likely or (max(above, key=lambda pair: pair[0])[1],)
