"""What families write of cancelling and moving, one a line: what is meant, and what only speaks of it."""

CANCELS = """
bitte absagen
können Sie den Termin absagen?
können sie bitte den termin am donnerstag absagen?
könnten Sie bitte absagen
kannst du bitte absagen
kannst du den termin absagen?
würden Sie den Termin bitte absagen?
ich möchte den Termin absagen
ich würde gerne absagen
ich will absagen
wir müssen leider absagen
Hallo Frau Kaya, muss leider absagen. LG
leider müssen wir absagen
am donnerstag muss ich leider absagen
da der kleine krank ist, müssen wir absagen
weil ich krank bin, muss ich absagen
der kleine ist krank, wir müssen absagen
Jonas hat Fieber. Wir müssen absagen.
dann muss ich absagen
bitte den termin absagen, aber nächste woche gern
wir müssen absagen, vielleicht klappt es nächste woche
bitte absagen, ich melde mich, wenn es wieder geht
wir müssen absagen, hoffentlich klappt es nächste woche
bitte absagen, wenn möglich
bitte absagen, ok?
ja bitte absagen
nein bitte absagen
I need to cancel Thursday please
can you cancel the appointment?
could you please cancel
please cancel
i have to cancel
sorry we must cancel, my son is ill
could we please cancel?
cancel thursday please
vi måste avboka
kan du avboka tiden?
kan ni avboka?
jag vill avboka
avboka tack
vi måste tyvärr avboka, han är sjuk
jag måste avboka på torsdag
muss ich leider absagen
wir müssen absagen. danke
bitte den Dienstag absagen, Donnerstag bleibt. Danke
stornieren bitte
guten morgen, wir müssen heute absagen
sie können den termin absagen
den am dienstag absagen
alle termine absagen
"""

CANCELS_NOTHING = """
Jonas hustet. Muss ich absagen?
soll ich absagen?
Muss ich absagen? Jonas hustet
müsste ich dann absagen?
darf ich absagen?
kann ich noch absagen?
kann man noch absagen
wollen sie absagen
möchtest du absagen?
haben sie abgesagt?
schon abgesagt
ok abgesagt
abgesagt oder nicht?
should i cancel?
do we have to cancel
can i still cancel?
can you still cancel?
are you going to cancel?
will you cancel?
måste vi avboka?
ska jag avboka?
kan man avboka?
har ni avbokat?
wenn er noch fieber hat, müssen wir absagen
falls es schneit, bitte absagen
bitte absagen, falls es schneit
bitte absagen, wenn er morgen noch fieber hat
sollte er fieber haben, müssen wir absagen
hat er morgen noch fieber, müssen wir absagen
Wenn er Fieber hat. Dann absagen.
vielleicht wird er krank. dann muss ich absagen
evtl. muss ich absagen, ich melde mich morgen
vllt. müssen wir absagen
ggf. absagen
ich muss absagen, glaube ich
wir müssen absagen, vielleicht
ich weiß nicht, muss ich absagen
kann sein, muss ich absagen
ich überlege, absagen
mein mann sagt, bitte absagen
die lehrerin meint, wir müssen absagen
unless he is better, please cancel
please cancel, if it rains
in case he is ill, please cancel
maybe, i have to cancel
i think, i must cancel
jag tror, vi måste avboka
ifall han är sjuk, vi måste avboka
kanske, måste avboka
nein, nicht absagen
bitte nicht absagen
don't cancel
please don't cancel
avboka inte
nej, avboka inte
inte avboka tack
abgesagt?
termin abgesagt?
alle abgesagt?
alle termine bitte absagen?
absagen?
bitte absagen?
absagen, oder?
wir müssen absagen, oder geht es online?
absagen, geht das?
"""
"""Questions, suppositions, another's word, the opposite: a worker reads them, nothing is cancelled."""

MOVES = """
können wir verschieben?
könnten wir den termin verschieben
können wir bitte verschieben, falls möglich
können wir verschieben, wenn es geht?
bitte verschieben
wir müssen verschieben
wir müssen leider verschieben, er ist krank
wollen wir verschieben?
nicht absagen, nur verschieben
passt nicht, bitte verschieben
can we move it?
could we reschedule?
kan vi flytta tiden?
kan vi boka om?
möchte verschieben
können sie den termin verschieben?
"""

MOVES_NOTHING = """
nicht verschieben
bitte nicht verschieben
don't move it please
flytta inte
nej flytta inte
nej, flytta inte
nein, nicht verschieben
nein, nicht absagen
nein bitte nicht absagen
verschoben?
termin verschoben?
müssen wir verschieben?
muss ich verschieben?
wollen Sie verschieben?
do we have to move it?
måste vi flytta?
wenn er krank ist, müssen wir verschieben
evtl. kann ich nicht kommen
evtl. kann ich nicht
ich glaube, ich kann nicht
vielleicht, ich kann nicht
i think, i can't
jag tror, jag kan inte
mein mann sagt, geht nicht
ok verschoben
if he is ill, we can't come
no need to move it
"""

OF_TUESDAY = """
bitte den Dienstag absagen, Donnerstag bleibt. Danke
bitte dienstag absagen, donnerstag geht
bitte nur dienstag absagen, nicht donnerstag
donnerstag bleibt, dienstag bitte absagen
donnerstag passt. dienstag müssen wir leider absagen
den dienstag bitte absagen, den donnerstag nicht
dienstag geht nicht, bitte absagen. donnerstag schon
den am 1.12. absagen, den am 26.11. nicht
14 uhr absagen, 10 uhr bleibt
den dienstag, nicht den donnerstag, bitte absagen
"""
"""Thursday 26 November, 10:00, and Tuesday 1 December, 14:00, stand: these cancel Tuesday."""

OF_NONE = """
dienstag absagen donnerstag ok
donnerstag passt, den anderen bitte absagen
bitte absagen, donnerstag bleibt
mittwoch absagen, donnerstag bleibt
am freitag können wir nicht, bitte absagen
"""
"""These cancel neither: it is asked."""

TUESDAY_FAILS = """
dienstag geht nicht, donnerstag schon
donnerstag geht, dienstag geht nicht
dienstag passt nicht, donnerstag passt
der am dienstag passt nicht, können wir verschieben? donnerstag bleibt
14 uhr geht nicht, 10 uhr schon
tuesday doesn't work, thursday does
can't come tuesday, thursday is ok
tisdag går inte, torsdag går bra
"""
