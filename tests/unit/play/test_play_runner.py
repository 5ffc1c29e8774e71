"""A script from start to end, with the echo bot."""

import base64
from pathlib import Path

import pytest

from bot.core.events import (
    AssetReceived,
    BotAdded,
    ButtonPressed,
    MessageDeleted,
    ReactionReceived,
    TextEdited,
    TextReceived,
)
from bot.core.room import Audience
from bot.play.command import Theatre, run_scripts
from bot.play.organisation import merged
from tests.unit.play.stagehand import EXAMPLE, HEAD, Stagehand, templates


def test_one_object_for_every_act(hand: Stagehand) -> None:
    done = hand.play(
        '{in: chat, from: M, text: "/knopf"}',
        '{in: chat, from: M, text: "/datei"}',
        '{in: chat, from: M, text: "/alarm"}',
        '{in: chat, from: M, text: "/weg"}',
    )
    at = "2026-11-24T10:00:00+01:00"
    said = {"at": at, "room": "chat", "lang": "de"}
    body = base64.b64encode(b"BEGIN:VCALENDAR").decode()
    assert done == [
        {**said, "do": "text", "text": "Guten Tag.", "template": "T-01"},
        {
            **said,
            "do": "buttons",
            "text": "Passt das?",
            "buttons": ["Passt", "Anderer Termin"],
            "template": "T-91",
        },
        {
            "at": at,
            "room": "chat",
            "do": "file",
            "mime": "text/calendar",
            "name": "termine.ics",
            "body": body,
        },
        {"at": at, "do": "alarm", "text": "Something fixed."},
        {"at": at, "room": "chat", "do": "leave"},
    ]
    assert hand.status == 0


def test_the_transcript_shows_both_sides(hand: Stagehand) -> None:
    hand.play(
        '{in: chat, from: M, text: "/knopf"}',
        '{in: chat, from: M, press: "Passt"}',
        "{advance: PT1M}",
        '{in: chat, from: W1, text: "eins\\nzwei"}',
        as_json=False,
    )
    assert hand.out.getvalue() == (
        "Tue 24.11.2026 10:00:00  [chat] Lotse: Guten Tag.\n"
        "Tue 24.11.2026 10:00:00  [chat] Frau Demir: /knopf\n"
        "Tue 24.11.2026 10:00:00  [chat] Lotse: Passt das?\n"
        "    [Passt] [Anderer Termin]\n"
        "Tue 24.11.2026 10:00:00  [chat] Frau Demir: [Passt]\n"
        "Tue 24.11.2026 10:00:00  [chat] Lotse: Danke.\n"
        "Tue 24.11.2026 10:01:00  [chat] Frau Kaya: eins\n"
        "    zwei\n"
        "Tue 24.11.2026 10:01:00  [chat] Lotse: Gehört.\n"
    )


def test_the_first_listed_worker_adds_the_bot(hand: Stagehand) -> None:
    hand.fine()
    added = next(event for event in hand.factory.events if isinstance(event, BotAdded))
    assert added.profile is not None
    assert added.profile.handle == "kaya"
    assert [profile.handle for profile in added.members] == [None, "kaya"]


@pytest.mark.parametrize("room", ["{members: [W1]}", "{members: [W1, B]}"])
def test_a_worker_alone_makes_the_room_hers(hand: Stagehand, room: str) -> None:
    head = HEAD.replace("rooms:\n", f"  B: {{role: bot}}\nrooms:\n  own: {room}\n")
    hand.fine(head=head)
    typed = [event.text for event in hand.factory.events if isinstance(event, TextReceived)]
    assert typed == ["/hinweise"]


def test_a_client_alone_types_nothing(hand: Stagehand) -> None:
    head = HEAD.replace("rooms:\n", "rooms:\n  own: {members: [M]}\n")
    hand.play(head=head)
    assert not any(isinstance(event, TextReceived) for event in hand.factory.events)


def test_named_messages_are_edited_deleted_quoted_and_reacted_to(hand: Stagehand) -> None:
    hand.fine(
        '{in: chat, from: M, text: "eins", message: m1}',
        '{in: chat, from: M, edit: m1, text: "zwei"}',
        '{in: chat, from: W1, text: "meinst du das?", quote: m1}',
        '{in: chat, from: M, text: "und das?", quote: last}',
        '{in: chat, from: M, react: "👍", to: last}',
        "{in: chat, from: M, delete: m1}",
        "{in: chat, from: M, asset: image/jpeg}",
    )
    first, edit, quote, last, react, delete, asset = hand.factory.events[2:]
    assert isinstance(first, TextReceived)
    assert isinstance(edit, TextEdited)
    assert edit.replaces == first.message
    assert isinstance(quote, TextReceived)
    assert quote.quotes == edit.message
    assert isinstance(last, TextReceived)
    assert last.quotes == f"answer to {quote.key}"
    assert isinstance(react, ReactionReceived)
    assert react.message == f"answer to {last.key}"
    assert isinstance(delete, MessageDeleted)
    assert delete.message == edit.message
    assert isinstance(asset, AssetReceived)
    assert asset.mime == "image/jpeg"


def test_a_redelivered_event_has_the_same_key(hand: Stagehand) -> None:
    done = hand.fine('{in: chat, from: M, text: "a", message: m1}', "{redeliver: m1}")
    assert templates(done) == ["T-90"]


def test_a_press_names_message_and_position(hand: Stagehand) -> None:
    hand.fine('{in: chat, from: M, text: "/knopf"}', '{in: chat, from: M, press: "Anderer Termin"}')
    press = hand.factory.events[-1]
    assert isinstance(press, ButtonPressed)
    assert press.button == 1
    assert press.message == f"answer to {hand.factory.events[-2].key}"


def test_removed_and_added_again(hand: Stagehand) -> None:
    done = hand.fine(
        "{in: chat, remove: bot, by: W1}",
        '{in: chat, from: M, text: "unter uns"}',
        "{in: chat, add: bot, by: W1}",
    )
    assert templates(done) == ["T-01"]
    added = hand.factory.events[-1]
    assert isinstance(added, BotAdded)
    assert added.running is True


def test_whoever_has_left_is_not_heard(hand: Stagehand) -> None:
    done = hand.fine("{in: chat, leave: M}", '{in: chat, from: M, text: "hallo"}')
    assert done == []


def test_a_joiner_is_heard_and_on_file(hand: Stagehand) -> None:
    done = hand.fine("{in: chat, join: O}", '{in: chat, from: O, text: "hallo"}')
    assert templates(done) == ["T-90"]
    joiner = hand.factory.events[-1]
    assert isinstance(joiner, TextReceived)
    register = hand.factory.register
    assert register is not None
    assert register.consent(joiner.sender) is False
    assert register.audience(joiner.sender) is Audience.YOUTH


def test_a_service_is_one_from_the_start(hand: Stagehand) -> None:
    head = HEAD.replace("[M, W1]", "[M, W1, O]")
    hand.fine("{person: O, role: bot}", head=head)
    added = next(event for event in hand.factory.events if isinstance(event, BotAdded))
    assert [profile.service for profile in added.members] == [False, False, True]


def test_a_new_display_name_shows_in_the_transcript_only(hand: Stagehand) -> None:
    hand.play(
        '{rename: M, to: "Frau Kaya (Caritas)"}',
        '{in: chat, from: M, text: "hallo"}',
        as_json=False,
    )
    assert "[chat] Frau Kaya (Caritas): hallo\n" in hand.out.getvalue()
    assert len([e for e in hand.factory.events if isinstance(e, TextReceived)]) == 1


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        (
            ('{in: chat, from: M, text: "/knopf"}', '{in: chat, from: M, press: "Nein"}'),
            "line 10, step 2: no button 'Nein' in 'chat'; there are: 'Passt', 'Anderer Termin'",
        ),
        (
            ('{in: chat, from: M, press: "Nein"}',),
            "step 1: no button 'Nein' in 'chat'; there are: none",
        ),
        (("{at: 2026-11-23T09:00:00+01:00}",), "it is 2026-11-24T10:00:00+01:00 already"),
    ],
)
def test_a_step_that_cannot_be_played(hand: Stagehand, steps: tuple[str, ...], says: str) -> None:
    done = hand.play(*steps)
    assert hand.status == 2
    assert hand.err.getvalue().startswith(f"{hand.path}, line ")
    assert says in hand.err.getvalue()
    assert hand.err.getvalue().count("\n") == 1
    assert done[0]["template"] == "T-01"
    assert not any(bot.running for bot in hand.factory.bots)


def test_a_wrong_script_stops_before_anything_is_played(hand: Stagehand, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("start: soon\n")
    hand.path.write_text(HEAD)
    theatre = Theatre(hand.factory, EXAMPLE, hand.out, hand.err)
    assert run_scripts([hand.path, wrong], theatre, json=True) == 2
    assert hand.out.getvalue() == ""
    assert hand.factory.bots == []


def test_the_organisation_of_the_script_is_laid_over_the_example(hand: Stagehand) -> None:
    head = f"organisation: {{organisation: {{timezone: Europe/Stockholm}}}}\n{HEAD}"
    assert hand.play(head=head.replace("+01:00", "Z"))[0]["at"] == "2026-11-24T11:00:00+01:00"
    over = merged(EXAMPLE, {"organisation": {"timezone": "Asia/Tokyo"}, "workers": []})
    assert over == {
        "organisation": {"name": "Beispiel", "timezone": "Asia/Tokyo"},
        "workers": [],
    }


def test_a_time_zone_that_does_not_exist(hand: Stagehand) -> None:
    hand.play(head=f"organisation: {{organisation: {{timezone: Mars}}}}\n{HEAD}")
    assert hand.status == 2
    assert "organisation.timezone" in hand.err.getvalue()


@pytest.mark.parametrize(
    ("step", "says"),
    [
        ('{in: quiet, from: W1, text: "a", quote: last}', "the bot has posted nothing in 'quiet'"),
        ("{in: quiet, from: W1, react: x, to: last}", "the bot has posted nothing in 'quiet'"),
    ],
)
def test_last_needs_something_to_mean(hand: Stagehand, step: str, says: str) -> None:
    head = HEAD.replace("rooms:\n", "  X: {handle: nobody}\nrooms:\n  quiet: {members: [X]}\n")
    hand.play("{in: quiet, join: W1}", step, head=f"transport: roman\n{head}")
    assert hand.status == 2
    assert says in hand.err.getvalue()


def test_two_scripts_in_words_are_told_apart(hand: Stagehand) -> None:
    hand.path.write_text(HEAD)
    theatre = Theatre(hand.factory, EXAMPLE, hand.out, hand.err)
    assert run_scripts([hand.path, hand.path], theatre, json=False) == 0
    told = f"{hand.path}\nTue 24.11.2026 10:00:00  [chat] Lotse: Guten Tag.\n"
    assert hand.out.getvalue() == told * 2
