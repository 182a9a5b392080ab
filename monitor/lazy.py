"""Load what is heavy when it is first used: start-up time is a feature.

A package names what stands in its modules (`load_when_asked`); a library that another one imports in vain waits (`load_when_used`), or
is left out where the other one does without it (`left_out`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType


def load_when_asked(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Give the `__getattr__` of a package (PEP 562); `homes` says in which module each name stands."""

    def load(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return load


def load_when_used(name: str) -> None:
    """Let the next import of a top-level module give a name only, and load it when something of it is used, or when it is imported again.

    For libraries that others import with themselves. The first use must not be made by two threads at once: whoever uses such a
    library imports it at the top of a module of his own, for that happens under Python's lock.
    """
    if name not in sys.modules:
        sys.meta_path.insert(0, _LazyFinder(name))


@contextmanager
def left_out(name: str) -> Iterator[None]:
    """Let a module not be found by what is imported in this block: a part that a library loads if it can, and that nobody asks for."""
    if name in sys.modules:
        yield
        return
    # how the import system writes down that a module is not there
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


class _LazyFinder(MetaPathFinder):
    """Find one module for one import, such that it is loaded late."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Give the module's own way to be found, with a loader that waits; None for any other name."""
        if fullname != self._name:
            return None
        from importlib.util import LazyLoader

        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
