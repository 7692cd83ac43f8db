"""The verbs by which papers tell that somebody asked for something, got it, was refused it or waits for it; as patterns on plain marks."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import patterns as re

ADV = r"(?:(?:\w+ly|also|since|then|later|now|already|still|yet|only|again|both|all|just|first|twice|too|even|ever)\s+)*"
_NOT = r"(?:n't\s+|\s+(?:not|never)\s+|\s+)"
_PERFECT = rf"\b(?:has|have|had){_NOT}{ADV}"
_WAS = rf"(?:\b(?:was|were){_NOT}{ADV}|{_PERFECT}been\s+{ADV}|\bgot\s+)"
_GIVEN = (
    r"granted|given|awarded|allowed|offered|allocated|permitted|exempted|excused|refunded|reimbursed|admitted|approved|accepted|waived|"
    r"issued|renewed|let\s+(?:off|in|through|stay|keep|have|speak)|written\s+off|signed\s+off|cancell?ed|quashed|axed|lifted|overturned|"
    r"extended|released|sent(?!\s+(?:back|away|home))|shown|handed|paid|heard|spared|reinstated"
)
_REFUSED = r"refused|denied|turned\s+(?:down|away)|rejected|declined|knocked\s+back|rebuffed|passed\s+over|barred|excluded|thrown\s+out|dismissed|ignored|struck\s+out|shut\s+out|left\s+out|ruled\s+out|cut\s+off|fined|billed|evicted|suspended|(?:sent|turned)\s+(?:back|home)"
_PENDING = r"(?:pending|outstanding|unanswered|unacknowledged|shelved|tabled|deferred|unopened|unheard|undecided)"
_DO = r"(?:waive|grant|give|award|allow|let|approve|accept|refund|offer|exempt|excuse|issue|renew|extend|hear|release|pay|spare|send|meet|admit)"
_SILENT = r"(?:answer|reply|response|word|acknowledgement|decision)"
_MAIL = r"(?:letters?|e-?mails?|calls?|messages?|requests?|applications?)"
# What only stands for the thing that it is for.
FOR_IT = frozenset(
    "request requests application applications bid bids appeal appeals claim claims plea pleas submission petition case letter permission leave "
    "chance right opportunity approval consent licence license kind sort sum number amount".split()
)
REQUESTS = r"(?:requests?|applications?|bids?|appeals?|claims?|pleas?|submissions?|petitions?|motions?|letters?|e-?mails?)"
# What somebody is told to do who is refused.
BURDEN = r"(?:wait|pay|cough|leave|apply\s+again|come\s+back|go\s+(?:away|home)|try\s+(?:again|next)|put\s+\w+\s+in\s+writing|write\s+in|remove|take\s+\w+\s+down|stop|shut|close|hand\s+\w+\s+back)\b"
# Words that name one thing where something is asked for; each line is one meaning.
MEANINGS = {
    word: f"~{row.split()[0]}"
    for row in (
        "hearing heard hear speak speaking address say minutes floor",
        "waiver waive waived exemption exempt exempted remission excused",
        "permission permit consent licence license approval",
        "place places admission admit admitted seat",
        "hours opening open",
        "time year years month months week weeks day days extension extensions extended longer deferral postponement grace reprieve",
    )
    for word in row.split()
}

# What nobody asks for.
UNWANTED = frozenset(
    "ticket tickets fine fines penalty penalties notice notices sentence ban warning bill bills letter letters email emails e-mail call calls cut cuts".split()
)

# What each tells of its subject, the words with which it may begin before the pattern: that it asked, got, was refused, waits; or, of whoever gives, whom they gave, refused or kept waiting.
# Nouns for those who ask, by which a paper goes on to call them.
ASKERS = re.compile(
    r"\b(?:club|society|association|union|school|college|parish|church|chapel|mosque|temple|choir|band|team|library|museum|hall|hotel|pub|bar|caf[eé]|shop|"
    r"bakery|garage|farm|firm|company|co-?op|charity|surgery|practice|clinic|home|nursery|cr[eè]che|growers|farmers|tenants|residents|parents|traders|"
    r"drivers|pupils|students|family|families|widow|owner|couple|village|town|centre|bank)s?\b",
    re.IGNORECASE,
)

_VERBS = tuple(
    (kind, outcome, first.split(), re.compile(pattern, re.IGNORECASE))
    for kind, outcome, first, pattern in (
        ("asks", "asked", "asked applied sought requested petitioned appealed has have had wrote written e emailed rang phoned made put lodged submitted filed mailed handed sent",
         rf"(?<!been )(?<!was )(?<!were )(?<!n't )\b(?:asked|applied|sought|requested|petitioned|appealed|(?:has|have|had)\s+{ADV}been\s+(?:asking|seeking|pressing)|(?:wrote|written|e-?mailed|rang|phoned)\b[^.;]{{0,60}}?\b(?:asking|to\s+ask|seeking|requesting|to\s+(?:seek|request)|(?=\s*for\s+an?\s))|made|put\s+in|lodged|submitted|filed|mailed\s+in|handed\s+in|sent\s+in)\b(?!\s+(?:about|why|whether|how|what|when|if)\b)"),
        ("has it done", "served", "has have had saw got",
         rf"(?:{_PERFECT}(?:had\s+)?|\b(?:had|saw|got)\s+)(?:its|his|her|their)\s[^.;,]{{3,60}}?\s(?:{_GIVEN})\b"),
        ("has it done", "refused", "has have had saw got",
         rf"(?:{_PERFECT}(?:had\s+)?|\b(?:had|saw|got)\s+)(?:its|his|her|their)\s[^.;,]{{3,60}}?\s(?:{_REFUSED})\b"),
        ("is done to", "served", "was were has have had got",
         rf"{_WAS}(?:{_GIVEN})\b(?!\s+up\b)"),
        ("is done to", "refused", "was were has have had got",
         rf"{_WAS}(?:{_REFUSED})\b"),
        ("is done to", "no answer", "is are was were remain remains remained sits sat lies lay went goes gone been left has have had",
         rf"(?:\b(?:is|are|was|were|remains?|remained|sits|sat|lies|lay|went|goes|gone|been|left)\s+{ADV}{_PENDING}|\b(?:has|have|had|was|were)(?:n't|\s+not|\s+never)\s+{ADV}(?:been\s+)?{ADV}(?:answered|acknowledged|decided|dealt\s+with|replied\s+to))\b"),
        ("is not so", "refused", "was were has have had did could",
         r"\b(?:was|were|has|have|had|did|could)(?:n't|\s+not)(?=\s*[.;,])"),
        ("but not", "refused", "but and though",
         r"\b(?:but|and|though)\s+not\s+(?:(?:to|for|on|from)\s+(?=(?:the|its|their)\s|(?-i:[A-Z]))|(?=(?-i:[A-Z])))"),
        ("tells", "refused", "told",
         r"(?<!\bwas )(?<!\bwere )(?<!been )\btold\s+(?=the\s|him\b|her\b|them\b|it\b|(?-i:[A-Z]))"),
        ("gets", "served", "got gets received won secured obtained gained had",
         r"(?<!'ve )(?<!'s )\b(?:got|gets|received|won|secured|obtained|gained|had(?=\s+(?:it|one)\s+(?!been|not)))\b(?!\s+(?:no|nothing|neither|in\s+touch|to|up|out|back)\b)"),
        ("goes without", "refused", "missed lost got received was were failed did",
         r"\b(?:missed\s+out|lost\s+out|got\s+(?:nothing|neither)|received\s+nothing|(?:was|were)\s+(?:un|not\s+)successful|failed\s+to\s+(?:get|win|secure)|did(?:n't|\s+not)\s+(?:get|receive|win))\b"),
        ("waits", "no answer", "has have had got received heard am is are was were m re ve still awaits",
         rf"\b(?:(?:has|have|had)\s+{ADV}(?:heard\s+nothing|not\s+{ADV}heard|had\s+no\s+{_SILENT}|(?:received|got|had)\s+no\s+{_SILENT})|(?:hasn't|haven't|hadn't)\s+{ADV}(?:heard|had\s+an?\s+{_SILENT})|(?:got|received|had|heard)\s+(?:no\s+{_SILENT}|nothing\s+back)|(?:am|is|are|was|were|m|re)\s+still\s+(?:waiting|awaiting)|still\s+(?:waits|awaits)|(?:is|are)\s+waiting|awaits|(?:has|have|had)\s+(?:still\s+)?been\s+waiting|(?:has|have|had|ve)\s+had\s+nothing|(?:is|are|was|were|has|have|had)\s+(?:still\s+)?yet\s+to\s+(?:hear|get|receive|be)|still\s+has\s+no)\b"),
        ("goes unanswered", "no answer", "letter letters e email emails call calls message messages request requests application applications",
         rf"\b{_MAIL}\b[^.;,]{{0,40}}?\b(?:unanswered|ignored)\b"),
        ("keeps waiting", "no answer", "has have had did does never",
         r"\b(?:(?:has|have|had|did|does)(?:n't|\s+(?:still\s+)?(?:not|never))\s+(?:yet\s+|even\s+)?|(?:has|have|had)\s+(?:yet|failed)\s+to\s+|never\s+)(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?)\b"),
        ("does so", "asked", "so did",
         r"\b(?:So\s+(?:did|has|had)\b|did\s+(?:likewise|the\s+same|so\s+too))"),
        ("is told", "told", "was were has have had got",
         rf"{_WAS}told\b"),
        ("gives", "served", "granted gave let offered cancelled canceled quashed lifted overturned dropped awarded allowed allocated lent refunded exempted excused approved waived accepted upheld issued extended released spared sent paid renewed agreed turned handed refunding exempting excusing granting giving allowing awarding waiving",
         r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!been )(?<!being )\b(?:granted|gave|let|offered|cancell?ed|quashed|lifted|overturned|dropped|awarded|allowed|allocated|lent|refunded|exempted|excused|approved|waived|accepted|upheld|issued|extended|released|spared|sent|paid|renewed|agreed\s+to|(?:turned|handed)\s+over|(?:refund|exempt|excus|grant|giv|allow|award|waiv)ing)\b"),
        ("gives", "served", "voted agreed decided resolved",
         rf"\b(?:voted|agreed|decided|resolved)\b[^.;,]{{0,30}}?\sto\s+{_DO}\b"),
        ("refuses", "refused", "voted agreed decided resolved refused declined",
         rf"\b(?:voted|agreed|decided|resolved)\b[^.;,]{{0,30}}?\s(?:to\s+(?:reject|refuse|deny)|not\s+to\s+{_DO})\b|\b(?:refused|declined)\s+to\s+{_DO}\b"),
        ("says", "refused", "said says answer",
         r"\b(?:said|says|answer\s+was)\s+(?:no|not)(?=\W*(?:[.,;]|$))"),
        ("answers", "served", "replied responded",
         r"\b(?:replied|responded)\s+to\b"),
        ("hears", "met", "met heard",
         r"\b(?:met(?:\s+with)?|heard)\b(?!\s+(?:of|that|about|nothing|no|back)\b)"),
        ("refuses", "refused", "refused refusing denied denying rejected rejecting turned declined dismissed threw",
         r"\b(?:refused|refusing|denied|denying|rejected|rejecting|turned(?!\s+over)|declined|dismissed|threw\s+out)\b(?!\s+to\b)"),
        ("would not", "refused", "would will did",
         r"\b(?:would|will|did)(?:n't|\s+not)\s+(?:hear|meet|see|allow|let|give|grant|waive|admit|accept|approve)\b"),
    )
)  # fmt: skip
# By the word with which they begin: a text is read word for word once, and no pattern is asked in vain.
BY_WORD = {
    word: tuple((kind, outcome, pattern) for kind, outcome, first, pattern in _VERBS if word in first)
    for word in {word for _, _, first, _ in _VERBS for word in first}
}
