"""The trainer gives the same bytes again, and its table tells noise from loss."""

from hashlib import sha256

import numpy as np
import pytest

from bot.second_reader.features import Numbers
from tests.detector.eval import Share, fallen
from tests.detector.labelled import Labelled, everyday, messages, parsed
from tests.detector.ordinary import Ordinary
from tests.detector.train import build


def _embed(text: str) -> Numbers:
    """Stands in for the model: quick, and different for different texts."""
    seed = int.from_bytes(sha256(text.encode()).digest()[:4], "big")
    found = np.random.default_rng(seed).standard_normal(384).astype(np.float32)
    return found / np.float32(np.linalg.norm(found))


def _few() -> list[Labelled]:
    rows = [row for row in messages(locked=False) if row.lang == "sv"]
    return [*rows[:40], *rows[100:140], *(row for row in everyday() if row.lang == "sv")]


def test_the_same_text_gives_the_same_bytes_in_any_order() -> None:
    rows = _few()
    plain = [
        Ordinary(lang, "tatoeba", f"{row.text} {lang}")
        for lang in ("sv", "tr")
        for row in rows
        if not row.sensitive
    ]
    first = build(rows, plain, _embed)
    assert build(rows[::-1], plain, _embed) == first


def test_the_label_format_is_read() -> None:
    text = "# author: a  register: x\n1a + acute acute_crisis,crime [me,indirect] | weg | damit\n"
    (row,) = parsed(text, "de")
    assert (row.id, row.urgency, row.indirect, row.text) == ("a-1a", "acute", True, "weg | damit")
    assert row.categories == {"acute_crisis", "crime"}


def test_a_line_without_form_is_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        list(parsed("# author: a\nwas ist das\n", "de"))


def test_noise_is_no_loss_but_a_fall_is() -> None:
    old = {"locked de rules": {"acute noticed": (95, 100), "recall": (90, 100)}}
    assert not fallen(old, {"locked de rules": {"acute noticed": (93, 100), "recall": (1, 100)}})
    assert fallen(old, {"locked de rules": {"acute noticed": (80, 100)}})


def test_an_interval_holds_its_share() -> None:
    low, high = Share(19, 20).interval
    assert low < 0.95 < high < 1
    assert Share(0, 0).interval == (0, 1)
