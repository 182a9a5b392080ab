"""Run the scorers over recorded pages and hold their figures against thresholds.toml."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
TOOLS = HERE.parents[1] / "shared" / "tools"


def read_figures(printed: str) -> dict[str, float]:
    """Collect the figures of a scorer's last lines: "alert precision", "F1", "reported share", ..."""
    figures: dict[str, float] = {}
    for line in printed.splitlines():
        for name, precision, recall in re.findall(r"^(\w+)\s+precision ([\d.]+)\s+recall ([\d.]+)", line):
            figures[f"{name} precision"], figures[f"{name} recall"] = float(precision), float(recall)
        if line.startswith("pages "):
            figures |= {name: float(value) for name, value in re.findall(r"(precision|recall|F1) ([\d.]+)", line)}
        if line.startswith("of the AI-training alerts"):
            figures |= {name: float(value) for name, value in re.findall(r"(effect|direction|evidence) ([\d.]+)", line)}
        for name, right, stated in re.findall(r"^(effective_date|opt_out): (\d+) of (\d+)", line):
            figures[name] = int(right) / int(stated)
        for name, value in re.findall(r"(reported|false changes)[^(]*\(([\d.]+)\)", line):
            figures["reported share" if name == "reported" else "false share"] = float(value)
    return figures


def main() -> int:
    """Run each scorer; say what misses its threshold."""
    missed = []
    for name, wanted in tomllib.loads((HERE / "thresholds.toml").read_text(encoding="utf-8")).items():
        script, *arguments = wanted["arguments"]
        done = subprocess.run([sys.executable, str(TOOLS / script), *arguments], capture_output=True, text=True, check=False)
        print(f"-- {name}\n{done.stdout}{done.stderr}", flush=True)
        if done.returncode:
            missed.append(f"{name}: the scorer ended with {done.returncode}")
        figures = read_figures(done.stdout)
        missed += [
            f"{name}: {k} is {figures.get(k)}, wants >= {v}" for k, v in wanted.get("floors", {}).items() if figures.get(k, -1.0) < v
        ]
        missed += [
            f"{name}: {k} is {figures.get(k)}, wants <= {v}" for k, v in wanted.get("ceilings", {}).items() if figures.get(k, 9e9) > v
        ]
    for line in missed:
        print(line)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
