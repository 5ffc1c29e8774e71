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
_BESIDE = (
    "Der Hund bellt er hat uns eingesperrt",
    "Er hat mich mit dem Hund im Keller eingesperrt",
    "mein Mann hat mich eingesperrt und der Hund ist draußen",
    "Hund ist beim Nachbarn, mein Vater hat uns im Zimmer eingesperrt",
    "die Katze ist weg und mein Sohn ist eingesperrt im Bad mit dem Vater der ein Messer hat",
    "ich stehe auf der brücke und will springen der verkehr ist laut",
    "bin auf dem dach die aussicht ist schön ich springe jetzt",
    "ich sitze auf dem Geländer von der Brücke, mach noch ein Foto für euch, dann spring ich",
    "er kam beim Kochen mit dem Messer auf mich los",
    "während ich koche steht er mit dem Messer hinter mir",
    "er hat mich mit dem Brotmesser bedroht",
    "er hält mir das Küchenmesser an den Hals",
    "beim Gemüse schneiden hat er mir das Messer an die Kehle gehalten",
    "ich schneide mir die Arme auf mit dem Brotmesser",
    "er hat ein Messer in der Küche und schreit",
    "Nach dem Spiel hat er mich geschlagen und jetzt steht er vor der Tür",
    "he came home from the football match and is strangling me",
    "after the match he tried to kill me",
    "we were watching a movie and he put a knife to my throat",
    "he locked me in with the dog",
    "the dog is barking, he locked us in the house",
    "hes in the kitchen with a knife cooking is over he wants to stab me",
    "i was cooking and he grabbed the knife and wants to kill me",
    "im on the bridge the view is nice i am going to jump",
    "standing on the bridge, traffic below, i want to jump",
    "my dad will kill me tonight he has a gun",
    "he shot at me with his gun after the game",
    "i am playing fortnite but i want to kill myself",
    "minecraft is boring i want to die",
    "i have a knife and i will kill him after school",
    "my husband locked us in a room and took the keys",
    "he kept us locked in the hospital and he has a gun",
    "we have no food the baby is not breathing",
    "mein Baby atmet nicht und die Nase ist blau",
    "die Kleine ist vom Balkon gefallen und reagiert nicht",
    "mein Vater hat beim Grillen mit der Axt auf meine Mutter eingeschlagen",
    "Er hat sie gewürgt im Auto",
    "der Papa hat im Garten die Mama gewürgt",
    "Papa würgt die Mama und die Katze hat Angst",
    "Er hat gestern beim Fußball verloren und würgt mich jetzt",
    "ich bring mich um wenn der Film vorbei ist",
    "wenn die Serie fertig ist bring ich mich um",
    "ich habe das Lied gehört und schneide mir jetzt die Pulsadern auf",
    "im Kino hat er mir eine Pistole an den Kopf gehalten",
    "auf der Arbeit hat mein Ex eine Waffe gezogen er ist noch hier",
    "Ich hab die ganzen Tabletten genommen die für den Hund",
    "ich hab alle tabletten aus der apotheke geschluckt",
    "Baby ist in der Badewanne untergegangen beim Schwimmen und atmet nicht",
    "mein Sohn ist in den Pool gefallen er atmet nicht",
    "Wir sind eingeschlossen im Auto mit ihm und er will uns gegen einen Baum fahren",
    "hunden är ute, han har låst in mig",
    "han har låst in mig och hunden i källaren",
    "han slog mig efter matchen och nu stryper han mig",
    "jag står på bron, bilarna kör under, jag hoppar snart",
    "köpek havlıyor kocam bizi eve kilitledi",
    "Kocam yemek yaparken bıçakla üstüme yürüdü",
    "пёс лает, муж запер нас в квартире",
    "муж на кухне с ножом он нас убьёт",
    "мы смотрели фильм и он приставил нож к горлу",
    "pies szczeka, mąż zamknął nas w piwnicy",
    "mąż w kuchni z nożem grozi że mnie zabije",
)
_ONLY_THINGS = (
    "Der Hund hat sich im Bad eingesperrt",
    "wir haben aus Versehen die Katze im Keller eingesperrt",
    "Hab mich ausgesperrt, Schlüssel ist drin",
    "Wir stehen auf der Brücke im Stau",
    "auf der Brücke machen wir ein Foto mit den Kindern",
    "er steht in der Küche mit dem Messer und schneidet Zwiebeln",
    "Ich such noch ein scharfes Messer fürs Brot",
    "beim Kochen hab ich mir in den Finger geschnitten",
    "im Spiel hat er mich umgebracht haha",
    "in the game he killed me twice lol",
    "i killed him in fortnite",
    "in the game you have to kill the boss",
    "the dog got locked in the bathroom",
    "we locked the dog in the kitchen by accident",
    "knife for the bread please",
    "he is cooking with his new knife",
    "view from the bridge is great",
    "we are stuck in traffic on the bridge",
    "hunden blev inlåst i badrummet",
    "vi står på bron och tittar på båtarna",
    "Nach dem Spiel hat er mich umarmt",
    "der Hund würgt die ganze Nacht",
    "Er schlägt sie vor dem Finale im Tischtennis immer",
    "köpek banyoda kilitli kaldı",
    "собаку случайно заперли в ванной",
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


@pytest.mark.parametrize("text", [*_THINGS, *_THREATS, *_MEDIA, *_BESIDE])
def test_no_trap_swallows_real_danger(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize("text", [*_HARMLESS, *_ONLY_THINGS])
def test_what_the_traps_are_for_stays_harmless(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.ACUTE


@pytest.mark.parametrize(
    "word",
    "Suizid Selbstmord! suicide självmord intihar انتحار самогубство самоубийство samobójstwo"
    " sinucidere خودکشی".split(),
)
def test_a_single_word_that_names_the_disaster_is_acute_in_every_language(word: str) -> None:
    assert detector().read(word).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "er schlägt sie vor meinen Augen",
        "mein Bruder verprügelt ihn neben mir",
        "ich höre wie er die Kinder schlägt",
        "er schlägt uns und wir können nicht weg",
        "mein Mann verprügelt mich während ich schreibe",
        "i will kill you tonight",
        "im going to kill my husband",
        "he locked me and my dog in the basement",
        "jag lagar mat och han står med kniven vid min hals",
        "Ich habe die Tabletten vom Tierarzt alle geschluckt",
        "mein Kind hat Spülmaschinentabs gegessen",
    ],
)
def test_violence_and_poison_in_the_present_are_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "er schlägt uns vor dass wir um fünf kommen",
        "ich sehe wie er die Trommel schlägt",
        "die Trommel schlägt er vor mir",
        "Nach dem Spiel hat er mich geschlagen",
        "Projektwoche: Mobbing, Drogen, Suizid",
        "i will kill you if you eat my cake lol",
        "ill kill it on stage tonight",
        "lägg kniven vid skärbrädan",
        "Spülmaschinentabs bitte mitbringen",
    ],
)
def test_their_twins_are_not(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.ACUTE
