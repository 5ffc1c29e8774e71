"""Who is here: the bot arrives, people come and go, somebody does not want it."""

from handlers.membership.leaflet import Edition, Leaflets
from handlers.membership.leaving import ObjectionDesk
from handlers.membership.routes import MembershipDesk

__all__ = ["Edition", "Leaflets", "MembershipDesk", "ObjectionDesk"]
