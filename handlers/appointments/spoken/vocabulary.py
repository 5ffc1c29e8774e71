"""The closed vocabulary in which families speak about appointments: German, English, Swedish.

All words are folded (`folding.fold`): lower case, umlauts written out, no signs. A clause counts only
when every one of its words is listed here; one foreign word, and we have not understood.
"""

from collections.abc import Mapping

from handlers.appointments.spoken.months import MONTHS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLER = _words(
    """
    hallo hi hey guten tag moin liebe lieber frau herr bitte danke dankeschoen vielen dank gern gerne
    leider sorry tut mir uns leid also achso aber doch na gut dann ich wir uns mich sie ihnen euch du dir es
    das dies so schon noch nochmal auch mal denn da eh halt einfach nur sehr ganz eigentlich wohl
    bei gar ueberhaupt
    der die den dem ein eine einen unser unseren unserem mein meinen meinem
    hello please thanks thank you i we us me it that this the a an our my so just well then too
    unfortunately sorry am are
    hej snaella tack saa mycket jag vi oss mig det den en ett vaar min tyvaerr ju bara daa ocksaa
    """
)

APPOINTMENT = _words(
    """
    termin termine terminen treffen besuch hausbesuch
    appointment appointments meeting visit
    tid tiden tider tiderna moete moetet moeten moetena besoek besoeket besoeken
    """
)

BARE_YES = _words(
    """
    ja jap jep jup jo jepp jawohl jaa jaaa klar ok okay okey oki gut super prima perfekt alles richtig genau
    stimmt geht ordnung natuerlich selbstverstaendlich wunderbar jawoll klaro logo freilich
    joa joah jau jou joo gebongt
    yes yeah yep yup alright sure fine great perfect correct right good
    japp jadaa jodaa jajamaen okej bra absolut visst staemmer jaettebra sjaelvklart naturligtvis ordning toppen
    """
)

PLAIN_YES = _words(
    """
    ja jap jep jup jo jepp jawohl jaa jaaa joa joah jau jou joo yes yeah yep yup
    japp jadaa jodaa jajamaen
    """
)
"""Of BARE_YES, what answers a question; "ok" may only receive it."""

CLEAR_YES = _words(
    """
    passt passen klappt klappen komme kommen dabei einverstanden
    works fits confirmed confirm
    passar funkar fungerar kommer
    """
)

YES_FILLER = _words(
    """
    bin sind ist wie immer bis werde werden freue freuen von aus
    will be there see for is
    aer blir gaar ses
    in sein fuer zu erinnerung info nachricht
    sounds thats with reminder
    foer paaminnelse paaminnelsen
    """
)

AT_HOME = _words("zuhause hause daheim home hemma")
BEING = _words("bin sind bleibe bleiben am are im be aer")
"""Whoever agrees and is at home agrees; "ja zuhause" may be meant for the place."""

AFTER_ALL = _words("doch trotzdem dennoch after anyway aendaa")
"""With a yes these take a refusal back."""

STAYS = _words(
    """
    bleibt bleiben stimmt falsch versehen verschrieben passt klappt geht behalten stattfinden stay stays
    keep mistake wrong works kvar staar fel misstag
    """
)
"""With these somebody may want back what was just called off."""

NO = _words("nein nee ne noe no nope nej")

NEITHER = _words("either neither")
NONE = _words("keiner keins keines none ingen inget naagon naagot")
NONE_OF = NEITHER | NONE | _words("keinen keine keinem inga")
"""With a word for several these leave none out: "keiner von beiden". """

NOT = NONE_OF - {"either", "naagon", "naagot"} | _words(
    "nicht nix kein not cannot inte ej dont doesnt cant wont"
)

ALSO = _words("auch ebenfalls also too either neither ocksaa heller")
"""What it is said of is one of several."""

CHANGE = _words(
    """
    verschieben verlegen umlegen verschoben verlegt
    move reschedule postpone
    flytta skjuta ombokas omboka boka
    """
)

CANCEL = _words(
    """
    absagen abgesagt stornieren storniert streichen canceln
    cancel cancelled canceled
    avboka avbokad avbokat staella instaelld instaellt
    """
)
CANCELLING = _words("ab off cancelling canceling avbokar bokar staell staeller aaterbud")
"""Words in which a cancellation may come apart: "ich sage den Termin ab"."""

FOR_MYSELF = _words(
    """
    ich wir muss muessen moechte moechten will wollen bitte leider
    i we have must need please jag vi maaste vill tyvaerr
    """
)
"""With one of these a cancellation begins that is the speaker's own."""

DONE = _words(
    "abgesagt storniert verschoben verlegt cancelled canceled avbokad avbokat instaelld instaellt"
)
"""Of CANCEL and CHANGE, what tells or asks that it has been done."""

BOTH = _words("beide beiden beides both baada baegge")
EVERY = _words("alle allen allesamt alles saemtliche all everything alla allt samtliga")
EACH = BOTH | {"alle", "alla"}
"""These agree to several; "alles klar" agrees to what was asked."""

DAYS = _words("tage tagen zeiten days dates times dagar dagarna")
ORDINALS: Mapping[str, int] = {
    word: place
    for place, said in (
        (1, "erste ersten erster erstes first foersta"),
        (2, "zweite zweiten zweiter zweites second andra"),
        (3, "dritte dritten dritter drittes third tredje"),
        (-1, "letzte letzten letzter letztes last sista"),
    )
    for word in said.split()
}
"""Which one in a list is meant; -1 is the last."""

OF_THEM = _words("von zu of for them these those av dem dom dessa foer")
"""What may stand beside the words for several: "an keinem von beiden Tagen". """

ASK_TO = _words(
    """
    koennen koennten koennte kann muessen muss moechte moechten wollen will wuerde wuerden werde waere
    moeglich geht ginge bitte muessten sollten man auf spaeter frueher anderen andere anderer anders
    could can may might must have need need want would like possible later earlier another to
    kan kunde maaste vill skulle moejligt senare tidigare annan upp om till
    """
)

ASK_YOU = _words("kannst koenntest wuerdest ni")
"""What asks somebody to do it, beside ASK_TO."""

FAIL = _words(
    """
    passt geht klappt schaffe schaff schaffen komme kommen kann koennen passen gehen klappen wahrnehmen
    einhalten
    can make come works work does do suits suit fits fit
    passar gaar funkar fungerar hinner kommer kan
    """
)

WEEKDAYS = _words(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    monday tuesday wednesday thursday friday saturday sunday
    maandag tisdag onsdag torsdag fredag loerdag soendag
    """
)

SPOKEN_HOURS = _words(
    """
    eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf
    one two three four five six seven eight nine ten eleven twelve
    ett tvaa tre fyra fem sex sju aatta nio tio elva tolv
    """
)

ABOUT_TIME = (SPOKEN_HOURS | MONTHS) | _words(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    montags dienstags mittwochs donnerstags freitags
    heute morgen uebermorgen woche wochen tag uhr h um am im an vom zum zur ab gegen
    frueh vormittag vormittags mittag mittags nachmittag nachmittags abend abends
    naechste naechsten naechster diese diesen dieser kommende kommenden halb viertel
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun today tomorrow week day at on oclock
    pm morning afternoon evening next half past quarter
    maandag tisdag onsdag torsdag fredag loerdag soendag
    idag imorgon morgon oevermorgon vecka veckan kl klockan paa foermiddag eftermiddag
    kvaell naesta
    """
)

WHEN = _words(
    "wann wan when whens naer uhrzeit wieviel klockan wo where wheres welche welchem which vilka"
)
STANDS = _words("bleibt bleibts steht gilt findet still gaeller")

NEWLY = _words("neu neue neuer neuen neues new ny nya nytt")

UNSURE = _words(
    """
    vielleicht evtl eventuell glaube oder ob falls wenn aber statt stattdessen lieber besser sonst
    maybe perhaps think or if but instead rather whether unless
    kanske eller men istaellet hellre
    """
)

LATE = _words(
    "spaeter spaet verspaete verspaeten verspaetung verspaetet late delayed senare sen sent sena foersenad"
)
LATE_ALONE = _words("verspaete verspaeten verspaetung verspaetet delayed foersenad")
"""These speak of coming late without a word of coming."""

COMING_LATE = _words(
    """
    komme kommen bin sind werde werden schaffe schaffen habe haben wird wirds
    coming come be am are running will im ill
    kommer blir aer
    """
)
IN_LATE = (FILLER - _words("sie ihnen du dir ihr euch you")) | _words(
    """
    etwas bisschen bissl wenig paar minute minuten min mins stunde viertelstunde halbe circa ca etwa
    ungefaehr zum zur zu termin heute dran erst bei
    minutes about bit little few today minuter ungefaer lite idag
    """
)

STRENGTH = _words("mehr alles so ganz gut klar well better mer bra anymore")
"""With these it is strength that fails, not a date: "ich schaff das alles nicht mehr", "komme nicht klar"."""

MAY_I = _words("kann koennen koennte koennten can could kan kunde")

TOWARDS = _words("auf to till")
"""Before a day these name the wished date, not the one that stands."""

REASON = _words("weil denn da because since eftersom foer")
"""After one of these, people explain; explanations are not ours to read."""

NO_TIME = FILLER | _words("um am im an vom zum zur ab gegen at on do so tag day dag")
"""Words that belong to a time, or may, but name none by themselves."""

NO_NAME = _words(
    """
    kurz kuerzer kurzer kurzes online telefonisch telefon video vormittags nachmittags abends heute
    morgen wir du sie ich noch ein eine briefly short phone kort per via wenn falls if om
    """
)
"""What may follow "nur" without being a person."""

NO_TITLE = NO_TIME | ASK_TO | _words("erst bis immer stets jeweils always alltid einmal once")
"""Words that make no place or title by themselves: "sorry, doch erst 15 Uhr"."""

GOES_ON = _words(
    """
    oder und bis nicht um gegen ab am vor nach sowie aber vielleicht
    or and to until till not at on before after but maybe
    eller och till inte kl klockan foere efter men kanske
    """
)
"""Words with which a time goes on: what follows them is no text of its own."""

A_SERIES = _words("serie serien reihe terminreihe series")

WHOLE = _words("ganze ganzen komplett komplette gesamte whole entire complete hela")

HEDGES = _words("vielleicht evtl eventuell maybe perhaps kanske")

OCLOCK = _words("uhr h")

HOUR_WORDS = (
    SPOKEN_HOURS
    | OCLOCK
    | _words(
        "halb viertel dreiviertel half quarter past oclock am pm kl klockan halv kvart nach vor bis to over"
    )
)

BETWEEN_HOURS = _words("nach vor bis past to till over")
"""After a time word these belong to it: "viertel nach drei", "15 bis 16"."""
