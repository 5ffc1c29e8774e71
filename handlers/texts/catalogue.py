"""Renders fixed texts. Nothing here chooses or changes wording."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from datetime import date, datetime, time

from bot.core.errors import ContentError
from bot.core.ids import TemplateId
from bot.core.texts import Address, Opens, Param, Text, Voice
from handlers.texts import spoken

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_RIGHT_TO_LEFT = frozenset({"ar", "fa"})
_BESIDE, _FIRST_WORD = "dazu", "wort"
_ISOLATE, _RELEASE = "\u2068", "\u2069"
_SECOND_LANGUAGE, _BASE_LANGUAGE = "en", "de"


class Catalogue:
    """All wordings of one deployment.

    `words` maps pack ("de", "de-du") and template to wording; `phrases` says per template which text
    stands for a value that is missing or empty; `numbers` holds what "nummer:ID" and "web:ID" show.
    `for_workers`: texts that workers alone are meant to read, and the language of their house.
    """

    def __init__(
        self,
        *,
        words: Mapping[str, Mapping[str, str]],
        phrases: Mapping[str, Mapping[str, str]],
        numbers: Mapping[str, str],
        for_workers: tuple[Set[str], str] = (frozenset(), _SECOND_LANGUAGE),
    ) -> None:
        self._for_workers = for_workers
        self._words = words
        self._phrases = phrases
        self._numbers = numbers

    def without_numbers(self) -> "Catalogue":
        """Return the same wordings without the directory: a text that names a number fails."""
        return Catalogue(
            words=self._words, phrases=self._phrases, numbers={}, for_workers=self._for_workers
        )

    def render(self, text: Text, voice: Voice, closed: Mapping[str, Opens] | None = None) -> str:
        """Return the words. Behind the number of a `closed` line stand its hours, if not already.

        A language without that text falls back to English, then German; what is for workers to the language
        of the house first. Instants are shown as they
        stand: the caller has put them into the wall time of the conversation. Raises ContentError,
        naming template and value only, when one of them is missing.
        """
        spoken_in, wording = self._find(text.template, voice)
        voice = replace(voice, language=spoken_in)

        def fill(match: re.Match[str]) -> str:
            shown = self._value(match[1], text, voice)
            opens = closed.get(match[1]) if closed else None
            if opens is None or wording.startswith(" (", match.end()):
                return shown
            hours = spoken.hours(opens.day, opens.start, opens.end, spoken_in)
            return f"{shown} ({_isolated(hours, spoken_in)})"

        return _PLACEHOLDER.sub(fill, wording)

    def languages(self, template: TemplateId) -> frozenset[str]:
        """Return the languages that have this text."""
        return frozenset(
            pack.partition("-")[0] for pack, words in self._words.items() if template in words
        )

    def _find(self, template: TemplateId, voice: Voice) -> tuple[str, str]:
        theirs, house = self._for_workers
        for pack in _packs(voice, house if template in theirs else _SECOND_LANGUAGE):
            wording = self._words.get(pack, {}).get(template)
            if wording is not None:
                return pack.partition("-")[0], wording
        raise ContentError(f"text {template}: there is no such text")

    def _value(self, name: str, text: Text, voice: Voice) -> str:
        if ":" in name:
            return _isolated(self._number(name, text.template), voice.language)
        name, _, form = name.partition("|")
        value = _given(name, text.params)
        if value is None or value == "":
            if form == _BESIDE:
                return ""
            phrase = self._phrases.get(text.template, {}).get(name)
            if phrase is None:
                raise ContentError(f"text {text.template}: the value for {{{name}}} is missing")
            value = Text(TemplateId(phrase), text.params)
        said = self._said(name, value, voice)
        if form == _FIRST_WORD:
            return said.partition(" ")[0]
        if form == _BESIDE:
            return f" {said}"
        return _declined(said) if form else said

    def _number(self, name: str, template: TemplateId) -> str:
        shown = self._numbers.get(name)
        if shown is None:
            raise ContentError(f"text {template}: the directory shows nothing for {{{name}}}")
        return shown

    def _said(self, name: str, value: Param, voice: Voice) -> str:
        language = voice.language
        match value:
            case str():
                return _isolated(value, language)
            case Text():
                return self.render(value, voice)
            case tuple():
                return "\n".join(self.render(each, voice) for each in value)
            case datetime() | date() | time():
                return _isolated(spoken.instant(name, value, language), language)
            case int():
                return _isolated(str(value), language)


def _declined(name: str) -> str:
    """Return a name as German says it after "mit" or "fragen Sie"; only "Herr" ever changes."""
    return f"Herrn {name.removeprefix('Herr ')}" if name.startswith("Herr ") else name


def _isolated(value: str, language: str) -> str:
    """Keep the groups of a number, or a name, in their order between words that run to the left."""
    return f"{_ISOLATE}{value}{_RELEASE}" if language in _RIGHT_TO_LEFT else value


def _packs(voice: Voice, second: str) -> Iterator[str]:
    """Yield the packs in the order they are asked. What plain language says to everybody alike
    stands in the formal plain pack."""
    asked = voice.language.lower().replace("_", "-").partition("-")[0]
    du = voice.address is Address.DU
    for each in (asked, second, _SECOND_LANGUAGE, _BASE_LANGUAGE):
        if voice.plain and du:
            yield f"{each}-einfach-du"
        if voice.plain:
            yield f"{each}-einfach"
        if du:
            yield f"{each}-du"
        yield each


def _given(name: str, params: Mapping[str, Param]) -> Param | None:
    value = params.get(name)
    if value is None and name == "wochentag":
        return params.get("datum")
    return value
