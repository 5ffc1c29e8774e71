"""The organisation file (`organisation.yaml`): who works here, when, and how Lotse behaves."""

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import (
    BeforeValidator,
    Field,
    JsonValue,
    ValidationInfo,
    field_validator,
    model_validator,
)

from config.clock_times import Duration, DutyHours, TimeWindow, Window, Zone
from config.contacts_pack import Country
from config.marked_yaml import Marked, parse, read, validated
from config.problems import Misconfigured
from config.regions import REGIONS
from config.strict import Strict
from config.who_and_where import HandleName, Mail, Name, Number, read_handle

EXAMPLE = Path(__file__).parent / "organisation.example.yaml"


def _maybe_handle(written: object) -> object:
    return read_handle(written) if isinstance(written, str) else written


def _address(written: object) -> object:
    return written.lower() if isinstance(written, str) else written


def _places(written: object) -> object:
    if isinstance(written, list | tuple):
        return {str(place).lower(): str(place) for place in written}
    return written


PackLanguage = Literal["de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa"]
_OFFICE = TimeWindow(time(8), time(16))


class Body(Strict):
    """The association and where it works. Country and law come from here, never from a language."""

    name: Name
    timezone: Zone = "Europe/Berlin"
    country: Country = "DE"
    region: str | None = None
    language: Literal["de", "en", "sv"] = "de"
    address: Annotated[Literal["sie", "du"], BeforeValidator(_address)] = "sie"
    profile: str = Field(default="caritas-flexhif", pattern=r"^[a-z0-9-]+$")

    @field_validator("region")
    @classmethod
    def _known(cls, region: str | None, given: ValidationInfo) -> str | None:
        known = REGIONS.get(given.data.get("country", ""))
        if known is not None and region not in {None, *known}:
            raise ValueError("no holidays are known for it; use a code like NW")
        return region


class Bot(Strict):
    """What the bot is called. No human first name (texts, part 6)."""

    name: Name = "Lotse"


class WorkerEntry(Strict):
    """One verified duty account. Duty contact only: there is no place for a private number (C-07)."""

    handle: HandleName
    name: Name
    phone: Number | None = None
    email: Mail | None = None
    duty_hours: DutyHours = Field(default_factory=lambda: dict.fromkeys(range(5), (_OFFICE,)))
    substitute: Annotated[str | None, BeforeValidator(_maybe_handle)] = None


class Reminders(Strict):
    """When to remind, counted back from the start; a day is a day on the wall calendar."""

    leads: tuple[Duration, ...] = (timedelta(days=1),)


class Aftercare(Strict):
    """How the family reaches the association when the case is closed; both or no closing (C-17)."""

    phone: Number | None = None
    email: Mail | None = None


class OnCall(Strict):
    """Somebody who reads prompts outside duty hours, if the association has decided so (X-06)."""

    name: Name
    phone: Number | None = None
    handle: HandleName | None = None


class Escalation(Strict):
    """Whom to ask when it burns. Only a listed worker is prompted; a contact stands in the record."""

    on_call: Annotated[str | OnCall | None, BeforeValidator(_maybe_handle)] = None
    contact: str | None = None


class Complaints(Strict):
    """Where criticism goes (M-21): the leadership's `phone`, directory ids; T-31 names nothing else."""

    name: str | None = None
    phone: Number | None = None
    email: Mail | None = None
    contacts: tuple[str, ...] = ()


class Retention(Strict):
    """How long something is kept (P-50, P-52); what is left out, the profile says."""

    appointment: Duration | None = None
    after_close: Duration | None = None


class Topics(Strict):
    """Detection: word packs, the second reader, simulation; `overrides`: rule ids set to false.

    A language that `packs` leaves out is listened to for acute danger all the same.
    """

    packs: tuple[PackLanguage, ...] = get_args(PackLanguage)
    second_reader: bool = True
    simulate: bool = False
    overrides: dict[str, JsonValue] = Field(default_factory=dict)


class TextOverrides(Strict):
    """Own wordings by template: `{T-01: "..."}` or `{T-01: {de: "...", de-du: "..."}}`."""

    overrides: dict[str, str | dict[str, str]] = Field(default_factory=dict)


class ContactOverrides(Strict):
    """Own entries of the directory, merged over ours by id."""

    overrides: tuple[dict[str, JsonValue], ...] = ()


class Organisation(Strict):
    """The whole file. `workers` are the only people who may command Lotse (D-04)."""

    organisation: Body
    bot: Bot = Bot()
    workers: tuple[WorkerEntry, ...] = Field(min_length=1)
    closing_days: tuple[date, ...] = ()
    client_window: Window = TimeWindow(time(8), time(20))
    reminders: Reminders = Reminders()
    aftercare: Aftercare = Aftercare()
    escalation: Escalation = Escalation()
    complaints: Complaints = Complaints()
    retention: Retention = Retention()
    topics: Topics = Topics()
    texts: TextOverrides = TextOverrides()
    contacts: ContactOverrides = ContactOverrides()
    places: Annotated[dict[str, str], BeforeValidator(_places)] = Field(default_factory=dict)
    appointment_length: Duration = timedelta(hours=1)
    leaflet_url: str | None = None
    public_url: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] | None = None
    """Where families' and workers' programs reach Lotse; only for the address of `/kalender`."""
    leadership_phone: Number | None = None
    data_protection_officer: str | None = None

    @model_validator(mode="after")
    def _people_fit(self) -> Self:
        handles = [worker.handle for worker in self.workers]
        for handle in handles:
            if handles.count(handle) > 1:
                raise ValueError(f"workers: the handle {handle} is listed twice")
        for worker in self.workers:
            if worker.substitute == worker.handle:
                raise ValueError(f"workers: {worker.handle} cannot be her own substitute")
        return self

    @model_validator(mode="after")
    def _durations_fit(self) -> Self:
        if self.appointment_length <= timedelta(0):
            raise ValueError("appointment_length: has to be longer than nothing")
        if any(lead <= timedelta(0) for lead in self.reminders.leads):
            raise ValueError("reminders.leads: every lead has to be longer than nothing")
        return self

    @property
    def on_call(self) -> str | None:
        """Return the handle of who is prompted outside duty hours: a listed worker or nobody (X-06)."""
        named = self.escalation.on_call
        handle = named.handle if isinstance(named, OnCall) else named
        return handle if handle in {each.handle for each in self.workers} else None

    def phone_of(self, worker: WorkerEntry) -> str:
        """Return the duty number that texts name for a worker: hers, else the team's."""
        return worker.phone or self.aftercare.phone or ""

    def warnings(self) -> Iterator[str]:
        """Yield what is allowed but leaves people without help, one line each, for `lotse check`."""
        for worker in self.workers:
            yield from self._worker_warnings(worker)
        if self.on_call is None:
            yield (
                "escalation: on_call names no listed worker;"
                " outside duty hours no human is told (M-15)"
            )
        if not (self.aftercare.phone and self.aftercare.email):
            yield "aftercare: phone and email are both needed before a case can be closed (C-17)"
        yield from self._left_out()
        if self.complaints.name or self.complaints.email:
            yield "complaints: families read the phone and the contacts, not name and email (M-21)"
        for key in ("leaflet_url", "data_protection_officer"):
            if getattr(self, key) is None:
                yield f"{key}: not set; texts get by without it, but families should have it"

    def _worker_warnings(self, worker: WorkerEntry) -> Iterator[str]:
        place = f"workers: {worker.handle}"
        if worker.substitute not in {None, *(each.handle for each in self.workers)}:
            yield f"{place}: the substitute {worker.substitute} is not listed"
        if not self.phone_of(worker):
            yield f"{place} has no phone; families cannot call (M-17)"
        if not worker.duty_hours:
            yield f"{place} has no duty hours and is never prompted; in a crisis only who is on call is told"

    def _left_out(self) -> Iterator[str]:
        if not self.reminders.leads:
            yield "reminders.leads: empty; nobody is reminded of any appointment"
        if (left := self.organisation.language) not in self.topics.packs:
            yield f"topics.packs: {left} is left out; of what is written in it only acute danger is noticed"

    @property
    def complaints_phone(self) -> str:
        """Return the leadership's number for T-31; the team's when none is configured."""
        found = self.leadership_phone or self.complaints.phone or self.aftercare.phone
        return found or self.phone_of(self.workers[0])


def load_organisation(path: Path) -> Organisation:
    """Load the file; raises Misconfigured with file, line, column, key and mend."""
    if not path.is_file():
        raise Misconfigured(
            f"LOTSE_CONFIG: there is no organisation file {path};"
            f" copy config/{EXAMPLE.name} there and edit it"
        )
    return _built(read(path))


def parse_organisation(text: str, name: str = "organisation.yaml") -> Organisation:
    """Load the file from a string; raises Misconfigured."""
    return _built(parse(text, name))


def merged_organisation(over: Mapping[str, object], name: str) -> Organisation:
    """Lay settings over the shipped example, as scripts and the demo do; lists replace lists.

    Raises Misconfigured; `name` stands for the source of `over` in messages.
    """
    base = read(EXAMPLE).data
    assert isinstance(base, dict)  # noqa: S101 - our own file, tested
    return _built(Marked(name, _laid(base, over), {}))


def _built(marked: Marked) -> Organisation:
    if not isinstance(marked.data, Mapping):
        raise Misconfigured(f"{marked.where(())}: the organisation file is empty or no mapping")
    return validated(Organisation.model_validate, marked)


def _laid(base: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping) and key != "duty_hours":
            result[key] = _laid(below, value)
        else:
            result[key] = value
    return result
