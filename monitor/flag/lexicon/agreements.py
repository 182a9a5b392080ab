"""Say how the supported languages word agreement by use, notice of changes and the strength of a consent: one table to a language.

These rows are the parts of a small grammar (`monitor.flag.agreement`), not whole phrases: who does what (`uses`), and by that does
what (`agrees`), to what (`changes`, `processing`, `terms`).
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from monitor.flag.lexicon.terms import NamedRows, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTables:
    """Hold the tables of one language."""

    uses: tuple[Row, ...]
    """What somebody does, or leaves undone, that is taken for agreement: uses, goes on using, registers, keeps silent."""
    agrees: tuple[Row, ...]
    """That it is taken for agreement. Names: agree, consent (the word says more than assent to a contract)."""
    changes: tuple[Row, ...]
    """What is agreed to: another text than the one agreed to before."""
    processing: tuple[Row, ...]
    """What is agreed to: what is done with data."""
    terms: tuple[Row, ...]
    """What is agreed to: a text."""
    conduct: tuple[Row, ...]
    """What is no consent at all: duties, payment, other people's consent."""
    notice: tuple[Row, ...]
    """The provider tells its users of changes."""
    ahead: tuple[Row, ...]
    """They are told some days before of what the sentence before names ("You are told a month ahead")."""
    no_notice: tuple[Row, ...]
    """What looks like notice and is none: a new date at the head of the page."""
    assent: tuple[Row, ...]
    """Changes hold only for who agrees to them."""
    waiver: tuple[Row, ...]
    """Data are used without asking."""
    ways: tuple[Row, ...]
    """A way out is offered: who may do what, the task that leads there ("to limit this sharing, use ..."), the switch itself."""
    asks: tuple[Row, ...]
    """Nothing is done before the user does something: joins, ticks, switches on."""
    exposed: tuple[Row, ...]
    """Something is on, open or public from the start."""
    protective: tuple[Row, ...]
    """Something is off, closed or private from the start."""
    no_way: tuple[Row, ...]
    """It is said that there is no way out."""
    leave: tuple[Row, ...]
    """Who does not agree must stop using the service: agreement by use, said the other way round."""
    strengths: tuple[Row, ...]
    """What consent must be: explicit, written, separate."""
    days: tuple[Row, ...]
    """A span before changes hold; the first group is its number, the row's name its unit in days."""
    subjects: tuple[Row, ...]
    """What a way out is a way out of. Names: ai, sale; this (what the sentence before names: "this processing"); right (an objection,
    which the law gives against any processing on legitimate interests)."""


ENGLISH = AgreementTables(
    uses=(
        Row("by", r"\b(?:by|through|in|upon) (?:your |the |their |so |merely |simply |any |further |otherwise |either )*(?:continu\w+|going on|us(?:e|ing)|access\w*|creating|creation|regist\w+|signing up|install\w*|visit\w*|submitting|providing|download\w*|interacting|subscri\w+|purchas\w+|entering|sharing|allowing|brows\w+|participating|linking|uploading|posting|keeping|accepting delivery)\b",
            "By registering, using or subscribing to the services"),
        Row("if", r"\b(?:if|when|should|once|where) you (?:then |still |choose to |decide to )*(?:continue|stay|remain|go on|keep|use|access|visit|register|create|install|submit|provide|download|interact|browse|upload|post)\b", "If you continue to use the services"),
        Row("continued", r"\b(?:continued|continuing|further|subsequent|ongoing) (?:use|usage|access|participation|employment of|visits?|browsing|membership)\b|\b(?:your|user['’]s|customer['’]s|client['’]s|member['’]s|subscriber['’]s) (?:\w+ )?(?:use|usage|access|registration)\b", "Customer's continued use of the tools"),
        Row("who", r"\b(?:whoever|anyone who|everyone who|members? who|users? who|those who) (?:then |still )?(?:us(?:es?|ing)|continues?|keeps?|goes on|logs? in|signs? in|stays?|remains?|visits?|opens?)\b", "Whoever logs in after that day"),
        Row("continued", r"\b(?:by )?(?:opening|launching|starting|staying|remaining|logging in|signing in|keeping (?:your|the|an) (?:account|profile|membership))\b[^.;]{0,60}?\b(?:after|following|once|means|counts|amounts|member|you)\b", "Opening the app after an update"),
        Row("silence", r"\b(?:(?:your |the user['’]s )?silence|not objecting|(?:failure|failing) to object|(?:absence|lack) of (?:an )?objection|if (?:we|you) (?:do not|don['’]t) (?:hear from you|say anything|react|reply))\b", "Your silence"),
        Row("silence", r"\b(?:if|unless) you (?:do(?: not|n['’]t)|fail to|have not)?(?: \w+)? ?(?:object|reject|cancel|terminate|respond|decline|stop using)\w*\b", "If you do not object within 30 days"),
    ),
    agrees=(
        Row("consent", r"\b(?:you|they|he|she|user|customer|member|visitor|merchant|client)s?\b[^.;]{0,120}?\b(?<!prior )(?<!your )(?<!their )(?<!his )(?<!her )(?<!our )(?<!['’]s )(?<!explicit )(?<!express )(?<!parental )(?<!such )(?<!any )(?<!no )(?<!without )(?<!with )(?<!the )(?<!collects )(?<!obtain )(?:consent(?:s|ing)?(?= (?:to|that|and)\b|[,:]| *$)|authori[sz](?:e|es|ing) (?:us|our|the|(?-i:[A-Z])))", "you acknowledge and consent to"),
        Row("consent", r"\byou (?:hereby |also )?(?:grant|give)\b[^.;]{0,100}?\b(?:permission|consent)\b", "you grant us permission and consent"),
        Row("agree", r"\b(?:you|they|he|she|user|customer|member|visitor|merchant|client)s?\b[^.;]{0,120}?\b(?:agree(?:s|ing)?|accept(?:s|ing|ed)?|are bound|be bound|are indicating)\b", "you agree to be bound"),
        Row("agree", r"\b(?:constitut\w+|deemed|signif\w+|indicat\w+|means|considered|taken|treated|represents?|amounts? to|shall be|will be)\b[^.;]{0,60}?\b(?:accept\w*|agree\w*|assent)\b", "constitutes your acceptance"),
        Row("agree", r"\b(?:counts?|(?:we|will) (?:take|treat|regard|consider|understand)|taken|treated|regarded|seen)\b[^.;]{0,40}?\bas\b[^.;]{0,30}?\b(?:accept\w*|agree\w*|assent|consent|approval)\b", "we take this as your agreement"),
        Row("agree", r"\b(?:you|they|he or she|members?|users?|customers?) (?:then |thereby |also )?(?:approves?|ha(?:s|ve) (?:agreed|accepted|approved))\b|(?:\bafter that day |[a-z] )has agreed\b|\b(?:terms|rules|conditions|version|policy) (?:will |shall )?(?:then )?appl(?:y|ies) to you\b", "you approve the new rules"),
        Row("consent", r"\b(?:constitut\w+|deemed|signif\w+|indicat\w+|means|considered|taken|treated|represents?|amounts? to)\b[^.;]{0,60}?\bconsent\w*\b", "constitutes consent to be bound"),
    ),
    changes=(
        Row("changes", r"\b(?:chang(?:e|es|ed)|modif(?:y|ied|ication|ications)|updat(?:e|es|ed)|revis(?:ed|ion|ions)|amend(?:ed|ment|ments)|then-current|new (?:terms|version|policy|rules|conditions|agreement))\b", "the updated terms"),
    ),
    processing=(
        Row("processing", r"\b(?:process(?:ing|ed)?|collect(?:ion|ing|ed)?|(?:use|uses|usage|using) (?:(?:of|and) )?(?:your|this|such|the|that|personal|all|any|cookies|information|data|disclos\w+|sharing)|transfers?|sharing|disclosures?|record(?:ing|ed|ings)|retention|storage|storing|cookies?|actions taken|practices|monitoring|(?:us|our) (?:to )?(?:us(?:e|ing)|collect\w*|shar\w+|process\w*))\b",
            "the processing of your data"),
    ),
    terms=(Row("terms", r"\b(?:terms|agreement|conditions|polic(?:y|ies)|notice|statement|rules|contract)\b", "these terms"),),
    conduct=(
        Row("conduct", r"\b(?:agree(?:s|ing)?|consent(?:s|ing)?|undertakes?)\b(?: \w+){0,2}? (?:not to|to (?:pay|comply|indemnify|defend|provide|receive|resolve|arbitrat\w+|abide|keep|maintain|waive|submit|cooperate|notify|the (?:jurisdiction|exclusive|personal|courts?|fees?|price))|to (?:our |us )?(?:us(?:e|ing) (?:that|your) e?-?mail|send\w* you|receiv\w+|electronic|be(?:ing)? (?:contacted|called)|contact\w* (?:by|from|you))|that (?:you (?:will|are|have|shall|may|do)|we (?:are|shall|will) not|\w+ (?:is|are) not))\b", "you agree to pay"),
        Row("service", r"\bas (?:reasonably )?necessary to (?:provide|operate|maintain|perform)\b|\bagree that (?:we|us|our \w+|(?-i:[A-Z])\w+) (?:may|can|will)\b|\bagree that\b[^.;]{0,120}?\bmay be\b", "you agree that we may provide notices"),
        Row("licence", r"\b(?:shar|post|submitt|upload|provid|publish)ing (?:your |any |such |user )?(?:(?-i:User )?content|submissions?|materials?|posts|works?)\b[^.;]{0,60}?\bgrant\b", "by posting content you grant us permission to display it"),
        Row("warranty", r"\byou (?:also |hereby )?(?:represent|warrant)\b|\bminor\b|\bdependent\b", "you represent"),
        Row("others", r"\b(?:you|customers?|users?|merchants?) (?:must|shall|should|need to|are required to|agree to|will|represent|warrant)\b[^.;]{0,80}?\b(?:obtain|secure|collect|have|get)\w*\b[^.;]{0,60}?\bconsents?\b|\bnecessary (?:\w+ )?consents?\b|\bon behalf of\b", "you must obtain all necessary consents"),
        Row("unless", r"\b(?:do|does|did|shall|will) ?(?:not|n['’]t) (?:constitute|mean|imply|be deemed|agree|consent|accept)\b", "does not constitute consent"),
        Row("explicit", r"\b(?:by|when you) click\w*\b|\b(?:tick|check)(?:ing)? (?:the|a) box\b|\bexplicit(?:ly)? (?:consent|agree)\b", "by clicking the button"),
    ),
    notice=(
        Row("notice", r"\b(?:we|us|company|[A-Z]\w+)\b[^.;]{0,60}?\b(?:will|shall|to|must|agrees? to|undertakes? to)\b[^.;]{0,40}?\b(?:notify|inform|alert|(?:give|provide|send|email)(?: \w+)? (?:you|users?|customers?|(?:\w+ ){0,3}notice)|let you know|tell you)\b[^.;]{0,120}?\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)", "we will notify you of such changes"),
        Row("notice", r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)\b[^.;]{0,100}?\b(?:we|us|company|you)\b[^.;]{0,20}?\b(?:will|shall)\b[^.;]{0,40}?\b(?:be notified|be informed|notify you|inform you|give you|provide you|send you|email you|let you know|tell you|(?:give|provide) (?:\w+ ){0,3}notice)\b", "If we change these terms, we will notify you"),
        Row("notice", r"(?<!when )\bwe (?:always |also )?(?:(?:notify|inform|alert|tell|warn|e-?mail|message|write to) (?:you|our (?:users|members|customers)|users|members|customers)|(?:give|send|provide)(?: (?:you|users|members|customers))?\b[^.;]{0,40}?\bnotice)\b[^.;]{0,80}?\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)", "We e-mail you before these terms change"),
        Row("notice", r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)\b[^.;]{0,60}?\b(?:take effect|become effective|apply|come into (?:force|effect)|are effective)\b[^.;]{0,30}?\b(?:days?|weeks?|months?) (?:after|following|from)\b|\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)\b[^.;]{0,40}?\byou (?:will )?hear from us\b", "Changes to these terms take effect 60 days after we publish them"),
        Row("notice", r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)\b[^.;]{0,60}?\byou (?:will )?(?:receive|get|be sent)\b[^.;]{0,40}?\b(?:letter|e-?mail|message|notice|notification)\b|\byou (?:will )?(?:receive|get|be sent)\b[^.;]{0,40}?\b(?:letter|e-?mail|message|notice|notification)\b[^.;]{0,80}?\b(?:before|of|about)\b[^.;]{0,30}?\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)", "If we change these terms, you receive a letter"),
    ),
    ahead=(Row("ahead", r"\b(?:you|users?|customers?|members?) (?:(?:will be|are|is|get|shall be) (?:notified|informed|told|warned|alerted)|(?:will )?hear from us)\b[^.;]{0,60}?\b(?:days?|weeks?|months?) (?:before|ahead|in advance|beforehand|prior)\b", "You are told of it by e-mail a month before"),),
    no_notice=(
        Row("date", r"\b(?:notify|inform|alert|tell|let)\b[^.;]{0,40}?\bby (?:updating|posting|changing|revising|publishing|amending|modifying)\b|\bprice\b|\bfees?\b", "notify you by updating the date of this page"),
    ),
    assent=(
        Row("only if", r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+|new (?:terms|version))\b[^.;]{0,140}?\b(?:only|not|until|unless)\b[^.;]{0,40}?\b(?:you|your|users?|customers?)\b[^.;]{0,40}?\b(?:agree\w*|accept\w*|consent\w*|approv\w+)\b", "changes apply only if you agree"),
        Row("asked", r"\byou (?:will|shall|must|may) (?:then )?(?:be )?(?:asked|required|prompted|invited|requested|need) to (?:\w+ )?(?:accept|agree|consent|approve)\b", "you will be asked to explicitly accept"),
        Row("ask", r"\b(?:we|us|company)\b[^.;]{0,60}?\b(?:ask|seek|obtain|request|require|get)\b[^.;]{0,40}?\b(?:your|you|user['’]?s?)\b[^.;]{0,40}?\b(?:consent|agreement|acceptance|approval|(?:to )?(?:agree|accept|consent))\b[^.;]{0,80}?\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+|new (?:terms|version))", "we will ask for your consent to material changes"),
        Row("ask", r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)\b[^.;]{0,100}?\b(?:we|us|company)\b[^.;]{0,60}?\b(?:ask|seek|obtain|request|require|get)\b[^.;]{0,60}?\b(?:consent|agreement|acceptance|approval|(?:to )?(?:agree|accept|consent))\b", "before such changes we will obtain your consent"),
    ),
    waiver=(
        Row("unasked", r"\b(?:no longer|not|never) (?:need to |have to |be required to )?(?:ask|seek|obtain|require|request)(?: for| you for)? (?:your|the user['’]s|any|further) (?:\w+ )?(?:consent|permission|approval)\b", "We will no longer ask for your consent"),
        Row("unasked", r"\bwithout (?:first )?asking (?:you|users|members|customers|them|anyone|anybody|first)\b", "without asking you"),
        Row("waiver", r"\bwithout (?:\w+ ){0,2}?(?:asking|seeking|obtaining|requiring|needing|requesting)(?: \w+){0,3}? (?:consent|permission|approval)\b|\bwithout (?:your|the user['’]s|any|further|additional|separate)(?: (?:further|additional|prior|separate|explicit|express))* (?:consent|permission|approval)\b", "without asking for your consent"),
    ),
    ways=(
        Row("may", r"\b(?:you|anyone|everyone|anybody|everybody|they|(?:\w+ )?(?:users?|members?|customers?|subscribers?|creators?|residents?|patients?|guests?|players?|viewers?|readers?|sellers?|hosts?|drivers?|people|parents)(?: of [^.;,]{1,40}?)?) (?:can|may|are able to|are free to|(?:will )?(?:always )?have the (?:option|choice|right|ability) to)(?: \w+ly| also| always| now| still| at any time| instead)* (?:opt[- ]?out|object|refuse|decline|say no|(?:turn|switch)\b[^.;]{0,60}?\boff\b|disable|deactivate|untick|uncheck|keep\b[^.;]{0,50}?\bout of|leave\b[^.;]{0,50}?\bout of|hide your|make (?:it|them|this|your \w+) private)\b", "Members of the Plus plan may switch personalised advertising off"),
        Row("limit", r"\b(?:you|anyone|everyone|(?:users?|members?|customers?|subscribers?|residents?)) (?:can|may|have the right to)(?: \w+ly| also| always| now| at any time)* (?:limit|stop|prevent|exclude|restrict|block|end)\b (?:this|that|such|these|our|the|how we|us from|your (?:data|content|information|\w+ from))(?: \w+){0,3}? ?(?:shar\w+|us(?:e|es|ing)|process\w*|disclos\w*|personali[sz]\w*|analys\w*|profil\w*|training|learning|ads|advertising)\b", "You may limit how we use and disclose your data"),
        Row("to", r"\bto (?:opt[- ]?out|object|limit|stop|refuse|prevent|decline|(?:turn|switch)\b[^.;,]{0,40}?\boff|disable|keep\b[^.;,]{0,50}?\bout)\b[^.;]{0,60}?\b(?:shar\w+|uses?|processing|disclosures?|personali[sz]\w*|analys\w*|profiling|training|learning|advertising|this|that)\b[^.;]{0,30}?,? (?:please |simply |just |you (?:can|may|must|need to|have to|should) )?(?:use|go|visit|send|call|write|click|change|contact|e-?mail|dial|open|switch|turn|untick|uncheck|log|tell|submit|complete|fill|follow|adjust|select)\b", "To limit this sharing, use the switch in the app"),
        Row("ask", r"\b(?:to|you (?:can|may)|(?:have )?the right to) (?:request|ask|tell|instruct|direct)(?: us)?(?: that (?:we|you))? (?:not to|to not|do not|don['’]t|to stop|stop|to cease|cease|no longer)\b[^.;]{0,40}?\b(?:sell|shar\w+|us(?:e|es|ing)|process\w*|disclos\w*|track\w*|profil\w*|analy[sz]\w*)\b", "To request that we do not sell your data, use our form"),
        Row("ask", r"\b(?:you|they) (?:can|may) (?:ask|tell|instruct|direct) us not to(?= *[.;,)]| *$)|\btell (?:us|the \w+|them) (?:if|that) you (?:object|refuse|disagree|do not want)\b", "you may ask us not to"),
        Row("stop", r"\b(?:you|anyone|everyone|members?|users?) (?:can|may) (?:always |also |still )?(?:stop|prevent|keep) us (?:from )?(?:us|shar|sell|process|analy[sz]|collect|profil)\w*", "You can stop us using your plans"),
        Row("lets", r"\b(?:lets?|allows?|enables?|with which|by which) (?:you|users|members|everyone)(?: can| may)? (?:to )?(?:opt[- ]?out|refuse|object|decline|stop|disable|(?:keep|leave)\b[^.;,]{0,40}?\bout of|(?:turn|switch)\b[^.;,]{0,40}?\boff)\b", "A switch lets you keep your plans out of research"),
        Row("stop", r"\byou (?:can|may) (?:always |also |still )?(?:stop|prevent|end|refuse|decline) (?:this|that|it|these|such \w+)\b[^.;]{0,40}?\b(?:by|in|via|through|under|at|with|from)\b", "You may stop this by telling us in the settings"),
        Row("not want", r"\bif (?:you|they) ?(?:['’]d |would |do(?: not|n['’]t) )?(?:rather not|prefer not|want|wish|like)\b[^.;]{0,80}?, (?:please |simply |just |(?:you|they) (?:can|may|must|should) )?(?:tell|let|write|send|use|switch|turn|untick|uncheck|click|go|visit|contact|e-?mail|change|flip|set|remove|fill|log|opt|object)\b", "If you'd rather not, tell us so on the form"),
        Row("manage", r"\b(?:you (?:can|may)|to) (?:adjust|manage|change|control|set) (?:your|these) (?:\w+ ){0,3}?(?:ads?|advertising|sharing|personali[sz]ation|tracking) (?:\w+ )?(?:preferences|choices|settings|controls)\b[^.;]{0,40}?\b(?:by|in|at|via|through|on|go|visit|use)\b", "You may adjust your advertising preferences by visiting this page"),
        Row("switch", r"\b(?:go to|open|visit|under|in)\b[^.;]{0,60}?\b(?:settings|preferences|account|profile|menu)\b[^.;]{0,60}?\b(?:turn|switch|toggle)(?: \w+)? off\b|(?:^|[.;:,] |\band |\bplease |\bthen )(?:turn|switch) off [“\"'‘][^.;]{2,50}|\bthere (?:is|are) (?:an? )?(?:switch(?:es)?|toggles?|settings?|options?|controls?) for (?:that|this|it)\b", "Go to Settings > Data and turn off the switch"),
    ),
    asks=(
        Row("only", r"\b(?:only|not (?:\w+ )?(?:until|unless|before)|never (?:until|unless|before))\b[^.;]{0,40}?\b(?:you|users?|customers?|members?|they|the user)\b (?:have |has |had |choose to |chose to |explicitly |actively |yourself )*(?:join\w*|enable[sd]?|activate[sd]?|(?:turn|switch)(?:ed)?\b[^.;,]{0,30}?\bon\b|tick(?:ed)?|check(?:ed)?|sign(?:ed)? up|opt(?:ed)?[- ]in|agree[ds]?|allow(?:ed)?|consent(?:ed)?|ask(?:ed)? (?:us|for)|say yes|said yes|permit(?:ted)?)\b", "only after you join a programme"),
        Row("requires", r"\b(?:requires?|(?:we|it) needs?|we need) (?:your|their|the user['’]s) (?:\w+ ){0,2}?(?:opt[- ]?in|consent|permission|agreement)\b(?! with)", "Sharing requires your opt-in"),
        Row("only", r"\b(?:you|users?|members?|customers?) (?:must|need to|have to) (?:first |actively |explicitly )?(?:opt[- ]in|enable|activate|tick|(?:turn|switch)\b[^.;,]{0,30}?\bon)\b", "Users must opt in to have their plans shared"),
        Row("only", r"\b(?:nothing|none|no (?:\w+ ){1,4})\b[^.;]{0,60}?\b(?:unless|until|before) (?:you|users?|members?|they)\b[^.;]{0,20}?\b(?:agree|consent|allow|enable|activate|opt in|say yes|permit|(?:turn|switch)\b[^.;,]{0,30}?\bon)\b", "Nothing is shared unless you switch sharing on"),
        Row("only", r"\bwe (?:will |always |shall )?(?:ask (?:you |users |members )?(?:first|before)|(?:ask for|seek|obtain|request|get) (?:your|the user['’]s|their) (?:\w+ )?(?:permission|consent|agreement|approval) before)\b|\bbefore we\b[^.;]{0,60}?, we (?:will )?ask (?:you|for)\b", "We ask before we record a call"),
        Row("if", r"\b(?:if|when|once|where) (?:you|users?|members?) (?:have |has |choose to )*(?:agree[ds]?|consent(?:s|ed)?|allow(?:s|ed)? (?:it|this|us)|permit(?:s|ted)? (?:it|this|us)|say yes)\b(?! (?:to|that|with|on) )", "If you agree, your voice is analysed"),
        Row("if", r"\b(?:if|when|once|where) (?:you|users?|members?) (?:have |has |choose to )*(?:tick(?:ed)?|enable[sd]?|activate[sd]?|(?:turn|switch)(?:ed)?\b[^.;,]{0,30}?\bon\b|opt(?:ed)?[- ]in|join(?:ed)? (?:the|a|our) (?:programme|program))\b", "If you tick the box"),
    ),
    exposed=(
        Row("on", r"\b(?:is|are|be|stays?|remains?) (?:\w+ly )?(?:public|visible|on|enabled|shared|open|active|switched on|turned on|searchable)\b(?: to \w+)? (?:when you (?:join|sign up|start|register|create|first)|from the (?:start|beginning)|at first|initially|for (?:all|every)(?:one| accounts?| users?| members?)|until you (?:turn|switch|change|make|close))", "Your profile is public when you join"),
        Row("on", r"\b(?:is|are|be|comes?|starts?(?: out)?|begins?|stays?|remains?) (?:\w+ly )?(?:public|visible|on|enabled|shared|open|active|activated|switched on|turned on|searchable)\b[^.;]{0,20}?\b(?:for (?:all |every )?new (?:accounts?|users?|members?)|in advance|beforehand|unless you (?:(?:turn|switch)\b[^.;]{0,30}?\boff|change|make|close|disable|say no|opt out|object))\b", "The feed is switched on for new accounts"),
        Row("starts", r"\b(?:starts? (?:out )?|begins? (?:with )?|comes? )(?:\w+ ){0,4}?(?:enabled|active|activated|visible|public|switched on|turned on|pre-?(?:selected|ticked|checked|enabled))\b|\bpre-?(?:selected|ticked|checked)\b|\b(?:ticked|checked|selected) (?:in advance|beforehand|for you)\b", "Location sharing starts out enabled"),
        Row("seen", r"\b(?:everyone|everybody|anyone|anybody|others|other (?:members|users)|the public|strangers) (?:can|may|will) (?:\w+ )?(?:see|find|view|read|contact|look up)\b[^.;]{0,60}?\b(?:until|unless) you\b|\b(?:until|unless) you\b[^.;]{0,40}?\b(?:everyone|everybody|anyone|anybody|others|the public) (?:can|may|will) (?:\w+ )?(?:see|find|view|read|contact|look up)\b|\bcan be (?:seen|found|viewed|read) by (?:everyone|everybody|anyone|anybody)\b[^.;]{0,40}?\b(?:until|unless) you\b", "Unless you change it, everyone can see your list"),
        Row("default", r"\b(?:sharing|collection|use|personali[sz]ation|tracking|profiling|analysis)\b[^.;]{0,40}?\b(?:is|are) (?:the|our) default\b|\bout of the box\b", "Sharing with partners is the default setting"),
        Row("enrolled", r"\b(?:you|members?|users?|accounts?|customers?|everyone) (?:are|is|will be|get|gets)\b[^.;]{0,30}?\b(?:enrolled|opted[- ]in|included|signed up|added)\b[^.;]{0,60}?\bautomatically\b", "New members are enrolled in the programme automatically"),
        Row("automatic", r"\bauto(?:matically|-)[- ]?(?:enabled|implemented|applied|activated|included|switched on|turned on|enrolled)\b[^.;]{0,30}?\b(?:for|in|to|on) (?:all|every|each)\b", "are auto-implemented for all accounts"),
    ),
    protective=(
        Row("off", r"\b(?:is|are|be|stays?|remains?|starts?(?: out)?|comes?) (?:\w+ly )?(?:private|hidden|off|disabled|inactive|invisible|closed|switched off|turned off|unticked|unchecked)\b[^.;]{0,20}?\b(?:for (?:all |every )?new (?:accounts?|users?|members?)|unless you|until you|at first|by default)\b", "is off unless you turn it on"),
        Row("off", r"\b(?:is|are|be|stays?|remains?) (?:\w+ly )?(?:private|hidden|off|disabled|invisible|closed|switched off|turned off)\b(?: to \w+)? (?:when you (?:join|sign up|start|register|create|first)|from the (?:start|beginning)|at first|initially|until you|unless you|for (?:all|every)(?:one| new accounts?))", "Your profile is private until you open it"),
    ),
    no_way=(
        Row("no way", r"\b(?:you|users?|customers?|members?|which|that|this|it|these|they|feature|setting)\b[^.;]{0,40}?\b(?:can ?not|can['’]t|may not|will not be able to|(?:is|are) not able to|(?:is|are) unable to)(?: be)? (?:opt(?:ed)?[- ]?out|(?:turn|switch)(?:ed)? (?:it |them |this |these )?off|disabl(?:e|ed)|object|refuse[d]?|deactivat\w+)\b|\b(?:can ?not|can['’]t|may not) be (?:switched|turned) off\b|\b(?:can ?not|can['’]t|may not) be (?:disabled|deactivated|refused|opted out of)\b|\b(?:no way|no option|no ability|not possible|impossible) (?:to|of) (?:opt(?:ing)?[- ]?out|(?:turn|switch)(?:ing)? (?:it |them )?off|disabl(?:e|ing)|refus(?:e|ing))\b", "it cannot be turned off"),
    ),
    leave=(Row("leave", r"\bif you (?:do not|don['’]t|disagree|no longer|object)\b[^.;]{0,80}?\b(?:agree\w*|accept\w*|consent\w*|with|to)\b[^.;]{0,80}?\b(?:stop|discontinue|cease|(?:not|n['’]t|longer) (?:continue|access|use|be able)|close|delete|terminate|cancel|uninstall|leave)\b", "If you do not agree to the changes, you must stop using our services"),),
    strengths=(
        Row("explicit", r"\b(?:explicit(?:ly)?|express(?:ly)?|affirmative(?:ly)?|opt[- ]in|unambiguous)\b", "explicit"),
        Row("written", r"\b(?:written|in writing)\b", "written"),
        Row("separate", r"\bseparate(?:ly)?\b", "separate"),
        Row("prior", r"\b(?:prior|in advance|beforehand|first)\b", "prior"),
    ),
    days=(
        Row("1", r"\b(\d{1,3}|ten|fourteen|fifteen|twenty|thirty|forty-five|sixty|ninety|seven|five)\)? (?:calendar |business |working )?days?\b", "sixty days"),
        Row("30", r"\b(\d{1,2}|an?|one|two|three|six)\)? months?\b", "two months"),
        Row("7", r"\b(\d{1,2}|an?|one|two|three|four|six)\)? weeks?\b", "six weeks"),
    ),
    subjects=(
        Row("ai", r"\b(?:(?-i:AI|LLMs?|ML)|artificial intelligence|machine[- ]learning|algorithms?|(?:language|our|the|training (?:\w+ )?)models?|model (?:training|improvement)|training)\b", "model training"),
        Row("sale", r"\b(?:sales?|sell(?:s|ing)?|sold|target(?:ed|ing)(?: \w+){0,3}? ad\w*|ad(?:vertis\w+)? targeting|interest[- ]based|ads?|advertis(?:ing|ements?)|behaviou?ral|cross[- ]context|personali[sz]ed (?:ad|content ad)\w*|tailored ad\w*|tracking)\b", "targeted advertising"),
        Row("right", r"\bobject(?:s|ed|ing|ions?)?\b", "object to"),
        Row("this", r"\b(?:this|these|that|such) (?:\w+ )?(?:processing|uses?|sharing|personali[sz]ation|analysis|practices?|profiling|disclosures?|feature)\b|\b(?:used|processed|shared|analy[sz]ed) (?:in|for) (?:this|that|such|these) (?:way|manner|purposes?)\b", "being used in this way"),
    ),
)

FRENCH = AgreementTables(
    uses=(
        Row("continued", r"\b(?:le )?fait de (?:continuer|poursuivre|rester|ne pas (?:s['’]opposer|réagir))\b", "Le fait de continuer à utiliser le service"),
        Row("silence", r"\b(?:votre|le|son) silence\b|\b(?:absence|défaut) (?:de réponse|de réaction|d['’]opposition)\b", "Votre silence"),
        Row("by", r"\ben (?:(?:vous|nous|y) )?(?:continuant|poursuivant|utilisant|naviguant|accédant|créant|inscrivant|installant|téléchargeant|fournissant|transmettant|visitant|consultant|restant)\b", "En continuant à utiliser nos services"),
        Row("if", r"\bsi vous (?:continuez|poursuivez|utilisez|accédez)\b", "Si vous continuez à utiliser"),
        Row("continued", r"\b(?:l['’]|votre |la |toute )(?:utilisation|poursuite|navigation|usage|accès)\b(?: (?:continue|ultérieure|prolongée|continu))?(?= (?:de|du|des|d['’]|continue|ultérieure|prolongée|sur|à|après|vaut|implique|constitue))", "La poursuite de l'utilisation du service"),
        Row("silence", r"\b(?:à défaut d['’]opposition|sans (?:opposition|réponse|réaction) de (?:votre|sa) part|si vous ne (?:vous (?:y )?opposez|refusez|résiliez) pas)\b", "à défaut d'opposition de votre part"),
    ),
    agrees=(
        Row("consent", r"\b(?:vous|l['’]utilisateur|le client|le membre|il)\b[^.;]{0,120}?\b(?:consent(?:ez|ir|e|ent)|autoris(?:ez|e|ent)|donnez (?:votre )?(?:consentement|accord))\b", "vous consentez au traitement"),
        Row("agree", r"\b(?:vous|l['’]utilisateur|le client|le membre|il)\b[^.;]{0,120}?\b(?:accept(?:ez|e|er)|adhér(?:ez|e)|êtes (?:lié|réputé)\w*)\b", "vous acceptez les conditions"),
        Row("agree", r"\b(?:vaut|valent|vaudra|constitu\w+|implique\w*|emporte\w*|réputé\w*|considéré\w*|présumé\w*)\b[^.;]{0,60}?\b(?:accept\w+|accord|adhésion)\b", "vaut acceptation"),
        Row("consent", r"\b(?:vaut|valent|vaudra|constitu\w+|implique\w*|emporte\w*|réputé\w*|considéré\w*)\b[^.;]{0,60}?\bconsent\w+\b", "vaut consentement"),
    ),
    changes=(Row("changes", r"\b(?:modif\w+|mise?s? à jour|chang\w+|révis\w+|nouvelles? (?:conditions|version|politique)|actualis\w+|évolutions?)\b", "ces modifications"),),
    processing=(Row("processing", r"\b(?:traitements?|collecte\w*|(?:l['’]|l['’] ?)?utilisation (?:de vos|des|de ces|de vos)|transferts?|partage|communication de|conservation|enregistrement|cookies|traceurs|pratiques)\b", "le traitement de vos données"),),
    terms=(Row("terms", r"\b(?:conditions|cgu|contrat|accord|politique|règles|charte|termes)\b", "les présentes conditions"),),
    conduct=(
        Row("conduct", r"\baccept\w+ (?:de (?:payer|respecter|fournir|recevoir|ne pas)|que (?:vous|nous ne))\b|\bsans (?:que )?(?:cela )?(?:ne )?(?:vaille|constitue)\b|\bengagez à (?:obtenir|recueillir)\b", "vous acceptez de payer"),
        Row("explicit", r"\ben cliquant\b|\bcoch(?:ant|ez)\b", "en cliquant sur le bouton"),
    ),
    notice=(
        Row("notice", r"\bnous (?:vous|nos (?:clients|utilisateurs|membres)) (?:informons|notifions|prévenons|avertissons|avisons|écrivons)\b[^.;]{0,100}?\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)|\b(?:modif\w+|chang\w+|mises? à jour|évolutions?)\b[^.;]{0,80}?\b(?:prennent effet|entrent en vigueur|s['’]appliquent|prendront effet|entreront en vigueur)\b[^.;]{0,30}?\b(?:jours?|semaines?|mois) après\b", "Nous vous informons 30 jours avant toute modification"),
        Row("notice", r"\b(?:nous|vous|société)\b[^.;]{0,60}?\b(?:informerons|notifierons|préviendrons|avertirons|aviserons|(?:serez|seront) (?:informés?|avertis?|notifiés?|prévenus?)|informer|prévenir|avertir)\b[^.;]{0,100}?\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)", "nous vous informerons de toute modification"),
        Row("notice", r"\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)\b[^.;]{0,100}?\b(?:nous|vous)\b[^.;]{0,40}?\b(?:informerons|notifierons|préviendrons|avertirons|aviserons|(?:serez|seront) (?:informés?|avertis?|notifiés?|prévenus?))\b", "En cas de modification, nous vous préviendrons"),
    ),
    ahead=(Row("ahead", r"\b(?:vous|le client|l['’]utilisateur)\b[^.;]{0,20}?\b(?:êtes|est|serez|sera) (?:informé|averti|prévenu)\w*\b[^.;]{0,60}?\b(?:jours?|semaines?|mois) (?:avant|à l['’]avance|auparavant)", "Vous en êtes informé par courriel au moins un mois avant"),),
    no_notice=(Row("date", r"\b(?:inform|notifi|avert|préven)\w+\b[^.;]{0,40}?\ben (?:actualisant|publiant|modifiant|mettant)\b|\bprix\b|\btarifs?\b", "informerons en publiant"),),
    assent=(
        Row("ask", r"\b(?:demander(?:ons)?|solliciter(?:ons)?|recueillir(?:ons)?|obtenir|obtiendrons)\b[^.;]{0,60}?\b(?:consentement|accord|acceptation)\b[^.;]{0,80}?\b(?:modif\w+|chang\w+|nouvelles?|mises? à jour)|\b(?:modif\w+|chang\w+|mises? à jour)\b[^.;]{0,100}?\b(?:que si|uniquement si|qu['’]après|qu['’]avec|soumis\w* à)\b[^.;]{0,40}?\b(?:accept\w+|accord|consent\w+)", "nous demanderons votre consentement aux modifications"),
    ),
    waiver=(Row("waiver", r"\bsans (?:(?:vous |avoir à |devoir )*(?:demander|requérir|obtenir|solliciter|recueillir) )?(?:votre |le |leur |aucun )(?:\w+ )?(?:consentement|accord|autorisation)\b", "sans vous demander votre consentement"),),
    ways=(
        Row("may", r"\b(?:vous pouvez|vous avez la possibilité de|chacun peut|tout (?:membre|utilisateur) peut|les (?:membres|utilisateurs|clients|abonnés)[^.;,]{0,40}? peuvent)\b(?: \w+){0,3}? (?:vous (?:y )?opposer|s['’](?:y )?opposer|refuser|désactiver|décocher|limiter (?:ce|cette|ces|l['’]utilisation)|dire non|masquer)\b", "vous pouvez désactiver cette option"),
        Row("not want", r"\bsi vous ne (?:le |la |les |l['’])?(?:souhaitez|voulez|désirez) pas\b[^.;]{0,80}?, ?(?:veuillez |il suffit de |merci de |vous pouvez )?(?:désactiv\w+|décoch\w+|écri\w+|cliqu\w+|rend\w+|contact\w+|utilis\w+|envoy\w+|ouvr\w+|modifi\w+|indiqu\w+)", "Si vous ne le souhaitez pas, désactivez l'option"),
        Row("to", r"\bpour (?:vous (?:y )?opposer|refuser|désactiver|limiter|exclure)\b[^.;]{0,80}?, ?(?:veuillez |il suffit de |merci de )?(?:écri\w+|cliqu\w+|rend\w+|contact\w+|utilis\w+|envoy\w+|accéd\w+|ouvr\w+|coch\w+|décoch\w+)", "Pour vous opposer à ce partage, écrivez-nous"),
    ),
    asks=(
        Row("only", r"\b(?:uniquement|seulement) (?:si|lorsque|après que|quand) vous\b[^.;]{0,30}?\b(?:activ\w+|coch\w+|accept\w+|inscri\w+|consent\w+|choisi\w+|demand\w+)", "seulement si vous activez l'option"),
        Row("only", r"\b(?:vous|les (?:utilisateurs|membres)) (?:devez|doivent) (?:d['’]abord )?(?:donner (?:votre|leur) (?:accord|consentement)|activer|cocher)\b|\b(?:nécessite|requiert|exige) votre (?:\w+ )?(?:accord|consentement)\b", "Vous devez donner votre accord"),
        Row("only", r"\bnous vous demandons (?:votre (?:accord|consentement|autorisation)|toujours|d['’]abord)?\b[^.;]{0,30}?\bavant (?:de|d['’])|\bavant (?:de|d['’])[^.;]{0,60}?, nous (?:vous )?demandons\b", "Nous vous demandons votre accord avant de partager"),
        Row("if", r"\b(?:si|lorsque|dès que) vous (?:êtes d['’]accord|y consentez|l['’](?:acceptez|autorisez)|consentez|donnez votre accord)\b", "si vous êtes d'accord"),
        Row("only", r"\b(?:ne |n['’])[^.;]{0,80}?\bque (?:si|lorsque|quand) vous\b[^.;]{0,30}?\b(?:activ\w+|coch\w+|accept\w+|inscri\w+|consent\w+|choisi\w+|demand\w+)", "ne sont partagées que si vous cochez la case"),
        Row("if", r"\bsi vous (?:activez|cochez)\b", "si vous cochez la case"),
    ),
    exposed=(Row("enrolled", r"\b(?:êtes|est|sont|serez) (?:\w+ment )?(?:inscrit|abonné|inclu|intégré)\w* (?:d['’]office|automatiquement)\b", "Vous êtes inscrit d'office"), Row("on", r"\b(?:est|sont|reste\w*) (?:\w+ment )?(?:publi\w+|visibles?|activé\w*|ouvert\w*|partagé\w*|cochée?s?)\b[^.;]{0,30}?\b(?:automatiquement|d['’]office|d['’]emblée|d['’]avance|par avance|tant que vous ne|jusqu['’]à ce que vous|sauf si vous|à moins que vous)|\b(?:pré-?coch|pré-?activ|présélectionn)\w+", "est activée tant que vous ne la désactivez pas"), Row("on", r"\b(?:est|sont) (?:publi\w+|visibles?|activé\w*|ouvert\w*) (?:dès|à) (?:l['’]|votre |la |le )", "est publique dès l'inscription"),),
    protective=(Row("off", r"\b(?:est|sont|reste\w*) (?:privé\w*|masqué\w*|désactivé\w*) (?:dès|jusqu['’]|tant que|à l['’]inscription)", "est privé jusqu'à ce que"),),
    no_way=(Row("no way", r"\b(?:ne pouvez pas|ne peut pas|ne peuvent pas|impossible de|ne sera pas possible de)\b[^.;]{0,30}?\b(?:opposer|désactiv\w+|refus\w+)\b", "vous ne pouvez pas désactiver"),),
    leave=(Row("leave", r"\bsi vous (?:n['’]acceptez pas|n['’]êtes pas d['’]accord|refusez|êtes en désaccord)\b[^.;]{0,100}?\b(?:cesser|cessez|arrêt\w+|ne (?:plus|pas) utiliser|fermer|supprimer|résilier)", "si vous n'acceptez pas les modifications, vous devez cesser"),),
    strengths=(
        Row("explicit", r"\b(?:explicit\w*|exprès|expresse\w*)\b", "explicite"),
        Row("written", r"\b(?:écrit\w*|par écrit)\b", "écrit"),
        Row("prior", r"\b(?:préalable\w*|au préalable|d['’]abord)\b", "préalable"),
    ),
    days=(Row("1", r"\b(\d{1,3})\)? jours?\b", "30 jours"), Row("30", r"\b(\d{1,2}|une?)\)? mois\b", "2 mois"), Row("7", r"\b(\d{1,2})\)? semaines?\b", "6 semaines")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA)|intelligence artificielle|apprentissage|algorithmes?|modèles?|entra[iî]nement)\b", "l'entraînement"),
        Row("sale", r"\b(?:vente|vendre|publicités? (?:ciblée|personnalisée|comportementale)s?|ciblage)\b", "publicité ciblée"),
        Row("right", r"\boppos\w+", "vous opposer"),
        Row("this", r"\b(?:ce|cette|ces|tels?|telles?) (?:traitements?|utilisations?|usages?|partages?|analyses?|personnalisations?)\b", "ce traitement"),
    ),
)

GERMAN = AgreementTables(
    uses=(
        Row("if", r"(?:^|[.;,] )(?:nutzen|verwenden|besuchen|nutzt|verwendest) (?:Sie|du)\b[^.;]{0,80}?\bweiter(?:hin)?\b", "Nutzen Sie den Dienst nach der Änderung weiter"),
        Row("silence", r"\b(?:(?:Ihr|das) Schweigen|Schweigen|(?:erfolgt|erhalten wir) kein\w* (?:Widerspruch|Rückmeldung|Antwort)|ohne (?:Ihren )?Widerspruch)\b", "Schweigen gilt als Zustimmung"),
        Row("by", r"\b(?:durch|mit|bei) (?:die |der |Ihre[rn]? |deine[rn]? |eine )?(?:weitere[nr]? |fortgesetzte[nr]? |fortgeführte[nr]? |Weiter)?(?:Nutzung|Weiternutzung|Verwendung|Registrierung|Anmeldung|Zugriff|Besuch|Installation)\b|\bindem (?:Sie|du)\b", "Durch die weitere Nutzung unserer Dienste"),
        Row("if", r"\b(?:wenn|sofern|falls) (?:Sie|du)\b[^.;]{0,60}?\b(?:weiter(?:hin)?|nutzen|nutzt|verwenden|verwendest)\b", "Wenn Sie die Dienste weiterhin nutzen"),
        Row("continued", r"\b(?:die|Ihre|deine) (?:\w+ )?(?:Weiternutzung|Nutzung|Verwendung)\b[^.;]{0,60}?\b(?:nach|im Anschluss an)\b", "Die Nutzung des Dienstes nach einer Änderung"),
        Row("silence", r"\b(?:widersprechen Sie|widersprichst du|lehnen Sie|wenn Sie nicht (?:innerhalb|binnen)|erheben Sie keinen Widerspruch)\b", "Widersprechen Sie nicht innerhalb von sechs Wochen"),
    ),
    agrees=(
        Row("consent", r"\b(?:willig(?:en|st)|einwillig\w+|stimm(?:en|st) (?:Sie|du) [^.;]{0,120}?zu|zustimm\w+|als (?:Einwilligung|Zustimmung|Einverständnis|Annahme|Anerkennung))\b", "stimmen Sie der Verarbeitung Ihrer Daten zu"),
        Row("agree", r"\b(?:akzeptier\w+|einverstanden|erkennen Sie [^.;]{0,80}? an|gelten?\b[^.;]{0,60}?\b(?:angenommen|akzeptiert|genehmigt|vereinbart))\b", "gelten die Änderungen als angenommen"),
    ),
    changes=(Row("changes", r"(?:änderung|aktualisier|geändert|neue\w* (?:fassung|bedingungen|version)|anpassung|angepasst)\w*", "die Änderungen"),),
    processing=(Row("processing", r"(?:verarbeitung|erhebung|übermittlung|weitergabe|speicherung|cookies|aufzeichnung|nutzung (?:ihrer|deiner|personenbezogener) daten)\w*", "der Verarbeitung Ihrer Daten"),),
    terms=(Row("terms", r"(?:bedingungen|vertrag|richtlinie|vereinbarung|agb|bestimmungen)\w*", "diesen Bedingungen"),),
    conduct=(
        Row("conduct", r"\b(?:verpflichten (?:Sie|sich)|zu zahlen|gilt nicht als|keine Einwilligung)\b", "gilt nicht als"),
        Row("explicit", r"\b(?:klick(?:en|st)?|Anklicken|ankreuzen)\b", "durch Anklicken"),
    ),
    notice=(
        Row("notice", r"\b(?:wir|Sie)\b[^.;]{0,60}?\b(?:informieren|benachrichtigen|mitteilen|unterrichten|hinweisen|informiert|benachrichtigt)\b[^.;]{0,100}?(?:änderung|aktualisier|anpassung)\w*|(?:änderung|aktualisier|anpassung)\w*[^.;]{0,100}?\b(?:informieren|benachrichtigen|teilen|unterrichten|weisen)\b(?: wir)? (?:Sie|Ihnen|dich|dir)\b|(?:änderung|aktualisier|anpassung)\w*\b[^.;]{0,80}?\bwerden (?:wir )?(?:Sie|Ihnen|dich)\b[^.;]{0,60}?\b(?:informieren|benachrichtigen|mitteilen|mitgeteilt|unterrichten|hinweisen)", "Über Änderungen werden wir Sie per E-Mail informieren"),
    ),
    ahead=(Row("ahead", r"\b(?:(?:Sie|Kunden) (?:werden|erhalten)|(?:du|der Kunde) (?:wirst|wird)|(?:teilen|informieren|benachrichtigen) wir (?:Sie|Ihnen|dir|dich))\b[^.;]{0,60}?\b(?:Tage|Wochen?|Monate?n?|Monat) (?:vorher|zuvor|im Voraus)\b", "Sie werden darüber mindestens einen Monat vorher informiert"),),
    no_notice=(Row("date", r"\b(?:durch Veröffentlichung|indem wir)\b|\bpreis\w*", "durch Veröffentlichung"),),
    assent=(Row("ask", r"(?:änderung|aktualisier|anpassung)\w*[^.;]{0,120}?\b(?:nur|erst)\b[^.;]{0,60}?\b(?:zustimm\w+|einwillig\w+|einverstanden|Zustimmung)|\b(?:Zustimmung|Einwilligung)\b[^.;]{0,60}?\b(?:einholen|bitten|fragen)\b", "Änderungen gelten nur, wenn Sie zustimmen"),),
    waiver=(Row("waiver", r"\bohne (?:(?:Ihre|deine|eine|vorherige|gesonderte|ausdrückliche) )+(?:Einwilligung|Zustimmung)\b", "ohne Ihre Einwilligung"),),
    ways=(
        Row("stop", r"\b(?:Sie können|du kannst|(?:Nutzer|Mitglieder|Kunden) können)\b[^.;]{0,60}?\b(?:abstellen|ausstellen|unterbinden|verhindern|verbieten|abbestellen|verweigern)\b", "Sie können dies in der App abstellen"),
        Row("may", r"\b(?:(?:können|kannst|kann|dürfen) (?:Sie|du|jeder|jede Person)|(?:Sie|du|Nutzer|Kunden|Mitglieder|Jeder)\b[^.;]{0,40}? (?:können|kannst|kann|dürfen))\b[^.;]{0,100}?\b(?:widersprechen|ablehnen|deaktivieren|abschalten|ausschalten|abwählen|untersagen|beschränken|einschränken|ausnehmen)\b", "Sie können dieser Nutzung widersprechen"),
        Row("not want", r"\b(?:(?:wollen|möchten|wünschen) Sie (?:das|dies|es) nicht|(?:willst|möchtest) du (?:das|dies|es) nicht|wenn (?:Sie|du) (?:das|dies|es) nicht (?:möchten|wollen|wünschen|möchtest|willst))\b[^.;]{0,60}?\b(?:schalten?|schreiben?|stellen?|gehen?|geh|deaktivier\w+|entfernen?|wenden?|setzen?|senden?|nutzen?|teilen?)\b", "Wenn Sie das nicht möchten, schalten Sie die Option aus"),
        Row("to", r"\bum\b[^.;]{0,60}?\b(?:zu widersprechen|abzulehnen|zu deaktivieren|auszuschalten|abzuschalten|einzuschränken)\b[^.;]{0,20}?, ?(?:schreiben|senden|öffnen|rufen|klicken|nutzen|gehen|wenden|schalten)", "Um dieser Nutzung zu widersprechen, schreiben Sie uns"),
    ),
    asks=(
        Row("only", r"\b(?:holen wir|wir holen) (?:\w+ )?(?:Ihre|deine) (?:\w+ )?(?:Einwilligung|Zustimmung) ein\b|\berfordert (?:Ihre|deine) (?:\w+ )?(?:Einwilligung|Zustimmung)\b", "Wir holen Ihre Einwilligung ein"),
        Row("only", r"\bwir (?:fragen|bitten) (?:Sie|dich|Nutzer|Mitglieder)\b[^.;]{0,40}?\b(?:bevor|vorher|zuerst)\b|\bbevor wir\b[^.;]{0,80}?, (?:fragen|bitten) wir\b", "Wir fragen Sie, bevor wir Ihre Pläne weitergeben"),
        Row("if", r"\b(?:wenn|sofern|sobald|falls) (?:Sie|du) (?:damit |dem |hiermit |zuvor )?(?:einverstanden (?:sind|bist)|zustimm\w+|einwillig\w+)", "wenn Sie einverstanden sind"),
        Row("only", r"\b(?:nur|erst)\b[^.;]{0,20}?\b(?:wenn|nachdem|sobald) (?:Sie|du)\b[^.;]{0,60}?\b(?:aktivier\w+|einschalt\w+|zustimm\w+|zugestimmt|einwillig\w+|eingewilligt|anmeld\w+|ankreuz\w+|beitret\w+)", "nur wenn Sie die Funktion aktivieren"),
    ),
    exposed=(Row("enrolled", r"\b(?:Sie|du|Mitglieder|Nutzer) (?:nehmen|nimmst|werden|wirst) automatisch\b[^.;]{0,60}?\b(?:teil|aufgenommen|angemeldet|einbezogen)\b", "Sie nehmen automatisch am Programm teil"), Row("on", r"\b(?:ist|sind|bleibt|bleiben) (?:\w+ ){0,2}?(?:von vornherein|von Beginn an|von Anfang an|vorab|bereits|automatisch|voreingestellt|standardmäßig)(?: \w+){0,3}? (?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet|angekreuzt|freigegeben|ausgewählt)\b|\b(?:ist|sind) (?:\w+ ){0,2}?(?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet)\b[^.;]{0,20}?\b(?:solange|bis|sofern) (?:Sie|du)\b[^.;]{0,30}?\b(?:nicht|abschalten|ausschalten|deaktivieren|ändern|widersprechen)", "ist von vornherein eingeschaltet"), Row("on", r"\b(?:ist|sind) (?:öffentlich|sichtbar|aktiviert|eingeschaltet)\b[^.;]{0,20}?\b(?:bei der Anmeldung|von Anfang an|zunächst|für alle)|\b(?:standardmäßig|voreingestellt) (?:öffentlich|sichtbar|aktiviert|eingeschaltet|geteilt)|\b(?:standardmäßig|von vornherein)\b[^.;]{0,50}?\b(?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet)\b", "ist öffentlich von Anfang an"),),
    protective=(Row("off", r"\b(?:standardmäßig|voreingestellt|von vornherein|zunächst)\b[^.;]{0,50}?\b(?:privat|verborgen|aus|inaktiv|deaktiviert|ausgeschaltet|abgeschaltet)\b", "Standardmäßig ist diese Funktion ausgeschaltet"), Row("off", r"\b(?:ist|sind|bleibt|bleiben) (?:privat|verborgen|deaktiviert|ausgeschaltet)\b[^.;]{0,20}?\b(?:bis|solange|bei der Anmeldung|von Anfang an)|\b(?:standardmäßig|voreingestellt) (?:privat|deaktiviert|ausgeschaltet|nicht \w+)", "ist privat, bis"),),
    no_way=(Row("no way", r"\b(?:können|kann|kannst|lässt sich|möglich)\b[^.;]{0,40}?\bnicht (?:\w+ )?(?:widersprechen|deaktivier\w+|abschalten|abgeschaltet|ausschalten|ausgeschaltet|ablehnen)\b", "kann nicht deaktiviert werden"),),
    leave=(Row("leave", r"\bwenn (?:Sie|du)\b[^.;]{0,40}?\bnicht (?:einverstanden|zustimm\w+|akzeptier\w+)\b[^.;]{0,100}?\b(?:einstellen|beenden|kündigen|löschen|nicht (?:mehr|weiter))\b", "Wenn Sie nicht einverstanden sind, müssen Sie die Nutzung einstellen"),),
    strengths=(
        Row("explicit", r"\bausdrücklich\w*\b", "ausdrückliche"),
        Row("written", r"\bschriftlich\w*\b", "schriftliche"),
        Row("prior", r"\b(?:vorherig\w*|vorab|zuvor)\b", "vorherige"),
    ),
    days=(Row("1", r"\b(\d{1,3}) Tage\w*\b", "30 Tage"), Row("30", r"\b(\d{1,2}|eine[nms]?) Monat\w*\b", "2 Monate"), Row("7", r"\b(\d{1,2}) Wochen?\b", "6 Wochen")),
    subjects=(
        Row("ai", r"\b(?:(?-i:KI)|künstliche\w* intelligenz|maschinelle\w* lernen\w*|modelle\w*|training\w*|algorithm\w+)", "zum Training"),
        Row("sale", r"\b(?:verkauf\w*|personalisierte\w* werbung|zielgerichtete\w* werbung|tracking)\b", "personalisierte Werbung"),
        Row("right", r"\b(?:widersprech|widerspruch)\w*", "widersprechen"),
        Row("this", r"\b(?:diese\w*|solche\w*) (?:verarbeitung|nutzung|verwendung|weitergabe|analyse|auswertung)\b(?= |,|$)", "dieser Verarbeitung"),
    ),
)

SPANISH = AgreementTables(
    uses=(
        Row("by", r"\bal (?:continuar|seguir|utilizar|usar|acceder|registrarse|registrarte|crear|navegar|instalar|visitar|descargar)\b", "Al utilizar nuestros servicios"),
        Row("if", r"\bsi (?:continúa|continúas|sigue|sigues|utiliza|utilizas|usa|usas)\b", "Si continúa utilizando"),
        Row("continued", r"\b(?:el|su|tu) uso (?:de|del)\b[^.;]{0,60}?\b(?:después de|tras)\b", "El uso de la aplicación después de un cambio"),
        Row("continued", r"\b(?:el|su|tu) uso (?:continuado|posterior)\b|\b(?:la )?continuación (?:en el|del) uso\b", "El uso continuado del servicio"),
        Row("silence", r"\bsi no (?:se opone|te opones|rechaza|cancela)\b", "Si no se opone"),
    ),
    agrees=(
        Row("consent", r"\b(?:consiente\w*|autoriza|autorizas|otorga su consentimiento|da su consentimiento)\b", "consiente el tratamiento"),
        Row("agree", r"\b(?:acepta|aceptas|está de acuerdo|queda\w* vinculad\w+)\b|\b(?:constituye|implica|supone|se considerará|se entenderá)\b[^.;]{0,60}?\b(?:aceptación|aceptad\w+|consentimiento)\b", "acepta estas condiciones"),
    ),
    changes=(Row("changes", r"\b(?:cambios?|modific\w+|actualiz\w+|nuevas? (?:condiciones|versión|política)|enmiendas?)\b", "los cambios"),),
    processing=(Row("processing", r"\b(?:tratamiento|recopilación|recogida|uso de (?:sus|tus|los) datos|transferencias?|cesión|cookies|grabación)\b", "el tratamiento de sus datos"),),
    terms=(Row("terms", r"\b(?:términos|condiciones|contrato|acuerdo|política)\b", "estas condiciones"),),
    conduct=(Row("conduct", r"\bacepta\w* (?:pagar|no|cumplir|recibir)\b|\bno (?:constituye|implica|supone)\b", "acepta pagar"), Row("explicit", r"\bal hacer clic\b|\bmarcar la casilla\b", "al hacer clic")),
    notice=(Row("notice", r"\b(?:notificaremos|informaremos|avisaremos|comunicaremos|enviaremos)\b[^.;]{0,100}?\b(?:cambios?|modific\w+|actualiz\w+)|\b(?:cambios?|modific\w+|actualiz\w+)\b[^.;]{0,100}?\b(?:notificaremos|informaremos|avisaremos|comunicaremos)\b", "le notificaremos cualquier cambio"),),
    ahead=(Row("ahead", r"\b(?:se le informará|se te informará|será informad[oa]|le avisaremos|te avisaremos)\b[^.;]{0,60}?\b(?:días|semanas?|mes(?:es)?) (?:antes|de antelación)\b", "se le informará al menos un mes antes"),),
    no_notice=(Row("date", r"\bmediante (?:la )?(?:publicación|actualización)\b|\bprecios?\b", "mediante la publicación"),),
    assent=(Row("ask", r"\b(?:cambios?|modific\w+)\b[^.;]{0,120}?\b(?:solo|sólo|únicamente)\b[^.;]{0,40}?\b(?:acepta\w*|consient\w+)|\bsolicitaremos\b[^.;]{0,40}?\b(?:consentimiento|aceptación)\b[^.;]{0,80}?\b(?:cambios?|modific\w+)", "los cambios solo se aplicarán si acepta"),),
    waiver=(Row("waiver", r"\bsin (?:solicitar |pedir |requerir |obtener )?(?:su |tu )(?:\w+ )?(?:consentimiento|autorización)\b", "sin solicitar su consentimiento"),),
    ways=(
        Row("may", r"\b(?:puede|puedes|podrá|podrás|pueden)\b(?: \w+){0,3}? (?:oponer\w*|rechazar\w*|desactivar\w*|negar\w*|limitar (?:este|esta|el uso)|excluir\w*|desmarcar\w*)\b", "puede oponerse a este uso"),
        Row("not want", r"\bsi no (?:lo |la )?(?:desea|deseas|quiere|quieres)\b[^.;]{0,80}?, ?(?:puede |puedes )?(?:desactiv\w+|desmarc\w+|escrib\w+|env[íi]\w+|haga|haz|visit\w+|acced\w+|utilic\w+|contact\w+)", "Si no lo desea, desactive la opción"),
        Row("to", r"\bpara (?:oponer\w*|rechazar\w*|desactivar\w*|limitar\w*)\b[^.;]{0,80}?, (?:escrib\w+|env[íi]\w+|haga|haz|visit\w+|acced\w+|utilic\w+|utiliza|contact\w+)", "Para oponerse a este uso, escriba"),
    ),
    asks=(Row("only", r"\b(?:solo|sólo|únicamente) (?:si|cuando|después de que)\b[^.;]{0,40}?\b(?:activ\w+|acept\w+|consient\w+|marc\w+|autoric\w+|autoriza\w*)", "solo si activa la opción"),),
    exposed=(Row("on", r"\b(?:es|está|son|están) (?:públic\w+|visibles?|activad\w+) (?:desde|al|de forma predeterminada|por defecto)", "es público desde el principio"),),
    protective=(Row("off", r"\b(?:es|está|son|están) (?:privad\w+|desactivad\w+|ocult\w+) (?:hasta|desde|de forma predeterminada|por defecto)", "es privado hasta"),),
    no_way=(Row("no way", r"\bno (?:puede|puedes|se puede|pueden|podrá)\b[^.;]{0,20}?\b(?:oponer\w*|desactivar\w*|rechazar\w*)\b", "no se puede desactivar"),),
    leave=(Row("leave", r"\bsi no (?:está\w* de acuerdo|acepta\w*)\b[^.;]{0,100}?\b(?:dejar|deje|deja|no (?:utilice|use|debe))\b", "si no acepta los cambios, debe dejar"),),
    strengths=(Row("explicit", r"\b(?:explícit\w+|expres[oa]\w*)\b", "explícito"), Row("written", r"\bpor escrito\b", "por escrito"), Row("prior", r"\bprevi[oa]\w*\b", "previo")),
    days=(Row("1", r"\b(\d{1,3}) días\b", "30 días"), Row("30", r"\b(\d{1,2}|un) mes(?:es)?\b", "2 meses"), Row("7", r"\b(\d{1,2}) semanas?\b", "6 semanas")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA)|inteligencia artificial|aprendizaje automático|modelos?|entrenamiento|entrenar|algoritmos?)\b", "entrenamiento"),
        Row("sale", r"\b(?:venta|vender|publicidad (?:dirigida|personalizada|basada))\b", "publicidad personalizada"),
        Row("right", r"\b(?:opon|oposici)\w*", "oponerse"),
        Row("this", r"\b(?:este|esta|dicho|dicha) (?:tratamiento|uso|cesión|análisis)\b", "este tratamiento"),
    ),
)

ITALIAN = AgreementTables(
    uses=(
        Row("by", r"\b(?:utilizzando|usando|continuando|accedendo|registrandosi|registrandoti|navigando|proseguendo|installando|visitando|creando)\b", "Continuando a utilizzare i servizi"),
        Row("if", r"\bse (?:continua|continui|utilizza|utilizzi)\b", "se continui a utilizzare"),
        Row("if", r"\bse (?:il cliente|l['’]utente|il membro)\b[^.;]{0,20}?\b(?:continua|utilizza|prosegue)\b", "se il cliente continua a usare il servizio"),
        Row("continued", r"\b(?:l['’]|il (?:tuo|suo) )(?:uso|utilizzo)(?: \w+)? (?:continuato|continuo|successivo)\b|\bl['’](?:uso|utilizzo) (?:dei|del|della)\b", "l'uso continuato dei servizi"),
        Row("silence", r"\bil (?:tuo |suo )?silenzio\b", "il silenzio"),
        Row("silence", r"\bse non (?:ti opponi|si oppone|rifiut\w+|recede)\b|\bin mancanza di opposizione\b", "se non ti opponi"),
    ),
    agrees=(
        Row("consent", r"\b(?:acconsent\w+|autorizz[ai]\w*|presta\w* (?:il )?consenso)\b", "acconsenti al trattamento"),
        Row("agree", r"\b(?:accett[ai]|accettate|accettazione)\b|\bvale (?:come )?(?:accettazione|consenso)\b|\b(?:costituisce|implica|equivale|si intend\w+|considerat\w+)\b[^.;]{0,60}?\b(?:accettazione|accettat\w+|consenso)\b", "accetti queste condizioni"),
    ),
    changes=(Row("changes", r"\b(?:modific\w+|cambiament\w+|aggiorna\w+|nuov[aei] (?:versione|condizioni|termini))\b", "le modifiche"),),
    processing=(Row("processing", r"\b(?:trattamento|raccolta|trasferiment\w+|condivisione|cookie|registrazione|utilizzo dei (?:tuoi|suoi) dati)\b", "al trattamento dei tuoi dati"),),
    terms=(Row("terms", r"\b(?:termini|condizioni|contratto|accordo|informativa)\b", "queste condizioni"),),
    conduct=(Row("conduct", r"\baccett\w+ di (?:pagare|non|rispettare|ricevere)\b|\bnon (?:costituisce|implica)\b", "accetti di pagare"), Row("explicit", r"\b(?:facendo clic|cliccando|selezionando la casella)\b", "facendo clic")),
    notice=(Row("notice", r"\b(?:informeremo|notificheremo|avviseremo|comunicheremo|avviserem\w+)\b[^.;]{0,100}?\b(?:modific\w+|cambiament\w+|aggiorna\w+)|\b(?:modific\w+|cambiament\w+|aggiorna\w+)\b[^.;]{0,100}?\b(?:informeremo|notificheremo|avviseremo|comunicheremo|informerem\w+)\b", "ti informeremo di eventuali modifiche"),),
    ahead=(Row("ahead", r"\b(?:sarai|sarà|verrai|verrà) (?:informat|avvisat)[oa]\b[^.;]{0,60}?\b(?:giorni|settiman[ae]|mes[ei]) (?:prima|di anticipo)\b", "sarai informato almeno un mese prima"),),
    no_notice=(Row("date", r"\bmediante (?:la )?pubblicazione\b|\bprezz\w+\b", "mediante pubblicazione"),),
    assent=(Row("ask", r"\b(?:modific\w+|cambiament\w+)\b[^.;]{0,120}?\b(?:solo|soltanto|esclusivamente)\b[^.;]{0,40}?\b(?:accett\w+|acconsent\w+|consenso)|\bchiederemo\b[^.;]{0,40}?\b(?:consenso|accettazione)\b[^.;]{0,80}?\b(?:modific\w+|cambiament\w+)", "le modifiche si applicano solo se accetti"),),
    waiver=(Row("waiver", r"\bsenza (?:chiedere |richiedere |ottenere )?(?:il (?:tuo|suo) )(?:\w+ )?(?:consenso|autorizzazione)\b", "senza chiedere il tuo consenso"),),
    ways=(
        Row("may", r"\b(?:puoi|può|potrai|possono)\b(?: \w+){0,3}? (?:oppor\w+|rifiutar\w*|disattivar\w*|limitar\w*|escluder\w*|deselezionar\w*)\b", "puoi opporti a questo uso"),
        Row("not want", r"\bse non (?:lo |la )?(?:vuoi|desideri|desidera|vuole)\b[^.;]{0,80}?, ?(?:puoi |può )?(?:disattiv\w+|deselezion\w+|scriv\w+|invi\w+|visit\w+|acced\w+|us[ai]|contatt\w+|clicc\w+)", "Se non lo desideri, disattiva l'opzione"),
        Row("to", r"\bper (?:oppor\w+|rifiutar\w*|disattivar\w*|limitar\w*)\b[^.;]{0,80}?, (?:scriv\w+|invi\w+|visit\w+|acced\w+|utilizz\w+|us[ai]|contatt\w+|clicc\w+)", "Per opporti a questo uso, scrivi"),
    ),
    asks=(Row("only", r"\b(?:solo|soltanto|esclusivamente) (?:se|quando|dopo che|dopo)\b[^.;]{0,40}?\b(?:attiv\w+|accett\w+|acconsent\w+|selezion\w+|autorizz\w+|consenso)", "solo se attivi l'opzione"),),
    exposed=(Row("on", r"\b(?:è|sono) (?:pubblic\w+|visibil\w+|attiv\w+) (?:fin|al|dal|per impostazione)", "è pubblico fin dall'inizio"),),
    protective=(Row("off", r"\b(?:è|sono|resta\w*) (?:privat\w+|disattivat\w+|nascost\w+) (?:fino|finché|per impostazione)", "è privato fino a"),),
    no_way=(Row("no way", r"\bnon (?:puoi|può|è possibile|possono|potrai)\b[^.;]{0,20}?\b(?:oppor\w+|disattiva\w+|rifiuta\w+)\b", "non è possibile disattivare"),),
    leave=(Row("leave", r"\bse non (?:accett\w+|sei d['’]accordo|è d['’]accordo)\b[^.;]{0,100}?\b(?:smettere|interrompere|cessare|non (?:utilizzare|usare))\b", "se non accetti le modifiche, devi smettere"),),
    strengths=(Row("explicit", r"\b(?:esplicit\w+|espress[oa])\b", "esplicito"), Row("written", r"\b(?:scritt[oa]|per iscritto)\b", "scritto"), Row("prior", r"\b(?:previ[oa]|preventiv[oa])\b", "preventivo")),
    days=(Row("1", r"\b(\d{1,3}) giorni\b", "30 giorni"), Row("30", r"\b(\d{1,2}|un) mes[ei]\b", "2 mesi"), Row("7", r"\b(\d{1,2}) settiman[ae]\b", "6 settimane")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA|AI)|intelligenza artificiale|apprendimento automatico|modell[io]|addestramento|addestrare|algoritm\w+)\b", "addestramento"),
        Row("sale", r"\b(?:vendita|vendere|pubblicità (?:mirata|personalizzata))\b", "pubblicità mirata"),
        Row("right", r"\boppo(?:r|n|s)\w*", "opporsi"),
        Row("this", r"\b(?:quest[oa]|tale) (?:trattamento|uso|utilizzo|condivisione|analisi)\b", "questo trattamento"),
    ),
)

DUTCH = AgreementTables(
    uses=(
        Row("by", r"\bdoor (?:(?:het|uw|je|onze|de|verder) )*(?:gebruik\w*|blijven|registr\w+|toegang|bezoek\w*|installer\w+|account)\b|\bmet het gebruik\b", "Door gebruik te maken van onze diensten"),
        Row("if", r"\b(?:als|indien|wanneer) (?:u|je)\b[^.;]{0,60}?\b(?:blijft|gebruikt|gebruiken)\b", "Als u onze diensten blijft gebruiken"),
        Row("continued", r"\b(?:voortgezet|verder|verdere) gebruik\b|\b(?:het|uw|je) gebruik van\b[^.;]{0,60}?\bna\b", "voortgezet gebruik"),
        Row("silence", r"\b(?:als|indien) (?:u|je) (?:niet|geen)\b[^.;]{0,30}?\b(?:bezwaar|reageert|opzegt)", "als u geen bezwaar maakt"),
    ),
    agrees=(
        Row("consent", r"\b(?:toestemming (?:geeft|te geven|verleent)|geeft u toestemming|geef je toestemming|stemt u in|stem je in|instemt|instemming)\b", "stemt u in met de verwerking"),
        Row("agree", r"\b(?:akkoord|accepteert|aanvaardt|accepteer|gebonden|geaccepteerd|aanvaard)\b", "gaat u akkoord"),
    ),
    changes=(Row("changes", r"\b(?:wijziging\w*|gewijzigd\w*|bijgewerkt\w*|aanpassing\w*|nieuwe (?:voorwaarden|versie))\b", "de wijzigingen"),),
    processing=(Row("processing", r"\b(?:verwerking|verzameling|doorgifte|overdracht|delen|cookies|gebruik van (?:uw|je) gegevens)\b", "de verwerking van uw gegevens"),),
    terms=(Row("terms", r"\b(?:voorwaarden|overeenkomst|beleid|contract)\b", "deze voorwaarden"),),
    conduct=(Row("conduct", r"\bakkoord om (?:te betalen|niet)\b|\bgeldt niet als\b", "geldt niet als"), Row("explicit", r"\b(?:te klikken|aan te vinken|aanvinken)\b", "door te klikken")),
    notice=(Row("notice", r"\b(?:stellen|brengen|informeren|laten)\b[^.;]{0,60}?\b(?:u|je)\b[^.;]{0,60}?\b(?:wijziging\w*|aanpassing\w*)|\b(?:wijziging\w*|aanpassing\w*)\b[^.;]{0,100}?\b(?:informeren|op de hoogte|laten (?:we|wij)|melden)\b", "Wij stellen u op de hoogte van wijzigingen"),),
    ahead=(Row("ahead", r"\b(?:u|je) (?:wordt|krijgt|ontvangt)\b[^.;]{0,60}?\b(?:dagen|weken|week|maand(?:en)?) (?:vooraf|van tevoren|ervoor)\b", "U wordt hierover een maand vooraf geïnformeerd"),),
    no_notice=(Row("date", r"\bdoor publicatie\b|\bprij[sz]\w*\b", "door publicatie"),),
    assent=(Row("ask", r"\b(?:wijziging\w*|aanpassing\w*)\b[^.;]{0,120}?\b(?:alleen|pas)\b[^.;]{0,40}?\b(?:akkoord|instem\w+|toestemming)", "wijzigingen gelden alleen als u akkoord gaat"),),
    waiver=(Row("waiver", r"\bzonder (?:uw|je)(?: \w+)? toestemming\b", "zonder uw toestemming"),),
    ways=(
        Row("may", r"\b(?:(?:kunt|kun|kan|mag|mogen) (?:u|je|iedereen)|(?:u|je|iedereen|gebruikers|klanten|leden)\b[^.;]{0,30}? (?:kunt|kan|kunnen|mag|mogen))\b[^.;]{0,80}?\b(?:bezwaar (?:te )?maken|weigeren|uitschakelen|uitzetten|afmelden|beperken|uitsluiten)\b", "u kunt dit uitschakelen"),
        Row("not want", r"\b(?:wil (?:je|u) (?:dat|dit) niet|(?:als|indien) (?:je|u) (?:dat|dit) niet (?:wil|wilt|wenst))\b[^.;]{0,60}?\b(?:zet|schakel\w*|stuur\w*|schrijf\w*|ga|vink|meld|bel|laat)\b", "Wil je dat niet, zet dan de schakelaar uit"),
        Row("to", r"\bom\b[^.;]{0,60}?\b(?:bezwaar te maken|te weigeren|uit te schakelen|uit te zetten|te beperken)\b[^.;]{0,20}?, ?(?:stuur|schrijf|ga|open|klik|neem|gebruik|bel)", "Om dit uit te schakelen, ga naar"),
    ),
    asks=(Row("only", r"\b(?:alleen|pas|uitsluitend)\b[^.;]{0,20}?\b(?:als|nadat|wanneer) (?:u|je)\b[^.;]{0,60}?\b(?:inschakel\w*|ingeschakeld|aanvink\w*|toestemming|instem\w*|aanzet)", "alleen als u dit inschakelt"),),
    exposed=(Row("on", r"\b(?:staat|staan) (?:standaard|automatisch) aan\b", "staat standaard aan"), Row("on", r"\b(?:is|zijn) (?:standaard |vanaf het begin )?(?:openbaar|zichtbaar|ingeschakeld)\b(?: (?:zodra|vanaf|bij))?", "is standaard openbaar"),),
    protective=(Row("off", r"\b(?:staat|staan) standaard uit\b", "staat standaard uit"), Row("off", r"\b(?:is|zijn|blijft|blijven) (?:standaard )?(?:privé|uitgeschakeld|verborgen)\b(?: (?:totdat|tot|zolang))?", "is standaard uitgeschakeld"),),
    no_way=(Row("no way", r"\b(?:niet|geen)\b[^.;]{0,20}?\b(?:uitschakelen|uitgeschakeld|bezwaar (?:te )?maken|weigeren)\b", "kan niet worden uitgeschakeld"),),
    leave=(Row("leave", r"\b(?:als|indien) (?:u|je) niet (?:akkoord|instemt)\b[^.;]{0,100}?\b(?:stoppen|staken|beëindigen|niet (?:meer|langer))\b", "als u niet akkoord gaat, moet u stoppen"),),
    strengths=(Row("explicit", r"\buitdrukkelijk\w*\b", "uitdrukkelijke"), Row("written", r"\bschriftelijk\w*\b", "schriftelijke"), Row("prior", r"\b(?:voorafgaand\w*|vooraf)\b", "voorafgaande")),
    days=(Row("1", r"\b(\d{1,3}) dagen\b", "30 dagen"), Row("30", r"\b(\d{1,2}|een) maand(?:en)?\b", "2 maanden"), Row("7", r"\b(\d{1,2}) weken\b", "6 weken")),
    subjects=(
        Row("ai", r"\b(?:(?-i:AI)|kunstmatige intelligentie|machine learning|modellen|trainen|training|algoritme\w*)\b", "het trainen"),
        Row("sale", r"\b(?:verkoop|verkopen|gerichte advertenties|gepersonaliseerde advertenties)\b", "gepersonaliseerde advertenties"),
        Row("right", r"\bbezwaar\b", "bezwaar maken"),
        Row("this", r"\b(?:deze|dit|dergelijke?) (?:verwerking|gebruik|delen|analyse)\b", "deze verwerking"),
    ),
)

AGREEMENT_TABLES = {"en": ENGLISH, "fr": FRENCH, "de": GERMAN, "es": SPANISH, "it": ITALIAN, "nl": DUTCH}
AGREEMENT_NAMES = tuple(AgreementTables.__slots__)


@dataclass(frozen=True, slots=True)
class Agreements:
    """Hold one language's tables, compiled; each field as in `AgreementTables`."""

    uses: NamedRows
    agrees: NamedRows
    changes: NamedRows
    processing: NamedRows
    terms: NamedRows
    conduct: NamedRows
    notice: NamedRows
    ahead: NamedRows
    no_notice: NamedRows
    assent: NamedRows
    waiver: NamedRows
    ways: NamedRows
    asks: NamedRows
    exposed: NamedRows
    protective: NamedRows
    no_way: NamedRows
    leave: NamedRows
    strengths: NamedRows
    days: NamedRows
    subjects: NamedRows


@cache
def load_agreements(language: str) -> Agreements:
    """Compile a supported language's tables, once; raises KeyError for another language."""
    tables = AGREEMENT_TABLES[language]
    return Agreements(**{name: NamedRows(getattr(tables, name)) for name in AGREEMENT_NAMES})
