"""Write a folder whole or not at all, never over what is not ours."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from monitor.errors import UsageError

DOCUMENT = "document.json"
"""Says which document a folder of evidence is about."""
MARKER = "witness.json"
"""With SHA256SUMS, what tells a former export from somebody else's folder."""
SUMS = "SHA256SUMS"


class Folder:
    """Collect files, each with its digest."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.digests: dict[str, str] = {}

    def add(self, name: str, data: bytes | str) -> str:
        """Write a file and give back its name."""
        content = data.encode() if isinstance(data, str) else data
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.digests[name] = hashlib.sha256(content).hexdigest()
        return name

    def add_json(self, name: str, value: Any) -> str:
        """Write a JSON file for people and programs."""
        return self.add(name, json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def take(self, name: str) -> None:
        """Count in a file that something else wrote."""
        self.digests[name] = hashlib.sha256((self.path / name).read_bytes()).hexdigest()

    def add_sums(self) -> None:
        """Write the list of digests as `sha256sum` reads it."""
        lines = [f"{digest}  {name}\n" for name, digest in sorted(self.digests.items())]
        (self.path / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


_LEFT_BY_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""Files that systems put into every folder that was looked at."""


def refuse_foreign_folder(target: Path) -> None:
    """Raise UsageError where a place holds anything but a former export, such as a note that somebody put beside it."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise UsageError(f"{target} is not a folder: name one that does not exist yet")
    if target.is_dir() and any(target.iterdir()) and not ((target / MARKER).is_file() and (target / SUMS).is_file()):
        raise UsageError(f"{target} is not empty and no former export: name a folder that does not exist yet")
    foreign = next(_list_foreign(target), None) if target.is_dir() else None
    if foreign is not None:
        raise UsageError(f"{target} holds {foreign}, which no export wrote: move it away, or name another folder")


def refuse_other_document(target: Path, document_id: str, name: str) -> None:
    """Raise UsageError where a former export is another document's; one that no longer says whose it is may be replaced."""
    try:
        former = json.loads((target / DOCUMENT).read_bytes())
        held = f"{former['service']}/{former['document']}" if former["id"] != document_id else None
    except (OSError, ValueError, KeyError, TypeError):
        return
    if held is not None:
        raise UsageError(f"{target} holds the evidence of {held}, not of {name}: name another folder")


def _list_foreign(target: Path) -> Iterator[str]:
    """List the files of a former export that its list of digests does not name."""
    sums = target / SUMS
    lines = sums.read_text(encoding="utf-8", errors="replace").splitlines() if sums.is_file() else []
    written = {SUMS, *(line.split("  ", 1)[-1] for line in lines)}
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target).as_posix()
        if not path.is_dir() and name not in written and path.name not in _LEFT_BY_SYSTEMS:
            yield name


@contextmanager
def replacing_folder(target: Path) -> Iterator[Folder]:
    """Give a folder to fill, which takes the target's place once all went well; a failure leaves the target as it was."""
    refuse_foreign_folder(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise UsageError(f"cannot write beside {target}: {error.strerror}; name another folder") from error
    try:
        folder = Folder(work / "new")
        folder.path.mkdir()
        yield folder
        folder.add_sums()
        if target.exists():
            target.rename(work / "old")
        (work / "new").rename(target)
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}; name another folder") from error
    finally:
        if (work / "old").exists() and not target.exists():  # also where Ctrl-C came between the two
            (work / "old").rename(target)
        shutil.rmtree(work, ignore_errors=True)
