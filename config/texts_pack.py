"""The words of Lotse: `packs/<language>[-du]/texts.yaml`, laid over one another and checked.

An entry says for whom it is, which rules ask for it, and the text. `{name}` is a value, `{nummer:ID}` a
phone number and `{web:ID}` a web name of the directory; a number typed into a client's text is an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from config.contacts_pack import ORGANISATION, PACKS, Country, Directory
from config.marked_yaml import Marked, read, validated
from config.problems import Misconfigured
from config.text_check import Check, Own
from config.text_models import BASE, HOME, Pack, Template, parameters, shown_numbers


@dataclass(frozen=True, slots=True)
class Content:
    """All packs, checked and ready for `handlers.texts.Catalogue`.

    `words` and `phrases` map pack ("de", "de-du") and template to wording and to phrase templates;
    `numbers` maps "nummer:ID" and "web:ID" to what is shown.
    """

    words: Mapping[str, Mapping[str, str]]
    phrases: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, str]
    audience: Mapping[str, str]
    pending: tuple[str, ...]
    """Packs whose review is still pending, for `lotse check`."""


def load_texts(
    directory: Directory,
    *,
    country: Country = HOME,
    overrides: Mapping[str, object] | None = None,
    language: str = BASE,
    folder: Path = PACKS,
    source: Marked = ORGANISATION,
    contacts: Mapping[str, str] = MappingProxyType({}),
) -> Content:
    """Load and check all packs for one country; raises Misconfigured.

    `overrides` replaces wordings by key: `{T-01: "..."}` (in `language`), `{T-01: {de: "..."}}` or
    `{de: {T-01: "..."}}`. They are held to the same rules as ours, and what is wrong with them or with
    the organisation's `contacts` (where each stands) is told with its place in `source`.
    """
    packs, files = load_packs(folder)
    shipped = packs[BASE].texts
    worded: dict[tuple[str, str], str] = {}
    lines = [*_lay_over(packs, overrides or {}, language, source, worded)]
    own = Own(worded, contacts)
    lines += Check(packs, files, directory, country, shipped, own).lines()
    if lines:
        raise Misconfigured(*lines)
    base = packs[BASE].texts
    return Content(
        words={
            name: {key: each.wording(country) for key, each in pack.texts.items()}
            for name, pack in packs.items()
        },
        phrases=_phrases(packs[BASE]),
        numbers=shown_numbers(directory),
        audience={key: each.audience or "all" for key, each in base.items()},
        pending=tuple(name for name, pack in packs.items() if pack.review == "pending"),
    )


def load_packs(folder: Path) -> tuple[dict[str, Pack], dict[str, Marked]]:
    """Load every `<pack>/texts.yaml` below a folder, unchecked; raises Misconfigured."""
    packs: dict[str, Pack] = {}
    files: dict[str, Marked] = {}
    for path in sorted(folder.glob("*/texts.yaml")):
        found = read(path)
        name = path.parent.name
        files[name] = Marked(f"{name}/{found.name}", found.data, found.marks)
        packs[name] = validated(Pack.model_validate, files[name])
        expected = packs[name].name
        if name != expected:
            raise Misconfigured(f"{files[name].name}:1:1: language: {expected} in folder {name}")
    if BASE not in packs:
        raise Misconfigured(f"{folder}: the base pack {BASE}/texts.yaml is missing")
    return packs, files


def _lay_over(
    packs: dict[str, Pack],
    overrides: Mapping[str, object],
    language: str,
    source: Marked,
    places: dict[tuple[str, str], str],
) -> Iterator[str]:
    for path, name, key, text in _single(overrides, packs, language):
        place = source.where(("texts", "overrides", *path))
        mistake = f"{place}: texts.overrides.{key}"
        if name not in packs:
            yield f"{mistake}: there is no pack {name}; packs: {', '.join(packs)}"
        elif key not in packs[BASE].texts:
            yield f"{mistake}: there is no such text"
        elif not isinstance(text, str) or not text:
            yield f"{mistake}: the wording must be a text"
        else:
            places[name, key] = place
            packs[name] = _replaced(packs[name], packs[BASE].texts[key], key, text)


def _single(
    overrides: Mapping[str, object], packs: Mapping[str, Pack], language: str
) -> Iterator[tuple[tuple[str, ...], str, str, object]]:
    for first, value in overrides.items():
        if not isinstance(value, Mapping):
            yield (first,), language, first, value
            continue
        for second, text in value.items():
            pair = (first, str(second)) if first in packs else (str(second), first)
            yield (first, str(second)), *pair, text


def _replaced(pack: Pack, base: Template, key: str, text: str) -> Pack:
    known = pack.texts.get(key, Template(text=base.text))
    template = known.model_copy(update={"text": text, "countries": {}})
    return pack.model_copy(update={"texts": {**pack.texts, key: template}})


def _phrases(base: Pack) -> dict[str, dict[str, str]]:
    """Return per template which text stands for a missing value: its own word before the general."""
    return {
        key: {
            name: phrase
            for name, phrase in {**base.phrases, **template.phrases}.items()
            if name in parameters(template.text)
        }
        for key, template in base.texts.items()
    }
