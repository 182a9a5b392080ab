"""Cut noun phrases out of a sentence: the data that are used, whole and without what only stands beside them."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.flag.lexicon import Lexicon

_TOKEN = re.compile(r"[\w'’&/-]+")
_DETERMINER = re.compile(
    r"(?:your|their|his|her|my|any|all|some|certain|our|vos|votre|ihre\w*|tus?|sus?|il tuo|je|uw|jouw)$", re.IGNORECASE
)
LIMIT = 8
"""Phrases given for one fact; a card has room for as many."""
LONGEST = 12
"""Words of one phrase; a longer one is a clause."""
_LEFT_WORDS = 3
_ARTICLE = re.compile(
    r"(?:the|an?|this|these|those|such|its|their|our|other|le|la|les|ces|cette|der|die|das|den|dem|el|los|las|il|lo|gli|de|het)$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s*(?:,\s*(?:and|or|including(?: (?:but not limited to|without limitation),?)?|such as|like|et|ou|und|oder|y|o|e|en|of)?\s(?=\S)"
    r"|,(?=\S)|\s(?:and|or|&|as well as|et|ou|und|oder|y|o|e|en)\s)\s*"
)
_OF = re.compile(
    r"\s+(?:of|in|from|on|within|across|de|du|des|von|aus|di|van)\s+"
    r"(?!(?:(?:our|an|the) efforts?|the basis|behalf|accordance|order|connection|combination|addition|particular|which|whom|time)\b)(?=\S)"
)
_RELATIVE = re.compile(
    r" (?:that |which )?(?:we (?:have )?(?:collect(?:ed)?|receive[d]?|hold|have)|you (?:have )?(?:provided?|submit(?:ted)?|shared?|upload(?:ed)?|created?|post(?:ed)?|add(?:ed)?|enter(?:ed)?|give us)"
    r"|(?:collected|obtained|received|provided|generated|submitted|uploaded|shared) (?=(?:from|by|about) (?:you|us|users)\b))"
    r"(?: ?\b(?:from|by|about|to|with) (?:you|us|users|(?:your )?[A-Z]\w+(?: [A-Z]\w+){0,2})\b)?(?![\w'’])"
)
"""A short relative clause that belongs to its noun: "information we collect", "data collected from you"."""
_HANGING = re.compile(
    r"(?i)(?:^|\s)(?:and|or|but|nor|of|in|on|at|to|for|from|with|by|about|across|through|into|the|an?|your|our|their|its|as|than|that|which"
    r"|[dl]['’]|obtained|collected|provided|received|generated|submitted|uploaded|shared|\w+n['’]t)$"
)
"""At a phrase's end: what needs a word after it."""
_OPENER = re.compile(
    r"(?i)^(?:(?:and|or|but|including|such as|like|for (?:example|instance),?|namely|whether|as|(?<=^)\d[\d.)]*)\s+|[dl]['’](?=\w{3}))"
)
_FINITE = re.compile(
    r"(?i)\b(?:we|they|it|isn['’]t|is|are|was|were|will|may|must|does|do|go|involves?|contains?|requires?|remains?|belongs?|relates?|lets|enables|helps|allows)\b"
)
"""In a noun phrase there is no such word, but in the relative clause at its end."""
_OTHER_HEAD = re.compile(
    r"(?i)\b(?:features?|services|practices|providers?|partners?|controllers?|laws?|policy|policies|notices?|(?<!public )sources?|portal|settings?|trends|models?"
    r"|analysis|prevention|processing|purposes?|rights?|breach(?:es)?|retention|security|protection|teams?|tools?|here|answer|kind|nature|derivative works"
    r"|preferred|existing gameplay|usage practices|(?:manual|human|expert) reviews?)$"
)
"""Ends a noun phrase whose head is no data, though a word for data stands in it: "data usage practices", "usage trends"."""
_BELONGS = re.compile(r" (?:of|from|in|on|about|with|across|within|generated|provided) ")
"""After a phrase's head: what belongs to it."""
_VAGUE = re.compile(
    r"(?i)^(?:(?:the )?(?:above|following|foregoing|same|specific|more|further|additional|relevant|plus d['’]) ?)?(?:data|information|informations|content|info)(?: on the data)?$"
)
_PARTICIPLE = re.compile(r"(?i)^(?:(?:your|our|their|any|all) )?\w+(?:ed|ing)$")
_AUXILIARY = re.compile(r"(?i)^(?:to|not|never|may|will|can|shall|must|should|do|does|did|we|you|they|otherwise|also|\w+ly)$|n['’]t$")
_PREPOSITION_TO = re.compile(
    r"(?i)\b(?:access\w*|appl\w+|relat\w+|respect|regard\w*|due|similar|limited|extend\w*|subject|object\w*|linked|changes|rights?|permission) to$"
)
"""Before a noun "to" is a preposition; elsewhere a verb follows."""
HEADS_IN_A_ROW = re.compile(r"(?:(?<=\bData)|(?<=\bContent)|(?<=\bInformation))\s(?=[A-Z]\w+ (?:Data|Content|Information)\b)")
"""Between two defined terms that a page writes without a mark between them ("User Content Feedback Data")."""
_END = re.compile(r"\s*(?:$|[.,;:()|]|\b(?:and|or|to|for|et|ou|pour|und|oder|um|zu[mr]?)\b)")
_NO_DATA = re.compile(
    r"(?i)^(?:(?:as|your|the|a|data) )*"
    r"(?:controllers?|processors?|data (?:subject rights?|protection officer|analysis|brokers?|controllers?))$"
)
"""Noun phrases with a word for data that name something else."""


def find_data_phrases(text: str, lexicon: Lexicon, *, hidden: Iterable[tuple[int, int]] = ()) -> list[str]:
    """Give the noun phrases of plain words that name data, verbatim, in reading order, each once.

    `hidden` are spans that speak of something else (a way out, a condition). A noun without anything that says whose or which it
    is ("provide information about") is left out, as is what is made or given rather than used ("to create content").
    """
    masked = text
    for start, end in hidden:
        masked = masked[:start] + "." * (end - start) + masked[end:]
    phrases: list[str] = []
    done = -1
    for name, start, stop in lexicon.data.find(masked):
        if start < done:
            continue
        left, bare, verb, dropped = _extend_left(masked, start, lexicon)
        if verb is not None and (lexicon.makers.occurs(verb) or (dropped and not lexicon.data_verbs.occurs(verb))):
            continue
        if re.search(r"(?i)\bbased on $|\bplus d['’]$", masked[max(0, left - 10) : left]):
            continue
        if text[left - 1 : left].isalpha():
            continue  # the word began in what speaks of something else
        right = _extend_right(masked, stop, lexicon)
        if bare and right == stop and name in _GENERIC and not (verb is not None and lexicon.data_verbs.occurs(verb)):
            continue
        done = right
        if _add(phrases, text[left:right]) and not _RELATIVE.search(text[left:right]):
            done = _take_joined(masked, text, right, phrases, lexicon)
    return phrases[:LIMIT]


_GENERIC = frozenset(("data", "information", "content", "input", "output", "usage", "interaction", "image", "voice", "post", "message"))


def lower_first(phrase: str) -> str:
    """Write a phrase that began a sentence as it stands inside one; a defined term ("Customer Data", "Outputs") keeps its capitals."""
    first, _, rest = phrase.partition(" ")
    return phrase[:1].lower() + phrase[1:] if rest[:1].islower() and first[1:].islower() else phrase


def trim_phrase(words: str) -> str:
    """Cut words at the first clause boundary and drop what is not part of the phrase; empty where nothing is left.

    A list's lead-in that ends in the middle of a phrase ("the right to opt out of: (i) the sale") is no boundary, nor is the second
    point of a list whose first point stands in the words.
    """
    boundary = _BOUNDARY if "(a)" in words or "(i)" in words else _BOUNDARY_OR_POINT
    for cut in boundary.finditer(words):
        if cut[0].startswith(":") and _HANGING.search(words[: cut.start()]):
            continue
        words = words[: cut.start()]
        break
    words = words.strip(" .,;:|")
    return words if words.count("(") == words.count(")") or words.endswith("…") else words.rpartition("(")[0].strip(" .,;:|") or words


_BOUNDARY = re.compile(
    r"[;]\s|:\s(?!\S+@)|(?<=\w), (?:and we|but|unless|where|customers? (?:authori[sz]es?|grants?|agrees?))\b|(?<=\w) (?:because|so that)\b"
)
_BOUNDARY_OR_POINT = re.compile(_BOUNDARY.pattern + r"|[,;] (?:and |or )?\((?:[b-h]|[2-9]|i{2,3}|iv)\)")
_MARK_OF_CUT = " …"


def shorten(words: str, limit: int) -> str:
    """Cut words to a limit of characters, between two words, and show that they go on."""
    words = words.strip()
    return words if len(words) <= limit else words[: limit + 1].rpartition(" ")[0].rstrip(" ,;:(") + _MARK_OF_CUT


def tidy_phrase(phrase: str) -> str:
    """Cut what hangs over at either end of a noun phrase; empty where what is left is none."""
    phrase, before = phrase.strip(" ,.;:"), ""
    while phrase != before:
        before = phrase
        phrase = _HANGING.sub("", _OPENER.sub("", phrase)).strip(" ,.;:")
    relative = _RELATIVE.search(phrase)
    noun = phrase[: relative.start()] if relative is not None else phrase
    whole = phrase.count("(") == phrase.count(")") and phrase.count("“") == phrase.count("”")
    if (
        not whole
        or not re.search(r"\w{2}", phrase)
        or _FINITE.search(noun)
        or _OTHER_HEAD.search(_BELONGS.split(noun)[0])
        or _PARTICIPLE.match(phrase)
        or phrase[-1] in "'’"
    ):
        return ""
    return phrase


def _add(phrases: list[str], phrase: str) -> bool:
    """Add a phrase, once, as long as it is one; tell whether it names data."""
    for part in HEADS_IN_A_ROW.split(phrase):
        tidy = tidy_phrase(part)
        if not tidy or _NO_DATA.match(tidy) or (_VAGUE.match(tidy) and not re.match(r"C", tidy)):
            return False
        tidy = lower_first(tidy)
        known = [other.lower() for other in phrases]
        low = tidy.lower()
        if low not in known and not any(low in other.split(", ") or low.startswith(f"{other} in ") for other in known):
            phrases.append(tidy)
    return True


def _extend_left(text: str, start: int, lexicon: Lexicon) -> tuple[int, bool, str | None, bool]:
    """Give where the phrase begins, whether nothing determines its noun, the word before it, and whether that was first taken for its own."""
    tokens = list(_TOKEN.finditer(text, max(0, start - 60), start))
    left = start
    for count, token in enumerate(reversed(tokens)):
        if text[token.end() : left].strip():
            return left, left == start, None, False
        word = token[0]
        if _DETERMINER.match(word) and word.lower() != "our":
            return token.start(), False, None, False
        if _SOMEBODY.match(word):
            return left, left == start, word, False
        if count >= _LEFT_WORDS or word.lower() in lexicon.tables.stop_words or lexicon.verbs.occurs(word):
            return _drop_verb(text, left, start, word, lexicon)
        if _OWNED.match(text, start):
            return left, False, word, False  # "utilize your notes": what stands before the owner is no part of the phrase
        left = token.start()
    return left, left == start, None, False


_SOMEBODY = re.compile(r"(?!(?:User|Customer|Member|Client|Subscriber|Creator|Owner|Company|Child)['’])[A-Z][a-z]+['’]s$")
"""Names whose it is, in an example or of a company ("Mia's notes"): the noun is data, the name is none."""
_OWNED = re.compile(r"(?i)(?:your|users['’]|members['’]|customer['’]s)\b")


def _drop_verb(text: str, left: int, start: int, word: str, lexicon: Lexicon) -> tuple[int, bool, str | None, bool]:
    """Drop the verb that was taken for the first word of a phrase, because it follows an auxiliary ("does not transfer log data")."""
    taken = text[left:start].split()
    before = text[max(0, left - 30) : left].rstrip()
    if not taken or not taken[0].islower() or not _AUXILIARY.search(word) or not before.endswith(word) or _PREPOSITION_TO.search(before):
        return left, left == start, word, False
    after = left + len(taken[0]) + 1
    if len(taken) > 1 and taken[1] in ("out", "up", "on", "in"):
        after += len(taken[1]) + 1
    return min(after, start), after >= start, taken[0], True


def _extend_right(text: str, stop: int, lexicon: Lexicon) -> int:
    """Take the nouns that follow ("usage data"), then what belongs to them by "of" or "in"."""
    stop = _take_nouns(text, stop, lexicon)
    if (relative := _RELATIVE.match(text, stop)) is not None:
        return relative.end()
    while (link := _OF.match(text, stop)) is not None:
        after = _take_nouns(text, link.end(), lexicon, determined=True)
        if after == link.end() or len(text[stop:after].split()) > LONGEST:
            break
        stop = after
    return stop


def _take_nouns(text: str, stop: int, lexicon: Lexicon, *, determined: bool = False) -> int:
    taken = 0
    while (token := _TOKEN.match(text, stop + len(text[stop:]) - len(text[stop:].lstrip(" ")))) is not None:
        word = token[0]
        if word.lower() in lexicon.tables.stop_words or _DETERMINER.match(word) or _ARTICLE.match(word):
            if not (determined and taken == 0 and (_DETERMINER.match(word) or _ARTICLE.match(word))):
                break
        elif lexicon.verbs.occurs(word) or _HANGING.search(word) or _FINITE.match(word) or taken >= _LEFT_WORDS:
            break
        stop = token.end()
        taken += 1
    return stop


def _take_joined(masked: str, text: str, stop: int, phrases: list[str], lexicon: Lexicon) -> int:
    """Take what is listed beside a phrase ("your notes, drawings and files"), as long as each is a short noun phrase."""
    while (join := _JOIN.match(masked, stop)) is not None:
        end = _take_nouns(masked, join.end(), lexicon, determined=True)
        end = _extend_right(masked, end, lexicon) if end > join.end() else end
        words = masked[join.end() : end]
        if not words or not _END.match(masked, end) or words.lower().startswith("our ") or words.lower() in lexicon.tables.stop_words:
            break
        if not re.search(r"\w{3}", words) or lexicon.objects.occurs(words) or lexicon.acts.occurs(words):
            break
        if not _add(phrases, text[join.end() : end]) and not _PARTICIPLE.match(words):
            break
        stop = end
    return stop
