"""Whoever asks that nobody calls is offered no call, and whoever calls reads first (X-03, C-26, X-09)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT, EVERY_PACK
from tests.support.story import FAMILY, PRIVATE, Story

READ_FIRST = "Bitte lesen Sie dort, bevor Sie"


def _labels(story: Story) -> list[str]:
    return [label for act in story.acts() for label in act.delivery.buttons]


@pytest.mark.parametrize(
    "words",
    [
        "Bitte rufen Sie mich nicht an, er hört mit",
        "rufen sie mich nicht an er hört mit",
        "Bitte nicht anrufen, mein Mann hört mit",
        "Bitte rufen Sie mich nicht an, er kontrolliert mein Handy",
        "mein mann nimmt mir das handy weg, bitte nicht anrufen",
        "Please don't call me, he is listening",
        "Ring mig inte, han lyssnar",
    ],
)
async def test_x_03_nothing_is_said_to_whoever_is_listened_to(story: Story, words: str) -> None:
    """Shows X-03, C-26, M-09: the worker reads there before she writes or calls."""
    await story.family_writes(words)
    assert not story.said(FAMILY)
    assert story.templates(PRIVATE) == ["T-41"]
    story.worker_room_shows(f"{READ_FIRST} schreiben oder anrufen")


@pytest.mark.parametrize(
    "words",
    [
        "Mein Sohn hört nicht mehr auf mich",
        "Die Nachbarin hört immer Musik mit den Kindern",
        "Er hört gut zu in der Schule. Bitte rufen Sie mich an",
        "Mein Handy kontrolliert jetzt das Jugendamt? Nein, Quatsch",
    ],
)
async def test_m_13_of_other_hearing_nobody_is_warned(story: Story, words: str) -> None:
    """Shows M-13, C-36: what is asked next is answered."""
    await story.family_writes(words)
    assert "T-41" not in story.templates(PRIVATE)
    await story.family_writes("wann ist mein termin?")
    assert story.said(FAMILY)


@pytest.mark.parametrize(
    ("wish", "plea"),
    [
        ("bitte rufen sie mich an", "bitte nicht anrufen er ist da"),
        ("bitte rufen sie mich an", "bitte heute nicht anrufen, mein mann ist da"),
        ("bitte rufen sie mich an", "bitte kein anruf, er ist hier"),
        ("bitte rufen sie mich an", "sie sollen mich jetzt nicht anrufen"),
        ("please call me", "please don't call, my husband is here"),
        ("kan ni ringa mig", "ring inte, han är här"),
        ("bitte rufen sie mich an", "ich will nicht dass ihr mich anruft, er ist da"),
        ("bitte rufen sie mich an", "bitte nicht anrufen nur schreiben"),
        ("bitte rufen sie mich an", "ich kann nicht telefonieren er hört mit"),
        ("bitte rufen sie mich an", "ich möchte nicht angerufen werden"),
        ("please call me", "never call me, he is here"),
        ("kan ni ringa mig", "ring aldrig, han är här"),
    ],
)
async def test_x_03_below_a_wish_for_a_call_she_is_told_to_read_first(
    story: Story, wish: str, plea: str
) -> None:
    """Shows X-03, X-09: also where the plea itself is graver than a wish, and once."""
    await story.family_writes(wish)
    await story.advance("PT5M")
    await story.family_writes(plea)
    assert not {"T-03", "T-04", "T-06"} & set(story.templates(FAMILY))
    story.worker_room_shows(READ_FIRST)
    assert not [said for said in story.said(PRIVATE) if "direkt an" in said]
    await story.advance("PT1M")
    await story.family_writes(plea)
    assert not story.said(PRIVATE)


@pytest.mark.parametrize(
    ("blow", "plea"),
    [
        ("kocam şimdi beni dövüyor", "lütfen aramayın"),
        ("زوجي ضربني الآن وأنا في الحمام", "لا تتصلوا بي"),
        ("муж меня сейчас бьет", "не звоните мне пожалуйста"),
    ],
)
async def test_x_03_so_it_is_in_a_language_of_emergency_texts(
    tmp_path: Path, blow: str, plea: str
) -> None:
    """Shows X-03, D-06."""
    async with family(tmp_path, organisation=EVERY_PACK) as story:
        await story.family_writes(blow)
        assert story.templates(FAMILY) == ["T-12"]
        await story.advance("PT2M")
        await story.family_writes(plea)
        story.nothing_said(room=FAMILY)
        story.worker_room_shows(READ_FIRST)


async def test_m_09_a_blow_beside_the_plea_is_answered(story: Story) -> None:
    """Shows M-09, X-03: she asks for no call, and the worker is told so at once."""
    await story.family_writes("mein mann hat mich geschlagen, bitte nicht anrufen")
    assert story.templates(FAMILY) == ["T-13"]
    assert story.templates(PRIVATE) == ["T-41"]
    story.worker_room_shows(READ_FIRST)


async def test_c_26_no_talk_by_telephone_is_suggested_and_nobody_is_woken(tmp_path: Path) -> None:
    """Shows C-26, M-22: the worker is asked when her duty begins."""
    async with family(tmp_path, start="2026-11-24T22:00:00+01:00") as story:
        await story.family_writes(f"bitte nicht anrufen, mein mann steht neben mir. {CONFLICT}")
        assert not {"T-03", "T-06"} & set(story.templates(FAMILY))
        assert not story.said(PRIVATE)
        await story.until("2026-11-25T08:05:00+01:00")
        story.worker_room_shows(READ_FIRST)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (f"bitte nicht anrufen. {CONFLICT}", "T-03"),
        (
            "Wie fülle ich den Antrag aus? Welche Unterlagen brauche ich? Wo muss ich das abgeben? "
            "Bitte nicht anrufen, bin auf der Arbeit",
            "T-04",
        ),
        ("bitte nicht anrufen, mein sohn nimmt drogen", "T-19"),
        ("ich habe schulden und weiß nicht weiter, bitte nicht anrufen", "T-20"),
    ],
)
async def test_c_32_whoever_merely_has_no_time_for_a_call_is_answered(
    story: Story, words: str, answer: str
) -> None:
    """Shows C-32, M-06, M-13: no call is offered, and the worker is asked nothing grave."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == [answer]
    assert not story.said(PRIVATE)
    assert "Ruft mich an" not in _labels(story)
    await story.advance("P1D")
    assert not story.said(PRIVATE)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("bitte nicht anrufen, er hat mich gestern geschlagen", "T-13"),
        ("mein mann hat mich gestern geschlagen, er ist zu hause, bitte nicht anrufen", "T-40"),
    ],
)
async def test_m_09_below_a_danger_no_call_is_offered_either(
    story: Story, words: str, answer: str
) -> None:
    """Shows M-09, X-03: beside somebody who is there the text does not speak of one at all."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == [answer]
    assert "Ruft mich an" not in _labels(story)
    story.worker_room_shows(READ_FIRST)


@pytest.mark.parametrize("words", ["Er hört mit", "mein mann hört mit"])
async def test_x_03_whoever_is_overheard_is_offered_no_call(story: Story, words: str) -> None:
    """Shows X-03, C-26: she has asked for a call before."""
    await story.family_writes("bitte rufen sie mich an")
    await story.advance("PT5M")
    await story.family_writes(words)
    story.nothing_said(room=FAMILY)
    story.worker_room_shows(READ_FIRST)


async def test_x_03_in_a_group_nobody_is_told_to_call_before_a_listener(tmp_path: Path) -> None:
    """Shows X-03, C-26: no text that names a call, and she reads first."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes("bitte rufen sie mich nicht an, er hört mit")
        assert not story.said(FAMILY)
        assert story.templates(PRIVATE) == ["T-41"]
        story.worker_room_shows(READ_FIRST)


async def test_x_03_in_a_group_a_danger_keeps_its_numbers(tmp_path: Path) -> None:
    """Shows M-09, C-26, X-03."""
    async with family(tmp_path, ("W1", "M", "J")) as story:
        await story.family_writes("bitte nicht anrufen, mein mann hört mit")
        assert story.templates(FAMILY) == ["T-14"]
        story.worker_room_shows(READ_FIRST)
        assert not [said for said in story.said(PRIVATE) if "direkt an" in said]


async def test_x_03_in_a_group_who_was_told_to_speak_to_her_hears_of_the_plea(
    tmp_path: Path,
) -> None:
    """Shows X-03, C-26."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes("mein mann hat mich geschlagen")
        await story.advance("PT5M")
        await story.family_writes("bitte nicht anrufen")
        story.worker_room_shows(READ_FIRST)


async def test_x_09_in_a_group_who_is_to_call_reads_first(tmp_path: Path) -> None:
    """Shows X-09."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes("bitte rufen sie mich an")
        await story.family_writes("bitte nicht anrufen")
        story.worker_room_shows(f"{READ_FIRST} anrufen")


@pytest.mark.parametrize(
    "words",
    [
        "das jobcenter ruft nicht zurück",
        "bei mir kam keinen anruf",
        "noch keinen anruf",
        "bitte nicht das jugendamt anrufen",
        "no calls from you yet",
        "don't call it that",
        "nicht klingeln, einfach anrufen wenn Sie da sind",
        "bitte nicht klingeln, Baby schläft",
        "bitte meinen Mann nicht anrufen",
        "ring inte på dörren",
        "ring inte polisen",
    ],
)
async def test_m_13_of_other_calls_nobody_hears(story: Story, words: str) -> None:
    """Shows M-13, X-09: whoever complains that nobody called refuses no call."""
    await story.family_writes("bitte rufen sie mich an")
    await story.advance("PT5M")
    await story.family_writes(words)
    story.nothing_said()


@pytest.mark.parametrize(
    "words",
    [
        "bitte nicht schreiben sondern anrufen",
        "Bitte nicht schreiben, lieber anrufen!",
        "Nicht schreiben! Anrufen!",
        "Ich kann schlecht lesen, bitte nicht schreiben, lieber anrufen",
    ],
)
async def test_x_09_a_call_instead_of_words_is_a_wish(story: Story, words: str) -> None:
    """Shows X-09, X-03: nothing is written, as asked, and the wish is not lost."""
    await story.family_writes(words)
    assert not story.said(FAMILY)
    assert story.templates(PRIVATE) == ["W-25"]


async def test_x_09_whoever_is_to_be_called_instead_of_another_is(story: Story) -> None:
    """Shows X-09."""
    await story.family_writes("Bitte nicht meinen Mann anrufen sondern mich")
    story.worker_room_shows("Ein Rückruf ist gewünscht. Erledigt?")


@pytest.mark.parametrize(
    "words",
    [
        "Auf der Seite vom Amt steht: bitte nicht schreiben sondern anrufen",
        "Das Jobcenter sagt ich soll bitte nicht schreiben sondern anrufen",
        "Die Lehrerin meint, nicht schreiben, lieber anrufen",
        "Dem Vermieter bitte nicht schreiben, lieber anrufen",
    ],
)
async def test_x_09_what_others_advise_is_no_wish_of_hers(story: Story, words: str) -> None:
    """Shows X-09, M-13."""
    await story.family_writes(words)
    assert not story.said(PRIVATE)
