"""A yes in dialect or in passing is a yes, and only where nothing follows that takes it back (C-02, S-02)."""

import pytest

from bot.core.outgoing import React
from tests.support.story import FAMILY, Story


def thumbs(story: Story) -> int:
    acts = [each.delivery.outgoing.act for each in story.acts()]
    return sum(isinstance(act, React) for act in acts)


@pytest.mark.parametrize(
    "words",
    [
        *("passt scho", "jo passt scho", "basst scho!"),
        *("ja ist recht", "is recht so, danke", "ist mir recht"),
        *("isch guad", "jo is guat", "des isch gut"),
        *("joa", "joah, passt", "jau", "yup", "alright", "jodå", "jajamän!", "achso ok"),
        *("ja machen wir so", "so machen wir das", "ja okay mach ma so", "jo, mach mer"),
    ],
)
async def test_c_02_a_yes_in_dialect_confirms(story: Story, words: str) -> None:
    """Shows C-02, S-02."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(words)
    story.nothing_said(room=FAMILY)
    assert thumbs(story) == 1


@pytest.mark.parametrize(
    "words",
    [
        *("passt scho, aber ich weiß noch nicht", "passt scho lange nicht mehr"),
        *("ja ist recht spät", "ja ist recht früh", "ist das recht?", "ist mir nicht recht"),
        *("machen wir so?", "das machen wir so nicht", "wie machen wir das so"),
        *("joa, aber ich weiß noch nicht", "ach so", "achso?", "yup maybe"),
        *("mach mir so ein foto", "ja mach ma so lange", "du hast ja recht", "isch komm ned"),
    ],
)
async def test_c_03_what_only_sounds_like_one_does_not(story: Story, words: str) -> None:
    """Shows C-03."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(words)
    assert thumbs(story) == 0
