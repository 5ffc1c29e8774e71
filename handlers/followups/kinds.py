"""The names under which follow-ups are planned, marked and pressed."""

from collections.abc import Mapping
from typing import Final

from bot.core.ids import ButtonKind, MarkName, TemplateId, TimerKind

FOLLOW_UP: Final = TimerKind("followup")
CALL_BACK: Final = TimerKind("callback")
ACCESS: Final = TimerKind("rights.access")
ERASURE: Final = TimerKind("rights.erasure")
PROMPTS: Final[Mapping[TimerKind, TemplateId]] = {
    FOLLOW_UP: TemplateId("T-41/nochmal"),
    CALL_BACK: TemplateId("W-25"),
    ACCESS: TemplateId("W-47"),
    ERASURE: TemplateId("W-60"),
}
"""What is said of each as long as it is open; of none more is stored than that, where and when."""
NAMES: Final[Mapping[TimerKind, str]] = {
    FOLLOW_UP: "nachsehen",
    CALL_BACK: "rueckruf",
    ACCESS: "auskunft",
    ERASURE: "loeschen",
}
"""The last part of the id of each line that names one; what is graver comes first."""
RIGHTS: Final = frozenset({ACCESS, ERASURE})
"""Settled by whoever is in the conversation, and only by name (P-23, P-27)."""
LAST: Final[Mapping[TimerKind, TemplateId]] = {
    FOLLOW_UP: TemplateId("T-41/zuletzt"),
    CALL_BACK: TemplateId("W-25/zuletzt"),
    ACCESS: TemplateId("W-47/zuletzt"),
}
"""What is said of each for the last time, where nothing stored is left to show or to delete."""
LAST_CAREFULLY: Final = TemplateId("W-25/zuletzt-still")
"""The same of a call before which somebody is to read there."""
IN_A_CLOSED_CASE: Final[Mapping[TimerKind, TemplateId]] = {
    kind: TemplateId(f"{PROMPTS[kind]}/abgeschlossen") for kind in RIGHTS
}
"""What is said of it while what is stored is still there (C-15)."""
WAITS: Final[Mapping[TimerKind, TimerKind]] = {k: TimerKind(f"{k}.waits") for k in PROMPTS}
"""The timer that waits until somebody who has still to be asked can be."""
READ_FIRST: Final = TemplateId("T-41/still")
"""Asks to read there before anybody calls: whatever else was asked, that must not be missed (X-03)."""
CALL_CAREFULLY: Final = TemplateId("W-25/still")
"""The same of a call that is wanted."""
TO_BE_READ_FIRST: Final = MarkName("to be read first")
"""About the kind of follow-up that was asked so, at the instant of what came in; until it is settled."""
ASK_CLIENT: Final = TimerKind("followup.ask")
ASK_NOW: Final = ButtonKind("followup.ask-now")
CALL_NOTED: Final = MarkName("call back noted")
LOOK_ASKED: Final = MarkName("asked to look")
"""The workers were asked just now."""
ASKED_LATELY: Final = MarkName("asked to look, give time")
"""Whoever writes on does not bring a second request."""
OPEN_BEFORE: Final = MarkName("open when the case was closed")
"""About the kind of follow-up, and for how many days; at the instant when it would have come up."""
WORKER_TOLD: Final = MarkName("worker told")
"""About the kind of follow-up, and the worker who was asked."""
REQUEST_WAITS: Final = MarkName("request waits")
"""About the kind of follow-up, and the wording; at the instant when that came in which it is about."""
