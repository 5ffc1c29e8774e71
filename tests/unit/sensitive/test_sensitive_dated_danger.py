"""Not alive any more on the day of an appointment: whatever day it is, and wherever it stands."""

from collections.abc import Mapping

import pytest

from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector

_DAYS: Mapping[str, tuple[str, ...]] = {
    "de": ("", "morgen", "Donnerstag", "nächste Woche", "bis dahin"),
    "en": ("", "tomorrow", "on Thursday", "next week", "by then"),
    "sv": ("", "i morgon", "på torsdag", "nästa vecka", "då"),
}
# Each stands without a day as well.
_ANY_DAY: Mapping[str, tuple[str, ...]] = {
    "de": (
        "falls ich {day} nicht mehr lebe, kümmern Sie sich um Jonas",
        "wenn ich {day} nicht mehr am Leben bin, nehmen Sie Jonas",
        "ich werde {day} nicht mehr leben",
        "ich bin {day} nicht mehr am Leben",
        "den Termin brauchen wir nicht, ich bin {day} nicht mehr auf der Welt",
    ),
    "en": (
        "I won't be alive {day}",
        "cancel it, I will not be alive {day}",
        "I'm done with life, cancel all appointments {day}",
        "if I'm not alive {day} look after Jonas",
    ),
    "sv": ("jag vill inte leva {day} längre", "{day} tar jag livet av mig"),
}
# These are meant only with a day: "ich bin tot" is tired.
_SOME_DAY: Mapping[str, tuple[str, ...]] = {
    "de": (
        "{day} bin ich tot",
        "nein, {day} lebe ich nicht mehr",
        "den Termin brauchen wir nicht mehr, {day} bin ich tot",
        "{day} gibt es mich nicht mehr",
        "ja falls ich {day} noch lebe",
        "weiß nicht ob ich {day} noch lebe",
        "den Termin können Sie streichen, ich bin {day} tot",
    ),
    "en": (
        "I'll be dead {day}",
        "{day} I will be dead",
        "I don't know if I'll be alive {day}",
        "if I'm dead {day} look after my son",
    ),
    "sv": (
        "jag är död {day}",
        "{day} är jag död",
        "{day} lever jag inte",
        "om jag inte lever {day}, ta hand om Jonas",
        "jag vet inte om jag lever {day}",
        "{day} finns jag inte mer",
    ),
}
_AS_SAID = (
    "geht nicht, bis dahin bin ich tot",
    "Donnerstag erlebe ich eh nicht mehr",
    "sie brauchen Donnerstag nicht mehr kommen, da gibt es mich nicht mehr",
    "am 26.11. lebe ich nicht mehr",
    "sagen sie alle termine ab, ich mach schluss",
    "streichen sie alle termine, es ist vorbei",
    "don't bother coming thursday, I won't be alive",
    "we don't need thursday, I will be dead by then",
    "I won't live to see thursday",
    "avboka torsdag, jag lever inte då",
    "innan dess är jag död",
    "nach jedem termin schlägt er mich",
    "wenn sie weg sind schlägt er mich",
)


def _said() -> list[str]:
    told = [
        sentence.format(day=day)
        for sentences, days in ((_ANY_DAY, slice(None)), (_SOME_DAY, slice(1, None)))
        for language, each in sentences.items()
        for sentence in each
        for day in _DAYS[language][days]
    ]
    return [" ".join(text.split()) for text in told]


@pytest.mark.parametrize("text", [*_said(), *_AS_SAID])
def test_not_alive_on_a_day_is_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "nach der Schicht bin ich immer tot",
        "am Montag bin ich todmüde",
        "nach drei Kindergeburtstagen bin ich morgen tot",
        "das Handy ist bis dahin tot",
        "seit Donnerstag lebe ich nicht mehr bei meinem Mann",
        "nächste Woche lebe ich nicht mehr hier",
        "wir leben nicht mehr zusammen",
        "falls ich Donnerstag nicht kann sag ich Bescheid",
        "Donnerstag erlebe ich mein erstes Konzert",
        "alle Termine absagen bitte, ich mach Schluss für heute",
        "streichen Sie den Termin, die Prüfung ist vorbei",
        "ich bin heute morgen tausend Tode gestorben",
        "my phone will be dead by thursday",
        "I'm dead tired today",
        "I won't be at home on thursday",
        "if the plant is still alive on thursday",
        "min telefon är död på torsdag",
        "på torsdag är jag dödstrött",
        "jag lever inte med honom längre",
        "vi lever inte ihop längre",
    ],
)
def test_tired_moved_and_empty_batteries_are_silent(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "ich kann nicht kommen, mein gesicht ist blau",
        "kann nicht kommen, er hat mir die schlüssel weggenommen",
        "kann nicht kommen weil ich nicht raus darf",
        "kann nicht kommen, mein mann hat mich gestern geschlagen",
        "passt, aber bitte holen sie mich hier raus",
        "can't come, my face is bruised",
        "can't come, he took my keys",
        "i can't come, he hit me yesterday",
        "kan inte komma, mitt ansikte är blått",
        "kan inte komma, han har tagit mina nycklar",
        "kan inte komma, han slog mig igår",
    ],
)
def test_violence_behind_a_cancellation_is_heard(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "mein gesicht ist blau vom fasching",
        "kann nicht kommen, hab den schlüssel vergessen",
        "kann nicht kommen weil der kleine nicht raus darf",
        "ich darf nicht raus, hab corona",
        "bitte holen sie mich um 10 hier ab",
        "nach jedem termin schlägt er vor, dass wir reden",
        "my son can't come he has a fever",
        "can't come, i lost my keys",
        "min son kan inte komma han har feber",
    ],
)
def test_fever_lost_keys_and_carnival_are_no_violence(text: str) -> None:
    assert not detector().read(text).sensitive
