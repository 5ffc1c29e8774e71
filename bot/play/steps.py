"""The steps of a script, one model a form."""

import re
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PositiveInt,
    StrictBool,
    Tag,
    model_validator,
)

from config.clock_times import LONGEST

_DURATION = re.compile(
    r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)


def parse_duration(value: object) -> timedelta:
    """Read an ISO 8601 duration of weeks, days, hours, minutes and seconds; a day is 24 hours.

    Months and years have no fixed length and are refused, like everything else, with ValueError.
    """
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None or not any(found.groups()):
        raise ValueError("is no ISO 8601 duration; for example PT30S, PT2H or P1D")
    weeks, days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
    try:
        span = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        span = timedelta.max
    if span > LONGEST:
        raise ValueError("is longer than a hundred years")
    return span


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Name = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """Root of all models of a script: nothing unknown is let through."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class InRoom(Part):
    """Something that happens in a room."""

    room: Name = Field(alias="in")


class ByPerson(InRoom):
    """Something a member does. `message` names it; `sent` is its own time, if not now."""

    sender: Name = Field(alias="from")
    message: Name | None = None
    sent: AwareDatetime | None = None


class Write(ByPerson):
    """Write, perhaps in answer to a message, perhaps again and again."""

    text: str
    quote: Name | None = None
    repeat: PositiveInt = 1
    every: Duration | None = None


class Press(ByPerson):
    """Press the button with that label on the newest message that has it."""

    press: Name


class Edit(ByPerson):
    """Change an own message."""

    edit: Name
    text: str


class Delete(ByPerson):
    """Take an own message back."""

    delete: Name


class ReactTo(ByPerson):
    """React to a named message or the bot's last one."""

    react: str
    to: Name


class Share(ByPerson):
    """Send a picture, voice message or file of that MIME type."""

    asset: Annotated[str, Field(pattern=r"^[\w.+-]+/[\w.+-]+$")]


class Join(InRoom):
    """A person comes into the room."""

    join: Name


class LeaveRoom(InRoom):
    """A person goes."""

    leave: Name


class AddBot(InRoom):
    """The bot is added, by default by whoever added it at the start."""

    add: Literal["bot"]
    by: Name | None = None


class RemoveBot(InRoom):
    """The bot is taken out."""

    remove: Literal["bot"]
    by: Name | None = None


class Advance(Part):
    """Virtual time passes; everything that falls due happens, in order."""

    advance: Duration


class At(Part):
    """Virtual time passes until that instant."""

    at: AwareDatetime


class Redeliver(Part):
    """The event of a named message comes once more."""

    redeliver: Name


class Rename(Part):
    """A display name changes."""

    rename: Name
    to: str


class BecomeService(Part):
    """The account is another service."""

    person: Name
    role: Literal["bot", "service"]


class Fault(Part):
    """Something breaks: the next `times` sends, or store or directory, `for` a while or for good."""

    fault: Literal["send", "store", "directory"]
    times: Annotated[int, Field(strict=True, ge=1)] | None = None
    duration: Duration | None = Field(default=None, alias="for")

    @model_validator(mode="after")
    def _fits(self) -> "Fault":
        if self.fault == "send" and self.duration is not None:
            raise ValueError("a send fault takes 'times', not 'for'")
        if self.fault != "send" and self.times is not None:
            raise ValueError(f"a {self.fault} fault takes 'for', not 'times'")
        return self


class Stop(Part):
    """The bot is killed."""

    stop: Literal["kill"]


class Start(Part):
    """The bot is started again on the same data."""

    start: StrictBool

    @model_validator(mode="after")
    def _is_true(self) -> "Start":
        if not self.start:
            raise ValueError("'start' is always true")
        return self


class Restart(Part):
    """The bot is killed and started again."""

    restart: Literal["kill"]


_FORMS = (
    *("advance", "at", "redeliver", "rename", "person", "fault", "stop", "start", "restart"),
    *("join", "leave", "add", "remove"),
    *("press", "edit", "delete", "react", "asset", "text"),
)
"""The key that tells a step's form; "text" comes last, because an edit has one as well."""


def form_of(step: object) -> str | None:
    """Return the key that decides what kind of step it is."""
    keys: object = step if isinstance(step, dict) else getattr(step, "model_fields_set", ())
    return next((form for form in _FORMS if isinstance(keys, dict | set) and form in keys), None)


Step = (
    Write
    | Press
    | Edit
    | Delete
    | ReactTo
    | Share
    | Join
    | LeaveRoom
    | AddBot
    | RemoveBot
    | Advance
    | At
    | Redeliver
    | Rename
    | BecomeService
    | Fault
    | Stop
    | Start
    | Restart
)

AnyStep = Annotated[
    Annotated[Write, Tag("text")]
    | Annotated[Press, Tag("press")]
    | Annotated[Edit, Tag("edit")]
    | Annotated[Delete, Tag("delete")]
    | Annotated[ReactTo, Tag("react")]
    | Annotated[Share, Tag("asset")]
    | Annotated[Join, Tag("join")]
    | Annotated[LeaveRoom, Tag("leave")]
    | Annotated[AddBot, Tag("add")]
    | Annotated[RemoveBot, Tag("remove")]
    | Annotated[Advance, Tag("advance")]
    | Annotated[At, Tag("at")]
    | Annotated[Redeliver, Tag("redeliver")]
    | Annotated[Rename, Tag("rename")]
    | Annotated[BecomeService, Tag("person")]
    | Annotated[Fault, Tag("fault")]
    | Annotated[Stop, Tag("stop")]
    | Annotated[Start, Tag("start")]
    | Annotated[Restart, Tag("restart")],
    Discriminator(
        form_of,
        custom_error_type="unknown_step",
        custom_error_message="unknown step; a step has one of: " + ", ".join(_FORMS),
    ),
]
