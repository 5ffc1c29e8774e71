"""Another time or place and nothing else, below the question for Thursday 26 November, 10:00, at home."""

OTHERS = """
11 uhr
11 uhr bitte
nein um 11
nein 11 uhr
nicht 10 sondern 11
nicht um 10 sondern um 11 uhr
freitag
freitag bitte
am freitag
nein freitag
nein, am freitag um 11
nicht donnerstag, freitag
nicht donnerstag sondern freitag
um elf
halb elf
11:30
27.11.
am 27.11. um 11 uhr
nächste woche bitte
lieber freitag
nicht donnerstag
11 o'clock
at 11 please
no at 11
not 10 but 11
friday
on friday please
kl 11
nej kl 11
inte 10 utan 11
fredag tack
på fredag
next week
"""

PLACES = """
im büro bitte
im büro
nicht zuhause, im büro
nicht bei mir, im büro
online bitte
at the office please
not at home, at the office
på kontoret tack
"""

WHAT_STANDS = """
10 uhr
um 10
donnerstag
donnerstag 10 uhr
26.11. 10 uhr
bei mir
zuhause
bei mir zuhause
um zehn
"""

NO_WISH = """
11
bis freitag
bis freitag!
freitag?
11 uhr?
um 10 oder?
um 10 bei mir?
morgen
guten morgen
heute
heute abend
0151 2345678
12.50
12,50
20 euro
10 minuten
in 10 minuten
5 min
2 kinder
39 grad
hausnummer 11
zimmer 11
bin um 11 da
um 11 kommt der vermieter
ja um 11
ja im büro
ok freitag
freitag passt
11 uhr passt auch
seit freitag
letzten freitag
jeden freitag
freitag hat er mich geschlagen
am freitag war es schlimm
im park
telefon
ich bin zuhause
nicht
nein
in
am hausbesuch
see you friday
vi ses fredag
bis nächste woche
nächste woche ist schule
"""
