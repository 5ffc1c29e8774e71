"""What Roman sends us. Unknown fields and unknown types pass; what an event needs must have its shape.

What it does not need is dropped where it is wrong or nested too deep, and half a surrogate pair becomes
U+FFFD: Roman never repeats what we refuse, and a crisis text must not be lost over a mention or an emoji.
No representation and no error shows what a person wrote.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic.alias_generators import to_camel

from bot.wire.roman.readable import readable


def _or_none(value: object, read: ValidatorFunctionWrapHandler) -> object:
    try:
        return read(value)
    except ValidationError:
        return None


NOT_NEEDED = WrapValidator(_or_none)
"""Marks a field that the event does without: None where it has another shape."""

Uuid = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        to_lower=True,
    ),
]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~+/=-]{1,4096}$")]
Base64 = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
MaybeUuid = Annotated[Uuid | None, NOT_NEEDED]
MaybeToken = Annotated[Token | None, NOT_NEEDED]
MaybeBase64 = Annotated[Base64 | None, NOT_NEEDED]
MaybeText = Annotated[str | None, NOT_NEEDED]
MaybeHandle = Annotated[Annotated[str, Field(max_length=256)] | None, NOT_NEEDED]


def _whole(number: object) -> object:
    """JSON knows one kind of number: 1.0 is a whole one, in the description's words too."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


JavaInt = Annotated[int, Field(ge=-(2**31), le=2**31 - 1), BeforeValidator(_whole)]
Count = Annotated[int, Field(ge=0, le=2**63 - 1), BeforeValidator(_whole)]
MaybeInt = Annotated[JavaInt | None, NOT_NEEDED]
MaybeCount = Annotated[Count | None, NOT_NEEDED]

PreviewType = Literal[
    "conversation.image.preview",
    "conversation.file.preview",
    "conversation.audio.preview",
    "conversation.video.preview",
]


class WrongShapeError(ValueError):
    """The body is not JSON or not of the documented shape. Carries nothing of it."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An event of a type that we do not know: accepted and ignored."""


class _Shape(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel,
        frozen=True,
        strict=True,
        extra="ignore",
        hide_input_in_errors=True,
    )


class Mention(_Shape):
    """Who is mentioned where; `offset` and `length` count UTF-16 code units."""

    user_id: Uuid
    offset: JavaInt
    length: JavaInt


class WrittenText(_Shape):
    """The words. `mentions` is null where there are none."""

    data: str = Field(repr=False)
    mentions: Annotated[tuple[Mention, ...] | None, NOT_NEEDED] = None


class AssetMeta(_Shape):
    """Where the encrypted file lies. Roman gives no way to fetch it, and we would not (P-18)."""

    asset_id: MaybeText = Field(default=None, repr=False)
    asset_token: MaybeText = Field(default=None, repr=False)
    sha256: MaybeBase64 = Field(default=None, repr=False)
    otr_key: MaybeBase64 = Field(default=None, repr=False)
    domain: MaybeText = None


class Attachment(_Shape):
    """A file that somebody sent. Nulls are spelled out by Roman; `levels` is base64, not a list."""

    name: MaybeText = Field(default=None, repr=False)
    mime_type: MaybeText = None
    size: MaybeCount = None
    duration: MaybeCount = None
    levels: MaybeBase64 = Field(default=None, repr=False)
    height: MaybeInt = None
    width: MaybeInt = None
    meta: Annotated[AssetMeta | None, NOT_NEEDED] = None


class NewPollDetails(_Shape):
    """The buttons that another bot posted."""

    id: Uuid
    type: MaybeText = None
    buttons: tuple[str, ...] | None = Field(default=None, repr=False)


class PressDetails(_Shape):
    """A press: `id` is the message of the poll, `offset` the button."""

    id: Uuid
    offset: JavaInt


class _FromBot(_Shape):
    bot_id: Uuid
    conversation_id: MaybeUuid = None


class _FromUser(_FromBot):
    user_id: Uuid
    token: MaybeToken = Field(default=None, repr=False)


class _Message(_FromUser):
    message_id: Uuid


class BotRequest(_FromBot):
    """Somebody adds the bot. `token` never expires and comes only once."""

    type: Literal["conversation.bot_request"]
    user_id: Uuid
    token: Token = Field(repr=False)
    handle: MaybeHandle = Field(default=None, repr=False)
    locale: MaybeText = None
    conversation: MaybeText = Field(default=None, repr=False)


class Init(_FromUser):
    """The bot is in. `message_id` is fresh on every delivery and proves nothing."""

    type: Literal["conversation.init"]
    message_id: MaybeUuid = None
    conversation: MaybeText = Field(default=None, repr=False)


class UserJoined(_FromUser):
    """One person joined; carries no conversation id."""

    type: Literal["conversation.user_joined"]
    handle: MaybeHandle = Field(default=None, repr=False)


class BotRemoved(_FromBot):
    """The bot is out."""

    type: Literal["conversation.bot_removed"]
    token: MaybeToken = Field(default=None, repr=False)


class NewText(_Message):
    """Somebody wrote."""

    type: Literal["conversation.new_text"]
    text: WrittenText = Field(repr=False)
    ref_message_id: MaybeUuid = None


class AssetPreview(_Message):
    """Somebody sent a file."""

    type: PreviewType
    attachment: Attachment


class AssetData(_Message):
    """The same file once more, with its keys."""

    type: Literal["conversation.asset.data"]
    attachment: Attachment


class Reaction(_Message):
    """Somebody reacted to `ref_message_id`; an empty `emoji` takes it back."""

    type: Literal["conversation.reaction"]
    ref_message_id: Uuid
    emoji: str = Field(default="", repr=False)


class Ping(_Message):
    """Somebody knocked."""

    type: Literal["conversation.ping"]


class PollNew(_Message):
    """Another bot posted buttons."""

    type: Literal["conversation.poll.new"]
    poll: NewPollDetails


class PollAction(_Message):
    """Somebody pressed a button. `token` never expires."""

    type: Literal["conversation.poll.action"]
    poll: PressDetails


class Call(_Message):
    """Call signalling; its content is of no use to us."""

    type: Literal["conversation.call"]


Payload = (
    BotRequest
    | Init
    | UserJoined
    | BotRemoved
    | NewText
    | AssetPreview
    | AssetData
    | Reaction
    | Ping
    | PollNew
    | PollAction
    | Call
)

PAYLOADS: TypeAdapter[Payload] = TypeAdapter(Annotated[Payload, Field(discriminator="type")])


class _Envelope(_Shape):
    type: str


_ENVELOPE = TypeAdapter(_Envelope)
KNOWN_TYPES = frozenset(
    name for shape in get_args(Payload) for name in get_args(shape.model_fields["type"].annotation)
)


def parse(raw: bytes) -> Payload | Unknown:
    """Read one event; raises WrongShapeError."""
    for body in (raw, readable(raw)):
        try:
            return PAYLOADS.validate_json(body)
        except ValidationError:
            if _is_of_unknown_type(body):
                return Unknown()
    raise WrongShapeError("not an event of the documented shape")


def _is_of_unknown_type(raw: bytes) -> bool:
    try:
        return _ENVELOPE.validate_json(raw).type not in KNOWN_TYPES
    except ValidationError:
        return False
