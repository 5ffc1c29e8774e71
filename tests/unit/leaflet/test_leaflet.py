"""The long leaflet: read back from the PDF by another library than the one that wrote it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from bot.assembly import keeping
from bot.content import Content, from_mapping
from bot.core.errors import ContentError
from bot.core.ids import Handle
from bot.core.ports import Capabilities
from bot.leaflet import press
from bot.papers import MOST_WORKERS, Leaflets, lost_signs, spoken_length
from config.clock_times import duration
from config.contacts_pack import PACKS
from config.leaflet_pack import LANGUAGES, load_leaflet
from config.problems import Misconfigured
from config.text_models import PLACEHOLDER
from handlers.membership import Edition
from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.second_reader import SecondOpinion

ROMAN = Capabilities(operator_reads=True)
NATIVE = Capabilities(leave=True)
KAYA = (Handle("kaya"),)
VERSIONS = list(product(LANGUAGES, (False, True)))
VIOLENCE_LINES = ("116016", "0800 1239900", "020-50 50 50", "020-80 80 80")
BOT_OUT = {"de": "„Bot raus“", "en": "“bot out”", "sv": "”bot ut”"}
NOTHING_STORED = {
    "de": "speichert keine Nachrichten",
    "en": "stores no messages",
    "sv": "sparar inga meddelanden",
}
NO_HUMAN = {"de": "kein Mensch", "en": "not a human", "sv": "ingen människa"}


@cache
def _example() -> Content:
    return content()


class Reader:
    """Stands for a second reader that is really there."""

    def opinion(self, text: str, lang: str) -> SecondOpinion:  # noqa: ARG002
        """Nothing is ever found."""
        return SecondOpinion(confirms=False, raises=(), version="test")

    def at_once(self, text: str, lang: str) -> SecondOpinion:
        """Nothing is ever found."""
        return self.opinion(text, lang)


def content(**changes: object) -> Content:
    return from_mapping({"topics": {"packs": ["ro"], "second_reader": False}, **changes}, "test")


def _leaflets(of: Content) -> Leaflets:
    return Leaflets(of, keeping(of))


def made(
    language: str = "de",
    *,
    of: Content | None = None,
    young: bool = False,
    plain: bool = False,
    group: bool = False,
    workers: tuple[Handle, ...] = KAYA,
    capabilities: Capabilities = ROMAN,
) -> bytes:
    edition = Edition(
        language=language,
        young=young,
        plain=plain,
        group=group,
        workers=workers,
        capabilities=capabilities,
    )
    return _leaflets(of or _example()).file(edition).content


def words(pdf: bytes) -> str:
    """Return the text, one blank between words however the lines were broken."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(("language", "young"), VERSIONS)
@pytest.mark.parametrize("capabilities", [ROMAN, NATIVE], ids=["roman", "native"])
def test_it_says_what_people_must_know(
    language: str, capabilities: Capabilities, *, young: bool
) -> None:
    """Shows C-01, C-06, P-06, P-22, P-31, P-60, P-65."""
    read = words(made(language, young=young, capabilities=capabilities))
    for must in (
        "Caritas Beispielstadt",
        "Frau Kaya",
        "0208 30008-1234",
        "kaya@example.org",
        "katholisches-datenschutzzentrum.de",
        "datenschutz@example.org",
        "KDG",
        "112",
        "110",
        "116111",
        BOT_OUT[language],
        NOTHING_STORED[language],
        NO_HUMAN[language],
    ):
        assert must in read
    assert "Herr Lindner" not in read
    assert ("Roman" in read) is capabilities.operator_reads
    assert "{" not in read
    assert "**" not in read


@pytest.mark.parametrize(("language", "young"), VERSIONS)
def test_no_sign_is_lost(language: str, *, young: bool) -> None:
    pack = load_leaflet(language, young=young)
    read = words(made(language, young=young))
    for section in pack.sections:
        assert section.heading in read
        for line in section.lines:
            if not line.when and "{" not in line.text:
                assert line.text.removeprefix("- ").replace("**", "") in read


def _long() -> Iterator[Mapping[str, object]]:
    for number in range(MOST_WORKERS):
        yield {
            "handle": f"w{number}",
            "name": "Frau Wischnewski-Öztürk-Żółć",
            "phone": "0208 30008-123456",
            "email": "anna.wischnewski-oeztuerk@caritas-muelheim.example",
            "duty_hours": {"mon,wed": ["08:00-12:00", "13:00-16:00"], "fri": ["09:00-17:30"]},
        }


@pytest.mark.parametrize(("language", "young"), VERSIONS)
@pytest.mark.parametrize("country", ["DE", "SE"])
def test_two_pages_are_enough_at_the_longest(language: str, country: str, *, young: bool) -> None:
    profile = {"DE": "caritas-flexhif", "SE": "malmo-public"}[country]
    longest = content(
        organisation={
            "name": "Caritas-Sozialdienste Mülheim an der Ruhr e. V. – FlexHiF",
            "country": country,
            "profile": profile,
        },
        workers=list(_long()),
        escalation={"on_call": "w1"},
    )
    longest = replace(longest, second=SecondHearing(longest.ear, Reader()))
    pdf = made(language, of=longest, young=young, workers=())
    assert len(PdfReader(BytesIO(pdf)).pages) <= 2
    assert "Wischnewski-Öztürk-Żółć" in words(pdf)


def test_a_long_list_of_workers_leaves_the_teams_number() -> None:
    many = [*_long(), {"handle": "one-more", "name": "Frau Zuviel"}]
    read = words(made(of=content(workers=many), workers=()))
    assert "Wischnewski" not in read
    assert "0208 30008-0 · flexhif@example.org" in read


def test_the_same_input_gives_the_same_bytes_and_other_input_another_version() -> None:
    first = made()
    press.printed.cache_clear()
    assert made() == first
    version = re.search(r"Fassung (\w{8})", words(first))
    assert version
    assert version[1] in words(made(workers=(Handle("lindner"),)))
    other = content(retention={"appointment": "PT36H", "after_close": "P2D"})
    assert version[1] not in words(made(of=other))


def test_the_date_of_the_wording_and_the_language_are_in_the_file() -> None:
    reader = PdfReader(BytesIO(made("sv")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Informationsblad om chatten – Caritas Beispielstadt"
    assert str(reader.root_object["/Lang"]) == "sv"
    assert "Text från 22 november 2026" in words(made("sv"))


def test_periods_are_those_configured() -> None:
    read = words(made(of=content(retention={"appointment": "PT36H", "after_close": "P2D"})))
    assert "Termine, bis 36 Stunden danach" in read
    assert "bis 2 Tage nach dem Ende der Hilfe" in read
    assert "höchstens 14 Tage" in read
    assert "höchstens 30 Tage" in read


@pytest.mark.parametrize(
    ("length", "said"), [("P14D", "14 Tage"), ("PT36H", "36 Stunden"), ("PT90M", "90 Minuten")]
)
def test_a_period_is_never_rounded(length: str, said: str) -> None:
    assert spoken_length(duration(length), "de") == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["DE", "SE"])
def test_a_group_reads_no_line_on_violence(language: str, country: str) -> None:
    """Shows C-26, X-03."""
    profile = {"DE": "caritas-flexhif", "SE": "malmo-public"}[country]
    here = content(organisation={"country": country, "profile": profile})
    group = words(made(language, of=here, group=True))
    assert not [line for line in VIOLENCE_LINES if line in group]
    alone = words(made(language, of=here))
    assert len([line for line in VIOLENCE_LINES if line in alone]) == 2


def test_another_country_has_its_own_numbers_and_law() -> None:
    """Shows X-01, X-04."""
    malmo = content(organisation={"country": "SE", "profile": "malmo-public"})
    for young in (False, True):
        read = words(made("sv", of=malmo, young=young))
        assert "imy.se" in read
        assert "116 111" in read
        assert "dataskyddsförordningen" in read
        assert not [word for word in ("KDG", "116111", "Ombudschaft", "110") if word in read]
    assert "foton och dokument: helst inte i chatten" in words(made("sv", of=malmo))


def test_how_it_leaves_and_who_is_on_call_is_said_as_it_is() -> None:
    """Shows P-10, P-27, X-06."""
    assert "Dann geht er und löscht." in words(made(capabilities=NATIVE))
    assert "ein Mensch nimmt ihn aus dem Chat" in words(made(capabilities=ROMAN))
    assert "liest hier kein Mensch mit" in words(made())
    on_call = words(made(of=content(escalation={"on_call": "kaya"})))
    assert "liest hier kein Mensch mit" not in on_call
    assert "Bereitschaft" in on_call


@pytest.mark.parametrize("named", [{"name": "Dienst", "phone": "0208 1"}, "nobody"])
def test_no_hint_is_promised_to_who_gets_none(named: object) -> None:
    """Shows S-14, X-06."""
    read = words(made(of=content(escalation={"on_call": named})))
    assert "liest hier kein Mensch mit" in read
    assert "Bereitschaft" not in read


def test_it_names_the_ai_system_only_where_there_is_one() -> None:
    assert "KI-System" not in words(made())
    with_reader = replace(_example(), second=SecondHearing(_example().ear, Reader()))
    for young in (False, True):
        assert "KI-System" in words(made(of=with_reader, young=young))


def test_what_is_not_configured_is_left_out() -> None:
    bare = content(data_protection_officer=None, aftercare={"phone": None, "email": None})
    read = words(made(of=bare))
    assert "Datenschutz bei" not in read
    assert "None" not in read
    assert "Danach erreichen Sie uns so" not in read


def test_signs_of_markup_in_a_name_stay_signs() -> None:
    odd = content(organisation={"name": "Kind & <Eltern> Łódź"})
    assert "Kind & <Eltern> Łódź" in words(made(of=odd))


@pytest.mark.parametrize(("name", "lost"), [("Фрау Ґудзь Yıldız", ""), ("Frau 明", "明")])
def test_a_sign_that_the_font_lacks_is_known_before_it_is_printed(name: str, lost: str) -> None:
    named = content(workers=[{"handle": "kaya", "name": name, "phone": "1"}])
    assert "".join(lost_signs(named, keeping(named), ROMAN)) == lost
    read = words(made(of=named))
    assert (name.replace(lost, "?") if lost else name) in read


def test_other_languages_get_english() -> None:
    assert made("tr") == made("en")


def test_an_unknown_value_is_told() -> None:
    pack = load_leaflet("de", young=False).model_copy(update={"subtitle": "{unbekannt}"})
    with pytest.raises(ContentError, match=r"nothing is known of \{unbekannt\}"):
        _leaflets(_example()).sheet(pack, KAYA, frozenset())


def test_a_pack_in_the_wrong_folder_is_told(tmp_path: Path) -> None:
    shipped = (PACKS / "sv" / "leaflet.yaml").read_text(encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "leaflet.yaml").write_text(shipped, encoding="utf-8")
    with pytest.raises(Misconfigured, match="do not fit the folder en"):
        load_leaflet("en", young=False, folder=tmp_path)


@pytest.mark.parametrize(("language", "young"), VERSIONS)
def test_no_number_is_broken_over_two_lines(language: str, *, young: bool) -> None:
    pages = (page.extract_text() for page in PdfReader(BytesIO(made(language, young=young))).pages)
    lines = [
        line.replace("\N{NO-BREAK SPACE}", " ") for page in pages for line in page.splitlines()
    ]
    for number in ("0800 1110111", "0208 30008-1234", "0208 30008-0", "0208 30008-10"):
        assert any(number in line for line in lines)


def _values_of(line: str) -> set[str]:
    return set(PLACEHOLDER.findall(line))


def _by_condition(*, plain: bool) -> Mapping[tuple[str, ...], set[str]]:
    """Return which values are told under which condition."""
    told: dict[tuple[str, ...], set[str]] = {}
    for section in load_leaflet("de", young=False, plain=plain).sections:
        columns = [line for column in section.columns for line in column.lines]
        for line in (*section.lines, *columns):
            told.setdefault(line.when, set()).update(_values_of(line.text))
    return told


def test_plain_language_tells_the_same_under_the_same_conditions() -> None:
    """Shows C-06, P-22."""
    assert _by_condition(plain=True) == _by_condition(plain=False)


@pytest.mark.parametrize("capabilities", [ROMAN, NATIVE], ids=["roman", "native"])
def test_plain_language_is_printed_on_two_pages(capabilities: Capabilities) -> None:
    """Shows C-06, P-22, P-60."""
    pdf = made(plain=True, of=content(workers=list(_long())), workers=(), capabilities=capabilities)
    assert len(PdfReader(BytesIO(pdf)).pages) == 2
    read = words(pdf)
    for must in ("in einfacher Sprache", "116111", "116016", "„Bot raus“", "KDG", NO_HUMAN["de"]):
        assert must in read
    assert NOTHING_STORED["de"] in read
    assert "Leichte Sprache" not in read
    assert "116016" not in words(made(plain=True, group=True))


def test_sentences_in_plain_language_are_short_and_without_abbreviations() -> None:
    """Shows C-41."""
    for section in load_leaflet("de", young=False, plain=True).sections:
        for line in section.lines:
            bare = PLACEHOLDER.sub("x", line.text).replace("**", "").removeprefix("- ")
            for sentence in re.split(r"[.!?:]\s", bare):
                assert len(sentence.split()) <= 15, sentence
            assert not re.search(r"z\. ?B\.|bzw\.|ggf\.|usw\.|[()/]", bare), bare


def test_young_people_and_other_languages_keep_their_own_version() -> None:
    assert made(plain=True, young=True) == made(young=True)
    assert made("sv", plain=True) == made("sv")
