"""However it is written, the verdict on a crisis never falls to nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sensitive.taxonomy import Urgency
from tests.properties.sensitive.disguises import DISGUISES
from tests.support.phrases import detector
from tests.unit.sensitive.sensitive_sets import rows

_ACUTE = [
    row.text
    for row in rows("de")
    if row.part == "open"
    and row.urgency == "acute"
    and detector().read(row.text).urgency is Urgency.ACUTE
]
_HARMLESS = [row.text for row in rows("de") if row.part == "open" and not row.sensitive]
_LOGISTICS = ["ok danke", "ja passt 👍", "bis morgen um 10", "wir kommen mit dem bus um 9:15"]


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_does_not_hide_a_crisis(name: str) -> None:
    hidden = [text for text in _ACUTE if not detector().read(DISGUISES[name](text)).sensitive]
    assert hidden == []


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_does_not_make_harmless_messages_sensitive(name: str) -> None:
    alarms = [text for text in _HARMLESS if detector().read(DISGUISES[name](text)).sensitive]
    assert alarms == []


@given(st.sampled_from(_ACUTE), st.sampled_from(_LOGISTICS), st.booleans())
def test_logistics_beside_a_crisis_do_not_hide_it(text: str, other: str, first: bool) -> None:
    joined = f"{other}. {text}" if first else f"{text}. {other}"
    assert detector().read(joined).sensitive


@given(st.lists(st.sampled_from(_LOGISTICS), min_size=1, max_size=6))
def test_logistics_added_to_logistics_stay_silent(lines: list[str]) -> None:
    assert not detector().read(". ".join(lines)).sensitive


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_span_lies_inside_it(text: str) -> None:
    for item in detector().read(text).evidence:
        assert 0 <= item.start < item.end <= len(text)


@given(st.text(max_size=60), st.sampled_from(_ACUTE))
def test_the_same_text_gives_the_same_finding(noise: str, text: str) -> None:
    message = f"{noise}\n\n{text}"
    assert detector().read(message) == detector().read(message)
