"""Once somebody has asked for silence nothing is written below it, whatever waited (X-03, C-26, M-24)."""

from pathlib import Path

import pytest

from bot.core.outgoing import SendFile
from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

NOW = "er hat mich grade geschlagen ich hab mich im bad eingeschlossen"
LAST_WEEK = "letzte woche hat er zugehauen"
PLEA = "er liest mit, bitte nicht schreiben"
BEATEN_NOW = {
    "tr": "kocam şimdi beni dövüyor",
    "ar": "زوجي ضربني الآن وأنا في الحمام",
    "ru": "муж меня сейчас бьет",
}


async def test_x_03_the_reason_may_stand_before_the_plea(story: Story) -> None:
    """Shows X-03, C-26, M-34: what is told behind it is news to the worker alone."""
    await story.family_writes(PLEA)
    told = story.templates()
    await story.advance("PT1M")
    await story.family_writes(LAST_WEEK)
    told += story.templates()
    assert told == ["T-41", "T-41"]


@pytest.mark.parametrize(
    ("language", "plea"),
    [("tr", "yazma kocam geliyor"), ("ar", "لا تكتب أي شيء"), ("ru", "ничего не пишите он идет")],
)
async def test_x_03_a_plea_in_a_language_of_emergency_texts_is_kept(
    tower: Story, language: str, plea: str
) -> None:
    """Shows X-03, D-06: a text in German would ring on the telephone he is reaching for."""
    await tower.family_writes(BEATEN_NOW[language])
    assert tower.templates(FAMILY) == ["T-12"]
    await tower.advance("PT1M")
    await tower.family_writes(plea)
    tower.nothing_said(room=FAMILY)
    await tower.advance("PT5M")
    await tower.family_writes(BEATEN_NOW[language])
    tower.nothing_said(room=FAMILY)


async def test_c_23_nobody_is_told_that_a_language_is_not_understood_after_an_answer_in_it(
    tower: Story,
) -> None:
    """Shows C-23, M-13."""
    await tower.family_writes(BEATEN_NOW["tr"])
    for pause in ("PT1H", "P2D"):
        await tower.advance(pause)
        await tower.family_writes("yanlış anladınız, öyle demek istemedim")
        assert "T-34" not in tower.templates(FAMILY)


@pytest.mark.parametrize("words", [NOW, LAST_WEEK])
async def test_x_03_what_waits_to_be_sent_is_dropped(story: Story, words: str) -> None:
    """Shows X-03; the worker is told all the same, and afterwards the whole text is said."""
    await story.play({"fault": "send", "times": 6})
    await story.family_writes(words)
    await story.advance("PT1S")
    await story.family_writes(PLEA)
    await story.advance("PT9M")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1")
    await story.advance("PT2M")
    await story.family_writes(NOW)
    assert story.templates(FAMILY) == ["T-12"]


async def test_m_09_what_saves_a_life_is_not_dropped(story: Story) -> None:
    """Shows M-09."""
    await story.play({"fault": "send", "times": 6})
    await story.family_writes(CRISIS)
    await story.family_writes(PLEA)
    await story.advance("PT1M")
    assert story.templates(FAMILY) == ["T-09"]


async def test_x_03_an_answer_that_waits_is_put_off(story: Story) -> None:
    """Shows X-03, C-11."""
    await story.play({"fault": "send", "times": 6})
    await story.worker_writes("/termin 26.11. 10:00")
    await story.family_writes(PLEA)
    await story.advance("PT9M")
    story.nothing_said(room=FAMILY)
    await story.advance("PT2M")
    assert story.templates(FAMILY) == ["T-22"]


@pytest.mark.parametrize("words", [NOW, LAST_WEEK])
async def test_x_03_a_plea_that_came_while_the_bot_was_down_is_heard_before_the_answer(
    story: Story, words: str
) -> None:
    """Shows X-03, M-12."""
    await story.play({"stop": "kill"})
    await story.family_writes(words)
    await story.advance("PT1M")
    await story.family_writes(PLEA)
    await story.advance("PT1M")
    await story.play({"start": True})
    story.nothing_said(room=FAMILY)
    await story.advance("PT5M")
    story.nothing_said(room=FAMILY)


async def test_c_26_who_joined_while_the_bot_was_down_reads_the_neutral_text(story: Story) -> None:
    """Shows C-26, M-24, S-32."""
    await story.play({"stop": "kill"})
    await story.family_writes(LAST_WEEK)
    await story.advance("PT1M")
    await story.play({"in": FAMILY, "join": "V"})
    await story.advance("PT1M")
    await story.play({"start": True})
    assert story.templates(FAMILY) == ["T-14", "T-01"]
    await story.advance("PT5M")
    story.nothing_said(room=FAMILY)


@pytest.mark.parametrize("words", [NOW, LAST_WEEK, CRISIS])
async def test_c_26_who_joins_before_the_answer_is_out_reads_the_neutral_text(
    story: Story, words: str
) -> None:
    """Shows C-26, M-24, S-32."""
    await story.play({"fault": "send", "times": 6})
    await story.family_writes(words)
    await story.play({"in": FAMILY, "join": "V"})
    await story.advance("PT10M")
    assert story.templates(FAMILY) == ["T-14", "T-01"]


async def test_x_03_what_could_not_be_sent_for_hours_is_not_said_any_more(tmp_path: Path) -> None:
    """Shows X-03, C-09: the worker is asked to look when her duty begins."""
    async with family(tmp_path, start="2026-11-24T22:00:00+01:00") as story:
        await story.play({"fault": "send", "times": 11})
        await story.family_writes(LAST_WEEK)
        await story.until("2026-11-25T08:30:00+01:00")
        assert story.templates() == ["T-41"]


async def test_x_03_nor_is_what_was_heard_hours_late(tmp_path: Path) -> None:
    """Shows X-03, C-09."""
    async with family(tmp_path, start="2026-11-24T22:00:00+01:00") as story:
        await story.play({"stop": "kill"})
        await story.family_writes(LAST_WEEK)
        await story.until("2026-11-25T03:00:00+01:00")
        await story.play({"start": True})
        story.nothing_said()
        await story.until("2026-11-25T08:30:00+01:00")
        assert story.templates() == ["T-41"]


async def test_x_03_a_button_in_another_room_asks_nothing_where_somebody_reads_along(
    story: Story,
) -> None:
    """Shows X-03, M-36: there she cannot read the plea; she is told to read first."""
    await story.family_writes(NOW)
    await story.until("2026-11-25T08:05:00+01:00")
    await story.family_writes(PLEA)
    await story.worker_presses("Lotse fragt nach")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("lesen Sie dort, bevor Sie schreiben oder anrufen")
    await story.advance("PT11M")
    story.nothing_said(room=FAMILY)


async def test_x_03_so_do_a_command_and_the_end_of_a_case(story: Story) -> None:
    """Shows X-03, C-14."""
    await story.family_writes(PLEA)
    await story.worker_writes("/merkblatt K-1", room=PRIVATE)
    assert story.templates() == ["W-63"]
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    await story.worker_presses("Abschließen")
    assert story.templates() == ["T-41", "W-63"]
    await story.advance("PT11M")
    assert story.templates(FAMILY) == ["T-28"]


async def test_m_36_what_waits_for_one_person_is_not_read_by_who_has_joined(story: Story) -> None:
    """Shows M-36, C-26: neither the question nor the leaflet that names lines on violence."""
    await story.family_writes(NOW)
    await story.until("2026-11-25T08:05:00+01:00")
    await story.family_writes(PLEA)
    await story.worker_presses("Lotse fragt nach")
    await story.worker_writes("/merkblatt K-1", room=PRIVATE)
    await story.play({"in": FAMILY, "join": "V"})
    await story.advance("PT11M")
    acts = [act.delivery.outgoing.act for act in story.acts() if act.room == FAMILY]
    assert "T-30" not in story.templates(FAMILY)
    assert not [act for act in acts if isinstance(act, SendFile)]


async def test_x_03_the_opposite_plea_ends_the_silence(story: Story) -> None:
    """Shows X-03."""
    await story.family_writes(NOW)
    await story.family_writes(PLEA)
    await story.advance("PT2M")
    await story.family_writes("wenn er weg ist, können Sie wieder schreiben")
    await story.family_writes("wann ist mein termin?")
    story.nothing_said(room=FAMILY)
    await story.family_writes("er ist weg, sie können wieder schreiben")
    await story.family_writes("wann ist mein termin?")
    assert len(story.said(FAMILY)) == 1


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("habe kein guthaben mehr", "T-07"),
        ("was ist über mich gespeichert?", "T-38"),
        ("Bitte alles löschen was über mich gespeichert ist", "L-20"),
        ("/termin", "L-05"),
        (CONFLICT, "T-03"),
    ],
)
async def test_m_22_what_silence_kept_back_is_said_when_asked_again(
    story: Story, asked: str, answer: str
) -> None:
    """Shows M-22, C-02: what was not said is no repetition, and no step on the ladder."""
    await story.family_writes(PLEA)
    await story.family_writes(asked)
    story.nothing_said(room=FAMILY)
    await story.advance("PT11M")
    await story.family_writes(asked)
    assert story.templates(FAMILY) == [answer]


async def test_c_06_a_leaflet_that_silence_kept_back_is_still_to_be_had(story: Story) -> None:
    """Shows C-06: the first one was sent when the bot came, a quarter of an hour ago."""
    await story.advance("PT20M")
    await story.family_writes(PLEA)
    await story.family_writes("Merkblatt")
    assert not [act for act in story.acts() if act.room == FAMILY]
    await story.advance("PT11M")
    await story.family_writes("Merkblatt")
    assert any(isinstance(act.delivery.outgoing.act, SendFile) for act in story.acts())
