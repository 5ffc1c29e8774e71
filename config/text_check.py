"""What can be wrong with the packs as a whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from config.contacts_pack import ContactEntry, Country, Directory
from config.marked_yaml import Marked
from config.text_models import (
    BASE,
    COMPLETE,
    FORMS,
    HOME,
    PLACEHOLDER,
    Pack,
    Template,
    parameters,
    placeholders,
    shown_numbers,
    value_of,
)
from config.text_samples import LIMIT, SAMPLES

_TYPED_NUMBER = re.compile(r"\d{3,}|\d{2,}[ -]\d{2,}")
_MOST_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class Own:
    """Where in the organisation file its wordings (by pack and key) and entries (by id) stand."""

    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)


class Check:
    """Finds what is wrong with the packs as a whole; one line a mistake.

    `base` are the texts as we ship them: what an organisation words otherwise is held to them, so
    that only its own wording is called wrong.
    """

    def __init__(
        self,
        packs: Mapping[str, Pack],
        files: Mapping[str, Marked],
        directory: Directory,
        country: Country,
        base: Mapping[str, Template],
        own: Own,
    ) -> None:
        self._packs = packs
        self._base = base
        self._own = own
        self._phrases = packs[BASE].phrases.values()
        self._files = files
        self._directory = directory
        self._country = country
        self._numbers = shown_numbers(directory)

    def lines(self) -> list[str]:
        """Return one line for each mistake: file, place, key and mend."""
        found = [*self._missing()]
        for name, pack in self._packs.items():
            for key, template in pack.texts.items():
                found += [
                    f"{self._where(name, key, each)}: {key}: {each}"
                    for each in self._entry(name, key, template)
                ]
        return list(dict.fromkeys(found))

    def _where(self, name: str, key: str, mistake: str) -> str:
        """Return the place to mend: the organisation's own wording or entry, else our text."""
        if (name, key) in self._own.texts:
            return self._own.texts[name, key]
        named = (place for wanted, place in self._own.contacts.items() if wanted in mistake)
        return next(named, "") or self._files[name].where(("texts", key))

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
        yield from self._forms(wording)
        for unknown in sorted(given - SAMPLES.keys()):
            yield f"{{{unknown}}} is no placeholder that Lotse fills in"
        length = len(self._longest(wording, base, name))
        if length > LIMIT:
            yield f"{length} characters with the longest values; at most {LIMIT} (C-40)"
        bare = PLACEHOLDER.sub("", wording)
        if base.audience != "worker" and _TYPED_NUMBER.search(bare):
            yield "a typed number; take it from the directory: {nummer:ID}"
        if "{" in bare or "}" in bare:
            yield "a brace without its partner"
        for part in (
            *self._phrases,
            *base.phrases.values(),
            *(p for ps in base.parts.values() for p in ps),
        ):
            if part not in self._base:
                yield f"its part {part} does not exist"

    @staticmethod
    def _forms(wording: str) -> Iterator[str]:
        for placeholder in placeholders(wording):
            _, bar, form = placeholder.partition("|")
            if bar and form not in FORMS:
                yield f"{{{placeholder}}}: there is no form {form}; forms: {', '.join(FORMS)}"

    def _longest(self, wording: str, base: Template, name: str) -> str:
        def sample(match: re.Match[str]) -> str:
            parts = [self._words(name, part) for part in base.parts.get(value_of(match[1]), ())]
            filled = [PLACEHOLDER.sub(lambda m: self._shown(m[1]), part) for part in parts]
            return max(filled, key=len) if filled else self._shown(match[1])

        return PLACEHOLDER.sub(sample, wording)

    def _words(self, name: str, key: str) -> str:
        language = self._packs[name].language
        for pack in (name, language, "en", BASE):
            if pack in self._packs and key in self._packs[pack].texts:
                return self._packs[pack].texts[key].wording(self._country)
        return ""

    def _shown(self, name: str) -> str:
        return self._numbers.get(name, "") if ":" in name else SAMPLES.get(value_of(name), "")

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
