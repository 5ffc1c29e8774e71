"""Words: fixed texts with their values filled in, in the language of a conversation (D-06)."""

from handlers.texts.catalogue import Catalogue
from handlers.texts.last_resort import last_resort

__all__ = ["Catalogue", "last_resort"]
