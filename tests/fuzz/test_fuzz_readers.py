"""Inputs that a fuzzer found by what they reach: none breaks a reader, none is slow."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from time import process_time

from config.sensitive_pack import read_sensitive_packs, shipped_packs
from tests.detector.measure import LANGUAGES
from tests.support.parts import missing
from tests.support.phrases import detector

RUNS = 4_000
LONGEST = 2_000


def _planted(folder: Path) -> Path:
    """Write the packs' own examples, from which the fuzzer starts."""
    folder.mkdir()
    for pack in read_sensitive_packs(shipped_packs(), LANGUAGES):
        for number, phrase in enumerate(pack.phrases[::8]):
            example = phrase.matches[0].encode()
            (folder / f"{pack.language}-{number}").write_bytes(example)
    return folder


def _slowest(texts: list[str]) -> float:
    return max(_seconds(text) for text in texts)


def _seconds(text: str) -> float:
    """The best of three: what another process takes is not the reader's."""
    spent = []
    for _ in range(3):
        started = process_time()
        detector().read(text)
        spent.append(process_time() - started)
    return min(spent)


def test_what_a_fuzzer_finds_breaks_no_reader_and_is_not_slow(tmp_path: Path) -> None:
    if find_spec("atheris") is None:
        missing("the fuzzer atheris")
    corpus = _planted(tmp_path / "corpus")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.fuzz.readers", str(corpus)),
            *(f"-runs={RUNS}", "-seed=1", f"-max_len={LONGEST}", "-timeout=10"),
            f"-artifact_prefix={tmp_path}/",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    found = [path.read_bytes().decode("utf-8", "surrogateescape") for path in corpus.iterdir()]
    assert _slowest([(text * LONGEST)[:LONGEST] for text in found if text]) < 0.05
