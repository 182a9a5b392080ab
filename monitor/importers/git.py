"""Read a git repository without checking anything out: its log in one process, its files' contents through another."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from monitor.errors import UsageError

BUNDLE_MARK = b"# v"
"""The first bytes of a git bundle: "# v2 git bundle" or "# v3 git bundle" (gitformat-bundle(5))."""

_INHERITED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES")
"""Variables that would make git look at another repository than the one named."""


class GitError(UsageError):
    """Say that a repository cannot be read, and what to do."""


@contextmanager
def open_repository(path: Path) -> Iterator[Path]:
    """Give the folder of a repository: the one named, or a temporary clone of the bundle named. Raises GitError."""
    if shutil.which("git") is None:
        raise GitError("git is not installed, and the import reads the repository through it: install git, then run the command again")
    if not path.exists():
        raise GitError(f"{path} does not exist: name the folder of a clone, or a bundle file; `git clone ADDRESS` makes a clone")
    if path.is_dir():
        _check_folder(path)
        yield path
        return
    with path.open("rb") as file:
        start = file.read(16)
    if not (start.startswith(BUNDLE_MARK) and b" git bundle" in start):
        raise GitError(f"{path} is neither a git repository nor a git bundle: name the folder of a clone, or a file made by `git bundle`")
    with TemporaryDirectory(prefix="monitor-import-") as folder:
        done = _run(["clone", "--quiet", "--bare", "--", str(path.absolute()), f"{folder}/clone.git"], cwd=None)
        if done.returncode:
            raise GitError(f"the bundle {path} is damaged or cut short ({_last_line(done.stderr)}): download or copy it again")
        yield Path(folder) / "clone.git"


def _check_folder(path: Path) -> None:
    done = _run(["rev-parse", "--git-dir"], cwd=path)
    if done.returncode == 0:
        return
    said = _last_line(done.stderr)
    if "dubious ownership" in done.stderr.decode(errors="replace"):
        raise GitError(f"{path} belongs to another user, and git reads it only when told: git config --global --add safe.directory {path}")
    inside = _run(["rev-parse", "--show-toplevel"], cwd=path, ceiling=False)
    if inside.returncode == 0:
        top = inside.stdout.decode(errors="replace").strip()
        raise GitError(f"{path} is a folder inside a repository: name the whole of it, {top}, and pick documents with --only")
    raise GitError(f"{path} is not a git repository ({said}): name the folder of a clone; a ZIP of the files has no history")


def find_branch(folder: Path) -> str:
    """Give the commit to read from: HEAD, else the branch committed to last. Raises GitError for a repository without commits."""
    if _run(["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], cwd=folder).returncode == 0:
        return "HEAD"
    refs = ["for-each-ref", "--sort=-committerdate", "--count=1", "--format=%(objectname)", "refs/heads", "refs/remotes"]
    found = _run(refs, cwd=folder).stdout.decode().strip()
    if not found:
        raise GitError("the repository has no commits: clone it anew, or fetch its main branch")
    return found


def find_origin(folder: Path) -> str | None:
    """Give the address that a repository was cloned from; None where there is none."""
    done = _run(["config", "--get", "remote.origin.url"], cwd=folder)
    return done.stdout.decode(errors="replace").strip() or None


def is_shallow(folder: Path) -> bool:
    """Tell whether a clone's history was cut off."""
    return _run(["rev-parse", "--is-shallow-repository"], cwd=folder).stdout.strip() == b"true"


def read_log(folder: Path, branch: str) -> bytes:
    """Give the raw log, oldest first: per commit 0x01, hash, author's and committer's time, subject, then the files it touched.

    Fields end with NUL. Renames are told where the texts are alike. Raises GitError.
    """
    done = _run(
        ["log", "--reverse", "--topo-order", "--raw", "-z", "--no-abbrev", "-M90%", "--format=%x01%H%x00%at%x00%ct%x00%s", branch],
        cwd=folder,
    )
    if done.returncode:
        raise GitError(f"git cannot read the history ({_last_line(done.stderr)}): `git fsck` in {folder} says more; clone it anew")
    return done.stdout


class Contents:
    """Give the contents of files by their hashes, out of one git process."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["git", "cat-file", "--batch"],  # noqa: S607 (git is found as the user has it)
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def read(self, sha: str) -> bytes | None:
        """Give a file's bytes; None where the repository lacks or cannot read them."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(sha.encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return None
        head = self._process.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        size = int(head[2])
        data = self._process.stdout.read(size + 1)
        return data[:-1] if len(data) == size + 1 else None

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _run(arguments: list[str], *, cwd: Path | None, ceiling: bool = True) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603
        ["git", *arguments],  # noqa: S607 (no shell; names of files come after --)
        cwd=cwd,
        env=_environment(cwd if ceiling else None),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def _environment(folder: Path | None) -> dict[str, str]:
    """Give an environment in which git looks at the folder named and nowhere above it, asks nothing, and speaks English."""
    kept = {name: value for name, value in os.environ.items() if name not in _INHERITED}
    fixed = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    return {**kept, **fixed, **({"GIT_CEILING_DIRECTORIES": str(folder.absolute().parent)} if folder is not None else {})}


def _last_line(stderr: bytes) -> str:
    lines = [line for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return lines[-1].removeprefix("fatal: ").removeprefix("error: ").strip() if lines else "git says nothing more"
