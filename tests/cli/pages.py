"""A made-up service's privacy policy, in the states that the tests need."""

from __future__ import annotations

CLAUSES = (
    "We collect the name, the e-mail address and the payment details that you give us when you open an account.",
    "We record which parts of the service you use, how long you stay, and from which kind of device you come.",
    "We use this information to provide the service, to bill you, and to answer your questions.",
    "We keep invoices for ten years, because the tax code of the country we are based in obliges us to.",
    "You may ask us at any time for a copy of the information that we hold about you, free of charge.",
    "We share information with carriers and payment providers as far as they need it to do their part.",
    "If you think that we handle your information wrongly, you may complain to the supervisory authority.",
    "We do not use your messages or files to train artificial intelligence models.",
)

TRAINING = (
    "From 1 March 2027 we may use your messages and files to train our artificial intelligence models, "
    'unless you opt out in your <a href="/settings/ai-training">privacy settings</a>.'
)


def policy(*clauses: str, dated: str = "Last updated: 4 January 2026", around: str = "") -> str:
    """Write the policy as a page with navigation around it."""
    body = "\n".join(f"<p>{clause}</p>" for clause in (clauses or CLAUSES))
    return f"""<!doctype html><html lang="en"><head><title>Acme privacy policy</title><script>var t={hash(body)}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul></nav>
<main><h1>Acme Privacy Policy</h1><p>{dated}</p>{body}</main>{around}
<footer><a href="/imprint">Imprint</a> &copy; Acme</footer></body></html>"""


def training_policy() -> str:
    """Write the policy after its denial has become a permission that is on by default."""
    return policy(*CLAUSES[:-1], TRAINING, dated="Last updated: 20 January 2026")


def edited_policy() -> str:
    """Write the policy after an edit that is no finding."""
    return policy(*CLAUSES[:3], CLAUSES[3].replace("ten", "seven"), *CLAUSES[4:])
