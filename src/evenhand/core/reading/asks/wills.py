"""The grammar of will and of words that stand for others: what somebody will do, will not do, did not do; as rules that hang on one word each."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.frames import ACTS, ADV, BODIES, GIVE
from evenhand.core.reading.asks.rules import Rule

_WILL = rf"(?:\b(?:will|would|shall)|'ll|'d|\b(?:is|are)\s+to)\s+{ADV}(?:be\s+)?$"
_THEY_WERE = r"\b(?:but|and|who|they|he|she|we|i)\s+(?:was|were|ha(?:s|ve|d)\s+been)\s+(?:[a-z]+ly\s+)?$"
_ENDS = r"(?=\s*(?:[.,;!]|$)|,?\s+(?:on|only|if|provided|together|jointly|in\s+full)\b)"
_ASIDE = r"\b(?:if|whether|when|until|before|unless|who|which|that)\s(?:\S+\s+){0,4}$|\b(?:not|never|n't)\s+$"
_WHOM = (
    r"(?:him|her|them|you|us|me|(?:the|a|an|his|her|their|our|your|up\s+to|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?!week|year|month|first|time|same)\S|representatives|"
    r"members|residents|families|campaigners|councillors|ministers|officials|mr\s|mrs\s|ms\s|dr\s|cllr\s|cr\s|(?!(?:on|in|at|again|next|this|to|for|when|after|before|every|by|over|under|each|its|their)\b)[a-z]+\s[a-z]+\s*(?:[.,;]|$))"
)

WILLING: tuple[Rule, ...] = (
    Rule("they will", "acceptance", "accept agree oblige accepting agreeing", _ENDS, before=_WILL, unless=_ASIDE, span="clause", negated="refusal"),
    Rule("they will", "refusal", "decline refuse declining refusing", _ENDS, before=_WILL, unless=_ASIDE, span="clause"),
    Rule("take up", "acceptance", "take takes took taken taking", r"\s+(?:it|them|him|her|you|me|us)\s+up\b(?!\s+(?:to|with|the)\b)", unless=
        r"\b(?:to|must|should|not|never|n't|nobody|if)\s+(?:be\s+)?$", span="clause", negated="refusal"),
    Rule("will meet", "acceptance", "meet", rf"\s+(?:with\s+)?{_WHOM}", before=rf"(?:\b(?:will|shall)|'ll|\b(?:is|are)\s+to)\s+{ADV}$", unless=_ASIDE, span="clause", negated="refusal"),
    Rule("will meet", "acceptance", "sit", r"\s+down\s+with\b", before=rf"(?:\b(?:will|shall)|'ll|\b(?:is|are)\s+to)\s+{ADV}$", unless=_ASIDE, span="clause", negated="refusal"),
    Rule("will come", "acceptance", "go", r"(?=\s*[.,;]|\s*$|\s+(?:if|provided|only)\b)", before=r"\b(?:he|she|they|i|we)(?:'d|'ll|\s+(?:would|will))\s+$", unless=_ASIDE, span="clause", voice="told"),
    Rule("will not", "refusal", "not", rf"\s+{ACTS}", before=rf"\b(?:{BODIES}|[a-z]+\s(?:council|board|shire|government|department|trust|company))\s+(?:will|would)\s+$",
        unless=r"\b(?:if|so|that|which|why|whether)\s(?:\S+\s+){1,6}$", span="clause"),
    Rule("they were refused", "refusal", "refused rebuffed snubbed", r"(?=\s*(?:[.,;]|$)|\s+by\s)", before=_THEY_WERE, span="clause"),
    Rule("I will", "acceptance", "will shall", r"\s*(?:[.!]|,?\s*$)", before=r"^\W*(?:(?:well|yes|of\s+course|then|and|so|fine|certainly|gladly),?\s+)*(?:i|we)\s+$", span="phrase", voice="quoted"),
    Rule("said it had not", "denial", "not hadn't didn't wasn't weren't haven't hasn't", r"(?=\s*(?:[.,;]|$))",
        before=r"\b(?:said|says|insisted|replied|answered|maintained|insists)\s+(?:that\s+)?(?:he|she|they|it|none)\s+(?:(?:had|did|was|were|has|have)\s+)?$", span="clause"),
    Rule("said would", "offer", "would will", rf",\s+(?:he|she|it|they|[a-z]+\s[a-z]+|mr\s\S+|mrs\s\S+|ms\s\S+)\s+(?:says?|said|adds|added|wrote|writes),\s+{ADV}{GIVE}\b", before=
        r"\b(?:council|government|department|ministry|board|trust|company|firm|state|union|minister|he|she|they|it)\s+$", span="clause", negated="refusal"),
    Rule("ask for", "request", "asked urged pressed begged", r"\s+(?P<to>him|her|them|you|(?:the|his|her|their|your)\s+(?:\S+\s+){0,3}?\S+)\s+for\s+(?P<what>(?:an?|the|his|her|their|more|some|help|sight)\s)",
        before=r"\b(?:i|we)(?:\s+(?:have|had|already|repeatedly)|'ve|'d)*\s+$", span="clause", voice="quoted"),
)  # fmt: skip
