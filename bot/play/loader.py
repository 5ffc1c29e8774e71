"""From a file to a script; every mistake is one line with file and line number."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.core.errors import SettingsError
from bot.play.script import Person, RoomPlan, Script, StepError
from bot.play.steps import Step


@dataclass(frozen=True, slots=True)
class LoadedScript:
    """A script and where its steps stand in the file."""

    path: Path
    script: Script
    lines: tuple[int, ...]

    def located(self, error: StepError) -> SettingsError:
        """Say where in the file a step went wrong."""
        return SettingsError(_place(self.path, self.lines[error.number - 1], error.number, error))


def load_script(path: Path) -> LoadedScript:
    """Read and check a script; raises SettingsError."""
    node, data = _read(path)
    try:
        script = Script.model_validate(data)
    except ValidationError as error:
        raise SettingsError(_first(path, node, error)) from None
    loaded = LoadedScript(path, script, _step_lines(node))
    try:
        script.check_names()
    except StepError as error:
        raise loaded.located(error) from None
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None
    return loaded


def _read(path: Path) -> tuple[yaml.Node, object]:
    try:
        loader = yaml.SafeLoader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
        _no_key_twice(path, node)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from None
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise SettingsError(f"{path}{line}: is not YAML: {error.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = str(error).partition("\n")[0]
        raise SettingsError(f"{path}: is not YAML: {reason}") from None
    if not isinstance(node, yaml.MappingNode):
        raise SettingsError(f"{path}: a script has the keys start, people, rooms and steps")
    return node, data


def _no_key_twice(path: Path, node: yaml.Node | None) -> None:
    children: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            children.append(value)
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                line = key.start_mark.line + 1
                raise SettingsError(f"{path}, line {line}: the key '{key.value}' is there twice")
            seen.add(key.value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        _no_key_twice(path, child)


def _step_lines(root: yaml.Node) -> tuple[int, ...]:
    steps = _child(root, "steps")
    if not isinstance(steps, yaml.SequenceNode):
        return ()
    return tuple(step.start_mark.line + 1 for step in steps.value)


def _first(path: Path, root: yaml.Node, error: ValidationError) -> str:
    details = error.errors(include_url=False, include_input=False)[0]
    location = details["loc"]
    in_step = len(location) > 1 and location[0] == "steps" and isinstance(location[1], int)
    number = int(location[1]) + 1 if in_step else None
    return _place(path, _line(root, location), number, _reason(details))


def _place(path: Path, line: int, step: int | None, reason: object) -> str:
    where = f"{path}, line {line}"
    return f"{where}, step {step}: {reason}" if step else f"{where}: {reason}"


def _line(root: yaml.Node, location: Sequence[int | str]) -> int:
    """Return the line of the deepest part of a location that stands in the file."""
    node, line = root, root.start_mark.line
    for part in location:
        child = _child(node, part)
        if child is not None:
            node = child
            line = child.start_mark.line
    return line + 1


def _child(node: yaml.Node, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        found = (value for key, value in node.value if key.value == str(part))
        return next(found, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child: yaml.Node = node.value[part]
        return child
    return None


def _reason(details: ErrorDetails) -> str:
    key = next((str(part) for part in reversed(details["loc"]) if part != "[key]"), "")
    match details["type"]:
        case "extra_forbidden":
            return f"unknown key '{key}'{_nearest(key)}"
        case "missing":
            return f"'{key}' is missing"
        case "string_type":
            return f"'{key}' is not a text; put it in quotes"
        case "tuple_type":
            return f"'{key}' is not a list"
        case "mapping_type" | "model_type":
            return f"'{key}' has no keys and values"
        case "unknown_step":
            return details["msg"]
        case "timezone_aware":
            return f"'{key}' needs an offset from UTC, for example +01:00"
        case _:
            return f"'{key}': {details['msg'].removeprefix('Value error, ')}"


_KEYS = tuple(
    field.alias or name
    for model in (Script, Person, RoomPlan, *get_args(Step))
    for name, field in model.model_fields.items()
)


def _nearest(key: str) -> str:
    near = difflib.get_close_matches(key, _KEYS, n=1)
    return f"; is '{near[0]}' meant?" if near and near[0] != key else " here"
