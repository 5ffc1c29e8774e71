"""Rights of the people concerned: what is stored on them, and its deletion (P-22 to P-28)."""

from handlers.rights.access import AccessDesk
from handlers.rights.erasing import RightsDesk

__all__ = ["AccessDesk", "RightsDesk"]
