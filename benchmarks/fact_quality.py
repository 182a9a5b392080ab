"""Score the facts of findings against those that readers wrote down, roughly, and count phrases that are no noun phrases.

    python benchmarks/fact_quality.py [--corpus FILE] [--show N]

Method. Each labelled change of terms on which an alert is raised goes through `monitor.assess.assess_texts`; the facts of all its
alerts are put together by name. Readers wrote a fact down where they saw one, so that a fact they did not name is not wrong by itself:
only changes whose label has the fact count. A list is compared phrase by phrase: a phrase found is right where three fifths of its
words (of three letters or more) stand in the label's phrases, and one of the label is reached where three fifths of its own stand in
what was found. `default` must be equal; `legal_basis` and `minors` are compared as one phrase.

*Broken* counts, over all alerts, the phrases of lists that open or end with a conjunction, an article or a preposition, hold an
unbalanced bracket, begin with a pronoun or a verb, or are one bare word such as "data". It looks at the words only: a clean phrase can
still be the wrong one.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from flag_quality import CORPUS, read_items

from monitor.assess import assess_texts
from monitor.model import is_alert

LISTS = ("data_included", "data_excluded", "third_parties", "regions")
PHRASES = (*LISTS, "legal_basis", "minors")
SHARE = 0.6
BROKEN = re.compile(
    r"(?i)^(?:and|or|but|including|such as|for example|as|of|to|for|d['’])\b"
    r"|\b(?:and|or|but|of|on|in|to|for|from|with|across|isn['’]t|the|your|d['’])$"
    r"|^(?:we|they|it|otherwise|obtain|utilize|transfer|clarify|recommend|seek|go)\b|^(?:data|information|content|third[- ]party)$|^\d"
)


def gather_facts(item: dict[str, Any]) -> dict[str, list[str]]:
    """Give the facts of a change's alerts by name, each as a list of phrases; empty where there is none."""
    assessment = assess_texts(item["old"], item["new"], seen_on=date.fromisoformat(item["date"]))
    found: dict[str, list[str]] = defaultdict(list)
    for finding in assessment.findings if assessment.fault is None else ():
        for fact in finding.facts if is_alert(finding) else ():
            found[fact.name] += [value for value in as_list(fact.value) if value not in found[fact.name]]
    return found


def as_list(value: object) -> list[str]:
    """Give a fact's value as a list of phrases."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def words_of(phrases: Iterable[str]) -> set[str]:
    """Give the words of phrases, of three letters or more."""
    return set(re.findall(r"\w{3,}", " ".join(phrases).lower())) or set(re.findall(r"\w+", " ".join(phrases).lower()))


def stands_in(phrase: str, others: Iterable[str]) -> bool:
    """Tell whether most of a phrase's words stand in others."""
    words = words_of([phrase])
    return bool(words) and len(words & words_of(others)) / len(words) >= SHARE


def is_broken(phrase: str) -> bool:
    """Tell whether a phrase is no noun phrase, by its words alone; a term in capitals may be one word."""
    return (bool(BROKEN.search(phrase)) and not phrase.isupper()) or phrase.count("(") != phrase.count(")")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--show", type=int, default=0, help="list so many broken phrases")
    options = parser.parse_args()
    right: dict[str, int] = defaultdict(int)
    given: dict[str, int] = defaultdict(int)
    reached: dict[str, int] = defaultdict(int)
    wanted: dict[str, int] = defaultdict(int)
    phrases, broken = 0, []
    for item in read_items(options.corpus):
        if item["label"]["fault"] or not (found := gather_facts(item)):
            continue
        label = item["label"].get("facts") or {}
        for name in LISTS:
            phrases += len(found.get(name, ()))
            broken += [(item["id"], name, phrase) for phrase in found.get(name, ()) if is_broken(phrase)]
        for name in (*PHRASES, "default"):
            if name not in label:
                continue
            theirs, ours = as_list(label[name]), found.get(name, [])
            same = (lambda one, others: one in others) if name == "default" else stands_in
            given[name] += len(ours)
            right[name] += sum(same(one, theirs) for one in ours)
            wanted[name] += len(theirs)
            reached[name] += sum(same(one, ours) for one in theirs)
    for name in (*PHRASES, "default"):
        precision, recall = right[name] / max(1, given[name]), reached[name] / max(1, wanted[name])
        shares = f"precision {precision:.2f} ({right[name]} of {given[name]})"
        print(f"{name:14s} {shares}  recall {recall:.2f} ({reached[name]} of {wanted[name]})")
    print(f"broken phrases {len(broken)} of {phrases}")
    for ident, name, phrase in broken[: options.show]:
        print(f"  {ident} {name}: {phrase}")


if __name__ == "__main__":
    main()
