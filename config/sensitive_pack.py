"""The files `packs/<language>/sensitive.yaml` (or a folder `sensitive/` of such files)."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, Self, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

_CATEGORIES = Literal[
    "acute_crisis",
    "violence_abuse",
    "child_endangerment",
    "crime",
    "addiction",
    "mental_health",
    "health",
    "family_conflict",
    "legal_dispute",
    "debt_housing",
    "confidential_data",
    "complex_request",
]
_CUES = Literal[
    "own_life",
    "others_life",
    "violence_now",
    "violence_past",
    "sexual",
    "poison_medical",
    "child_worry",
    "child_self",
    "addiction",
    "debt",
    "overload",
    "secrecy",
    "complex",
    "talk",
    "decision_wanted",
    "confirm_client",
    "complaint",
    "human",
    "denial",
    "no_credit",
    "privacy_question",
]
_Words = tuple[str, ...]


class PackError(ValueError):
    """A pack's file is not usable; the message names file, entry and what to mend."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Review(_Model):
    """Who has checked a phrase; `pending` until a professional has."""

    by: str
    on: date | None = None


class PhraseModel(_Model):
    """One phrase: wordings in the notation of `handlers.sensitive.grammar`, with examples."""

    id: str = Field(pattern=r"^[a-z]{2}(\.[a-z0-9-]+)+$")
    category: _CATEGORIES
    level: Literal["sure", "hint", "faint"]
    urgency: Literal["none", "same-day", "acute"] = "none"
    any: _Words = Field(min_length=1)
    subject: _Words = ()
    without: _Words = ()
    cue: _Words = ()
    unless_negated: bool = False
    source: str = Field(min_length=3)
    reviewed: Review
    matches: _Words = Field(min_length=2)
    traps: _Words = Field(min_length=1)

    @field_validator("cue", mode="before")
    @classmethod
    def _one_or_more(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @field_validator("cue")
    @classmethod
    def _known(cls, value: _Words) -> _Words:
        unknown = set(value) - set(get_args(_CUES))
        if unknown:
            raise ValueError(f"unknown cue {min(unknown)}")
        return value

    @model_validator(mode="after")
    def _faint_is_danger(self) -> Self:
        if self.level == "faint" and (self.urgency != "acute" or self.cue):
            raise ValueError("a faint phrase is acute and has no cue: it says that, not what")
        return self


class CueModel(_Model):
    """A wording that is not sensitive but has an answer of its own."""

    id: str = Field(pattern=r"^[a-z]{2}(\.[a-z0-9-]+)+$")
    cue: _CUES
    any: _Words = Field(min_length=1)
    source: str = Field(min_length=3)
    reviewed: Review
    matches: _Words = Field(min_length=2)
    traps: _Words = Field(min_length=1)


class TrapModel(_Model):
    """A harmless construction. `acute: true` lets it remove acute hits too.

    Not those among whose words is one of the macros `spares` (who suffers, the throat).
    """

    id: str = Field(pattern=r"^[a-z]{2}(\.[a-z0-9-]+)+$")
    any: _Words = Field(min_length=1)
    acute: bool = False
    spares: _Words = ()


class SensitivePack(_Model):
    """All phrases of one language."""

    language: str = Field(pattern=r"^[a-z]{2}$")
    version: int = Field(ge=1)
    stopwords: _Words = ()
    negations: _Words = ()
    laughing: _Words = ()
    macros: Mapping[str, _Words] = Field(default_factory=dict)
    phrases: tuple[PhraseModel, ...] = ()
    cues: tuple[CueModel, ...] = ()
    traps: tuple[TrapModel, ...] = ()


def read_sensitive_pack(folder: Path) -> SensitivePack:
    """The pack of one language folder. Raises `PackError`."""
    single, parts = folder / "sensitive.yaml", folder / "sensitive"
    files = [single] if single.is_file() else sorted(parts.glob("*.yaml"))
    if not files:
        raise PackError(f"{folder.name}: neither sensitive.yaml nor sensitive/*.yaml")
    try:
        return SensitivePack.model_validate(_merged([_loaded(file) for file in files]))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise PackError(f"{folder.name}/sensitive: {where}: {first['msg']}") from None


def read_sensitive_packs(root: Path, languages: Iterable[str]) -> tuple[SensitivePack, ...]:
    """The packs of several languages in the given order. Raises `PackError`."""
    return tuple(read_sensitive_pack(root / language) for language in languages)


def shipped_packs() -> Path:
    """The folder of the packs that ship with the product."""
    return Path(__file__).parent / "packs"


def shipped_heads() -> Path:
    """The weights of the second reader that ship with the product."""
    return shipped_packs() / "heads.npz"


def _loaded(file: Path) -> dict[str, object]:
    try:
        loaded = _plain(_LOADER(file.read_text("utf-8")).get_single_node())
    except yaml.YAMLError as error:
        raise PackError(f"{file.parent.name}/{file.name}: {error}") from None
    except RecursionError:
        raise PackError(f"{file.parent.name}/{file.name}: a part contains itself") from None
    if not isinstance(loaded, dict):
        raise PackError(f"{file.parent.name}/{file.name}: must be a mapping")
    category = loaded.pop("category", None)
    phrases = loaded.get("phrases")
    if isinstance(phrases, list):
        for phrase in phrases:
            if isinstance(phrase, dict) and category is not None:
                phrase.setdefault("category", category)
    return {str(key): value for key, value in loaded.items()}


def _plain(node: yaml.Node | None) -> object:
    """Text, lists and mappings: what the loader's own constructor makes, in a sixth of its time."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(part) for part in node.value]
    return {_key(key): _plain(value) for key, value in node.value} if node else None


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise yaml.constructor.ConstructorError(None, None, "a key must be a word", node.start_mark)
    return str(node.value)


def _merged(parts: Iterable[dict[str, object]]) -> dict[str, object]:
    whole: dict[str, object] = {}
    for part in parts:
        for key, value in part.items():
            known = whole.get(key)
            if isinstance(known, list) and isinstance(value, list):
                whole[key] = [*known, *value]
            elif isinstance(known, dict) and isinstance(value, dict):
                whole[key] = {**known, **value}
            elif key in whole and known != value:
                raise PackError(f"the files of one language disagree about {key}")
            else:
                whole[key] = value
    return whole


class _Untagged:
    """Tells no kind of a value: every scalar is text, so `no` and `112` are words; the model makes more."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """Return no tag; to look one up takes a fifth of the reading."""
        del kind, value, implicit
        return ""


_LOADER = type("_Loader", (_Untagged, getattr(yaml, "CBaseLoader", yaml.BaseLoader)), {})
