"""What kind of text something is: the named sets that the subjects share.

A new crisis text belongs into `CRISIS`; a test compares the set with the rules and the packs.
"""

from typing import Final

from bot.core.ids import TemplateId


def _texts(*numbers: str) -> frozenset[TemplateId]:
    return frozenset(TemplateId(f"T-{number}") for number in numbers)


SHORT: Final = TemplateId("T-40")
"""The emergency text in a few words, in all languages that have any."""

NEUTRAL: Final = TemplateId("T-14")
"""What a group reads, whatever was heard (C-26)."""

NAMES_READERS: Final = _texts("09", "10", "11")
"""They say which human reads here, and when."""

NAMES_THE_HOUR: Final = NAMES_READERS | _texts("08", "33")
"""Whoever has just read one of these knows who reads when; all other texts leave it open (X-06)."""

OF_A_LIFE: Final = _texts("09", "10", "11", "18")
"""They harm nobody who does not read them alone: with them a life may be at stake."""

OF_DANGER: Final = OF_A_LIFE | _texts("12", "13", "15", "16", "17")
"""What answers a danger that was named, to somebody alone."""

CRISIS: Final = OF_DANGER | {SHORT}
"""Below one of these somebody may be in need."""

SUGGESTIONS: Final = _texts("03", "04", "05", "06", "19", "20", "21")
"""They may come later: below a crisis text they would push its numbers out of sight (M-09)."""

ALONE: Final = (OF_DANGER | SUGGESTIONS) - _texts("18")
"""They mirror what one person wrote: a group reads the neutral text instead (M-24)."""

DESERTED: Final = TemplateId("L-23")
"""That nobody reads here, and how the office is reached."""

DESERTED_WISH: Final = TemplateId("L-23/wunsch")
"""The same, where a wish is kept for whoever joins."""

ALL_ERASED: Final = TemplateId("L-20/geloescht")
"""What answers who asks for her data once all of them are deleted."""

SAYS_NOBODY_READS: Final = NAMES_READERS | {DESERTED} | _texts("02", "14", "38")
"""Said where nobody is there they tell it. Whoever writes on after another danger hears it once more."""

OFFERS_A_HUMAN: Final = _texts("03", "04", "07", "19", "20", "21", "39")
"""They speak of a call or a meeting, and of little else: where nobody is there, `DESERTED` is said."""

OFFERS_ONE_BESIDES: Final = _texts("02", "12", "13", "14", "15", "16", "17")
"""They do so beside what stays true, or leave it open: where nobody is there they have a wording of
their own."""

ASKED_ALONE: Final = _texts("30")
"""Never asked where others read along (M-36)."""
