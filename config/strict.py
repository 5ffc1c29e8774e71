"""The model all our files are read with: frozen, and an unknown key is an error with a hint."""

from collections.abc import Mapping
from difflib import get_close_matches

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError


class Strict(BaseModel):
    """Frozen model; an unknown key names the nearest right one."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _known_keys(cls, data: object) -> object:
        if not isinstance(data, Mapping):
            return data
        known = [field.alias or name for name, field in cls.model_fields.items()]
        for key in data:
            if key not in {*known, *cls.model_fields}:
                hint = _hint(str(key), known)
                raise PydanticCustomError("unknown_key", "{hint}", {"key": str(key), "hint": hint})
        return data


def _hint(key: str, known: list[str]) -> str:
    near = get_close_matches(key.lower(), known, n=1, cutoff=0.5)
    if near:
        return f'unknown key; did you mean "{near[0]}"?'
    return f"unknown key; known here: {', '.join(known) or 'none'}"
