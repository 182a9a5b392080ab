"""Find the acts of a sentence: who trains, improves or develops is not asked yet, only what is done to which kind of AI."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.statement import ModelClass

_STRONG_REACH = 14
"""Words between "train" and its object: a list of verbs and a long noun phrase fit."""
_SOFT_REACH = 14
_TEST_REACH = 6
"""Testing and evaluating are done to many things; only the next noun is their object."""
_REVERSED_REACH = 60
"""Characters before an act in which its object stands, where the object comes first ("the models behind it are trained on ...")."""
SENTENCE_BREAK = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])|[;:•]\s")
FULL_STOP = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_NOUN = re.compile(r"(?i)development|improvements?|enhancements?|refinement|optimi[sz]ation|evaluation|validation")
_GOVERNS = re.compile(
    r"(?i)^[^,]{0,12}$|\b(?:of|to|in|for|includ\w+|such as|train\w*|improv\w*|develop\w*|enhanc\w*|with|using|through|by|our|the)\b|\("
)
"""Between a noun for an act and its object: what makes it the object, not the next thing in a list."""
_ASIDE_OF = re.compile(r"(?i)\b(?:on|in|for|with|at|to|by|about|using|through|your|you)\b")
"""Between "training" and a machine: what makes the training one of people, with it."""
_CREATES = re.compile(r"(?i)creat")
_JOINED = re.compile(
    r"[^.;:]{0,50}?(?:,|\b(?:and|or|et|ou|und|oder|y|o|e|en|of|con|mit|avec|met)\b)\s*(?:(?:our|its|the|nos|unsere|los|i|de) )?"
)
"""Between two objects of one act."""
_MODEL_CLASSES = {
    "any": ModelClass.ANY,
    "generative": ModelClass.GENERATIVE,
    "algorithms": ModelClass.ALGORITHMS,
    "weak": ModelClass.ALGORITHMS,
    "narrow": ModelClass.NARROW,
    "tool": ModelClass.NARROW,
    "machine": ModelClass.NARROW,
}


@dataclass(frozen=True, slots=True)
class Act:
    """Locate one act with its object."""

    name: str
    start: int
    end: int
    models: ModelClass
    act_end: int
    object_start: int


def find_acts(text: str, lexicon: Lexicon) -> list[Act]:
    """List the acts of a sentence in reading order, each with its object; empty where none governs one."""
    objects = lexicon.objects.find(text)
    found: list[Act] = []
    covered = -1
    if objects:
        for name, start, end in lexicon.acts.find(text):
            act = _find_object(text, name, start, end, objects, lexicon)
            if act is not None:
                found.append(act)
                covered = max(covered, act.end)
    for name, start, end in lexicon.reversed_acts.find(text):
        if not any(act.start < end and start < act.end for act in found):
            names = [row for row, from_, to in objects if from_ < end and to > start - _REVERSED_REACH]
            found.append(Act(name, start, end, max((_MODEL_CLASSES[row] for row in names), default=ModelClass.ALGORITHMS), end, start))
    if all(act.name == "test" for act in found):
        return []  # features are tested too; testing a model is use of data beside other acts only
    return sorted(found, key=lambda act: act.start)


def _find_object(text: str, name: str, start: int, end: int, objects: list[tuple[str, int, int]], lexicon: Lexicon) -> Act | None:
    reach = {"train": _STRONG_REACH, "test": _TEST_REACH}.get(name, _SOFT_REACH)
    for class_name, from_, to in objects:
        if from_ < end:
            continue
        gap = _drop_joint_verbs(text[end:from_], lexicon)
        if len(_WORD.findall(gap)) > reach or SENTENCE_BREAK.search(gap):
            return None
        means = lexicon.means.occurs(gap) and name != "train"
        if _NOUN.fullmatch(text[start:end]) and class_name != "tool" and not _GOVERNS.search(gap):
            return None  # a noun among others ("development, design details, algorithms") has no object
        blocked = [row for row, _, _ in lexicon.blockers.find(gap)]
        bare = name == "improve" and not gap.strip()  # "improve models": whoever makes other things than AI improves products
        if class_name == "weak" and not (name == "train" or bare or text[from_:to].count(" ") or lexicon.possessives.occurs(gap)):
            continue
        if name in ("test", "research") and class_name in ("weak", "algorithms"):
            continue
        if class_name == "tool" and name not in ("train", "improve"):
            continue
        if class_name == "machine" and (name != "train" or _ASIDE_OF.search(gap) or _holds_another(objects, from_, to)):
            continue  # whatever is trained and is no person learns; what is improved may be any product
        if blocked and not (means and blocked == ["from"]):
            return None
        if means and _CREATES.match(text, start):
            return None  # "create images with AI": what one makes with it is not the service
        if means and (class_name in ("weak", "algorithms", "narrow") or name == "test"):
            return None
        act = "means" if means else name
        return Act(act, start, to, _widest_class(text, to, class_name, objects), end, from_)
    return None


def _holds_another(objects: list[tuple[str, int, int]], start: int, end: int) -> bool:
    """Tell whether a machine is named by what it is ("our AI system"): then that is the object."""
    return any(name != "machine" and start < to and from_ < end for name, from_, to in objects)


def _widest_class(text: str, end: int, name: str, objects: list[tuple[str, int, int]]) -> ModelClass:
    """Give the widest class among an object and those that are joined to it ("forecasting models, and generative models")."""
    widest = _MODEL_CLASSES[name]
    for other, from_, to in objects:
        if from_ >= end and _JOINED.fullmatch(text, end, from_):
            widest, end = max(widest, _MODEL_CLASSES[other]), to
    return widest


def _drop_joint_verbs(gap: str, lexicon: Lexicon) -> str:
    """Drop from what stands between an act and its object the verbs that share it, and a subject: they begin no clause of their own."""
    while (verbs := lexicon.joint_verbs.find(gap)) and verbs[0][1] == 0:
        gap = gap[verbs[0][2] :]
    return gap


def find_clause(text: str, position: int, breaks: re.Pattern[str]) -> int:
    """Give where the clause begins that holds a position; `breaks` says what ends one."""
    start = 0
    for match in breaks.finditer(text, 0, position):
        start = match.end()
    return start


def blank(text: str, rows: list[tuple[str, int, int]]) -> str:
    """Replace spans by spaces, so that what stands in them is not found; the length stays."""
    for _, start, end in rows:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
