"""The commands of this subject as typed: German names, English and Swedish aliases."""

from typing import Final

from bot.core.commands import CommandSpec
from bot.core.ids import TemplateId

PROPOSE: Final = CommandSpec(
    name="termin",
    help=TemplateId("H-termin"),
    example="/termin 3.12. 14:00 60min Hausbesuch",
    aliases=("appointment", "tid", "moete", "möte"),
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
MISS: Final = CommandSpec(
    name="verpasst",
    help=TemplateId("H-verpasst"),
    example="/verpasst",
    aliases=("missed", "missad", "missat"),
)
