"""Who may not be called is told from a doorbell, and from others who are called (X-03, C-26, X-09)."""

import pytest

from handlers.wording.silence import asks_not_to_be_called, is_overheard, somebody_is_there

NOT_TO_BE_CALLED = """
ich will nicht dass ihr mich anruft
Ich möchte nicht, dass Sie mich anrufen
ich möchte nicht angerufen werden
ich will keinen Anruf
bitte nicht anrufen nur schreiben
Rufen Sie lieber nicht an
ruf ja nicht an
bitte nie wieder anrufen
Rufen Sie mich nie wieder an
sie können jetzt nicht anrufen
bitte nicht telefonisch
bitte hören Sie auf mich anzurufen
Frau Kaya bitte nicht anrufen
Mein Mann ist da bitte nicht anrufen
die kleine schläft nicht anrufen
bitte den ganzen tag nicht anrufen
never call me
no calls
I don't want you to call
i dont want to be called
I'd rather you didn't call
you can't call me
don't try to call me
please text instead of calling
ring aldrig
ring absolut inte
jag vill inte att ni ringer
jag vill inte bli uppringd
kan ni låta bli att ringa
lütfen arama
sakın arama
arama beni
aramanızı istemiyorum
لا تدق علي
بدون اتصال
لا أريد أن تتصلوا بي
نمی خواهم زنگ بزنید
proszę nie telefonować
nie chcę, żeby pani do mnie dzwoniła
не перезванивайте
не хочу, чтобы вы мне звонили
не хочу, щоб ви мені дзвонили
te rog nu suna
vă rog să nu mă sunați
nu vreau să mă sunați
""".strip().splitlines()

CANNOT_TALK_BEFORE_SOMEBODY = """
ich kann nicht telefonieren er hört mit
telefonieren geht nicht er hört mit
anruf geht nicht, er ist da
ich kann nicht ans Telefon, mein Mann ist zu Hause
sie können mich nicht anrufen, er sitzt neben mir
can't talk, my husband is at home
kan inte prata, han är hemma
konuşamam kocam evde
لا استطيع الكلام زوجي هنا
نمی توانم صحبت کنم شوهرم خونه است
nie mogę rozmawiać, mąż jest w domu
не могу говорить, муж дома
не можу говорити, чоловік вдома
nu pot vorbi, soțul e acasă
""".strip().splitlines()

EVERYDAY = """
bitte nicht klingeln, Baby schläft
nicht klingeln, einfach anrufen wenn Sie da sind
bitte nicht klingeln sondern anrufen
handy hat nicht geklingelt
ring inte på dörren
لا تدقوا الجرس
bitte meinen Mann nicht anrufen
meinen Ex bitte nicht mehr anrufen
die Schule bitte nicht anrufen
bitte mama nicht anrufen
ich will nicht, dass Sie meinen Mann anrufen
ich will nicht dass die Schule mich anruft
mein Sohn will nicht dass ihr mich anruft
das Jobcenter sagt, sie können mich nicht anrufen
können sie mich nicht anrufen?
Sie rufen mich nie an
mein vater hat mich nie angerufen
bitte kein anruf verpassen
er war nicht telefonisch erreichbar
they never call me
the school can't call me
I don't want to call
i don't want you to call the school
han ringer aldrig
jag vill inte att ni ringer polisen
okulu aramayın lütfen
kocamı aramayın
iş arama
Herr Müller vom Amt hat gesagt bitte nicht anrufen
lütfen arama yapın
arama izni var
bitte nicht abends anrufen
ich möchte keinen Anruf machen
ich möchte keinen Rückruf vom Jobcenter
no one from the school calls
не хочу звонить
школа не перезванивает
nie chcę dzwonić
telefonul nu sună
kann gerade nicht telefonieren
ich kann nicht telefonieren, bin auf der Arbeit
ich kann nicht telefonieren, mein Mann ist auf der Arbeit
kann nicht telefonieren mein baby schläft
telefonieren geht nicht, kein guthaben
ich kann mit ihm nicht reden, er ist nie da
can't talk, I'm at work
kan inte prata, min man är på jobbet
не могу говорить, я на работе
""".strip().splitlines()

SOMEBODY_IS_THERE = """
bitte nicht anrufen, er ist da
bitte nicht anrufen, mein Mann steht neben mir
er ist im zimmer, bitte nicht anrufen
bitte nicht anrufen wenn er da ist
er kann mich hören, bitte nicht anrufen
er sieht die anrufliste, bitte nicht anrufen
er hat meinen code, bitte nicht anrufen
bin nicht allein, bitte nicht anrufen
mein Mann ist da und die Kinder schlafen, bitte nicht anrufen
mein Mann ist von der Arbeit zurück, bitte nicht anrufen, er ist da
don't call, he's here
ring inte, han är hemma
kocam evde aramayın
لا تتصلوا بي، زوجي هنا
не звоните муж дома
nu ma sunati el e acasa
""".strip().splitlines()

NOBODY_IS_THERE = """
bitte nicht anrufen
bitte nicht anrufen, bin auf der Arbeit
bitte nicht anrufen, baby schläft, er hört noch musik
bitte nicht anrufen, der Chef ist da
bitte nicht anrufen, mein Sohn ist krank, er ist zu Hause
bitte nicht anrufen, mein mann hat mein handy mit auf der arbeit
bitte nicht anrufen, er ist nicht da
bitte nicht anrufen, wir haben uns getrennt
ich schaffe das nicht alleine, bitte nicht anrufen
ist er da?
please don't call today, I am at work
ring inte, jag är på jobbet
""".strip().splitlines()

OVERHEARD = """
Er hört mit
er hört mit, bitte nicht auf dem Handy anrufen
er hört mit bitte nicht auf dem Handy anrufen
mein mann hört mit
ich kann nicht telefonieren er hört mit
he is listening in
han hör allt
""".strip().splitlines()

NOT_OVERHEARD = """
er hört gern musik mit den kindern
mein sohn hört mit
meine mutter hört mir immer zu
hört er mit?
er hört nicht mit
er hört auf
er hört mit dem Rauchen auf
mein Mann hört mit dem Trinken auf
sie hört hier mit der Arbeit auf
er kann jetzt wieder hören
he listens to music
""".strip().splitlines()


def test_in_a_long_message_a_refused_call_is_heard() -> None:
    much = "und noch etwas über den Antrag. " * 20
    assert asks_not_to_be_called(f"{much}Bitte nicht anrufen, mein Mann ist da. {much}")
    assert somebody_is_there(f"{much}Bitte nicht anrufen, mein Mann ist da. {much}")
    assert not asks_not_to_be_called(much)


@pytest.mark.parametrize("words", NOT_TO_BE_CALLED)
def test_nobody_is_to_call(words: str) -> None:
    assert asks_not_to_be_called(words)


@pytest.mark.parametrize("words", CANNOT_TALK_BEFORE_SOMEBODY)
def test_who_cannot_talk_before_somebody_is_not_called(words: str) -> None:
    assert asks_not_to_be_called(words)
    assert somebody_is_there(words)


@pytest.mark.parametrize("words", EVERYDAY)
def test_doors_and_other_telephones_are_no_plea(words: str) -> None:
    assert not asks_not_to_be_called(words)


@pytest.mark.parametrize("words", SOMEBODY_IS_THERE)
def test_somebody_grown_is_there(words: str) -> None:
    assert somebody_is_there(words)


@pytest.mark.parametrize("words", NOBODY_IS_THERE)
def test_a_child_or_work_is_no_company(words: str) -> None:
    assert not somebody_is_there(words)


@pytest.mark.parametrize("words", OVERHEARD)
def test_somebody_listens_in(words: str) -> None:
    assert is_overheard(words)


@pytest.mark.parametrize("words", NOT_OVERHEARD)
def test_other_hearing_is_none(words: str) -> None:
    assert not is_overheard(words)
