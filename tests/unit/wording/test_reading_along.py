"""Somebody reading on this screen now is told from readers of books, and from the bot (X-03, C-26)."""

import pytest

from handlers.wording.silence import asks_for_silence

READS = """
er liest mit
mein mann liest hier mit
mein mann liest mit
mein ex mann liest alles mit
Vorsicht, er liest hier mit!
er liest gerade mit
sie liest mit
meine schwiegermutter liest jetzt mit
jemand liest mit
er liest das hier
mein freund liest meine nachrichten
mein mann liest immer unseren chat
Bitte alles löschen, er liest mit
bitte alles löschen er liest mit
lösch bitte alles, er liest mein handy
ich schreibe später weil er mitliest
ich glaube dass er mitliest
er kann hier mitlesen
er schaut mir über die schulter
er liest mit, was soll ich tun?
er liest mit und ich habe angst
Frau Kaya, er liest mit
he is reading this, please delete everything
he's reading this
he is reading along
my husband is reading my messages
my husband reads this chat
my dad can see my messages
careful, he's watching my screen
he reads everything I write
someone is reading this with me
han läser med
han läser det här
min man läser mina meddelanden
han läser allt här
mamma läser med nu
radera allt, han läser det här
kocam bunu okuyor
eşim mesajlarımı okuyor
kocam telefonuma bakıyor
زوجي يقرأ رسائلي
شوهرم پیام هایم را می‌خواند
on czyta moje wiadomości
он читает переписку
він читає мої повідомлення
gerade liest er mit
hier liest mein Mann mit
jetzt liest sie grad mit
vielleicht liest er mit
ich glaub er liest mit
ich fürchte, dass er mitliest
ich habe Angst, dass mein Ex hier mitliest
ich hab angst dass er mitliest
ich glaube das er mitliest
mein mann sitzt neben mir und liest mit
mein schwiegervater liest hier mit
Mein Mann kann unsere Nachrichten lesen
er kann das hier lesen
er sieht meine Nachrichten
er sieht alles was ich schreibe
er liest meine SMS
er kontrolliert gerade mein Handy
mein Sohn schläft. Mein Mann liest hier mit
hes reading this
he sees my messages
he is reading this chat
I'm afraid that he is reading this
my ex is checking my phone now
jag är rädd att han läser med
han kollar min mobil just nu
kocam şu an telefonumu kontrol ediyor
زوجي يراقب هاتفي الان
он сейчас проверяет мой телефон
mąż teraz sprawdza mój telefon
отец читает мои сообщения
soțul acum verifică telefonul meu
""".strip().splitlines()

DOES_NOT = """
liest der bot mit?
liest der bot hier mit
der bot liest mit
Lotse liest mit
der bot ist mir unheimlich, er liest alles mit
lesen sie mit?
Lesen Sie mit
wer liest hier mit?
Frau Kaya liest mit
das jugendamt liest mit
liest er mit?
liest mein mann hier mit?
er liest mit?
er liest nicht mit
er liest nicht mehr mit
mein mann liest gerade nicht mit
niemand liest mit
wenn er mitliest, melde ich mich später
falls er mitliest sagen sie bitte nichts
er liest ein buch
mein sohn liest das buch
mein sohn liest mit der lehrerin
mein sohn liest mit mir ein buch
er liest mit dem finger
er liest gern mit opa
Jonas liest schon gut mit 7
er liest hier in der schule vor
mein sohn liest alles was er findet
mein sohn kann das lesen
er kann schon alles lesen
er hat mitgelesen
sie lesen das sicher
er sieht gut aus
er sieht das anders
mein mann schaut fernsehen
mein chef kontrolliert die zeiten
er kontrolliert alles
he is reading a book
my son is reading this book
he reads well
is he reading this?
does he read my messages?
he is not reading this
he isn't reading this anymore
the bot is reading this
my son sees his dad on sunday
he is watching tv
he sees this differently
han läser en bok
läser han med?
han läser inte med
boten läser med
min son läser med mig
han ser bra ut
oğlum okuyor
kocam okumuyor
kocam kitap okuyor
kocam okuyor mu?
زوجي لا يقرأ
زوجي يقرأ كتابا
شوهرم نمی‌خواند
شوهرم درس میخونه
mąż nie czyta
mąż czyta książkę
czy mąż to czyta?
муж не читает
сын читает
муж читает книгу
чоловік не читає
чоловік читає книгу
soțul nu citește
soțul citește o carte
er kontrolliert mein handy
kocam okuyor
زوجي يقرأ
هو يراقب هاتفي
شوهرم می‌خواند
شوهرم گوشیم رو چک میکنه
mąż czyta
mój mąż sprawdza mój telefon
муж читает
муж проверяет мой телефон
чоловік читає
soțul citește
el citește mesajele
soțul meu verifică telefonul
ich glaube nicht, dass er mitliest
Ich denke nicht dass mein Mann mitliest
danke, dass jemand mitliest
es ist schön, dass sie mitliest
keine Sorge, dass er mitliest
ich weiß nicht, ob er mitliest
ich weiß nicht ob jemand hier mitliest
ich hoffe, dass jemand mitliest
ich hoffe, jemand liest mit
es ist egal, dass er mitliest
er liest ja mit, oder?
das stimmt nicht, er liest mit
I don't think that he is reading this
thanks that someone is reading this
that is not true, he is reading this
I don't know if he is reading this
jag tror inte att han läser det här
tack att någon läser med
meine Tochter liest meine Nachrichten
mein Sohn liest hier mit
Die Dolmetscherin ist da, sie liest mit
meine Kleine ist 8, sie liest meine Nachrichten
Ben geht gern in die Schule, er liest mit
sie ist 7, sie liest mit
mein Vater liest hier auch mit, das ist in Ordnung
meine Tante liest mit und übersetzt
mein Onkel liest mit, er ist mein Betreuer
my sister reads my messages and translates
my daughter is reading this chat
er liest alles
sie liest das
er liest die Nachrichten
Papa liest die Zeitung
mein Freund guckt ständig aufs Handy
er schaut auf den Bildschirm
er kontrolliert immer mein Handy
mein Mann checkt jeden Tag mein Handy
sie überwacht ständig meine Nachrichten
he always checks my phone
my husband monitors my phone all the time
he reads everything
he is watching the screen
mum reads with me
hon läser allt
han kollar alltid min mobil
min dotter läser mina meddelanden
oğlum mesajlarımı okuyor
babam her şeyi okuyor
eşim hep telefonumu kontrol ediyor
ابني يقرأ رسائلي
ابي يقرأ معي
پسرم پیام هایم را می‌خواند
syn czyta moje wiadomości
сын читает мои сообщения
син читає мої повідомлення
fiul meu citește mesajele mele
""".strip().splitlines()


@pytest.mark.parametrize("words", READS)
def test_reading_along_now_is_a_plea_for_silence(words: str) -> None:
    assert asks_for_silence(words)


@pytest.mark.parametrize("words", DOES_NOT)
def test_reading_something_else_or_not_at_all_is_none(words: str) -> None:
    assert not asks_for_silence(words)
