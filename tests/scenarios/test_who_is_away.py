"""Away is who says so, or whom she names; her colleagues stay on duty (C-13, S-36, P-71, X-06)."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, Story

LINDNERS, SECOND = "lindner", "second"
CALL = "bitte zurückrufen"
HOURS: Mapping[str, object] = {"mon-fri": ["08:00-16:00"]}
NAMES = {
    "kaya": "Frau Kaya",
    "lindner": "Herr Lindner",
    "berg": "Frau Berg",
    "freitag": "Frau Freitag",
    "sommer": "Frau Sommer",
}
TEAM = {
    "workers": [
        {"handle": handle, "name": name, "phone": f"0208 30008-12{place}", "duty_hours": HOURS}
        for place, (handle, name) in enumerate(NAMES.items(), start=34)
    ]
}
ENTERED = "Vertretung im Chat K-1 eingetragen"


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Story]:
    """Two workers in the mother's chat; in the father's, K-2 or later, Frau Kaya alone."""
    rooms = {LINDNERS: ("W2",), SECOND: ("W1", "V")}
    async with family(tmp_path, ("W1", "W2", "M"), organisation=TEAM, rooms=rooms) as story:
        yield story


async def lindner_goes(story: Story, substitute: str = "Frau Berg") -> None:
    typed = f"/vertretung K-1 24.11.-4.12. {substitute}"
    await story.worker_writes(typed, who="W2", room=LINDNERS)


async def test_who_types_it_is_away(two: Story) -> None:
    """Shows C-13, S-36."""
    await lindner_goes(two)
    said = two.family_sees("Herr Lindner ist bis Freitag, 04.12.2026 nicht im Dienst")
    assert "Vertretung: Frau Berg" in said
    assert two.templates(FAMILY) == ["T-27"]


async def test_her_colleague_is_told_and_named(two: Story) -> None:
    """Shows C-13, X-06: who is away is left in peace."""
    await lindner_goes(two)
    await two.family_writes(CALL)
    two.family_sees("Frau Kaya bekommt einen Hinweis")
    two.worker_room_shows("Ein Rückruf ist gewünscht")
    two.nothing_said(room=LINDNERS)
    await two.family_writes(CRISIS)
    two.family_sees("Frau Kaya bekommt jetzt einen Hinweis")
    await two.until("2026-11-24T20:00:00+01:00")
    await two.family_writes("haben sie den brief gesehen")
    assert "Lindner" not in two.family_sees("")


@pytest.mark.parametrize("words", [CALL, CRISIS])
async def test_nor_is_she_away_in_another_chat(two: Story, words: str) -> None:
    """Shows P-71, X-06."""
    await lindner_goes(two)
    await two.play({"in": SECOND, "from": "V", "text": words})
    assert any("Frau Kaya bekommt" in said for said in two.said(SECOND))


async def test_her_colleague_may_stand_in(two: Story) -> None:
    """Shows S-36."""
    await lindner_goes(two, "Frau Kaya")
    two.family_sees("Herr Lindner ist bis Freitag, 04.12.2026 nicht im Dienst")
    await two.family_writes(CALL)
    two.family_sees("Frau Kaya bekommt einen Hinweis")


async def test_an_appointment_is_still_with_whom_it_was_made(two: Story) -> None:
    """Shows P-43."""
    await two.worker_writes("/termin Do 15 Uhr Büro")
    await lindner_goes(two)
    await two.family_writes("wann ist der termin?")
    two.family_sees("mit Frau Kaya")


async def test_whom_a_colleague_names_is_away_and_is_told(two: Story) -> None:
    """Shows C-13, P-71: she is ill, and he enters it."""
    typed = "/vertretung 25.11.-4.12. Frau Berg für Frau Kaya"
    await two.worker_writes(typed, who="W2")
    two.family_sees("für Frau Kaya. Die Familie erfährt nur den Zeitraum")
    two.worker_room_shows("Chat K-1: Frau Berg vertritt Frau Kaya, Mittwoch, 25.11.2026")
    await two.until("2026-11-25T10:30:00+01:00")
    two.family_sees("Frau Kaya ist bis Freitag, 04.12.2026 nicht im Dienst")
    await two.family_writes(CALL)
    two.family_sees("Herr Lindner bekommt einen Hinweis")


@pytest.mark.parametrize("name", ["Frau Berg", "Frau Maier", "maier"])
async def test_nobody_is_away_who_does_not_work_here(two: Story, name: str) -> None:
    """Shows C-13: a name that is mistyped makes nobody else away."""
    await two.worker_writes(f"/vertretung 24.11.-4.12. Herr Lindner für {name}")
    assert two.templates(FAMILY) == ["W-36"]
    two.family_sees("Es ist nichts eingetragen")


async def test_each_of_two_is_away_on_her_own(two: Story) -> None:
    """Shows C-13, S-36."""
    await two.worker_writes("/vertretung 24.11.-27.11. Frau Berg")
    await lindner_goes(two, "Frau Sommer")
    await two.worker_writes("/status", room=FAMILY)
    shown = two.family_sees("Vertretung bis Freitag, 27.11.2026: Frau Berg, für Frau Kaya")
    assert "Vertretung bis Freitag, 04.12.2026: Frau Sommer, für Herrn Lindner" in shown
    await two.worker_writes("/vertretung aus")
    two.family_sees("Frau Kaya ist wieder zuständig")
    await two.worker_writes("/status", room=FAMILY)
    shown = two.family_sees("Frau Sommer, für Herrn Lindner")
    assert "Berg" not in shown


async def test_whoever_was_told_learns_that_it_is_over(two: Story) -> None:
    """Shows C-24, S-36."""
    await two.worker_writes("/vertretung 24.11.-4.12. Herr Lindner")
    await two.worker_writes("/vertretung aus")
    said = two.family_sees("Frau Kaya ist wieder zuständig: 0208 30008-1234")
    assert "Herrn Lindner ist zu Ende" in said
    assert two.said(LINDNERS) == ["Chat K-1: Herr Lindner vertritt Frau Kaya nicht mehr."]
    await two.family_writes(CALL)
    two.family_sees("Frau Kaya bekommt einen Hinweis")


async def test_of_what_nobody_has_heard_the_end_is_not_told(two: Story) -> None:
    """Shows C-03: the family has read nothing of it yet."""
    await two.worker_writes("/vertretung 30.11.-4.12. Herr Lindner")
    await two.worker_writes("/vertretung aus")
    assert two.templates() == ["W-24"]


@pytest.mark.parametrize(
    "typed",
    [
        "30.11.-4.12. Frau Sommer",
        "30.11. bis 4.12. sommer",
        "30.11.-4.12. Frau Freitag",
        "Frau Freitag 30.11.-4.12.",
        "30.11.-4.12. @freitag",
        "30.11-4.12 Herr Lindner",
        "30.11.-4.12 Herr Lindner wegen Krankheit",
    ],
)
async def test_a_name_is_no_day(two: Story, typed: str) -> None:
    await two.worker_writes(f"/vertretung {typed}")
    assert "Montag, 30.11.2026 bis Freitag, 04.12.2026" in two.family_sees(ENTERED)


async def test_a_day_is_no_name(two: Story) -> None:
    await two.worker_writes("/vertretung Freitag Lindner")
    said = two.family_sees(ENTERED)
    assert "Herr Lindner, Freitag, 27.11.2026 bis Freitag, 27.11.2026" in said


@pytest.mark.parametrize("days", ["30.11-4.12", "30/11-4/12", "30.11.-4.12."])
async def test_swedish_days_are_read(tmp_path: Path, days: str) -> None:
    organisation = {**TEAM, "organisation": {"language": "sv", "profile": "malmo-public",
                                             "country": "SE", "name": "Kommun"}}  # fmt: skip
    async with family(tmp_path, organisation=organisation) as story:
        await story.worker_writes(f"/ersättare {days} Herr Lindner")
        story.family_sees("måndag 30 november 2026 till fredag 4 december 2026")


BOTH, HIS = ("W1", "W2", "M"), {LINDNERS: ("W2",)}
RARE: Mapping[str, object] = {
    "workers": [
        {
            "handle": "kaya",
            "name": "Frau Kaya",
            "phone": "1",
            "duty_hours": {"mon": ["08:00-16:00"]},
        },
        {"handle": "lindner", "name": "Herr Lindner", "phone": "2", "duty_hours": HOURS},
    ]
}


@pytest.mark.parametrize(
    "words",
    [
        "Bonjour, je ne peux pas venir demain parce que mon enfant est malade et je suis seule",
        "bist du ein mensch oder ein bot?",
        CALL,
        "können wir einen termin machen?",
    ],
)
async def test_c_08_all_texts_name_the_one_whose_hours_they_are(tmp_path: Path, words: str) -> None:
    """Shows C-08: on a Tuesday that is Herr Lindner."""
    async with family(tmp_path, BOTH, organisation=RARE, rooms=HIS) as story:
        await story.family_writes(words)
        said = story.family_sees("Lindner")
        assert "Kaya" not in said
