"""Second lists of what families write below "Klappt es?", written when the first could be read.

At first sight 41 of 66 refusals were read, and no trap.
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
can not come tomorrow kid sick
cant come daughter ill
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
