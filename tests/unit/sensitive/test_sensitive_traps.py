"""A trap takes back what is harmless, and nothing of what a family says about real danger.

Each sentence stands beside a trap that once swallowed its like: one word of a harmless
construction is in it (a film, water, a colour, "if I"), the danger is real. By the rules alone.
"""

import pytest

from handlers.sensitive.taxonomy import Urgency
from tests.unit.sensitive.sensitive_sets import detector

_THINGS = (
    "Meine Tochter hat Entkalker mit Wasser getrunken",
    "Die Kleine hat Spülmittel mit Saft getrunken",
    "Der Kleine war erkältet und atmet jetzt nicht",
    "unsere Tochter läuft plötzlich ganz blau an",
    "mein Mann sitzt im Auto und kriegt keine Luft",
    "Nach der Flasche hab ich das Baby geschüttelt",
    "er schlägt uns vor den Kindern",
    "jetzt mach ich Schluss mit dem Leben",
    "heute mach ich Schluss mit allem",
    "morgen bin ich weg für immer",
    "Ich hab genug Schlaftabletten zum Sterben",
    "allen geht es besser ohne mich bitte verzeiht mir",
    "ich bring mich um am montag bin ich nicht mehr da",
    "ich bring mich um die kinder sind versorgt",
    "ich bring mich um mit der Pistole",
    "er würgt mich gerade im auto",
    "er hat uns eingesperrt mit dem hund",
    "beim Kochen er hat ein Messer",
    "er war beim Fußball und ich will sterben",
    "ich habe alle tabletten genommen mein hund ist versorgt",
    "hon gråter efter träningen och vill dö",
    "я не хочу больше жить в этом мире",
    "я не хочу жити в цьому світі",
    "nie chcę żyć w tym świecie",
    "nu mai vreau să trăiesc în lumea asta",
    "لا أريد أن أعيش في هذا العالم",
    "بعد از مدرسه می‌خوام بمیرم",
    "okuldan sonra kendimi öldüreceğim",
    "my ex is going to kill me with a hammer",
    "i just hope i do not wake up tomorrow",
    "i swallowed all my pills from the pharmacy",
    "i took all the pills from my prescription",
)
_THREATS = (
    "Mein Mann ermordet mich wenn er mich nochmal mit dem Handy erwischt",
    "Mein Vater bringt mich um wenn ich den Cousin nicht heirate",
    "Meine Brüder bringen mich um wenn ich ihn heirate",
    "my boyfriend will kill me if i leave",
    "my brothers are going to kill me if i dont marry him",
    "my dad will kill me if he finds out i have a boyfriend",
    "my husband will kill me if i break up with him",
    "he will kill me if i lose the baby",
    "Mein Mann bringt mich um wenn ich das Kind verliere",
    "муж меня убьёт если я потеряю ребёнка",
    "min man dödar mig om jag lämnar honom",
    "min bror dödar mig om jag inte gifter mig",
    "отец убьёт меня если я не выйду замуж",
    "муж меня убьёт если я подам на развод",
    "батько вб'є мене якщо я не вийду заміж",
    "чоловік мене вб'є якщо я піду",
    "ojciec mnie zabije jeśli nie wyjdę za mąż",
    "mąż mnie zabije jak złożę pozew",
    "tata mă omoară dacă nu mă mărit",
    "soțul mă omoară dacă plec",
    "بابام منو می‌کشه اگه ازدواج نکنم",
    "أبي سيقتلني إذا لم أتزوجه",
    "babam beni öldürecek evlenmezsem",
)
_MEDIA = (
    "ich hör das Album und will nur noch sterben",
    "Die Serie ist aus und er hat mich vergewaltigt",
    "er hat ein Video davon wie er mich vergewaltigt",
    "auf TikTok schreibt mein Sohn dass er sich umbringen will",
    "Mein Neffe hat auf TikTok einen Abschiedsbrief gepostet",
    "ich muss mich verstecken er hat ein messer",
    "after the film he raped me",
    "the song is on and i want to die",
    "my boss tried to kill me",
    "han våldtog mig efter filmen",
    "jag hör låten och vill dö",
    "после кино он меня изнасиловал",
    "он ударил меня ножом после фильма",
    "слушаю песню а хочу умереть",
    "після кіно він мене зґвалтував",
    "po filmie mnie zgwałcił",
    "gra muzyka a ja chcę umrzeć",
    "după film m-a violat",
    "بعد از سریال به من تجاوز کرد",
    "بعد از بازی با چاقو منو زد",
    "filmden sonra bana tecavüz etti",
    "oyun oynarken beni bıçakladı",
    "بعد الفيلم اغتصبني",
)
_HARMLESS = (
    "im Film wird die Frau vergewaltigt, das war zu hart",
    "in der Serie will er sich umbringen, mehr verrat ich nicht",
    "das lied heißt ich will sterben, klingt schlimmer als es ist",
    "mein mann bringt mich um wenn ich die handyrechnung sehe ... die ist so hoch haha",
    "meine mama bringt mich um wenn ich das zeugnis zeige",
    "das ist zum sterben schön",
    "heute mach ich schluss mit der arbeit",
    "ich bring mich um mit diesem formular",
    "die katze würgt einen haarballen hoch",
    "я не хочу больше жить в этой квартире",
    "nie chcę żyć z teściową",
    "ich schlage vor wir treffen uns am montag",
    "er hat uns beim kegeln geschlagen",
    "my mum will kill me if i fail maths again",
    "my husband will kill me if i forget our anniversary",
    "in the last episode he kills his wife",
    "i cant kill the final boss",
    "mamma dödar mig om jag inte diskar",
    "в фильме его убили ножом",
    "мама меня убьёт за двойку",
    "мама мене вб'є якщо я загублю ключі",
    "mama mnie zabije jak zgubię klucze",
    "w filmie ją zgwałcił",
    "mama mă omoară dacă pierd cheile",
    "filmde adam karısını bıçakladı",
)


@pytest.mark.parametrize("text", [*_THINGS, *_THREATS, *_MEDIA])
def test_no_trap_swallows_real_danger(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize("text", _HARMLESS)
def test_what_the_traps_are_for_stays_harmless(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.ACUTE
