"""What a bug costs, and in which order things are decided."""

from datetime import datetime, timedelta

import pytest

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.decision import Lack, Wanted
from bot.core.dispatch import TOO_OLD
from bot.core.errors import LostKeyError, SpoiltError, StorageError
from bot.core.events import Delivered, Event, TextReceived, TimerDue
from bot.core.heard import UNHEARD, Heard
from bot.core.ids import ConversationId, MessageId, TemplateId
from bot.core.intake import Acceptance
from bot.core.outgoing import Urgency
from bot.core.ports import Alarm, Unit
from bot.core.retry import AGAIN_IN
from bot.core.router import ANYBODY, Press
from bot.core.texts import Text
from bot.core.timers import Timer
from tests.contracts.storage.scenery import NOW, timer
from tests.unit.core.stage import (
    CRISIS,
    EMERGENCY,
    FAMILY,
    KAYA,
    YES,
    Stage,
    breaks,
    furnish,
    press_of,
    says,
    text_of,
)

_NOTE = CommandSpec(name="note", help=TemplateId("H-note"))


async def test_a_broken_apology_costs_no_crisis_text(stage: Stage) -> None:
    stage.router.observe(TextReceived, says(CRISIS, Urgency.CRISIS))
    stage.router.on(TextReceived, breaks)  # type: ignore[arg-type]
    stage.etiquette.broken.add("failed")
    assert await stage.intake()(text_of()) is Acceptance.ACCEPTED
    assert await stage.said() == [CRISIS]
    assert stage.bugs == ["TextReceived: KeyError"] * 2


async def test_what_a_broken_observer_heard_steers_nobody(stage: Stage) -> None:
    heard: list[Heard] = []

    def listens(_event: TextReceived, ctx: Context) -> None:
        ctx.heard = Heard(language="de", urgent=True)

    def listens_and_breaks(event: TextReceived, ctx: Context) -> None:
        listens(event, ctx)
        raise KeyError("a slip")

    def asked_later(_event: TextReceived, ctx: Context) -> bool:
        heard.append(ctx.heard)
        return True

    stage.router.observe(TextReceived, listens_and_breaks)
    stage.router.observe(TextReceived, lambda _event, ctx: heard.append(ctx.heard))
    stage.router.observe(TextReceived, listens)
    stage.router.observe(TextReceived, breaks)
    stage.router.on(TextReceived, asked_later)
    await stage.intake()(text_of())
    assert heard == [UNHEARD, Heard(language="de", urgent=True)]


async def test_what_a_broken_observer_did_is_forgotten_whole(stage: Stage) -> None:
    """Nobody is told that something waits in another chat, and what was said last is still known."""
    elsewhere = ConversationId("elsewhere")
    await stage.store.do(lambda unit: furnish(unit, elsewhere), room=elsewhere)

    def breaks_late(_event: TextReceived, ctx: Context) -> None:
        there = ctx.unit.room(elsewhere)
        ctx.say(Text(TemplateId("hint")), room=there)
        ctx.withdraw(lambda _act: True)
        raise KeyError("a slip")

    seen: list[str | None] = []

    def answers(_event: TextReceived, ctx: Context) -> bool:
        seen.append(ctx.newest.what if ctx.newest else None)
        ctx.say(Text(TemplateId("answer")))
        return True

    stage.silence = lambda _text, room, ctx: (
        ctx.now + timedelta(hours=1) if room.conversation == elsewhere else None
    )
    stage.router.observe(TextReceived, breaks_late)
    stage.router.on(TextReceived, answers)
    intake = stage.intake()
    await intake(text_of())
    await intake(text_of())
    assert seen == [None, "answer"]
    assert await stage.said() == ["answer", "answer"]


@pytest.mark.parametrize(
    ("event", "answer", "said"),
    [
        (text_of("/unheard", sender=KAYA), "unknown_command", ["failed"]),
        (text_of("/note K-99", sender=KAYA), "overheard", ["failed"]),
        (press_of("long gone"), "stale_press", ["failed"]),
        (text_of(at=NOW - TOO_OLD - timedelta(hours=1)), "too_old", []),
    ],
)
async def test_a_broken_answer_costs_an_apology(
    stage: Stage, event: Event, answer: str, said: list[str]
) -> None:
    stage.router.command(_NOTE, says("noted"))
    stage.etiquette.broken.add(answer)
    assert await stage.intake()(event) is Acceptance.ACCEPTED
    assert await stage.said() == said
    assert len(stage.bugs) == 1
    stage.etiquette.broken.clear()
    assert await stage.intake()(event) is Acceptance.ACCEPTED
    assert await stage.said() == [], "it was committed, and is not decided twice"


async def test_a_broken_command_costs_an_apology(stage: Stage) -> None:
    stage.router.command(_NOTE, breaks)
    await stage.intake()(text_of("/note", sender=KAYA))
    assert await stage.said() == ["failed"]


async def test_a_broken_press_can_be_repeated(stage: Stage) -> None:
    await stage.asks("m-1")
    stage.router.press(YES, breaks, ANYBODY)
    await stage.intake()(press_of("m-1"))
    await stage.intake()(press_of("m-1"))
    assert await stage.said() == ["failed", "failed"]


async def test_where_all_breaks_the_built_in_text_is_sent(stage: Stage) -> None:
    def wanted(_text: str, _language: str) -> bool:
        raise KeyError("a slip")

    stage.opinion_wanted = wanted
    stage.router.observe(TextReceived, says(CRISIS, Urgency.CRISIS))
    assert await stage.intake()(text_of("something acute")) is Acceptance.ACCEPTED
    assert stage.line.sent == [EMERGENCY]
    assert stage.bugs == ["TextReceived: KeyError"]
    assert stage.alarms.said == ["a bug has kept an event from being decided"]


async def test_a_broken_ear_leaves_the_intake_standing(stage: Stage) -> None:
    def deaf(_text: str) -> bool:
        raise KeyError("a slip")

    await stage.last_resort(deaf).answer(text_of(), Alarm("out of order"))
    assert stage.alarms.said == ["an emergency text could not be sent", "out of order"]


REMINDER = timer(room=FAMILY)


async def test_a_timer_that_breaks_is_tried_once_more_and_then_dropped(stage: Stage) -> None:
    calls: list[TimerDue] = []

    def broken(event: TimerDue, ctx: Context) -> None:
        calls.append(event)
        ctx.say(Text(TemplateId("half done")))
        raise KeyError("a slip")

    stage.router.timer(REMINDER.kind, broken)
    await stage.store.do(lambda unit: unit.plan(REMINDER), room=FAMILY)
    due = stage.due()
    assert await due.fire() == 1
    assert await due.fire() == 0, "it is used up"
    stage.clock.at += AGAIN_IN
    assert await due.fire() == 1
    stage.clock.at += AGAIN_IN
    assert await due.fire() == 0
    assert [event.due for event in calls] == [NOW, NOW + AGAIN_IN]
    assert stage.bugs == ["TimerDue: KeyError"] * 2
    assert [alarm.what for alarm in stage.store.alarms] == [
        "what was planned failed because of a bug; it is tried once more in an hour",
        "what was planned failed a second time because of a bug; it is dropped",
    ]
    assert await stage.said() == []


async def test_a_timer_that_works_the_second_time_is_done(stage: Stage) -> None:
    stage.router.timer(REMINDER.kind, breaks)
    await stage.store.do(lambda unit: unit.plan(REMINDER), room=FAMILY)
    due = stage.due()
    await due.fire()
    stage.router.timers[REMINDER.kind] = says("reminder")
    stage.clock.at += AGAIN_IN
    await due.fire()
    assert await stage.said() == ["reminder"]
    assert await due.next_instant() is None


async def test_a_failed_statement_is_no_bug_of_a_behaviour(stage: Stage) -> None:
    def fails(_event: TextReceived, _ctx: Context) -> bool:
        raise SpoiltError("the database did not take a statement")

    stage.router.on(TextReceived, fails)
    assert await stage.intake()(text_of()) is Acceptance.UNAVAILABLE
    assert stage.bugs == []


async def test_a_value_that_cannot_be_opened_costs_one_behaviour(stage: Stage) -> None:
    """Shows M-09: what else is said of the same words is said."""

    def fails(_event: TextReceived, _ctx: Context) -> None:
        raise LostKeyError("a key is missing")

    stage.router.observe(TextReceived, fails)
    stage.router.observe(TextReceived, says("heard"))
    assert await stage.intake()(text_of()) is Acceptance.ACCEPTED
    assert await stage.said() == ["heard"]


async def test_a_timer_of_a_kind_that_is_gone_is_told(stage: Stage) -> None:
    await stage.store.do(lambda unit: unit.plan(REMINDER), room=FAMILY)
    assert await stage.due().fire() == 1
    assert [alarm.what for alarm in stage.store.alarms] == [
        "what was planned is of a kind that this version does not know; it is dropped"
    ]
    assert stage.bugs == []


async def test_whoever_fires_until_nothing_is_left_comes_to_rest(stage: Stage) -> None:
    """A timer whose conversation cannot be decided at all stays due."""

    def broken(_event: Event, _unit: Unit, _now: datetime) -> Wanted | None:
        raise StorageError("out of order")

    stage.names_wanted = broken
    await stage.store.do(lambda unit: unit.plan(REMINDER), room=FAMILY)
    due, tried = stage.due(), set[Timer]()
    assert await due.fire(tried) == 0
    stage.names_wanted = lambda _event, _unit, _now: Wanted(Lack.NAMES)
    other = stage.due()
    assert await other.fire() == 1, "answered, though nothing was committed"
    assert await other.fire(tried) == 0


async def test_a_button_of_a_kind_that_is_gone_is_answered_as_forgotten(stage: Stage) -> None:
    await stage.asks("m-1")
    await stage.intake()(press_of("m-1"))
    assert await stage.said() == ["stale_press"]
    assert stage.bugs == []


async def test_a_second_tap_is_silent(stage: Stage) -> None:
    def once(press: Press, ctx: Context) -> None:
        ctx.unit.settle(press.question.message)
        ctx.say(Text(TemplateId("yes")))

    await stage.asks("m-1")
    stage.router.press(YES, once, ANYBODY)
    for _ in range(2):
        await stage.intake()(press_of("m-1"))
    assert await stage.said() == ["yes"]


async def test_a_report_of_a_kind_that_is_gone_changes_nothing(stage: Stage) -> None:
    report = Delivered(
        key="r", conversation=FAMILY, message=MessageId("m-1"), report="no longer known"
    )
    assert await stage.intake()(report) is Acceptance.ACCEPTED
    assert (await stage.said(), stage.bugs) == ([], [])
