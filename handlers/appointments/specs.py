"""The commands of this subject as typed: German names, English and Swedish aliases."""

from typing import Final

from bot.core.commands import CommandSpec
from bot.core.ids import TemplateId

PROPOSE: Final = CommandSpec(
    name="termin",
    help=TemplateId("H-termin"),
    example="/termin 3.12. 14:00 60min Hausbesuch",
    aliases=("appointment", "tid", "moete", "möte", "serie", "series", "reihe"),
)
LIST: Final = CommandSpec(
    name="termine",
    help=TemplateId("H-termine"),
    example="/termine",
    aliases=("appointments", "tider", "moeten", "möten"),
)
MOVE: Final = CommandSpec(
    name="verschieben",
    help=TemplateId("H-verschieben"),
    example="/verschieben 3.12. 15:00",
    aliases=("move", "reschedule", "flytta", "ombokning"),
)
CANCEL: Final = CommandSpec(
    name="absagen",
    help=TemplateId("H-absagen"),
    example="/absagen 2",
    aliases=("cancel", "avboka"),
)
UNDO: Final = CommandSpec(
    name="rueckgaengig",
    help=TemplateId("H-rueckgaengig"),
    example="/rueckgaengig",
    aliases=("rückgängig", "undo", "ångra", "aangra"),
)
REMIND: Final = CommandSpec(
    name="erinnern",
    help=TemplateId("H-erinnern"),
    example="/erinnern 3.12. 9:00 Ausweis mitbringen",
    aliases=("erinnerung", "remind", "reminder", "påminn", "paaminn"),
)
AGENDA: Final = CommandSpec(
    name="tagesplan",
    help=TemplateId("H-tagesplan"),
    example="/tagesplan an",
    aliases=("agenda", "dagsplan"),
    needs_room=False,
)
CALENDAR: Final = CommandSpec(
    name="kalender",
    help=TemplateId("H-kalender"),
    example="/kalender",
    aliases=("calendar",),
    needs_room=False,
)
MISS: Final = CommandSpec(
    name="verpasst",
    help=TemplateId("H-verpasst"),
    example="/verpasst",
    aliases=("missed", "missad", "missat"),
)
