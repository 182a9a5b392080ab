"""Say what a finding's rule found, in English, where that is plainer than what its effect means; part of the catalogue (`english.py`).

A key ends in the rule's name, as docs/flagging.md lists it.
"""

from __future__ import annotations

RULES = {
    "effect.way_out_gone": "Way out of AI training gone",
    "headline.way_out_gone": "the way out of AI training is gone",
    "what.way_out_gone": "The old text offered a way out of AI training; the new text still allows the training, and offers none.",
    "effect.plan_announced": "AI training announced, and put off",
    "headline.plan_announced": "AI training on your data is planned, and put off for now",
    "what.plan_announced": "The new text tells of a plan to use data for AI training, and puts it off; the old text said nothing of it.",
    "what.another_kind_introduced": "The new text allows AI training of a kind that the old text did not: that one spoke only of "
    "improving AI, or of training for another purpose or on other data.",
    "effect.way_out_moved": "Way out leads elsewhere",
    "headline.way_out_moved": "the way out now leads to another address",
    "what.way_out_moved": "The link of the opt-out or setting leads to another address than before; the sentence around it is the same.",
    "what.way_out_moved_to_mail": "The way out leads to a mail address now; before, it led to a page.",
    "what.way_out_moved_to_page": "The way out leads to a page now; before, it led to a mail address.",
    "what.way_out_added": "The new text offers a way out of AI training, or of a part of it, that the old one did not.",
    "what.denial_added": "The new text says that data are not used to train AI, or rules out a part of it; the old text did not say so.",
    "what.denial_gone": "The old text said that data are not used to train AI, or ruled out a part of it; the new text no longer says so.",
    "what.training_on_unless_opted_out": "The new text allows the AI training unless you opt out: you are not asked first.",
    "what.deemed_sentence_added": "A new sentence takes something that you do, such as using the service, for your agreement.",
    "what.deemed_sentence_gone": "The sentence that took something that you do, such as using the service, for your agreement is gone.",
    "what.offer_sentence_added": "A new sentence offers you a choice: to refuse, to switch off or to object.",
    "what.offer_sentence_gone": "The sentence that offered you a choice, to refuse, to switch off or to object, is gone.",
    "what.opt_out_sentence_added": "A new sentence lets you opt out.",
    "what.opt_out_sentence_gone": "The sentence that let you opt out is gone.",
    "what.notice_sentence_added": "A new sentence promises to tell you of changes.",
    "what.notice_sentence_gone": "The sentence that promised to tell you of changes is gone.",
    "what.notice_shortened": "Changes are announced less long before they hold.",
    "what.notice_lengthened": "Changes are announced longer before they hold.",
    "what.promise_sentence_added": "A new sentence promises to do something only with your consent.",
    "what.promise_sentence_gone": "The sentence that promised to do something only with your consent is gone.",
    "what.promise_dropped": "A sentence no longer promises to do something only with your consent.",
    "what.promise_added": "A sentence now promises to do something only with your consent.",
    "what.exposed_default_sentence_added": "A new sentence says that something is on, open or public from the start.",
    "what.exposed_default_sentence_gone": "The sentence that said that something is on, open or public from the start is gone.",
    "what.protective_default_sentence_added": "A new sentence says that something is off, closed or private from the start, or protected.",
    "what.protective_default_sentence_gone": "The sentence that said that something is off, closed or private from the start is gone.",
    "what.route_harder": "A way out got harder: a route to it is gone, or it takes more than before.",
    "what.route_easier": "A way out got easier: there is another route to it, or it takes less than before.",
    "what.consent_to_interest": "What needed your consent rests on the provider's legitimate interest now.",
    "what.interest_to_consent": "What rested on the provider's legitimate interest needs your consent now.",
    "what.consent_no_longer_asked_for": "What you were asked for before is done now without asking.",
    "what.consent_asked_for": "What was done before without asking needs your consent now.",
    "what.opt_in_to_opt_out": "What needed your agreement holds now unless you opt out.",
    "what.opt_out_to_opt_in": "What held unless you opted out needs your agreement now.",
}
"""Key -> words."""
