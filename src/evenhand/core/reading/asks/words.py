"""The frames in which people ask and offer, and on what condition; as rules that hang on one word each, read in plain lower case."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.answers import ANSWERS
from evenhand.core.reading.asks.frames import (
    ADV,
    ASK,
    ASKED,
    BODIES,
    DEMAND,
    FOR_YOU,
    GIVE,
    GIVES,
    GO,
    IMPERATIVES,
    MIND,
    NOUN_BEFORE,
    ORDER,
    PAST_I,
    PASTS,
    SAID_BY_ME,
    SOMEONE,
    TO_DO,
    URGE,
    VERB,
    WHETHER,
    WRITING,
)
from evenhand.core.reading.asks.grammar import ACCEPTING, DENYING, OFFERING, REFUSING, SETTING_TERMS
from evenhand.core.reading.asks.requests import REQUESTING
from evenhand.core.reading.asks.rules import Rule, by_word
from evenhand.core.reading.asks.wills import WILLING

# What somebody is ready to do that is no kindness.
_HOSTILE = (
    r"(?:strike|sue|fight|close|shut|cut|sack|lose|risk|die|wait|leave|block|oppose|appeal|vote\s+against|walk\s+(?:away|out)|"
    r"take\s+(?:legal|court|industrial|strike|action|on)|go\s+(?:to\s+court|on\s+strike|it\s+alone)|scrap|axe|abandon|defend|ignore|break)\b"
)

CONDITIONS: tuple[Rule, ...] = (
    Rule("provided", "condition", "provided providing", r"\s+that\s",
        unless=r"\b(?:evidence|proof|assurance|information|is|was|were|be|been|has|have|had)\s+$", span="here", conditional=True),
    Rule("provided", "condition", "provided providing",
        r"\s+(?!by\b|with\b|for\b|to\b|in\b|at\b|from\b|as\b|under\b)(?:there|it|he|she|they|we|you|i|"
        r"[a-z0-9'-]+\s+(?:\S+\s+){0,6}?(?:is|are|was|were|has|have|can|could|will|would|do|did|don't|"
        rf"{PASTS}|\w{{2,}}ed|(?:the|his|her|its|their)\s\S+\s\w+|\w{{2,}}[a-rt-z]s)\b)",
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
)  # fmt: skip
ASKS: tuple[Rule, ...] = (
    # To hold something out to whoever speaks is what others are asked to do
    Rule("to us", "request", "extend offer make", r"\s+(?:[^\s,;.]+\s+){1,6}?to\s+(?:us|me|our|my)\b",
        before=rf"\b(?:to|will|would|should|could|might|must|can|please|you)\s+{ADV}$",
        unless=r"\b(?:promis\w+|pledg\w+|offer\w*|agree\w*|vow\w*|undert\w+|happy|willing|ready|prepared|going|able|refus\w+|declin\w+|fail\w*|i|we|not|"
        r"will\s+not)\s+(?:to|will|would|could|can|might|should|must)\s+(?:\S+ly\s+)?$", span="clause", voice="quoted"),
    # Requests in the first person, and to you
    Rule("grateful if", "request", "grateful glad obliged appreciate appreciated happy pleased welcome thankful",
        r"\s+(?:it\s+)?(?:very\s+much\s+)?(?P<what>if\s+\S)",
        before=r"\b(?:i|we|would|should|be|'d)\s+" + ADV + "$", span="clause", voice="told"),
    Rule("please", "request", "please",
        r"\s+(?:do\s+(?:not\s+)?|don't\s+|just\s+|also\s+|now\s+|could\s+you\s+|can\s+you\s+)?(?!everyone|everybody|the|all|"
        rf"find\s+attached){VERB}", unless=r"\b(?:to|would|will|not|can|could|you|they|he|she|it|might)\s+$", span="here",
        voice="quoted"),
    Rule("please", "request", "please", before=r"\b(?:could|can|will|would)\s+(?:you|we|i)\s[^.;]*$", span="clause", voice="quoted"),
    Rule("do come", "offer", "do", r"\s+(?:come|call|drop|ring|visit|let\s+(?:me|us)\s+know|get\s+in\s+touch)\b",
        before=r"^\W*(?:please\s+)?$", span="here",
        voice="quoted"),
    Rule("imperative", "request", " ".join(IMPERATIVES),
        r"\s+(?![^.;]*\band\s+(?:it|you|they|that|there)(?:'|\s+(?:is|are|will|would|can|get)\b))(?!,|is\b|was\b|are\b|were\b|has\b|"
        r"had\b|of\b|me\s+(?:say|be|tell|just|finish|explain|put\s+it|assure)|us\s+(?:be|not|"
        r"hope|say|remember)|(?:it|\S+\s\S+)\s+(?:with|to)\s+(?:me|us)\b|get\b|a\s+blessed|\S+\s+aside\b)[a-z£$0-9]",
        before=r"(?:^\W*|[.!?]\W+)(?:(?:just|so|then|now|and|but|well|instead|first|kindly)\s*,?\s+|[a-z]+,\s+(?:mate,\s+|"
        r"please,?\s+)?)?(?:do(?:\s+not|"
        r"n't)\s+)?$", span="here", voice="quoted", negated="request"),
    Rule("could you", "request", "could can will would",
        r"\s+(?:you|we|the\s+\w+|ministers|he|she|they)\s+(?:please\s+|now\s+|at\s+least\s+|also\s+)?(?!imagine|believe|trust|"
        r"not\b|be\s+surprised|really|ever|see\s+how)[a-z]+[^.!]*\?", before=r"(?:^\W*|[,;:–—-]\s*|\b(?:and|but|so)\s+)$", span="here",
        voice="quoted"),
    Rule("any chance", "request", "chance", r"\s+(?:of|that|the|you|we)?\b", before=r"\bany\s+$", span="phrase", voice="quoted"),
    Rule("should", "request", "should must ought needs",
        rf"\s+(?:to\s+)?(?:now\s+|immediately\s+|at\s+once\s+|also\s+|simply\s+|at\s+least\s+)?{GO}",
        before=r"\b(?:he|she|they|you|minister|mayor|council|government|governor|premier|president|secretary|leader|chair\w*|"
        r"[A-Za-z'-]+)\s+$",
        unless=r"\b(?:i|we|it|which|that|who|what|whether|why|how|there|not|all|members|ministers\s+of|no\s+one|(?:my|our)\s+\S+)\s+$", span="clause",
        voice="told", negated=""),
    Rule("should be done", "request", "should must ought",
        r"\s+(?:now\s+|immediately\s+|at\s+once\s+|also\s+|at\s+least\s+|to\s+)?be\s+(?:made\s+public|published|released|disclosed|withdrawn|scrapped|paused|"
        r"postponed|halted|investigated|reinstated|reversed|paid\s+back|repaid|dropped|blocked|banned|barred|stopped|saved|protected|"
        r"allowed|consulted|returned|restored|delayed|deferred|cancelled|heeded|put\s+off|put\s+on\s+hold|reviewed|reopened|changed|reformed|referred|called\s+in)\b",
        unless=r"\b(?:if|whether|says?|code|rules?|not|which|that\s+it)\s[^,;]*$", span="clause", voice="told", negated=""),
    Rule("see its way", "request", "way", r"\s+(?:clear\s+)?to\s+(?P<what>\w)",
        before=r"\b(?:see|saw|find)\s+(?:its|your|his|her|their)\s+$", span="clause", voice="quoted"),
    Rule("want", "request", "want expect need like",
        r"\s+(?P<what>(?:(?:you|him|her|them|ministers|answers|an?\s+(?:answer|apology|inquiry|enquiry|explanation|"
        r"investigation|meeting)|to\s+(?:know|hear|see\s+(?:the|a|an|his|her|their|your|its)\b)|any\s+\w+\s+to)\b))",
        before=r"\b(?:i|we)(?:\s+would|'d|\s+now|\s+just|\s+simply|\s+all|\s+also|\s+do|\s+only)?\s+$", span="clause", voice="quoted"),
    Rule("if I were you", "request", "were", r"\s+you\b", before=r"\b(?:i'd|i\s+would)\s[^.;]*\bif\s+i\s+$", span="clause", voice="quoted",
        conditional=True),
    Rule("must", "request", "must should", rf"\s+(?:now\s+|immediately\s+|at\s+once\s+|also\s+|simply\s+)?(?!not\b|be\b|have\b|"
        rf"{MIND})[a-z]+\s+(?:it|this|that|the|whether|if|why|how|what|who|when|"
        r"his|her|their|to|in|back|out|up|down|away|for|with|every|all|an?)\b",
        before=rf"\b(?:he|she|they|you|mr\s\S+|mrs\s\S+|ms\s\S+|(?:the|this)\s+(?:\S+\s+)?{BODIES})\s+$",
        unless=r"\b(?:if|whether|says?|code|rules?)\s[^,;]*$",
        span="clause", voice="quoted", negated=""),
    Rule("wants done", "request", "wants want wanted", rf"\s+(?P<what>{SOMEONE}(?:\S+ly\s+)?(?:\w+ed|held|set|sent|kept|put|told|paid|"
        rf"built|made|given|shut|cut|spent|"
        r"brought|taken|withdrawn|out|gone)\b)", unless=r"\b(?:what|who|that|anyone|everyone|people|not|n't|"
        r"never|don't|didn't)\s+$|" + NOUN_BEFORE, voice="any"),
    Rule("recommend", "request", "recommend recommends recommended recommending", r"\s+(?:strongly\s+)?that\s+(?P<what>\S)"),
    Rule("recommend", "request", "recommend recommends recommended recommending", r"\s+(?P<what>(?!that\b)(?:[^\s,;]+\s+){1,6}?should\s+[a-z]+)"),
    Rule("by all means", "acceptance", "means", before=r"\bby\s+all\s+$", unless=r"\b(?:not|never)\b", span="clause", voice="quoted"),
    Rule("listed", "request", "first firstly second secondly third thirdly fourth fourthly finally lastly last", r"\W+that\s+(?P<what>\S)",
        before=r"^\W*$", voice="quoted"),
    Rule("will ask them", "offer", "ask",
        rf"\s+(?P<what>(?:my|our|the)\s+(?:[^\s,;.]+\s+){{1,9}}?to\s+(?:{GIVE}|look\s+(?!into)|visit|"
        r"go\s+(?:through|over)|talk|sit|come|check|help|meet)\b)",
        before=r"\b(?:i|we)(?:\s+(?:will|shall)|'ll)\s+(?:gladly\s+|happily\s+)?$", span="clause", voice="quoted"),
    Rule("I ask", "request",
        "ask asking urge urging implore beg plead appeal call calling request demand challenge press beseech encourage advise",
        r"\s+(?P<to>(?:up)?on\s|for\s|that\s)?(?!you\s+why\b|about|guilty\b|if\s+i|whether\s+i|myself|ourselves|it\s|\S+\s+(?:things|"
        r"questions)\b)\S", before=SAID_BY_ME,
        span="clause", voice="quoted", negated=""),
    # Requests that are told
    Rule("ask to", "request", f"{ASK} {ASKED} {URGE}", rf"(?:\s+(?:with|to))?\s+(?!not\b|by\b|to\s+differ\b){TO_DO}",
        active=True, unless=rf"{NOUN_BEFORE}|\bwhen\s+$|{PAST_I}", span="what"),
    Rule("order to", "request", ORDER, rf"(?<!to tell)\s+(?P<to>{SOMEONE})(?:,\s[^,;]{{1,40}},\s)?(?P<what>to\s+(?!be\b|have\b){VERB})",
        active=True, unless=rf"{NOUN_BEFORE}|\bin\s+$|{PAST_I}", span="what"),
    Rule("ask for", "request", f"{ASK} {ASKED} {URGE}",
        rf"\s+(?P<to>{SOMEONE})?for\s+(?!forgiveness|years|months|weeks|days|trouble|directions|(?:them|something|anything|it|this|that|"
        rf"these|more\s+than)\b)"
        r"(?P<what>\S)", active=True, unless=rf"{NOUN_BEFORE}|\bwhen\s+$|{PAST_I}"),
    Rule("ask that", "request", f"{ASK} {URGE} {DEMAND} request requests requested requesting",
        r"(?:,\s[^,;]{1,60},)?\s+(?:in\s+writing\s+)?that\s+(?P<what>(?:[^\s,;]+\s+){1,9}?(?:be|should|not|must|[a-z]+)\b)",
        unless=rf"{NOUN_BEFORE}|\bwhen\s+$", span="that"),
    Rule("propose that", "request", ""
        "propose proposes proposed proposing moved insist insists insisted insisting suggest suggests suggested",
        r"(?:,\s[^,;]{1,60},)?\s+that\s+(?P<what>(?:[^\s,;]+\s+){1,9}?(?:be|should|must)\s)", unless=NOUN_BEFORE, span="that"),
    Rule("propose that", "request", "propose proposes proposed proposing", r"\s+(?P<what>(?!that\b)(?:[^\s,;]+\s+){1,7}?should\s+be\s)", unless=NOUN_BEFORE, span="that"),
    Rule("ask whether", "request", "ask asks asking", rf"\s+{WHETHER}", before=WRITING,
        unless=r"\b(?:was|were|been|being|be|when|is|are|a|the)\s+$"),
    Rule("ask whether", "request", "asked", rf"\s+{WHETHER}", before=WRITING,
        unless=r"\b(?:was|were|been|being|be|when|is|are|a|the)\s+$|^\W*$|[.,]\s*$|\bi\s+$"),
    Rule("give until", "request", "give gives gave given giving",
        rf"\s+(?P<to>{SOMEONE})until\s(?:\S+\s){{1,4}}?(?P<what>to\s+{VERB})"),
    Rule("demand", "request", DEMAND,
        r"\s+(?P<to>that\s)?(?!for\b|from\b|by\b|on\b|in\b|of\b|is\b|was\b|has\b|to\s+the\b|job|role|schedule)(?P<what>\S)",
        active=True, unless=rf"{NOUN_BEFORE}|\b(?:very|as|more|less|(?:supply|in)\s+and|growing|high|rising|meet|less|electricity|water|"
        rf"housing|"
        r"supply)\s+$", span="what", force="demand"),
    Rule("call for", "request", "call calls called calling",
        r"\s+(?:again\s+|publicly\s+|once\s+more\s+|yesterday\s+|instead\s+|openly\s+)?for\s+(?!order\b|calm\b)(?P<what>\S)",
        unless=rf"{NOUN_BEFORE}|\b(?:resist\w*|reject\w*|fac\w+|ignor\w+|dismiss\w*|mounting|growing|renewed|repeated|"
        r"situation|which|that|what|phone|telephone)\s+(?:\S+ly\s+)?$", active=True),
    Rule("call on", "request", "call calls called calling prevailed prevail",
        rf"\s+(?:up)?on\s+(?P<to>{SOMEONE})(?:\S+ly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{VERB})", active=True, unless=rf"{NOUN_BEFORE}"),
    Rule("calls for", "request", "call calls demands requests pleas appeals plea request appeal",
        r"(?![^.;]{0,80}?\b(?:was|were|been|went|gone)\s+(?:refused|rejected|turned|granted|accepted|denied|dismissed|ignored|unanswered)\b)\s+(?P<what>for|to)\s+(?!help\s+line|the\s+court|appeal|service|comment|proposals|tenders|information|quotes|(?:my|our|his|her|"
        r"their)\s+(?:office|staff)\b)\S",
        before=r"\b(?:with|made|make|making|renewed|repeated|issued|backed|led|joined|including|amid|sent|lodged|submitted|received|a|"
        r"an|his|her|its|their)\s+(?:\S+\s+)?$",
        unless=r"\b(?:reject\w*|refus\w+|ignor\w+|dismiss\w*|turned\s+down|resist\w*|rebuff\w*|declin\w+|phone|telephone|denied|"
        r"reply\s+to|information|at|after)\b[^,;]{0,25}$|\b(?:not|never|n't)\s+(?:\S+\s+){0,3}$", span="here"),
    Rule("seek", "request", "seek seeks seeking sought",
        r"\s+(?P<what>(?:an?|the|his|her|its|their|your|urgent|further|more|written|legal|clarification|assurances?|clarity|answers|"
        r"talks|permission|help|compensation|£\d|\$\d)\b(?:\s+\S+){0,4}?\s*\b(?:meetings?|clarification|assurances?|answers?|"
        r"talks|permission|help|compensation|explanation|inquiry|investigation|review|apology|details|copy|copies|delay|"
        r"extension|money|funding|ruling|advice|intervention|support|commitments?|guarantees?|undertakings?|information|documents?|records?|audit|hearing|vote|grant|£\d\S*|\$\d\S*)\b)",
        active=True, unless=r"\b(?:much|long|most|highly)[- ]$"),
    Rule("request", "request", "request requests requested requesting",
        r"\s+(?P<what>(?:an?|the|his|her|its|their|more|further|all|copies|details|help|documents|records|information)\s)",
        active=True, unless=rf"{NOUN_BEFORE}|\b(?:as|if)\s+$"),
    Rule("want to", "request", "wants want wanted", rf"\s+(?P<to>{SOMEONE})(?P<what>to\s+(?!be\s+(?:able|sure)){VERB})",
        unless=r"\b(?:what|who|that|anyone|everyone|people|you|not|n't|never|don't|didn't)\s+$|" + NOUN_BEFORE),
    Rule("refer", "request", "refer refers referred referring report reported reporting",
        r"\s+(?:\S+\s+){1,6}?to\s+(?P<to>(?:the|an?|his|her|its|their)\s+(?:\S+\s+){0,4}?(?:commission(?:er)?|tribunal|police|ombudsman|"
        r"watchdog|committee|"
        r"auditor\S*|advis[eo]r|regulator|prosecutor\S*|attorney|inspector\S*|inspectorate|authorities|office|board|court|bureau)\b)",
        before=r"(?:\b(?:has|have|had|will|would|to|[a-z]+ly|and|said|he|she|they|i|we|i'm|am|is|are)|'d|'ve|'ll)\s+$",
        unless=r"\b(?:was|were|been|being|be)\s+$|" + NOUN_BEFORE, span="here"),
    Rule("challenge", "request", "invite invites invited inviting",
        rf"\s+(?P<to>{SOMEONE})(?P<what>to\s+(?!meet|talk|join|discuss|attend|dinner|lunch|tea|visit|speak|a\s|the\s){VERB})",
        active=True),
    Rule("the same", "request", "want like need ask",
        r"\s+(?:for\s+)?(?P<what>(?:the\s+(?:very\s+)?same|equal|an?\s+equal|our\s+(?:own|share|turn)|one\s+too|it\s+(?!to\b))\b|"
        r"an?\s+[^.;]{1,40}?\b(?:too|as\s+well)\b)",
        before=r"\b(?:i|we)(?:\s+(?:would|should|do|also|all|only|just|simply|now|will)|'d)*\s+$", span="clause", voice="quoted"),
    # Offers
    Rule("will have them", "offer", "ask get send have arrange instruct",
        rf"\s+(?P<what>(?:for\s+)?(?:my|our|the|some|one\s+of|two\s+of)\s+(?:[^\s,;.]+\s+){{1,9}}?(?:to\s+)?(?:{GIVE}|look|visit|"
        r"go\s+(?:through|over)|talk|sit|come|check|find|help|meet)\b)",
        before=r"\b(?:i|we)(?:\s+(?:will|would|shall|should|can|could|am|are|be|quite|very|happy|glad|willing|pleased|ready|prepared|"
        r"content|only\s+too|more\s+than|to)|'ll|'d|'m|'re)+\s+$",
        unless=r"\b(?:not|never|cannot|must|to\s+have)\s+$|\b(?:i|we)\s+(?:must|have|had)\s[^.;]*$", span="clause", voice="quoted"),
    Rule("propose", "offer", "propose proposes proposed proposing",
        r"\s+(?P<what>(?:an?\s+(?:\S+\s+){0,2}?(?:payment|meeting|compromise|settlement|deal|visit|truce|swap|loan|grant|fund|"
        r"discount|refund)|talks|to\s+(?:pay|meet|fund|share|split|lend|give))\b)", active=True, unless=r"\b(?:the|a|any)\s+$",
        negated="denial"),
    Rule("invite", "offer", "invite invites invited inviting",
        rf"\s+(?P<to>{SOMEONE})(?P<what>to\s+\S|for\s+(?:talks|tea|a\s|lunch|dinner)|round\b|in\b)", active=True, unless=r"\bself-$", negated="denial"),
    Rule("offer to", "offer", "offer offers", rf"\s+(?:again\s+|instead\s+)?(?P<what>to\s+(?:\S+ly\s+)?{VERB})", unless=NOUN_BEFORE,
        negated="offer"),
    Rule("offer to", "offer", "offered offering", rf"\s+(?:again\s+|instead\s+|repeatedly\s+)?(?P<what>to\s+(?:\S+ly\s+)?{VERB})",
        unless=r"\b(?:was|were|been|being)\s+$", negated="offer"),
    Rule("offer", "offer", "offer offers offered offering",
        r"\s+(?!no\s|little|few|to\b|after\b|before\b|when\b|as\b|is\b|was\b|letter|any\s+(?:comment|explanation)|by\b|in\b|from\b|and\b|of\b|"
        r"up\b|jobs\b|courses\b|services\b|"
        r"(?:an?|his|her|their|its|the|one)\s+(?:\S+\s+){0,2}?(?:figure|view|account|version|reason|excuse|answer|theory|opinion|clue|"
        r"hint|sign|thoughts?|prayers?|reminder|lesson|verdict|assessment|estimate|comparison|example|warning|rebuke)\b|"
        r"congratulations|condolences|sympathy|(?:his|her|their)\s+(?:resignation|condolences|apolog)|a\s+(?:glimpse|range|"
        r"choice|chance\s+to)|an?\s+(?:apology|explanation|insight|defen[cs]e)|(?:evidence|proof|advice|criticism|explanations?|"
        r"apolog)\b)(?P<what>\S)",
        active=True, unless=rf"{NOUN_BEFORE}|\b(?:that|which|shop|shops|service|course|market|on|what\s+i|what\s+we|to|you\s+don't|"
        r"(?:that|which|as|what)\s+(?:he|she|they|i|we|it))\s+$",
        span="given", negated="offer"),
    Rule("offer", "offer", "offered", r"\s+(?:was|is|were)\s+(?P<what>\S)", before=r"\bwhat\s+(?:i|we|he|she|they)\s+$", span="clause"),
    Rule("was offered", "offer", "offered promised",
        r"\s+(?P<what>(?:an?|the|his|her|help|money|more|"
        r"up\s+to|£\S|\$\S|€\S)\b)", before=r"\b(?:was|were|been|being|is|are)\s+(?:also\s+|first\s+|never\s+|not\s+)?$", negated="offer"),
    Rule("offer of", "offer", "offer offers", r"\s+(?:of\s+(?P<what>\S)|(?P<to>to\s+\S+))",
        before=r"\b(?:made|make|makes|making|renewed|repeated|repeats|with|put|extended|floated)\s+(?:an?|his|her|its|their|"
        r"the)\s+(?:\S+\s+)?$", unless=r"\b(?:reject|refus|declin|turned)", span="here", negated="denial"),
    Rule("you can have", "offer", "can could may", r"\s+(?:always\s+|also\s+|still\s+)?(?:have(?!\s+(?:\w+ed|been|had|done|gone|seen|heard|known|said|told|thought|got)\b)|use|borrow|keep|come\s+(?:and|to|in|"
        r"round)|count\s+on|call\s+on)\b",
        before=r"\b(?:you|they|he|she|anyone|anybody|whoever|council|school|families|residents)\s+$",
        unless=r"\b(?:if|that|so|how|what|whether|before)\s+(?:\S+\s+)?$",
        span="clause", voice="quoted"),
    Rule("yours", "offer", "yours", r"\s*(?:$|[.,;]|\s(?:if|for)\b)", before=r"(?:\b(?:is|are)|'s)\s+$", span="clause", voice="quoted"),
    Rule("door is open", "offer", "open ready disposal", r"\b(?!\s+(?:days?|by|for\s+business|letter|air))", before=
        r"\b(?:door\s+(?:is|remains|was|stays)|(?:i|we|they|officials)\s+stand|at\s+(?:your|his|her|their))\s+(?:always\s+|still\s+)?$",
        span="clause", voice="told"),
    Rule("on the table", "offer", "table", before=r"\b(?:offer|money|cash|deal|grant|[£$€]\S+|"
        r"\S+\s?m(?:illi)?on)\b[^.;]{0,60}\bon\s+the\s+$",
        unless=r"\b(?:not|no\s+longer|if)\b[^.;]*$", span="clause"),
    Rule("let us", "offer", "let", r"\s+(?:me|us)\s+(?:help|pay|have|take|show|send|put|buy|meet|look|try)\b",
        before=r"^\W*(?:then\s+|so\s+|please\s+)?$", span="here", voice="quoted"),
    Rule("there may be", "offer", "may might could will would",
        r"\s+(?:well\s+|also\s+|then\s+|always\s+)?be\s+(?:some|more|extra|additional|further|a\s+(?:little|bit)|"
        r"room|scope|money|funding|funds|help|flexibility|cash|movement)\b", before=r"\bthere\s+$", unless=r"\bif\s[^,;]*$",
        span="clause", voice="told",
        force="hedged", conditional=True),
    Rule("dangle", "offer", "dangle dangled dangles dangling extend extended float floated",
        r"\s+(?P<what>(?:an?|the|his|her|its|their|help|£|\$|€)\b)",
        active=True, unless=rf"{NOUN_BEFORE}|\b(?:to|deadline|line|boat)\s+$"),
    Rule("promise", "offer",
        "promise promises promised promising pledge pledges pledged pledging vow vows vowed undertake undertook undertakes undertaken undertaking "
        "guarantee guarantees guaranteed volunteer volunteered volunteering commit commits committed committing",
        rf"\s+(?P<to>{SOMEONE})?(?P<what>(?:to\s+{VERB}|that\s+\S|£\d|\$\d|€\d|an?\s|more\s|extra\s|i\s|he\s|she\s|they\s|we\s))",
        active=True, unless=rf"{NOUN_BEFORE}|\b(?:had\s+been|as|had|that)\s+$", span="that"),
    Rule("happy to", "offer", "happy glad pleased delighted willing prepared content ready",
        rf"\s+(?P<what>to\s+{ADV}(?!see(?!\s+(?:you|him|her|them|your\s+\w+|(?:mr|ms|mrs)\s\S+)(?:\s*[.,;]|\s*$|\s+(?:on|at|in|again|to|about|any|next|there|when|if|for|this|before|after)\b))|hear(?!\s+(?:from|the\s+case))|say|learn|"
        r"know|be|have(?!\s+(?:the|your|my|our|some|a|an)\b)|note|report|admit|announce|confirm|find\s+(?:out|that)|think|get|defend|"
        r"explain|answer|(?:put|set)\s+(?:the|that)\s+record|put\s+(?:it|that|things|this)\s+(?:right|straight)|come(?!\s+(?:before|to|and|in|down|up|over|along|round)\b)|receive|"
        rf"believe|accept\s+that|go\s+to|{_HOSTILE}){VERB})",
        before=r"\b(?:would|will|should|is|are|am|was|were|be|being|remains?|stands?|said\s+to\s+be|felt|i'd|we'd|he'd|she'd|i'm|we're|"
        r"he's|she's|they're|i'll|we'll|'d|feel)(?:,\s*[a-z]+(?:\s[a-z]+)?\s*,)?\s+(?:not\s+|never\s+)?(?:be\s+)?" + ADV
        + r"(?:and\s+|ready,\s+)?$", unless=r"\byou(?:'d|\s+(?:would|should|are|were))\s+(?:be\s+)?" + ADV + "$",
        span="willing", negated="refusal"),
    Rule("minded to", "offer", "minded disposed inclined", rf"\s+(?P<what>to\s+{ADV}{GIVE}\b)", before=r"\b(?:is|are|am|was|were|be|been|feel|'m|'re)\s+"
        + ADV + "$", unless=r"\b(?:not|never)\s+$", span="willing"),
    Rule("welcome the chance", "offer", "welcome",
        r"\s+(?:the|an?)\s+(?:\S+\s+)?(?:opportunity|chance)\s+(?P<what>to\s+(?:\S+ly\s+)?(?:visit|meet|discuss|come|"
        r"talk|speak|see|help|work)\b)", before=r"\b(?:would|'d|will|should)\s+" + ADV + "$", span="clause", voice="told"),
    Rule("could be available", "offer", "available", r"\b", before=r"\b(?:could|can|would|might|may|will|shall)\s+" + ADV
        + r"be\s+(?:made\s+)?" + ADV + "$",
        unless=r"\b(?:not|n't|never|results|copies|tickets|details|information|report|film)\b[^,;]*$", span="clause", force="hedged"),
    Rule("I will", "offer", "will would can shall could", rf"\s+(?!gladly|happily)(?:{ADV}{GIVES}|{FOR_YOU})",
        before=rf"\b(?:i|we|my\s+\w+|our\s+\w+|(?:the\s+)?{BODIES})\s+$",
        unless=r"\b(?:if|that|what|which|how|than|whether|so|as|because|where|when|until)\s+(?:\w+\s+)?\w+\s+$", span="clause",
        voice="quoted", negated="refusal"),
    Rule("I will", "offer", "i'll we'll i'd we'd", rf"\s+{ADV}(?!talk\b|let\s|show\s+(?:you|them)\s+(?:how|what)|be\b)(?:{GIVES}|"
        rf"{FOR_YOU})",
        span="here", voice="quoted", unless=r"\b(?:if|what|which|how|than|whether|so|as|because|where|when|until|that)\s+$"),
    Rule("said would", "offer", "would", rf"\s+(?!gladly|happily|consider\b){ADV}(?:{GIVE}\b|(?:get|receive)\s+[£$€])",
        before=r"\b(?:said|says|told|promised|wrote|added|confirmed|replied|insisted|announced|indicated)\b[^.;]{1,90}$",
        unless=r"\b(?:that|a\s+\w+|an\s+\w+|it|this|that\s+(?:it|this)|which|closure|cuts?|plan|scheme|move|decision|changes?|who|what|"
        r"there|residents|people|asked|asking|ask|whether|if|how|traders|patients)\s+(?:\S+ly\s+)?$", span="clause", negated="refusal"),
)  # fmt: skip

RULES_OF = by_word((*CONDITIONS, *SETTING_TERMS, *ANSWERS, *REFUSING, *DENYING, *ACCEPTING, *REQUESTING, *ASKS, *OFFERING, *WILLING))
