"""From files to policy objects: packs, directory and organisation become what behaviours take.

Raises SettingsError for a wrong organisation file and ContentError for a wrong pack.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.errors import ContentError, SettingsError
from bot.core.ids import Handle, TemplateId
from bot.core.staff import Staff, Worker
from bot.core.texts import Address, Texts, Voice
from bot.detection import detector
from bot.holidays import RegionalHolidays
from bot.second_reader.opening import OFF, Opened, open_reader
from config.clock_times import WeekHours
from config.contacts_pack import Directory, load_directory, places
from config.marked_yaml import Marked, read
from config.organisation import (
    Organisation,
    Topics,
    load_organisation,
    merged_organisation,
)
from config.problems import Misconfigured
from config.profile import Profile, load_profile
from config.sensitive_pack import shipped_heads
from config.texts_pack import load_texts
from handlers.facts import Facts, House
from handlers.presence import ClientWindow, ClosedDays, DutyPlan, NeverOnDuty, spoken_hours
from handlers.presence.duty import Windows
from handlers.sensitive.detector import Detector
from handlers.sensitive.second_hearing import SecondHearing
from handlers.texts.catalogue import Catalogue


class Roster:
    """Implements `handlers.prompts.DutyTimes` for all listed workers."""

    def __init__(self, plans: Mapping[Handle, DutyPlan]) -> None:
        self._plans = plans
        self._known: dict[Handle, tuple[datetime, datetime, bool]] = {}
        self._hours: dict[tuple[Handle, str], str] = {}

    def on_duty(self, worker: Handle, at: datetime) -> bool:
        """Whether the instant lies in her duty hours; never for somebody who is not listed."""
        plan = self._plans.get(worker)
        return plan is not None and self._period(worker, plan, at)[2]

    def next_duty(self, worker: Handle, after: datetime) -> datetime:
        """Return when she is on duty next; `after` itself on duty or when she has no duty at all."""
        plan = self._plans.get(worker)
        if plan is None:
            return after
        _, until, on_duty = self._period(worker, plan, after)
        return after if on_duty else until

    def _period(
        self, worker: Handle, plan: DutyPlan, at: datetime
    ) -> tuple[datetime, datetime, bool]:
        """Return a span around `at` in which nothing changes: every message asks, the clock creeps."""
        known = self._known.get(worker)
        if known is None or not known[0] <= at < known[1]:
            known = self._known[worker] = _span(plan, at)
        return known

    def hours(self, worker: Handle, language: str) -> str:
        """Return her duty hours in words."""
        if (worker, language) not in self._hours:
            plan = self._plans.get(worker)
            self._hours[worker, language] = spoken_hours(plan, language) if plan else ""
        return self._hours[worker, language]


def _span(plan: DutyPlan, at: datetime) -> tuple[datetime, datetime, bool]:
    if (end := plan.duty_end(at)) is not None:
        return at, end, True
    try:
        return at, plan.next_duty(at), False
    except NeverOnDuty:
        return at, at, False


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that comes from files."""

    organisation: Organisation
    profile: Profile
    directory: Directory
    catalogue: Catalogue
    ear: Detector
    second: SecondHearing | None
    """A second reader beside the rules, where it is wanted and the machine allows it."""
    staff: Staff
    roster: Roster
    facts: Facts
    window: ClientWindow
    voice: Voice
    holidays: RegionalHolidays
    closed_days: ClosedDays

    @property
    def texts(self) -> Texts:
        """The words, as the sender needs them."""
        return self.catalogue

    @property
    def crisis_languages(self) -> frozenset[str]:
        """Languages in which a crisis can be answered."""
        return self.catalogue.languages(TemplateId("T-09"))


def from_file(path: Path) -> Content:
    """Load everything for the organisation file at a path."""
    try:
        organisation = load_organisation(path)
        source = read(path)
    except Misconfigured as error:
        raise SettingsError(str(error)) from None
    return build(organisation, source)


def from_mapping(over: Mapping[str, object], name: str) -> Content:
    """Load everything for settings laid over the shipped example."""
    try:
        organisation = merged_organisation(over, name)
    except Misconfigured as error:
        raise SettingsError(str(error)) from None
    return build(organisation, Marked(name, over, {}))


def build(organisation: Organisation, source: Marked) -> Content:
    """Load everything for a checked organisation; `source` says where its values stand."""
    with _placed(source):
        return _built(organisation, source)


@contextmanager
def _placed(source: Marked) -> Iterator[None]:
    """Say where the setting stands that an error begins with."""
    try:
        yield
    except SettingsError as error:
        key = str(error).partition(":")[0].split(".")
        if not isinstance(source.data, Mapping) or key[0] not in source.data:
            raise
        raise SettingsError(f"{source.where(key)}: {error}") from None


def _built(organisation: Organisation, source: Marked) -> Content:
    body = organisation.organisation
    zone = ZoneInfo(body.timezone)
    holidays = RegionalHolidays(body.country, body.region, body.language)
    directory, catalogue = _words(organisation, source)
    _check_complaints(organisation, directory)
    staff = Staff(_workers(organisation))
    closed_days = ClosedDays(organisation.closing_days, holidays)
    roster = Roster(_plans(organisation, zone, closed_days))
    window = organisation.client_window
    ear = detector(organisation.topics.packs, organisation.topics.overrides)
    reader = second_reader(organisation.topics).reader
    return Content(
        organisation=organisation,
        profile=_profile(body.profile, directory),
        directory=directory,
        catalogue=catalogue,
        ear=ear,
        second=SecondHearing(ear, reader) if reader is not None else None,
        staff=staff,
        roster=roster,
        facts=Facts(_house(organisation, zone), staff, roster, roster.hours),
        window=ClientWindow(window.start, window.end, zone),
        voice=Voice(body.language, _address(body.language, body.address)),
        holidays=holidays,
        closed_days=closed_days,
    )


def _address(language: str, address: str) -> Address:
    """Return what a conversation begins with. Only German has a formal address: elsewhere du is a mark
    of young people's conversations, with their help lines, and no house is one of them (texts, part 5).
    """
    return Address(address) if language == "de" else Address.SIE


def _check_complaints(organisation: Organisation, directory: Directory) -> None:
    for wanted in organisation.complaints.contacts:
        if directory.contact(wanted) is None:
            raise SettingsError(f"complaints.contacts: the directory has no entry {wanted}")


def windows(week: WeekHours) -> Mapping[int, Windows]:
    """Return the hours of a week as duty plans take them."""
    return {day: tuple((w.start, w.end) for w in hours) for day, hours in week.items()}


def _profile(name: str, directory: Directory) -> Profile:
    try:
        return load_profile(name, directory)
    except Misconfigured as error:
        raise SettingsError(str(error)) from None


def _words(organisation: Organisation, source: Marked) -> tuple[Directory, Catalogue]:
    body, own = organisation.organisation, organisation.contacts.overrides
    try:
        directory = load_directory(overrides=own, source=source)
        words = load_texts(
            directory,
            country=body.country,
            overrides=organisation.texts.overrides,
            language=body.language,
            source=source,
            contacts=places(own, source),
        )
    except Misconfigured as error:
        raise ContentError(str(error)) from None
    workers = frozenset(key for key, each in words.audience.items() if each == "worker")
    return directory, Catalogue(
        words=words.words,
        phrases=words.phrases,
        numbers=words.numbers,
        for_workers=(workers, body.language),
    )


def second_reader(topics: Topics) -> Opened:
    """Return the second reader as settings and machine allow; raises ContentError."""
    if not topics.second_reader:
        return OFF
    try:
        return open_reader(shipped_heads())
    except ValueError as error:
        raise ContentError(str(error)) from None


def _workers(organisation: Organisation) -> list[Worker]:
    return [
        Worker(
            handle=Handle(worker.handle),
            name=worker.name,
            phone=organisation.phone_of(worker),
            email=worker.email or organisation.aftercare.email or "",
            substitute=Handle(worker.substitute) if worker.substitute else None,
        )
        for worker in organisation.workers
    ]


def _plans(
    organisation: Organisation, zone: ZoneInfo, closed_days: ClosedDays
) -> dict[Handle, DutyPlan]:
    return {
        Handle(worker.handle): DutyPlan(windows(worker.duty_hours), zone, closed_days)
        for worker in organisation.workers
    }


def _house(organisation: Organisation, zone: ZoneInfo) -> House:
    return House(
        bot=organisation.bot.name,
        leaflet=organisation.leaflet_url or "",
        zone=zone,
        team_phone=organisation.aftercare.phone or "",
        team_mail=organisation.aftercare.email or "",
        team_name=organisation.organisation.name,
        lead_phone=organisation.complaints_phone,
        data_protection=organisation.data_protection_officer or "",
        on_call=Handle(organisation.on_call) if organisation.on_call else None,
    )
