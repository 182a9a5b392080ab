"""docs/operations.md says what is so."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from monitor.settings import load_settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def find_fence(language: str) -> str:
    """Give the text of the page's one fence in a language."""
    (fence,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(fence)


def test_every_event_is_explained() -> None:
    """The table of events names those that the daemon logs, and no others."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "monitor" / "daemon").glob("*.py"))
    logged = set(re.findall(r'\blog\(\s*"(\w+)"', code)) | {
        name for pair in re.findall(r'Trouble\("(\w+)", "(\w+)"', code) for name in pair
    }
    table = PAGE.partition("| event | when |")[2]
    explained = {name for row in re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert explained == logged | {"library"}


def test_the_mail_settings_are_read(tmp_path: Path) -> None:
    """The example of mail settings is taken as it stands."""
    (tmp_path / ".env").write_text(find_fence("sh"), encoding="utf-8")
    settings = load_settings({"HOME": str(tmp_path)}, db=None, sources=str(tmp_path / "sources.yaml"), working_directory=tmp_path)
    assert settings.smtp is not None
    assert (settings.smtp.port, settings.smtp.security, settings.smtp.sender) == (587, "starttls", "me@example.org")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_unit_is_one(tmp_path: Path) -> None:
    """No line of the unit is unknown to systemd."""
    unit = tmp_path / "terms-change-monitor.service"
    unit.write_text(find_fence("ini").replace("/opt/terms-change-monitor/bin/monitor", "/bin/true"), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, timeout=60, check=False)
    assert "terms-change-monitor.service" not in done.stderr, done.stderr
