"""Which answer fits what was heard: pure policy, no memory of topics (P-14, M-22, C-26)."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.heard import Heard
from bot.core.ids import TemplateId
from bot.core.room import Audience
from handlers.sensitive.finding import Finding
from handlers.sensitive.taxonomy import Category, Cue, Urgency
from handlers.texts.kinds import NEUTRAL, OF_A_LIFE, OF_DANGER, SHORT

LOOK = TemplateId("T-41")
"""Says that numbers were named."""

TALK_THERE = TemplateId("T-41/gespraech")

OWN_LIFE = TemplateId("T-09")

CRISIS_PAUSE = timedelta(minutes=2)
"""Within it the same crisis text is not said again; its numbers still stand right above."""

WORKER_PRESENT = timedelta(minutes=10)
"""How long after a worker's own words the bot keeps out of the exchange (C-22)."""

INSISTING = TemplateId("T-06")
OFFER = TemplateId("T-07")
"""Says how to be called: whoever asks for a talk does not insist on writing."""

LATE = TemplateId("T-11")


@dataclass(frozen=True, slots=True)
class Answer:
    """A chosen text. `danger`: what would be said of it to somebody alone, if a danger was named: no mere
    suggestion. `again`: what is said where a talk was suggested before. `prompt`: the worker is asked to
    look, in the words of `request`; `child`, `crime`: with the legal stages.
    """

    template: TemplateId
    crisis: bool = False
    danger: TemplateId | None = None
    again: TemplateId = INSISTING
    prompt: bool = False
    request: TemplateId = LOOK
    child: bool = False
    crime: bool = False


_CRISIS: tuple[tuple[Cue, str], ...] = (
    (Cue.POISON_MEDICAL, "T-18"),
    (Cue.OWN_LIFE, "T-09"),
    (Cue.VIOLENCE_NOW, "T-12"),
    (Cue.OTHERS_LIFE, "T-10"),
    (Cue.SEXUAL, "T-17"),
    (Cue.CHILD_SELF, "T-16"),
    (Cue.CHILD_WORRY, "T-15"),
    (Cue.VIOLENCE_PAST, "T-13"),
)
_TALK: tuple[tuple[Cue, str], ...] = (
    (Cue.COMPLAINT, "T-31"),
    (Cue.SECRECY, "T-05"),
    (Cue.ADDICTION, "T-19"),
    (Cue.DEBT, "T-20"),
    (Cue.OVERLOAD, "T-21"),
    (Cue.DECISION_WANTED, "T-39"),
    (Cue.CONFIRM_CLIENT, "T-39"),
)
_PLAIN: tuple[tuple[Cue, str], ...] = (
    (Cue.DECISION_WANTED, "T-39"),
    (Cue.CONFIRM_CLIENT, "T-39"),
    (Cue.COMPLAINT, "T-31"),
    (Cue.NO_CREDIT, "T-07"),
    (Cue.PRIVACY_QUESTION, "T-35"),
    (Cue.HUMAN, "T-02"),
)
_CHILD = frozenset({Cue.CHILD_SELF, Cue.CHILD_WORRY})
_HARM = frozenset({Cue.VIOLENCE_NOW, Cue.VIOLENCE_PAST, Cue.SEXUAL})
_LOOK = frozenset(cue for cue, _ in _CRISIS)
_ABOUT_US = frozenset({TemplateId("T-31")})
_TODAY = OF_DANGER - {TemplateId("T-13")}
_SAFE_IN_GROUPS = frozenset({TemplateId("T-18")})


def heard(finding: Finding, *, group: bool, audience: Audience) -> Heard:
    """Return what others may know of a finding."""
    urgent, danger = finding.urgency is Urgency.ACUTE, _names_danger(finding)
    if not finding.cues:
        return Heard(finding.lang, urgent, heavy=finding.sensitive, danger=danger, harmless=urgent)
    alone = finding.cues if not finding.sensitive else frozenset()
    return Heard(
        finding.lang,
        urgent,
        heavy=finding.sensitive,
        danger=danger,
        harmless=urgent and not (_CHILD | _HARM) & finding.cues,
        complaint=Cue.COMPLAINT in alone,
        denial=Cue.DENIAL in alone,
        question=_plain_answer(alone, group=group, audience=audience),
        human=Cue.HUMAN in alone,
    )


def answer(finding: Finding, *, group: bool, audience: Audience) -> Answer | None:
    """Choose the text for a sensitive finding; None when nothing is to be said about it.

    In groups only the neutral text: a person who does harm may read along (C-26, P-33).
    """
    if not finding.sensitive:
        return None
    alone, danger = _for_one(finding, audience), _names_danger(finding)
    return Answer(
        NEUTRAL if group and alone not in _SAFE_IN_GROUPS else alone,
        crisis=finding.urgency is Urgency.ACUTE,
        danger=alone if danger else None,
        again=OFFER if Cue.TALK in finding.cues else INSISTING,
        prompt=danger,
        child=_concerns_child(finding, audience),
        crime=finding.named_by_rules(Category.CRIME),
    )


def _names_danger(finding: Finding) -> bool:
    """Whether life or limb is at stake, the writer's or another's (M-09, M-10)."""
    named = finding.urgency is Urgency.ACUTE or bool(_LOOK & finding.cues)
    return finding.sensitive and named


def _concerns_child(finding: Finding, audience: Audience) -> bool:
    """Also a young person who is hit, or sees it, is a matter of § 8a (X-05)."""
    signs = _CHILD | _HARM if audience is Audience.YOUTH else _CHILD
    return bool(signs & finding.cues)


def in_silence(answer: Answer) -> Answer:
    """The same without a word to the family: the worker is asked to look, no number was named."""
    return replace(answer, prompt=True, request=TALK_THERE)


def may_offer_call(template: TemplateId) -> bool:
    """Whether the button for a call by the worker fits: not beside the way to complain about her, nor
    where help has to come first, nor below the second suggestion.
    """
    return template not in _ABOUT_US | OF_A_LIFE | {INSISTING}


def may_wait(template: TemplateId) -> bool:
    """Whether the next meeting is early enough to speak of it."""
    return template not in _TODAY


def _plain_answer(cues: Set[Cue], *, group: bool, audience: Audience) -> TemplateId | None:
    for cue, template in _PLAIN:
        if cue not in cues:
            continue
        if cue is not Cue.PRIVACY_QUESTION:
            return TemplateId(template)
        if audience is Audience.YOUTH:
            return TemplateId("T-35" if group else "T-35/allein")
    return None


def _for_one(finding: Finding, audience: Audience) -> TemplateId:
    for cue, template in _CRISIS:
        if cue in finding.cues:
            return _for_age(template, audience)
    if finding.urgency is Urgency.ACUTE:
        return SHORT
    for cue, template in _TALK:
        if cue in finding.cues:
            return TemplateId(template)
    only_complex = set(finding.categories) <= {"complex_request"}
    many = Cue.COMPLEX in finding.cues and Cue.TALK not in finding.cues
    return TemplateId("T-04" if only_complex and many else "T-03")


def _for_age(template: str, audience: Audience) -> TemplateId:
    """A grown-up is not answered as the hurt child, a child not as a worried grown-up."""
    if template == "T-16" and audience is not Audience.YOUTH:
        return TemplateId("T-13")
    if template in {"T-13", "T-15"} and audience is Audience.YOUTH:
        return TemplateId("T-16")
    return TemplateId(template)
