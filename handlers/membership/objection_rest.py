"""What may stand beside words that send the bot away for good, what may not, what is worth asking (P-10, P-27).

Leaving deletes everything: whatever is not listed here makes one ask first.
"""

import re
from typing import Final

from bot.core.letters import bare

TAUGHT: Final = re.compile(r"[\s„“”\"»«'/!.]*bot (?:raus|out|ut)[\s„“”\"»«'!.]*")
"""The words of the greeting and nothing else, also copied with their quotation marks."""

CALLED: Final = re.compile(r"^\W*lotse,?(?= (?:bitte )?raus\b)")
"""The bot by its own name: no other helper who is called so is spoken to like this."""

_LAUGHS: Final = "😀😁😂😃😄😅😆😉😊😋😎😛😜😝😸😹🙂🙃🤡🤣🤪🤭"
NEVER_BESIDE: Final = re.compile(
    bare(
        rf"[?؟:\"„“”»«›‹]|;-?\)|[{_LAUGHS}]|assist|robo|\blots|\bbott|\bbotar|(?<!des )\bbots"
        r"|\b(?:meine?|unsere?|die|der|eine?) (?:frau|herr)\b|\b(?:nie|niemals|never|aldrig)\b"
        r"|\b(?:frau|herrn?|ms|mrs|mr) (?:sagt\w*|meint\w*|will|möchte|schreibt|ruft|hat|ist|war|says|said"
        r"|wants|säger|vill)\b"
    )
)
"""A question, a quotation, a joke, another helper, somebody else's wish."""

NAMED: Final = re.compile(r"\b(?:chatt? ?)?bot(?:s|en)?(?:raus|weg|out)?\b")
CONSENT: Final = re.compile(
    r"einwillig|\bconsent\b(?! (?:to|for|about|with) (?:this|that|it)$)|samtyck"
)
ASSENT: Final = re.compile(
    bare(r"zustimm|einverständnis|erlaubnis|permission|agree|medgiv|godkänn")
)
"""Words for any consent: only with the bot or the data beside them is it ours."""
DATA: Final = re.compile(r"daten|\bdata\b|personuppgift")

_VERY: Final = (
    r"(?: (?:echt|sehr|zu|einfach|alles|nicht|total|gar|ganz|irgendwie|so|wirklich|überhaupt))*"
)
_EERIE: Final = (
    r"(?:unheimlich|unangenehm|viel|geheuer|recht|gruselig|suspekt|zuwider|fremd|komisch|peinlich)"
)
_IT: Final = r"(?:das|es|er|der|der bot|das alles)"
REASON: Final = re.compile(
    bare(
        r"(?:(?:weil|denn|da|because|since|for|eftersom|för) )?(?:"
        rf"{_IT} (?:ist|wird) mir{_VERY} {_EERIE}|mir (?:ist|wird) {_IT}{_VERY} {_EERIE}"
        rf"|(?:mir {_IT}|{_IT} mir){_VERY} {_EERIE} (?:ist|wird)|(?:ich )?finde {_IT}{_VERY} {_EERIE}"
        rf"|{_IT} (?:macht mir|mir){_VERY} angst(?: macht)?|mir macht {_IT}{_VERY} angst"
        rf"|{_IT} (?:stört|nervt)(?: mich| uns)?{_VERY}|{_IT} gefällt (?:mir|uns){_VERY}"
        rf"|ich mag (?:das|es|ihn|den|so was|sowas){_VERY} nicht|ich habe? angst(?: davor| vor ihm)?"
        r"|ich fühle? mich (?:damit |dabei |so )?(?:unwohl|beobachtet|überwacht|nicht wohl)"
        r"|ich traue? (?:dem|ihm|dem bot) nicht|mir reicht es|mir reichts|es reicht"
        r"|ich will (?:nicht mehr leben|sterben)"
        r"|(?:it|that|this|the bot)(?: really)? (?:scares|frightens|bothers|annoys) (?:me|us)"
        r"|it(?: is|s| s) (?:too much|creepy|scary|too creepy)(?: for (?:me|us))?"
        r"|i (?:do not|don t|dont) (?:like|trust) (?:it|that|this)|i (?:am|m) (?:scared|afraid)(?: of it)?"
        r"|(?:det|den|boten) (?:känns|är)(?: \w+)? (?:bra|obehagligt?|läskigt?|för mycket)"
        r"|(?:det|den|boten) (?:skrämmer|stör) mig|jag (?:gillar|tycker) inte (?:om )?(?:det|den)"
        r"|jag är rädd(?: för den)?"
        r"|wenn (?:es|das)? ?(?:geht|möglich)(?: ist)?|if possible|om det går)"
    )
)
"""A plain reason, about the bot itself or oneself."""

COURTESY: Final = re.compile(
    bare(
        r"(?:(?:hallo|hi|hey|moin|servus|guten? (?:tag|morgen|abend)|(?:frau|herrn?) \w+"
        r"|grüß gott|sehr geehrte[rs]?|liebe[rs]?"
        r"|vielen|herzlichen|besten|dank|danke|schön|bitte|please|thanks|thank you|hello|good|morning"
        r"|evening|dear|hej|tack|snälla|god|dag|und|and|och|tschüss|auf wiedersehen|schönen)(?: |$))*"
        r"(?:(?:lg|mfg|(?:liebe|viele|beste|mit freundlichen) grüßen?|best regards|hälsningar)(?: \w+){0,2})?"
    )
)
NO: Final = re.compile(r"(?:nein|nej|no|nee)(?: danke| tack| thanks)?")
AWAY: Final = re.compile(
    bare(
        r"\b(?:weg\w*|raus\w*|geht|gehen|entfern\w*|gelöscht|verschwind\w*|aus|out|off|away|gone|removed?|leave|deleted?"
        r"|silent|schweig\w*|still|tyst|bort\w*|ut|försvinn\w*|går?)\b"
    )
)
"""Beside a "not" in the same clause it is the going that is not wanted."""

REFUSES: Final = re.compile(r"\b(?:kein\w*|nicht|no|not|don t|dont|inte|ingen)\b")
"""A "no" beside "I want no bot" only says it once more; beside "bot out" it may deny it."""

_BOT: Final = r"(?:(?:chat ?)?bots?|bote?n)"
_MACHINE: Final = r"(?:computer|maschine|programm|ki|machine|program)"
AGAINST: Final = re.compile(
    bare(
        rf"(?:^keine?n? {_BOT} mehr(?: bitte)?$|^(?:ohne|no more|slipp) {_BOT}(?: bitte| please)?$"
        r"|^(?:ich bin|wir sind) (?:damit )?nicht mehr (?:damit )?einverstanden$"
        r"|^(?:i|we) no longer (?:agree|consent)$)"
        rf"|\b(?:{_BOT} (?:stopp?|verpiss dich)"
        rf"|hasse (?:\w+ )?{_BOT}$|(?:verbiete|deaktivier\w*|stop|refuse|reject)(?: \w+){{0,3}} {_BOT}"
        rf"|{_BOT} (?:soll|darf)(?: \w+)? nicht(?: \w+)? (?:mit)?(?:lesen|hören|zuhören)|{_BOT} soll aufhören"
        rf"|nicht(?: \w+)? einverstanden(?: \w+){{0,3}} {_BOT}|lehne(?: \w+)? {_BOT} ab|bin gegen (?:\w+ )?{_BOT}"
        rf"|(?:widerspreche|widerspruch)(?: \w+){{0,4}} {_BOT}|{_BOT} abbestellen"
        rf"|{_BOT} aus (?:\w+ )?(?:chat|gruppe)"
        r"|willigen? nicht mehr ein|einwilligung gilt nicht mehr"
        rf"|nicht dass (?:\w+ )?{_MACHINE} (?:\w+ )?(?:mit)?liest|(?:don t|not) want (?:a )?{_MACHINE} reading"
        rf"|want to opt out|accepterar inte {_BOT}|{_BOT} får inte läsa"
        r"|против (?:\w+ )?бота|не соглас\w+ на бота|пусть бот не|нехай бот не|бот іди геть"
        r"|nie zgadzam się na bota|nu sunt de acord cu botul|خلي البوت|لا اريد البوت|رباتو نمي ?خوام"
        r"|ربات را بردار\w*|bot okumasın)(?!\w)"
    )
)
"""A plain no in words that the languages do not list: one asks, and nothing more."""
