"""What families write below "Klappt es?", one a line; written down before anything could read it.

The scene: Wednesday 25 November, the reminder of Thursday 26 November, 10:00, stands above.
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


def lines(text: str) -> list[str]:
    """Return the messages of a list."""
    return [line for line in text.splitlines() if line]
