"""The detector runs in the event loop: its cost in processor time, with room for slow machines.

The best of some tries counts: another's garbage may be collected in the middle of one.
"""

from time import process_time

import pytest

from tests.support.phrases import detector
from tests.unit.sensitive.sensitive_sets import rows


def _seconds(texts: list[str], tries: int = 5) -> float:
    return min(_once(texts) for _ in range(tries))


def _once(texts: list[str]) -> float:
    read = detector().read
    started = process_time()
    for text in texts:
        read(text)
    return process_time() - started


def test_two_thousand_chat_messages_take_less_than_a_second() -> None:
    ordinary = [row.text for row in rows("de") if not row.sensitive]
    assert _seconds((ordinary * 20)[:2_000], tries=2) < 1


def test_two_thousand_characters_take_less_than_fifty_milliseconds() -> None:
    text = " ".join(row.text for row in rows("de"))[:2_000]
    assert _seconds([text]) < 0.05


@pytest.mark.parametrize(
    "hostile",
    ["ich kann nicht mehr will ", "meine freundin will sich umbringen. ", "a.a.a.a.a.a.", "„film "],
)
def test_the_cost_grows_with_the_length_not_with_its_square(hostile: str) -> None:
    short, long = f"{hostile * 200}@", f"{hostile * 3_200}@"
    assert _seconds([long], tries=1) < 16 * 4 * max(_seconds([short]), 0.001)
