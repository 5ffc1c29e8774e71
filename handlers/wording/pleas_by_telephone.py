"""How one asks not to be called. Review pending where only an emergency is answered (D-06).

Whoever asks that nobody calls may still be written to; who tells of a call that never came asks for nothing.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.letters import bare
from handlers.wording.pleas import Plea, signs_of, whole_words
from handlers.wording.pleas_in_need import (
    ARABIC,
    PERSIAN,
    POLISH,
    ROMANIAN,
    RUSSIAN,
    TURKISH,
    UKRAINIAN,
)
from handlers.wording.pleas_spoken import AT_ONCE, ENGLISH, GERMAN, NOTHING, SWEDISH


def _calls(
    language: Plea, signs: str, asked: str, *, unless: str, behind: str, of_others: str = "(?!)"
) -> Plea:
    """Return the plea of that language made of calls; what makes it something else is its own for calls."""
    return replace(
        language,
        signs=signs_of(signs),
        asked=whole_words(asked),
        unless=whole_words(unless),
        behind=whole_words(behind, r"(?: (?:mehr|jetzt|mer|nu|now|please|bitte|mir|me|back))* "),
        of_others=re.compile(bare(rf"\b(?:{of_others})$")),
    )


_ON_WHAT = (
    r"auf (?:dem|das|meinem|mein|diesem|dieses) (?:handy|telefon|smartphone)|(?:bei mir|zu hause|zuhause|daheim)"
    r"|unter dieser nummer"
)
_HERE = rf"(?:{AT_ONCE}|mich|uns|lieber|besser|bloß|ja|doch|auch|wirklich|{_ON_WHAT})"
_NOT = rf"(?:{NOTHING}|nie)"
_TO_CALL = (
    r"(?:(?:(?:an|zur(?:ü|ue)ck|durch)(?:zu)?)?rufe?n|(?:an|durch)(?:zu)?klingeln|telefonieren|angerufen werden"
    r"|auf (?:dem|mein|meinem) (?:handy|telefon) klingeln)"
)
_WANTS = r"(?:ich|wir) (?:will|wollen|möchten?|mag|mögen)"
_THAT_CALLS = (
    rf"(?:(?:du|sie|ihr|jemand|frau \w+|herr \w+|{_HERE}) )+"
    r"(?:(?:an|zurück|durch)(?:ruf|klingel)\w*|telefonier\w+)"
)
_MAY = r"(?:darfst|dürfen|dürft|sollst|sollen|sollt)"
_GREETS = (
    r"(?:(?:hallo|hi|hey|nein|ok|okay|bitte|jetzt|aber|und|also|dann|heute|gerade|kommt|leute) )*"
)

_OTHER_DE = (
    r"(?:den|ihn|die|das|meinen?|unseren?|seinen?|ihren?|euren?)"
    r"(?: (?!woche|tage?|nacht|ganze\w*|nächste\w*|wochenende|ferien|zeit|kleine|kinder|handy|telefon)\w+)?"
    r"|mama|papa|oma|opa|polizei|jugendamt|schule"
)
"""Whom else one calls; what tells of a time, or of a child that sleeps, is nobody."""

_GERMAN: Final = _calls(
    GERMAN,
    "ruf telefon klingel",
    asked=(
        rf"(?:(?:du|sie|ihr) {_MAY}|{_MAY} (?:du|sie|ihr)) (?:{_HERE} )*{_NOT} (?:{_HERE} )*{_TO_CALL}"
        rf"|(?:sie|ihr|du) (?:können|könnt|kannst) (?:(?:mich|uns) )?(?:jetzt|gerade|grade?|heute)"
        rf" (?:{_HERE} )*{NOTHING} (?:{_HERE} )*{_TO_CALL}"
        rf"|{_WANTS} (?:{_HERE} )*{NOTHING} (?:{_HERE} )*(?:dass? {_THAT_CALLS}|angerufen werden)"
        rf"|{_WANTS} dass? (?:(?:du|ihr|jemand|{_HERE}) )+{NOTHING} (?:{_HERE} )*(?:an|zurück)ruf\w+"
        rf"|{_WANTS} (?:{_HERE} )*keine?n? (?:an|rück)rufe?"
        rf"|h(?:ö|oe)r(?:en sie|t|e)? (?:{_HERE} )*auf (?:{_HERE} )*(?:anzurufen|mit (?:den )?anrufen)"
        r"|nicht (?:bitte )?telefonisch(?= (?:er|mein|bitte|melden|kontaktieren)\b|$)"
        rf"|{_NOT} (?:{_HERE} )*{_TO_CALL}"
        rf"|(?:ruf|rufe|rufen sie|^{_GREETS}ruft) (?:{_HERE} )*{_NOT} (?:{_HERE} )*(?:an|zur(?:ü|ue)ck)"
        r"|(?P<bare>(?:(?:heute|jetzt|gerade|im moment) )*kein\w*(?: weiteren?)? (?:an|rück)rufe?)"
    ),
    unless=(
        r"kann|kannst|könn\w+|konnt\w+|will|willst|woll\w+|möcht\w+|mag|darf|durft\w+|dürf\w+|soll|sollt\w*"
        r"|sollen|muss|musst\w*|müss\w+|wird|würd\w+|werd\w+|brauch\w*|lässt|lass|lassen|warum|wieso|weshalb|wann"
        r"|wenn|falls|weil|ob|obwohl|dass|wer|bevor|gestern|nie|immer|seit|gesagt|sagt|sagte|meint|verboten"
        r"|(?:ich|er|wir|man|es|nicht)$"
    ),
    of_others=(
        rf"(?:{_OTHER_DE}|(?:sagt|gesagt|meint|gemeint|steht|schreibt)(?: mir| uns)?)"
        r"(?: (?:auch|bitte|aber|jetzt|heute|mehr|gerade))* ?"
    ),
    behind=(
        r"erst|(?:bloß|nur)(?! (?:schreib\w*|schriftlich|hier|per|im chat|sms|text\w*|nachricht\w*))"
        r"|nachts|abends|morgens|nach (?!hause)\w+|über|von|vom|wie|was|ob|dass|bei|beim|seit"
        r"|ihn|ihm|ihr|dem|den|meinen?|meine|die|das jugendamt|können|konnt\w+|wollen|wollt\w+|möcht\w+"
        r"|dürfen|durft\w+|sollen|sollt\w+|müssen|musst\w+|lassen|bekommen|erhalten|gekriegt|gekommen|verpass\w+|machen|tätigen"
    ),
)
_ENGLISH: Final = _calls(
    ENGLISH,
    "call phone ring",
    asked=(
        r"(?:don t|do not|dont|(?:you )?(?:must not|mustn t|should not|shouldn t))(?: (?:ever|now|even|please))*"
        r" (?:call|phone|ring)(?: (?:me|us|back))*"
        r"|(?:can|could|would) you (?:please )?not (?:call|phone|ring)(?: (?:me|us|back))*"
        r"|(?:please )?stop (?:calling|phoning|ringing)(?: (?:me|us))*"
        r"|^(?:(?:hi|hello|ok|sorry) )*no (?:more |phone )*calls?$|(?P<bare>no (?:phone )?calls?)"
        r"|(?:don t|dont) u (?:call|phone|ring)(?: (?:me|us|back))*"
        r"|never (?:ever )?(?:call|phone|ring)(?: (?:me|us))?(?: (?:again|back))?"
        r"|(?:i|we)(?: really)? (?:don t|do not|dont) want (?:(?:you|anyone|anybody) to (?:call|phone|ring)"
        r"|to be (?:called|phoned)|any (?:phone )?calls?|a (?:phone )?call)(?: (?:me|us|back))*"
        r"|(?:i|we) (?:d|would) (?:rather|prefer) (?:you|u) (?:didn t|don t|did not|not)"
        r" (?:call|phone|ring)(?: (?:me|us))?"
        r"|(?:you|u) (?:can t|cannot|cant|can not) (?:call|phone|ring) (?:me|us|now)"
        r"|(?:don t|do not|dont) (?:try to (?:call|phone|ring)|give me a (?:call|ring))(?: (?:me|us))?"
        r"|(?:text|write|message|chat)(?: (?:me|us))? (?:instead of|rather than) (?:calling|phoning|ringing)"
    ),
    unless=(
        r"i|we|they|you|people|kids|children|parents|who|why|when|if|because|to|told|tell|tells|said|says|he|she"
        r"|not|won t|doesn t|didn t|can t|never|him|her|them|make"
    ),
    behind=(
        r"to|him|her|them|my|your|his|that|this|it|the|a|an|in|off|for|before|after|between|if"
        r"|off|until (?!he\b|i\b)\w+|so|too|only|from|yet|(?:today )?instead|crazy|names|stupid|mad|\d+"
    ),
)
_SWEDISH: Final = _calls(
    SWEDISH,
    "ring samtal",
    asked=(
        r"ring(?: (?:mig|oss|upp|tillbaka|snälla|nu|hit|absolut|verkligen|helst))* (?:inte|aldrig)"
        r"|(?:jag|vi) vill (?:helst |verkligen |absolut )?inte (?:att (?:ni|du|någon|nån|\w+) ringer|bli uppringd)"
        r"|(?:ni|du) (?:får|ska|måste|bör)(?: \w+)? inte (?:\w+ )?ringa|inte(?: \w+)? ringa"
        r"|(?:kan (?:ni|du) )?(?:snälla )?(?:låt|låta) bli att ringa|sluta ringa|(?P<bare>inga samtal)"
    ),
    unless=(
        r"kan|kunde|vill|ville|får|fick|ska|skulle|måste|orkar|brukar|hinner|varför|när|om|att|eftersom|sa|säger|sade"
        r"|inte|(?:jag|han|hon|vi|de|man)$"
    ),
    behind=(
        r"till (?!mig\b|oss\b)\w+|på (?!min\b|mobilen\b|telefonen\b)\w+"
        r"|om|förrän|bara|före|innan|efter|polisen|läkaren|skolan|min|mitt|honom|henne|dem"
        r"|från|idag från|i stället|istället"
    ),
)
_TURKISH: Final = _calls(
    TURKISH,
    "aram telefon",
    asked=(
        r"(?:geri )?aramay[ıi]n(?:[ıi]z)?|(?:beni|bizi) (?:lütfen |geri |şimdi )*arama(?:sana|sanız)?"
        r"|arama(?:sana|sanız)? (?:beni|bizi)|^arama$|(?:lütfen |sakın |bir daha |artık )arama"
        r"|(?:beni )?araman[ıi]z?[ıi] istemiyorum"
        r"|telefon (?:açma|etme)(?:yın|yin|yınız|yiniz)?"
    ),
    unless=(
        r"neden|niye|niçin|eğer|onu|onları|kocamı|eşimi|babamı|annemi|oğlumu|kızımı|polisi|jandarmayı|ambulansı"
        r"|doktoru|dedi"
    ),
    behind=r"de(?:di|di m)|diyor|hakkı|motoru|kurtarma|yap\w*|izni|emri|kaydı",
    of_others=(
        r"(?!(?:beni|bizi|şimdi|yani|peki|hadi|evi|(?:gece|akşam|sabah|gündüz|hafta|gün)\w*)\b)"
        r"\w{2,}[ıiuü](?: lütfen| şimdi)* "
    ),
)
_ARABIC: Final = _calls(
    ARABIC,
    "تتصل تتلفن ترن تخابر تدق اتصال",
    asked=(
        r"(?:لا|ما) (?:تتصل|تتلفن|ترن|تخابر)(?:ي|وا|و)?(?:ني|نا)?(?: (?:بي|بنا|علي|لي))?"
        r"|(?:لا|ما) تدق(?:ي|وا|و)?(?: (?:علي|لي))?"
        r"|(?:لا اريد|ما بدي|مابدي|لا ارغب) (?:ان )?(?:تتصل|تتلفن)(?:ي|وا|و|ون|ين)?(?: (?:بي|بنا|علي|لي))?"
        r"|(?:بدون|كفى|لا اريد) اتصال\w*"
    ),
    unless=r"لماذا|ليش|ليه|هل|اذا|لو|عندما|لما|كل|قال|يقول|هي|انت|انتم|ابنتي|بنتي|امي|زوجتي|المدرسة|المعلمة",
    behind=r"بال\w+|به|بها|بهم|بزوجي|بزوجتي|بابي|بامي|له|لها|لهم|على (?!رقمي)\w+|ذلك|الباب|الجرس",
)
_PERSIAN: Final = _calls(
    PERSIAN,
    "تماس زنگ",
    asked=(
        r"تماس نگیر(?:ید|ین)?|زنگ نزن(?:ید|ین)?"
        r"|(?:نمی ?خواهم|نمی ?خوام) (?:(?:به من|با من|که|الان) )*(?:زنگ بزن|تماس بگیر)(?:ید|ین|ی)?"
    ),
    unless=r"چرا|اگر|اگه|گفت|میگه|به شوهرم|به او|بهش|به همسرم|به پدر\w*|به مادر\w*|پلیس|اورژانس",
    behind=r"به (?!من\b|ما\b)\w+|با (?!من\b|ما\b)\w+|که",
)
_POLISH: Final = _calls(
    POLISH,
    "dzwo telefon",
    asked=(
        r"nie (?:dzwoń(?:cie)?|dzwonić|oddzwaniaj(?:cie)?|oddzwaniać|telefonuj(?:cie)?|telefonować)"
        r"|nie chcę (?:że|żeby) (?:(?:pani|pan|państwo|ktoś|do mnie|teraz) )*(?:dzwoni|telefonowa)\w+"
        r"|niech (?:pani|pan|państwo|nikt) (?:(?:już|teraz|więcej|do mnie) )*nie (?:dzwoni|dzwonią)"
        r"|(?:przestań|przestańcie|przestać) (?:do mnie )?dzwonić"
    ),
    unless=(
        r"dlaczego|czemu|jeśli|jeżeli|gdy|kiedy|żeby|kazał\w*|mówi\w*|powiedział\w*|mogę|może|można|chcę"
        r"|chce|chciał\w*|mam|muszę|będę"
    ),
    behind=r"do (?!mnie\b|nas\b)\w+|na (?!mój\b|ten\b)\w+|po \w+|że|jej|im|przed|dopiero",
)
_RUSSIAN: Final = _calls(
    RUSSIAN,
    "звон перезван набира",
    asked=(
        r"не (?:звоните|звони|звонить|перезванивай(?:те)?|набирай(?:те)?)"
        r"|не (?:надо|нужно|стоит) (?:(?:мне|сейчас|больше) )*(?:звонить|перезванивать)"
        r"|не хочу (?:чтобы|чтоб) (?:(?:вы|ты|мне|кто то|сейчас) )*звонил\w?"
        r"|(?:перестань(?:те)?|хватит) (?:мне )?звонить"
    ),
    unless=(
        r"почему|зачем|если|когда|чтобы|чтоб|сказал\w*|говорит|просил\w*|велел\w*|может|могу|можно|хочу|хочет|буду"
        r"|будет|решил\w*|(?:вы|ты|он|она|они|я)$"
    ),
    behind=r"(?:(?:больше|сейчас|пока) )*(?:ему|ей|им|мужу|маме|папе|в|до|после|раньше|что|только)",
)
_UKRAINIAN: Final = _calls(
    UKRAINIAN,
    "звон дзвон телефон",
    asked=(
        r"не (?:дзвоніть|дзвони|дзвонити|телефонуй(?:те)?|телефонувати|передзвонюй(?:те)?)"
        r"|не (?:треба|потрібно|варто) (?:(?:мені|зараз|більше) )*(?:дзвонити|телефонувати)"
        r"|не хочу щоб (?:(?:ви|ти|мені|хтось|зараз) )*(?:теле?фонува|дзвони)\w+"
        r"|(?:перестань(?:те)?|досить|годі) (?:мені )?дзвонити"
    ),
    unless=(
        r"чому|навіщо|якщо|коли|щоб|сказав|сказала|каже|просив\w*|може|можу|можна|хочу|хоче|буду"
        r"|(?:ви|ти|він|вона|вони|я)$"
    ),
    behind=r"(?:(?:більше|зараз) )*(?:йому|їй|їм|чоловіку|чоловікові|мамі|татові|в|у|до|після|що|тільки)",
)
_ROMANIAN: Final = _calls(
    ROMANIAN,
    "sun telefon",
    asked=(
        r"nu (?:(?:mai|mă|ne|îmi|mi) )*sunați(?: (?:înapoi|acum))*"
        r"|rog (?:să )?nu (?:(?:mai|mă|ne) )*(?:suna|suni|sunați|telefona\w*)|nu telefonați"
        r"|nu vreau să (?:(?:mai|mă|ne) )*(?:suni|sunați|sune)"
        r"|nu (?:mai )?(?:mă|ne) (?:mai )?suna|nu (?:(?:mai|îmi|mi) )*(?:dați|da) telefon"
    ),
    unless=r"de ce|dacă|când|că|spus|zis|zice|el|ea|soțul|cine|să",
    behind=r"la (?!mine\b)\w+|pe (?!mine\b)\w+|poliția|lui|ei|lor|soțului|decât|doar|că",
)

CANNOT_TALK: Final = whole_words(
    rf"(?:ich |wir )?(?:kann|können|darf)(?: (?:ich|wir|{_HERE}))* {NOTHING} (?:{_HERE} )*(?:frei |offen )?"
    r"(?:telefonieren|reden|sprechen|ans telefon|rangehen|drangehen)"
    rf"|(?:sie|ihr|du) (?:können|könnt|kannst) (?:{_HERE} )*{NOTHING} (?:{_HERE} )*anrufen"
    rf"|(?:(?:an|rück)ruf(?:en)?|telefonieren) (?:geht|ist|wäre|passt)(?: {_HERE})*"
    r" (?:nicht|nich|net|schlecht|ungünstig|(?:zu )?gefährlich|unmöglich|riskant)"
    r"|(?:can t|cannot|cant) (?:talk|speak|phone|take calls|answer the phone)|not a good time to (?:call|talk)"
    r"|kan(?: (?:jag|nu))* inte (?:prata|tala|ringa|svara i telefon)"
    r"|konuşam(?:am|ıyorum|iyorum)|(?:لا استطيع|ما بقدر|ما اقدر) (?:الكلام|التكلم|التحدث|احكي|اتكلم)"
    r"|نمی ?(?:توانم|تونم) (?:حرف بزنم|صحبت کنم)|nie mogę (?:teraz )?(?:rozmawiać|mówić)"
    r"|не могу (?:сейчас )?(?:говорить|разговаривать)|не можу (?:зараз )?(?:говорити|розмовляти)"
    r"|nu pot (?:acum )?(?:să )?(?:vorbi|vorbesc)"
)
"""Whoever cannot talk may have no time: it asks for no call only where somebody is there."""

NO_CALLS: Final = (
    *(_GERMAN, _ENGLISH, _SWEDISH, _TURKISH, _ARABIC),
    *(_PERSIAN, _POLISH, _RUSSIAN, _UKRAINIAN, _ROMANIAN),
)
