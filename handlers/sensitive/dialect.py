"""German dialects written as heard, read again in the standard's words.

Only a second reading beside the first: what the words say as typed always counts too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.sensitive.normalise import Tokens, fold

_SPELLINGS = """
nicht: ned net nit nid nöd nöt ni nech nüd niat nied nich nisch
nimmer: nimma nemme nümme nümm nimmi nimme nemmer nümmi nimmr nümma
nichts: nix nüt nüd nixn nischt nüscht niks niscchd
kein: koa koi kei keen ka käin
keine: keene koane koine käine koana
keinen: koan koin keenen koanen
mein: mei mien ming min mai moi
meine: meene mini moine meini mine
meinem: meim mim meinm
meinen: mein' meina meinan
sein: sien
ich: ick icke ik ig i ech
mich: mi misch meck
ist: is isch iss
war: woa wor weer
hat: hod hot hett hät het hout hodd
habe: hob han hann heff ho hobb
haben: ham hend hän hebbt hamm hond henn hamse
bin: bi ben
sind: san sänd sünd send sain
auf: uff auf'm
und: ond unn und'
auch: ooch au ook och aa
immer: imma oiwei oiweil allweil allaweil emmer ümmer gäng immr
wieder: wida wieda wedder widder wiedr wider
alles: ois älles allens ällas oes olles
viel: vui vil veel vuil viu
will: wui wott wüll wuist woll wöll
mag: mog möög
darf: derf dörf derfa dürf
muss: muas muass mues mutt muaß müs
kann: konn chan chann koo
können: kenna könna chönne kennan
geht: gehd goht gaht geiht got geed jeht gohd
steht: stehd stoht staht steiht steed
kommt: kimmt kimd kunnt chunnt kütt kummt kimt kommd chunt
kommen: kumma komma kimma kumme chume
sagt: sogt sogd seggt sacht secht sagd säit
gesagt: gsagt gsogt gseit gsait jesacht gsaid gsogd
geht's: gehts
weg: wech weck wäg wegg
tot: dod doud doot daud tod
sterben: sterm stärbe steam sterba stoaba starben
leben: lebn läbe läba leem levve lewen leba
gestorben: gstorbn gstorba gstorbe jestorben gschtorbe
geschlagen: gschlong gschlogn gschlagn gschlage gschlaga jeschlagen slaan gschlagt
schlägt: schlogt schlogd schlägd schloht schleet schlaat haud
schlagen: schlong schlogn schlage schlaga
gehauen: ghaut ghaun jehauen ghaua
getrunken: trunka trunke trunkn drunken drunga
trinkt: dringd drinkt trinkd dringt
säuft: suuft saufd süppt söfft suft
besoffen: bsoffn bsuffa bsoffa bsuffe besopen bsoffe
angst: angscht ongst
kinder: kinda kinner chinder kender kindr goofe blagen pänz bamsn gschrapn bälger
kind: chind kend gschrapp
junge: bua bueb bou
sohn: bua bueb sohnemann
mädchen: dirndl madl maidle mädle meitli deern mädche madla deandl
tochter: dochter tochda dochda dochdr tochtr dochtr
mutter: muadda muatter mueter mudder modder mudda muddi mutta muater mutsch
vater: vodda vadda vatta vadder babba vatter fatter voda
papa: babba bappa babb papp
bruder: bruada brueder broder broda bruadr
schwester: schwesta schwöschter süster schweschter schwestr schwestä
mann: mo moa oller oida
frau: fraa fru wei
haus: huus heisl haisl
daheim: dahoam dohoam dohoim dahoim dehoam dihei deheim derhamm dahaam
heim: hoam hoim
tür: dia diar düür dör dür dier
messer: messa mässer mässr
tabletten: tablettn tablettna dabletta tabletta dabledden
doktor: dokta doggder dokter doktr
krank: kronk chrank grank krang
krankenhaus: krankahaus krankenhus chrankehus krankehaus
geld: göld gäld jeld göid gäud
brief: briaf breef briefle
essen: essn ässe eten ässa
schlafen: schlofn schlofa schloofe slopen schlafa schlafn pfusen schlofe
schläft: schloft schlaft schlofd slöppt
einfach: oanfach oifach eifach eenfach äfach afoch ajfach aafach
heute: heit hüt hait hüüt vandaag heid heut
gestern: gestan geschtern gester gistern jestern güstern geschtert geschdern
morgen: morng moang morn mojen morjen muan morga
weint: woant briegt flennt bläärt grient plärrd woand
weine: woan plärr flenn plärre
weinen: woana plärrn flenna briegge
allein: alloa aloa alloi elei allee alleen alloane elleich alleenig
allein: alloanig alloinig alei
klein: kloa kloi chli chlii lütt
kleine: kloane kloana kloine chlini lütte klaane kleene
großen: großn grousn
jemand: öpper ebba ebber
etwas: öppis ebbes wos eppas wes
was: wos wadd wöi
niemand: niemert neamd neamad koana koiner keener niemerts
keiner: koana koiner keener kaaner
wohnung: wohnig wonung
arbeit: orbat arwed arbet arweit arbeid ärbet
schule: schui schuel schoi
wirklich: würkli wirkli
gerade: grod grad grade jrad groad
gegangen: ganga gange gangen jejangen gangn
gekommen: kemma kumma cho komma jekommen kema
genommen: gnomma gnumma gnoh jenommen gno gnommn
weggenommen: weggnomma wegnomma weggnoh
gelaufen: glaufn glaffa gloffe
abgehauen: abghaut abghaun abghaue abjehauen
ausgezogen: auszogn uszoge ausjezogen auszoga
verlassen: verlossn verloh
getan: doa dau dan gmacht
reden: redn schwätza schwätze snacken reda schnacken
redet: red redt schwätzt snackt schwätzd schnackt redd
schreit: schreid schroat
schulden: schuldn schulda
schwanger: schwanga gschwänget schwangr
ausgehalten: aushoitn
halte: hoit holt hoid
aushalten: aushoitn uushalte aushalta
weiß: woaß woas weet weeß weiss wais woiß
leute: leit lüüt leid lüd
seele: söl sööl
nächte: nächt
hilfe: huif hülf hilf
herz: heaz härz
rauf: auffi
runter: obi abi abe nunner runna
raus: aussi use naus usse nausgschmissn
"""
_BEGUN = re.compile(
    r"^((?:aus|auf|raus|runter|ab|ein|weg|zu|um|zusammen|zam|an|hin|nieder|durch|fest)?)"
    r"(?:g(?=[bdfhkmpstvwz])|je(?=[bfghklprstvwz][^\W\d_]{3}))(?!st\b|tz|den|sus)"
)
_ANGST = re.compile(r"^(?:angst|ang|jetz|jesus|zug)")
_CLIPPED = re.compile(r"(?<=[bcdfgkmpstvwz])n$|(?<=[bfg])a$|(?<=ch)a$")
_CLIPPED_PARTICIPLE = re.compile(r"(?<!e[lr])(?<=[lr])n$|(?<=[bcdfgklmnprstvwz])[ae]$")
_WEAK = frozenset(
    {"i", "is", "a", "mi", "han", "min", "bi", "het", "nich", "net", "ned", "nix", "ham", "ne"}
)
_ORDINARY_WORDS = """
mein wer dan ale alen sol got kenen weder wider nacht leid wol mai gold wet mut dor holt ok
    wul ken ben hut dur dorf heut grad abi schul bub hus jung hot red rein ab obi las wo was den mo
    eltern geb war redn lad fraß"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_SHORTEST_CLIPPED = 6


def _table() -> Mapping[str, str]:
    pairs: dict[str, str] = {}
    for line in _SPELLINGS.strip().splitlines():
        standard, _, spellings = line.partition(": ")
        for spelling in spellings.split():
            pairs.setdefault(fold(spelling), fold(standard))
    return {
        spelling: standard
        for spelling, standard in pairs.items()
        if spelling != standard and spelling not in _ORDINARY
    }


_STANDARD = _table()


def in_standard(tokens: Tokens) -> Tokens | None:
    """The same words in standard spelling, place for place; None when nothing would change."""
    words = [_standard(word) for word in tokens.words]
    if not any(
        new != old and old not in _WEAK for new, old in zip(words, tokens.words, strict=True)
    ):
        return None
    return replace(tokens, words=words, joined=_joined(words))


def _joined(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _standard(word: str) -> str:
    known = _STANDARD.get(word)
    if known is not None or len(word) < _SHORTEST_CLIPPED or not word.isalpha():
        return known or word
    begun = word if _ANGST.match(word) else _BEGUN.sub(r"\1ge", word, count=1)
    if begun != word:
        begun = _CLIPPED_PARTICIPLE.sub("en", begun)
    return _CLIPPED.sub("en", begun)
