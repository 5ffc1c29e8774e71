"""The rights of the people concerned: erasure on request (P-24, P-27)."""

from handlers.rights.routes import RightsDesk

__all__ = ["RightsDesk"]
