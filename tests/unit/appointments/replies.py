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

TRAPS = """
mein chef ist krank
mein chef ist krank deshalb bin ich müde
der bus kommt nicht
die kleine kommt nicht zur ruhe
der kleine kommt nicht in den schlaf
ich kann nicht mehr
ich will nicht mehr
ich will nicht mehr kommen müssen
kann nicht kommen er hat mich eingesperrt
kann nicht kommen mein mann lässt mich nicht raus
kann nicht kommen er schlägt mich
ich kann nicht er steht vor der tür
ich schaff das alles nicht mehr
ich schaffe das nicht mehr
ich kann nicht schlafen
ich kann nachts nicht schlafen
ich kann nicht atmen
ich kann nicht aufhören zu weinen
ich kann nicht allein sein
ich kann das nicht bezahlen
ich kann die miete nicht zahlen
ich kann nicht die miete zahlen
ich komme nicht klar
ich komme mit ihm nicht klar
ich komme nicht zurecht
ich komme nicht weiter mit dem antrag
ich komme nicht rein in das portal
komme nicht dazu
ich komme nicht an das geld
er kommt nicht
er kommt nicht mehr nach hause
mein sohn kommt nicht nach hause
mein mann kommt nicht
mein mann kann nicht kommen
papa kann nicht kommen
jonas kann nicht kommen
kommen sie nicht?
können sie nicht kommen?
kommst du nicht?
warum kommen sie nicht
ist frau kaya krank?
sind sie krank?
sind sie wieder gesund?
frau lindner ist krank
die lehrerin ist krank
meine schwester ist krank
mein mann ist krank
meine mutter ist sehr krank
der hund ist krank
bin ich krank?
ich bin nicht krank
ich bin nicht mehr krank
bin wieder gesund
ich war krank
gestern war ich krank
letzte woche war der kleine krank
mein kind war krank
mein kind ist nicht krank
mein kind ist nicht mehr krank
mein kind ist wieder gesund
was ist wenn der kleine krank ist
wenn ich krank bin sage ich bescheid
falls ich nicht kommen kann melde ich mich
wenn mein kind krank wird kann ich nicht kommen
ich weiß nicht ob ich kommen kann
vielleicht kann ich nicht kommen
ich glaube ich kann nicht kommen
kann sein dass ich nicht kommen kann
ich bin krank vor sorge
ich bin krank vor angst
das macht mich krank
der streit macht uns alle krank
er ist krank im kopf
mein kind ist psychisch krank
meine tochter ist schwer krank
mein sohn hat krebs
mein kind ist krank was soll ich tun
mein kind ist krank muss ich das der schule melden?
bin krank muss ich das dem jobcenter melden?
bin krank bekomme ich trotzdem geld
bin krank komme aber trotzdem
ich bin krank aber ich komme
bin etwas erkältet aber es geht
mein kind ist krank kommen sie trotzdem?
der kleine ist krank aber der termin passt
mein sohn ist krank und krampft
mein kind ist krank und atmet komisch
mein baby hat fieber und wacht nicht auf
ich konnte gestern nicht kommen
ich konnte nicht kommen
letzte woche konnte ich nicht
wir waren nicht da
ich war nicht zuhause
war gestern beim arzt
ich muss arbeiten gehen damit das geld reicht
ich muss arbeiten suchen
ich muss zum arzt mit ihm wegen der verletzung
er muss arbeiten
mein mann muss arbeiten
mein mann ist nicht da
er ist nicht zuhause
ist er nicht zuhause?
sind sie nicht da?
mein mann hat keine zeit für uns
keiner hat zeit für mich
ich hab keine zeit für die kinder
ich habe keine zeit für mich
ich habe keine kraft
keine kraft mehr
ich rufe später an
ich melde mich später
später mehr
bis später
ich sag ihnen später bescheid
mein sohn kommt später nach hause
mein mann kommt um 11 uhr
um 11 uhr kommt der vermieter
wir sehen uns um 11 beim amt
die schule fängt um 11 an
nächsten freitag geht auch
freitag passt
um 11 passt
11 uhr passt auch
ich hab um 11 einen termin beim jobcenter
das ist zu früh um darüber zu reden
es ist zu früh am tag
sie wurde zu früh geboren
er ist ein frühchen
mir geht es nicht gut
mir geht es schlecht
mir ist schlecht
es geht mir schlecht
es geht so nicht weiter
das geht so nicht weiter
das handy geht nicht
das internet geht nicht bei uns
der herd geht nicht
der schlüssel passt nicht
die schuhe passen ihm nicht
die hose passt nicht mehr
es passt nicht zwischen uns
er passt nicht auf sie auf
das stimmt nicht was er sagt
was mein mann sagt stimmt nicht
mit ihm stimmt etwas nicht
da stimmt was nicht
die rechnung stimmt nicht
die adresse vom jobcenter stimmt nicht
das ist falsch was die schule schreibt
die falsche entscheidung
er will nicht
er will nicht in die schule
sie will nicht essen
ich will nicht dass er kommt
ich will nicht dass mein mann dabei ist
ich will nicht nach hause
ich will nicht zu meinem vater
ich möchte nicht darüber reden
ich möchte nicht leben
keine lust auf leben
ich hab keine lust mehr zu leben
ich bin nicht da für die kinder
ich wäre lieber nicht da
ich wäre besser nicht mehr da
ich wäre lieber tot
besser wäre ich tot
es wäre besser ohne mich
lieber heute als morgen
ich bin lieber allein
ich bin weg
er ist weg
ich gehe weg und komme nicht wieder
ich komme nicht zurück
ich komme nie wieder
ich bin bald nicht mehr da
morgen bin ich nicht mehr da
bald bin ich weg
ich bin verreist gewesen
im urlaub hat er sie geschlagen
bin unterwegs zu ihnen
bin gleich da
bin auf dem weg
ich komme
er sagt ich kann nicht kommen
mein chef sagt ich kann nicht frei nehmen
mein mann sagt ich darf nicht kommen
ich darf nicht kommen
er hat fieber gehabt
hat sie fieber?
kein fieber mehr
kein problem
keine ahnung
nichts neues
wird schon
wird nichts passieren
verschieben wir die miete
die miete wird später überwiesen
der antrag muss verschickt werden
der umzug muss verschoben werden
die op wurde verschoben
ein anderer mann war da
ein anderer tag ein anderer streit
andere kinder sind auch krank
anders geht es nicht mehr
können sie anders helfen?
können sie später anrufen?
können sie mich um 11 anrufen?
rufen sie lieber an
lieber gott
liebe frau kaya
besser gesagt
ihm geht es besser
es wird besser
my boss is sick
the bus is not coming
i can't do this anymore
i can't sleep
i can't breathe
i can't pay the rent
my husband can't come
he is not coming home
i am sick of this
i am sick of him
i'm not sick anymore
i was sick last week
if i am sick i will tell you
are you sick?
my mother is sick
can't come he locked me in
i don't want to be here anymore
i won't be there much longer
i would be better off dead
it would be better without me
i have no time for the kids
call me later
see you later
i have to work to pay the rent
he has to work
maybe i can't come
that is wrong what he did
he is bad for me
jag orkar inte mer
jag kan inte mer
jag kan inte sova
jag kan inte andas
jag vill inte leva
min chef är sjuk
bussen kommer inte
han kommer inte hem
jag är inte sjuk längre
jag var sjuk igår
är du sjuk?
min man kan inte komma
kan inte komma han har låst in mig
jag har inte tid med barnen
vi ses senare
ring mig senare
det vore bättre utan mig
om jag blir sjuk hör jag av mig
jag är snart inte här
det är fel det han gör
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

MORE_TRAPS = """
er ist krank und kann nicht kommen
mein freund kann morgen nicht kommen
meine tochter will nicht kommen
meine tochter kann nicht mehr
der hausmeister kann nicht kommen
die heizung geht nicht
das auto geht nicht mehr an
mir passt das alles nicht
mir passt nicht wie er mit uns redet
das passt mir nicht was sie da schreiben
ich kann das nicht lesen
ich kann die datei nicht öffnen
ich kann sie nicht erreichen
ich kann ihnen das nicht schicken
kann nicht telefonieren hab kein guthaben
ich habe keine zeit zum schlafen
keine lust auf schule hat er
ich will nicht so weitermachen
ich will nicht allein kommen
ich will nicht dass meine mutter mitkommt
komme nicht an die unterlagen
er kommt nicht mit
wir kommen nicht voran
kommt die frau vom jugendamt nicht?
kommt mein mann auch nicht?
soll ich nicht kommen?
muss ich kommen wenn ich krank bin?
muss ich arbeiten?
müssen wir zum amt?
ist der termin nicht verschoben?
wurde der termin verschoben?
sind sie im urlaub?
ich bin im urlaub gewesen
als ich krank war hat keiner geholfen
ich war krank und konnte nicht
mein mann ist arbeiten
mein mann ist im krankenhaus
mein vater ist im krankenhaus
ich bin mit den nerven am ende
bin müde
bin so müde
ich bin traurig
bin schwanger
ich habe kopfschmerzen vom ganzen stress mit ihm
mein kind hat kopfschmerzen nach dem schlag
mein sohn hat bauchweh weil er nicht zum papa will
die kleine ist krank seit sie beim vater war
beim vater waren sie immer krank
er macht mich krank
kranke leute gibt es überall
krankenkasse
ich brauche die krankmeldung
die krankmeldung ist falsch
die falsche nummer
ich bin da
ok bis später
später erzähl ich ihnen mehr
lieber nicht
lieber nicht darüber reden
besser nicht
können wir um 11 telefonieren
darf ich um 11 das handy haben
11
wieso schon um 10
um 10 oder?
um 10 bei mir?
morgen um 10 bei mir oder im büro?
kommen sie ins büro?
andere frage
eine andere frage
ein anderes thema
i can't find the paper
i can't reach you
is she sick?
i don't have time for this shit with him
jag kan inte hitta adressen
kan du inte komma?
hon är sjuk i huvudet
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
