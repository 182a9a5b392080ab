"""Say in plain words which YAML mistake a parser's complaint probably is, and how to mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.sources.mistakes import Mistakes, show

_TAB_INDENT = re.compile(r"[ ]*\t")
_MISSING_SPACE = re.compile(r"""^\s*(?:- +)?["']?([^\s"'#:\[{][^:"'#\[{]*)["']?:([^\s/].*)$""")
_TWO_COLONS = re.compile(r"^\s*(?:- +)?[^:#]+: +[^\"'#\[{|>][^#]*: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Hold one complaint of the parser (words of its message) with the advice, and a text that provokes it."""

    complaint: str
    advice: str
    example: str


EXPLANATIONS = (
    Explanation(
        complaint="unexpected end of stream",
        advice="a quotation mark is opened and never closed; write the closing one",
        example="defaults:\n  language: 'en\n",
    ),
    Explanation(
        complaint="expected ',' or ']'",
        advice="a list in [...] is not closed, or a comma is missing in it; write [one, two], quotes around entries with # or brackets",
        example="services: [a, b\n",
    ),
    Explanation(
        complaint="expected ',' or '}'",
        advice="a mapping in {...} is not closed, or a comma is missing in it; write {key: value, key: value}",
        example="defaults: {every: 6h\nservices: x\n",
    ),
    Explanation(
        complaint="expected the node content",
        advice="a bracket is opened and never closed (# makes the rest of a line a comment); close it, and put entries with # in quotes",
        example="select: [main, #text]\n",
    ),
    Explanation(
        complaint="cannot start any token",
        advice='a value may not begin with this character (@, `, % or a tab) unless it is in quotes; write it as "..."',
        example="services: @home\n",
    ),
    Explanation(
        complaint="unknown escape character",
        advice="a backslash in double quotes starts an escape; use single quotes instead: '...'",
        example='select: "\\q"\n',
    ),
    Explanation(
        complaint="found '-'",
        advice='a list entry "- " stands where "key: value" is expected; indent it below its key, or make all entries of this level alike',
        example="services:\n  a: b\n  - c\n",
    ),
    Explanation(
        complaint="expected <block end>",
        advice="the indentation does not fit the lines above; begin every entry of one level in the same column, with spaces",
        example="- a\nb: c\n",
    ),
    Explanation(
        complaint="expected '<document start>'",
        advice="the indentation does not fit the lines above; begin every top-level key in the first column",
        example="  defaults: x\nservices: y\n",
    ),
    Explanation(
        complaint="could not find expected ':'",
        advice='a colon is missing after a key, or a line hangs without one; write "key: value"',
        example="defaults:\n  every: 6h\nservices\nb: c\n",
    ),
    Explanation(
        complaint="chomping or indentation indicators",
        advice="| and > announce a text on the following lines; put a value that begins with one of them in quotes",
        example="select: >main\n",
    ),
    Explanation(
        complaint="expected a comment or a line break",
        advice="| and > announce a text on the following lines; put a value that begins with one of them in quotes",
        example="select: > main\n",
    ),
    Explanation(
        complaint="expected alphabetic or numeric character",
        advice="* and & have a meaning of their own in YAML; put a value that begins with one of them in quotes",
        example="select: *\n",
    ),
    Explanation(
        complaint="expected '>' but found",
        advice="! has a meaning of its own in YAML; put a value that begins with it in quotes",
        example="select: !<a\n",
    ),
    Explanation(
        complaint="expected ' ', but found",
        advice="! and % have a meaning of their own in YAML; put a value that begins with one of them in quotes",
        example="select: !a<b\n",
    ),
    Explanation(
        complaint="expected URI",
        advice="! has a meaning of its own in YAML; put a value that begins with it in quotes",
        example='select: !"x"\n',
    ),
    Explanation(
        complaint="sequence entries are not allowed",
        advice='a list entry "- " must begin on its own line, below its key; or write the list as [one, two]',
        example="select: - main\n",
    ),
    Explanation(
        complaint="mapping keys are not allowed",
        advice='"? " has a meaning of its own in YAML; put a text that begins with it in quotes',
        example="select: ? main\n",
    ),
    Explanation(
        complaint="incompatible YAML document",
        advice="delete the %YAML line; the file is read as YAML 1.2",
        example="%YAML 2.0\n---\nservices: {}\n",
    ),
    Explanation(
        complaint="mapping values are not allowed",
        advice='this key does not fit here: begin it in the same column as the keys above, and put a text that holds ": " in quotes',
        example="defaults:\n  every: 6h\n   robots: obey\n",
    ),
)
"""In this order: the first complaint found in the parser's message speaks."""


def explain_syntax(problem: str, context: str, at: int, text: str, mistakes: Mistakes) -> None:
    """Note the probable cause of a parser's complaint; `at` is its line, counted from 0.

    Tabs used for indentation are noted at every line that has one, because whoever's editor wrote one wrote them all.
    """
    lines = text.splitlines()
    tabbed = [number for number, line in enumerate(lines, 1) if _TAB_INDENT.match(line) and line.strip()]
    if tabbed:
        for number in tabbed:
            mistakes.add(number, "", "this line is indented with a tab; YAML allows only spaces: replace the tab by two spaces")
        return
    line, special = _explain_line(lines, at)
    if special:
        mistakes.add(line, "", special)
        return
    advice = next((row.advice for row in EXPLANATIONS if row.complaint in f"{context} {problem}"), "")
    if advice:
        mistakes.add(min(at, max(len(lines) - 1, 0)) + 1, "", f"not valid YAML: {advice}")
    else:
        mistakes.add(
            at + 1, "", f"not valid YAML ({show(problem)}); compare this line and the one above with the examples in the documentation"
        )


def _explain_line(lines: list[str], at: int) -> tuple[int, str]:
    """Recognise the two commonest slips, which the parser notices only a line or more later: no space after a colon, and two colons."""
    for number in (at, at - 1):
        if not 0 <= number < len(lines):
            continue
        missing = _MISSING_SPACE.match(lines[number])
        if missing:
            key, value = missing.group(1).strip(), missing.group(2).strip()
            return number + 1, f"a space is missing after the colon; write `{key}: {value[:60]}`"
        if number == at and _TWO_COLONS.match(lines[number]):
            return (
                number + 1,
                'two "key: value" pairs stand on one line; put the second on its own line, or the text after the first colon in quotes',
            )
    return at + 1, ""
