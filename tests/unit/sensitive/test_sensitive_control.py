"""Violence without a word of blows is heard; the household that sounds like it is not.

Control, waiting, covered marks, fear at home, the crowd against one, grown-ups who come too near.
"""

import pytest

from handlers.sensitive.taxonomy import Category, Cue, Urgency
from tests.support.phrases import detector


@pytest.mark.parametrize(
    "text",
    [
        "mein freund will jeden Abend alle meine Nachrichten lesen",
        "er hat mir die Bankkarte abgenommen",
        "mein Exmann hat Fotos von mir und will sie rumschicken wenn ich nicht zurückkomme",
        "wenn ich sein Auto höre zittern mir die Hände",
        "die Kinder verkriechen sich im Zimmer sobald er heimkommt",
        "muss ihm jeden Abend die Anrufliste zeigen, sonst gibt es Theater",
        "mein Lohn geht ganz auf sein Konto und ich muss um jeden Euro fragen",
        "die Schwiegereltern haben meine Papiere weggeschlossen",
        "mein Exfreund wartet ständig vor meiner Arbeit",
        "jede Nacht parkt mein Ex vor der Einfahrt",
        "die Jungs warten jeden Tag auf dem Schulweg auf mich",
        "in der Notaufnahme hab ich erzählt ich wäre von der Leiter gefallen",
        "papa sagt wir sollen sagen sie ist die Treppe runtergefallen",
        "er hat mir Schminke gekauft zum Abdecken",
        "mein Mann hat gestern wieder die Hand gegen mich gehoben",
        "ich zuck zusammen wenn ich seinen Schlüssel höre",
        "wir laufen daheim alle wie auf rohen Eiern",
        "die Jungs sind sofort still wenn mein Mann heimkommt",
        "die aus der 7b haben einen Account gemacht um mich auszulachen",
        "my husband wants to read all my messages",
        "i have to beg for every penny",
        "my ex parks outside my work every night",
        "i always tell the doctor i fell",
        "he got me concealer to cover the marks",
        "he raised his hand to me again",
        "i freeze when i hear his key in the door",
        "we walk on eggshells around him at home",
        "they made a group chat just to laugh at me",
        "min sambo kräver att läsa mina sms",
        "jag måste be om varje krona",
        "jag säger till läkaren att jag ramlade",
        "han höjde handen mot mig igen",
        "jag stelnar när jag hör nyckeln i låset",
        "barnen blir helt tysta när han kommer hem",
        "de har gjort en grupp för att håna mig",
        "yine bana el kaldırdı",
        "doktora düştüm diyorum hep",
        "رفع ايده علي مرة تانية",
        "دائما بقول للدكتور اني وقعت",
        "він знову підняв на мене руку",
        "я завжди кажу лікарю що впала",
        "он снова поднял на меня руку",
        "я всегда говорю врачу что упала",
        "znowu podniósł na mnie rękę",
        "zawsze mówię lekarzowi że upadłam",
        "a ridicat mâna la mine din nou",
        "mereu îi spun doctorului că am căzut",
        "دوباره دست روم بلند کرد",
        "همیشه به دکتر میگم افتادم",
        "муж каждый вечер проверяет мой телефон",
        "чоловік відбирає мою зарплату",
        "były codziennie stoi pod moim domem",
        "kocam annemi görmeme izin vermiyor",
        "soțul îmi verifică telefonul",
        "طليقي كل يوم واقف قدام البيت",
        "شوهرم نمیذاره خواهرمو ببینم",
    ],
)
def test_control_and_covered_marks_are_for_today(text: str) -> None:
    found = detector().read(text)
    assert found.urgency is Urgency.SAME_DAY
    assert Category.VIOLENCE_ABUSE in found.categories


@pytest.mark.parametrize(
    "text",
    [
        "die kleine kommt mit blauen Flecken vom Umgang",
        "jedes Mal nach dem Papa-Wochenende hat er Striemen am Rücken",
        "der kleine kommt vom papa immer mit blauen flecken",
    ],
)
def test_marks_after_a_visit_are_a_worry_about_the_child(text: str) -> None:
    found = detector().read(text)
    assert found.urgency is Urgency.SAME_DAY
    assert Cue.CHILD_WORRY in found.cues


@pytest.mark.parametrize(
    "text",
    [
        "der Nachbar schenkt ihr Schokolade wenn sie auf seinen Schoß kommt",
        "der Trainer will dass ich als Letzter dusche",
        "der Betreuer schreibt mir nachts",
        "sie will nicht mehr zum Onkel, da soll sie sich ausziehen",
        "der Freund von Mama duscht mit meiner Schwester",
        "my coach makes me shower last",
        "the old man next door gives me sweets if i sit on his lap",
        "tränaren vill att jag duschar sist",
    ],
)
def test_a_grown_up_who_comes_too_near_is_heard(text: str) -> None:
    found = detector().read(text)
    assert found.urgency is not Urgency.NONE
    assert Cue.SEXUAL in found.cues


@pytest.mark.parametrize(
    "text",
    [
        "ich kontrolliere abends das Tablet meiner Tochter, sie ist 8",
        "mein Mann macht das mit dem Konto, so haben wir es abgesprochen",
        "mein Mann will unsere Nachrichten im Elternchat lesen",
        "er will nur noch mit meinem Handy spielen",
        "mein Mann hat meinen Pass dabei wegen dem Termin",
        "mein Chef hat meinen Ausweis kopiert",
        "meine Freundinnen warten immer am Bus auf mich",
        "mein Ex steht jeden Freitag vor der Kita und holt die Kleine",
        "mein Sohn steht jeden Morgen vor der Kita und weint",
        "die warten immer hinter der Schule auf mich, wir gehen zusammen zum Training",
        "hab beim Arzt gesagt ich bin beim Joggen umgeknickt",
        "sag allen das Grillen ist ins Wasser gefallen",
        "der Große kommt mit blauen Flecken vom Fußball",
        "Concealer gegen Augenringe, damit man die Pickel nicht sieht",
        "er hat in der Schule die Hand gehoben",
        "nach dem Training lauf ich wie auf Eiern",
        "beim Opa muss man sich die Schuhe ausziehen",
        "der Lehrer schreibt mir wegen der Hausaufgaben",
        "die Kinder freuen sich immer wenn Papa nach Hause kommt",
        "wir haben eine Gruppe gemacht um das Referat fertig zu machen",
        "der Trainer sagt wir sollen nach dem Spiel duschen",
        "opa nimmt ihn zum Vorlesen auf den Schoß",
        "i check my son's tablet every evening, he is six",
        "my husband manages the bank account, that suits us",
        "my ex waits outside the nursery on fridays for the handover",
        "i told the doctor he fell off the swing",
        "she raised her hand in class today",
        "concealer to cover my spots",
        "the coach says they all shower after the match",
        "min man sköter kontot, det är bra så",
        "hon räckte upp handen i skolan",
        "jag sa till läkaren att han ramlade från gungan",
        "kızım derste el kaldırdı",
        "دخترم سر کلاس دستش را بلند کرد",
        "син на уроці знову підняв руку",
        "сын на уроке снова поднял руку",
        "syn znowu podniósł rękę na lekcji",
        "fiul a ridicat mâna la ora de mate",
        "ابني رفع ايده بالصف",
        "муж забрал мою карту из банка",
        "чоловік перевіряє уроки доньки",
        "były czeka w piątek na dzieci przed szkołą",
        "eski kocam çocukları kapıda bekliyor",
        "soțul verifică temele copilului",
        "طليقي ناطر الولاد قدام المدرسة",
        "شوهر سابقم جمعه‌ها بچه‌ها را می‌بره",
    ],
)
def test_the_household_in_the_same_words_needs_no_talk(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "die Kinder essen nur Nudeln mit Ketchup",
        "der Kleine mag nur Brot ohne alles",
        "kein Geld für Eis hat Papa gesagt",
        "ich halt es nicht mehr aus, so gespannt bin ich",
        "in dem Film hat sie sich geritzt",
        "die haben uns gestern 6:1 geschlagen",
        "sie hat sich beim Toben am Schrank gestoßen",
        "er spielt jetzt beim SV Meiderich",
        "die SV-Nummer such ich noch",
        "er liest mir den Chat vor weil meine Brille kaputt ist",
        "meine Schwägerin ist schwanger, wir freuen uns so",
        "bitte nicht weitersagen, wir planen eine Feier für Opa",
        "puh bin satt, ich kann nicht mehr",
        "mama bringt mich um wenn sie das sieht 😂",
        "ich kill meinen bruder er hat meine chips gegessen",
        "moms gonna murder me if i miss the bus again lol",
        "gonna kill my brother he ate my pizza",
        "jag ska döda syrran hon tog min laddare",
        "annem beni öldürecek 😂",
        "مامانم منو میکشه اگه ببینه 😂",
        "mama mnie zabije jak zobaczy bałagan",
        "jestem dziś nieprzytomna ze zmęczenia",
    ],
)
def test_jokes_meals_and_scores_are_silent(text: str) -> None:
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "nudeln ohne was bis zum ersten, mehr ist nicht da",
        "kein Geld für Windeln",
        "ich halt es nicht mehr aus zuhause",
        "hab den Film gesehen und mich dann geritzt",
        "sie hat wieder SVV",
        "er hat sie an den Schrank gestoßen",
        "er hat mich gestern geschlagen 2 3 mal",
        "er liest meine Nachrichten",
        "bin schwanger und keiner darf es wissen",
        "ich kann nicht mehr",
    ],
)
def test_their_heavy_twins_are_heard(text: str) -> None:
    assert detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "mama bringt mich um wenn sie das sieht",
        "mein Vater bringt mich um wenn er das mit meinem Freund rauskriegt 😂",
        "mein Mann bringt mich um wenn er das sieht 😂",
        "my dad is gonna kill me if he finds out i have a boyfriend lol",
        "i am going to kill my brother he touched me",
        "babam beni öldürecek erkek arkadaşımı öğrenirse",
        "mama leży nieprzytomna",
    ],
)
def test_threats_that_may_be_true_stay_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE
