"""Measure what it costs to say what a change means: CPU time by stage, beside a plain line diff in the same run.

    python benchmarks/assess_speed.py [--step N] [--documents N] [--corpus FOLDER]

Two series. Cold: every `--step`-th labelled change of `changes.jsonl.zst`; its two texts are met for the first time, and what the stages
remember is forgotten before each change. Along a history: `--documents` documents of `pga-versions.bundle`, spread over the archive (cloned
by git to a temporary folder), every version in order, as an import meets them: each text is first the new one, then the old one.

The stages are those of `monitor.assess`, in its order: the language is told, the Markdown parsed, the step judged, the texts compared,
the change read for findings. The baseline is `difflib.unified_diff` over the lines of the two texts, what a tool without any of this
would spend. Times are CPU seconds of this process (`time.process_time`), so that other work on the machine counts less; the rate of
a machine divides out in the ratio to the baseline. What is loaded once (lexicons, the sentence tokenizer, the language classifier) is
loaded before, by one pass over the first changes and a text in a rare language.
"""

from __future__ import annotations

import argparse
import difflib
import functools
import gc
import itertools
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import zstandard

from monitor.compare import compare_documents
from monitor.flag import flag_change
from monitor.judge.text import judge_text
from monitor.model import Document, FaultKind
from monitor.text.language import detect_language
from monitor.text.markdown import parse_markdown

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus"
STAGES = ("language", "parse", "judge", "compare", "flag")
WARM_UP = 12
UNLISTED = "Palvelun käyttäjä hyväksyy nämä ehdot ottaessaan palvelun käyttöön ja vastaa antamiensa tietojen oikeellisuudesta. " * 3
"""A text in a language that only the classifier knows: it takes a third of a second to load."""

Step = tuple[str, str, date]
"""The text before, the text after, and the day on which that was first seen."""


class Stopwatch:
    """Collect the CPU milliseconds of each stage, change by change."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {stage: [] for stage in (*STAGES, "difflib")}

    def time(self, stage: str, work: Callable[[], object]) -> object:
        """Do one stage's work and add its time to that of the change under way."""
        started = time.process_time()
        result = work()
        self.taken[stage][-1] += 1000 * (time.process_time() - started)
        return result

    def begin(self) -> None:
        """Begin the next change: a stage that it does not come to takes no time."""
        for times in self.taken.values():
            times.append(0.0)


def read_changes(path: Path, step: int) -> Iterator[Step]:
    """Give every so many labelled changes."""
    with path.open("rb") as packed:
        lines = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed).read().decode().splitlines()
    for line in lines[::step]:
        change = json.loads(line)
        yield change["old"], change["new"], date.fromisoformat(change["date"][:10])


def read_histories(bundle: Path, documents: int) -> Iterator[list[tuple[str, date]]]:
    """Give all versions of some documents of an archive, oldest first."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "-q", "--bare", str(bundle), folder], check=True)

        def run(*words: str) -> str:
            return subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True, encoding="utf-8").stdout

        names = [name for name in run("ls-tree", "-r", "-z", "--name-only", "HEAD").split("\0") if name.endswith(".md")]
        for name in names[:: max(1, len(names) // documents)][:documents]:
            commits = run("log", "--reverse", "--diff-filter=AM", "--format=%H %as", "--", name).split("\n")
            marked = [line.split() for line in commits if line]
            yield [(run("show", f"{commit}:{name}"), date.fromisoformat(day)) for commit, day in marked]


def assess(watch: Stopwatch, step: Step, read: Callable[[str], Document]) -> None:
    """Take one change through the stages, as `assess_texts` does, and through the baseline."""
    old_text, new_text, day = step
    watch.begin()
    watch.time("difflib", lambda: list(difflib.unified_diff(old_text.splitlines(), new_text.splitlines(), lineterm="")))
    old, new = read(old_text), read(new_text)
    fault = judge(watch, old, new)
    if fault is not None and fault is not FaultKind.DAMAGED_OLD:
        return
    change = watch.time("compare", lambda: compare_documents(old, new))
    watch.time("flag", lambda: flag_change(old, new, change, seen_on=day))  # type: ignore[arg-type]  # the watch hands on what it times


def judge(watch: Stopwatch, old: Document, new: Document) -> FaultKind | None:
    """Judge the step and give the kind of fault."""
    fault = watch.time("judge", lambda: judge_text(old, new))
    return getattr(fault, "kind", None)


def make_reader(watch: Stopwatch) -> Callable[[str], Document]:
    """Give what reads a text, timing both its halves."""

    def read(text: str) -> Document:
        language = watch.time("language", lambda: detect_language(text))
        document = watch.time("parse", lambda: parse_markdown(text, language=language))  # type: ignore[arg-type]
        assert isinstance(document, Document)
        return document

    return read


def find_memories() -> list[functools._lru_cache_wrapper[object]]:
    """List the bounded memories of the stages; tables that are built once have no such bound."""
    wrappers = [thing for thing in gc.get_objects() if isinstance(thing, functools._lru_cache_wrapper)]
    return [one for one in wrappers if one.__module__.startswith("monitor") and (one.cache_parameters()["maxsize"] or 0) > 32]


def show(series: dict[str, Stopwatch]) -> None:
    """Print a table of both series: mean, median and the twentieth change from the top, by stage."""
    print(f"{'':10s}" + "".join(f"{name + ' (' + str(len(watch.taken['parse'])) + ' changes)':>34s}" for name, watch in series.items()))
    print(f"{'CPU ms':10s}" + f"{'mean':>14s}{'median':>10s}{'95 %':>10s}" * len(series))
    totals = {name: [sum(times) for times in zip(*(watch.taken[stage] for stage in STAGES), strict=True)] for name, watch in series.items()}
    for stage in (*STAGES, "total", "difflib"):
        cells = ""
        for name, watch in series.items():
            times = totals[name] if stage == "total" else watch.taken[stage]
            cells += f"{statistics.mean(times):14.2f}{statistics.median(times):10.2f}{statistics.quantiles(times, n=20)[-1]:10.2f}"
        print(f"{stage:10s}{cells}")
    ratios = (statistics.mean(totals[name]) / statistics.mean(watch.taken["difflib"]) for name, watch in series.items())
    print(f"{'ratio':10s}" + "".join(f"{ratio:14.2f}{'':20s}" for ratio in ratios))


def main() -> None:
    """Run both series and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--documents", type=int, default=12)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    arguments = parser.parse_args()
    steps = list(read_changes(arguments.corpus / "changes.jsonl.zst", arguments.step))
    warm = Stopwatch()
    detect_language(UNLISTED)
    for step in steps[:WARM_UP]:
        assess(warm, step, make_reader(warm))
    memories = find_memories()
    gc.freeze()
    gc.set_threshold(50_000)
    cold, along = Stopwatch(), Stopwatch()
    for step in steps:
        for memory in memories:
            memory.cache_clear()
        assess(cold, step, make_reader(cold))
    for history in read_histories(arguments.corpus / "pga-versions.bundle", arguments.documents):
        read = functools.lru_cache(maxsize=4)(make_reader(along))
        for (old, _), (new, day) in itertools.pairwise(history):
            if old != new:
                assess(along, (old, new, day), read)
    show({"cold": cold, "along a history": along})


if __name__ == "__main__":
    main()
