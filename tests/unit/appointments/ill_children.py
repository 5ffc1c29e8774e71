"""A child is ill, by its name; and whose illness keeps nobody from coming, one a line."""

ILL = """
Jonas ist krank
lea hat fieber
lea hat 39 fieber
mein kind hat 39 fieber
mein kind hat 39,5 fieber
mein kind hat fieber 39
die kleine hat 38,5 grad fieber
mia ist erkältet
ali hat magen darm
jonas ist krank, wir können nicht kommen
ayse hat windpocken
Jonas is sick
lea has a fever
my son has 39 fever
jonas är sjuk
lea har feber
"""

NOT_OURS = """
mein chef ist krank
frau lindner ist krank
papa ist krank
mama ist krank
hund ist krank
rex ist krank im kopf
er ist krank
sie ist krank
alles ist krank
die lehrerin ist krank
oma hat fieber
der hund ist krank
jonas war krank
jonas ist nicht krank
jonas ist krank?
ist jonas krank?
wenn jonas krank ist
jonas ist wieder gesund
jonas ist schwer krank
jonas ist krank vor angst
jonas hat krebs
lea hat fieber gehabt
jonas ist krank was soll ich tun
jonas ist krank aber wir kommen
lea hat 42 fieber und krampft
who is sick
dad is sick
jonas ist krank seit er beim vater war
nachbar ist krank
die ist krank
das ist krank
der ist krank
mein papa ist krank
jonas hat angst
busfahrer ist krank
dolmetscherin ist krank
der busfahrer ist krank
"""
