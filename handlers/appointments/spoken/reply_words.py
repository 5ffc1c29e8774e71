"""The single words of an answer to our question: what fills it, what marks a wish, what forbids to read."""

from collections.abc import Mapping

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.months import MONTHS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHORT: Mapping[str, str] = {
    **dict.fromkeys(
        [
            "nd",
            "ned",
            "net",
            "nit",
            "nich",
            "ncht",
            "nciht",
            "nict",
            "niht",
            "nixht",
            "nichd",
            "nedd",
            "nicjt",
            "nicth",
        ],
        "nicht",
    ),
    **dict.fromkeys(["kan", "kannn", "kannich"], "kann"),
    **dict.fromkeys(["nen", "n"], "einen"),
    **dict.fromkeys(["waer"], "waere"),
    **dict.fromkeys(["int", "ente"], "inte"),
    "nix": "nichts",
    "komm": "komme",
    "schaff": "schaffe",
    "schaffs": "schaffe",
    "hab": "habe",
    "gehts": "geht",
    "gings": "ginge",
    "wuerds": "wuerde",
    "waers": "waere",
    "coudnt": "couldnt",
    "ive": "have",
}
"""Short and mistyped forms of the small words on which everything hangs."""

OFTEN_MISTYPED = _words(
    """
    nicht krank kommen komme passt klappt schaffe schaffen verschieben verschoben arbeiten
    fieber lieber spaeter besser urlaub zuhause erkaeltet verhindert arzttermin unguenstig
    """
)
"""Of these a letter may be missing, doubled or exchanged with its neighbour."""

PADDING = _words(
    """
    leider sorry mir uns es das dies schon noch nochmal auch mal da dort eh halt einfach eigentlich
    wohl gar ueberhaupt doch dann jetzt echt wirklich voll total grad gerade bitte danke
    ja nein nee ne noe oje oh ach ah ups mist hallo hi hey moin guten morgen tag abend liebe lieber frau herr
    zeitlich rechtzeitig tut leid entschuldigung ok okay na gut heut ganz seit gestern ploetzlich
    unfortunately really please thanks hello too just it that
    tyvaerr tack hej foerlaat men det
    """
) - {"gut", "ganz", "lieber", "tag"}
JOINS = _words("aber und also and but so och men")
"""They say nothing, but no phrase reaches across them."""

PLACES = _words(
    """
    buero online telefonisch telefon zuhause hause daheim draussen park spielplatz videoanruf video
    office phone kontoret hemma telefon
    """
)
RATHER = _words(
    "lieber besser besten eher bevorzugt better rather instead baettre hellre istaellet"
)
LATER = _words("spaeter frueher later earlier senare tidigare")
OTHER = _words("anderer anderen andere anderes anders andern another different other annan annat")
TOO_EARLY = ({"zu", "frueh"}, {"too", "early"}, {"foer", "tidigt"})
TOO_LATE = ({"zu", "spaet"}, {"too", "late"}, {"foer", "sent"})
BAD = _words("schlecht unguenstig doof bloed schwierig bad difficult daaligt svaart")
ONLY_THEN = _words("erst fruehestens nur only earliest foerst bara")
AGREED = _words("ausgemacht vereinbart abgemacht besprochen agreed bestaemt bestaemde")
ASKING = _words(
    """
    geht gehen ginge koennen koennten kann koennte klappt passt moeglich waere machen legen
    can could would work possible do make gaar passar kan kunde
    """
)

IN_A_WISH = (
    PADDING
    | JOINS
    | PLACES
    | RATHER
    | LATER
    | OTHER
    | BAD
    | ONLY_THEN
    | AGREED
    | ASKING
    | v.APPOINTMENT
    | v.BARE_YES
    | v.NO
    | _words(
        """
        ? ich wir sie du ihr mich der die den dem ein eine einen ist war waren hatten haben habe zu zum
        frueh spaet oder vielleicht evtl etwas bisschen bissl halbe viertel stunde stunden minuten min
        minute tag uhrzeit zeit datum mal woche wochen termin treffen am um im ins ab gegen auf bei fuer
        von nach bis nicht brauche braeuchte haette gern gerne wuerde wuerden werden nehmen dass lieb
        statt viel aber ganz sehr gut schoen wie uns mir super
        i we you my a an the is was would be could like day time date an hour hours half at on in to
        for me us maybe prefer early late not have minutes too or by from after before its
        jag vi du en ett den aer var vore tid dag tack timme timmar halvtimme paa i till foer mig oss
        ta det staellet kanske lite klockan kl inte ska skulle vill ha boka efter foere eller tidigt sent om vid
        """
    )
    - {"dass"}
)
"""A wish is read only where every word of its sentence is one of these or a time."""

CONTRAST = _words("sondern utan but")
BARE_PLACES = PLACES - _words("telefon phone park spielplatz draussen")
BARE = (v.NO | MONTHS | v.WEEKDAYS | v.SPOKEN_HOURS | v.OCLOCK | BARE_PLACES | CONTRAST) | _words(
    """
        nicht bitte doch lieber eher leider sorry hallo um am im ab nach vor gegen halb viertel dreiviertel
        in bei mir uns zu oder den der die das ins per zum nein besser uebermorgen naechste naechsten woche
        vormittag nachmittag vormittags nachmittags abends abend morgens frueh kommenden
        not please at on the in or my our oclock am pm next week half past quarter rather instead no
        inte tack kl klockan paa halv eller i naesta vecka oevermorgon nej hellre istaellet
        """
)
"""Around a time or a place that is all of an answer these say nothing else."""

STARTS = _words(
    """
    ich wir bin habe haben muss muessen weil denn wegen sorry leider bitte danke tut und aber da
    deshalb deswegen also vielleicht evtl eventuell vllt maybe kanske i we im because since sorry please and but
    jag vi eftersom tyvaerr och men
    """
)
"""With these something new begins, so that the phrase before them is complete."""

BEHIND_IT = STARTS | _words("hatte hatten")
"""Behind a phrase that could go on, as "kann nicht" could: nothing goes on with these."""

AFTER_COMING = BEHIND_IT | _words(
    "mir mein meine unser unsere er sie es der die das kind hier wann zum zu my the he she min mitt han hon"
)
"""The same behind a phrase that has said it in full: "kann nicht kommen, mein ..."."""

BY_MYSELF = _words("ich wir bin habe komme schaffe i jag vi")
"""Whoever goes on with these speaks of herself; "kann" and "muss" may be said of anybody."""

REPORTED = _words(
    """
    sagt sagte meint meinte schreibt schrieb denkt behauptet findet sagen
    says said thinks told saeger sa tycker
    """
)

OPEN = _words(
    "glaube denke vielleicht evtl eventuell vllt weiss maybe perhaps might think kanske tror"
)
"""What follows one of these is left open, what follows one of REPORTED is somebody else's word."""

SUPPOSED = _words("wenn falls ob dass if whether om ifall")

AFTER_ALL = _words("trotzdem dennoch passt klappt geht komme kommen gesund fit works anyway aendaa")
"""With these an excuse may be none: "bin krank, komme aber"."""

ANYMORE = _words("mehr anymore longer mer laengre")

GRAVE = _words(
    """
    eingesperrt einsperrt sperrt abgeschlossen schlaegt geschlagen schlagen gehauen haut droht bedroht
    drohen angst aengste blut blutet verletzt messer polizei notarzt krankenwagen tot tote sterben stirbt
    gestorben verstorben umbringen bringe leben suizid selbstmord weinen weine heule ende tabletten
    getrunken besoffen betrunken drogen krampft krampf atmet atmen bewusstlos ohnmaechtig laesst verbietet
    verboten darf duerfen erlaubt allein alleine kraft alles zuviel verzweifelt hilfe schreit
    vergewaltigt missbraucht abgehauen weggelaufen gefangen festgehalten handy weggenommen
    locked hit hits beat beats beaten hurt hurts scared afraid dead died dying kill killed knife police
    blood let lets alone everything help suicide
    laast slaar slog raedd hotar doed doer blod polis kniv ensam allt hjaelp
    """
)
"""With one of these it is no matter of dates: others hear it, and nothing is answered here."""

NOBODYS_CHILD = _words(
    """
    mann frau vater mutter papa mama mami papi oma opa tante onkel bruder schwester schwager cousin cousine
    neffe nichte freund freundin partner partnerin chef chefin kollege kollegin nachbar nachbarin lehrer
    lehrerin erzieher erzieherin betreuer betreuerin arzt aerztin anwalt richter vermieter hausmeister hund
    katze kater hamster hase pferd vogel haustier tier auto handy wer was das dies alles keiner niemand jemand
    jeder jede sie ihr wir ich man mein meine unser er welt gesellschaft system leben kopf seele familie
    beziehung ehe ex exmann exfrau vati mutti schwiegermutter schwiegervater stiefvater schwanger herr frau hier
    dort wenn weil dass ob der die den dem eine einer welche dieser diese jene selbst husband wife father mother
    dad mum mom grandma grandpa aunt uncle brother sister cousin friend boss neighbour neighbor teacher doctor
    lawyer landlord dog cat car who what that this everything nobody somebody everyone someone she they you one
    it world life man fru pappa mamma mormor morfar farmor farfar moster faster bror syster kompis granne
    laerare chefen hunden katten bilen vem vad allt ingen alla det den hon han dom vaerlden livet
    """
)
"""Whoever is called so when ill is no child that is called by its name."""

CROSSES = frozenset({"\N{CROSS MARK}", "\N{THUMBS DOWN SIGN}", "\N{NEGATIVE SQUARED CROSS MARK}"})
