"""What Roman's answers mean. Pure. No reason quotes an answer: it could echo what we sent."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel

from bot.core.errors import CredentialRefused, Gone, Rejected, TransportError, TryAgain
from bot.core.events import Profile
from bot.core.ids import UserId, handle_of

LONGEST_PAUSE = timedelta(hours=1)
"""A `Retry-After` beyond this is not believed."""

_REJECTED = {
    400: "Roman could not read our message",
    413: "our message is too large for Roman",
    415: "Roman did not take our message for JSON",
    422: "Roman refused the type of our message",
}
_BUSY = frozenset({420, 429, 503})


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of Roman's."""

    status: int
    body: bytes
    retry_after: str | None = None


class _Answer(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel, frozen=True, extra="ignore", hide_input_in_errors=True
    )


class _Posted(_Answer):
    message_id: str | None = None


class _Failure(_Answer):
    message: str = ""


class _BackendError(_Answer):
    code: int = 0
    label: str = ""


class _Account(_Answer):
    id: str
    handle: str | None = Field(default=None, repr=False)
    name: str | None = Field(default=None, repr=False)
    service: dict[str, object] | None = None


class _Conversation(_Answer):
    members: tuple[_Account, ...] = ()


_POSTED = TypeAdapter(_Posted)
_FAILURE = TypeAdapter(_Failure)
_BACKEND = TypeAdapter(_BackendError)
_ACCOUNT = TypeAdapter(_Account)
_CONVERSATION = TypeAdapter(_Conversation)


def error_of(reply: Reply, now: datetime) -> TransportError:
    """Return the error that a status other than 200 stands for; `now` is needed for dates."""
    status = reply.status
    if status in _REJECTED:
        return Rejected(_REJECTED[status])
    if status in _BUSY:
        return TryAgain(f"Roman is busy ({status})", pause(reply.retry_after, now))
    if status in {401, 403}:
        return CredentialRefused(f"Roman does not accept the token of this conversation ({status})")
    if status == 409:
        return Gone("Roman does not know this membership of the bot")
    if status == 500:
        return _error_behind(reply.body)
    if status == 404 or 300 <= status < 400:
        return TryAgain(f"no Roman answers here ({status}): check LOTSE_ROMAN_URL")
    return TryAgain(f"Roman answered {status}")


def _error_behind(body: bytes) -> TransportError:
    inner = _backend_error(body)
    if inner is None:
        return TryAgain("Roman failed (500)")
    if inner.label == "no-conversation" or inner.code in {403, 404}:
        return Gone(f"Wire no longer lets the bot into this conversation ({inner.code})")
    return TryAgain(f"Wire failed behind Roman ({inner.code})")


def no_such_account(body: bytes) -> bool:
    """Whether a 500 for `GET /users/{id}` hides a 404 of the backend about that account."""
    inner = _backend_error(body)
    return inner is not None and inner.code == 404 and inner.label != "no-conversation"


def _backend_error(body: bytes) -> _BackendError | None:
    """Roman hides the backend's error as a string of JSON inside its own 500."""
    try:
        return _BACKEND.validate_json(_FAILURE.validate_json(body).message)
    except ValidationError:
        return None


def pause(retry_after: str | None, now: datetime) -> timedelta | None:
    """Read `Retry-After` (seconds or a date); None where there is none worth following."""
    if retry_after is None:
        return None
    try:
        wanted = timedelta(seconds=int(retry_after))
    except (ValueError, OverflowError):
        wanted = _until(retry_after, now)
    return min(wanted, LONGEST_PAUSE) if wanted > timedelta(0) else None


def _until(date: str, now: datetime) -> timedelta:
    try:
        then = parsedate_to_datetime(date)
    except (ValueError, OverflowError):
        return timedelta(0)
    return (then if then.tzinfo else then.replace(tzinfo=UTC)) - now


def check_posted(reply: Reply) -> None:
    """Raise TryAgain unless Roman names the message.

    200 without an id means that nothing was posted. What we send are documented combinations only,
    so we count it as passing; the outbox gives up in the end.
    """
    try:
        named = _POSTED.validate_json(reply.body).message_id
    except ValidationError:
        named = None
    if not named:
        raise TryAgain("Roman answered 200 without a message id")


def read_profile(reply: Reply) -> Profile:
    """Read `GET /users/{id}`. Roman drops the team, so `our_team` is never known."""
    try:
        account = _ACCOUNT.validate_json(reply.body)
    except ValidationError:
        account = None
    if account is None:
        raise TryAgain("Roman's answer is no account")
    return _profile(account)


def read_members(reply: Reply) -> tuple[Profile, ...]:
    """Read `GET /conversation`: ids and service flags; handles are not told, the bot is not listed."""
    try:
        conversation = _CONVERSATION.validate_json(reply.body)
    except ValidationError:
        conversation = None
    if conversation is None:
        raise TryAgain("Roman's answer is no conversation")
    return tuple(_profile(member) for member in conversation.members)


def _profile(account: _Account) -> Profile:
    user = UserId(account.id.lower())
    handle, service = handle_of(account.handle), account.service is not None
    return Profile(user, handle, None, service, name=account.name or "")


def encode(body: object) -> bytes:
    """Return a body as JSON in UTF-8."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
