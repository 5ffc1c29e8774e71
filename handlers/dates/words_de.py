"""German words of time. Value columns: see ``kinds`` and the grammar rules that read them."""

from __future__ import annotations

from handlers.dates.feast_words import GERMAN, named
from handlers.dates.kinds import (
    AFTER_NEXT,
    ALWAYS,
    BEFORE_NOW,
    COMING,
    DAY,
    HOUR,
    MINUTE,
    MONTH,
    MONTHLY,
    NEXT,
    THIS,
    WEEK,
    YEAR,
    Kind,
)
from handlers.dates.lexicon import Lexicon, Meaning, Row, compile_lexicon, listed, numbered
from handlers.dates.model import PartOfDay

_DAYS = (
    "montag mo",
    "dienstag di",
    "mittwoch mi mittw",
    "donnerstag do donnerst donn",
    "freitag",
    "samstag sonnabend sa samst",
    "sonntag",
)
_MONTHS = listed(
    "januar jänner jan, februar feber feb, märz mrz mär, april apr, mai, juni juno jun, juli "
    "julei jul, august aug, september sept sep, oktober okt, november nov, dezember dez"
)
_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = listed(
    "zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn"
)
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_STEMS = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt")
_PARTS = {
    PartOfDay.MORNING: "morgens früh frueh frühmorgens",
    PartOfDay.FORENOON: "vormittag vormittags vorm. vormitt vm",
    PartOfDay.NOON: "mittag mittags",
    PartOfDay.AFTERNOON: "nachmittag nachmittags spätnachmittag nachm. nachmitt nm",
    PartOfDay.EVENING: "abend abends spätabends abds",
    PartOfDay.NIGHT: "nacht nachts",
}


def _number_words() -> list[Row]:
    words = {0: "null", 1: "eins", 2: "zwei zwo"}
    words.update({n: _ONES[n] for n in range(3, 10)})
    words.update({10 + n: word for n, word in enumerate(_TEENS)})
    for ten, word in enumerate(_TENS, start=2):
        words[ten * 10] = word
        words.update({ten * 10 + n: f"{_ONES[n]}und{word}" for n in range(1, 10)})
    return [(Kind.NUM, value, word) for value, word in words.items()]


def _ordinals() -> list[Row]:
    stems = dict(enumerate(_STEMS, start=1))
    stems[7] = "siebt siebent"
    stems.update({11 + n: f"{word}t" for n, word in enumerate(_TEENS[1:])})
    stems.update({20: "zwanzigst", 30: "dreißigst", 31: "einunddreißigst"})
    stems.update({20 + n: f"{_ONES[n]}undzwanzigst" for n in range(1, 10)})
    endings = ("e", "en", "er", "es", "em")
    return [
        (Kind.ORD, value, " ".join(stem + end for stem in words.split() for end in endings))
        for value, words in stems.items()
    ]


def _compounds() -> list[tuple[str, Meaning]]:
    found: list[tuple[str, Meaning]] = []
    parts = {**_PARTS, PartOfDay.MORNING: "morgen morgens früh vormorgen"}
    for weekday, names in enumerate((*_DAYS[:4], "freitag", *_DAYS[5:])):
        for name in (n for n in names.split() if n.endswith(("tag", "woch", "abend"))):
            found += [
                (name + part, ((Kind.WEEKDAY, weekday), (Kind.PART, int(part_of_day))))
                for part_of_day, words in parts.items()
                for part in words.split()
            ]
    return found


ROWS: list[Row] = [
    *numbered(Kind.WEEKDAY, 0, _DAYS),
    (Kind.FRIDAY_OR_MRS, 4, "fr"),
    (Kind.SUNDAY_OR_ABOUT, 6, "so"),
    *numbered(
        Kind.HABIT,
        0,
        [" ".join(f"{n}s" for n in names.split() if len(n) > 2) for names in _DAYS],
    ),
    (Kind.HARMLESS, 0, "buß bettag"),
    *numbered(Kind.MONTH, 1, _MONTHS),
    *_number_words(),
    *_ordinals(),
    (Kind.ORD_ENDING, 0, "te ten ter sten ste"),
    (Kind.ONE, 1, "ein eine einer einem einen ner nem nen ne"),
    *[(Kind.PART, int(part), words) for part, words in _PARTS.items()],
    (Kind.PART, int(PartOfDay.MORNING), "in_der_früh in_der_frühe am_frühen_morgen früh_morgens"),
    (Kind.PART, int(PartOfDay.FORENOON), "am_späten_vormittag"),
    (Kind.PART, int(PartOfDay.AFTERNOON), "am_frühen_nachmittag am_späten_nachmittag"),
    (Kind.PART, int(PartOfDay.EVENING), "am_frühen_abend am_späten_abend"),
    (Kind.PART, int(PartOfDay.NIGHT), "in_der_nacht"),
    (Kind.RELDAY, 0, "heute heut"),
    (Kind.MORNING_OR_TOMORROW, 1, "morgen"),
    (Kind.RELDAY, 2, "übermorgen"),
    (Kind.RELDAY, 3, "überübermorgen"),
    (Kind.BYGONE, 0, "gestern vorgestern vorvorgestern vorhin neulich kürzlich damals"),
    (Kind.MOD, THIS, "dieser diese diesen diesem dieses diesmal"),
    (Kind.MOD, NEXT, "nächste nächsten nächster nächstem nächstes nächst nä näch"),
    (Kind.MOD, AFTER_NEXT, "übernächste übernächsten übernächster übernächstem übernächstes"),
    (Kind.MOD, COMING, "kommende kommenden kommender kommendem kommendes folgenden"),
    (
        Kind.LAST,
        0,
        "letzte letzten letzter letztem letztes",
    ),
    (
        Kind.LAST,
        BEFORE_NOW,
        "vorige vorigen voriger vorigem voriges vergangene vergangenen vergangener vorletzte "
        "vorletzten vorletzter vorletztem vorletztes zweitletzte zweitletzten zweitletzter "
        "drittletzte drittletzten drittletzter",
    ),
    (Kind.UNIT, MINUTE, "minute minuten min mins"),
    (Kind.UNIT, HOUR, "stunde stunden std stdn"),
    (Kind.UNIT, DAY, "tag tage tagen"),
    (Kind.UNIT, WEEK, "woche wochen"),
    (Kind.UNIT, MONTH, "monat monate monaten monats"),
    (Kind.UNIT, YEAR, "jahr jahre jahren jahres"),
    (Kind.LENGTH, 15, "viertelstunde"),
    (Kind.LENGTH, 30, "halbstunde halbestunde"),
    (Kind.LENGTH, 45, "dreiviertelstunde"),
    (Kind.AND_A_HALF, 1, "anderthalb eineinhalb einundeinhalb"),
    *[(Kind.AND_A_HALF, n, f"{_ONES[n]}einhalb {_ONES[n]}undeinhalb") for n in range(2, 10)],
    (Kind.WEEK_NUMBER, 0, "kw kalenderwoche kalwoche"),
    (Kind.ADVENT, 0, "advent adventssonntag adventsonntag"),
    (Kind.CHRISTMAS_DAY, 0, "weihnachtstag weihnachtsfeiertag"),
    (Kind.WEEKEND, 0, "wochenende wochenend we wochenenden wochenendes"),
    (Kind.OCLOCK, 0, "uhr"),
    (Kind.HOURS, 0, "h"),
    (Kind.HALF, 0, "halb"),
    (Kind.HALF_OF, 0, "halbe halben halber halbes"),
    (Kind.QUARTER, 15, "viertel"),
    (Kind.THREE_QUARTERS, 45, "dreiviertel"),
    (Kind.MIDNIGHT, 0, "mitternacht mitternachts"),
    (Kind.MINUTES_AFTER, 1, "nach"),
    (Kind.MINUTES_BEFORE, 1, "vor"),
    (Kind.AT, 0, "um punkt schlag"),
    (Kind.ON, 0, "am an zum"),
    (Kind.ARTICLE, 0, "der die das den dem des"),
    (Kind.IN, 1, "in im"),
    (Kind.FROM, 0, "von vom"),
    (Kind.UNTIL, 0, "bis bis_zum bis_um"),
    (Kind.BETWEEN, 0, "zwischen zw"),
    (Kind.AND, 0, "und u"),
    (Kind.OR, 0, "oder bzw beziehungsweise entweder"),
    (
        Kind.BOUND,
        0,
        "ab seit vorm nachm binnen innerhalb anfangs noch_vor",
    ),
    (Kind.WITH, 0, "mit bei zu zur frau herr herrn hallo liebe beim"),
    (Kind.FOR, 0, "dauer dauert für lang lange dauern"),
    (Kind.EVERY, 1, "jeden jede jeder jedes jedem"),
    (Kind.EACH, 1, "alle"),
    (
        Kind.REPEATED,
        0,
        "täglich jährlich werktags wochentags",
    ),
    (
        Kind.REPEATED,
        1,
        "wöchentlich wöchentliche wöchentlichen wöchentlicher wöchentliches wöchentl wöch",
    ),
    (
        Kind.REPEATED,
        2,
        "vierzehntägig vierzehntägige vierzehntägigen vierzehntägiger vierzehntägiges "
        "vierzehntäglich vierzehn_tägig zweiwöchentlich zweiwöchentliche zwei_wöchentlich",
    ),
    (Kind.REPEATED, MONTHLY, "monatlich"),
    (Kind.REPEATED, ALWAYS, "immer stets jeweils"),
    (
        Kind.NOT,
        0,
        "nicht nich ned net nix kein keine keinen keinem keiner keines nie niemals außer statt "
        "anstatt weder keinesfalls keineswegs ungern",
    ),
    (
        Kind.CALLED_OFF,
        0,
        "absagen abgesagt absage ausfallen ausfällt entfällt entfallen verhindert storniert "
        "stornieren schlecht ungünstig unmöglich unpassend geschlossen urlaub krank verreist fällt_aus "
        "fällt_leider_aus",
    ),
    (
        Kind.VAGUE,
        0,
        "irgendwann irgendwie paar einige einigen mehrere mehreren demnächst bald möglichst "
        "anfang mitte ende früher später vorher irgendein irgendeinen zeitnah schnellstmöglich "
        "baldmöglichst asap jederzeit flexibel egal unter_der_woche früheren späteren davor "
        "woche_darauf woche_drauf tag_darauf tags_darauf folgewoche spätestens frühestens "
        "monatsende monatsanfang monatsmitte jahresende jahresanfang jahreswechsel "
        "wochenanfang wochenmitte wochenbeginn wochentag sommer winter frühling herbst "
        "frühjahr zwischen_den_jahren ein_andermal ein_andern feiertag feiertage feiertagen "
        "ferien sommerferien herbstferien osterferien winterferien weihnachtsferien "
        "pfingstferien vor_der_schule",
    ),
    (
        Kind.VAGUE_WITHOUT_HOUR,
        0,
        "feierabend gleich nachher sofort jetzt nach_der_schule nach_feierabend "
        "nach_der_arbeit nach_der_kita nach_dem_unterricht nach_dem_mittagessen "
        "nach_dem_frühstück nach_dem_essen nach_dem_kindergarten",
    ),
    (
        Kind.ABOUT,
        0,
        "ca zirka circa etwa ungefähr gegen rund kurz_vor kurz_nach knapp darauf drauf danach "
        "darauffolgenden drum herum rum",
    ),
    (
        Kind.NUMBERED,
        0,
        "zimmer raum haus hausnummer nr nummer linie bus straßenbahn gruppe tel telefon mobil "
        "handy paragraph paragraf § artikel art abs absatz satz gleis tür station plz platz "
        "seite kapitel aktenzeichen az saal trakt bahn pin code iban version hausnr zi "
        "rufnummer tisch fall haltestelle bushaltestelle bahnsteig bussteig eingang aufgang",
    ),
    (
        Kind.COUNTED,
        0,
        "euro eur € cent prozent % stockwerk og ug eg personen person leute kinder kindern "
        "kids mal kilometer km meter m kg liter sgb bgb jährig jährige jährigen jähriger "
        "jahre_alt termine terminen plätze fragen punkte blätter seiten stück grad "
        "obergeschoss geschoss mädchen jungen männer frauen geschwister mann zeilen treffen",
    ),
    (Kind.COUNTED, 1, "klasse stock etage"),
    (
        Kind.HARMLESS,
        0,
        "guten_morgen guten_tag guten_abend gute_nacht schönen_tag schönen_abend "
        "schönes_wochenende schönen_sonntag schönen_samstag schönen_feierabend kein_problem "
        "keine_ahnung nicht_vergessen gar_kein_problem frohe_weihnachten frohes_fest "
        "frohe_ostern schöne_ostern schöne_weihnachten frohes_neues_jahr gutes_neues_jahr "
        "bis_dann bis_bald bis_später bis_gleich bis_nachher schönen_nachmittag schönes_we "
        "guten_mittag jeden_fall auf_jeden_fall auf_alle_fälle wie_immer immer_noch alles_klar "
        "alle_zusammen für_alle mittagessen abendessen mahlzeit keine_sorge moin_moin "
        "in_ordnung ohne_probleme",
    ),
    *named(GERMAN),

]  # fmt: skip

LEXICON: Lexicon = compile_lexicon(ROWS, _compounds())
