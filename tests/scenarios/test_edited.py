"""What somebody changes counts as said now: one message is enough, whichever wording of it (C-24, P-10)."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.core.events import Company, Profile, TextEdited, TextReceived
from bot.core.heard import Opinion
from bot.core.ids import ConversationId, MessageId, UserId
from tests.scenarios.editing import edits
from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story


async def _changes(story: Story, text: str, *, who: str = "M", room: str = FAMILY) -> None:
    """Write something of no account, and change it."""
    await story.play({"in": room, "from": who, "text": "moment", "message": "first"})
    await story.play({"in": room, "from": who, "edit": "first", "text": text})


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Bot raus", "T-37"),
        ("Rückruf bitte", "L-12"),
        ("habe kein guthaben mehr", "T-07"),
        ("was ist über mich gespeichert?", "T-38"),
        ("Merkblatt", "L-10"),
        ("Bist du ein Mensch?", "T-02"),
        ("/termin morgen 10 Uhr", "L-05"),
    ],
)
async def test_c_24_a_changed_text_is_answered_as_a_new_one(
    tmp_path: Path, text: str, answer: str
) -> None:
    """Shows C-24, P-10."""
    async with family(tmp_path) as story:
        await story.advance("PT20M")
        await _changes(story, text)
        assert answer in story.templates(FAMILY)


async def test_c_18_a_word_changed_above_the_question_closes_nothing(story: Story) -> None:
    """Shows C-18, C-22: it was for the family."""
    await story.play({"in": FAMILY, "from": "W1", "text": "jaa", "message": "first"})
    await story.worker_writes("/abschluss")
    await story.play({"in": FAMILY, "from": "W1", "edit": "first", "text": "ja"})
    story.nothing_said()
    await story.worker_presses("Abschließen", room=FAMILY)
    assert story.templates(FAMILY) == ["T-28"]


async def test_c_03_a_slip_mended_brings_no_second_answer(story: Story) -> None:
    """Shows C-03, M-22."""
    write = {"in": FAMILY, "from": "M"}
    await story.play({**write, "text": "habe kein gutaben mehr, Rückruf bite", "message": "m1"})
    assert story.said(FAMILY)
    await story.play({**write, "edit": "m1", "text": "habe kein Guthaben mehr, Rückruf bitte"})
    story.nothing_said()


async def test_m_22_a_changed_crisis_in_a_group_stands_for_the_suggestion(tmp_path: Path) -> None:
    """Shows M-22, C-26: the neutral text is not said a second time an hour later."""
    told: list[str] = []
    for changed in (False, True):
        (data := tmp_path / str(changed)).mkdir()
        async with family(data, GROUP) as story:
            if changed:
                await _changes(story, CRISIS)
            else:
                await story.family_writes(CRISIS)
            assert story.said(FAMILY)
            await story.advance("PT1H")
            await story.family_writes("ich weiß nicht ob ich mich von meinem mann trennen soll")
            told.append(str(story.templates(FAMILY)))
    assert told[0] == told[1]


async def test_c_24_a_changed_wish_knows_that_nobody_has_that_name(tmp_path: Path) -> None:
    """Shows C-24, P-35."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await _changes(story, "/termin Do 15 Uhr Gespräch nur Xaver", who="W1")
        assert "W-50" in story.templates()
        await story.worker_writes("/ termin Fr 15 Uhr Gespräch nur Xaver")
        assert "W-50" in story.templates(), "a gap behind the slash changes nothing"


async def test_p_25_a_changed_question_knows_whose_data_are_meant(tmp_path: Path) -> None:
    """Shows P-25, C-24."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.worker_writes("/hinweise", room=PRIVATE)
        await story.worker_writes("/auskunft K-1 Frau Demir", room=PRIVATE)
        typed = story.said(PRIVATE)
        await _changes(story, "/auskunft K-1 Frau Demir", who="W1", room=PRIVATE)
        assert story.said(PRIVATE) == typed


def test_nothing_that_was_looked_up_is_lost_with_the_change() -> None:
    """Every field that both kinds have survives; the next one is not to be forgotten."""
    edited = TextEdited(
        key="k",
        conversation=ConversationId("c"),
        credential="bearer",
        sender=UserId("u"),
        profile=Profile(UserId("u")),
        names={UserId("u"): "Frau Demir"},
        company=Company(complete=True),
        text="ja",
        opinion=Opinion(),
        asked=True,
        message=MessageId("new"),
        replaces=MessageId("old"),
    )
    new = edited.as_new()
    both = {each.name for each in fields(TextReceived)} & {each.name for each in fields(TextEdited)}
    assert {name: getattr(new, name) for name in both} == {
        name: getattr(edited, name) for name in both
    }


CONFLICT_SLIP = "ich hab streit mit meinem mann, ich will mich trenen"
CONFLICT_MENDED = "ich hab streit mit meinem mann, ich will mich trennen"


@pytest.mark.parametrize("members", [("W1", "M"), GROUP])
async def test_m_22_a_slip_mended_is_no_further_step(
    tmp_path: Path, members: tuple[str, ...]
) -> None:
    """Shows M-22, C-03: the ladder goes on with the next message, where it was."""
    shown = CONFLICT_MENDED.capitalize()
    async with family(tmp_path, members) as story:
        first, *mended = await edits(story, CONFLICT_SLIP, CONFLICT_MENDED, shown)
        assert first in (["T-03"], ["T-14"])
        assert mended == [[], []]
        await story.family_writes("ich weiß nicht ob ich mich von meinem mann trennen soll")
        assert story.templates(FAMILY) == (["T-06"] if first == ["T-03"] else [])
        assert story.templates(PRIVATE) == []


@pytest.mark.parametrize(
    ("first", "mended", "answer"),
    [
        ("wann ist der termin", "Wann ist der Termin?", ["L-02"]),
        ("ich will mich umbringen", "ich will mich umbringen!", ["T-41", "T-09"]),
        (
            "mein Mann hat mich gestern geschlagen",
            "Mein Mann hat mich geschlagen",
            ["T-41", "T-13"],
        ),
    ],
)
async def test_m_22_the_same_is_not_said_again(
    story: Story, first: str, mended: str, answer: list[str]
) -> None:
    """Shows M-22, M-34: nor is anybody asked twice."""
    assert await edits(story, first, mended, first) == [answer, [], []]


async def test_m_09_what_becomes_graver_is_answered(story: Story) -> None:
    """Shows M-09, C-24: each of them, and whoever writes it as a new message is no better off."""
    told = await edits(story, CONFLICT_SLIP, f"{CONFLICT_MENDED}, er hat mich geschlagen", CRISIS)
    assert told == [["T-03"], ["T-41", "T-13"], ["T-41", "T-09"]]


async def test_m_09_numbers_out_of_sight_are_said_again(story: Story) -> None:
    """Shows M-09, M-34: after half an hour it is as if it were new."""
    await story.play({"in": FAMILY, "from": "M", "text": CRISIS, "message": "m1"})
    await story.advance("PT31M")
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": f"{CRISIS}!"})
    assert story.templates() == ["T-41", "T-40"]


async def test_m_09_numbers_with_something_else_below_them_are_said_again(story: Story) -> None:
    """Shows M-09: as after a new message."""
    await story.play({"in": FAMILY, "from": "M", "text": CRISIS, "message": "m1"})
    await story.family_writes("wann ist der termin?")
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": f"{CRISIS}!"})
    assert story.templates() == ["T-40"]


async def test_m_09_what_silence_kept_back_was_no_answer(story: Story) -> None:
    """Shows M-09, C-26: as soon as one may write again, it is said."""
    hit = "mein mann hat mich gestern geschlagen"
    await story.family_writes("bitte nichts mehr schreiben, er liest mit")
    await story.play({"in": FAMILY, "from": "M", "text": hit, "message": "m1"})
    story.nothing_said(room=FAMILY)
    await story.advance("PT11M")
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": f"{hit}!"})
    assert story.templates(FAMILY) == ["T-13"]


async def test_m_21_a_complaint_is_no_mended_suggestion(story: Story) -> None:
    """Shows M-21: it has places of its own."""
    assert await edits(story, CONFLICT_SLIP, "ich will mich beschweren") == [["T-03"], ["T-31"]]


async def test_m_22_another_answer_is_said(story: Story) -> None:
    """Shows C-24, M-22: the same text with another date is another answer."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    asks = "wann ist der termin am {}?".format
    told = await edits(story, asks("donnerstag"), asks("freitag"), asks("Freitag"))
    assert told == [["L-01"], ["L-01"], []]


async def test_m_22_whoever_goes_on_by_editing_reaches_the_third_step(story: Story) -> None:
    """Shows M-22, M-34: another suggestion is no slip mended, the same one is."""
    owes = "ich habe schulden"
    drinks = f"{owes}, und ich trinke jeden tag"
    leaves = f"{drinks}, und ich will mich von meinem mann trennen"
    told = await edits(story, owes, f"{owes}!", drinks, f"{drinks}!", leaves)
    assert told == [["T-20"], [], ["T-06"], [], ["T-41"]]
