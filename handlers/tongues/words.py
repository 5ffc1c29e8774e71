"""Whether a message is plainly in none of the languages we speak; in doubt it is not.

Small words decide, as nobody writes without them; another script decides by itself.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WEB: Final = re.compile(r"\S+://\S+|\S+@\S+|\bwww\.\S+")
_STRANGE: Final = re.compile("[ışğłąężźćśńțșăîčšžđőűřěůëÿñ]")
"""Letters that none of our languages has; a name alone may have them."""

_NOT_LATIN: Final = re.compile(r"[^\W\d_a-zA-Z\u00aa-\u02af\u1d00-\u1eff]")

LEAST: Final = 3
"""Words; two small ones of them have to be of that language."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


OURS: Final = _set(
    """
    ich du er es wir ihr der die das den dem ein eine einen und oder aber nicht kein keine ist bin bist sind war
    hat habe hab mein meine mit von für zu zum zur auf im am an bei aus nach wie was wann wer wo warum ja nein
    doch noch schon heute morgen gestern bitte danke kann können muss will möchte geht auch nur mal so
    i you he she we they the and or but not is are was have has my your with from for to on in at how what when
    who why yes no please thanks can must want this that it do don't today tomorrow
    jag du han hon vi ni de och eller men inte är var har min mitt din med från för till på hur vad när vem
    varför ja nej tack kan måste vill det den att som en ett idag
    """
)
FOREIGN: Final[Mapping[str, frozenset[str]]] = {
    "tr": _set(
        """ve bir bu ben sen biz için değil var yok çok ama nasıl ile beni bana benim yarın bugün saat evet
        hayır tamam teşekkürler merhaba gibi daha şu siz lütfen olur gelecek geliyor yapmak istiyorum
        zaman nerede sonraki randevu randevum randevumuz çocuk çocuğum oğlum kızım hasta hastayım gelemem
        gelemeyiz gelemiyorum gelmeyin perşembe çarşamba pazartesi"""
    ),
    "pl": _set(
        """nie się że jest jak dla tak ale czy już tylko być jestem mam proszę dziękuję dzień dobry dzisiaj jutro
        kiedy gdzie czego moje moja mój przez jeszcze może będzie"""
    ),
    "ro": _set(
        """și nu este sunt pentru cu că din mai ce când unde mulțumesc bună ziua vă rog mâine azi acum meu mea
        copilul foarte dar sau avem vreau pot"""
    ),
    "sq": _set(
        """dhe nuk është jam për me një që kam nga por unë ti ju faleminderit mirë nesër sot kur ku çfarë
        dua mund fëmija shumë"""
    ),
    "hr": _set(
        """je nije sam smo ste su da ne ali što šta kako kada gdje hvala dobar dan sutra danas moj moja molim
        imam mogu hoću dijete vrlo zašto"""
    ),
    "fr": _set(
        """je tu il elle nous vous ils et mais pas est suis sont avec pour dans une des les que qui quoi merci
        bonjour demain aujourd'hui mon ma mes oui non peux veux"""
    ),
    "es": _set(
        """yo tú él ella nosotros ustedes pero no es soy está son con para una los las que por qué gracias hola
        mañana hoy mi mis sí puedo quiero tengo hijo cuándo"""
    ),
    "it": _set(
        """io tu lui lei noi voi ma non è sono con per una gli che perché grazie ciao buongiorno domani oggi mio
        mia sì posso voglio ho figlio quando"""
    ),
    "ku": _set(
        """ez tu ew em hûn û na ne ji bo di de ku çi kengî spas baş sibê îro min te heye tune dixwazim zarok
        gelek"""
    ),
    "nl": _set(
        """ik jij hij zij wij jullie niet een het maar met voor van naar hoe wat wanneer waar dank goed morgen
        vandaag mijn kan wil heb kind"""
    ),
}


CRIES: Final = _set(
    """
    morire suicidarmi uccidermi ammazzarmi aiuto aiutatemi aiutami morir matarme suicidarme ayuda ayúdame mourir
    suicider secours aidez umrijeti umreti upomoć vdes ndihmë bimirim alîkarî morrer zelfmoord doodgaan
    """
)
"""Words for dying and for help: who writes no more than these two or three words needs the number most."""

_THEIRS: Final = frozenset().union(*FOREIGN.values()) - OURS


def foreign(text: str) -> bool:
    """Whether most letters are of another script, or the words plainly of another language."""
    if "://" in text or "@" in text or "www." in text:
        text = _WEB.sub(" ", text)
    words = _WORD.findall(text.replace("’", "'"))
    if not text.isascii() and _NOT_LATIN.search(text):
        letters = "".join(words)
        if len(_NOT_LATIN.findall(letters)) * 2 > len(letters):
            return len(words) > 1 or (len(letters) > LEAST and _unspaced(letters))
    return _cries(words) or (len(words) >= LEAST and _small_words_tell(words))


def _cries(words: Sequence[str]) -> bool:
    known = set(map(str.casefold, words))
    return not CRIES.isdisjoint(known) and OURS.isdisjoint(known - {"no"})


def _small_words_tell(words: Sequence[str]) -> bool:
    known = set(map(str.casefold, words))
    strange = _strange(words)
    if not strange and _THEIRS.isdisjoint(known):
        return False
    theirs = max(len((known & small - OURS) | strange) for small in FOREIGN.values())
    return theirs >= 2 and theirs > 2 * len(known & OURS)


def _strange(words: Sequence[str]) -> frozenset[str]:
    together = " ".join(words)
    if together.isascii() or _STRANGE.search(together) is None:
        return frozenset()
    # A capital letter may begin a name, and names come from everywhere.
    return frozenset(word for word in words if word[0].islower() and _STRANGE.search(word))


def _unspaced(letters: str) -> bool:
    """Whether the script is written without blanks, so that one word is a sentence."""
    return unicodedata.name(letters[0], "").startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI"))


_WISHES: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?:in )?english(?: please)?|please english|englisch(?: bitte)?"
        r"|(?:sorry )?i (?:do not|don t|dont|cannot|can t) (?:understand|speak|read) german"
        r"|(?:can|could) you (?:please )?(?:write|speak) (?:in )?english(?: please)?"
    ),
    "sv": re.compile(
        r"(?:på )?svenska(?: tack)?|swedish(?: please)?|schwedisch(?: bitte)?"
        r"|jag (?:förstår|talar|läser) inte tyska"
    ),
    "de": re.compile(r"(?:auf )?deutsch(?: bitte)?|german(?: please)?|(?:på )?tyska(?: tack)?"),
}


_TONGUE: Final = re.compile("engl|svensk|swed|schwed|deut|germ|tysk")


def wished(text: str) -> str | None:
    """Return the language that the whole message asks for ("English")."""
    folded = text.casefold()[:60]
    if _TONGUE.search(folded) is None:
        return None
    bare = " ".join(re.sub(r"[^\w\s]", " ", folded).split())
    return next((lang for lang, wish in _WISHES.items() if wish.fullmatch(bare)), None)
