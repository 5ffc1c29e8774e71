"""What families write below our question before they know, and what only looks like it, one a line."""

UNDECIDED = """
ich frag mein mann und sag dann bescheid
ich frage meinen mann und sage bescheid
muss erst meinen mann fragen
ich frag ihn heute abend
weiß noch nicht
ich weiß es noch nicht, melde mich
ich weiß noch nicht ob ich kann
ich muss erst im kalender schauen
ich melde mich morgen
gebe ihnen bescheid
sag ihnen später bescheid
vllt. kann ich nicht
vielleicht kann ich nicht kommen
evtl. kann ich nicht
ich glaube ich kann nicht
ich glaube, wir können da nicht
mein mann kann nicht aber ich
mein mann kann nicht kommen
meine tochter kann nicht mitkommen
meine mutter hat abgesagt
mein mann muss arbeiten
mein mann ist krank
wir wohnen jetzt woanders
wir sind umgezogen
i'll ask my husband and let you know
not sure yet
maybe i can't come
i don't know yet
my husband can't but i can
my mother can't come
my husband has to work
i have to check with my husband
jag frågar min man och hör av mig
jag vet inte än
kanske kan jag inte komma
min man kan inte men jag kan komma
jag återkommer
"""

NOT_OF_DATES = """
ich weiß nicht ob ich noch kann
ich weiß nicht mehr weiter
mein mann kann nicht mehr
mein mann will mich nicht gehen lassen
ich muss meinen mann um erlaubnis fragen
mein mann lässt mich nicht
mein vater ist gestorben
mein mann ist im gefängnis
mein mann trinkt wieder
vielleicht bringe ich mich um
mein kind weiß nicht mehr weiter
ich weiß nicht was ich tun soll
meine mutter ist sehr krank
meine mutter ist im krankenhaus
mein mann ist weg
mein mann hat keine arbeit mehr
mein mann hat die arbeit verloren
mein sohn arbeitet nicht mehr mit
ich wohne jetzt woanders
i don't know what to do
i don't know if i can go on
my husband won't let me
my son is not well
maybe it would be better without me
jag vet inte vad jag ska göra
jag vet inte om jag orkar
vielleicht kann ich nicht mehr
vielleicht will ich nicht
ich frage mich ob es noch geht
ich kann nicht, er weiß es nicht
mein mann hat mich krank gemacht
ich weiß nicht wohin
ich weiß nicht ob er kommt
mein mann ist nicht da
mein freund ist krank im kopf
darf ich das sagen
er ist krank
mein mann weiß nicht dass ich komme
mein mann darf nicht wissen
ich bin krank
ich weiß dass er kommt
mein mann sagt ich darf nicht
ich frag sie ob sie helfen können
ich frage mich warum er das macht
mein mann kann nicht aufhören zu trinken
"""
