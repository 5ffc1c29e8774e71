"""One short, friendly sentence for every doubt and every refusal, in three languages."""

from __future__ import annotations

from handlers.dates.model import Question, Reason
from handlers.dates.speak import speak

_JOINED = {"de": (", ", ", oder "), "sv": (", ", " eller "), "en": (", ", ", or ")}
_DID_YOU_MEAN = {
    "de": "Meinen Sie {choices}?",
    "de-du": "Meinst du {choices}?",
    "sv": "Menar du {choices}?",
    "en": "Do you mean {choices}?",
}
_WHY: dict[str, dict[Reason, str]] = {
    "de": {
        Reason.PAST: "Dieser Zeitpunkt ist schon vorbei.",
        Reason.NO_SUCH_DAY: "Diesen Tag gibt es nicht.",
        Reason.NO_SUCH_HOUR: "Diese Uhrzeit gibt es nicht.",
        Reason.CONTRADICTION: "Das passt nicht zusammen.",
        Reason.SKIPPED_TIME: "Diese Uhrzeit fällt wegen der Zeitumstellung aus.",
        Reason.DOUBLED_TIME: "Diese Uhrzeit gibt es wegen der Zeitumstellung zweimal.",
        Reason.TOO_FAR: "Das ist mehr als zwei Jahre entfernt.",
    },
    "sv": {
        Reason.PAST: "Den tiden har redan varit.",
        Reason.NO_SUCH_DAY: "Den dagen finns inte.",
        Reason.NO_SUCH_HOUR: "Det klockslaget finns inte.",
        Reason.CONTRADICTION: "Det stämmer inte ihop.",
        Reason.SKIPPED_TIME: "Det klockslaget hoppas över när klockan ställs om.",
        Reason.DOUBLED_TIME: "Det klockslaget finns två gånger när klockan ställs om.",
        Reason.TOO_FAR: "Det är mer än två år dit.",
    },
    "en": {
        Reason.PAST: "That time has already passed.",
        Reason.NO_SUCH_DAY: "That day does not exist.",
        Reason.NO_SUCH_HOUR: "That time does not exist.",
        Reason.CONTRADICTION: "These do not fit together.",
        Reason.SKIPPED_TIME: "The clocks change then, and that time is skipped.",
        Reason.DOUBLED_TIME: "The clocks change then, and that time comes twice.",
        Reason.TOO_FAR: "That is more than two years away.",
    },
}
_ASK: dict[str, dict[Reason, str]] = {
    "de": {
        Reason.PAST: "Welcher Tag und welche Uhrzeit sind gemeint?",
        Reason.NO_SUCH_DAY: "Welcher Tag ist gemeint?",
        Reason.NO_SUCH_HOUR: "Um wie viel Uhr?",
        Reason.CONTRADICTION: "Welcher Tag und welche Uhrzeit sind gemeint?",
        Reason.SEVERAL: "Ich lese mehr als einen Termin{words}. Welcher Tag und welche Uhrzeit?",
        Reason.VAGUE: "Das ist mir noch zu ungenau{words}. Welcher Tag und welche Uhrzeit genau?",
        Reason.NEGATED: "Dann nicht{words}. Welcher Tag und welche Uhrzeit passen stattdessen?",
        Reason.SKIPPED_TIME: "Um wie viel Uhr stattdessen?",
        Reason.DOUBLED_TIME: "Um wie viel Uhr stattdessen?",
        Reason.NOT_A_DATE: "Ich habe keinen Termin erkannt. Welcher Tag und welche Uhrzeit?",
        Reason.TOO_FAR: "Ist das Jahr richtig? Welcher Tag ist gemeint?",
        Reason.WHICH_DAY: "Welcher Tag genau{words}?",
        Reason.WHICH_HOUR: "Um wie viel Uhr genau{words}?",
        Reason.DAY_MISSING: "An welchem Tag{words}?",
        Reason.RECURRING: "Das klingt nach einem regelmäßigen Termin{words}. "
        "Welcher Tag ist der nächste, und um wie viel Uhr?",
        Reason.NO_SERIES: "Eine Terminreihe hat einen Wochentag und eine Uhrzeit, zum Beispiel "
        "„jeden Dienstag 15 Uhr“, „alle zwei Wochen montags 9 Uhr“, „jeden ersten Freitag im Monat "
        "10 Uhr, 5 mal“. Einzelne Tage danach mit „/absagen“. Welcher Wochentag, wie oft?",
        Reason.LEFT_OVER: "Ich bin mir nicht sicher{words}. Welcher Tag und welche Uhrzeit?",
    },
    "sv": {
        Reason.PAST: "Vilken dag och vilken tid gäller det?",
        Reason.NO_SUCH_DAY: "Vilken dag gäller det?",
        Reason.NO_SUCH_HOUR: "Vilken tid?",
        Reason.CONTRADICTION: "Vilken dag och vilken tid gäller det?",
        Reason.SEVERAL: "Jag ser mer än en tid{words}. Vilken dag och vilken tid?",
        Reason.VAGUE: "Det är lite för ungefärligt{words}. Vilken dag och exakt vilken tid?",
        Reason.NEGATED: "Då blir det inte så{words}. Vilken dag och tid passar i stället?",
        Reason.SKIPPED_TIME: "Vilken tid i stället?",
        Reason.DOUBLED_TIME: "Vilken tid i stället?",
        Reason.NOT_A_DATE: "Jag hittar ingen tid. Vilken dag och vilken tid?",
        Reason.TOO_FAR: "Stämmer året? Vilken dag gäller det?",
        Reason.WHICH_DAY: "Exakt vilken dag{words}?",
        Reason.WHICH_HOUR: "Exakt vilken tid{words}?",
        Reason.DAY_MISSING: "Vilken dag{words}?",
        Reason.RECURRING: "Det låter som en återkommande tid{words}. "
        "Vilken dag är nästa gång, och vilken tid?",
        Reason.NO_SERIES: "En serie har en veckodag och en tid, till exempel ”varje tisdag kl 15”, "
        "”varannan måndag kl 9”, ”första fredagen i månaden kl 10, 5 gånger”. Enskilda dagar tas "
        "bort med ”/avboka” efteråt. Vilken veckodag, hur ofta?",
        Reason.LEFT_OVER: "Jag är inte säker{words}. Vilken dag och vilken tid?",
    },
    "en": {
        Reason.PAST: "Which day and what time?",
        Reason.NO_SUCH_DAY: "Which day do you mean?",
        Reason.NO_SUCH_HOUR: "What time do you mean?",
        Reason.CONTRADICTION: "Which day and what time?",
        Reason.SEVERAL: "I see more than one time{words}. Which day and what time?",
        Reason.VAGUE: "That is not exact enough for me yet{words}. Which day, and at what time?",
        Reason.NEGATED: "Not then{words}. Which day and time would suit instead?",
        Reason.SKIPPED_TIME: "What time instead?",
        Reason.DOUBLED_TIME: "What time instead?",
        Reason.NOT_A_DATE: "I could not find a date. Which day and what time?",
        Reason.TOO_FAR: "Is the year right? Which day do you mean?",
        Reason.WHICH_DAY: "Which day exactly{words}?",
        Reason.WHICH_HOUR: "What time exactly{words}?",
        Reason.DAY_MISSING: "On which day{words}?",
        Reason.RECURRING: "That sounds like a regular appointment{words}. "
        "Which day is the next one, and at what time?",
        Reason.NO_SERIES: "A series has one weekday and one time, for example “every Tuesday 3pm”, "
        "“every two weeks on Monday 9am”, “every first Friday of the month 10am, 5 times”. Single "
        "days are called off afterwards with “/cancel”. Which weekday, how often?",
        Reason.LEFT_OVER: "I am not sure{words}. Which day and what time?",
    },
}
_QUOTES = {"de": " („{}“)", "sv": " (”{}”)", "en": " (“{}”)"}


def ask(question: Question, lang: str, *, informal: bool = False) -> str:
    """The question as one or two short sentences; German Sie unless ``informal``.

    Contains the person's own words: for the conversation only, never for a log.
    """
    lang = lang if lang in _ASK else "de"
    why = _WHY[lang].get(question.reason)
    asked = _with_choices(question, lang, informal=informal) or _open(question, lang)
    return f"{why} {asked}" if why else asked


def _open(question: Question, lang: str) -> str:
    words = _QUOTES[lang].format(question.words) if question.words else ""
    return _ASK[lang][question.reason].replace("{words}", words)


def _with_choices(question: Question, lang: str, *, informal: bool) -> str:
    if not question.choices:
        return ""
    comma, last = _JOINED[lang]
    spoken = [speak(choice, lang=lang, today=question.today) for choice in question.choices]
    listed = comma.join(spoken[:-1])
    choices = f"{listed}{last}{spoken[-1]}" if listed else spoken[-1]
    key = "de-du" if lang == "de" and informal else lang
    return _DID_YOU_MEAN[key].format(choices=choices)
