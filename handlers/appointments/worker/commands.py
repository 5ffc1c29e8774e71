"""The commands of workers: propose, list, move, call off, note as missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.commands import fold
from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.room import Role
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import reading, rules, wording
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.for_one import Wish, split_wish
from handlers.appointments.kept import Deed
from handlers.appointments.model import Appointment, State
from handlers.appointments.participants import Participants
from handlers.appointments.publishing import Publishing
from handlers.appointments.rules import Refusal
from handlers.appointments.spoken.vocabulary import A_SERIES
from handlers.appointments.tongues import in_her_language
from handlers.appointments.worker.mistyped import in_doubt, no_proposal
from handlers.appointments.worker.series_moves import SeriesMoves
from handlers.appointments.worker.understanding import Slot, Understanding
from handlers.appointments.worker.unusual import UnusualHours
from handlers.dates.model import Mode, Reading, Reason, Understood
from handlers.texts.usage import usage


@dataclass(frozen=True, slots=True)
class AppointmentCommands:
    """Answers go where the command was typed, the appointment itself to the family's conversation."""

    desk: Desk

    @property
    def _words(self) -> Understanding:
        return Understanding(self.desk)

    @property
    def _public(self) -> Publishing:
        return Publishing(self.desk)

    def propose(self, call: CommandCall, ctx: Context) -> None:
        """/termin WANN [DAUER] [WAS] [nur NAME]."""
        wish = split_wish(call.arguments)
        if not wish.text:
            ctx.say(usage(call))
            return
        if self._words.asks_for_whom(wish.text, call, ctx) or self._words.asks_length(
            wish.text, ctx
        ):
            return
        slot = self._words.slot(self._words.read(wish.text, ctx), ctx, series=True)
        if slot is None:
            return
        if self._asks_back(wish, slot, call, ctx):
            return
        start, end = slot.start, slot.end or slot.start + self.desk.policy.length
        new = self._new(call, ctx, wish, slot.title, start, end)
        if rules.stands_already(new, self.desk.ahead(ctx, call.target)):
            self._refuse(Refusal.SAME, call, ctx)
            return
        decision = rules.propose(new, ctx.now)
        if slot.rule and isinstance(decision, Appointment):
            decision = rules.repeat(decision, slot.rule, slot.count)
        self._make(decision, call, ctx)

    def _asks_back(self, wish: Wish, slot: Slot, call: CommandCall, ctx: Context) -> bool:
        """Ask where it is not clear what is proposed, how often or to whom; returns whether it was asked."""
        if not slot.rule and fold(call.invocation.word) in A_SERIES:
            self._words.ask_back_for(Reason.NO_SERIES, ctx)
        elif no_proposal(slot.title):
            ctx.say(Text(wording.NO_PROPOSAL))
        elif wish.only_for and Participants(self.desk).several_fit(wish.only_for, call.target, ctx):
            ctx.say(Text(wording.WHICH_PERSON))
        else:
            return False
        return True

    def list_all(self, call: CommandCall, ctx: Context) -> None:
        """/termine: those that stand and are not over."""
        self._public.answer_list(self.desk.ahead(ctx, call.target), call.target, ctx, wording.LIST)

    def move(self, call: CommandCall, ctx: Context) -> None:
        """/verschieben [NR|serie] WANN. Without a new length the old one stays."""
        if not call.arguments:
            ctx.say(usage(call))
            return
        typed = call.arguments
        if self._words.asks_for_whom(typed, call, ctx) or self._words.asks_length(typed, ctx):
            return
        if SeriesMoves(self.desk).move(call, ctx):
            return
        found = self._which_to_move(call, ctx)
        if found is None:
            return
        appointment, said = found
        slot = self._words.slot(said, ctx)
        if slot is None:
            return
        end = slot.end or slot.start + appointment.length
        place = self.desk.place(slot.title) or None
        self._make(rules.move(appointment, slot.start, end, ctx.now, place), call, ctx)

    def cancel(self, call: CommandCall, ctx: Context) -> None:
        """/absagen [NR], several after a question, or the whole series: /absagen serie [NR]."""
        if in_doubt(call.arguments):
            ctx.say(usage(call))
            return
        ahead = self.desk.ahead(ctx, call.target)
        several = self._several(ahead, call, ctx)
        if several and (len(several) > 1 or several[0].series):
            CallOffEvery(self.desk).ask(several, ctx)
            return
        appointment = several[0] if several else self._to_cancel(ahead, call, ctx)
        if appointment is None:
            return
        decision = rules.cancel(appointment, ctx.now)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self.desk.call_off(ctx, decision, call.target, revocable=True)
        made_by = (call.event.message, call.event.sender)
        self.desk.remember(ctx, made_by, Deed.CANCELLED, decision)
        ctx.unit.audit("appointment.cancelled", call.target.short)
        rest = tuple(a for a in ahead if decision.id not in {a.id, a.part_of})
        self._public.show_privately(rest, call.target, ctx)

    def _several(
        self, ahead: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> Sequence[Appointment] | None:
        """Return what "alle", "beide" or "1 und 3" means; None where one is spoken of, or a series."""
        if numbers := reading.numbers(call.arguments):
            named = [a for a in ahead if a.number in numbers]
            return named if len(named) == len(numbers) else None
        every = reading.several(call.arguments)
        return CallOffEvery(self.desk).meant(every, ahead, ctx) or None if every else None

    def _to_cancel(
        self, ahead: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> Appointment | None:
        """Return one appointment, or the series that was asked for with nothing beside it."""
        numbers, whole = reading.split_series(call.arguments)
        unclear = reading.numbers(call.arguments) or reading.several(call.arguments)
        if not whole and not unclear:
            return self._which(ahead, call, ctx)
        parts = tuple(a for a in ahead if a.part_of)
        numbered, more = reading.split_number(numbers, parts)
        wanted = {a.part_of for a in ((numbered,) if numbered else parts)}
        clear = not unclear and reading.says_nothing(more)
        if clear and len(wanted) == 1 and (found := wanted.pop()):
            return self.desk.open(ctx).get(found)
        self._public.answer_list(parts or ahead, call.target, ctx, wording.LIST_WHICH)
        return None

    def miss(self, call: CommandCall, ctx: Context) -> None:
        """/verpasst [NR]: the friendly text, only when a worker asks for it (C-43)."""
        begun = tuple(
            a
            for a in self.desk.open(ctx).of(call.target.conversation)
            if a.alive and a.start <= ctx.now and a.series is None
        )
        if not begun:
            ctx.say(Text(wording.NOTHING_TO_DO))
            return
        if in_doubt(call.arguments):
            ctx.say(usage(call))
            return
        appointment = self._which(begun, call, ctx)
        if appointment is None:
            return
        decision = rules.miss(appointment, ctx.now)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self.desk.open(ctx).save(decision)
        self.desk.void_reminders(ctx, decision)
        made_by = (call.event.message, call.event.sender)
        self.desk.remember(ctx, made_by, Deed.MISSED, decision, was=appointment.state)
        today = decision.on_day_of(ctx.now)
        template = wording.MISSED if today else wording.MISSED_EARLIER
        ctx.say(Text(template, self.desk.told(ctx, decision, call.target)), room=call.target)
        ctx.unit.audit("appointment.missed", call.target.short)

    def _new(
        self,
        call: CommandCall,
        ctx: Context,
        wish: Wish,
        title: str,
        start: datetime,
        end: datetime,
    ) -> Appointment:
        return Appointment(
            id=self.desk.new_id(),
            conversation=call.target.conversation,
            number=self.desk.open(ctx).next_number(call.target.conversation),
            start=start,
            end=end,
            zone=self.desk.policy.zone.key,
            made_at=ctx.now,
            place=self.desk.place(title),
            worker=_worker(call, ctx),
            only_for=wish.only_for,
        )

    def _which(
        self, candidates: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> Appointment | None:
        """Return the one with the number, on the day that was typed, or the only one; else ask."""
        numbered, _ = reading.split_number(call.arguments, candidates)
        if numbered is not None:
            return numbered
        unknown = reading.names_unknown_number(call.arguments, candidates)
        fitting = () if unknown else self._on_day(candidates, call, ctx)
        if len(fitting) == 1:
            return fitting[0]
        self._public.answer_list(candidates, call.target, ctx, wording.LIST_WHICH)
        return None

    def _on_day(
        self, candidates: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> Sequence[Appointment]:
        """Return those at the time that was typed; all of them where none was."""
        if not candidates or not reading.time_words(call.arguments):
            return candidates
        # One that has begun is named by a day that is over.
        now = min(ctx.now, candidates[0].start - timedelta(days=1))
        lang = ctx.room.voice.language
        said = self.desk.read(call.arguments, now=now, lang=lang, mode=Mode.COMMAND)
        return [a for a in candidates if reading.fits(said, a)]

    def _which_to_move(self, call: CommandCall, ctx: Context) -> tuple[Appointment, Reading] | None:
        """Return the appointment and its new date. A leading "2" may be a number or a second of a
        month: the reading that works counts, and where both do, we ask. "1 bis 18 Uhr" is no span.
        One that was missed is meant by its number, or where no other stands."""
        ahead, missed = self.desk.ahead(ctx, call.target), self._missed(call, ctx)
        numbered, rest = reading.split_number(call.arguments, (*ahead, *missed))
        if numbered and not rest:
            ctx.say(usage(call))
            return None
        options = [self._moved(numbered, rest, ctx)] if numbered and rest else []
        sure = reading.says_number(call.arguments) or reading.names_only_hours(rest)
        ahead = ahead or missed
        if len(ahead) == 1 and not (options and sure):
            options.append(self._moved(ahead[0], call.arguments, ctx))
        good = [(one, said) for one, said in options if isinstance(said, Understood)]
        if len(good) == 2 and good[0][1].value != good[1][1].value:
            options = []
        elif good:
            return good[0]
        if not options:
            self._public.answer_list(ahead, call.target, ctx, wording.LIST_WHICH)
            return None
        return options[0]

    def _missed(self, call: CommandCall, ctx: Context) -> tuple[Appointment, ...]:
        every = self.desk.open(ctx).of(call.target.conversation)
        return tuple(a for a in every if a.state is State.MISSED and a.series is None)

    def _moved(
        self, appointment: Appointment, text: str, ctx: Context
    ) -> tuple[Appointment, Reading]:
        text = reading.moved_to(text, ctx.room.voice.language)

        def read(lang: str) -> Reading:
            return reading.read_move(text, appointment, self.desk.read, now=ctx.now, lang=lang)

        return appointment, in_her_language(text, read, ctx)

    def _make(self, decision: rules.Decision, call: CommandCall, ctx: Context) -> None:
        """Tell the family, after a question where the hour is unusual; or refuse it."""
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self._public.mind_address(call, ctx)
        UnusualHours(self.desk).make(decision, call, ctx)

    def _refuse(self, refusal: Refusal, call: CommandCall, ctx: Context) -> None:
        if reason := rules.REASONS.get(refusal):
            self._words.ask_back_for(reason, ctx)
            return
        self._public.answer_list(self.desk.ahead(ctx, call.target), call.target, ctx, wording.LIST)


def _worker(call: CommandCall, ctx: Context) -> Handle | None:
    """Return whose appointment it is: hers who typed, else the first of the conversation."""
    if ctx.actor is not None and ctx.actor.role is Role.WORKER and ctx.actor.handle:
        return ctx.actor.handle
    return next((m.handle for m in call.target.workers if m.handle), None)
