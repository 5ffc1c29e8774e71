"""An objection is heard however it is worded, and where it is denied or mentioned it is not (P-10, P-11)."""

import pytest

from handlers.membership.objection import Objection, objection

PLAIN = """
Guten Morgen Frau Kaya, bitte den Bot entfernen, vielen Dank
Widerruf der Zustimmung zur Datenverarbeitung
Ich möchte den Bot nicht. Er macht mir Angst.
Please take the bot out, it's creepy
Bot raus
bot raus!!
„Bot raus“
/Bot raus
Lotse bitte raus
botraus
Bot weg
Bot bitte gehen
raus mit dem bot
bot out
bot ut
Guten Tag, Bot raus bitte
Hallo Frau Kaya. Ich ziehe meine Einwilligung zurück.
Ich möchte keinen Bot, das ist mir unheimlich
Ich möchte keinen Bot das ist mir unheimlich
Guten Tag. Ich möchte keinen Bot.
Hiermit widerrufe ich meine Einwilligung in die Datenverarbeitung.
Hiermit widerrufe ich meine Einwilligung gemäß Art. 7 Abs. 3 DSGVO mit Wirkung für die Zukunft.
Ich widerrufe meine Einwilligung mit sofortiger Wirkung
Ich ziehe meine Einwilligung zurück, mir ist das zu viel
Widerruf meiner Einwilligung
Ich möchte meine Einwilligung zurückziehen, weil mir das nicht geheuer ist
Ich entziehe Ihnen meine Einwilligung
Der Bot soll weg. Ich mag das nicht.
Der Bot soll weg
der blöde bot soll endlich verschwinden
dieser Bot muss hier raus
Bitte den Bot entfernen
Bitte entfernen Sie den Bot aus dem Chat. Danke
mach den bot weg
nehmt bitte den bot raus, der macht mir angst
schalten sie den bot bitte ab
kein Bot bitte
Nein, ich möchte keinen Bot
Ich möchte keinen Bot, nein danke
Ich will nicht, dass der Bot alles liest
Ich bin nicht einverstanden, dass der Bot hier mitliest
ich bin mit dem bot nicht einverstanden
ich will dass der bot verschwindet
wenn es geht, den bot bitte entfernen
Bot raus ich will nicht mehr leben
Ich will nicht mehr leben. Bot raus!
Hau ab, Bot! Geh weg, Bot!
Wie gesagt, Bot raus
I don't want a bot here, it scares me
I don't want a bot here
Hi, please remove the bot
Please remove the bot because it scares me
I want the bot to leave
no bot please
I do not want the bot to read my messages
I withdraw my consent, it is too much for me
I hereby revoke my consent to data processing
we don't want this bot in here
take the bot out of this chat
Jag vill inte ha någon bot här. Tack
Hej! Ta bort boten tack
jag vill inte att boten läser
boten måste bort
Jag återkallar mitt samtycke, det känns inte bra
jag vill dra tillbaka mitt samtycke
""".strip().splitlines()

DOUBTFUL = """
Nein bot raus
Bot raus. Rufen Sie mich bitte an
Der Bot ist mir zuwider, der soll weg
Nie wieder! Keinen Bot mehr
kein bot hier
keinen Bot hier bitte
Bitte deaktivieren Sie doch den Bot
Bitte nehmen Sie den Bot aus dem Chat
Ich bin gegen diesen Bot
Ich bin nicht damit einverstanden, dass ein Bot hier mitliest
Ich will nicht, dass eine Maschine mitliest
Der Bot darf hier nicht mitlesen
Der Bot soll aufhören
Bot stopp!
Ich willige nicht mehr ein
no more bot please
I reject the bot
boten får inte läsa mer
я против этого бота
nie zgadzam się na bota tutaj
Ich möchte hier keinen Bot haben weil mein Mann alles liest
Ich habe es mir überlegt. Ich nehme meine Zustimmung zurück.
Ich widerspreche der Verarbeitung meiner Daten
Können Sie bitte den Bot entfernen
können sie den bot entfernen?
Könntet ihr bitte den Bot aus der Gruppe nehmen, ja?
Can you please remove the bot?
kan ni ta bort boten?
bot istemiyorum, lütfen çıkarın
Bot çıksın
botu kaldırın lütfen
onayımı geri çekiyorum
لا أريد بوت
لو سمحت احذفوا البوت
أسحب موافقتي
не хочу бота
уберите бота пожалуйста
отзываю согласие
не хочу бота тут
приберіть бота будь ласка
відкликаю згоду
nie chcę bota
proszę usunąć bota
wycofuję zgodę
nu vreau bot
scoateți botul vă rog
îmi retrag consimțământul
ربات نمی‌خواهم
لطفا ربات را حذف کنید
رضایتم را پس می‌گیرم
wie werde ich den bot los?
wo kann ich meine einwilligung widerrufen?
kann der bot weg?
mein mann sagt, der bot soll weg
mein mann will keinen bot
ich brauche keinen bot
Bot raus, oder?
Bot raus das will ich nicht
ich will keinen bot, ich will einen menschen
ich ziehe meine einwilligung für die schule zurück
Bot raus ab Montag
wenn er wieder liest, bot raus
Ich möchte keinen Bot? Nur Spaß, Bot raus
how do i get rid of the bot?
how can I withdraw my consent?
my husband says the bot should leave
i don't need a bot
hur får jag bort boten?
min man säger att boten ska bort
jag behöver ingen bot
""".strip().splitlines()

NONE = """
Gegen den Bot habe ich nichts
wir haben einen Bot, der Vater soll weg
Das Programm in der Kita fällt aus
ohne Bot wäre es blöd
Bot raus muss nicht sein
Bot raus schicken wäre schade
Bot raus will ich nicht
Bot raus nein danke, er soll bleiben
Bot raus nicht nötig
Bot raus finde ich nicht gut
Lotse raus brauchen wir nicht, der ist gut
bot out would be a pity
Bot raus? Nein!
Bot raus geht gar nicht
Bot raus war ein Versehen
der Bot soll nicht weg
Der Bot soll bitte nicht gehen
soll der Bot weg?
Soll ich Bot raus schreiben?
Bot raus schreiben hab ich probiert
hier steht Bot raus
Der Bot ist ganz gut, oder soll er weg?
bitte den bot nicht entfernen
ich will nicht dass der bot weggeht
ich möchte nicht, dass der Bot entfernt wird
ich möchte nicht auf den bot verzichten
warum ist der bot weg?
ich weiß nicht ob der bot weg soll
was macht der bot
der bot soll mich morgen erinnern
der bot ist nett
der bot soll den termin löschen
kann der bot die nachricht löschen?
mit einem bot will ich nicht reden
ich widerrufe meine einwilligung nicht
ich ziehe meine einwilligung nicht zurück
die schule braucht meine einwilligung
Ich ziehe meine Einwilligung für die Fotos zurück
hier schreibt Frau Demir, kein Bot
ich bin ein mensch und kein bot
ich bin nicht einverstanden mit dem hilfeplan
ich lege widerspruch gegen den bescheid ein
er bot mir an weg zu gehen
das angebot ist weg
wir fahren mit dem boot raus
er will raus
ich möchte die Assistentin von der Schule nicht
Die Schulassistentin soll weg
ich will hier raus
er soll weg
der mann vom robotikkurs ist weg
please don't remove the bot
I don't want the bot to leave
should the bot leave?
the bot was removed
the bot is out of order
why did the bot leave
I agree to the plan
don't withdraw my consent
ta inte bort boten
jag vill inte att boten försvinner
ska boten bort?
boten är borta
botu kaldırmayın
bot çıksın mı?
bot gitmesin
لا تحذفوا البوت
هل البوت خارج الخدمة؟
не убирайте бота
зачем бот?
не прибирайте бота
nie usuwajcie bota
nu scoateți botul
ربات را حذف نکنید
wir haben zugestimmt
Ich stimme dem Termin zu
""".strip().splitlines()

NEVER_PLAIN = """
I withdraw my consent for this
Ich widerrufe die Einwilligung zur Datenverarbeitung in der Kita
merhaba, bot raus
Bot raus, morgen
Botlarını çıkar, ayakların ıslak
Ayakkabı mı? Bot istemiyorum
Сними боты
Забери боти з балкона
شيلوا البوت من رجلك
Șterge-ți botul
Ta bort botten ur lådan
Asystent ma sobie pójść
Der Assistent im Hort soll verschwinden
Unser Familienlotse soll weg
we do not want the assistant
Räum den Roboter weg
Schalt den Roboter aus
Hort hat gefragt. Ich widerrufe meine Einwilligung
Ich ziehe meine Einwilligung zurück, der Ausflug ist zu teuer
Ich widerrufe meine Erlaubnis
Ich nehme meine Zustimmung zurück
I revoke my permission
we no longer agree
İznimi iptal ediyorum
Erklären Sie mir: Bot raus
„Bot raus“. Versteh ich nicht
Ich schreibe niemals Bot raus
Bot raus. Das war meine Tochter
Meine Frau sagt bot raus
Frau will Bot raus
Bot raus, sorry
bot out, my daughter typed it
Wir zocken Roblox. Bot weg!
Bot raus 🤣
Bot raus ;)
Jonas, Bot weg
Ich will nicht, dass der Bot weg ist
Ich will, dass der Bot nicht geht
Ich will nicht, dass der Bot im Spiel bleibt
I don't want the bot to be gone
I do not agree with the bot being removed
jag vill inte att boten är borta
Der Bot soll aufhören mich an den Zahnarzt zu erinnern
""".strip().splitlines()


@pytest.mark.parametrize("words", PLAIN)
def test_an_objection_is_heard_with_its_greeting_and_its_reason(words: str) -> None:
    assert objection(words) is Objection.PLAIN


@pytest.mark.parametrize("words", DOUBTFUL)
def test_what_only_looks_like_it_is_worth_a_question(words: str) -> None:
    assert objection(words) is Objection.DOUBTFUL


@pytest.mark.parametrize("words", NONE)
def test_denied_or_mentioned_it_is_none(words: str) -> None:
    assert objection(words) is Objection.NONE


@pytest.mark.parametrize("words", NEVER_PLAIN)
def test_what_may_mean_something_else_is_never_plain(words: str) -> None:
    assert objection(words) is not Objection.PLAIN
