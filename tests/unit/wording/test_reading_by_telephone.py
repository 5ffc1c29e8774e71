"""Who can read everything, or has the telephone, is told from a child at school (X-03, C-26, M-13)."""

import pytest

from handlers.wording.silence import asks_not_to_be_called, warns_of_a_reader

WARNS = """
er kann alles lesen
vorsicht, er kann alles lesen
Achtung: er kann hier alles lesen!
mein mann kann alles lesen
er kann leider alles lesen
mein vater kann alles lesen, bitte nicht anrufen
er kann alles mitlesen
er liest alles, bitte nicht schreiben
er hat mein handy, bitte nicht schreiben
er hat mein Handy. Bitte schreiben Sie nichts!
mein mann hat mein handy, bitte nicht anrufen
bitte nicht antworten, er hat gerade mein handy
er hat mir mein handy weggenommen, bitte nicht anrufen
papa hat jetzt mein handy, vorsicht
he can read everything
he has my phone, please don't write
my husband has got my phone. Please don't call me
han kan läsa allt
han har min mobil, skriv inte
han har min telefon, ring inte
bitte nicht schreiben er hat mein handy
bitte nicht schreiben weil er alles lesen kann
ich glaube dass er alles lesen kann
weil er alles lesen kann
hier kann er alles lesen
er schlägt mich. er kann alles lesen
mein mann hat mich bedroht, er kann alles lesen
er kann das lesen, bitte nichts schreiben
mein mann hat zugriff auf mein handy, bitte nicht schreiben
mein mann nimmt mir das handy weg, bitte nicht anrufen
er hört mit, bitte nicht anrufen
rufen sie mich nicht an er hört mit
mein mann hört jedes gespräch mit, bitte nicht anrufen
bitte nicht anrufen, er kontrolliert mein handy
he is listening, don't call
he checks my phone, please don't call
han lyssnar, ring inte
telefonum onda, yazmayın
mein mann hat zugriff auf mein handy
mein ex hat immer noch Zugriff auf mein Handy
my husband has access to my phone
min man har tillgång till min mobil
kocam her şeyi okuyor
""".strip().splitlines()

WARNS_OF_NOTHING = """
mein sohn kann alles lesen, super in der schule
er kann alles lesen, super in der schule
er kann alles lesen, ich bin so stolz
mein sohn ist sechs. er kann alles lesen
er kann schon alles lesen
er kann jetzt alles lesen
er kann nicht alles lesen
kann er alles lesen?
er kann alles lesen, auch lange wörter
er hat mein handy
mama hat mein handy
er hat mein handy kaputt gemacht
er hat mein handy kaputt gemacht, bitte nicht anrufen
er hat mein Handy gefunden, danke
er hat mein handy repariert
der kleine schläft, er hat mein handy, bitte nicht anrufen
mein sohn hat mein handy, bitte nicht anrufen
er hat mein handy, schreiben Sie mir bitte
hat er mein handy?
he can read everything, so proud of him
my son can read everything
he has my phone number
he has my phone
han kan läsa allt, så stolt
han har min mobil
er kann alles lesen, er ist 7
Jonas ist eingeschult. Er kann alles lesen
Das Zeugnis ist da. Sie kann alles lesen und rechnen
er kann alles lesen aber nicht rechnen
beim test im kindergarten: er kann alles lesen
mein mann kann alles lesen, auch arabisch
meine frau kann alles lesen und übersetzt mir
er kann leider alles lesen, nur nicht vorlesen
ich freue mich dass er alles lesen kann
he can read everything, he is 6
han kan läsa allt, han är sju
er hört mit
mein sohn hört nicht zu
der kleine hört zu, bitte nicht anrufen
babam her şeyi okuyor
er hat zugriff auf mein handy
mein sohn hat zugriff auf mein handy
mein mann hat keinen zugriff auf mein handy
hat mein mann zugriff auf mein handy?
mein mann hat zugriff auf das konto
eşim her şeyi okuyor ve bana anlatıyor
meine mutter kann alles lesen, sie hilft mir mit den papieren
papa hilft mir, er kann alles lesen
mama kann nicht lesen, papa kann alles lesen
mein bruder kann alles lesen, ich nicht
mein mann kann alles lesen, ich leider nicht so gut
my mom can read everything, she helps me
min man kan läsa allt, inte jag
""".strip().splitlines()

NOT_TO_BE_CALLED = """
Bitte nicht anrufen
bitte rufen sie mich nicht an
Rufen Sie mich jetzt bitte nicht zurück!
ruf mich nicht an
bitte auf keinen fall anrufen
bitte keine anrufe
please don't call
don't call me back please
no calls please
ring inte
snälla ring mig inte
bitte heute nicht anrufen
bitte kein anruf
sie sollen mich nicht anrufen
sie dürfen mich jetzt nicht anrufen
bitte nicht auf dem handy anrufen
bitte nicht telefonieren
ruft mich bitte nicht an
you can't reach me, you must not call me
stop calling me
låt bli att ringa
ni får inte ringa mig
lütfen aramayın
beni aramayın
لا تتصلوا بي
لطفا زنگ نزنید
proszę nie dzwonić
не звоните мне
будь ласка, не дзвоніть
nu mă sunați
""".strip().splitlines()

ABOUT_OTHER_CALLS = """
ich kann nicht anrufen
warum rufen sie mich nicht an?
warum rufen sie mich nicht an
er hat nicht angerufen
sie haben mich nicht angerufen
wenn sie nicht anrufen komme ich vorbei
ich will ihn nicht anrufen
bitte anrufen
rufen sie mich bitte an
nicht vergessen mich anzurufen
bitte nicht anrufen nur weil ich frage
i don't call him
why don't you call
jag kan inte ringa
kan du ringa
kan ni inte ringa
das jobcenter ruft nicht zurück
mein vater ruft nicht an
der arzt ruft nicht zurück
bei mir kam keinen anruf
noch keinen anruf
es gab keine anrufe
ich habe keinen anruf bekommen
er soll mich nicht anrufen
sie müssen nicht anrufen
bitte nicht die polizei anrufen
bitte nicht meinen mann anrufen
no calls from you yet
don't call it that
please don't call the police
ring inte polisen
inga samtal idag från er
polisi aramayın
لا تتصلوا بالشرطة
nie dzwońcie do męża
не звоните мужу
nu sunați la poliție
""".strip().splitlines()


@pytest.mark.parametrize("words", WARNS)
def test_it_is_a_warning(words: str) -> None:
    assert warns_of_a_reader(words)


@pytest.mark.parametrize("words", WARNS_OF_NOTHING)
def test_it_is_none(words: str) -> None:
    assert not warns_of_a_reader(words)


@pytest.mark.parametrize("words", NOT_TO_BE_CALLED)
def test_nobody_is_to_call(words: str) -> None:
    assert asks_not_to_be_called(words)
    assert not warns_of_a_reader(words)


@pytest.mark.parametrize("words", ABOUT_OTHER_CALLS)
def test_other_words_on_calls_ask_for_nothing_of_the_kind(words: str) -> None:
    assert not asks_not_to_be_called(words)
