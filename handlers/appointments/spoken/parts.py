"""The parts of a message between its signs, and whether what a part says of a change is meant.

Nothing is changed on a supposition ("wenn er krank ist, muss ich absagen"), on somebody else's word,
on a question about it ("muss ich absagen?") or on its opposite ("nicht absagen").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import (
    JOINING,
    clauses,
    is_number,
    sentences,
    words_of,
    words_until,
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two signs, without its reason.

    `firm`: neither supposed nor reported, nor denied by its writer. `asked`: a question that asks
    nobody to do it.
    """

    words: Words
    text: str
    firm: bool
    asked: bool


def parts_of(folded: str) -> tuple[Part, ...]:
    """Return the parts of a folded text; what a sentence supposes is not firm in it."""
    found: list[Part] = []
    before: Sequence[Words] = ()
    every = sentences(folded)
    for sentence, after in zip(every, (*every[1:], ""), strict=True):
        texts = [words_until(clause, v.REASON) for clause in clauses(sentence)]
        said = [_without_and(words_of(text)) for text in texts]
        carried = _carried(before, said) or _denies(words_of(after), said)
        for place, each in enumerate(said):
            firm = not carried and _firm(said, place) and not (place == 0 and _denies(each, before))
            if each:
                found.append(Part(each, texts[place], firm, _asks(said, place)))
        before = said
    return tuple(found)


def is_meant(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a cancellation, a wish to move or a refusal in this part is one."""
    if not part.firm:
        return False
    kind = next((verbs for verbs in (v.CANCEL, v.CHANGE) if _any(part.words, verbs)), None)
    if kind is None:
        refusal = _any(part.words, v.NO)
        return not (refusal and any(_forbids(p, v.CANCEL | v.CHANGE) for p in parts))
    if part.asked and (kind is v.CANCEL or _any(part.words, _MUST) or _want_you(part.words)):
        return False
    together = kind is v.CHANGE and part.asked
    if together and any(p.asked and _any(p.words, v.CANCEL) for p in parts):
        return False
    return not any(_forbids(p, kind) for p in parts)


def only_told(said: Words, verbs: frozenset[str]) -> bool:
    """Whether a change is only spoken of as done: "abgesagt"."""
    return not _any(said, verbs - v.DONE)


def keeps(part: Part) -> bool:
    """Whether a part agrees to what it names, or leaves it out: "Donnerstag bleibt", "nicht Dienstag"."""
    if _any(part.words, v.NOT):
        return not _any(part.words, v.FAIL)
    alone = all(word in _BESIDE_A_DAY for word in part.words if not is_number(word))
    return _any(part.words, _KEEPING) or (alone and _any(part.words, _AFTER_A_DAY))


def _firm(said: Sequence[Words], place: int) -> bool:
    before, after = said[:place], said[place + 1 : place + 2]
    if any(_supposes(each) for each in before):
        return False
    if before and before[-1] and before[-1][-1] in _REPORTED:
        return False
    return not any(_restricts(each) for each in after)


def _carried(before: Sequence[Words], said: Sequence[Words]) -> bool:
    """Whether an earlier sentence supposes what this one says: "Wenn er krank ist. Dann absagen." """
    if not any(_supposes(each) for each in before):
        return False
    fragment = len(before) == 1 and _begins(before[0], _IF)
    return fragment or bool(said and _begins(said[0], _THEN))


def _denies(said: Words, before: Sequence[Words]) -> bool:
    """Whether it begins with a no to the writer's own question: "Freitag verschieben? Nein, geht schon"."""
    return bool(before) and "?" in before[-1] and not v.NO.isdisjoint(said[:1])


def _supposes(said: Words) -> bool:
    if _begins(said, _IF | _IF_FIRST):
        return not _polite(said)
    return _any(said, _IF | _PERHAPS) or any(pair <= set(said) for pair in _UNSURE)


def _restricts(said: Words) -> bool:
    """Whether a part takes the one before it back: "..., wenn er krank ist", "..., glaube ich"."""
    if not _OR.isdisjoint(said[:1]):
        return True
    if _begins(said, _IF | _IF_FIRST):
        return not _polite(said)
    return _supposes(said) and all(word in _AROUND_PERHAPS for word in said)


def _polite(said: Words) -> bool:
    """Whether it is a mere courtesy: "wenn es geht"."""
    return all(word in _COURTESY for word in said[1:])


def _asks(said: Sequence[Words], place: int) -> bool:
    here = said[place]
    if not here or _requests(here):
        return False
    after = said[place + 1 : place + 2]
    tagged = any("?" in each and all(word in _COURTESY for word in each) for each in after)
    if "?" in here or (tagged and not _any(here, _PLEASE)):
        return True
    if "?" in said[-1] and all(map(_only_names, said[place:])):
        return True
    why = said[place - 1] if place else ()
    return _verb_first(here) and not _any(here, _REGRET) and not _gives_reason(why)


def _only_names(said: Words) -> bool:
    """Whether a change is only named: "Donnerstag absagen, Freitag verschieben?" """
    by_somebody = _SUBJECT | _YOU | _MODAL | _PLEASE | _REGRET
    return _any(said, v.CANCEL | v.CHANGE) and not _any(said, by_somebody)


def _gives_reason(said: Words) -> bool:
    return _begins(said, _BECAUSE) or _any(said, _REGRET)


def _requests(said: Words) -> bool:
    """Whether somebody is asked to do it: "können Sie absagen?"; not whether it can be done yet."""
    if _any(said, _STILL):
        return False
    can = _any(said, _CAN)
    return can and (_any(said, _PLEASE) or any(a in _CAN and b in _YOU for a, b in pairwise(said)))


def _verb_first(said: Words) -> bool:
    start = next((i for i, word in enumerate(said) if word not in _BEFORE_A_VERB), len(said))
    verb, subject = (*said[start : start + 2], "", "")[:2]
    return verb in _MODAL and subject in _SUBJECT


def _want_you(said: Words) -> bool:
    return _any(said, _WANT) and _any(said, _YOU)


def _forbids(part: Part, verbs: frozenset[str]) -> bool:
    """Whether it says not to: "bitte nicht absagen"; in "passt nicht verschieben" it is no such thing."""
    said = part.words
    if {"no", "need"} <= set(said):
        return _any(said, verbs)
    return _any(said, verbs) and _any(said, v.NOT) and not _any(said, v.FAIL - _AUXILIARY)


def _without_and(said: Words) -> Words:
    return said[1:] if said and said[0] in JOINING else said


def _begins(said: Words, some: frozenset[str]) -> bool:
    first = next((word for word in said if word not in _BEFORE_A_VERB), "")
    return first in some


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_IF = _words("wenn falls ob sofern sobald solange ausser if unless whether ifall saavida wenns")
_IF_FIRST = _words("om sollte sollten")
"""These only where they begin a part: "boka om" is to move."""
_PERHAPS = _words(
    """
    vielleicht vllt vlt viell evtl evt eventuell ggf ggfs moeglicherweise womoeglich wahrscheinlich
    vermutlich hoffentlich glaube glaub denke denk ueberlege ueberlegen sonst ansonsten andernfalls
    befuerchte fuerchte
    maybe perhaps might probably think guess hopefully otherwise wonder
    kanske eventuellt troligen troligtvis tror annars moejligen funderar hoppas
    """
)
_UNSURE = tuple(
    frozenset(pair.split())
    for pair in (
        "kann sein",
        "koennte sein",
        "weiss nicht",
        "nicht sicher",
        "mal sehen",
        "mal schauen",
        "not sure",
        "dont know",
        "could be",
        "may be",
        "in case",
        "inte saeker",
        "vet inte",
        "kan vara",
        "faar se",
    )
)
_OR = _words("oder or eller ausser")
_THEN = _words("dann then daa")
_REPORTED = _words(
    """
    sagt sagte gesagt meint meinte gemeint schreibt schrieb geschrieben findet behauptet
    says said thinks told wrote writes saeger sa sagt skrev skriver tycker
    """
)
_AROUND_PERHAPS = (
    _PERHAPS | v.FILLER | _words("sein kann koennte be nicht not inte sicher sure weiss")
)
_COURTESY = _words(
    """
    es das dies geht ginge moeglich ist waere passt ihnen dir euch ok okay so bitte recht in ordnung ?
    possible thats that is its it works you can for please fine moejligt gaar det aer dig er bra
    """
)
_CAN = _words(
    """
    kann koennen koennte koennten kannst koenntest koennt wuerden wuerdest wuerdet
    can could would kan kunde skulle
    """
)
_MUST = _words(
    "muss muessen muesste muessten musste soll sollen sollte sollten must need have should shall "
    "maaste behoever ska borde"
)
_WANT = _words("will wollen willst moechte moechten moechtest want vill")
_MODAL = _CAN | _MUST | _WANT | _words("darf duerfen do does did may")
_SUBJECT = _words("ich wir man er es sie du ihr i we you he she it they one jag vi ni du han hon")
_YOU = _words("sie du ihr you ni")
_PLEASE = _words("bitte please snaella tack")
_STILL = _words("noch ueberhaupt eigentlich still fortfarande aen")
_REGRET = _words("leider sorry unfortunately tyvaerr")
_BECAUSE = _words("weil da denn wegen nachdem because since as eftersom daa")
_BEFORE_A_VERB = _words(
    "hallo hi hey hej moin hello guten tag liebe lieber frau herr und and och men aber oder or eller"
)
_AUXILIARY = _words("kann koennen can make do does kan work works")
_KEEPING = (
    v.BARE_YES
    | v.CLEAR_YES
    | _words(
        """
    bleibt bleiben behalten steht gilt stehen
    stays stay stands stand keep keeps remains
    kvar staar gaeller behaaller behaalla
    """
    )
)
_AFTER_A_DAY = _words("schon gern gerne does do still gaerna")
_BESIDE_A_DAY = v.FILLER | v.APPOINTMENT | v.ABOUT_TIME | _AFTER_A_DAY | {"wieder"}
