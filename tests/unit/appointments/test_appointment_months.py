"""The months that a family's words are read by are those that the reading of dates knows."""

from handlers.appointments.spoken.months import MONTHS, SHORT_MONTHS
from handlers.dates.dates import MONTHS as KINDS
from handlers.dates.lexicon import fold
from handlers.dates.words_de import LEXICON as GERMAN
from handlers.dates.words_de import ROWS as GERMAN_ROWS
from handlers.dates.words_en import LEXICON as ENGLISH
from handlers.dates.words_en import ROWS as ENGLISH_ROWS
from handlers.dates.words_sv import LEXICON as SWEDISH
from handlers.dates.words_sv import ROWS as SWEDISH_ROWS

READ = {
    word: number
    for lexicon in (GERMAN, ENGLISH, SWEDISH)
    for word, ((kind, number), *_) in lexicon.words.items()
    if kind in KINDS
}


def test_every_name_in_full_is_known() -> None:
    rows = (*GERMAN_ROWS, *ENGLISH_ROWS, *SWEDISH_ROWS)
    full = {fold(words.split()[0]) for kind, _, words in rows if kind in KINDS}
    assert full - {"may"} == MONTHS


def test_every_other_spelling_is_of_the_month_that_a_date_has_by_it() -> None:
    assert SHORT_MONTHS.keys() == READ.keys() - MONTHS
    assert all(READ[short] == READ[month] for short, month in SHORT_MONTHS.items())
