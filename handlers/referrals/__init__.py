"""Where there is help: entries of the directory on request (C-34, M-16 to M-19)."""

from handlers.referrals.routes import ReferralsDesk

__all__ = ["ReferralsDesk"]
