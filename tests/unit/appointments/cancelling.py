"""How families call an appointment off, and what only looks like it, one a line."""

CANCELS = """
ich sage ab
ich sag ab
ich sage den termin ab
ich sag den termin leider ab
sage für donnerstag ab
dann sage ich für morgen ab
wir sagen ab
wir sagen den termin ab
wir sagen für donnerstag ab, der kleine ist krank
sagen sie den termin bitte ab
bitte sagen sie den termin ab
sag bitte ab
deshalb sage ich ab
ich sage ab weil ich krank bin
ich sag ab, bin krank
ich muss ab sagen
ich bin krank und muss absagen
bin krank und muss deshalb absagen
Guten Morgen, ich bin leider krank und muss absagen
muss leider absagen und brauche einen neuen termin
der kleine ist krank wir müssen absagen
bin krank muss absagen
wir haben alle corona und müssen absagen
ich kann nicht kommen und muss absagen
ich kann am donnerstag nicht, ich sage ab
ich muss arbeiten und muss absagen
ich wollte den termin morgen absagen
ich muss absagen und melde mich
freitag kann ich nicht und muss absagen
morgen hab ich einen arzttermin und muss absagen
i'm cancelling
we are cancelling thursday
i'll cancel
i have to call it off
please call off the appointment
my son is sick and i have to cancel
i'm sick and have to cancel
i am sick, need to cancel
jag avbokar
vi ställer in
jag måste ställa in mötet
måste lämna återbud
jag är sjuk och måste avboka
jag lämnar återbud
mitt barn är sjukt och vi måste ställa in
sage für donnerstag ab und danke
bitte den termin für morgen absagen
muss leider absagen der kleine hat fieber
muss leider absagen jonas hat fieber
wir müssen heute absagen alle krank
müssen den termin morgen leider absagen mein auto ist kaputt
muss absagen bin krank
muss absagen hab migräne
i have to cancel my son is sick
sorry need to cancel today my car is broken
jag måste avboka min son är sjuk
"""

CANCELS_NOTHING = """
ich sage ab und zu bescheid
ich sag ab 11 uhr
sagen wir ab 11 uhr
sagst du ab?
sagen sie ab?
sag ich ab?
soll ich absagen
ich sage nicht ab
keine sorge ich sage nicht ab
ich sag vielleicht ab
wenn er krank ist sag ich ab
wenn er fieber hat, sage ich ab
falls er krank wird sage ich ab
mein mann sagt ich sage ab
mein mann sagt, ich soll absagen
die sagen immer ab
sie sagen ab
er sagt ab
ich sag dem jobcenter ab
ich sage meiner mutter ab
ich muss beim zahnarzt anrufen und absagen
mein chef ist krank und muss absagen
er ist krank und muss absagen
frau lindner ist krank und muss absagen
bin krank und muss der schule absagen
absagen und auf freitag verschieben
bitte absagen und freitag 10 uhr machen
muss donnerstag absagen und dienstag passt
muss absagen der schule
muss absagen wenn er krank ist
muss absagen mein mann sagt das
muss ich absagen der kleine hat fieber
er muss absagen der kleine hat fieber
muss absagen der lehrerin meiner tochter
wir müssen nicht absagen der kleine ist wieder gesund
do i have to cancel my son is sick
sonst sag ich ab
dann sag ich lieber ab
ich wollte schon absagen
ich wollte gestern absagen
ich wollte absagen aber es geht doch
are you cancelling?
we are not cancelling
i'm not cancelling
don't call it off
they called it off
he wants to call off the wedding
avbokar du?
de ställer in bussen
jag ställer in mig på det
jag ställer inte in
ich sag mal so ab morgen
sag mir ab wann
sag bescheid ab wann es geht
ich sag es ihr ab
ich melde mich ab
ich hole ihn ab
ich sage das fussballtraining ab
er hat mich geschlagen und ich muss absagen
bin krank und muss morgen zum arzt und absagen
die lehrerin hat abgesagt
ich hab abgesagt
ich sollte absagen
er zwingt mich und ich sage ab
er sagt, sagen wir ab 11
sagen sie mir ab wann
wir sagen ihm ab
wir sagen der oma ab
wir sagen morgen bescheid
jag kan ställa in mig
"""
