"""The words by which a reporter's sentence names an occasion or a message: patterns that tell a letter from a statement, an interview, a speech."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import patterns as re

ON_LINE = r"(?:twitter|x|facebook|instagram|bluesky|linkedin|tiktok|social media|mastodon|whatsapp status|threads)"


def _small(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for words in small letters: they are asked several times faster than without regard to case."""
    return re.compile(re.sub(r"(?<!\\)[A-ZÀ-Þ]", lambda found: found[0].lower(), pattern))


@frozen
class Cued:
    """A pattern with letters of which some stand wherever it matches: it is asked only there."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]

    def holds(self, words: str) -> bool:
        """Say whether the pattern stands somewhere in words; most ask for them in small letters."""
        for sign in self.signs:
            if sign in words:
                return self.pattern.search(words) is not None
        return False


def _cued(signs: str, pattern: str) -> Cued:
    return Cued(tuple(signs.split("|")), _small(pattern))


_CHAT = r"(?:told|messaged|in|to|on) (?:the|a|his|her|their) (?:[\w’'-]+ ){0,3}(?:group chat|chat group|whatsapp (?:chat|group|thread))"
IN_CHAT = _cued("chat|whatsapp", rf"\b{_CHAT}\b")
# Words in the reporter's own sentence that name the occasion; the first that matches decides.
OCCASIONS: tuple[tuple[str, Cued], ...] = (
    ("tweet", _cued("forum|board|newsgroup|mailing list|subreddit|comment|tweet|post|twitter| x|facebook|instagram|bluesky|linkedin|tiktok|social media|mastodon|whatsapp status|threads", rf"\b(?:tweet(?:ed|s|ing)?|retweeted|(?:wrote|said|posted|writing|posting|shared|post|posts) (?:\w+ ){{0,4}}?on {ON_LINE}|{ON_LINE} post|social media post|(?:via|through|took to|takes to|taking to) {ON_LINE}|(?:posted|wrote|said|posting)\b[^.]{{0,30}}\bon (?:its|his|her|their|the) (?:\w+ )?{ON_LINE} (?:page|account|feed|profile)|on (?:its|his|her|their) {ON_LINE} (?:page|account|feed|profile)|in (?:an?|the|that|his|her|its|their) (?!blog)(?:[\w’'-]+ ){{0,2}}(?<!blog )(?:post|posting)(?! office)|(?:on|to|in) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){0,3}?(?:forums?|message boards?|bulletin boards?|newsgroups?|mailing list|subreddit|chat ?room|comments? section))\b")),
    ("finding", _cued("finding|ruling|ruled|determination|decision|judgment|adjudication", r"\b(?:in (?:his|her|its|their|the|an?) (?:[\w-]+ ){0,2}(?:findings?|ruling|determination|decision(?: notice)?|judgment|adjudication)\b(?! (?:to|by|of|that|which)\b)|ruled that|ruling (?:that|said)|findings? (?:that|said|published))\b")),
    ("report", _cued("report|audit|review|assessment|study|survey|analysis", r"\b(?:in (?:his|her|its|their|the|a) (?:[\w’'-]+ ){0,3}(?:report|audit|review|inquiry report|assessment)|the (?:report|study|survey) (?:said|says|found|finds|states|concluded|concludes|adds|added|noted|notes|warned|warns)|audit (?:found|said|report)|according to (?:an?|the|its|their|his|her|that|(?:[\w-]+ ){0,3}?[\w-]+[’']s?) (?:[\w’'-]+ ){0,4}?(?:report|study|survey|audit|analysis|assessment))\b")),
    ("text", _cued("text|whatsapp|chat", rf"\b(?:{_CHAT}|text(?:ed)? (?:message|messages)|whatsapp(?:ed)?(?: message| group)?|texted|in a text|by text|texts? (?:to|sent|from|between|seen))\b")),
    ("email", _cued("mail", r"\b(?:e-?mail(?:s|ed|ing)?)\b(?! (?:account|address|inbox)\w*)")),
    ("memo", _cued("memo", r"\b(?:memo|memorandum|memos)\b")),
    ("statement", _cued("statement|release", r"\b(?:in a (?:\w+ ){0,3}statement|statement (?:issued|released|on|to|said|read)|issued a (?:\w+ )?statement|released a (?:\w+ )?statement|press release|news release|in a release)\b")),
    ("letter", _cued("letter|missive|complaint", r"\b(?:letters?(?! of no confidence)|letterhead|missive|in (?:his|her|its|their) (?:\w+ )?complaint)\b")),
    ("recording", _cued("record|audio|video|footage|voicemail|heard|caught on", r"\b(?:recording|recorded|(?:audio|video) (?:clip|footage|obtained|of)|footage|voicemail|can be heard|was heard|caught on)\b")),
    ("speech", _cued(
        "told|informed|asked|promised|assured|reminded|warned|urged|lectured|from the|passing|sentencing|handing|accepting|at |speech|address|debate|question|testimony|evidence|submission|speaking|testif|oath|floor|privilege|meeting|hearing|conference|rally|committee|inquest|session|commons|parliament|dáil|dail|seanad|senate|chamber|court",
        r"\b(?:asked (?:(?:fellow )?(?:MPs|MSPs|TDs|MLAs|AMs|peers|senators|councillors)|the (?:Commons|House|Dáil|Senate|Senedd|chamber))\b(?! (?:to|for)\b)|(?:told|informed) (?:the |a |an |his |her |their |fellow |last \w+[’']s |[A-Z][\w’'-]+ )?(?:\w+[\s-]){0,4}?(?:mps|msps|tds|ams|mss|mlas|mhks|peers|commons|house|lords|dáil|dail|seanad|senedd|siambr|holyrood|stormont|tynwald|parliament|senate|senators|"
        r"lawmakers|legislators|assembly|committee|councillors|councilors|council|meeting|conference|delegates|hearing|inquiry|tribunal|court|jury|judge|"
        r"rally|crowd|audience|chamber|congress|subcommittee|panel|commissioners|board|members|cabinet meeting|gathering|estimates)\b|"
        r"(?:in|during) (?:a|an|his|her|the) (?:[\w-]+ ){0,5}(?:speech|address|debate|question time|prime minister[’']s questions|testimony|evidence session|submission)|"
        r"speaking (?:in|at|during|to) (?:the |a |an |last |tuesday|monday|wednesday|thursday|friday)(?!\w* told)|addressing|gave evidence|giving evidence|"
        r"(?:promised|assured|reminded|warned|urged|lectured) (?:(?:the|fellow|his|her|their) ){0,2}(?:mps|msps|tds|mlas|peers|commons|house of \w+|dáil|dail|seanad|senate|senators|parliament|"
        r"lawmakers|legislators|delegates|jurors|jury|congress|crowds?|audience|congregation|worshippers)\b|"
        r"told (?:(?:the|a|an|his|her|their|some|cheering|chanting|young|local|gathered|fellow|hundreds|thousands|of|party|\d[\d,]*) ){0,4}(?:jurors|students|pupils|graduates|worshippers|congregation|"
        r"mourners|supporters|protesters|demonstrators|marchers|activists|shareholders|pilgrims|troops|guests|well-wishers)\b|"
        r"from the (?:dock|pulpit|podium|stage|altar|bench|witness box|balcony)\b|passing sentence|(?:^|, )sentencing \w+|handing down|"
        r"accepting (?:the|his|her|their|an?) (?:[\w’'-]+ ){0,3}(?:award|prize|nomination|medal)|"
        r"at (?:mass|(?:an?|the|his|her|their|last|this|\w+day[’']s) (?:[\w’'-]+ ){0,3}?(?:vigil|funeral|ceremony|launch|lecture|gathering|convention|congress|symposium|seminar|mass|trial|debate|"
        r"(?:church|memorial) service|memorial|town hall|campaign (?:event|stop)|graduation|dinner|banquet))\b|"
        r"testif(?:ied|ying)|under oath|on the floor of|leaders[’'] questions|first minister[’']s questions|under (?:parliamentary )?privilege|"
        r"(?:at|to) (?:the|a|an|last|this|monday|tuesday|wednesday|thursday|friday)[\w’' ]{0,25} (?:meeting|hearing|conference|rally|committee|inquest|session)|"
        r"in (?:the )?(?:commons|house of commons|parliament|dáil|dail|seanad|senate|chamber|court)\b)")),
    ("document", _cued("document|briefing|dossier|filing|minutes|complaint|submission|contract|agreement|manifesto|court |affidavit|indictment|lawsuit", r"\b(?:in (?:a|the|an) (?:[\w’'-]+ ){0,3}(?:document|briefing|dossier|filing|minutes|complaint|submission|contract|agreement|manifesto|briefing note)|minutes (?:of|show|record)|according to (?:[\w’'-]+ ){0,4}?(?:documents?|filings?|court papers|court records|affidavits?|indictment|lawsuit))\b")),
    ("article", _cued(
        "article|column|op-ed|editorial|blog|essay|writing in|site|web page|homepage",
        r"\b(?:in (?:a|an|the|his|her|its|their) (?:[\w’'-]+ ){0,3}(?:article|column|op-ed|editorial|blog|blog post|blog entry|essay)|writing in|blogged|"
        r"on (?:a|the|his|her|its|their|[\w’'-]+[’']s) (?:[\w’'-]+ ){0,3}(?:blog|web ?site|web page|homepage|site(?! of\b)))\b")),
)  # fmt: skip
STATES = dict(OCCASIONS)["statement"]
ASIDE = r"(?:[“”\x00]+ |\w+ |[A-Z][\w’'-]+(?:[’']s)? ){0,4}"
# "In a statement to the Courier, she said": what is given out in writing is no interview, whoever gets it.
IN_STATEMENT = _cued("statement", r"\bin (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}statement\b")
INTERVIEW = Cued(
    tuple(
        "nterview|peak|poke|on |On |phone|radio|breakfast|newsnight|podcast|programme|current affairs|hen I|hen we|e asked|e met|e rang|e reached|I asked|I met|I rang|I reached|tell|told|assure|contacted|eached|asked not".split(
            "|"
        )
    ),
    re.compile(
        r"\b(?:[Ii]n (?:an?|the|his|her|their|our) (?:[\w’'-]+ ){0,3}interview\b|[Ii]nterview(?:ed)? (?:with|by|on)|[Ss]p(?:eaking|oke) (?:exclusively |earlier |later |yesterday |today |on \w+ |last \w+ ){0,2}(?:to|on|with) "
        r"(?:the )?(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|behalf|MPs|MSPs|TDs|Parliament|Congress|Commons|House|Lords|Senate|Dáil)[A-Z“\"‘”\x00]|"
        r"on (?:the )?[A-ZÉ]{3,4}(?: (?:News|Radio|Breakfast|One|Two|TV)|[’']s [A-Z“\"])|on Channel\b|"
        r"[Oo]n (?:[Tt]he )?(?:[A-Z][\w’']* ){0,4}(?:FM|AM|Radio|TV|Television|Live|Breakfast|Tonight|Programme|Podcast|Drive|Show)\b|"
        r"when (?:I|we) (?:(?:tele)?phone|met|meet|spoke|rang|called|caught up)|\b(?:[Ww]e|I) (?:asked|met|rang|reached|phoned|telephoned) (?!for\b)(?:him|her|them|[A-Z])|"
        r"\b(?:tells?|told|assures?|assured) (?:me|us)\b|(?:(?:on|over|down) the|by) (?:tele)?phone\b|\b(?:[Ww]hen|[Ii]f) (?:contacted|reached)\b|[Rr]eached by (?:phone|telephone)|"
        r"spoke to the same (?:programme?|show|station|paper|newspaper)|asked not to be (?:named|identified)|on condition of anonymity|"
        r"(?:radio|breakfast|newsnight|podcast|programme|current affairs) (?:\w+ )?(?:interview|show|programme))"
    ),
)
TOLD_PAPER = re.compile(
    r"\b(?:told|tells|telling) (?:this (?:newspaper|paper|website|site|programme|show|column|reporter|magazine)|"
    rf"(?:our|the) {ASIDE}(?:reporter|programme|correspondent|show|station|podcast|newspaper|website|newsroom|magazine)\b|the paper\b|"
    r"[Tt]he (?!House|Commons|Lords|Senate|Assembly|Chamber|Court|Committee|Council|Cabinet|Government|Prime|Minister|Board|Inquiry|Tribunal|Dáil|Seanad|Senedd|Siambr|"
    r"MPs?\b|MSPs?\b|TDs?\b|MEPs?\b|Speaker|Taoiseach|First|Tánaiste|Department|Treasury|Parliament|Legislature|Commission|Legislative|Executive|President|Governor|Mayor|Health|Home|Foreign|Chief)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?=[ ,.:;]|$)(?! (?:committee|council|meeting|inquiry|board|court|conference|hearing|leader|minister|secretary|office|in which)))"
)
OUTLET_TOLD = re.compile(r"\b(?:told|tells|telling) (?:the )?((?:[A-Z][\w’'&-]*|\d+)(?: (?:[A-Z][\w’'&-]*|\d+)){0,4})")
TOLD_AUDIENCE = re.compile(
    r"\b(?:told|tells|telling) (?:(?!after|before|at|outside|following)[\w’'-]+ ){1,5}?(?:committee|subcommittee|inquiry|hearing|tribunal|inquest|meeting|panel|court)\b",
    re.I,
)
SITE = re.compile(r"\b(?:web ?site|site|blog|web page|homepage)$", re.I)
STATION = re.compile(r"[KW][A-Z]{2,3}|Broadcasting|Online|Media|Network|News[A-Z]?[a-z]+|[A-Z]\w*(?:News|FM|TV|Radio|Times|Live)")
JUDGES = re.compile(
    r"\b(?:ombudsman|ombudswoman|commissioner|inspectors?|inquiry|tribunal|judge|watchdog|auditors?|audit|regulator|investigators?|panel|investigation|court|review|committee)\b",
    re.I,
)
REPORTS = re.compile(r"\b(?:report|audit|auditors?|review)\b", re.I)
OFFICIAL_JUDGE = re.compile(
    r"\b(?:ombudsman|ombudswoman|auditor(?:[ -]general)?|auditors|inspector|standards commissioner|commissioner for (?:\w+ )?standards|grand jury|jurors|watchdog|inspectorate)\b",
    re.I,
)
ASKED = re.compile(r"\b(?:asked|pressed|questioned|challenged|quizzed) (?:whether|if|about|on|by|why|how|for)\b", re.I)
IN_LETTER = re.compile(
    r"\bin (?:a|an|his|her|its|their|the|that) (?:[\w’'-]+\s){0,4}(?:letters?|e-?mails?|memos?|reply|response|exchange|note|complaint)\b|\b(?:said|says|wrote|replied|responded|answered|added|told \w+) (?:by|via) (?:e-?mail|letter|text message)\b",
    re.I,
)
IN_MESSAGE = re.compile(
    r"\bin (?:an?|his|her|its|their|the|that|one|another) (?:[\w’'-]+\s){0,4}?(letter|e-?mail|memo|text)\b",
    re.I,
)
# "Asked whether the letter was harsh, she said": whoever answers a question speaks.
ANSWERING = re.compile(
    r"(?:^|[.;“”\x00] |\b(?:when|if|once|was|were|been|being) )(?:\w+ly |later |then |also )?"
    r"(?:asked|pressed|questioned|challenged|quizzed|pushed) (?!to (?:the|a|an)\b)(?:\w+ )?(?:to|if|whether|about|on|by|why|how|for|what|who)\b(?!.*\bin which\b)",
    re.I,
)
# Words that speak of "the letter" or of having written it are mostly said about it.
OF_ITS_OWN = re.compile(
    r"\b(?:the|that|this) (?:letter|e-?mail|memo|text message|message)\b(?! (?:of|to|from|you|dated)\b)|\bI(?:[’']d| would| have|[’']ve)? (?:write|wrote|written|sent) (?:it|that|as)\b"
)
# "His reply had welcomed the team", "sent her answer on Monday": what a party to letters writes back.
ANSWERS = _cued(
    "repl|answer|response",
    r"\b(?:(?:his|her|its|their) (?:[\w’'-]+ ){0,2}repl(?:y|ies)|(?:sent|sends|posted|penned|wrote|written) (?:back )?(?:his|her|its|their|an?) (?:[\w’'-]+ ){0,2}(?:answer|response|reply)|"
    r"in (?:his|her|its|their|a) (?:[\w’'-]+ ){0,2}(?:response|answer) (?:to (?:the|his|her|their) (?:minister|letter|leader|mp)|dated|of))\b",
)
# "Replied", "texted back", "came her answer": words that answer the ones quoted before.
REPLIED = _cued(
    "repl|answer|back|respon|agree",
    r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)|agree[sd]|(?:wrote|writes|texted|messaged|e-?mailed|shot|pinged|typed) back)\b",
)
SPOKESPERSON = _cued("spokes", r"\bspokes(?:man|woman|person)\b")
TIME = _cued(
    "day|night|this |after",
    r"\b(?:last night|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|afterwards|after the (?:vote|meeting|hearing|debate))\b",
)
# For how many paragraphs a way of speaking carries on.
REACH = {"letter": 2, "email": 2, "interview": 5, "speech": 4, "report": 4, "finding": 4, "memo": 2, "text": 2, "tweet": 2, "statement": 2}
SCENE = 1
DIALOGUE = 4
LEAD = 320
STAGE_REACH = 250
ASKS = frozenset("ask reply answer retort shout interject interrupt respond concede".split())
_THE_PRESS = r"(?:reporters|journalists|newsmen|media ?persons|the press(?! (?:association|bureau|agency)\b)|the (?:news )?media)"
_PRESS_MEETS = r"(?:press|news|media)(?: conference| briefing| call| event)"
PRESS_AT_LARGE = _cued(
    "told|telling|speaking|spoke|press|news|media",
    rf"\b(?:(?:told|telling) (?:\w+ ){{0,3}}?{_THE_PRESS}|(?:told|telling) (?:[\w’'-]+ ){{0,4}}?{_PRESS_MEETS}|"
    rf"sp(?:oke|eaking|oken) to (?:\w+ ){{0,2}}?{_THE_PRESS}|(?:at|to|in|during) (?:a|an|the|his|her|their|its) (?:[\w’'-]+ ){{0,3}}?{_PRESS_MEETS})\b",
)
# Whom a quotation that goes on without a verb of its own was said to: "reporters", "a news briefing".
THE_PRESS = re.compile(rf"^news$|\b(?:reporters|journalists|newsmen|media ?persons|(?:the |local )?media|{_PRESS_MEETS})$|^(?:the )?press$")
SCENE_SET = Cued(
    tuple(
        "evidence|before the|stood on|rose to|took to|feet|heckled|to cheers|to laughter|to applause|to boos|to jeers|to gasps|looked up at|estifying|nswering".split(
            "|"
        )
    ),
    re.compile(
        r"\b(?:(?:was|were|is) (?:giving evidence|before the)|[Gg]iving evidence|stood on|rose to (?:answer|speak|reply)|took to the (?:stage|floor|podium)|on (?:his|her|their) feet|"
        r"was heckled|to (?:cheers|laughter|applause|boos|jeers|gasps)|looked up at that|[Tt]estifying|[Aa]nswering [A-Z])"
    ),
)
# Words that set a scene before an audience, though nobody speaks in their sentence.
STAGE = re.compile(
    r"\b(?:question time|[Ll]eaders[’'] [Qq]uestions|[Pp]rime [Mm]inister[’']s [Qq]uestions|hearings?|tribunal|inquest|(?:public|council|town|board|community|committee) meeting|"
    r"packed (?:a|the|into)|the debate|the chamber|Ceann Comhairle|(?:the|The) (?:Speaker|chair|chairman|chairwoman|judge|coroner|magistrate) (?:called|ruled|warned|adjourned|intervened|rose|thanked)|"
    r"heckl\w+|applause|laughter|gasps?|the public gallery|witness(?: stand)?|cross-examin\w+|giving evidence|gave evidence|stood up|questioned for|in court|the floor)\b"
)
# Lines that only a press release has.
RELEASE = re.compile(
    r"^\W*(?:(?:press|media|news) (?:release|statement)|for immediate release|notes? (?:to|for) editors?|-*ends-*)\b[^\w\n]*(?:$|[:.])",
    re.I | re.M,
)
# How a report begins that is all of one hearing, and how far its beginning goes.
HEARD = re.compile(
    r"\b(?:courts?|inquest|tribunal|hearing|inquiry|committee|meeting|jury|D[áa]il|Seanad|Senedd|Commons|Lords|House|councillors|members|MPs|TDs|MSPs|MLAs|panel|"
    r"assembly|[Ss]enate|[Ss]enators|lawmakers|legislators|commission|magistrates|[Pp]arliament|Peers|peers)"
    r"(?:(?:,? (?:also|today|yesterday|this week))? (?:heard|(?:has|have|had) heard|(?:was|were|has been|have been) told)\b| (?:told|hears?)\n)"
)
OPENING = 500
WROTE_TO = re.compile(r"\b(?<!for )(?:wrote|writes|writing|written) (?:\w+ ){0,2}to\b")
WROTE_THAT = re.compile(r"\bwr(?:ote|ites) that\b.*\band\b")
WRITTEN_TO_SAY = re.compile(
    r"\bwritten (?:[\w-]+ ){0,8}(?:to (?:say|express|ask|tell|demand|urge|complain|warn)|saying|asking|urging|telling|warning)\b"
)
# "A letter from X to Y amounted to “a threat”": what it is called, by whoever says so.
CALLED_LETTER = re.compile(
    r"\b(?:letter|e-?mail|memo)\b(?: (?:from|to|by|of|sent|written|in|on)\b[^.;:,“”\"\x00]*)? (?:amounted to|amounts to|was|is|had been|sounded like|read like)\s+[“‘\"\x00]"
)
ABOUT_LETTER = re.compile(
    r"\b(?:said|says|called|calls|described|thought|insisted|claimed) (?:that )?(?:the|his|her|their|its|this) (?:[\w’'-]+ )?(?:letter|e-?mail|text|memo|message)s? "
    r"(?:was|were|is|had|has|show\w*|amounted|should|as)\b|"
    r"\b(?:called|calls|describe[sd]|dismisse[sd]|defend(?:s|ed)|brand(?:s|ed)|apologi[sz]e[sd] for|regret(?:s|ted)|welcome[sd]|criticise[sd]|condemn(?:s|ed)|mock(?:s|ed)) "
    r"(?:the|his|her|their|its|an?|that|this|those|these|(?:[\w.’'-]+ ){0,3}[\w.’'-]+[’']s?) (?:[\w’'-]+ ){0,2}(?:letter|e-?mail|text|memo|message)s?\b(?! (?:in which|that|he|she|they|to)\b)|"
    r"\bthat (?:the|his|her|their|its|an?|this) (?:letter|e-?mail|text|memo|message)s? (?:was|were|had|has|is|would)\b|"
    r"\bdid not (?:see|receive|write|send)|\breceiv(?:ed|ing) (?:the|a|his|her|their) (?:letter|e-?mail|memo|text)"
)
INTERVIEWER = re.compile(r"\bInterview(?:ed)? by [A-Z]|\bI (?:ask|asked|read|meet|met|put it to|telephone|phone|rang) (?:him|her|them)\b")
# The outlet says of itself that it went and asked people: "we spoke to shoppers", "Radio Wharn visited", "asked by this newspaper".
OWN_ROUND = re.compile(
    r"\b(?:(?:[Ww]e|[Oo]ur (?:\w+ )?(?:reporters?|correspondents?|team|journalists?)|[Tt]his (?:newspaper|paper|website|site|programme)|"
    r"(?P<outlet>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}))(?: (?:reporters?|correspondents?|journalists?)(?: [A-Z][\w’'-]+){0,2})?,? (?:also |has |have |then |recently |yesterday |today ){0,2}"
    r"(?:interviewed|(?:spoke|spoken|talked|chatted|corresponded|sat down|caught up|met|met up) (?:to|with)|asked|questioned|canvassed|contacted|visited|was there|were there|attended|joined)|"
    r"(?:interviewed by|spoke (?:exclusively )?(?:to|with)|speaking (?:exclusively )?(?:to|with)|talked (?:to|with)|in an interview with) (?:us|our|this (?:newspaper|paper|website|site)))\b"
)
REVEALING = frozenset("tell urge describe warn boast accuse complain offer press advise".split())
REVEALED = re.compile(
    r"\b(letter|e-?mail|memo|text|message)s? (?:seen|obtained|leaked|released|published|shows?|reveals?|sent)|according to an? (?:\w+ )?(letter|e-?mail|memo|text)",
    re.I,
)
THE_LETTER = re.compile(
    r"\s*(?:(?:The|In (?:a|an|his|her|their)) (?:[\w’'-]+ ){0,2}|"
    r"[^\n]{0,120}\b(?:remarks?|comments?|words?|claims?|phrase|warning|offer|threat|admission)(?: \w+){0,3} in (?:a|an|his|her|their) (?:[\w’'-]+ ){0,2})"
    r"(letter|e-?mail|memo|text message)\b"
)
HAS_WRITTEN = re.compile(
    r"\b(?:has|have|had) (?:also |now |since |jointly |already |even |previously )?(?:written|emailed|e-mailed|sent|replied)\b"
)
# "Under their code, advisers must never ...": a rule speaks, and nobody else.
UNDER_CODE = _cued(
    "under ",
    r"(?:^|[.;] )under (?:the|their|its|his|her|an?|that|[\w’'-]+[’']s) (?:[\w’'-]+ ){0,4}(?:code|rules?|standards?|guidelines|guidance|charter|protocol|act|regulations|constitution|policy|statute|law)\b[^“”\"]{0,40}\b(?:must|may|should|shall|cannot|are|is|can)\b(?!.*\b(?:said|says|told|tells|added|wrote|insisted)\b)",
)
CODES = frozenset(
    "standards paragraph section clause code guide rules rule protocol charter constitution act regulations law guidance policy standing orders constitution statute handbook manual "
    "guidelines regulation ordinance bylaw bylaws byelaw byelaws bye-law bye-laws".split()
)
BY_HEAD = {
    "report": "report", "audit": "report", "review": "report", "study": "report", "survey": "report", "assessment": "report", "analysis": "report",
    "transcript": "recording", "letter": "letter", "email": "email", "e-mail": "email", "memo": "memo", "statement": "statement", "editorial": "article",
    "article": "article", "paper": "report", "judgment": "finding", "judgement": "finding", "ruling": "finding", "finding": "finding", "findings": "finding",
    "tweet": "tweet", "post": "tweet", "message": "text", "text": "text", "recording": "recording", "draft": "report",
}  # fmt: skip
LETTERS = re.compile(
    r"\b(?:letters?|in writing|wrote back|correspondence|petition|wr(?:ite|ites|ote|iting|itten) (?:\w+ ){0,2}?to)\b", re.I
)
# What else people write, and what it is: the last that a paper names is what "she wrote" is of.
WRITINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("tweet", re.compile(rf"\b(?:tweet\w*|posted|{ON_LINE[3:-1].replace('|x|', '|').replace('|threads', '')})\b", re.I)),
    ("article", re.compile(r"\b(?:blog\w*|columns?|columnist|op-ed|articles?|essays?|editorials?|memoirs?|books?|web ?site|newsletter)\b", re.I)),
    ("finding", re.compile(r"\b(?:rul(?:ing|ed)|judgments?|judgements?|judge|justice|verdict|dissent\w*)\b", re.I)),
    ("report", re.compile(r"\b(?:study|studies|journal|researchers?|scientists?|reports?|auditors?|inspectors?)\b", re.I)),
    ("document", re.compile(r"\b(?:filings?|lawsuit|affidavit|legal brief|court papers|court documents|indictment)\b", re.I)),
)  # fmt: skip
# What else has words printed on it, and what they come from; a capital would make it a name.
PRINTED = {
    **dict.fromkeys("draft summary abstract bulletin study survey report audit review yearbook newspaper paper".split(), "report"),
    **dict.fromkeys("website site blog page homepage article editorial column op-ed".split(), "article"),
    **dict.fromkeys(
        "flyer flier leaflet poster banner placard sign notice form questionnaire brochure pamphlet lawsuit indictment affidavit filing "
        "motion resolution presentation slide spreadsheet plaque caption inscription label certificate documents filings records".split(),
        "document",
    ),
    **dict.fromkeys(CODES, "code"),
    "decision": "finding",
}
THINGS = re.compile(
    r"\b(?:report|audit|review|ruling|judgment|judgement|findings?|statement|press release|letter|e-?mail|memo|memorandum|(?:text )?message|tweet|code|handbook|guidelines|policy|"
    r"statute|charter|protocol)\b",
    re.I,
)
REPORT_NAMED = _cued("report|audit", r"\b(?:report|audit|auditors?)\b")
RULING_NAMED = re.compile(
    r"\b(?:ruling|ruled|findings?|judgment|judgement|adjudication|decision notice|found (?:that|in breach|guilty))\b", re.I
)
# The reporter's question, with nothing quoted after it.
QUESTION = re.compile(r"(?:^|\n|[.?!”’\"'] )[A-Z][^\x00“”\"?.]{4,160}\?\s*$")
# What stands between a preposition and a name whose first letter comes next: "to Sir Nigel H", "about the mayor Ann H".
OBJECT = re.compile(r"\b(?:to|from|by|about|of|with|between|against|for|at|over) (?:(?!who\b|that\b)[\w.’'-]+ ){0,4}?[\w’'-]$")
PRONOUN = frozenset("he she they it".split())
GOES_ON = frozenset("add continue conclude go write".split())
WRITES = frozenset("write reply respond answer".split())
# Verbs of which the words are seldom said to the audience that somebody else speaks to.
ELSEWHERE = frozenset("tell write call describe brand dub argue confirm".split())
