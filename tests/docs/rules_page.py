"""Makes `docs/rules.md` of `docs/rules.yaml` and of the tests that name a rule: `make rules`."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from tests.docs.pages import ROOT

PAGE, SOURCE = ROOT / "docs" / "rules.md", ROOT / "docs" / "rules.yaml"
_TESTS = ROOT / "tests"
_RULE = re.compile(r"\b[CMPX]-\d\d\b")
_SHOWN = 3
_KINDS = {
    "C": "Code of conduct of Caritas Mülheim",
    "M": "Guideline of Malmö stad",
    "X": "Conflicts between the two, and how they are decided",
    "P": "Data protection",
}
_HEAD = """# Rules

How each rule of the two seed documents is kept, and which tests would fail without it. Made by `make rules`
from `rules.yaml` and from the tests that name a rule; do not edit by hand. "Reviewed" rules are about wording:
people check them with the packs. **No test** means what it says.
"""


def rules() -> Mapping[str, tuple[str, str, str]]:
    """Return for each rule how it is checked ("A" or "R"), its words and how it is kept."""
    written = yaml.safe_load(SOURCE.read_text("utf-8"))
    return {name: (check, words, kept) for name, (check, words, kept) in written.items()}


def shown_by() -> Mapping[str, list[str]]:
    """Return the tests that name each rule."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for rule, test in [*_in_functions(), *_in_scripts()]:
        if test not in found[rule]:
            found[rule].append(test)
    return found


def _in_functions() -> Iterator[tuple[str, str]]:
    for path in sorted(_TESTS.rglob("test_*.py")):
        text = path.read_text("utf-8")
        lines = text.splitlines()
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node.name.startswith("test_"):
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                body = "\n".join(lines[first - 1 : node.end_lineno])
                for rule in sorted(set(_RULE.findall(body))):
                    yield rule, f"{path.relative_to(ROOT)}::{node.name}"


def _in_scripts() -> Iterator[tuple[str, str]]:
    for path in sorted(_TESTS.rglob("scripts/*.yaml")):
        for rule in sorted(set(_RULE.findall(path.read_text("utf-8")))):
            yield rule, str(path.relative_to(ROOT))


def page() -> str:
    """Return the page."""
    tests = shown_by()
    parts = [_HEAD]
    for letter, title in _KINDS.items():
        parts.append(
            f"\n## {title}\n\n| rule | what it asks | how it is kept | shown by |\n|---|---|---|---|\n"
        )
        for name, (check, words, kept) in rules().items():
            if name.startswith(letter):
                parts.append(
                    f"| {name} | {words} | {kept} | {_told(check, tests.get(name, []))} |\n"
                )
    return "".join(parts)


def _told(check: str, tests: list[str]) -> str:
    if not tests:
        return "reviewed" if check == "R" else "**No test**"
    named = [f"`{path}` {name}".strip() for path, _, name in map(_parts, tests[:_SHOWN])]
    more = len(tests) - _SHOWN
    return "<br>".join(named) + (f" and {more} more" if more > 0 else "")


def _parts(test: str) -> tuple[str, str, str]:
    return test.partition("::")


def main(target: Path = PAGE) -> None:
    """Write the page."""
    target.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
