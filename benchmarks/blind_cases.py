"""Score flagging on the cases of tests/flag/blind, which were written without knowledge of the rules.

    python benchmarks/blind_cases.py [--part dev|test|all] [--host] [--misses N [--passages]] [--language en] [--open] [--corpus FILE]

Method. Each case is a passage before and after a change, about an invented service, with the label of a careful reader (keys
and meanings: tests/flag/blind/README.md). Its two texts go through `monitor.assess.assess_texts` as they would from the
archive, the language not given. By default the passage stands alone, and the step is taken as known to be the document's (a
passage of a few lines has too little text to be judged); with --host both sides are put into the middle of one real document
of the corpus in the same language, drawn by a hash of the case's id, and the step is judged, too. A language of which the
corpus has no document keeps its passage alone.

Figures. As in the scoring of real changes: precision, recall and F1 of the alert (any finding but "mention") and of each topic,
doubtful fields left out, and the alert where it hangs on one; of the alerts rightly raised, how often effect, direction for the
user and quoted evidence (0.6 of the words of a deciding sentence, in quotes that stand in the passage) are right; the facts;
and the alert by theme and by language.

Use. A stable hash of its id puts each case into the half `dev` or the half `test`. Cases of `test` must not be read while
rules are being written: they say how the rules do on wording nobody looked at. So items are shown for `dev` alone, and
`test` gives figures only, unless --open is given. Once opened, a test half is spent as a measure. The files hold both halves:
read the passages of `dev` here, with --misses 500 --passages, and not there.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import sys
import textwrap
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from monitor.assess import assess_texts
from monitor.model import Assessment, Finding
from tests.flag.cases import Case, load_cases

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus" / "changes.jsonl.zst"
SEEN_ON = date(2026, 6, 15)
HOST_CHARACTERS = range(8_000, 60_000)
QUOTE_CHARACTERS = 600
TOPICS = {"ai_training": "ai_training", "default_consent": "consent"}
WORSE, BETTER = {"introduced", "expanded", "worse"}, {"restricted", "removed", "better"}


@dataclass(slots=True)
class Tally:
    """Count right and wrong answers to one question."""

    name: str
    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, wanted: bool, got: bool) -> None:
        """Count one answer."""
        self.right += wanted and got
        self.false += got and not wanted
        self.missed += wanted and not got

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.false)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        counts = f"(right {self.right}, false {self.false}, missed {self.missed})"
        return f"{self.name:18s} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  {counts}"


@dataclass(slots=True)
class Score:
    """Hold the tallies of one run."""

    alert: Tally = field(default_factory=lambda: Tally("alert"))
    topics: dict[str, Tally] = field(default_factory=lambda: {topic: Tally(topic) for topic in TOPICS})
    groups: dict[str, Tally] = field(default_factory=dict)
    quality: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    facts: Counter[str] = field(default_factory=Counter)
    faults: int = 0
    wrong: list[tuple[Case, str]] = field(default_factory=list)

    def add(self, case: Case, old: str, new: str, assessment: Assessment) -> None:
        """Compare what was found between the two texts with the label of the case."""
        self.faults += assessment.fault is not None
        found = [finding for finding in assessment.findings if str(finding.effect) != "mention"]
        first = {topic: next((f for f in found if f.topic == topic), None) for topic in TOPICS}
        if is_certain(case):
            self.alert.add(case.alert, bool(found))
            for group in (f"  {case.theme}", f"  language {case.language}"):
                self.groups.setdefault(group, Tally(group)).add(case.alert, bool(found))
            if case.alert != bool(found):
                self.wrong.append((case, describe(case, assessment)))
        for topic, name in TOPICS.items():
            wanted, finding = getattr(case, name), first[topic]
            if name in case.doubtful:
                continue
            self.topics[topic].add(is_real(wanted), finding is not None)
            if is_real(wanted) and finding is not None:
                self._judge_quality(topic, case, wanted, finding, found, old, new)
        if case.alert and found:
            self._judge_facts(case, assessment)

    def _judge_quality(self, topic: str, case: Case, wanted: str, finding: Finding, found: Sequence[Finding], old: str, new: str) -> None:
        quality, effect = self.quality[topic], str(finding.effect)
        quality["judged"] += 1
        quality["effect"] += wanted == effect
        quality["direction"] += wanted == "mixed" or direction(wanted) == direction(effect)
        shown = [quote_in(f.old, old) for f in found] + [quote_in(f.new, new) for f in found]
        quality["evidence"] += any(overlap(words, shown) >= 0.6 for words in case.old_deciding + case.new_deciding)

    def _judge_facts(self, case: Case, assessment: Assessment) -> None:
        said: dict[str, object] = {}
        for finding in assessment.findings:
            for name, value in finding.facts_by_name().items():
                if value not in (None, "", [], {}, ()):
                    said.setdefault(name, value)
        if case.effective_date is not None:
            self.facts["effective_date stated"] += 1
            self.facts["effective_date right"] += str(said.get("effective_date")) == case.effective_date.isoformat()
        if case.opt_out is not None:
            self.facts["opt_out stated"] += 1
            value = json.dumps(said.get("opt_out"), ensure_ascii=False, default=str)[:400]
            self.facts["opt_out right"] += overlap(case.opt_out, [value]) >= 0.5


def is_certain(case: Case) -> bool:
    """Tell whether the label of the alert stands in spite of doubtful fields."""
    return not case.doubtful or any(is_real(getattr(case, name)) for name in TOPICS.values() if name not in case.doubtful)


def is_real(effect: str) -> bool:
    """Tell whether an effect is more than a mention."""
    return effect not in ("none", "mention")


def direction(effect: str) -> str:
    """Say which way an effect goes for the user."""
    return "worse" if effect in WORSE else "better" if effect in BETTER else "mixed"


def word_set(text: str) -> set[str]:
    """Give the words of three letters and more."""
    return set(re.findall(r"\w{3,}", text.lower()))


def overlap(quote: str, shown: Sequence[str]) -> float:
    """Give the largest share of the quote's words that one of the texts shown has."""
    wanted = word_set(quote)
    return max((len(wanted & word_set(text)) / len(wanted) for text in shown if wanted), default=0.0)


def quote_in(quote: str | None, text: str) -> str:
    """Give the quote as far as it counts, or nothing where its words do not stand in the text."""
    return quote[:QUOTE_CHARACTERS] if quote and _squeeze(quote) in _squeeze(text) else ""


def _squeeze(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"\]\([^)]*\)", "]", text).lower()))


def describe(case: Case, assessment: Assessment) -> str:
    """Describe a wrong answer: the case, its label, what was found instead."""
    found = ", ".join(f"{f.topic} {f.effect} by {f.rule}" for f in assessment.findings) or "nothing"
    if assessment.fault is not None:
        found += f"; fault {assessment.fault.kind}"
    kind = "missed " if case.alert else "alarmed"
    return f"  {kind} {case.theme}/{case.id}: {case.ai_training}, consent {case.consent}; found {found}\n          {case.why}"


def load_hosts(path: Path) -> dict[str, list[str]]:
    """Load by language the texts of middling length into which a passage can be put."""
    import zstandard

    hosts: dict[str, list[str]] = defaultdict(list)
    with path.open("rb") as packed:
        for line in io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(packed), encoding="utf-8"):
            item = json.loads(line)
            if not item["label"]["fault"] and len(item["old"]) in HOST_CHARACTERS:
                hosts[item["language"]].append(item["old"])
    return hosts


def put_into(host: str, passage: str) -> str:
    """Put a passage into the middle of a text, before the heading or block nearest to it."""
    middle = len(host) // 2
    place = host.find("\n\n", middle)
    heading = re.compile(r"\n\n(?=#)").search(host, middle, middle + len(host) // 4)
    place = heading.start() if heading else place if place >= 0 else len(host)
    return f"{host[:place].rstrip()}\n\n{passage.strip()}\n\n{host[place:].lstrip()}"


def choose_host(case: Case, hosts: dict[str, list[str]]) -> str | None:
    """Choose the host of a case by a hash of its id, or none where its language has none."""
    pool = hosts.get(case.language)
    return pool[int.from_bytes(hashlib.sha256(case.id.encode()).digest()[:4]) % len(pool)] if pool else None


def score(cases: Sequence[Case], hosts: dict[str, list[str]]) -> Score:
    """Assess every case and compare with its label."""
    result = Score()
    for case in cases:
        host = choose_host(case, hosts)
        old, new = (put_into(host, side) if host else side for side in (case.old, case.new))
        result.add(case, case.old, case.new, assess_texts(old, new, seen_on=SEEN_ON, trusted=host is None))
    return result


def show(result: Score) -> None:
    """Print the figures, no items."""
    for tally in (result.alert, *result.topics.values()):
        print(tally)
    for topic, quality in result.quality.items():
        rates = "  ".join(f"{name} {quality[name] / quality['judged']:.3f}" for name in ("effect", "direction", "evidence"))
        print(f"of {quality['judged']} {topic} alerts raised rightly: {rates}")
    for name in ("effective_date", "opt_out"):
        if result.facts[f"{name} stated"]:
            print(f"{name}: {result.facts[f'{name} right']} of {result.facts[f'{name} stated']}")
    print(f"taken for no change of terms: {result.faults}")
    print("alert by theme and language:")
    for group in sorted(result.groups, key=lambda group: ("language" in group, group)):
        print(result.groups[group])


def main() -> None:
    """Read the options, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test", "all"), default="dev")
    parser.add_argument("--host", action="store_true", help="put each passage into a real document of the corpus")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show the first N wrong answers (of dev, without --open)")
    parser.add_argument("--passages", action="store_true", help="with --misses: show both passages of each")
    parser.add_argument("--language")
    parser.add_argument("--open", action="store_true", help="show items of the test half, too")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="changes.jsonl.zst, for --host")
    options = parser.parse_args()
    if options.host and not options.corpus.is_file():
        sys.exit(f"the corpus is not at {options.corpus.resolve()}: leave out --host, or say where it is with --corpus")
    hosts = load_hosts(options.corpus) if options.host else {}
    chosen = [case for case in load_cases() if not options.language or case.language == options.language]
    for part in ("dev", "test") if options.part == "all" else (options.part,):
        cases = [case for case in chosen if case.part == part]
        start = time.process_time()
        result = score(cases, hosts)
        cpu_ms = 1000 * (time.process_time() - start) / max(1, len(cases))
        alerts = sum(case.alert for case in cases)
        print(f"{part}: {len(cases)} cases, {alerts} alerts{', each in a host document' if options.host else ''}; CPU {cpu_ms:.1f} ms/case")
        show(result)
        if options.misses and (part == "dev" or options.open):
            for case, words in result.wrong[: options.misses]:
                print(words)
                if options.passages:
                    print(textwrap.indent(f"--- old\n{case.old}--- new\n{case.new}", " " * 10))
        print()


if __name__ == "__main__":
    main()
