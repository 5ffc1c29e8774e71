"""Where nobody is there a wish is kept for whoever joins; the family reads no more and no less (S-36, X-06)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.editing import edits
from tests.scenarios.families import family
from tests.scenarios.stored import stored
from tests.support.story import FAMILY, PRIVATE, Story

OFFICE = "0208 30008-0"
AFTERCARE = {"aftercare": {"phone": OFFICE, "email": "flexhif@example.org"}}
KEPT = "Kommt in den nächsten zwei Wochen eine Fachkraft dazu, wird ihr der Wunsch angezeigt."
JOINS = {"in": FAMILY, "join": "W1"}
LEAVES = {"in": FAMILY, "leave": "W1"}


@pytest.fixture
async def left(tmp_path: Path) -> AsyncIterator[Story]:
    """Two appointments stand, and the only worker has left."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.worker_writes("/termin 3.12. 15:00 Büro")
        await story.play(LEAVES)
        yield story


async def test_a_wish_to_move_is_shown_to_whoever_joins(left: Story) -> None:
    """Shows C-38, S-36: once, with the command that counts again."""
    await left.family_writes("am Donnerstag, 26.11. geht es nicht")
    assert KEPT in left.family_sees("Was notiert ist, bleibt")
    await left.advance("P1D")
    left.said()
    await left.play(JOINS)
    told = left.worker_room_shows("Donnerstag, 26.11.2026, 15:00")
    assert "anderer Zeitpunkt" in told
    assert "/verschieben K-1" in told
    await left.play(LEAVES)
    left.said()
    await left.play(JOINS)
    left.nothing_said(room=PRIVATE)


async def test_several_wishes_are_shown_together(left: Story) -> None:
    await left.family_writes("am 26.11. geht es nicht")
    await left.family_writes("am 3.12. geht auch nicht")
    left.said()
    await left.play(JOINS)
    told = left.worker_room_shows("anderer Zeitpunkt")
    assert "26.11." in told
    assert "03.12." in told


@pytest.mark.parametrize(
    "afterwards", ["doch, der 26.11. passt", "ich muss den Termin am 26.11. absagen"]
)
async def test_what_is_no_longer_wanted_is_not_shown(left: Story, afterwards: str) -> None:
    """Shows C-24."""
    await left.family_writes("am 26.11. geht es nicht")
    await left.family_writes(afterwards)
    left.said()
    await left.play(JOINS)
    assert not [said for said in left.said(PRIVATE) if "anderer Zeitpunkt" in said]


async def test_what_is_over_is_not_shown(left: Story) -> None:
    await left.family_writes("am 26.11. geht es nicht")
    await left.advance("P4D")
    left.said()
    await left.play(JOINS)
    await left.advance("P1D")
    assert not [said for said in left.said(PRIVATE) if "anderer Zeitpunkt" in said]


async def test_a_wish_for_an_appointment_is_shown_to_whoever_joins(tmp_path: Path) -> None:
    """Shows C-38; nothing of the words is stored."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.play(LEAVES)
        await story.family_writes("ich brauche einen Termin")
        assert OFFICE in story.family_sees(KEPT)
        assert "brauche" not in await stored(tmp_path)
        await story.play(JOINS)
        story.worker_room_shows("Ein Termin ist gewünscht")


async def test_whoever_joins_without_a_room_is_told_once_she_has_one(tmp_path: Path) -> None:
    """Shows S-36: "wird ihr angezeigt" holds for her as well."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/hinweise aus", room=PRIVATE)
        await story.play(LEAVES)
        await story.family_writes("ich brauche einen Termin")
        await story.play(JOINS)
        story.said()
        await story.worker_writes("/hinweise", room=PRIVATE)
        await story.advance("PT15M")
        story.worker_room_shows("Ein Termin ist gewünscht")
        await story.advance("P1D")
        story.nothing_said()


async def test_who_asks_for_a_call_reads_that_it_is_kept(tmp_path: Path) -> None:
    """Shows X-06, X-09."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.play(LEAVES)
        await story.family_writes("bitte zurückrufen")
        said = story.family_sees(KEPT)
        assert OFFICE in said
        assert "nichts weitergeben" not in said


async def test_an_ordinary_message_is_kept_for_nobody(left: Story) -> None:
    """Shows X-06: no more is said than is true."""
    await left.family_writes("Hallo?")
    left.family_sees("ich kann nichts weitergeben")


async def test_who_comes_late_reads_no_promise_and_no_refusal(left: Story) -> None:
    """Shows C-38: whoever made it may have been told."""
    await left.until("2026-11-26T14:45:00+01:00")
    await left.family_writes("komme heute später")
    said = left.family_sees("Bitte sagen Sie es am Telefon")
    assert "nichts weitergeben" not in said
    assert KEPT not in said


async def test_what_whoever_has_gone_was_told_is_kept_for_the_next(tmp_path: Path) -> None:
    """Shows C-38, P-43, S-36: the wish is answered as if it were new, once."""
    async with family(tmp_path, organisation=AFTERCARE) as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.family_writes("Können wir verschieben?")
        await story.play(LEAVES)
        for wish in ("Können wir verschieben?", "Ich brauche einen neuen Termin"):
            await story.family_writes(wish)
            story.family_sees(KEPT)
            await story.family_writes(wish)
            story.nothing_said(room=FAMILY)
        await story.play(JOINS)
        story.worker_room_shows("anderer Zeitpunkt")
        story.worker_room_shows("Ein Termin ist gewünscht")


@pytest.mark.parametrize("wish", ["am 26.11. geht es nicht", "ich brauche einen neuen Termin"])
async def test_what_is_taken_back_before_anybody_has_read_it_is_not_shown(
    left: Story, wish: str
) -> None:
    """Shows C-24."""
    await left.play({"in": FAMILY, "from": "M", "text": wish, "message": "m1"})
    left.family_sees(KEPT)
    await left.play({"in": FAMILY, "from": "M", "delete": "m1"})
    left.said()
    await left.play(JOINS)
    assert not [said for said in left.said(PRIVATE) if "gewünscht" in said]


A_NEW_ONE, NO_NEW_ONE = "ich brauche einen neuen Termin", "ich brauche keinen neuen Termin"
NOT_THEN = "am 26.11. geht es nicht"


@pytest.mark.parametrize(
    ("wordings", "shown"),
    [
        ((A_NEW_ONE, NO_NEW_ONE), False),
        ((A_NEW_ONE, f"{A_NEW_ONE}!", NO_NEW_ONE), False),
        ((A_NEW_ONE, "hat sich geklärt"), False),
        ((A_NEW_ONE, "ich bräuchte möglichst bald einen neuen Termin"), True),
        ((NOT_THEN, "der 26.11. passt"), False),
        ((NOT_THEN, "am 26.11. geht es bei mir überhaupt nicht, tut mir leid"), True),
        ((NOT_THEN, "doch nicht verschieben, Donnerstag passt"), False),
        ((NOT_THEN, "Können wir doch nicht verschieben, Donnerstag passt"), False),
    ],
)
async def test_a_changed_wish_counts_as_it_stands(
    left: Story, wordings: tuple[str, ...], *, shown: bool
) -> None:
    """Shows C-24: in doubt it is shown, as the family has read."""
    await edits(left, *wordings)
    await left.play(JOINS)
    assert any("gewünscht" in said for said in left.said(PRIVATE)) is shown


async def test_a_slip_mended_in_a_wish_brings_no_second_answer(left: Story) -> None:
    """Shows C-24, M-22."""
    assert (await edits(left, A_NEW_ONE, f"{A_NEW_ONE}!"))[1] == []


async def test_a_wish_that_was_said_twice_outlives_one_of_the_messages(left: Story) -> None:
    wish = "ich brauche einen neuen Termin"
    await left.play({"in": FAMILY, "from": "M", "text": wish, "message": "m1"})
    await left.family_writes(wish)
    await left.play({"in": FAMILY, "from": "M", "delete": "m1"})
    await left.play(JOINS)
    left.worker_room_shows("Ein Termin ist gewünscht")


@pytest.mark.parametrize(
    ("wish", "afterwards", "shown"),
    [
        (A_NEW_ONE, "hat sich erledigt, brauche doch keinen", False),
        (A_NEW_ONE, "Ich brauche keinen Termin mehr, danke", False),
        (A_NEW_ONE, "i don't need one anymore, thanks", False),
        (A_NEW_ONE, "det har löst sig", False),
        (NOT_THEN, "Doch nicht verschieben, Donnerstag passt", False),
        (NOT_THEN, "hat sich erledigt, wir müssen doch nicht verschieben", False),
        (A_NEW_ONE, "das mit der Schule hat sich erledigt, brauche jetzt den Termin", True),
        (A_NEW_ONE, "hat sich nicht erledigt", True),
        (NOT_THEN, "brauche keinen", True),
        (NOT_THEN, "können wir nicht verschieben?", True),
    ],
)
async def test_a_wish_that_a_later_message_takes_back_is_not_shown(
    left: Story, wish: str, afterwards: str, *, shown: bool
) -> None:
    """Shows C-24, S-36: in doubt it is."""
    await left.family_writes(wish)
    await left.family_writes(afterwards)
    left.said()
    await left.play(JOINS)
    assert any("gewünscht" in said for said in left.said(PRIVATE)) is shown


async def test_of_several_wishes_none_is_taken_back_by_a_bare_word(left: Story) -> None:
    """Shows S-36."""
    for words in (A_NEW_ONE, NOT_THEN, "hat sich erledigt"):
        await left.family_writes(words)
    await left.play(JOINS)
    assert len([said for said in left.said(PRIVATE) if "gewünscht" in said]) == 2


@pytest.mark.parametrize(
    ("wish", "told"),
    [("Können wir verschieben?", "anderer Zeitpunkt"), (A_NEW_ONE, "Ein Termin ist gewünscht")],
)
@pytest.mark.parametrize("start", ["2026-11-24T10:00:00+01:00", "2026-11-24T21:00:00+01:00"])
async def test_what_only_whoever_has_gone_was_told_is_shown_to_whoever_joins(
    tmp_path: Path, wish: str, told: str, start: str
) -> None:
    """Shows S-36, P-43: once, also where she has gone before she could read it."""
    rooms = {"lindner": ("W2",)}
    async with family(tmp_path, organisation=AFTERCARE, start=start, rooms=rooms) as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.family_writes(wish)
        await story.play(LEAVES)
        await story.advance("PT13H")
        await story.play({"in": FAMILY, "join": "W2"})
        shown = story.said("lindner")
        await story.advance("PT11H")
        shown += story.said("lindner")
        assert [told in said for said in shown].count(True) == 1


async def test_where_another_worker_was_told_nothing_is_kept(tmp_path: Path) -> None:
    """Shows S-36."""
    rooms = {"lindner": ("W2",)}
    async with family(tmp_path, ("W1", "W2", "M"), rooms=rooms) as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.family_writes("Können wir verschieben?")
        await story.play(LEAVES)
        story.said()
        await story.play(JOINS)
        assert not [said for said in story.said() if "anderer Zeitpunkt" in said]


CALL = "Rufen Sie mich bitte an"


@pytest.mark.parametrize(
    ("wordings", "shown"),
    [
        ((CALL, None), False),
        ((CALL, "hat sich erledigt, danke"), False),
        ((CALL, "Bitte rufen Sie mich nicht an"), False),
        ((CALL, f"{CALL}!", None), False),
        ((CALL, f"{CALL}, gern morgen"), True),
        ((CALL, "Telefon wäre gut, aber erst morgen"), True),
    ],
)
async def test_a_call_that_is_taken_back_before_anybody_has_read_it_is_not_shown(
    left: Story, wordings: tuple[str | None, ...], *, shown: bool
) -> None:
    """Shows C-24, X-09: in doubt it is."""
    how = {"message": "m1"}
    for words in wordings:
        said = {"text": words, **how} if words else {"delete": "m1"}
        await left.play({"in": FAMILY, "from": "M", **said})
        how = {"edit": "m1"}
    await left.play(JOINS)
    assert any("Rückruf" in said for said in left.said(PRIVATE)) is shown


async def test_a_call_that_was_asked_for_twice_outlives_one_of_the_messages(left: Story) -> None:
    await left.play({"in": FAMILY, "from": "M", "text": CALL, "message": "m1"})
    await left.family_writes(CALL)
    await left.play({"in": FAMILY, "from": "M", "delete": "m1"})
    await left.play(JOINS)
    left.worker_room_shows("Rückruf")


async def test_a_call_of_which_a_worker_was_told_stays_open(story: Story) -> None:
    """Shows X-09, M-34."""
    await story.play({"in": FAMILY, "from": "M", "text": CALL, "message": "m1"})
    await story.play({"in": FAMILY, "from": "M", "delete": "m1"})
    await story.until("2026-11-25T08:05:00+01:00")
    story.worker_room_shows("Rückruf")
