"""Flag what is on, who is asked, what silence means and how one objects, in words of every kind; pairs of our own wording."""

# ruff: noqa: E501 - a table: one case to a line reads better than a sentence cut in pieces

from __future__ import annotations

import pytest

from monitor.model import AI_TRAINING, DEFAULT_CONSENT
from tests.flag.sentences import flag

INTRO = {
    "en": "# Privacy Policy\n\nWe care about the gardens of our members.\n\n",
    "fr": "# Confidentialité\n\nNous prenons soin des jardins.\n\n",
    "de": "# Datenschutz\n\nWir pflegen die Gärten unserer Mitglieder.\n\n",
    "es": "# Privacidad\n\nCuidamos los jardines de los socios.\n\n",
    "it": "# Privacy\n\nCuriamo i giardini dei soci.\n\n",
    "nl": "# Privacy\n\nWij zorgen voor de tuinen van de leden.\n\n",
}

STEPS = [
    ("en", "", "Location sharing starts out enabled; you can change that in your profile.", "worse"),
    ("en", "", "Unless you change it, everyone can see your harvest list.", "worse"),
    ("en", "", "The activity feed is switched on for new accounts.", "worse"),
    ("en", "", "All accounts begin with ad personalisation active.", "worse"),
    ("en", "", "Out of the box, the assistant keeps a copy of what you say.", "worse"),
    ("en", "", "The option to share diagnostics comes pre-selected.", "worse"),
    ("en", "", "New members are enrolled in the Neighbours programme automatically and may leave it later.", "worse"),
    ("en", "", "Sharing with partners is the default setting.", "worse"),
    ("en", "", "This box is ticked in advance.", "worse"),
    ("en", "Your profile is hidden until you publish it.", "Your profile can be seen by anyone until you hide it.", "worse"),
    ("en", "The activity feed is on by default.", "The activity feed is off by default.", "better"),
    ("en", "", "Personalised ads are off unless you turn them on.", "better"),
    ("en", "", "Nothing is shared with partners unless you switch sharing on.", "better"),
    ("en", "We share your plans with nurseries only if you opt in.", "We share your plans with nurseries unless you opt out.", "worse"),
    ("en", "We ask before we record a call.", "We record calls; tell the operator if you object.", "worse"),
    ("en", "With your agreement, we give your address to florists.", "We give your address to florists; you may ask us not to.", "worse"),
    (
        "en",
        "You choose whether we show you tailored ads: the switch is off at first.",
        "We show you tailored ads; you can switch them off.",
        "worse",
    ),
    ("en", "We share plans unless you opt out.", "We share plans only once you have opted in.", "better"),
    ("en", "We obtain your permission before sharing your plans.", "We may share your plans without asking you.", "worse"),
    (
        "en",
        "We rely on your consent to measure how you use the map.",
        "We rely on our legitimate interests to measure how you use the map.",
        "worse",
    ),
    (
        "en",
        "Our legal ground for profiling is your agreement (Art. 6(1)(a) GDPR).",
        "Our legal ground for profiling is our legitimate interest (Art. 6(1)(f) GDPR).",
        "worse",
    ),
    (
        "en",
        "| Purpose | Legal basis |\n| --- | --- |\n| Recommending seeds | Consent |",
        "| Purpose | Legal basis |\n| --- | --- |\n| Recommending seeds | Legitimate interests |",
        "worse",
    ),
    (
        "en",
        "| Purpose | Legal basis |\n| --- | --- |\n| Recommending seeds | Art. 6(1)(f) GDPR |",
        "| Purpose | Legal basis |\n| --- | --- |\n| Recommending seeds | Art. 6(1)(a) GDPR |",
        "better",
    ),
    ("en", "Profiling is based on Article 6(1)(a) GDPR.", "Profiling is based on Article 6(1)(f) GDPR.", "worse"),
    (
        "en",
        "You can turn off the use of your plans for research in the app.",
        "To stop the use of your plans for research, send us a signed letter.",
        "worse",
    ),
    ("en", "You can stop us using your plans for research at any time in the app.", "", "worse"),
    (
        "en",
        "You may withdraw your consent at any time in the app.",
        "You may withdraw your consent by writing to our head office.",
        "worse",
    ),
    ("en", "The switch for analytics is in your settings.", "Analytics cannot be switched off.", "worse"),
    ("en", "", "A new switch in your account lets you keep your plans out of research.", "better"),
    ("en", "", "We added a setting with which you can refuse profiling.", "better"),
    ("en", "", "Should you keep using Rosebud after the change, we take this as your agreement.", "worse"),
    ("en", "", "If we do not hear from you within 14 days, the new terms apply to you.", "worse"),
    ("en", "", "Not objecting counts as acceptance of the revised terms.", "worse"),
    ("en", "", "Your silence shall be treated as consent to the changes.", "worse"),
    ("en", "", "By staying a member you approve the new rules.", "worse"),
    ("en", "", "Whoever logs in after that day has agreed to the amended policy.", "worse"),
    ("en", "", "Opening the app after an update means that you accept it.", "worse"),
    (
        "en",
        "We will ask you to accept the new terms before they apply.",
        "Using Rosebud after new terms are posted means you accept them.",
        "worse",
    ),
    (
        "en",
        "By using the site you consent to us recording your visits.",
        "We record visits only after you have agreed in the banner.",
        "better",
    ),
    (
        "en",
        "We will tell you at least 30 days before we change these terms.",
        "We will tell you at least 14 days before we change these terms.",
        "worse",
    ),
    (
        "en",
        "Changes to these terms take effect 60 days after we publish them.",
        "Changes to these terms take effect 10 days after we publish them.",
        "worse",
    ),
    ("en", "Changes to these terms take effect 30 days after notice.", "Changes to these terms take effect immediately.", "worse"),
    ("en", "We e-mail you before these terms change.", "Please check this page from time to time for changes.", "worse"),
    ("en", "We may change these terms at any time.", "We may change these terms; you will hear from us a month before.", "better"),
    ("en", "We give two weeks notice of changes to this policy.", "We may change this policy without notice.", "worse"),
    ("fr", "", "Cette option est activée par défaut.", "worse"),
    ("fr", "", "Par défaut, votre profil est visible de tous.", "worse"),
    ("fr", "", "Le partage avec nos partenaires est activé automatiquement ; vous pouvez le désactiver.", "worse"),
    ("fr", "Nous partageons vos plans uniquement avec votre accord.", "Nous partageons vos plans, sauf si vous vous y opposez.", "worse"),
    ("fr", "Le profilage est fondé sur votre consentement.", "Le profilage est fondé sur notre intérêt légitime.", "worse"),
    ("fr", "", "Le fait de continuer à utiliser le service vaut acceptation des nouvelles conditions.", "worse"),
    ("fr", "", "Votre silence vaut acceptation des modifications.", "worse"),
    (
        "fr",
        "Nous vous informons 30 jours avant toute modification des conditions.",
        "Nous vous informons 10 jours avant toute modification des conditions.",
        "worse",
    ),
    (
        "fr",
        "Vous pouvez vous opposer au profilage dans vos paramètres.",
        "Vous pouvez vous opposer au profilage par courrier postal.",
        "worse",
    ),
    ("fr", "Vous pouvez refuser le profilage dans vos paramètres.", "", "worse"),
    ("fr", "", "Le profilage est désactivé par défaut.", "better"),
    (
        "fr",
        "La personnalisation est désactivée tant que vous ne l’activez pas.",
        "La personnalisation est activée tant que vous ne la désactivez pas.",
        "worse",
    ),
    ("de", "", "Diese Funktion ist standardmäßig aktiviert.", "worse"),
    ("de", "", "Ihr Profil ist voreingestellt für alle sichtbar.", "worse"),
    ("de", "", "Die Weitergabe an Partner ist von vornherein eingeschaltet.", "worse"),
    (
        "de",
        "Wir geben Ihre Pläne nur mit Ihrer Einwilligung weiter.",
        "Wir geben Ihre Pläne weiter, sofern Sie nicht widersprechen.",
        "worse",
    ),
    ("de", "Die Auswertung beruht auf Ihrer Einwilligung.", "Die Auswertung beruht auf unserem berechtigten Interesse.", "worse"),
    ("de", "", "Nutzen Sie den Dienst nach der Änderung weiter, gilt dies als Zustimmung.", "worse"),
    ("de", "", "Schweigen gilt als Zustimmung zu den geänderten Bedingungen.", "worse"),
    (
        "de",
        "Wir informieren Sie 30 Tage vor Änderungen dieser Bedingungen.",
        "Wir informieren Sie 10 Tage vor Änderungen dieser Bedingungen.",
        "worse",
    ),
    ("de", "Sie können der Auswertung in den Einstellungen widersprechen.", "Sie können der Auswertung per Brief widersprechen.", "worse"),
    ("de", "Sie können die Auswertung in den Einstellungen ausschalten.", "", "worse"),
    ("de", "", "Die Auswertung ist standardmäßig ausgeschaltet.", "better"),
    ("de", "Wir fragen Sie, bevor wir Ihre Pläne weitergeben.", "Wir geben Ihre Pläne weiter; Sie können dem widersprechen.", "worse"),
    ("en", "", "This feature is enabled by default. You can disable it in Settings.", "worse"),
    ("en", "", "You are opted in automatically; to opt out, go to Settings.", "worse"),
    (
        "en",
        "We share your plans with partners for their marketing only if you have agreed.",
        "We share your plans with partners for their marketing unless you tell us not to.",
        "worse",
    ),
    (
        "en",
        "We will only send your plans to researchers with your express consent.",
        "We send your plans to researchers on the basis of our legitimate interests.",
        "worse",
    ),
    (
        "en",
        "We will ask for your consent before we use your plans for a new purpose.",
        "We will notify you before we use your plans for a new purpose.",
        "worse",
    ),
    ("en", "", "We will no longer ask for your consent before sharing your plans.", "worse"),
    (
        "en",
        "We will give you at least 30 days’ notice of any changes to these terms.",
        "We will give you reasonable notice of any changes to these terms.",
        "worse",
    ),
    (
        "en",
        "We will give you at least 30 days’ notice of any changes to these terms.",
        "Changes to these terms are effective when posted.",
        "worse",
    ),
    ("en", "", "Your use of Rosebud after the effective date constitutes acceptance of the amended terms.", "worse"),
    (
        "en",
        "We will obtain your consent before we share precise plans.",
        "Where required by law, we will obtain your consent before we share precise plans.",
        "worse",
    ),
    ("en", "", "You have the choice to opt out of personalised recommendations in your settings.", "better"),
    ("en", "You have the choice to opt out of personalised recommendations in your settings.", "", "worse"),
    ("en", "", "Personalised recommendations are off by default; you can turn them on.", "better"),
    ("en", "Members can opt out of the directory.", "Premium members can opt out of the directory.", "worse"),
    ("en", "Your profile is private by default.", "Your profile is public by default.", "worse"),
    ("en", "Your profile is public by default.", "Your profile is private by default.", "better"),
    (
        "en",
        "We process this data because it is necessary for our legitimate interests.",
        "We process this data only if you consent.",
        "better",
    ),
    ("en", "", "By interacting with the chat you consent to the recording of the conversation.", "worse"),
    ("en", "", "We treat your continued browsing as consent to the processing of your data.", "worse"),
    ("en", "You can object online at any time.", "You can object in writing to our office at any time.", "worse"),
    ("en", "", "We will honour opt-out requests sent by your browser.", "better"),
    ("en", "", "Once you join, your reviews appear under your name; there is no way to opt out of this.", "worse"),
    ("en", "Sharing requires your opt-in.", "Sharing happens unless you opt out.", "worse"),
    ("en", "We need your permission to show your garden on the map.", "Your garden is shown on the map. You can hide it.", "worse"),
    ("en", "Users must opt in to have their plans shared.", "Users may opt out of having their plans shared.", "worse"),
    ("en", "Tracking is disabled until you allow it.", "Tracking is enabled until you disable it.", "worse"),
    ("fr", "", "Votre utilisation du service après cette modification vaut acceptation.", "worse"),
    ("fr", "", "Vous êtes inscrit d’office au programme ; vous pouvez en sortir à tout moment.", "worse"),
    (
        "fr",
        "Vous devez donner votre accord pour que vos plans soient partagés.",
        "Vos plans sont partagés ; vous pouvez vous y opposer.",
        "worse",
    ),
    (
        "fr",
        "Nous vous demanderons votre accord avant toute modification des conditions.",
        "La poursuite de l’utilisation après modification vaut acceptation des conditions.",
        "worse",
    ),
    ("fr", "Vos plans ne sont jamais transmis sans votre accord.", "Vos plans peuvent être transmis sans votre accord.", "worse"),
    ("fr", "Vous pouvez désactiver le suivi à tout moment.", "Le suivi ne peut pas être désactivé.", "worse"),
    ("de", "", "Ihre Nutzung nach Inkrafttreten der Änderungen gilt als Annahme.", "worse"),
    ("de", "", "Sie nehmen automatisch am Programm teil; Sie können sich abmelden.", "worse"),
    (
        "de",
        "Ihre Pläne werden nie ohne Ihre Einwilligung weitergegeben.",
        "Ihre Pläne können auch ohne Ihre Einwilligung weitergegeben werden.",
        "worse",
    ),
    ("de", "Sie können die Verfolgung jederzeit ausschalten.", "Die Verfolgung kann nicht ausgeschaltet werden.", "worse"),
    (
        "de",
        "Wir holen Ihre Einwilligung ein, bevor wir Ihre Stimme auswerten.",
        "Wir werten Ihre Stimme aus, es sei denn, Sie widersprechen.",
        "worse",
    ),
    (
        "de",
        "Diese Verarbeitung beruht auf Art. 6 Abs. 1 lit. a DSGVO.",
        "Diese Verarbeitung beruht auf Art. 6 Abs. 1 lit. f DSGVO.",
        "worse",
    ),
    ("fr", "Ce traitement repose sur l’article 6.1.a du RGPD.", "Ce traitement repose sur l’article 6.1.f du RGPD.", "worse"),
    ("es", "Compartimos sus planos solo con su consentimiento.", "Compartimos sus planos salvo que usted se oponga.", "worse"),
    ("es", "", "Esta función está activada por defecto.", "worse"),
    ("es", "El análisis se basa en su consentimiento.", "El análisis se basa en nuestro interés legítimo.", "worse"),
    ("it", "Condividiamo i tuoi piani solo con il tuo consenso.", "Condividiamo i tuoi piani a meno che tu non ti opponga.", "worse"),
    ("it", "", "Questa funzione è attiva per impostazione predefinita.", "worse"),
    ("it", "", "Il silenzio vale come accettazione delle modifiche.", "worse"),
    ("nl", "Wij delen uw plannen alleen met uw toestemming.", "Wij delen uw plannen tenzij u bezwaar maakt.", "worse"),
    ("nl", "", "Deze functie staat standaard aan.", "worse"),
    ("nl", "", "Als u niet reageert, gaat u akkoord met de nieuwe voorwaarden.", "worse"),
]


@pytest.mark.parametrize(("language", "old", "new", "effect"), STEPS, ids=[f"{step[0]} {step[2] or step[1]}"[:70] for step in STEPS])
def test_consent_in_other_words_has_its_effect(language: str, old: str, new: str, effect: str) -> None:
    """What comes (beside nothing) or takes another's place turns consent one way or the other, whatever the words."""
    assert flag(INTRO[language] + old, INTRO[language] + new, language)[DEFAULT_CONSENT].effect == effect


SILENT = [
    ("", "When processing requires your consent, you can give it by a button."),
    ("", "If you believe somebody is using your drawings without your permission, write to us."),
    ("", "By posting your content you grant us permission to show it to visitors of the garden."),
    ("", "You must not share photos of members by sending them on without their consent, or we remove them."),
    ("", "You may opt out of receiving messages at any time."),
    ("", "You may opt out of interest-based ads from these third-party ad networks."),
    (
        "By going on using Rosebud after a change, you accept it.",
        "By going on using Rosebud after a change, you accept it.\n\nBy continuing to use Rosebud after this date, you agree to the updated terms.",
    ),
    ("", "This notice must reach us within 30 days of when we notify members of a change of the price."),
]


@pytest.mark.parametrize(("old", "new"), SILENT, ids=[case[1][-60:] for case in SILENT])
def test_what_only_sounds_like_consent_is_no_news(old: str, new: str) -> None:
    """What others do, licences, messages, and a banner that says once what the text says of every change are at most mentioned."""
    found = flag(INTRO["en"] + old, INTRO["en"] + new).get(DEFAULT_CONSENT)
    assert found is None or found.effect == "mention"


DEFAULTS = [
    (
        "fr",
        "Nous utilisons vos messages pour entraîner nos modèles d'IA. Ce réglage est activé par défaut. Vous pouvez le désactiver dans les paramètres.",
        "on",
    ),
    ("fr", "Nous utilisons vos messages pour entraîner nos modèles d'IA. Cette option est désactivée par défaut.", "off"),
    ("fr", "Nous pouvons utiliser vos photos pour entraîner nos modèles d'IA. Par défaut, cette fonctionnalité est activée.", "on"),
    (
        "fr",
        "Nous pouvons utiliser vos photos pour entraîner nos modèles d'IA. L'option est activée automatiquement ; vous pouvez la décocher.",
        "on",
    ),
    (
        "fr",
        "Nous pouvons utiliser vos photos pour entraîner nos modèles d'IA. Elle reste désactivée tant que vous ne l'activez pas.",
        "off",
    ),
    (
        "de",
        "Wir nutzen Ihre Nachrichten, um unsere KI-Modelle zu trainieren. Diese Einstellung ist standardmäßig aktiviert. Sie können sie ausschalten.",
        "on",
    ),
    ("de", "Wir nutzen Ihre Nachrichten, um unsere KI-Modelle zu trainieren. Die Option ist standardmäßig ausgeschaltet.", "off"),
    ("de", "Wir verwenden Ihre Fotos, um unsere KI-Modelle zu trainieren. Der Schalter ist von vornherein eingeschaltet.", "on"),
    ("de", "Wir verwenden Ihre Fotos, um unsere KI-Modelle zu trainieren. Das ist voreingestellt deaktiviert.", "off"),
    ("de", "Wir verwenden Ihre Fotos, um unsere KI-Modelle zu trainieren. Standardmäßig ist diese Funktion eingeschaltet.", "on"),
    ("en", "We use your messages to train our AI models. This setting is on by default. You can switch it off.", "on"),
    ("en", "We use your messages to train our AI models. By default, this option is off.", "off"),
    ("es", "Usamos sus mensajes para entrenar nuestros modelos de IA. Esta opción está activada por defecto.", "on"),
    ("it", "Usiamo i tuoi messaggi per addestrare i nostri modelli di IA. Questa opzione è attiva per impostazione predefinita.", "on"),
    ("nl", "Wij gebruiken uw berichten om onze AI-modellen te trainen. Deze instelling is standaard ingeschakeld.", "on"),
]


@pytest.mark.parametrize(("language", "new", "default"), DEFAULTS, ids=[f"{case[0]} {case[1][60:]}" for case in DEFAULTS])
def test_default_is_told_by_the_sentence_after(language: str, new: str, default: str) -> None:
    """A sentence that goes on from the permission says whether it is on; such a default is stated, not inferred."""
    finding = flag(INTRO[language], INTRO[language] + new, language)[AI_TRAINING]
    fact = next(fact for fact in finding.facts if fact.name == "default")
    assert (fact.value, fact.inferred) == (default, False)
