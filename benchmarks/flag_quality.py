"""Score flagging on the labelled corpus, by folds of services, with bootstrap intervals.

    python benchmarks/flag_quality.py [--corpus FILE] [--folds 5] [--draws 2000] [--seed 1] [--misses N]

Method. Each labelled change goes through `monitor.assess.assess_texts`, as in `monitor compare --batch`; where the step is a fault there
is no finding. Services that share an edit (the label's `group`) are tied together into one unit, since one answer is then right or
wrong for all of them; units are put into folds by a stable hash. The figures by fold show how much they hang on which services one
happens to look at. The intervals (95 %) come from drawing units with replacement.

What the figures do not say: the rules have been written with most of these labels in sight, so that neither the folds nor the
intervals make them figures on unseen services. `benchmarks/blind_cases.py --part test` is nearer to that, on wording chosen to be hard.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from monitor.assess import assess_texts
from monitor.model import Finding, is_alert

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus" / "changes.jsonl.zst"
QUOTE_CHARACTERS = 600
QUOTE_SHARE = 0.6
WORSE, BETTER = {"introduced", "expanded", "worse"}, {"restricted", "removed", "better"}
QUESTIONS = ("alert", "ai_training", "default_consent", "fault")


@dataclass(slots=True)
class Answer:
    """Hold what was wanted and found for one change: by question both, and by quality of a right alert whether it was so."""

    unit: str
    ident: str
    found: dict[str, tuple[bool, bool]] = field(default_factory=dict)
    quality: dict[str, bool] = field(default_factory=dict)


def read_items(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the labelled changes."""
    import zstandard

    with path.open("rb") as packed:
        reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed)
        for line in io.TextIOWrapper(reader, encoding="utf-8"):
            yield json.loads(line)


def tie_units(items: Sequence[dict[str, Any]]) -> list[str]:
    """Name each item's unit: services, tied together where they share an edit."""
    parents: dict[str, str] = {}

    def find(name: str) -> str:
        while parents.setdefault(name, name) != name:
            name = parents[name]
        return name

    for item in items:
        one, other = find(f"service {item['service']}"), find(f"group {item['group']}")
        parents[max(one, other)] = min(one, other)
    return [find(f"service {item['service']}") for item in items]


def answer_item(item: dict[str, Any], unit: str) -> Answer:
    """Assess one labelled change, and compare with its label; fields that readers did not agree on are left out."""
    label = item["label"]
    assessment = assess_texts(item["old"], item["new"], seen_on=date.fromisoformat(item["date"]))
    findings = [] if assessment.fault else [finding for finding in assessment.findings if is_alert(finding)]
    first = {finding.topic: finding for finding in reversed(findings)}
    answer = Answer(unit=unit, ident=item["id"], found={"fault": (label["fault"], assessment.fault is not None)})
    if label["agreed"]["alert"]:
        answer.found["alert"] = (label["alert"], bool(findings))
    if label["agreed"]["consent"]:
        answer.found["default_consent"] = (is_real(label["consent"]), "default_consent" in first)
    if label["agreed"]["ai_training"]:
        wanted = label["ai_training"]
        answer.found["ai_training"] = (is_real(wanted), "ai_training" in first)
        if is_real(wanted) and "ai_training" in first:
            answer.quality = judge_quality(item, first)
    return answer


def judge_quality(item: dict[str, Any], first: dict[str, Finding]) -> dict[str, bool]:
    """Tell of an alert on AI training that was raised rightly whether effect, direction and evidence are right."""
    label, finding = item["label"], first["ai_training"]
    quotes = [quote for quote in (label["old"], label["new"]) if quote]
    shown = [quote_in(one.old, item["old"]) for one in first.values()] + [quote_in(one.new, item["new"]) for one in first.values()]
    return {
        "effect": finding.effect == label["ai_training"],
        "direction": label["ai_training"] == "mixed" or direction(finding.effect) == direction(label["ai_training"]),
        "evidence": not quotes or max(overlap(quote, shown) for quote in quotes) >= QUOTE_SHARE,
    }


def is_real(effect: str) -> bool:
    """Tell an effect from none and from a mention."""
    return effect not in ("none", "mention")


def direction(effect: str) -> str:
    """Give what an effect means for the user."""
    return "worse" if effect in WORSE else "better" if effect in BETTER else "mixed"


def overlap(quote: str, shown: Iterable[str]) -> float:
    """Give the largest share of a quote's words that one of the texts shown has."""
    wanted = set(re.findall(r"\w{3,}", quote.lower()))
    return max((len(wanted & set(re.findall(r"\w{3,}", text.lower()))) / len(wanted) for text in shown if wanted), default=0.0)


def quote_in(quote: str | None, text: str) -> str:
    """Give the first part of a quote, or nothing where its words do not stand in the text."""
    return quote[:QUOTE_CHARACTERS] if quote and squeeze(quote) in squeeze(text) else ""


def squeeze(text: str) -> str:
    """Give the words of a text without markup and link targets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\]\([^)]*\)", "]", text).lower()))


def measure(answers: Iterable[Answer]) -> dict[str, float]:
    """Count precision, recall and F1 of each question, and the shares of right alerts whose quality is right."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    shares: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for answer in answers:
        for question, (wanted, found) in answer.found.items():
            for place, holds in enumerate((wanted and found, found and not wanted, wanted and not found)):
                counts[question][place] += holds
        for name, holds in answer.quality.items():
            shares[name][0] += holds
            shares[name][1] += 1
    figures: dict[str, float] = {}
    for question in QUESTIONS:
        right, false, missed = counts[question]
        figures[f"{question} precision"] = right / max(1, right + false)
        figures[f"{question} recall"] = right / max(1, right + missed)
        figures[f"{question} F1"] = 2 * right / max(1, 2 * right + false + missed)
    return figures | {name: right / max(1, all_) for name, (right, all_) in sorted(shares.items())}


def draw_intervals(answers: Sequence[Answer], draws: int, seed: int) -> dict[str, tuple[float, float]]:
    """Give the 95 % interval of each figure, from units drawn with replacement."""
    units: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        units[answer.unit].append(answer)
    names, chance = sorted(units), random.Random(seed)
    samples: dict[str, list[float]] = defaultdict(list)
    for _ in range(draws):
        drawn = [answer for name in chance.choices(names, k=len(names)) for answer in units[name]]
        for figure, value in measure(drawn).items():
            samples[figure].append(value)
    return {figure: (sorted(values)[int(0.025 * draws)], sorted(values)[int(0.975 * draws)]) for figure, values in samples.items()}


def fold_of(unit: str, folds: int) -> int:
    """Put a unit into a fold by a stable hash of its name."""
    return int.from_bytes(hashlib.sha256(unit.encode()).digest()[:4]) % folds


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--draws", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="name so many wrong answers of each question")
    options = parser.parse_args()
    items = list(read_items(options.corpus))
    answers = [answer_item(item, unit) for item, unit in zip(items, tie_units(items), strict=True)]
    figures, intervals = measure(answers), draw_intervals(answers, options.draws, options.seed)
    folds = [measure(answer for answer in answers if fold_of(answer.unit, options.folds) == fold) for fold in range(options.folds)]
    print(f"{len(answers)} changes, {len({answer.unit for answer in answers})} units of services")
    for name, value in figures.items():
        low, high = intervals[name]
        print(f"{name:26s} {value:.3f}  [{low:.3f}, {high:.3f}]   by fold: " + " ".join(f"{fold.get(name, 0):.2f}" for fold in folds))
    for question in QUESTIONS:
        wrong = [(answer.ident, pair) for answer in answers if (pair := answer.found.get(question)) and pair[0] != pair[1]]
        for ident, (wanted, _) in wrong[: options.misses]:
            print(f"  {question}: {'missed' if wanted else 'alarmed'} {ident}")


if __name__ == "__main__":
    main()
