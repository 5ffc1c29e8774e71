"""What looks like a refusal below our question and is none, one a line; the scene is that of `replies`."""

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
ach es geht mir nicht gut
oh ich kann nicht schlafen
ach das geht sie nichts an
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
