"""The trainer gives the same again, keeps authors apart, and its table tells noise from loss."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from bot.second_reader.embedding import WIDTH, load_model
from bot.second_reader.features import Numbers
from bot.second_reader.heads import HEADS, WITH, combined, load_heads
from bot.second_reader.image import Model
from bot.second_reader.reader import HeadsReader
from tests.detector import learning, limits, network
from tests.detector.eval import Table, fallen, read_table, shown, written_table
from tests.detector.labelled import Labelled, everyday, messages, parsed
from tests.detector.learning import FOLDS, folds
from tests.detector.measure import interval
from tests.detector.ordinary import Ordinary
from tests.detector.taught import Row, Taught, teach
from tests.detector.train import manifest, weights

TENSORS = {"l6.oln.b": b"12345678"}


def _embed(text: str) -> Numbers:
    """Stands in for the model: quick, and different for different texts."""
    seed = int.from_bytes(sha256(text.encode()).digest()[:4], "big")
    found = np.random.default_rng(seed).standard_normal(WIDTH).astype(np.float32)
    length = np.float32(np.linalg.norm(found))
    return found / length


def _embedded(texts: Sequence[str], fold: int) -> Numbers:  # noqa: ARG001  all layers are one
    return np.array([_embed(text) for text in texts], dtype=np.float32)


def _few() -> list[Labelled]:
    rows = [row for row in messages(locked=False) if row.lang == "sv"]
    return [*rows[:40], *rows[200:240], *(row for row in everyday() if row.lang == "sv")]


def _public() -> list[Ordinary]:
    return [
        Ordinary("sv", source, f"{source} {number} bussen går klockan {number}")
        for source in ("tatoeba", "sms")
        for number in range(30)
    ]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "EPOCHS", 2)
    monkeypatch.setattr(network, "HIDDEN", 8)
    monkeypatch.setattr(learning, "SEEDS", 1)


@pytest.mark.usefixtures("quick")
def test_the_same_text_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    rows: list[Row] = [*_few(), *_public()]

    def bytes_of(taught: Taught) -> tuple[bytes, bytes]:
        return weights(taught, TENSORS, limits.Aims()), manifest(taught, limits.Aims())

    first = bytes_of(teach(rows, _embedded, tmp_path / "first"))
    assert bytes_of(teach(rows[::-1], _embedded, tmp_path / "second")) == first
    assert bytes_of(teach(rows, _embedded, tmp_path / "first")) == first
    assert len(list((tmp_path / "first").iterdir())) == 1


@pytest.mark.usefixtures("quick")
def test_the_shipped_form_says_what_was_fitted(tmp_path: Path) -> None:
    rows: list[Row] = [*_few(), *_public()]
    taught = teach(rows, _embedded, tmp_path)
    file = tmp_path / "heads.npz"
    file.write_bytes(weights(taught, TENSORS, limits.Aims()))
    heads = load_heads(file)
    assert load_model(file) == Model(learning.LAYERS, TENSORS)
    counted = next(i for i, row in enumerate(taught.rows) if getattr(row, "source", "") == "sms")
    found = heads.scores(taught.rows[counted].text, taught.langs[counted], _embed)
    assert found == pytest.approx(taught.scores[WITH][counted], abs=0.05)
    assert HeadsReader(heads, None).opinion("hej", "sv").version == taught.version


@pytest.mark.usefixtures("quick")
def test_what_may_only_be_counted_is_neither_learned_nor_sets_thresholds(tmp_path: Path) -> None:
    own = _few()
    with_sms = teach([*own, *_public()], _embedded, tmp_path)
    without = teach([*own, *_public()[:30]], _embedded, tmp_path)
    ours, theirs = with_sms.fitted.letters, without.fitted.letters
    assert np.array_equal(ours.deciding, theirs.deciding)
    assert weights(with_sms, TENSORS, limits.Aims()) == weights(without, TENSORS, limits.Aims())


def test_an_author_is_in_one_fold_only() -> None:
    rows = [row for row in messages(locked=False) if row.lang in {"de", "sv"}]
    places: dict[tuple[str, str], set[int]] = {}
    for row, fold in zip(rows, folds(rows).tolist(), strict=True):
        places.setdefault((row.lang, row.author), set()).add(fold)
    assert all(len(found) == 1 for found in places.values())
    assert {fold for found in places.values() for fold in found} == set(range(FOLDS))


def test_a_network_learns_what_can_be_learned() -> None:
    chance = np.random.default_rng(0)
    seen: Numbers = chance.standard_normal((600, WIDTH)).astype(np.float32) / np.float32(8)
    truth = (seen[:, :1] * seen[:, 1:2] > 0).astype(np.float32).repeat(len(HEADS), axis=1)
    easy = (seen[:, :1] > 0).astype(np.float32).repeat(len(HEADS), axis=1)
    weight = np.ones(600, dtype=np.float32)
    net = network.fit_network(seen, easy, weight, 0)
    assert ((net(seen)[:, 0] > 0) == (easy[:, 0] > 0)).mean() > 0.9
    both = network.averaged([net, network.fit_network(seen, truth, weight, 1)])
    assert both(seen[:2]).shape == (2, len(HEADS))


def test_thresholds_keep_what_is_harmless_below() -> None:
    rows: list[Row] = [row for row in messages(locked=False) if row.lang == "de"]
    rows += [Ordinary("de", "tatoeba", f"bus {number}") for number in range(2000)]
    chance = np.random.default_rng(1)
    scores = chance.standard_normal((len(rows), len(HEADS))).astype(np.float32)
    aims = limits.Aims()
    found = limits.limits(rows, ["de"] * len(rows), scores, aims)
    like = np.array([limits.kind(row) is limits.Kind.LOOKALIKE for row in rows])
    raised = scores[:, 0] >= found["de"].raises
    assert raised[like].mean() <= aims.raises.lookalikes + 0.01
    plain = raised[[isinstance(row, Ordinary) for row in rows]]
    assert plain.mean() <= aims.raises.ordinary + 0.003
    assert found["de"].confirms < found["de"].raises
    assert found["other"].raises == found["de"].raises


def test_a_telling_part_lifts_a_message_and_none_lowers_it() -> None:
    whole, part = np.zeros(3, dtype=np.float32), np.array([4, 0, -4], dtype=np.float32)
    assert combined([whole, part]).tolist() == [3.5, 0, 0]
    assert combined([whole]) is whole


def test_the_label_format_is_read() -> None:
    text = "# author: a  register: x\n1a + acute acute_crisis,crime [me,indirect] | weg | damit\n"
    (row,) = parsed(text, "de", "w0")
    assert (row.id, row.urgency, row.indirect, row.text) == ("a-1a", "acute", True, "weg | damit")
    assert row.categories == {"acute_crisis", "crime"}
    assert row.place == "w0:2"
    (twin,) = parsed("# author: a\n1b - - - [lookalike:sport,age:9] | tor\n", "de", "w0")
    assert twin.lookalike == "sport"
    assert replace(twin, tags=frozenset({"age:9"})).lookalike is None


def test_a_line_without_form_is_named_and_not_shown() -> None:
    with pytest.raises(ValueError, match=r"^w0:2: no labelled message$"):
        list(parsed("# author: a\nwas ist das\n", "de", "w0"))


def _one(hits: int, of: int, what: str = "acute noticed") -> Table:
    return {f"locked de: {what}": {"rules": (hits, of)}}


def test_noise_is_no_loss_but_a_fall_is() -> None:
    old = _one(95, 100)
    assert not fallen(old, _one(93, 100))
    assert not fallen(_one(90, 100, "recall"), _one(1, 100, "recall"))
    assert fallen(old, _one(80, 100))


def test_the_table_is_small_and_comes_back() -> None:
    table = _one(95, 100) | _one(1, 3, "recall")
    assert read_table(written_table(table)) == table
    assert written_table(table).count("\n") == len(table) + 2
    assert "was" in next(iter(shown(_one(90, 100), _one(95, 100))))


def test_an_interval_holds_its_share() -> None:
    low, high = interval(19, 20)
    assert low < 0.95 < high < 1
    assert interval(0, 0) == (0, 1)
