"""What everybody says every day is no emergency; one word more, and it is one."""

import pytest

from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector

_SENSES_DANGER = SecondOpinion(confirms=True, raises=(), version="", confirms_acute=True)


@pytest.mark.parametrize(
    "text",
    [
        "er ist weg",
        "das Geld ist weg",
        "das baby weint viel",
        "er ist gefallen",
        "die kleine ist gestern hingefallen",
        "er hat sich den arm gebrochen",
        "opa hat sich beim turnen den fuß verstaucht",
        "er hat seine tabletten genommen",
        "ich bringe mich um 3 auf den weg",
        "i bring mi und de kinder um drei hoam",
        "sie hat eine anzeige aufgehängt",
        "ich hab die wäsche aufgehängt",
        "der schal hat mich gewürgt",
        "seil gekauft für umzug",
        "wir lesen woyzeck, der ersticht sie",
        "mütze vom kleinen im auto gelassen, minus vier",
        "ich hab die schnauze voll vom winter",
        "ich hab die nase voll vom leben auf der baustelle",
    ],
)
def test_everyday_words_are_not_acute_even_where_the_second_reader_senses_danger(text: str) -> None:
    assert detector().read(text, "de", _SENSES_DANGER).urgency is not Urgency.ACUTE
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "er vertickt seine alte ps4",
        "jugendgerichtshilfe is mittwoch",
        "was raten Sie mir: Schulranzen von Scout oder ein anderer",
        "soll ich ihm noch eine chance geben dem staubsauger",
        "die autokorrektur spinnt ich schreib das dreimal und lösch es",
        "hab mich am Dosendeckel geritzt",
        "mir ist das handy auf den kopf gefallen",
        "liest mein mann das auch?",
        "2 monate kein zucker und gestern torte gegessen",
        "er trinkt scho in da fruah sein kakao",
        "mein mann hat andere nummer",
        "da opa hod de kloane zum kindergartn brocht",
        "de ham uns an strom neu verlegt",
        "i mog nimma zu dem zahnarzt",
        "er druckt mi imma so liab",
    ],
)
def test_everyday_words_need_no_talk(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "unsere tochter ist weg",
        "die kleine ist seit gestern weg",
        "er ist vom balkon gefallen",
        "opa ist gefallen und reagiert nicht",
        "er hat alle seine tabletten genommen",
        "er hat seine tabletten genommen und wacht nicht auf",
        "das baby weint und ich verlier gleich die kontrolle",
        "ich bring mich um heute um 3",
        "mit dem schal hat er mich gewürgt",
        "ich hab ein seil gekauft und weiß schon wo",
        "ich will mich aufhängen",
        "er ersticht sie hilfe",
        "hab den kleinen im auto gelassen, minus vier",
        "ich hab die schnauze voll vom leben",
        "bin dieses leben so leid",
        "hab 0 bock mehr aufs leben",
        "i wü nimma lebm",
        "i am so fed up with living",
        "jag är så less på att leva",
    ],
)
def test_danger_in_the_same_words_stays_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "das baby weint viel, keiner kümmert sich",
        "er hat mir den arm gebrochen",
        "hab mich wieder geritzt",
        "er hat mir das handy auf den kopf geschlagen",
        "mein sohn vertickt gras",
        "mein sohn hat ne anzeige",
        "mei freind hot ma oane aufglegt",
        "andere kinder schlagen omar jeden tag",
        "2 monate clean und gestern verkackt",
        "aus dem entzug abgehauen",
        "trinkt jetzt schon vor der arbeit",
        "ist gestern ausgezogen",
        "mein mann hat andere frau",
        "mia ham koa göd mehr fürs essn",
        "de ham uns an strom obdraht",
        "de ham uns des göd kirzt",
        "jobcenter nicht zahlen mehr",
        "mei vadda isch gstorbe",
    ],
)
def test_matter_in_the_same_words_or_by_ear_is_found(text: str) -> None:
    assert detector().read(text).sensitive
