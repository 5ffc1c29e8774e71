"""What holds for every appointment, every plan and every message."""

from datetime import time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.core.ids import AppointmentId, ConversationId
from handlers.appointments import rules
from handlers.appointments.model import ALIVE, Appointment, State
from handlers.appointments.reminders import Lateness, judge, plan_reminders
from handlers.appointments.rules import Decision, Refusal
from handlers.appointments.spoken.said import Meaning
from handlers.appointments.spoken.words import understand
from handlers.presence import ClientWindow
from tests.unit.appointments.examples import BERLIN, NOW, appointment

WINDOW = ClientWindow(time(8), time(20), BERLIN)
HOURS = st.integers(1, 24 * 200).map(lambda hours: timedelta(hours=hours))
QUARTERS = st.integers(-8, 4 * 24 * 60).map(lambda quarters: timedelta(minutes=15 * quarters))
LEADS = st.lists(st.integers(1, 24 * 14).map(lambda h: timedelta(hours=h)), max_size=4)
FOREIGN = ["waren", "zoo", "schlägt", "kaputt", "jobcenter", "hund"]


class Life(RuleBasedStateMachine):
    """Walks an appointment through everything that may be decided about it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.one = appointment()
        self.reached = {self.one.state}

    @rule(step=HOURS)
    def time_passes(self, step: timedelta) -> None:
        self.now += step / 24

    @rule(version=st.none() | st.integers(1, 4))
    def client_says_yes(self, version: int | None) -> None:
        found = rules.confirm(self.one, self.now, version)
        if version is not None and version != self.one.version:
            assert isinstance(found, Refusal)
        self._take(found)

    @rule(ahead=QUARTERS, length=st.integers(-1, 26))
    def worker_moves(self, ahead: timedelta, length: int) -> None:
        start = self.now + ahead
        before = self.one
        self._take(rules.move(before, start, start + timedelta(hours=length), self.now))
        if self.one is not before:
            assert self.one.version == before.version + 1
            assert self.one.history[:-1] == before.history
            assert (self.one.history[-1].start, self.one.made_at) == (before.start, self.now)

    @rule()
    def somebody_cancels(self) -> None:
        self._take(rules.cancel(self.one, self.now))

    @rule()
    def client_declines(self) -> None:
        if self.one.state is State.CONFIRMED:
            assert isinstance(rules.decline(self.one, self.now), Refusal)
        self._take(rules.decline(self.one, self.now))

    @rule()
    def worker_notes_it_as_missed(self) -> None:
        before = self.one
        self._take(rules.miss(before, self.now))
        if self.one is not before:
            assert before.start <= self.now

    @precondition(lambda self: self.one.state in {State.CANCELLED, State.DECLINED})
    @rule(ahead=QUARTERS)
    def the_end_is_the_end(self, ahead: timedelta) -> None:
        start = self.now + ahead
        moved = rules.move(self.one, start, start + timedelta(hours=1), self.now)
        assert moved is Refusal.NOT_ALIVE

    @invariant()
    def identity_and_order_hold(self) -> None:
        assert self.one.start < self.one.end
        assert (self.one.id, self.one.number) == (AppointmentId("a-1"), 1)
        assert self.one.conversation == ConversationId("chat")
        assert self.one.version == len(self.one.history) + 1
        assert self.one.alive == (self.one.state in ALIVE)

    def _take(self, decision: Decision) -> None:
        if isinstance(decision, Appointment):
            self.one = decision


TestLife = Life.TestCase


@given(ahead=HOURS, leads=LEADS, minute=st.integers(0, 59))
def test_reminders_lie_between_making_and_start(
    ahead: timedelta, leads: list[timedelta], minute: int
) -> None:
    start = NOW + ahead + timedelta(minutes=minute)
    found = plan_reminders(start, NOW, leads, WINDOW)
    assert len(found) <= len(set(leads))
    assert list(found) == sorted(set(found))
    for at in found:
        assert NOW < at < start
        assert WINDOW.contains(at)


@given(ahead=HOURS, late=QUARTERS, planned=st.booleans())
def test_nothing_is_sent_outside_the_window_unless_planned_so(
    ahead: timedelta, late: timedelta, planned: bool
) -> None:
    start = NOW + ahead
    now = NOW + abs(late)
    found = judge(due=NOW, now=now, start=start, planned=planned, window=WINDOW)
    if found is Lateness.LATE:
        assert WINDOW.contains(now)
    if found in {Lateness.LATE, Lateness.IN_TIME, Lateness.WAIT}:
        assert now < start
    if found is Lateness.WAIT:
        assert WINDOW.earliest_after(now) < start


@given(
    yes=st.sampled_from(["ja", "ok", "passt", "klappt", "yes", "det passar"]),
    known=st.lists(st.sampled_from(["wir", "er", "im", "heute", "und", "bitte"]), max_size=4),
    foreign=st.lists(st.sampled_from(FOREIGN), min_size=1, max_size=4),
    data=st.data(),
)
def test_one_foreign_word_undoes_a_yes(
    yes: str, known: list[str], foreign: list[str], data: st.DataObject
) -> None:
    said = understand(" ".join(data.draw(st.permutations([yes, *known, *foreign]))))
    assert said is None or said.meaning is not Meaning.YES


@given(st.text(max_size=600))
def test_any_text_is_read_without_an_error(text: str) -> None:
    said = understand(text)
    assert said is None or isinstance(said.meaning, Meaning)


@given(
    text=st.sampled_from(
        ["ja passt", "geht nicht", "bitte absagen", "wann ist der termin", "nein"]
    ),
    shout=st.booleans(),
    marks=st.sampled_from(["", "!", "!!", " ", "…"]),
)
def test_case_and_marks_change_nothing(text: str, shout: bool, marks: str) -> None:
    changed = (text.upper() if shout else text) + marks
    assert understand(changed) == understand(text)
