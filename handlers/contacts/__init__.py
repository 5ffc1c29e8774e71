"""The directory of help lines: which entries to name, and when they are open (M-16 to M-19)."""

from handlers.contacts.choice import MOST, Audience, choose
from handlers.contacts.closed import ClosedLines, closed_lines
from handlers.contacts.contact import Contact, Opening, Phone, stale
from handlers.contacts.referrals import Referrals

__all__ = [
    "MOST",
    "Audience",
    "ClosedLines",
    "Contact",
    "Opening",
    "Phone",
    "Referrals",
    "choose",
    "closed_lines",
    "stale",
]
