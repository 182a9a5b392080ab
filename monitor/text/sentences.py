"""Cut a block's inline Markdown into its sentences, word for word."""

from __future__ import annotations

import re

from monitor.text.plain import find_link_spans

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_MAYBE_END = re.compile(r"[.!?…]['\")\]*_’”»]*\s+\S|[。！？]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def split_sentences(text: str, language: str | None) -> tuple[str, ...]:
    """Split inline Markdown into sentences, each a verbatim part of it without surrounding white space.

    `<br>` splits; a link, an address or an abbreviation never does. English reading where `language` is None.
    """
    parts = _BREAK.split(text) if "<br" in text or "<BR" in text else (text,)
    return tuple(sentence for part in parts for sentence in _split_line(part.strip(), language))


def _split_line(line: str, language: str | None) -> list[str]:
    if not _MAYBE_END.search(line):
        return [line] if line else []
    ends = _find_ends(_mask(line), language)
    starts = [0, *ends]
    return [part for start, end in zip(starts, [*ends, len(line)], strict=True) if (part := line[start:end].strip())]


def _mask(line: str) -> str:
    for span in find_link_spans(line):
        line = line[: span.start] + "X" * (span.end - span.start) + line[span.end :]
    return _ADDRESS.sub(lambda match: "X" * len(match[0].rstrip(".,;:!?")) + match[0][len(match[0].rstrip(".,;:!?")) :], line)


def _find_ends(line: str, language: str | None) -> list[int]:
    if language is None or language == "en":
        import nupunkt

        return [end for _, end in nupunkt.sent_spans(line)][:-1]
    import sentencex

    return [boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language, line)][:-1]
