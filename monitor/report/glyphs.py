"""Read inline Markdown character by character: what each shows, and in which style.

A redline has to cut a text at places that know nothing of Markdown: a deletion may begin in the middle of a link. So the reader
keeps hold of every character's place, where a parser into a tree would lose it. What is no markup by CommonMark's rules (a lone
asterisk, `snake_case`, an unclosed bracket) is shown as written. The time taken grows with the length of the text only, whatever
the text is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from monitor.report.visible import CONTROLS, replace_control, show_controls
from monitor.text.references import read_references

_TAGS = (
    "a|abbr|b|big|blockquote|center|cite|code|del|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike"
    "|strong|sub|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|wbr"
)
"""Tags that converters of HTML let through into Markdown; they are not shown, as `text.plain_text` does not count them."""
_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<line><br\s*/?>\s*)"
    rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>]*)?/?>)"
    r"|<(?P<address>(?:https?://|mailto:)[^\s<>]+)>"
    r"|(?P<ticks>`+)"
    r"|(?P<square>[\[\]])"
    r"|(?P<emphasis>\*+|_+|~~)",
    re.IGNORECASE,
)
"""Everything that may be markup; a link's target is read from its closing bracket on."""
_TARGET = re.compile(
    r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))"
    r"(?:\s+(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'))?\s*\)"
)
"""A link's target: in angle brackets, or bare with one level of parentheses inside; a title is read over."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LONGEST_TARGET = 4000
"""Characters looked through for a target's end; longer than any address a server accepts in practice."""


@dataclass(frozen=True, slots=True)
class Style:
    """Say how a character looks: the tags around it and the address it leads to."""

    strong: bool = False
    emphasis: bool = False
    code: bool = False
    target: str | None = None
    """As the text writes it; `inline.safe_target` decides whether it becomes a link."""


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Hold, for each character of the source, what it shows and its style.

    Markup shows "", a line break a line feed; an entity shows its character at the place of its "&".
    """

    shown: tuple[str, ...]
    styles: tuple[Style, ...]

    def plain(self) -> str:
        """Give what a reader sees, breaks as line feeds."""
        return "".join(self.shown)


def read_glyphs(inline: str) -> Glyphs:
    """Read inline Markdown; both tuples are as long as the source."""
    shown = _show_characters(inline)
    if not _MARK.search(inline):
        return Glyphs(tuple(shown), (PLAIN,) * len(inline))
    marks = _scan(inline, shown)
    targets = _read_links(inline, marks, shown)
    runs = [run for run in marks.runs if shown[run.start]]
    strong, emphasis = _pair_runs(inline, runs, shown)
    code = [False] * len(inline)
    for start, end in marks.code:
        code[start:end] = [True] * (end - start)
    known: dict[tuple[bool, bool, bool, str | None], Style] = {(False, False, False, None): PLAIN}
    styles = []
    for key in zip(strong, emphasis, code, targets, strict=True):
        if key not in known:
            known[key] = Style(*key)
        styles.append(known[key])
    return Glyphs(tuple(shown), tuple(styles))


def read_stretches(inline: str, *, raw: bool = False) -> list[tuple[str, Style]]:
    """Give what a reader sees, in stretches of one style, none of them empty; a raw text has no markup, and keeps its line feeds."""
    if raw or not _MARK.search(inline):
        shown = show_controls(inline if raw else inline.replace("\n", " "))
        return [(shown, PLAIN)] if shown else []
    glyphs = read_glyphs(inline)
    runs = groupby(zip(glyphs.shown, glyphs.styles, strict=True), key=lambda pair: pair[1])
    stretches = [("".join(shown for shown, _ in run), style) for style, run in runs]
    return [(text, style) for text, style in stretches if text]


def read_targets(inline: str) -> tuple[tuple[str, str], ...]:
    """List the links of inline Markdown in order: the words a reader sees, and the target as written."""
    if "](" not in inline and "<" not in inline:
        return ()
    glyphs = read_glyphs(inline)
    links = []
    for target, run in groupby(zip(glyphs.shown, glyphs.styles, strict=True), key=lambda pair: pair[1].target):
        if target is not None:
            links.append(("".join(shown for shown, _ in run), target))
    return tuple(links)


@dataclass(slots=True)
class _Marks:
    """Collect what the scan found."""

    squares: list[int] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    addresses: list[tuple[int, int, str]] = field(default_factory=list)
    runs: list[range] = field(default_factory=list)


def _show_characters(inline: str) -> list[str]:
    shown = [" " if character == "\n" else character for character in inline]
    for control in CONTROLS.finditer(inline):
        shown[control.start()] = replace_control(control)
    return shown


def _scan(inline: str, shown: list[str]) -> _Marks:
    """Read once from left to right; resolve what needs no partner, collect what does."""
    marks = _Marks()
    ticks: dict[int, list[int]] = defaultdict(list)
    for run in re.finditer("`+", inline):
        ticks[len(run[0])].append(run.start())
    position = 0
    while mark := _MARK.search(inline, position):
        position = mark.end()
        match mark.lastgroup:
            case "escaped":
                shown[mark.start()] = ""
            case "entity":
                text = read_references(mark[0])
                if text != mark[0]:
                    _show_only(shown, mark.span(), show_controls(text))
            case "line":
                _show_only(shown, mark.span(), "\n")
            case "tag":
                _show_only(shown, mark.span(), "")
            case "address":
                shown[mark.start()] = shown[mark.end() - 1] = ""
                marks.addresses.append((*mark.span(), mark["address"]))
            case "square":
                marks.squares.append(mark.start())
            case "emphasis":
                marks.runs.append(range(*mark.span()))
            case _:
                position = _read_code(mark, ticks[len(mark[0])], shown, marks)
    return marks


def _show_only(shown: list[str], span: tuple[int, int], text: str) -> None:
    """Let a stretch of source show a text at its first character, and nothing after."""
    start, end = span
    shown[start:end] = [text, *[""] * (end - start - 1)]


def _read_code(mark: re.Match[str], same_length: list[int], shown: list[str], marks: _Marks) -> int:
    """Read a code span, which closes with as many backticks as it opened with; give where reading goes on."""
    length = len(mark[0])
    index = bisect_left(same_length, mark.end())
    if index == len(same_length):
        return mark.end()
    close = same_length[index]
    for start in (mark.start(), close):
        shown[start : start + length] = [""] * length
    marks.code.append((mark.start(), close + length))
    return close + length


def _read_links(inline: str, marks: _Marks, shown: list[str]) -> list[str | None]:
    """Pair the square brackets, hide what marks up links and images, and give each character's target."""
    targets: list[str | None] = [None] * len(inline)
    for start, end, address in marks.addresses:
        targets[start:end] = [address] * (end - start)
    open_at: list[int] = []
    read_to = 0
    for position in marks.squares:
        if position < read_to:
            continue
        if inline[position] == "[":
            open_at.append(position)
        elif open_at:
            start = open_at.pop()
            if found := _TARGET.match(inline, position + 1, position + _LONGEST_TARGET):
                read_to = found.end()
                image = start > 0 and inline[start - 1] == "!" and shown[start - 1] == "!" and not inline[: start - 1].endswith("\\")
                if image:
                    shown[start - 1] = ""
                else:
                    address = found["bare"] if found["angled"] is None else found["angled"]
                    targets[start:position] = [read_references(_ESCAPED.sub(r"\1", address))] * (position - start)
                    open_at.clear()  # a link holds no link (CommonMark 0.31, section 6.3)
                shown[start] = ""
                shown[position:read_to] = [""] * (read_to - position)
    return targets


def _pair_runs(inline: str, runs: list[range], shown: list[str]) -> tuple[list[bool], list[bool]]:
    """Pair the runs of emphasis marks; give for each character whether it is strong, and whether it is emphasised."""
    if not runs:
        return [False] * len(inline), [False] * len(inline)
    depth = {1: [0] * (len(inline) + 1), 2: [0] * (len(inline) + 1)}
    openers: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for run in runs:
        mark = inline[run.start]
        opens, closes = _flanking(inline, run)
        start, left = run.start, len(run)
        while closes and left and openers[mark]:
            first, length = openers[mark].pop()
            count = 2 if left >= 2 and length >= 2 else 1
            inner = first + length - count
            shown[inner : inner + count] = [""] * count
            shown[start : start + count] = [""] * count
            if mark != "~":
                depth[count][inner] += 1
                depth[count][start] -= 1
            start, left = start + count, left - count
            if length > count:
                openers[mark].append((first, length - count))
        if opens and left:
            openers[mark].append((start, left))
    strong, emphasis = ([deep > 0 for deep in accumulate(depth[count])][:-1] for count in (2, 1))
    return strong, emphasis


def _flanking(inline: str, run: range) -> tuple[bool, bool]:
    """Tell whether a run of marks can open and can close emphasis (CommonMark 0.31, section 6.2)."""
    before = inline[run.start - 1] if run.start else " "
    after = inline[run.stop] if run.stop < len(inline) else " "
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    if inline[run.start] == "_":
        return left and not before.isalnum(), right and not after.isalnum()
    return left, right
