"""Who does not want the bot is heard, and nothing is deleted by a misunderstanding (P-10, P-11)."""

import pytest

from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

IN_DOUBT = "mein mann sagt, der bot soll weg"


@pytest.mark.parametrize(
    "words",
    [
        "Hallo Frau Kaya. Ich ziehe meine Einwilligung zurück.",
        "Der Bot soll weg. Ich mag das nicht.",
        "Bitte entfernen Sie den Bot aus dem Chat. Danke",
        "I want the bot to leave, it scares me",
        "Snälla, ta bort boten",
        "„Bot raus“",
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


@pytest.mark.parametrize(
    "words",
    [
        "bot istemiyorum, lütfen çıkarın",
        "уберите бота",
        "Könnten Sie den Bot bitte entfernen?",
        "Bot raus: was heißt das?",
        "Bot raus, hat meine Tochter getippt",
        "Fotos im Hort: ich widerrufe meine Einwilligung",
        "Der Assistent in der Klasse soll gehen",
        "Bot raus 🤣",
        "Кот грызет боты. Убери боты",
    ],
)
async def test_p_27_what_may_mean_something_else_deletes_nothing(story: Story, words: str) -> None:
    """Shows P-27, P-10: a question back at most."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(words)
    assert "T-37" not in story.templates(FAMILY)
    await story.family_writes("wann ist der termin?")
    story.family_sees("26.11.2026")


@pytest.mark.parametrize("words", ["ja", "Ja, bitte", "nein"])
async def test_p_27_a_bare_word_to_the_question_deletes_nothing(story: Story, words: str) -> None:
    """Shows P-10, P-27: it may answer somebody else; only what the question names is enough."""
    await story.worker_writes("/termin 26.11. 15:00")
    await story.family_writes(IN_DOUBT)
    await story.family_writes(words)
    story.nothing_said()
    await story.family_writes("Bot raus")
    assert story.templates(FAMILY) == ["T-37"]


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
