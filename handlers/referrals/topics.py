"""Which topic of the directory a worker means, in her own words."""

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
_TOPICS: Final[Mapping[str, str]] = {
    fold(word): topic for topic, words in _WORDS.items() for word in (*words.split(), topic)
}


def topic_of(text: str) -> str | None:
    """Return the topic that the first known word stands for."""
    return next((_TOPICS[word] for word in fold(text).split() if word in _TOPICS), None)
