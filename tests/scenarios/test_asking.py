"""One question to the family whether help has come, and only where it may be asked (M-36, M-37)."""

from pathlib import Path

import pytest

from bot import rehearsal
from handlers.sensitive.looking import PleaseLook
from tests.scenarios.editing import edits
from tests.scenarios.telling import CRISIS, TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

LOOK_AGAIN = "T-41"
MORNING = "2026-11-25T08:00:00+01:00"
MALMO = {
    **TOPICS,
    "organisation": {
        "name": "Kommun",
        "profile": "malmo-public",
        "country": "SE",
        "language": "de",
    },
}


async def by_profile(data: Path, family: tuple[str, ...] = ("W1", "M")) -> Story:
    """A conversation under a profile that asks by itself."""
    return await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        data,
        family=family,
        organisation=MALMO,
    )


@pytest.fixture
async def asked(story: Story) -> Story:
    """The morning after a crisis, a worker has let the bot ask."""
    await story.family_writes(CRISIS)
    await story.until(MORNING)
    story.worker_room_shows("Chat K-1 ist noch offen")
    story.nothing_said(room=FAMILY)
    await story.worker_presses("Lotse fragt nach")
    return story


async def test_m_36_the_bot_asks_once_if_a_worker_lets_it(asked: Story) -> None:
    """Shows M-36."""
    assert asked.templates(FAMILY) == ["T-30"]
    asked.worker_room_shows("Im Chat K-1 habe ich einmal gefragt")
    await asked.advance("P3D")
    asked.nothing_said(room=FAMILY)


async def test_m_36_what_broke_before_it_answered_is_not_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shows M-36: nothing was answered, and nothing of what was heard steers what follows."""

    def broken(*_: object, **__: object) -> None:
        raise KeyError("a slip")

    story = await by_profile(tmp_path)
    await story.family_writes("letzte woche hat er wieder zugehauen")
    with monkeypatch.context() as patch:
        patch.setattr(PleaseLook, "ask", broken)
        await story.family_writes(CRISIS)
    await story.advance("P3D")
    assert "T-30" not in story.templates(FAMILY)
    await story.end()


async def test_m_37_the_question_is_short_and_names_no_topic(asked: Story) -> None:
    """Shows M-37."""
    words = asked.family_sees("Ich wollte nur kurz nachfragen")
    assert len(words) <= 160


@pytest.mark.parametrize(
    ("answer", "said", "told"),
    [
        ("ja", "Danke für die Antwort", None),
        ("Nein.", "Sprechen Sie bitte mit Frau Kaya", "Chat K-1 ist noch offen"),
        ("lieber anrufen", "Wunsch nach einem Rückruf", "Ein Rückruf ist gewünscht"),
    ],
)
async def test_m_37_easy_answers_are_understood_as_words_and_as_buttons(
    asked: Story, answer: str, said: str, told: str | None
) -> None:
    """Shows M-37."""
    await asked.family_writes(answer)
    asked.family_sees(said)
    if told is None:
        asked.nothing_said(room=PRIVATE)
    else:
        asked.worker_room_shows(told)


@pytest.mark.parametrize("first", ["ja", "Ja danke", "jo"])
async def test_c_24_a_yes_that_is_changed_into_a_no_is_one(asked: Story, first: str) -> None:
    """Shows C-24, M-34, M-37: the worker reads it, once."""
    said = await edits(asked, first, "ja!", "nein", "nein, leider nicht")
    assert [LOOK_AGAIN in each for each in said] == [False, False, True, False]
    assert said[2] == [LOOK_AGAIN, "L-17"]


@pytest.mark.parametrize("change", ["lieber anrufen", "lieber Anruf", "Anruf"])
async def test_c_24_a_yes_that_is_changed_into_a_wish_for_a_call_is_one(
    asked: Story, change: str
) -> None:
    """Shows C-24, X-09."""
    assert (await edits(asked, "ja", change))[1] == ["W-25", "L-12"]


async def test_c_24_a_changed_answer_refuses_no_appointment_of_later(asked: Story) -> None:
    """Shows C-24, M-37; what comes below is for that."""
    await edits(asked, "ja")
    await asked.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    asked.templates()
    await asked.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "nein"})
    assert asked.templates() == [LOOK_AGAIN, "L-17"]
    await asked.family_writes("ja")
    asked.nothing_said()


@pytest.mark.parametrize("button", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        "nein",
        "Nein, habe mich verdrückt",
        "nein doch nicht",
        "nein, es ist niemand gekommen",
        "nein das ist nicht richtig",
        "nein ich kann nicht mehr",
    ],
)
async def test_m_37_a_no_below_our_thanks_mends_a_slip(
    asked: Story, words: str, *, button: bool
) -> None:
    """Shows M-37: the worker reads it, once."""
    await (asked.family_presses("Ja") if button else asked.family_writes("ja"))
    asked.templates()
    await asked.family_writes(words)
    assert asked.templates() == [LOOK_AGAIN, "L-17"]
    await asked.family_writes(words)
    asked.nothing_said()


@pytest.mark.parametrize(
    "words",
    [
        "nein danke",
        "nein nein alles gut",
        "nein, ich brauche nichts mehr",
        "Nein danke, kein Anruf nötig",
        "nein nein, war schon richtig",
        "Nein, ich meine ja, alles gut",
        "no thanks",
        "nej tack",
    ],
)
async def test_m_37_a_no_to_anything_more_is_none(asked: Story, words: str) -> None:
    """Shows M-37: help has come."""
    await asked.family_presses("Ja")
    asked.templates()
    await asked.family_writes(words)
    assert LOOK_AGAIN not in asked.templates()
    assert "112" not in "".join(asked.said())


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize(
    ("button", "then"), [("Nein", [LOOK_AGAIN, "L-17"]), ("Anruf", ["W-25", "L-12"])]
)
async def test_m_37_another_button_below_our_thanks_mends_a_slip(
    asked: Story, button: str, then: list[str], *, again: bool
) -> None:
    """Shows M-37, X-09: the worker reads it, once; a second tap on the first is silent."""
    await asked.family_presses("Ja")
    asked.templates()
    if again:
        await asked.family_presses("Ja")
        asked.nothing_said()
    await asked.family_presses(button)
    assert asked.templates() == then
    await asked.family_presses(button)
    asked.nothing_said()


async def test_m_37_a_no_of_later_or_to_a_worker_is_none(asked: Story) -> None:
    """Shows C-22, M-37."""
    await asked.family_presses("Ja")
    await asked.worker_writes("Soll ich heute noch kommen?")
    asked.templates()
    await asked.family_writes("nein")
    await asked.advance("PT30M")
    await asked.family_writes("nein")
    asked.nothing_said()


@pytest.mark.parametrize("change", ["ja!", "ja, alles gut", "danke"])
async def test_c_24_whatever_else_it_is_changed_into_is_no_answer(
    asked: Story, change: str
) -> None:
    """Shows C-24, M-22."""
    assert (await edits(asked, "ja", change))[1] == []


async def test_c_24_an_old_answer_or_another_message_is_none(asked: Story) -> None:
    """Shows C-24: what is changed later answers nothing, nor does a message before."""
    await asked.play({"in": FAMILY, "from": "M", "text": "guten morgen", "message": "m0"})
    await edits(asked, "ja")
    await asked.play({"in": FAMILY, "from": "M", "edit": "m0", "text": "nein"})
    asked.nothing_said()
    await asked.advance("PT30M")
    await asked.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "nein"})
    asked.nothing_said()


async def test_c_24_after_an_erasure_nothing_was_asked(asked: Story) -> None:
    """Shows C-24, P-27."""
    await edits(asked, "ja")
    await asked.worker_writes("/loeschen")
    await asked.worker_writes("ja")
    asked.templates()
    await asked.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "nein"})
    asked.nothing_said()


async def test_m_37_the_buttons_do_the_same(asked: Story) -> None:
    """Shows M-37."""
    await asked.family_presses("Nein")
    asked.family_sees("Sprechen Sie bitte mit Frau Kaya")


async def test_m_37_a_no_in_a_sentence_is_one_too(asked: Story) -> None:
    """Shows M-37."""
    await asked.family_writes("danke")
    await asked.family_writes("nein eigentlich nicht")
    asked.family_sees("Sprechen Sie bitte mit Frau Kaya")
    asked.worker_room_shows("Chat K-1 ist noch offen")


async def test_m_37_a_no_is_passed_on_without_a_word_where_somebody_has_joined(
    asked: Story,
) -> None:
    """Shows M-36, M-37."""
    await asked.play({"in": FAMILY, "join": "V"})
    await asked.family_writes("nein")
    asked.nothing_said(room=FAMILY)
    asked.worker_room_shows("Chat K-1 ist noch offen")


async def test_m_34_an_answer_settles_nothing_only_a_worker_does(asked: Story) -> None:
    """Shows M-34."""
    await asked.family_presses("Ja")
    await asked.until("2026-11-26T08:00:00+01:00")
    asked.worker_room_shows("Chat K-1 ist noch offen")


async def test_m_36_never_in_a_group(tmp_path: Path) -> None:
    """Shows M-36."""
    story = await by_profile(tmp_path, ("W1", "M", "V"))
    await story.family_writes(CRISIS)
    await story.advance("P3D")
    assert "T-30" not in story.templates(FAMILY)
    assert not any(act.delivery.buttons for act in story.acts())
    await story.end()


async def test_m_36_a_profile_may_ask_by_itself_in_the_client_window(tmp_path: Path) -> None:
    """Shows M-36."""
    story = await by_profile(tmp_path)
    await story.family_writes(CRISIS)
    await story.until("2026-11-25T10:59:00+01:00")
    story.nothing_said(room=FAMILY)
    await story.until("2026-11-25T11:00:00+01:00")
    assert story.templates(FAMILY) == ["T-30"]
    await story.advance("P5D")
    story.nothing_said(room=FAMILY)
    await story.end()


@pytest.mark.parametrize(
    "words",
    [
        "er hat mich grade geschlagen ich hab mich im bad eingeschlossen",
        "mein mann und ich streiten nur noch, ich weiss nicht ob ich mich trennen soll",
    ],
)
async def test_m_36_not_by_itself_after_violence_or_without_a_crisis(
    tmp_path: Path, words: str
) -> None:
    """Shows M-36."""
    story = await by_profile(tmp_path)
    await story.family_writes(words)
    await story.advance("P3D")
    assert "T-30" not in story.templates(FAMILY)
    await story.end()


async def test_m_36_nobody_is_asked_once_a_worker_has_settled_it(tmp_path: Path) -> None:
    """Shows M-36."""
    story = await by_profile(tmp_path)
    await story.family_writes(CRISIS)
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.advance("P3D")
    story.nothing_said(room=FAMILY)
    await story.end()


async def test_c_38_after_the_question_a_yes_confirms_no_appointment(story: Story) -> None:
    """Shows C-38."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/termin 27.11. 10:00 60min Hausbesuch")
    await story.until(MORNING)
    await story.worker_presses("Lotse fragt nach")
    await story.family_writes("ja")
    assert story.templates() == ["L-17"]


async def test_m_09_a_yes_after_a_crisis_text_is_no_answer_to_the_question_before(
    story: Story,
) -> None:
    """Shows M-09, M-36."""
    await story.family_writes(CRISIS)
    await story.until(MORNING)
    await story.worker_presses("Lotse fragt nach")
    await story.family_writes(CRISIS)
    assert story.templates(FAMILY) == ["T-09"]
    await story.family_writes("ja")
    story.nothing_said(room=FAMILY)
