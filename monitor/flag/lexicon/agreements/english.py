"""Say how English words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

_CHANGE = r"\b(?:chang\w+|updat\w+|modif\w+|revis\w+|amend\w+)"
_USERS = r"(?:you|(?:the |our |all |each |its )?(?:\w+ )?(?:users?|customers?|members?|subscribers?|merchants?|partners?|clients?|account holders?)|everyone)"
_TELL = rf"\b(?:(?:notify|inform|alert)(?: {_USERS})?(?= (?-i:[a-z0-9(])(?!s\b)|[,.;(]|$)(?! the (?:company|provider|operator|court)\b)|(?:give|provide|send|e-?mail)(?! us\b)(?: \w+)? (?:you|users?|customers?|(?:\w+ ){{0,3}}notice)\b|(?:let (?:you|users) know|(?:tell|write to|warn) (?:you|users|members|customers))\b)"
"""Tells users of something, and not the provider or a court."""

_IS = r"\b(?:is|are|be|comes?|starts?(?: out)?|begins?|stays?|remains?) (?:(?:\w+ly|now|already|still|always|also|\w+ and) )?"
_OPEN = r"(?:public|visible|on|enabled|shared|open|active|activated|switched on|turned on|searchable)"
_SHUT = r"(?:private|hidden|off|disabled|inactive|invisible|closed|switched off|turned off|unticked|unchecked)"
_FIRST = r"\b(?: to \w+)? (?:when you (?:join|sign up|start|register|create|install|first)|as soon as you|the moment you|from the (?:start|beginning)|at first|initially|in advance|beforehand|by default|for (?:all|every)(?:one| (?:accounts?|users?|members?))|for (?:all |every )?new (?:accounts?|users?|members?))"
"""How something is before anybody chose."""
_SHUTS = r"(?:(?:turn|switch)\b[^.;]{0,30}?\boff|change|make|mark|set|hide|close|disable|untick|say no|tell us|opt out|object|restrict|choose)\b"

ENGLISH = AgreementTables(
    uses=(
        Row("by", r"\b(?:by|through|in|upon) (?:your |the |their |so |merely |simply |any |further |otherwise |either )*(?:(?!opt|tick|check|select|choos|click|tapping|pressing|turn|switch|enabl|activat|confirm|connect|contact|email|calling|speak|talk|writing|sending|giving|follow|cancel|terminat|unsubscrib|delet|clos|stopp|ceas|leaving|reject|visiting (?:your|the) settings)(?:going on|\w{2,}ing)|access|use|creation|registration|installation|download|submission|purchase)\b",
            "By registering, using or subscribing to the services"),
        Row("if", r"\b(?:if|when|should|once|where) you (?:then |still |choose to |decide to )*(?:continue|stay|remain|go on|keep|use|access|visit|register|create|install|submit|provide|download|interact|browse|upload|post)\b", "If you continue to use the services"),
        Row("continued", r"\b(?:continued|continuing|further|subsequent|ongoing) (?:use|usage|access|participation|employment of|visits?|browsing|membership)\b|\b(?:your|user['’]s|customer['’]s|client['’]s|member['’]s|subscriber['’]s) (?:\w+ )?(?:use|usage|access|registration)\b|\b(?:your|each|every|any) (?:next |further |new )?(?:log-?in|sign-?in|visit)\b|^\W*(?:the )?use of (?:the|our|this)\b", "Customer's continued use of the tools"),
        Row("who", r"\b(?:whoever|anyone who|everyone who|members? who|users? who|those who) (?:then |still )?(?:us(?:es?|ing)|continues?|keeps?|goes on|logs? in|signs? in|stays?|remains?|visits?|opens?)\b", "Whoever logs in after that day"),
        Row("continued", r"\b(?:by )?(?:opening|launching|starting|staying|remaining|logging in|signing in|keeping (?:your|the|an) (?:account|profile|membership))\b[^.;]{0,60}?\b(?:after|following|once|means|counts|amounts|member|you)\b", "Opening the app after an update"),
        Row("contract", r"(?:^\W*(?:\(?\w{1,3}[.)] )?(?:\w+[:.] )?|\band )you (?:\w+ly |also |further |acknowledge (?:and|that) |agree and )*(?:hereby )?(?=consent to\b|(?:give|grant) (?:us )?your consent\b)", "You consent to the collection of your data"),
        Row("silence", r"\b(?:(?:your |the user['’]s )?silence|not (?:objecting|closing|cancel\w+|leaving|terminating|replying|responding|reacting)|(?:who|whoever) (?:do(?:es)? not|don['’]t|fails? to) (?:object|cancel|leave|terminate|respond|reply)|(?:failure|failing) to object|(?:absence|lack) of (?:an )?objection|if (?:we|you) (?:do not|don['’]t) (?:hear from you|say anything|react|reply))\b", "Your silence"),
        Row("silence", r"\b(?:if|unless) you (?:do(?: not|n['’]t)|fail to|have not)?(?: \w+)? ?(?:object|reject|cancel|terminate|respond|decline|stop using)\w*\b", "If you do not object within 30 days"),
    ),
    agrees=(
        Row("consent", r"\b(?:you|they|he|she|user|customer|member|visitor|merchant|client)s?\b[^.;]{0,120}?\b(?<!prior )(?<!your )(?<!their )(?<!\bhis )(?<!\bher )(?<!our )(?<!['’]s )(?<!explicit )(?<!express )(?<!parental )(?<!such )(?<!any )(?<!no )(?<!without )(?<!with )(?<!the )(?<!collects )(?<!obtain )(?:consent(?:s|ing)?(?= (?:to|that|and)\b|[,:]| *$)|authori[sz](?:e|es|ing) (?:us|our|the|(?-i:[A-Z])))", "you acknowledge and consent to"),
        Row("consent", r"\byou (?:hereby |also )?(?:grant|give)\b[^.;]{0,100}?\b(?:permission|consent)\b", "you grant us permission and consent"),
        Row("agree", r"\b(?:you|they|he|she|(?:any|every)one|whoever|user|customer|member|visitor|merchant|client)s?\b[^.;]{0,120}?\b(?:agree(?:s|ing)?|accept(?:s|ing|ed)?|are bound|be bound|are indicating)\b", "you agree to be bound"),
        Row("agree", r"\b(?:constitut\w+|deemed|signif\w+|indicat\w+|means|considered|taken|treated|represents?|amounts? to|shall be|will be)\b[^.;]{0,60}?\b(?:accept\w*|agree\w*|assent)\b", "constitutes your acceptance"),
        Row("agree", r"\b(?:counts?|(?:we|will) (?:take|treat|regard|consider|understand)|taken|treated|regarded|seen)\b[^.;]{0,40}?\bas\b[^.;]{0,30}?\b(?:accept\w*|agree\w*|assent|consent|approval|yes)\b|\bmeans? (?:that you )?say(?:ing)? yes\b", "we take this as your agreement"),
        Row("agree", r"\b(?:you|they|he or she|members?|users?|customers?) (?:then |thereby |also )?(?:approves?|ha(?:s|ve) (?:agreed|accepted|approved))\b|(?:\bafter that day |[a-z] )has agreed\b|\bis (?:your|an?|taken as) (?:acceptance|agreement|approval)\b|\b(?:terms|rules|conditions|version|policy) (?:will |shall )?(?:then )?appl(?:y|ies) (?:automatically )?to (?:you|everyone|everybody|anyone|all)\b", "you approve the new rules"),
        Row("consent", r"\b(?:constitut\w+|deemed|signif\w+|indicat\w+|impl(?:y|ies)|means|considered|taken|treated|represents?|amounts? to)\b[^.;]{0,60}?\bconsent\w*\b", "constitutes consent to be bound"),
    ),
    changes=(
        Row("changes", r"\b(?:chang(?:e|es|ed)|modif(?:y|ied|ication|ications)|updat(?:e|es|ed)|revis(?:e|ed|ing|ion|ions)|amend(?:ed|ment|ments)?|alter(?:s|ed|ing|ations?)?|rewrite|then-current|new (?:terms|version|policy|rules|conditions|agreement))\b", "the updated terms"),
    ),
    processing=(
        Row("processing", r"\b(?:process(?:ing|ed)?|collect(?:ion|ing|ed)?|(?:use|uses|usage|using) (?:(?:of|and) )?(?:your|this|such|the|that|personal|all|any|cookies|information|data|disclos\w+|sharing)|transfers?|sharing|disclosures?|being (?:filmed|photographed|tracked)|record(?:ing|ed|ings)|retention|storage|storing|cookies?|actions taken|practices|monitoring|(?:us|our) (?:to )?(?:us(?:e|ing)|collect\w*|shar\w+|process\w*))\b",
            "the processing of your data"),
    ),
    terms=(Row("terms", r"\b(?:terms|agreement|conditions|polic(?:y|ies)|(?:privacy|this|our|the) notice|(?-i:Notice)|statement|rules|guidelines|standards|contract)\b", "these terms"),),
    conduct=(
        Row("choice", r"\b(?:you|users?|customers?|members?|they|he or she) (?:can|may|could|might|(?:are|is) (?:free|able|asked|invited) to|(?:can |may )?(?:choose|decide) to)(?: \w+ly| also| always| then)? (?:consent|agree|accept|authori[sz]e)\b", "you can consent to the use of your location"),
        Row("conduct", r"\b(?:agree(?:s|ing)?|consent(?:s|ing)?|undertakes?)\b(?: \w+){0,2}? (?:not to|to (?:pay|comply|indemnify|defend|provide|receive|resolve|arbitrat\w+|abide|check|review|read|visit|consult|be responsible|keep|maintain|waive|submit|cooperate|notify|the (?:jurisdiction|exclusive|personal|courts?|fees?|price))|to (?:our |us )?(?:us(?:e|ing) (?:that|your) e?-?mail|send\w* you|receiv\w+|electronic|be(?:ing)? (?:contacted|called)|contact\w* (?:by|from|you))|to (?:be(?:ing)? )?(?:provid|receiv|sen[dt])\w*|that (?:you (?:will|are|have|shall|may|do)|we (?:are|shall|will) not|\w+ (?:is|are) not))\b", "you agree to pay"),
        Row("service", r"\bas (?:reasonably )?necessary to (?:provide|operate|maintain|perform)\b|\bagree that (?:we|us|our \w+|(?-i:[A-Z])\w+) (?:may|can|will)\b|\bagree that\b[^.;]{0,120}?\bmay be\b", "you agree that we may provide notices"),
        Row("licence", r"\b(?:shar|post|submitt|upload|provid|publish)ing (?:your |any |such |user )?(?:(?-i:User )?content|submissions?|materials?|posts|works?)\b[^.;]{0,60}?\bgrant\b", "by posting content you grant us permission to display it"),
        Row("warranty", r"\byou (?:also |hereby )?(?:represent|warrant)\b|\bminor\b|\bdependent\b", "you represent"),
        Row("others", r"\b(?:you|customers?|users?|merchants?) (?:must|shall|should|need to|are required to|agree to|will|represent|warrant)\b[^.;]{0,80}?\b(?:obtain|secure|collect|have|get)\w*\b[^.;]{0,60}?\bconsents?\b|\bnecessary (?:\w+ )?consents?\b|\bon behalf of\b", "you must obtain all necessary consents"),
        Row("unless", r"\b(?:do|does|did|shall|will) ?(?:not|n['’]t) (?:constitute|mean|imply|be deemed|agree|consent|accept)\b", "does not constitute consent"),
        Row("explicit", r"\b(?:by|when you) click\w*\b|\b(?:tick|check)(?:ing)? (?:the|a) box\b|\bexplicit(?:ly)? (?:consent|agree)\b", "by clicking the button"),
    ),
    notice=(
        Row("notice", rf"\b(?:we|us|company|[A-Z]\w+)\b[^.;]{{0,60}}?\b(?:will|shall|must|(?:agrees?|undertakes?|endeavou?rs?|try|aim|attempt|seek|strive) to)\b[^.;]{{0,60}}?{_TELL}[^.;]{{0,120}}?{_CHANGE}", "we will use reasonable efforts to notify you of such changes"),
        Row("notice", rf"{_CHANGE}[^.;]{{0,100}}?\b(?:we|us|company|you)\b[^.;]{{0,20}}?\b(?:will|shall)\b[^.;]{{0,60}}?(?:\bbe (?:notified|informed)\b|{_TELL})", "If we change these terms, we will notify you"),
        Row("notice", rf"(?<!when )\bwe (?:always |also )?(?:(?:notify|inform|alert|tell|warn|e-?mail|message|write to) (?:you|our (?:users|members|customers)|users|members|customers)|(?:give|send|provide)(?: (?:you|users|members|customers))?\b[^.;]{{0,40}}?\bnotice)\b[^.;]{{0,80}}?{_CHANGE}", "We e-mail you before these terms change"),
        Row("notice", rf"{_CHANGE}[^.;]{{0,60}}?\b(?:take effect|become effective|apply|come into (?:force|effect)|are effective)\b[^.;]{{0,30}}?\b(?:days?|weeks?|months?) (?:after|following|from)\b|{_CHANGE}[^.;]{{0,40}}?\byou (?:will )?hear from us\b|\byou (?:will )?hear from us\b[^.;]{{0,40}}?{_CHANGE}", "Changes to these terms take effect 60 days after we publish them"),
        Row("notice", rf"{_CHANGE}[^.;]{{0,60}}?\byou (?:will )?(?:receive|get|be sent)\b[^.;]{{0,40}}?\b(?:letter|e-?mail|message|notice|notification)\b|\byou (?:will )?(?:receive|get|be sent)\b[^.;]{{0,40}}?\b(?:letter|e-?mail|message|notice|notification)\b[^.;]{{0,80}}?\b(?:before|of|about)\b[^.;]{{0,30}}?{_CHANGE}", "If we change these terms, you receive a letter"),
        Row("notice", rf"{_CHANGE}[^.;]{{0,80}}?\b(?:will|shall)(?: \w+){{0,2}} be (?:\w+ ){{0,2}}?(?:notified|communicated)\b", "Important changes to these rules will be communicated by e-mail"),
        Row("notice", rf"\bannounce (?:all |any |such )?{_CHANGE}[^.;]{{0,40}}?\b(?:by e-?mail|by letter|to (?:you|(?:all |our )?(?:members|users|customers)))\b|{_CHANGE}[^.;]{{0,20}}?\bannounced to (?:you|(?:all |our )?(?:members|users|customers))\b", "We announce changes by e-mail six weeks ahead"),
        Row("notice", rf"\bnotice of (?:\w+ ){{0,4}}?{_CHANGE}[^.;]{{0,60}}?\b(?:will|shall) be (?:given|sent|provided|e-?mailed)\b|{_CHANGE}[^.;]{{0,80}}?\b(?:upon|with|after|on|by giving|if we give)\b (?!or without)(?:you )?(?:[\w()'’-]+ ){{0,8}}?(?<!privacy )(?<!this )(?<!our )(?:notice|notification)\b", "We may revise these terms upon thirty days' written notice"),
    ),
    ahead=(Row("ahead", r"\b(?:you|users?|customers?|members?) (?:(?:will be|are|is|get|shall be) (?:notified|informed|told|warned|alerted)|(?:will )?hear from us)\b[^.;]{0,60}?\b(?:days?|weeks?|months?) (?:before|ahead|in advance|beforehand|prior)\b", "You are told of it by e-mail a month before"),),
    no_notice=(
        Row("date", r"\b(?:notify|inform|alert|tell|let)\b[^.;]{0,40}?\bby (?:updating|posting|changing|revising|publishing|amending|modifying)\b|\bprice\b|\bfees?\b", "notify you by updating the date of this page"),
        Row("object", r"\b(?:changes|updates|modifications|revisions|additions) (?:to|of|in) (?:the|our|its|this|that|your) (?:list|account|sub-?processors|parameters)\b", "changes to the list of shops"),
    ),
    unannounced=UNANNOUNCED["en"],
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
        Row("may", r"\b(?:you|anyone|everyone|anybody|everybody|they|(?:\w+ )?(?:users?|members?|customers?|subscribers?|creators?|residents?|patients?|guests?|players?|viewers?|readers?|sellers?|hosts?|drivers?|people|parents)(?: of [^.;,]{1,40}?)?) (?:can|may|are able to|are free to|(?:will )?(?:always )?have the (?:option|choice|right|ability|opportunity) to)(?: \w+ly| also| always| now| still| at any time| instead)* (?:opt[- ]?out|object|refuse|decline|say no|sign off|(?:turn|switch)\b[^.;]{0,60}?\boff\b|disable|deactivate(?! [^.;]{0,30}?\baccount)|untick|uncheck|keep\b[^.;]{0,50}?\bout of|leave\b[^.;]{0,50}?\bout of|hide your|make (?:it|them|this|your \w+) private)\b", "Members of the Plus plan may switch personalised advertising off"),
        Row("limit", r"\b(?:you|anyone|everyone|(?:users?|members?|customers?|subscribers?|residents?)) (?:can|may|have the right to)(?: \w+ly| also| always| now| at any time)* (?:limit|stop|prevent|exclude|restrict|block|end)\b (?:this|that|such|these|our|the|how we|us from|your (?:data|content|information|\w+ from))(?: \w+){0,3}? ?(?:shar\w+|us(?:e|es|ing)|process\w*|disclos\w*|personali[sz]\w*|analys\w*|profil\w*|training|learning|ads|advertising)\b", "You may limit how we use and disclose your data"),
        Row("to", r"\bto (?:opt[- ]?out|object|limit|stop|refuse|prevent|decline|(?:turn|switch)\b[^.;,]{0,40}?\boff|disable|keep\b[^.;,]{0,50}?\bout)\b[^.;]{0,60}?\b(?:shar\w+|uses?|processing|disclosures?|personali[sz]\w*|analys\w*|profiling|training|learning|advertising|this|that)\b[^.;]{0,30}?,? (?:please |simply |just |you (?:can|may|must|need to|have to|should) )?(?:use|go|visit|send|call|write|click|change|contact|e-?mail|dial|open|switch|turn|untick|uncheck|log|tell|submit|complete|fill|follow|adjust|select)\b", "To limit this sharing, use the switch in the app"),
        Row("who not", r"\b(?:who|whoever) (?:do(?:es)? not|don['’]t) (?:want|wish)\b[^.;]{0,60}?\b(?:can|may|must|should) (?:sign off|opt out|tell|say so|unsubscribe|object|leave|write|switch|turn)\b", "Members who do not want this may sign off"),
        Row("turns", r"\b(?:switch|setting|toggle|button|option|control)\b[^.;]{0,40}?\b(?:turns?|switches)\b[^.;]{0,30}?\boff\b", "A switch in the app turns tracking off"),
        Row("choose", r"\b(?:you|they|(?:\w+ )?(?:users?|members?|customers?|residents?)) (?:can|may|are able to|have the (?:option|choice|right|ability) to)(?: also| always| now| still)? (?:(?:choose|elect|opt|decide) (?:not to (?:have|allow|let|permit|be|see|receive)\b|to stop (?:us|receiving|seeing)\b)|stop (?:receiving|seeing|getting) (?:\w+ )?(?:personali[sz]ed|tailored|targeted|interest))", "You may choose not to have your plans shown"),
        Row("passive", r"\b(?:sharing|collection|tracking|personali[sz]\w+|analysis|profiling|training)\b[^.;,]{0,40}? can (?:also |always )?be (?:turned on or off|turned off|switched off|disabled|opted out of)\b", "Sharing with nurseries can be turned off in the app"),
        Row("ask", r"\b(?:to|you (?:can|may)|(?:have )?the right to) (?:request|ask|tell|instruct|direct)(?: us)?(?: that (?:we|you))? (?:not to|to not|do not|don['’]t|to stop|stop|to cease|cease|no longer)\b[^.;]{0,40}?\b(?:sell|shar\w+|us(?:e|es|ing)|process\w*|disclos\w*|track\w*|profil\w*|analy[sz]\w*)\b", "To request that we do not sell your data, use our form"),
        Row("ask", r"\b(?:you|they) (?:can|may) (?:ask|tell|instruct|direct) us not to(?= *[.;,)]| *$)|\btell (?:us|the \w+|them) (?:if|that) you (?:object|refuse|disagree|do not want)\b", "you may ask us not to"),
        Row("stop", r"\b(?:you|anyone|everyone|members?|users?) (?:can|may) (?:always |also |still )?(?:stop|prevent|keep) us (?:from )?(?:us|shar|sell|process|analy[sz]|collect|profil)\w*", "You can stop us using your plans"),
        Row("lets", r"\b(?:lets?|allows?|enables?|with which|by which) (?:you|users|members|everyone)(?: can| may)? (?:to )?(?:opt[- ]?out|refuse|object|decline|stop|disable|(?:keep|leave)\b[^.;,]{0,40}?\bout of|(?:turn|switch)\b[^.;,]{0,40}?\boff)\b", "A switch lets you keep your plans out of research"),
        Row("stop", r"\byou (?:can|may) (?:always |also |still )?(?:stop|prevent|end|refuse|decline) (?:this|that|it|these|such \w+)\b[^.;]{0,40}?\b(?:by|in|via|through|under|at|with|from)\b", "You may stop this by telling us in the settings"),
        Row("not want", r"\bif (?:you|they) ?(?:['’]d |would |do(?: not|n['’]t) )?(?:rather not|prefer not|want|wish|like)\b[^.;]{0,80}?, (?:please |simply |just |(?:you|they) (?:can|may|must|should) )?(?:tell|let|write|send|use|switch|turn|untick|uncheck|click|go|visit|contact|e-?mail|change|flip|set|remove|fill|log|opt|object)\b", "If you'd rather not, tell us so on the form"),
        Row("manage", r"\b(?:you (?:can|may)|to) (?:adjust|manage|change|control|set) (?:your|these) (?:\w+ ){0,3}?(?:ads?|advertising|sharing|personali[sz]ation|tracking) (?:\w+ )?(?:preferences|choices|settings|controls)\b[^.;]{0,40}?\b(?:by|in|at|via|through|on|go|visit|use)\b", "You may adjust your advertising preferences by visiting this page"),
        Row("switch", r"^\W*(?:turn|switch) (?:it|this|that|them) off\b|\b(?:go to|open|visit|under|in)\b[^.;]{0,60}?\b(?:settings|preferences|account|profile|menu)\b[^.;]{0,60}?\b(?:turn|switch|toggle)(?: \w+)? off\b|(?:^|[.;:,] |\band |\bplease |\bthen )(?:turn|switch) off [“\"'‘][^.;]{2,50}|\bthere (?:is|are) (?:an? )?(?:switch(?:es)?|toggles?|settings?|options?|controls?) for (?:that|this|it)\b", "Go to Settings > Data and turn off the switch"),
    ),
    asks=(
        Row("only", r"(?:\bonly|(?:(?:\bnot|\bnever)|n['’]t)\b(?! (?:\w+ )?(?:delete|remove|erase|cancel|terminate|close|stop))[^.;]{0,40}?\b(?:until|unless|before))\b[^.;]{0,40}?\b(?<!meetings )(?<!groups )(?<!events )(?<!rooms )(?:you|users?|customers?|members?|they|the user)\b (?:have |has |had |choose to |chose to |explicitly |actively |yourself )*(?:join\w*|enable[sd]?|activate[sd]?|(?:turn|switch)(?:ed)?\b[^.;,]{0,30}?\bon\b|tick(?:ed)?|check(?:ed)?|sign(?:ed)? up|opt(?:ed)?[- ]in|agree[ds]?|allow(?:ed)?|consent(?:ed)?|ask(?:ed)? (?:us|for)(?! not| to (?:stop|delete))|say yes|said yes|permit(?:ted)?)\b", "only after you join a programme"),
        Row("requires", r"\b(?:requires?|(?:we|it) needs?|we need) (?:your|their|the user['’]s) (?:\w+ ){0,2}?(?:opt[- ]?in|consent|permission|agreement)\b(?! with)", "Sharing requires your opt-in"),
        Row("only", r"\b(?:you|users?|members?|customers?|people) (?:that|who) (?:want|wish) to\b[^.;]{0,40}?\b(?:can|may) (?:sign up|opt in|join|enrol)|\b(?:must|need to|have to) be (?:switched|turned) on by (?:you|users?|members?)\b", "Members who want to take part can sign up"),
        Row("only", r"\b(?:you|users?|members?|customers?) (?:must|need to|have to) (?:first |actively |explicitly )?(?:opt[- ]in|enable|activate|tick|(?:turn|switch)\b[^.;,]{0,30}?\bon)\b", "Users must opt in to have their plans shared"),
        Row("only", r"\b(?:nothing|none|no (?:\w+ ){1,4})\b[^.;]{0,60}?\b(?:unless|until|before) (?:you|users?|members?|they)\b[^.;]{0,20}?\b(?:agree|consent|allow|enable|activate|opt in|say yes|permit|(?:turn|switch)\b[^.;,]{0,30}?\bon)\b", "Nothing is shared unless you switch sharing on"),
        Row("only", r"\bwe (?:will |always |shall )?(?:ask (?:you |users |members )?(?:first|before)|ask (?:you|users|members) to (?:\w+ )?(?:opt[- ]in|agree|consent))\b|\bbefore we\b[^.;]{0,60}?, we (?:will )?ask (?:you|for)\b", "We ask before we record a call"),
        Row("requires", r"\bwe (?:will |always |shall )*(?:also |first )?(?:(?:ask|request)(?: (?:you|users?|members?))?(?: for)?|seek|obtain|get) (?:your|the user['’]s|their)(?: \w+,?){0,4}? (?:permission|consent|agreement|approval)\b(?! (?:to|with) (?:this|these|our|the) (?:terms|polic|agreement|notice))", "We will obtain your explicit consent for this"),
        Row("if", r"\b(?:if|when|once|where) (?:you|users?|members?) (?:have |has |choose to )*(?:agree[ds]?|consent(?:s|ed)?|allow(?:s|ed)? (?:it|this|us)|permit(?:s|ted)? (?:it|this|us)|say yes)\b(?! (?:to|that|with|on) )", "If you agree, your voice is analysed"),
        Row("if", r"\b(?:if|when|once|where) (?:you|users?|members?) (?:have |has |(?:choose|elect|decide)s? to |(?:chose|elected|decided) to )*(?:tick(?:ed)?|enable[sd]?|activate[sd]?|(?:turn|switch)(?:ed)?\b[^.;,]{0,30}?\bon\b|opt(?:ed)?[- ]in|join(?:ed)? (?:the|a|our) (?:programme|program))\b|\b(?:you|users?|members?) (?:can|may)(?: also| always| now)? (?:choose to )?(?:opt[- ]in\b(?! or | and | to or )|give (?:us|(?-i:[A-Z])\w+) (?:\w+ )?permission\b)", "If you elect to tick the box"),
    ),
    exposed=(
        Row("on", rf"{_IS}{_OPEN}{_FIRST}", "Your profile is public when you join"),
        Row("on", rf"{_IS}{_OPEN}\b[^.;]{{0,20}}?\b(?:unless|until) you {_SHUTS}", "The diary is already public unless you mark it private"),
        Row("on", rf"{_IS}{_OPEN}[;,] (?:and )?(?:you|members|users) (?:can|may) (?:leave|restrict|{_SHUTS})", "Sharing is on; you can leave it"),
        Row("set", r"\b(?:is|are|will be) set to [“\"'‘]?(?:on|yes|allow|enabled|public|everyone)\b", "The setting is set to on"),
        Row("starts", r"\b(?:starts? (?:out |with )?|begins? (?:with )?|comes? )(?:\w+ ){0,4}?(?:already )?(?:enabled|active|activated|visible|public|switched on|turned on|pre-?(?:selected|ticked|checked|enabled))\b|\bpre-?(?:selected|ticked|checked)\b|\b(?:ticked|checked|selected) (?:in advance|beforehand|for you)\b|\b(?:box|option) is (?:already )?(?:ticked|checked|selected)\b", "Location sharing starts out enabled"),
        Row("by default", r"\bby default,? (?:we|(?-i:[A-Z])\w+) (?:will |may )?(?:share|disclose|show|publish|track|record|analy[sz]e|personali[sz]e)s?\b|\bby default,? your [^.;,]{0,40}? (?:is|are|will be) (?:\w+ly )?(?:shared|disclosed|shown|published|tracked|recorded|analy[sz]ed|public|visible)\b", "By default we share your plans"),
        Row("seen", r"\b(?:everyone|everybody|anyone|anybody|others|other (?:members|users)|the public|strangers) (?:can|may|will) (?:\w+ )?(?:see|find|view|read|contact|look up)\b[^.;]{0,60}?\b(?:until|unless) you\b|\b(?:until|unless) you\b[^.;]{0,40}?\b(?:everyone|everybody|anyone|anybody|others|the public) (?:can|may|will) (?:\w+ )?(?:see|find|view|read|contact|look up)\b|\bcan be (?:seen|found|viewed|read) by (?:everyone|everybody|anyone|anybody)\b[^.;]{0,40}?\b(?:until|unless) you\b", "Unless you change it, everyone can see your list"),
        Row("default", r"\b(?:sharing|collection|use|personali[sz]ation|tracking|profiling|analysis)\b[^.;]{0,40}?\b(?:is|are) (?:the|our) default\b|\bout of the box\b", "Sharing with partners is the default setting"),
        Row("enrolled", r"\b(?:you|members?|users?|accounts?|customers?|everyone) (?:are|is|will be|get|gets)\b[^.;]{0,30}?\b(?:enrolled|opted[- ]in|included|signed up|added)\b[^.;]{0,60}?\bautomatically\b|\bparticipation\b[^.;]{0,30}? is automatic\b|\b(?:takes? part|participates?) automatically\b", "New members are enrolled in the programme automatically"),
        Row("automatic", r"\bauto(?:matically|-)[- ]?(?:enabled|implemented|applied|activated|included|switched on|turned on|enrolled)\b[^.;]{0,30}?\b(?:for|in|to|on) (?:all|every|each)\b|\b(?:activated|enabled|switched on|turned on)\b[^.;]{0,60}? for (?:all|every)(?: \w+)? (?:users?|members?|customers?|accounts?|one)\b", "are auto-implemented for all accounts"),
    ),
    protective=(
        Row("off", rf"{_IS}{_SHUT}{_FIRST}", "Your profile is private when you join"),
        Row("off", rf"{_IS}{_SHUT}\b[^.;]{{0,20}}?\b(?:unless|until) you\b", "Sharing is optional and off until you choose it"),
        Row("empty", r"\b(?:box|option) is (?:not (?:ticked|checked|selected)|empty|unticked|unchecked)\b", "The box is empty"),
    ),
    no_way=(
        Row("no way", r"\bwithout (?:offering|giving|providing|presenting)\b[^.;]{0,30}?\b(?:opportunity|option|choice|chance|means|way)\b[^.;]{0,20}?\b(?:opt[- ]?out|object|refuse|decline)\b", "without giving you a chance to refuse"),
        Row("no way", r"\b(?:you|users?|customers?|members?|which|that|this|it|these|they|feature|setting)\b[^.;]{0,40}?\b(?:can ?not|can['’]t|may not|will not be able to|(?:is|are) not able to|(?:is|are) unable to)(?: be)? (?:opt(?:ed)?[- ]?out|(?:turn|switch)(?:ed)? (?:it |them |this |these )?off|disabl(?:e|ed)|object|refuse[d]?|deactivat\w+)\b|\b(?:can ?not|can['’]t|may not) be (?:switched|turned) off\b|\b(?:can ?not|can['’]t|may not) be (?:disabled|deactivated|refused|opted out of)\b|\bcan no longer (?:opt[- ]?out|object|refuse|decline|(?:turn|switch)\b[^.;]{0,30}?\boff|disable)\b|\b(?:no way|no option|no ability|not (?:be )?possible|no longer (?:be )?possible|impossible)(?: for \w+)? (?:to|of) (?:opt(?:ing)?[- ]?out|(?:turn|switch)(?:ing)? (?:it |them )?off|disabl(?:e|ing)|refus(?:e|ing)|object(?:ing)?)\b", "it cannot be turned off"),
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
