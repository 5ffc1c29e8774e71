"""Pleas for silence in the languages that are spoken with families; traps stand in `unless` and `behind`."""

from typing import Final

from handlers.wording.pleas import plea

NOTHING = (
    r"(?:nichts?|nix|nich|net|ned|niemals|gar ?nichts|(?:auf )?keinen fall"
    r"|keine(?: weiteren| neuen)? (?:nachricht(?:en)?|sms))"
)
AT_ONCE = (
    r"(?:sie|mir|uns|bitte|mehr|jetzt|hier|gerade|grade|grad|gleich|heute|da|darauf|drauf|weiter|wieder"
    r"|noch|vorerst|erstmal|zur(?:ü|ue)ck|rein|im chat|in den chat|sofort|mal|endlich)"
)
_TO_WRITE = r"(?:zur(?:ü|ue)ck|weiter|an|rein)?(?:schreibe?n?|schicke?n?|senden|antworten?|texten)"
_WRITING = (
    r"(?:zu (?:schreiben|antworten|schicken|texten)|mit (?:dem |den )?(?:schreiben|nachrichten))"
)
_CAN_YOU = r"(?:(?:kannst|könntest) du |(?:können|könnten) sie |(?:könnt|könntet) ihr )"
_HE = r"(?:er|sie|mann|papa|vater|freund|ex|sohn|bruder|mama|mutter)"
_NOW = r"(?: (?:jetzt|gerade|grade|gleich|schon|noch|wieder|immer|auch|nach|zur(?:ü|ue)ck|rein|heim|an|her))*"

GERMAN: Final = plea(
    "schreib schick send antwort text nachricht sms stop psst still leise ruhig",
    asked=(
        rf"(?:(?:du|sie|ihr) )?(?:darfst|dürfen|dürft|sollst|sollen|sollt) (?:(?:du|sie|ihr) )?"
        rf"(?:{AT_ONCE} )*{NOTHING} (?:{AT_ONCE} )*{_TO_WRITE}"
        rf"|(?:ich|wir) (?:will|wollen|möchten?) dass (?:(?:du|ihr|jemand|{AT_ONCE}) )+{NOTHING}"
        rf" (?:{AT_ONCE} )*(?:schreib|schick|antwort)\w+"
        rf"|(?:ich|wir) (?:will|wollen|möchten?) nicht dass (?:(?:du|ihr|jemand|{AT_ONCE}) )+"
        r"(?:schreib|schick|antwort)\w+"
        rf"|{NOTHING} (?:{AT_ONCE} )*{_TO_WRITE}"
        rf"|(?:schreibe?|schicke?|antworte?) (?:{AT_ONCE} )*{NOTHING}"
        rf"|(?:schreiben|schicken|senden|antworten) sie (?:{AT_ONCE} )*{NOTHING}"
        rf"|{_CAN_YOU}?(?:{AT_ONCE} )*h(?:ö|oe)r(?:en sie|e)? (?:{AT_ONCE} )*auf (?:{AT_ONCE} )*{_WRITING}"
        rf"|{_CAN_YOU}?(?:{AT_ONCE} )*aufh(?:ö|oe)ren (?:{AT_ONCE} )*{_WRITING}"
        rf"|stopp? (?:mit )?(?:dem |den )?(?:schreiben|nachrichten)"
        rf"|(?:(?:ich|wir) )?bitte (?:(?:dich|euch|{AT_ONCE}) )*{NOTHING} "
        rf"(?:{AT_ONCE} )*zu (?:schreiben|antworten|schicken)"
        rf"|(?P<bare>(?:schreiben|schicken|senden|antworten|schreibt|schickt|antwortet) (?:{AT_ONCE} )*{NOTHING}"
        r"|keine(?: weiteren)? (?:nachrichten?|sms)|stopp?|psst?"
        rf"|h(?:ö|oe)rt (?:{AT_ONCE} )*auf (?:{AT_ONCE} )*{_WRITING}"
        r"|sei(?:d|en sie)? (?:bitte |jetzt |mal )*(?:still|leise|ruhig))"
    ),
    ends=(
        r"bitte|nicht alleine?|mitliest|mithört|zuhört"
        rf"|{_HE}{_NOW} (?:da|hier|zu ?hause)"
        rf"|(?:ist|sind|bin|sitzt|steht|liegt){_NOW}"
        r" (?:da|hier|zu ?hause|daheim|neben mir|nebenan|dabei|wach|gekommen|im \w+|in der \w+|zurück)"
        rf"|kommt(?! nicht){_NOW}(?: hause)?"
        r"|(?:liest|hört|schaut|guckt|sieht)(?! (?:nicht|nichts))"
        r"(?: (?:alles|das|hier|mit|zu|uns|mich|immer|meine|die|nachrichten|chats?|jetzt|gerade))*"
        r"|(?:hat|hält|nimmt|kontrolliert|checkt)(?: (?:jetzt|gerade|immer|mir))* (?:mein|das) (?:handy|telefon)"
        r"|(?:kann|darf)(?: (?:gerade|grade|jetzt|hier))* nicht (?:offen |frei )?(?:reden|sprechen|telefonieren)"
    ),
    unless=(
        r"kann|kannst|könn\w+|konnt\w+|will|willst|woll\w+|möcht\w+|mag|darf|durft\w+|dürf\w+|soll|sollt\w*"
        r"|sollen|muss|musst\w*|müss\w+|wird|würd\w+|werd\w+|brauch\w*|lässt|lass|lassen|warum|wieso|weshalb|wann"
        r"|wenn|falls|weil|ob|obwohl|dass|wer|bevor|nachts|abends|morgens|heute|gestern|nie|immer|seit|gesagt|sagt|sagte|meint|verboten"
        r"|(?:ich|er|wir|man|es|nicht)$"
    ),
    behind=(
        r"erst|bloß|nur|nachts|abends|morgens|nach (?!hause)\w+"
        r"|so(?! ?lange)|zu(?! (?:mir|uns))|an(?! (?:mich|uns))|über|auf(?! (?:diese|meine))|ins"
        r"|in(?! (?:(?:de[nmr]|diese[nmr]|unsere[nmr]?) )?(?:chat|gruppe))|von|vom|wie|was|ob|dass|bei|beim|seit"
        r"|(?:mein|sein|ihr|unser|dein)e[mnr]|ihm|dem|der(?! (?:ist|liest|kommt|hat|sieht))|alles|gut|richtig"
        r"|schnell|oft|gern\w*|gelernt|können|konnt\w+|wollen|wollt\w+|möcht\w+|dürfen|durft\w+|sollen|sollt\w+"
        r"|müssen|musst\w+|lassen|bekommen|erhalten|gekriegt|falsch\w*"
        r"|(?:kann|darf|will|muss|soll)(?! (?:nicht|gerade|grade|jetzt|ich))"
    ),
    again=(
        r"(?:können|könnt|kannst|dürfen|dürft|darfst) (?:sie |du |ihr )?(?:(?:mir|jetzt|ruhig|gerne?|hier) )*"
        r"(?:(?:wieder|jetzt|weiter) ?)+(?:schreiben|antworten)"
        r"|schreib(?:en sie|t)? (?:(?:mir|jetzt|ruhig|bitte) )*(?:wieder|weiter)|bitte wieder schreiben"
        r"|(?:er|mann|papa|vater|ex|freund|sie) ist(?: (?:jetzt|wieder|endlich|gerade))*"
        r" (?:weg|gegangen|fort|raus|draußen|aus dem haus)"
        r"|bin(?: (?:jetzt|wieder))+ (?:alleine?|ungestört)(?! mit)"
    ),
    not_yet=r"wenn|sobald|falls|bis|noch nicht|später|gleich|bald|erst|nachher|morgen",
)

ENGLISH: Final = plea(
    "writ repl text answer messag respon send contact stop quiet shh hush",
    asked=(
        r"(?:don t|do not|dont|(?:you )?(?:must not|mustn t|should not|shouldn t))"
        r"(?: (?:you|ever|now|even|please))*"
        r" (?:write|reply|text|answer|message|respond|send|contact)"
        r"(?: (?:me|us|anything|back|any|more|messages?|texts?|here|again|anymore))*"
        r"|(?:(?:can|could|would) you )?(?:please )?stop (?:(?:the|sending)(?: me)? )?"
        r"(?:writing|replying|texting|answering|messaging|sending|messages|texts)"
        r"|(?:can|could|would) you (?:please )?not (?:write|text|reply|answer|message)"
        r"|you (?:can t|cannot|can not) (?:write|text|reply)(?: (?:to me|me))?(?: (?:now|anymore|here))+"
        r"|no more (?:messages?|texts?|texting|writing|repl(?:y|ies|ying)|answers)"
        r"|(?P<bare>stop|(?:be )?quiet|sh+|hush)"
    ),
    ends=(
        r"please|pls|plz|not alone|(?:can t|cannot) (?:talk|speak)"
        r"|(?:is|s|are|am|m)(?: (?:just|now|right|back|still))* (?:here|(?:at )?home|back|coming|watching"
        r"|next to me|beside me|around|awake|in the \w+|reading)"
        r"(?: (?:this|along|my|everything|messages?|phone|chat|it|all|me))*"
        r"|(?:comes|reads|watches|checks|sees?|looks at)"
        r"(?: (?:this|along|my|everything|messages?|phone|chat|it|all|me|the|in|home|back))*"
        r"|(?:has|took|takes|got) my (?:phone|mobile|cell)"
    ),
    unless=(
        r"i|we|they|you|people|kids|children|parents|who|why|when|if|because|to|told|tell|tells|said|says|he|she"
        r"|not|don t|won t|doesn t|didn t|can t|never|him|her|them|make"
    ),
    behind=(
        r"to (?!(?:me|us|this|here)\b)\w+|him|her|them|my|that|down|about|if|until (?!he\b|i\b)\w+|so|too|only"
        r"|much|fast|often|the|later than|english|german|well"
    ),
    again=(
        r"(?:you can|you may|please) (?:now )?(?:write|text|reply|message)(?: (?:to )?(?:me|us))? (?:again|now)"
        r"|(?:he|husband|dad) (?:s|is|has)(?: (?:now|just))* (?:gone|left|out)|(?:he|husband|dad) left"
        r"|(?:i m|i am|im) (?:now )?alone(?: (?:now|again))"
    ),
    not_yet=r"when|once|if|until|soon|later|after|not yet|before",
    reach=2,
)

SWEDISH: Final = plea(
    "skriv svar skick messa sms text meddel stop tyst sch",
    asked=(
        r"(?:skriv|svara|skicka|messa|smsa|texta)(?: (?:till )?(?:mig|oss)| nu| snälla| här| tillbaka| mer)*"
        r" (?:inte|inget|ingenting|aldrig|inga(?: fler)? (?:meddelanden|sms))"
        r"|(?:kan (?:du|ni) )?(?:snälla )?sluta(?: nu)? (?:att )?(?:skriva|svara|skicka|messa|smsa|texta)"
        r"|(?:(?:du|ni) (?:får|ska|måste) )?inte(?: (?:mer|nu|längre))* (?:skriva|svara|skicka|messa|smsa)"
        r"|inga fler (?:meddelanden|sms)|(?P<bare>stopp?|(?:var )?tyst|sch+)"
    ),
    ends=(
        r"snälla|tack|inte ensam|kan inte (?:prata|tala)|har min (?:mobil|telefon)|tar min (?:mobil|telefon)"
        r"|(?:är|sitter|står)(?: (?:nu|precis|snart))* (?:här|hemma|tillbaka|bredvid(?: mig)?|på väg|vaken)"
        r"|kommer(?! inte)(?: (?:nu|snart|hem|in|tillbaka|strax))*"
        r"|(?:läser|ser)(?! inte)(?: (?:med|allt|det här|detta|mina|meddelanden|här|mig))*"
    ),
    unless=(
        r"kan|kunde|vill|ville|får|fick|ska|skulle|måste|orkar|brukar|hinner|varför|när|om|att|eftersom|sa|säger|sade"
        r"|inte|(?:jag|han|hon|vi|de|du|ni|man)$"
    ),
    behind=(
        r"till (?!mig\b|oss\b)\w+|om|att|förrän|bara|så(?! länge)|för|på (?!det\b|mitt\b)\w+|ner|upp|fel|hur|vad"
    ),
    again=(
        r"(?:du|ni) (?:kan|får)(?: nu| gärna)* skriva(?: till mig)? (?:igen|nu)"
        r"|(?:kan|får) (?:du|ni) skriva (?:igen|nu)"
        r"|skriv gärna igen|han (?:har gått|är borta|gick)|(?:är|jag är)(?: nu)? ensam (?:nu|igen)"
    ),
    not_yet=r"när|om|tills|snart|senare|inte än|innan|imorgon",
)

SPOKEN: Final = (GERMAN, ENGLISH, SWEDISH)
