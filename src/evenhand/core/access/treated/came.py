"""A clause of a paper in, what came of a request by it out: granted, refused or without an answer; the words are open, the pair is not."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from attrs import frozen

from evenhand.core.access.treated.begun import Begun
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_ADV = r"(?:(?:\w+ly|also|since|then|later|now|already|still|yet|only|again|both|all|just|first|twice|too|even|ever|each|either|eventually)\s+)*"
_WAS = rf"\b(?:was|were|is|are|(?:has|have|had|d|ve|s)\s+{_ADV}been|got|being)\s+{_ADV}"
_SILENT = r"(?:answer|reply|response|word|acknowledge?ment|decision|news|call|letter|postcard|line)"
_PRIZE = r"(?:yes|reply|answer|extension|permit|place|refund|waiver|hours?|days?|weeks?|months?|years?|grant|licen[cs]e|call|visit|meeting|hearing|exemption|appointment|money|rebate|copy|report|cheque|reprieve|discount|increase|uplift|payment|lot)"
_UNIT = (
    r"(?:minutes?|hours?|days?|nights?|weeks?|fortnight|months?|morning|afternoon|evening|week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
# What comes soon, or by a day, came.
_SOON = rf"(?:(?:by|in|within|inside|before|on)\s+(?:(?:the|a|an|of|end|same|next|following|[\w-]+)\s+){{0,4}}?(?:{_UNIT}|teatime|return|January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:that|the\s+(?:same|next|following|very))\s+(?:[\w-]+\s+)?{_UNIT}\b|(?:[\w-]+\s+){{1,2}}{_UNIT}\s+later\b)"
_QUICK = rf"(?:(?:in|within|inside)\s+(?:[\w-]+\s+){{1,2}}?{_UNIT}|(?:that|the\s+(?:same|next|following|very))\s+(?:[\w-]+\s+)?{_UNIT}|by\s+return)\b"
_NOT = r"\b(?:not|t|never)\b"
# In this order: what is told of silence or a refusal is no grant, whatever else the clause says.
_NO_ANSWER = rf"""
    \b(?:heard|had|got|received|has|have)\s+{_ADV}(?:back\s+)?(?:nothing|not\s+(?:so\s+much\s+as|a\s+(?:word|line|thing))|no\s+{_SILENT}|neither)\b
    | {_NOT}\s+{_ADV}(?:been\s+)?(?:heard|told|answered?|repl(?:y|ied)|respond(?:ed)?|acknowledged|decided|had\s+an?\s+{_SILENT}|got\s+an?\s+{_SILENT}|dealt\s+with|looked\s+at|written\s+back|rung\s+back)\b
    | \b(?:still|been|is|are|was|were|left)\s+(?:\w+\s+)?(?:waiting|awaiting|outstanding|pending|unanswered|unopened|undecided)\b | \bstill\s+waits\b
    | \b(?:in|on)\s+(?:a|the)\s+(?:queue|pile|tray|drawer|desk|shelf)\b | {_WAS}looked\s+at\b | \bon\s+(?:a|the)\s+(?:waiting\s+)?list\b | {_WAS}(?:deferred|put\s+off|tabled|adjourned|continued|shelved|held\s+over|under\s+(?:review|consideration)|considered|acknowledged)\b
    | \b(?:had|got|received)\s+an?\s+(?:[\w-]+\s+)?(?:acknowledge?ment|holding\s+(?:reply|letter))\b | \b(?:would|will)\s+have\s+to\s+(?:think|see|consider|wait|look)\b
    | \byet\s+to\s+(?:hear|get|receive|be|have|see)\b
    | \b(?:has|have|had|s|ve|d)\s+(?:now\s+|since\s+)?(?:phoned|rung|written|asked|e-?mailed|called|tried)\s+(?:\w+\s+)?(?:twice|[\w-]+\s+times|again\s+and\s+again)\b
    | \b(?:nobody|no\s+one)\s+(?:has\s+|had\s+)?(?:rang|rung|wrote|written|called|came|answered|replied)\b | \bwent\s+unanswered\b | \bsilence\b | \bsat\s+in\s+(?:a|the)\s+(?:drawer|tray|pile)\b
"""
_REFUSED = rf"""
    \b(?:neither|nobody|none|no\s+one)\s+(?:of\s+\w+\s+)?(?:got|had|received|was|were|has|have)\b(?!\s+to\b) |
    {_WAS}(?:refused|denied|turned\s+(?:down|away)|rejected|declined|knocked\s+back|rebuffed|passed\s+over|barred|dismissed|thrown\s+out|struck\s+out|ruled\s+out|sent\s+(?:back|away|home)|returned|ignored|ineligible|unsuccessful|fined|billed|charged|evicted)\b
    | {_WAS}(?:told|informed|advised)\s+(?:[\w-]+\s+){{0,6}}?(?:to\b|no\b|that\b|it\b|there\b|she\b|he\b|they\b|only\b)(?![^.;]*\b(?:could|would|will|can)\s+(?!not|have\s+to|be\s+too)(?:keep|have|go|get|be|stay|start|come|collect|move)\b)
    | \b(?:a|an|the|flat|polite|firm)\s+(?:no|refusal|knock-?back|rejection)\b | \b(?:said|says|answer\s+was|saying|told\s+\w+)\s+no\b
    | \b(?:got|received|came|arrived|has\s+had|had\s+back|{_WAS}(?:sent|given|handed|shown))\s+(?:[\w-]+\s+){{0,4}}?(?:form|questionnaire|leaflet|brochure|bill|invoice|demand|rules|summons|policy|lecture|reminder|warning|fine|number\s+of\s+a\s+form)\b
    | \b(?:has|have|had|did|was|were|is|are|could)(?:n't|\s+not)(?=\s*(?:[.,;]|$))
    | {_NOT}\s+{_ADV}(?:been\s+)?(?:given|granted|allowed|let|offered|paid|accepted|approved|eligible|get|got|receive|qualify|renewed|extended|moved)\b
    | \b(?:got|received|had|was\s+sent|came|arrived|back\s+came)\s+(?:[\w-]+\s+){{0,3}}?(?:form\s+letter|leaflet|brochure|bill|invoice|lecture|demand|summons|refusal|rejection)\b
    | \b(?:letter|e-?mail|note|reply|answer|message)\s+(?:saying|stating|explaining|pointing\s+out|regretting|that\s+said|to\s+say)\b
    | \b(?:it|form|letter|papers|application|cheque|appeal|request|claim)\s+(?:came\s+|was\s+sent\s+)back\b(?![^.;]{{0,40}}?\bwith\b)(?!\s+(?:\w+\s+){{0,3}}?(?:approved|signed|granted|yes|stamped))| \bthe\s+(?:form|letter|papers|application|cheque)\s+back\b
    | \b(?:privileged|confidential|ineligible|not\s+eligible|no\s+(?:mechanism|scope|provision|discretion)|a\s+matter\s+for|do(?:es)?\s+not\s+(?:issue|allow|permit|support|qualify))\b
    | \bhas\s+had\s+an?\s+(?:letter|card|note|form)\b(?=\s*[.,;]|$)
    | \b(?:would|will|is\s+to|must|has\s+to|had\s+to)\s+(?:be\s+)?(?:stop|end|cease|cut|closed?|lapse|go|leave|pay|wait|withdrawn|taken\s+away)\b(?!\s+on\b) | \btoo\s+late\b | \bmissed\s+out\b | \bgot\s+(?:nothing|neither)\b | \bwent\s+without\b
    | (?<!\bfirst\s)\b(?:refused|rejected|denied|declined|turned\s+(?:\w+\s+)?(?:down|away))\b(?!\s+(?:that|any|all|this|having|it\s+had)\b)(?!\s+to\s+(?!give|grant|allow|let|hear|meet|extend|waive|pay|see)\w+)
"""
_GRANTED = rf"""
    {_WAS}(?:granted|given|approved|allowed|let|waived|cancell?ed|signed\s+off|paid|delivered|issued|extended|renewed|lifted|admitted|accepted|upheld|put\s+back|back\s+(?:on|in|at)|taken\s+back|moved|reinstated|restored|refunded|exempted|excused|agreed|cleared|waved\s+through|nodded\s+through|settled|met\s+in\s+full|awarded|released|reimbursed|heard)\b
    | \b(?:had|got|received|won|secured|obtained)\s+(?:(?:his|her|its|their)\s+(?!own|doubts|say|way|hands?|eye|heart|work|\w*(?:husband|wife|son|daughter|mother|father|brother|sister)\b)(?:[\w'-]+\s+){{0,3}}?[\w'-]+|his|hers|theirs|it|them|one|both|[£€$]\S+
      |(?:an?|the)\s+(?:[\w'-]+\s+){{0,3}}?{_PRIZE}|permission|leave|consent|word\s+back)\b(?!\s+(?:been|to\b))
    | \b(?:has|have|had|got)\s+(?:one|it)(?=\s*(?:[.,;]|$)) | \b(?-i:may)\s+(?!not\b|be\b|have\b|well\b)\w+ | \b(?:cheque|payment|money|permit|licence|refund|grant)\s+(?:came|arrived)\b
    | {_WAS}(?:sent|handed|shown)\s+(?:one|it|them|copies|a\s+copy|the)\b | \bcame\s+through\b | \b(?:got|received)\s+the\s+\w+
    | \b(?:had|got|received)\s+(?:another|extra|more|two|three|four|five|six|ten|\d+)\s | \bcame\s+back\b[^.;]{{0,40}}?\bwith\s+(?:the|an?|his|her|its|their)\b
    | \b(?:had|got|received)\s+(?:an?|the)\s+(?:[\w'-]+\s+){{1,4}}?{_SOON} | {_WAS}(?!received|acknowledged|asked|told)\w+ed\s+(?:[\w'-]+\s+){{0,3}}?{_QUICK}
    | {_WAS}(?:told|informed|advised)\s+[^.;]{{0,60}}?\b(?:could|can|may)\s+(?:keep|have|go|get|stay|start|come|collect|move)\b
    | \b(?:would|will|could|can|may|might)\s+(?:go\s+on|continue|carry\s+on|stay|have(?!\s+(?:to|been|had)\b)|get|be\s+(?:kept|renewed|paid|extended|met)|keep\s+(?:its|his|her|their))\b
    | \b(?:a|said|says|answered|replied)\s+[\"']?(?:yes|yep)\b | \bgo-ahead\b | \bgreen\s+light\b | \bthere\s+was\s+(?:[\w-]+\s+){{0,2}}[£€$]\d | \b(?:cheque|payment|money|permit|extension|licence)\s+(?:came|arrived|went)\s+(?:through|in|on)?
"""
# Told of whoever asked, and not whether it is a yes or a no.
_ANSWERED = rf"""
    {_WAS}(?!born|elected|asked|seen|made)(?:\w+(?:ed|en|ent|own)|kept|held|put|left|lost|torn|told)\b | \b(?:got|received|had\s+back|has\s+had)\s+(?:an?|another|some|\w+)\s+\w+
"""
_GIVER = r"""
    (?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bis\s)(?<!\bgot\s)(?<!\bbe\s)(?<!\bboth\s)(?<!\bwho\s)\b(?:
    (?P<yes>(?:granted|gave|allowed|let|excused|exempted|awarded|paid|sent)\s+(?=(?:him|her|them|it|us|me)\b|(?-i:[A-Z]))(?!\w+\s+(?:a|the|an?\s+\w+)\s+(?:letter|bill|form|leaflet|brochure))|(?:approved|waived|extended|renewed|cancell?ed|granted)\s+(?=(?:his|her|its|their|it|the|an?)\b)
      |signed\s+(?:it|them|him|her)\s+off|answered|replied|agreed|(?:called|rang|phoned|wrote)\s+(?:him|her|them|us|me|back)\b)
    | (?P<no>told\s+(?=(?:him|her|them|us|me)\s+(?:to|that|it|no|she|he|they|there|only)\b)|refused|rejected|denied|turned\s+down|turned\s+away|declined|ignored)
    )\b
"""
_FLAGS = re.IGNORECASE | re.VERBOSE
_BEING = "was were is are has have had d ve s got being "
_WAYS = (
    (
        "no answer",
        Begun.of(
            _BEING + "heard received not t never still been left in on would will yet nobody no went silence sat",
            _NO_ANSWER,
            _FLAGS,
        ),
    ),
    (
        "refused",
        Begun.of(
            _BEING
            + "neither nobody none no a an the flat polite firm said says answer saying told received came arrived did could hasn haven hadn "
            "didn wasn weren isn aren couldn not t never back letter e email note reply message it form papers application cheque appeal request "
            "claim privileged confidential ineligible do does would will must too missed went refused rejected denied declined turned",
            _REFUSED,
            _FLAGS,
        ),
    ),
    (
        "offered",
        Begun.of(
            _BEING
            + "received won secured obtained may cheque payment money permit licence refund grant extension came would will could can might "
            "a said says answered replied go green there",
            _GRANTED,
            _FLAGS,
        ),
    ),
)
_SOMEHOW = Begun.of(_BEING + "received", _ANSWERED, _FLAGS)
_BY_GIVER = Begun.of(
    "granted gave allowed let excused exempted awarded paid sent approved waived extended renewed cancelled canceled signed answered replied agreed "
    "called rang phoned wrote told refused rejected denied turned declined ignored",
    _GIVER,
    _FLAGS,
)
_ASIDE = re.compile(r"\b(?:when|as|if|because|after|before|whether|until)\s+(?:(?!and\b|but\b)\w+\s+)?$", re.IGNORECASE)


@frozen
class CameOf:
    """What came of a request: `start` and `end` count in the text; `by_giver` says that its subject is whoever gives, and not who asked."""

    outcome: str
    start: int
    end: int
    by_giver: bool = False


def came_of(text: str, span: Span) -> CameOf | None:
    """Return what a clause tells to have come of a request; None where it tells of nothing.

    >>> came_of("Hers was refused in May.", Span(0, 24)).outcome
    'refused'
    >>> came_of("He had his extension in May.", Span(0, 28)).outcome
    'offered'
    >>> came_of("She wrote in May.", Span(0, 17)) is None
    True
    """
    if text[span.end - 1 : span.end + 1].strip().endswith("?"):
        return None
    for outcome, pattern in _WAYS:
        found = pattern.search(text, span.start, span.end)
        if found is not None and not _ASIDE.search(text, span.start, found.start()):
            active = _BY_GIVER.pattern.match(text, found.start(), span.end) if outcome == "refused" else None
            return CameOf(outcome, found.start(), span.end, active is not None)
    found = _BY_GIVER.search(text, span.start, span.end)
    if found is None or _ASIDE.search(text, span.start, found.start()):
        found = _SOMEHOW.search(text, span.start, span.end)
        return CameOf("not known", found.start(), span.end) if found and not _ASIDE.search(text, span.start, found.start()) else None
    return CameOf("offered" if found["yes"] else "refused", found.start(), found.end(), by_giver=True)
