"""Sending the bot away in the languages in which only an emergency is answered. Review pending."""

from typing import Final

from handlers.membership.stance import stance

_TR: Final = r"(?:(?:chat)?bot\w{0,4}|asistan\w{0,3}|robot\w{0,3})"
TURKISH: Final = stance(
    fillers=r"lütfen|artık|hemen|şimdi|bu|ben|biz|burada|buradan|sohbetten|gruptan|merhaba|teşekkürler|hiç|bir"
    r"|o|da|de",
    plain=(
        rf"{_TR} (?:istemiyorum|istemiyoruz|istemem)|{_TR} (?:olmasın|çıksın|gitsin|çık|git|dışarı|defol)"
        rf"|{_TR} (?:çıkar|kaldır|sil|kapat|at)(?:ın|in|ınız|iniz)?|(?:çıkar|kaldır|sil|kapat)(?:ın|in)? {_TR}"
        rf"|{_TR} (?:çıkarır|kaldırır|siler|kapatır) m[ıi]s[ıi]n[ıi]z"
        r"|(?:onay|rıza|izn|muvafakat)\w{1,6} (?:geri (?:çekiyorum|alıyorum|çekiyoruz)|iptal ediyorum)"
    ),
    near=rf"{_TR}(?: \w+){{0,3}} (?:istemiyor\w*|çık\w*|git\w*|kaldır\w*|sil\w*)|(?:onayımı|rızamı"
    rf"|iznimi)(?: \w+)? geri|{_TR} gerek yok",
    undone=r"m[ıiuü]|neden|niye|kalsın|çıkmasın|gitmesin|gitmesini|çıkmasını|silmeyin|kaldırmayın|çıkarmayın"
    r"|değil|dedi|eğer"
    r"|konuşmak",
)

_AR: Final = r"(?:ال)?(?:شات ?)?(?:بوت|روبوت|ربوت|مساعد)"
ARABIC: Final = stance(
    fillers=r"من فضلك|من فضلكم|لو سمحت\w*|رجاء|ارجوك\w*|الرجاء|الان|هنا|هذا|فورا|شكرا|مرحبا|انا|نحن|من (?:هنا"
    r"|المحادثه|المجموعه)",
    plain=(
        rf"(?:لا|ما) (?:اريد|نريد|ابي|بدي|بدنا|ابغي|ارغب في|احتاج) (?:وجود )?{_AR}|(?:مابي|مش عايز|مش عايزه"
        rf"|ما بدي) {_AR}"
        rf"|(?:اخرج|اخرجوا|اخرجي|احذف|احذفوا|احذفي|ازل|ازيلوا|ازيلي|اطرد|اطردوا|شيل|شيلوا|امسح) {_AR}"
        rf"|{_AR} (?:برا|بره|خارج|اخرج|يخرج|امش)|(?:بدون|بلا) {_AR}"
        r"|(?:اسحب|نسحب|الغي) (?:موافقتي|موافقتنا|الموافقه)|سحب الموافقه"
    ),
    near=rf"(?:اريد|بدي|نريد|ابي)(?: \w+){{0,3}} {_AR}(?: \w+){{0,2}} (?:يخرج|برا|خارج)|(?:حذف|ازاله|اخراج"
    rf"|طرد) {_AR}"
    r"|سحب موافقتي|اسحب(?: \w+){0,2} موافقتي",
    undone=r"هل|لماذا|ليش|لا تحذف\w*|لا تخرج\w*|ان يبقي|يبقي|اذا|لو|قال|مع (?:ال)?بوت",
)

_FA: Final = r"(?:ربات|روبات|بات|چت ?بات|دستيار)"
PERSIAN: Final = stance(
    fillers=r"لطفا|خواهش مي ?کنم|الان|اين|از اينجا|اينجا|من|ما|ديگر|ديگه|سلام|ممنون|را|رو|از (?:چت|گروه)",
    plain=(
        rf"{_FA} (?:نمي ?خوا?هم|نمي ?خوا?م|نمي ?خواهيم|نمي ?خوايم)|(?:نمي ?خواهم|نمي ?خوام) {_FA}"
        rf"|{_FA} (?:برود بيرون|برو بيرون|بره بيرون|بيرون|برود|برو|بره|خارج شود|خارج شو|حذف شود)"
        rf"|{_FA} (?:حذف|پاک|خارج|بيرون) (?:کنيد|کنين|کن)|بدون {_FA}"
        r"|رضايت(?:م| ام| خودم)? پس مي ?گيرم|رضايت(?:م| ام)? پس ميگيرم"
    ),
    near=rf"{_FA}(?: \w+){{0,3}} (?:بيرون|حذف|خارج|نمي ?خوا\w*)|رضايت\w*(?: \w+){{0,2}} پس",
    undone=r"آيا|ايا|چرا|نکنيد|نکن|نرود|نره|بماند|بمونه|اگر|اگه|گفت|با (?:ربات|بات)",
)

_RU: Final = r"(?:(?:чат ?)?бот(?:а|ы|ов|у|ом)?|робот(?:а|ом)?|ассистент(?:а|ом)?)"
RUSSIAN: Final = stance(
    fillers=r"пожалуйста|сейчас|отсюда|из (?:чата|группы)|здесь|тут|этого|этот|больше|здравствуйте|привет"
    r"|спасибо|немедленно"
    r"|вообще|никакого|наш\w*",
    plain=(
        rf"(?:(?:я|мы) )?не (?:хочу|хотим|желаю) {_RU}|{_RU} (?:(?:я|мы) )?не (?:хочу|хотим)|{_RU} (?:вон"
        rf"|прочь|уйди|уходи|долой)"
        rf"|(?:уберите|убери|удалите|удали|отключите|отключи|выключите|выключи|выгоните|выгони|исключите) {_RU}"
        rf"|{_RU} (?:уберите|убери|удалите|удали|отключите|убрать|удалить)|{_RU} (?:должен|пусть) (?:уйти|уйдет)"
        rf"|пусть {_RU} (?:уйдет|уходит)|(?:я )?хочу чтобы {_RU} (?:ушел|убрали|удалили)|(?:вон|долой) {_RU}"
        rf"|(?:я )?не хочу чтобы {_RU} (?:\w+ )?(?:читал|был|видел)(?: \w+){{0,2}}"
        rf"|(?:(?:я|мы) )?(?:отзываю|отзываем|забираю) (?:(?:свое|мое|наше) )?согласие"
    ),
    near=rf"{_RU}(?: \w+){{0,3}} (?:убер\w*|убра\w*|удал\w*|уйд\w*|ушел)|(?:убер\w*|убра\w*|удал\w*"
    rf"|отключ\w*)(?: \w+){{0,2}} {_RU}"
    rf"|без {_RU}|не (?:хочу|нужен)(?: \w+){{0,3}} {_RU}|(?:отозвать|отзываю)(?: \w+){{0,2}} согласие",
    undone=r"почему|зачем|не (?:убирайте|убирай|удаляйте|удаляй|надо|нужно|ушел|уходи\w*|отзываю)|оста\w*|если"
    r"|сказал\w*|ли"
    r"|с ботом|чтобы бот(?: \w+)? ушел",
)

_UK: Final = r"(?:(?:чат ?)?бот(?:а|и|ів|у|ом)?|робот(?:а|ом)?|асистент(?:а|ом)?)"
UKRAINIAN: Final = stance(
    fillers=r"будь ласка|зараз|звідси|з (?:чату|групи)|тут|цього|цей|більше|добрий день|вітаю|дякую|негайно"
    r"|взагалі|ніякого",
    plain=(
        rf"(?:(?:я|ми) )?не (?:хочу|хочемо|бажаю) {_UK}|{_UK} (?:(?:я|ми) )?не (?:хочу|хочемо)|{_UK} (?:геть"
        rf"|вийди|йди|іди)"
        rf"|(?:приберіть|прибери|видаліть|видали|заберіть|забери|вимкніть|вимкни|виженіть) {_UK}"
        rf"|{_UK} (?:приберіть|прибери|видаліть|видали|заберіть|прибрати|видалити)|{_UK} має (?:піти|вийти)"
        rf"|(?:нехай|хай) {_UK} (?:піде|йде|вийде)|(?:я )?хочу щоб {_UK} (?:пішов|вийшов)|геть {_UK}"
        rf"|(?:я )?не хочу щоб {_UK} (?:\w+ )?(?:читав|був|бачив)(?: \w+){{0,2}}"
        rf"|(?:(?:я|ми) )?(?:відкликаю|відкликаємо|забираю) (?:(?:свою|мою|нашу) )?згоду"
    ),
    near=rf"{_UK}(?: \w+){{0,3}} (?:прибер\w*|видал\w*|забер\w*|піде|вийде)|(?:прибр\w*|прибер\w*|видал\w*"
    rf"|вимкн\w*)(?: \w+){{0,2}} {_UK}"
    rf"|без {_UK}|не (?:хочу|потрібен)(?: \w+){{0,3}} {_UK}|(?:відкликати|відкликаю)(?: \w+){{0,2}} згоду",
    undone=r"чому|чтобы|навіщо|чи|не (?:прибирайте|прибирай|видаляйте|видаляй|треба|потрібно|пішов|йди"
    r"|відкликаю)|залиш\w*|якщо"
    r"|сказав|сказала|з ботом|щоб бот(?: \w+)? (?:пішов|вийшов)",
)

_PL: Final = r"(?:(?:chat ?)?bot(?:a|y|ów|u|em)?|robot(?:a|em)?|asystent(?:a|em)?)"
POLISH: Final = stance(
    fillers=r"proszę|teraz|stąd|z (?:czatu|grupy|chatu)|tutaj|tu|tego|ten|już|więcej|dzień dobry|dziękuję"
    r"|natychmiast|żadnego"
    r"|cześć|w ogóle",
    plain=(
        rf"(?:ja )?nie (?:chcę|chcemy|życzę sobie) {_PL}|{_PL} nie (?:chcę|chcemy)|{_PL} (?:won|precz|wynocha"
        rf"|wyjdź|idź sobie|odejdź)"
        rf"|(?:usuń|usuńcie|usunąć|wyłącz|wyłączcie|wyłączyć|wyrzuć|wyrzućcie|wyrzucić|zabierz|zabierzcie) {_PL}"
        rf"|niech {_PL} (?:wyjdzie|sobie pójdzie|odejdzie|zniknie|idzie)|(?:precz|won) z {_PL}|{_PL} (?:usunąć"
        rf"|do usunięcia)"
        rf"|chcę (?:żeby|aby) {_PL} (?:wyszedł|odszedł|zniknął)|{_PL} (?:ma|musi) (?:wyjść|odejść|zniknąć)"
        rf"|nie chcę (?:żeby|aby) {_PL} (?:\w+ )?(?:czytał|był|widział)(?: \w+){{0,2}}"
        rf"|(?:czy )?(?:może|mogą|możecie|możesz) (?:pani|pan|państwo)? ?usunąć {_PL}"
        r"|(?:wycofuję|cofam|odwołuję|wycofujemy) (?:(?:moją|swoją|naszą) )?zgodę"
    ),
    near=rf"{_PL}(?: \w+){{0,3}} (?:usun\w*|wyjdzie|wyrzuc\w*|precz)|(?:usun\w*|wyłącz\w*"
    rf"|wyrzuc\w*)(?: \w+){{0,2}} {_PL}"
    rf"|bez {_PL}|nie (?:chcę|potrzebuję)(?: \w+){{0,3}} {_PL}|(?:wycofać|cofnąć|cofam"
    rf"|wycofuję)(?: \w+){{0,2}} zgodę",
    undone=r"dlaczego|czemu|po co|nie (?:usuwa\w*|wyłącza\w*|trzeba|wycofuję|cofam)|zosta\w*|jeśli|gdyby"
    r"|powiedział\w*|z botem"
    r"|nie chcę (?:żeby|aby) bot(?: \w+)? (?:wyszedł|odszedł)",
)

_RO: Final = r"(?:(?:chat ?)?bot(?:ul|ului|ii)?|robot(?:ul)?|asistent(?:ul)?)"
ROMANIAN: Final = stance(
    fillers=r"te rog|vă rog|rog|acum|de aici|din (?:chat|grup|conversație)|aici|acest|ăsta|un|niciun|mai"
    r"|bună ziua|bună|mulțumesc"
    r"|imediat|eu|noi",
    plain=(
        rf"nu (?:vreau|vrem|doresc|dorim) (?:nici ?un )?{_RO}|{_RO} nu (?:vreau|vrem)|fără {_RO}"
        rf"|{_RO} (?:afară|pleacă|ieși|dispari)"
        rf"|(?:scoate|scoateți|elimină|eliminați|șterge|ștergeți|îndepărtați|opriți|oprește) {_RO}|afară cu {_RO}"
        rf"|(?:vreau )?(?:ca )?{_RO} să (?:plece|iasă|dispară)|{_RO} trebuie să (?:plece|iasă)|să (?:plece"
        rf"|iasă) {_RO}"
        rf"|nu vreau ca {_RO} să (?:citească|fie|vadă)(?: \w+){{0,2}}|(?:puteți|poți) (?:să )?(?:scoate"
        rf"|scoateți|elimina|șterge) {_RO}"
        r"|(?:îmi |ne )?(?:retrag|retragem|revoc) (?:consimțământul|acordul)(?: meu)?"
    ),
    near=rf"{_RO}(?: \w+){{0,3}} (?:afară|plece|scoate\w*|șterge\w*)|(?:scoate\w*|elimina\w*"
    rf"|șterge\w*)(?: \w+){{0,2}} {_RO}"
    rf"|nu (?:vreau|îmi trebuie)(?: \w+){{0,3}} {_RO}|retrag\w*(?: \w+){{0,2}} (?:consimțământ\w*|acord\w*)",
    undone=r"de ce|dacă|nu (?:scoate\w*|șterge\w*|elimin\w*|trebuie|retrag)|rămân\w*|când|spus|zis"
    r"|cu (?:un )?bot\w*"
    r"|nu vreau (?:ca )?bot\w* să (?:plece|iasă)",
)

IN_NEED: Final = (TURKISH, ARABIC, PERSIAN, RUSSIAN, UKRAINIAN, POLISH, ROMANIAN)
