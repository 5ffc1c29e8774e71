"""Words that several scenario tests use."""

TOPICS = {"topics": {"packs": ["de", "en", "sv"], "second_reader": False}}
EVERY_PACK = {"topics": {"second_reader": False}}
CONFLICT = "mein mann und ich streiten nur noch, ich weiss nicht ob ich mich trennen soll"
CRISIS = "ich will nicht mehr leben"
QUESTION = "sag mir einfach ob ihr die hilfe verlängert ja oder nein"
