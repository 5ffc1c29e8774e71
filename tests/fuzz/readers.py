"""Coverage-guided messages for the detector and the reading of dates; libFuzzer's own options follow.

`python -m tests.fuzz.readers FOLDER [-max_total_time=60]` starts from the messages in the folder and
keeps there whatever reaches new code. Whatever a reader raises ends it, with the input in a file.
"""

import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import atheris

with atheris.instrument_imports(include=["handlers.sensitive", "handlers.dates"]):
    from handlers.dates.reader import read_when
    from tests.support.phrases import detector

_NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_BERLIN = ZoneInfo("Europe/Berlin")
_LANGUAGES = ("de", "sv", "en")


def one_message(data: bytes) -> None:
    """Have all readers read it, also what is not UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    found = detector().read(text)
    assert all(0 <= one.start <= one.end <= len(text) for one in found.evidence)
    for lang in _LANGUAGES:
        read_when(text, now=_NOW, zone=_BERLIN, lang=lang)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_message)
    atheris.Fuzz()
