"""Every fixed text that the code names exists, and every one that exists is named."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from config.contacts_pack import load_directory
from config.profile import PROFILES, load_profile
from config.texts_pack import Content, load_texts

ROOT = Path(__file__).parents[3]
NAMED = re.compile(r'"([TLWHPB]-[0-9a-z][0-9a-z-]*(?:/[a-z0-9-]+)?)"')
_COMPOSED = re.compile(r"[LWHPB]-\w+/.*|.*/[a-z]+")
"""Names put together of a text's number and a wording: one of the two is spelled out."""


def named_in_code() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in ("bot", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for name in NAMED.findall(path.read_text(encoding="utf-8")):
                found.setdefault(name, str(path.relative_to(ROOT)))
    return found


def composed_in_handlers() -> Iterator[re.Pattern[str]]:
    for path in sorted((ROOT / "handlers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values]
                if _COMPOSED.fullmatch("".join(parts)):
                    yield re.compile(
                        "".join(re.escape(part).replace(r"\*", ".+") for part in parts)
                    )


def named_in_files(content: Content) -> Iterator[str]:
    """Yield what stands for an unknown value, and what the profiles have a worker told."""
    for phrases in content.phrases.values():
        yield from phrases.values()
    for path in PROFILES.glob("*.yaml"):
        law = load_profile(path.stem, load_directory()).law
        yield from (law.child_protection, law.crime)


def test_every_text_named_in_code_exists() -> None:
    texts = load_texts(load_directory()).words["de"]
    named = named_in_code()
    assert len(named) > 50
    assert {name: path for name, path in named.items() if name not in texts} == {}


def test_every_text_is_named_by_somebody() -> None:
    content = load_texts(load_directory())
    named = {*named_in_code(), *named_in_files(content)}
    composed = list(composed_in_handlers())
    unnamed = set(content.words["de"]) - named
    assert [each for each in sorted(unnamed) if not any(p.fullmatch(each) for p in composed)] == []
