"""Who does not want the bot is heard, and nothing is deleted by a misunderstanding (P-10, P-11)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

IN_DOUBT = "mein mann sagt, der bot soll weg"


@pytest.mark.parametrize(
    "words",
    [
        "Hallo Frau Kaya. Ich ziehe meine Einwilligung zurück.",
        "Der Bot soll weg. Ich mag das nicht.",
        "Könnten Sie den Bot bitte entfernen?",
        "I want the bot to leave, it scares me",
        "Snälla, ta bort boten",
        "bot istemiyorum, lütfen çıkarın",
        "уберите бота",
    ],
)
async def test_p_10_an_objection_goes_before_any_appointment(story: Story, words: str) -> None:
    """Shows P-10, P-11, X-12."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-37"]
    assert story.templates(PRIVATE) == ["W-33"]


@pytest.mark.parametrize(
    "words", ["Bot raus muss nicht sein", "der Bot soll nicht weg", "soll der Bot weg?"]
)
async def test_p_27_what_is_denied_or_asked_deletes_nothing(story: Story, words: str) -> None:
    """Shows P-27."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(words)
    story.nothing_said()
    await story.family_writes("wann ist der termin?")
    story.family_sees("26.11.2026")


async def test_p_10_what_only_looks_like_it_is_asked_about_once(story: Story) -> None:
    """Shows P-10, P-27, M-22: the worker is told; the appointment is not touched."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(IN_DOUBT)
    story.family_sees("„Bot raus“ genügt")
    story.worker_room_shows("könnte jemand dem Bot widersprochen haben")
    await story.family_writes("ich brauche den bot nicht")
    story.nothing_said()
    await story.family_writes("wann ist der termin?")
    story.family_sees("26.11.2026")


@pytest.mark.parametrize("words", ["ja", "Ja, bitte"])
async def test_p_10_a_bare_yes_to_the_question_is_enough(story: Story, words: str) -> None:
    """Shows P-10: it confirms no appointment instead."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(IN_DOUBT)
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-37"]


@pytest.mark.parametrize("between", ["nein", "wann ist der termin?"])
async def test_p_27_after_another_word_a_yes_means_something_else(
    story: Story, between: str
) -> None:
    """Shows P-27."""
    await story.family_writes(IN_DOUBT)
    await story.family_writes(between)
    await story.family_writes("ja")
    assert "T-37" not in story.templates(FAMILY)


async def test_p_27_nobody_elses_yes_sends_it_away(tmp_path: Path) -> None:
    """Shows P-27: nor hers, once somebody has written whom it may answer."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes(IN_DOUBT)
        await story.family_writes("ja", who="V")
        story.nothing_said()
        await story.family_writes("ja")
        story.nothing_said()
        await story.advance("PT2H")
        await story.family_writes(IN_DOUBT)
        await story.worker_writes("Passt es Ihnen morgen?")
        await story.family_writes("ja")
        story.nothing_said()


async def test_p_27_an_appointment_asked_about_since_is_what_a_yes_confirms(story: Story) -> None:
    """Shows P-27, C-42."""
    await story.family_writes(IN_DOUBT)
    await story.worker_writes("/termin K-1 26.11. 15:00", room=PRIVATE)
    await story.family_writes("ja")
    assert "T-37" not in story.templates(FAMILY)


async def test_m_09_nothing_is_asked_below_a_crisis_text(story: Story) -> None:
    """Shows M-09."""
    await story.family_writes(f"{CRISIS}. {IN_DOUBT}")
    assert story.templates(FAMILY) == ["T-09"]
    assert story.templates(PRIVATE) == ["T-41", "W-33"]


@pytest.mark.parametrize(
    "words", ["Bitte alles löschen, er liest mit", "lösch bitte alles, er liest mein handy"]
)
async def test_p_27_a_wish_to_delete_is_told_to_the_worker_beside_a_warning(
    story: Story, words: str
) -> None:
    """Shows P-27, X-03: and not answered where he reads."""
    await story.family_writes(words)
    story.nothing_said(room=FAMILY)
    assert story.templates(PRIVATE) == ["T-41", "W-60"]
