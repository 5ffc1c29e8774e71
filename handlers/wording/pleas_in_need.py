"""Pleas for silence in the languages in which only an emergency is answered (D-06). Review pending."""

from typing import Final

from handlers.wording.pleas import plea

TURKISH: Final = plea(
    "yaz mesaj cevap yanit sus",
    asked=(
        r"yazma(?:yın|yınız|sana|sanız)?|yazmayı (?:bırak|kes)(?:ın|in|ınız|iniz)?"
        r"|(?:mesaj|cevap|yanıt|sms) (?:atma|verme|gönderme|yollama)(?:yın|yin|yınız|yiniz)?"
    ),
    ends=r"lütfen|geliyor|geldi|evde|burada|yanımda|okuyor|bakıyor|görüyor|telefonumu aldı",
    unless=r"neden|niye|niçin|eğer|ona|onlara|kocama|eşime|babama|anneme|oğluma|kızıma|okuma|dedi",
    behind=r"bil\w*|öğren\w*|kurs\w*|sorun\w*|de(?:di|di m)|diyor|hakkı|zorluğu|yeteneği",
    again=r"(?:tekrar|yine|artık|şimdi) yazabilirsin(?:iz)?|(?:kocam|eşim|o) gitti|(?:şimdi )?yalnızım",
    not_yet=r"gidince|gittiğinde|sonra|eğer|henüz|değil",
    reach=3,
)

ARABIC: Final = plea(
    "تكتب كتاب ترسل ترد تجاوب تبعت تراسل تجيب رسائل",
    asked=(
        r"(?:لا|ما) (?:تكتب|ترسل|ترد|تجاوب|تبعت|تجيب|تراسل)(?:ي|وا|و)?(?:لي|لنا|ني|نا)?"
        r"|توقف(?:ي|وا)? عن (?:الكتابة|الارسال|المراسلة|الرد)|(?:بدون|كفى) رسائل"
    ),
    ends=r"من فضلك|لو سمحت\w*|رجاء|ارجوك\w*|الرجاء|زوجي هنا|هو هنا|يقرا\w*|ياتي|جاء|جاي|قادم|اجا",
    unless=r"لماذا|ليش|ليه|هل|اذا|لو|عندما|لما|كل|قال|يقول|هي|انت|انتم|ابنتي|بنتي|امي|زوجتي|المدرسة|المعلمة",
    behind=r"له|لها|لهم|لزوجي|لابي|لامي|الى زوجي|عن|ذلك",
    again=r"(?:يمكنك|يمكنكم|تقدر|تقدري|تقدرون|فيك|فيكم) (?:ان )?(?:الكتابة|تكتب\w*)"
    r" (?:الان|مجددا|من جديد|مرة اخرى)"
    r"|(?:زوجي|هو) (?:ذهب|راح|خرج|طلع)|(?:ذهب|راح|خرج|طلع) زوجي",
    not_yet=r"عندما|لما|اذا|بعد ان|لم|ليس|ما",
    reach=3,
)

PERSIAN: Final = plea(
    "نويس پيام پيغام جواب پاسخ نفرست",
    asked=(
        r"ننویس(?:ید|ین)?|نفرست(?:ید|ین)?"
        r"|(?:پیام|پیغام|جواب|پاسخ|اس ام اس) (?:ندهید|ندهین|نده|ندید|ندین|نزن|نزنید)"
    ),
    ends=r"لطفا|خواهش میکنم|خواهش می کنم|می ?آید|میاد|اینجاست|می ?خواند|میخونه|خونه است",
    unless=r"چرا|اگر|اگه|گفت|میگه|به شوهرم|به او|بهش|به همسرم|به پدر\w*|به مادر\w*",
    behind=r"به (?!من\b|ما\b)\w+|درباره|که",
    again=r"(?:می ?توانید|می ?توانی|میتونید|میتونی|میتونین) (?:حالا |الان |دوباره )*(?:بنویسید|بنویسی|بنویسین)"
    r"|(?:شوهرم|او) (?:رفت|رفته)",
    not_yet=r"وقتی|اگر|اگه|بعد|هنوز|نه",
)

POLISH: Final = plea(
    "pis odpowiad wysyl wiadomosc sms",
    asked=(
        r"nie (?:pisz(?:cie)?|pisać|odpisuj(?:cie)?|odpisywać|odpowiadaj(?:cie)?|odpowiadać)"
        r"|nie (?:wysyłaj(?:cie)?|wysyłać)"
        r"|niech (?:pani|pan|państwo|nikt) (?:(?:mi|już|teraz|nic|więcej|do mnie) )*"
        r"nie (?:pisze|piszą|odpisuje|odpowiada|wysyła)"
        r"|(?:przestań|przestańcie|przestać) (?:do mnie |mi )?(?:pisać|wysyłać|odpisywać)"
        r"|(?:żadnych|bez) (?:więcej )?(?:wiadomości|sms\w*)"
    ),
    ends=r"proszę|błagam|jest (?:tu|tutaj|w domu|obok)|idzie|przyszedł|wrócił|czyta|patrzy",
    unless=(
        r"dlaczego|czemu|jeśli|jeżeli|gdy|kiedy|żeby|kazał\w*|mówi\w*|powiedział\w*|mogę|może|można|umie\w*|chcę"
        r"|chce|chciał\w*|mam|muszę|będę|potrafi\w*"
    ),
    behind=r"do (?!mnie\b|nas\b)\w+|o(?! nic)|że|mu|jej|im|tego|tak|tylko|dopiero",
    again=(
        r"(?:może pani|może pan|możesz|możecie|można)(?: (?:już|znowu|teraz|znów|do mnie))* pisać"
        r"|(?:mąż|on)(?: już)? (?:poszedł|wyszedł|pojechał)|(?:poszedł|wyszedł) już"
    ),
    not_yet=r"gdy|jak|kiedy|jeśli|jeszcze nie|potem|później|nie",
)

RUSSIAN: Final = plea(
    "пиш пис отвеча присыла шли отправля сообщен",
    asked=(
        r"не (?:пишите|пиши|писать|отвечай(?:те)?|отвечать|присылай(?:те)?|присылать|шлите|шли|отправляй(?:те)?)"
        r"|(?:перестань(?:те)?|прекрати(?:те)?|хватит) (?:мне )?(?:писать|присылать|отвечать|слать)"
        r"|не (?:надо|нужно|стоит) (?:(?:мне|сейчас|больше|ничего) )*(?:писать|отвечать|присылать|слать)"
    ),
    ends=r"пожалуйста|прошу|умоляю|идет|пришел|вернулся|приехал|рядом|дома|здесь|тут|читает|видит|смотрит",
    unless=(
        r"почему|зачем|если|когда|чтобы|чтоб|сказал\w*|говорит|просил\w*|велел\w*|может|могу|можно|хочу|хочет|буду"
        r"|будет|умеет|умею|решил\w*|(?:вы|ты|он|она|они|я)$"
    ),
    behind=r"(?:(?:больше|сейчас|пока|мне) )*(?:ему|ей|им|мужу|маме|папе|об|обо|о|про|так|что|только)",
    again=(
        r"(?:можете|можешь|можно)(?: (?:снова|теперь|опять|уже|мне))* писать"
        r"|(?:он|муж)(?: уже)? (?:ушел|уехал|вышел)|(?:ушел|уехал) муж"
    ),
    not_yet=r"когда|если|пока|потом|позже|не",
    reach=3,
)

UKRAINIAN: Final = plea(
    "пиш пис відповіда надсила присила шли шліть",
    asked=(
        r"не (?:пишіть|пиши|писати|відповідай(?:те)?|відповідати|надсилай(?:те)?|надсилати|присилай(?:те)?)"
        r"|не (?:шліть|шли)"
        r"|(?:перестань(?:те)?|припини|припиніть|досить|годі) (?:мені )?(?:писати|надсилати|відповідати)"
        r"|не (?:треба|потрібно|варто) (?:(?:мені|зараз|більше|нічого) )*(?:писати|відповідати|надсилати)"
    ),
    ends=r"будь ласка|прошу|благаю|іде|йде|прийшов|повернувся|приїхав|поруч|вдома|тут|читає|бачить|дивиться",
    unless=(
        r"чому|навіщо|якщо|коли|щоб|сказав|сказала|каже|просив\w*|може|можу|можна|хочу|хоче|буду|вміє|вмію"
        r"|(?:ви|ти|він|вона|вони|я)$"
    ),
    behind=r"(?:(?:більше|зараз|мені) )*(?:йому|їй|їм|чоловіку|чоловікові|мамі|татові|про|так|що|тільки)",
    again=(
        r"(?:можете|можеш|можна)(?: (?:знову|тепер|вже|мені))* писати"
        r"|(?:він|чоловік)(?: вже)? (?:пішов|поїхав|вийшов)|(?:пішов|поїхав) чоловік"
    ),
    not_yet=r"коли|якщо|поки|потім|пізніше|не",
    reach=3,
)

ROMANIAN: Final = plea(
    "scri raspund trimit mesaj contact",
    asked=(
        r"nu (?:(?:mai|îmi|mi|ne|mă) )*(?:scrieți|răspundeți|trimiteți|contactați)(?: (?:nimic|mesaje|înapoi))*"
        r"|(?:încetează|încetați|termină|terminați) (?:cu mesajele"
        r"|să (?:mai )?(?:îmi |mi )?(?:scrii|scrieți|trimiți|trimiteți))|fără mesaje"
        r"|(?P<bare>nu (?:(?:mai|îmi|mi|ne|mă) )*(?:scrie|răspunde|trimite)(?: (?:nimic|mesaje))*)"
    ),
    ends=r"te rog|vă rog|rog|vine|(?:este|e) (?:aici|acasă|lângă mine)|acasă|citește|vede|a venit",
    unless=r"de ce|dacă|când|că|spus|zis|zice|el|ea|soțul|cine|să",
    behind=r"lui|ei|lor|soțului|despre|la (?:telefon|ușă)|decât|doar|așa|că",
    again=(
        r"(?:puteți|poți)(?: să)?(?: îmi| mi)? (?:scrie|scrieți|scrii)(?: (?:din nou|acum|iar))+|a plecat"
    ),
    not_yet=r"când|dacă|după|nu|mai târziu",
)

IN_NEED: Final = (TURKISH, ARABIC, PERSIAN, POLISH, RUSSIAN, UKRAINIAN, ROMANIAN)
