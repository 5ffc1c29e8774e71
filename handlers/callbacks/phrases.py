"""How people ask to be called, a language each. A gap never spans a "not": nothing else denies the wish.

"Ich kann nicht schreiben, ruft mich an" asks for a call, "ruft mich nicht an" does not.
"""

import re
from typing import Final

_ME: Final = r"(?:mich|uns|mir)"
_GAP: Final = r"(?:(?!\b(?:nicht|nie|niemals|niemand|kein\w*)\b)[^.!?])*?"
_START: Final = r"(?:^|[.!?,;:\n])\s*"
_POLITE: Final = (
    r"(?:(?:hallo|hi|guten\s+(?:tag|morgen|abend)|ja|nein|ok|okay|dann|bitte|danke|nur|kurz|gern|gerne)"
    r"[\s,.!]+)*"
)
_ANYBODY: Final = r"(?:sie|du|ihr|jemand|wer|frau\s+\w+|herr\s+\w+)"
_CAN: Final = (
    r"(?:k(?:ö|oe)nn(?:en|ten|test|tet|te|t)|kann(?:st)?|w(?:ü|ue)rd(?:en|est|et|e)|wollt|wollen)"
)
_CALL: Final = r"(?:an\s?rufen|zur(?:ü|ue)ck\s?rufen)"
_CALLED: Final = r"(?:an\s?ruf(?:en|st|t)|zur(?:ü|ue)ck\s?ruf(?:en|st|t))"
_DONE_WITH: Final = (
    r"(?!\s+(?:(?:ist|hat|w(?:ä|ae)re|brauche|ich|muss|doch|mehr|jetzt|sich)\s+)*"
    r"(?:nicht|nie|kein\w*|unn\w+|erledigt|kam|geklappt|war)\b)"
)
_WHEN: Final = (
    r"(?:\s+(?:bitte|mal|doch|kurz|heute|morgen|(?:ü|ue)bermorgen|gleich|jetzt|bald|schnell|sp(?:ä|ae)ter|nachher"
    r"|lieber|einfach|dringend|sofort|wieder|noch|wenn|es|geht|so|wie|m(?:ö|oe)glich|jemand|\w*(?:abend|mittag)s?"
    r"|fr(?:ü|ue)h|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|am|um|ab|gegen|nach|vor|zwischen|und|uhr"
    r"|auf|unter|meine[mr]?|nummer|handy|festnetz|\d[\d:.]*))*"
)
_YOU: Final = r"(?:sie|du|ihr|frau\s+\w+|herr\s+\w+)"
_MY_CALL: Final = rf"(?:anruf(?:en)?\s+(?:bitte\s+)?{_ME}|{_ME}\s+(?:bitte\s+)?anrufen)\b"
_CALL_ME: Final = rf"(?:{_MY_CALL}|(?:rufen(?:\s+an)?|telefonieren)\s+(?:bitte\s+)?{_ME}\b)"
_NOT_TOLD: Final = (
    r"(?!\s+(?:(?:an|bitte|mehr|doch|jetzt|hier)\s+)*(?:nicht|nie|niemals|kein\w*|immer|dauernd|st(?:ä|ae)ndig"
    r"|jede\w*|oft|gestern|vorgestern|schon|und|aber|weil|wegen)\b)"
)

GERMAN: Final = re.compile(
    rf"""
    {_START}{_POLITE}(?:um\s+|einen\s+)*r(?:ü|ue)ckruf\b{_DONE_WITH}
    | \bbitte\s+(?:(?:kurz|mal|um|vorher|heute|morgen|bald|gleich|jetzt|einen|{_ME})\s+)*
      (?:r(?:ü|ue)ckruf\b{_DONE_WITH}|(?P<please>(?:{_YOU}\s+(?:bitte\s+)?)?{_CALL_ME}{_NOT_TOLD}
        |anruf(?:en)?\b(?!\s+{_ME}\b)|zur(?:ü|ue)ck\s?rufen\b))
    | (?<!warum\s)(?<!wieso\s)(?<!sagt\s)(?<!schreibt\s)
      \b(?:rufe?|rufen\s+sie|ruft\s+ihr)\s+{_ME}\b{_GAP}\b(?:an|zur(?:ü|ue)ck)\b
    | (?P<tells>\b(?:ruft|rufen)\s+{_ME}\b{_WHEN}\s+(?:an|zur(?:ü|ue)ck)\b)
    | \b{_CAN}\s+(?:bitte\s+)?{_ANYBODY}\s+(?:bitte\s+)?{_ME}\b{_GAP}\b{_CALL}\b
    | \b{_CAN}\s+{_ME}{_WHEN}\s+{_ANYBODY}\b{_GAP}\b{_CALL}\b
    | \b(?:sie|du|ihr)\s+(?:k(?:ö|oe)nn(?:en|t|ten|tet)|kannst|d(?:ü|ue)rf(?:en|t))\s+{_ME}\b{_GAP}\b{_CALL}\b
    | \b(?:jemand|wer|frau\s+\w+|herr\s+\w+)\s+(?:kann|k(?:ö|oe)nnte|soll|sollte|m(?:ö|oe)chte)
      \s+{_ME}\b{_GAP}\b{_CALL}\b
    | \bob\s+{_ANYBODY}\s+{_ME}\b{_GAP}\b{_CALL}\s+(?:k(?:ö|oe)nn(?:en|t|ten|te)|kann(?:st)?)\b
    | \b(?:m(?:ö|oe)chte|h(?:ä|ae)tte\s+gern|brauche|w(?:ü|ue)nsche\s+mir)\b{_GAP}
      \b(?:r(?:ü|ue)ckruf\b|einen\s+anruf\b(?!\s+(?:machen|t(?:ä|ae)tigen|bei|beim)\b))
    | \b(?:m(?:ö|oe)chte|will|w(?:ü|ue)rde\s+gern)\b{_GAP}\bangerufen\s+werden\b
    | \b(?:m(?:ö|oe)chte|will|w(?:ü|ue)nsche\s+mir)\b{_GAP}\bdass\s+{_ANYBODY}\s+{_ME}\b{_GAP}\b{_CALLED}\b
    | \b(?:freuen|gut|sch(?:ö|oe)n|nett|lieb|passt|klappt)[\s,]+wenn\s+{_ANYBODY}\s+{_ME}\b{_GAP}\b{_CALLED}\b
    | \bmeld(?:e|et|en)\s+(?:sie\s+sich|euch|dich)\b{_GAP}\b(?:telefonisch|per\s+telefon)\b
    | (?P<instead>(?:{_START}|\bbitte\s+)(?:(?:mir|hier|mehr|bitte)\s+)*nicht\s+(?:mehr\s+)?
      (?:schreiben|texten|antworten)
      (?:\s*,?\s*(?:sondern|lieber|besser)\s+(?:(?:bitte|lieber|kurz|mal|{_ME})\s+)*{_CALL}\b
      |\s*[,!.]+\s*(?:bitte\s+)?{_CALL}[\s!.]*$))
    | \bnicht\s+(?:meine[nm]?|unsere[nm]?|den|die|das|bei)\s+\w+\s+{_CALL}\s*,?\s*sondern\s+(?:bitte\s+)?{_ME}\b
    | (?:{_START}{_POLITE}|\bbitte\s+){_CAN}(?:\s+(?:bitte|{_YOU}))*\s+{_CALL_ME}{_NOT_TOLD}
    | {_START}{_POLITE}(?:{_WHEN}\s+)?{_YOU}\s+{_MY_CALL}{_WHEN}\s+bitte\b
    | ^{_POLITE}(?:{_WHEN}\s+)?{_YOU}\s+{_MY_CALL}{_WHEN}[\s.!]*$
    | ^{_POLITE}(?:mich\s+)?anruf(?:en)?(?:[\s,]+bitte)?[\s.!]*$
    """,
    re.VERBOSE,
)
"""Learners leave the verb whole: "bitte sie anrufen mich".

`please`: it may be somebody else who is to be called. `tells`: it may be told of somebody who calls.
`instead`: it may be what others advise, or how others are reached.
"""

OF_SOMEBODY_ELSE: Final = re.compile(
    r"\b(?:meine\w*|unsere\w*|den|dem|beim|bei|ihn|ihm|er|soll)\b[^.!?,;]*$"
)
"""Before "bitte anrufen": "können Sie meinen Mann bitte anrufen"."""

OF_OTHERS: Final = re.compile(
    r"""
    \b(?:sag(?:t|te|en)|steht|stand|schreib(?:t|en)|mein(?:t|te|en)|hei(?:ß|ss)t|soll(?:en|st|te)?|muss)
      (?:\s+(?:da|dort|drauf|mir))?\s*$
    | \b(?:dem|der|den|das|beim|ans?|ihm|ihr|ihnen|meine[mnr]|unsere[mnr])(?:\s+\w+)?\s*$
    """,
    re.VERBOSE,
)
"""Before "nicht schreiben sondern anrufen": "das Amt sagt", "dem Vermieter"."""

TO_US: Final = re.compile(
    rf"""
    (?:.*[.!?;:\n])?\s*
    (?:(?:(?!\b(?:er|sie|meine?|der|unsere?|frau|herr)\b)[^.!?;:\n])*
       (?:,|\b(?:ja|ok|okay|bitte|gern|gerne|lieber|danke|hallo|hi|nein|weiter|mehr|guthaben|schreiben)))?
    \s*{_POLITE}
    """,
    re.VERBOSE | re.DOTALL,
)
"""All that stands before "ruft mich an" where it is said to us, not told of "mein Chef"."""

_ENDS: Final = (
    r"(?=\s*(?:$|[.!?,;)]|(?:me|us|back|please|asap|today|tomorrow|tonight|now|later|soon|at|on|when|as"
    r"|after|if)\b))"
)
ENGLISH: Final = re.compile(
    rf"""
    {_START}(?:(?:yes|ok|okay|please|just|then|hi|hello|thanks|no)[\s,.!]+)*
      (?:call\s+(?:me|us){_ENDS}|call\s?-?back\b|give\s+(?:me|us)\s+a\s+(?:call|ring)\b)
    | \bplease\s+(?:just\s+)?(?:call|ring|phone){_ENDS}
    | \b(?:can|could|would|will)\s+(?:you|someone|somebody|anyone|(?:frau|herr|mrs?|ms)\.?\s+\w+)
      \s+(?:please\s+|just\s+)?(?:(?:call|ring|phone)\s+(?:me|us)\b|give\s+(?:me|us)\s+a\s+(?:call|ring)\b)
    | \byou\s+(?:can|could|may)\s+(?:call|ring|phone)\s+(?:me|us)\b
    | \b(?:good|great|nice|fine|works?)[\s,]+if\s+you\s+(?:could\s+)?(?:call|ring|phone)\s+(?:me|us)\b
    | \bi(?:\s+would|'d)?\s+(?:like|want|need)\s+(?:a\s+(?:phone\s+)?call\b|you\s+to\s+(?:call|ring)\s+me\b)
    """,
    re.VERBOSE,
)

_SLUT: Final = (
    r"(?=\s*(?:$|[.!?,;)]|(?:mig|oss|upp|tillbaka|tack|snälla|idag|imorgon|i\s+(?:dag|morgon)|nu|sen"
    r"|klockan|när)\b))"
)
SWEDISH: Final = re.compile(
    rf"""
    {_START}(?:(?:ja|ok|snälla|hej|nej|tack)[\s,.!]+)*
      ring\s+(?:upp|mig|oss|tillbaka)\b(?!(?:\s+(?:upp|mig|idag|imorgon|nu))*\s+(?:inte|aldrig)\b)
    | \bsnälla\s+ring\b{_SLUT}
    | \bkan\s+(?:du|ni|n(?:å|a)gon)\s+(?:snälla\s+)?ringa\b{_SLUT}
    | {_START}kan\s+(?!(?:jag|han|hon|de|min|mitt|inte)\b)\w+(?:\s+(?!inte\b)\w+)?\s+ringa\s+(?:mig|oss)\b
    | \b(?:du|ni|n(?:å|a)gon)\s+(?:kan|kunde|får)\s+(?:gärna\s+)?ringa\s+(?:mig|oss|upp)\b
    | \bvill\s+(?:gärna\s+)?bli\s+uppringd\b
    | \bvill\s+(?:gärna\s+)?att\s+(?:du|ni|n(?:å|a)gon)\s+ringer\b{_SLUT}
    """,
    re.VERBOSE,
)

OF_CRISIS: Final = re.compile(
    r"""
    \b(?:beni|bizi)\s+(?:lütfen\s+)?(?:geri\s+)?ara(?:y[ıi]n(?:[ıi]z)?|r\s*m[ıi]s[ıi]n(?:[ıi]z)?)?(?!\w)
    | \b(?:beni|bizi)\s+arayabilir\s+misiniz\b | \blütfen\s+aray[ıi]n\b
    | (?<!не\s)\b(?:пере|по)звони(?:те)?\s+(?:пожалуйста\s+)?(?:мне|нам)\b
    | \b(?:мне|нам)\s+(?:пере|по)звони(?:те)?\b | (?<!не\s)\bперезвони(?:те)?\b
    | \b(?:можете|может\s+кто-нибудь)\s+(?:мне\s+)?(?:пере|по)звонить(?:\s+мне|\s*[.!?]|\s*$)
    | (?<!не\s)\b(?:зателефонуй(?:те)?|подзвоніть|подзвони|набери|наберіть)
      \s+(?:будь\sласка\s+)?(?:мені|мене|нам)\b
    | (?<!не\s)\bпередзвоніть\b
    | \bproszę\s+o\s+telefon\b(?!\s+(?:nie|do\s+(?!mnie\b|nas\b)))
    | \b(?:zadzwoń(?:cie)?|proszę\s+zadzwonić)(?:\s+(?:proszę\s+)?do\s+(?:mnie|nas)\b|\s*[.!?,]|\s*$)
    | \b(?:proszę|czy\s+(?:pani|pan|ktoś)\s+może|czy\s+może\s+(?:pani|pan|ktoś))\s+do\s+mnie\s+zadzwonić\b
    | \boddzwo(?:ń(?:cie)?|nić)\b
    | \bsuna(?:[tțţ]i)?[-\s](?:m[ăa]|ne)\b | \bs[ăa]\s+m[ăa]\s+suna[tțţ]i\b
    | (?<!nu\s)\bm[ăa]\s+(?:pute[tțţ]i|poate)\s+suna\b
    | (?:با|به)\s+(?:من|ما)\s+(?:لطفا\s+)?(?:تماس\s+بگیر(?:ید)?|زنگ\s+بزن(?:ید)?)(?!\w)
    | ^\s*(?:(?:من\s+فضلك|رجاء|لو\s+سمحت|نعم)[\s،,]+)*(?:اتصلوا|اتصلي|اتصل)\s+(?:بي|بنا)
      (?:[\s،,]+(?:من\s+فضلك|رجاء|لو\s+سمحت|غدا|اليوم))*[\s.!]*$
    """,
    re.VERBOSE,
)
"""In the languages that only emergency texts speak: their button says it (D-06)."""
