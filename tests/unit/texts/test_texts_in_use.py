"""Every fixed text that the code names exists."""

import re
from pathlib import Path

from config.contacts_pack import load_directory
from config.texts_pack import load_texts

ROOT = Path(__file__).parents[3]
NAMED = re.compile(r'"([TLWHPB]-[0-9a-z][0-9a-z-]*(?:/[a-z0-9-]+)?)"')


def named_in_code() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in ("bot", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for name in NAMED.findall(path.read_text(encoding="utf-8")):
                found.setdefault(name, str(path.relative_to(ROOT)))
    return found


def test_every_text_named_in_code_exists() -> None:
    texts = load_texts(load_directory()).words["de"]
    named = named_in_code()
    assert len(named) > 50
    assert {name: path for name, path in named.items() if name not in texts} == {}
