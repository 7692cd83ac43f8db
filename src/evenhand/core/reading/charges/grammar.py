"""Classes of words that blame and that excuse; as rules for charges and defences that hang on one word each."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.frames import NOUN_BEFORE
from evenhand.core.reading.asks.rules import ADVERBS, Rule

_ADV = ADVERBS
# Who does what is charged: he, they, a body, a name; never "I" or "we", who tell of themselves.
_OTHERS = (
    r"(?:(?:^\W*|[,;:]\s+|\b(?:that|and|but|said|says|say|because|which|how|when|who|claims?|claimed|alleges?|alleged|found|told\s+\S+)\s+)"
    r"(?:he|she|they|you|it|this|what\s+(?:he|she|they)\s+did|(?:the|this|that|his|her|their|its|your)\s+(?:[\w'-]+\s+){0,4}?[\w'-]+|"
    r"(?:mr|mrs|ms|miss|dr|cllr|cr|sir|dame|lord|lady|sen\.|rep\.|gov\.|mayor|councillor|minister|ministers|officials|managers|bosses)"
    r"(?:\s[\w'-]+){0,3}?|(?!(?:i|we|it|there|no|not|all|some|many|most|nobody|and|but|to|in|of|for|a|an)\b)[a-z][\w'-]+\s[a-z][\w'-]+)(?:'d|'ve|\s+(?:has|have|had|was|were|is|are))?\s+"
    + _ADV
    + ")$"
)
_NOT = (
    r"\b(?:not|never|no|nor|without|cannot|n't|denie[sd]|deny|denying|rejected|whether|if|cleared\s+of|nobody|i|we|would|should|must|could|"
    r"will|may|might|can|to)\s+(?:\S+\s+){0,2}$|\bto\s+(?:say|suggest|claim|allege|imply)\s[^,;.]*$|\b(?:if|whether)\s[^,;]*$|n't\s+(?:\S+\s+){0,2}$"
)
_ABUSES = (
    "misused misuses abused abuses hid hides ignored ignores misled misleads lied lies flouted flouts bullied bullies pressured leaned squandered "
    "wasted wastes buried rigged fiddled doctored milked plundered raided diverted starved betrayed abandoned exploited concealed suppressed "
    "shredded destroyed falsified inflated massaged cooked threatened intimidated blackmailed bribed punished strong-armed "
    "railroaded steamrollered bulldozed gagged silenced smeared deceived duped conned cheated robbed stole gouged gutted trampled "
    "mishandled mismanaged bungled botched neglected overrode overruled sidelined stonewalled dragged colluded conspired connived meddled "
    "interfered profited profiteered pocketed favoured favored bent broke broken breached treated"
)
_ABUSING = (
    "misusing abusing hiding ignoring misleading lying flouting bullying pressuring leaning squandering wasting burying rigging plundering raiding "
    "diverting starving betraying abandoning exploiting concealing suppressing shredding destroying threatening intimidating blackmailing bribing punishing "
    "riding railroading steamrolling bulldozing gagging silencing smearing deceiving conning cheating robbing stealing gutting trampling crushing mishandling mismanaging "
    "neglecting sidelining stonewalling colluding conspiring meddling interfering profiteering breaching flouting failing"
)
_VICTIMS = (
    r"(?=\s+(?:(?:up|over|aside|down|on|out|through|with|from|off)\s+)?(?:the|this|that|these|those|his|her|their|its|our|us|my|your|me|a|an|all|"
    r"every|public|tax|taxpayers?'?|state|federal|city|county|staff|money|funds|power|facts|colleagues|people|residents|voters|families|council|parliament|public\s+money|warnings?|evidence|advice|rules|files|documents|"
    r"results|records|who|what|local|poor|small)\b|\s*[.,;]|\s*$)"
)
_WORSE = (
    "abuse breach betrayal disgrace scandal cover-up whitewash stitch-up carve-up sleaze cronyism favouritism favoritism pork-barrelling nepotism hypocrisy "
    "contempt sham bribe backhander racket smokescreen farce fiasco debacle dereliction negligence incompetence corruption vandalism shakedown blackmail bullying "
    "inducement extortion disregard"
)
_BAD = (
    "improper unlawful illegal unethical shameful disgraceful outrageous scandalous dishonest misleading undemocratic "
    "high-handed heavy-handed underhand cynical cosy murky shabby squalid tawdry grubby rotten corrupt compromised secretive contemptuous callous "
    "hypocritical shambolic reckless negligent"
)
_MANNER = (
    r"(?:in\s+the\s+dark|to\s+one\s+side|before\s+(?:the\s+)?(?:public|people|patients|children|safety|residents|constituents)|"
    r"with\s+contempt|like\s+(?:a|an|his|her|their)\s|as\s+(?:his|her|their)\s+own|first\b)"
)

# The abuses, as one pattern.
_WRONGED = rf"(?:{'|'.join(_ABUSES.split())}|defamed|defrauded|overstepped|exceeded|violated|failed|leaked|withheld|lobbied|fail(?:s|ed|ing)?|acted\s+(?:im|un|in|dis)\w+)\b"
_DISPUTED = r"\b(?:if|whether|not|never|n't)\s(?:\S+\s+){0,3}$"

CLAIMING: tuple[Rule, ...] = (
    # What an opponent is said to have done, by whoever is named: "claimed county leaders had misused the levy"
    Rule("charged that", "allegation", "claim claims claimed claiming argue argues argued arguing contend contends contended allege alleges alleged alleging found finds ruled concluded",
        rf"\s+(?:that\s+)?(?P<what>(?!(?:i|we|he|she|they|it|there|to)\b)(?:[^\s.;,]+\s+){{1,8}}?(?:ha(?:s|ve|d)\s+|is\s+|are\s+|was\s+|were\s+)?{_ADV}(?:in\s+part\s+)?(?:{_WRONGED}|"
        r"to\s+blame\b|not\s+(?:been\s+)?(?:told|asked|consulted|warned|informed|made\s+available|disclosed|published|declared)\b))", unless=rf"{NOUN_BEFORE}|{_DISPUTED}"),
)  # fmt: skip

CHARGING: tuple[Rule, ...] = (
    Rule("did wrong", "allegation", _ABUSES, _VICTIMS, before=_OTHERS, unless=_NOT, span="clause", voice="told"),
    Rule("did wrong", "allegation", "kept keeps treated", rf"\s+(?:[^\s.;,]+\s+){{1,6}}?{_MANNER}", before=_OTHERS, unless=_NOT, span="clause",
        voice="told"),
    Rule("is wrong", "allegation", _WORSE, r"(?!\s+(?:claims?|allegations?|inquiry|case|charges?|laws?|watchdog|complaints?|hotline|prevention))",
        before=r"(?:\b(?:is|was|were|are|be|amounts?\s+to|amounted\s+to|smacks?\s+of|smacked\s+of|reeks?\s+of|stinks?\s+of|nothing\s+(?:short\s+of|but)|"
        r"sheer|pure|plain|blatant|rank|utter|naked|complete|total|outright|clear|flagrant|gross|serious)|'s)\s+(?:(?:an?|the|this|just|simply|nothing|short|of|but|"
        r"about|most|very|[a-z]+(?:ed|al|ous|ful|y|er|est|ic|ent|ant))\s+){0,5}$", unless=_NOT, span="clause", voice="told"),
    Rule("is wrong", "allegation", _BAD, r"(?!\s+(?:to\s+(?:comment|discuss|speculate)|claims?|allegations?|drugs?|immigra))", before=
        r"(?:\b(?:is|was|were|are|been|being)|'s|\b(?:he|she|they|minister|mayor|council|government)\s+\S+)\s+(?:(?:both|all|as|not\s+only|a|an|just|simply|"
        rf"deeply|wholly|frankly)\s+)*{_ADV}$", unless=_NOT, span="clause", voice="told"),
    # What goes on now: "they are ignoring us"
    Rule("did wrong", "allegation", _ABUSING, _VICTIMS, before=_OTHERS, unless=_NOT, span="clause", voice="told"),
    Rule("should have", "allegation", "shouldn't", r"\s+(?:have|'ve)\s+(?!been\s+(?:here|there)|to\b)[a-z]+", before=_OTHERS, unless=rf"{_DISPUTED}", span="clause", voice="told"),
    # What somebody should have done or should never have done, and what he did not do for those who speak
    Rule("should have", "allegation", "should ought", r"\s+(?:(?P<not>not|never)\s+)?(?:to\s+)?(?:(?:at\s+least|also|simply|surely)\s+)?(?:have|'ve)\s+(?:[a-z]+ly\s+)?(?!been\s+(?:here|there|able)|liked|thought|loved)[a-z]+",
        before=_OTHERS, unless=rf"{_NOT}|{_DISPUTED}", span="clause", voice="told"),
    Rule("was wrong to", "allegation", "wrong foolish unwise", r"\s+(?:not\s+)?to\s+(?!say|suggest|assume|think)[a-z]+", before=
        r"\b(?:he|she|they|it|minister|mayor|council|board|government|company|[a-z'-]+\s[a-z'-]+)\s+(?:was|were|is|are|had\s+been|has\s+been)\s+(?:\S+ly\s+|quite\s+|simply\s+)?$",
        unless=rf"{_DISPUTED}|\b(?:i|we|it\s+would\s+be|nothing|not)\s+(?:\S+\s+)?$", span="clause", voice="told"),
    Rule("never told us", "allegation", "never not didn't hasn't haven't hadn't", r"\s+(?:even\s+|once\s+|ever\s+|bothered\s+to\s+|bother\s+to\s+)*(?:consult(?:ed)?|ask(?:ed)?|tell|told|warn(?:ed)?|listen(?:ed)?\s+to|"
        r"repl(?:y|ied)\s+to|answer(?:ed)?|inform(?:ed)?|speak\s+to|spoken\s+to|spoke\s+to|talk(?:ed)?\s+to|visit(?:ed)?)\s+(?:us|me|anyone|anybody|a\s+single|a\s+soul|one\s+of\s+us|residents|families|the\s+(?:people|families|residents|community|public|staff))\b",
        before=r"\b(?:he|she|they|you|minister|ministers|mayor|council|board|government|company|nobody|officials|department)\s+(?:(?:has|have|had|did|simply)\s+)*$", unless=r"\b(?:if|whether)\s[^,;]*$", span="clause", voice="told"),
    Rule("did wrong", "allegation", "put puts", r"\s+(?:[^\s.;,]+\s+){0,4}?(?:pressure\s+on|before\s+(?:the|our|his|her|their|people|public|safety))\b", before=_OTHERS, unless=_NOT, span="clause", voice="told"),
    Rule("did wrong", "allegation", "did does", r"\s+(?:absolutely\s+|precisely\s+)?nothing\b(?!\s+(?:wrong|improper|untoward|illegal|unlawful|of\s+the\s+(?:sort|kind)))", before=
        r"\b(?:knew|known|warned|told|aware)\b[^.;]{1,70}?\band\s+(?:(?:he|she|they|it|you)\s+)?$", unless=r"\b(?:if|whether)\s[^,;]*$", span="clause", voice="told"),
    Rule("said he had", "allegation", "suggested suggests suggesting implied implies implying hinted", r"\s+(?:that\s+)?(?P<what>(?:the|he|she|they|ministers?|officials|mr|mrs|ms|dr|cllr|cr|[a-z][\w'-]+)\s(?:[^\s.;,]+\s+){0,4}?"
        r"(?:had|has|was|were|is)\s+(?:not\s+)?(?:[a-z]+ly\s+)?(?:put\s+(?:pressure|undue)|misled|used|broke\w*|breached|lied|failed|ignored|abused|hid\w*|withheld|bullied|threatened|betrayed|lean(?:ed|t)|sat|pressed|leaked|favou?red|acted|behind|working\s+for|trying|to\s+blame)\b)"),
    Rule("handling", "allegation", "condemned condemns criticised criticises criticized criticizes attacked attacks slammed slams denounced denounces lambasted deplored deplores blasted",
        r"\s+(?P<to>(?:[^\s.;,]+\s){1,6}?)\s?(?P<what>handling|conduct|behaviou?r|record|failure|refusal|decision|treatment|silence|role)\b", active=True),
    Rule("liken", "allegation", "likened likens compared", r"\s+(?:[^\s.;,]+\s+){1,5}?(?:to|with)\s+(?P<what>(?:[^\s.;,]+\s+){0,3}?(?:blackmail|bribery|theft|bullying|robbery|"
        r"extortion|watergate|fraud|a\s+(?:bribe|racket|cover-up|shakedown|mugging|stitch-up|protection\s+racket|threat)))\b"),
    Rule("called it", "allegation", "call calls calling", r"\s+(?:it|this|that|him|her|them)\s+(?:\S+\s+){0,3}?(?P<what>(?:an?\s+)?(?:\S+\s+){0,2}?(?:disgrac\w+|scandal\w*|"
        r"con|sham|stitch-up|betrayal|insult|farce|outrage\w*|shame\w*|hypocri\w+|bribe\w*|abuse|cover-up|whitewash|fraud|theft|blackmail|bullying|travesty|fiasco|"
        r"corrupt\w*|sleaze|smear|carve-up|rip-off|racket|bung|pork\S*)\b)"),
    Rule("is wrong", "allegation", "blame", r"\s+for\b", before=r"\b(?:is|are|was|were|be)\s+(?:\S+ly\s+|in\s+(?:large\s+)?part\s+)?to\s+$", unless=_DISPUTED, span="clause", voice="told"),
    Rule("is wrong", "allegation", "lack", r"\s+of\s+(?:\S+\s+)?(?:interest|action|concern|urgency|planning|transparency|consultation|openness|honesty|leadership|integrity|accountability|respect|oversight|scrutiny|candour|candor)\b",
        unless=_NOT, span="clause", voice="told"),
    Rule("charged that", "allegation", "charged charges", r"\s+that\s+(?P<what>\S)", unless=r"\b(?:is|are|was|were|the|of|on)\s+$"),
    Rule("fell short", "allegation", "short", r"\s+of\s+(?:the\s+|what\s+|its\s+|his\s+|her\s+|their\s+)?(?:\S+\s+){0,3}?(?:standards?|expected|expectations|duty|duties|requirements|"
        r"rules|law|code|obligations)\b", before=r"\b(?:fell|falls|fallen|fall|falling)\s+(?:\S+\s+)?$", unless=_NOT, span="clause"),
    Rule("face charges", "allegation", "allegations accusations claims charges", r"\s+of\s+(?P<what>(?!the\s|a\s)\S)", before=
        r"\b(?:face[sd]?|facing|amid|over|following|after|made|makes|levelled|leveled|with|by)\s+(?:\S+\s+)?$"),
    Rule("criticise for", "allegation", "criticises criticised criticized criticizes attacked attacks slated censured rebuked chided chastised",
        r"\s+(?:[^\s.;,]+\s+){1,8}?(?:for|over)\s+(?P<what>(?:his|her|its|their|the|an?|what|\w+ing|not)\b)", unless=r"\b(?:was|were|been|is|are|being)\s+$"),
    Rule("criticise for", "allegation", "called calls calling", r"\s+out\s+(?:[^\s.;,]+\s+){1,8}?(?:for|over)\s+(?P<what>(?:his|her|its|their|the|an?|what|\w+ing|not)\b)"),
    Rule("criticised for", "allegation", "criticised criticized rebuked censured faulted condemned attacked reprimanded",
        r"\s+(?:by\s+[^.;,]{2,60}?\s+)?(?:for|over)\s+(?P<what>(?:his|her|its|their|the|an?|\w+ing|not|failing)\b)", before=r"\b(?:was|were|been|is|are|being)\s+(?:\S+ly\s+)?$",
        unless=r"\bnot\s+$"),
    Rule("they did", "allegation", "say says claim claims said argue argues believe", r"\s+(?:that\s+)?(?P<what>(?:the|he|she|they|ministers?|officials|managers|mr|mrs|ms|mayor|"
        r"council\S*|cllr|dr)\s+(?:[^\s.;,]+\s+){0,5}?(?:put|misled|used|broke|breached|lied|failed|ignored|abused|hid|withheld|bullied|threatened|betrayed|knew|"
        r"sat\s+on|did\s+nothing|did\s+not\s+(?:tell|consult|listen|declare|act)|never\s+(?:told|consulted|asked|declared)|gave|handed|took|sold|kept|"
        r"acted\s+(?:improperly|unlawfully|illegally|unfairly))\b)", before=r"\b(?:critics|opponents|campaigners|unions?|residents|parents|neighbours|neighbors|families|"
        r"whistleblowers?|insiders?|rivals?|opposition|lawyers|plaintiffs?|traders|farmers|report|audit|auditors?|inquiry|ombudsman|watchdog|commissioner)\s+(?:now\s+|also\s+|has\s+|have\s+)?$"),
)  # fmt: skip

# What an inquiry names as lacking or as too little; that it found nothing bad, asks for something or foretells it, is no charge.
_CLEARS = r"(?:evidence|breach\w*|signs?|basis|wrongdoing|violations?|fault|criticism|rules?|find|found|broken?|to\s+blame|earlier|later|longer|decisions?|conclusions?|one\s+should)\b"
_NO_FINDING = r"\b(?:i|we)\s+(?:recommend|estimate|propose|cannot|am|are|do)\b[^.;]*$|\b(?:recommend\w*|will|shall|would|no|please|cleare?[sd]?|whether|if)\s[^.;]*$"
FINDING: tuple[Rule, ...] = (
    Rule("finding", "allegation", "not no never nobody without lacking lacked lack unsupported unrecorded unclear undocumented unexplained "
        "unsatisfactory unjustified inadequate inadequately insufficient insufficiently poor poorly only rather less twice error errors mistakes "
        "overspent overpaid misplaced mishandled careless nuisance culture", rf"(?!\s+(?:\S+\s+)?{_CLEARS})", unless=_NO_FINDING, span="clause", voice="told"),
    Rule("finding", "allegation", "out", r"\s+of\s+(?:date|touch|control|proportion)\b", unless=_NO_FINDING, span="clause", voice="told"),
    Rule("finding", "allegation", "ill", r"[\s-](?:judged|advised|considered|prepared)\b", unless=_NO_FINDING, span="clause", voice="told"),
)  # fmt: skip

EXCUSING: tuple[Rule, ...] = (
    Rule("clean hands", "defence", "above", r"\s+board\b", unless=r"\bnot\s+(?:\S+\s+)?$", span="clause", voice="told"),
    Rule("clean hands", "defence", "wrong hide gain", r"\b", before=r"\b(?:nothing|not\s+anything)\s+(?:to\s+)?$", unless=r"\bif\s[^,]*$", span="clause", voice="told"),
    Rule("clean hands", "defence", "guilty", before=r"\bplead\s+$", span="clause", voice="quoted", conditional=True),
    Rule("mistake", "defence", "mistake error oversight misunderstanding slip mix-up typo", r"\b(?!\s+(?:not\s+)?to\s)", before=
        r"(?:\b(?:honest|genuine|simple|innocent|clerical|administrative|drafting|secretarial|human|minor|small|mere|an|in|by|pure)\s+(?:\S+\s+)?)$", unless=
        r"\b(?:no|not|big|terrible|grave|costly|huge|serious|of|the|that|this|such|trial\s+and|margin|his|her|their)\s+(?:an?\s+)?(?:\S+\s+)?$|\b(?:apologi\w+|found)\b[^;]*$", span="clause", voice="told"),
    Rule("as anyone would", "defence", "any every", r"\s+(?:\S+\s+){1,3}?(?:would|should|does|expects?)\b", before=r"\b(?:what|as|more\s+than)\s+$", span="clause",
        voice="told"),
    Rule("cleared", "defence", "cleared approved checked authorised authorized vetted agreed", r"\s+(?:every|all|each|it\b|the\s+(?:letter|trip|payment|text|wording|"
        r"decision|statement|contract))", before=r"\b(?:officials|lawyers|officers|advisers|department|counsel|staff)\s+(?:had\s+|have\s+|has\s+)?(?:\S+ly\s+)?$",
        unless=r"\b(?:not|never|if|whether)\s[^,;]*$", span="clause", voice="told"),
    Rule("out of pocket", "defence", "pocket expense", r"\b", before=r"\b(?:own)\s+$", unless=r"\b(?:will|would|to|not|never)\s[^;]*$", span="clause", voice="told"),
    Rule("fairly done", "defence", "open fair fairly transparent routine normal proper lawful legal standard usual honest independent robust rigorous", r"(?:\s+and\s+\w+|\s*[.,;]|\s*$|\s+(?:practice|procedure|"
        r"process|for|thing|course)\b)", before=rf"\b(?:process|decision|award|contract|procedure|tender|letter|meeting|payment|everything|vote|consultation|it|that|this)\s+(?:was|is|has\s+been|had\s+been|were)\s+"
        rf"\W?(?:(?:both|all|the|a)\s+)*{_ADV}$", unless=r"\b(?:not|never|if|whether)\s[^,;]*$", span="clause", voice="told"),
    Rule("with the law", "defence", "within followed complied complies accordance abided consistent", r"\s+(?:with\s+|by\s+)?(?:(?:the|all|our|its|his|her|their|every|relevant|"
        r"proper|usual|state|federal|council)\s+){0,3}(?:law|rules|code|guidelines|policy|procedures?|advice|guidance|powers|rights)\b",
        unless=r"\b(?:not|never|if|whether|must|should|to|will|would|than)\s+(?:\S+\s+){0,3}$", span="clause", voice="told"),
    Rule("declared", "defence", "declared disclosed registered reported", r"\s+(?:it|this|that|my|his|her|the|every\w*|all|an?)\b", before=
        r"\b(?:i|we|he|she|they)(?:'d|'ve)?\s+(?:had\s+|have\s+|has\s+)?(?:\S+ly\s+)?$", unless=r"\b(?:not|never|n't|if|whether)\s[^.,;]*$", span="clause", voice="told"),
    Rule("by the book", "defence", "followed observed obeyed respected kept met adhered", r"\b", before=r"\b(?:rules?|procedures?|process|guidance|law|code|protocols?|policy|requirements?|standards?|guidelines)\s+(?:was|were|had\s+been|"
        rf"has\s+been|have\s+been|is|are)\s+{_ADV}$", unless=r"\b(?:not|never|no|few|if|whether|must|should|until)\s[^.,;]*$", span="clause", voice="told"),
    Rule("always open", "defence", "open honest transparent upfront straight straightforward", r"(?!\s+(?:to|for)\b)", before=r"\b(?:i|we)(?:'ve|'m|'re|\s+(?:have|had|was|were|am|are))\s+(?:always|entirely|completely|fully|perfectly|nothing\s+but)\s+"
        r"(?:been\s+)?(?:\S+ly\s+)?$", span="clause", voice="quoted"),
    Rule("stand by", "defence", "stood stands stand standing", r"\s+by\s+(?:the|his|her|its|their|my|our|what|every|that|it|each)\b", unless=r"\b(?:not|never|n't|if|whether|to|must|cannot)\s+(?:\S+\s+)?$", span="clause", voice="told"),
    Rule("my own capacity", "defence", "capacity", before=r"\bin\s+(?:a|his|her|my|their)\s+(?:purely\s+)?(?:personal|private|local|constituency|own)\s+$", unless=r"\b(?:not|never|if|whether)\s[^,;]*$",
        span="clause", voice="told"),
    Rule("used in error", "defence", "error mistake", before=r"\b(?:was|were|been|used|sent|printed|done|chosen)\s+(?:\S+\s+){0,3}?(?:in|by)\s+$", span="clause", voice="told"),
)  # fmt: skip
