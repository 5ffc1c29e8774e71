"""The values a text may ask for, each with a long example: texts must fit even then (C-40)."""

LIMIT = 400
"""Characters of a message, with the longest values filled in."""

_NAME = "Frau Wischnewski-Öztürk"
_MOMENT = "Donnerstag, 24.12.2026, 10:00 Uhr"

SAMPLES = {
    "anzahl": "12",
    "beispiel": "/termin 26.11.2026 10:00 60min Hausbesuch",
    "bis": _MOMENT,
    "bot": "Lotse-Assistent",
    "datum": "24 September 2026",
    "datum_bis": "Donnerstag, 24.12.2026",
    "datum_von": "Donnerstag, 24.12.2026",
    "dienstzeit": "Montag bis Freitag, 8:00–16:00 Uhr",
    "dsb": "datenschutz@caritas-muelheim.example",
    "ende": "12:00",
    "fachkraft": _NAME,
    "fehlt": "Telefonnummer und E-Mail-Adresse",
    "feiertag": "Tag der Deutschen Einheit",
    "frage": "Meinen Sie Freitag, 27.11.2026, oder Freitag, 04.12.2026?",
    "kuerzel": "K-1234",
    "link": "https://caritas-muelheim.example/merkblatt",
    "mail": "flexhif@caritas-muelheim.example",
    "mensch": _NAME,
    "naechste_dienstzeit": _MOMENT,
    "nummer": "12",
    "oeffnet": _MOMENT,
    "offen": "",
    "ort": "Caritas-Zentrum, Hingbergstraße 176",
    "rhythmus": "alle 12 Wochen am Donnerstag",
    "sprache": "Ukrainisch",
    "sprachen": "tr, ar, uk, ru, pl, ro, fa",
    "stelle": "Nummer gegen Kummer – Kinder- und Jugendtelefon",
    "tel": "0208 30008-1234",
    "tel_leitung": "0208 30008-1234",
    "termin": _MOMENT,
    "termin_1": _MOMENT,
    "termin_2": _MOMENT,
    "termine": "12",
    "text": "Bitte denken Sie an den Ausweis und die Unterlagen vom Amt.",
    "uhrzeit": "10:00",
    "vertretung": "Herr Lindner-Hohenstein",
    "vorschlag": "/wiederaufnehmen",
    "wann": _MOMENT,
    "was": "Termin am Donnerstag, 24.12.2026, 10:00 Uhr, angelegt",
    "weg": "0800 1110111, telefonseelsorge.de",
    "wochentag": "Donnerstag",
    "zeilen": "",
}
