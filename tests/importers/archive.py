"""Make git repositories as Open Terms Archive writes them, with whatever may go wrong in one."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

BEGINNING = datetime(2024, 3, 1, 9, 0, tzinfo=UTC)

TOPICS = (
    "the profile that you fill in when you open an account",
    "the devices with which you visit our pages",
    "payments and the bank that carries them out",
    "messages that you exchange with our support team",
    "the places from which you sign in",
    "contests and surveys in which you take part",
    "people who are younger than sixteen years",
    "the law of the country in which you live",
    "complaints and the offices that decide on them",
    "the time after which we delete what we hold",
)


def write_policy(*extra: str, without: int | None = None) -> str:
    """Write a policy of ten sections in Markdown; sentences given stand at its end."""
    lines = ["# Privacy Policy of Acme", ""]
    for number, topic in enumerate(TOPICS, 1):
        if number != without:
            lines += [
                f"## {number}. About {topic}",
                "",
                f"This section explains what we do with {topic}. We keep such records for {number} months after your last visit.",
                f"Section {number} also names the team which answers your questions about {topic}, and how long an answer takes.",
                "",
            ]
    lines += [f"{sentence}\n" for sentence in extra]
    return "\n".join(lines)


AI_CLAUSE = (
    "From now on we use the content that you post to train our generative artificial intelligence models. You can opt out in your settings."
)
CONTACT = "Our office has moved: write to Acme, 5 Long Street, Springfield, from now on."


@dataclass
class Archive:
    """Hold a repository that grows record by record; nothing is written before `write`."""

    folder: Path
    marks: int = 0
    stream: list[bytes] = field(default_factory=list)

    def record(
        self,
        path: str | bytes,
        text: str | bytes | None,
        *,
        at: datetime | None,
        subject: str = "Record new changes of Acme Privacy Policy",
        rename_from: str | None = None,
    ) -> None:
        """Add a commit: a file's new text, its deletion (None), or its renaming; `at` None makes a commit without a date."""
        seconds = 0 if at is None else int(at.timestamp())
        who = f"Open Terms Archive Bot <bot@example.org> {seconds} +0000".encode()
        message = subject.encode()
        self.stream.append(b"commit refs/heads/main\nauthor %s\ncommitter %s\ndata %d\n%s\n" % (who, who, len(message), message))
        name = _quote(path)
        if rename_from is not None:
            self.stream.append(b"R %s %s\n" % (_quote(rename_from), name))
        if text is None:
            self.stream.append(b"D %s\n" % name)
        elif rename_from is None or text:
            data = text.encode() if isinstance(text, str) else text
            self.stream.append(b"M 100644 inline %s\ndata %d\n%s\n" % (name, len(data), data))

    def write(self) -> Path:
        """Write what was added since the last time, and give the repository's folder."""
        if not self.folder.exists():
            self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.folder), cwd=self.folder.parent)
        start = b"".join(self.stream)
        if self.marks:
            first, rest = start.split(b"\ndata ", 1)
            head, body = rest.split(b"\n", 1)
            size = int(head)
            start = first + b"\ndata " + head + b"\n" + body[: size + 1] + b"from refs/heads/main^0\n" + body[size + 1 :]
        self.marks += len(self.stream)
        self.stream = []
        subprocess.run(
            ["git", "fast-import", "--quiet", "--done"], cwd=self.folder, input=start + b"done\n", check=True, env=clean_environment()
        )
        return self.folder

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        """Run git in the repository."""
        done = subprocess.run(
            ["git", *arguments], cwd=cwd or self.folder, check=True, capture_output=True, text=True, env=clean_environment()
        )
        return done.stdout


def clean_environment() -> dict[str, str]:
    """Give an environment without the caller's own git settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def _quote(path: str | bytes) -> bytes:
    """Write a path as fast-import reads it: octal escapes for all that is not plain."""
    raw = path.encode() if isinstance(path, str) else path
    return b'"' + b"".join(b"%c" % one if 0x20 < one < 0x7F and one not in b'"\\' else b"\\%03o" % one for one in raw) + b'"'


def days(count: float) -> datetime:
    """Give an instant some days after the beginning."""
    return BEGINNING + timedelta(days=count)
