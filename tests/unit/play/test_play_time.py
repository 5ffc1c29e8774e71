"""Time passes, things break, the bot goes down and comes back."""

from datetime import datetime, timedelta

import pytest

from bot.play.bot_under_test import Scenery
from tests.unit.play.echo_bot import EchoBot, EchoFactory
from tests.unit.play.stagehand import HEAD, Stagehand, templates


def test_timers_fire_at_their_own_instants_in_order(hand: Stagehand) -> None:
    done = hand.fine(
        '{in: chat, from: M, text: "/spaeter"}',
        "{advance: PT10M}",
        '{in: chat, from: M, text: "/spaeter"}',
        "{at: 2026-11-24T12:00:00+01:00}",
        '{in: chat, from: M, text: "hallo"}',
    )
    assert [(act["at"], act["template"]) for act in done] == [
        ("2026-11-24T11:00:00+01:00", "T-92"),
        ("2026-11-24T11:10:00+01:00", "T-92"),
        ("2026-11-24T12:00:00+01:00", "T-90"),
    ]


def test_what_is_due_exactly_at_the_target_happens_and_later_does_not(hand: Stagehand) -> None:
    done = hand.fine('{in: chat, from: M, text: "/spaeter"}', "{advance: PT59M59S}")
    assert done == []
    hand.out.truncate(hand.out.seek(0))
    done = hand.fine('{in: chat, from: M, text: "/spaeter"}', "{advance: PT1H}")
    assert templates(done) == ["T-92"]


def test_failing_sends_are_tried_again_when_time_passes(hand: Stagehand) -> None:
    done = hand.fine(
        "{fault: send, times: 2}", '{in: chat, from: M, text: "hallo"}', "{advance: PT1M}"
    )
    assert [(act["at"], act["template"]) for act in done] == [("2026-11-24T10:00:20+01:00", "T-90")]


@pytest.mark.parametrize(
    ("transport", "at"), [("app", "10:00:31"), ("service", None), ("roman", None)]
)
def test_the_store_is_out_of_order(hand: Stagehand, transport: str, at: str | None) -> None:
    done = hand.fine(
        "{fault: store, for: PT30S}",
        '{in: chat, from: M, text: "hallo"}',
        "{advance: PT5M}",
        head=f"transport: {transport}\n{HEAD}",
    )
    assert [act["at"] for act in done] == ([f"2026-11-24T{at}+01:00"] if at else [])


@pytest.mark.parametrize("transport", ["service", "roman"])
def test_a_short_outage_is_bridged_by_the_senders_retries(hand: Stagehand, transport: str) -> None:
    done = hand.fine(
        "{fault: store, for: PT2S}",
        '{in: chat, from: M, text: "hallo"}',
        "{advance: PT5M}",
        head=f"transport: {transport}\n{HEAD}",
    )
    assert [act["at"] for act in done] == ["2026-11-24T10:00:02+01:00"]


def test_the_directory_is_out_of_order_for_a_while(hand: Stagehand) -> None:
    hello = '{in: chat, from: M, text: "hallo"}'
    done = hand.fine("{fault: directory, for: PT1M}", hello, "{advance: PT1M}", hello)
    assert templates(done) == ["T-96", "T-90"]


def test_an_outage_without_end_outlives_a_restart(hand: Stagehand) -> None:
    done = hand.fine(
        "{fault: directory}",
        "{advance: P10D}",
        "{restart: kill}",
        '{in: chat, from: M, text: "hallo"}',
    )
    assert templates(done) == ["T-96"]


@pytest.mark.parametrize(("transport", "answers"), [("app", 2), ("service", 0), ("roman", 0)])
def test_down_in_between(hand: Stagehand, transport: str, answers: int) -> None:
    done = hand.fine(
        '{in: chat, from: M, text: "/spaeter"}',
        "{stop: kill}",
        '{in: chat, from: M, text: "hallo"}',
        '{in: chat, from: M, text: "ist da jemand"}',
        "{advance: PT2H}",
        "{start: true}",
        head=f"transport: {transport}\n{HEAD}",
    )
    assert [act["at"] for act in done] == ["2026-11-24T12:00:00+01:00"] * (answers + 1)
    assert sorted(map(str, templates(done))) == ["T-90"] * answers + ["T-92"]


def test_a_restart_keeps_the_data_and_makes_a_new_bot(hand: Stagehand) -> None:
    done = hand.fine('{in: chat, from: M, text: "/spaeter"}', "{restart: kill}", "{advance: PT1H}")
    assert templates(done) == ["T-92"]
    assert [bot.running for bot in hand.factory.bots] == [False, False]
    assert len(hand.factory.bots) == 2


def test_repeat_and_every(hand: Stagehand) -> None:
    done = hand.fine('{in: chat, from: M, text: "a", repeat: 3, every: PT20S}')
    assert [act["at"] for act in done] == [
        f"2026-11-24T10:00:{s}+01:00" for s in ("00", "20", "40")
    ]


def test_an_event_may_carry_an_older_time(hand: Stagehand) -> None:
    old = '{in: chat, from: M, text: "a", sent: 2026-10-20T10:00:00+02:00}'
    assert templates(hand.fine(old)) == ["T-95"]


def test_roman_does_not_tell_the_time(hand: Stagehand) -> None:
    old = '{in: chat, from: M, text: "a", sent: 2026-10-20T10:00:00+02:00}'
    assert templates(hand.fine(old, head=f"transport: roman\n{HEAD}")) == ["T-90"]


class _Restless(EchoBot):
    async def next_instant(self) -> datetime | None:
        return self._clock.now() - timedelta(seconds=1)


class _RestlessFactory(EchoFactory):
    def __call__(self, scenery: Scenery) -> EchoBot:
        return _Restless(scenery, [])


def test_a_bot_that_never_rests_is_given_up(hand: Stagehand) -> None:
    hand.factory = _RestlessFactory()
    hand.play("{advance: P1D}")
    assert hand.status == 1
    assert hand.err.getvalue() == f"{hand.path}: the bot does not come to rest\n"
