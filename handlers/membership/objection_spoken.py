"""Sending the bot away in the languages that are spoken with families (P-10, P-11)."""

from typing import Final

from handlers.membership.stance import stance

_OURS: Final = (
    r"(?: (?:alles|das|was|wir|ich|hier|mit|mich|uns|meine|unsere|immer|nachrichten|schreiben?|my|our|messages|me"
    r"|us|along|everything|here|this|what|we|i|write|in|allt|mina|våra|meddelanden|här|med|oss|mig))*"
)
"""What a bot may read or be with here; any other word may turn the sentence round ("to be gone")."""

_BOT: Final = r"(?:(?:chat ?)?bott?s?|lotsen?|assistent(?:en)?|roboter)"
_RAUS: Final = r"(?:rauss?|weg|fort|hinaus|aus|verschwinden|gehen|(?:raus|weg|hinaus|fort)gehen)"
_REMOVE: Final = (
    r"(?:entfernen|nehmen|löschen|loeschen|entlassen|abschalten|ausschalten|abstellen|loswerden|abmelden"
    r"|(?:raus|weg|hinaus)(?:nehmen|werfen|schmeißen|schicken|tun|machen|haben|kicken|holen))"
)
_WILL: Final = (
    r"(?:(?:ich|wir) )?(?:will|möchte|wollen|möchten|moechten?|hätte|hätten|wünsche"
    r"|wünschen)(?: mir| uns)?"
)
_CONSENT: Final = (
    r"(?:(?:datenschutz)?einwilligung(?:en|serklärung)?|zustimmung"
    r"|einverständnis(?:erklärung)?|erlaubnis)"
)
_SCOPE: Final = (
    r"(?: (?:in|die|der|zu|zur|zum|für|von|vom|mit|gegen|gegenüber|bei|nach|gemäß|ab"
    r"|aus|im|artikel|art|absatz|abs|\d+"
    r"|dsgvo"
    r"|kdg|datenverarbeitung|datenspeicherung|verarbeitung|speicherung|nutzung|verwendung|daten|meiner|unserer"
    r"|personenbezogener|personenbezogenen|chat|chats|wire|messenger|sofortiger|sofortige|zukunft|wirkung"
    rf"|vollständig|zurück|hiermit|{_BOT}))*"
)
_TAKEN: Final = (
    r"(?:widerrufen|zurückziehen|zurückzuziehen|zurücknehmen|entziehen|widerruf|zurueckziehen)"
)
_READS: Final = (
    r"(?:liest|mitliest|mithört|zuhört|mitschreibt|speichert|dabei (?:ist|bleibt)|hier (?:ist|bleibt)"
    r"|da (?:ist|bleibt)|drin ist|bleibt|ist)"
)
_AWAY_DE: Final = (
    r"(?:rauss?(?!find)\w*|(?<!den )(?<!dem )(?<!der )(?<!einen )weg(?!en\b)\w*|hinaus|entfern\w*"
    r"|verschwind\w*|gehen"
    r"|losch\w*|loesch\w*|(?:ab|aus)schalt\w*|abstell\w*|abmeld\w*|loszuwerden|loswerden|los)"
)
_NO_WISH: Final = (
    r"(?:will|wollen|möchten?|moechten?|mag|mögen|brauch\w*|wünsch\w*|einverstanden|erlaub\w*|gestatte\w*"
    r"|stimm\w*|akzeptier\w*)"
)
_THINGS: Final = (
    r"termin\w*|erinnerung\w*|nachricht\w*|(?<!meiner )daten|fotos?|verlauf|appointments?|reminders?|messages?"
    r"|data|photos?"
    r"|tider|tiden|påminnels\w*|meddeland\w*|uppgifter"
)
"""What else may be taken away: then it is not the bot that is meant."""
_TALK: Final = r"mit (?:\w+ )?bot"

GERMAN: Final = stance(
    fillers=(
        r"(?<!kein bot )(?<!keinen bot )bitte(?! keine?n? bot)|danke|hallo|hi|hey|guten|tag|abend|frau \w+"
        r"|herrn? \w+|jetzt|nun|sofort|ab sofort|einfach|endlich"
        r"|hier|mal|auch|wirklich|gerne?|lieber|mein|meine|meinen|unsere|ein|eine|einen|hiermit|"
        r"(?:der|die|das|dem|den|dies(?:er|e|es|en|em))"
        r"(?=(?: \w+)? \w*(?:bot|lotse|assist|robot|einwillig|zustimm|einverst|erlaubnis|daten|verarbeit))"
        r"|mehr|wieder|(?:ab )?heute|ab jetzt|gleich|schnell|komplett|ganz|unbedingt|umgehend|so|dann|also"
        r"|deshalb|darum|eben|halt|nur|ok|okay|doofen?|blöden?|dummen?|bescheuerten?|verdammten?|scheiß\w*|drin"
        r"|dabei(?! (?:ist|bleibt))|haben|wie gesagt|des|(?:ich|wir) hab\w* (?:\w+ )?gesagt(?: dass)?|(?:am"
        r"|vom) \d+ \d+(?: \d+)?|erteilte|gegebene"
        r"|unterschriebene|aus (?:\w+ )?(?:chat|gruppe|raum|wire|unterhaltung)"
        r"|(?:im|in (?:\w+ )?)(?:chat|gruppe|raum|unterhaltung)"
    ),
    plain=(
        rf"{_BOT} ?(?:{_RAUS}|{_REMOVE})|(?:raus|weg|fort|schluss|hinaus) mit {_BOT}|raus {_BOT}"
        rf"|{_BOT} (?:mit )?raus mit"
        rf"|(?:verschwinde|hau ab|geh(?:e)?(?: weg| raus)?)(?: du)? {_BOT}"
        r"|kein(?:en)? bot bitte|bitte keinen? bot"
        rf"|{_BOT} (?:verschwinde|hau ab|gehe?(?: weg| raus)?|lösch dich)|lösch dich {_BOT}"
        rf"|{_WILL} (?:kein(?:en)?|nie) {_BOT}|{_WILL} {_BOT} nicht|{_BOT} {_WILL} nicht|{_WILL} nicht {_BOT}"
        rf"|{_BOT} (?:will|möchte) (?:ich|wir) (?:nicht|weg|raus)|kein(?:en)? {_BOT} (?:will|möchte) (?:ich|wir)"
        rf"|(?:ich|wir) (?:mag|will|möchte|dulde|erlaube|wünsche|wollen|möchten) (?:keinen|nicht) {_BOT}"
        rf"|{_WILL} (?:dass )?{_BOT} (?:{_RAUS}|{_REMOVE}|los|weg sein|los sein|loshaben)"
        rf"|{_WILL} dass {_BOT} (?:geht|weggeht|rausgeht|verschwindet|weg ist|entfernt wird"
        r"|(?:raus|weg)(?:kommt| kommt| geht)|gelöscht wird|aufhört)"
        rf"|{_WILL} nicht dass {_BOT}{_OURS} {_READS}"
        rf"|(?:ich|wir) (?:bin|sind|erlaube|erlauben|gestatte) (?:damit )?nicht (?:einverstanden )?dass {_BOT}"
        rf"{_OURS} {_READS}"
        rf"|{_BOT} (?:soll|muss|kann|darf|möge) (?:{_RAUS}|{_REMOVE}|entfernt werden)"
        rf"|(?:entferne?n?|entfernt|lösche?n?|löscht|loesche?n?|entlassen?)(?: sie| ihr)? {_BOT}(?: raus| weg)?"
        r"|(?:nimm|nehmt|nehmen|mach|macht|machen|tu|tut|wirf|werft|werfen|schmeiß|schmeißt|schmeißen|schick"
        r"|schicke"
        rf"|schickt|schicken|kick|kickt)(?: sie| ihr)? {_BOT} (?:raus|weg|fort|hinaus|aus)"
        rf"|(?:schalte?|schaltet|schalten|stelle?|stellt|stellen|mach|macht|machen)(?: sie"
        rf"| ihr)? {_BOT} (?:aus|ab)"
        rf"|(?:ich )?(?:ich )?(?:bitte )?um entfernung (?:des |von )?{_BOT}"
        rf"|(?:(?:ich|wir) )?(?:widerrufe|widerrufen|widerruf)(?: ich| wir)? {_CONSENT}{_SCOPE}"
        rf"|(?:(?:ich|wir) )?(?:ziehe|ziehen|zieh|nehme|nehmen|nehm)(?: ich"
        rf"| wir)? {_CONSENT}{_SCOPE} (?:zurück|zurueck){_SCOPE}"
        rf"|(?:ich|wir) (?:entziehe|entziehen)(?: ihnen| euch| dir| {_BOT})? {_CONSENT}{_SCOPE}"
        rf"|(?:(?:(?:ich|wir) )?(?:will|möchte|wollen|möchten|moechten?|werde"
        rf"|muss) )?{_CONSENT}{_SCOPE} {_TAKEN}{_SCOPE}"
        rf"|widerruf (?:meiner|unserer|der|von)? ?{_CONSENT}{_SCOPE}"
        rf"|(?:ich|wir) (?:widerspreche|widersprechen) (?:datenverarbeitung|{_BOT}|verarbeitung meiner daten)"
        rf"|(?:ich|wir) (?:bin|sind) (?:mit )?(?:{_BOT}|datenverarbeitung) nicht einverstanden"
        rf"|(?:ich|wir) (?:will|wollen|möchten?) das mit {_BOT} nicht"
        rf"|(?:ich|wir) (?:möchten? |bitten )?(?:(?:sie|euch|dich|darum) )*(?:bitten )?{_BOT} zu (?:entfernen"
        rf"|löschen)"
        rf"|(?:ich|wir) (?:bin|sind) nicht (?:mit {_BOT} einverstanden|einverstanden mit {_BOT})"
        rf"|(?:ich|wir) stimmen? (?:{_BOT}|datenverarbeitung|verarbeitung meiner daten) nicht zu"
    ),
    asked=(
        r"(?:können|könnten|könnt|könntet|kannst|könntest|würden|würdest|würdet) (?:sie|ihr|du) "
        rf"{_BOT} (?:{_REMOVE}|nehmen|raus|weg|ab|aus)"
        rf"|(?:können|könnten|könnt|könntet|kannst|könntest) (?:sie|ihr|du) {_CONSENT} (?:löschen|streichen)"
    ),
    near=(
        rf"{_BOT}(?: \w+){{0,4}} {_AWAY_DE}|{_AWAY_DE}(?: \w+){{0,4}} {_BOT}"
        rf"|{_NO_WISH}(?: \w+){{0,3}} (?:keine?n?|nicht|ohne)(?: \w+){{0,3}} {_BOT}"
        rf"|{_NO_WISH}(?: \w+){{0,2}} {_BOT}(?: \w+){{0,3}} (?:nicht|aus)"
        rf"|{_BOT}(?: \w+)? {_NO_WISH}(?: \w+){{0,2}} nicht|(?:kein|keinen|ohne) {_BOT}(?: (?:hier|bitte))*$"
        rf"|(?:ich|wir|meine|unsere)(?: \w+){{0,4}} {_CONSENT}(?: \w+){{0,4}} (?:widerruf\w*|zurück\w*"
        rf"|entzieh\w*)"
        rf"|(?:ich|wir|meine|unsere)(?: \w+){{0,3}} (?:widerruf\w*|entzieh\w*)(?: \w+){{0,4}} {_CONSENT}"
        rf"|(?:zieh\w*|nehm\w*)(?: \w+){{0,3}} {_CONSENT}(?: \w+){{0,5}} zurück"
        r"|widerspreche (?:\w+ ){0,3}(?:datenverarbeitung|verarbeitung|speicherung|bot)"
    ),
    undone=(
        rf"ist|war|wäre|waren|wurden?|hat|hab|habe|hatte|steht|heißt|hieß|geht|ging|geschrieben|schrieb"
        rf"|schreib\w*"
        rf"|schade|bleib\w*|behalt\w*|ob|bevor|nachdem|warum|wieso|weshalb|wann|seit|nein|doch|nie|verzicht\w*"
        rf"|missen|verlier\w*"
        rf"|{_THINGS}|{_TALK}|(?:er|sie|es|man|mann|frau) bot|bot (?:mir|dir|ihm|ihr|uns|euch|ihnen|sich|an)"
        rf"|(?:nicht|kein\w*)(?: \w+){{0,4}} (?:{_AWAY_DE}|widerruf\w*|zurück\w*|entzieh\w*)"
        rf"|(?:{_AWAY_DE}|widerruf\w*)(?: \w+){{0,4}} (?:nicht|kein\w*)|zieh\w*(?: \w+){{0,3}} {_CONSENT} nicht"
    ),
    doubt=(
        r"nein|nee|doch nicht|lieber nicht|nicht nötig|quatsch|spaß|scherz|versehen|vertippt|schade|bleib\w*"
        r"|behalt\w*"
        r"|^oder\b|menschen?|mensch|das (?:will|möchte|finde|wäre|war|muss|brauch\w*|soll|geht)\b.*\b(?:nicht"
        r"|nie|kein\w*)"
        r"|(?:er|der|bot|ihn|den)\b(?: \w+){0,3}(?<! nicht)(?<! kein)(?: ganz| sehr| so| echt)? "
        r"(?:gut|nett|super|toll|klasse|hilfreich|praktisch|nützlich)"
        r"|(?<!ich )(?<!wir )(?:sagt\w*|meint\w*|findet|schreibt|schrieb|steht|heißt)"
        r"|(?<!ich )(?:hat|haben|hast)\b(?: \w+){0,3} (?:gesagt|gemeint|geschrieben)|brauch\w* (?:ihn|den)"
        r"|was passiert|vielleicht|eventuell|erst (?:morgen|nächste|später)"
    ),
    condition=(
        r"(?:wenn|falls|sobald|solange|bevor|ob|nachdem)(?! (?:es|das|sie|ihr|du)(?: \w+)? (?:geht|möglich"
        r"|können|könnt"
        r"|kannst)| möglich| geht| ich ehrlich)"
    ),
    wondering=r"(?:und |oder |aber )?(?:soll\w*|ist|war|wird|warum|wieso|weshalb|wann|ob|hat|wer|was|wäre)",
    how=(
        r"(?:und |oder |aber )?(?:wie|wo|kann|können|könnte|könnten|darf|muss|müssen|lässt|gibt|geht|geben"
        r"|würden?|kannst"
        r"|könnt)"
    ),
)

_BOT_EN: Final = r"(?:(?:chat ?)?bott?s?|assistant|robot|lotse)"
_AWAY_EN: Final = (
    r"(?:out|away|off|gone|removed|remove|delete|deleted|leave|leaves|kick|disable|get rid)"
)
_CONSENT_EN: Final = r"(?:consent|permission|agreement)"
_SCOPE_EN: Final = (
    r"(?: (?:to|for|of|with|from|immediate|effect|immediately|effective|data|processing|use|storage|this|chat"
    r"|messenger"
    rf"|wire|personal|about|now|on|under|gdpr|article|art|\d+|{_BOT_EN}))*"
)
_NOT_EN: Final = r"(?:do not|don t|dont|no longer|never|would not|wouldn t)"

ENGLISH: Final = stance(
    fillers=(
        r"(?<!no bot )(?:please|pls|plz)(?! no bot)|thanks|thank you|hello|hi|hey|dear|now|just"
        r"|right now|here|really|the|this|that|a|an|any"
        r"|my|our|ms \w+|mrs \w+|mr \w+|anymore|any more|immediately|at once|so|then|ok|okay|also|stupid|damn"
        r"|hereby|again"
        r"|(?:from|of|in) (?:\w+ )?(?:chat|group|room|conversation)"
    ),
    plain=(
        rf"{_BOT_EN} ?(?:out|away|off|leave|go|go away|get out|be gone)|(?:out|away) with {_BOT_EN}"
        rf"|(?:go away|get out|leave) {_BOT_EN}|no bot (?:please|pls|plz)|(?:please|pls|plz) no bot"
        rf"|(?:remove|delete|uninstall|disable|get rid of|turn off|switch off|kick out|kick"
        rf"|throw out) {_BOT_EN}(?: away| out)?"
        rf"|(?:take|kick|throw|turn|switch|get|put) {_BOT_EN} (?:out|away|off)"
        rf"|(?:(?:i|we) )?(?:want|would like|d like|wish)(?: to have)? {_BOT_EN} (?:out|gone|away|removed|off"
        rf"|deleted"
        r"|to (?:leave|go|go away|stop reading|be removed|be gone|get out))"
        rf"|(?:i|we) (?:want|would like|d like) (?:no|to remove|to have no|to get rid of|to delete) {_BOT_EN}"
        rf"|(?:i|we) {_NOT_EN} (?:want|wish|accept)(?: to have| to use)? {_BOT_EN}(?: (?:in|around|with us"
        rf"|with me))?"
        rf"|(?:i|we) {_NOT_EN} (?:want|like) {_BOT_EN} (?:to (?:read|listen|see|watch|stay|be here|be in|store"
        rf"|know)"
        rf"|reading|listening"
        rf"|in|around){_OURS}"
        rf"|{_BOT_EN} (?:should|must|has to|needs to|can|may) (?:leave|go|go away|be removed|get out)"
        rf"|(?:i|we) (?:withdraw|revoke|take back|retract|cancel) {_CONSENT_EN}{_SCOPE_EN}"
        rf"|(?:i|we) (?:want to|would like to|wish to|d like to) (?:withdraw|revoke|take back"
        rf"|cancel) {_CONSENT_EN}{_SCOPE_EN}"
        rf"|(?:i|we) (?:no longer|{_NOT_EN}) (?:consent|agree) (?:to|with) (?:{_BOT_EN}|data processing"
        rf"|processing of data)"
        rf"|(?:i|we) no longer consent|consent withdrawn|(?:i|we) object to {_BOT_EN}"
        rf"|(?:i|we) (?:d|would) rather not have {_BOT_EN}(?: in)?|(?:i|we) {_NOT_EN} (?:agree"
        rf"|consent) (?:with|to) {_BOT_EN}"
        rf" (?:reading|listening|storing|being here|being in){_OURS}"
    ),
    asked=(
        rf"(?:can|could|would|will) you (?:(?:remove|delete|disable|turn off|switch off|kick"
        rf"|get rid of) {_BOT_EN}"
        rf"|(?:take|kick|throw|turn|switch|get) {_BOT_EN} (?:out|away|off))"
    ),
    near=(
        rf"{_BOT_EN}(?: \w+){{0,3}} {_AWAY_EN}|{_AWAY_EN}(?: \w+){{0,3}} {_BOT_EN}|no {_BOT_EN}"
        rf"|{_NOT_EN} (?:want|need|like|consent|agree)(?: \w+){{0,2}} {_BOT_EN}"
        rf"|(?:i|we|my|our)(?: \w+){{0,3}} (?:withdraw|revoke|cancel)\w*(?: \w+){{0,2}} {_CONSENT_EN}"
        rf"|(?:i|we) (?:{_NOT_EN}) (?:consent|agree) to"
    ),
    undone=(
        rf"{_THINGS}|is(?! it possible)|was|were|has|had|would(?! (?:like|you))|wouldn t|pity|stay|keep|why"
        rf"|when|whether|wrote|write|writes|without|lose|miss"
        rf"|(?:not|don t|dont|never|no need)(?: \w+){{0,5}} (?:{_AWAY_EN}|withdraw|revoke|cancel)"
        rf"|(?:talk|speak|chat|write) (?:to|with) (?:\w+ )?{_BOT_EN}|bot (?:him|her|me)"
    ),
    doubt=(
        r"no|nope|wait|never mind|kidding|joke|mistake|pity|stay|keep|said|says|thinks|told|human|person|maybe"
        r"|perhaps"
        r"|what happens|(?:it|he|bot)(?: is| s)(?: \w+)? (?:good|nice|great|helpful|useful)"
    ),
    condition=r"(?:if|when|once|until|before|after|unless|whether)(?! (?:possible|you can|that works"
    r"|it s possible))",
    wondering=r"(?:should|shall|is(?! it possible)|was|why|when|does|did|has|who|what|would it|wouldn)",
    how=r"(?:and |or |but )?(?:how|is it possible|where|can|could|may|must|do (?:i|we) (?:have|need))",
)

_BOT_SV: Final = r"(?:(?:chatt?)?bott?(?:en|ar)?|assistent(?:en)?|robot(?:en)?|lotse|lotsen)"
_SCOPE_SV: Final = (
    r"(?: (?:till|för|om|av|med|från|omedelbar|verkan|behandling|personuppgifter|uppgifter|data|lagring"
    r"|chatten|nu"
    rf"|gdpr|dataskydd|tillbaka|mina|{_BOT_SV}))*"
)

SWEDISH: Final = stance(
    fillers=(
        r"(?<!ingen bot )(?:tack|snälla)(?! ingen bot)|hej|nu|här|genast|direkt|bara|verkligen|den|det|denna"
        r"|den där|en|någon|kvar|längre|mer|så|då|också"
        r"|mitt|vårt|min|vår|dumma|jävla|ok|okej|härmed|igen|gärna|(?:från|ur|i) (?:\w+ )?(?:chatt\w*|grupp\w*)"
    ),
    plain=(
        rf"{_BOT_SV} ?(?:ut|bort|iväg|gå)|(?:ut|bort) med {_BOT_SV}|ingen bot tack|försvinn {_BOT_SV}|gå (?:ut"
        rf"|bort|härifrån) {_BOT_SV}"
        rf"|{_BOT_SV} (?:försvinn|gå (?:ut|bort))"
        rf"|(?:ta bort|släng ut|stäng av|kasta ut|avlägsna|radera|få bort|sparka ut) {_BOT_SV}|ta {_BOT_SV} bort"
        rf"|(?:jag|vi) vill (?:inte ha|inte|slippa|ta bort|ha bort|få bort|bli av med) {_BOT_SV}(?: med)?"
        rf"|(?:jag|vi) vill (?:ha|inte ha) ingen {_BOT_SV}|(?:jag|vi) vill (?:ha|få) {_BOT_SV} (?:bort|ut"
        rf"|borttagen)"
        rf"|{_BOT_SV} vill (?:jag|vi) inte ha"
        rf"|(?:jag|vi) vill att {_BOT_SV} (?:ska )?(?:försvinner|försvinna|går|gå|lämnar|lämna|tas bort|ut"
        rf"|bort|slutar)"
        rf"|(?:jag|vi) vill inte att {_BOT_SV}{_OURS} (?:läser|lyssnar|stannar|ser|sparar|är här|är med|vara här"
        rf"|läsa){_OURS}"
        rf"|{_BOT_SV} (?:ska|måste|får|kan) (?:bort|ut|gå|försvinna|lämna|tas bort|iväg)"
        r"|(?:jag|vi) (?:återkallar|drar tillbaka|tar tillbaka|drar in) (?:samtycket?|medgivandet?|godkännandet?)"
        rf"{_SCOPE_SV}"
        r"|(?:jag|vi) vill (?:återkalla|dra tillbaka|ta tillbaka|dra in) (?:samtycket?|medgivandet?"
        r"|godkännandet?)"
        rf"{_SCOPE_SV}"
        rf"|(?:jag|vi) samtycker inte(?: till)? {_BOT_SV}|(?:jag|vi) godkänner inte {_BOT_SV}"
        rf"|samtycket? återkallas"
    ),
    asked=(
        rf"(?:kan|kunde|skulle|vill) (?:du|ni) (?:kunna )?(?:ta bort|stänga av|slänga ut|avlägsna|få bort"
        rf"|radera) {_BOT_SV}"
        rf"|(?:kan|kunde) (?:du|ni) ta {_BOT_SV} bort"
    ),
    near=(
        rf"{_BOT_SV}(?: \w+){{0,3}} (?:ut|bort|försvinn\w*|lämna\w*)|(?:bort|ut|av med"
        rf"|stäng\w*)(?: \w+){{0,2}} {_BOT_SV}"
        rf"|ingen {_BOT_SV}|(?:vill|behöver|gillar|önskar|samtycker)(?: \w+)? inte(?: \w+){{0,3}} {_BOT_SV}"
        rf"|inte (?:behöver|vill|vill ha) {_BOT_SV}|(?:jag|vi) samtycker inte"
        r"|(?:jag|vi|mitt|vårt)(?: \w+){0,3} (?:återkall\w*|drar?|tar?)(?: \w+){0,2} samtycke\w*"
    ),
    undone=(
        rf"{_THINGS}|är|var|blev|synd|stanna\w*|behåll\w*|varför|när|om|skrev|skriv|skriver|utan|sakna\w*"
        rf"|aldrig|inte"
        rf"(?: \w+){{0,4}} (?:bort|ut|försvinn\w*|lämna\w*|återkalla\w*|tillbaka|tas)"
        rf"|(?:prata|skriva|tala|chatta) med (?:\w+ )?{_BOT_SV}"
        r"|(?:bort|ut|återkallar|tillbaka|försvinna|gå)(?: \w+){0,3} inte|inte (?:dra|ta)"
    ),
    doubt=(
        r"nej|skojar|skämt|misstag|synd|stanna\w*|behåll\w*|säger|sa|tycker|sade|människa|kanske|vad händer"
        r"|(?:den|boten)(?: \w+)? (?:bra|snäll|hjälpsam|fin)"
    ),
    condition=r"(?:om|när|innan|tills|efter att)(?! (?:det går|möjligt|du kan|ni kan))",
    wondering=r"(?:ska|är|var|varför|när|har|vem|vad|borde)",
    how=r"(?:och |eller |men )?(?:hur|var kan|kan|får|måste|går)",
)

SPOKEN: Final = (GERMAN, ENGLISH, SWEDISH)
