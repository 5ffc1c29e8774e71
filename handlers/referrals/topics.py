"""Which topic of the directory is meant, in a worker's own words or a client's."""

import re
from collections.abc import Mapping
from typing import Final

from bot.core.commands import fold

_WORDS: Final[Mapping[str, str]] = {
    "emergency": "notfall notruf polizei emergency nödläge nöd",
    "suicide": "suizid krise lebensmüde suicide crisis kris självmord",
    "mental": "psyche seele depression angst mental psykisk ångest",
    "violence_partner": "gewalt häusliche partnergewalt violence våld",
    "sexual_violence": "missbrauch sexuelle vergewaltigung abuse sexual övergrepp",
    "child_protection": "kinderschutz kindeswohl jugendamt child-protection barnskydd socialtjänst",
    "parenting": "erziehung eltern familie parenting parents föräldrar uppfostran",
    "addiction": "sucht alkohol drogen addiction alcohol drugs missbruk beroende",
    "debt": "schulden schuldner geld debt debts money skulder pengar",
    "poison": "gift vergiftung poison förgiftning",
    "medical": "arzt ärztlich krank medical doctor läkare sjuk",
    "pregnancy": "schwangerschaft schwanger pregnancy pregnant graviditet gravid",
    "crime_victim": "opfer straftat victim crime brottsoffer brott",
    "complaint": "beschwerde kritik complaint klagomål",
    "data_protection": "datenschutz daten privacy data dataskydd",
    "general_social": "allgemein soziales beratung general social allmänt rådgivning",
}
TOPICS: Final = frozenset(_WORDS)
_TOPICS: Final[Mapping[str, str]] = {
    fold(word): topic for topic, words in _WORDS.items() for word in (*words.split(), topic)
}


def topic_of(text: str) -> str | None:
    """Return the topic that the first known word stands for."""
    return next((_TOPICS[word] for word in fold(text).split() if word in _TOPICS), None)


_OFFICES: Final[Mapping[str, str]] = {
    fold(word): topic
    for topic, words in {
        "violence_partner": "frauenhaus frauenhäuser frauenhauses hilfetelefon frauenberatung"
        " gewaltschutzambulanz kvinnojour kvinnojouren kvinnofridslinjen refuge shelter",
        "debt": "schuldnerberatung debt-counselling skuldrådgivning",
        "addiction": "suchtberatung drogenberatung missbruksrådgivning",
        "parenting": "erziehungsberatung familienberatung elterntelefon parents-line",
        "medical": "bereitschaftsdienst notdienst jourläkare",
        "mental": "telefonseelsorge seelsorge",
        "pregnancy": "schwangerenberatung schwangerschaftsberatung",
        "poison": "giftnotruf giftzentrale giftinformation",
        "complaint": "ombudschaft ombudsstelle",
        "data_protection": "datenschutzzentrum",
        "general_social": "caritas sozialberatung växel",
    }.items()
    for word in words.split()
}
UNSAFE_IN_GROUPS: Final = frozenset({"violence_partner"})
"""Topics whose very answer tells others what was meant (C-26)."""

_ASKED: Final = re.compile(
    r"\b(?:nummer|telefonnummer|adresse|kontakt|kontaktdaten|number|phone|address|telefonnummer)\b"
)
LONGEST: Final = 100
"""Characters; who writes more is telling something."""


def office_asked_for(text: str) -> str | None:
    """Return the topic of the office whose number a client asks for, in so many words (C-34)."""
    if len(text) > LONGEST or _ASKED.search(text.casefold()) is None:
        return None
    words = re.sub(r"[^\w\s-]", " ", text)
    return next((_OFFICES[word] for word in fold(words).split() if word in _OFFICES), None)
