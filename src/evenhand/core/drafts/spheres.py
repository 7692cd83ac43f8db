"""Words of a post, a body or a thing in, the sphere of public life that they belong to out: government, constituency, council, party."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import patterns as re

GOVERNMENT, CONSTITUENCY, COUNCIL, PARTY, PRIVATE = "government", "constituency", "council", "party", "private"

SAID = {
    GOVERNMENT: "the government",
    CONSTITUENCY: "a seat in parliament",
    COUNCIL: "the council",
    PARTY: "a party",
    PRIVATE: "private life",
}

# The first that fits counts: "shadow minister" is no minister, "the council's party group" is of the party.
_POSTS = (
    (PRIVATE, r"\b(?:private (?:individual|citizen|person|capacity)|(?:personal|own private) capacity|(?:a|as an?|local|your|ordinary) (?:resident|citizen|ratepayer|taxpayer|constituent|neighbou?r|parent)|^(?:concerned |local )?(?:resident|citizen|ratepayer|taxpayer|constituent|neighbou?r|parent)\b)"),
    (CONSTITUENCY, r"\b(?:shadow|opposition|frontbench|backbench)\b"),
    (CONSTITUENCY, r"\b(?:state |us |u\.s\. )?(?:senators?|senate|congress(?:man|woman|person)?|assembly(?:man|woman|member)|house of (?:commons|lords|representatives|delegates|assembly))\b|\bstate representative\b"),
    (PARTY, r"\b(?:chair\w*|leader|treasurer|secretary|agent|member|organi[sz]er) of the [^,.;]{0,40}\bparty\b|\bparty['’s]* (?:leader|chair\w*|deputy|vice|agent|secretary|treasurer|candidate|spokes\w+)|\b(?:leader|chair(?:man|woman)?|deputy chair\w*|vice[- ]chair\w*) of the (?:\w+ ){1,3}(?:party|group|caucus)\b|\bparty\b.{0,20}\bchair|\bcandidate\b|\bcampaign\b"),
    (COUNCIL, r"\b(?:county|city|town|parish|borough|district|shire|council)\b|\bcouncil\w*|\bcllr\b|\b(?:lord |deputy )?mayor\b|\balderm[ae]n\b|\bsupervisor\b|\bboard of (?:county )?commissioners\b|\bcommissioner for\b|\bcommissioner,? district\b|\bselectm[ae]n\b|\bcouncilm[ae]n|\bleader of .{3,40} council"),
    (CONSTITUENCY, r"\b(?:MP|MSP|MS|MLA|TD|MEP|AM|MdB|MHR|MLC)\b|\bmember (?:of (?:the )?(?:parliament|congress|senate|house|assembly|seanad|dáil|legislative)|for)\b|\b(?:state |us |u\.s\. )?(?:senator|representative|congress(?:man|woman|person)|assembly(?:man|woman|member)|delegate)\b|\bdeputy for\b|\b(?:local|constituency) member\b|\bhouse of (?:commons|lords|representatives|assembly)\b|\bdáil\b|\bseanad\b|\bconstituency\b|\bsenate\b"),
    (GOVERNMENT, r"\bprime minister\b|\btaoiseach\b|\btánaiste\b|\bpremier\b|\bfirst minister\b|\bminister\w*|\bsecretary of state\b|(?-i:\b(?!Private|Permanent|General|Company|Honorary|Regional|Press|Diary|Club|Membership|Branch|Assistant)[A-Z]\w+(?: and [A-Z]\w+)? Secretary\b)|\b(?:home|foreign|health|defence|education|culture|transport|roads|environment|justice|housing|business|energy|chief|treasury|cabinet|attorney|interior|welsh|scottish|northern ireland) (?:secretary|general)\b|\bchancellor of the exchequer\b|\bdepartment\b|\bministry\b|\bdowning st(?:reet)?\b|\b(?:no\.? ?|number )10\b|\bwhitehall\b|\btreasury\b|\bgovernor\b|\bspecial advis[eo]r\b|\bpolicy unit\b|\bgovernment\b|\bwhite house\b|\bcabinet office\b|\bcivil servants?\b"),
)  # fmt: skip
_COMPILED = tuple((sphere, re.compile(pattern, re.I)) for sphere, pattern in _POSTS)
_LETTERS = re.compile(r"\b(?:MP|MSP|MS|MLA|TD|MEP|AM|MHR|MLC)\b")

# Means of a sphere as a letter speaks of them; "my officials" are of whatever office the writer holds.
_MEANS = {
    GOVERNMENT: (
        r"(?:(?:\b(?:the|my|our|his|her|some|own) (?:[\w’-]+ ){0,3}?)?(?:advis[eo]rs?|officials?|experts?|specialists?|staff|team|individuals|engineers|lawyers|economists|people|colleagues) (?:in|at|from|of|within) (?:my (?:own )?|our |the )?(?:[\w.’-]+ ){0,3}?(?:department(?: (?:for|of) [A-Z][\w, ]+?)?|ministry|policy unit|downing street|(?:no\.? ?|number )10(?: policy unit)?|private office|treasury|cabinet office|agency|governor['’]s office)\b)"
        r"|\b(?:my|our) (?:own )?(?:officials|civil servants|private (?:office|secretary)|special advis[eo]rs?|ministerial \w+|department(?:['’]s \w+)?|ministry)\b"
        r"|\b(?:departmental|ministerial|government|civil service|whitehall|downing street|no\.? ?10) (?:advis[eo]rs?|officials|staff|time|car|premises|offices?|notepaper|press office|lawyers|resources|facilities)\b"
        r"|\b(?:the )?(?:no\.? ?|number )10 policy unit\b|\b(?:at|in|to) (?:(?:no\.? ?|number )10|downing street|chequers|the cabinet room)\b|\bmy (?:rural |policy |economic |transport )*advis[eo]rs?\b"
    ),
    COUNCIL: (
        r"\b(?:my|our|the|council|county|city|town hall) (?:council |county |city |legal |planning |senior )?(?:officers|staff (?:in|at|of) the (?:council|county|city)|chief executive|city manager|county manager|county administrator|county attorney|monitoring officer|press office|communications team)\b"
        r"|\b(?:council|county|city|mayoral) (?:staff|employees|vehicles?|van|minibus|offices|premises|buildings?|notepaper|letterhead|e-?mail|printers?|funds|equipment|car)\b|\b(?:the )?(?:council|county|city)['’]s (?:[\w-]+ )?(?:staff|officers|offices|print room|printers?|vehicles?|funds|equipment|website|e-?mail)\b"
        r"|\b(?:at|in) (?:the )?(?:town hall|city hall|county hall|council chamber|council offices|mayor['’]s (?:parlour|office)|courthouse)\b|\bmy office at (?:the )?(?:town|city|county) hall\b"
    ),
    CONSTITUENCY: (
        r"\b(?:my|our|the) (?:constituency|parliamentary|congressional|senate|district|dáil) (?:office|staff|caseworkers?|assistant|secretary|team|allowance)\b"
        r"|\b(?:on|in|at) (?:the )?(?:house of commons (?:paper|notepaper)|parliamentary estate|leinster house|parliament house)\b|\bmy caseworkers?\b"
    ),
    PARTY: (
        r"\b(?:my|our|the) (?:party|campaign|election) (?:office|staff|headquarters|team|workers|volunteers|agent|funds|machine)\b|\bparty (?:headquarters|funds|workers)\b"
    ),
}  # fmt: skip
MEANS = {sphere: re.compile(pattern, re.I) for sphere, pattern in _MEANS.items()}
OWN = re.compile(r"^(?:my|our)\b|\b(?:in|at|from|of|within) (?:my|our)\b", re.I)
"""Whose means they are is said: "my officials", "the advisers in my department"."""

_DOMAINS = (
    (CONSTITUENCY, r"\bparliament\b|\boireachtas\b|\bsenate\b|\bhouse\.gov\b|\baph\.gov\b|\bassembly\b"),
    (COUNCIL, r"council|borough|\b\w+-?cc\b|\b(?:city|county|shire|town)|(?:city|county|shire)\b"),
    (PARTY, r"party|campaign|votefor"),
    (GOVERNMENT, r"\b(?:no10|cabinetoffice|treasury|minister\w*|dept|department|ministry)\b|\.gov(?:\.\w+)?$|\bgov\.(?:uk|ie|au)$"),
)
_HOSTS = tuple((sphere, re.compile(pattern, re.I)) for sphere, pattern in _DOMAINS)


def sphere_of(words: str) -> str:
    """Return the sphere that a post or a body belongs to; "" where the words do not tell.

    >>> sphere_of("Member for Medlow Vale"), sphere_of("Roads Secretary"), sphere_of("Leader, Thornshire County Council")
    ('constituency', 'government', 'council')
    >>> sphere_of("Shadow Minister for Ports"), sphere_of("Head of Year"), sphere_of("in a personal capacity")
    ('constituency', '', 'private')
    """
    return next((sphere for sphere, pattern in _COMPILED if pattern.search(words)), "")


def says_only_a_seat(words: str) -> bool:
    """Say whether words are no more than a name with the letters of a seat behind it: "Ann Lee MP".

    >>> says_only_a_seat("Ann Lee MP"), says_only_a_seat("MP for Harrowmere")
    (True, False)
    """
    return bool(_LETTERS.search(words)) and not re.search(r"\bfor\b", words)


def sphere_of_host(host: str) -> str:
    """Return the sphere that an e-mail's host belongs to; "" where its name does not tell.

    >>> sphere_of_host("parliament.example"), sphere_of_host("thornshire-council.example"), sphere_of_host("post.example")
    ('constituency', 'council', '')
    """
    return next((sphere for sphere, pattern in _HOSTS if pattern.search(host)), "")
