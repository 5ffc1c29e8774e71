"""Which wording holds here and now: not the one just said, none that promises what is not so."""

from handlers.wording.chosen import Wording

__all__ = ["Wording"]
