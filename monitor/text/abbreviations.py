"""List the abbreviations whose full stop ends no sentence, as legal texts use them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """Hold abbreviations of one kind; written in lower case, without the last full stop."""

    kind: str
    words: tuple[str, ...]
    before_number_only: bool = False
    """Whether the word is an abbreviation only where a number or a numeral follows ("No. 5", but "Can I opt out? No. You may not.")."""
    language: str | None = None
    """None: in whatever language, because no other language has a common word of these letters."""
    example: str
    """A sentence that must stay whole."""


ABBREVIATIONS: tuple[Abbreviations, ...] = (
    Abbreviations(
        kind="for instance",
        words=("e.g", "eg", "i.e", "ie", "viz", "cf", "vgl", "incl", "excl", "approx", "esp"),
        example="We collect identifiers, e.g. Cookies, i.e. Small files.",
    ),
    Abbreviations(
        kind="parts of a law",
        words=(
            "art",
            "arts",
            "sec",
            "secs",
            "sect",
            "subsec",
            "para",
            "paras",
            "par",
            "reg",
            "regs",
            "cl",
            "ch",
            "pt",
            "no",
            "nos",
            "nr",
            "p",
            "pp",
            "vol",
            "fig",
        ),
        before_number_only=True,
        example="Under Art. 6 and Sec. 1798 of Reg. No. 5 you may object.",
    ),
    Abbreviations(
        kind="titles of people",
        words=("mr", "mrs", "ms", "dr", "prof", "messrs", "mme", "mlle", "hr", "fr", "sr", "sra", "sig", "sig.ra", "dhr", "mevr"),
        example="Write to Dr. Example, the data protection officer.",
    ),
    Abbreviations(kind="titles of people, French", words=("m", "mm"), language="fr", example="Adressez-vous à M. Exemple."),
    Abbreviations(kind="parties", words=("v", "vs"), example="The case of Doe v. Example is pending."),
    Abbreviations(
        kind="German",
        words=(
            "abs",
            "lit",
            "ziff",
            "buchst",
            "anl",
            "rn",
            "rz",
            "bzw",
            "z.b",
            "z. b",
            "d.h",
            "d. h",
            "u.a",
            "u. a",
            "i.v.m",
            "i. v. m",
            "i.s.d",
            "i. s. d",
            "gem",
            "ggf",
            "ggfs",
            "inkl",
            "einschl",
            "zzgl",
            "exkl",
            "sog",
            "evtl",
            "insb",
            "insbes",
            "ca",
            "str",
            "tel",
            "nachf",
            "o.g",
            "o. g",
            "u.u",
            "v.a",
            "s.o",
            "s.u",
            "mio",
            "mrd",
            "s",
            "bspw",
            "entspr",
            "etc",
            "mind",
            "max",
            "min",
            "bzgl",
            "vorbeh",
            "allg",
            "jew",
        ),
        language="de",
        example="Nach Art. 6 Abs. 1 lit. f DSGVO verarbeiten wir ggf. Daten, z.B. Inhalte, bzw. Kopien davon.",
    ),
    Abbreviations(
        kind="French",
        words=("p. ex", "p.ex", "ex", "al", "c.-à-d", "env", "éd", "bd", "av", "chap", "tél", "n", "art", "l"),
        language="fr",
        example="Nous utilisons vos contenus, p. ex. Vos photos, selon l'art. L. 121-1 du Code.",
    ),
    Abbreviations(
        kind="Spanish",
        words=("p. ej", "p.ej", "ej", "art", "núm", "n.º", "n", "d", "dña", "apdo", "párr", "avda", "c", "ud", "uds", "vd", "tel"),
        language="es",
        example="Usamos datos, p. ej. Fotos, según el art. 6 y el núm. 3.",
    ),
    Abbreviations(
        kind="Italian",
        words=("art", "artt", "lett", "par", "co", "c", "d.lgs", "d. lgs", "es", "ad es", "s.m.i", "n", "pag", "cfr", "c.d"),
        language="it",
        example="Ai sensi dell’art. 6, par. 1, lett. F del D.Lgs. Esempio.",
    ),
    Abbreviations(
        kind="Portuguese",
        words=("art", "arts", "al", "n", "ex", "p. ex", "p.ex", "inc", "exa", "dra", "par"),
        language="pt",
        example="Nos termos do art. 6.º, n.º 1, al. F) do RGPD.",
    ),
    Abbreviations(
        kind="Dutch",
        words=("art", "bijv", "bv", "o.a", "m.b.t", "d.w.z", "t.a.v", "nl", "resp", "evt", "jo", "i.v.m", "ca", "incl"),
        language="nl",
        example="Wij gebruiken o.a. Foto's, bijv. Profielfoto's, op grond van art. 6 AVG.",
    ),
    Abbreviations(
        kind="Polish",
        words=("art", "ust", "pkt", "lit", "zob", "np", "tj", "tzw", "m.in", "ul", "poz", "dz", "nr", "por", "r"),
        language="pl",
        example="Zob. Art. 6 ust. 1 lit. F RODO, np. Zdjęcia.",
    ),
    Abbreviations(
        kind="Scandinavian",
        words=("art", "stk", "nr", "f.eks", "bl.a", "t.ex", "s.k", "dvs", "ca", "jf", "pkt", "kap", "inkl", "osv"),
        language="sv",
        example="Vi använder t.ex. Bilder enligt art. 6 och kap. 3.",
    ),
)
"""German, Danish and Norwegian share the Scandinavian row's forms where the language is "da", "no" or "nb"."""


def find_abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the abbreviations of a language: those that never end a sentence, and those that do not before a number."""
    code = "sv" if language in ("da", "no", "nb", "nn") else language
    rows = [row for row in ABBREVIATIONS if row.language in (None, code)]
    always = frozenset(word for row in rows if not row.before_number_only for word in row.words)
    return always, frozenset(word for row in rows if row.before_number_only for word in row.words)
