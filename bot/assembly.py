"""Joins content, storage and transport to a running bot; the same for service, demo and scripts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.behaviours import Behaviours, Keeping
from bot.content import Content, windows
from bot.core.clock import Clock
from bot.core.decision import Wanted
from bot.core.dispatch import World
from bot.core.events import Event
from bot.core.ids import AppointmentId, MessageId, TemplateId, UserId
from bot.core.ports import Alarms, Ledger, Register, Transport, Unit
from bot.core.room import Audience
from bot.core.staff import Staff
from bot.core.texts import BuiltIn, Text, Texts
from bot.hearing import Bounds, OthersLife, OwnTongue, PlainWishes, wishes_elsewhere
from bot.papers import Leaflets
from bot.runtime.credentials import KnownCredentials
from bot.runtime.due import DueTimers
from bot.runtime.emergency import EmergencyAnswer
from bot.runtime.intake import EventIntake
from bot.runtime.running import RunningBot
from bot.runtime.second_ear import SecondEar
from bot.runtime.sender import Sender
from bot.storage.appointments import SqlAppointmentStore
from handlers import rights
from handlers.appointments.participants import Participants
from handlers.appointments.policy import AppointmentPolicy
from handlers.appointments.routes import AppointmentDesk
from handlers.appointments.worker.feed import CalendarFeed
from handlers.contacts import ClosedLines, Contact, Referrals
from handlers.dates import ComputedDays, Mode, Reading, ask, read_when
from handlers.presence import DutyPlan
from handlers.prompts import Prompts
from handlers.referrals import ReferralsDesk
from handlers.sensitive.handler import Ear
from handlers.sensitive.looking import Law
from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.taxonomy import Urgency
from handlers.texts.kinds import CRISIS, SHORT
from handlers.texts.last_resort import last_resort
from handlers.wording import Wording

NAMED_FOR_COMPLAINTS = frozenset({"nrw-ombudschaft", "nrw-kdsz"})
"""The places that T-31 names itself."""


class NothingOnFile:
    """The register of a bot that is told nothing about people: the worker answers for them."""

    def consent(self, user: UserId) -> bool | None:  # noqa: ARG002
        """Return None: nothing is known."""
        return None

    def audience(self, user: UserId) -> Audience:  # noqa: ARG002
        """Return adult."""
        return Audience.ADULT


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The world outside, passed in: time, randomness, network, people's files, the operator."""

    clock: Clock
    transport: Transport
    register: Register
    alarms: Alarms
    texts: Texts
    on_bug: Callable[[str, Exception], None]
    on_trouble: Callable[[Exception], None]
    on_accepted: Callable[[], None]
    on_sent: Callable[[], None]
    on_retry: Callable[[], None]
    """Told of each act whose first try has failed."""
    on_hurried: Callable[[], None]
    """Told of each message that the second reader had no time to read whole."""
    on_planned: Callable[[datetime | None], None]
    new_id: Callable[[], MessageId]
    jitter: Callable[[], float]
    new_token: Callable[[], str]
    """Makes the secret part of an address: 32 random bytes, 43 signs."""
    second_ear: Callable[[SecondHearing, str], SecondEar]
    """Makes the ear that asks a second reader; the language is the one to fall back on."""


def assemble(content: Content, ledger: Ledger, around: Surroundings) -> RunningBot:
    """Return the bot, not yet sending."""
    world = World(
        staff=content.staff,
        register=around.register,
        capabilities=around.transport.capabilities,
        new_id=around.new_id,
        on_bug=around.on_bug,
        opinion_wanted=content.second.wanted if content.second else None,
    )
    behaviours = _behaviours(content, around)
    dispatcher = behaviours.dispatcher(world)
    country = content.organisation.organisation.country
    credentials = KnownCredentials()
    built_in = BuiltIn(Text(SHORT), lambda language: last_resort(language, country), CRISIS)
    intake = EventIntake(
        ledger=ledger,
        dispatcher=dispatcher,
        transport=around.transport,
        last_resort=EmergencyAnswer(
            transport=around.transport,
            sounds_acute=lambda text: content.ear.read(text).urgency is Urgency.ACUTE,
            built_in=built_in,
            voice=content.voice,
            alarms=around.alarms,
            clock=around.clock,
            credentials=credentials,
            new_id=around.new_id,
        ),
        clock=around.clock,
        on_bug=around.on_bug,
        on_accepted=around.on_accepted,
        second_ear=_second_ear(content, around),
        on_hurried=around.on_hurried,
        names_wanted=_names_wanted(behaviours, content.staff),
        credentials=credentials,
    )
    sender = Sender(
        ledger=ledger,
        transport=around.transport,
        texts=around.texts,
        dispatcher=dispatcher,
        alarms=around.alarms,
        clock=around.clock,
        jitter=around.jitter,
        built_in=built_in,
        credentials=credentials,
        on_sent=around.on_sent,
        on_retry=around.on_retry,
        on_bug=around.on_bug,
        closed=_closed(content),
    )
    return RunningBot(
        intake=intake,
        sender=sender,
        due=DueTimers(ledger, intake, around.clock),
        clock=around.clock,
        on_trouble=around.on_trouble,
        on_bug=around.on_bug,
        on_planned=around.on_planned,
    )


def calendar_feed(content: Content) -> CalendarFeed:
    """Return what answers subscriptions; it reads, and makes nothing."""

    def nothing_new() -> MessageId:
        raise AssertionError("a subscription makes nothing")

    prompts = Prompts(content.roster)
    return CalendarFeed(_appointments(content, prompts, nothing_new, nothing_new))


def _names_wanted(
    behaviours: Behaviours, staff: Staff
) -> Callable[[Event, Unit, datetime], Wanted | None]:
    appointments = Participants(behaviours.appointments)
    return lambda event, unit, now: (
        appointments.names_wanted(event, unit, now)
        or rights.names_wanted(event, unit, staff.as_listed)
    )


def _second_ear(content: Content, around: Surroundings) -> SecondEar | None:
    if content.second is None:
        return None
    return around.second_ear(content.second, content.voice.language)


def _appointments(
    content: Content,
    prompts: Prompts,
    new_id: Callable[[], MessageId],
    new_token: Callable[[], str],
) -> AppointmentDesk:
    organisation, zone = content.organisation, content.facts.house.zone
    named_days = ComputedDays()

    def read(text: str, *, now: datetime, lang: str, mode: Mode) -> Reading:
        return read_when(text, now=now, zone=zone, lang=lang, mode=mode, named_days=named_days)

    return AppointmentDesk(
        store=SqlAppointmentStore(),
        facts=content.facts,
        prompts=prompts,
        staff=content.staff,
        duty=content.roster,
        policy=AppointmentPolicy(
            zone=zone,
            window=content.window,
            leads=organisation.reminders.leads,
            length=organisation.appointment_length,
            retention=keeping(content).appointment,
            public_url=organisation.public_url or "",
            places={word.casefold(): shown for word, shown in organisation.places.items()},
        ),
        read=read,
        ask_back=ask,
        new_id=lambda: AppointmentId(new_id()),
        new_token=new_token,
        elsewhere=wishes_elsewhere,
        closed_days=content.closed_days,
    )


def _behaviours(content: Content, around: Surroundings) -> Behaviours:
    staff, zone = content.staff, content.facts.house.zone
    prompts = Prompts(content.roster, lambda handle: staff.worker(handle) is not None, zone)
    organisation, referrals = content.organisation, _referrals(content)
    return Behaviours(
        ear=_ear(content),
        facts=content.facts,
        prompts=prompts,
        appointments=_appointments(content, prompts, around.new_id, around.new_token),
        crisis_languages=content.crisis_languages,
        voice=content.voice,
        keeping=keeping(content),
        law=Law(
            child_protection=TemplateId(content.profile.law.child_protection),
            crime=TemplateId(content.profile.law.crime),
        ),
        referrals=referrals,
        wording=_wording(content, prompts, referrals),
        leaflets=Leaflets(content, keeping(content)),
        simulate=organisation.topics.simulate,
        ask_client=content.profile.privacy.ask_client_after_crisis,
    )


def keeping(content: Content) -> Keeping:
    """Return the profile's periods, unless the organisation file says otherwise."""
    own, usual = content.organisation.retention, content.profile.retention
    return Keeping(
        appointment=usual.appointment if own.appointment is None else own.appointment,
        after_close=usual.after_close if own.after_close is None else own.after_close,
        follow_up=usual.follow_up,
        closed_mark=usual.closed_mark,
    )


def _ear(content: Content) -> Ear:
    bounds, privacy = content.profile.thresholds, content.profile.privacy
    ear = Bounds(
        content.ear,
        bounds.questions,
        bounds.long_message,
        only_requests=privacy.individual_matters_in_direct_chat,
    )
    return OwnTongue(OthersLife(PlainWishes(ear)), content.crisis_languages)


def _closed(content: Content) -> ClosedLines:
    checked = (Contact.of(entry) for entry in content.directory.contacts if entry.hours_verified)
    return ClosedLines(checked, content.holidays)


def _for_complaints(content: Content) -> list[str]:
    organisation = content.organisation
    entries = [content.directory.contact(each) for each in organisation.complaints.contacts]
    here = [e for e in entries if e and e.country == organisation.organisation.country]
    return [e.id for e in here if e.verified and e.show_to != "worker"]


def _wording(content: Content, prompts: Prompts, referrals: ReferralsDesk) -> Wording:
    found = _for_complaints(content)
    own = () if set(found) == NAMED_FOR_COMPLAINTS else tuple(found[:3])
    places = partial(referrals.lines, own)
    return Wording(content.facts, prompts, content.catalogue.languages, places)


def _referrals(content: Content) -> ReferralsDesk:
    organisation, profile = content.organisation, content.profile
    here = _for_complaints(content)
    own = {"complaint": here} if here else {}
    offices = DutyPlan(
        hours=windows(profile.office_hours),
        zone=content.facts.house.zone,
        closed=content.closed_days,
    )
    return ReferralsDesk(
        facts=content.facts,
        directory=[Contact.of(entry) for entry in content.directory.contacts],
        referrals=Referrals(
            offices,
            {**{str(topic): ids for topic, ids in profile.referrals.items()}, **own},
            {str(topic): ids for topic, ids in profile.referrals_out_of_hours.items()},
        ),
        country=organisation.organisation.country,
        holidays=content.holidays,
    )
