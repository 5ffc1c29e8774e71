"""What families write below "Klappt es?", one a line; written down before anything could read it.

The scene: Wednesday 25 November, the reminder of Thursday 26 November, 10:00, stands above. Of the
second lists, written when the first could be read, 41 of 66 refusals were read at first sight, and no trap.
"""

REFUSALS = """
bin krank kann nicht kommen
ich bin krank kann morgen nicht kommen
um 10 kann ich nicht
um 10 kann ich leider nicht
muss verschoben werden
der termin muss verschoben werden
lieber 11 uhr
ja aber lieber 11 uhr
eine stunde später bitte
geht leider nd
geht nd
geht ned
geht net bei mir
kan nicht kommen
kann nich kommen
kann morgen ned
kann leider ncht kommen
ich kann nciht kommen
ich bin krank
bin krank
sorry bin krank
mein kind ist krank
der kleine ist krank
meine tochter hat fieber
mein sohn hat fieber
die kinder sind krank
wir sind alle krank
wir liegen alle flach
ich liege mit fieber im bett
hab fieber
ich habe magen darm
bin erkältet
bin leider krankgeschrieben
die kleine hat magen-darm
beide kinder sind krank
ich kann nicht mehr kommen
ich bin nicht zuhause
ich bin nicht zu hause
bin nicht da
wir sind nicht da
wir sind morgen nicht da
wir sind im urlaub
bin im urlaub
bin verreist
bin unterwegs
ich bin da nicht in der stadt
bin beim arzt
ich hab morgen einen arzttermin
hab da schon einen anderen termin
ich muss arbeiten
da muss ich arbeiten
muss morgen arbeiten
ich muss zum arzt
muss zum amt
hab schicht
ich hab frühschicht
habe morgen spätdienst
da hab ich keine zeit
keine zeit
hab leider keine zeit morgen
ich habe um 10 keine zeit
keine zeit sorry
ich bin verhindert
bin leider verhindert
11 uhr wäre besser
Freitag wäre besser
freitag wär mir lieber
mir wäre freitag lieber
lieber am nachmittag
lieber nachmittags
geht auch 11 uhr?
geht es auch um 11?
ginge es auch am freitag?
können Sie auch um 11?
können wir auch um 11 machen?
können wir das auf freitag legen
anderer tag?
anderer tag bitte
einen anderen tag bitte
andere uhrzeit bitte
geht ein anderer tag?
können sie anders
später?
etwas später bitte
bisschen später wär gut
halbe stunde später?
das ist zu früh
das ist mir zu früh
10 uhr ist zu früh
zu früh für mich
donnerstag ist schlecht
morgen ist schlecht
morgen ist ganz schlecht bei mir
donnerstag ist ungünstig
der tag passt mir nicht
die uhrzeit passt nicht
passt mir gar nicht
passt uns leider gar nicht
ich kann gar nicht kommen
ich kann morgen leider nicht
kann leider doch nicht
sorry schaffe es nicht
schaff es nicht
schaffs nicht
ich schaffe das morgen zeitlich nicht
morgen geht nicht bei mir
nee geht nicht
wird leider nichts
wird nix
das wird morgen nichts
klappt leider doch nicht
klappt morgen nicht wir haben besuch
kann nicht kommen muss meine schwester vom bahnhof abholen
muss meine schwester vom bahnhof abholen kann nicht kommen
mein auto ist kaputt ich kann nicht kommen
auto kaputt kann nicht kommen
kann nicht hab keinen babysitter
ich kann nicht weil die kita zu hat
wir können nicht kommen weil mein mann das auto braucht
wir kommen morgen nicht
ich komme nicht
ich komm nicht
komme morgen doch nicht
ich will nicht
ich will nicht kommen
möchte nicht kommen
hab keine lust
kein bock
der ort stimmt nicht
die uhrzeit stimmt nicht
das stimmt nicht
stimmt nicht
stimmt so nicht
falsche uhrzeit
die uhrzeit ist falsch
nicht bei mir bitte im büro
bitte lieber im büro
nicht zuhause bitte
lieber telefonisch
wir hatten 11 uhr ausgemacht
es war 11 uhr ausgemacht
❌
geht nicht bin auf arbeit
bin auf der arbeit
bin da arbeiten
bin bis freitag krank
bin die ganze woche krank
kind krank
kind krank geht nicht
kleine krank können wir verschieben
mein kind ist krank bitte verschieben
bitte verschieben bin krank
hallo frau kaya leider ist mein sohn krank
guten morgen ich bin leider krank geworden
ich bin krank geworden
bin seit gestern krank
oje bin krank tut mir leid
bin krank 🤒
krank
leider krank
fieber
geht nicht kind krank
brauche einen anderen termin
ich brauche einen anderen termin
bräuchte einen anderen termin
können wir einen anderen termin machen
nächste woche wäre besser
lieber nächste woche
geht nächste woche?
mittwoch oder freitag wäre besser
kann erst ab 11
ich kann erst um 11
erst ab 12 uhr
ich kann nur nachmittags
ich kann frühestens um 11
tut mir leid ich kann nicht
tut mir leid das geht nicht
ne sorry kann nicht
leider nein muss arbeiten
nein da bin ich in der schule
hab da schule
i can't come i'm sick
cant come
can't make it sorry
i am sick
im sick sorry
i'm ill
my son is sick
my daughter has a fever
the kids are sick
i have to work
i have to work tomorrow
i don't have time
no time sorry
i am not home
not at home tomorrow
we are on holiday
i am at the doctor
11 would be better
friday would be better
rather 11
can we do 11 instead
can you do friday?
later please
an hour later please
another day please
a different day?
too early for me
that is too early
thursday is bad for me
i won't be there
we won't come
i'm not coming
need to reschedule sorry
the time is wrong
jag kan inte komma jag är sjuk
kan inte komma
kan inte kl 10
jag är sjuk
mitt barn är sjukt
min son är sjuk
dottern har feber
barnen är sjuka
jag måste jobba
har inte tid
hinner inte imorgon
jag är inte hemma
vi är bortrest
vi är på semester
hellre 11
klockan 11 vore bättre
fredag passar bättre
går det på fredag?
en timme senare tack
en annan dag tack
senare?
det är för tidigt
torsdag är dåligt för mig
vi kommer inte
tiden stämmer inte
fel tid
måste flyttas
"""

MORE_REFUSALS = """
hallo frau kaya ich kann heut leider doch net kommen
wir schaffen es morgen leider nicht
mein sohn ist krank geworden wir können nicht kommen
sorry geht nicht der kleine hat brechdurchfall
klappt nicht bin arbeiten
das wird nix morgen
ich bin ab morgen im urlaub
bin zu der zeit auf arbeit
der termin passt nicht weil ich da arbeiten muss
könnten wir das auf nachmittag verlegen
kann man das verschieben?
muss leider verschieben bin krank
geht auch eine stunde später?
wäre 11 auch möglich?
ist 11 uhr auch möglich?
passt 14 uhr auch?
lieber erst um 11
eher nachmittags
am besten freitag
mir passt freitag besser
kann nur am freitag
ich muss meine tochter um 10 von der schule holen kann nicht
hab total vergessen muss um 10 zum arzt
bei mir geht es morgen nicht
bei uns passt es morgen gar nicht
bin morgen nicht zuhause
wir sind die woche im urlaub
keine zeit morgen
hab da leider schon was vor
ich habe da schon was vor
ich muss morgen früh arbeiten
nö hab schule
ne bin krank
nein leider nicht ich bin krank
leider nicht möglich
morgen leider nicht möglich
ist mir zu früh
viel zu früh
zu früh sorry
10 ist zu früh
können wir telefonieren statt treffen
geht das auch telefonisch?
kann meine tochter nicht alleine lassen kann nicht kommen
meine kleine hat fieber kann nicht weg
wir haben alle corona
habe mich mit corona angesteckt
bin positiv kann nicht kommen
kann mir das morgen nicht einrichten
werde es nicht schaffen
ich werde nicht kommen
wir werden morgen nicht da sein
ich werde da nicht können
schaffe den termin nicht
den termin schaffe ich nicht
den termin kann ich nicht wahrnehmen
kriege das nicht hin morgen
i cannot make the appointment
sorry we can't tomorrow
i won't be able to make it
my kid has a fever we can't come
could we do friday instead?
kan tyvärr inte komma imorgon
vi kan inte komma på torsdag
det funkar inte för mig
jag är förkyld
kan vi ta det på fredag i stället?
"""

OTHER_DAYS = """
heute kann ich nicht
freitag kann ich nicht
freitag geht nicht
am montag bin ich nicht da
freitag muss ich arbeiten
heute hab ich keine zeit
heute bin ich krank
am freitag habe ich einen arzttermin
kann nicht kommen am freitag
geht nicht am montag
bin nicht da heute
keine zeit am freitag
bin krank am freitag
"""

NOT_READ = """
bin unterwegs
auto kaputt kann nicht kommen
hab total vergessen muss um 10 zum arzt
können wir telefonieren statt treffen
kann meine tochter nicht alleine lassen kann nicht kommen
meine kleine hat fieber kann nicht weg
habe mich mit corona angesteckt
kriege das nicht hin morgen
"""
"""Refusals that are still taken for talk: open to two readings, or said in words that are not ours."""


def lines(text: str) -> list[str]:
    """Return the messages of a list."""
    return [line for line in text.splitlines() if line]
