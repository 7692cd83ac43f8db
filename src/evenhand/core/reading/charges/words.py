"""The words of charges and of the answers to them, as rules that hang on one word each; read in plain lower case."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.answers import ANSWERS
from evenhand.core.reading.asks.grammar import DENYING
from evenhand.core.reading.asks.rules import ADVERBS, Rule, by_word
from evenhand.core.reading.charges.grammar import CHARGING, CLAIMING, EXCUSING, FINDING

_ADV = ADVERBS
_SOMEONE = (
    r"(?!of\b|by\b)(?:(?!(?:that|would|was|were|is|are|had|has|have|been|will|should|which|whether|if|not|but|said|because)\b)[^\s,;:]+"
    r"(?:,\s[^,;]{1,70},)?\s+){1,14}?"
)
_I = r"\b(?:i|we|i've|we've|i'd|my|our)\s+(?:have\s+|had\s+|was\s+|were\s+|am\s+|are\s+)?" + _ADV + "$"
_NOT_CHARGED = (
    r"\bif\s[^,;]*$|\bwhether\s[^;]*$|\b(?:not|never|no|nor|without|cannot|n't|alleged|possible|potential|any|denied|denies|"
    rf"deny|denying|rejected|avoid|against|apologi\w+\s+for|may\s+have|might\s+have|cleared\s+of)\s+(?:\S+\s+){{0,2}}$|"
    # What shall not be done, and what not this one but another did, is charged to nobody
    rf"n't\s+(?:\S+\s+){{0,2}}$|\b(?:will|would|shall|should|must|may|to)\W+(?:not|never)\s[^;.]*$|\bto\s+(?:say|suggest|claim|allege|imply)\s[^,;.]*$|\bnot\s[^,;.]{{1,50}}\s(?:who|which|that)\s+(?:has|have|had)?\s*$|{_I}"
)
# Whose claims of himself are no charge, and before which a charge is not made but met with.
_SELF = r"(?:i|we|he|she|they|it)\b"
_UNHEARD = r"\b(?:denied|denies|rejected|rejects|dismissed|dismisses|no)\s(?:\S+\s+){0,3}$"
# What begins no clause of its own: "the accusation that was made".
_BE = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b"
_OWNED = r"\b(?:the|this|that|his|her|their|its|your|our|any|no)\s+$"
_WATCHDOG = (
    r"\b(?:report|audit|auditors?|auditor-general|ombudsman|commissioner|watchdog|inquiry|jury|review|committee|regulator|"
    r"bureau|inspectors?|inspectorate|investigation|investigators|tribunal|judge|coroner|panel)\b"
)
_SHAME = (
    r"(?:fail(?:ed|ure|s)?|breach\w*|broke|broken|unsafe|hurried|understated|overstated|without|twice|no\s+(?:record|"
    r"evidence|sign|proper)|not|never|nobody|wrong\w*|unlawful\w*|"
    r"improper\w*|inadequate\w*|flawed|mis\w+|ignor\w+|conceal\w*|hid(?:den)?|withheld|poor|conflict|inappropriate\w*|maladministration|"
    r"negligen\w+|reckless\w*|chaotic|unfair\w*|injustice|excessive|false|wast\w+|short\w*)"
)
_OFFICE = (
    r"(?:as\s+(?:an?|the|his|her|its|their)\s+(?:\S+\s+){0,2}?(?:mp|member|msp|td|mla|am|ms|senator|councillor|"
    r"representative|constituency|private|resident|citizen|ward|local)\b|in\s+(?:his|her|their|my|"
    r"a)\s+(?:\S+\s+)?(?:capacity|role|position)|within\s+|in\s+good\s+faith|properly|lawfully|legally|appropriately|"
    r"entirely\s+|on\s+(?:the\s+)?(?:legal\s+|official\s+)?advice|in\s+(?:line|accordance|keeping)\s+with|on\s+behalf|"
    r"correctly|honou?rably|in\s+the\s+(?:public|best)\s+interest)"
)

_PRAISE = (
    r"(?:(?:a|an|the|very|more|most|really)\s+)*(?:brave\w*|brilliant|great\w*|good|excellent|proud|hero\w*|welcome|fair|thorough|"
    r"historic|right|"
    r"honest|honou?rable|sensible|generous|kind|friend\w*|wonderful|important|modest|slight|small|special|unique|robust|constructive|"
    r"positive|"
    r"frank|helpful|useful|vital|beautiful|lovely|fantastic|happy|delighted)"
)

RULES: tuple[Rule, ...] = (
    # Charges
    Rule("accused", "allegation", "accuse accuses accused accusing",
        rf"\s+(?:by\s+(?:(?!of\b)[^.;\s]+\s+){{1,10}}?|(?P<to>{_SOMEONE})|(?:last\s+night|yesterday|\w+day)\s+)?of\s+(?P<what>\S)",
        unless=r"\b(?:not|never|n't|short\s+of|without|falsely|wrongly|be|avoid)\s+$"),
    Rule("charged", "allegation", "charged",
        rf"\s+(?P<to>{_SOMEONE})?with\s+(?P<what>(?:\S+ing|abuse|breach|fraud|corruption|misconduct|bribery|hypocrisy)\b)"),
    Rule("blamed", "allegation",
        "blamed blames criticised criticised criticizes criticised criticized condemned condemns faulted rebuked attacked "
        "censured castigated lambasted slammed blasted savaged berated denounced admonished reprimanded",
        rf"\s+(?P<to>{_SOMEONE})?for\s+(?P<what>(?:\S+ly\s+|not\s+)?(?:\w+ing|his|her|their|its|the|an?|failure\w*)\b)"),
    Rule("called it", "allegation",
        "called branded described dubbed labelled labeled denounced condemned dismissed decried slammed blasted",
        r"\s+(?:(?P<to>it|this|that|him|her|them|the\s+(?:\S+\s+){1,5}?)\s*)?(?:as\s+)?(?P<what>(?:\S+\s+){0,4}?(?:shakedown|"
        r"disgrac\w+|scandal\w*|con|sham|stitch-up|betrayal|insult|farce|outrage\w*|shame\w*|hypocri\w+|vandalism|slush|"
        r"bribe\w*|abuse|cover-up|whitewash|fraud|theft|robbery|blackmail|bullying|travesty|fiasco|reckless\w*|unlawful|"
        r"corrupt\w*|sleaze|cronyism|nepotism|smear|carve-up|rip-off|racket|bung|pork\S*)\b)", unless=r"\bso-$"),
    # What is called something in marks, and what others than friends say that somebody did; the rest is decided by who says it.
    Rule("called in marks", "allegation",
        "called calls calling call described describes describing branded dubbed labelled labeled denounced dismissed likened",
        rf"\s+(?P<to>(?:(?!as\b|to\b|for\b|on\b)[^\s,;:]+\s){{0,4}}?(?:it|letters?|e-?mails?|texts?|messages?|arrangement|conduct|"
        rf"behaviou?r|deal|contract|payments?|"
        rf"decision|affair|memo|award|note|actions?|stance|handling|approach|response|comments|remarks|intervention)\s)(?:as\s|to\s)?\s+(?P<what>(?!{_PRAISE})\S+)", unless=r"\b(?:so|is|was|be|been)[\s-]$"),
    Rule("said of", "allegation", "said says say found ruled concluded claimed argued noted",
        r"\s+(?:\w+day\s+|last\s+night\s+|yesterday\s+)?(?:that\s+)?(?P<to>(?:the\s|mr\s|mrs\s|ms\s|miss\s|dr\s|lady\s|lord\s|sir\s|"
        r"cllr\s)?"
        r"[a-z][\w'-]+(?:\s[a-z][\w'-]+){0,2}?)\s+(?P<what>(?:had|has)\s+(?!not\b|no\b|been\b|said|told|asked|offered|agreed|accepted|"
        r"received|visited|"
        r"voted|apologi|resign|decided|announced|written|wrote\s+(?:to|as\s+(?:an?\s+)?(?:mp|td|local))|acted|declined|refused|denied|"
        r"made\s+(?:no|it)|replied|read\b|seen|met\b|won|"
        r"shield|protect|saved|helped|support|deliver|improv|invest|increas|rais|restor|brought|built|grown|created|secured|worked|spoken|called|given|got|held|set|launch|start|"
        r"lost|died|been|need|want|retained|deserve|would|could|should|did\b)[a-z]+(?:ed|ght|wn|ken|ten|ent|elt|ung|ote|old|ove|ave|ook|"
        r"roke|ut|at)\s)"),
    Rule("alleged", "allegation", "alleges alleged alleging allege",
        r"\s+(?:\S+\s+)?(?:that\s+)?(?P<what>(?!to\b|by\b|breach|victims?|abuse|fraud|offence|misconduct)\S+\s+\S)",
        unless=r"\b(?:the|an|is|are|was|were|been|being)\s+$"),
    Rule("claimed", "allegation", "claim claims claimed", r"\s+(?:that\s+)?(?P<what>\S+\s+\S)", before=
        r"\b(?:insiders?|sources?|critics|campaigners|opponents|unions?|whistleblowers?|rivals?|opposition|"
        r"officials?)\s+(?:has\s+|have\s+|had\s+|also\s+)*$"),
    Rule("complained", "allegation", "complaint complaints allegation allegations accusation accusations",
        rf"\s+(?:\S+\s+)?that\s+(?P<what>(?!{_BE})\S)",
        unless=_UNHEARD),
    # "Mr Hale's claims that he had ..." are of himself
    Rule("complained", "allegation", "claims", rf"\s+(?:\S+\s+)?that\s+(?P<what>(?!{_BE}|{_SELF})\S)", unless=_UNHEARD),
    Rule("complained", "allegation", "claims", rf"\s+(?:\S+\s+)?that\s+(?P<what>{_SELF}\s)",
        unless=rf"(?:\b(?:his|her|their|its|my|our)|'s?)\s+(?:\S+\s+)?$|{_UNHEARD}"),
    Rule("complained", "allegation", "complained complains complaining", r"\s+(?:(?:to|about)\s(?:\S+\s+){1,8}?)?that\s+(?P<what>\S)"),
    Rule("complaint says", "allegation", "complaint complaints critics campaigners opponents parents residents",
        r"\s+(?:sa(?:y|ys|id)|claim(?:s|ed)?|alleges?)\s+(?:that\s+)?(?P<what>(?:[^,;.]+?\s)?(?:misled|used|broke|breached|lied|"
        r"failed|ignored|abused|hid|withheld|bullied|threatened|betrayed|was\s+\w+ed|were\s+\w+ed)\b)"),
    Rule("watchdog", "allegation", "found finds concluded concludes ruled said says revealed disclosed shows showed",
        rf"\s+(?:that\s+|there\s+had\s+been\s+|there\s+was\s+)?(?P<what>(?![^.]{{0,40}}\bno\s+(?:evidence|breach|crime|"
        rf"wrongdoing|fault))[^.;]*?\b{_SHAME}\b)", before=_WATCHDOG
        + r"(?:\s+(?:for|of|into|on|by)\s[^.,;]{1,40})?\s+(?:\S+ly\s+|has\s+|had\s+|also\s+|yesterday\s+)*$",
        unless=r"\b(?:will|would|to|whether|if|until|when|also)\s+$"),
    Rule("breach", "allegation", "breach breaches breached breaching", r"(?:\s+of\s|\s+the\s|\s+(?:his|her|its|their)\s|\b)",
        unless=_NOT_CHARGED + r"|\b(?:in|data|dam|sea|wall|flood)\s+$", span="clause", voice="told"),
    Rule("breach", "allegation", "breach breached breaching", r"\s+(?:of\s+)?(?:the\s+|section|rule|article)", unless=_NOT_CHARGED
        + r"|\b(?:asking|asked|ask|investigat\w+|examine|consider|decide|probe|rule|inquiry)\b[^.;]*$", span="here"),
    # A charge put as a question is a charge: "asked to decide whether the minister broke the code".
    Rule("whether broke", "allegation", "broke broken breached bent", r"\s+(?:[^\s,;]+\s+){0,5}?(?:rules?|code|laws?)\b",
        before=r"\bwhether\s[^;.]{3,80}$|\b(?:say|rule|decide|establish|determine|investigate|consider|know)\s+if\s[^;.]{3,80}$",
        span="here", conditional=True),
    # "Ms Vale asked whether the code had been broken": hers, while a body that is to find out charges nobody.
    Rule("whether broken", "allegation", "broken breached bent flouted ignored",
        before=r"\b(?:whether|if)\s+(?:[^\s.,;]+\s+){0,4}?(?:rules?|code|laws?|guidelines|standards)\s+(?:(?!not\b)[^\s.,;]+\s+){0,4}?(?:was|were|been)\s+(?:\w+ly\s+)?$",
        span="phrase", conditional=True),
    Rule("whether broke", "allegation", "failed misled lied abused misused ignored concealed withheld acted interfered influenced used",
        r"\s+(?:to\s+(?:declare|disclose|register|tell|report|consult|follow|act)|the\s+(?:house|public|council|committee|assembly|board|law|rules)|"
        r"parliament|improperly|unlawfully|properly|with|his|her|their|public|official)\b",
        before=r"\b(?:ask\w*|examin\w+|investigat\w+|rule|ruling|decide|consider|look\w*|establish|determine|inquir\w+|question\w*)\b"
        r"[^;.]{0,60}?\b(?:whether|if)\s[^;.]{3,80}$", span="here", conditional=True),
    Rule("broke the rules", "allegation", "broke broken breaking breaks break",
        r"(?<!who break)(?<!who breaks)\s+(?:\S+\s+){0,5}?(?:rules?|code|law|laws|promise|pledge|trust|faith|guidelines|protocol|regulations|oath)\b",
        unless=_NOT_CHARGED + r"|\b(?:asking|asked|ask|investigat\w+|decide|probe|inquiry|cleared)\b[^.;]*$", span="clause"),
    Rule("misled", "allegation",
        "misled misleading mislead misleads lied lies lying deceived deceiving bullied bullying bribed blackmailed "
        "blackmailing intimidated threatened colluded conspired smeared betrayed cheated fiddled rigged doctored buried "
        "understated inflated covered concealed hid hidden withheld sat leaned lobbied",
        r"(?=\s+(?!behind|about\s+the\s+time)(?:the|parliament|voters|us|me|people|members|councillors|mps|a|an|his|her|its|"
        r"their|up|on|to|from|that|and|residents|ministers|him|them|everyone|everybody|our|my|it|this)\b|\s*$|\s*[.,;])",
        unless=_NOT_CHARGED + r"|\b(?:be|being|get|a|the|stay|keep|to)\s+$", span="clause", voice="told"),
    Rule("abuse of power", "allegation", "abuse misuse dereliction waste",
        r"\s+of\s+(?:power|office|position|trust|process|authority|public|taxpayers|duty|influence|money|privilege|parliament)\b",
        unless=_NOT_CHARGED + "|" + _OWNED, span="clause", voice="told"),
    Rule("abused", "allegation", "abused abusing misused misusing exploited exploiting flouted flouting",
        r"\s+(?:his|her|its|their|the|public|council|official|government|your)\b", unless=_NOT_CHARGED, span="clause"),
    Rule("conflict", "allegation", "conflict", r"\s+(?:of\s+(?:interests?|loyalty)|between)\b",
        before=r"\b(?:clear|obvious|serious|blatant|a|glaring|is|was)\s+$", unless=_NOT_CHARGED, span="clause", voice="told"),
    Rule("harsh word", "allegation",
        "hypocrisy hypocrite hypocrites hypocritical disgrace disgraceful scandal scandalous shameful shamed sham shakedown "
        "cover-up whitewash stitch-up cronyism nepotism sleaze corrupt corruption bribery blackmail farce fiasco con betrayal "
        "vandalism incompetence incompetent negligence negligent reckless unlawful unlawfully illegal illegally improper "
        "improperly fraud theft extortion racket favouritism favoritism rip-off carve-up outrage outrageous slush pork-barrel "
        "underhand dishonest dishonesty deceit insult bribe bribes unsafe understated overstated flawed botched shambles "
        "insulting disrespectful unprofessional unconscionable shambolic indefensible unforgivable unacceptable inexcusable sinister rotten crony cronies",
        unless=_NOT_CHARGED + r"|\b(?:serious|of|anti|counter)[\s-]+$|\b(?:words?|terms?|(?:use|definition|meaning)\s+of(?:\s+the)?)\W+(?:\w+\W+and\W+)?$", span="clause", voice="told"),
    Rule("no business", "allegation", "business right", r"\s+(?:to\s+|\w+ing\b)",
        before=r"\b(?:he|she|they|it|minister|mayor|council|government|sheriff|governor)\s+(?:has|had|have)\s+(?:absolutely\s+)?no\s+$",
        span="clause", voice="told"),
    Rule("leaked", "allegation", "leaked leaking",
        r"\s+(?:(?:the|a|an|his|her|their|its|my|our|your|private|secret|confidential|official|personal|internal|draft|those|these)\s+)*"
        r"(?:letters?|e-?mails?|documents?|memos?|papers?|minutes|texts?|messages?|reports?|files?|information|details)\b",
        before=r"\b(?:he|she|they|you|it|minister|mayor|premier|governor|leader|council|government|office|department|m(?:r|s|rs)\s\S+)"
        r"(?:\s+(?:has|have|had|was|were))?\s+(?:\S+ly\s+)?$", unless=_NOT_CHARGED, span="clause", voice="quoted"),
    Rule("used for", "allegation", "used using uses",
        r"\s+(?:his|her|their|its|official|public|government|council|taxpayers'?|departmental|posh|ministry|parliamentary|house|"
        r"state|the\s+(?:authority|power|office|resources)|us\b|as\s+a\s+stick)(?:\s+\S+){0,8}?\s+(?:for|to|as|on)\b",
        unless=_NOT_CHARGED + r"|\b(?:be|is|are|can|may|must|should|being)\s+$", span="clause", voice="told"),
    Rule("failed", "allegation", "failed", r"\s+to\s+(?!(?:win|get|secure|pass|reach|attract|make\s+it|turn\s+up|appear|sell)\b)[a-z]+", unless=_NOT_CHARGED,
        span="clause", voice="told"),
    Rule("failed", "allegation", "failed ignored neglected refused abandoned sold shut",
        r"\s+(?:to\s+(?:declare|tell|act|disclose|consult|listen|protect|warn|register|inform|check|report|investigate|answer)|"
        r"the\s+(?:rules|warnings?|evidence|law|advice|code)|our\s|us\b|down\s+debate)", unless=_NOT_CHARGED, span="clause",
        voice="told"),
    Rule("told nobody", "allegation", "told asked consulted informed warned", r"\s*(?:$|[.,;])",
        before=r"\b(?:was|were|is)(?:\s+not|\s+never|n't)\s+(?:even\s+|ever\s+)?$", span="clause", voice="quoted"),
    Rule("preferential", "allegation", "preferential favoured favored special", r"\s+(?:treatment|access|favours|favors|deal)\b",
        before=r"\b(?:given|got|gets|getting|receiv\w+|enjoy\w*|be|showed|shown)\s+$", unless=_NOT_CHARGED, span="clause",
        voice="quoted"),
    Rule("trying to", "allegation", "trying tried attempting attempted attempt seeking starting started",
        r"\s+to\s+(?:defame|discredit|smear|coerce|shut\s+(?:me|us|him|her|them)\s+up|suppress|stifle|intimidate|undermine|mislead|meddle|wreck|bury|buy|trade|silence|bully|hide|cover|rig|influence|interfere|block|gag|nobble|fix|push|direct|divert|"
        r"protect\s+(?:his|her|their)|save\s+(?:his|her|their))\b", unless=_NOT_CHARGED + r"|\baccus\w+\b[^.;]*$", span="clause",
        voice="told"),
    # Defences
    Rule("acted as", "defence", "act acts acted acting wrote written behaved done operated working",
        r"\s+(?:only\s+|solely\s+|simply\s+|throughout\s+|purely\s+|always\s+|at\s+all\s+times\s+|entirely\s+|"
        rf"\w+ly\s+)*{_OFFICE}",
        unless=r"\b(?:not|never|n't|if|whether|either|or|those)\s+(?:\S+\s+){0,2}$", span="clause", voice="told", conditional=False),
    Rule("nothing wrong", "defence", "nothing",
        r"\s+(?:\S+\s+)?(?:wrong|improper|untoward|unusual|illegal|unlawful|inappropriate|secret|sinister|to\s+(?:hide|"
        r"apologi[sz]e|be\s+ashamed|fear|answer|declare))\b", span="clause", voice="told"),
    Rule("no fault", "defence", "no",
        r"\s+(?:\S+\s+)?(?:plot|conflict|breach|wrongdoing|interest\s+to\s+declare|rules?\s+(?:was|were|has|have)|law\s+was|"
        r"pressure|favou?rs?|secret|deal|question\s+of(?!\s+\w+ing\b)|impropriety|preferential|special\s+treatment|cover-up|threat|influence|"
        r"benefit)\b", before=r"\b(?:was|is|were|are|had|has|been|be|found|that)\s+$", unless=_WATCHDOG + r"[^.;]*$", span="clause",
        voice="told"),
    Rule("cleared", "defence", "evidence violation violations breach breaches crime wrongdoing fault impropriety misconduct", before=
        r"\b(?:f(?:ound|inds?|inding)|saw|seen|identified|uncovered|there\s+(?:was|is|were))\s+no\s+(?:\S+\s+)?$",
        unless=r"\b(?:if|whether)\s[^.;]*$", span="clause"),
    Rule("no fault", "defence", "conflict breach wrongdoing misconduct offence", before=
        r"(?:\b(?:not|never)|n't)\s+(?:create|constitute|be(?:en)?|amount(?:ed)?\s+to|represent|present|cause|involve|commit)(?:te)?d?\s+(?:an?|any)\s+(?:\S+\s+)?$",
        unless=r"\b(?:if|whether|why)\s[^.;]*$|" + _WATCHDOG + r"[^.;]*$", span="clause", voice="told"),
    Rule("by the book", "defence", "followed follow follows followed observed obeyed complied complies met respected adhered",
        r"\s+(?:with\s+|to\s+)?(?:\S+\s+){0,3}?(?:rules?|advice|procedures?|process|guidance|code|law|protocol|policy|"
        r"requirements|regulations|standards|recommendation)\b",
        unless=r"\b(?:not|never|n't|be|must|should|to|will|would|were|was|is|are)\s+(?:\S+ly\s+)?$", span="clause", voice="told"),
    Rule("in good faith", "defence", "faith", before=r"\bin\s+(?:good|perfect|complete|entirely\s+good)\s+$",
        unless=r"\b(?:not|never|n't|if|whether)\s[^.,;]*$", span="clause", voice="told"),
    Rule("in order", "defence",
        "proper properly appropriate appropriately correct correctly lawful lawfully legal legitimate transparent "
        "transparently proportionate declared registered approved authorised authorized normal right routine fair",
        before=r"\b(?:was|is|were|are|been|had\s+been|has\s+been|have\s+been|had|have|acted|did|done)\s+(?:all\s+|both\s+)?(?:entirely|"
        r"wholly|perfectly|absolutely|completely|fully|properly|duly|always|quite|totally|only)\s+$",
        unless=r"\b(?:not|never|n't|if|whether)\s[^.,;]*$", span="clause", voice="told"),
    Rule("approved", "defence", "approved taken made drafted cleared signed checked",
        r"\s+(?:off\s+)?(?:by\s+(?:\S+\s+)?(?:officials|officers|lawyers|civil|the\s+(?:board|committee|council))|"
        r"on\s+(?:\S+\s+)?advice|in\s+the\s+(?:normal|usual|proper|ordinary))",
        before=r"\b(?:was|were|is|are|been|being)\s+(?:\S+ly\s+)?$", span="clause", voice="told"),
    Rule("slip", "defence", "oversight slip misunderstanding joke banter shorthand mix-up typo storm jest",
        before=r"(?:\b(?:said|says|insisted),\s+(?:was|is|were)\s+|\b(?:it|that|this|they|letter|text|texts|messages?|e-?mail|remark|line|wording|words)(?:'s|\s+(?:was|is|were|had\s+been))\s+)(?:(?!not\b|no\b)[^\s.;,]+\s+){0,4}?\s*$",
        unless=r"\b(?:not|n't|no|big|terrible|grave|costly|huge|serious|of|the|that|this|such|his|her|their)\s+(?:an?\s+)?(?:\S+\s+)?$|\b(?:thought|assumed|believed|hoped)\s[^.;]*$",
        span="clause", voice="told"),
    Rule("did not", "defence", "not never didn't haven't hadn't hasn't",
        rf"\s+{_ADV}(?:br[eo]ak(?:en)?|broke|breach(?:ed)?|influence[d]?|benefit(?:ted|ed)?|profit(?:ed)?|lie[d]?|bull(?:y|ied)|"
        r"interfere[d]?|gain(?:ed)?|(?:take[n]?|took|received?|got)\s+(?:an?|any|one)\s+(?:\S+\s+)?(?:penny|dime|cent|nickel|bribe|gift|"
        r"payment)|"
        r"hide|hidden|pressure[d]?|put\s+pressure)\b",
        before=r"(?:\b(?:i|we|he|she|they|ministers?|mayor|premier|council|officials|officers|members|councillors|mps|staff)(?:\s+(?:have|has|had|did|was))?|'ve|\b(?:have|has|had|did))\s+$",
        unless=r"\b(?:if|who|why|you)\s[^,;]*$", span="clause", voice="told"),
    Rule("on advice", "defence", "advice",
        before=r"\b(?:(?:acted|act|decision|correct|did|decided|right)\s(?:\S+\s+){0,3}?on|took|taken|sought|followed)\s+(?:the\s+|"
        r"all\s+the\s+|\S+\s+)?$", unless=r"\b(?:not|never|n't|should|must|if|whether)\s[^.,;]*$", span="clause", voice="told"),
    Rule("from officials", "defence", "came", r"\s+from\s+(?:the\s+|my\s+|our\s+)?(?:officers|officials|department|advisers|staff)\b",
        span="clause", voice="told"),
    Rule("declared", "defence", "declared registered disclosed",
        r"\s+(?:it|my|that|the\s+(?:interest|gift|meeting|approach|visit|relationship)|every\w*|all)\b",
        before=r"\b(?:i|we|he|she|had|has|have)\s+(?:\S+ly\s+)?$", unless=r"\b(?:not|never|n't|if|whether)\s[^.,;]*$", span="clause",
        voice="told"),
    Rule("my duty", "defence", "job duty doing",
        r"\s+(?:my|his|her|their|its|our|what\s+(?:any|chiefs|every|i|a)|to\s+(?:my|his|her|their|speak|stand|represent|fight)|"
        r"as\s+(?:an?|the))\b",
        before=r"\b(?:was|is|were|am|are|been|only|just|simply|merely|my|his|her|their|our)\s+(?:only\s+|just\s+|simply\s+|merely\s+)?$",
        unless=r"\b(?:not|n't)\s[^.,;]*$", span="clause", voice="told"),
    Rule("standing up", "defence", "standing stood stand sticking fighting speaking spoke",
        r"\s+up\s+for\s+(?:my|his|her|their|our|local|the|its)\b",
        before=r"\b(?:was|is|were|am|are|been|only|just|simply|merely|in|will|would|always|for)\s+(?:only\s+|just\s+|simply\s+|"
        r"merely\s+)?$", span="clause", voice="told"),
    Rule("again", "defence", "same", r"\s+(?:letter\s+)?(?:again|tomorrow|thing)\b",
        before=r"\b(?:would|'d)\s+(?:do|write|say)\s+(?:exactly\s+)?the\s+$", span="clause", voice="told"),
    Rule("insisted", "defence", "insist insists insisted insisting maintain maintains maintained maintaining",
        r"\s+(?:\S+\s+night\s+|yesterday\s+)?(?:that\s+)?(?P<what>(?!on\b|upon\b|should\b)(?![^,;.]*\b(?:should|must|will|"
        r"would)\b)\S+\s+\S)", unless=r"\bbe\s+$"),
    Rule("defended", "defence", "defended defends defending",
        r"\s+(?P<what>(?:his|her|its|their|the)\s+(?:\S+\s+){0,3}?(?:decision|letter|action\w*|conduct|move|record|handling|"
        r"role|choice|intervention|behaviou?r|spending|use))\b"),
    Rule("reject a charge", "defence",
        "reject rejects rejected rejecting dismiss dismisses dismissed dismissing rebutted refuted refutes",
        r"\s+(?P<what>(?:\S+\s+){0,3}?(?:suggestions?|claims?|allegations?|accusations?|charges?|insinuations?|criticisms?)\b)",
        unless=r"\b(?:was|were|been|be|being)\s+$", span="here"),
    Rule("spokesman", "defence", "spokesman spokeswoman spokesperson attorney lawyer solicitor",
        r"[^.;:]{0,60}?\s(?:said|says|insisted|added|confirmed)\s+(?:last\s+night\s+|"
        r"yesterday\s+)?(?:that\s+)?(?P<what>(?:the\s+(?:minister|mayor|premier|governor|leader|councillor|sheriff|senator|"
        r"president)|he|she|they|mr\s\S+|mrs\s\S+|ms\s\S+|her\s+interest\S*|his\s+interest\S*)\s(?:[^.;,]{0,40}?\s)?(?:had|has|"
        r"was|did|acted|wrote|followed|declared)\s+(?!received|no\s+comment|not\s+(?:available|comment))\S)",
        before=r"(?:\b(?:an?|the|his|her|its|their|my|our|whose)|'s|s')\s+(?:(?!shadow|opposition|rival)[a-z]+\s+){0,2}$"),
)  # fmt: skip

# Denials that answer no charge.
NO_ANSWER = ("not offering", "brand", "call untrue")
# Whoever denies a thing answers a charge, spoken or not.
DENIALS = tuple(rule for rule in (*ANSWERS, *DENYING) if rule.kind == "denial" and rule.name not in NO_ANSWER)

RULES_OF = by_word((*CLAIMING, *RULES, *CHARGING, *EXCUSING, *DENIALS, *FINDING))
