"""The words of Lotse: `packs/<language>[-du]/texts.yaml`, laid over one another and checked.

An entry says for whom it is, which rules ask for it, and the text. `{name}` is a value, `{nummer:ID}` a
phone number and `{web:ID}` a web name of the directory; a number typed into a client's text is an error.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from config.contacts_pack import PACKS, ContactEntry, Country, Directory
from config.marked_yaml import Marked, read, validated
from config.problems import Misconfigured
from config.strict import Strict
from config.text_samples import LIMIT, SAMPLES

BASE = "de"
HOME = "DE"
"""The country whose numbers stand in `text`; others stand under `countries`."""
COMPLETE = ("de", "en", "sv")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_TYPED_NUMBER = re.compile(r"\d{3,}|\d{2,}[ -]\d{2,}")
_MOST_NUMBERS = 3


class Template(Strict):
    """One entry. What is not the wording itself (`for`, `rules`, ...) stands in the base pack only."""

    audience: Literal["client", "group", "worker", "all"] | None = Field(default=None, alias="for")
    rules: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    hours: dict[str, str] = Field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    phrases: dict[str, str] = Field(default_factory=dict)
    text: str = Field(min_length=1)
    countries: dict[Country, str] = Field(default_factory=dict)

    def wording(self, country: Country) -> str:
        """Return the text as it reads in that country."""
        return self.countries.get(country, self.text)


class Pack(Strict):
    """One file. `review: pending` until a native speaker has checked it."""

    language: str = Field(pattern="^[a-z]{2}$")
    address: Literal["sie", "du"] = "sie"
    review: Literal["done", "pending"]
    texts: dict[str, Template]


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
    country: Country = "DE",
    overrides: Mapping[str, object] | None = None,
    language: str = BASE,
    folder: Path = PACKS,
) -> Content:
    """Load and check all packs for one country; raises Misconfigured.

    `overrides` replaces wordings by key: `{T-01: "..."}` (in `language`), `{T-01: {de: "..."}}` or
    `{de: {T-01: "..."}}`. They are held to the same rules as ours.
    """
    packs, files = load_packs(folder)
    lines = [*_lay_over(packs, overrides or {}, language)]
    lines += _Check(packs, files, directory, country).lines()
    if lines:
        raise Misconfigured(*lines)
    base = packs[BASE].texts
    return Content(
        words={
            name: {key: each.wording(country) for key, each in pack.texts.items()}
            for name, pack in packs.items()
        },
        phrases={key: each.phrases for key, each in base.items() if each.phrases},
        numbers=_numbers(directory),
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
        expected = packs[name].language + ("-du" if packs[name].address == "du" else "")
        if name != expected:
            raise Misconfigured(f"{files[name].name}:1:1: language: {expected} in folder {name}")
    if BASE not in packs:
        raise Misconfigured(f"{folder}: the base pack {BASE}/texts.yaml is missing")
    return packs, files


def _lay_over(
    packs: dict[str, Pack], overrides: Mapping[str, object], language: str
) -> Iterator[str]:
    for name, key, text in _single(overrides, packs, language):
        place = f"organisation file: texts.overrides.{key}"
        if name not in packs:
            yield f"{place}: there is no pack {name}; packs: {', '.join(packs)}"
        elif key not in packs[BASE].texts:
            yield f"{place}: there is no such text"
        elif not isinstance(text, str) or not text:
            yield f"{place}: the wording must be a text"
        else:
            packs[name] = _replaced(packs[name], packs[BASE].texts[key], key, text)


def _single(
    overrides: Mapping[str, object], packs: Mapping[str, Pack], language: str
) -> Iterator[tuple[str, str, object]]:
    for first, value in overrides.items():
        if not isinstance(value, Mapping):
            yield language, first, value
            continue
        for second, text in value.items():
            yield (first, str(second), text) if first in packs else (str(second), first, text)


def _replaced(pack: Pack, base: Template, key: str, text: str) -> Pack:
    known = pack.texts.get(key, Template(text=base.text))
    template = known.model_copy(update={"text": text, "countries": {}})
    return pack.model_copy(update={"texts": {**pack.texts, key: template}})


def _numbers(directory: Directory) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in directory.contacts:
        if entry.number and entry.number.dial:
            found[f"nummer:{entry.id}"] = entry.number.dial
        if entry.web_name:
            found[f"web:{entry.id}"] = entry.web_name
    return found


def placeholders(wording: str) -> tuple[str, ...]:
    """Return the names between braces, in order, references to the directory among them."""
    return tuple(_PLACEHOLDER.findall(wording))


def parameters(wording: str) -> frozenset[str]:
    """Return the values that a wording needs from the caller."""
    return frozenset(name for name in placeholders(wording) if ":" not in name)


class _Check:
    """Finds what is wrong with the packs as a whole; one line a mistake."""

    def __init__(
        self,
        packs: Mapping[str, Pack],
        files: Mapping[str, Marked],
        directory: Directory,
        country: Country,
    ) -> None:
        self._packs = packs
        self._base = packs[BASE].texts
        self._files = files
        self._directory = directory
        self._country = country

    def lines(self) -> list[str]:
        found = [*self._missing()]
        for name, pack in self._packs.items():
            for key, template in pack.texts.items():
                where = self._files[name].where(("texts", key))
                found += [f"{where}: {key}: {each}" for each in self._entry(name, key, template)]
        return found

    def _missing(self) -> Iterator[str]:
        for name in COMPLETE:
            texts = self._packs[name].texts if name in self._packs else {}
            for key in self._base.keys() - texts.keys():
                yield f"{name}/texts.yaml:1:1: {key}: missing; {name} has to be complete"

    def _entry(self, name: str, key: str, template: Template) -> Iterator[str]:
        base = self._base.get(key)
        if base is None:
            yield f"there is no such text in {BASE}; add it there first"
            return
        if name == BASE and (base.audience is None or not base.rules):
            yield "say for whom it is (for) and which rules ask for it (rules)"
        for wording in (template.text, *template.countries.values()):
            yield from self._wording(name, wording, base)
        yield from self._directory_use(template, base)

    def _wording(self, name: str, wording: str, base: Template) -> Iterator[str]:
        needed, given = parameters(base.text), parameters(wording)
        if needed != given:
            listed = ", ".join(sorted(needed ^ given))
            yield f"its placeholders differ from those of {BASE}: {listed}"
        for unknown in sorted(given - SAMPLES.keys()):
            yield f"{{{unknown}}} is no placeholder that Lotse fills in"
        length = len(self._longest(wording, base, name))
        if length > LIMIT:
            yield f"{length} characters with the longest values; at most {LIMIT} (C-40)"
        bare = _PLACEHOLDER.sub("", wording)
        if base.audience != "worker" and _TYPED_NUMBER.search(bare):
            yield "a typed number; take it from the directory: {nummer:ID}"
        if "{" in bare or "}" in bare:
            yield "a brace without its partner"
        for part in (*base.phrases.values(), *(p for ps in base.parts.values() for p in ps)):
            if part not in self._base:
                yield f"its part {part} does not exist"

    def _longest(self, wording: str, base: Template, name: str) -> str:
        def sample(match: re.Match[str]) -> str:
            parts = [self._words(name, part) for part in base.parts.get(match[1], ())]
            filled = [_PLACEHOLDER.sub(lambda m: self._shown(m[1]), part) for part in parts]
            return max(filled, key=len) if filled else self._shown(match[1])

        return _PLACEHOLDER.sub(sample, wording)

    def _words(self, name: str, key: str) -> str:
        language = self._packs[name].language
        for pack in (name, language, "en", BASE):
            if pack in self._packs and key in self._packs[pack].texts:
                return self._packs[pack].texts[key].wording(self._country)
        return ""

    def _shown(self, name: str) -> str:
        return _numbers(self._directory).get(name, "") if ":" in name else SAMPLES.get(name, "")

    def _directory_use(self, template: Template, base: Template) -> Iterator[str]:
        wording = template.wording(self._country)
        worker = base.audience == "worker"
        used = [each for each in placeholders(wording) if ":" in each]
        for reference in used:
            yield from self._reference(reference, worker=worker)
        entries = self._entries([each.partition(":")[2] for each in used])
        if not worker:
            yield from self._policy(entries, used, self._entries(base.also))
        for wanted, stated in base.hours.items():
            entry = self._directory.contact(wanted)
            if wanted in [e.id for e in entries] and (
                entry is None or not entry.hours_verified or entry.written_hours != stated
            ):
                yield f"the hours of {wanted} are no longer {stated}; mend the text and its hours"

    def _entries(self, wanted: list[str] | tuple[str, ...]) -> list[ContactEntry]:
        found = (self._directory.contact(each) for each in dict.fromkeys(wanted))
        return [entry for entry in found if entry is not None]

    def _reference(self, reference: str, *, worker: bool) -> Iterator[str]:
        kind, _, wanted = reference.partition(":")
        entry = self._directory.contact(wanted)
        if kind not in {"nummer", "web"}:
            yield f"{{{reference}}}: write {{nummer:ID}} or {{web:ID}}"
        elif entry is None:
            yield f"{{{reference}}}: the directory has no entry {wanted}"
        elif not entry.verified:
            yield f"{wanted} is not verified; nobody may be sent there"
        elif not worker and entry.show_to == "worker":
            yield f"{wanted} is for workers only"
        elif (entry.number is None) if kind == "nummer" else (entry.web_name is None):
            yield f"{wanted} has no checked {'number' if kind == 'nummer' else 'web name'} to show"

    def _policy(
        self, entries: list[ContactEntry], used: list[str], also: list[ContactEntry]
    ) -> Iterator[str]:
        numbers = {each for each in used if each.startswith("nummer:")}
        here = [e for e in entries if e.country == self._country and f"nummer:{e.id}" in numbers]
        if len(here) > _MOST_NUMBERS:
            yield f"more than {_MOST_NUMBERS} numbers in one message"
        if self._country != HOME and any(e.country != self._country for e in entries):
            yield f"it names another country's numbers; add a wording under countries: {self._country}"
        paid = [e for e in entries if e.number is not None and e.number.free is not True]
        if paid and len(paid) == len(entries) and not also:
            yield f"{paid[0].id} is not known to be free and stands alone; add a free way"
