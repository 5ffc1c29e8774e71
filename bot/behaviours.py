"""All behaviours in their order, which is what the bot does; a test holds it.

A plea for silence is heard ahead of the crisis path, all that answers behind it; the absence note is asked last.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial

from bot.core.commands import CommandList, without_command
from bot.core.context import Context
from bot.core.dispatch import Dispatcher, World
from bot.core.events import Written
from bot.core.router import Router
from bot.core.texts import Voice
from handlers.appointments.closing import AtTheEnd
from handlers.appointments.disclosure import OnFile
from handlers.appointments.family.leaving import Departures
from handlers.appointments.family.precedence import AnswersFirst
from handlers.appointments.family.regrets import Regrets
from handlers.appointments.participants import fit
from handlers.appointments.promises import expected
from handlers.appointments.routes import AppointmentDesk
from handlers.asking import AskingDesk
from handlers.away import AwayDesk
from handlers.callbacks import CallBacks
from handlers.cases import CaseDesk
from handlers.complaints import ComplaintsDesk
from handlers.facts import Facts
from handlers.followups import Followups, Requests
from handlers.help import HelpDesk, PoliteAnswers
from handlers.hints import HintsDesk
from handlers.manner import MannerDesk, settings
from handlers.membership import Leaflets, MembershipDesk, ObjectionDesk
from handlers.membership.consent import ASK_AGAIN
from handlers.neutral import NeutralOnce
from handlers.pause import PauseDesk
from handlers.prompts import Prompts
from handlers.prompts.handing_on import HandingOn
from handlers.referrals import ReferralsDesk
from handlers.rights import AccessDesk, Listing, RightsDesk
from handlers.sensitive.handler import Ear, SensitiveDesk
from handlers.sensitive.ladder import IN_A_GROUP
from handlers.sensitive.looking import Law, PleaseLook
from handlers.sensitive.questions import QuestionsDesk
from handlers.sensitive.refused import Refusal
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Urgency
from handlers.sensitive.warned import WarnedDesk
from handlers.standing import COOL_DOWN
from handlers.standing_in import SubstitutesDesk, reader
from handlers.substitutes.turns import BEGINS
from handlers.tongues import InTheirs, TonguesDesk
from handlers.trial import TrialDesk
from handlers.wording import Wording
from handlers.wording.chosen import ASKED_FOR_SILENCE
from handlers.wording.silence import (
    asks_for_silence,
    asks_not_to_be_called,
    somebody_is_there,
    warns_of_a_reader,
)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long something is kept (P-50 to P-52)."""

    appointment: timedelta
    after_close: timedelta
    follow_up: timedelta
    closed_mark: timedelta


@dataclass(frozen=True)
class Behaviours:
    """What the behaviours are built from. A desk that others need as well is made once."""

    ear: Ear
    facts: Facts
    prompts: Prompts
    appointments: AppointmentDesk
    crisis_languages: frozenset[str]
    voice: Voice
    keeping: Keeping
    law: Law
    referrals: ReferralsDesk
    leaflets: Leaflets
    wording: Wording
    simulate: bool = False
    ask_client: bool = False

    def dispatcher(self, world: World) -> Dispatcher:
        """Return the dispatcher over all behaviours."""
        router = self._router(world)
        commands = CommandList(router.commands)
        offer = self._questions.offer_call
        etiquette = PoliteAnswers(self.facts, self.prompts, commands, offer)
        outside = self._call_backs.followups.requests.reaches_from_outside
        return Dispatcher(router, etiquette, world, self.wording.silent_until, outside)

    def _router(self, world: World) -> Router:
        followups = self._call_backs.followups
        sensitive = SensitiveDesk(
            self.ear,
            self._look,
            self.crisis_languages,
            warns_of_a_reader,
            Refusal(asks_not_to_be_called, somebody_is_there, asks_for_silence),
        )
        everything = Router("all")
        trial = TrialDesk(on=self.simulate, zone=self.facts.house.zone)
        ending, on_file = AtTheEnd(self.appointments), OnFile(self.appointments)
        membership = self._membership(ending, followups, world)
        theirs = InTheirs(self.wording.spoken_in)
        answers = AnswersFirst(self.appointments, self._merely_suggested)
        substitutes = self._substitutes()
        set_here = partial(settings, zone=self.facts.house.zone)
        listing = Listing(set_here, substitutes.standing, on_file.reminders)
        help_desk = HelpDesk(
            self.facts,
            everything.commands,
            lambda room, ctx: [
                *ending.upcoming(room, ctx),
                *substitutes.standing(room, ctx),
                *set_here(room, ctx),
            ],
        )
        for router in (
            self.wording.listening(),
            trial.around(self.wording.around(theirs.around(answers.around(sensitive.listening())))),
            WarnedDesk(
                self._look,
                self._call_backs,
                self.wording.pleaded,
                warns_of_a_reader,
                asks_not_to_be_called,
            ).listening(),
            NeutralOnce(IN_A_GROUP.nudged, COOL_DOWN).router(),
            ObjectionDesk(self.facts, self.prompts, followups, ending).router(),
            self._asking().corrections(),
            self.appointments.router(),
            HandingOn(self.prompts, world.staff, Departures(self.appointments).orphaned).router(),
            membership.router(),
            self._cases(ending, membership).router(),
            help_desk.router(),
            HintsDesk(self.facts, self.appointments.duty).router(),
            PauseDesk(self.facts.house.zone, reader(self.appointments.read)).router(),
            followups.router(),
            MannerDesk(self.facts, self.crisis_languages).router(),
            substitutes.router(),
            RightsDesk(ending.drop, ASKED_FOR_SILENCE, (BEGINS, ASK_AGAIN)).router(),
            AccessDesk(on_file.appointments, listing, fit, membership.consents.offer).router(),
            trial.router(),
            self.referrals.router(),
            self._call_backs.router(),
            self._asking().router(),
            trial.around(self.wording.around(self._questions.router())),
            trial.around(self._complaints().router()),
            TonguesDesk(self.facts).router(),
            Regrets(self.appointments).router(),
            AwayDesk(
                self.facts,
                self.prompts,
                ASKED_FOR_SILENCE,
                self._questions.call_button,
                partial(expected, self.appointments),
            ).router(),
        ):
            everything.include(router)
        return everything

    @cached_property
    def _call_backs(self) -> CallBacks:
        requests = Requests(self.facts, self.prompts)
        followups = Followups(self.facts, self.prompts, requests, self.keeping.follow_up)
        return CallBacks(
            self.facts, self.prompts, followups, ASKED_FOR_SILENCE, asks_not_to_be_called
        )

    @cached_property
    def _look(self) -> PleaseLook:
        followups = self._call_backs.followups
        return PleaseLook(self.facts, self.prompts, followups, self.law, ASKED_FOR_SILENCE)

    @cached_property
    def _questions(self) -> QuestionsDesk:
        return QuestionsDesk(self.facts, self._look, self._call_backs)

    def _merely_suggested(self, event: Written, ctx: Context) -> bool:
        """Whether a second reader alone, and without urgency, hears something in it."""
        text, opinion = without_command(event.text), SecondOpinion.on(event)
        heard = self.ear.read(text, ctx.room.voice.language, opinion)
        by_rules = any(map(heard.named_by_rules, heard.categories))
        return heard.urgency is Urgency.NONE and not by_rules

    def _complaints(self) -> ComplaintsDesk:
        return ComplaintsDesk(self.facts, self.wording.places, ASKED_FOR_SILENCE)

    def _asking(self) -> AskingDesk:
        return AskingDesk(
            self.facts,
            self.prompts,
            self._call_backs.followups,
            self._call_backs,
            self.appointments.policy.window,
            by_itself=self.ask_client,
        )

    def _membership(self, ending: AtTheEnd, followups: Followups, world: World) -> MembershipDesk:
        return MembershipDesk(
            self.facts,
            self.prompts,
            followups,
            world.staff,
            world.register,
            self.voice,
            ending,
            self.leaflets,
        )

    def _cases(self, ending: AtTheEnd, membership: MembershipDesk) -> CaseDesk:
        kept = self.keeping
        return CaseDesk(
            self.facts,
            self.prompts,
            ending,
            self._call_backs.followups.at_closing,
            kept.after_close,
            membership.begun_again,
            kept.closed_mark,
        )

    def _substitutes(self) -> SubstitutesDesk:
        desk = self.appointments
        return SubstitutesDesk(
            self.facts,
            desk.prompts,
            desk.staff,
            desk.policy.window,
            reader(desk.read),
            desk.ask_back,
        )
