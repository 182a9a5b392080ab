"""Hold the texts of Larkspur, a made-up service for recipes and meal plans, and the ways in which they change during the year."""

# ruff: noqa: E501 - prose: a paragraph to a line reads better than one cut in pieces

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from monitor.demo.markup import Bullets, Section, Table, Text

SERVICE = "Larkspur"
PRIVACY = "Privacy Policy"
TERMS = "Terms of Service"
SITE = "http://larkspur.example"
"""Reserved for examples (RFC 2606): no such site can exist, and nothing is asked of it outside this machine."""
ADDRESSES = {PRIVACY: f"{SITE}/legal/privacy", TERMS: f"{SITE}/legal/terms"}
_SETTING = '<a href="/settings/assistant#improve-our-models">Settings &gt; Cooking assistant &gt; Help improve our models</a>'


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyState:
    """Say which of its wordings the privacy policy has."""

    dated: str = "1 December 2025"
    invoices: str = "ten years"
    training: Literal["denied", "on", "narrowed"] = "denied"
    """On: all that members share; narrowed: photos left out again."""
    announced: bool = False
    storage_first: bool = False
    """Whether the section on where data are kept stands before the one on how long."""
    draft: bool = False
    """Whether a sentence stands in it that was not meant to be public yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsState:
    """Say which of their wordings the terms have."""

    by_use: bool = False
    """Whether going on is taken as agreement to changed terms."""


def write_policy(state: PolicyState) -> Text:
    """Write the privacy policy as it stands."""
    keeping, storing = _write_keeping(state), _STORING
    return Text(
        title="Privacy Policy",
        dated=f"Last updated: {state.dated}",
        banner=_BANNER if state.announced else "",
        sections=(
            _ABOUT,
            _COLLECTING,
            _write_using(state),
            _write_assistant(state),
            _SHARING,
            *((storing, keeping) if state.storage_first else (keeping, storing)),
            _RIGHTS,
            _CHILDREN,
            _CHANGES,
        ),
    )


def write_terms(state: TermsState) -> Text:
    """Write the terms of service as they stand."""
    return Text(title="Terms of Service", dated="Effective 1 December 2025", sections=(*_TERMS, _write_changing(state)))


_BANNER = f"On 1 October 2026 we are updating this policy. From that day we will use the recipes, photos and comments that members share to train the artificial intelligence models behind our cooking assistant, on the basis of our legitimate interests. You can opt out at any time under {_SETTING}."

_ABOUT = Section(
    heading="Who we are",
    parts=(
        "Larkspur is a service for keeping recipes, planning meals and sharing both with the people you cook for. It is run by Larkspur Kitchen, a company in Ghent, Belgium, which is responsible for your personal data.",
        "This policy covers our website and our apps. It does not cover the shops that you reach through them.",
    ),
)

_COLLECTING = Section(
    heading="What we collect",
    parts=(
        "We collect what you give us, and what your device sends when you use Larkspur:",
        Bullets(
            (
                "your name, your e-mail address and your password, when you open an account;",
                "the recipes, photos and comments that you post, and the messages that you send to other members;",
                "your shopping lists and meal plans, and any allergies that you note in them;",
                "the kind of your device, its language, and the pages that you open;",
                "payment details, which our payment provider keeps for us.",
            )
        ),
        "We don't buy data about you, and we don't collect your location.",
    ),
)


def _write_using(state: PolicyState) -> Section:
    training = {
        "denied": (),
        "on": (("Train the models behind our cooking assistant", "Recipes, photos and comments", "Our legitimate interests"),),
        "narrowed": (("Train the models behind our cooking assistant", "Recipes and comments", "Our legitimate interests"),),
    }[state.training]
    return Section(
        heading="What we use it for",
        parts=(
            "The table says what we use which data for, and on which legal basis:",
            Table(
                (
                    ("Purpose", "Data", "Legal basis"),
                    ("Keep your account and show you your recipes", "Account data, recipes, photos", "Contract"),
                    ("Bill you for a paid plan", "Name, payment details", "Contract"),
                    ("Find faults and keep the service safe", "Device data, pages opened", "Our legitimate interests"),
                    ("Send you our newsletter", "E-mail address", "Your consent"),
                    *training,
                )
            ),
            "If we want to use your data for anything else, we will tell you before we do.",
        ),
    )


def _write_assistant(state: PolicyState) -> Section:
    shared = {"on": "recipes, photos and comments", "narrowed": "recipes and comments"}
    about = "Our cooking assistant answers questions about recipes. Its answers are written by a language model and can be wrong."
    if state.training == "denied":
        rules: tuple[str, ...] = (
            "What you ask the assistant is kept for thirty days, so that you can go back to it. We do not use your recipes, photos, comments or messages to train artificial intelligence models.",
        )
    else:
        rules = (
            f"What you ask the assistant is kept for thirty days, so that you can go back to it. We may use your {shared[state.training]} to train the artificial intelligence models behind the assistant, unless you opt out under {_SETTING}.",
            "Opting out is effective for future training only and does not undo training that has already taken place. "
            + (
                "We do not use your photos or your messages to train artificial intelligence models."
                if state.training == "narrowed"
                else "We do not use the data of members under 18 for this."
            ),
        )
    return Section(heading="The cooking assistant", parts=(about, *rules))


_SHARING = Section(
    heading="Whom we share it with",
    parts=(
        "We share your data only with those who need them to do their part:",
        Bullets(
            (
                "the companies that host our servers and send our e-mail, which act on our instructions;",
                "our payment provider, for paid plans;",
                "a shop, when you send it a shopping list;",
                "authorities, where a law obliges us to.",
            )
        ),
        "We do not sell your data.",
    ),
)


def _write_keeping(state: PolicyState) -> Section:
    draft = " We also keep a copy of deleted recipes for our archive of regional cooking." if state.draft else ""
    return Section(
        heading="How long we keep it",
        parts=(
            f"We keep your account data and what you post for as long as you have an account. When you close it, we delete them within thirty days.{draft}",
            f"We keep invoices for {state.invoices}, because tax law obliges us to. Server logs are deleted after three months.",
        ),
    )


_STORING = Section(
    heading="Where it is kept",
    parts=(
        "Your data are kept on servers in Belgium and in Finland. Copies for emergencies are kept in Ireland.",
        "Our help desk is also staffed from Canada, for which the European Commission has decided that data are well protected there.",
    ),
)

_RIGHTS = Section(
    heading="Your rights",
    parts=(
        "Under the law of the European Union you have the right:",
        Bullets(
            (
                "to get a copy of the data that we hold about you;",
                "to have wrong data corrected;",
                "to have your data deleted, as far as no law obliges us to keep them;",
                "to take your recipes with you, in a common format;",
                "to complain to the data protection authority of your country.",
            )
        ),
        "We answer within one month.",
    ),
)

_CHILDREN = Section(
    heading="Children",
    parts=("Larkspur is not meant for children under 13. If you learn that one has opened an account, write to us and we will close it.",),
)

_CHANGES = Section(
    heading="Changes and contact",
    parts=(
        "The newest text of this policy is always on this page. We keep earlier ones, and send them to you if you ask.",
        "Questions about privacy reach us at privacy@larkspur.example, or by letter at Larkspur Kitchen, Coupure 12, Ghent.",
    ),
)

_TERMS = (
    Section(
        heading="Your account",
        parts=(
            "These terms are the contract between you and Larkspur Kitchen. You open an account with an e-mail address and a password, and keep the password to yourself.",
            "You may close your account at any time, and so may we, with a month's notice.",
        ),
    ),
    Section(
        heading="What you post",
        parts=(
            "What you post stays yours. You allow us to store it, to show it to those you share it with, and to adapt its size and format to their devices.",
            "You must not:",
            Bullets(
                (
                    "post what you have no right to post;",
                    "use Larkspur to advertise, or to harass anybody;",
                    "copy recipes from Larkspur in bulk, or use them to train artificial intelligence.",
                )
            ),
        ),
    ),
    Section(
        heading="Paid plans",
        parts=(
            "A paid plan runs for a month or a year and is renewed until you end it. You can end it in your settings, up to the day before it is renewed.",
            "If we raise a price, the new one is asked for from the next period on.",
        ),
    ),
    Section(
        heading="What we answer for",
        parts=(
            "We answer for what we do on purpose or with gross negligence, and for harm to life and health. Recipes come from members, and we do not check whether they suit your allergies.",
        ),
    ),
)


def _write_changing(state: TermsState) -> Section:
    rule = (
        "If we change these terms, we will tell you by e-mail. By continuing to use Larkspur after that, you agree to the changes."
        if state.by_use
        else "If we change these terms, we will ask you to agree to them by e-mail."
    )
    return Section(
        heading="Changes",
        parts=(f"The newest terms are always on this page. {rule}", "Belgian law applies, and the courts of Ghent decide."),
    )
