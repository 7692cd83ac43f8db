"""The frames in which people answer: refuse, deny and accept; as rules that hang on one word each, read in plain lower case."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.frames import (
    ACCOUNTS,
    ACTS,
    ADV,
    BODIES,
    CONTESTED,
    GIVE,
    MIND,
    NOBODYS,
    TAKE,
    UNABLE,
    VERB,
)
from evenhand.core.reading.asks.rules import Rule

_NO_ASIDE = r"\b(?:if|whether|not|that\s+it)\s[^,;]*$"
ANSWERS: tuple[Rule, ...] = (
    # Refusals
    Rule("refuse", "refusal", "refuse refuses refused refusing", rf"\s+(?P<what>to\s+(?:even\s+)?{VERB})"),
    Rule("refuse", "refusal", "refuse refuses refused refusing",
        r"\s+(?P<what>(?:his|her|its|their|the|any|all|permission|comment|point-blank|requests?|calls?|an?\s+(?:\S+\s+){0,3}?(?:offers?|requests?|"
        r"invitations?|meeting|interview|inquiry|licen[cs]e|visa|apology|copy|grant|visit|hearing|debate|vote|extension|deal|permit|place))\b)",
        unless=r"\b(?:was|were|been|being|the|that|to)\s+$"),
    Rule("decline", "refusal", "decline declines declined declining",
        rf"\s+(?P<what>to\s+{VERB}|(?:his|her|its|their|the|an|any|all)\s+(?:\S+\s+){{0,3}}?(?:offer|invitation|request|"
        r"interview|opportunity|meeting|chance|comment)\S*|comment|interviews?|requests?|repeated\s+requests?)"),
    Rule("turn down", "refusal", "turn turns turned turning",
        r"\s+(?:(?P<to>\S+(?:\s\S+){0,5}?)\s+)?down\b\s*(?P<what>(?:an?|the|his|her|its|their|requests?|calls?|offers?|"
        r"invitations?|repeated)\s)?", unless=r"\bthe\s+(?:sound|volume|heat|lights?)", span="turn"),
    Rule("reject", "refusal", "reject rejects rejected rejecting dismissed dismiss dismisses rebuff rebuffs rebuffed spurned snubbed",
        r"\s+(?P<what>(?:\S+\s+){0,6}?(?:offers?|calls?|requests?|pleas?|demands?|bids?|proposals?|plans?|applications?|"
        r"invitations?|appeals?|recommendations?|settlements?|amendments?|motions?|overtures?|deal|compromise)\b)", active=True),
    Rule("rule out", "refusal", "rule rules ruled ruling", r"\s+(?:it\s+)?out\s+(?P<what>\S)", active=True),
    Rule("stop short", "refusal", "stopped stops stopping",
        r"\s+short\s+of\s+(?:saying|promising|committing|apologi|offering|agreeing|ruling|endorsing|backing|calling)", span="here"),
    Rule("comment", "refusal", "not doesn't don't didn't",
        r"\s+(?:(?:wish|want|intend|propose|plan)\s+to\s+)?(?:immediately\s+|yet\s+)?(?:comment|answer|discuss(?!(?:ed)?\s+(?:[^\s,.;]+\s+){1,6}?with\b)|be\s+drawn|"
        r"withdraw|apologi[sz]e|resign|attend)",
        before=r"\b(?:do|does|did)\s+$|$", unless=r"\b(?:if|why|could|can|is|was|would|will|or)\s+$|\bwho\s+(?:did|do|does)\s+$", span="clause", negated="refusal"),
    Rule("would not say", "refusal", "not wouldn't won't",
        rf"\s+{ADV}(?:say|comment|confirm|discuss|elaborate|answer|disclose|reveal|name|speculate|resign|(?:be\s+)?(?:drawn|"
        r"interviewed|resigning|standing\s+down|stepping\s+down|commenting))\b",
        before=r"(?:\b(?:will|would)\s+|\b(?:he|she|they|it|we|i|[a-z]+)\s+)$",
        unless=r"\b(?:if|whether|did|do|does|could|can|who|that|is|was|has|have|had|must|should|need|or)\s+$", span="clause"),
    Rule("would not say", "refusal", "not wouldn't won't",
        rf"\s+{ADV}(?:release|publish|provide|reconsider|intervene|fund|approve|support|back|allow|grant|hand\s+over|agree|meet\s+with)\b(?!\s*(?:[.,;]|$))",
        before=r"\b[a-z'-]+\s+(?:(?:will|would)\s+)?$",
        unless=r"\b(?:if|whether|did|do|does|could|can|who|which|it|that|this|there|money|is|was|has|have|had|must|should|need|or)\s+(?:(?:will|would)\s+)?$", span="clause"),
    Rule("will not", "refusal", "commit", r"\s+(?:to|itself|himself|herself|themselves|the|any)\b", before=r"(?:\b(?:will|would|can|could)\s+not|\bcannot|\b(?:wo|would|ca|could)n't)\s+(?:yet\s+)?$",
        unless=r"\b(?:if|why|whether|who)\s[^,;]*$", span="clause", negated="refusal"),
    Rule("will not", "refusal", "not never", rf"\s+{ACTS}", before=r"\b(?:will|would|shall)\s+$",
        unless=NOBODYS + r"\s+(?:will|would|shall)\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "won't wouldn't", rf"\s+{ACTS}", unless=NOBODYS + r"\s+$", span="clause", voice="told"),
    Rule("will not", "refusal", "not", r"\s*(?:$|[.,;](?:\s|$))", before=r"\b(?:he|she|they|i|we)\s+(?:would|will)\s+$", span="clause",
        voice="told"),
    Rule("I am not", "refusal", "not", r"\s+(?P<what>(?!going|being|saying|suggesting|trying|asking|looking|interested|getting|offering|"
        r"complaining|accusing|blaming|pretending|defending|denying)[a-z]+ing\b)", before=r"(?:\b(?:i|we)\s+(?:am|are)|i'm|we're)\s+$",
        span="clause", voice="quoted", negated="refusal"),
    Rule("no such thing", "refusal", "no", r"\s+such\s+thing\b", before=r"\b(?:do|did|does|doing)\s+$", span="clause", voice="told"),
    Rule("said no", "refusal", "no", r"\s*(?:$|[.,;])", before=r"\b(?:i|we|he|she|they)\s+(?:\S+ly\s+)?(?:said|say|told\s+(?:him|her|"
        r"them))\s+$",
        span="clause", voice="told"),
    Rule("took no", "refusal", "no", r"\s+(?:further\s+)?questions\b", before=r"\b(?:took|take|taking|answered|answer)\s+$", span="clause"),
    Rule("hung up", "refusal", "hung hangs", r"\s+up\b", span="here"),
    Rule("inappropriate", "refusal", "inappropriate improper wrong premature",
        r"\s+(?:for\s+\S+\s+(?:\S+\s+)?)?to\s+(?:comment|discuss|say|speculate|respond|speak|answer|intervene|interfere)\b",
        before=r"\b(?:would|will|'d)\s+be\s+(?:\S+ly\s+|quite\s+)?$", span="clause", voice="told"),
    Rule("not appropriate", "refusal", "appropriate proper right possible", before=r"\b(?:would|will|'d|may|might)\s+not\s+be\s+(?:\S+ly\s+)?$",
        span="clause", voice="told", negated="refusal"),
    Rule("answer is no", "refusal", "no", r"\b", before=r"\banswer\s+(?:is|was|remains|will\s+be)\s+(?:still\s+)?$", span="clause"),
    Rule("off the table", "refusal", "table", before=r"\boff\s+the\s+$", unless=r"\b(?:not|nothing)\b[^.;]*$", span="clause"),
    Rule("stands", "refusal", "stands stand", r"\s*(?:$|[.,;])",
        before=r"\b(?:decision|vote|plan|closure|ruling|order|policy|deadline|offer|position|"
        r"figures?)\s+(?:will\s+|would\s+|must\s+|still\s+)?$", span="clause", voice="told"),
    Rule("goes ahead", "refusal", "ahead", before=rf"\b(?:{CONTESTED}\b[^.;,]*\b(?:will|would)\s+{ADV}go|(?:will|would)\s+{ADV}press)\s+$",
        unless=_NO_ASIDE, span="clause", voice="told"),
    Rule("goes ahead", "refusal", "ahead", r"\s+(?:[^\s.;]+\s+){0,5}?(?:anyway|regardless|all\s+the\s+same|(?:despite|in\s+spite\s+of|in\s+the\s+face\s+of|"
        r"notwithstanding)\s(?:\S+\s+){0,3}?(?:calls?|protests?|objections?|pleas?|appeals?|opposition|petitions?|requests?|demands?|letters?)\b)",
        before=rf"\b(?:will|would)\s+{ADV}go\s+$", unless=_NO_ASIDE, span="clause", voice="told"),
    Rule("out of the question", "refusal", "question sale doing", before=r"\b(?:out\s+of\s+the|not\s+(?:up\s+)?for|nothing)\s+$",
        span="clause", voice="told"),
    Rule("going nowhere", "refusal", "nowhere put", r"\s*(?:$|[.,;])", before=r"\b(?:going|staying|stay)\s+$", span="clause", voice="told"),
    Rule("not happen", "refusal", "happen", before=r"(?:\bnot|n't)\s+(?:going\s+to\s+)?$",
        unless=r"\b(?:did|does|do|didn|doesn|should|must|could|if)\b[^.;]{0,20}$", span="clause",
        voice="told", negated="refusal"),
    Rule("not for me", "refusal", "not", r"\s+(?:for\s+(?:me|us|him|her|the\s+\S+)|appropriate|our\s+(?:practice|policy)|"
        r"the\s+(?:practice|policy))\s+(?:for\s+\S+\s+(?:\S+\s+)?)?to\s",
        before=r"(?:\b(?:is|was|be)|'s)\s+$", span="clause", voice="told"),
    Rule("do not comment", "refusal", "not don't doesn't", r"\s+(?:comment|discuss|give\s+(?:interviews|details|comments?)|negotiate|"
        r"talk\s+to|speak\s+to|propose\s+to|plan\s+to)\b",
        before=r"(?:\b(?:do|does)\s+|\b(?:i|we|he|she|it|they|" + BODIES + r")\s+)$", span="clause", voice="told"),
    Rule("dead body", "refusal", "body", before=r"\bover\s+(?:my|our|his|her)\s+dead\s+$", span="clause"),
    Rule("cannot", "refusal", "cannot can't couldn't not",
        rf"\s+(?:however,?\s+|,\s*however,\s*)?(?!{ADV}accept\s+(?:\S+\s+){{0,4}}?{ACCOUNTS}\b)(?!be\s+(?:certain|sure|right|more|expected|the|a|so|too|clearer|"
        rf"plainer))(?!{ADV}(?:{UNABLE}))"
        rf"{ACTS}", before=rf"\b(?:(?:i|we|he|she|they|{BODIES})(?:\s+(?:can|could))?|[a-z']+\s+(?:can|could))\s+$",
        unless=r"\b(?:if|why|it|this|that|there|which|who|you|people|money|or|so|what|one)(?:\s+(?:can|could))?\s+$", span="clause",
        voice="told"),
    Rule("not going to", "refusal", "not",
        r"\s+(?:going|prepared|willing|ready|able|minded|about|inclined|in\s+a\s+position)\s+to\s+(?!be\s+(?:easy|enough|a)|"
        r"happen|work|change\s+the|tell|say|know|see|hear|win)(?P<what>\w)",
        before=r"\b(?:i|we|he|she|they|i'm|we're|he's|she's|they're|am|are|is|was|were)\s+$",
        unless=r"\b(?:it|this|that|there|which)\s+(?:is|was|are|were)\s+$", span="clause", voice="told", negated="refusal"),
    Rule("intend", "refusal",
        "intend intention plans grounds reason power authority "
        "wish desire appetite", r"\s+(?:to|of|for|that\s+\S+\s+should)\s(?!be\s+(?:named|identified|quoted)|give\s+(?:his|her|"
        r"their)\s+name)",
        before=r"(?:\b(?:not|n't|never)\s+|n't\s+|\bno\s+(?:current\s+|immediate\s+|present\s+)?)$", span="clause", voice="told",
        negated="refusal"),
    Rule("matter closed", "refusal", "closed", before=r"\b(?:matter|subject|case|issue)\s+(?:is\s+|was\s+|as\s+)?$", span="clause",
        voice="told"),
    Rule("nothing to add", "refusal", "nothing", r"\s+(?:more\s+|further\s+)?to\s+(?:add|say)\b", span="here", voice="told"),
    Rule("no thanks", "refusal", "thanks thank", r"(?:\s+you)?,?\s+but\s+no\b", span="here", voice="quoted"),
    Rule("accept", "refusal", "accept",
        r"\s+(?P<what>(?:\S+\s+){0,4}?(?:offers?|invitation|proposals?|terms|request|conditions?|recommendations?|settlement|"
        r"deal)\b)", before=r"(?:\b(?:not|never|cannot)|n't)\s+" + ADV + r"(?:be\s+able\s+to\s+)?$", span="clause", voice="told",
        negated="refusal"),
    Rule("agree", "refusal", "agree", r"\s+to\s", before=r"(?:\b(?:not|never|cannot)|n't)\s+" + ADV + "$", span="clause",
        negated="refusal"),
    Rule("no comment", "refusal", "no", r"\s+comment\b", before=r"(?:^\W*|\b(?:said|had|offered|was|with)\s+)$", span="here"),
    Rule("ignore", "refusal", "resist resists resisted resisting ignore ignores ignored ignoring brushed",
        r"\s+(?:aside\s+|off\s+)?(?P<what>(?:\S+\s+){0,4}?(?:calls?|requests?|pleas?|demands?|appeals?|letters?|invitations?|"
        r"pressure)\b)", active=True),
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
        unless=r"\b(?:was|were|been|being|be|is|are)\s+(?:now\s+|still\s+|also\s+|again\s+|\w+ly\s+)?$|\b(?:cannot|can't|to|n?or)\s+$", span="here"),
    Rule("reject a claim", "denial",
        "reject rejects rejected rejecting dismiss dismisses dismissed dismissing rebutted refuted refutes refute",
        r"\s+(?P<what>(?:\S+\s+){0,4}?(?:suggestions?|claims?|allegations?|accusations?|charges?|assertions?|idea|insinuations?|"
        r"notion)\b)", active=True, span="here"),
    Rule("not so", "denial", "not never didn't haven't hadn't hasn't",
        rf"\s+{ADV}(?:ask(?:ed)?(?!\s+(?:who|what|why|if|how|whether|you))|offer(?:ed)?|promised?|order(?:ed)?|leak(?:ed)?|"
        r"mislead|misled|request(?:ed)?|seek|sought|lobby|lobbied|instruct(?:ed)?|g[ai]ven?\s+(?:any\s+|an?\s+)?(?:assurance|"
        r"promise|undertaking|instruction|order)s?|threaten(?:ed)?|discuss(?:ed)?|admit(?:ted)?|agree(?:d)?\s+to|"
        r"solicit(?:ed)?|demand(?:ed)?|approach(?:ed)?|direct(?:ed)?)\b",
        before=r"(?:\b(?:i|we|he|she|they|it|[a-z]+)(?:\s+(?:have|has|had|did|was|were)|'ve|'d)?|,)\s+$",
        unless=r"\b(?:you|do|does|if|why|who|will|would|shall|could|can|should|must|is|are|may|might|be)\s+$|\b(?:who|which)\s+(?:\S+\s+){1,2}$", span="clause",
        voice="told", negated="denial"),
    Rule("so much as", "denial", "not never", rf"\s+{ADV}\S+\s+so\s+much\s+as\b", span="clause", voice="told"),
    Rule("nothing to do", "denial", "nothing idea knowledge", r"\s+(?:(?!whether\b|if\b)\S+\s+)?(?:to\s+do\s+with|about|of|that)\b",
        before=r"\b(?:had|have|has|know|knew|knows|known)\s+(?:absolutely\s+|no\s+)*$", span="clause", voice="told"),
    Rule("no truth", "denial", "truth", before=r"\bno(?:t\s+a\s+(?:word|grain)\s+of)?\s+$", span="clause", voice="told"),
    Rule("none was", "denial", "no nobody",
        r"\s+(?!doubt|matter|longer|date|decision|one\s+(?:else\s+)?(?:should|can)|reason|surprise|idea|need|wonder)(?:\S+\s+){0,5}?"
        r"(?:had|has|have|was|were|is)\s+(?:ever\s+|yet\s+|also\s+)?(?:been\s+)?(?:asked|offered|promised|told|sent|given|made|leaked|"
        r"ordered|instructed|"
        r"discussed|approached|shown|near|involved|threatened|pressed|pressured|influenced|sought|seen|reached|"
        r"breached|broken|altered|changed|misled)\b", before=r"(?:^\W*|[,;]\s*|\b(?:that|and|but|said|says|insisted|because)\s+)$",
        span="clause", voice="told"),
    Rule("there was none", "denial", "no not never",
        r"\s+(?:any\s+|a\s+|an\s+|such\s+|secret\s+|special\s+)*(?:deal|plot|client|contract|agreement|offer|promise|pressure|threat|"
        r"instruction|"
        r"conflict|favou?r|quid|understanding|condition|request|leak|cover-up|bribe|breach|impropriety|wrongdoing|bias|interference|link|"
        r"connection|arrangement|meeting|discussion|secret|direction|undertaking|guarantee|intention|attempt)s?\b",
        before=r"\bthere(?:'s|\s+(?:is|was|were|are|has\s+been|had\s+been|have\s+been|will\s+be))\s+(?:absolutely\s+|simply\s+)?$",
        unless=r"\b(?:if|until)\s[^,;]*$", span="clause", voice="told"),
    Rule("not true", "denial", "not isn't wasn't never untrue nonsense",
        r"(?:\s+(?:at\s+all\s+)?(?:true|right|so|correct|accurate|the\s+case|how\s+it|an?\s+(?:direction|instruction|order|threat|bribe|"
        r"offer|deal|"
        r"promise|condition|request|demand|favour|favor|gift|secret|breach))\b)|(?<=untrue)\b|(?<=nonsense)\b",
        before=r"\b(?:it|that|this|which|they|claim\w*|allegation\w*|suggestion\w*|message|letter|text|email)(?:'s|\s+(?:is|was|were|"
        r"are))?\s+(?:\S+ly\s+|"
        r"complete\s+|utter\s+|total\s+)?$", span="clause", voice="told"),
    Rule("nothing done", "denial", "nothing nobody no",
        r"(?:\s+(?:advantage|favours?|favors?|pressure|instructions?|promises?|offers?|part|payment|money|such\s+\w+|role|influence|gift|"
        r"benefit|deal)\b|\b)",
        before=r"\b(?:i|we|he|she|they|it)\s+(?:have\s+|had\s+|has\s+)?(?:sought|asked\s+for|asked|approved|changed|promised|offered|"
        r"received|took|"
        r"got|gave|made|signed|ordered|leaked|told|applied|exerted|put|gained|knew)\s+$", span="clause", voice="told"),
    Rule("brand", "denial", "branded dismissed called described rejected labelled labeled dubbed",
        r"\s+(?P<what>(?:\S+\s+){0,5}?(?:claims?|suggestions?|allegations?|accusations?|reports?|story|it|that|this|figures?|"
        r"charges?)\s+(?:as\s+)?(?:\S+\s+)?"
        r"(?:absurd|nonsense|untrue|false|ludicrous|laughable|ridiculous|rubbish|baseless|preposterous|fanciful|wrong|lies?)\b)",
        span="here"),
    Rule("no part", "denial", "part role hand", r"\s+in\s",
        before=r"\b(?:took|had|played|has|have|ever\s+had)\s+(?:absolutely\s+)?(?:no|any)\s+$", span="clause", voice="told",
        negated="denial"),
    Rule("not offering", "denial", "offering", r"\s+(?:\S+\s+){0,2}?(?:special|favours|favors|any|preferential)\b",
        before=r"(?:\bnot|n't)\s+$", span="here", negated="denial"),
    # Acceptances
    Rule("accept", "acceptance", "accept accepts accepted accepting",
        r"\s+(?P<what>(?:\S+\s+){0,7}?(?:offers?|invitations?|recommendations?|requests?|proposals?|terms|"
        r"report(?:'s)?|deal|conditions?|settlement|compromise|rescue|bail-?out|package|findings?|resignation|apology)\b|"
        r"(?:the|his|her|their|its|your|our)\s+(?:visit|help|money|grant|meeting|gift|tour|hospitality|inquiry|ruling|audit|job|post|"
        r"award|advice|challenge|invite)\b|"
        r"that\s+(?:offer|invitation))",
        unless=r"\b(?:was|were|been|being|to\s+be|must|should|to\s+have|refus\w+\s+to|declin\w+\s+to|urg\w+\s.{1,40}\sto|has\s+to)\s+$",
        negated="refusal"),
    Rule("take up", "acceptance", "take takes took taken taking",
        r"\s+(?:(?:him|her|them|you|\S+\s\S+)\s+)?up\s+(?:on\s+)?(?:\S+\s+){0,8}?(?:offer|invitation|suggestion)\b",
        unless=r"\b(?:to|must|should)\s+$", span="clause", negated="refusal"),
    Rule("agree", "acceptance", "agree agrees agreed agreeing",
        r"\s+(?:in\s+principle\s+|reluctantly\s+|formally\s+)?(?P<what>to\s+(?!differ|disagree)\S)",
        unless=r"\b(?:was|were|been|is|are|be|must|should|could|to|not|by)\s+$|\b(?:any|those|all|only|councils|authorities|people|employers|firms|schools|families|owners)"
        r"\s+(?:who|which|that)\s+(?:also\s+)?$", negated="refusal", span="here"),
    Rule("agree", "acceptance", "agree", r"\s+that\s+(?:\S+\s+){1,10}?(?:should|will|would|must|shall)\b",
        before=r"\b(?:i|we)\s+(?:can\s+|will\s+|also\s+|therefore\s+)?$", voice="quoted", span="clause"),
    Rule("arrange", "acceptance", "arranging arranged",
        r"\s+(?:for\s+|to\s+|an?\s+)(?:\S+\s+){0,3}?(?:meet|meeting|visit|call|talks|see|discuss)\b",
        before=r"\b(?:i|we|he|she|they|am|are|is|was|have|has|had|'m|'re|'ve)\s+" + ADV + "$", voice="told", span="clause"),
    Rule("look into", "acceptance", "look looks looking consider considering examine examining review study",
        r"\s+(?:(?:at|into|carefully)\s+)?(?:it|this|that|the|your|his|her|their|both|any)\b(?!\s+(?:position|future|options|back)\b)",
        before=r"(?:\b(?:i|we|he|she|they|it|my\s+\w+|our\s+\w+|mr\s\S+|mrs\s\S+|ms\s\S+|" + BODIES + r")(?:'ll|'d|\s+(?:will|would|"
        r"shall|is|are|was|were|am))"
        r"|\b(?:i'm|we're|he's|she's|they're|promised\s+to|agreed\s+to))\s+" + ADV + r"(?:be\s+)?$",
        unless=r"\b(?:if|whether|asked|ask|asking)\s[^,;]*$", span="clause", voice="told"),
    Rule("welcome", "acceptance", "welcome", r"\s+(?!to\b|back|news|a\s+(?:\S+\s+)?(?:chance|opportunity))(?P<what>\S)",
        before=r"\b(?:i|we|he|she|they|" + BODIES
        + r")(?:'d|\s+(?:would|will|should))(?:,\s[^,]{1,20},)?\s+" + ADV + "$", unless=r"\bif\s[^,]*$", span="clause", voice="told"),
    Rule("glad of", "acceptance", "glad", r"\s+of\s", before=r"\b(?:would|'d|should|will)\s+be\s+" + ADV + "$",
        span="clause", voice="told"),
    Rule("welcome", "acceptance", "welcome", r"(?!\s+(?:news|change|to\s))",
        before=r"\b(?:is|are|be)\s+(?:very\s+|most\s+|always\s+)?$",
        span="clause", voice="quoted"),
    Rule("comply", "acceptance", "comply cooperate co-operate abide", r"(?:\s+(?:fully\s+)?(?:with|by)\s|\b)",
        before=r"\b(?:will|would|'ll|'d|shall)\s+(?:\S+ly\s+)?(?:co-)?$", voice="told", span="clause", negated="refusal"),
    Rule("adopt", "acceptance", "adopted implemented accepted honoured honored",
        before=r"\b(?:recommendations?|findings|proposals?|requests?|demands?)\b[^.;]*\b(?:will|would|shall)\s+be\s+(?:\S+ly\s+)?$",
        span="clause", voice="told"),
    Rule("adopt", "acceptance", "adopt implement", r"\s[^,;]*\b(?:recommendations?|findings|proposals?|advice)\b",
        before=r"\b(?:will|would|'ll|shall)\s+(?:\S+ly\s+)?$", span="clause", voice="told"),
    Rule("gladly", "offer", "gladly happily willingly", rf"\s+(?!accept|take|come|comply|attend|give|{MIND}){VERB}\s+(?:you|your|them)\b",
        before=r"(?:'ll|'d|\b(?:will|would))\s+$", span="clause", voice="told"),
    Rule("gladly", "acceptance", "gladly happily willingly", rf"\s+{GIVE}\b",
        before=r"\b(?:i|we|he|she|they)(?:'ll|'d|\s+will|\s+would)\s+$", span="clause", voice="told"),
    Rule("give way", "acceptance", "bow bows bowed bowing cave caves caved caving yield yields yielded gave giving",
        r"\s+(?:in\s+)?to\s+(?:\S+\s+){0,4}?(?:demands?|pressure|calls?|requests?|pleas?)\b", span="here", negated="refusal"),
    Rule("grant", "acceptance", "grant grants granted granting approve approves approved approving",
        r"\s+(?P<what>(?:the|his|her|its|their|a|an|our|my)\s+(?:\S+\s+){0,3}?(?:requests?|application|wish|appeal|extension|"
        r"meeting|access|permission|bid|petition)\b)", active=True, negated="refusal"),
    Rule("yes", "acceptance", "yes", r",?\s+(?P<what>(?:i|we)(?:'ll|'d|\s+(?:will|would|can|accept|agree)))\b", before=r"^\W*$",
        voice="quoted"),
    Rule("yes", "acceptance", "yes", r"\s+to\s", before=r"\b(?:said|say|says|saying)\s+$", span="here"),
    Rule("will take", "acceptance", "will 'll would", rf"\s+{ADV}{TAKE}\b", before=r"\b(?:i|we)\s+$", span="clause", voice="quoted"),
    Rule("will take", "acceptance", "i'll we'll i'd we'd", rf"\s+{ADV}{TAKE}\b", span="clause", voice="quoted"),
)  # fmt: skip
