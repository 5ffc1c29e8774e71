"""Who reads what, language by language: a grown person who could do harm, and this chat or the writer's own phone.

Control ("kontrolliert mein Handy") tells of a habit: it needs a word for now. Written as `folded` leaves words.
"""

import re
from typing import Final

from bot.core.letters import bare

_GROWN_DE: Final = (
    r"(?:(?:mein|der|unser) (?:\w+ )?(?:mann?|ex|exmann|freund|partner|vater"
    r"|papa|bruder|onkel|schwager"
    r"|schwiegervater|cousin|opa|stiefvater|chef|lebensgefährte|verlobter)|(?:meine"
    r"|die) (?:\w+ )?(?:mutter|mama|frau"
    r"|freundin|schwiegermutter|tante|ex|partnerin)|papa|mama|schwiegermutter)"
)
WHO_DE: Final = rf"(?:er|sie|der|jemand|{_GROWN_DE})"
_NOW_DE: Final = r"(?:gerade|grade|grad|jetzt|wieder|heimlich|gleich|leider|auch|noch|ja|doch)"
_OFTEN_DE: Final = rf"(?:{_NOW_DE}|immer|ständig|nachher|abends|jeden \w+|wirklich|einfach|echt)"
_SURELY_DE: Final = r"(?:hier|leider|auch|ja|doch|bestimmt|sicher)"
_PHONE_DE: Final = r"(?:handy|telefon|smartphone|wire|whatsapp)"
_WRITTEN_DE: Final = (
    r"was (?:(?:ich|wir)(?: (?:hier|dir|ihnen|euch))* (?:schreiben?|tippen?)"
    r"|(?:sie|du|ihr)(?: (?:hier|mir|uns))* schreib(?:en|st|t))"
)
_MINE_DE: Final = (
    r"(?:(?:alle |alles |das )?(?:meine|unsere|diese) (?:nachrichten|sms|chats)|(?:den"
    r"|unseren|meinen|diesen) chat"
    r"|(?:jede (?:einzelne )?|alle |(?<=heimlich )die )nachricht(?:en)?"
    rf"|mein {_PHONE_DE}|(?:das )?all?es (?:hier(?: im chat)?|im chat|in wire"
    rf"|(?:auf|in|an) (?:meinem|dem) {_PHONE_DE})|auf meinem {_PHONE_DE} all?es"
    rf"|das all?es|das hier|hier(?:(?: {_OFTEN_DE})* all?es)?|(?:alles )?{_WRITTEN_DE})"
)
_ALONG_DE: Final = (
    rf"(?:(?:{_NOW_DE}|hier|bei mir|alles|das|immer|ständig|meine|unsere|nachrichten) )*mit(?: hier"
    r"| jetzt| alles)*"
)
_READ_DE: Final = (
    rf"(?:{_ALONG_DE}|(?:{_OFTEN_DE} )*{_MINE_DE}(?: hier| mit| jetzt| gerade| auch)*"
    rf"|(?:{_OFTEN_DE} )*(?:alle )?(?:mein {_PHONE_DE}|meine (?:nachrichten|sms|chats)) (?:laut )?"
    r"(?:durch|vor))"
)
_CHAT_DE: Final = r"(?:immer|ständig) (?:hier|(?:den|unseren|meinen|diesen) chat)(?: mit)?"
_TAKEN_DE: Final = (
    rf"(?:(?:mein|meinem|mir das|in|auf|bei) {_PHONE_DE}"
    r"|(?:meinen?|das|den|die) (?:code|pin|passwort|zugang|konto))"
)
_GERMAN: Final = (
    rf"{WHO_DE}(?:(?: {_NOW_DE})* (?:liest|ließt|lest) (?:{_READ_DE}|{_CHAT_DE})"
    rf"|(?: \w+){{1,4}} und liest {_READ_DE}"
    rf"|(?: \w+){{1,4}} {_TAKEN_DE}(?: \w+){{0,2}} und liest (?:{_OFTEN_DE} )*all?es"
    rf"|(?: (?:hier|alles|das|meine nachrichten|{_NOW_DE}))* mitliest"
    rf"|(?: {_NOW_DE})* {_MINE_DE} liest"
    rf"| kann (?:(?:hier|alles|das|{_NOW_DE}) )*(?:mitlesen"
    rf"|{_MINE_DE} (?:mit)?(?:lesen|sehen)|(?:mit)?(?:lesen|sehen) {_WRITTEN_DE})"
    rf"| sieht (?:{_NOW_DE} )*{_MINE_DE}"
    rf"| (?:(?:kontrolliert|checkt|überwacht|durchsucht) (?:{_NOW_DE} )*(?:gerade"
    rf"|grade|grad|jetzt) {_MINE_DE}"
    rf"|(?:kontrolliert|checkt|überwacht|durchsucht) {_MINE_DE} (?:gerade|jetzt))"
    rf"| (?:schaut|guckt|sieht)(?: (?:mir|{_NOW_DE}))* (?:über die schulter"
    r"|über meine schulter"
    r"|auf mein handy|auf meinen bildschirm|in mein handy)(?: gerade| jetzt)*"
    r")"
    rf"|(?:{_NOW_DE} |hier |vielleicht )+liest {WHO_DE} (?:{_READ_DE}|{_CHAT_DE})"
    rf"|{_GROWN_DE} liest (?:{_OFTEN_DE} )*all?es(?: {_OFTEN_DE})*"
    rf"|{_GROWN_DE} hat (?:{_OFTEN_DE} )*(?:vollen )?zugriff auf"
    rf" (?:mein {_PHONE_DE}|meine (?:nachrichten|chats))(?: {_OFTEN_DE})*"
)

_GROWN_EN: Final = (
    r"(?:(?:my|the) (?:\w+ )?(?:husband|partner|ex|boyfriend|wife|girlfriend|dad|father|mum|mom"
    r"|mother|brother|stepdad|stepfather|uncle)|dad|mum|mom)"
)
WHO_EN: Final = rf"(?:he|she|someone|somebody|{_GROWN_EN})"
_MINE_EN: Final = (
    r"(?:this chat|this here|here|everything i write(?: here)?|everything here|what i write"
    r"|(?:all )?(?:my|our|these) (?:messages|texts|phone|chats?|screen|mobile))"
)
_ENGLISH: Final = (
    rf"{WHO_EN}(?: ?(?:is|s)(?: (?:just|now|right now|also|still))* (?:(?:reading|watching"
    r"|looking at) (?:along )?"
    rf"(?:this|along|over my shoulder|{_MINE_EN})|(?:checking|monitoring) {_MINE_EN}"
    r"|looking over my shoulder)"
    r"(?: (?:now|too|right now|as well|again|here|along|with me))*"
    rf"|(?: (?:also|can|could|might|may))* (?:reads?|sees?|looks at) (?:along|{_MINE_EN})"
    r"(?: (?:now|too|as well|again|along|here))*"
    rf"| (?:reads|(?:can|could|might|may) (?:read|see)) this(?: (?:now|too|as well|here))*"
    r")"
    rf"|{_GROWN_EN} (?:still |also )?has access to my (?:phone|mobile|messages|chats?)"
)

_GROWN_SV: Final = (
    r"(?:(?:min|mitt) (?:\w+ )?(?:man|sambo|kille|pojkvän|ex|pappa|far|mamma"
    r"|mor|bror|fru|partner|svärmor"
    r"|styvpappa)|pappa|mamma)"
)
WHO_SV: Final = rf"(?:han|hon|någon|{_GROWN_SV})"
_MINE_SV: Final = (
    r"(?:det här|allt här|här|allt (?:i|på) min (?:mobil|telefon)|allt jag skriver"
    r"|(?:alla )?(?:mina|våra|de här) (?:meddelanden"
    r"|sms|chattar)"
    r"|(?:i |på )?min (?:mobil|telefon)|chatten|vad jag skriver)"
)
_SWEDISH: Final = (
    rf"{WHO_SV}(?:(?: (?:sitter och|står och|kan))* (?:läser|läsa|ser)(?: (?:nu|också"
    rf"|just nu))* (?:med|{_MINE_SV}"
    r"|över axeln)(?: (?:här|nu|också|just nu))*"
    rf"| (?:kollar|kontrollerar|övervakar) (?:(?:just )?nu {_MINE_SV}"
    rf"|{_MINE_SV} (?:just )?nu)"
    r")"
    rf"|{_GROWN_SV} läser allt(?: nu)?"
    rf"|{_GROWN_SV} har (?:också |fortfarande )?tillgång till (?:min (?:mobil|telefon)|mina (?:sms|meddelanden))"
)

THEY_TR: Final = (
    r"(?:o|kocam|eşim|babam|sevgilim|abim|ağabeyim|annem|kayınvalidem|kayınpederim"
    r"|eski (?:kocam|eşim)|birisi)"
)
_MINE_TR: Final = (
    r"(?:bunu|bunları|burayı|mesajlarımı|mesajlarımızı|yazdıklarımı|sohbeti|telefonumu)"
)
_TURKISH: Final = (
    r"(?:kocam|eşim|sevgilim|eski (?:kocam|eşim)) her şeyi okuyor|"
    rf"{THEY_TR}(?: (?:(?:şu an|şimdi|burada|da) )*{_MINE_TR} (?:(?:de|da|burada|şu an"
    r"|şimdi) )*(?:okuyor|görüyor|izliyor)"
    rf"| (?:şu an |şimdi )?(?:telefonuma|mesajlarıma|ekranıma) bakıyor"
    rf"| (?:şu an|şimdi) {_MINE_TR} kontrol ediyor"
    r")"
)
THEY_AR: Final = r"(?:زوجي|هو|ابي|والدي|اخي|طليقي|خطيبي|حماتي|امي|احد)"
_MINE_AR: Final = (
    r"(?:رسائلي|هذا|هنا|هذه المحادثه|المحادثه|هاتفي|جوالي|تلفوني|موبايلي|ما اكتب|ما اكتبه)"
)
_ARABIC: Final = (
    rf"{THEY_AR}(?: (?:الان )?(?:عم )?(?:يقرا|بيقرا|تقرا|يشوف|يري) (?:الان )?{_MINE_AR}(?: هنا"
    r"| الان)*"
    rf"| (?:الان )(?:عم )?(?:يراقب|يفتش) {_MINE_AR}"
    rf"| (?:عم )?(?:يراقب|يفتش) {_MINE_AR} الان"
    r")"
)
THEY_FA: Final = r"(?:شوهرم|او|پدرم|بابام|همسرم|برادرم|مادرشوهرم|مادرم|يکي)"
_MINE_FA: Final = (
    r"(?:پيام هايم|پيامهايم|پيام هام|پيامهامو|اينجا|اين|اين چت|چت|گوشيم|گوشي ام"
    r"|گوشيمو)(?: (?:را|رو))?"
)
_PERSIAN: Final = (
    rf"{THEY_FA}(?: (?:(?:الان|داره|دارد|هم) )*{_MINE_FA}(?: (?:داره|دارد|هم|الان))*"
    r" (?:مي ?خواند|مي ?خونه|مي ?بيند|مي ?بينه|نگاه مي ?کنه)"
    rf"| (?:الان|داره|دارد) (?:الان )?{_MINE_FA} (?:چک مي ?کند|چک مي ?کنه)"
    r")"
)
THEY_PL: Final = (
    r"(?:on|ona|ktoś|(?:mój |moja )?(?:mąż|były|partner|chłopak|ojciec|tata|brat|teściowa"
    r"|teść|matka))"
)
_MINE_PL: Final = (
    r"(?:to|tutaj|tu|(?:moje|nasze) (?:wiadomości|smsy)|mój telefon|ten czat|czat|co piszę)"
)
_POLISH: Final = (
    rf"{THEY_PL}(?: (?:teraz )*(?:tu|to|tutaj) (?:teraz )?(?:czyta|widzi)(?: teraz)?"
    rf"| (?:(?:teraz|tu|tutaj) )*(?:czyta|widzi) {_MINE_PL}(?: (?:teraz|tu|tutaj))*"
    rf"| teraz (?:sprawdza|kontroluje|przegląda) {_MINE_PL}"
    r")"
)
THEY_RU: Final = (
    r"(?:он|она|кто то|(?:мой |моя |бывший )?(?:муж|парень|отец|папа|брат|свекровь|свекор"
    r"|мать|мама|партнер))"
)
_MINE_RU: Final = (
    r"(?:это|тут|здесь|(?:мои|наши) (?:сообщения|смс)|(?:мою |нашу )?переписку|(?:этот )?чат"
    r"|мой телефон"
    r"|в мой телефон|что я пишу)"
)
_RUSSIAN: Final = (
    rf"{THEY_RU}(?: (?:сейчас )*(?:тут|здесь|это) (?:сейчас )?(?:читает|видит)(?: сейчас| тоже)*"
    rf"| (?:(?:сейчас|тут|здесь) )*(?:читает|видит|смотрит) {_MINE_RU}(?: (?:сейчас"
    r"|тут|здесь|тоже))*"
    rf"| сейчас (?:проверяет|просматривает) {_MINE_RU}"
    r")"
)
THEY_UK: Final = (
    r"(?:він|вона|хтось|(?:мій |моя |колишній )?(?:чоловік|хлопець|батько|тато|брат|свекруха"
    r"|свекор|мати|мама|партнер))"
)
_MINE_UK: Final = (
    r"(?:це|тут|(?:мої|наші) (?:повідомлення|смс)|переписку|листування|(?:цей )?чат"
    r"|мій телефон|в мій телефон|що я пишу)"
)
_UKRAINIAN: Final = (
    rf"{THEY_UK}(?: (?:зараз )*(?:тут|це) (?:зараз )?(?:читає|бачить)(?: зараз| теж)*"
    rf"| (?:(?:зараз|тут) )*(?:читає|бачить|дивиться) {_MINE_UK}(?: (?:зараз|тут|теж))*"
    rf"| зараз (?:перевіряє|переглядає) {_MINE_UK}"
    r")"
)
THEY_RO: Final = (
    r"(?:el|ea|cineva|(?:soțul|sotul|tatăl|prietenul|fratele|iubitul|fostul|soacra|socrul"
    r"|mama)(?: meu| mea)?)"
)
_MINE_RO: Final = (
    r"(?:asta|aici|mesajele mele|telefonul meu|(?:acest )?chatul|conversația|ce scriu)"
)
_ROMANIAN: Final = (
    rf"{THEY_RO}(?: (?:acum )?(?:citește|vede) (?:acum )?{_MINE_RO}(?: acum| aici)*"
    rf"| îmi (?:citește|vede) (?:acum )?mesajele(?: acum| aici)*"
    rf"| acum (?:verifică|controlează) {_MINE_RO}| (?:verifică"
    rf"|controlează) {_MINE_RO} acum"
    r")"
)


def _clause(*ways: str) -> re.Pattern[str]:
    return re.compile(bare("|".join(f"(?:{each})" for each in ways)))


READS: Final = _clause(
    *(_GERMAN, _ENGLISH, _SWEDISH, _TURKISH, _ARABIC),
    *(_PERSIAN, _POLISH, _RUSSIAN, _UKRAINIAN, _ROMANIAN),
)
"""A whole clause that warns."""

READS_WHAT: Final = _clause(
    rf"{WHO_DE}(?: {_NOW_DE})* liest(?: {_OFTEN_DE})*(?: all?es)?",
    rf"{WHO_EN} (?:reads|(?:is|s) reading)(?: everything)?",
    rf"{WHO_SV} läser(?: allt)?",
    rf"{WHO_DE} (?:hat|hält|nimmt)(?: (?:{_NOW_DE}|mir))* (?:mein|das) {_PHONE_DE}"
    rf"(?: (?:{_NOW_DE}|bei sich|in der hand|weg|ab|(?:weg|ab)?genommen))*",
    rf"{WHO_DE} hat (?:{_OFTEN_DE} )*zugriff auf (?:mein|das) {_PHONE_DE}",
    rf"{WHO_DE} (?:kontrolliert|checkt|überwacht|durchsucht) (?:(?:{_OFTEN_DE}|mir) )*"
    rf"(?:(?:mein|das) {_PHONE_DE}|(?:alle )?(?:meine|unsere) (?:nachrichten|sms|chats|anrufe))",
    rf"{WHO_DE} kann (?:{_NOW_DE} )*(?:das|es|den chat|die nachrichten) lesen",
    rf"{WHO_DE} (?:(?:(?:{_OFTEN_DE}|hier|uns|mir|alles) )*mithört|lauscht(?: {_OFTEN_DE}| mit)*"
    rf"|hört(?: (?:{_OFTEN_DE}|hier|bei mir|uns|mir|alles|jedes wort|jedes gespräch))* (?:mit|zu)"
    r"(?: hier| alles)*)",
    rf"{WHO_EN} (?:(?:has|took|takes|(?:has |s )?got) my (?:phone|mobile)(?: (?:now|again|too))*"
    rf"|(?:checks|controls|monitors) my (?:phone|mobile|calls|messages|texts)"
    rf"|(?:listens|(?:is|s) listening)(?: (?:in|along|to (?:me|us|everything)|now|here))*)",
    rf"{WHO_SV} (?:(?:har|tar|tog|har tagit) min (?:mobil|telefon)(?: (?:nu|igen|också))*"
    rf"|(?:kollar|kontrollerar) (?:min (?:mobil|telefon)|mina (?:sms|meddelanden|samtal))"
    rf"|(?:lyssnar|hör)(?: (?:på|med|nu|här|allt|mig|oss))*)",
    rf"telefonum (?:onda|kocamda|eşimde|babamda)|{THEY_TR} (?:telefonumu aldı|dinliyor|her şeyi okuyor)",
)
"""A whole clause that may be of a child and its books: it warns beside words that ask for care."""

CAN_READ: Final = _clause(
    rf"{WHO_DE} kann (?:{_SURELY_DE} )*all?es lesen(?: hier)?",
    rf"{WHO_DE} (?:{_SURELY_DE} )*all?es (?:hier )?lesen kann|hier kann {WHO_DE} all?es lesen",
    rf"{WHO_EN} can read (?:everything|it all)",
    rf"{WHO_SV} kan läsa allt(?:ihop)?",
    rf"{THEY_TR} her şeyi okuyabiliyor",
)
"""A whole clause that may as well praise a pupil."""

GROWN: Final = re.compile(bare(rf"\b(?:{_GROWN_DE}|{_GROWN_EN}|{_GROWN_SV})\b"))
"""Somebody grown who is named, wherever it stands."""
