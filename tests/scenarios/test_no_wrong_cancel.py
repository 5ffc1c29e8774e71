"""An appointment wrongly cancelled is the worst of mistakes: in doubt nothing is (C-23, S-05, S-10)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, TUESDAY = "Donnerstag, 26.11.2026, 10:00 Uhr", "Dienstag, 01.12.2026, 14:00 Uhr"


async def two(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes("ja")
    await story.worker_writes("/termin 1.12. 14:00 60min Büro")


async def list_of(story: Story) -> str:
    """Return what stands, as the worker reads it in her own room."""
    await story.worker_writes("/termine K-1", room=PRIVATE)
    return "\n".join(story.said(PRIVATE))


async def test_s_10_the_other_day_that_is_named_stays(story: Story) -> None:
    """Shows S-10, C-23."""
    await two(story)
    await story.family_writes("ja")
    await story.worker_writes("Dann sehen wir uns Donnerstag.")
    await story.advance("PT2H")
    await story.family_writes(
        "Hallo Frau Kaya, bitte den Dienstag absagen, Donnerstag bleibt. Danke"
    )
    story.family_sees(f"Der Termin am {TUESDAY} ist abgesagt")
    left = await list_of(story)
    assert "26.11.2026" in left
    assert "01.12.2026" not in left
    await story.until("2026-11-25T10:05:00+01:00")
    story.family_sees(f"Erinnerung: {THURSDAY}")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("abgesagt?", ["L-01"]),
        ("Muss ich absagen?", []),
        ("Wollen Sie absagen?", []),
        ("Wenn er noch Fieber hat, muss ich absagen", []),
        ("evtl. muss ich absagen, ich melde mich morgen", []),
    ],
)
async def test_s_05_a_question_and_an_if_cancel_nothing(
    story: Story, words: str, answer: list[str]
) -> None:
    """Shows S-05, C-23."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes("ja")
    await story.family_writes(words)
    assert story.templates(FAMILY) == answer
    assert "26.11.2026" in await list_of(story)
    await story.family_writes("Können Sie den Termin bitte absagen?")
    story.family_sees(f"Der Termin am {THURSDAY} ist abgesagt")


async def test_c_23_a_change_of_mind_ends_the_question(story: Story) -> None:
    """Shows C-23."""
    await two(story)
    await story.family_writes("bitte absagen")
    story.family_sees("Welchen Termin meinen Sie")
    await story.family_writes("doch nicht, wir kommen")
    await story.advance("PT5H")
    await story.family_writes("dienstag geht")
    await story.family_writes("ok dienstag")
    left = await list_of(story)
    assert "26.11.2026" in left
    assert "01.12.2026" in left


async def test_c_23_a_command_of_the_worker_ends_the_question(story: Story) -> None:
    """Shows C-22, C-23."""
    await two(story)
    await story.family_writes("bitte absagen")
    await story.worker_writes("/absagen 1")
    await story.family_writes("danke, dann bis dienstag")
    await story.family_writes("dann dienstag")
    assert "01.12.2026" in await list_of(story)


async def test_c_23_a_series_is_asked_about_before_all_of_it_goes(story: Story) -> None:
    """Shows C-23."""
    await story.worker_writes("/termin jeden Donnerstag 10 Uhr Hausbesuch")
    await story.family_writes("ja")
    await story.family_writes("alle abgesagt?")
    assert story.templates(FAMILY) == ["L-01"]
    await story.family_writes("alle termine bitte absagen")
    assert "Terminreihe" in story.family_sees("Soll das alles abgesagt werden?")
    await story.family_writes("nein")
    assert "26.11.2026" in await list_of(story)
