"""Swedish words of time. Value columns: see ``kinds`` and the grammar rules that read them."""

from __future__ import annotations

from handlers.dates.feast_words import SWEDISH, named
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
    "måndag måndagen !mån",
    "tisdag tisdagen tis",
    "onsdag onsdagen ons",
    "torsdag torsdagen tors tor",
    "fredag fredagen fre",
    "lördag lördagen lör",
    "söndag söndagen !sön",
)
_STEMS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_MONTHS = listed(
    "januari jan, februari feb, mars, april apr, maj, juni jun, juli, augusti aug, september "
    "sep sept, oktober okt, november nov, december dec"
)
_NUMBERS = listed(
    "två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, "
    "sexton, sjutton, arton, nitton, tjugo, tjugoett tjugoen, tjugotvå, tjugotre, tjugofyra, "
    "tjugofem, tjugosex, tjugosju, tjugoåtta, tjugonio"
)
_ORDINALS = listed(
    "första förste, andra andre, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, "
    "tionde, elfte, tolfte, trettonde, fjortonde, femtonde, sextonde, sjuttonde, artonde, "
    "nittonde, tjugonde, tjugoförsta, tjugoandra, tjugotredje, tjugofjärde, tjugofemte, "
    "tjugosjätte, tjugosjunde, tjugoåttonde, tjugonionde, trettionde, trettioförsta"
)
_PARTS = {
    PartOfDay.MORNING: "morgon morgonen",
    PartOfDay.FORENOON: "förmiddag förmiddagen",
    PartOfDay.AFTERNOON: "eftermiddag eftermiddagen",
    PartOfDay.EVENING: "kväll kvällen",
    PartOfDay.NIGHT: "natt natten",
}


def _compounds() -> list[tuple[str, Meaning]]:
    found: list[tuple[str, Meaning]] = [
        (f"{stem}s{part}", ((Kind.WEEKDAY, weekday), (Kind.PART, int(part_of_day))))
        for weekday, stem in enumerate(_STEMS)
        for part_of_day, words in _PARTS.items()
        for part in words.split()
    ]
    # "lördagkväll" is written without the s as often as with it.
    found += [(word.replace("dags", "dag"), meaning) for word, meaning in found]
    today = {
        PartOfDay.FORENOON: "iförmiddag i_förmiddag",
        PartOfDay.AFTERNOON: "ieftermiddag i_eftermiddag",
        PartOfDay.EVENING: "ikväll i_kväll",
        PartOfDay.NIGHT: "inatt i_natt",
    }
    for part_of_day, words in today.items():
        meaning: Meaning = ((Kind.RELDAY, 0), (Kind.PART, int(part_of_day)))
        found += [(word, meaning) for word in words.split()]
    return found


ROWS: list[Row] = [
    *numbered(Kind.WEEKDAY, 0, _DAYS),
    *numbered(Kind.DAY_OR_WORD, 0, ("!må", "ti", "on", "to", "fr", "!lö", "!sö")),
    *numbered(Kind.HABIT, 0, [f"{s}ar {s}arna på_{s}ar på_{s}arna" for s in _STEMS]),
    *[(Kind.BYGONE, 0, f"i_{stem}s") for stem in _STEMS],
    *numbered(Kind.MONTH, 1, _MONTHS),
    (Kind.NUM, 0, "noll"),
    (Kind.ONE, 1, "en ett"),
    *numbered(Kind.NUM, 2, _NUMBERS),
    (Kind.NUM, 30, "trettio"),
    (Kind.NUM, 35, "trettiofem"),
    (Kind.NUM, 40, "fyrtio"),
    (Kind.NUM, 45, "fyrtiofem"),
    (Kind.NUM, 50, "femtio"),
    (Kind.NUM, 55, "femtiofem"),
    (Kind.NUM, 60, "sextio"),
    (Kind.NUM, 90, "nittio"),
    *numbered(Kind.ORD, 1, _ORDINALS),
    *[(Kind.PART, int(part), words) for part, words in _PARTS.items()],
    (Kind.PART, int(PartOfDay.MORNING), "bitti på_morgonen tidigt morse mornar morgnar"),
    (Kind.PART, int(PartOfDay.FORENOON), "fm på_förmiddagen"),
    (Kind.PART, int(PartOfDay.NOON), "mitt_på_dagen middagstid lunchtid"),
    (Kind.PART, int(PartOfDay.AFTERNOON), "em på_eftermiddagen"),
    (Kind.PART, int(PartOfDay.EVENING), "på_kvällen"),
    (Kind.PART, int(PartOfDay.NIGHT), "på_natten"),
    (Kind.RELDAY, 0, "idag i_dag"),
    (Kind.RELDAY, 1, "imorgon imorron i_morgon i_morron i_morrn imorrn"),
    (Kind.RELDAY, 2, "iövermorgon övermorgon i_övermorgon i_övermorron"),
    (
        Kind.BYGONE,
        0,
        "igår i_går förrgår i_förrgår imorse i_morse häromdagen nyss i_förra i_fjol sistlidna",
    ),
    (Kind.MOD, THIS, "denna detta den_här det_här nu_på nu"),
    (Kind.MOD, NEXT, "nästa"),
    (Kind.MOD, AFTER_NEXT, "nästnästa"),
    (Kind.MOD, COMING, "kommande"),
    (Kind.LAST, 0, "sista"),
    (Kind.LAST, BEFORE_NOW, "förra senaste näst_sista nästsista"),
    (Kind.UNIT, MINUTE, "minut minuter min minuterna"),
    (Kind.UNIT, HOUR, "timme timmar timma tim"),
    (Kind.UNIT, DAY, "dag dagar dar dagarna dygn"),
    (Kind.UNIT, WEEK, "vecka veckor veckan veckas veckans"),
    (Kind.UNIT, MONTH, "månad månader månaden månads"),
    (Kind.UNIT, YEAR, "år året års"),
    (Kind.LENGTH, 15, "kvarts"),
    (Kind.LENGTH, 30, "halvtimme halvtimma"),
    (Kind.LENGTH, 45, "trekvart"),
    (Kind.AND_A_HALF, 1, "anderthalb halvannan halvannat"),
    (Kind.WEEK_NUMBER, 0, "v"),
    (Kind.ADVENT, 0, "advent adventssöndagen"),
    (Kind.WEEKEND, 0, "helg helgen veckoslut veckoslutet"),
    (Kind.OCLOCK, 0, "kl_slaget"),
    (Kind.HOURS, 0, "h"),
    (Kind.HALF, 0, "halv"),
    (Kind.HALF_OF, 0, "halva halvt"),
    (Kind.QUARTER, 15, "kvart kvarten"),
    (Kind.NOON, 0, "klockan_tolv_på_dagen"),
    (Kind.MIDNIGHT, 0, "midnatt"),
    (Kind.MINUTES_AFTER, 0, "över"),
    (Kind.MINUTES_BEFORE, 0, "i"),
    (Kind.AT, 0, "kl klockan klocka klo"),
    (Kind.ON, 0, "på"),
    (Kind.ARTICLE, 0, "den det"),
    (Kind.IN, 1, "om"),
    (Kind.FROM, 0, "från"),
    (Kind.UNTIL, 0, "till t_o_m fram_till"),
    (Kind.BETWEEN, 0, "mellan"),
    (Kind.AND, 0, "och o"),
    (Kind.OR, 0, "eller alternativt antingen"),
    (
        Kind.BOUND,
        0,
        "efter före innan sedan inom fr_o_m från_och_med till_och_med",
    ),
    (Kind.FROM_NOW, 0, "från_nu"),
    (Kind.FOR, 0, "längd för tar"),
    (Kind.EVERY, 1, "varje var"),
    (Kind.EVERY, 2, "varannan vartannat varannat"),
    (Kind.REPEATED, 0, "dagligen vardagar"),
    (Kind.REPEATED, 1, "veckovis"),
    (Kind.REPEATED, MONTHLY, "månadsvis månatligen"),
    (Kind.REPEATED, ALWAYS, "alltid"),
    (Kind.NOT, 0, "inte ej icke ingen inga inget aldrig utom istället_för i_stället_för utan"),
    (
        Kind.CALLED_OFF,
        0,
        "avboka avbokar avbokad ställa_in inställt ställs_in förhindrad omöjligt dåligt sjuk "
        "bortrest semester stängt",
    ),
    (
        Kind.VAGUE,
        0,
        "nångång någon_gång nån_gång par några flera snart senare tidigare början mitten "
        "slutet slut närmaste senast tidigast sommaren vintern våren hösten månadsskiftet helgdag röd_dag "
        "vilken_dag_som_helst i_veckan under_veckan flexibel därpå därefter härnäst påsklovet "
        "jullovet sportlovet höstlovet sommarlovet lov lovet endera_dagen",
    ),
    (
        Kind.VAGUE_WITHOUT_HOUR,
        0,
        "strax genast efter_skolan efter_jobbet efter_lunch efter_maten före_lunch",
    ),
    (
        Kind.ABOUT,
        0,
        "ca cirka ungefär omkring runt kring typ vid tiden framåt strax_före strax_efter "
        "strax_innan närmare lite_över lite_före",
    ),
    (
        Kind.NUMBERED,
        0,
        "rum sal nr nummer linje buss klass grupp tel telefon mobil § paragraf kapitel kap "
        "spår dörr port hus gatan lgh",
    ),
    (
        Kind.COUNTED,
        0,
        "kr kronor kronan euro € % procent personer person barn gånger gång km meter våningar "
        "åriga årig års_åldern sidor trappor stycken st",
    ),
    (Kind.COUNTED, 1, "våning våningen plan"),
    (
        Kind.HARMLESS,
        0,
        "god_morgon godmorgon god_dag god_kväll godkväll god_natt god_eftermiddag trevlig_helg "
        "trevlig_kväll trevlig_dag god_jul gott_nytt_år glad_påsk inga_problem ingen_fara "
        "glöm_inte hur_som_helst i_alla_fall vi_hörs i_och_med går_det i_så_fall ha_en_bra_dag "
        "vill_du i_ordning i_skolan",
    ),
    *named(SWEDISH),

]  # fmt: skip

LEXICON: Lexicon = compile_lexicon(ROWS, _compounds())
