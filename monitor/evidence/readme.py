"""Explain a folder of evidence to whoever gets it: a court, a journalist, an authority."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from monitor import __version__
from monitor.evidence.choose import Chosen

if TYPE_CHECKING:
    from monitor.evidence.write import Exported

_TEMPLATE = """\
{title}
{rule}

What this is
  {what} Written {now} UTC.
  Document    {name}   (id {document_id})
  Addresses   {addresses}
  Time        {span}
  Observer    {observers}

What is what
  texts/          each distinct text that the program read from the pages, as Markdown (a plain text format).
                  The file's name begins with the day on which it was first seen.
  pages/          the pages as they were fetched, byte for byte (after the transport's compression was undone).
                  To read one, open it with a browser that is offline.
  redlines/       each change, as a page that opens in any browser: what went is struck through, what came is underlined.
  changes.json    each change with its times, and what the program found in it ("findings"), with the sentences.
  checks.json     every look at the document in this time with its outcome, and the gaps: times in which nobody looked.
  chain.json      what was recorded at each fetch: address, redirects, final address, request and response headers
                  (cookies and logins left out), times, the SHA-256 of the page and of the text; linked by SHA-256.
  document.json   the document, and when each text was first seen, last seen, and confirmed by a second look.
  witness.json    the newest links of all documents of the archive, of which the witness below is the hash.
{warc}  SHA256SUMS      the SHA-256 of every file here.
  verify.py       a program that verifies all of it; it needs Python 3 and nothing else.

What the times mean
{times}
How to verify it
  1. python3 verify.py                does all of the following.
  2. sha256sum -c SHA256SUMS          on Linux (macOS: shasum -a 256 -c SHA256SUMS): each file is as it was written.
  3. The chain. In chain.json each snapshot has a "record". Written as JSON with sorted keys, no white space and only ASCII
     characters (others as \\uXXXX), it is hashed together with the link before it:
         link = SHA-256(32 bytes of the link before + record);   before the first stand 32 zero bytes.
     "text_sha256" in a record is the SHA-256 of the text's file; each of "pages" is the SHA-256 of the page's own record, written
     the same way, in which "body_sha256" is that of the page's file. So no text, page, header or time can be altered, left
     out or put in without every later link changing.
  4. The witness. It is the SHA-256 of "newest_links" in witness.json, written the same way. The same hash, made whenever a
     digest was mailed, stands at the end of each digest: a mail received on some day shows that the archive had not
     changed since. `monitor db check --hash HASH` looks a mail's hash up in the archive.

What it does not prove
  That the machine's clock was right, that the site showed others the same page, and what the service really does. What stands
  under "findings" is read by a program: it is not legal advice, and the quoted text governs.

{problems}Witness
  {witness}
"""

_FETCHED = """\
Records of one document of terms, made by a program (terms-change-monitor {program}) that fetched its
  pages again and again and kept what it got."""

_TAKEN_OVER = """\
Texts of one document of terms that others recorded, taken over by a program (terms-change-monitor {program}),
  which did not fetch {these} itself. So there is no page here of {these}: the pages, and the clock, are the other archive's.
  "reference" in chain.json names the record there. Where the archive is a git repository it is the beginning of the commit's
  hash, and `git rev-parse REFERENCE` in a clone of it gives the full one, `git show REFERENCE` what was recorded."""

_TIMES_FETCHED = """\
  "First seen" is the end of the fetch that first found a text. The text was put on the site some time between that and the
  moment at which the text before was last seen. "Confirmed" is when a later look found it again.
  All times are UTC, by the clock of the machine that fetched.
"""

_TIMES_TAKEN_OVER = """\
  Of a text taken over, "first seen" is the time of the other archive's record, by its clock. "Last seen" and "confirmed" are implied:
  such an archive records only what differs, so while it was at work and recorded no other text of a document, the old one stood.
  In changes.json such times are called "old_implied_until" and "new_implied_until": no look of this program confirmed them.
"""

_WARC = "  pages.warc.gz   the same pages in the format of web archives (WARC 1.1, ISO 28500), which other tools open.\n"


def write_readme(chosen: Chosen, exported: Exported, *, warc: bool, now: datetime) -> str:
    """Write the text of README.txt."""
    document = chosen.document
    title = f"Evidence: {document}"
    observers = sorted({str(link.record["observer"]) for link in chosen.links}) or ["none: no page was kept"]
    kinds = {one.partition(":")[0] for one in observers}
    problems = "".join(f"  {one}\n" for one in exported.problems)
    return _TEMPLATE.format(
        title=title,
        rule="=" * len(title),
        what=_say_what(kinds),
        times=(_TIMES_FETCHED if "monitor" in kinds else "") + (_TIMES_TAKEN_OVER if "import" in kinds else "") or _TIMES_FETCHED,
        now=f"{now:%Y-%m-%d %H:%M}",
        name=str(document),
        document_id=document.public_id,
        addresses=("\n" + " " * 14).join(document.urls) or "none",
        span=_say_span(chosen),
        observers=", ".join(_say_observer(one) for one in observers),
        warc=_WARC if warc else "",
        problems=f"What the archive could not give\n{problems}\n" if problems else "",
        witness=exported.witness_sha256,
    )


def _say_what(kinds: Collection[str]) -> str:
    """Say where the records come from: fetched by this program, taken over from another archive, or both."""
    fetched, taken = _FETCHED.format(program=__version__), _TAKEN_OVER
    if "import" not in kinds:
        return fetched
    if "monitor" not in kinds:
        return taken.format(program=__version__, these="any of them")
    return f"{fetched}\n\n  Among them: {taken.format(program=__version__, these='those')}"


def _say_span(chosen: Chosen) -> str:
    since = "the beginning" if chosen.span.since is None else f"{chosen.span.since:%Y-%m-%d %H:%M}"
    until = "now" if chosen.span.until is None else f"{chosen.span.until:%Y-%m-%d %H:%M}"
    return f"from {since} to {until}"


def _say_observer(observer: str) -> str:
    """Say who saw the pages."""
    kind, _, whom = observer.partition(":")
    said = {"monitor": "this program", "import": "another archive", "user": "a text handed in by hand"}.get(kind, kind)
    return f"{said} ({whom.strip()})" if whom.strip() else said
