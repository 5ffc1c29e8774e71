"""Danger in few or quiet words is answered with the text that helps, and the worker is asked (M-09, X-05)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

CHILD = ("W1", "J")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("im flur ist was kaputt gegangen und mama heult", "T-16"),
        ("mein stiefvater brüllt ich trau mich nicht raus", "T-16"),
        ("papa dreht wieder durch und mama weint", "T-12"),
        ("papa brüllt und schmeißt gläser", "T-12"),
        ("oma wacht nicht auf und sie ist eiskalt", "T-18"),
        ("die vom jugendamt will mich mitnehmen", "T-16"),
    ],
)
async def test_x_05_a_child_alone_with_it_is_answered_and_the_worker_is_asked(
    words: str, said: str, tmp_path: Path
) -> None:
    """Shows X-05, M-09, M-33."""
    async with family(tmp_path, CHILD, start="2026-11-24T23:40:00+01:00") as story:
        await story.family_writes(words, who="J")
        assert story.templates(FAMILY) == [said]
        await story.advance("PT8H25M")
        assert "T-41" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    "words",
    [
        "mama schreit beim achterbahnfahren",
        "papa schreit wieder den fernseher an",
        "mama schreit, das essen ist fertig",
        "papa bohrt wieder, es rumst und scheppert",
        "trau mich nicht runter vom zehner",
    ],
)
async def test_m_38_ordinary_noise_is_met_with_silence(words: str, tmp_path: Path) -> None:
    """Shows M-38."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(words, who="J")
        assert not {"T-03", "T-12", "T-16"} & set(story.templates(FAMILY))
        story.nothing_said(room=PRIVATE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("wie viele schlaftabletten sind zu viel", "T-09"),
        ("ich schlaf jetzt ein, hoffentlich für immer", "T-09"),
        ("ab morgen müssen sie sich um mich keine gedanken mehr machen", "T-09"),
        ("den kindern gings ohne mich ruhiger", "T-09"),
        ("passen sie gut auf meine kinder auf wenn ich weg bin", "T-09"),
        ("mein ex will mit den kindern nach marokko und die pässe hat er schon", "T-15"),
        ("gestern hat das jugendamt unsere zwei jungs mitgenommen", "T-15"),
        ("meine brüder wollen die schande abwaschen", "T-12"),
        ("montag in der klasse werden alle merken was sie davon haben", "T-10"),
    ],
)
async def test_m_09_what_is_said_quietly_has_its_text(story: Story, words: str, said: str) -> None:
    """Shows M-09, M-10, M-17."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == [said]
    assert "T-41" in story.templates(PRIVATE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("приняла целую упаковку, уже засыпаю", "T-09"),
        ("ilaçların hepsini içtim uykum geliyor", "T-09"),
        ("połknęłam wszystkie i już zasypiam", "T-09"),
        ("мама не прийшла додому третій день", "T-40"),
        ("муж не выпускает из квартиры вторую неделю", "T-12"),
        ("بابام میخواد منو شوهر بده پانزده سالمه", "T-12"),
    ],
)
async def test_m_09_it_is_heard_in_the_other_languages(tower: Story, words: str, said: str) -> None:
    """Shows M-09, X-02."""
    await tower.family_writes(words)
    assert said in tower.templates(FAMILY)
    assert "T-41" in tower.templates(PRIVATE)


@pytest.mark.parametrize(
    "words",
    [
        "wie viele tabletten ibuprofen darf er am tag nehmen",
        "der brief vom jobcenter liegt auf dem tisch",
        "ihr kommt auch ohne mich klar heute nachmittag",
        "die ganze familie muss die küche sauber machen",
        "können sie auf leon aufpassen wenn ich beim zahnarzt bin",
    ],
)
async def test_m_38_who_asks_and_plans_names_no_danger(story: Story, words: str) -> None:
    """Shows M-38."""
    await story.family_writes(words)
    story.nothing_said(room=PRIVATE)
