"""The record of processing names what is really configured, and marks what only people know."""

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli.record import OPEN, record
from bot.content import Content, from_mapping
from config.settings import Settings, TransportName
from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.second_reader import SecondOpinion

ROMAN = Settings(home=Path("data"), roman_url="https://roman.example.org/api")
SECRET = "postgresql://lotse:hidden@db/lotse"


class Reader:
    """Stands for a second reader that is really there."""

    def opinion(self, text: str, lang: str) -> SecondOpinion:  # noqa: ARG002
        """Nothing is ever found."""
        return SecondOpinion(confirms=False, raises=(), version="test")

    def at_once(self, text: str, lang: str) -> SecondOpinion:
        """Nothing is ever found."""
        return self.opinion(text, lang)


def content(*, second_reader: bool = True, **changes: object) -> Content:
    topics = {"packs": ["ro"], "second_reader": second_reader}
    return from_mapping({"topics": topics, **changes}, "test")


def test_it_names_every_worker_and_every_period() -> None:
    """Shows P-57."""
    read = record(
        content(
            retention={"appointment": "PT36H", "after_close": "P2D"},
            reminders={"leads": ["P3D", "PT2H"]},
            escalation={"on_call": "lindner"},
        ),
        ROMAN,
    )
    for must in (
        "| kaya | Frau Kaya | 0208 30008-1234 | kaya@example.org | Montag bis Freitag, 8:00–16:00 Uhr"
        " | lindner |",
        "| lindner | Herr Lindner | 0208 30008-1235 | lindner@example.org |",
        "Bereitschaft außerhalb der Dienstzeit: lindner",
        "36 Stunden nach dem Ende",
        "2 Tage nach dem Abschluss",
        "höchstens 14 Tage",
        "unzustellbar 7 Tage",
        "| 30 Tage |",
        "3 Tage, 2 Stunden vor dem Termin, zwischen 08:00 und 20:00 Uhr",
        "Caritas Beispielstadt",
        "datenschutz@example.org",
        "Katholisches Datenschutzzentrum",
        "§ 31 KDG (Art. 30 DSGVO)",
        "§ 35 KDG (Art. 35 DSGVO)",
    ):
        assert must in read
    assert "{" not in read
    assert not [line for line in read.splitlines() if line.startswith("?")]


def test_it_names_all_that_is_stored() -> None:
    """Shows P-57."""
    read = record(content(), ROMAN)
    for must in (
        "Erinnerung ohne Termin: Zeit und Wortlaut",
        "Romans bleibendes Kennwort",
        "Konto und Wire-Kennung der Fachkraft",
        "ihren Kalender abonniert",
        "Organisationsdatei im Klartext",
    ):
        assert must in read


def test_a_contact_that_gets_no_hint_is_recorded_as_such() -> None:
    """Shows S-14, P-57."""
    read = record(content(escalation={"on_call": {"name": "Dienst", "phone": "0208 1"}}), ROMAN)
    assert "außerhalb der Dienstzeit: Dienst, 0208 1 (ohne Hinweis von Lotse)" in read


def test_who_reads_along_depends_on_the_transport() -> None:
    """Shows P-20, P-66."""
    over_roman = record(content(), ROMAN)
    assert "Roman (Zwischendienst), https://roman.example.org/api" in over_roman
    native = record(content(), ROMAN.model_copy(update={"transport": TransportName.APP}))
    assert "unmittelbar mit Wire (`app`)" in native
    assert "Roman" not in native


@pytest.mark.parametrize(
    ("configured", "there", "said"),
    [
        (True, True, "**Ja.**"),
        (True, False, "auf diesem Rechner ist er aber nicht vorhanden"),
        (False, False, "Der zweite Leser ist abgeschaltet"),
    ],
)
def test_whether_it_is_an_ai_system_is_said(said: str, *, configured: bool, there: bool) -> None:
    """Shows P-61."""
    found = content(second_reader=configured)
    found = replace(found, second=SecondHearing(found.ear, Reader()) if there else None)
    read = record(found, ROMAN)
    assert said in read
    assert ("**Wahrscheinlich nein.**" in read) is not there


def test_no_secret_is_in_it() -> None:
    """Shows P-55."""
    given = ROMAN.model_copy(
        update={
            "database_url": SecretStr(SECRET),
            "storage_keys": SecretStr("hidden"),
            "roman_service_token": SecretStr("hidden"),
        }
    )
    read = record(content(), given)
    assert "hidden" not in read
    assert "PostgreSQL" in read
    assert "LOTSE_STORAGE_KEYS" in read


def test_what_is_not_configured_is_left_to_people() -> None:
    bare = content(data_protection_officer=None, aftercare={"phone": None, "email": None})
    read = record(bare, Settings(home=Path("data")))
    assert f"| Datenschutzbeauftragte Person | {OPEN} |" in read
    assert f"| Telefon, E-Mail | {OPEN}, {OPEN} |" in read
    assert "  - data_protection_officer: not set" in read


def test_another_country_has_its_own_law() -> None:
    """Shows P-01, P-03, P-08."""
    malmo = content(organisation={"country": "SE", "profile": "malmo-public"})
    read = record(malmo, ROMAN)
    assert "imy.se" in read
    assert "KDG" not in read


def test_a_bar_in_a_name_does_not_break_the_table() -> None:
    odd = content(workers=[{"handle": "a", "name": "A | B", "phone": "1", "email": "a@b.example"}])
    assert "| a | A / B | 1 | a@b.example |" in record(odd, ROMAN)
