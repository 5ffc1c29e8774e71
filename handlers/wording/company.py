"""Somebody grown is in the room with whoever writes, or at her telephone, as far as the words say so (X-03).

A baby that sleeps and a place of work are no such company: whoever may not be called there is answered.
Written as `folded` leaves words.
"""

import re
from typing import Final

from bot.core.letters import bare
from handlers.wording.readers import (
    THEY_AR,
    THEY_FA,
    THEY_PL,
    THEY_RO,
    THEY_RU,
    THEY_TR,
    THEY_UK,
    WHO_DE,
    WHO_EN,
    WHO_SV,
)


def _read(*ways: str) -> re.Pattern[str]:
    return re.compile(bare(rf"\b(?:{'|'.join(ways)})(?! (?:nicht|nie|inte|aldrig|not)\b)\b"))


_NOW_DE = (
    r"(?: (?:jetzt|gerade|grade|grad|noch|schon|wieder|immer|auch|heute|gleich|direkt|genau|leider"
    r"|heimlich|bestimmt|sicher|manchmal|dauernd|ständig|ja|doch))*"
)
_PLACE_DE = (
    r"(?:da|hier|zu ?hause|daheim|dabei|daneben|nebenan|wach|neben mir|bei mir|hinter mir|in der nähe"
    r"|(?:im|in der|in unserer) (?:selben |gleichen )?(?:zimmer|raum|haus|wohnung|küche|bad|flur|\w+zimmer))"
)
_PHONE_DE = r"(?:mein|das|in mein|auf mein|mir das) (?:handy|telefon|smartphone)"
_CALLS_DE = r"(?:(?:die|meine) (?:anruf(?:e|liste)|nummern|nachrichten|chats)|meinen? (?:code|pin|passwort))"
_LISTENS_DE = (
    rf"{WHO_DE}{_NOW_DE} (?:lauscht|mithört|(?:alles|hier|mich|uns)(?: alles)? mithört"
    rf"|hört{_NOW_DE}(?: (?:alles|hier|bei mir|mich|uns|mir|jedes wort|jedes gespräch))*"
    r" mit(?! (?:\w+ ){0,4}auf$)"
    rf"|kann{_NOW_DE}(?:(?: (?:alles|mich|uns))+ (?:mit)?hören| mithören))"
)
_NOW_EN = r"(?: (?:just|now|right now|right|still|also|back|always|standing|sitting))*"
_PLACE_EN = (
    r"(?:here|(?:at )?home|back|around|awake|next to me|beside me|with me|in the (?:room|house|flat|kitchen"
    r"|next room))"
)
_NOW_SV = r"(?: (?:nu|just nu|precis|också|alltid|fortfarande))*"
_PLACE_SV = r"(?:här|hemma|bredvid(?: mig)?|intill|tillbaka|vaken|i (?:rummet|köket|lägenheten))"

_LISTENS: Final = _read(
    _LISTENS_DE,
    rf"{WHO_EN} (?:(?:is|s) listening in|(?:can|will) hear (?:me|us|everything))",
    rf"{WHO_SV} (?:lyssnar på allt|hör allt|kan höra (?:mig|oss|allt))",
)
"""Whoever says so much of somebody says it of a talk that is not safe."""

_THERE: Final = _read(
    rf"{WHO_DE}{_NOW_DE} (?:ist|sitzt|steht|liegt|wartet){_NOW_DE} {_PLACE_DE}",
    rf"(?:ist|sitzt|steht|liegt) {WHO_DE}{_NOW_DE} {_PLACE_DE}",
    rf"{WHO_DE}{_NOW_DE} {_PLACE_DE} (?:ist|sitzt|steht|liegt)",
    rf"{WHO_DE} (?:kommt|ist){_NOW_DE} (?:heim|nach hause|zurück|rein|gleich|gekommen|heimgekommen)",
    rf"{WHO_DE} kommt(?: (?:jetzt|gerade|gleich|wieder))*$",
    rf"{WHO_DE}{_NOW_DE} (?:hört|guckt|schaut){_NOW_DE}(?: (?:alles|mich|uns|mir))* zu",
    rf"{WHO_DE}{_NOW_DE} (?:liest|sieht){_NOW_DE} (?:mit|alles|das|hier|{_CALLS_DE})",
    rf"{WHO_DE}{_NOW_DE} (?:mitliest|zuhört|zuschaut)",
    rf"{WHO_DE}{_NOW_DE} (?:hat|hält|nimmt|kontrolliert|checkt|überwacht|durchsucht|schaut|guckt|sieht)"
    rf"(?: mir)?{_NOW_DE}(?: mir)? (?:alle )?(?:{_PHONE_DE}|{_CALLS_DE})",
    rf"{WHO_DE} merkt{_NOW_DE} (?:es|das)|{WHO_DE} (?:rastet|flippt|tickt|dreht){_NOW_DE} (?:aus|durch)",
    rf"(?:bin|sind){_NOW_DE} nicht (?:ganz )?alleine?",
    rf"{WHO_EN} ?(?:is|s){_NOW_EN} (?:{_PLACE_EN}|listening|reading|watching|coming)",
    rf"{WHO_EN} (?:hears|listens|watches|reads)(?: (?:in|along|me|us|everything|this))*",
    rf"{WHO_EN} (?:has|s got|took|takes|checks|controls|monitors) my"
    r" (?:phone|mobile|calls?|messages|texts|call log)",
    rf"(?:m|am|re|are){_NOW_EN} not alone",
    rf"{WHO_SV} (?:är|sitter|står){_NOW_SV} {_PLACE_SV}|{WHO_SV} (?:kommer|kom) (?:nu|hem|strax)",
    rf"{WHO_SV} (?:lyssnar|hör|läser)(?: (?:på|med|nu|mig|oss|allt))*",
    rf"{WHO_SV} (?:har|tar|tog|kollar|kontrollerar) (?:min (?:mobil|telefon)|mina (?:samtal|sms|meddelanden))",
    rf"är{_NOW_SV} inte ensam",
    rf"{THEY_TR} (?:(?:şu an|şimdi|hep|da) )*(?:evde|burada|yanımda|geliyor|geldi|dinliyor|okuyor"
    r"|bakıyor|duyuyor|uyanık|telefonumu (?:aldı|kontrol ediyor))",
    rf"{THEY_AR} (?:الان )?(?:عم )?(?:هنا|هون|موجود|في البيت|بالبيت|جنبي|بجانبي|معي|بيسمع|يسمع\w*|يتنصت"
    r"|يقرا|جاي|رجع)",
    rf"{THEY_FA} (?:(?:الان|هم) )*(?:اینجاست|اینجا است|خونه است|خونست|خانه است|کنارمه|کنارم است|پیشمه"
    r"|گوش می ?(?:ده|دهد|کنه|کند)|می ?شنود|می ?شنوه|امد|اومد)",
    rf"{THEY_PL} (?:(?:jest|teraz|już) )*(?:tu|tutaj|w domu|obok(?: mnie)?|przy mnie|słucha|podsłuchuje"
    r"|słyszy|czyta|wrócił|przyszedł)",
    rf"{THEY_RU} (?:(?:сейчас|уже) )*(?:дома|здесь|тут|рядом|слушает|подслушивает|слышит|читает|пришел"
    r"|вернулся)",
    rf"{THEY_UK} (?:(?:зараз|вже) )*(?:вдома|тут|поруч|слухає|підслуховує|чує|читає|прийшов|повернувся)",
    rf"{THEY_RO} (?:(?:este|e|acum) )*(?:acasă|aici|lângă mine|ascultă|aude|citește|(?:a )?venit)",
)

_CHILD: Final = _read(
    r"(?:sohn|söhne|tochter|kind|kinder|kleine[rn]?|baby|enkel|son|daughter|kids?|child|children|dotter|barn"
    r"|bebek|oğlum|kızım|çocuk\w*|dziecko|córka|ребен\w*|сын|дочь|дитина|син|донька|copil\w*|fiul|fiica)",
)
_ELSEWHERE: Final = _read(
    r"(?:auf|bei|in) (?:der|meiner|seiner|ihrer) (?:arbeit|schicht|schule|vorlesung)|chef|chefin|im büro"
    r"|im unterricht|vorlesung|at work|at school|boss|på jobbet|i skolan|işte|okulda",
    r"repariert|kaputt|verloren|vergessen|gefunden|broken|repaired|lost|trasig|hittade?",
)
_NOBODY_NAMED: Final = _read(
    r"er|sie|der|jemand|he|she|someone|somebody|han|hon|någon|o|هو|او|on|ona|он|она|він|вона|el|ea"
    r"|alleine?|alone|ensam"
)


def is_there(clause: str, words: str, *, listens: bool = False) -> bool:
    """Whether this clause of these words says so, or even that somebody `listens` in.

    A child, a place of work or a broken telephone anywhere in them may be all that "er" means.
    """
    if _ELSEWHERE.search(clause):
        return False
    ways = (_LISTENS,) if listens else (_THERE, _LISTENS)
    hits = [hit[0] for told in ways for hit in told.finditer(clause)]
    if _CHILD.search(words) or _ELSEWHERE.search(words):
        return any(not _NOBODY_NAMED.search(hit) for hit in hits)
    return bool(hits)
