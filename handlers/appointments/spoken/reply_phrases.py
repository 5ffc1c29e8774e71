"""How families say that they cannot come, and why, in answer to our own question: whole phrases.

In folded words; `{name}` is one of CLASSES, `~` any number of PADDING words and times, a question
mark behind a word makes it optional. What may stand around a phrase is said in `replies`.
"""

from collections.abc import Mapping


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


CLASSES: Mapping[str, str] = {
    "me": "ich|wir",
    "can": "kann|koennen|koennte|koennten",
    "will": "werde|werden",
    "managed": "koennen|schaffen",
    "the_one": "den termin|den besuch|das treffen",
    "want": "will|wollen|moechte|moechten|mag",
    "come": "kommen|wahrnehmen|einrichten"
    "|mitkommen|vorbeikommen|hinkommen|hingehen|teilnehmen|erscheinen|dabei sein|da sein"
    "|zum termin kommen|zum treffen kommen|zu ihnen kommen|ins buero kommen|zum termin",
    "coming": "komme|kommen",
    "managing": "schaffe|schaffen|packe|packen",
    "fits": "geht|passt|klappt|funktioniert|haut|ginge",
    "the_time": "der termin|die zeit|die uhrzeit|der tag|das datum|das treffen|der besuch|termin|uhrzeit",
    "the_facts": "der ort|ort|die zeit|zeit|die uhrzeit|uhrzeit|das datum|datum|der tag|tag|die adresse"
    "|adresse|der termin|termin|der treffpunkt|treffpunkt",
    "am": "bin|sind",
    "have": "habe|haben",
    "ill": "krank|positiv|krankgeschrieben|krank geschrieben|erkaeltet|krank geworden|wieder krank|kraenklich"
    "|total krank|angeschlagen",
    "fever": "fieber|hohes fieber|grippe|corona|covid|magen darm|magendarm|migraene|durchfall"
    "|brechdurchfall|erkaeltung|eine erkaeltung|eine grippe|laeuse|scharlach|windpocken|husten"
    "|schnupfen|halsweh|halsschmerzen|bauchweh|kopfschmerzen|ohrenschmerzen|zahnschmerzen|rueckenschmerzen",
    "child": "(?:(?:mein|meine|unser|unsere|der|die|das|beide|alle) )?"
    "(?:kind|kinder|kids|sohn|soehne|tochter|toechter|kleine|kleiner|kleinen|kleines|grosse|grosser"
    "|juengste|juengster|aelteste|aeltester|baby|bub|jungs|maedels|zwillinge)",
    "is": "ist|sind",
    "has": "hat|haben",
    "away": "nicht da|nicht zuhause|nicht zu hause|nicht daheim|nicht in der stadt|im urlaub|in urlaub"
    "|verreist|auf arbeit|auf der arbeit|in der arbeit|bei der arbeit|arbeiten|auf montage"
    "|in der schule|beim arzt|beim zahnarzt|beim kinderarzt|im dienst|im krankenhaus|im buero",
    "held_up": "verhindert|ausgebucht",
    "must": "muss|muessen|musste",
    "duty": "arbeiten|zur arbeit|auf arbeit|zum arzt|zum zahnarzt|zum kinderarzt|zum amt|zur schule"
    "|in die schule|zum gericht|zum jobcenter|lernen",
    "a": "ein|eine|einen",
    "other": "anderer|anderen|andere|anderes",
    "engaged": "arzttermin|zahnarzttermin|kinderarzttermin|gerichtstermin|termin|schule|dienst|schicht"
    "|fruehschicht|spaetschicht|nachtschicht|fruehdienst|spaetdienst|nachtdienst|besuch"
    "|vorstellungsgespraech|elternabend|pruefung|klausur|unterricht|deutschkurs|sprachkurs|praktikum",
    "shift_we": "koennen wir|koennten wir|muss|muessen|wir muessen|ich muss",
    "moved": "verschoben|verlegt|umgelegt|geaendert|verschieben|verlegen",
    "i": "i|we",
    "i_am": "i am|im|we are|were|am",
    "cant": "cant|can not|cannot|couldnt|wont be able to|am not able to",
    "come_en": "come|make it|be there|attend|make that",
    "wont": "wont|will not",
    "fit_en": "work|suit|fit",
    "for_me": "for me|for us",
    "ill_en": "sick|ill|unwell|not well|not feeling well|feeling sick",
    "fever_en": "fever|flu|cold|covid|stomach bug",
    "child_en": "(?:(?:my|our|the|both) )?(?:son|daughter|kid|kids|child|children|baby"
    "|little one|boy|girl|boys|girls|sons|daughters)",
    "away_en": "not home|not at home|on holiday|on vacation"
    "|at work|at the doctor|at the doctors|out of town|not there|busy",
    "duty_en": "work|go to work|see a doctor|go to the doctor|go to school",
    "jag": "jag|vi",
    "kan": "kan|kann|kunde",
    "komma": "komma|vara med|vara daer",
    "hinner": "kommer|hinner",
    "passar": "gaar|passar|funkar|fungerar",
    "for_mig": "foer mig|foer oss",
    "sjuk": "sjuk|sjuka|sjukt|foerkyld|foerkylda|magsjuk|magsjuka|sjukskriven",
    "feber": "feber|hoeg feber|influensa|covid|vattkoppor|hosta",
    "barn": "(?:(?:mitt|min|mina|vaart|vaara|baada) )?"
    "(?:barn|barnen|barnet|son|sonen|dotter|dottern|bebis|bebisen|soener|doettrar)",
    "borta": "inte hemma|inte daer|bortrest|bortresta|paa semester|paa jobbet|hos laekaren|hos doktorn|upptagen",
    "jobba": "jobba|arbeta|till laekaren|till doktorn|till jobbet|till skolan",
    "tiden": "tiden|platsen|datumet|adressen|dagen",
}

REFUSALS = _lines(
    """
    {me}? {can} {me}? ~ nicht ~ {come}
    {me}? {can} {me}? ~ nicht mehr ~ {come}
    {me}? {will} {me}? ~ nicht ~ {come}
    {me}? {will} {me}? ~ nicht ~ {managed}
    {the_one} ~ {can} {me}? ~ nicht ~ {come}?
    {the_one} ~ {managing} {me}? ~ nicht
    ~ leider nicht
    ~ ist? ~ nicht ~ moeglich
    {me}? {have} {me}? ~ was vor
    {me}? {have} {me}? ~ etwas vor
    {me}? {can} {me}? ~ nicht
    {me}? {coming} {me}? ~ nicht ~
    {me}? {managing} {me}? ~ nicht ~
    {me}? {want} {me}? ~ nicht ~ {come}
    {me}? {want} {me}? ~ nicht
    {the_time}? ~ {fits} ~ nicht ~ hin? ~ bei? mir?
    {the_time}? ~ {fits} ~ nicht ~ bei uns
    ~ wird ~ nichts
    {me}? {have} {me}? ~ keine zeit
    ~ keine zeit
    {me}? {have}? ~ keine lust
    {me}? {have}? ~ keinen? kein? bock
    {me}? {have} ~ keinen babysitter
    {me}? {am} {me}? ~ {held_up}
    {the_time}? ~ {must} ~ {moved} werden
    {shift_we} ~ {moved}
    ~ bitte ~ {moved}
    ~ {the_facts} ~ stimmt ~ nicht
    ~ {the_facts} ~ ist ~ falsch
    ~ {the_facts} ~ ist ~ nicht richtig
    ~ stimmt ~ so? nicht
    ~ falsche uhrzeit
    ~ falscher tag
    ~ falsches datum
    {i}? {cant} ~ {come_en}
    {i}? {cant}
    {i}? {wont} ~ {come_en}
    {i_am} not coming
    not coming
    ~ doesnt {fit_en} {for_me}?
    ~ does not {fit_en} {for_me}?
    ~ wont {fit_en} {for_me}?
    {i}? dont have any? time
    {i}? have no time
    no time
    ~ the? {fit_en}? time is wrong
    the place is wrong
    wrong time
    wrong day
    {jag}? {kan} {jag}? ~ inte ~ {komma}
    {jag}? {kan} {jag}? ~ inte
    {jag}? {hinner} {jag}? ~ inte ~
    {jag}? vill inte {komma}
    ~ {passar} ~ inte ~ {for_mig}?
    {jag}? har inte tid
    {jag}? har ingen tid
    ingen tid
    maaste flyttas
    maaste ombokas
    {tiden} staemmer inte
    {tiden} aer fel
    fel tid
    fel dag
    """
)
"""Somebody does not come, or something of the appointment is not right."""

EXCUSES = _lines(
    """
    {me}? {am} {me}? ~ alle? ~ {ill} ~
    {child} {is} ~ alle? ~ {ill} ~
    {is} {child} ~ {ill}
    {child} {has} ~ {fever} ~
    {child} {ill}
    alle ~ {ill}
    {me}? {have} {me}? ~ alle? ~ {fever} ~
    {ill} ~
    {fever}
    {me}? liege ~ im bett
    {me}? liege ~ mit fieber im bett
    {me}? liegen ~ alle? flach
    {me}? liege ~ flach
    {child} liegt ~ flach
    {me}? {am} {me}? ~ {away}
    {me}? {must} {me}? ~ {duty}
    {me}? {have} {me}? ~ {a}? {other}? {engaged}
    {i_am} ~ {ill_en}
    {child_en} is ~ {ill_en}
    {child_en} are ~ {ill_en}
    {child_en} {ill_en}
    {child_en} has a? {fever_en}
    {child_en} have a? {fever_en}
    {i}? have a? {fever_en}
    {i_am}? {away_en} ~
    {i}? have to {duty_en} ~
    {i}? must {duty_en} ~
    {jag}? aer {jag}? ~ {sjuk}
    {barn} aer ~ {sjuk}
    {barn} har ~ {feber}
    {jag}? har ~ {feber}
    {jag}? aer {jag}? ~ {borta}
    {jag}? maaste {jag}? ~ {jobba}
    """
)
"""Why somebody does not come. Such a sentence is an answer only where nothing else is said."""
