"""The words by which people ask, offer, grant, refuse and deny, as rules that hang on one word each; read in plain lower case."""

from __future__ import annotations

from evenhand.core.reading.rules import ADVERBS, Rule, by_word

_ADV = ADVERBS
_VERB = r"(?!(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|it|him|them|us|me|you|which|whom|\d)\b)[a-z][a-z'-]+"
_SOMEONE = (
    r"(?!not\b|to\b)(?:(?!(?:that|would|was|were|is|are|had|has|have|been|will|should|about|which|whether|if|how|why|not|"
    r"but|said|because)\b)[^\s,;:]+(?:,\s[^,;]{1,70},)?\s+){1,14}?"
)
_TO_DO = rf"(?P<to>{_SOMEONE}|,\s[^,;]{{1,70}},\s)?(?:\S+ly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{_VERB})"
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
    r"sit down|write off|waive|underwrite|invest|build|guarantee|see (?:you|him|her|them)|work with|discuss|release|publish|delay|pause|"
    r"postpone|defer|suspend|lift|allow|let|introduce|hand over|sell|buy|rent|lease|listen|see what|do (?:it|that|so|"
    r"whatever)|consider|look at|look again|sign|vote|serve|clear)"
)
_TAKE = (
    r"(?:accept|take (?:up|it|the|smaller|less|part)|comply|co-?operate|abide|adopt|implement|agree to|go along|honou?r|"
    r"attend|act on|follow|gladly \w+|happily \w+)"
)
_WILL_NOT = (
    r"(?:say|comment|confirm|discuss|resign|quit|apologi[sz]e|give|publish|release|answer|meet|pay|fund|reveal|disclose|"
    r"name|intervene|reopen|change|"
    r"sign|sell|accept|agree|support|back|allow|permit|let|withdraw|step|stand|speak|talk|go into|go|hand|produce|provide|"
    r"share|open|send|take (?:part|questions|up)|do|"
    r"vote|offer|consider|reconsider|reverse|budge|back down|bow|yield|move|join|attend|return|review|rule|tolerate|approve|"
    r"grant|wait|promise|commit|"
    r"participate|engage|respond|reply|elaborate|speculate|be (?:drawn|bullied|rushed|lectured|blackmailed|intervening|"
    r"commenting|interviewed|moved|making|taking|seeking|asking|"
    r"resigning|standing|stepping|publishing|offering|opening|giving|paying|attending|meeting|responding|voting|supporting|"
    r"changing|apologising|apologizing|proceeding|going))\b"
)
_GO = (
    r"(?:resign|quit|go|apologi[sz]e|publish|come (?:back|clean|down|forward|here|out|before)|correct|step|explain|withdraw|"
    r"stand (?:down|aside)|answer|release|return|repay|"
    r"pay|reconsider|think again|be (?:sacked|fired|published|dismissed|suspended|investigated|scrapped|removed|withdrawn|"
    r"released|referred|held|restored|paused|halted|told)|"
    r"do the (?:decent|right|honou?rable)|consider (?:his|her|their)|order|sack|halt|scrap|hand|tell|look again|refer|meet|"
    r"visit|intervene|make (?:it|that|them)|set out|listen|recuse|own up|face)\b"
)
_IMPERATIVES = (
    "tell give put show send publish pay release stop bring keep leave call meet listen fix build resign come let cut drop "
    "scrap spend open answer "
    "explain start save halt pause sack fund hand get apologise apologize restore return say withdraw walk go write visit sit stand".split()
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

RULES: tuple[Rule, ...] = (
    # Conditions
    Rule("provided", "condition", "provided providing", r"\s+that\s",
        unless=r"\b(?:evidence|proof|assurance|information|is|was|were|be|been|has|have|had)\s+$", span="here", conditional=True),
    Rule("provided", "condition", "provided providing",
        r"\s+(?!by\b|with\b|for\b|to\b|in\b|at\b|from\b|as\b|under\b)(?:there|it|he|she|they|we|you|i|"
        r"[a-z0-9'-]+\s+(?:\S+\s+){0,6}?(?:is|are|was|were|has|have|can|could|will|would|do|does|did|don't|comes?|came|goes|"
        r"went|begins?|began|signs?|stops?|stays?|pays?|agrees?|makes?|keeps?|gets?|takes?|\w{2,}ed)\b)",
        before=r"(?:[,;–—(-]\s*|\b(?:but\s+)?only\s+|\b(?:will|would|'ll|can|could|'d|may|might|agree[sd]?|accept\w*|offer\w*|"
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
    Rule("in return", "condition", "return exchange", r"\s+for\s", before=r"\bin\s+$", span="phrase", conditional=True, voice="told"),
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
    Rule("will not", "refusal", "not", rf"\s+{_ADV}{_WILL_NOT}", before=r"\b(?:will|would|shall)\s+$",
        unless=r"\b(?:so|that|which|it|this|there|money|if|why|whether)\s+(?:will|would|shall)\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "won't wouldn't", rf"\s+{_ADV}{_WILL_NOT}",
        unless=r"\b(?:so|that|which|it|this|there|money|if|why|whether)\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "not", r"\s*(?:$|[.,;](?:\s|$))", before=r"\b(?:he|she|they|i|we)\s+(?:would|will)\s+$", span="clause",
        voice="told"),
    Rule("will not", "refusal", "not won't",
        rf"\s+{_ADV}(?!be\s+(?:lectured|easy|the|a|an|able)|be\b(?!\s+\w+ing)|dress|believe|know|remember|recall|understand|"
        rf"imagine|think|see|forget|stop|defend|help|wait|afford|rest|have|happen|get|emphasi|stress|live|win|survive|ask){_VERB}",
        before=r"\b(?:i|we)(?:\s+(?:will|shall))?\s+(?:simply\s+|therefore\s+|however\s+)?$",
        unless=r"\b(?:do|did|have|had|can|could)\s+$", span="clause", voice="quoted"),
    Rule("cannot", "refusal", "cannot can't not",
        rf"\s+(?:however,?\s+|,\s*however,\s*)?{_ADV}(?:give|offer|meet|support|sell|discuss|comment|publish|release|disclose|"
        r"provide|allow|approve|grant|share|guarantee|commit|fund|pay\s+for|agree\s+to)\b",
        before=r"\b(?:i|we|he|she|they|council|government|department|ministry)(?:\s+can)?\s+$", span="clause", voice="told"),
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
    Rule("no answer", "refusal", "not didn't hasn't",
        r"\s+(?:immediately\s+|yet\s+)?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?)\s+(?:to\s+)?(?:\S+\s+){0,5}?(?:requests?|"
        r"messages?|calls?|questions?|e-?mails?|enquir\w+|inquir\w+)\b", before=r"(?:\b(?:did|has|had|have)\s+|\w\s+)$", span="clause"),
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
        r"promise|undertaking|instruction|order)s?|threaten(?:ed)?\s+to|discuss(?:ed)?|admit(?:ted)?|agree(?:d)?\s+to|"
        r"solicit(?:ed)?|demand(?:ed)?|approach(?:ed)?)\b",
        before=r"\b(?:i|we|he|she|they|it|[a-z]+)(?:\s+(?:have|has|had|did|was|were)|'ve|'d)?\s+$",
        unless=r"\b(?:you|do|does|if|why|who|will|would|could|can|should|is|are|may|might|be)\s+$", span="clause", voice="told",
        negated="denial"),
    Rule("no part", "denial", "part role hand", r"\s+in\s",
        before=r"\b(?:took|had|played|has|have|ever\s+had)\s+(?:absolutely\s+)?(?:no|any)\s+$", span="clause", voice="told",
        negated="denial"),
    Rule("not offering", "denial", "offering", r"\s+(?:\S+\s+){0,2}?(?:special|favours|favors|any|preferential)\b",
        before=r"(?:\bnot|n't)\s+$", span="here", negated="denial"),
    # Acceptances
    Rule("accept", "acceptance", "accept accepts accepted accepting",
        r"\s+(?P<what>(?:\S+\s+){0,7}?(?:offers?|invitations?|recommendations?|requests?|proposals?|terms|resignation|"
        r"report(?:'s)?|deal|conditions?|settlement|compromise|rescue|bail-?out|package|findings?|apology)\b|it\b|"
        r"that\s+(?:offer|invitation))",
        unless=r"\b(?:was|were|been|being|to\s+be|must|should|to\s+have|refus\w+\s+to|declin\w+\s+to|urg\w+\s.{1,40}\sto|has\s+to)\s+$",
        negated="refusal"),
    Rule("accept", "acceptance", "accepting",
        r"\s+(?P<what>(?:\S+\s+){0,4}?(?:offer|invitation|recommendations?|request|proposal|terms|resignation|findings?)\b)",
        before=r"\b(?:am|is|are|was|were|'m|'re)\s+$", negated="refusal"),
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
    Rule("comply", "acceptance", "comply cooperate co-operate abide", r"(?:\s+(?:fully\s+)?(?:with|by)\s|\b)",
        before=r"\b(?:will|would|'ll|'d|shall)\s+(?:\S+ly\s+)?(?:co-)?$", voice="told", span="clause", negated="refusal"),
    Rule("adopt", "acceptance", "adopted implemented accepted honoured honored",
        before=r"\b(?:recommendations?|findings|proposals?|requests?|demands?)\b[^.;]*\b(?:will|would|shall)\s+be\s+(?:\S+ly\s+)?$",
        span="clause", voice="told"),
    Rule("adopt", "acceptance", "adopt implement", r"\s[^,;]*\b(?:recommendations?|findings|proposals?|advice)\b",
        before=r"\b(?:will|would|'ll|shall)\s+(?:\S+ly\s+)?$", span="clause", voice="told"),
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
    Rule("imperative", "request", " ".join(_IMPERATIVES),
        r"\s+(?!,|is\b|was\b|are\b|were\b|has\b|had\b|me\s+(?:say|be|tell|just|finish|explain|put\s+it|assure)|us\s+(?:be|not|"
        r"hope|say|remember)|(?:it|\S+\s\S+)\s+(?:with|to)\s+(?:me|us)\b|get\b|a\s+blessed|\S+\s+aside\b)[a-z£$0-9]",
        before=r"^\W*(?:(?:just|so|then|now|and|but|well|instead|first)\s*,?\s+|[a-z]+,\s+(?:mate,\s+|please,?\s+)?)?(?:do(?:\s+not|"
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
        r"investigation|meeting)|to\s+(?:see|know|hear)|any\s+\w+\s+to)\b))",
        before=r"\b(?:i|we)(?:\s+would|'d|\s+now|\s+just|\s+simply|\s+all|\s+also|\s+do|\s+only)?\s+$", span="clause", voice="quoted"),
    Rule("recommend", "request", "recommend recommends recommended recommending", r"\s+(?:strongly\s+)?that\s+(?P<what>\S)"),
    Rule("I ask", "request",
        "ask asking urge urging implore beg plead appeal call calling request demand challenge press beseech encourage advise",
        r"\s+(?P<to>(?:up)?on\s|for\s|that\s)?(?!you\s+why\b|about|if\s+i|whether\s+i|myself|ourselves|it\s)\S", before=_I,
        span="clause", voice="quoted", negated=""),
    # Requests that are told
    Rule("ask to", "request", f"{_ASK} {_ASKED} {_URGE}", rf"(?:\s+(?:with|to))?\s+(?!not\b|by\b){_TO_DO}",
        unless=rf"{_NOUN_BEFORE}|\bwhen\s+$|{_PASSIVE}|{_PAST_I}", span="what"),
    Rule("order to", "request", _ORDER, rf"\s+(?P<to>{_SOMEONE})(?:,\s[^,;]{{1,40}},\s)?(?P<what>to\s+(?!be\b|have\b){_VERB})",
        unless=rf"{_NOUN_BEFORE}|\bin\s+$|{_PASSIVE}|{_PAST_I}", span="what"),
    Rule("ask for", "request", f"{_ASK} {_ASKED} {_URGE}",
        rf"\s+(?P<to>{_SOMEONE})?for\s+(?!forgiveness|years|months|weeks|days|trouble|directions)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|\bwhen\s+$|{_PASSIVE}|{_PAST_I}"),
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
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:very|as|more|less|and|growing|high|rising|meet|less|electricity|water|housing|"
        r"supply)\s+$", span="what", force="demand"),
    Rule("call for", "request", "call calls called calling",
        r"\s+(?:again\s+|publicly\s+|once\s+more\s+|yesterday\s+|instead\s+|openly\s+)?for\s+(?!order\b|calm\b)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|\b(?:resist\w*|reject\w*|fac\w+|ignor\w+|dismiss\w*|mounting|growing|renewed|repeated|was|were|is|are|"
        r"situation|which|that|what|phone|telephone)\s+(?:\S+ly\s+)?$"),
    Rule("call on", "request", "call calls called calling prevailed prevail",
        rf"\s+(?:up)?on\s+(?P<to>{_SOMEONE})(?:\S+ly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{_VERB})", unless=rf"{_NOUN_BEFORE}|{_PASSIVE}"),
    Rule("calls for", "request", "call calls demands requests pleas appeals plea request appeal",
        r"\s+(?P<what>for|to)\s+(?!help\s+line|the\s+court|appeal|service)\S",
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
        r"\s+(?!no\s|little|few|any\s+(?:comment|explanation)|by\b|in\b|from\b|and\b|of\b|up\b|jobs\b|courses\b|services\b|"
        r"(?:an?|his|her|their|its|the|one)\s+(?:\S+\s+){0,2}?(?:figure|view|account|version|reason|excuse|answer|theory|opinion|clue|"
        r"hint|sign|thoughts?|prayers?|reminder|lesson|verdict|assessment|estimate|comparison|example|warning|rebuke)\b|"
        r"congratulations|condolences|sympathy|(?:his|her|their)\s+(?:resignation|condolences|apolog)|a\s+(?:glimpse|range|"
        r"choice|chance\s+to)|an?\s+(?:apology|explanation|insight|defen[cs]e)|(?:evidence|proof|advice|criticism|explanations?|"
        r"apolog)\b)(?P<what>\S)",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:that|which|shop|shops|service|course|market|on|and|what\s+i|what\s+we|to)\s+$",
        span="given", negated="offer"),
    Rule("offer", "offer", "offered", r"\s+(?:was|is|were)\s+(?P<what>\S)", before=r"\bwhat\s+(?:i|we|he|she|they)\s+$", span="clause"),
    Rule("was offered", "offer", "offered promised",
        r"\s+(?P<what>(?:an?|the|his|her|help|money|more|"
        r"up\s+to|£\S|\$\S|€\S)\b)", before=r"\b(?:was|were|been|being|is|are)\s+(?:also\s+|first\s+|never\s+|not\s+)?$", negated="offer"),
    Rule("offer of", "offer", "offer offers", r"\s+(?:of\s+(?P<what>\S)|(?P<to>to\s+\S+))",
        before=r"\b(?:made|make|makes|making|renewed|repeated|repeats|with|put|extended|floated)\s+(?:an?|his|her|its|their|"
        r"the)\s+(?:\S+\s+)?$", unless=r"\b(?:reject|refus|declin|turned)", span="here", negated="denial"),
    Rule("promise", "offer",
        "promise promises promised promising pledge pledges pledged pledging vow vows vowed undertake undertook undertakes "
        "guarantee guarantees guaranteed volunteer volunteered volunteers volunteering commit commits committed committing",
        rf"\s+(?P<to>{_SOMEONE})?(?P<what>(?:to\s+{_VERB}|that\s+\S|£\d|\$\d|€\d|an?\s|more\s|extra\s|i\s|he\s|she\s|they\s|we\s))",
        unless=rf"{_NOUN_BEFORE}|{_PASSIVE}|\b(?:had\s+been|as|had|that)\s+$", span="that"),
    Rule("happy to", "offer", "happy glad pleased delighted willing prepared content ready minded disposed",
        rf"\s+(?P<what>to\s+{_ADV}(?!see(?!\s+(?:you|him|her|them|your|mr|ms|mrs)\b)|hear(?!\s+(?:from|the\s+case))|say|learn|"
        r"know|be|have|note|report|admit|announce|confirm|find\s+(?:out|that)|think|get|defend|explain|answer|come|receive|"
        rf"believe|accept\s+that|go\s+to){_VERB})",
        before=r"\b(?:would|will|should|is|are|am|was|were|be|being|remains?|stands?|said\s+to\s+be|felt|i'd|we'd|he'd|she'd|i'm|we're|"
        r"he's|she's|they're|i'll|we'll|'d|feel)(?:,\s*[a-z]+(?:\s[a-z]+)?\s*,)?\s+(?:not\s+|never\s+)?(?:be\s+)?" + _ADV
        + r"(?:and\s+|ready,\s+)?$", span="willing", negated="refusal"),
    Rule("could be available", "offer", "available", r"\b", before=r"\b(?:could|can|would|might|may|will|shall)\s+" + _ADV
        + r"be\s+(?:made\s+)?" + _ADV + "$",
        unless=r"\b(?:not|n't|never|results|copies|tickets|details|information|report|film)\b[^,;]*$", span="clause", force="hedged"),
    Rule("I will", "offer", "will would can shall", rf"\s+(?!gladly|happily){_ADV}{_GIVES}",
        before=r"\b(?:i|we|my\s+\w+|our\s+\w+)\s+$",
        unless=r"\b(?:if|that|what|which|how|than|whether|so|as|because|where|when|until)\s+(?:\w+\s+)?\w+\s+$", span="clause",
        voice="quoted", negated="refusal"),
    Rule("I will", "offer", "i'll we'll i'd we'd", rf"\s+{_ADV}(?!talk\b|let\s|show\s+(?:you|them)\s+(?:how|what)|be\b){_GIVES}",
        span="here", voice="quoted", unless=r"\b(?:if|what|which|how|than|whether|so|as|because|where|when|until|that)\s+$"),
    Rule("said would", "offer", "would", rf"\s+(?!gladly|happily){_ADV}(?:{_GIVE}\b|(?:get|receive)\s+[£$€])",
        before=r"\b(?:said|says|told|promised|wrote|added|confirmed|replied|insisted|announced|indicated)\b[^.;]{1,90}$",
        unless=r"\b(?:that|a\s+\w+|an\s+\w+|it|this|that\s+(?:it|this)|which|closure|cuts?|plan|scheme|move|decision|changes?|who|what|"
        r"there|residents|people|asked|asking|ask|whether|if|how|traders|patients)\s+(?:\S+ly\s+)?$", span="clause", negated="refusal"),
)  # fmt: skip


RULES_OF = by_word(RULES)
