"""`/vertretung` and `/dienstzeit`: who stands in for whom is told here, and noted in `handlers.substitutes`."""

from handlers.standing_in.routes import SubstitutesDesk, reader

__all__ = ["SubstitutesDesk", "reader"]
