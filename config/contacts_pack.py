"""The directory of help lines, `packs/contacts.yaml`: the only source of numbers (D-06)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from config.clock_times import TimeOfDay, Zone
from config.marked_yaml import Marked, parse, read, validated
from config.problems import Misconfigured
from config.strict import Strict

PACKS = Path(__file__).parent / "packs"

OVERRIDES = ("contacts", "overrides")
ORGANISATION = Marked("organisation file", None, {})
"""Stands for the organisation file where its places are not known."""

Country = Literal["DE", "SE"]
Topic = Literal[
    "emergency", "suicide", "mental", "violence_partner", "sexual_violence", "child_protection",
    "parenting", "addiction", "debt", "poison", "medical", "pregnancy", "crime_victim",
    "complaint", "data_protection", "general_social",
]  # fmt: skip
Audience = Literal[
    "self_adult", "self_child", "self_young", "parent", "woman", "man", "relative",
    "professional", "anyone",
]  # fmt: skip
Day = Literal["mo", "tu", "we", "th", "fr", "sa", "su"]


class PhoneEntry(Strict):
    """One number. `dial` is what is shown; None: not known. `free` None: not known."""

    e164: str | None = None
    dial: str | None = None
    free: bool | None = None
    cost: str | None = None


class OpeningEntry(Strict):
    """Hours on some weekdays, in the wall time of the contact's zone."""

    days: tuple[Day, ...] = Field(min_length=1)
    start: TimeOfDay = Field(alias="from")
    end: TimeOfDay = Field(alias="to")


def _hours(written: object) -> object:
    """Turn `{always: true}` into a week without gaps."""
    if isinstance(written, Mapping) and dict(written) == {"always": True}:
        week = ["mo", "tu", "we", "th", "fr", "sa", "su"]
        return [{"days": week, "from": "00:00", "to": "24:00"}]
    return written


class Source(Strict):
    """The public page that states a number."""

    url: str
    note: str | None = None


class ContactEntry(Strict):
    """One entry; the keys are explained at the head of the file."""

    id: str = Field(pattern=r"^[a-z]{2,8}-[a-z0-9-]+$")
    country: Country
    name: dict[str, str] = Field(min_length=1)
    place: str | None = None
    address: str | None = None
    use_when: dict[str, str] = Field(default_factory=dict)
    phone: tuple[PhoneEntry, ...] = ()
    phone_note: str | None = None
    web: str | None = None
    chat: bool = False
    mail: bool = False
    text_only: bool = False
    text_note: str | None = None
    anonymous: bool = False
    alternatives: tuple[str, ...] = ()
    caveat: dict[str, str] = Field(default_factory=dict)
    languages: tuple[str, ...] = ()
    languages_verified: bool | None = None
    languages_note: str | None = None
    audience: tuple[Audience, ...] = Field(min_length=1)
    topics: tuple[Topic, ...] = Field(min_length=1)
    hours: Annotated[tuple[OpeningEntry, ...] | None, BeforeValidator(_hours)] = None
    hours_verified: bool = False
    hours_note: str | None = None
    response_time: str | None = None
    tz: Zone
    holidays: Literal["open", "closed", "unknown"] = "unknown"
    group_safe: bool
    show_to: Literal["client", "worker", "both"]
    only_on_request: bool = False
    verified: bool
    unverified_fields: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[Source, ...] = ()
    review_after: date

    @property
    def number(self) -> PhoneEntry | None:
        """Return the first number that can be shown."""
        return next((phone for phone in self.phone if phone.dial), None)

    @property
    def web_name(self) -> str | None:
        """Return the host to show, without scheme and www; None when nobody has checked it."""
        if self.web is None or "web" in self.unverified_fields:
            return None
        host = self.web.split("//", 1)[-1].removeprefix("www.").rstrip("/")
        return host if "/" not in host else None

    @property
    def written_hours(self) -> str:
        """Return the hours in the short form that text packs state, "mo-sa 14:00-20:00"."""
        return "; ".join(_opening(each) for each in self.hours or ())


def _opening(hours: OpeningEntry) -> str:
    days = hours.days[0] if len(hours.days) == 1 else f"{hours.days[0]}-{hours.days[-1]}"
    return f"{days} {hours.start:%H:%M}-{hours.end:%H:%M}"


class Retired(Strict):
    """A number still found on public pages that must never be put out."""

    dial: str
    replaced_by: str | None
    why: str


class Policy(Strict):
    """The rules of choice. They are carried out by `handlers.contacts`; here for the reader."""

    order_acute_danger: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


class Directory(Strict):
    """The whole file."""

    schema_version: Literal[1]
    compiled: date
    default_tz: dict[Country, str]
    policy: Policy
    contacts: tuple[ContactEntry, ...]
    retired: tuple[Retired, ...] = ()

    def contact(self, wanted: str) -> ContactEntry | None:
        """Return the entry with that id."""
        return next((each for each in self.contacts if each.id == wanted), None)


def load_directory(
    path: Path = PACKS / "contacts.yaml",
    overrides: Sequence[Mapping[str, object]] = (),
    source: Marked = ORGANISATION,
) -> Directory:
    """Load the directory, with the organisation's entries merged over it by id.

    An override of a known id needs only the keys that differ; a new id needs a whole entry.
    Raises Misconfigured, for an override with its place in `source`.
    """
    marked = read(path)
    directory = validated(Directory.model_validate, _merged(marked, overrides, source))
    _check(directory, marked, places(overrides, source))
    return directory


def places(overrides: Sequence[Mapping[str, object]], source: Marked) -> Mapping[str, str]:
    """Return where each overridden entry stands in the organisation file."""
    return {
        str(override.get("id", "")): source.where((*OVERRIDES, number))
        for number, override in enumerate(overrides)
    }


def parse_directory(text: str, name: str = "contacts.yaml") -> Directory:
    """Load a directory from a string; raises Misconfigured."""
    marked = parse(text, name)
    directory = validated(Directory.model_validate, marked)
    _check(directory, marked, {})
    return directory


def _merged(marked: Marked, overrides: Sequence[Mapping[str, object]], source: Marked) -> Marked:
    if not overrides or not isinstance(marked.data, dict):
        return marked
    entries: dict[str, object] = {
        str(entry.get("id")): entry for entry in marked.data.get("contacts", ())
    }
    for number, override in enumerate(overrides):
        key = str(override.get("id", ""))
        known = entries.get(key)
        entries[key] = {**(known if isinstance(known, dict) else {}), **override}
        name = f"{source.name}: contacts.overrides: {key or 'entry without id'}"
        place = source.below((*OVERRIDES, number), name)
        validated(ContactEntry.model_validate, replace(place, data=entries[key]))
    return Marked(marked.name, {**marked.data, "contacts": list(entries.values())}, marked.marks)


def _check(directory: Directory, marked: Marked, own: Mapping[str, str]) -> None:
    lines: list[str] = []
    known: set[str] = set()
    for number, entry in enumerate(directory.contacts):
        where = marked.where(("contacts", number))
        if entry.id in known:
            lines.append(f"{where}: the id {entry.id} stands here twice; give one another id")
        known.add(entry.id)
    retired = {_digits(each.dial): each for each in directory.retired}
    for number, entry in enumerate(directory.contacts):
        where = own.get(entry.id) or marked.where(("contacts", number))
        lines += [
            f"{where}: {entry.id}: the number was retired; {_instead(retired[digits])}"
            for digits in (_digits(phone.dial or "") for phone in entry.phone)
            if digits in retired
        ]
        lines += [
            f"{where}: {entry.id}: alternatives: there is no entry {other}"
            for other in entry.alternatives
            if other not in known
        ]
    if lines:
        raise Misconfigured(*lines)


def _instead(number: Retired) -> str:
    return f"use {number.replaced_by}" if number.replaced_by else "leave it out"


def _digits(dial: str) -> str:
    return "".join(sign for sign in dial if sign.isdigit())
