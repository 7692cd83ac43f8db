"""The grammar of asking: requests told in the passive, as a wish, as a need or as a question; as rules that hang on one word each."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.frames import ADV, BODIES, GO, MIND, NOUN_BEFORE, SOMEONE, URGE, VERB
from evenhand.core.reading.asks.rules import Rule

_BE = r"\b(?:was|were|been|being|be|is|are|'s|get|gets|got)\s+" + ADV + "$"
_BY = (
    r"(?:\s+(?:again\s+|repeatedly\s+|also\s+)?by\s+(?:[^\s,;.]+\s+){1,9}?|\s+(?:again\s+|repeatedly\s+|yesterday\s+)?|,\s[^,;.]{1,50},\s+)"
)
# What somebody is asked that is no more than to speak.
_SPEAK = r"(?:comment|respond|say|speculate|describe|name|elaborate|rate|recall|imagine|guess|believe|think|picture)\b"
# Who may be asked, where the verb alone does not show that it asks.
_WHO = (
    rf"(?:you|him|her|them|somebody|someone|mr\s\S+|mrs\s\S+|ms\s\S+|dr\s\S+|cllr\s\S+|cr\s\S+|sir\s\S+|(?:the|our|this|that|your|his|her|their|its)\s+(?:[\w'-]+\s+){{0,3}}?{BODIES}|"
    r"ministers|officials|councillors|managers|bosses)"
)
_SUBJECT = rf"(?:he|she|they|you|it|{_WHO}|[a-z][\w'-]+\s[a-z][\w'-]+)"
_SETTLED = (
    r"(?![^.;]{0,80}?\b(?:was|were|been|went|gone)\s+(?:refused|rejected|turned|granted|accepted|denied|dismissed|ignored|unanswered)\b)"
)
# What may be called for to put a thing right.
_REMEDY = (
    r"(?:inquir(?:y|ies)|enquir(?:y|ies)|probe|investigation|review|audit|action|answers?|explanations?|apolog(?:y|ies)|reforms?|overhaul|rethink|"
    r"clarity|clarification|statement|debate|consultation|summit|vote|referendum|intervention|transparency)"
)

REQUESTING: tuple[Rule, ...] = (
    # Told of whoever is asked: "has been urged by the union to go"
    Rule("was asked", "request",
        "asked urged pressed ordered instructed challenged begged implored lobbied petitioned encouraged directed summoned advised recommended called required pressured",
        rf"{_BY}(?:(?:up)?on\s+)?(?P<what>(?:not\s+)?to\s+(?!be\s|{_SPEAK}){VERB})", before=_BE, unless=r"\b(?:i|we|when|if)\s+(?:have\s+|had\s+)?(?:am|is|was|were|are|been)\s+(?:\S+ly\s+)?$"),
    Rule("was asked", "request", "invited", rf"{_BY}(?P<what>to\s+(?!meet|talk|join|discuss|attend|dinner|lunch|tea|visit|speak|come|a\s|the\s|{_SPEAK}){VERB})", before=_BE),
    Rule("was asked", "request", "pressure calls demands pleas appeals", r"\s+(?:from\s+(?:[^\s,;.]+\s+){1,9}?)?(?P<what>to\s+[a-z]+)", before=
        r"\b(?:under|fac(?:es?|ed|ing))\s+(?:\S+\s+){0,3}?$", unless=r"\b(?:no|not)\s+(?:\S+\s+)?$"),
    # As a wish or a need
    Rule("would like", "request", "like", rf"\s+(?P<to>(?!to\b|that\b|it\b|this\b|nothing\b|some(?:body|one)\b){SOMEONE})(?P<what>to\s+(?!be\s+(?:able|sure)){VERB})",
        before=r"(?:\bwould|'d)\s+(?:also\s+|very\s+much\s+|now\s+|still\s+)?$", unless=r"\b(?:if|what|who|you|anyone|you'd)\s+(?:would\s+|also\s+)*$"),
    Rule("would like", "request", "like", r"\s+(?P<what>(?:an?|the|some|more|his|her|their|its|our|my|your|sight|copies|answers|one|two|three|four|five|six|seven|eight|nine|ten|\d+|"
        r"to\s+(?:meet|know|receive|be\s+(?:told|given|heard|shown|sent)|speak\s+(?:to|with)|talk\s+to|discuss|see\s+(?:the|a|an|his|her|their|your|its|mr|ms)|have\s+(?:the|a|an|his|her|their|your|its|sight)))\s)",
        before=r"(?:\bwould|'d)\s+(?:also\s+|very\s+much\s+|now\s+|still\s+)?$",
        unless=r"\b(?:if|what|who|you|anyone|you'd|that)\s+(?:would\s+|also\s+)*$"),
    Rule("want", "request", "need needs needed", rf"\s+(?P<to>{_WHO}\s+)(?P<what>to\s+(?!be\s+(?:able|sure)){VERB})",
        unless=r"\b(?:what|who|that|people|not|n't|never|was|were|is|are|be|to)\s+$|" + NOUN_BEFORE, active=True),
    Rule("time for", "request", "time", rf"\s+(?:now\s+)?for\s+(?P<to>{SOMEONE})(?P<what>to\s+{VERB})", before=r"(?:\bit(?:'s|\s+(?:is|was))|\bthat\s+it\s+was|\bnow\s+is)\s+(?:now\s+|high\s+|about\s+|past\s+|well\s+past\s+|the\s+)?$",
        voice="told"),
    Rule("should", "request", "has have had need needs needed", rf"\s+to\s+{ADV}{GO}", before=rf"\b(?:he|she|they|(?:mr|mrs|ms|dr|cllr|cr)\s\S+|(?:the|this|that|our)\s+(?:[\w'-]+\s+){{0,3}}?{BODIES})\s+$",
        unless=r"\b(?:if|because|when|who|which|whether|since|after)\s[^,;]*$", span="clause", voice="told", negated=""),
    Rule("grateful for", "request", "grateful obliged glad", r"\s+(?P<what>for\s+(?:sight|a\s+copy|copies|an?\s+(?:early\s+|urgent\s+|written\s+|prompt\s+|full\s+)?(?:answer|reply|response|meeting|explanation|assurance|"
        r"indication|list|date|word)|your\s+(?:assurance|confirmation|views|help|urgent|early|reply|answer|response)|confirmation|clarification)\b)",
        before=r"\b(?:would|should|'d)\s+(?:also\s+)?be\s+" + ADV + "$", span="clause", voice="told"),
    Rule("could you", "request", "may might could can", r"\s+(?:i|we)\s+(?:please\s+|now\s+|also\s+)?(?:ask|have|see|suggest|invite|request|urge|trouble|be\s+(?:told|sent|given))\b[^.!]*",
        before=r"(?:^\W*|[,;:–—-]\s*|\b(?:and|but|so)\s+)$", span="here", voice="message"),
    Rule("could you", "request", "could can will would", r"\s+(?:the|this|that|any|an?|our|these|those)\s+(?:[\w'-]+\s+){1,5}?(?:please\s+)?be\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|nt|ld|ut|de|id)\b[^.!]*\?",
        before=r"(?:^\W*|[,;:–—-]\s*|\b(?:and|but|so)\s+)$", span="here", voice="message"),
    # As a question whether somebody would
    Rule("ask whether", "request", "ask asks asked asking",
        rf"(?:\s+(?P<to>(?!if\b|whether\b|that\b){SOMEONE})|\s+(?:again\s+|in\s+\S+\s+\S+\s+|yesterday\s+)?)(?P<what>(?:if|whether)\s+{_SUBJECT}\s+(?:would|will|could|might|can)\s+(?!not\b|be\b|have\b|{MIND}|say\b(?!\s+sorry\b))[a-z]+)",
        active=True, unless=r"^\W*$|[.,;:]\s*$|\b(?:when|was|were|been|being|be|is|are|a|the)\s+$|" + NOUN_BEFORE),
    # As what ought to be done, whoever is to do it
    Rule("is needed", "request", "needed required warranted overdue", r"\b(?!\s+(?:by|under|in\s+law|at\s+a)\b)", before=rf"\b{_REMEDY}\b[^.;,]{{0,40}}?\b(?:is|was|are|were)\s+(?:long\s+)?{ADV}$",
        unless=r"\b(?:if|whether|before|until|why|no|what)\s[^.;]*$", span="clause", voice="told", negated=""),
    Rule("there should be", "request", "should must ought needs needed", r"\s+(?:now\s+|also\s+)?(?:to\s+)?be\s+(?!(?:no|little|any)\b|enough\b)\S", before=r"\bthere\s+(?:also\s+)?$",
        unless=r"\b(?:if|whether|why)\s[^,;]*$", span="clause", voice="told", negated=""),
    Rule("should", "request", "should", r"\s+(?:instead\s+|also\s+|now\s+)?be\s+(?:working|doing|looking|helping|fighting|listening|talking|focuss?ing|putting|supporting|spending|investing|protecting)\b",
        before=r"[a-z]\s+$", unless=r"\b(?:i|we|it|that|this|there|money|nobody|(?:my|our)\s+\S+)\s+$|\b(?:if|why|who|which|whether|what)\s[^,;]*$", span="clause", voice="told", negated=""),
    Rule("want a", "request", "wants want wanted", rf"\s+(?P<what>(?:an?|the|more|full|urgent|their|his|her|its)\s+(?:[^\s.;,]+\s+){{0,3}}?(?:deals?|meetings?|money|funding|help|support|grants?|guarantees?|assurances?|"
        rf"moratorium|ban|pause|delay|timetable|{_REMEDY})\b)", unless=r"\b(?:what|who|that|people|everyone|nobody|not|never|n't|i|you)\s+$|" + NOUN_BEFORE),
    Rule("ask that", "request", "asking requesting demanding requested demanded requests demands", r"\s+(?P<what>(?:he|she|they)\s+(?!(?:is|was|are|were|has|had|have|would|will|could|can|might|may|not)\b)[a-z]+)",
        unless=NOUN_BEFORE, span="that"),
    Rule("calls by", "request", "calls call pleas plea demands demand requests request appeals appeal", rf"\s+(?:by|from)\s+(?:[^\s,;.]+\s+){{1,9}}?(?P<what>to\s+{VERB}|for\s+(?:an?|the|his|her|its|their|more)\s)",
        before=r"\b(?:despite|after|following|amid|over|against|to|with|of)\s+(?:\S+\s+){0,2}?$"),
    # With a particle
    Rule("push for", "request", "insist insists insisted insisting", r"\s+(?:up)?on\s+(?P<what>(?:an?|the|his|her|its|their|full|more)\s\S)", unless=r"\bif\s[^,;]*$|\b(?:they|people)\s+$"),
    Rule("push for", "request", "push pushes pushed pushing lobby lobbies lobbied lobbying campaign campaigns campaigned campaigning press presses pressed pressing hold held holding",
        r"(?:\s+out)?\s+for\s+(?P<what>(?:an?|the|his|her|its|their|full|more|extra|better|stronger|urgent|independent)\s(?!vote|election|seat|presiden|leadership|governor|years?|long|few|second|moment|while|time|fi(?:rst|ve))\S)",
        active=True, unless=NOUN_BEFORE + r"|\b(?:presidential|election|hard)\s+$"),
    Rule("ask for", "request", f"{URGE} turn turned turns", rf"\s+to\s+(?P<to>(?!(?:be|go|do|have)\b){SOMEONE})(?P<what>for\s+(?!years|months|the\s+first)\S)", active=True,
        unless=NOUN_BEFORE),
)  # fmt: skip
