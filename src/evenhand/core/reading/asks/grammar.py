"""Classes of verbs and nouns in the grammar of answering: to refuse, deny or accept a thing; as rules that hang on one word each."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.frames import ACCOUNTS, ADV, BODIES, GIVE, MIND, VERB
from evenhand.core.reading.asks.rules import Rule

# What somebody puts to somebody else, and what is said of somebody.
THING = (
    r"(?:offers?|invitations?|invite|requests?|calls?|pleas?|demands?|bids?|proposals?|applications?|appeals?|suggestions?|overtures?|"
    r"terms|settlements?|compromise|motions?|petitions?|approach(?:es)?|ultimatum|recommendations?|conditions?|package|deal|plans?|idea|"
    r"questions?|pressure)"
)
CLAIM = (
    r"(?:suggestions?|claims?|allegations?|accusations?|charges?|assertions?|insinuations?|reports?|stor(?:y|ies)|complaints?|rumou?rs?|"
    r"accounts?|version|notion|idea|criticisms?|remarks?)"
)
_UNTRUE = (
    r"(?:untrue|not\s+true|false|wrong|nonsense|baseless|unfounded|groundless|inaccurate|incorrect|fanciful|absurd|ludicrous|preposterous|"
    r"laughable|ridiculous|rubbish|garbage|bunkum|hogwash|poppycock|fiction|fantasy|a\s+fabrication|a\s+lie|lies|an?\s+invention|"
    r"a\s+(?:fairy\s+(?:tale|story)|smear|myth)|without\s+(?:any\s+)?(?:foundation|merit|substance|basis)|wide\s+of\s+the\s+mark|"
    r"(?:simply\s+|just\s+)?not\s+(?:so|the\s+case|correct|accurate|what\s+happened))\b"
)
_SURELY = (
    r"(?:(?:absolutely|simply|just|completely|wholly|totally|utterly|entirely|categorically|plainly|patently|quite|all|pure|utter|complete|"
    r"total|demonstrably|flatly|frankly)\s+)*"
)
# What somebody may be said to have done, given or had, and denies.
_DENIED = (
    r"(?:contact|dealings|involvement|part|role|hand|say|influence|knowledge|recollection|memory|conversations?|discussions?|meetings?|"
    r"commitments?|promises?|undertakings?|assurances?|guarantees?|requests?|offers?|threats?|approach(?:es)?|demands?|deals?|pacts?|"
    r"bargains?|favou?rs?|advantage|benefit|gifts?|payments?|instructions?|directions?|orders?|inducements?|conditions?|pressure|"
    r"secret|link|connection|relationship|interest|agreement|understanding|arrangement|representations?|decision\s+of\s+(?:mine|ours)|"
    r"quid)\b"
)
_NO = r"(?:no|not\s+(?:any|one|a\s+single)|never\s+(?:any|a))"
# Acts that somebody is accused of; to say that he did none of them is to deny it.
_DEEDS = (
    r"(?:spoken|spoke|speak|talk(?:ed)?|met|meet|discuss(?:ed)?|contact(?:ed)?|approach(?:ed)?|call(?:ed)?|ring|rung|phone[d]?|text(?:ed)?|"
    r"ask(?:ed)?(?!\s+(?:who|what|why|how|you))|offer(?:ed)?|promis(?:e|ed)|pledge[d]?|order(?:ed)?|instruct(?:ed)?|direct(?:ed)?|"
    r"tell|told|leak(?:ed)?|mislead|misled|request(?:ed)?|seek|sought|lobb(?:y|ied)|threaten(?:ed)?|pressure[d]?|pressuri[sz]ed?|"
    r"press(?:ed)?|lean(?:ed|t)?|influence[d]?|interfere[d]?|intervene[d]?|solicit(?:ed)?|demand(?:ed)?|admit(?:ted)?|agree[d]?|"
    r"sign(?:ed)?|approve[d]?|authori[sz]ed?|write|written|wrote|send|sent|receive[d]?|give|gave|given|take|taken|took|"
    r"pa(?:y|id)|gain(?:ed)?|benefit(?:t?ed)?|profit(?:ed)?|hide|hid(?:den)?|conceal(?:ed)?|destroy(?:ed)?|delete[d]?|shred(?:ded)?|"
    r"alter(?:ed)?|change[d]?|rig(?:ged)?|buil(?:d|t)\s+up|refuse[d]?|block(?:ed)?|see[n]?\s+(?:the|it|any|that(?!\s+(?:i|we|he|she|they|it)\b))|saw\s+(?:the|it|any)|"
    r"say|said|suggest(?:ed)?|breach(?:ed)?|break|broke(?:n)?|bull(?:y|ied)|use[d]?|abuse[d]?|misuse[d]?|vote[d]?|play(?:ed)?|"
    r"participate[d]?|decide[d]?|favou?r(?:ed)?|commit(?:ted)?|do(?:ne)?\s+(?:so|that|it|any|a)|lie[d]?|cheat(?:ed)?|steal|stole[n]?)\b"
)
_NOTS = "not never didn't haven't hadn't hasn't wasn't weren't"
_BEGINS = r"(?:^\W*|[,;:–—]\s*|\b(?:that|and|but|said|says|insisted|insists|maintained|added|told\s+\S+|so)\s+)"
_DOUBTED = r"\b(?:if|who|why|you|what|when|which|because|whether)\s[^,;]*$"

_WILL_NOT = (
    rf"\s+{ADV}(?:be\s+)?(?!{MIND}|accept\s+(?:\S+\s+){{0,4}}?{ACCOUNTS}\b|"
    r"recogni[sz]e|agree\s+(?:with|that)|be\b|the\b|an?\b|only\b|just\b|so\b|enough\b)[a-z]+"
)
_ASIDE = r"\b(?:if|why|who|which|you|because|what|people|nobody)\s[^,;]*$"
REFUSING: tuple[Rule, ...] = (
    # In an answer no other words are needed than what will not be
    Rule("in an answer", "refusal", "not", _WILL_NOT, before=r"\b(?:can|could|will|would|shall|may)\s+$", unless=_ASIDE, span="clause", voice="answer"),
    Rule("in an answer", "refusal", "cannot can't won't couldn't wouldn't shan't", _WILL_NOT, unless=_ASIDE, span="clause", voice="answer"),
    Rule("in an answer", "refusal", "not", r"\s+(?:possible|in\s+(?:our|my|the)\s+(?:gift|power)|for\s+(?:me|us|ministers|the\s+\S+)\s+to|appropriate|proper|open\s+to|negotiable|up\s+for|"
        r"something\s+(?:i|we)|a\s+matter|prepared|willing|able|minded|persuaded|convinced|inclined|a\s+decision)\b", before=r"(?:\b(?:is|am|are|was|were|be)\s+|'s\s+|'m\s+|'re\s+)$",
        span="clause", voice="answer"),
    Rule("in an answer", "refusal", "regret afraid", r"\s+(?:that\s+|to\s+say\s+|,\s+)?\S", before=r"\b(?:i|we)(?:'m|'re|\s+(?:must|do|am|are|can\s+only))?\s+$", span="clause", voice="answer"),
    Rule("in an answer", "refusal", "ahead", before=rf"\b(?:will|would)\s+{ADV}go\s+$", unless=_ASIDE, span="clause", voice="answer"),
    Rule("in an answer", "refusal", "stands final", r"\s*(?:$|[.,;])", before=r"\b(?:decision|vote|closure|plan|ruling|order|policy|timetable|date|that|answer|position)\s+(?:\S+\s+)?$", span="clause",
        voice="answer"),
    Rule("in an answer", "refusal", "planned late", r"\s*(?:$|[.,;])", before=r"\b(?:as|too)\s+$", span="clause", voice="answer"),
    Rule("in an answer", "refusal", "money scope room prospect provision budget funding", r"\b", before=r"\b(?:is|are|have|has|was)\s+(?:simply\s+)?no\s+(?:more\s+|further\s+|spare\s+)?$", span="clause",
        voice="answer"),
    # To turn a thing away, with a verb and its particle, or with the thing between them
    Rule("turn away", "refusal",
        "throw throws threw thrown brush brushes brushed wave waves waved shrug shrugs shrugged knock knocks knocked bat batted vote voted "
        "push pushed slap slapped swat swatted laugh laughed fend fended fob fobbed",
        rf"\s+(?:(?P<to>(?:\S+\s+){{1,4}}?))?(?:out|off|aside|away|back|down)\s+(?:\S+\s+){{0,5}}?{THING}\b", active=True, span="here"),
    Rule("turn away", "refusal",
        "rejects rejected rejecting reject dismiss dismissed dismisses rebuff rebuffed rebuffs spurn spurned spurns snub snubbed snubs veto vetoed "
        "vetoes sidestep sidestepped sidesteps dodge dodged dodges duck ducked ducks evaded refuse refused refuses decline declined "
        "declines resist resisted resists",
        rf"\s+(?:\S+\s+){{0,5}}?{THING}\b", active=True, unless=r"\bto\s+$", span="here"),
    Rule("turn away", "refusal", "balk balked balks baulk baulked baulks bridle bridled demur demurred demurs", r"(?:\s+at\b|\s*[.,;]|\s*$)",
        span="clause"),
    Rule("turn away", "refusal", "shrift", before=r"\b(?:gave|gives|given|got|give)\s+[^.;]{1,60}?\bshort\s+$", span="clause"),
    Rule("stand firm", "refusal", "firm ground", r"(?!\s+(?:date|offer|that|of|up|has|had|was|is|said))",
        before=r"\b(?:stood|stands|standing|stand|holding|held|holds)\s+(?:\S+\s+)?$", span="clause",
        unless=r"\b(?:the|a|to)\s+$"),
    Rule("stand firm", "refusal", "budge", before=r"\b(?:refus\w+\s+to|not|n't|declin\w+\s+to)\s+$", span="clause",
        negated="refusal"),
    Rule("the offer was refused", "refusal", "rejected refused declined dismissed rebuffed spurned vetoed unanswered ignored",
        r"(?!\s+to\s)", before=rf"\b{THING}\b[^.;,]{{0,50}}?\b(?:was|were|has\s+been|have\s+been|had\s+been|is|are|went|gone|being)\s+{ADV}$",
        span="clause"),
    Rule("the offer was refused", "refusal", "turned thrown voted", r"\s+(?:down|out)\b", before=
        rf"\b{THING}\b[^.;,]{{0,50}}?\b(?:was|were|been|is|being)\s+{ADV}$", span="clause"),
    Rule("the offer was refused", "refusal", "not", r"\s+(?:be\s+)?(?:repeated|renewed|extended|met|granted|accepted|considered|entertained|"
        r"reopened|reversed|taken\s+up)\b", before=rf"\b(?:{THING}|decision|deadline|contract)\b[^.;,]{{0,50}}?\b(?:will|would|could|can|"
        r"shall)\s+$", span="clause"),
    # To say no
    Rule("say no", "refusal", "no", r"(?:\s+(?:to|from)\b|\s*(?:$|[.,;!]))(?![^.!]*\?)",
        before=r"\b(?:said|say|says|saying|answered|replied|replies|answer\s+(?:came|comes)[^.;]{0,40}|answer\s+(?:was|is|remains)|reply\s+"
        r"(?:was|came)[^.;]{0,30}|a\s+(?:firm|flat|polite|blunt)|it's\s+a|it\s+is\s+a|that's\s+a)[\s:,]+(?:a\s+)?$", span="phrase",
        unless=r"\b(?:did|nobody|ever|not|never|to|can|cannot|didn't)\s+say\s+$|\bif\s[^,]*$"),
    Rule("say no", "refusal", "certainly absolutely definitely", r"\s+not\b\s*(?:[.,!]|$)", before=r"^\W*$", voice="quoted", span="here"),
    Rule("say no", "refusal", "chance way thank thanks", r"(?:\s+you)?\s*(?:[.,!]|$)", before=r"^\W*(?:not\s+a|no)\s+$", voice="quoted",
        span="phrase"),
    Rule("no question of", "refusal", "question", r"\s+of\s+(?!\w+\s+being\b)\w+ing\b", before=r"\bno\s+$", span="clause", voice="told"),
    Rule("nothing for it", "refusal", "locus power powers authority plans intention plan appetite grounds remit mandate scope budget",
        r"\W*\s+(?:(?:to|for)\s|of\s+\w+ing\b)", before=r"\bno\s+(?:legal\s+|immediate\s+|current\s+|present\s+|further\s+)?$", span="clause",
        voice="told", unless=r"\bif\s[^,]*$"),
    Rule("not in a position", "refusal", "position", r"\s+to\s+\w", before=r"(?:\bnot|n't)\s+(?:currently\s+|yet\s+|now\s+)?in\s+a\s+$", span="clause",
        voice="told"),
    Rule("cannot be", "refusal", "justified granted agreed accommodated supported accepted entertained considered arranged released published disclosed reversed reconsidered met",
        r"(?!\s+(?:by|without|until|unless|that)\b)", before=rf"(?:\b(?:could|can|would|will)\s+not|\bcannot|\b(?:ca|wo|could|would)n't)\s+{ADV}be\s+{ADV}$", span="clause", voice="told",
        unless=r"\b(?:if|why|which|who)\s[^,;]*$", negated="refusal"),
    Rule("unable to", "refusal", "unable", r"\s+to\s+(?!find|sleep|walk|reach|work|speak\s+of|get|see|leave|return\s+home)[a-z]+",
        before=rf"\b(?:i|we|he|she|it|they|{BODIES})\s+(?:is|are|am|was|were|would\s+be|will\s+be|be|been|remains?|has\s+been|have\s+been)\s+"
        rf"{ADV}$", span="clause", voice="told"),
    Rule("not mine to say", "refusal", "matter", r"\s+(?:entirely\s+|solely\s+|purely\s+)?for\s+(?!concern|regret|debate|celebration)\S",
        before=r"\b(?:it|that|this|decision|was|is|be|are|were)(?:'s|\s+(?:is|was|were|are|would\s+be))?\s+(?:\S+ly\s+)?a\s+$",
        span="clause", voice="told", unless=r"\bwhich\s[^,]*$"),
    Rule("not mine to say", "refusal", "decision call job role", r"(?:\s+to\s+(?:make|take)\b|\s*(?:[.,;]|$))",
        before=r"(?:\bnot|n't)\s+(?:my|his|her|our|their|its)\s+$", span="clause", voice="told"),
    Rule("no thanks", "refusal", "avoid avoided reluctant unwilling", r"\s+to\s+\S", before=
        rf"\b(?:is|was|were|are|been|remains?|be)\s+{ADV}$", span="clause", voice="any", unless=r"\bif\s[^,]*$"),
)  # fmt: skip

DENYING: tuple[Rule, ...] = (
    Rule("deny", "denial", "dispute disputes disputed disputing contest contests contested rebut rebuts rebutted refute refutes refuted",
        rf"\s+(?P<what>(?:\S+\s+){{0,4}}?{CLAIM}\b)", active=True, unless=r"\b(?:the|a|this|that|in|pay|trade)\s+$",
        span="here"),
    Rule("call untrue", "denial",
        "call calls called calling brand brands branded label labelled labeled dismiss dismisses dismissed dismissing describe describes described "
        "denounced slammed rejected dubbed",
        rf"\s+(?P<what>(?:\S+\s+){{0,5}}?(?:{CLAIM}|it|that|this|them)\s+(?:as\s+)?(?:\s*){_SURELY}{_UNTRUE})", span="here"),
    Rule("is untrue", "denial",
        "untrue false wrong nonsense baseless unfounded groundless inaccurate fanciful "
        "rubbish garbage bunkum hogwash poppycock fiction fantasy fabrication lie lies foundation merit substance smear myth",
        r"\b(?!'?\s+(?:(?:not\s+)?to|that\s+(?:the|a|our|we))\b)", before=
        rf"(?:(?:^\W*|[,;:]\s+|\b(?:that|and|but|said|says)\s+)(?:it|that|this|they|these)|\b{CLAIM}|\b(?:says|said|told\s+\S+)\s+(?:it|that|this))(?:'s|\s+(?:is|was|were|are|had\s+been))\s+\W?(?:(?:without|an?|any|not|but)\s+)*"
        rf"{_SURELY}(?:(?:without|an?|any)\s+)*$", span="clause", voice="told",
        unless=r"\b(?:if|whether)\s[^,]*$|\bnot\s+(?:\S+\s+)?$", negated="denial"),
    # What is absurd may be the wrong that is complained of; a claim that is called so is denied
    Rule("is untrue", "denial", "absurd ludicrous preposterous laughable ridiculous", r"\b(?!\s+(?:to|that\s+(?:the|a|our|we)))",
        before=rf"\b{CLAIM}(?:'s|\s+(?:is|was|were|are|had\s+been))\s+\W?{_SURELY}$", span="clause", voice="told", unless=r"\b(?:if|whether)\s[^,]*$|\bnot\s+(?:\S+\s+)?$"),
    Rule("did nothing", "denial", _NOTS, rf"\s+{ADV}{_DEEDS}",
        before=rf"{_BEGINS}(?:i|we|my\s+\w+|our\s+\w+)(?:'ve|'d)?(?:\s+(?:have|has|had|did|was|were))?\s+{ADV}$", span="clause",
        voice="quoted", unless=_DOUBTED),
    Rule("did nothing", "denial", _NOTS, rf"\s+{ADV}{_DEEDS}",
        before=rf"{_BEGINS}(?:he|she|they|it)(?:'d|'s)?(?:\s+(?:has|have|had|did|was|were))?\s+{ADV}$", span="clause", voice="reported",
        unless=_DOUBTED),
    Rule("at no time", "denial", "time stage point", r"\s+(?:[a-z]+\s+){0,3}?(?:did|was|were|has|have|had)\s", before=r"\bat\s+no\s+$",
        span="clause", voice="told"),
    Rule("at no time", "denial", "circumstances", r"\s+(?:[a-z]+\s+){0,3}?(?:did|was|were|has|have|had)\s", before=r"\b(?:under|in)\s+no\s+$",
        span="clause", voice="told"),
    Rule("had none", "denial", "no",
        rf"\s+(?:[^\s.,;]+\s+){{0,2}}?{_DENIED}", before=
        r"\b(?:i|we|he|she|they|it|who|office|department|council|company|firm|board|minister|mayor|leader|spokes\w+)(?:'ve|'d)?\s+"
        r"(?:(?:have|has|had|been)\s+)*(?:have|has|had|made|given|gave|sought|asked\s+for|received|put|exerted|applied|played|took|taken|"
        rf"entered\s+into|issued|reached)\s+\W?{ADV}$", span="clause", voice="told",
        unless=r"\b(?:if|whether)\s[^,]*$|\bsaid\s+(?:that\s+)?there\s+$"),
    Rule("had none", "denial", "no", rf"\s+(?:[^\s.,;]+\s+){{0,2}}?{_DENIED}[^.;,]{{0,40}}?\b(?:was|were|had\s+been|has\s+been|have\s+been)\s+"
        r"(?!received|hurt|injured|killed|needed|available|made\s+on)[a-z]+", before=r"(?:^\W*|[,;:]\s*|\b(?:that|and|but|said|says)\s+)$",
        span="clause", voice="told"),
    Rule("had none", "denial", "nobody none", r"\s+(?:(?:in|at|from|on|of)\s+(?:\S+\s+){1,4}?(?:has\s+|had\s+|was\s+|were\s+|have\s+)?|(?:has|had|"
        r"was|were|have)\s+)(?:ever\s+)?" + _DEEDS, before=r"(?:^\W*|[,;:]\s*|\b(?:that|and|but|said|says)\s+)$", span="clause", voice="told"),
    Rule("there was none", "denial", "no never", rf"\s+(?:(?:any|a|an|such|secret|special)\s+)*(?:[^\s.,;]+\s+)?{_DENIED}",
        before=r"\bthere(?:'s|\s+(?:is|was|were|are|has\s+been|had\s+been|have\s+been))\s+\W?(?:\S+ly\s+)?$", span="clause", voice="told",
        unless=r"\b(?:if|until)\s[^,;]*$"),
)  # fmt: skip

# Of a verb in the first person, or of whoever is told to speak.
_WILL = r"(?:'ll|'d|\s+(?:will|would|shall|should))"
_LETS = r"\s+(?:for\s+your\s+(?:\S+\s+){1,6}?to\s+[a-z]+|that\s+(?:\S+\s+){1,6}?(?:should|be)\b|with\s+(?:your|that|this|the)\s+(?:offers?|requests?|proposals?|suggestions?|terms|arrangements?)\b)"
ACCEPTING: tuple[Rule, ...] = (
    Rule("say yes", "acceptance", "yes", r"\s+(?:please\b|of\s+course\b|with\s+pleasure\b|gladly\b)", before=r"^\W*$", voice="quoted", span="here"),
    Rule("say yes", "acceptance", "yes aye", r"\s+to\s", before=r"\b(?:said|say|says|saying|vote[sd]?)\s+$", span="here"),
    Rule("say yes", "acceptance", "count", r"\s+(?:me|us)\s+in\b", voice="quoted", span="here"),
    Rule("say yes", "acceptance", "pleasure", before=r"\b(?:^\W*with|would\s+be\s+(?:a|my|our))\s+(?:great\s+)?$", voice="quoted", span="clause"),
    Rule("give in", "acceptance", "relent relented relents caved capitulated acquiesced yielded obliged consented consents acceded accedes",
        r"(?:\s+(?:on|to|and|in|under|after|by|last|yesterday)\b|\s*[.,;]|\s*$)", span="clause",
        active=True, unless=r"\b(?:not|never|has\s+not|n't)\s+$"),
    Rule("give in", "acceptance", "backed climbed backs climbs backing", r"\s+down\b", span="clause",
        active=True, unless=r"\b(?:not|never|n't|the|ladder|stairs)\s+$"),
    Rule("accept", "acceptance", "accepts accepted accepting accept approved approves granted grants agreed welcomed welcomes honoured honored",
        rf"\s+(?:to\s+)?(?P<what>(?:the|his|her|its|their|that|this|my|our|your|all|both|every|an?)\s+(?:\S+\s+){{0,3}}?{THING}\b)",
        unless=r"\b(?:was|were|been|being|not|never|n't|cannot|to|must|should|if)\s+(?:\S+ly\s+)?$"),
    Rule("was accepted", "acceptance", "accepted granted agreed welcomed approved",
        r"\b", before=rf"\b{THING}\b[^.;,]{{0,50}}?\b(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+\W?{ADV}$", span="clause",
        negated="refusal"),
    Rule("was accepted", "acceptance", "taken", r"\s+up\b", before=rf"\b{THING}\b[^.;,]{{0,50}}?\b(?:was|were|been|is)\s+{ADV}$", span="clause", negated="refusal"),
    Rule("took it", "acceptance", "took takes taken", r"\s+(?P<what>(?:the|his|her|its|their|that)\s+(?:\S+\s+){0,2}?(?:money|cash|grant|help|"
        r"cheque|check|loan|engineers|advisers|officials|planners|deal|job)\b)", active=True, unless=r"\b(?:to|not|never|if|(?:would|could|should|might|must)\s+have)\s+$"),
    Rule("would come", "acceptance", "delighted happy glad pleased honoured honored content",
        r"\s+to\s+(?:accept|attend|receive|take\s+(?:up|part|it|them|him|her)|come(?=\s*[.,;]|\s*$)|join|have\s+(?:you|them|him|her|the)|oblige|comply|"
        r"co-?operate|give\s+evidence)\b",
        before=r"\b(?:would|'d|will|'ll|should|am|are|is|was|were)\s+(?:be\s+)?" + ADV + "$", span="clause", voice="told",
        unless=r"\bif\s[^,]*$|\b(?:not|never|you)\s+(?:be\s+)?(?:\S+ly\s+)?$"),
    Rule("content", "acceptance", "content", _LETS, before=rf"\b(?:am|are|is|was|were|be|'m|'re)\s+{ADV}$", span="clause", voice="told",
        unless=r"\b(?:not|never|if|you\s+are)\s+(?:\S+ly\s+)?$", negated="refusal"),
    Rule("will come", "acceptance", "come attend appear testify oblige comply", r"(?:\s+(?:to|before|and|on|at|with|in|if|by|any)\b|\s*[.,;!]|\s*$)",
        before=rf"\b(?:i|we|he|she|they|{BODIES}){_WILL}\s+{ADV}$", span="clause", voice="told", unless=r"\b(?:if|when|that|until|before)\s[^,]*$",
        negated="refusal"),
)  # fmt: skip

_OWN = rf"(?:i|we|my\s+(?:\w+\s+)?\w+|our\s+(?:\w+\s+)?\w+|the\s+(?:\S+\s+)?{BODIES})"
# What people say of themselves in a letter without a promise in it.
_TELLS = (
    r"(?:tell|remind|assure|thank|beg|urge|write|remember|say|note|observe|add|put\s+it|need|hope|ask(?!\s+(?:my|our|the|one|two)\b)|have\s+to|"
    r"hate|prefer|like|love|be|do\s+no|draw|refer|report|call\s+on|"
    r"look\s+forward|never|neither|no\s+longer|not|also\s+ask|close|cut|sue|fight|vote\s+against|oppose|stand\s+by|resist)\b"
)
OFFERING: tuple[Rule, ...] = (
    Rule("in a letter", "offer", "will shall can could", rf"\s+{ADV}(?:have\s+(?:you|them|him|her|it|the|my|our|some|two|three|an?)\b|(?!{MIND}|{_TELLS}){VERB}\s+(?!(?:me|us)\b)\S)",
        before=rf"(?:^\W*|[,;:–—]\s*|\b(?:and|but|that|so|then)\s+)(?:in\s+return\s+)?{_OWN}\s+$", span="clause", voice="message"),
    Rule("in a letter", "offer", "i'll we'll", rf"\s+{ADV}(?!{MIND}|{_TELLS}){VERB}\s+\S", before=r"(?:^\W*|[,;:–—]\s*|\b(?:and|but|so|then)\s+)$",
        span="here", voice="message"),
    Rule("happy for", "offer", "happy glad content willing prepared pleased", r"\s+for\s+(?!the\s+(?:chance|opportunity))(?:[^\s,;.]+\s+){1,6}?to\s+[a-z]+", span="clause",
        voice="told", before=rf"(?:\b(?:am|are|is|be|was|were)|'m|'re)\s+{ADV}$", unless=r"\b(?:not|never|if|you\s+are|you're)\s+(?:be\s+)?(?:\S+ly\s+)?$", negated="refusal"),
    Rule("promise", "offer", "undertaking assurance commitment promise guarantee pledge assurances guarantees undertakings commitments", rf"\s+(?P<what>to\s+{VERB}|that\s+\S)", before=
        r"\b(?:gave|gives?|given|giving|ma(?:de|kes?|king)|offer(?:ed|s)?)\s+(?:(?!no\b|not\b)[^\s,;.]+\s+){0,6}?$", unless=r"\b(?:not|never|no|n't|to|asked|seek\w*|sought|demand\w*|want\w*)\s+(?:\S+\s+){0,5}?$"),
    Rule("happy to", "offer", "happy glad pleased delighted willing prepared ready", rf"\s+(?P<what>to\s+(?!see\b|hear\b|say\b|be\b|know\b|report\b|"
        rf"announce\b|confirm\b|learn\b|note\b){VERB})", before=r"^\W*(?:more\s+than\s+|very\s+|only\s+too\s+|quite\s+|always\s+)?$", span="here",
        voice="quoted"),
    Rule("welcome to", "offer", "welcome free", r"\s+to\s+(?:borrow|use|have|come|visit|see|inspect|take|keep|share|join|look|call|ring|contact|"
        r"bring|send|ask)\b", before=r"\b(?:you|he|she|they|council|board|school|families|anyone|members|residents|committee)(?:'re|'d\s+be|\s+"
        rf"(?:is|are|was|were|would\s+be|will\s+be))\s+{ADV}$", span="clause", voice="told", unless=r"\b(?:if|not|never)\s[^,]*$"),
    Rule("offer of", "offer", "offer offers", rf"\s+to\s+(?:\S+ly\s+)?{GIVE}\b",
        before=r"(?:\b(?:his|her|its|their|an|the|this|that|my|our|your)|'s|s')\s+(?!job\b)(?:\S+\s+)?$", span="here",
        unless=r"\b(?:reject|refus|declin|turn|accept|took|take|taken|taking|spurn|den(?:y|ied)|dismiss|snub|rebuff)\w*\s[^.;,]{0,40}$"),
    Rule("hold out", "offer", "held holds holding hold", r"\s+out\s+(?P<what>(?:the\s+)?(?:prospect|promise|possibility|hope|chance|offer|(?:\S+\s+)?(?:grant|money|cash|help|"
        r"flexibility))\b)", unless=r"\bto\s+$"),
    Rule("volunteer", "offer", "volunteered volunteers volunteer", r"\s+(?P<what>(?:his|her|its|their|the|to|some|an?)\s+(?!for\b|work\b)\S)",
        unless=r"\b(?:a|the|as|by|of|many|some|local|each|every)\s+$"),
    Rule("suggest that ours", "offer", "suggested suggests suggest proposed proposes", r"\s+(?:that\s+)?(?P<what>(?:his|her|its|their|my|our|the\s+department's|"
        r"one\s+of\s+(?:his|her|its|their)|"
        r"(?:officials|advisers|engineers|staff|experts|planners)\s+(?:from|in|of)\s+(?:his|her|its|their))\s+[^.;,]{2,60}?\b(?:might|could|would|may|should)\s+[a-z]+)"),
    Rule("at your disposal", "offer", "disposal service", r"\b(?!\s+(?:of|site|area))", before=
        r"\bat\s+(?:your|his|her|their|our|the\s+(?:\S+\s+){1,3}?\S+'s?)\s+$", span="clause"),
    Rule("on offer", "offer", "offer", r"\b", before=r"\b(?:was|is|were|are|help|money|grant|cash|funding)\s+(?:still\s+|now\s+|also\s+)?on\s+$", span="clause",
        unless=r"\b(?:not|nothing|no|food|menu|beer|prizes|courses)\b[^.;]*$"),
    Rule("will find", "offer", "agreed agrees", r"\s+(?P<what>to\s+(?:find|match|put\s+(?:up|in)|contribute|provide|lend|foot|underwrite|chip\s+in|"
        r"top\s+up)\b)", unless=r"\b(?:not|never|n't|was|were)\s+$"),
    Rule("said would", "offer", "would will", rf"\s+(?!gladly|happily|look\b|consider\b|do\b|listen\b|serve\b|vote\b|drop\b|withdraw\b){ADV}{GIVE}\b",
        before=r"\b(?:said|says|promised|wrote|added|confirmed|replied|insisted|"
        r"announced|indicated)\s+(?:that\s+)?(?:it|he|she|they|the\s+\S+|his\s+\S+|her\s+\S+|its\s+\S+)\s+$", span="clause",
        unless=r"\b(?:not|never|plan|scheme|closure|move|decision|change|rain|report|inquiry)\s+$", negated="refusal"),
    Rule("we could", "offer", "could can", r"\s+(?:also\s+|perhaps\s+|always\s+|then\s+|certainly\s+)?(?:let\s+(?:you|them|him|her)\s+have|lend|spare|send|find|help|"
        r"take\s+a\s+look|have\s+a\s+(?:look|word)|free\s+up|make\s+(?:room|\S+\s+available)|look\s+(?:again\s+)?at|put\s+(?:in|up|you)|offer|provide|pay|arrange|"
        r"split|share|cover|come\s+(?:to|and|over|down))\b", before=rf"\b{_OWN}\s+$", span="clause", voice="quoted",
        unless=r"\b(?:if|that|so|how|what|whether|before|where|which|all|only\s+wish)\s+(?:\S+\s+){0,3}$", force="hedged"),
    Rule("what if we", "offer", "if", r"\s+(?:we|i|the\s+\w+)\s+(?:were\s+to\s+)?[a-z]+[^.!]*\?", before=r"^\W*what\s+$", span="phrase", voice="quoted",
        conditional=True, force="hedged"),
    Rule("see what I can", "offer", "let", r"\s+me\s+(?:see\s+what|look\s+into|have\s+a|find\s+out|talk\s+to|speak\s+to)\b", before=r"^\W*$", span="here",
        voice="quoted"),
    Rule("see to it", "offer", "see", r"\s+(?:to\s+it\s+that|you\s+right|that\s+(?:you|it|they|the))\b", before=
        r"\b(?:i|we|he|she|they)(?:'ll|'d|\s+(?:will|would|shall))\s+$", span="clause", voice="told"),
)  # fmt: skip

_MUTUAL = r"\b(?:i|we|my|our|there|you|the|officials|it)\b(?:(?!\bnot\b)[^.;])*?(?:\b(?:will|would|shall|can|could|may|might)\b|'ll\b|'d\b)(?!\s+not\b)"
_ANOTHER = (
    r"(?:you|your|he|she|they|it|any|the|this|that|his|her|their|ministers|officials|work|[a-z]+\s+(?:is|are|can|will|agrees?|decides?))\b"
)
# What is done for others once something is done: a bargain, and no mere order of events.
_DONE = rf"(?:{GIVE}|be\s+(?:\w+ly\s+)?(?:paid|released|lent|given|sent|made\s+available|handed\s+over|reopened|published|funded|restored|lifted|returned|shared|matched))\b"
_ONCE = (
    r"\s+(?:you|your|he|she|they|it|we|the|a|an|all|his|her|their|its|both|[a-z]+)\s(?:[^\s.,;]+\s+){0,7}?(?:is|are|has|have|had|was|were|agrees?|agreed|"
    r"signs?|signed|pays?|paid|decides?|votes?)\b|\s+you\s+[a-z]+"
)
SETTING_TERMS: tuple[Rule, ...] = (
    # Turned round: "Should the board agree to wait, my officials could draw up a plan"
    Rule("should they", "condition", "should", r"\s+(?!(?:you|anyone|anybody)\s+(?:wish|want|like|need|require|have\s+any)\b|we\b|i\b|it\s+(?:rain|snow|fail)|there\b)[a-z][^.;?]*\b(?:will|would|"
        r"can|could|may|might|stands?\s+ready|(?:am|are|is)\s+(?:ready|willing|happy|prepared))\b[^.;?]*(?:$|[.;])", before=r"(?:^\W*|[;:]\s+|,\s+(?:and|but)\s+)$",
        span="here", conditional=True),
    Rule("once", "condition", "once", _ONCE, before=rf"\b(?:(?:will|would|can|could|may|might)\s|'ll\s|'d\s){ADV}{_DONE}[^.;]*$", unless=r"\b(?:at|more\s+than|only|all\s+at)\s+$",
        span="here", voice="told", conditional=True),
    Rule("once", "condition", "once", rf"(?:{_ONCE})[^.;]*?,?\s(?:i|we|my|our|the|it|he|she|they)\s+(?:\S+\s+){{0,4}}?(?:(?:will|would|can|could|may|might)\s|'ll\s|'d\s){ADV}{_DONE}",
        before=r"^\W*$", span="here", voice="told", conditional=True),
    # Between people who write to each other, "if you do this, we can do that" is a bargain
    Rule("in a letter", "condition", "if should once", rf"\s+(?!(?:it|that)\s+(?:were|was|is)\s+(?:not|so)\b){_ANOTHER}[^.;,]*,\s+(?:then\s+)?{_MUTUAL}",
        before=r"^\W*(?:(?:and|but|so|however|now),?\s+)?$", span="here", voice="message", conditional=True),
    Rule("in a letter", "condition", "if once", rf"\s+{_ANOTHER}\s+\S", before=
        r"\b(?:i|we|my\s+\w+|our\s+\w+|there|officials|the\s+\w+)(?:'ll|'d|\s+(?:will|would|shall|can|could|may|might))\s+(?!not\b|ask\b|be\s+(?:grateful|obliged|surprised)|"
        r"appreciate\b|understand\b|know\b|see\b|call\b|thank\b)[^.;]*$", span="here", voice="message", conditional=True),
    Rule("listed terms", "condition", "that", r"\s+(?P<what>(?!is\b|was\b|would\b)\S+\s+\S)", before=r"\bconditions?\s*(?::|,\s+namely|;|-|–)\s+(?:first(?:ly)?,?\s+)?$|\bconditions?\s*:\s+that\s[^.;]*\band\s+$",
        span="what", conditional=True),
    Rule("dependent", "condition", "depend depends depended hinges hinged hinge hang hangs hung", r"\s+(?:entirely\s+|wholly\s+)?(?:up)?on\s+(?!how\b|who\b|what\b|where\b|when\b|the\s+(?:weather|wall|line|phone))\S",
        before=r"\b(?:offer|deal|money|funding|grant|cash|help|support|agreement|contribution)\b[^.;]*$", span="here", conditional=True),
    Rule("on the basis", "condition", "basis", r"\s+that\s", before=r"\bon\s+the\s+(?:strict\s+|clear\s+|sole\s+)?$", span="phrase",
        unless=r"\b(?:rejected|refused|approved|closed|dismissed|argued|objected|complained|turned\s+down)\b[^.;]*$", conditional=True),
    Rule("only when", "condition", "only", r"\s+(?:when|once|after)\s+\S+\s+\S", unless=r"\bit\s+(?:was|is)\s+$", span="here", voice="told",
        conditional=True),
    Rule("assuming", "condition", "assuming", r"\s+(?:that\s+)?\S+\s+\S", before=r"\b(?:will|would|'ll|can|could|'d|may|might|agree[sd]?|offer\w*)\b[^.;]*$",
        span="here", conditional=True),
    Rule("subject to", "condition", "subject", r"\s+to\s+\S", before=
        r"\b(?:will|would|'ll|can|could|agree[sd]?|offer\w*|accept\w*|promis\w+|pledg\w+|willing|ready|happy|yes)\b[^.;]*\s$",
        unless=r"\b(?:is|are|was|were|be|been|being|same|this|a|the)\s+$", span="here", conditional=True),
    Rule("unless", "condition", "unless", r"\s+\S", before=r"\bnot\s+$", span="phrase", conditional=True),
    Rule("terms", "condition", "price condition terms demand proviso", r"\s+(?:was|is|were|are)(?:\s+(?:simple|clear|plain))?(?:\s*:|\s+that)\s+(?P<what>\S)",
        before=r"\b(?:his|her|their|its|one|only|the|my|our)\s+(?:one\s+|only\s+|sole\s+)?$", conditional=True),
)  # fmt: skip
