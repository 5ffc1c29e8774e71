"""``read_when``: a text to exactly one reading, a question with choices, or a refusal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

from handlers.dates.grammar import parse
from handlers.dates.items import Amount, Clock, Content, Dotted, Hour, Item, Mark, OnDate, Series
from handlers.dates.kinds import Kind, Token
from handlers.dates.lexicon import Lexicon
from handlers.dates.model import (
    DEFAULT,
    Day,
    Doubtful,
    Mode,
    Moment,
    Policy,
    Question,
    Reading,
    Reason,
    Refused,
    Understood,
)
from handlers.dates.moments import Outcome, Trouble
from handlers.dates.named_days import ComputedDays, NamedDays
from handlers.dates.pieces import Pieces, sort_pieces
from handlers.dates.remainder import rest_of, used_spans, words_of
from handlers.dates.resolve import offers, single_value
from handlers.dates.series import series_value
from handlers.dates.setting import Setting
from handlers.dates.tokens import tokenize
from handlers.dates.words_de import LEXICON as GERMAN
from handlers.dates.words_en import LEXICON as ENGLISH
from handlers.dates.words_sv import LEXICON as SWEDISH

LEXICONS: dict[str, Lexicon] = {"de": GERMAN, "sv": SWEDISH, "en": ENGLISH}
NAMED_DAYS: NamedDays = ComputedDays()

_MOST_DOTTED = 3
_LONGEST_HOURS = 8
_CONFLICTS = {Reason.SEVERAL, Reason.CONTRADICTION, Reason.NO_SUCH_HOUR, Reason.NO_SUCH_DAY}


def read_when(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    lang: str = "de",
    mode: Mode = Mode.FREE_TEXT,
    policy: Policy = DEFAULT,
    named_days: NamedDays = NAMED_DAYS,
) -> Reading:
    """Read a date or time (architecture part 8). ``now`` must be aware; values are in ``zone``.

    Languages other than de, sv and en are read with the German words, the figures being the same.
    """
    text = unicodedata.normalize("NFC", text)
    here = Setting(
        now=now.astimezone(zone),
        zone=zone,
        policy=policy,
        named_days=named_days,
        twelve_hours=lang == "en",
        series_allowed=mode is Mode.COMMAND,
    )
    tokens = tokenize(text, LEXICONS.get(lang, GERMAN))
    items = [item for item in parse(tokens) if not _is_title(item, tokens, mode)]
    outcome = _best(items, tokens, here)
    if isinstance(outcome, Trouble):
        return _question(outcome, words_of(text, tokens, items), here)
    spans = used_spans(tokens, items)
    return Understood(outcome, spans, rest_of(text, spans))


def _is_title(item: Item, tokens: Sequence[Token], mode: Mode) -> bool:
    """In a command "krank" or "Urlaub" is what the appointment is about."""
    return mode is Mode.COMMAND and tokens[item.start].kind is Kind.CALLED_OFF


def _question(trouble: Trouble, words: str, here: Setting) -> Reading:
    question = Question(trouble.reason, words, trouble.choices, here.today)
    if trouble.choices:
        return Doubtful(question, trouble.choices)
    return Refused(question)


def _best(items: list[Item], tokens: list[Token], here: Setting) -> Outcome:
    """Try each sense of the ambiguous figures; one sense must be the only one that fits."""
    outcomes = [_outcome(variant, tokens, here) for variant in _variants(items)]
    fitting = [one for one in outcomes if not _conflicting(one)]
    if not fitting or all(one == fitting[0] for one in fitting):
        return fitting[0] if fitting else outcomes[0]
    return Trouble(Reason.WHICH_DAY, tuple(one for one in fitting if isinstance(one, Moment | Day)))


def _conflicting(outcome: Outcome) -> bool:
    return isinstance(outcome, Trouble) and outcome.reason in _CONFLICTS


def _variants(items: list[Item]) -> Iterator[list[Item]]:
    dotted = [index for index, item in enumerate(items) if isinstance(item.content, Dotted)]
    if not dotted or len(dotted) > _MOST_DOTTED:
        yield items
        return
    senses = [_senses(items[index].content) for index in dotted]
    for choice in product(*senses):
        variant = list(items)
        for index, content in zip(dotted, choice, strict=True):
            variant[index] = items[index]._replace(content=content)
        yield variant


def _senses(content: Content) -> list[Content]:
    assert isinstance(content, Dotted)  # noqa: S101 - chosen so by the caller
    first, second = content.token.parts
    senses: list[Content] = []
    if 1 <= second <= 12 and 1 <= first <= 31:
        senses.append(OnDate(first, second))
    if first <= 24 and not (senses and second % 5):
        exact = content.token.padded or first > 12 or first == 0
        senses.append(Clock((Hour(first, second, exact=exact, figures=True),)))
    return senses or [Mark(Reason.LEFT_OVER)]


def _outcome(items: Sequence[Item], tokens: Sequence[Token], here: Setting) -> Outcome:
    if not here.series_allowed:
        items = _without_habits(items, tokens)
    items = _hours_as_length(items, tokens)
    pieces = sort_pieces(items)
    if not _speaks_of_time(pieces):
        return Trouble(_reason_without_time(pieces))
    if pieces.series and here.series_allowed:
        return series_value(pieces, here)
    if pieces.series and not _has(pieces, Reason.NEGATED):
        return Trouble(Reason.RECURRING)
    return _obstacle(pieces, here) or single_value(pieces, here)


def _speaks_of_time(pieces: Pieces) -> bool:
    return bool(
        pieces.days or pieces.has_hour or pieces.day_ranges or pieces.series or pieces.parts
        or pieces.until or pieces.starting
    )  # fmt: skip


def _reason_without_time(pieces: Pieces) -> Reason:
    for reason in (Reason.PAST, Reason.VAGUE):
        if _has(pieces, reason):
            return reason
    return Reason.NOT_A_DATE


def _has(pieces: Pieces, reason: Reason) -> bool:
    return any(
        mark.reason is reason and not (mark.soft and pieces.has_hour) for mark in pieces.marks
    )


def _obstacle(pieces: Pieces, here: Setting) -> Trouble | None:
    """What stands in the way of any value, the gravest first."""
    if _has(pieces, Reason.NEGATED):
        return Trouble(Reason.NEGATED)
    if _has(pieces, Reason.PAST):
        return Trouble(Reason.PAST)
    if _has(pieces, Reason.VAGUE) or pieces.starting or (pieces.until and not _two_ends(pieces)):
        return Trouble(Reason.VAGUE)
    if _has(pieces, Reason.SEVERAL):
        return Trouble(Reason.SEVERAL, offers(pieces, here))
    if _has(pieces, Reason.LEFT_OVER):
        return Trouble(Reason.LEFT_OVER)
    return None


def _two_ends(pieces: Pieces) -> bool:
    return len(pieces.clocks) == 2 and len(pieces.until) == 1 and bool(pieces.days)


def _without_habits(items: Sequence[Item], tokens: Sequence[Token]) -> Sequence[Item]:
    """ "mittwochs um 10 ist Gruppe, komm am Donnerstag 10:30": the first clause is only news."""
    habits = [item for item in items if isinstance(item.content, Series) and item.content.habit]
    if not habits:
        return items
    clauses = _clauses(tokens)
    spoken = {clauses[item.start] for item in habits}
    kept = [item for item in items if clauses[item.start] not in spoken]
    return kept if _names_a_day(kept) else items


def _clauses(tokens: Sequence[Token]) -> list[int]:
    number, clauses = 0, []
    for token in tokens:
        number += token.kind in {Kind.COMMA, Kind.STOP}
        clauses.append(number)
    return clauses


def _names_a_day(items: Sequence[Item]) -> bool:
    return bool(sort_pieces(items).days)


def _hours_as_length(items: Sequence[Item], tokens: Sequence[Token]) -> Sequence[Item]:
    """ "15 Uhr 2h": after a time, a few hours are the length."""
    clock_seen = False
    changed: list[Item] = []
    for item in items:
        if isinstance(item.content, Clock | Dotted) or not changed:
            amount = _as_length(item, tokens) if clock_seen else None
            clock_seen = clock_seen or isinstance(item.content, Clock | Dotted)
            changed.append(item._replace(content=amount) if amount else item)
        else:
            changed.append(item)
    return changed


def _as_length(item: Item, tokens: Sequence[Token]) -> Amount | None:
    token = tokens[item.start]
    if item.end - item.start != 2 or tokens[item.end - 1].kind is not Kind.HOURS:
        return None
    if token.kind is not Kind.NUM or not 0 < token.value <= _LONGEST_HOURS:
        return None
    return Amount(minutes=60 * token.value)
