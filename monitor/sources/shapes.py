"""Take values of the expected shape out of nodes, noting a mistake wherever the shape or the value is wrong."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Environment
from dataclasses import dataclass
from typing import TypeVar

from monitor.sources.keys import EXAMPLES, describe
from monitor.sources.mistakes import Mistakes, WrongValueError, join_field, show
from monitor.sources.nodes import Broken, Mapping, Node, Scalar, Sequence

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold what goes along while one file is read."""

    mistakes: Mistakes
    environment: Environment[str, str]


def explain_shape(node: Node, key: str, expected: str) -> str:
    """Say that a value has the wrong shape, with a right line for its key."""
    if isinstance(node, Scalar) and not node.text and not node.quoted:
        return (
            f"nothing stands after the colon; write {expected}, such as `{EXAMPLES[key]}`, or delete the line (a value that begins with # "
            "is a comment unless it stands in quotes)"
        )
    return f"{describe(node)} stands where {expected} is expected; write `{EXAMPLES[key]}`"


def take_text(node: Node, field: str, key: str, reading: Reading) -> Scalar | None:
    """Give a single value; None, with a mistake, where there is none."""
    if isinstance(node, Scalar) and not node.is_nothing and node.text.strip():
        return node
    if not isinstance(node, Broken):
        reading.mistakes.add(node.line, field, explain_shape(node, key, "one value"))
    return None


def take_value(node: Node, field: str, key: str, read: Callable[[str], Value], reading: Reading) -> Value | None:
    """Read a single value with `read`; None, with a mistake, where it is refused."""
    scalar = take_text(node, field, key, reading)
    return None if scalar is None else read_scalar(scalar, field, read, reading)


def read_scalar(scalar: Scalar, field: str, read: Callable[[str], Value], reading: Reading) -> Value | None:
    """Call `read` on a value's text and turn its refusal into a mistake."""
    try:
        return read(scalar.text)
    except WrongValueError as wrong:
        reading.mistakes.add(scalar.line, field, str(wrong))
        return None


def take_texts(node: Node, field: str, key: str, reading: Reading) -> list[tuple[Scalar, str]]:
    """Give one value or a list of values, each with its field path; wrong ones are noted and left out."""
    if isinstance(node, Sequence):
        found = []
        for position, item in enumerate(node.items):
            path = join_field(field, position)
            scalar = take_text(item, path, key, reading)
            if scalar is not None:
                found.append((scalar, path))
        return found
    if isinstance(node, Mapping):
        reading.mistakes.add(node.line, field, explain_shape(node, key, "one value or a list"))
        return []
    scalar = take_text(node, field, key, reading)
    return [] if scalar is None else [(scalar, field)]


def take_distinct(node: Node, field: str, key: str, read: Callable[[str], Value], reading: Reading) -> tuple[Value, ...]:
    """Read one value or a list of values with `read`, and note values that stand twice."""
    values: list[Value] = []
    for scalar, path in take_texts(node, field, key, reading):
        value = read_scalar(scalar, path, read, reading)
        if value is None:
            continue
        if value in values:
            reading.mistakes.add(scalar.line, path, f"{show(scalar.text)} stands twice in this list; delete one")
        else:
            values.append(value)
    return tuple(values)


def take_mapping(node: Node, field: str, key: str, reading: Reading) -> Mapping | None:
    """Give a mapping; None, with a mistake, where there is none."""
    if isinstance(node, Mapping):
        return node
    if not isinstance(node, Broken):
        problem = explain_shape(node, key, "a mapping (key: value)")
        if isinstance(node, Scalar) and ":" in node.text and not node.quoted:
            problem += "; if this was meant as key and value, a space is missing after the colon"
        reading.mistakes.add(node.line, field, problem)
    return None


def read_name(text: str) -> str:
    """Read a name of a service, document, tag or subscription: one line, single spaces."""
    if any(not character.isprintable() for character in text):
        raise WrongValueError(f"{show(text)} holds a line break or another invisible character; write the name on one line")
    name = " ".join(text.split())
    if not name:
        raise WrongValueError("the name is empty; write a name")
    if len(name) > 200:
        raise WrongValueError(f"{show(name)} is longer than 200 characters; write a shorter name")
    return name
