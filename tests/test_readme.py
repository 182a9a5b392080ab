"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from monitor.sources import parse_sources
from tests.readme import README, Example, mask, read_commands


def test_console_fences(tmp_path: Path) -> None:
    """Every command in the README prints what the README says, but for times, ids and ports."""
    example = Example(tmp_path)
    try:
        commands = list(read_commands(README.read_text(encoding="utf-8")))
        assert len(commands) > 10
        for command in commands:
            assert mask(example.run(command)) == mask(command.printed), f"$ {command.line}"
    finally:
        example.close()


def test_yaml_fences() -> None:
    """Every list of sources in the README loads without a mistake."""
    fences = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert fences
    for fence in fences:
        parse_sources(fence, Path("sources.yaml"), environment={"ACME_TOKEN": "secret"})


def test_every_fence_is_tested() -> None:
    """No fence has a language that no test runs; the two sh fences are run by CI."""
    text = README.read_text(encoding="utf-8")
    languages = re.findall(r"^```(\w+)$", text, re.MULTILINE)
    assert set(languages) <= {"console", "yaml", "sh", "ini"}
    assert re.findall(r"<!-- command: (\w+) -->", text) == ["install", "tests"]
