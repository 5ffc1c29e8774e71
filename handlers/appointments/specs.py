"""The commands of this subject as typed: German names, English and Swedish aliases."""

from typing import Final

from bot.core.commands import CommandSpec
from bot.core.ids import TemplateId

PROPOSE: Final = CommandSpec(
    name="termin",
    help=TemplateId("H-termin"),
    aliases=("appointment", "tid", "möte", "serie", "series", "reihe"),
)
LIST: Final = CommandSpec(
    name="termine",
    help=TemplateId("H-termine"),
    aliases=("appointments", "tider", "möten"),
)
MOVE: Final = CommandSpec(
    name="verschieben",
    help=TemplateId("H-verschieben"),
    aliases=("move", "reschedule", "flytta", "ombokning"),
)
CANCEL: Final = CommandSpec(
    name="absagen",
    help=TemplateId("H-absagen"),
    aliases=("cancel", "avboka"),
)
UNDO: Final = CommandSpec(
    name="rueckgaengig",
    help=TemplateId("H-rueckgaengig"),
    aliases=("rückgängig", "undo", "ångra"),
)
REMIND: Final = CommandSpec(
    name="erinnern",
    help=TemplateId("H-erinnern"),
    aliases=("erinnerung", "remind", "reminder", "påminn"),
)
AGENDA: Final = CommandSpec(
    name="tagesplan",
    help=TemplateId("H-tagesplan"),
    aliases=("agenda", "dagsplan"),
    needs_room=False,
)
CALENDAR: Final = CommandSpec(
    name="kalender",
    help=TemplateId("H-kalender"),
    aliases=("calendar",),
    needs_room=False,
)
MISS: Final = CommandSpec(
    name="verpasst",
    help=TemplateId("H-verpasst"),
    aliases=("missed", "missad", "missat"),
)
