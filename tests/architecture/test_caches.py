"""Behaviours read what people write: none of it may stay in a cache (P-14)."""

import ast

import pytest

from tests.architecture.source import ROOT, modules

_CACHES = {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}


def _keeps(code: str) -> list[str]:
    """Return the cached functions that keep what they were asked with."""
    return [
        node.name
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(_is_cache(decorator) for decorator in node.decorator_list)
        and ast.unparse(node.args)
    ]


def _is_cache(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(called) in _CACHES


def test_no_behaviour_keeps_what_it_is_asked_with() -> None:
    keeping = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules("handlers")
        for name in _keeps(path.read_text(encoding="utf-8"))
    }
    assert not keeping


@pytest.mark.parametrize("written", ["@cache", "@lru_cache(maxsize=9)", "@functools.cache"])
def test_a_cache_over_words_is_found(written: str) -> None:
    assert _keeps(f"{written}\ndef fold(word): ...") == ["fold"]
    assert not _keeps(f"{written}\ndef table(): ...")
