"""YAML whose errors say where: file, line and column of every value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from config.problems import Misconfigured

# libyaml where the wheel brings it: ten times as fast, and packs are read at every start
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = {
    "missing": "is missing; add it",
    "too_short": "is empty; at least one is needed",
    "string_too_short": "is empty; write something",
    "string_type": "write a text, in quotes",
    "date_from_datetime_parsing": 'write a date like "2026-12-24"',
    "date_type": 'write a date like "2026-12-24"',
    "bool_parsing": "write true or false",
}
_DEEPEST = 50
"""Far deeper than any file of ours."""
_MOST = 100_000
"""Values of one file, fifty times our largest; anchors that name anchors would fill the memory."""
_NO_VALUE = (ValueError, KeyError, AttributeError, OverflowError)
"""What yaml raises for a scalar that looks like a date or a number and is none."""
Path_ = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Marked:
    """The plain data of a file, and where each value of it stands (line and column from 1)."""

    name: str
    data: object
    marks: Mapping[Path_, tuple[int, int]]

    def where(self, path: Sequence[str | int]) -> str:
        """Return "file:line:column" of a value, or of the nearest value around it."""
        if not self.marks:
            return self.name
        known = tuple(path)
        while known and known not in self.marks:
            known = known[:-1]
        line, column = self.marks.get(known, (1, 1))
        return f"{self.name}:{line}:{column}"

    def below(self, path: Path_, name: str) -> "Marked":
        """Return the places below a value; `name` says where it is when the places are not known."""
        depth = len(path)
        marks = {known[depth:]: mark for known, mark in self.marks.items() if known[:depth] == path}
        return Marked(self.name if marks else name, None, marks)


def read(path: Path) -> Marked:
    """Read a YAML file; raises Misconfigured when it is missing, no UTF-8 or no YAML."""
    try:
        return parse(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        raise Misconfigured(f"{path}: there is no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path}: cannot be read ({type(error).__name__})") from None


def parse(text: str, name: str) -> Marked:
    """Read YAML from a string; `name` stands for the file in messages."""
    try:
        return _parse(text, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = " ".join((error.problem or "not valid").split())
        raise Misconfigured(f"{name}:{line}:{column}: not valid YAML: {reason}") from None
    except yaml.YAMLError:
        raise Misconfigured(f"{name}:1:1: not valid YAML") from None


def _parse(text: str, name: str) -> Marked:
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        marks: dict[Path_, tuple[int, int]] = {}
        if node is None:
            return Marked(name, None, marks)
        _note(node, (), marks, name)
        return Marked(name, _constructed(loader, node, name), marks)
    finally:
        loader.dispose()


def _constructed(loader: yaml.SafeLoader | yaml.CSafeLoader, node: yaml.Node, name: str) -> object:
    try:
        data: object = loader.construct_document(node)
    except _NO_VALUE:
        raise Misconfigured(
            f"{_unreadable(node, name)}: this is no value; put it in quotes"
        ) from None
    return data


def _unreadable(node: yaml.Node, name: str) -> str:
    """Return where the first scalar stands that cannot be constructed."""
    loader = _LOADER("")
    for scalar in _scalars(node):
        try:
            loader.construct_object(scalar)
        except _NO_VALUE:
            return f"{name}:{scalar.start_mark.line + 1}:{scalar.start_mark.column + 1}"
    return name


def _scalars(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for item in node.value:
        for inner in item if isinstance(item, tuple) else (item,):
            yield from _scalars(inner)


def _note(node: yaml.Node, path: Path_, marks: dict[Path_, tuple[int, int]], name: str) -> None:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if len(path) > _DEEPEST:
        raise Misconfigured(
            f"{name}:{line}:{column}: this lies too deep, or an anchor contains itself; write it flatter"
        )
    if len(marks) > _MOST:
        raise Misconfigured(f"{name}:{line}:{column}: this is too much; write it without anchors")
    marks.setdefault(path, (line, column))
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            _note(item, (*path, number), marks, name)
    elif isinstance(node, yaml.MappingNode):
        _note_mapping(node, path, marks, name)


def _note_mapping(
    node: yaml.MappingNode, path: Path_, marks: dict[Path_, tuple[int, int]], name: str
) -> None:
    seen: set[str] = set()
    for key, value in node.value:
        line, column = key.start_mark.line + 1, key.start_mark.column + 1
        if not isinstance(key, yaml.ScalarNode):
            raise Misconfigured(f"{name}:{line}:{column}: a key is a word")
        if key.value in seen:
            raise Misconfigured(f'{name}:{line}:{column}: the key "{key.value}" stands here twice')
        seen.add(key.value)
        marks[(*path, str(key.value))] = (line, column)
        _note(value, (*path, str(key.value)), marks, name)


def validated(build: Callable[[object], M], marked: Marked) -> M:
    """Build a model from a file; raises Misconfigured with one line for every mistake."""
    try:
        return build(marked.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        lines = tuple(_line(each, marked) for each in found if not _follows(each, found))
        raise Misconfigured(*lines) from None


def _follows(error: Mapping[str, object], found: Sequence[Mapping[str, object]]) -> bool:
    """Whether a list is only called too short because an entry of it is wrong."""
    path = error["loc"]
    if error["type"] != "too_short" or not isinstance(path, tuple):
        return False
    others = (each["loc"] for each in found if each is not error)
    return any(isinstance(loc, tuple) and loc[: len(path)] == path for loc in others)


def _line(error: Mapping[str, object], marked: Marked) -> str:
    location = error["loc"]
    path = [part for part in location if part != "[key]"] if isinstance(location, tuple) else []
    context = error.get("ctx")
    if isinstance(context, Mapping) and "key" in context:
        path.append(str(context["key"]))
    plain = _PLAIN.get(str(error["type"]))
    message = plain or str(error["msg"]).removeprefix("Value error, ")
    return f"{marked.where(path)}: {'.'.join(map(str, path)) or 'file'}: {message}"
