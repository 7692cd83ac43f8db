"""The pieces that frames of asks are made of: who, to whom, to do what, and the classes of verbs; as patterns on plain lower case."""

from __future__ import annotations

from evenhand.core.reading.asks.rules import ADVERBS

ADV = ADVERBS
VERB = (
    r"(?!(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|it|him|them|us|me|you|which|whom|any|another|other|some|no|both|"
    r"all|each|one|mps|\d)\b|"
    r"\w*[^su]s\b)[a-z][a-z'-]+"
)
SOMEONE = (
    r"(?!(?:not|to|for|after|before|when|since|because|while|as|until|over|amid|against|despite|about)\b)(?:(?!(?:that|when|while|although|unless|would|was|were|is|are|had|has|have|been|will|should|about|which|whether|if|how|why|where|what|not|"
    r"but|said|because|he|she|they|we|i|he'd|she'd|they'd|i'd|we'd|i'm|makes|is)\b)[^\s,;:]+(?:,\s[^,;]{1,70},)?\s+){1,14}?"
)
TO_DO = rf"(?P<to>{SOMEONE}|,\s[^,;]{{1,70}},\s)?(?:\S+ly\s+)?(?P<what>(?:not\s+)?to\s+(?:not\s+)?(?:\S+ly\s+)?'{{0,2}}{VERB})"
NOUN_BEFORE = (
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|every|each|some|of|in|for|with|on|at|by|"
    r"under|amid|despite|"
    r"after|such|new|fresh|formal|further|first|last|latest|same|similar|job|peace|pay|written|original|many|more|most|public|private|"
    r"repeated)|'s|s')\s+$"
)

GIVE = (
    r"(?:pay|fund|meet|support|help|assist|send|give|provide|put (?:in|up|forward)|match|lend|open|reopen|stand (?:down|"
    r"aside)|step (?:down|aside|in)|withdraw|drop|"
    r"offer|host|arrange|facilitate|initiate|set up|find|contribute|donate|cover|share|restore|extend|return|repay|reimburse|refund|refer|"
    r"sit down|stump up|chip in|foot|write off|waive|underwrite|invest|build|guarantee|see (?:you|him|her|them)|work with|discuss|"
    r"release|publish|delay|pause|"
    r"postpone|defer|suspend|lift|allow|let|introduce|hand over|sell|buy|rent|lease|listen|see what|do (?:it|that|so|"
    r"whatever)|consider|look at|look again|sign|vote|serve|clear)"
)
TAKE = (
    r"(?:accept|take (?:up|it|the|them|you up|your (?!word|point|concern|view|comment|question|remark)|smaller|less|part)|"
    r"comply|co-?operate|abide|adopt|implement|agree to|go along|honou?r|"
    r"attend|act on|follow|gladly \w+|happily \w+)"
)
GO = (
    r"(?:resign|quit|go|apologi[sz]e|publish|come (?:back|clean|down|forward|here|out|before)|correct|step|explain|withdraw|"
    r"stand (?:down|aside)|answer|release|return|repay|"
    r"pay|reconsider|think again|be (?:sacked|fired|published|dismissed|suspended|investigated|scrapped|removed|withdrawn|"
    r"released|referred|held|restored|paused|halted|told)|"
    r"do the (?:decent|right|honou?rable)|consider (?:his|her|their)|order|sack|halt|scrap|hand|tell|look again|refer|meet|"
    r"visit|intervene|clarify|"
    r"make (?:it|that|them|an?\s+(?:\w+\s+)?(?:statement|apology|commitment|decision))|set out|listen|leave|stop|wait|"
    r"sit down|recuse|own up|face)\b"
)
# Verbs of mind, of being and of speaking, which neither give nor refuse anything.
MIND = (
    r"(?:been|being|have|had|get|seem|appear|become|remain|look\s+like|believe|think|know|knew|remember|recall|understand|imagine|"
    r"see\s+(?:how|why|what|that|any|it)|hear|feel|hope|fear|wish|want|like|love|hate|mean|forget|suppose|expect|guess|doubt|"
    r"say\s+(?:that|this)|tell\s+(?:you|them)|"
    r"assure|remind|stress|emphasi[sz]e|add|note|point\s+out|argue|suggest|describe|call\s+(?:it|that|this)|happen|matter|work|help\s+but|"
    r"need|last|live|die|win|lose|survive|cope|sleep|rest|afford|dare|wonder|blame|lie|defend|easily|stop|begin|forgive|bet|dress|"
    r"budge\s+from\s+the)\b"
)
BODIES = (
    r"(?:council|city|town|village|board|department|authority|government|county|company|firm|union|trust|state|shire|district|commission|"
    r"ministry|office|institute|university|school|agency|executive|committee|service|charity|group|club|parish|ministers?|officials|mayor|"
    r"minister|premier|governor|leader|secretary|president|chair\w*|sheriff|director|commissioner|spokes\w+|members)"
)
# Bodies, and the people that papers tell of as asking, answering and charged.
ACTORS = (
    rf"\b(?:{BODIES}|mps?|tds?|bosse?s|chiefs?|officials?|managers?|aides?|police|force|senator|councillors?|trustees?|judges?|coroner|"
    r"ombudsman|auditor\S*|watchdog|regulator|commission\w*|inspector\w*|attorney|lawyers?|taoiseach|tánaiste|chancellor|bishop|residents|"
    r"famil(?:y|ies)|campaigners)\b"
)
# What somebody does of his own will, behind "will not".
ACTS = (
    rf"{ADV}(?!{MIND}|be\b(?!\s+(?!going)(?:\w+ing\b|drawn|bullied|rushed|lectured|blackmailed|interviewed|moved|pushed|hurried|"
    r"silenced)))[a-z][a-z'-]+\b"
)
# What somebody cannot do without refusing anything.
UNABLE = (
    r"find|get|remember|recall|explain|tell|live|walk|sleep|see|keep|go\s+on|rule|speak\s+for|account|recogni[sz]e|imagine|both|"
    r"do\s+(?:it|this|that)\s+alone|"
    r"stand|take\s+(?:it|any|much)|manage|breathe|run|force|quarrel|argue|understate|overstate|pretend|escape|ignore|trust|vouch|"
    r"(?:look|close)\s+(?:my|our|his|her)|(?:allow|let)\s+(?:it|this|that|these|those)\b|ask\s|drink|care|agree\s+on|take\s+off"
)
NOBODYS = (
    r"\b(?:so|that|which|(?<!said\s)(?<!says\s)(?<!saying\s)(?<!adding\sthat\s)it|this|there|money|if|why|whether|who|what|one|nobody|"
    r"people|public|voters|residents|anyone|closure|"
    r"cuts?|plan|scheme)"
)
# What is told of a matter, which to reject refuses nothing that was asked.
ACCOUNTS = (
    r"(?:descriptions?|accounts?|versions?|views?|characteri[sz]ations?|analys[ei]s|figures?|claims?|assertions?|contentions?|arguments?|premises?|"
    r"interpretations?|assessments?|criticisms?|allegations?|accusations?|suggestions?|reasoning|summary|portrayals?|charges?)"
)
# What others ask to have stopped: to go on with it all the same refuses them.
CONTESTED = (
    r"(?:closures?|votes?|plans?|cuts?|schemes?|sales?|contracts?|decisions?|works?|demolition|moves?|merger|eviction|increases?|rises?|changes?|"
    r"strikes?|development|project|reforms?|order|culls?|felling)"
)
# Pasts that do not end as most do.
PASTS = (
    r"(?:paid|built|rebuilt|met|kept|gave|made|took|found|sold|spent|sent|left|let|cut|shut|set|held|told|said|got|brought|bought|lent|began|stood|"
    r"went|came|did|drew|withdrew|put|led|lost|wrote|read|saw|showed|chose|fell|rose|won|understood|undertook|sought|taught|fought|bore|ran|gets?)"
)
IMPERATIVES = (
    "abandon abolish accept admit answer apologise apologize approve ask ban block bring build buy call cancel change check come consult "
    "correct cut decide defer delay disclose drop expel explain extend find finish fire fix fund get give go guarantee halt hand help "
    "hire hold invest keep kindly leave lend let lift listen lower make meet name open order own pause pay phone postpone produce protect "
    "prove publish pull put quit reconsider recuse refer refund reinstate reject release remove renew reopen repair repay replace reply "
    "resign respect respond restore return reverse ring sack save say scrap sell send settle share show sign sit spare spend stand start "
    "step stick stop suspend take talk tell treat turn visit vote walk withdraw write".split()
)


ASK, ASKED = (
    "ask asks asked asking",
    "press presses pressed pressing petition petitioned petitioning lobby lobbied lobbying beseech beseeched",
)
URGE = (
    "urge urges urged urging implore implores implored imploring beg begs begged begging plead pleads pleaded pleading "
    "exhort exhorts exhorted "
    "appeal appeals appealed appealing encourage encouraged"
)
ORDER = (
    "order orders ordered ordering tell tells told instruct instructed instructing direct directed directing challenge "
    "challenges challenged challenging"
)
DEMAND = "demand demands demanded demanding"
PAST_I = r"\b(?:i|we)(?:\s+(?:have|had|already|never|only|just)|'ve|'d)*\s+$"
SAID_BY_ME = (
    r"(?:\b(?:i|we)(?:\s+(?:must|would|do|will|shall|can|could|should|am|are|have|had|both|all|now|again|also|hereby)|'d|"
    r"'ll|'m|'re|'ve)*\s+(?:to\s+)?" + ADV + r")$"
)
WRITING = r"\b(?:wrote|written|writes|write|writing|letters?|e-?mails?|e-?mailed|memos?|petition)\b[^;]*$"
WHETHER = rf"(?P<to>(?!if\b|whether\b|how\b|why\b|what\b){SOMEONE})?(?P<what>(?:whether|if|how|why|what|when|where)\s)"

# A promise is an offer where somebody, or money, is named with it.
TO_SOMEBODY = (
    r"(?=[^.;]*(?:\b(?:you|your|him|her|them|their|himself|council|councils|parish|famil\w+|town|village|residents|people|cost|costs|bill|"
    r"fees|half|share|money|cash|pocket|petition|action|lawsuit|case|claim|chairm\w+|chair|leader|whoever|anyone|everyone|inquiry|minutes|"
    r"government|ministers?|officials|engineers?|million|pounds|dollars|euros?|pence|cents)\b|[£$€]))"
)
GIVES = rf"(?:(?:pay|fund|send|lend|donate|repay|reimburse|refund|match|host|help|meet|support)\b|{GIVE}\b{TO_SOMEBODY})"

# What is done for whoever is spoken to: "have them there for you", "see you right".
FOR_YOU = (
    r"(?!not\b|never\b|(?:[a-z]+ly\s+|nonetheless\s+|also\s+)*(?:tell|remind|assure|thank|ask(?!\s+(?:my|our|the|one|two|some)\b)|beg|call|give|show|say|refer|advise|"
    r"urge|write|"
    rf"remember|join|leave|place|put|take|accept|see\s+you\s+(?:in|on|at|there|soon))\b|"
    rf"{MIND}){ADV}[a-z]+\s+(?:[^\s,;.]+\s+){0, 9}?(?:you|your)\b"
)
