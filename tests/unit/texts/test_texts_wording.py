"""The packs say exactly what was reviewed; only the numbers come from the directory."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from bot.core.ids import TemplateId
from bot.core.texts import Address, Param, Text, Voice
from config.contacts_pack import load_directory
from config.text_samples import LIMIT, SAMPLES
from config.texts_pack import Content, load_texts
from handlers.texts import Catalogue, last_resort

REVIEWED: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "reviewed_wording.yaml").read_text(encoding="utf-8")
)
LANGUAGES = ("de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa")
CRISIS = ("T-09", "T-10", "T-11", "T-12", "T-16", "T-18", "T-40")
FORMS = {"de": ("de", Address.SIE), "du": ("de", Address.DU), "en": ("en", Address.SIE),
         "sv": ("sv", Address.SIE)}  # fmt: skip


def catalogue(content: Content) -> Catalogue:
    return Catalogue(words=content.words, phrases=content.phrases, numbers=content.numbers)


@pytest.fixture(scope="module")
def german() -> Content:
    return load_texts(load_directory(), country="DE")


@pytest.fixture(scope="module")
def swedish() -> Content:
    return load_texts(load_directory(), country="SE")


def names_as_values(content: Content, template: str) -> Text:
    """Fill every placeholder with itself, so that only numbers change."""
    words = " ".join(pack.get(template, "") for pack in content.words.values())
    names = re.findall(r"\{([a-z_0-9]+)(?:\|\w+)?\}", words)
    return Text(TemplateId(template), {name: "{" + name + "}" for name in names})


def reviewed() -> Iterator[tuple[str, str]]:
    return ((key, form) for key, forms in REVIEWED.items() for form in forms)


@pytest.mark.parametrize(("template", "form"), list(reviewed()))
def test_a_text_reads_as_it_was_reviewed(german: Content, template: str, form: str) -> None:
    language, address = FORMS[form]
    text = names_as_values(german, template)
    shown = catalogue(german).render(text, Voice(language, address))
    assert shown == REVIEWED[template][form]


def test_all_47_are_there() -> None:
    assert sorted(REVIEWED) == [f"T-{number:02}" for number in range(1, 48)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", CRISIS)
def test_a_crisis_text_names_the_emergency_number_of_the_country(
    german: Content, swedish: Content, template: str, language: str
) -> None:
    for content, wrong in ((german, "se-112"), (swedish, "de-112")):
        words = content.words[language][template]
        assert re.search(r"\{nummer:(de|se)-11[02]\}", words)
        if content is swedish:
            assert wrong not in words


@pytest.mark.parametrize("language", ["de", "en", "sv"])
@pytest.mark.parametrize("address", [Address.SIE, Address.DU])
@pytest.mark.parametrize("plain", [False, True])
def test_in_sweden_no_text_for_families_shows_a_german_line(
    swedish: Content, language: str, address: Address, *, plain: bool
) -> None:
    """Shows P-08."""
    shown = catalogue(swedish)
    for template, audience in swedish.audience.items():
        if audience != "worker":
            text = names_as_values(swedish, template)
            words = shown.render(text, Voice(language, address, plain))
            assert not re.search(r"\b110\b|0800|116016|krisenchat|telefonseelsorge", words)


def test_a_young_person_gets_young_peoples_lines_in_every_full_language(german: Content) -> None:
    """Shows P-32."""
    for language in ("de", "en"):
        text = names_as_values(german, "T-09")
        shown = catalogue(german).render(text, Voice(language, Address.DU))
        assert "krisenchat.de" in shown
        assert "116111" in shown


def test_no_retired_number_is_ever_shown(german: Content, swedish: Content) -> None:
    retired = [entry.dial for entry in load_directory().retired]
    assert len(retired) == 5
    for content in (german, swedish):
        for name, pack in content.words.items():
            address = Address.DU if name.endswith("-du") else Address.SIE
            for template in pack:
                text = names_as_values(content, template)
                shown = catalogue(content).render(text, Voice(name[:2], address, "einfach" in name))
                for dial in retired:
                    assert not re.search(rf"(?<!\d){re.escape(dial)}(?!\d)", shown), template


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["DE", "SE"])
def test_the_built_in_text_is_the_one_of_the_packs(
    german: Content, swedish: Content, language: str, country: str
) -> None:
    """Shows M-11."""
    content = german if country == "DE" else swedish
    text = Text(TemplateId("T-40"))
    shown = catalogue(content).render(text, Voice(language))
    assert last_resort(language, country) == shown


def test_the_built_in_text_speaks_english_to_an_unknown_language() -> None:
    assert last_resort("xx") == last_resort("en")


ISOLATES = dict.fromkeys((0x2068, 0x2069))

NEVER = (
    "selbstmord", "freitod", "warum", "kopf hoch", "gott ", "jugendamt informieren", "sofort an",
    "alles gut.", "bleibt unter uns", "schon wieder", "erzählen sie mehr", "halb so schlimm",
    "why ", "cheer up", "tell me more", "varför", "berätta mer",
)  # fmt: skip


def test_no_text_for_families_says_what_the_bot_must_never_say(german: Content) -> None:
    """Shows C-25, M-03, P-75."""
    for name, pack in german.words.items():
        for template, words in pack.items():
            if german.audience[template] != "worker":
                for phrase in NEVER:
                    assert phrase not in words.lower(), (name, template, phrase)


def test_the_informal_pack_never_addresses_formally(german: Content) -> None:
    """Shows P-31."""
    for template, words in german.words["de-du"].items():
        assert not re.search(r"\b(Ihnen|Ihre?[nmrs]?|Sie)\b", words), template


def test_the_informal_pack_holds_only_what_differs(german: Content) -> None:
    for pack in ("de-du", "en-du", "sv-du"):
        for template, words in german.words[pack].items():
            assert words != german.words[pack[:2]][template], (pack, template)


FRAGMENTS = re.compile(
    r"T-01|T-02|T-09.*|P-.*|B-.*|L-06/(?!bis).*|L-14/.*|L-21/(?:zeile|reihe)|W-03/zeile.*"
)
"""Texts that say themselves what the bot is, and parts that stand inside another text."""


def test_automatic_messages_to_families_say_so(german: Content) -> None:
    """Shows C-22, P-60."""
    for template, words in german.words["de"].items():
        if german.audience[template] != "worker" and not FRAGMENTS.fullmatch(template):
            assert "utomatisch" in words, template


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("address", list(Address))
@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
def test_everything_can_be_said_to_everybody_within_400_characters(
    german: Content, swedish: Content, language: str, address: Address, *, plain: bool
) -> None:
    """Shows C-40."""
    moment = datetime(2026, 9, 24, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    moments = ("wochentag", "datum", "datum_von", "datum_bis", "uhrzeit", "ende", "wann", "bis",
               "termin", "termin_1", "termin_2", "naechste_dienstzeit", "oeffnet")  # fmt: skip
    params: dict[str, Param] = {**SAMPLES, **dict.fromkeys(moments, moment)}
    mensch = Text(TemplateId("T-09/mensch-spaeter"), params)
    rhythm = Text(TemplateId("L-06/wochen"), params)
    params |= {"mensch": mensch, "rhythmus": rhythm, "zeilen": (mensch,), "offen": (mensch,)}
    for content in (german, swedish):
        for template in content.audience:
            text = Text(TemplateId(template), params)
            shown = catalogue(content).render(text, Voice(language, address, plain))
            assert "{" not in shown
            assert 0 < len(shown.translate(ISOLATES)) <= LIMIT, (template, language)
