"""The words by which people ask, offer, grant, refuse and deny, as rules that hang on one word each; read in plain lower case."""

from __future__ import annotations

from evenhand.core.reading.rules import ADVERBS, Rule, by_word

_ADV = ADVERBS
_VERB = (
    r"(?!(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|it|him|them|us|me|you|which|whom|any|another|other|some|no|both|all|each|one|mps|\d)\b|"
    r"\w*[^su]s\b)[a-z][a-z'-]+"
)
_SOMEONE = (
    r"(?!not\b|to\b|for\b)(?:(?!(?:that|would|was|were|is|are|had|has|have|been|will|should|about|which|whether|if|how|why|where|not|"
    r"but|said|because|he|she|they|we|i|he'd|she'd|they'd|i'd|we'd|i'm|makes|is)\b)[^\s,;:]+(?:,\s[^,;]{1,70},)?\s+){1,14}?"
)
_TO_DO = rf"(?P<to>{_SOMEONE}|,\s[^,;]{{1,70}},\s)?(?:\S+ly\s+)?(?P<what>(?:not\s+)?to\s+(?:not\s+)?(?:\S+ly\s+)?{_VERB})"
_NOUN_BEFORE = (
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|every|each|some|of|in|for|with|on|at|by|"
    r"under|amid|despite|"
    r"after|such|new|fresh|formal|further|first|last|latest|job|peace|pay|written|original|many|more|most|public|private|"
    r"repeated)|'s|s')\s+$"
)

_GIVE = (
    r"(?:pay|fund|meet|support|help|assist|send|give|provide|put (?:in|up|forward)|match|lend|open|reopen|stand (?:down|"
    r"aside)|step (?:down|aside|in)|withdraw|drop|"
    r"offer|host|arrange|facilitate|initiate|set up|find|contribute|donate|cover|share|restore|extend|return|repay|reimburse|refund|refer|"
    r"sit down|stump up|chip in|foot|write off|waive|underwrite|invest|build|guarantee|see (?:you|him|her|them)|work with|discuss|release|publish|delay|pause|"
    r"postpone|defer|suspend|lift|allow|let|introduce|hand over|sell|buy|rent|lease|listen|see what|do (?:it|that|so|"
    r"whatever)|consider|look at|look again|sign|vote|serve|clear)"
)
_TAKE = (
    r"(?:accept|take (?:up|it|the|smaller|less|part)|comply|co-?operate|abide|adopt|implement|agree to|go along|honou?r|"
    r"attend|act on|follow|gladly \w+|happily \w+)"
)
_GO = (
    r"(?:resign|quit|go|apologi[sz]e|publish|come (?:back|clean|down|forward|here|out|before)|correct|step|explain|withdraw|"
    r"stand (?:down|aside)|answer|release|return|repay|"
    r"pay|reconsider|think again|be (?:sacked|fired|published|dismissed|suspended|investigated|scrapped|removed|withdrawn|"
    r"released|referred|held|restored|paused|halted|told)|"
    r"do the (?:decent|right|honou?rable)|consider (?:his|her|their)|order|sack|halt|scrap|hand|tell|look again|refer|meet|"
    r"visit|intervene|make (?:it|that|them)|set out|listen|recuse|own up|face)\b"
)
# Verbs of mind, of being and of speaking, which neither give nor refuse anything.
_MIND = (
    r"(?:been|being|have|had|get|seem|appear|become|remain|look\s+like|believe|think|know|knew|remember|recall|understand|imagine|"
    r"see\s+(?:how|why|what|that|any|it)|hear|feel|hope|fear|wish|want|like|love|hate|mean|forget|suppose|expect|guess|doubt|say\s+(?:that|this)|tell\s+(?:you|them)|"
    r"assure|remind|stress|emphasi[sz]e|add|note|point\s+out|argue|suggest|describe|call\s+(?:it|that|this)|happen|matter|work|help\s+but|"
    r"need|last|live|die|win|lose|survive|cope|sleep|rest|afford|dare|wonder|blame|lie|defend|easily|stop|begin|forgive|bet|dress|budge\s+from\s+the)\b"
)
_BODIES = (
    r"(?:council|city|town|village|board|department|authority|government|county|company|firm|union|trust|state|shire|district|commission|"
    r"ministry|office|institute|university|school|agency|executive|committee|service|charity|group|club|parish|ministers?|officials|mayor|"
    r"minister|premier|governor|leader|secretary|president|chair\w*|sheriff|director|commissioner|spokes\w+|members)"
)
# What somebody does of his own will, behind "will not".
_ACTS = rf"{_ADV}(?!{_MIND}|be\b(?!\s+(?!going)(?:\w+ing\b|drawn|bullied|rushed|lectured|blackmailed|interviewed|moved|pushed|hurried|silenced)))[a-z][a-z'-]+\b"
_NOBODYS = r"\b(?:so|that|which|it|this|there|money|if|why|whether|who|what|one|nobody|people|public|voters|residents|anyone|closure|cuts?|plan|scheme)"
_IMPERATIVES = (
    "abandon abolish accept admit answer apologise apologize approve ask ban block bring build buy call cancel change check come consult "
    "correct cut decide defer delay disclose drop expel explain extend find finish fire fix fund get give go guarantee halt hand help "
    "hire hold invest keep kindly leave lend let lift listen lower make meet name open order own pause pay phone postpone produce protect "
    "prove publish pull put quit reconsider recuse refer refund reinstate reject release remove renew reopen repair repay replace reply resign "
    "respect respond restore return reverse ring sack save say scrap sell send settle share show sign sit spare spend stand start step stick stop "
    "suspend take talk tell treat turn visit vote walk withdraw write".split()
)


_ASK, _ASKED = (
    "ask asks asked asking",
    "press presses pressed pressing petition petitioned petitioning lobby lobbied lobbying beseech beseeched",
)
_URGE = (
    "urge urges urged urging implore implores implored imploring beg begs begged begging plead pleads pleaded pleading "
    "exhort exhorts exhorted "
    "appeal appeals appealed appealing encourage encouraged"
)
_ORDER = (
    "order orders ordered ordering tell tells told instruct instructed instructing direct directed directing challenge "
    "challenges challenged challenging"
)
_DEMAND = "demand demands demanded demanding"
_PAST_I = r"\b(?:i|we)(?:\s+(?:have|had|already|never|only|just)|'ve|'d)*\s+$"
_I = (
    r"(?:\b(?:i|we)(?:\s+(?:must|would|do|will|shall|can|could|should|am|are|have|had|both|all|now|again|also|hereby)|'d|"
    r"'ll|'m|'re|'ve)*\s+(?:to\s+)?" + _ADV + r")$"
)
_PASSIVE = r"\b(?:was|were|been|being|be|is|are|'s|get|got)\s+" + _ADV + "$"
_WRITING = r"\b(?:wrote|written|writes|write|writing|letters?|e-?mails?|e-?mailed|memos?|petition)\b[^;]*$"
_WHETHER = rf"(?P<to>(?!if\b|whether\b|how\b|why\b|what\b){_SOMEONE})?(?P<what>(?:whether|if|how|why|what|when|where)\s)"

# A promise is an offer where somebody, or money, is named with it.
_TO_SOMEBODY = (
    r"(?=[^.;]*(?:\b(?:you|your|him|her|them|their|himself|council|councils|parish|famil\w+|town|village|residents|people|cost|costs|bill|"
    r"fees|half|share|money|cash|pocket|petition|action|lawsuit|case|claim|chairm\w+|chair|leader|whoever|anyone|everyone|inquiry|minutes|"
    r"government|ministers?|officials|engineers?|million|pounds|dollars|euros?|pence|cents)\b|[£$€]))"
)
_GIVES = rf"(?:(?:pay|fund|send|lend|donate|repay|reimburse|refund|match|host|help|meet|support)\b|{_GIVE}\b{_TO_SOMEBODY})"

# What is done for whoever is spoken to: "have them there for you", "see you right".
_FOR_YOU = (
    r"(?!not\b|never\b|(?:[a-z]+ly\s+|nonetheless\s+|also\s+)*(?:tell|remind|assure|thank|ask\s+you|beg|call|give|show|say|refer|advise|urge|write|"
    rf"remember|join|leave|place|put|take|accept|see\s+you\s+(?:in|on|at|there|soon))\b|{_MIND}){_ADV}[a-z]+\s+(?:[^\s,;.]+\s+){0,9}?(?:you|your)\b"
)

RULES: tuple[Rule, ...] = (
    # Conditions
    Rule("provided", "condition", "provided providing", r"\s+that\s",
        unless=r"\b(?:evidence|proof|assurance|information|is|was|were|be|been|has|have|had)\s+$", span="here", conditional=True),
    Rule("provided", "condition", "provided providing",
        r"\s+(?!by\b|with\b|for\b|to\b|in\b|at\b|from\b|as\b|under\b)(?:there|it|he|she|they|we|you|i|"
        r"[a-z0-9'-]+\s+(?:\S+\s+){0,6}?(?:is|are|was|were|has|have|can|could|will|would|do|did|don't|came|went|"
        r"began|\w{2,}ed|(?:the|his|her|its|their)\s\S+\s\w+|\w{2,}[a-rt-z]s)\b)",
        before=r"(?:[,;.–—(-]\W*|\b(?:but\s+)?only\s+|\b(?:will|would|'ll|can|could|'d|may|might|agree[sd]?|accept\w*|offer\w*|"
        r"promis\w+)\b[^,;]*\s|^\W*)$",
        unless=r"\b(?:it|he|she|they|we|who|which|that|and|has|have|had|be|been|was|were|is|are|not|also|would|will|could|to|the|a|"
        r"council|government|department|company)\s+$", span="here", conditional=True),
    Rule("condition", "condition", "condition",
        r"\s+(?!(?:of|that\s+(?:his|her|their))\s+(?:anonymity|name|identity)|(?:that\s+)?(?:he|she|they|it)\s+(?:not\s+be|"
        r"(?:was|were|is|are|would)\s+not(?:\s+be)?|remain)\s+(?:named|identified|quoted|anonymous))",
        before=r"\bon\s+(?:the\s+|one\s+|the\s+sole\s+|the\s+strict\s+)?$", unless=None, span="phrase", conditional=True),
    Rule("so long as", "condition", "long",
        r"\s+as\s+(?!it\s+takes|possible|necessary|needed|i\s+can\s+remember|the\s+\w+\s+(?:itself|street)|a\s|an\s|\d|two|"
        r"three|four|five|six|ten|most|anyone|some)\S+\s+\S+", before=r"\b(?:so|as)\s+$",
        unless=r"\b(?:twice|half|nearly|almost|times|for|care|is|was|were|took|take|takes|lasted)\s+as\s+$", span="phrase",
        conditional=True),
    Rule("only if", "condition", "if", before=r"\bonly\s+$", unless=r"\bif\s+only\s+$", span="phrase", conditional=True),
    Rule("unless", "condition", "unless",
        before=r"\b(?:will|would|'ll|won't|wouldn't|cannot|can't|may|might|not|refuse[sd]?|threaten\w*|vow\w*)\b[^.;]*$", span="here",
        conditional=True, voice="told"),
    Rule("subject to", "condition", "subject",
        r"\s+to\s+(?:an?\s|the\s|planning|approval|contract|parliament|ministers|agreement|council|conditions?|our|your|his|her|"
        r"its|their|satisfactory|due|available|funding)",
        before=r"(?:,\s*|\b(?:will|would|can|could|agree[sd]?|offer\w*|accept\w*|promis\w+|pledg\w+)\b[^.;]*\s)$",
        unless=r"\b(?:is|are|was|were|be|been|being)\s+$", span="here", conditional=True),
    Rule("in return", "condition", "return exchange", r"\s+for\s",
        before=r"\b(?:offer|promis|pledg|agree|propos|will|would|can|could)[^.;]*\bin\s+$", span="phrase", conditional=True),
    Rule("understanding", "condition", "understanding proviso", r"\s+that\s",
        before=r"\b(?:on|with)\s+the\s+(?:clear\s+|strict\s+|sole\s+)?$", span="phrase", conditional=True),
    Rule("dependent", "condition", "conditional contingent dependent", r"\s+(?:up)?on\s",
        before=r"\b(?:offer|deal|money|funding|grant|cash|help|support|agreement|it|this|that|which)\b[^.;]*$", span="here",
        conditional=True),
    Rule("the minute", "condition", "minute moment day", r"\s+(?:that\s+)?(?:he|she|they|you|it|the|we)\s",
        before=r"\b(?:would|will|'d|'ll)\b[^.;]*\bthe\s+$", span="phrase", voice="told", conditional=True),
    # Refusals
    Rule("refuse", "refusal", "refuse refuses refused refusing", rf"\s+(?P<what>to\s+(?:even\s+)?{_VERB})"),
    Rule("refuse", "refusal", "refuse refuses refused refusing",
        r"\s+(?P<what>(?:his|her|its|their|the|a|an|any|all|permission|comment|point-blank|requests?|calls?)\b)",
        unless=r"\b(?:was|were|been|being|the|that)\s+$"),
    Rule("decline", "refusal", "decline declines declined declining",
        rf"\s+(?P<what>to\s+{_VERB}|(?:his|her|its|their|the|an|any|all)\s+(?:\S+\s+){{0,3}}?(?:offer|invitation|request|"
        r"interview|opportunity|meeting|chance|comment)\S*|comment|interviews?|requests?|repeated\s+requests?)"),
    Rule("turn down", "refusal", "turn turns turned turning",
        r"\s+(?:(?P<to>\S+(?:\s\S+){0,5}?)\s+)?down\b\s*(?P<what>(?:an?|the|his|her|its|their|requests?|calls?|offers?|"
        r"invitations?|repeated)\s)?", unless=r"\bthe\s+(?:sound|volume|heat|lights?)", span="turn"),
    Rule("reject", "refusal", "reject rejects rejected rejecting dismissed dismiss dismisses rebuff rebuffs rebuffed spurned snubbed",
        r"\s+(?P<what>(?:\S+\s+){0,6}?(?:offers?|calls?|requests?|pleas?|demands?|bids?|proposals?|plans?|applications?|"
        r"invitations?|appeals?|recommendations?|settlements?|amendments?|motions?|overtures?|deal|compromise)\b)", unless=_PASSIVE),
    Rule("rule out", "refusal", "rule rules ruled ruling", r"\s+(?:it\s+)?out\s+(?P<what>\S)", unless=_PASSIVE),
    Rule("stop short", "refusal", "stopped stops stopping",
        r"\s+short\s+of\s+(?:saying|promising|committing|apologi|offering|agreeing|ruling|endorsing|backing|calling)", span="here"),
    Rule("comment", "refusal", "not doesn't don't didn't",
        r"\s+(?:(?:wish|want|intend|propose|plan)\s+to\s+)?(?:immediately\s+|yet\s+)?(?:comment|answer|discuss|be\s+drawn|"
        r"withdraw|apologi[sz]e|resign|attend)",
        before=r"\b(?:do|does|did)\s+$|$", unless=r"\b(?:if|why|could|can|is|was|would|will|or)\s+$", span="clause", negated="refusal"),
    Rule("would not say", "refusal", "not wouldn't won't",
        rf"\s+{_ADV}(?:say|comment|confirm|discuss|elaborate|answer|disclose|reveal|name|speculate|resign|(?:be\s+)?(?:drawn|"
        r"interviewed|resigning|standing\s+down|stepping\s+down|commenting))\b",
        before=r"(?:\b(?:will|would)\s+|\b(?:he|she|they|it|we|i|[a-z]+)\s+)$",
        unless=r"\b(?:if|whether|did|do|does|could|can|who|that|is|was|has|have|had|must|should|need|or)\s+$", span="clause"),
    Rule("will not", "refusal", "not never", rf"\s+{_ACTS}", before=r"\b(?:will|would|shall)\s+$",
        unless=_NOBODYS + r"\s+(?:will|would|shall)\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "won't wouldn't", rf"\s+{_ACTS}", unless=_NOBODYS + r"\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "not", r"\s*(?:$|[.,;](?:\s|$))", before=r"\b(?:he|she|they|i|we)\s+(?:would|will)\s+$", span="clause",
        voice="told"),
    Rule("I am not", "refusal", "not", r"\s+(?P<what>(?!going|being|saying|suggesting|trying|asking|looking|interested|getting|offering|"
        r"complaining|accusing|blaming|pretending|defending|denying)[a-z]+ing\b)", before=r"(?:\b(?:i|we)\s+(?:am|are)|i'm|we're)\s+$",
        span="clause", voice="quoted", negated="refusal"),
    Rule("no such thing", "refusal", "no", r"\s+such\s+thing\b", before=r"\b(?:do|did|does|doing)\s+$", span="clause", voice="told"),
    Rule("said no", "refusal", "no", r"\s*(?:$|[.,;])", before=r"\b(?:i|we|he|she|they)\s+(?:\S+ly\s+)?(?:said|say|told\s+(?:him|her|them))\s+$",
        span="clause", voice="told"),
    Rule("took no", "refusal", "no", r"\s+(?:further\s+)?questions\b", before=r"\b(?:took|take|taking|answered|answer)\s+$", span="clause"),
    Rule("hung up", "refusal", "hung hangs", r"\s+up\b", span="here"),
    Rule("inappropriate", "refusal", "inappropriate improper wrong premature",
        r"\s+(?:for\s+\S+\s+(?:\S+\s+)?)?to\s+(?:comment|discuss|say|speculate|respond|speak|answer|intervene|interfere)\b",
        before=r"\b(?:would|will|'d)\s+be\s+(?:\S+ly\s+|quite\s+)?$", span="clause", voice="told"),
    Rule("stands", "refusal", "stands stand", r"\s*(?:$|[.,;])", before=r"\b(?:decision|vote|plan|closure|ruling|order|policy|deadline|offer|position|"
        r"figures?)\s+(?:will\s+|would\s+|must\s+|still\s+)?$", span="clause", voice="told"),
    Rule("goes ahead", "refusal", "ahead", before=r"\b(?:will|would)\s+(?:still\s+|now\s+)?(?:go|press)\s+$", unless=r"\b(?:if|whether|not|that\s+it)\s[^,;]*$",
        span="clause", voice="told"),
    Rule("out of the question", "refusal", "question sale doing", before=r"\b(?:out\s+of\s+the|not\s+(?:up\s+)?for|nothing)\s+$", span="clause", voice="told"),
    Rule("going nowhere", "refusal", "nowhere put", r"\s*(?:$|[.,;])", before=r"\b(?:going|staying|stay)\s+$", span="clause", voice="told"),
    Rule("not happen", "refusal", "happen", before=r"(?:\bnot|n't)\s+(?:going\s+to\s+)?$", unless=r"\b(?:did|does|do|didn|doesn|should|must|could|if)\b[^.;]{0,20}$", span="clause",
        voice="told"),
    Rule("not for me", "refusal", "not", r"\s+(?:for\s+(?:me|us|him|her|the\s+\S+)|appropriate|our\s+(?:practice|policy)|the\s+(?:practice|policy))\s+(?:for\s+\S+\s+(?:\S+\s+)?)?to\s",
        before=r"(?:\b(?:is|was|be)|'s)\s+$", span="clause", voice="told"),
    Rule("do not comment", "refusal", "not don't doesn't", r"\s+(?:comment|discuss|give\s+(?:interviews|details|comments?)|negotiate|talk\s+to|speak\s+to|propose\s+to|plan\s+to)\b",
        before=r"(?:\b(?:do|does)\s+|\b(?:i|we|he|she|it|they|" + _BODIES + r")\s+)$", span="clause", voice="told"),
    Rule("dead body", "refusal", "body", before=r"\bover\s+(?:my|our|his|her)\s+dead\s+$", span="clause"),
    Rule("cannot", "refusal", "cannot can't couldn't not",
        rf"\s+(?:however,?\s+|,\s*however,\s*)?{_ADV}(?:give|offer|promise|meet|support|sell|discuss|comment|publish|release|disclose|"
        r"provide|allow|approve|grant|share|guarantee|commit|fund|pay\s+for|agree\s+to|delay|defer|postpone|suspend|change|touch|alter|reopen|"
        r"reverse|intervene|interfere|accept(?!\s+(?:that|your\s+(?:figures|description)|the\s+(?:figures|description|suggestion)))|attend|take\s+part|spare|lend|send|hold|stop|put\s+off|undertake|recommend)\b",
        before=r"\b(?:[a-z']+)(?:\s+(?:can|could))?\s+$", unless=r"\b(?:if|why|it|this|that|there|which|who|you|people|money|or|did|does|do|is|was|"
        r"are|were|has|have|had|will|would|should|must|may|might|to)(?:\s+(?:can|could))?\s+$", span="clause", voice="told"),
    Rule("not going to", "refusal", "not",
        r"\s+(?:going|prepared|willing|ready|able|minded|about|inclined|in\s+a\s+position)\s+to\s+(?!be\s+(?:easy|enough|a)|"
        r"happen|work|change\s+the)(?P<what>\w)", before=r"\b(?:i|we|he|she|they|i'm|we're|he's|she's|they're|am|are|is|was|were)\s+$",
        unless=r"\b(?:it|this|that|there|which)\s+(?:is|was|are|were)\s+$", span="clause", voice="told", negated="refusal"),
    Rule("intend", "refusal",
        "intend intention plans grounds reason power authority "
        "wish desire appetite", r"\s+(?:to|of|for|that\s+\S+\s+should)\s",
        before=r"(?:\b(?:not|n't|never)\s+|n't\s+|\bno\s+(?:current\s+|immediate\s+|present\s+)?)$", span="clause", voice="told",
        negated="refusal"),
    Rule("matter closed", "refusal", "closed", before=r"\b(?:matter|subject|case|issue)\s+(?:is\s+|was\s+|as\s+)?$", span="clause",
        voice="told"),
    Rule("nothing to add", "refusal", "nothing", r"\s+(?:more\s+|further\s+)?to\s+(?:add|say)\b", span="here", voice="told"),
    Rule("no thanks", "refusal", "thanks thank", r"(?:\s+you)?,?\s+but\s+no\b", span="here", voice="quoted"),
    Rule("accept", "refusal", "accept",
        r"\s+(?P<what>(?:\S+\s+){0,4}?(?:offers?|invitation|proposals?|terms|request|conditions?|recommendations?|settlement|"
        r"deal)\b)", before=r"(?:\b(?:not|never|cannot)|n't)\s+" + _ADV + r"(?:be\s+able\s+to\s+)?$", span="clause", voice="told",
        negated="refusal"),
    Rule("agree", "refusal", "agree", r"\s+to\s", before=r"(?:\b(?:not|never|cannot)|n't)\s+" + _ADV + "$", span="clause",
        negated="refusal"),
    Rule("no comment", "refusal", "no", r"\s+comment\b", before=r"(?:^\W*|\b(?:said|had|offered|was|with)\s+)$", span="here"),
    Rule("ignore", "refusal", "resist resists resisted resisting ignore ignores ignored ignoring brushed",
        r"\s+(?:aside\s+|off\s+)?(?P<what>(?:\S+\s+){0,4}?(?:calls?|requests?|pleas?|demands?|appeals?|letters?|invitations?|"
        r"pressure)\b)", unless=_PASSIVE),
    Rule("was refused", "refusal", "refused rejected denied", before=
        r"\b(?:permission|applications?|requests?|bids?|appeals?|offers?|pleas?|invitations?)\s+(?:was|were|is|are|has\s+been|"
        r"have\s+been|had\s+been)?\s*(?:\S+ly\s+)?$",
        after=r"(?!\s+(?:to\s|the\s|an?\s))", span="clause"),
    Rule("no", "refusal", "no not never",
        r"(?:\s+(?:today|now|yet|chance|way|comment|at\s+all))?\s*(?:[.,!]\s*(?:[a-z]+\W*){0,2})?$",
        before=r"^\W*(?:(?:absolutely|certainly|definitely)\s+)?$", span="here", voice="quoted"),
    Rule("unable", "refusal", "unable",
        r"\s+to\s+(?:help|meet|comment|accept|agree|grant|support|offer|provide|assist|discuss|attend|fund|answer|take)\b", span="here"),
    Rule("walk away", "refusal", "walk walks walked walking",
        r"\s+(?:away\s+from|out\s+of)\s+(?:\S+\s+){0,3}?(?:talks|deal|negotiations|offer|table|meeting)\b", span="here"),
    # Denials
    Rule("deny", "denial", "deny denies denied denying",
        r"\s+(?P<what>(?!him\b|her\s+(?:the|a|any)|them\b|us\b|me\b|access|permission|bail|entry|planning|the\s+(?:chance|"
        r"opportunity|right|request)|treatment|an?\s+(?:visa|place|request))\S)",
        unless=r"\b(?:was|were|been|being|be|cannot|can't|to|or)\s+$"),
    Rule("reject a claim", "denial",
        "reject rejects rejected rejecting dismiss dismisses dismissed dismissing rebutted refuted refutes refute",
        r"\s+(?P<what>(?:\S+\s+){0,4}?(?:suggestions?|claims?|allegations?|accusations?|charges?|assertions?|idea|insinuations?|"
        r"notion)\b)", unless=_PASSIVE, span="here"),
    Rule("not so", "denial", "not never didn't haven't hadn't hasn't",
        rf"\s+{_ADV}(?:ask(?:ed)?(?!\s+(?:who|what|why|if|how|whether|you))|offer(?:ed)?|promised?|order(?:ed)?|leak(?:ed)?|"
        r"mislead|misled|request(?:ed)?|seek|sought|lobby|lobbied|instruct(?:ed)?|g[ai]ven?\s+(?:any\s+|an?\s+)?(?:assurance|"
        r"promise|undertaking|instruction|order)s?|threaten(?:ed)?|discuss(?:ed)?|admit(?:ted)?|agree(?:d)?\s+to|"
        r"solicit(?:ed)?|demand(?:ed)?|approach(?:ed)?|direct(?:ed)?)\b",
        before=r"(?:\b(?:i|we|he|she|they|it|[a-z]+)(?:\s+(?:have|has|had|did|was|were)|'ve|'d)?|,)\s+$",
        unless=r"\b(?:you|do|does|if|why|who|will|would|could|can|should|is|are|may|might|be)\s+$", span="clause", voice="told",
        negated="denial"),
    Rule("so much as", "denial", "not never", rf"\s+{_ADV}\S+\s+so\s+much\s+as\b", span="clause", voice="told"),
    Rule("nothing to do", "denial", "nothing idea knowledge", r"\s+(?:\S+\s+)?(?:to\s+do\s+with|about|of|that)\b",
        before=r"\b(?:had|have|has|know|knew|knows)\s+(?:absolutely\s+|no\s+)*$", span="clause", voice="told"),
    Rule("no truth", "denial", "truth", before=r"\bno(?:t\s+a\s+(?:word|grain)\s+of)?\s+$", span="clause", voice="told"),
    Rule("none was", "denial", "no nobody",
        r"\s+(?!doubt|matter|longer|date|decision|one\s+(?:else\s+)?(?:should|can)|reason|surprise|idea|need|wonder)(?:\S+\s+){0,5}?"
        r"(?:had|has|have|was|were|is)\s+(?:ever\s+|yet\s+|also\s+)?(?:been\s+)?(?:asked|offered|promised|told|sent|given|made|leaked|ordered|instructed|"
        r"discussed|approached|shown|near|involved|threatened|pressed|pressured|influenced|sought|seen|reached|"
        r"breached|broken|altered|changed|misled)\b", before=r"(?:^\W*|[,;]\s*|\b(?:that|and|but|said|says|insisted|because)\s+)$", span="clause", voice="told"),
    Rule("there was none", "denial", "no not never",
        r"\s+(?:any\s+|a\s+|an\s+)?(?!doubt|way|need|reason|question|evidence|date|money|time|alternative|choice|other|one|point|substitute|shortage|"
        r"more|longer|record|sign|basis|suggestion|such|thing|going)(?:[a-z]+)\b",
        before=r"\bthere(?:'s|\s+(?:is|was|were|are|has\s+been|had\s+been|have\s+been|will\s+be))\s+(?:absolutely\s+|simply\s+)?$", unless=r"\b(?:if|until)\s[^,;]*$",
        span="clause", voice="quoted"),
    Rule("not true", "denial", "not isn't wasn't never untrue nonsense",
        r"(?:\s+(?:at\s+all\s+)?(?:true|right|so|correct|accurate|the\s+case|how\s+it|an?\s+(?:direction|instruction|order|threat|bribe|offer|deal|"
        r"promise|condition|request|demand|favour|favor|gift|secret|breach))\b)|(?<=untrue)\b|(?<=nonsense)\b",
        before=r"\b(?:it|that|this|which|they|claim\w*|allegation\w*|suggestion\w*|message|letter|text|email)(?:'s|\s+(?:is|was|were|are))?\s+(?:\S+ly\s+|"
        r"complete\s+|utter\s+|total\s+)?$", span="clause", voice="told"),
    Rule("nothing done", "denial", "nothing nobody no",
        r"(?:\s+(?:advantage|favours?|favors?|pressure|instructions?|promises?|offers?|part|payment|money|such\s+\w+|role|influence|gift|benefit|deal)\b|\b)",
        before=r"\b(?:i|we|he|she|they|it)\s+(?:have\s+|had\s+|has\s+)?(?:sought|asked\s+for|asked|approved|changed|promised|offered|received|took|"
        r"got|gave|made|signed|ordered|leaked|told|applied|exerted|put|gained|knew)\s+$", span="clause", voice="told"),
    Rule("brand", "denial", "branded dismissed called described rejected labelled labeled dubbed",
        r"\s+(?P<what>(?:\S+\s+){0,5}?(?:claims?|suggestions?|allegations?|accusations?|reports?|story|it|that|this|figures?|charges?)\s+(?:as\s+)?(?:\S+\s+)?"
        r"(?:absurd|nonsense|untrue|false|ludicrous|laughable|ridiculous|rubbish|baseless|preposterous|fanciful|wrong|lies?)\b)", span="here"),
    Rule("no part", "denial", "part role hand", r"\s+in\s",
        before=r"\b(?:took|had|played|has|have|ever\s+had)\s+(?:absolutely\s+)?(?:no|any)\s+$", span="clause", voice="told",
        negated="denial"),
    Rule("not offering", "denial", "offering", r"\s+(?:\S+\s+){0,2}?(?:special|favours|favors|any|preferential)\b",
        before=r"(?:\bnot|n't)\s+$", span="here", negated="denial"),
    # Acceptances
    Rule("accept", "acceptance", "accept accepts accepted accepting",
        r"\s+(?P<what>(?:\S+\s+){0,7}?(?:offers?|invitations?|recommendations?|requests?|proposals?|terms|"
        r"report(?:'s)?|deal|conditions?|settlement|compromise|rescue|bail-?out|package|findings?|resignation|apology)\b|"
        r"(?:the|his|her|their|its|your|our)\s+(?:visit|help|money|grant|meeting|gift|tour|hospitality|inquiry|ruling|audit|job|post|award|advice|challenge|invite)\b|"
        r"that\s+(?:offer|invitation))",
        unless=r"\b(?:was|were|been|being|to\s+be|must|should|to\s+have|refus\w+\s+to|declin\w+\s+to|urg\w+\s.{1,40}\sto|has\s+to)\s+$",
        negated="refusal"),
    Rule("take up", "acceptance", "take takes took taken taking",
        r"\s+(?:(?:him|her|them|you|\S+\s\S+)\s+)?up\s+(?:on\s+)?(?:\S+\s+){0,8}?(?:offer|invitation|suggestion)\b",
        unless=r"\b(?:to|must|should)\s+$", span="clause", negated="refusal"),
    Rule("agree", "acceptance", "agree agrees agreed agreeing",
        r"\s+(?:in\s+principle\s+|reluctantly\s+|formally\s+)?(?P<what>to\s+\S)",
        unless=r"\b(?:was|were|been|is|are|be|must|should|could|to|not)\s+$", negated="refusal", span="here"),
    Rule("agree", "acceptance", "agree", r"\s+that\s+(?:\S+\s+){1,10}?(?:should|will|would|must|shall)\b",
        before=r"\b(?:i|we)\s+(?:can\s+|will\s+|also\s+|therefore\s+)?$", voice="quoted", span="clause"),
    Rule("arrange", "acceptance", "arranging arranged",
        r"\s+(?:for\s+|to\s+|an?\s+)(?:\S+\s+){0,3}?(?:meet|meeting|visit|call|talks|see|discuss)\b",
        before=r"\b(?:i|we|he|she|they|am|are|is|was|have|has|had|'m|'re|'ve)\s+" + _ADV + "$", voice="told", span="clause"),
    Rule("look into", "acceptance", "look looks looking consider considering examine examining review study",
        r"\s+(?:(?:at|into|carefully)\s+)?(?:it|this|that|the|your|his|her|their|both|any)\b(?!\s+(?:my|his|her|their)\s+(?:position|future|options)|\s+back)",
        before=r"(?:\b(?:i|we|he|she|they|it|my\s+\w+|our\s+\w+|mr\s\S+|mrs\s\S+|ms\s\S+|" + _BODIES + r")(?:'ll|'d|\s+(?:will|would|shall|is|are|was|were|am))"
        r"|\b(?:i'm|we're|he's|she's|they're|promised\s+to|agreed\s+to))\s+" + _ADV + r"(?:be\s+)?$",
        unless=r"\b(?:if|whether|asked|ask|asking)\s[^,;]*$", span="clause", voice="told"),
    Rule("welcome", "acceptance", "welcome", r"\s+(?!to\b|back|news|a\s+(?:\S+\s+)?(?:chance|opportunity))(?P<what>\S)", before=r"\b(?:i|we|he|she|they|" + _BODIES
        + r")(?:'d|\s+(?:would|will|should))(?:,\s[^,]{1,20},)?\s+" + _ADV + "$", unless=r"\bif\s[^,]*$", span="clause", voice="told"),
    Rule("glad of", "acceptance", "glad grateful", r"\s+(?:of|for)\s", before=r"\b(?:would|'d|should|will)\s+be\s+" + _ADV + "$", span="clause", voice="told"),
    Rule("welcome", "acceptance", "welcome", r"(?!\s+(?:news|change|to\s+(?:his|her|their|try|disagree)))", before=r"\b(?:is|are|be)\s+(?:very\s+|most\s+|always\s+)?$",
        span="clause", voice="quoted"),
    Rule("comply", "acceptance", "comply cooperate co-operate abide", r"(?:\s+(?:fully\s+)?(?:with|by)\s|\b)",
        before=r"\b(?:will|would|'ll|'d|shall)\s+(?:\S+ly\s+)?(?:co-)?$", voice="told", span="clause", negated="refusal"),
    Rule("adopt", "acceptance", "adopted implemented accepted honoured honored",
        before=r"\b(?:recommendations?|findings|proposals?|requests?|demands?)\b[^.;]*\b(?:will|would|shall)\s+be\s+(?:\S+ly\s+)?$",
        span="clause", voice="told"),
    Rule("adopt", "acceptance", "adopt implement", r"\s[^,;]*\b(?:recommendations?|findings|proposals?|advice)\b",
        before=r"\b(?:will|would|'ll|shall)\s+(?:\S+ly\s+)?$", span="clause", voice="told"),
    Rule("gladly", "offer", "gladly happily willingly", rf"\s+(?!accept|take|come|comply|attend|give|{_MIND}){_VERB}\s+(?:you|your|them)\b",
        before=r"(?:'ll|'d|\b(?:will|would))\s+$", span="clause", voice="told"),
    Rule("gladly", "acceptance", "gladly happily willingly", rf"\s+{_GIVE}\b",
        before=r"\b(?:i|we|he|she|they)(?:'ll|'d|\s+will|\s+would)\s+$", span="clause", voice="told"),
    Rule("give way", "acceptance", "bow bows bowed bowing cave caves caved caving yield yields yielded gave giving",
        r"\s+(?:in\s+)?to\s+(?:\S+\s+){0,4}?(?:demands?|pressure|calls?|requests?|pleas?)\b", span="here", negated="refusal"),
    Rule("grant", "acceptance", "grant grants granted granting approve approves approved approving",
        r"\s+(?P<what>(?:the|his|her|its|their|a|an|our|my)\s+(?:\S+\s+){0,3}?(?:requests?|application|wish|appeal|extension|"
        r"meeting|access|permission|bid|petition)\b)", unless=_PASSIVE, negated="refusal"),
    Rule("yes", "acceptance", "yes", r",?\s+(?P<what>(?:i|we)(?:'ll|'d|\s+(?:will|would|can|accept|agree)))\b", before=r"^\W*$",
        voice="quoted"),
    Rule("yes", "acceptance", "yes", r"\s+to\s", before=r"\b(?:said|say|says|saying)\s+$", span="here"),
    Rule("will take", "acceptance", "will 'll would", rf"\s+{_ADV}{_TAKE}\b", before=r"\b(?:i|we)\s+$", span="clause", voice="quoted"),
    Rule("will take", "acceptance", "i'll we'll i'd we'd", rf"\s+{_ADV}{_TAKE}\b", span="clause", voice="quoted"),
    # Requests in the first person, and to you
    Rule("grateful if", "request", "grateful glad obliged appreciate appreciated happy pleased welcome thankful",
        r"\s+(?:it\s+)?(?:very\s+much\s+)?(?P<what>if\s+(?:you|he|she|they|the|it|ministers)\b)",
        before=r"\b(?:i|we|would|should|be|'d)\s+" + _ADV + "$", span="clause", voice="told"),
    Rule("please", "request", "please",
        r"\s+(?:do\s+(?:not\s+)?|don't\s+|just\s+|also\s+|now\s+|could\s+you\s+|can\s+you\s+)?(?!everyone|everybody|the|all|"
        rf"find\s+attached){_VERB}", unless=r"\b(?:to|would|will|not|can|could|you|they|he|she|it|might)\s+$", span="here",
        voice="quoted"),
    Rule("please", "request", "please", before=r"\b(?:could|can|will|would)\s+(?:you|we|i)\s[^.;]*$", span="clause", voice="quoted"),
    Rule("do come", "offer", "do", r"\s+(?:come|call|drop|ring|visit|let\s+(?:me|us)\s+know|get\s+in\s+touch)\b", before=r"^\W*(?:please\s+)?$", span="here",
        voice="quoted"),
    Rule("imperative", "request", " ".join(_IMPERATIVES),
        r"\s+(?![^.;]*\band\s+(?:it|you|they|that|there)(?:'|\s+(?:is|are|will|would|can|get)\b))(?!,|is\b|was\b|are\b|were\b|has\b|had\b|of\b|me\s+(?:say|be|tell|just|finish|explain|put\s+it|assure)|us\s+(?:be|not|"
        r"hope|say|remember)|(?:it|\S+\s\S+)\s+(?:with|to)\s+(?:me|us)\b|get\b|a\s+blessed|\S+\s+aside\b)[a-z£$0-9]",
        before=r"(?:^\W*|[.!?]\W+)(?:(?:just|so|then|now|and|but|well|instead|first|kindly)\s*,?\s+|[a-z]+,\s+(?:mate,\s+|please,?\s+)?)?(?:do(?:\s+not|"
        r"n't)\s+)?$", span="here", voice="quoted", negated="request"),
    Rule("could you", "request", "could can will would",
        r"\s+(?:you|we|the\s+\w+|ministers|he|she|they)\s+(?:please\s+|now\s+|at\s+least\s+|also\s+)?(?!imagine|believe|trust|"
        r"not\b|be\s+surprised|really|ever|see\s+how)[a-z]+[^.!]*\?", before=r"(?:^\W*|[,;:–—-]\s*|\b(?:and|but|so)\s+)$", span="here",
        voice="quoted"),
    Rule("any chance", "request", "chance", r"\s+(?:of|that|the|you|we)?\b", before=r"\bany\s+$", span="phrase", voice="quoted"),
    Rule("should", "request", "should must ought needs",
        rf"\s+(?:to\s+)?(?:now\s+|immediately\s+|at\s+once\s+|also\s+|simply\s+|at\s+least\s+)?{_GO}",
        before=r"\b(?:he|she|they|you|minister|mayor|council|government|governor|premier|president|secretary|leader|chair\w*|"
        r"[A-Za-z'-]+)\s+$",
        unless=r"\b(?:i|we|it|which|that|who|what|whether|why|how|there|not|all|members|ministers\s+of|no\s+one)\s+$", span="clause",
        voice="told", negated=""),
    Rule("want", "request", "want expect need like",
        r"\s+(?P<what>(?:(?:you|him|her|them|ministers|answers|an?\s+(?:answer|apology|inquiry|enquiry|explanation|"
        r"investigation|meeting)|to\s+(?:know|hear|see\s+(?:the|a|an|his|her|their|your|its)\b)|any\s+\w+\s+to)\b))",
        before=r"\b(?:i|we)(?:\s+would|'d|\s+now|\s+just|\s+simply|\s+all|\s+also|\s+do|\s+only)?\s+$", span="clause", voice="quoted"),
    Rule("should like", "request", "like want",
        r"\s+(?P<what>(?:the\s+same|an?|some|more|it|that|those|these|one)\s(?!bit\b|lot\b|little\b|\S+\s+to\b)\S)",
        before=r"\b(?:i|we)(?:\s+(?:would|should)|'d|\s+(?:now|also|therefore))\s+$", span="clause", voice="quoted"),
    Rule("if I were you", "request", "i'd i would", r"\s[^.;]*\bif\s+i\s+were\s+you\b", span="here", voice="quoted"),
    Rule("must", "request", "must should", rf"\s+(?:now\s+|immediately\s+|at\s+once\s+|also\s+|simply\s+)?(?!not\b|be\b|have\b|{_MIND})[a-z]+\s+(?:it|this|that|the|"
        r"his|her|their|to|in|back|out|up|down|away|for|with|every|all|an?)\b",
        before=rf"\b(?:he|she|they|you|mr\s\S+|mrs\s\S+|ms\s\S+|(?:the|this)\s+(?:\S+\s+)?{_BODIES})\s+$", unless=r"\b(?:if|whether|says?|code|rules?)\s[^,;]*$",
        span="clause", voice="quoted", negated=""),
    Rule("wants done", "request", "wants want wanted", rf"\s+(?P<what>{_SOMEONE}(?:\S+ly\s+)?(?:\w+ed|held|set|sent|kept|put|told|paid|built|made|given|shut|cut|spent|"
        r"brought|taken|withdrawn|out|gone)\b)", unless=r"\b(?:what|who|that|anyone|everyone|people|not|n't|never|don't|didn't)\s+$|" + _NOUN_BEFORE, voice="any"),
    Rule("recommend", "request", "recommend recommends recommended recommending", r"\s+(?:strongly\s+)?that\s+(?P<what>\S)"),
    Rule("I will have", "offer", "ask get have",
        r"\s+(?!you\b|your\b|that\b|for\b|if\b|whether\b)(?:[^\s,;.]+\s+){1,8}?to\s+[^.;]*?\b(?:you|your|them)\b",
        before=r"\b(?:i|we)(?:\s+(?:will|shall|can|could)|'ll)\s+" + _ADV + "$", unless=r"\bif\s[^,;]*$", span="clause", voice="quoted"),
    Rule("by all means", "acceptance", "means", before=r"\bby\s+all\s+$", unless=r"\b(?:not|never)\b", span="clause", voice="quoted"),
    Rule("listed", "request", "that", r"\s+(?P<what>\S)", before=r"^\W*(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|last)\W+$", voice="quoted"),
    Rule("I ask", "request",
        "ask asking urge urging implore beg plead appeal call calling request demand challenge press beseech encourage advise",
        r"\s+(?P<to>(?:up)?on\s|for\s|that\s)?(?!you\s+why\b|about|if\s+i|whether\s+i|myself|ourselves|it\s|\S+\s+(?:things|questions)\b)\S", before=_I,
        span="clause", voice="quoted", negated=""),
    # Requests that are told
    Rule("ask to", "request", f"{_ASK} {_ASKED} {_URGE}", rf"(?:\s+(?:with|to))?\s+(?!not\b|by\b){_TO_DO}",
        unless=rf"{_NOUN_BEFORE}|\bwhen\s+$|{_PASSIVE}|{_PAST_I}", span="what"),
    Rule("order to", "request", _ORDER, rf"\s+(?P<to>{_SOMEONE})(?:,\s[^,;]{{1,40}},\s)?(?P<what>to\s+(?!be\b|have\b){_VERB})",
        unless=rf"{_NOUN_BEFORE}|\bin\s+$|{_PASSIVE}|{_PAST_I}", span="what"),
    Rule("ask for", "request", f"{_ASK} {_ASKED} {_URGE}",
        rf"\s+(?P<to>{_SOMEONE})?for\s+(?!forgiveness|years|months|weeks|days|trouble|directions|(?:them|something|anything|it|this|that|these|more\s+than)\b)"
        r"(?P<what>\S)", unless=rf"{_NOUN_BEFORE}|\bwhen\s+$|{_PASSIVE}|{_PAST_I}"),
    Rule("ask that", "request", f"{_ASK} {_URGE} {_DEMAND} request requests requested requesting",
        r"\s+(?:in\s+writing\s+)?that\s+(?P<what>(?:[^\s,;]+\s+){1,9}?(?:be|should|not|must|[a-z]+)\b)",
        unless=rf"{_NOUN_BEFORE}|\bwhen\s+$", span="that"),
    Rule("ask whether", "request", "ask asks asking", rf"\s+{_WHETHER}", before=_WRITING,
        unless=r"\b(?:was|were|been|being|be|when|is|are|a|the)\s+$"),
    Rule("ask whether", "request", "asked", rf"\s+{_WHETHER}", before=_WRITING,
        unless=r"\b(?:was|were|been|being|be|when|is|are|a|the)\s+$|^\W*$|[.,]\s*$|\bi\s+$"),
    Rule("give until", "request", "give gives gave given giving",
        rf"\s+(?P<to>{_SOMEONE})until\s(?:\S+\s){{1,4}}?(?P<what>to\s+{_VERB})"),
    Rule("demand", "request", _DEMAND,
        r"\s+(?P<to>that\s)?(?!for\b|from\b|by\b|on\b|in\b|of\b|is\b|was\b|has\b|to\s+the\b|job|role|schedule)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:very|as|more|less|(?:supply|in)\s+and|growing|high|rising|meet|less|electricity|water|housing|"
        r"supply)\s+$", span="what", force="demand"),
    Rule("call for", "request", "call calls called calling",
        r"\s+(?:again\s+|publicly\s+|once\s+more\s+|yesterday\s+|instead\s+|openly\s+)?for\s+(?!order\b|calm\b)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|\b(?:resist\w*|reject\w*|fac\w+|ignor\w+|dismiss\w*|mounting|growing|renewed|repeated|was|were|is|are|"
        r"situation|which|that|what|phone|telephone)\s+(?:\S+ly\s+)?$"),
    Rule("call on", "request", "call calls called calling prevailed prevail",
        rf"\s+(?:up)?on\s+(?P<to>{_SOMEONE})(?:\S+ly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{_VERB})", unless=rf"{_NOUN_BEFORE}|{_PASSIVE}"),
    Rule("calls for", "request", "call calls demands requests pleas appeals plea request appeal",
        r"\s+(?P<what>for|to)\s+(?!help\s+line|the\s+court|appeal|service|comment|proposals|tenders|information|quotes|(?:my|our|his|her|their)\s+(?:office|staff)\b)\S",
        before=r"\b(?:with|made|make|making|renewed|repeated|issued|backed|led|joined|including|amid|sent|lodged|submitted|received|a|"
        r"an|his|her|its|their)\s+(?:\S+\s+)?$",
        unless=r"\b(?:reject\w*|refus\w+|ignor\w+|dismiss\w*|turned\s+down|resist\w*|rebuff\w*|declin\w+|phone|telephone|denied|"
        r"reply\s+to|information|at|after)\b[^,;]{0,25}$", span="here"),
    Rule("seek", "request", "seek seeks seeking sought",
        r"\s+(?P<what>(?:an?|the|his|her|its|their|urgent|further|more|written|legal|clarification|assurances?|clarity|answers|"
        r"talks|permission|help|compensation|£\d|\$\d)\b(?:\s+\S+){0,4}?\s*\b(?:meetings?|clarification|assurances?|answers?|"
        r"talks|permission|help|compensation|explanation|inquiry|investigation|review|apology|details|copy|copies|delay|"
        r"extension|money|funding|ruling|advice|information|documents?|records?|audit|hearing|vote|grant|£\d\S*|\$\d\S*)\b)",
        unless=rf"{_PASSIVE}|\b(?:much|long|most|highly)[- ]$"),
    Rule("request", "request", "request requests requested requesting",
        r"\s+(?P<what>(?:an?|the|his|her|its|their|more|further|all|copies|details|help|documents|records|information)\s)",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:as|if)\s+$"),
    Rule("want to", "request", "wants want wanted", rf"\s+(?P<to>{_SOMEONE})(?P<what>to\s+(?!be\s+(?:able|sure)){_VERB})",
        unless=r"\b(?:what|who|that|anyone|everyone|people|you|not|n't|never|don't|didn't)\s+$|" + _NOUN_BEFORE),
    Rule("refer", "request", "refer refers referred referring report reported reporting",
        r"\s+(?:\S+\s+){1,6}?to\s+(?P<to>(?:the|an?|his|her|its|their)\s+(?:\S+\s+){0,4}?(?:commission(?:er)?|tribunal|police|ombudsman|watchdog|committee|"
        r"auditor\S*|advis[eo]r|regulator|prosecutor\S*|attorney|inspector\S*|inspectorate|authorities|office|board|court|bureau)\b)",
        before=r"(?:\b(?:has|have|had|will|would|to|[a-z]+ly|and|said|he|she|they|i|we|i'm|am|is|are)|'d|'ve|'ll)\s+$",
        unless=r"\b(?:was|were|been|being|be)\s+$|" + _NOUN_BEFORE, span="here"),
    Rule("challenge", "request", "invite invites invited inviting",
        rf"\s+(?P<to>{_SOMEONE})(?P<what>to\s+(?!meet|talk|join|discuss|attend|dinner|lunch|tea|visit|speak|a\s|the\s){_VERB})",
        unless=_PASSIVE),
    Rule("the same", "request", "want like need ask",
        r"\s+(?:for\s+)?(?P<what>(?:the\s+(?:very\s+)?same|equal|an?\s+equal|our\s+(?:own|share|turn)|one\s+too)\b|"
        r"an?\s+[^.;]{1,40}?\b(?:too|as\s+well)\b)",
        before=r"\b(?:i|we)(?:\s+(?:would|should|do|also|all|only|just|simply|now|will)|'d)*\s+$", span="clause", voice="quoted"),
    # Offers
    Rule("will have them", "offer", "ask get send have arrange instruct",
        rf"\s+(?P<what>(?:for\s+)?(?:my|our|the|some|one\s+of|two\s+of)\s+(?:[^\s,;.]+\s+){{1,9}}?(?:to\s+)?(?:{_GIVE}|look|visit|"
        r"go\s+(?:through|over)|talk|sit|come|check|find|help|meet)\b)",
        before=r"\b(?:i|we)(?:\s+(?:will|would|shall|should|can|could|am|are|be|quite|very|happy|glad|willing|pleased|ready|prepared|"
        r"content|only\s+too|more\s+than|to)|'ll|'d|'m|'re)+\s+$",
        unless=r"\b(?:not|never|cannot|must|to\s+have)\s+$|\b(?:i|we)\s+(?:must|have|had)\s[^.;]*$", span="clause", voice="quoted"),
    Rule("propose", "offer", "propose proposes proposed proposing",
        r"\s+(?P<what>(?:an?\s+(?:\S+\s+){0,2}?(?:payment|meeting|compromise|settlement|deal|visit|truce|swap|loan|grant|fund|"
        r"discount|refund)|talks|to\s+(?:pay|meet|fund|share|split|lend|give))\b)", unless=rf"{_PASSIVE}|\b(?:the|a|any)\s+$",
        negated="denial"),
    Rule("invite", "offer", "invite invites invited inviting",
        rf"\s+(?P<to>{_SOMEONE})(?P<what>to\s+\S|for\s+(?:talks|tea|a\s|lunch|dinner)|round\b|in\b)", unless=_PASSIVE + "|"
        + r"\bself-$", negated="denial"),
    Rule("offer to", "offer", "offer offers", rf"\s+(?:again\s+|instead\s+)?(?P<what>to\s+(?:\S+ly\s+)?{_VERB})", unless=_NOUN_BEFORE,
        negated="offer"),
    Rule("offer to", "offer", "offered offering", rf"\s+(?:again\s+|instead\s+|repeatedly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{_VERB})",
        unless=r"\b(?:was|were|been|being)\s+$", negated="offer"),
    Rule("offer", "offer", "offer offers offered offering",
        r"\s+(?!no\s|little|few|after\b|before\b|when\b|as\b|is\b|was\b|letter|any\s+(?:comment|explanation)|by\b|in\b|from\b|and\b|of\b|up\b|jobs\b|courses\b|services\b|"
        r"(?:an?|his|her|their|its|the|one)\s+(?:\S+\s+){0,2}?(?:figure|view|account|version|reason|excuse|answer|theory|opinion|clue|"
        r"hint|sign|thoughts?|prayers?|reminder|lesson|verdict|assessment|estimate|comparison|example|warning|rebuke)\b|"
        r"congratulations|condolences|sympathy|(?:his|her|their)\s+(?:resignation|condolences|apolog)|a\s+(?:glimpse|range|"
        r"choice|chance\s+to)|an?\s+(?:apology|explanation|insight|defen[cs]e)|(?:evidence|proof|advice|criticism|explanations?|"
        r"apolog)\b)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:that|which|shop|shops|service|course|market|on|what\s+i|what\s+we|to|you\s+don't|"
        r"(?:that|which|as|what)\s+(?:he|she|they|i|we|it))\s+$",
        span="given", negated="offer"),
    Rule("offer", "offer", "offered", r"\s+(?:was|is|were)\s+(?P<what>\S)", before=r"\bwhat\s+(?:i|we|he|she|they)\s+$", span="clause"),
    Rule("was offered", "offer", "offered promised",
        r"\s+(?P<what>(?:an?|the|his|her|help|money|more|"
        r"up\s+to|£\S|\$\S|€\S)\b)", before=r"\b(?:was|were|been|being|is|are)\s+(?:also\s+|first\s+|never\s+|not\s+)?$", negated="offer"),
    Rule("offer of", "offer", "offer offers", r"\s+(?:of\s+(?P<what>\S)|(?P<to>to\s+\S+))",
        before=r"\b(?:made|make|makes|making|renewed|repeated|repeats|with|put|extended|floated)\s+(?:an?|his|her|its|their|"
        r"the)\s+(?:\S+\s+)?$", unless=r"\b(?:reject|refus|declin|turned)", span="here", negated="denial"),
    Rule("you can have", "offer", "can could may", r"\s+(?:always\s+|also\s+|still\s+)?(?:have|use|borrow|keep|come\s+(?:and|to|in|round)|count\s+on|call\s+on)\b",
        before=r"\b(?:you|they|he|she|anyone|anybody|whoever|council|school|families|residents)\s+$", unless=r"\b(?:if|that|so|how|what|whether|before)\s+(?:\S+\s+)?$",
        span="clause", voice="quoted"),
    Rule("yours", "offer", "yours", r"\s*(?:$|[.,;]|\s(?:if|for)\b)", before=r"(?:\b(?:is|are)|'s)\s+$", span="clause", voice="quoted"),
    Rule("door is open", "offer", "open ready disposal", r"\b(?!\s+(?:days?|by|for\s+business|letter|air))", before=
        r"\b(?:door\s+(?:is|remains|was|stays)|(?:i|we|they|officials)\s+stand|at\s+(?:your|his|her|their))\s+(?:always\s+|still\s+)?$", span="clause", voice="told"),
    Rule("on the table", "offer", "table", before=r"\b(?:offer|money|cash|deal|grant|[£$€]\S+|\S+\s?m(?:illi)?on)\b[^.;]{0,60}\bon\s+the\s+$",
        unless=r"\b(?:not|no\s+longer|if)\b[^.;]*$", span="clause"),
    Rule("let us", "offer", "let", r"\s+(?:me|us)\s+(?:help|pay|have|take|show|send|put|buy|meet|look|try)\b", before=r"^\W*(?:then\s+|so\s+|please\s+)?$", span="here", voice="quoted"),
    Rule("dangle", "offer", "dangle dangled dangles dangling extend extended float floated", r"\s+(?P<what>(?:an?|the|his|her|its|their|help|£|\$|€)\b)",
        unless=rf"{_PASSIVE}|{_NOUN_BEFORE}|\b(?:to|deadline|line|boat)\s+$"),
    Rule("promise", "offer",
        "promise promises promised promising pledge pledges pledged pledging vow vows vowed undertake undertook undertakes "
        "guarantee guarantees guaranteed volunteer volunteered volunteers volunteering commit commits committed committing",
        rf"\s+(?P<to>{_SOMEONE})?(?P<what>(?:to\s+{_VERB}|that\s+\S|£\d|\$\d|€\d|an?\s|more\s|extra\s|i\s|he\s|she\s|they\s|we\s))",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:had\s+been|as|had|that)\s+$", span="that"),
    Rule("happy to", "offer", "happy glad pleased delighted willing prepared content ready minded disposed",
        rf"\s+(?P<what>to\s+{_ADV}(?!see(?!\s+(?:you|him|her|them|your|mr|ms|mrs)\b)|hear(?!\s+(?:from|the\s+case))|say|learn|"
        r"know|be|have(?!\s+(?:the|your|my|our|some|a|an)\b)|note|report|admit|announce|confirm|find\s+(?:out|that)|think|get|defend|explain|answer|come|receive|"
        rf"believe|accept\s+that|go\s+to){_VERB})",
        before=r"\b(?:would|will|should|is|are|am|was|were|be|being|remains?|stands?|said\s+to\s+be|felt|i'd|we'd|he'd|she'd|i'm|we're|"
        r"he's|she's|they're|i'll|we'll|'d|feel)(?:,\s*[a-z]+(?:\s[a-z]+)?\s*,)?\s+(?:not\s+|never\s+)?(?:be\s+)?" + _ADV
        + r"(?:and\s+|ready,\s+)?$", unless=r"\byou(?:'d|\s+(?:would|should|are|were))\s+(?:be\s+)?" + _ADV + "$", span="willing", negated="refusal"),
    Rule("could be available", "offer", "available", r"\b", before=r"\b(?:could|can|would|might|may|will|shall)\s+" + _ADV
        + r"be\s+(?:made\s+)?" + _ADV + "$",
        unless=r"\b(?:not|n't|never|results|copies|tickets|details|information|report|film)\b[^,;]*$", span="clause", force="hedged"),
    Rule("I will", "offer", "will would can shall could", rf"\s+(?!gladly|happily)(?:{_ADV}{_GIVES}|{_FOR_YOU})",
        before=rf"\b(?:i|we|my\s+\w+|our\s+\w+|(?:the\s+)?{_BODIES})\s+$",
        unless=r"\b(?:if|that|what|which|how|than|whether|so|as|because|where|when|until)\s+(?:\w+\s+)?\w+\s+$", span="clause",
        voice="quoted", negated="refusal"),
    Rule("I will", "offer", "i'll we'll i'd we'd", rf"\s+{_ADV}(?!talk\b|let\s|show\s+(?:you|them)\s+(?:how|what)|be\b)(?:{_GIVES}|{_FOR_YOU})",
        span="here", voice="quoted", unless=r"\b(?:if|what|which|how|than|whether|so|as|because|where|when|until|that)\s+$"),
    Rule("said would", "offer", "would", rf"\s+(?!gladly|happily){_ADV}(?:{_GIVE}\b|(?:get|receive)\s+[£$€])",
        before=r"\b(?:said|says|told|promised|wrote|added|confirmed|replied|insisted|announced|indicated)\b[^.;]{1,90}$",
        unless=r"\b(?:that|a\s+\w+|an\s+\w+|it|this|that\s+(?:it|this)|which|closure|cuts?|plan|scheme|move|decision|changes?|who|what|"
        r"there|residents|people|asked|asking|ask|whether|if|how|traders|patients)\s+(?:\S+ly\s+)?$", span="clause", negated="refusal"),
)  # fmt: skip


RULES_OF = by_word(RULES)
