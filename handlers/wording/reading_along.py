"""Somebody else is reading on this very screen, now: warned of in words, it is a plea for silence (X-03, C-26)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.letters import bare

_WHO_DE: Final = (
    r"(?:er|sie|jemand|(?:mein|der|unser|dein) (?:\w+ )?(?:mann|ex|exmann|freund|partner|vater|papa|sohn"
    r"|bruder|onkel"
    r"|stiefvater|chef|lebensgefährte|verlobter)|(?:meine|die) (?:\w+ )?(?:mutter|mama|frau|freundin"
    r"|schwiegermutter"
    r"|tochter|schwester|ex|partnerin)|papa|mama|schwiegermutter)"
)
_SO_DE: Final = (
    r"(?:(?:hier|alles|das|jetzt|gerade|grade|immer|auch|ständig|heimlich|dauernd|gleich|oft|manchmal|leider|wieder"
    r"|noch|ja|doch|meine|unsere|nachrichten) )*"
)
_GERMAN: Final = (
    rf"{_WHO_DE}(?: (?:ja|doch|leider|wieder|immer|gerade|grade|jetzt))* (?:liest|ließt|lest) "
    rf"(?:{_SO_DE}mit(?: hier| jetzt| immer| gerade| alles)*"
    r"|(?:(?:hier|immer|jetzt|gerade|auch|ständig) )*(?:das hier|hier|alles|das|(?:meine|unsere|die|alle"
    r"|diese) nachrichten"
    r"|(?:den|unseren|meinen|diesen) chat|mein handy|meine chats|was ich schreibe)(?: hier| mit| jetzt| gerade"
    r"| immer)*)"
    rf"|(?:weil|dass|glaube|denke|ob)? ?{_WHO_DE}(?: (?:hier|alles|immer|gerade|jetzt|meine nachrichten"
    rf"|das))* mitliest"
    rf"|{_WHO_DE} kann (?:(?:hier|alles|das|gerade|jetzt|immer) )*(?:mitlesen|(?:meine nachrichten|den chat"
    rf"|mein handy) (?:lesen|sehen))"
    rf"|{_WHO_DE} (?:kontrolliert|checkt|überwacht|durchsucht|liest)(?: (?:immer|ständig|gerade|jetzt"
    rf"|jeden tag|heimlich))*"
    r" (?:mein|meine) (?:handy|telefon|nachrichten|chats|smartphone)(?: immer| gerade| jetzt| mit)*"
    rf"|{_WHO_DE} (?:schaut|guckt|sieht|schauen)(?: (?:mir|gerade|jetzt|immer))* (?:über die schulter"
    rf"|aufs handy|auf mein handy"
    r"|auf den bildschirm|in mein handy|ins handy)(?: gerade| jetzt)*"
)

_WHO_EN: Final = (
    r"(?:he|she|someone|somebody|(?:my|the) (?:\w+ )?(?:husband|partner|ex|boyfriend|wife|girlfriend|dad"
    r"|father|mum|mom"
    r"|mother|son|brother|stepdad|stepfather|uncle|daughter)|dad|mum|mom)"
)
_THIS_EN: Final = (
    r"(?:this(?: chat| here)?|along|with me|here|everything(?: (?:i write|here))?|what i write|over my shoulder"
    r"|(?:my|our|the|these|all my) (?:messages|texts|phone|chats?|screen|mobile))"
)
_ENGLISH: Final = (
    rf"{_WHO_EN} (?:is|s)(?: (?:just|now|right now|also|always|still))* (?:reading|watching|checking"
    rf"|monitoring|looking at)"
    rf" (?:along )?{_THIS_EN}(?: (?:now|too|right now|as well|again|here|all the time|along|with me))*"
    rf"|{_WHO_EN}(?: (?:always|also|can|might|sometimes))* (?:reads?|checks?|monitors?|sees?|goes through"
    rf"|looks at)"
    rf" {_THIS_EN}(?: (?:now|too|as well|again|all the time|along|here))*"
)

_WHO_SV: Final = (
    r"(?:han|hon|någon|(?:min|mitt) (?:\w+ )?(?:man|sambo|kille|pojkvän|ex|pappa|far|mamma|mor|son|bror|fru"
    r"|partner"
    r"|svärmor|styvpappa)|pappa|mamma)"
)
_SWEDISH: Final = (
    rf"{_WHO_SV}(?: (?:sitter och|står och|kan|alltid))* (?:läser|läsa|ser|kollar|kontrollerar|övervakar)"
    r"(?: (?:nu|alltid|också|just nu))* (?:med|det här|detta|allt(?: här)?|här"
    r"|(?:mina|våra|alla mina|de här) (?:meddelanden|sms|chattar)|(?:min|i min|på min) (?:mobil|telefon)|chatten"
    r"|vad jag skriver|över axeln)(?: (?:här|nu|också|hela tiden|just nu))*"
)

_THEY_TR: Final = (
    r"(?:o|kocam|eşim|babam|sevgilim|abim|ağabeyim|annem|kayınvalidem|eski (?:kocam"
    r"|eşim)|oğlum|birisi)"
)
_TURKISH: Final = (
    rf"(?:kocam|eşim|babam|o|sevgilim) (?:şu an |şimdi )?okuyor"
    rf"|{_THEY_TR} (?:(?:şu an|şimdi|hep|burada|da) )*(?:bunu|bunları|burayı|mesajları|mesajlarımı"
    rf"|yazdıklarımı|her şeyi"
    r"|sohbeti|telefonumu) (?:(?:de|da|burada|şu an) )*(?:okuyor|görüyor|kontrol ediyor|izliyor)"
    rf"|{_THEY_TR} (?:hep |şu an )?(?:telefonuma|ekrana|mesajlarıma) bakıyor"
)
_THEY_AR: Final = r"(?:زوجي|هو|ابي|والدي|ابني|اخي|طليقي|خطيبي|حماتي|امي|احد)"
_ARABIC: Final = (
    r"(?:زوجي|هو|ابي|طليقي) (?:الان )?(?:عم )?(?:يقرا|بيقرا|يقرأ)(?: الان)?"
    rf"|{_THEY_AR} (?:الان )?(?:عم )?(?:يقرا|بيقرا|تقرا|يشوف|يري|يراقب|يفتش) (?:الان )?"
    r"(?:رسائلي|الرسائل|كل شيء|كل شي|هذا|هنا|المحادثه|معي|هاتفي|جوالي|تلفوني|موبايلي|ما اكتب|ما اكتبه)(?: هنا"
    r"| الان| معي)*"
)
_THEY_FA: Final = r"(?:شوهرم|او|پدرم|بابام|همسرم|برادرم|پسرم|مادرشوهرم|مادرم|يکي)"
_PERSIAN: Final = (
    r"(?:شوهرم|او|همسرم) (?:الان )?(?:داره |دارد )?(?:مي ?خواند|مي ?خونه)(?: الان)?"
    rf"|{_THEY_FA} (?:(?:الان|داره|دارد|هم) )*(?:پيام هايم|پيامهايم|پيام هام|پيامهامو|پيام ها|اينجا|همه چيز"
    rf"|اين|چت|گوشيم|گوشي ام|گوشيمو)"
    r"(?: (?:را|رو))?(?: (?:داره|دارد|هم))* (?:مي ?خواند|مي ?خونه|مي ?بيند|مي ?بينه|چک مي ?کند|چک مي ?کنه"
    r"|نگاه مي ?کنه)"
)
_THEY_PL: Final = (
    r"(?:on|ona|ktoś|(?:mój |moja )?(?:mąż|były|partner|chłopak|ojciec|tata|syn|brat"
    r"|teściowa|matka))"
)
_POLISH: Final = (
    r"(?:on|(?:mój )?(?:mąż|partner|chłopak)) (?:teraz |tu |to )*czyta(?: teraz| tu| tutaj)*"
    rf"|{_THEY_PL} (?:(?:teraz|tu|tutaj|zawsze|wszystko|to) )*(?:czyta|widzi|sprawdza|kontroluje|przegląda)"
    r" (?:to|wszystko|tutaj|tu|(?:moje |nasze )?(?:wiadomości|smsy)|(?:mój )?telefon|czat|ten czat|ze mną"
    r"|co piszę)"
    r"(?: (?:teraz|tu|tutaj|ze mną))*"
)
_THEY_RU: Final = (
    r"(?:он|она|кто то|(?:мой |моя |бывший )?(?:муж|парень|отец|папа|сын|брат"
    r"|свекровь|мать|мама|партнер))"
)
_RUSSIAN: Final = (
    r"(?:он|(?:мой )?(?:муж|парень)) (?:сейчас |тут |все |это )*читает(?: сейчас| тут| здесь| тоже)*"
    rf"|{_THEY_RU} (?:(?:сейчас|тут|здесь|всегда|все) )*(?:читает|видит|проверяет|просматривает|смотрит)"
    r" (?:это|все|тут|здесь|(?:мои |наши )?(?:сообщения|смс)|переписку|мою переписку|чат|мой телефон|телефон"
    r"|в мой телефон"
    r"|со мной|что я пишу)(?: (?:сейчас|тут|здесь|тоже|со мной))*"
)
_THEY_UK: Final = (
    r"(?:він|вона|хтось|(?:мій |моя |колишній )?(?:чоловік|хлопець|батько|тато|син|брат|свекруха|мати|мама"
    r"|партнер))"
)
_UKRAINIAN: Final = (
    r"(?:він|(?:мій )?(?:чоловік|хлопець)) (?:зараз |тут |все |це )*читає(?: зараз| тут| теж)*"
    rf"|{_THEY_UK} (?:(?:зараз|тут|завжди|все) )*(?:читає|бачить|перевіряє|переглядає|дивиться)"
    r" (?:це|все|тут|(?:мої |наші )?(?:повідомлення|смс)|переписку|листування|чат|мій телефон|телефон"
    r"|в мій телефон|зі мною"
    r"|що я пишу)(?: (?:зараз|тут|теж|зі мною))*"
)
_THEY_RO: Final = (
    r"(?:el|ea|cineva|(?:soțul|sotul|tatăl|prietenul|fratele|fiul|iubitul|fostul"
    r"|soacra|mama)(?: meu| mea)?)"
)
_ROMANIAN: Final = (
    r"(?:el|(?:soțul|sotul|prietenul|iubitul)(?: meu)?) (?:acum )?citește(?: acum| aici| și el)*"
    rf"|{_THEY_RO} (?:(?:îmi|acum|tot timpul) )*(?:citește|vede|verifică|controlează) "
    r"(?:asta|tot|aici|mesajele(?: mele)?|telefonul(?: meu)?|chatul|conversația|ce scriu|cu mine)(?: (?:acum"
    r"|aici|cu mine))*"
)

_PARTED: Final = (
    *(_GERMAN, _ENGLISH, _SWEDISH, _TURKISH, _ARABIC, _PERSIAN, _POLISH, _RUSSIAN, _UKRAINIAN),
    _ROMANIAN,
)
_READS: Final = re.compile(bare("|".join(f"(?:{each})" for each in _PARTED)))

_SIGNS: Final = tuple(
    bare(sign)
    for sign in (
        *(
            "lies",
            "ließ",
            "lest",
            "lese",
            "kontroll",
            "check",
            "überwach",
            "durchsuch",
            "schau",
            "guckt",
        ),
        *(
            "sieht",
            "read",
            "watch",
            "monitor",
            "see",
            "look",
            "goes",
            "läs",
            "ser ",
            "kollar",
            "överv",
        ),
        *(
            "oku",
            "görüyor",
            "bak",
            "izliyor",
            "قر",
            "يشوف",
            "يري",
            "يراقب",
            "يفتش",
            "خوا",
            "خونه",
            "چک",
        ),
        *(
            "نگاه",
            "مي بين",
            "ميبين",
            "czyta",
            "widzi",
            "sprawdza",
            "przegl",
            "чит",
            "видит",
            "провер",
        ),
        *("смотрит", "просм", "бачить", "перев", "перегл", "дивит", "cite", "vede", "verific"),
    )
)
"""Without one of these nobody speaks of reading; most messages end there."""

_BOT: Final = re.compile(r"\b(?:bot|bots|boten|botten|lotse|assistent\w*|assistant|robot\w*)\b")
_OPENING: Final = re.compile(
    bare(
        r"^(?:(?:achtung|vorsicht|hallo|hi|nein|bitte|aber|und|also|weil|denn|da|ich glaube|ich denke|ich fürchte"
        r"|stopp?"
        r"|careful|no|please|but|and|because|sorry|i think|obs|nej|men|och|för att|för|eftersom|jag tror|ok|okay"
        r"|gerade"
        r"|jetzt|now|nu|halt|psst|frau \w+|herr \w+) )+"
    )
)
_GOES_ON: Final = re.compile(
    r" (?=(?:und|and|och|so|aber|but|men|also|bitte|please|snalla|darum|deshalb|ve|и|і|i|si) )"
)
_SENTENCE: Final = re.compile(r"[^.!?…\n؟]+[.!?…\n؟]*")
_CLAUSE: Final = re.compile(r"[,;:،؛()–—]+|\s-+\s")
_ASKS: Final = re.compile(r"[?؟]")


def reads_along(plain: str) -> bool:
    """Whether a folded text says that somebody reads here now; a question, a denial or a book does not.

    "Er" beside the bot is the bot: then it is no warning.
    """
    if not any(sign in plain for sign in _SIGNS) or _BOT.search(plain):
        return False
    return any(_warns(clause) for clause in _stated(plain))


def _stated(plain: str) -> Iterator[str]:
    """Yield the clauses but for those that end a question."""
    for sentence in _SENTENCE.findall(plain):
        clauses = [
            " ".join(re.sub(r"[^\w\s]", " ", each).split()) for each in _CLAUSE.split(sentence)
        ]
        clauses = [each for each in clauses if each]
        yield from clauses[:-1] if _ASKS.search(sentence) else clauses


def _warns(clause: str) -> bool:
    bare_clause = _OPENING.sub("", clause)
    first = _GOES_ON.split(bare_clause, maxsplit=1)[0]
    return any(_READS.fullmatch(each) for each in (bare_clause, first, *_tails(clause)))


def _tails(clause: str) -> Iterator[str]:
    """Yield what stands behind a link, or behind a plea without a comma ("bitte löschen er liest mit")."""
    for link in _TAIL.finditer(clause):
        yield clause[link.end() :]


_TAIL: Final = re.compile(
    r"\b(?:weil|denn|und|because|and|eftersom|och|att|dass|bitte|loschen|alles|schreiben|nicht|delete|cuz|as"
    r"|for)\s"
)
