"""Rights of the people concerned: what is stored on them, and its deletion (P-22 to P-28)."""

from handlers.rights.access import AccessDesk
from handlers.rights.erasing import RightsDesk
from handlers.rights.listing import Listing
from handlers.rights.whom import names_wanted

__all__ = ["AccessDesk", "Listing", "RightsDesk", "names_wanted"]
