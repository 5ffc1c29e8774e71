"""The repository as text: its files, and the calls in its Python modules."""

import ast
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("bot", "handlers", "config")


@cache
def files() -> tuple[Path, ...]:
    """Return every file of the repository, those of a change that is not committed yet included."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    command += ["--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(
        command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    paths = (ROOT / name for name in listing.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def modules(*folders: str) -> Iterator[Path]:
    """Yield the Python modules below top-level folders."""
    for path in files():
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders:
            yield path


def calls_in(code: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield what a piece of code calls, by full dotted name: aliases of imports are followed."""
    tree = ast.parse(code)
    origin = dict(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := _dotted(node.func)):
            yield _full(name, origin), node


def names_in(code: str) -> Iterator[tuple[str, int]]:
    """Yield every name or attribute that a piece of code mentions, likewise, with its line."""
    tree = ast.parse(code)
    origin = dict(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name) and (name := _dotted(node)):
            yield _full(name, origin), node.lineno


def _imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield (
                    name.asname or name.name.partition(".")[0],
                    (name.name if name.asname else name.name.partition(".")[0]),
                )
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for name in node.names:
                yield name.asname or name.name, f"{node.module}.{name.name}"


def _full(name: str, origin: Mapping[str, str]) -> str:
    head, dot, tail = name.partition(".")
    return origin.get(head, head) + dot + tail


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (head := _dotted(node.value)):
        return f"{head}.{node.attr}"
    return ""
