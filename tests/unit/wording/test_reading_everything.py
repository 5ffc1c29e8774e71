"""Who reads everything here is told from who reads everything there is to read (X-03, C-26, M-13)."""

from itertools import product

import pytest

from handlers.wording.silence import asks_for_silence, warns_of_a_reader
from tests.support.phrases import detector

WARNS = """
mein mann liest alles hier
mein mann liest alles hier mit
mein mann liest alles mit
er liest alles mit
er liest alles hier
er liest hier alles
er liest alles was ich schreibe
er liest alles was ich hier schreibe
mein papa liest alles was ich schreibe
mein vater liest alles auf meinem handy
vorsicht, er liest alles
achtung er liest alles
mein ex liest alles auf meinem handy
er liest meine nachrichten
er kann hier alles lesen
mein mann kann alles lesen was ich schreibe
mein mann schaut auf mein handy
er guckt mir über die schulter
mein stiefvater liest alles hier
mama liest alles hier mit
meine mutter liest alles hier
mein bruder liest alles mit
der papa liest das alles hier
er liest das alles
er liest jede nachricht
er liest jede nachricht hier
mein mann liest grad alles
mein mann liest den chat
der liest alles hier
er sieht alles hier
mein man liest ales hier
mein mann liest immer alles
mein mann liest alles hier. bitte nichts schicken
psst er liest
pssst mein vater liest alles
mein freund hat zugriff auf mein wire und liest alles
mein mann ist auch in wire drin und liest alles
er hat meinen code und liest alles
my husband reads everything here
he reads everything i write
he can see everything i write
my dad reads my messages
min man läser allt här
han läser allt jag skriver
min pappa läser mina meddelanden
mein mann liest unsere nachrichten
mein mann liest auch hier
mein mann liest hier
er liest hier
er liest hier auch
mein schwiegervater liest alles hier
meine schwiegermutter liest hier alles mit
mein mann liest hier alles mit und fragt mich dann aus
Mein Mann liest alles, was ich schreibe.
er kann alles lesen, was ich Ihnen schreibe
weil mein mann alles hier liest
ich habe angst dass er alles hier liest
bitte vorsichtig, mein mann liest alles
mein onkel liest alles auf dem handy
ich lösch das gleich wieder. er liest alles
er hat mir das handy weggenommen und liest alles
hallo frau kaya, mein mann liest alles hier!
mein mann kann das alles lesen
mein mann kann alles hier lesen
papa liest alles hier
papa liest alles
mein mann liest wirklich alles hier
mein mann liest alles hier im chat
mein mann liest alles in wire
mein mann liest bei mir mit
er liest auf meinem handy alles
er liest alle meine nachrichten
mein mann liest alles was wir schreiben
mein mann liest alles was sie mir schreiben
mein mann liest was sie schreiben
mein mann hat das passwort und liest alles
er weiß meinen pin und liest alles
mein ex mann kann mein wire lesen
mein mann sieht alles auf meinem handy
mein mann sieht was ich schreibe
er liest mit, was ich ihnen schreibe
er liest immer alles hier
er liest hier immer alles
vorsicht mein mann liest alles hier
pass auf, er liest alles
min man läser allt
he reads all my messages here
han läser allt på min mobil
mein mann liest mein handy durch
er liest meine nachrichten laut vor
""".strip().splitlines()

WARNS_OF_NOTHING = """
mein sohn liest alles
er liest alles, comics, bücher, sogar die zeitung
leo liest jetzt alles hier auf den schildern
mein sohn liest alles hier im haus
mein sohn ist 7 und liest alles hier
er kann jetzt lesen! er liest alles
er liest alles was er in die finger bekommt
er ist 6 und liest schon alles
die lehrerin sagt er liest alles
jonas geht es super in der schule. er liest alles
der kleine kann jetzt lesen. er liest alles hier vor
mein mann liest alles über erziehung
mein mann liest alles was sie ihm geben
mein mann liest alles vor
mein mann liest den kindern alles vor
mein mann liest dem kleinen jeden abend vor
er liest gerade ein buch
er liest gerne
mein vater liest zeitung
mein sohn kann alles lesen
er kann schon alles lesen
mein mann liest hier den antrag durch
mein mann liest alles durch und dann unterschreibt er
mein mann liest sich alles durch
er liest es sich hier durch
mein mann liest den brief
meine tochter liest alles mit mir
er liest die nachrichten in der zeitung
mein sohn liest hier im wohnzimmer
er liest alles im chat von der klasse
mein sohn hat ein neues handy
mein sohn hat mein handy
he reads everything now, i'm so proud
my son reads everything
my son is 6 and he reads everything
han läser allt nu, jag är så stolt
min son läser allt
mein mann liest alles auf deutsch, ich nicht
mein mann liest alles für mich weil ich nicht lesen kann
er liest alles für mich hier
mein mann liest mir hier alles vor
meine tochter liest mir alles vor was sie schreiben
mein mann liest alles hier, das ist ok für mich
mein mann liest alles hier mit, er will auch helfen
der richter liest alles
das jugendamt liest alles
frau kaya liest alles hier
sie lesen hier alles
liest frau kaya hier alles?
liest er alles?
liest der bot alles?
er liest alles, oder? der bot meine ich
mein mann liest alles, was sie ihm geben
mein mann liest alles, was er findet
mein kleiner kann jetzt lesen. er liest alles hier
jonas lernt lesen. er liest hier alles
vorsicht, der kleine ist wild. er liest gern
er sieht hier alles doppelt
er sieht alles schwarz
der arzt sieht alles hier
mein mann liest hier alles vor
mein mann liest mir alles vor
er liest mir hier alles vor
mein mann liest alles hier für mich
meine frau liest alles hier auf deutsch vor
mein sohn kann alles hier lesen
der kleine liest alles hier
die lehrerin liest alles hier
er sieht gerade fern
achtung, mein sohn liest jetzt alles
mein mann liest jeden abend zeitung
wir löschen die datei. er liest die zeitung
mein mann liest nicht alles hier
mein mann liest alles über kinder
er ist in wire und liest gern
mein vater sieht alles anders
mein mann liest hier auf dem sofa
mein enkel ist bei uns und liest alles
""".strip().splitlines()

NO_VIOLENCE = """
mein sohn kann jetzt lesen, er liest alles
meine tochter kann jetzt lesen, sie liest alles
der kleine lernt lesen, er liest alles laut
er kann jetzt lesen! er liest alles
jonas geht es super in der schule. er liest alles
mein mann liest mir hier alles vor
mein mann liest alles für mich weil ich nicht lesen kann
er liest alles für mich hier
mein mann liest den kindern alles vor
er liest die nachrichten in der zeitung
mein mann liest alles über erziehung
mein mann liest sich alles durch
mein mann liest es sich durch
mein mann liest alles durch und dann unterschreibt er
mein mann liest hier alles durch
er liest alles
sie liest alles
sie liest alles gern
er liest jetzt schon alles
er ist 6 und liest schon alles
leo kann lesen, er liest jetzt wirklich alles
er liest alles, comics, bücher, sogar die zeitung
er liest alles was er in die finger bekommt
er liest alles was er findet
mein mann liest alles was sie ihm geben
meine mama liest jeden abend mit mir
papa liest mit mir ein buch
mama liest abends mit uns
er liest mit der lehrerin
er liest mit dem finger
er liest gern mit opa
mein mann liest die nachrichten
mein vater liest morgens nachrichten
er liest alles im chat von der klasse
er liest bücher am handy
mein mann liest zeitung auf dem handy
er liest auf dem handy zeitung
mein mann liest am handy die zeitung
papa liest mir alles vor
mama liest mir alles auf deutsch vor
mein mann liest alles auf deutsch, ich nicht
meine mutter kann kein deutsch, mein bruder liest alles für sie
mein freund liest alles erst in ruhe durch
er liest am liebsten alles von harry potter
er liest den brief mit mir
mein mann liest den vertrag mit
er liest nicht alles
er liest gar nicht alles
mein mann liest alles ab
die lehrerin sagt er liest alles
der große liest dem kleinen alles vor
er liest alles falsch
er liest fast alles richtig
papa liest uns aus dem handy märchen vor
jeden abend er liest am telefon märchen
mein mann liest mit den kindern
mein ex liest mit den kindern hausaufgaben
min son läser allt
min dotter läser allt nu
han läser allt
hon läser allt nu
han läser allt, böcker och serier
han läser allt om dinosaurier
min man läser allt högt för mig
han läser allt på svenska för mig
min man läser allt för barnen
""".strip().splitlines()

_CALLED_CONTROL = {"de.violence-abuse.control.1", "sv.violence-abuse.past.1"}


@pytest.mark.parametrize("words", WARNS)
def test_who_reads_everything_here_is_warned_of(words: str) -> None:
    assert warns_of_a_reader(words)


@pytest.mark.parametrize("words", WARNS_OF_NOTHING)
def test_who_reads_other_things_is_not(words: str) -> None:
    assert not asks_for_silence(words)


@pytest.mark.parametrize("words", NO_VIOLENCE)
def test_who_reads_a_book_or_to_somebody_does_no_violence(words: str) -> None:
    assert not detector().read(words).sensitive


@pytest.mark.parametrize(
    "words",
    [
        *map(
            " ".join,
            product(
                ("mein mann liest", "er liest", "papa liest", "mein freund liest", "mama liest"),
                ("alles", "immer alles", "hier alles", "mit", "heimlich mit", "hier alles mit"),
            ),
        ),
        *map(
            " ".join,
            product(
                ("mein mann liest", "er liest", "papa liest", "mein freund liest", "mama liest"),
                ("", "heimlich", "jetzt", "immer"),
                ("mein handy", "meine nachrichten", "die nachrichten", "unseren chat", "das alles"),
            ),
        ),
        *map(" ".join, product(("min man läser", "han läser"), ("allt", "allt här", "allt nu"))),
    ],
)
def test_reading_that_counts_as_control_is_always_a_warning(words: str) -> None:
    """Or a trap: in between, the plea itself brings the number onto the phone that he reads."""
    found = {item.rule for item in detector().read(words).evidence}
    assert warns_of_a_reader(words) or not found & _CALLED_CONTROL
