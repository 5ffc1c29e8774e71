"""Questions after an appointment, with those after something else that must stay silent."""

PLAIN = """
Um wie viel Uhr ist der Termin?
um wieviel uhr ist der termin
haben wir morgen einen Termin?
haben wir morgen termin
hab ich heute einen termin?
ist der termin morgen?
ist der Termin am Donnerstag um 10?
der termin ist morgen, oder?
wir haben doch morgen termin?
hab den Termin vergessen, wann war das?
hab vergessen wann der termin ist
Wie lange dauert der Termin?
wie lange geht das treffen
wan termin
wann und wo ist der termin?
wann ist der übernächste termin
an welchem tag ist das treffen
können sie mir sagen wann der termin ist?
haben wir diese woche einen termin?
ist der termin noch aktuell?
ist der Termin heute später?
ist der termin heute oder morgen?
von wann bis wann ist der termin?
bis wann geht das treffen?
wann ist der nächste Termin mit Ihnen?
hi when is my appointment pls
what time is our appointment?
do we have an appointment tomorrow?
do we have a meeting today?
is the appointment tomorrow?
is there an appointment on friday
do i have an appointment
when's our next meeting?
what day is the appointment?
how long does the appointment take?
i forgot when the appointment is
can you tell me when the appointment is?
we have an appointment tomorrow, right?
när är vårt nästa möte?
vilken tid är mötet?
när var tiden nu igen?
hur dags är mötet?
har vi möte imorgon?
är mötet idag?
hur länge varar mötet?
kan du säga när mötet är?
är det möte på torsdag?
""".strip().split("\n")

WHILE_ONE_STANDS = """
um wie viel uhr kommen sie morgen?
wann sehen wir uns?
hab vergessen wann
welcher tag war das nochmal?
when do we meet?
what time do we meet tomorrow?
när ska vi ses?
har vi en tid i dag?
när kommer ni på torsdag?
wann kommt frau?
um wie viel uhr kommt frau morgen?
bleibt es bei donnerstag?
bleibts bei morgen 10 uhr?
""".strip().split("\n")

OTHERS = """
wann ist der elternabend
um wie viel uhr macht das amt auf
um wie viel uhr macht das amt auf, und wann ist der termin beim jobcenter?
wie viel uhr ist es
wann ist der termin beim arzt
haben sie morgen einen termin frei?
haben sie morgen einen termin?
haben wir morgen besuch?
haben wir morgen schule?
haben wir morgen zeit
hat mein mann morgen einen termin?
ist der termin vom jobcenter morgen
ist der arzttermin morgen?
ist morgen noch ein termin frei?
ist ein anderer termin möglich?
ist morgen ein termin möglich?
wann können sie kommen?
wann kann ich einen termin haben?
wann könnten wir einen termin machen
wie lange dauert der antrag
wie lange bleibt er?
ist der termin gut?
wir haben morgen einen termin
der termin ist morgen
ich habe den termin vergessen
wie spät ist es
what time is it?
what time does the office open?
do you have an appointment tomorrow?
do we have school tomorrow?
is the appointment with the school tomorrow?
when is the parents evening?
does he have an appointment tomorrow?
har du tid imorgon?
när är föräldramötet?
vilken tid öppnar banken?
är mötet med skolan imorgon?
har barnen möte imorgon?
vilken tid är det?
hur dags är det?
vi ses klockan tio
wo habe ich das vergessen?
wann hat er den termin?
wann ist der termin mit seinem anwalt?
wann ist der termin in der schule?
wann sehen wir die kinder wieder
kommen sie heute noch
wann kommt frau müller?
wann kommt meine frau?
wann kommt er?
wann kommt das geld?
bleibt er bei ihm?
bleibt jonas donnerstag bei mir?
bleibt es bei der lehrerin?
""".strip().split("\n")
