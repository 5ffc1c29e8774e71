"""Who hears a client's words, in which order: eight docstrings rely on it, and nothing else says it."""

import inspect
from types import SimpleNamespace
from typing import cast

import pytest

from bot import assembly
from bot.content import from_mapping
from bot.core.dispatch import World
from bot.core.events import TextReceived
from bot.core.ids import MessageId
from bot.core.ports import Capabilities
from bot.core.room import Phase, Role
from bot.core.router import Handler, Router, Standing

CLIENT = Standing(Phase.RUNNING, Role.CLIENT, consented=True)


def _new_id() -> MessageId:
    return MessageId("new")


@pytest.fixture(scope="module")
def router() -> Router:
    content = from_mapping({}, "test")
    around = SimpleNamespace(new_id=_new_id, new_token=str)
    behaviours = assembly._behaviours(content, cast("assembly.Surroundings", around))
    return behaviours._router(
        World(
            staff=content.staff,
            register=assembly.NothingOnFile(),
            capabilities=Capabilities(),
            new_id=_new_id,
            on_bug=lambda _where, _error: None,
        )
    )


def _name(handler: Handler) -> str:
    """Return the name of the behaviour within what the router and others have put around it."""
    while (inner := inspect.getclosurevars(handler).nonlocals.get("call")) is not None:
        handler = inner
    return handler.__qualname__


def test_all_of_them_hear_what_a_client_writes_in_this_order(router: Router) -> None:
    heard = [each for each in router.observing if each.concerns(TextReceived, CLIENT)]
    assert [_name(each.call) for each in heard] == [
        "Wording.hear_plea",
        "SensitiveDesk.hear",
        "WarnedDesk.hear",
        "NeutralOnce.heard",
        "come_between",
        "AppointmentsDue.heard",
        "KeptWishes.withdrawn",
        "HintsDesk.company",
        "PauseDesk.heard",
        "Unanswered.heard",
        "AskingDesk.heard",
    ]


def test_one_of_them_answers_it_asked_in_this_order(router: Router) -> None:
    asked = [each for each in router.consuming if each.concerns(TextReceived, CLIENT)]
    assert [_name(each.call) for each in asked] == [
        "ObjectionDesk.heard",
        "AskingDesk.corrected",
        "Changed.text",
        "ThisOne.asked",
        "MembershipDesk.leaflet",
        "MembershipDesk.own_data",
        "MembershipDesk.erasure",
        "HelpDesk.clients_command",
        "ReferralsDesk.asked",
        "CallBacks.asked",
        "AskingDesk.answered",
        "QuestionsDesk.plain",
        "ComplaintsDesk.heard",
        "TonguesDesk.wish",
        "TonguesDesk.unspoken",
        "Regrets.text",
        "AwayDesk.read",
        "AwayDesk.written",
    ]
    assert [_name(each.call) for each in asked if each.besides] == [
        "MembershipDesk.own_data",
        "MembershipDesk.erasure",
        "CallBacks.asked",
        "AwayDesk.read",
    ]
