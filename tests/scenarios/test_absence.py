"""Nobody is named who is away herself: the next who is here, or the office (C-13, P-43)."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

TURKISH = "Merhaba, yarın gelemiyorum çünkü çocuğum hasta"
CALL = "bitte zurückrufen"
BERG = {"handle": "berg", "name": "Frau Berg", "phone": "0208 30008-1299"}
TEAM: Mapping[str, Any] = {
    "workers": [
        {"handle": "kaya", "name": "Frau Kaya", "phone": "0208 30008-1234"},
        {"handle": "lindner", "name": "Herr Lindner", "phone": "0208 30008-1235"},
        BERG,
    ],
    "aftercare": {"phone": "0208 30008-0", "email": "flexhif@example.org"},
}
LINDNERS, OTHERS = "lindners", "others"


def chat(
    data: Path, members: Sequence[str], *, rooms: Sequence[str] = ()
) -> AbstractAsyncContextManager[Story]:
    """Frau Kaya, Herr Lindner (W2) and Frau Berg (W3); another chat of Herr Lindner's is K-2 or K-3."""
    wanted = {LINDNERS: ("W2",), OTHERS: ("W2", "W3", "V")}
    return family(
        data,
        members,
        organisation=TEAM,
        people={"W3": {"handle": "berg", "name": "Frau Berg", "team": True}},
        rooms={name: wanted[name] for name in rooms},
    )


async def lindner_goes_away(story: Story) -> None:
    await story.worker_writes("/vertretung 24.11.-27.11. Frau Berg", who="W2", room=OTHERS)


async def kaya_goes_away(story: Story, substitute: str = "Herr Lindner") -> None:
    await story.worker_writes(f"/vertretung 24.11.-27.11. {substitute}")


@pytest.mark.parametrize(("words", "template"), [(TURKISH, "T-34"), (CALL, "L-12")])
async def test_a_substitute_who_is_not_in_the_chat_is_no_reader(
    tmp_path: Path, words: str, template: str
) -> None:
    async with chat(tmp_path, ("W1", "M")) as story:
        await kaya_goes_away(story)
        await story.family_writes(words)
        assert story.templates(FAMILY) == [template]
        said = story.family_sees("Gerade liest hier kein Mensch mit")
        assert "Kaya" not in said
        assert "0208 30008-1235" in said


@pytest.mark.parametrize("words", [TURKISH, CALL])
async def test_the_next_who_is_here_is_named(tmp_path: Path, words: str) -> None:
    async with chat(tmp_path, ("W1", "W3", "M")) as story:
        await kaya_goes_away(story)
        await story.family_writes(words)
        assert not {"Kaya", "Lindner"} & set(story.family_sees("Frau Berg").split())


@pytest.mark.parametrize("words", [TURKISH, CALL])
async def test_a_substitute_who_goes_away_herself_is_named_no_more(
    tmp_path: Path, words: str
) -> None:
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await kaya_goes_away(story)
        await lindner_goes_away(story)
        await story.family_writes(words)
        said = story.family_sees("Gerade liest hier kein Mensch mit")
        assert "Kaya" not in said
        assert "Lindner" not in said
        assert "0208 30008-0" in said


@pytest.mark.parametrize("words", [TURKISH, CALL])
async def test_whoever_is_away_from_another_chat_is_away_here(tmp_path: Path, words: str) -> None:
    async with chat(tmp_path, ("W2", "W1", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await lindner_goes_away(story)
        await story.family_writes(words)
        assert "Lindner" not in story.family_sees("Frau Kaya")


@pytest.mark.parametrize(
    ("words", "template"),
    [("ich brauche einen termin", "L-13"), ("können wir den termin verschieben?", "T-24")],
)
async def test_the_office_is_named_where_all_are_away(
    tmp_path: Path, words: str, template: str
) -> None:
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        if template == "T-24":
            await story.worker_writes("/termin 30.11. 10:00")
        await kaya_goes_away(story)
        await lindner_goes_away(story)
        await story.family_writes(words)
        assert story.templates(FAMILY) == [template]
        said = story.family_sees("Dienstzeit")
        assert "Kaya" not in said
        assert "Lindner" not in said


async def test_nobody_stands_in_who_is_away_herself(tmp_path: Path) -> None:
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await lindner_goes_away(story)
        await kaya_goes_away(story)
        story.family_sees("Herr Lindner ist selbst bis Freitag, 27.11.2026 nicht im Dienst")
        assert "T-27" not in story.templates(FAMILY)
        await story.worker_writes("/vertretung 30.11.-2.12. Herr Lindner")
        story.family_sees("Vertretung im Chat K-1 eingetragen")


async def test_who_is_back_is_named_again(tmp_path: Path) -> None:
    async with chat(tmp_path, ("W2", "W1", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await lindner_goes_away(story)
        await story.worker_writes("/vertretung aus", who="W2", room=OTHERS)
        await story.family_writes(CALL)
        story.family_sees("Herr Lindner bekommt einen Hinweis")


async def test_a_substitute_who_is_here_is_named(tmp_path: Path) -> None:
    async with chat(tmp_path, ("W1", "W2", "M")) as story:
        await kaya_goes_away(story)
        await story.family_writes(TURKISH)
        story.family_sees("Ihre Nachricht bleibt für Herrn Lindner sichtbar")
        await story.family_writes(CALL)
        story.family_sees("Herr Lindner liest hier in der Dienstzeit mit")
        story.nothing_said(room=LINDNERS)
        story.worker_room_shows("Ein Rückruf ist gewünscht")


async def test_the_worker_of_the_chat_is_named_as_ever(story: Story) -> None:
    await story.family_writes(CALL)
    story.family_sees("Frau Kaya bekommt einen Hinweis")
    story.worker_room_shows("Ein Rückruf ist gewünscht")
    assert story.templates(PRIVATE) == ["W-25"]


@pytest.mark.parametrize("hour", ["2026-11-24T18:00:00+01:00", "2026-11-25T11:00:00+01:00"])
async def test_c_08_where_the_substitute_is_away_too_whoever_is_back_first_is_named(
    tmp_path: Path, hour: str
) -> None:
    """Shows C-08, P-43."""
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await kaya_goes_away(story)
        await lindner_goes_away(story)
        await story.until(hour)
        await story.family_writes("Haben Sie den Antrag schon gesehen?")
        story.family_sees("Frau Kaya ist wieder da: Montag, 30.11.2026, 8:00 Uhr")
        await story.family_writes("hallo?")
        story.nothing_said()


async def test_p_43_an_appointment_names_no_substitute_who_is_away_on_that_day(
    tmp_path: Path,
) -> None:
    """Shows P-43."""
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await kaya_goes_away(story)
        await lindner_goes_away(story)
        await story.worker_writes("/termin 26.11. 10:00")
        said = story.family_sees("Donnerstag, 26.11.2026")
        assert "Lindner" not in said
        assert "Kaya" not in said
        await story.worker_writes("/termin 30.11. 10:00")
        story.family_sees("mit Frau Kaya")


async def test_x_06_in_a_crisis_nobody_is_said_to_look_who_is_away(tmp_path: Path) -> None:
    """Shows X-06."""
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS, OTHERS)) as story:
        await kaya_goes_away(story)
        await lindner_goes_away(story)
        await story.family_writes("ich will nicht mehr leben")
        assert "Lindner" not in story.family_sees("Gerade liest hier kein Mensch mit")


async def test_c_08_of_two_workers_the_one_is_named_whose_hours_they_are(tmp_path: Path) -> None:
    """Shows C-08, X-06: whoever is on duty looks now, and whoever is back first is back then."""
    hours = {"kaya": {"mon": ["08:00-16:00"]}, "lindner": {"tue-fri": ["09:00-15:00"]}}
    workers = [
        {**worker, "duty_hours": hours.get(worker["handle"], {})} for worker in TEAM["workers"]
    ]
    async with family(
        tmp_path,
        ("W1", "W2", "M"),
        organisation={**TEAM, "workers": workers},
        rooms={LINDNERS: ("W2",)},
    ) as story:
        await story.family_writes("ich will nicht mehr leben")
        story.family_sees("Herr Lindner bekommt jetzt einen Hinweis, hier nachzusehen.")
        await story.until("2026-11-25T18:00:00+01:00")
        await story.family_writes("Haben Sie den Antrag schon gesehen?")
        story.family_sees("Herr Lindner ist wieder da: Donnerstag, 26.11.2026, 9:00 Uhr")


async def test_c_09_that_it_is_settled_waits_for_the_duty_of_the_others(tmp_path: Path) -> None:
    """Shows C-09, P-70."""
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS,)) as story:
        await story.family_writes("ich will nicht mehr leben")
        await story.until("2026-11-24T21:00:00+01:00")
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        story.nothing_said(room=LINDNERS)
        await story.until("2026-11-25T08:00:00+01:00")
        assert story.templates(LINDNERS) == ["W-24"]


async def test_c_09_whoever_is_away_is_left_in_peace_when_it_is_settled(tmp_path: Path) -> None:
    """Shows C-09."""
    async with chat(tmp_path, ("W1", "W2", "M"), rooms=(LINDNERS,)) as story:
        await kaya_goes_away(story)
        await story.family_writes("ich will nicht mehr leben")
        await story.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
        story.nothing_said(room=PRIVATE)


async def test_p_43_a_substitution_may_last_one_day(tmp_path: Path) -> None:
    """Shows P-43."""
    async with chat(tmp_path, ("W1", "W2", "M")) as story:
        await story.worker_writes("/vertretung 24.11.-24.11. Herr Lindner")
        story.family_sees("Frau Kaya ist bis Dienstag, 24.11.2026 nicht im Dienst")
        await story.until("2026-11-25T09:00:00+01:00")
        await story.family_writes(TURKISH)
        story.family_sees("Frau Kaya")


async def test_c_23_who_has_left_the_chat_is_not_said_to_come(tmp_path: Path) -> None:
    """Shows C-23: who is there now has taken over."""
    async with chat(tmp_path, ("W1", "M")) as story:
        await story.worker_writes("/termin 27.11. 10:00 60min Hausbesuch")
        story.family_sees("mit Frau Kaya")
        await story.play({"in": FAMILY, "join": "W2"})
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.until("2026-11-26T10:00:00+01:00")
        story.family_sees("mit Herrn Lindner")


async def test_c_08_nobody_stands_in_for_herself(story: Story) -> None:
    """Shows C-08, C-13."""
    await story.worker_writes("/vertretung 25.11.-27.11. Frau Kaya")
    story.family_sees("nennen Sie, wer in dieser Zeit vertritt")
    await story.until("2026-11-25T09:00:00+01:00")
    story.nothing_said(room=FAMILY)
