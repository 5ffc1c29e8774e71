"""What can go wrong, sorted by what the reader can do about it."""

from datetime import timedelta


class LotseError(Exception):
    """Root of all expected errors. Messages never quote what a person wrote (P-13)."""


class SettingsError(LotseError):
    """The configuration is wrong; the message names the key and the mend. Ends the command with 2."""


class ContentError(LotseError):
    """A content pack is wrong; the message names file, key and what is expected."""


class StorageError(LotseError):
    """The database did not take the unit of work. Nothing happened; the sender repeats the event."""


class SpoiltError(StorageError):
    """A statement failed, and the unit of work with it, whoever catches this."""


class LostKeyError(StorageError):
    """A stored value cannot be opened before its key is back; the message names the key by its id."""


class TransportError(LotseError):
    """Wire or Roman did not take what we sent."""


class TryAgain(TransportError):
    """A passing failure (network, 5xx, rate limit): the outbox tries again.

    `after` is the least pause that the other side asked for, if it did.
    """

    def __init__(self, reason: str, after: timedelta | None = None) -> None:
        super().__init__(reason)
        self.after = after


class Gone(TransportError):
    """The conversation or our place in it no longer exists."""


class CredentialRefused(Gone):
    """The token of the conversation is not accepted: gone, or the key behind all tokens was changed."""


class WithoutCredential(Gone):
    """There is nothing to write there with until the bot is removed and added again."""


class Rejected(TransportError):
    """Our own message is wrong; repeating it cannot help. Dead letter and alarm."""
