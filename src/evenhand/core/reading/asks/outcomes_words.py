"""The words by which papers tell what became of an ask, an offer or a charge, as rules that hang on one word each; in plain lower case."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.reading.asks.rules import ADVERBS, Rule, by_word

_ADV = ADVERBS
_MEETING = r"(?:meetings?|talks|visits?|call|discussions?|dialogue|sessions?|briefings?|hearings?|appointments?)"
_ASKED = (
    r"(?:requests?|offers?|invitations?|letters?|e-?mails?|calls?|pleas?|demands?|complaints?|proposals?|applications?|appeals?|questions?)"
)
_NO = "reject|deny|refuse|dismiss|turn down|oppose|block|throw out|vote down"
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next\s+(?:week|month)|this\s+(?:week|month|afternoon|evening)|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept?\.|oct\.|nov\.|dec\.))\b"
)
_WHETHER = r"\s+(?:whether|if|that|when|where|how|the\s+(?:meeting|date|visit|talks|offer)|a\s+(?:meeting|date|visit)|any\b)"
_HAS = r"\b(?:has|have|had|did|does|do|could|can|would|will|was|were|is|are)\s+"
_NOT = rf"(?:{_HAS}(?:\w+\s+)?not\s+|n't\s+|\bcannot\s+|\bneither\s+){_ADV}(?:be\s+|been\s+)?$"

RULES: tuple[Rule, ...] = (
    Rule("not confirmed", "not confirmed", "confirmed confirm confirming", rf"(?:{_WHETHER}|\s+it\b|\s*[.,;]|\s*$)",
         before=rf"(?:{_NOT}|\b(?:un(?:able|willing)|refus\w+|declin\w+)\s+to\s+(?:either\s+)?$|\bneither\s+$|\byet\s+to\s+(?:be\s+)?$)", span="clause"),
    Rule("not said whether", "not confirmed", "say said disclose disclosed reveal revealed",
         r"\s+(?:whether|if|when)\s", before=rf"(?:{_NOT}|\b(?:refus\w+|declin\w+)\s+to\s+$|\byet\s+to\s+$)", span="clause"),
    Rule("not known", "not known", "known clear unclear", r"\s+(?:whether|if|how|when|what|who)\s",
         before=r"(?:\b(?:is|was|remains?|remained)\s+(?:still\s+|as\s+yet\s+)?not\s+(?:yet\s+)?|n't\s+|\b(?:is|was|remains?|remained|it)\s+)$",
         unless=r"\bmade\s+it\s+$", span="clause"),
    Rule("no date", "no date", "date dates", r"(?:\s+for\s+(?:\S+\s+){1,6}?)?\s*(?:has|have|had|was|is|were|yet)?\s*(?:yet\s+)?(?:been\s+)?"
         r"(?:set|fixed|agreed|given|named|announced|confirmed|arranged)?\b", before=r"\bno\s+(?:firm\s+|new\s+|definite\s+)?$", span="clause"),
    Rule("no date", "no date", "fixed set arranged agreed scheduled named held", before=
         rf"\b{_MEETING}\b[^.;]*(?:\b(?:has|have|had|is|was)\s+(?:still\s+)?(?:not|yet)\s+(?:yet\s+)?(?:to\s+be\s+|been\s+)?|\byet\s+to\s+be\s+)$",
         span="clause"),
    Rule("not held", "not held", "place happened", r"",
         before=rf"(?:\b(?:has|have|had|did|was)\s+(?:still\s+|yet\s+)?(?:not|never|yet\s+to)\s+(?:yet\s+)?(?:take[n]?\s+)?|\bnever\s+(?:took\s+)?|"
         rf"\byet\s+to\s+(?:take\s+)?|n't\s+(?:yet\s+)?(?:take[n]?\s+)?|\bno\s+(?:such\s+)?{_MEETING}\s+(?:has\s+|had\s+)?(?:ever\s+|yet\s+)?(?:took\s+|taken\s+)?)$",
         span="clause"),
    Rule("held", "held", "place", before=rf"\b{_MEETING}\b[^.;]*\b(?:took|has\s+(?:now\s+)?taken|had\s+(?:already\s+)?taken)\s+$", span="clause",
         negated="not held"),
    Rule("held", "held", "held", before=rf"\b{_MEETING}\b[^.;]*\b(?:was|were|has\s+been|had\s+been)\s+{_ADV}$", span="clause", negated="not held"),
    Rule("held", "held", "met", r"\s+(?!with\s+(?:\S+\s+){0,2}?(?:anger|fury|silence|protests?|derision|applause)|the\s+(?:cost|bill|target|"
         r"criteria|deadline|test|needs?))(?:with\s+|in\s+|at\s+|on\s+|for\s+)?\S",
         before=r"\b(?:he|she|they|we|i|officials|advisers|ministers?|leaders?|councillors|sides|[a-z'-]+)\s+(?:had\s+|have\s+|has\s+)?(?:finally\s+|since\s+|"
         r"also\s+|duly\s+)?$", unless=r"\b(?:never|not|been|be|was|were|is|are)\s+$", span="clause", negated="not held"),
    Rule("called off", "withdrawn", "cancelled canceled scrapped withdrawn rescinded dropped", r"\b(?!\s+(?:out|in|by\s+\d))",
         before=rf"\b(?:{_MEETING}|{_ASKED})\b[^.;]*\b(?:was|were|has\s+been|had\s+been|have\s+been|is|been)\s+{_ADV}$", span="clause"),
    Rule("off the table", "withdrawn", "table", before=r"\b(?:off|no\s+longer\s+on|taken\s+from)\s+the\s+$", span="clause",
         unless=r"\b(?:not|never|nothing)\s+(?:\S+\s+){0,2}(?:off)\s+the\s+$"),
    Rule("called off", "withdrawn", "called", r"\s+off\b", before=rf"\b{_MEETING}\b[^.;]*$", span="clause"),
    Rule("withdraw", "withdrawn", "withdrew withdraws withdrawing withdrawn rescinded retracted retracts dropped",
         rf"\s+(?P<what>(?:the|his|her|its|their|that|an?|all|both)\s+(?:\S+\s+){{0,3}}?(?:{_ASKED}|remarks?|claims?|comments?|allegations?|"
         r"accusations?|charges?|words|threat)\b)", span="here"),
    Rule("looking into", "looking into", "look looking looked", r"\s+(?:carefully\s+|again\s+|closely\s+)?(?:into|at)\s+(?:it|this|that|the|these|their|his|"
         r"her|whether|any|all|a)\b", before=r"\b(?:will|would|'ll|'d|is|are|was|were|be|to|been|shall|am)\s+$", span="clause", voice="told"),
    Rule("considering", "looking into", "considering consider considered studying reviewing examining assessing investigating",
         r"\b(?!\s+(?:resigning|quitting|himself|herself|themselves|it\s+(?:a|an|to)))",
         before=r"\b(?:will|would|'ll|is|are|was|were|be|being|been|still)\s+(?:\S+ly\s+)?$", span="clause"),
    Rule("in due course", "looking into", "course", before=r"\bin\s+due\s+$", span="clause"),
    Rule("under consideration", "looking into", "consideration review investigation", before=r"\bunder\s+(?:active\s+)?$", span="clause"),
    Rule("received", "looking into", "received acknowledged receipt", rf"\s+(?:of\s+)?(?:the|a|his|her|their|your|this|that|it)\b(?:\s+(?:\S+\s+)?(?:{_ASKED}|"
         r"correspondence|petition))?", before=r"\b(?:have|has|had|confirmed|acknowledged|it|we|office|spokes\w+)\s+(?:that\s+it\s+had\s+)?$",
         span="clause", voice="told"),
    Rule("no reply", "no reply", "reply response answer replies answers", r"\b", before=
         r"\b(?:no|without\s+an?y?|without|not\s+(?:yet\s+)?(?:had|received|have)\s+an?y?|still\s+awaiting\s+an?|awaiting\s+an?)\s+(?:formal\s+|written\s+|further\s+)?$",
         span="clause"),
    Rule("no reply", "no reply", "replied responded answered reply respond answer", r"(?!\s+(?:to\s+)?(?:\S+\s+){0,3}?(?:questions?|calls?|messages?|comment|enquiries|inquiries|telephone)\b)",
         before=r"(?:\b(?:has|have|had|did|does|do)\s+(?:still\s+)?(?:not|never)\s+(?:yet\s+|even\s+)?|n't\s+(?:yet\s+|even\s+)?|\bnever\s+|\byet\s+to\s+|"
         r"\bfail(?:ed|s|ing)\s+to\s+)$", span="clause"),
    Rule("no reply", "no reply", "unanswered", span="clause"),
    Rule("no comment", "no comment", "comment comments", before=
         r"\b(?:declin\w+|refus\w+)\s+(?:to\s+)?(?:offer\s+)?(?:further\s+)?$|\b(?:not|n't)\s+(?:\w+\s+){0,3}?(?:for\s+)?$|\bunavailable\s+for\s+$|\bno\s+$", span="clause"),
    Rule("no comment", "no comment", "respond responded reply replied answer answered", r"\s+(?:to\s+)?(?:\S+\s+){0,3}?(?:questions?|calls?|messages?|comment|enquiries|inquiries)\b",
         before=r"(?:\bnot|n't)\s+(?:immediately\s+|yet\s+)?$", span="clause"),
    Rule("no comment", "no comment", "calls messages enquiries inquiries", before=r"(?:\bnot|n't)\s+(?:return|answer|respond\s+to)\s+(?:\S+\s+)?$",
         span="clause"),
    Rule("arranged", "arranged", "meet visit see attend hold", r"\s+\S", before=
         r"\b(?:is|are|was|were)\s+(?:now\s+|due\s+|set\s+|scheduled\s+|expected\s+)?to\s+$", span="clause", unless=r"\b(?:yet|not|un\w+)\s+to\s+$|\b(?:ask|urg|demand)\w*\s[^.;]*$"),
    Rule("arranged", "arranged", "arranged fixed scheduled booked pencilled organised organized", r"\b",
         before=rf"\b(?:{_MEETING}|date)\b[^.;]*\b(?:has\s+(?:now\s+)?been|have\s+been|had\s+been|was|were|is|are|being)\s+(?:\S+ly\s+)?$", span="clause",
         negated="no date"),
    Rule("arranged", "arranged", "arranging arranged fixed scheduled booked", rf"\s+(?:for\s+|an?\s+|the\s+|to\s+(?:meet|see|visit)\b)(?:\S+\s+){{0,4}}?"
         rf"(?:{_MEETING}|meet|see|visit|date)?\b", before=r"\b(?:has|have|had|is|are|am|was|were|been|'m|'re|he|she|they)\s+(?:now\s+|already\s+|since\s+)?$",
         span="clause"),
    Rule("arranged", "arranged", "visit meet come see attend", rf"\b[^.;]*\b{_DAY}", before=r"\b(?:will|would|'ll|are\s+to|is\s+to)\s+(?:\S+ly\s+)?$",
         unless=r"\b(?:if|when|until|before|once)\s[^.;]*$", span="clause"),
    Rule("held", "held", "visited", r"\s+(?:the|a|his|her|their|it|us|them|him)\b", before=r"\b(?:had|has|have|officials|advisers|engineers|team|who)\s+(?:\S+ly\s+)?$",
         unless=r"\b(?:not|never)\s+$", span="clause", voice="told"),
    Rule("stands", "refused", "stands stand", r"\s*(?:$|[.,;])", before=r"\b(?:vote|decision|closure|plan|order|ruling|cut|cuts|contract)\s+(?:will\s+|still\s+|must\s+)?$",
         span="clause"),
    Rule("goes ahead", "refused", "ahead", before=r"\b(?:closure|vote|plan|cuts?|scheme|sale|contract|decision|work|demolition|move)\s+(?:will|would|is\s+to|must|shall)\s+go\s+$",
         span="clause"),
    Rule("will not wait", "refused", "wait delay", r"\b", before=r"(?:\b(?:will|would|could|can|shall)\s+not\s+|\bcannot\s+|\b(?:wo|would|ca|could)n't\s+)$", span="clause"),
    Rule("no grounds", "refused", "grounds case need reason", r"\s+(?:for|to|in)\s", before=r"\b(?:see|sees|saw|found|finds|find|is|was)\s+no\s+(?:good\s+)?$", span="clause",
         voice="told"),
    Rule("no room", "refused", "scope provision mechanism prospect budget capacity room", r"\b(?!\s+(?:of|that)\b)", before=
         r"\b(?:there\s+(?:is|was|were|'s|would\s+be|will\s+be)|it\s+ha[sd]|we\s+have)\s+(?:simply\s+|currently\s+)?[“‘\"']?no\s+(?:\w+\s+)?$", span="clause"),
    Rule("was told", "answered", "told informed advised", r"\s+(?:only\s+)?(?:by\s+(?:[^\s,;.]+\.?\s+){1,5}?)?(?:that\b|it\b|it's\b|he\b|she\b|they\b|there\b)"
         r"(?![^.;]*\b(?:reflect|consider|look(?:ed)?\s+(?:at|into|again)|review|wait)\b)",
         before=r"\b(?:has\s+been|had\s+been|have\s+been|was|were)\s+(?:then\s+|later\s+|simply\s+|\S+ly\s+)?$", unless=r"\b(?:who|which|before|if|whether)\s+(?:\S+\s+){0,2}$", span="clause"),
    Rule("matter closed", "refused", "closed", before=r"\b(?:matter|subject|case|issue)\s+(?:is\s+|was\s+|as\s+|now\s+)*$", span="clause"),
    Rule("arranged", "arranged", "place", before=rf"\b{_MEETING}\b[^.;]*\b(?:will|would|is\s+to|due\s+to|is\s+due\s+to|set\s+to)\s+take\s+$", span="clause"),
    Rule("agreed", "accepted", "agreed agrees agree", r"\s+(?:that\s+|to\s+)\S", before=r"\b(?:has|have|had|he|she|they|council|office|minister|[a-z'-]+)\s+"
         r"(?:now\s+|since\s+|finally\s+)?$", unless=r"\b(?:not|never|to|if|was|is|were|be|been|who|which|that)\s+$", span="clause", negated="refused"),
    Rule("voted", "accepted", "voted votes", rf"\s+(?:[^\s.;,]+,?\s+){{0,9}}?to\s+(?!\d|{_NO}\b)[a-z]", span="here",
         unless=r"\b(?:not|never|no|nobody|who|had|if|when|after|before|since)\s+(?:[a-z]+\s+){0,2}$"),
    Rule("voted down", "refused", "voted votes", rf"\s+(?:[^\s.;,]+,?\s+){{0,9}}?to\s+(?:{_NO})\s", span="here",
         unless=r"\b(?:not|never|no|nobody|who|had|if|when|after|before|since)\s+(?:[a-z]+\s+){0,2}$"),
    Rule("gave word", "accepted", "word", before=r"\byou\s+have\s+(?:my|our|his|her|their)\s+$", span="clause", voice="quoted"),
    Rule("will appear", "accepted", "appear attend testify", r"\s+(?:before|to|at|the|a)\b", before=r"\b(?:will|'ll)\s+(?:still\s+|now\s+|also\s+|gladly\s+)?$",
         unless=r"\b(?:if|whether|that\s+it)\s[^.;]*$", span="clause"),
    Rule("apologised", "answered", "apologised apologized apologise apologize apologises", r"\s+(?:to|for|unreservedly|fully)\b",
         before=r"\b(?:i|he|she|they|we|has|have|had|[a-z'-]+)\s+(?:\S+ly\s+)?$", unless=r"\b(?:not|never|n't|to|should|must|could|would|will|refus\w+)\s+(?:\S+ly\s+)?$", span="clause"),
    Rule("taken up", "accepted", "taken accepted granted", r"(?:\s+up\b|\b)", before=rf"\b(?:{_ASKED}|{_MEETING})\b[^.;]*\b(?:has\s+(?:now\s+)?been|was|were|had\s+been|"
         r"have\s+been|is|being)\s+(?:\S+ly\s+)?$", span="clause", negated="refused"),
    Rule("turned down", "refused", "rejected refused declined dismissed denied rebuffed", r"\b(?!\s+to\s)", before=
         rf"\b(?:{_ASKED}|{_MEETING})\b[^.;]*\b(?:has\s+(?:now\s+)?been|was|were|had\s+been|have\s+been|is|being)\s+(?:\S+ly\s+)?$", span="clause"),
    Rule("turned down", "refused", "turned", r"\s+down\b", before=rf"\b(?:{_ASKED}|{_MEETING})\b[^.;]*\b(?:was|were|been)\s+$", span="clause"),
    Rule("ruled", "answered", "breach breaches wrongdoing impropriety", before=r"\b(?:found|find|finds|finding|there\s+(?:was|were|had\s+been)|saw|identified)\s+no\s+(?:\S+\s+)?$",
         span="clause"),
    Rule("ruled", "answered", "rejects rejected dismisses dismissed upholds upheld", r"\s+(?:an?|the|his|her|their|both|all|two|one)\s+(?:\S+\s+){0,2}?complaints?\b", span="clause"),
    Rule("ruled", "answered", "cleared upheld ruled found concluded dismissed", r"\s+(?:that\s+|by\s+|of\s+|no\s+|in\s+breach\b|guilty\b|to\s+have\s+|him\b|her\b|them\b|the\s+(?:complaint|minister|"
         r"councillor|mayor|leader|allegations?|claims?))", before=r"\b(?:was|were|been|has|have|had|secretary|commissioner|ombudsman|adviser|officer|watchdog|"
         r"inquiry|investigation|report|committee|panel|standards|auditor)\s+(?:\S+ly\s+)?$", span="clause"),
)  # fmt: skip


RULES_OF = by_word(RULES)
