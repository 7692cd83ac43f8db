"""A number in its sentence in, whether it is no figure out: names, addresses, clock times, ages and references."""

from __future__ import annotations

from evenhand.core.reading.figures.named import begins_title, is_cited, is_clock, is_hour, is_spelled_name
from evenhand.core.reading.text.numbers import Numeral
from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

REACH = 64
# No word before a telephone, a postcode or a line of an address reaches further back.
_NEAR = 24

# Words that make a name or a reference of the number after them: "Channel 4", "Section 21", "Grade 8".
_NAMED = frozenset(
    "No Nos Number Channel Section Sections Sec Article Articles Form Forms Route Page Pages P Pp Para Paras Paragraph Paragraphs "
    "Clause Clauses Schedule Chapter Part Figure Fig Table Appendix Annex Annexe Item Question Room Flat Unit Suite Apartment Apt "
    "Platform Terminal Gate Junction Phase Stage Step Level Tier Grade Class Ward District Precinct Zone Band Category Type Model "
    "Version Volume Vol Issue Lot Block Plot Building Floor Bus Flight Highway Hwy Rte Interstate Proposition Prop Measure Amendment Rule "
    "Regulation Order Resolution Bill Radio Formula Group Division Apollo War Day Week Year Round Act Title Exhibit Count Case Docket "
    "Ref Reference Recommendation Principle Goal Target Test Option Line Bay Berth Studio Area Box Stage".split()
)
# These name in small letters too, and several numbers at once: "pages 3 and 4".
_NUMBERED = frozenset(
    "number section sections article articles page pages paragraph paragraphs para clause clauses chapter schedule appendix annex "
    "footnote item question grade year tier level phase stage route junction table flat room unit class type category band line rule "
    "regulation reference incident flight verse psalm hymn platform berth gate terminal ward channel volume "
    "magnitude lot photo step reg pp p col fn cell plot version draft marker size exhibit docket option".split()
)
_NAME_BEFORE = re.compile(
    rf"(?:\b{any_of('Key_Stage ' + ' '.join(sorted(_NAMED)))}(?:\.\s?|\s|-)|#\s?|\b(?i:{any_of(' '.join(sorted(_NUMBERED)))})s?\.?\s"
    r"(?:\d+[A-Za-z]?(?:,\s\d+[A-Za-z]?)*(?:\sof\s|\sand\s|\s?&\s|,\s|\sto\s|\s?[-–]\s?))?)$"
)
# "Last year 60,000 were built" is of no Year 60,000.
_OF_THAT_TIME = re.compile(r"\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat)\s(?:day|week|year|season)\s$")
# "Patients number 180" tells how many, "bus number 180" which.
_ARE_MANY = re.compile(r"[a-z]{2}[^\Wsu]s\snumber(?:ed)?\s$")
# "The ’89 case", "born in '61".
_SHORT_YEAR = re.compile(r"(?:^|[\s(])(?:’|(?<=\bin\s)'|(?<=\bof\s)'|(?<=\bsince\s)'|(?<=\bfrom\s)')$")
_TWO_DIGITS = re.compile(r"\d\d\b(?![.,]\d|\s?%)")
# Where on a road, and how strong an earthquake.
_ON_A_SCALE = re.compile(
    r"\b(?:(?:kilomet(?:re|er)|mile)\s|magnitude\s(?:of|was|is|at)\s(?:about\s)?|(?:earth)?(?:quake|tremor|aftershock|shock)s?\s(?:measuring|registering|measured|registered|of)\s|"
    r"\b(?:a|storm|gale)\sforce\s)$"
)
# Years that no day of the news lies near: "by 2100".
_FAR_OFF = re.compile(r"21\d\d")
_BY_THEN = re.compile(r"\b(?:by|until|before|in|after)\s$")
_WORDS = re.compile(r"(?<!\d)[a-z]+")
_NAMING = frozenset([*map(str.lower, _NAMED), *_NUMBERED, *(f"{word}s" for word in _NUMBERED), *"of and to".split()])
# "Covid-19", "G7", "A$": a letter or its hyphen stands right before the number. "mid-40s" too.
_JOINED_BEFORE = re.compile(r"(?:(?:^|\s)\.|[^\W\d_]|[^\W\d_](?<!\d-to)(?<!\d-in)[-–'’/]|\d[,.:/]|[:/]|:\d{1,3}[-–])$")
_JOINED_AFTER = re.compile(r"[/:]\d|/[A-Z]\b|[.,]\d|(?:st|nd|rd|th)\b|-[A-Z](?![A-Za-z])|-?somethings?\b")
_CLOCK = re.compile(
    r"(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\b|o['’]clock|in\sthe\s(?:morning|afternoon|evening)\b|noon\b|midnight\b|hrs\b|GMT\b|BST\b)|:[0-5]\d",
    re.I,
)
_PERSONAL_AFTER = re.compile(
    r"-(?:on|by)-(?!\d)|-to-(?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)|[\s-]figure\b|"
    r"-(?:off|way|thirds?|fifths?|eleven)\b|\s(?:another\b|thing\b|minds\b|by one\b)",
    re.I,
)
_READ_AFTER = re.compile(r"\s(?:min(?:ute)?s?\sread\b)|[\s-]magnitude\b")
_AGE_SAID = re.compile(
    r"\b(?:voting|pension|retirement|drinking|driving|leaving|minimum|state|legal)\sage(?:\s[a-z]+){0,4}\s(?:to|at|from|from\s\d+\sto)\s$|"
    r"\b(?:aged?|ages|(?:over|under)-)\s?(?:of\s)?(?:just\s|only\s|about\s|around\s|between\s|over\s|"
    r"under\s)?(?:\w+\s(?:and|to|or)\s|\d+\s?[-–]\s?)?$"
)
_AND_OLDER = re.compile(r"\s(?:and\s(?:older|over|younger|under|up)|or\s(?:older|younger))\b(?!\s(?:the|a|an|\d))")
_AGE_WORDS = ("age", "over-", "under-")
_AGE_WAS = re.compile(
    r"\b(?:turn(?:s|ed|ing)\s|(?:his|her|their)\s(?:wife|husband|partner|mother|father|son|daughter|brother|sister)\s|(?:[Ss]he|[Hh]e|who|I)\s(?:was|is|am|will\sbe|would\sbe|would\shave\sbeen)\s"
    r"(?:just\s|only\s|now\s|then\s|nearly\s|almost\s|still\s)?|\b(?:died|retired?s?|married|widowed)\sat\s(?:just\s|only\s)?|"
    r"(?:in|into)\s(?:his|her|their)\s(?:early\s|mid-?\s?|late\s)?|(?:I['’]m|[Ss]he['’]s|[Hh]e['’]s|of\sthem\swas)\s|"
    r"(?:mother|father|mum|dad|parent)[-\s]of[-\s]|"
    r"(?:wife|husband|mother|father|son|daughter|brother|sister|youngest|eldest|oldest)\s(?:is|was)\s(?:just\s|only\s)?|"
    r"(?:those|them|anyone|everyone|were|are|was|is|be)\s(?:aged\s)?(?:under|over)\s(?:the\sage\sof\s)?)$"
)
_AGE_END = re.compile(r"\s*(?:[.,;:)]|$|(?:and|when|so|but|or|with|at\sthe\stime|last|next|this|on|today|when)\b|in\s(?=[A-Z]))")
# Here the clause may go on, if only nothing is counted: "a child of six would know", "drivers over 75 pay".
_AGE_OF = re.compile(
    r"\b(?:child|children|boys?|girls?|men|man|woman|women|son|daughter|baby|age)\sof\s(?:just\s|only\s)?$"
    r"|\b(?:children|people|pupils|adults|pensioners|residents|drivers|patients|women|men|voters)\s(?:aged\s)?(?:under|over)\s"
    r"(?:the\sage\sof\s)?$"
)
_OLD = re.compile(
    r"(?:[\s-]|-?\s(?:and|to|or)\s\d{1,2}[\s-])(?:(?:and[\s-]a[\s-]half[\s-])?(?:years?|months?|weeks?)[\s-]olds?\b|(?:year|month)s?\sof\sage)",
    re.I,
)
_NAME_THEN_AGE = re.compile(
    r"(?:[A-Z][\w'’.-]*[a-z.]|[A-Z]{2,})(?:,\s(?:(?:now|then|only|just)\s)?|\s\()$|[a-z]{2}(?:[a-rt-z]|[suai]s),\s$|\b(?:sibling|brother|sister|son|daughter|boy|girl|twin|cousin|nephew|niece)s,\s$"
)
_AT_AGE = re.compile(r"(?:^|[“‘\"'\s])At\s$")
_DID_AT_AGE = re.compile(r",?\s(?:s?he|I|Mr|Ms|Mrs|Dr|Cllr)\b")
_AGE_THEN = re.compile(r"(?:\s(?:and|or)\s\d{1,3},\s|,(?!\d)|\)|;|\.(?:\s|$)|\swho\b)")
# Distances, areas and weights are counted; speeds, warmth and the sizes of machines are not.
_MEASURE = re.compile(
    r"[\s-]?(?:(?:mph|kph|km/?h|(?:miles?|kilomet(?:re|er)s?)\s(?:per|an)\shour|degrees|GB|MB|TB|MHz|GHz|Hz|volts?|watts?|dpi|°?[CF]|x\s?\d|gauge|calib\w+)\b|°|mm\s(?:pistol|hand\s?gun|gun|rifle|bullet|round|ammunition))"
)
# Numbers one calls in need.
_CALLED = re.compile(r"(?:999|911|000)\s(?:call(?:s|er|ers)?|operators?|dispatch\w*|handlers?|line)\b|(?:101|111|112)\s(?:call|line)\b")
_STATE_BEFORE = re.compile(r"\b(?:[A-Z]{2}|NSW|Vic|Qld|QLD|Tas|TAS|ACT|D\.C\.),?\s$")
_POSTCODE = re.compile(r"\d{4,5}(?:-\d{4})?\b(?![,.]\d|\s[a-z])")
_LINE_BEFORE = re.compile(r"\b(?:p\.?o\.?\sbox|tel|telephone|fax|phone|mobile|ext)\b[.: ]{0,2}\+?\(?$")
_CALL_BEFORE = re.compile(r"\b(?:text|txt|call|called|dial|dialled|contact|ring|rang)\s(?:on\s)?$")
_STREET = re.compile(
    r"[A-Za-z]?,?\s(?:[A-Z][\w'’.-]+\s){1,3}?(?:(?:Street|St|Road|Rd|Avenue|Ave|Lane|Boulevard|Blvd|Terrace|Crescent|Mews)\b|"
    r"(?:Drive|Way|Place|Square|Close|Court|Gardens|Row|Hill|Park|House|Quay|Parade|Highway|Circuit|Green|Walk|Broadway)"
    r"(?=\s*(?:[,.;:)\n]|$)|\s(?:in|on|at|and|near|is|was|for|said|has)\b))"
)
_LIST_BEFORE = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_LIST_AFTER = re.compile(r"[.)\]:]\s")
_TELEPHONE = re.compile(r"\d{2,5}\)\s?\d{3}|(?:1[-.\s])?(?:\d{3}[-.\s])?\d{3}[-.]\d{4}\b|1?[38]00\s\d{3}\s\d{3}\b")
_SPACED_DIGITS = re.compile(r"(?:(?<!\b\d{4})(?<=\d)\)?\s|\+)$")
# Two groups of four are a number to call, unless the first is a year.
_FOUR_BEFORE = re.compile(r"(?<![\d,.£$€])(?!(?:19|20)\d\d)\d{4}\s$")
_FOUR = re.compile(r"\d{4}\b(?![,.]\d)")
_TELEPHONE_BEFORE = re.compile(r"(?<!\d)\d{3}[-.]$")
_TELEPHONE_REST = re.compile(r"\d{4}\b|\d{3}[-.]\d{4}\b")
_SPACED_DIGITS_AFTER = re.compile(r"\s\(?(?!(?:19|20)\d\d\b)\d{2,}(?!\d|\.\d|\s?(?:%|per\s?cent|pc\b))")
_TALLY_AFTER = re.compile(r"\s(?:goals|tries|runs|wickets|times)\b")
_SCORED = re.compile(r"\b(?:scor(?:e|es|ed|ing)|rated)\b[^.;,]{0,60}$", re.I)
_PERCENT_AFTER = re.compile(r"\s?(?:%|per\s?cent\b|percent)", re.I)
_MANY_AFTER = re.compile(r"\s(?:[a-z-]+\s)?[a-z-]{3,}(?<!s)s\b(?!\s(?:the|a|an|that|how)\b)")
_TIME_AFTER = re.compile(r"\s(?:years|months|weeks|days|hours)\b")
_AGO_AFTER = re.compile(r"\s\w+\sago\b")
_STAMP = re.compile(r"\b(?:Published|Updated|Posted|Modified):?\s$")
_CAPITAL_BEFORE = re.compile(r"\b([a-z]?[A-Z][\w'’]*)\s$")
_TOLD_IN_TURN = re.compile(
    r"(?:\d,\d{3}\b|\b\d+\s(?:seats|votes|wards|councillors|members|MPs|TDs|MSPs|jobs|homes|posts|schools|medals|beds|points)\b|\d(?:%|\s?(?:per\s?cent|pc)\b))[^.;]*(?:,|\band)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*\s$"
)
_NOT_A_NAME = frozenset(
    "The A An In At On Of For From To By With And Or But All About Around Some Over Under More Less Fewer Than Nearly Almost "
    "Only Just Least Another Other These Those Its Their His Her Our "
    "Up Some Last Next First Every Up As If When While After Before Since Until Between Among Only Both That This Also Least "
    "Cost Costs Cut Cuts Kill Kills Killed Lose Loses Lost Get Gets Hits Hit "
    "Sack Sacks Axe Axes Save Saves Build Builds Meet Meets Demand Demands Create Creates Face Faces Need Needs Want Wants "
    "Gain Gains Win Wins Close Closes Shut Shuts Pay Pays Worth Is Are Was Were "
    "Has Have Had Will Can Could Would May Might Must Should Be Been Not No Yes He She It We They I You Who Which There Here "
    "Spend Spends Says Say Said Told Take Takes Back Backs Find Finds Reach Reaches Reached Top Tops Near Nears Pass Passes Exceed "
    "Exceeds Leave Leaves Left Injure Injures Injured Wound Wounds Wounded Claim Claims Arrest Arrests Jail Jails Rescue Rescues "
    "Charge Charges Rise Rises Fall Falls Raise Raises Owe Owes Offer Offers Add Adds Strike Strikes Sell Sells Buy Buys Lay Lays "
    "Call Calls See Sees "
    # What is no date behind one of these counts something: "by June 340 of the letters".
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_NOUN_AFTER = re.compile(
    r"[\s-](?!(?:and|or|to|in|of|on|at|by|for|from|with|is|was|as|are|has|have|had|were|will|the|a|an|who|which|that|than|"
    r"but)\b)(?:[a-z]+ing\s)?[A-Za-z][\w'’-]*s\b|\s(?:more|people|per\s?cent|percent|staff|men|women|children)\b|"
    r"\sof\s(?:them|those|these|the\s\d)|%|\s?(?:pc|p)\b|[\s-](?i:year|"
    r"month|week|day|hour)\b|\+"
)
_ROW = (", ", " and ", ", and ", " or ", " & ")
# A formation or a sort code; and a room, "4B".
_CHAIN = re.compile(r"\d{1,4}(?:-\d{1,4}){2,}(?![\d-])")
_THE_ROUTE = re.compile(r"\b[Tt]he\s(?:(?:last|first|next|old|new)\s)?$")
_BUS_AFTER = re.compile(r"\s(?:bus|route|tram|train|service|ferry|flight)\b")
_ON_WHEELS = re.compile(r"\b(?:bus|buses|route|routes|tram|trams|coach|timetable|passengers)\b", re.I)
_PAGE = 2000
_YEARS = (1200, 2100)
# No score in a test or a game is as high.
_SCORE = 1000
_ROUTE_AFTER = re.compile(r"\s*[.,;:)”\"’]|\s(?:from|to|at|will|is|was|which|that|stops?|runs?|leaves|and|or)\b")
_IS_ONE = re.compile(r"\s(?:is|was|has|runs|stops|goes|serves|takes|leaves|carries)\b")
# The year of a law before its name: "the 1689 Bill of Rights".
_LAW_AFTER = re.compile(
    r"\s(?:[A-Z][\w'’]+\s|of\s|and\s|the\s){0,5}?(?:Act|Bill|Order|Regulations|Rules|Treaty|Charter|"
    r"Convention|Agreement|Code|Constitution)\b"
)
_ACT_BEFORE = re.compile(r"\b(?:Act|Order|Regulations|Rules)\s$")


def is_no_figure(text: str, numeral: Numeral, sentence: Span) -> bool:
    """Say whether a number is the name of something, a time of day, an age or a reference, and not a quantity.

    >>> from evenhand.core.reading.text.numbers import find_numerals
    >>> [is_no_figure(text, find_numerals(text)[0], Span(0, len(text))) for text in ("the No 10 policy unit", "10 policy units")]
    [True, False]
    """
    if numeral.currency or _PERCENT_AFTER.match(text, numeral.end):
        return False
    before = text[max(sentence.start, numeral.start - REACH) : numeral.start]
    low = before.lower()
    if numeral.digits and numeral.number < _SCORE and ("scor" in low or "rated" in low) and _SCORED.search(before):
        return not _TALLY_AFTER.match(text, numeral.end)
    if _AGO_AFTER.match(text, numeral.end) and _STAMP.search(before):
        return True
    if (
        (_is_named(before) and not _TIME_AFTER.match(text, numeral.end) and not _is_made_of(text, numeral, before))
        or _is_age(text, numeral, before, low)
        or _PERSONAL_AFTER.match(text, numeral.end)
        or _READ_AFTER.match(text, numeral.end)
        or _ON_A_SCALE.search(low)
        or (_FAR_OFF.fullmatch(text, numeral.start, numeral.end) and _BY_THEN.search(low))
    ):
        return True
    if begins_title(text, numeral.start) or is_hour(text, numeral, low):
        return True
    if not numeral.digits:
        house = text[numeral.start].isupper() and _STREET.match(text, numeral.end)
        return bool(house) or _is_idiom(text, numeral, before) or is_spelled_name(text, numeral, sentence)
    return _is_label(text, numeral, before, low) or is_cited(text, numeral, before) or _is_name(text, numeral, before)


def goes_with(text: str, refused: int, numeral: Numeral) -> bool:
    """Say whether a number is of a row with the one that ends at `refused` and is no figure: "3-0", "aged 5, 7 and 9", "999 or 101"."""
    gap = text[refused : numeral.start]
    if gap in ("-", "–"):
        return True
    return gap in _ROW and numeral.digits and numeral.scale == 1 and not (numeral.currency or _NOUN_AFTER.match(text, numeral.end))


def _is_made_of(text: str, numeral: Numeral, before: str) -> bool:
    """Tell "Phase 2 of 85 houses" from "page 9 of 212"."""
    return before.endswith(" of ") and bool(_MANY_AFTER.match(text, numeral.end))


def _is_named(before: str) -> bool:
    """Tell "Section 21", "No. 10" and "pages 3 and 4"; what follows no such word is not asked further."""
    words = _WORDS.findall(before[-_NEAR:].lower())
    if _OF_THAT_TIME.search(before) or _ARE_MANY.search(before):
        return False
    return ("#" in before[-2:] or not words or words[-1] in _NAMING) and bool(_NAME_BEFORE.search(before))


def _is_age(text: str, numeral: Numeral, before: str, low: str) -> bool:
    """Tell "aged 43", "a 43-year-old", "when she was six" and "Ann Hart, 43, said"."""
    if numeral.scale > 1:
        return False
    if _OLD.match(text, numeral.end):
        return True
    if numeral.number > 120:
        return False
    if _AND_OLDER.match(text, numeral.end):
        return True
    if any(word in low for word in _AGE_WORDS) and _AGE_SAID.search(low):
        return True
    if _AGE_END.match(text, numeral.end) and _AGE_WAS.search(before):
        return True
    if _DID_AT_AGE.match(text, numeral.end) and _AT_AGE.search(before):
        return True
    if (" of " in low or " under " in low or " over " in low) and _AGE_OF.search(low) and not _NOUN_AFTER.match(text, numeral.end):
        return True
    return numeral.digits and bool(_AGE_THEN.match(text, numeral.end) and _NAME_THEN_AGE.search(before))


def _is_idiom(text: str, numeral: Numeral, before: str) -> bool:
    words = text[numeral.start : numeral.end].lower()
    if (
        words.startswith(("a ", "an "))
        and (numeral.scale > 1 or "hundred" in words)
        and not re.search(r"\b(?:over|than|about|around|nearly|almost|least)\s$", before)
    ):
        return bool(re.match(r"(?:\stimes\b|\smiles\b|-year)", text[numeral.end : numeral.end + 7]))
    return bool(_MEASURE.match(text, numeral.end)) or bool(
        re.match(r"\s(?:o['’]clock|a\.?m\b|p\.?m\b)", text[numeral.end : numeral.end + 9])
    )


def _is_label(text: str, numeral: Numeral, before: str, low: str) -> bool:
    """Tell clock times, telephone numbers, postcodes, house numbers, list numbers, and digits that are part of a word."""
    end = numeral.end
    first = text[numeral.start]
    leading_zero = first == "0" and numeral.number >= 1 and numeral.places == 0
    near, low_near = before[-_NEAR:], low[-_NEAR:]
    if (
        leading_zero
        or _JOINED_BEFORE.search(before[-5:])
        or _JOINED_AFTER.match(text, end)
        or _CLOCK.match(text, end)
        or _MEASURE.match(text, end)
        or _CHAIN.match(text, numeral.start)
        or _CALLED.match(text, numeral.start)
    ):
        return True
    if numeral.letter and text[end - 1] in "BM" and not numeral.places and _CAPITAL_BEFORE.search(before):
        return True
    if is_clock(text, numeral, low):
        return True
    if _TWO_DIGITS.match(text, numeral.start) and _SHORT_YEAR.search(near) and not _NOUN_AFTER.match(text, end):
        return True
    if _TELEPHONE_REST.match(text, numeral.start) and _TELEPHONE_BEFORE.search(near):
        return True
    if _FOUR.match(text, numeral.start) and _FOUR_BEFORE.search(near):
        return True
    if _TELEPHONE.match(text, numeral.start) or _SPACED_DIGITS.search(near) or _SPACED_DIGITS_AFTER.match(text, end):
        return True
    if numeral.number < 1000 and _LIST_AFTER.match(text, end) and _LIST_BEFORE.search(before):
        return True
    if before[-1:] in ("(", "[") and numeral.number < 100 and not numeral.letter and text[end : end + 1] in (")", "]"):
        return True
    if _POSTCODE.match(text, numeral.start) and _STATE_BEFORE.search(near):
        return True
    if _CALL_BEFORE.search(low_near) and not _NOUN_AFTER.match(text, end):
        return True
    return bool(_LINE_BEFORE.search(low_near) or _STREET.match(text, end))


def _is_route(text: str, numeral: Numeral, before: str) -> bool:
    """Tell "the 417", a bus, from "the 318 students" and "of the 212"."""
    if not _THE_ROUTE.search(before):
        return False
    if _BUS_AFTER.match(text, numeral.end):
        return True
    # One of several would be "the 47 are".
    if _IS_ONE.match(text, numeral.end) and _ON_WHEELS.search(text, max(0, numeral.start - _PAGE), numeral.end + _PAGE):
        return True
    of_a_group = not 100 <= numeral.number < 1000 or before.lower().endswith(("of the ", "all the "))
    runs = not of_a_group and _ROUTE_AFTER.match(text, numeral.end)
    return bool(runs and _ON_WHEELS.search(text, max(0, numeral.start - _PAGE), numeral.end + _PAGE))


def _is_name(text: str, numeral: Numeral, before: str) -> bool:
    if numeral.scale > 1 or "," in text[numeral.start : numeral.end] or numeral.places or text[numeral.end : numeral.end + 1].isalpha():
        return False
    if _ACT_BEFORE.search(before) or _is_route(text, numeral, before):
        return True
    if _YEARS[0] <= numeral.number < _YEARS[1] and _LAW_AFTER.match(text, numeral.end):
        return True
    if _TOLD_IN_TURN.search(before):
        return False
    capital = _CAPITAL_BEFORE.search(before, max(0, len(before) - 60))
    if capital and capital[1].endswith(("'s", "’s")):
        return False
    return bool(capital and capital[1].replace("’", "'").split("'")[0] not in _NOT_A_NAME and not _NOUN_AFTER.match(text, numeral.end))
