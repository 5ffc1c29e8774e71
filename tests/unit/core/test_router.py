"""Who is asked, in which order, and that nothing is registered over something else."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import Event, TextEdited, TextReceived, Written
from bot.core.ids import ButtonKind, TemplateId, TimerKind
from bot.core.ports import Unit
from bot.core.room import Member, Phase, Role
from bot.core.router import ALWAYS, ANYBODY, CLIENTS, WORKERS, Handler, Only, Router
from bot.core.texts import Text
from tests.unit.core.stage import FAMILY, KAYA, MOTHER, YES, Stage, press_of, says, text_of

_PRESS, _TIMER = ButtonKind("yes"), TimerKind("reminder")


def _command(name: str, *aliases: str) -> CommandSpec:
    return CommandSpec(name=name, help=TemplateId("H"), aliases=aliases)


def _nothing(*_given: object) -> None:
    """Do nothing."""


def _handled(_event: TextReceived, ctx: Context) -> bool:
    ctx.say(Text(TemplateId("handled")))
    return True


_DOUBLES: dict[str, tuple[Callable[[Router], None], Callable[[Router], None]]] = {
    "/termin": (
        lambda router: router.command(_command("termin"), _nothing),
        lambda router: router.command(_command("anders", "Termin"), _nothing),
    ),
    "/rueckgaengig": (
        lambda router: router.command(_command("zurück", "rückgängig"), _nothing),
        lambda router: router.command(_command("rueckgaengig"), _nothing),
    ),
    "press yes": (
        lambda router: router.press(_PRESS, _nothing, CLIENTS),
        lambda router: router.press(_PRESS, _nothing, CLIENTS),
    ),
    "timer reminder": (
        lambda router: router.timer(_TIMER, _nothing),
        lambda router: router.timer(_TIMER, _nothing),
    ),
    "report said": (
        lambda router: router.report("said", _nothing),
        lambda router: router.report("said", _nothing),
    ),
}


@pytest.mark.parametrize("named", _DOUBLES)
def test_nothing_is_registered_over_something_else(named: str) -> None:
    first, second = _DOUBLES[named]
    everything, subject = Router("all"), Router("subject")
    first(everything)
    second(subject)
    with pytest.raises(ValueError, match=named):
        everything.include(subject)
    with pytest.raises(ValueError, match=named):
        second(everything)


def test_what_is_included_comes_after_and_the_help_keeps_its_order() -> None:
    everything, subject = Router("all"), Router("subject")
    one, two = _command("eins"), _command("zwei")
    everything.command(one, _nothing)
    shown = everything.commands
    subject.command(two, _nothing)
    everything.include(subject)
    assert tuple(shown) == (one, two), "who holds the registry sees what is included later"


async def test_who_is_added_late_is_asked(stage: Stage) -> None:
    """Whom an event concerns is worked out once; not what was registered after that."""
    router, intake = stage.router, stage.intake()
    await intake(text_of())
    router.observe(TextReceived, says("observed"))
    await intake(text_of())
    assert await stage.said() == ["observed"]

    router.on(TextReceived, _handled)
    await intake(text_of())
    assert await stage.said() == ["observed", "handled"]
    late = Router("late")
    late.observe(Written, says("included"))
    router.include(late)
    await intake(text_of())
    assert await stage.said() == ["observed", "included", "handled"]

    def silenced(_call: Handler, _event: Event, _ctx: Context) -> bool:
        return False

    router.wrap(silenced)
    await intake(text_of())
    assert await stage.said() == []


async def test_who_is_asked_otherwise_is_not_asked_once_something_was_done(stage: Stage) -> None:
    stage.router.otherwise(TextReceived, _handled, CLIENTS)
    await stage.intake()(text_of())
    assert await stage.said() == ["handled"]
    stage.router.observe(TextReceived, says("observed"))
    await stage.intake()(text_of())
    assert await stage.said() == ["observed"]


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.MUTE])
async def test_who_is_asked_besides_hears_the_other_half(stage: Stage, phase: Phase) -> None:
    """Shows C-39; unless the one before has made an end of it."""

    def deals_with_it(event: TextReceived, ctx: Context) -> bool:
        ctx.keep(replace(ctx.room, phase=phase))
        return _handled(event, ctx)

    def besides(_event: TextReceived, ctx: Context) -> bool:
        return ctx.say(Text(TemplateId("besides")))

    stage.router.on(TextReceived, deals_with_it, CLIENTS)
    stage.router.on(TextReceived, besides, CLIENTS, besides=True)
    stage.router.on(TextReceived, _handled, CLIENTS)
    await stage.intake()(text_of())
    assert await stage.said() == ["handled", "besides"][: 2 if phase is Phase.RUNNING else 1]


async def test_wrapping_leaves_alone_what_is_no_behaviour_on_events(stage: Stage) -> None:
    stage.router.command(_command("note"), says("noted"))
    stage.router.press(YES, says("pressed"), ANYBODY)
    stage.router.wrap(lambda _call, _event, _ctx: False)
    await stage.asks("m-1")
    intake = stage.intake()
    await intake(text_of("/note", sender=KAYA))
    await intake(press_of("m-1"))
    assert await stage.said() == ["noted", "pressed"]


_EVERYONE = [
    Only(frozenset(roles), frozenset(phases), consent)
    for roles, phases, consent in product(
        ({Role.CLIENT}, {Role.WORKER}, set(Role)),
        ({Phase.RUNNING}, {Phase.CLOSED, Phase.RUNNING}, set(Phase)),
        (True, False),
    )
]


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.CLOSED])
@pytest.mark.parametrize("consent", [True, False, None])
async def test_each_is_asked_of_those_it_is_for_whoever_was_asked_before(
    stage: Stage, phase: Phase, consent: bool | None
) -> None:
    asked: list[Only] = []

    def ask(only: Only) -> Callable[[TextReceived, Context], None]:
        return lambda _event, _ctx: asked.append(only)

    for only in (*_EVERYONE, CLIENTS, WORKERS, ANYBODY, ALWAYS):
        stage.router.observe(TextReceived, ask(only), only)
    intake = stage.intake()

    def alter(unit: Unit) -> None:
        room = unit.room(FAMILY)
        assert room is not None
        client = Member(MOTHER, Role.CLIENT, consent=consent)
        unit.keep(replace(room.with_member(client), phase=phase))

    for sender in (MOTHER, KAYA):
        await intake(text_of(sender=sender))
    await stage.store.do(alter, room=FAMILY)
    for sender, role in ((MOTHER, Role.CLIENT), (KAYA, Role.WORKER)):
        asked.clear()
        await intake(text_of(sender=sender))
        for only in _EVERYONE:
            free = role is Role.WORKER or consent is True or not only.consent
            meant = role in only.roles and phase in only.phases and free
            assert (only in asked) is meant


async def test_an_edited_text_is_no_new_one(stage: Stage) -> None:
    stage.router.observe(TextReceived, says("new"))
    stage.router.observe(TextEdited, says("edited"))
    await stage.intake()(text_of())
    assert await stage.said() == ["new"]
