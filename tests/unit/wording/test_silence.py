"""A plea for silence is told from other words, in every language in which danger is answered (X-03)."""

import pytest

from handlers.wording.silence import asks_for_silence, may_write_again

PLEAS = """
er kommt bitte nichts mehr schreiben
ich bitte sie nichts zu schreiben er liest mit
er liest mit, bitte nicht schreiben
bitte nichts mehr schreiben er kommt
mein mann ist da. bitte nicht mehr schreiben
er ist zu hause bitte keine nachrichten mehr
bitte nicht mehr schreiben, mein mann liest mit
ich kann nicht reden, bitte nichts schreiben
hör auf zu schreiben, er liest
hoer auf zu schreiben
schreib mir bitte nicht mehr, er ist da
bitte hier nicht antworten er hat mein handy
bitte schreib jetzt nichts
he is here, don't write
my husband reads this, please don't text me
han är här, skriv inget
han läser, skriv inte
snälla skriv inte mer
han kommer sluta skriva
kannst du aufhören zu schreiben
kannst du bitte aufhören zu schreiben?
nicht schreiben!!! er ist da
jetzt bitte nicht schreiben
papa kommt bitte nix mehr schreiben
wir sind nicht allein, bitte nichts schreiben
lütfen yazmayın
stop er liest
nicht antworten!
du darfst jetzt nichts schreiben er kommt
er hat mich geschlagen, bitte nichts mehr schreiben
er ist da nicht schreiben
er hat mein handy nicht schreiben
ich hab angst nichts schreiben
mein mann klopft nichts mehr schreiben
er kommt schreiben sie nichts
er ist hier antworten sie nicht
Schreiben Sie mir jetzt bitte nicht
ich will nicht dass sie jetzt schreiben
ich möchte dass sie nicht mehr schreiben
bitte keine nachrichten schicken, er kontrolliert mein handy
bitte schreiben nicht er kommt
weil er mitliest bitte nicht schreiben
könnten sie bitte nichts mehr schreiben?
sei still er liest mit
bitte schreiben sie nicht in den chat er sieht das
he is here so don't write
he's coming stop texting
don't reply he is reading this
can you stop texting me please?
no more messages please he is home
i'm scared don't write
he can see this don't write
please do not message me now
svara inte han är hemma
han är hemma snälla inte skriva
kan du sluta skriva
yazma kocam geliyor
kocam okuyor yazmayin
lutfen mesaj atma
artık cevap vermeyin
YAZMAYIN
لا تكتب أي شيء
لا تكتبي زوجي هنا
من فضلك لا ترسلوا رسائل
زوجي يقرأ، لا تردوا
لو سمحت ما تكتب شي
لطفا ننویسید
شوهرم اینجاست پیام ندهید
دیگه ننویس
چیزی ننویسین لطفا
proszę nic nie pisać
nie pisz on czyta
on jest w domu, proszę nie pisać
niech pani nic nie pisze
prosze nie odpisywac
пожалуйста ничего не пишите он идет
не пиши муж дома
он читает не отвечайте
хватит писать
не надо мне писать
будь ласка не пишіть
чоловік вдома, нічого не пишіть
не пиши він тут
te rog nu mai scrie nimic, vine
vă rog nu mai scrieți
el citește, nu scrieți
nu-mi mai scrieți nimic
soțul e acasă nu mai scrie
""".strip().splitlines()

OTHER_WORDS = """
ich kann nicht schreiben
warum schreibt er nicht
warum antworten sie nicht
Jonas kann noch nicht schreiben
er hat nicht geantwortet
bitte nicht vergessen zu schreiben
schreiben sie mir bitte nicht erst morgen
bitte nicht aufhören zu schreiben
meine eltern schreiben nicht
mein mann antwortet nicht
papa schreibt nicht
er antwortet nicht
er kommt nicht und antwortet nicht
ich schreibe nicht mehr
ich schreib nichts mehr
er will mir nicht schreiben
heute antworten sie nicht
wenn sie nicht antworten komme ich vorbei
schreiben sie nichts meinem mann
bitte schreiben sie das nicht in die akte
bitte nicht so oft schreiben
er schickt mir keine nachrichten mehr
ich bekomme keine nachrichten mehr
keine nachricht von ihm
er soll aufhören zu schreiben
er hört nicht auf zu schreiben
mein mann hört auf zu schreiben
er hat gesagt ich soll nichts schreiben
Schreiben Sie nichts?
mein mann ist da
ich habe nicht schreiben können
Jonas hat noch nicht schreiben gelernt
antworten sie nicht auf seine nachrichten
warum schreiben sie mir nicht zurück?
Können Sie mir bitte nicht erst morgen schreiben?
ich möchte nicht schreiben
i don't write well
you don't answer
why don't you answer?
he won't stop texting
he doesn't stop texting me
please don't stop writing
don't forget to write
don't write to my husband
i can't write
they don't reply
if you don't answer i will call
stop
stop smoking
jag kan inte skriva
han vill inte sluta skriva
varför svarar ni inte
skriv inte förrän imorgon
skriv inte till min man
glöm inte att skriva
okuma yazma bilmiyorum
neden yazmıyorsunuz
yazmayı unutmayın
kocama yazmayın
لماذا لا تكتب
لا تنسى أن تكتب
ابنتي لا تكتب
لا تكتب لزوجي
چرا نمی نویسید
به شوهرم ننویسید
لطفا فراموش نکنید بنویسید
dlaczego nie piszesz
nie mogę pisać
nie zapomnij napisać
nie piszcie do męża
он не пишет
почему вы не пишите
не могу писать
не забудьте написать
не пишите мужу
він не пише
чому не пишете
не забудьте написати
soțul nu mai scrie
de ce nu scrieți
el nu răspunde
nu uitați să scrieți
nu răspunde la telefon
mein sohn kann nicht lesen und nicht schreiben
ich weiß nicht was ich schreiben soll
der lehrer hat keine nachricht geschickt
stopp die erinnerungen
Bitte keine Nachrichten nach 20 Uhr
Bitte nachts nicht schreiben
Sie müssen nicht antworten
ich kann jetzt nicht schreiben, er ist da
er darf mir nicht mehr schreiben
bitte nicht anrufen, nur schreiben
you don't need to reply
""".strip().splitlines()

OVER = """
er ist weg, sie können wieder schreiben
Sie können jetzt wieder schreiben
er ist weg
mein mann ist jetzt gegangen
bin wieder allein
you can write again
he left
he's gone, you can text me again
du kan skriva igen
kocam gitti
tekrar yazabilirsiniz
زوجي خرج
شوهرم رفت
mąż już wyszedł
może pani już pisać
муж ушел
можете снова писать
чоловік пішов
puteți scrie din nou
""".strip().splitlines()

NOT_OVER = """
wenn er weg ist, können sie wieder schreiben
ist er weg?
er ist noch nicht weg
können sie mich anrufen?
er ist gleich weg
bitte nichts schreiben
you can write when he is gone
können sie wieder schreiben?
bin allein mit ihm
не можете писать
""".strip().splitlines()


@pytest.mark.parametrize("words", PLEAS)
def test_a_plea_is_understood_with_its_reason_before_or_behind_it(words: str) -> None:
    assert asks_for_silence(words)
    assert not may_write_again(words)


@pytest.mark.parametrize("words", OTHER_WORDS)
def test_other_words_on_writing_are_no_plea(words: str) -> None:
    assert not asks_for_silence(words)


@pytest.mark.parametrize("words", OVER)
def test_the_opposite_plea_is_understood(words: str) -> None:
    assert may_write_again(words)
    assert not asks_for_silence(words)


@pytest.mark.parametrize("words", NOT_OVER)
def test_what_is_over_only_later_or_asked_about_is_not_over(words: str) -> None:
    assert not may_write_again(words)


def test_who_writes_much_wants_more_than_silence() -> None:
    assert not asks_for_silence("bitte nichts schreiben. " + "und noch etwas. " * 20)
