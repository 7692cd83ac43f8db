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
    r"issued|renewed|let\s+(?:off|in|through)|written\s+off|signed\s+off|cancell?ed|quashed|axed|lifted"
)
_REFUSED = r"refused|denied|turned\s+(?:down|away)|rejected|declined|knocked\s+back|rebuffed|passed\s+over|barred|excluded|thrown\s+out|dismissed|ignored"
_SILENT = r"(?:answer|reply|response|word|acknowledgement|decision)"
_MAIL = r"(?:letters?|e-?mails?|calls?|messages?|requests?|applications?)"
# What only stands for the thing that it is for.
FOR_IT = frozenset(
    "request requests application applications bid bids appeal appeals claim claims plea pleas submission petition case letter permission leave "
    "chance right opportunity approval consent licence license kind sort sum number amount".split()
)
REQUESTS = r"(?:requests?|applications?|bids?|appeals?|claims?|pleas?|submissions?|petitions?)"
# Words that name one thing where something is asked for; each line is one meaning.
MEANINGS = {
    word: f"~{row.split()[0]}"
    for row in (
        "hearing heard hear speak speaking address say",
        "waiver waive waived exemption exempt exempted remission excused",
        "permission permit consent licence license approval",
        "place places admission admit admitted seat",
        "hours opening open",
    )
    for word in row.split()
}

# What nobody asks for.
UNWANTED = frozenset(
    "ticket tickets fine fines penalty penalties notice notices sentence ban warning bill bills letter letters call calls cut cuts".split()
)

# What each tells of its subject: that it asked, got, was refused, waits; or, of whoever gives, whom they gave, refused or kept waiting.
VERBS = tuple(
    (kind, outcome, re.compile(pattern, re.IGNORECASE))
    for kind, outcome, pattern in (
        ("asks", "asked", rf"(?<!been )(?<!was )(?<!were )\b(?:asked|applied|sought|requested|petitioned|appealed|(?:has|have|had)\s+{ADV}been\s+(?:asking|seeking|pressing)|(?:wrote|written|e-?mailed|rang|phoned)\b[^.;]{{0,60}}?\b(?:asking|to\s+ask)|made|put\s+in|lodged|submitted|filed|mailed\s+in|handed\s+in|sent\s+in)\b(?!\s+(?:about|why|whether|how|what|when|if)\b)"),
        ("has it done", "served", rf"{_PERFECT}(?:had\s+)?(?:its|his|her|their)\s[^.;,]{{3,60}}?\s(?:{_GIVEN})\b"),
        ("has it done", "refused", rf"(?:{_PERFECT}(?:had\s+)?|\bhad\s+)(?:its|his|her|their)\s[^.;,]{{3,60}}?\s(?:{_REFUSED})\b"),
        ("is done to", "served", rf"{_WAS}(?:{_GIVEN})\b(?!\s+(?:until|up)\b)"),
        ("is done to", "refused", rf"{_WAS}(?:{_REFUSED})\b"),
        ("gets", "served", r"(?<!'ve )(?<!'s )\b(?:got|gets|received|won|secured|obtained|gained)\b(?!\s+(?:no|nothing|neither|in\s+touch|to|up|out|back)\b)"),
        ("goes without", "refused", r"\b(?:missed\s+out|lost\s+out|got\s+(?:nothing|neither)|received\s+nothing|(?:was|were)\s+(?:un|not\s+)successful|failed\s+to\s+(?:get|win|secure)|did(?:n't|\s+not)\s+(?:get|receive|win))\b"),
        ("waits", "no answer", rf"\b(?:(?:has|have|had)\s+{ADV}(?:heard\s+nothing|not\s+{ADV}heard|had\s+no\s+{_SILENT}|(?:received|got|had)\s+no\s+{_SILENT})|(?:hasn't|haven't|hadn't)\s+{ADV}(?:heard|had\s+an?\s+{_SILENT})|(?:got|received|had|heard)\s+(?:no\s+{_SILENT}|nothing\s+back)|(?:is|are|was|were)\s+still\s+(?:waiting|awaiting)|still\s+(?:waits|awaits)|(?:is|are)\s+waiting|awaits|(?:has|have|had)\s+(?:still\s+)?been\s+waiting|(?:has|have|had|'ve)\s+had\s+nothing)\b"),
        ("goes unanswered", "no answer", rf"\b{_MAIL}\b[^.;,]{{0,40}}?\b(?:unanswered|ignored)\b"),
        ("keeps waiting", "no answer", r"\b(?:(?:has|have|had|did|does)(?:n't|\s+(?:still\s+)?(?:not|never))\s+(?:yet\s+|even\s+)?|(?:has|have|had)\s+(?:yet|failed)\s+to\s+|never\s+)(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?)\b"),
        ("does so", "asked", r"\b(?:So\s+(?:did|has|had)\b|did\s+(?:likewise|the\s+same|so\s+too))"),
        ("is told", "told", rf"{_WAS}told\b"),
        ("gives", "served", r"\b(?:granted|gave|awarded|allowed|allocated|lent|refunded|exempted|excused|approved|waived|accepted|upheld|issued)\b"),
        ("gives", "served", r"\b(?:voted|agreed|decided|resolved)\b[^.;,]{0,30}?\sto\s+(?:waive|grant|give|award|allow|let|approve|accept|refund|offer|exempt|issue|renew)\b"),
        ("refuses", "refused", r"\b(?:voted|agreed|decided|resolved)\b[^.;,]{0,30}?\s(?:to\s+(?:reject|refuse|deny)|not\s+to\s+(?:waive|grant|give|award|allow|let|approve|accept|refund|offer|exempt|issue|renew))\b"),
        ("hears", "met", r"\b(?:met(?:\s+with)?|heard)\b(?!\s+(?:of|that|from|about|nothing|no)\b)"),
        ("refuses", "refused", r"\b(?:refused|denied|rejected|turned|declined|dismissed|threw\s+out)\b(?!\s+to\b)"),
        ("would not", "refused", r"\b(?:would|will|did)(?:n't|\s+not)\s+(?:hear|meet|see|allow|let|give|grant|waive|admit|accept|approve)\b"),
    )
)  # fmt: skip
