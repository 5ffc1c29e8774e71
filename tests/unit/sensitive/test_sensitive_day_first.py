"""German and Swedish put a day first and the verb before the "ich": the danger stays the same.

Every sure sentence of somebody's death that the packs themselves name is said once more with a
day in front, so that a pattern with the subject first cannot stand alone.
"""

from collections.abc import Iterator, Mapping

import pytest

from config.sensitive_pack import read_sensitive_pack, shipped_packs
from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector

_DAYS: Mapping[str, tuple[str, ...]] = {
    "de": ("am Donnerstag", "nächste Woche", "irgendwann", "nach dem Termin", "sonst"),
    "sv": ("på torsdag", "nästa vecka", "snart"),
}
_SUBJECTS: Mapping[str, frozenset[str]] = {
    "de": frozenset({"ich", "i", "er", "sie"}),
    "sv": frozenset({"jag", "han", "hon"}),
}
_LIVES = frozenset({"own_life", "others_life"})
_OTHERWISE_MEANT = frozenset(
    {
        # With a day in front it is who cannot come.
        "ich kann einfach nicht mehr",
        "i pack des nimma",
        # Denied, or no sentence.
        "i häng mi scho ned auf",
        "ich nix mehr leben wollen",
        # Names its day already, or since when it is so.
        "jag är död på torsdag",
        "jag behöver inte hjälpen längre, ikväll är det slut",
        "jag vill dö av skam sedan bilden spreds",
        "ich will sterben vor scham seit das nacktbild von mir in der klasse rumgeht",
    }
)

_OF_MYSELF: Mapping[str, tuple[str, ...]] = {
    "de": (
        "bring ich mich um",
        "bringe ich mich wirklich um, dann ist Ruhe",
        "nehm ich mir das Leben",
        "nehme ich mir endlich das Leben",
        "erhäng ich mich",
        "erhänge ich mich im Keller",
        "erschieß ich mich",
        "erschieße ich mich",
        "töte ich mich",
        "vergifte ich mich",
        "beend ich mein Leben",
        "beende ich dieses Leben",
        "mache ich meinem Leben ein Ende",
        "leg ich mich auf die Gleise",
        "werfe ich mich vor den Zug",
        "will ich einfach nur sterben",
    ),
    "sv": (
        "tar jag livet av mig",
        "tar jag mitt liv",
        "hänger jag mig",
        "skjuter jag mig",
        "dödar jag mig",
        "dränker jag mig",
        "hoppar jag framför tåget",
        "gör jag slut på mitt liv",
    ),
}
_OF_OTHERS: Mapping[str, tuple[str, ...]] = {
    "de": (
        "bringe ich meine Kinder um",
        "bring ich uns alle um",
        "bring ich meinen Mann um",
        "bring ich ihn um",
        "töte ich meine Kinder",
        "erschieß ich ihn",
        "stech ich ihn ab",
        "erwürge ich das Baby",
        "bringe ich mich und die Kinder um",
        "zünde ich das Haus an",
        "bringt er sich um",
        "bringt er uns um",
        "tötet er uns",
        "nimmt sie sich das Leben",
    ),
    "sv": (
        "dödar jag mina barn",
        "dödar jag honom",
        "slår jag ihjäl honom",
        "tar jag livet av oss alla",
        "dödar han oss",
    ),
}


def _acute(text: str) -> bool:
    return detector().read(text).urgency is Urgency.ACUTE


def _of_the_packs(language: str) -> Iterator[str]:
    """Matches that begin with who does it and what is done, turned round behind a day."""
    for phrase in read_sensitive_pack(shipped_packs() / language).phrases:
        if (phrase.level, phrase.urgency) != ("sure", "acute") or not _LIVES & set(phrase.cue):
            continue
        for match in phrase.matches:
            words = match.split()
            if words[0] in _SUBJECTS[language] and _acute(match) and match not in _OTHERWISE_MEANT:
                yield " ".join([_DAYS[language][0], words[1], words[0], *words[2:]])


def _with_a_day(deeds: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [f"{day} {deed}" for lang, days in _DAYS.items() for day in days for deed in deeds[lang]]


@pytest.mark.parametrize("text", [*_with_a_day(_OF_MYSELF), *_with_a_day(_OF_OTHERS)])
def test_a_day_in_front_takes_nothing_from_a_danger_to_life(text: str) -> None:
    assert _acute(text)


@pytest.mark.parametrize(("language", "enough"), [("de", 50), ("sv", 8)])
def test_the_sentences_of_the_packs_hold_with_a_day_in_front(language: str, enough: int) -> None:
    turned = list(_of_the_packs(language))
    assert len(turned) > enough
    assert [text for text in turned if not _acute(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "morgen bringe ich mich um den Schlaf",
        "am Montag bringe ich mich um Kopf und Kragen",
        "um 10 bring ich mich ein",
        "bringe ich mich dann um zehn ins Bett",
        "am Montag bringe ich die Kinder um 8",
        "morgen bring ich ihn um halb acht zum Arzt",
        "bring ich ihn um 9 hin",
        "wann bring ich sie um",
        "den Hund bring ich um die Ecke",
        "am Freitag nehme ich mir das Buch",
        "am Freitag nehme ich mir frei",
        "am Freitag beende ich den Kurs",
        "am Freitag mache ich dem Chaos ein Ende",
        "am Freitag sterbe ich vor Hunger",
        "am Freitag hänge ich mich auf die Couch",
        "am Freitag häng ich mich rein",
        "am Freitag spring ich schnell in den Zug",
        "am Donnerstag töte ich noch ein paar Zombies",
        "am Freitag töte ich dich wenn du spoilerst",
        "am Freitag zünde ich die Kerzen an",
        "am Montag bringt er die Kinder um acht",
        "am Montag bringt mich die Hitze um",
        "wenn ich noch ein Mathe Blatt machen muss bring ich mich um",
        "på torsdag tar jag bussen",
        "på torsdag hänger jag tvätten",
        "på torsdag hänger jag mig på er",
        "på torsdag skjuter jag upp mötet",
        "på torsdag hoppar jag över maten",
        "på torsdag dör jag av skratt",
        "på torsdag tänder jag ljusen",
    ],
)
def test_an_hour_a_corner_and_a_figure_of_speech_stay_silent(text: str) -> None:
    assert not detector().read(text).sensitive
