"""List how English texts word AI training, ways out and consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.conditions import CONSENTS, REFUSALS
from monitor.flag.lexicon.denials import NEGATIONS, RIGHT_NEGATIONS
from monitor.flag.lexicon.doers import DOERS, HANDS_ON
from monitor.flag.lexicon.results import RESULTS
from monitor.flag.lexicon.terms import Row, Tables

_AI_TAIL = r"(?![-‑ ](?:generat(?:ed|ion)|written|made|created|assistant|companion|chat|summar|detect|act\b|bot|image|avatar|label|characters?|friend|credits?))"
_USER = r"(?:you|users?|customers?|members?|creators?|individuals?|people|participants?|subscribers?|authors?|businesses|organi[sz]ations?|(?:\w+ )?admin\w*|workspace owners?)"
"""Who may choose."""
_MACHINE = (
    r"(?:models?|(?-i:AI)|algorithms?|engines?|assistants?|chatbots?|bots?|generators?|recogni[sz]ers?|detectors?|translators?|predictors?|summari[sz]ers?|transcribers?|tutors?|helpers?|networks?|machines?"
    r"|systems?|software|technolog(?:y|ies)|tools?|features?|search|autocomplete|recommendations?|recommenders?|cameras?|robots?|ours|theirs)"
)
"""Whatever can learn and is no person."""
_LEARNS = r"(?:learn|understand|recogni[sz]e|know|read|predict|tell apart|hear|see|spot|translate|transcribe)"
_STAFF = r"(?:staff|employees?|team members?|teams?|personnel|agents?|representatives|workers|contractors|moderators|people|colleagues|advisors?|drivers)"

ENGLISH = Tables(
    language="en",
    stems=("artificial intelligence", "machine learning", "machine-learning", "model", "algorithm", "llm", " ai", "(ai", "/ai", "ai ", "ai-",
           "deep learning", "deep-learning", "neural", "generative", "genai", " ml ", "(ml", "speech recognition", "classifier", "intelligent ", "smart ", "chatbot",
           "assistant", "generator", "dataset", "data set", "train", " engine", "learn from", "fine-tun", " bot", "recogniser", "recognizer", "new version",
           "learns", "helps our", "help our", "lets our", "teach", "so that our", "so that the ", "so that its", "the more you", "the more people", "help the ", "helps the ", "our translat", "our transcri"),
    act_stems=("train", "tun", "develop", "improv", "enhanc", "refin", "optimi", "research", "distil", "build", "test", "evaluat", "teach", "inform", "generative ai", "learn", "smarter", "better", "revis", "calibrat", "feed", "fed ", "adjust", "built", "adapt", "advanc", "sharpen", "boost", "fuel", "evolv", "creation of", "creating", "so that", "helps our", "help our", "lets our", "become", "raw material", "dataset", "data set",
               "ai purposes", "ai compan", "ai lab", "ai maker", "the more you", "the more people", "our assistant how", "shows our", "shows the", "tells our", "lesson", "what our", "what its", "rais", "increas", "broaden", "widen", "expand", "deepen", "syndicat", "helps the", "help the", "contribut", "show our", "end up in"),
    consent_stems=("opt out", "opt-out", "opt in", "opt-in", "opted", "opting", "consent", "by default", "legitimate", "object", "continued", "continuing",
                   "continue to", "permission", "notify", "inform ", "communicated", "turn on", "oppose", "notice", "turn off", "turned off", "turned on", "disabled", "refuse", "by using", "by accessing", "by creating", "announce", "write to", "get a ", "stop receiving", "turns ", "switches ", "can turn", "witch it off", "urn it off", "next login", "saying yes", "already active", "activated", "you sign", "no longer possible", "set to", "take part", "takes part", "participation", "sign up", "as soon as", "preference signal", "privacy control", "regist", "your use", "user's use",
                   "automatically", "constitut", "deemed", "bound by", "let you know", "not agree", "accept", "disagree", "go on using", "going on using", "switch", "toggle", "limit how", "limit this", "limit the", "preferences", "choices", "private", "public", "visible", "tick", " out of",
                   "say no", "hide", "left out", "only after", "only if you", "only when you", "only once", "you receive", "be sent", "until you", "from the start", "are on ", "is on ", "is on;", "is on,", "are off ", "is off ", "not want", "rather not", "prefer not", "stop this", "stop it", "stop us", "ask us", "tell us", "opt-in", "no longer ask", "no longer require", "need your",
                   "request that", "you are told", "be told", "auto-", "tell you", "mail you", "hear from", "take effect", "become effective", "come into", "without asking", "ask you", "ask before", "ask first",
                   "whoever", "silence", "counts as", "approve the", "approves the", "has agreed", "have agreed", "if you agree", "your agreement", "unless you", "pre-", "preselected", "starts out", "start out", "out of the box", "default setting",
                   "the default", "enrolled", "withdraw", "can see", "be seen", "can find", "lets you", "allows you", "stop us", "begin with", "begins with", "legal ground", "article 6", "art. 6", "6(1)", "in advance", "beforehand", "opening the", "logging in", "staying a", "approve of", "be notified", "without notif", "without warning", "without telling", "announc"),
    acts=(
        Row("train", r"\b(?:(?:pre-?|re-?|post-?)?train(?:s|ing)?|(?<=\bhave )trained|(?<=\bhas )trained|(?<=\bwe )trained)\b(?![- ](?:materials?|courses?|sessions?|programs?|programmes?|certificat\w*|process\w*|method\w*|principles))", "to train"),
        Row("train", r"\b(?:feed(?:s|ing)?|fed)\b(?:(?: \w+){0,4}? (?:in)?to\b)?(?= (?:(?:the|our|its|any) )?(?:\w+ ){0,2}?(?:(?-i:AI)|models?|algorithms?|artificial|machine))", "feed our models"),
        Row("train", r"\bfine[- ]?tun(?:e|es|ed|ing)\b", "fine-tune"),
        Row("train", r"\bdistil(?:l|ls|led|ling|lation)?\b", "distill"),
        Row("train", r"\bteach(?:es|ing)?\b(?= (?:(?:our|the|its|these|their) )?(?:\w+ )?(?:(?-i:AI)|artificial|models?|algorithms?|machine|speech|voice|neural|assistant|chatbot|systems?))", "teach our AI"),
        Row("train", r"\bteach(?:es|ing)?\b(?= (?:our|its|their) (?:\w+ ){0,2}?" + _MACHINE + r"\b)", "teach our search"),
        Row("improve", r"\bmak(?:e|es|ing)\b(?= [^.;]{1,60}?\b(?:smarter|better|more (?:accurate|useful|capable|competent|intelligent|helpful|reliable))\b)", "make our models smarter"),
        Row("develop", r"\bdevelop(?:s|ed|ing|ment)?\b", "develop"),
        Row("develop", r"\b(?:build(?:s|ing)?|creat(?:e|es|ing|ion of)|advanc(?:e|es|ing) (?:our|the))\b", "build"),
        Row("develop", r"\binform(?:s|ing)?\b(?= (?:our |the |its )?(?:(?-i:AI)|machine|models|algorithms))", "to inform our machine learning"),
        Row("improve", r"\b(?:improv(?:e|es|ed|ing|ements?)|enhanc(?:e|es|ed|ing|ements?)|refin(?:e|es|ed|ing|ement)|optimi[sz](?:e|es|ed|ing|ation))\b",
            "improving"),
        Row("improve", r"\b(?:sharpen(?:s|ed|ing)?|hon(?:e|es|ed|ing)|boost(?:s|ed|ing)?|fuel(?:s|l?ed|l?ing)?|revis(?:e|es|ing)|calibrat(?:e|es|ing)|tun(?:e|es|ed|ing)|enrich(?:es|ed|ing)?|upgrad(?:e|es|ing)|modify(?:ing)?|strengthen(?:s|ing)?)\b", "tuning"),
        Row("test", r"\b(?:test(?:s|ed|ing)?|evaluat(?:e|es|ed|ing|ion)|validat(?:e|es|ed|ing|ion)|benchmark(?:s|ing)?)\b", "evaluate"),
        Row("research", r"\b(?:conduct(?:s|ing)?|perform(?:s|ing)?|do(?:ing)?) (?:\w+ )?research\b", "conduct research"),
    ),
    objects=(
        Row("generative", r"\bcontent[- ](?:generating|creating|generation)(?: generative)? (?:(?-i:AI)|artificial intelligence|models?|systems?)(?: (?:models?|systems?|technolog\w+))?", "content-generating AI models"),
        Row("generative", r"\bgenerative(?: and \w+)?(?: (?-i:AI)\b| artificial intelligence| models?| machine learning| technolog\w+)+|\bgen[- ]?ai\b|\b(?-i:GAI)\b",
            "generative AI models"),
        Row("generative", r"\b(?-i:AI) generation\b|\b(?:image|text|music|video|voice|speech|code|picture)[- ]generators?\b", "image generators"),
        Row("generative", r"\bfoundation(?:al)?(?: AI| large| language)* models?\b", "foundation models"),
        Row("narrow", r"\b(?:advertising|ads?|fraud|risk|ranking|safety|detection|moderation|recommendation|personali[sz]ed recommendation|scoring)"
            r"(?: (?:and|or|prevention|detection|machine|learning|AI|\w+))? (?:models?|algorithms?|classifiers?)\b", "advertising models"),
        Row("narrow", r"\b(?:large |small )?language models?\b(?: \(LLMs?\))?|\b(?-i:LLMs?)\b", "large language models"),
        Row("narrow", r"\b(?:speech|voice) technolog\w+|\b(?:speech|voice|image|facial|object)[- ]recognition(?: (?:technolog\w+|models?|algorithms?|systems?|capabilit\w+))?\b|\bnatural language processing\b",
            "speech recognition technologies"),
        Row("any", r"\bartificial intelligence\b(?: \((?:also called )?\W?AI[^)]*\))?(?:[ /]+(?:and|or|&)? ?(?:/ ?)?machine[- ]learning)?" + _AI_TAIL,
            "artificial intelligence"),
        Row("any", r"\bmachine[- ]learning\b" + _AI_TAIL, "machine learning"),
        Row("any", r"\b(?:deep[- ]learning|neural networks?)\b", "neural networks"),
        Row("any", r"(?<![.@\w])(?-i:A\.?I\.?|AIs|ML)(?![\w@])" + _AI_TAIL, "AI"),
        Row("algorithms", r"\b(?<!encryption )(?<!security )(?:algorithms?|algorithmic (?:models?|systems?|tools?)|classifiers?)\b", "algorithms"),
        Row("algorithms", r"\b(?:intelligent|smart|generative) (?:features?|technolog\w+|tools?|systems?|capabilit\w+)\b", "intelligent features"),
        Row("algorithms", r"\bmodels? (?:that|which) (?:we use|power|support|underl(?:ie|ies)|underpin|run|drive)s?\b|\bmodels? behind (?:it|them|our|the|these|(?-i:[A-Z])\w+)\b", "the models that power our Services"),
        Row("narrow", r"\b(?:statistical|predictive) models?\b", "statistical models"),
        Row("algorithms", r"\bmodels? of (?:their|our|its) own\b", "models of their own"),
        Row("tool", r"\bnew versions? of (?-i:[A-Z])\w+|\b(?:our|its|their|the) (?:\w+ ){0,2}?engines?\b", "new versions of Nimbo"),
        Row("tool", r"\b(?:our|its|their|the) (?:\w+ ){0,2}?(?:assistant|chatbot|bot|generator|recogni[sz]er)s?\b", "our assistant"),
        Row("machine", r"\b(?:our|its|their|the|these|new|future|any|smarter) (?:(?!of\b|training\b)[\w-]+ ){0,3}?" + _MACHINE + r"\b|\b[\w-]+ systems?\b", "our transcription software"),
        Row("machine", r"\b(?:an?|any|every|each|some|another) (?:[\w-]+ ){0,2}?model\b", "fine-tune a model"),
        Row("weak", r"\b(?<!business )(?<!pricing )(?<!attribution )(?<!revenue )(?<!device )(?<!make and )(?<!operating )(?<!vehicle )(?<!financial )(?<!data )"
            r"(?<!purchasing )(?<!delivery )(?<!subscription )(?<!role )(?<!of )(?:(?:(?-i:(?!All\b|New\b|Some\b|Such\b|These\b|Business\b|Role\b|Our\b|Its\b|Their\b|The\b|Your\b|Any\b|Of\b|To\b)[A-Z][a-z]+[A-Z]?\w*) )?models)\b|(?:\b(?:our|its|their|the|any)|\b(?-i:[A-Z])[\w-]+['’]s) (?:\w+ ){0,2}?model\b(?! clauses| contracts| form)", "our models"),
    ),
    reversed_acts=(
        Row("means", r"\bus(?:e|ing)\b[^.;]{0,80}?\b(?:with|by|through|using)\b (?:our |the )?(?:(?-i:AI)|artificial intelligence|machine learning)(?: technolog\w+| tools?| systems?| techniques?)? to (?:\w+,? (?:or |and )?){0,2}(?:improve|develop|enhance|create)\b",
            "use your information with AI technology to improve or provide our services"),
        Row("means", r"\b(?:us(?:e|es|ing)|appl(?:y|ies|ying)|runs?|running) (?:\w+ )?(?:(?-i:AI)|artificial intelligence|machine[- ]learning)(?: (?:technolog\w+|tools?|techniques?|models?|algorithms?))? (?:to|on) (?:the |your |users?['’]? |customers?['’]? |members?['’]? )(?:\w+ ){1,4}?(?:in order )?to (?:\w+ (?:and|or) )?(?:improve|develop|enhance|build)\b", "apply machine learning to your content in order to improve"),
        Row("train", r"\b(?:us(?:e|ed|ing)|licens\w+)\b[^.;]{0,30}?\b(?:content|works?|art|music|photos?)\b[^.;]{0,80}?\b(?:in connection with|in datasets?|with|in the development of|as inputs? to)\b[^.;,]{0,25}?\bgenerative (?-i:AI)\b",
            "use your content in connection with generative AI"),
        Row("train", r"\b(?:(?-i:AI|ML|LLMs?)|artificial intelligence|machine[- ]learning|models?|algorithms?|algorithmic)(?:[ /()-]+(?:and|or|&|model|algorithm|ML|AI|LLMs?|generation|development|testing|research))*[ /()-]+"
            r"(?:training|fine-tuning|pre-?training)\b(?! (?:materials?|courses?|services?|programs?|process\w*|method\w*|principles|stages?))", "LLM training purposes"),
        Row("improve", r"\b(?:(?-i:AI|ML|LLMs?)|artificial intelligence|machine[- ]learning|models?|algorithms?)(?: (?:and|or|model|product|system|technology|feature))*"
            r"[ -](?:improvements?|enhancements?)\b", "AI product improvement"),
        Row("develop", r"\b(?:(?-i:AI|ML|LLMs?)|artificial intelligence|machine[- ]learning|(?:language|generative) models?)(?: (?:model|product|system|technology))*"
            r"[ -](?:research and )?development\b", "AI development"),
        Row("train", r"\b(?:models?|(?-i:AI|LLMs?)|algorithms?|engines?|assistants?|artificial intelligence|machine learning|ours)\b[^.;]{0,40}?\b(?:is|are|be|been|being|was|were)(?: (?!not\b|never\b)\w+)? (?:not |never )?((?:trained|fine-tuned|adjusted|taught|refined|improved|retrained|calibrated)"
            r"(?:,? (?:and )?\w+(?: better)?){0,3}? (?:on|with|using|by|from) (?!(?:large|vast|huge|public|publicly|licensed|third|open|billions|millions|a (?:large|broad|wide|variety)|many|various|synthetic|human)\b)[^.;]{3,60})", "models may be trained on your content"),
        Row("develop", r"\b(?:our|its) (?:\w+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|engines?|neural networks?)\b[^.;]{0,20}?\b(?:is|are) (?:not |never )?(?:(?!not\b|never\b)\w+ly )?((?:built|developed|improved|made better|refined|enhanced)(?:,? (?:and )?\w+){0,2}? (?:from|with|using|on) (?!(?:large|vast|publicly|licensed|third|open|the help|care)\b)[^.;]{3,60})", "our models are built from workouts"),
        Row("train", r"\b" + _MACHINE + r"\b(?: behind \w+)?(?: (?:can|may|will|do|does|not|never|still|also|continuously|further|constantly|keeps?|continues? to|goes on|to))* (learn(?:s|ing)?(?: (?:its|their|the) \w+)? from (?!(?:the internet|publicly|examples|experience|mistakes)\b)(?:\w+ ?){1,4})",
            "our assistant learns from your conversations"),
        Row("train", r"\b(?:from|on|with) which (?:our|the|its|we) (?:[\w-]+ ){0,3}?(?:" + _MACHINE + r" (?:may |can |will )?(?:learns?|(?:is|are) trained)|or others train|train)\b", "inputs from which the models learn"),
        Row("train", r"\b(?:helps?|lets|so that) (?:our|its) (?:[\w-]+ ){0,2}?" + _MACHINE + r" (?:to |can |may |will )?(?:better )?" + _LEARNS + r"\b", "helps our transcription software understand"),
        Row("train", r"\b(?:raw material|examples|samples|material|fodder|food) (?:for|of) (?:our |the |their |its )?(?:\w+ ){0,3}?(?:(?-i:AI)|artificial intelligence|models?|algorithms?|machine[- ]learning)\b", "raw material for music models"),
        Row("train", r"\b(?:texts?|data|inputs?|material|content|works?|examples|images?|recordings?) (?:that )?(?:our|the|its) (?:\w+ ){0,3}?" + _MACHINE + r" (?:is|are|be|will be) trained (?:on|with|from)\b", "the texts our algorithms are trained on"),
        Row("train", r"\b(?:our|its|the|their) (?:[\w-]+ ){0,3}?" + _MACHINE + r" (?:is|are|be|been|being|was|were|may be|will be|can be)(?: (?!not\b|never\b)\w+)? (?:not |never )?(trained(?:,? (?:and )?\w+)? (?:on|with|using|by|from) (?:what|whatever|everything|your|our (?:users|members|customers)|users|members|customers|data|content|\w+ (?:data|content))[^.;]{3,60})", "our recommendation system is trained with what you watch"),
        Row("train", r"\b(?:help|let|allow|enable)(?:s|ing|ed)? (?:us )?(?:our|the|its) (?:\w+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|engines?|assistants?) (?:to )?(?:learn|improve|(?:get|become|grow) (?:better|smarter|more \w+))\b", "help our sleep model learn"),
        Row("train", r"\b(?:the )?learning of (?:our|the|its) (?:\w+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|engines?|assistants?)\b", "feed into the learning of our matching AI"),
        Row("train", r"\b(?:stay|keep\w*|kept|left|remain|be) out of (?:AI |model |the )?training\b", "new chats stay out of training"),
        Row("train", r"\b(?:as )?training (?:material|data|input)s? for (?:its|our|the|their) (?:\w+ )?(?:engines?|models?|(?-i:AI)|algorithms?|assistants?|bots?|chatbots?|features?|software)\b", "as training material for its engines"),
        Row("train", r"\b(?:(?:included|incorporated|added|compiled|collected|gathered|put|go|goes|ends? up|ended up|find \w+ way) (?:in(?:to)?|to)|(?:create|build|compile|make|assemble|prepare|form)(?:s|d|ing)?) (?:\w+ ){0,2}?(?:data ?sets?|corpora|corpus)\b[^.;]{0,50}?\b(?:machine[- ]learning|(?-i:AI|LLMs?)|models?|algorithms?|training)\b", "included in datasets for machine learning research"),
        Row("develop", r"\b(?:for|to|of|into|in|support\w*|inform\w*)(?: the)?(?: purposes? of)? (?:our )?(?:own )?(?<!business )model (?:development|improvements?|building|refinements?)\b", "for the purpose of model development"),
        Row("train", r"\bfor (?:the )?fine-tuning\b(?! (?:of )?(?:your|the|our) (?:settings|experience|search))", "use customer emails for fine-tuning"),
        Row("improve", r"\b(?:so that|help(?:s|ing)?|let(?:s|ting)?|enabl(?:e|es|ing)) (?:our|its|the|their) (?:\w+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|engines?|assistants?)\b (?:to |can |may |will )?(?:\w+ ){0,2}?(?:recogni[sz]e|understand|respond|answer|predict|perform|handle|spot)s?\b[^.;]{0,40}?\b(?:better|more|new|further|faster)\b", "so that our speech models recognise more dialects"),
        Row("train", r"^(?=.*\b(?:models?|(?-i:AI|LLMs?)|machine learning|assistants?|chatbots?)\b).*?\b(learn(?:s|ing)? from (?:your|customer|users?|members?['’]?) (?:\w+ ){0,2}?(?:data|content|files|inputs?|prompts?|messages|conversations|chats|documents|texts?|code|works?))\b", "forbid model vendors from learning from your data"),
        Row("train", r"\b(?:models?|algorithms?|(?-i:AI))\b take into account [^.;]{0,40}?\b(?:conversations?|interactions?|messages|chats|inputs?|prompts|posts|content)\b[^.;]{0,60}?\bto (?:improve|refine|adapt)\b",
            "our models take into account the conversations people have to improve the responses"),
        Row("train", r"\bdata ?sets? (?:from|on|with) which [^.;,]{0,40}?\b(?:learns?|trains?|(?:is|are) trained)\b", "datasets from which our generator learns"),
        Row("train", r"\b(?:(?-i:AI)|artificial intelligence) (?:technolog\w+|models?|systems?|tools?) (?:that|which) we (?:\w+ (?:and|or) )?(?:train|develop|improve|build)(?: and \w+)?\b[^.;]{0,30}?\b(?:us(?:e|ing)|with|on|from) (?:your|user|customer|member|personal)\b",
            "AI technologies that we develop and improve using your data"),
        Row("train", r"\btraining of (?:\w+ )?models\b", "in connection with the training of models"),
        Row("develop", r"\bfor (?:(?:the )?purposes? of )?(?:(?-i:AI)|artificial intelligence|machine[- ]learning)(?: (?:and|or) (?:\w+ ){1,2}?)? ?purposes\b", "for machine learning purposes"),
        Row("train", r"\btrain(?:s|ing)? (?:\w+ )?(?:on|with|from) (?:them|these|those|it|your|what you|(?:our |the )?(?:users?|customers?|members?)['’]?)\b(?! (?:schedule|own|pace|coach|friends?|trainer|level|team))", "train on your queries"),
        Row("train", r"\b(?:train(?:s|ing)?|fine-tun\w+) (?:on|with|from) (?:\w+ ){0,4}?(?:data|content|recordings?|voice|messages?|photos?|images?|inputs?|outputs?|prompts?|information|conversations?|posts?|chats?|files|materials?|code)\b",
            "train on your content"),
        Row("train", r"^(?!.*\b(?:calls?|telephone|phone|staff|employees?|personnel|agents|courses?|coach\w*|workouts?|fitness|athletes?|trainers?|quality|webinars?|complaints?|monitor(?:s|ed|ing)?)\b)(?=.*\b(?:content|inputs?|outputs?|prompts?|texts?|chats?|conversations?|interactions|documents|files|code|uploads?|posts?|photos?|images|works?|notes|messages|customer data|your data|you (?:type|write|enter|say))\b)"
            r".*?\b((?:for|in|into|out of|contribut\w+ to) (?:(?:the|its|their|our|own|any|further|future|such|(?-i:AI)|model) )*training(?: purposes?| data\w*| sets?| material| examples| runs?)?)\b(?! (?:and|or) (?:quality|educat|monitor|coaching|support))(?! (?:materials?|courses?|sessions?|videos?|plans?|programs?|programmes?|of staff|services|events?|cent(?:er|re)s?|providers?|your|you\b))", "Text you enter is used for training purposes"),
        Row("train", r"\b(?:exclud\w+|keep\w*|kept|withh\w+|apart|away|separate)\b[^.;,]{0,60}?\b(from (?:(?:the|its|our|any|future|such|(?-i:AI)|model) )*training(?: purposes?| data\w*| sets?)?)\b", "Customer content is excluded from training"),
        Row("train", r"^(?=.*\b(?:models?|algorithms?|(?-i:AI|LLMs?)|machine learning|neural|classifiers?)\b).*?\b(for training)\b(?! (?:and|or) (?:quality|educat|monitor|coaching))(?! (?:purposes and|materials?|courses?|our|your|of|staff|sessions?))",
            "share prompts with the model vendor, which may use them for training"),
        Row("train", r"\btrain(?:s|ing)? (?:it|them|her|him)\b", "interactions with our chatbot may be used to train it"),
        Row("improve", r"\bmak(?:e|es|ing) (?:it|them|her|him) (?:better|smarter|more (?:accurate|useful|helpful|capable|competent))\b", "your chats with the assistant make it better"),
        Row("train", r"\b(?:provid\w+|licens\w+|sell\w*|sold|share[sd]?|sharing|disclos\w+|(?:mak(?:e|es|ing)|made)\b[^.;]{0,60}?\bavailable)\b[^.;]{0,80}?\b(?:to|with) (?:[\w-]+ ){0,3}?(?:(?-i:AI|LLM)|model|artificial intelligence|foundation model) (?:developers?|compan(?:y|ies)|labs?|makers?|builders?|vendors? for)\b|\b(?:provid\w+|licens\w+|sell\w*|sold|share[sd]?|disclos\w+)\b[^.;]{0,80}?\b(?:to|with) (?:[\w-]+ ){0,2}?(?:developers?|makers?|builders?|providers?) of (?:\w+ )?(?:(?-i:AI|LLMs?)|artificial intelligence|(?:language|foundation|generative) models)\b",
            "license your works to AI developers"),
        Row("train", r"\b(?:(?-i:AI|LLM)|model|artificial intelligence) (?:developers?|compan(?:y|ies)|labs?|makers?)\b[^.;]{0,40}?\b(use (?:\w+ ){0,3}?(?:posts?|content|data|works?|photos?|texts?|messages?|conversations?))\b", "AI developers that let them use public posts"),
        Row("train", r"\b(?:(?-i:AI)|machine[- ]learning) uses? of (?:your|the|any)\b", "machine learning uses of your works"),
        Row("develop", r"\bfor machine[- ]learning(?=\W*(?:$|[.,;)]| and | or ))", "label your data for machine learning"),
        Row("develop", r"\b(?:build|develop|create)(?:s|ing)? (?:\w+ )?models (?:with|on|from|using|out of) ", "build models with your transaction data"),
        Row("train", r"\b(?:that|which) (?:we|they|it|our (?:\w+ )?models?) (?:is |are )?train(?:s|ed)? (?:\w+ )?(?:on|with|from)\b|\b(?:that|which) (?:our|the|its) (?:\w+ ){0,2}?(?:models?|(?-i:AI)|algorithms?|engines?) (?:is|are) trained (?:on|with|from)\b", "the data that we train on"),
        Row("improve", r"\b(?:our|its) (?:\w+ ){0,2}?(?:models?|(?-i:AI)|algorithms?|assistants?|engines?)\b (?:can |may |will |to )?(?:evolve|improve|learn|grow|get better|become (?:better|smarter))s?\b", "so that our models can improve"),
        Row("train", r"\b(?:as|derive[sd]?|generat\w+|create[sd]?|into|becomes?|part of|in|for) (?:our |the |their |its |a )?(?:\w+ )?training (?:data|materials?|sets?|corpus|corpora|examples?|samples?|inputs?)(?:sets?)?\b(?! (?:for|of))|\b(?:reach(?:es)?|enters?|joins?|ends? up in) (?:a |the |our |any )?training (?:data|sets?|corpus)\b", "use your uploads as training data"),
        Row("train", r"\b(?:never|not|no) (?:be )?(?:used as )?(training (?:data|material|examples?))\b", "are never training material"),
        Row("train", r"\b(?:opt(?:s|ed|ing)?[- ]?out of|turn off|disable|allow|object to|stop) (?:(?:such|the|this|our|any|all) )?(?:use for )?training\b(?! (?:and|or) (?:quality|educat|monitor|coaching))"
            r"(?! (?:purposes and|materials?|courses?|our|your|of|staff|sessions?))", "opt out of training"),
        Row("train", r"\b(?:train|training) (?:on )?my (?:content|data)\b", "do not train on my content"),
        Row("train", r"\b(?:(?-i:AI)|model) training data\b|\btraining data(?:sets?)? (?:for|of) (?:our |the )?(?:(?-i:AI)|models?|machine)", "training data for models"),
        *RESULTS["en"],
        *HANDS_ON["en"],
    ),
    blockers=(
        Row("clause", r"\b(?:(?:that|which)(?! (?:may |also )?includes?\b)|who|whom|whose|where|when|if|unless|because|since|while|whether|although|but|so)\b", "that"),
        Row("subject", r"\b(?:we|you|they|it|i)\b", "we"),
        Row("clause", r", (?-i:[A-Z])\w+ (?:uses?|may|will|can|has)\b", ", Rosebud uses"),
        Row("infinitive", r"\bto (?!(?:further |better |otherwise |help |also )*(?:pre-?train|train|fine|improv|develop|enhanc|refin|optim|test|evaluat|validat|build|creat|our\b|the\b))", "to empower"),
        Row("verb", r"\b(?:provid\w+|offer\w*|(?:detect|prevent|protect|deliver|respond|interact)(?:s|ed|ing)?|compl(?:y|ies|ying)|communicat(?:e|es|ed|ing)|market\w*|support(?:s|ing)?|empower\w*|ensur\w+|may|can|will|is|are|do|does|not)\b",
            "provide"),
        Row("staff", r"\b" + _STAFF + r"\b", "our employees"),
        Row("powered", r"\b(?:powered|enabled|driven|based) (?:by|on)\b", "powered by"),
        Row("from", r"\b(?:from|against|about|under|without|to your)\b", "from"),
    ),
    means=(
        Row("means", r"\b(?:through|using|via|by means of|with the (?:help|use|aid) of|by using|leverag\w+|with)\b", "including through the use of"),
    ),
    joint_verbs=(
        Row("and provide", r"^(?:,? ?(?:and|or|/) ?|, )(?:provid\w+|offer(?:s|ing)?|deliver(?:s|ing)?|support(?:s|ing)?|maintain(?:s|ing)?|deploy(?:s|ing)?|operat(?:e|es|ing)|market(?:s|ing)?|promot(?:e|es|ing))\b", " and providing"),
    ),
    borrowed=(
        Row("we use", r"^\W*(?:(?:that|which) )?(?:we|they|(?-i:[A-Z])\w+) (?:may )?(?:also )?(?:us(?:e|es)|deploys?|rel(?:y|ies) on|works? with|licenses?)\b|^\W*(?:that (?:are|is) )?(?:used|deployed|licensed|chosen) by (?:us|the|our|(?-i:[A-Z]))", " we use"),
    ),
    data=(
        Row("data", r"\b(?:personal|customer|user|usage|member|account|device|location|geolocation|contact|response|survey|health|biometric|technical|telemetry)? ?data\b", "your data"),
        Row("yours", r"\b(?:your|users['’]|members['’]|customers?['’]s?) (?!own\b|settings?\b|account settings|requests?\b|rights?\b|choices?\b|consent\b|behalf\b|use of\b|permission\b|privacy\b|preferences\b|experience\b|needs\b)\w+", "your notes"),
        Row("yours", r"\b(?:what(?:ever)?|everything|anything|all)(?: that)? (?:you|(?:our |the )?(?:users|members|customers|people|players|listeners|readers))\b(?! (?:can|may|should|need|must|have to|want)\b)", "what you write"),
        Row("yours", r"\b(?:(?:each|every|any|the|all|those|these) (?:\w+ ){1,2}?(?:that |which )?|the (?:more|way) )(?:you|users|members|customers) (?:type|write|say|speak|talk|send|make|upload|post|share|store|record|draw|hold|enter|submit|create|add|dictate|scan|publish|rate|edit|correct|sort|search|ask)\b", "each correction you make"),
        Row("information", r"\binfo(?:rmation)?\b|\b(?-i:PII)\b", "the information we collect"),
        Row("content", r"\b(?:content|UGC|creations?|property|(?<!training )materials?|works\b(?! (?:to|with|together|closely|on|hard|for|by))|(?<!\bto )(?<!\bwe )(?<!\bwill )(?<!\balso )(?<!\bthey )(?<!\bnot )(?<!\bcan )work\b(?! (?:to|with|together|closely|hard))|(?:the|your) works\b|submissions?|contributions?|uploads?|music|songs?|drawings?|artworks?|art)\b", "your content"),
        Row("input", r"\b(?:inputs?|prompts?|queries|questions|requests)\b", "inputs"),
        Row("output", r"\b(?:outputs?|suggestions|completions|generations)\b", "outputs"),
        Row("conversation", r"\b(?:conversations?|chats?|dialogues?|transcripts?|transcriptions?)\b", "your chats"),
        Row("message", r"\b(?:messages?|messaging|communications?|e-?mails?)\b", "private messages"),
        Row("post", r"\b(?:posts?|comments?|articles?|answers?|tweets?|reviews?)\b", "posts"),
        Row("voice", r"\b(?:voice|audio|recordings?|speech)\b", "voice recordings"),
        Row("image", r"\b(?:images?|photos?|pictures?|videos?|selfies?|likeness|faces?|camera)\b", "photos"),
        Row("interaction", r"\b(?:interactions?|interact|(?-i:activity|activities)|behaviou?r)\b", "interactions with our AI"),
        Row("usage", r"\b(?:usage|use of (?:the|our) (?:services?|products?))\b", "usage data"),
        Row("feedback", r"\bfeedback\b", "your feedback"),
        Row("records", r"\b(?:histor(?:y|ies)|searches|purchases|transactions?|lyrics|playlists?|diar(?:y|ies)|notes|sketches|designs|scans|recipes|tickets|drafts)\b", "search history"),
        Row("file", r"\b(?:files?|documents?|code|repositor(?:y|ies)|attachments?)\b", "files"),
        Row("profile", r"\b(?:profiles?|resumes?|preferences)\b", "profile"),
        Row("support", r"\b(?:customer support|support (?:portal|requests?|tickets?)|customer success|sales teams?)\b", "customer support"),
        Row("children", r"\b(?:child(?:ren)?(?:['’]s)?|minors?|teens?)\b", "children's data"),
        Row("public", r"\b(?:publicly (?:available|accessible)|public (?:information|posts?|content|data|sources))\b", "publicly available"),
    ),
    feeds=(
        Row("used", r"\b(?:(?:is|are|be|being|gets?)(?: (?:also|then|only|never|not|further))? (?:used|utili[sz]ed|taken|included|processed|analy[sz]ed|fed)|serves?|helps?(?: us)?|contributes?|feeds?|goes|go|flows?)\b[^.;]{0,60}$",
            "the notes you open are used to "),
        Row("draw", r"\b(?:draw(?:s|ing)? on|make use of)\b", "for that, we draw on searches"),
    ),
    anaphora=(
        Row("this", r"\b(?:for|in|of|from|to|by|with) (?:this|that|it|these purposes|such (?:use|purposes?|training))\b|\b(?:this|that) (?:use|processing|training|purpose|concerns|applies|includes|covers|also|only|does|is|can|may)\b|\bthe uses? described\b", "are not used for this"),
        Row("way", r"\bopt(?:s|ed|ing)?[- ]?out\b|\bsay no\b|\b(?:turn|switch)(?:s|ed|es|ing)? (?:this|it|that|the \w+) off\b|\b(?:turn|switch)(?:s|ed|es|ing)? off\b|\bout of (?:this|it)\b|\bobject\b", "You can say no"),
        Row("left out", r"\b(?:left|leave|stay|remain|kept) out\b|\bexcluded\b|\bnot (?:included|affected|touched)\b|\bexempt\b", "Accounts of children are left out"),
    ),
    negations=(
        Row("not", r"\b(?:not|never|cannot|neither|nor)\b|n['’]t\b", "do not"),
        Row("no", r"\b(?:nothing|zero|unused)\b|\bno\b(?! (?:later|longer than|charge|cost|additional))|\bnone of\b", "no training"),
        Row("from", r"\b(?:prohibit\w*|forbid\w*|prevent\w*|restrict\w*|bar(?:s|red)?|block\w*|stop\w*|refrain\w*|exclude[ds]?)\b[^.;]{0,90}?\bfrom\b", "prohibits vendors from"),
        Row("verb", r"\b(?:disabl(?:e|ed|es|ing)|excluding|exclude[ds]?|prohibit(?:s|ed)?)\b", "excluding"),
        Row("cease", r"\b(?:switched|turned|shut) off\b|\b(?:cease|discontinue)[sd]?\b|\bstop(?:s|ped)?\b|\bno longer\b", "will cease using"),
        Row("exempt", r"\b(?:rul(?:e|es|ed|ing) out|(?:kept|held|stored|set) (?:\w+ )?(?:apart|separate|separately)|(?:keep|keeps|kept|held|stay|stays) [^.;,]{0,50}?\baway from)\b|\b(?:off[- ]limits|out of bounds|exempt(?:ed)?|shielded|walled off|barred)\b|\b(?:keep|keeps|kept|stay|stays|remain|remains|left|leave) (?:[^.;,]{0,60}? )?out of\b|\bnot (?:a |any )?part of\b", "off limits for model training"),
        Row("without", r"\bwithout (?:using|training|being used)\b", "without using"),
        Row("waive", r"\bwaiv(?:e[ds]?|ers?|ing)\b", "waiver of training rights"),
        Row("postpone", r"\b(?:delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|hold(?:s|ing)? off(?: on)?)\b(?= (?:(?:our|its|the|any|all|this|that) )?(?:\w+ ){0,2}?(?:plans?|changes?|use|using|training|roll-?out|launch|introduction|start))", "still delaying our plans"),
        *NEGATIONS["en"],
    ),
    no_negations=(
        Row("not only", r"\bnot only\b|\bnot just\b", "not only"),
        Row("not limited", r"\b(?:but )?(?:is |are )?not (?:be )?limited to\b|\bwithout limitation\b|\bwithout limiting\b|\bno later than\b|\bwhether or not\b|\bor not\b|\bnot later than\b",
            "but not limited to"),
        Row("not identify", r"\b(?:(?:do|does|can|cannot|could|will|would|may|that|which) ?(?:not)? (?:\w+ ){0,3}?(?:not )?|cannot (?:be )?(?:\w+ )?)(?:identif(?!iabl)\w+|attributed|linked|associated)\b",
            "data that does not directly identify"),
        Row("not available", r"\b(?:is|are) not (?:publicly )?(?:available|registered|required|affiliated)\b|\bnot previously\b|\bnot otherwise\b", "that are not publicly available"),
        Row("in a condition", r"\b(?:if|when|where) (?:an? )?(?:you|users?|customers?|members?|the customer)\b[^.;:,]{0,40}?(?:\b(?:not|no|never)\b|n['’]t\b)[^.;:,]{0,60}[,:]", "When a customer does not have a paid plan:"),
        Row("quoted no", r"[“\"']no[”\"']", "choosing “No” when asked"),
        Row("prevent us", r"\b(?:opt(?:ing)?[- ]?out|object|turn(?:ing)? (?:it |this )?off|settings?|toggle)\b[^.;]{0,120}?\b((?:prevent|prohibit|stop|block|keep)(?:s|ing)? us from)\b", "you can opt out to prevent us from using"),
        Row("not personal", r"\b(?:that|which) (?:is|are|do(?:es)?) not (?:contain |include |constitute )?(?:\w+ )?(?:personal|identif\w+|sensitive|confidential)\b", "content that is not personal data"),
        Row("no more than", r"(?:\b(?:not|never)\b|n['’]t\b)(?=[^.;]{0,40}?\bmore\b[^.;]{0,60}?\bthan\b)", "we don't want to use more of it than is necessary"),
        Row("not affect", r"\bnot (?:affect|impact|change|limit|alter|be affected)\b", "will not affect"),
        Row("non", r"\bnon-", "non-personal"),
    ),
    fresh_starts=(
        Row("we may", r"(?<!nor do )(?<!nor will )(?<!nor may )(?<!nor can )\b(?:we|and|but|however,?|instead,?|rather,?) (?:may|will|also|do)? ?(?:use|collect|process|analy[sz]e|share|may|will)\b(?! not)(?! never)", "we may use"),
        Row("but", r"(?<!not, )\b(?:but|however|instead|nevertheless)\b", "but"),
        Row("and they are", r"(?:,|;) (?:and )?(?:the|our|its|these|they|it) (?:\w+ ){0,3}?(?:is|are|may|will|can)\b(?! (?:\w+ )?(?:not|never))", ", and the models are then"),
    ),
    exceptions=(Row("unless", r"\b(?:unless|except(?: (?:if|when|where|that|in))?|other than (?:when|where|if))\b", "unless: (1) they are flagged"),),
    uses_beside=(
        Row("may use, but", r"(?<!not )(?<!n['’]t )(?<!never )(?<!cannot )\b(?:may|can|will|do|does|might) (?:also |still )?use\b[^.;]{3,80}?\b(?:to|for) (?:\w+ing )?(?:improv|develop|enhanc|refin|optimi)\w*\b[^.;]{0,100}?\b(?:but|however|though|although)\b", "We may use your songs to improve our search, but we won't"),
        Row("but may use", r"\b(?:but|however|though|although|nevertheless)\b[^.;]{0,30}?\b(?:may|can|will|do|does|might) (?:also |still )?use\b[^.;]{0,80}?\b(?:to|for) (?:\w+ing )?(?:improv|develop|enhanc|refin|optimi)\w*", "but we may still use them to improve our search"),
    ),
    source_leads=(
        Row("following", r"\b(?:using|with|on|from|including|include|of)(?: (?:(?:any|all|some|data|information|content|inputs?|materials?) ?(?:from|of|on|in)? ?)?(?:the following|these|those)(?: (?:\w+ ){0,3}?(?:sources|data|information|content|materials?|categories|types|inputs?|kinds))?)?\W*$", "we train our models using data from the following sources:"),
        Row("following", r"\bthe following\b[^:]{0,80}?\bto (?:train|improve|develop|fine-tune|build)\b[^:]*$", "We use the following information to train our models"),
        Row("sources", r"\b(?:sources?|types? of (?:data|information)|data) (?:is|are|include|includes|comprises?)\W*$", "The sources are:"),
    ),
    right_negations=(
        Row("nothing", r"^ (?:\w+ ){0,2}?nothing\b|^[^.;:]{0,40}?: no\b", " nothing"),
        Row("takes no place", r"^[^.;]{0,60}?\b(?:does|do|will|shall) not (?:take place|happen|occur|exist)\b", " does not take place"),
        Row("is disabled", r"^(?:(?!\b(?:where|when|if|unless|that|which|who|because|as|while)\b)[^.;,]){0,40}?\b(?:is|are|be|been|remains?) (?:currently |fully |always )?(?:not\b|never\b|disabled|prohibited|forbidden|excluded|turned off|switched off|deactivated)",
            " is disabled for all workspaces"),
        *RIGHT_NEGATIONS["en"],
    ),
    carve_outs=(Row("even if", r"\b(?:even (?:if|when|after|where)|regardless of whether|notwithstanding)\b", "even if you opt out"),),
    opt_out_hinges=(
        Row("unless opted out", r"\b(?:unless|except (?:where|when|if|that|during)|provided(?: that)?|if|so long as|as long as|where|who|when|once|after)\b[^.;]{0,60}?"
            r"\b(?:(?:not |n['’]t )?(?:opt(?:s|ed|ing)?[- ]?out|opt to\b|object(?:s|ed|ion)?\b|oppose[sd]?\b|(?:turn|switch)(?:s|es|ed)? (?:[^.;,]{1,30} )?off|(?:is|are) off|disabl(?:e|es|ed)|be(?:ing)? (?:left|kept) out|sa(?:y|ys|id) no\b|unsubscribe|withdraw[ns]?|deactivat\w+|adjust your|chang(?:e|ed) your settings))",
            "unless you opt out"),
        Row("until", r"\buntil (?:you|users?|members?|they) (?:say no|opt out|object|refuse|tell us|(?:turn|switch)\b[^.;]{0,20}?\boff|disable)", "until you say no"),
        Row("not opted out", r"\b(?:(?:you|customers?|users?|they) )?(?:has|have|did|do|does)(?: not|n['’]t) opt(?:ed)?[- ]?out\b", "has not opted out"),
        Row("mode", r"\b(?:when|if|where|while)\b[^.;,]{0,40}?\b(?:mode|settings?|toggle|controls?|option)\b (?:is|are) (?:enabled|on|turned on|activated|off|turned off|disabled)\b", "When Privacy Mode is enabled"),
        Row("left on", r"\b(?:if|while|as long as|unless|when)\b [^.;,]{0,60}?\b(?:leaves?|left|keeps?|kept) [^.;,]{1,40}? (?:on|enabled|active|ticked)\b", "If you leave the switch on"),
        Row("tell us", r"\b(?:if|when|once|after|unless) " + _USER + r" (?:\w+ )?(?:tell|ask|instruct|notify|inform|told|asked)s? us (?:so|to stop|not to|otherwise)\b", "if you tell us so"),
        Row("after", r"\b(?:following|upon|after|from) (?:an?|your|such an?|the|any) opt[- ]?out\b", "Following an opt-out"),
        Row("choose not", r"\b(?:unless|except (?:where|when|if)|provided(?: that)?)\b[^.;]{0,40}?\b(?:cho(?:ose|osen|se)|instruct\w*|direct\w*|request\w*|tell|told|ask\w*|elect\w*)[^.;]{0,30}?\b(?:not|otherwise|stop|opt[- ]?out)\b", "unless you instruct us not to"),
        Row("not want", r"\bif you (?:do not|don['’]t|would prefer (?:that we )?not|prefer not|no longer) (?:want|wish|like)?\b", "if you do not want"),
        Row("not want", r"\b(?:tell|notify|inform|let|instruct) us\b[^.;]{0,60}?\byou (?:do not|don['’]t|no longer) (?:want|wish)\b", "tell us at any time that you do not want"),
        Row("not want", r"\b(?:users?|members?|customers?|people|creators?|those|anyone) who (?:do not|does not|don['’]t|doesn['’]t|prefer not|would (?:prefer|rather|like) not|no longer) (?:want|wish|like)?", "Members who do not wish"),
        Row("should not", r"\b(?:if|where) (?:your|these|the|any) (?:\w+ ){1,3}?(?:should|must|are|is|may) not (?:to )?be (?:used|included|processed|part)\b", "if your works should not be used"),
        Row("prefer", r"\bif you(?:['’]d| would) (?:prefer|rather|like) not\b", "if you'd prefer not"),
        *REFUSALS["en"],
    ),
    consent_hinges=(
        Row("with consent", r"\b(?:only (?:with|if|when|where|upon|after)|with|upon|subject to|based on|unless (?:we|the company) (?:have|has|obtain\w*|receive\w*|get)|(?:where|if|when|after) (?:we|you|they)? ?"
            r"(?:have |has |obtain|receive|get)?(?:given|provided|obtained)?)\b[^.;,]{0,30}?\b(?:consent|permission|opt[- ]?in|approval|agreement from you|authori[sz]ation|instructions?)\b(?! of (?:the )?"
            r"(?:third|its|other))", "with your explicit consent"),
        Row("unless opted in", r"\b(?:unless|except (?:if|where|when)|if|when|where|only|until|once|after|as soon as)\b[^.;]{0,50}?\b(?:you|users?|customers?|members?|they|someone|admin\w*|individuals?)(?:['’]ve| have| has| had| (?:choose|chose|wish|want|decide|decided|would like) to)?"
            r"(?: (?:explicitly|expressly|affirmatively|specifically|voluntarily|first|otherwise|also))*(?: (?:have|has))? (?:opt(?:s|ed)?[- ]?in(?:to)?|consent(?:s|ed)?|agree[ds]?|authori[sz]e[sd]?|allow(?:s|ed)?|let us|"
            r"direct(?:s|ed)?|instruct(?:s|ed)?|permit(?:s|ted)?|enable[sd]?|(?:turn|switch)(?:e?d|e?s)? (?:[^.;,]{1,30} )?on|say yes|said yes|accept(?:s|ed)?(?! (?:these|the|our|this))|tick(?:s|ed)?|choose[sn]?|elect(?:s|ed)?)\b(?! not| that| to (?:(?:these|the|our|this) (?:terms|policy|agreement)|opt)|[^.;]{0,20}?\bopt(?:ing)?[- ]?out)", "unless you opt in"),
        Row("unless listed", r"\b(?:unless|except)\W{1,3}(?:\(?(?:1|a|i)\))[^.]*?\byou(?:['’]ve| have)? (?:\w+ ){0,2}?(?:opt(?:ed)?[- ]?in|agreed?|consent(?:ed)?)\b", "unless: (1) it is flagged, or (2) you have explicitly opted in"),
        Row("without consent", r"\bwithout (?:first )?(?:obtaining |getting |receiving )?(?:[\w'’]+,? ){0,6}?(?:consent|permission|opt[- ]?in|approval|authori[sz]ation|"
            r"instructions?)\b", "without the Customer's prior written consent"),
        Row("enable it and", r"(?:^|[.;:] )\W*(?:enable|turn on|switch on|tick|activate|opt in(?:to| to)?|join)\b[^.;]{0,60}?,? and\b", "Enable it, and samples of your voice help"),
        Row("ask first", r"\b(?:ask|seek|request|obtain)s?(?: you)? (?:for )?(?:your |their |the user['’]s )?(?:\w+ )?(?:consent|permission|agreement)\b[^.;]{0,30}?\bbefore\b", "We ask for your consent before"),
        Row("when asked", r"\bwhen (?:you are )?(?:asked|prompted) (?:if|whether)\b", "by choosing No when asked whether"),
        Row("take part", r"\b(?:only )?(?:if|when) you (?:\w+ )?(?:join|take part|participate|volunteer|donate|enrol|sign up for|tick)\b|\b(?:only happens|happens only) (?:when|if|where|with|after)\b", "Only if you join the programme"),
        Row("who agreed", r"\b(?:users?|members?|customers?|people|those|anyone|participants?|volunteers?) who (?:have |has )?(?:\w+ly )?(?:opt(?:ed)?[- ]?in|join(?:ed|s)?|agree[ds]?|consent(?:ed|s)?|volunteer(?:ed|s)?|take part|took part|participate[sd]?|sign(?:ed)? up|ticked)\b", "Members who join the panel"),
        Row("user acts", r"\b(?:unless|until|except (?:if|when|where)) (?:and until )?" + _USER + r"\b(?! (?:are|is|use|have (?:a|an|not)|has not|opt(?:ed)? out|object))", "unless you share them with us"),
        Row("may allow", r"\b" + _USER + r" (?:may|can) (?:also |always )?(?:choose to |decide to )?(?:allow|permit|let|authori[sz]e) (?:us|the)\b", "You may allow us to train"),
        Row("needed first", r"\b(?:need|require|seek|obtain|get)s? (?:your|their|the user['’]s) (?:\w+ )?(?:consent|permission|agreement|approval)\b", "We need your agreement before"),
        Row("only while on", r"\b(?:only|unless)\b[^.;]{0,50}?\b(?:is|are|was|has been|have been) (?:set to \W?on|(?:switched|turned) on|enabled|activated|ticked)\b", "only where the box has been ticked"),
        Row("asked first", r"\b(?:we|will|to) ask (?:you|users?|members?|customers?)(?: first)? before\b|\bbefore [^.;]{3,80}?, we (?:will )?(?:first )?ask (?:you|for)\b", "We will ask you before"),
        Row("is needed", r"\b(?:your|their|the user['’]s) (?:\w+ )?(?:consent|permission|agreement|opt-in) (?:is|will be) (?:always |first )?(?:required|needed|necessary|obtained|asked for|sought)\b", "Your consent is required"),
        Row("if allowed", r"\bif (?:you allow|training is enabled|you turn on|enabled by you)\b", "if training is enabled"),
        *CONSENTS["en"],
    ),
    ways_out=(
        Row("exclude", r"\b" + _USER + r" (?:can|may|are able to|are free to|have the option to) (?:\w+ )?(?:exclude|exempt|keep|withhold|remove|take|leave|hold|say no|(?:prevent|stop|block|bar|shield)\b(?= (?:your|their|us|our|the use)\b))\b[^.;]{0,60}?(?:\bfrom\b|\bout of\b)?", "You can exclude your data from"),
        Row("exclude", r"^\W*(?:in order )?to (?:keep|exclude|remove|withdraw|take|prevent|stop|block) (?:us|your|our)\b[^.;,]{0,60}?\b(?:out of|from)\b", "To keep your photos out of"),
        Row("decide", r"\byou (?:(?:can|may) )?(?:also |always )?(?:decide|choose|control) (?:whether|if)\b", "You can decide whether we can use your content"),
        Row("opt out", r"\b(?:" + _USER + r"|to)\b[^.;]{0,60}?\b(?:opt(?:ing)?[- ]?out|(?:turn|switch)(?:ing)? (?:(?:it|this|that) )?off|disabl(?:e|ing)|unsubscribe|deactivat\w+)\b", "you can opt out"),
        Row("object", r"\b(?:" + _USER + r"|right)\b[^.;]{0,40}?\b(?:object|objecting|refuse|decline)\b|\bto (?:object|refuse|decline)\b", "you may object to"),
        Row("object", r"(?:^|[;.?!:,] )\W*(?:please )?(?:(?:opt out|object)\b(?! of receiving)|(?:disable|switch off|turn off|untick|uncheck|deselect)\b)", "; object through this form"),
        Row("exclude", r"\b(?:switch|turn)(?:ing)? off\b[^.;]{0,40}?\bto (?:exclude|keep|remove|prevent|stop)\b", "Switch off learning to exclude"),
        Row("object", r"\bobject(?:ing)? to (?:the |our |such |this |any |your )?(?:use|processing|usage|(?:data|content|information) being)\b", "object to the use of your input"),
        Row("control", r"\b(?:control|manage|limit|adjust\w*|update|change)\b[^.;]{0,40}?\b(?:whether|how|training|settings?|controls?|preferences?|choices?)\b|\b(?:choose|select|indicate|specify) (?:whether|if|how|not)\b", "choose whether"),
        Row("tell", r"\b(?:you|users?|customers?) (?:can|may) (?:also |always )?(?:tell|notify|inform|instruct|ask|contact|write to) us\b[^.;]{0,60}?\b(?:not (?:to|want|wish)|no longer|stop|cease)\b", "you may tell us at any time that you do not want"),
        Row("withdraw", r"\byou (?:can|may) (?:\w+ )?(?:withdraw|revoke) (?:your |this |that )?consent\b", "you can withdraw your consent"),
        Row("withdraw", r"(?:^|[;.:,] )\W*(?:please )?(?:withdraw|revoke) (?:your|this|that) consent\b", "To stop it, withdraw your consent"),
        Row("do not train", r"\bdo not train\b|\bopt[- ]?out(?: form| request| link| mechanism| toggle)?\b", "do not train on my content"),
    ),
    routes=(
        Row("route", r"\b(?:by|via|through|using|in|at|under|from)\b[^.;]{0,40}?\b(?:settings?|preferences?|controls?|form|portal|e-?mail\w*|contact\w*|link|page|account|chatbot|toggle|instructions|request\w*|clicking|notifying|adjusting|updating|feature)\b|\S+@\S+",
            "through your account settings"),
    ),
    route_kinds=(
        Row("switch", r"\b(?:settings?|toggle|switch(?:es)?|in the app|(?:in|on|from|via) your (?:\w+ )?account|console|preferences|control panel|privacy (?:controls?|choices)|checkbox|tick(?:ing)?|turn(?:ing)? off)\b", "in your settings"),
        Row("form", r"\b(?:online|forms?|portal|help center article|(?:privacy|help) cent(?:er|re)|web ?page|link)\b", "this form"),
        Row("mail", r"\b(?:call(?:ing)? us|(?:tele)?phone|dial(?:ling)?|e-?mail(?:ing)?|contact(?:ing)? (?:us|our|support)|support (?:ticket|chatbot|team)|writ(?:e|ing) to)\b|\S+@\S+", "by contacting us"),
        Row("letter", r"\b(?:signed letter|send(?:ing)? (?:us )?a letter|by (?:post|mail|letter|registered mail)|written notice|in writing|postal)\b", "by post"),
        Row("paid", r"\bfor a (?:small )?(?:fee|charge|payment)\b|\b(?:paid|business|enterprise|premium) (?:\w+ )?(?:plans?|tiers?|subscriptions?|services?|version)\b|\bupgrad(?:e|ing)\b|\b(?:members|users|customers|subscribers) (?:of|on|with) (?:the |our |an? )?(?-i:[A-Z])[\w+]* (?:plan|tier)s?\b|\b(?:business|enterprise|paid|premium|paying) (?:customers|users|members|subscribers|accounts)\b", "upgrade to a Business plan"),
    ),
    by_default=(Row("by default", r"\bby default\b|\bdefault(?:s)? (?:setting|is|to)\b|\bautomatically (?:opted|enrolled|enabled|turned on)\b", "by default"),),
    user_bans=(
        Row("you may not", r"(?<!\bwith )(?<!\bfrom )(?<!\bto )(?<!\bby )(?<!\bof )(?<!\bfor )(?<!\bif )(?<!\bwhen )(?<!\bwhere )\b(?:you|users?|customers?|client|members?|licensees?|subscribers?|developers?|visitors?|recipients?|subscriber|publisher|creators?|players?|end users?|participants?|persons?|partner|anyone|authori[sz]ed users|"
            r"bots?|reseller)\b(?!['’])(?: (?:who|that) (?!do |does |may |can |must |are not)[^.;,]{3,50}?)??(?:,? (?!(?:those|these|your|our|we|they|such)\b)(?!provide|submit|share|send|upload|input|give|make|use[ds]?\b|is\b|data\b|content\b)\w+){0,5}?,? (?:may|must|shall|will|can|could|should|do|does|agrees?|are|undertakes?|covenants?|represents?)\b(?:(?!, (?:which|who)\b)[^.;]){0,50}?"
            r"(?:\b(?:not|never|nor|no)\b|n['’]t\b)", "you may not"),
        Row("you may", r"\b(?:you|users?|customers?|members?|licensees?) (?:may|can|are (?:free|permitted|allowed) to)(?: also| only| freely)?(?: \w+,)* (?:use|apply|access|build|create|develop|train|fine-tune|employ|utili[sz]e)\b", "you may use the outputs"),
        Row("our property", r"(?<!\byour )\buse (?:of )?(?:the|our|any|its|[A-Z]\w+['’]s) (?:Services?|Outputs?|API|Site|Website|Platform|Software|services?|output|website|site|platform|content or data|materials)\b[^.;]{0,200}?\bto\b", "use the Services or any content to"),
        Row("plucked", r"\bany of the foregoing\b|\b(?:content|anything|material|data)\b[^.;]{0,30}?\b(?:from|on|of|in) (?:our|the) (?:services?|websites?|sites?|platform|pages)\b", "anything taken from our services"),
        Row("cannot", r"\b(?:you|users?|customers?|members?|anyone|licensee) (?:cannot|can['’]t|mustn['’]t|won['’]t|shouldn['’]t|may only|neither)\b", "you cannot"),
        Row("prohibited", r"\b(?:you|users?|customers?|it|this|these|following|use|scraping|access|data mining|which|conduct|that)\b[^.;]{0,80}?\b(?:is|are|be)\b[^.;]{0,20}?\b(?:prohibited|forbidden|not (?:permitted|allowed))\b",
            "you are prohibited from"),
        Row("prohibit", r"\b(?:strictly|expressly|explicitly) (?:prohibit\w*|forbid\w*|reserv\w*)\b|\bprohibited (?:uses?|conduct|activit\w+|actions?|from)\b|\bwe (?:prohibit|do not (?:allow|permit)|don['’]t (?:allow|permit))\b(?! (?:our|its|any)? ?"
            r"(?:AI |third[- ]party )?(?:vendors?|service providers?|providers?|subprocessors?|partners|third part))", "strictly prohibited"),
        Row("don't", r"^\W*(?:do not|don['’]t|never|no (?:scraping|use of))\b", "Do not use our content"),
        Row("agree not", r"\b(?:agree|undertake)s?(?: that)?(?: you| it| they)?(?: will| shall| may)? not\b|\brefrain from\b", "you agree not to"),
        Row("withheld", r"\bno (?:other )?(?:rights?|licen[cs]es?)\b[^.;]{0,40}?\b(?:is|are) (?:granted|implied|conveyed|given)\b", "no other rights are granted, including to train"),
        Row("restrictions", r"\b(?:text and data mining|data mining|scrap(?:e|ing)|crawl(?:er|ers|ing)?|spiders?|robots?|harvest(?:ing)?)\b", "text and data mining"),
        Row("prohibited", r"\bno (?:part|portion) of (?:this|the|our|these)\b|\b(?:this|our|the) (?:site|website|works?|content|publication)s? (?:may|must|shall|can) not\b", "No part of this site may be used"),
        Row("conduct", r"\byou (?:\w+ )?(?:agree|undertake) (?:as follows|to the following|to (?:comply|abide|observe))\b", "you agree as follows"),
        Row("compete", r"\bcompet(?:e|es|ing|itive|itors?)\b", "competing models"),
        Row("without our", r"\bwithout (?:\w+['’]s |our |the )?(?:prior |express |written |explicit |specific )*(?:consent|permission|authori[sz]ation|agreement|approval) (?:of|from) (?:us|the|[A-Z])|\bwithout our\b",
            "without our permission"),
        Row("violate", r"\b(?:violat\w+|misus\w+|abus\w+|unauthori[sz]ed)\b[^.;]{0,60}?\b(?:train|develop)", "violate these terms to train"),
    ),
    relatives=(Row("which are", r"\b(?:which|that) (?:is|are|will|may|can|were)\b", "which are not used"),),
    ban_leads=(
        Row("breach", r"\b(?:breach|violation|infringement|misuse)\b[^.:;]{0,60}?\bto\W*$|\b(?:prohibited|forbidden|not (?:permitted|allowed)) to\W*$", "It is a breach of these rules to"),
        Row("must not", r"(?:\b(?:must|shall|may|should|will|do|can|are) ?not|\bcannot|n['’]t|\b(?:prohibited|restricted|forbidden) from|\bagree(?:s)? not to|\brefrain from)(?: to)?(?: (?:do )?any of the following| attempt to| (?:take|engage in|perform|do|use) [^.:;]{0,90}|,? "
            r"directly or indirectly,?| (?:and|nor) [^.:;]{0,60})*\W*$", "Everyone with access must not"),
    ),
    ban_headings=(
        Row("prohibited", r"\b(?:prohibit\w*|restrict\w*|acceptable use|unacceptable|not (?:allowed|permitted|do)|can['’]?(?:no)?t do|don['’]t|do not|misuse|code of conduct|rules of conduct|user conduct|"
            r"your (?:responsibilit\w+|obligations|conduct)|community (?:rules|standards|guidelines)|limitations on use|limits on use|permitted use|use restrictions|you may not|you agree not)\b", "Prohibited uses"),
    ),
    provider_subjects=(
        Row("we", r"\b(?:we|us|the company (?:may|will|does|can|uses?)|our (?:use|company|affiliates?|service|team))\b", "we"),
        Row("grant", r"\b(?:grant|licen[cs]e|authori[sz]e)s?\b[^.;]{0,60}?\b(?:us|the company|[A-Z]\w+)\b", "you grant us"),
    ),
    agreements=(
        Row("you agree", r"\byou (?:hereby |also |expressly |further |acknowledge and |understand and )*(?:agree|consent|authori[sz]e)\b|\bby (?:us|continu|access|enter|submit|provid|creat)\w*\b[^.;]{0,120}?\byou\b", "You agree that we may use your feedback"),
    ),
    uses=(
        Row("use", r"\b(?:we|you|they|may|will|can|not|never|is|are|be|[A-Z]\w*)(?:['’](?:ll|re|ve))?(?: (?:also|then|only|may|will|can|not|be))* (?:use[sd]?|process(?:es|ed)?|analy[sz]e[sd]?|collects?|share[sd]?|disclose[sd]?|train|grant|authori[sz]e|opt)\b", "we may also use"),
    ),
    third_parties=(
        Row("third parties", r"\bthird[- ]part(?:y|ies)\b(?! (?:sources|content|services you))", "third parties"),
        Row("partners", r"\b(?:data |commercial |business |advertising )?(?:partners|recipients|collaborators|licensees|developers and researchers|sublicensees)\b", "recipients"),
        Row("providers", r"\b(?:(?:AI|LLM|model|service|third[- ]party|AI model) (?:vendors?|providers?)|subprocessors?|vendors|(?<=\bour )(?:suppliers|subcontractors))\b", "AI providers"),
        Row("others", r"\b(?:somebody|someone|anybody|anyone) else(?:['’]s)?\b", "somebody else's models"),
        Row("others", r"\b(?:allow|permit|let|so that|enable) (?:any |other )?(?:others?|anyone|(?!AI\b)(?-i:[A-Z]\w+))\b(?! third)", "permit others"),
        *DOERS["en"],
    ),
    affiliates=(Row("affiliates", r"\b(?:affiliates?|affiliated (?:companies|entities)|subsidiar(?:y|ies)|parent company|group companies|corporate family)\b", "our affiliates"),),
    look_alikes=(
        Row("product", r"\bwe (?:\w+ )?(?:welcome|encourage) (?:reports|researchers|responsible disclosure)\b", "we welcome reports of safety problems"),
        Row("product", r"\b(?:decide|determine|consider)s? how long\b|\bhow long (?:we|to) (?:keep|retain|store)\b", "We decide how long to keep information"),
        Row("staff", r"\btrain(?:s|ed|ing)?\b(?: \w+){0,3}? " + _STAFF + r"\b|\b" + _STAFF + r"(?: \w+){0,4}? train(?:ed|ing)\b|\btraining (?:and|or|/|&) (?:quality|educat\w+|monitoring|awareness|coaching|support|certification)"
            r"|\bquality(?: assurance| control)?,?(?: and| or|/)? training\b|\b(?:security|privacy|employee|staff|internal|compliance|safety) training\b", "train our staff"),
        Row("product", r"\b" + _STAFF + r"\b[^.;]{0,60}?\b(?:receives?|gets?|undergoe?s?|attends?|completes?|complete|are given) (?:\w+ ){0,4}?training\b", "Employees receive AI training"),
        Row("product", r"\b(?:courses?|workshops?|lessons?|webinars?|tutorials?|bootcamps?|certificates?) (?:in|on|about)\b", "courses in machine learning"),
        Row("staff", r"\btraining (?:materials?|courses?|sessions?|programs?|programmes?|videos?|events?|services|workshops?)\b", "training materials"),
        Row("product", r"\b(?:is|are) (?:the |a )?(?:data )?controllers? (?:responsible )?(?:for|of)\b|\bwill not affect\b|\bdoes not affect\b", "is the data controller responsible for"),
        Row("product", r"^\W*(?:pre-?)?training (?:(?:our|the|of|such|these|AI) )?[^.;,]{0,40}?\b(?:involves?|is|are|can|means|consists|requires?)\b(?! (?:be )?(?:not|prohibited|disabled|turned|switched|on|off|enabled)\b)", "Training our models involves several stages"),
        Row("product", r"^\W*(?:\d+(?:\.\d+)*[.)]?\W+)?(?:how|what(?! (?:you|people|users?|members?|customers?)\b)|why|where(?![^?]{0,160},)|who|when will|when do)\b(?![^?]*\bwe (?:use|may|will|do not)\b[^?]*[.])|\?\s*$|\b(?:explain|describ|understand|clarif)\w* (?:in more detail )?how\b(?! (?:you|users?|people|customers?|members?|they)\b)(?![^.;]*\bwe (?:may )?(?:use|process))|\blearns? (?:the )?patterns\b", "How is our AI trained?"),
        Row("product", r"^\W*(?:\w+: )?this (?:privacy )?(?:policy|notice|statement|page)\b[^.;]{0,60}?\b(?:describes?|explains?|applies|covers?)\b", "This policy describes the practices"),
        Row("product", r"\b(?:policy|notice|statement|page|section|terms)\b[^.;]{0,30}? (?:outlines?|describes?|explains?|sets? out)\b[^.;]{0,80}?\bwhat (?:information|data)\b", "Our policy outlines what information we use"),
        Row("product", r"\bdescribed\b(?: \w+){0,4}? (?-i:[Ss]tages|[Ss]teps|[Pp]rocess) of\b", "We have described the stages of model training"),
        Row("product", r"^\W*(?:note\W+)?(?:for )?(?:more|further|additional) (?:information|details?)\b(?! we)|^\W*(?:note\W+)?for (?:information|details?) (?:about|on|regarding)\b[^.]*\b(?:see|visit|refer|read|consult)\b|\b(?:learn|read|find out) more about\b|^\W*(?:see|visit|refer to|read|learn|watch)\b(?![^.;]*\byour (?:\w+ )?(?:data|content|activity|information)\b)", "More information about model training is available"),
        Row("product", r"\b(?:may|can|might) contain errors?|\bmisleading\b|\bare based on\b", "may contain errors"),
        Row("product", r"\b(?:may|can|might) (?:be inaccurate|hallucinate|produce|generate incorrect)|\bnot (?:always )?(?:be )?(?:accurate|reliable)|\brefers to\b|\bmeans (?:any|the|a|an)\b|^\W*[^.]{0,60}[\"”]:? means\b", "may be inaccurate"),
        Row("warranty", r"\b(?:indemnif\w+|warrant(?:s|y|ies|ed)?\b(?! that)|disclaim\w*|infring(?!ing (?:or|and|content|material))\w+|liab(?:le|ility))\b", "indemnify"),
        Row("customer_model", r"\b(?:allow|enabl|let|permit)(?:e?s|e|t?ing)? (?:its |our |the )?(?:you|customers?|users?) to\W+(?:\w+ (?:and|or) )?(?:fine-?tune|train)\b|\byou are (?:solely |fully )?responsible for\b|\b(?:you|customers?|users?) (?:used?|uses|have used) to fine-?tune\b|\bfine-?tuning (?:our |the |these )?models? (?:with|on|using) (?:your|customer['’]s)\b", "allows you to use and fine-tune our models"),
        Row("customer_model", r"\b(?:your own|customi[sz]ed?|custom|customer['’]s|your|private|dedicated|bespoke|fine-tuned|tenant(?:-specific)?) (?:\w+ )?(?:models?|algorithms?)\b|\b(?:solely |exclusively |only )?for (?:your|customer['’]s)"
            r"(?: \w+)* (?:own )?(?:exclusive )?(?:use|benefit)\b|\bon (?:your|customer['’]s) behalf\b|\bpersonal(?:i[sz]ed)? language model\b", "your custom model"),
    ),
    answers=(
        Row("no", r"^\W*(?:no|none|never|excluded|not (?:used|permitted|allowed|included|applicable|done)|off|disabled|prohibited|out of scope)\b(?!\s+later)", "Excluded"),
        Row("yes", r"^\W*(?:yes|included|permitted|allowed|on|enabled|in scope)\b(?:\W|$)", "Included, pseudonymised"),
    ),
    limits=(
        Row("deidentified", r"\b(?:de-?identif\w+|anonymi[sz]\w+|anonymous\w*|pseudonymi[sz]\w+|not (?:\w+ )?identify|cannot (?:\w+ )?(?:identify|be (?:attributed|traced))|(?:stripped|detached|separated|disassociat\w+|unlinked|bleeped|blurred)\b|(?:link to your account|names?)[^.;]{0,30}? (?:removed|cut|taken out)|(?:never|not) (?:kept |stored |shown )?(?:together|linked) with (?:the |your |any |an )?(?:accounts?|names?|identit))", "de-identified"),
        Row("aggregated", r"\baggregat\w+", "aggregated"),
        Row("high-level", r"\bhigh[- ]level\b", "high-level information"),
        Row("only", r"\b(?:only|solely|exclusively)\b", "only"),
        Row("intent", r"\b(?:not|n['’]t|never) (?:actively|intentionally|knowingly|purposely|intend|set out|seek)\b", "do not actively seek out"),
        Row("some", r"(?<!\bno )(?<!\bany )\b(?:most|some|certain|parts?) of (?:the|your|this|that|our)\b|\blimited (?:data|information|amount)\b", "most of the above information"),
        Row("private", r"\bprivate\b", "private"),
        Row("public", r"\bpublic (?:posts?|photos?|comments?|videos?|profiles?|messages|chats|uploads|stories|tweets|workspaces|repositor\w+|boards?|works)\b", "public posts"),
        Row("for now", r"\b(?:currently|at this time|at present|presently|for now|for the time being|as of today)\b", "do not currently"),
        Row("others' models", r"(?<!or )(?<!and )(?<!nor )(?<!or its )(?<!or our )(?<!or any )(?<!and its )(?<!and our )\bthird[- ]part(?:y|ies)['’]?s? (?:(?-i:AI|ML) |artificial intelligence |machine learning |generative |language )*models?\b", "third-party AI models"),
        Row("adults", r"\badults?\b|\b(?:aged?|over|at least) (?:the age of )?1[368]\b|\b1[368] (?:years )?(?:of age )?(?:or|and) (?:over|older|above)\b", "members aged 18 or over"),
        Row("region", r"\b(?:does not|do not|not) apply to [^.;]{0,60}?\b(?-i:EEA|EU|UK|US|European|Europe|Switzerland|Brazil|California|Canada)\b|\b(?:outside|except)(?: of| in| for)?(?: \w+){0,3}? (?:the )?(?-i:EEA|EU|UK|US|European|Europe|Switzerland|Brazil|California|Canada)\b",
            "this does not apply to people who live in the EEA"),
        Row("where required", r"\b(?:where|if|when|as|unless|except as) (?:[\w'’]+ ){0,3}?(?:required|permitted|applicable|allows?)\b(?! to\b)", "where required by law"),
        Row("plan", r"\b(?:on|in|for|under|of|with) (?:our |the |your |all )?(?:\w+ (?:and|or) )?(?:paid|pro|business|enterprise|teams?|premium|plus|personal|consumer|individual|education) (?:\w+ )?(?:plans?|tiers?|accounts?|customers?|users?|subscriptions?|workspaces?|offers?)\b", "for business customers"),
        Row("unpaid", r"\b(?:free|unpaid) (?:services?|tier|plan|version|users?|subscription)\b", "Free Services"),
    ),
    narrow_purposes=(
        Row("moderation", r"\btrain(?:s|ing)?\b[^.;,]{0,60}?\b(?:algorithms?|models?|classifiers?|systems?|(?-i:AI)|machine learning)\b(?: \w+){0,2}? to (?:review|moderate|screen|classify)\b|\bmoderation (?:models?|algorithms?|classifiers?)\b", "train our algorithms to review content"),
        Row("other purposes", r"\b(?:for )?purposes other than\b|\bother than (?:for )?(?:content|creat|generat)", "for purposes other than content creation"),
        Row("safety", r"\b(?:detect\w*|prevent\w*|combat\w*|fight\w*)\b[^.;]{0,80}?\b(?:harm\w*|abus\w+|fraud\w*|spam|misuse|threats?|violat\w+|malicious|unsafe)\b|\b(?:trust and safety|content classification|fraud models?)\b", "detect and prevent harmful content"),
    ),
    minors=(Row("minors", r"\b(?:child(?:ren)?(?:['’]s)?|minors?|teen(?:s|agers?)?|under (?:the age of )?1[3-8]|aged 1[3-8]|1[3-8] or (?:over|older)|over the age of majority)\b", "under the age of 18"),),
    regions=(
        Row("named", r"\b(?:(?-i:EU|EEA|UK|US|U\.S\.|USA)|European (?:Union|Economic Area|Region)|United (?:Kingdom|States)|Switzerland|Canada|Hong Kong|Brazil|South Korea|Japan|India|Australia)\b", "the European Economic Area"),
        Row("named", r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)\b(?! [A-Z]\w+ (?:Act|Court|Street)|, (?:US|\d))", "residents of Oregon and Rhode Island"),
        Row("named", r"\bEuropean\b(?= (?:regional|privacy|users|members|residents|customers))", "European regional notice"),
        Row("vague", r"\b(?:certain|some|designated|eligible) (?:markets|countries|regions|jurisdictions)\b|\bwhere (?:permitted|allowed)(?: by law)?\b", "in certain markets"),
    ),
    legal_bases=(
        Row("interest", r"\b(?:our )?legitimate (?:business )?interests?\b", "legitimate interests"),
        Row("consent", r"^\W*(?:your )?consent\W*$|\(consent\)|\b6 ?\(1\) ?\(?a\b|\|\W*consent\b|\b(?:based on|basis of|with) (?:your )?(?:explicit )?consent\b", "based on your consent"),
        Row("contract", r"\bperformance of (?:a|the|our) contract\b|\bcontractual necessity\b", "performance of a contract"),
    ),
    time_scopes=(
        Row("forward", r"\b(?:going forward|from (?:the|that) (?:date|time)[^.;,]{0,40}|(?:only )?(?:be )?effective for future|future (?:prompts?|conversations?|chats?|inputs?|use)|new conversations|prospective(?:ly)?|not (?:be )?retroactive\w*)\b", "going forward"),
        Row("back", r"\b(?:regardless of when|no matter when|whenever (?:it|they|you) (?:was|were|\w+ed)|(?:you )?(?:have )?(?:posted|shared|uploaded|provided|collected|created|stored) (?:before|earlier|in the past)|previously (?:collected|provided|posted|uploaded|shared|submitted)|retroactive\w*|already (?:collected|been used|trained)|during and after)\b", "regardless of when it was posted"),
    ),
    consent=(
        Row("offer", r"\b(?:you|users?|customers?|residents?)\b[^.;]{0,40}?\b(?:opt[- ]?out|refuse|object|turn off|disable)\b[^.;]{0,80}?\b(?:processing|use|uses|using|sharing|share|tracking|training|analysis|personali[sz]\w+|disclos\w+|collect\w*|sale)\b[^.;]{0,100}?"
            r"\b(?:by|via|through|using|in your|at|here|under)\b|\b(?:you|users?|customers?)\b[^.;]{0,30}?\bopt[- ]?out\b[^.;]{0,30}?\b(?:by|via|through|in your|at|here|under|using)\b|\bto (?:submit an? )?opt[- ]?out(?: request)?,? (?:please |you (?:may|can) )",
            "You can opt out of this processing by e-mail"),
        Row("offer", r"\b(?:(?:be|are|is) (?:provided|given|offered)(?: with)?|(?:we|[A-Z]\w+) (?:will |may |also |can )*(?:offer|provide|give)s?(?: \w+){0,2}?)(?: an?| the)? (?:\w+ ){0,2}?(?:opportunity|option|ability|choice|right|way|means)?(?: to)? ?\b(?:opt[- ]?out|object|refuse|decline)\b", "you will be provided the opportunity to opt-out"),
        Row("offer", r"\b(?:use|complete|submit|fill (?:in|out)|click)\b[^.;]{0,30}?\bopt[- ]?out (?:form|link|page|tool|button)\b", "please use the opt out form"),
        Row("offer", r"\b(?:honou?r|treat)\b[^.;]{0,60}?\bopt[- ]?out\b|\b(?:honou?r|respect|recogni[sz]e)\b[^.;]{0,60}?\b(?:global privacy control|preference signals?)\b", "we honor this as your request to opt out"),
        Row("promise", r"(?:\b(?:not|never)\b|n['’]t\b)[^.;]{0,220}?\b(?:without|unless)\b[^.;]{0,40}?\b(?:your|you|explicit|the user|customer['’]?s?)\b[^.;]{0,40}?\b(?:consent(?:ed)?|permission|opt(?:ed)?[- ]in|authori[sz]ation|agreed)\b"
            r"|\bonly\b[^.;]{0,60}?\b(?:with|if|when|where|after|upon|on)\b[^.;]{0,30}?\b(?:your|you|explicit|the user|their)\b[^.;]{0,30}?\b(?:consent(?:ed)?|permission|opt(?:ed)?[- ]in)\b|\bonly (?:with|after|if|where|when) (?:you (?:have )?given )?your (?:\w+ )?approval\b",
            "will not share it without your prior consent"),
        Row("permission", r"\bwith (?:your|the user['’]s|their) (?:\w+ )?(?:agreement|approval)\b(?! (?:with|to)\b)", "with your agreement, and not by default"),
        Row("permission", r"\b(?:with|upon|subject to|based on|by) (?:your|the user['’]s|their|explicit|prior|express|\s)+ ?(?:\w+ ){0,2}?(?:consent|permission|opt[- ]?in)\b|\b(?:if|when|where) you (?:have )?(?:\w+ )?(?:(?:give|given|grant|granted|provide|provided)\b[^.;]{0,40}?\b(?:consent|permission|authori[sz]ation)|consent(?:ed)?|opt(?:ed)?[- ]in)\b",
            "with your permission"),
        Row("opt_out", r"\b(?:you|users?|members?|creators?|customers?|they) (?:ha(?:s|ve)|keeps?) (?:some |full |more )?(?:controls?|choices?|a choice|a say) (?:over|in|about) (?:how|whether|what)\b|\byou can (?:also |always )?(?:control|choose|decide|manage|limit) (?:how|whether|if|what|which)\b[^.;]{0,40}?\b(?:we|us|your)\b|\b(?:may|might|can) have opted[- ]out\b", "Creators have some controls over how we use responses and may have opted out"),
        Row("opt_out", r"\b(?:you|users?|customers?|individuals?|residents?)\b(?: \w+){0,4}? (?:opt[- ]?out|object|turn off|disable|refuse)\b|\b(?:right|choose|option|ability|able) to (?:opt[- ]?out|object|refuse)\b|\bopting[- ]out\b"
            r"|\bto opt[- ]?out\b|\bif you (?:do not|don['’]t) want\b|\brequest to opt[- ]?out\b|\bright\b[^.;]{0,160}?, (?:and |or )?(?:[\w ]{0,40}, )?to object to\b|^\W*(?:object|objecting|objection) to\b|^\W*opt[- ]?out of\b", "you have the right to object"),
        Row("consent_basis", r":\s*(?:your |prior |explicit )?consent\b(?! to)", "Profiling: consent, which you may withdraw"),
        Row("consent_basis", r"\b(?:based on|basis (?:of|is|for)|rely on|relies on|rests? on|legal basis)[^.;]{0,60}?\bconsent\b|\b(?:legal (?:ground|basis)|basis|ground)\b[^.;]{0,50}?\b(?:your|their|explicit) (?:agreement|permission)\b|^\W*(?:your )?consent\W*$|\bbecause you (?:have )?(?:agreed|consented)\b", "based on your consent"),
        Row("interest", r"\blegitimate (?:business )?interests?\b", "our legitimate interests"),
        Row("consent_basis", r"\bart(?:icle)?\.? ?6\b[^;]{0,20}?\b(?:1\b[^;]{0,12}?)?\ba\b", "Article 6(1)(a) GDPR, and not by default"),
        Row("interest", r"\bart(?:icle)?\.? ?6\b[^;]{0,20}?\b(?:1\b[^;]{0,12}?)?\bf\b", "Article 6(1)(f) GDPR, or Art. 6 para. 1 lit. f, not by default"),
        Row("withdraw", r"\b(?:withdraw|revoke|take back)\b[^.;]{0,40}?\b(?:consent|permission|agreement)\b", "You may withdraw your consent, which by default"),
        Row("exposed_default", r"\b(?:visible|public|shared|enabled|turned on|switched on|opted[- ]in|on)\b(?: to [^.;]{0,30}?)? by default\b(?<!not shared by default)|\bautomatically (?:opt(?:ed)?[- ]in|enrol\w*|turned on|switched on|enabled|activated)\b(?=[^.]{0,160}\b(?:feature|setting|option|sharing|personali|analys|AI\b|recommend|profile|history|data|tracking|content))|\b(?:is|are) (?:turned on|switched on|enabled|activated) automatically\b", "is visible to recruiters by default"),
        Row("protective_default", r"\b(?:not|never|no|off|private|disabled|opted[- ]out)\b[^.;,]{0,60}?\bby default\b|(?<!\bon )(?<!enabled )(?<!activated )(?<!public )(?<!visible )\bby default,?[^.;]{0,60}?\b(?:not|never|off|private|disabled)\b", "are not shared by default"),
        Row("default", r"\bby default\b|\bdefault settings?\b|\bautomatically (?:opt|enrol|enabl|turn)\w*", "by default"),
    ),
    trivial_topics=(
        Row("cookies", r"\b(?:cookies?|pixels?|beacons?|trackers?|tracking technolog\w+|(?:certain|these|such|use of|using) (?-i:Technologies)\b|browser['’]?s? (?:settings|controls)|settings of your browser|third[- ]party (?:ad|advertising) (?:networks?|servers?)|(?:android|ios|iphone|ipad)\b[^.;]{0,60}?\bsettings)\b", "cookies"),
        Row("cookies", r"\b(?:(?-i:DAA|NAI|EDAA)|Digital Advertising Alliance|Network Advertising Initiative|aboutads|participating companies|many of these companies)\b", "participating companies"),
        Row("marketing", r"\b(?:marketing|newsletters?|commercial (?:e-?mail|communication)s?|e-?mail communications|promotion\w*|sms|text messages?|push notifications?|e-?mail(?:s|ing)? (?:list|from us)|advertis\w+ e-?mails?|telemarketing|phone calls|receiving (?:\w+ ){0,4}?(?:messages|communications|calls|texts)|opt[- ]?out of (?:\w+ ){0,3}?(?:communications|messages|mailings|surveys?|invitations|notifications)|(?:these|such) (?:types of )?(?:communications|messages|mailings))\b", "marketing emails"),
        Row("arbitration", r"\b(?:arbitrat\w+|class action|jury|dispute|postmarked|provisions of this section|opt[- ]?out notice)\b", "arbitration"),
        Row("billing", r"\b(?:renew\w*|subscription|payment|billing|refund\w*|charge\w*|fees?|price\w*|trial)\b", "automatic renewal"),
        Row("location", r"\b(?:do not track|notification permissions?|operating system|(?:device|phone)(?:['’]s)? (?:\w+ )?settings)\b", "do not track"),
    ),
    possessives=(
        Row("our", r"\b(?:our|its|their)\W+(?:\w+\W+){0,2}$", "our proprietary "),
        Row("name", r"\b(?-i:[A-Z])\w+['’]s?\W+(?:\w+\W+){0,2}$", "Nimbo's "),
    ),
    data_after=(Row("on", r"^[^.;,]{0,30}?\b(?:on|with|using|from)\b", " on your content"),),
    data_verbs=(
        Row("use", r"\b(?:us(?:e|es|ed|ing)|process(?:es|ed|ing)?|analy[sz](?:e|es|ed|ing)|shar(?:e|es|ed|ing)|collect(?:s|ed|ing)?|access(?:es|ed|ing)?|disclos(?:e|es|ed|ing)|"
            r"stor(?:e|es|ed|ing)|retain(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|licens(?:e|es|ed|ing)|sell(?:s|ing)?|includ(?:e|es|ed|ing)|"
            r"exploit|utili[sz]es?|obtain|transfer|de-?identify|anonymi[sz]e|aggregate|gather|receive|seek|review|record|monitor|copy|reproduce|host|incorporate|adapt|read|scan|keep|take)\b", "use"),
    ),
    makers=(
        Row("make", r"\b(?:creat(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|produc(?:e|es|ed|ing)|offer(?:s|ed|ing)?|give[ns]?|giving|publish(?:es|ed|ing)?|deliver(?:s|ed|ing)?|"
            r"show(?:s|n|ing)?|display(?:s|ed|ing)?|personali[sz](?:e|es|ed|ing)|improv(?:e|es|ed|ing)|develop(?:s|ed|ing)?|find|includes?|train(?:s|ing)?)\b", "create"),
    ),
    verbs=(
        Row("verb", r"^(?:us(?:e|es|ed|ing)|process(?:es|ed|ing)?|analy[sz](?:e|es|ed|ing)|shar(?:e|es|ed|ing)|collect(?:s|ed|ing)?|access(?:es|ed|ing)?|disclos(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|"
            r"retain(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|licens(?:e|es|ed|ing)|sell(?:s|ing)?|includ(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|generat(?:e|es|ing)|"
            r"produc(?:e|es|ed|ing)|offer(?:s|ed|ing)?|giv(?:e|es|en|ing)|publish(?:es|ed|ing)?|deliver(?:s|ed|ing)?|show(?:s|n|ing)?|display(?:s|ed|ing)?|personali[sz](?:e|es|ing)|improv(?:e|es|ed|ing)|"
            r"develop(?:s|ed|ing)?|train(?:s|ing)?|find|may|might|can|could|will|would|shall|must|should|do|does|did|has|have|had|was|were|being|not|never|also|only|otherwise|exploit|prepare|perform|host|copy|distribute|reproduce|modify|adapt|translate|transmit|license|sublicense|incorporate|help(?:s|ing)?|let(?:s|ting)?|allow(?:s|ing)?|make[s]?|making|"
            r"submit(?:s|ted)?|upload(?:s|ed)?|receiv(?:e|es|ed|ing)|grant(?:s|ed)?|opt(?:s|ed)?|agree[sd]?|based|described|set|such|other|including|like|about|into|through|via|between|under|over|without|within|"
            r"unless|if|when|where|while|because|so|then|than|which|who|whose|there|how|what|\w{4,}ing)$", "use"),
    ),
    exclusions=(
        Row("subject", r"\b(?:is|are|will be|shall be) (?:not|never)(?: be)? (?:used|included|processed|part of|covered|affected|shared|subject)\b(?: (?:for|in|to) (?:this|that|these|such|it)(?: \w+)?)?|\b(?:is|are) excluded\b", "are not used"),
        Row("object", r"\b(?:do(?:es)? not|will not|never) (?:include|apply to|cover|affect|extend to)\b|\bexclud(?:es|ing)\b|\bwith the exception of\b|\bexcept (?:for )?(?=(?:your|the|any|data|content|messages)\b)", "does not include"),
    ),
    recipients=(
        Row("with", r"\b(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|sell(?:s|ing)?|licens(?:e|es|ed|ing)|transfer(?:s|red|ring)?|send(?:s|ing)?|sent)\b[^.;]{0,80}?\b(?:with|to)\b ", "share your posts with "),
        Row("so that", r"\b(?:so that|in order that) (?=(?-i:[A-Z]))", "so that Microsoft"),
        Row("enable", r"\b(?:allow|permit|enable|let)(?:s|ing|ting)? (?=(?-i:[A-Z]))", "enable Microsoft"),
    ),
    stop_words=frozenset(
        ["a", "an", "the", "of", "to", "and", "or", "for", "in", "on", "with", "by", "from", "at", "as", "is", "are", "be", "been", "was", "were", "that", "this", "these", "those", "it", "its", "our", "your", "you", "we", "us", "they", "their", "any", "all", "other", "such", "may", "will", "can", "shall", "do", "does", "not", "no", "if", "when", "which", "who", "including", "include", "includes", "also", "more", "use", "used", "using", "uses", "have", "has", "had", "s", "t", "re", "ve", "ll"]
    ),
)
