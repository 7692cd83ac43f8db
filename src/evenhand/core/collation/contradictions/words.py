"""Text and a place in, the sentence around it and the stems of its words out, so that two tellings of one thing can be likened."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from evenhand.core.reading.text.sentences import is_abbreviated
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_BOUNDARY = re.compile(r"[.?!…][\"”’'»)\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9£$€])|\n\s*\n")
_REACH = 700
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LITTLE = frozenset(
    "a an the this that these those of in to for on at by from with without within into onto over under about above below between "
    "among against through across per as than and or but nor if while when where which who whom whose what how why because since "
    "until before after during is are was were be been being am has have had having do does did done will would can could shall should "
    "may might must not no it its he him his she her hers they them their we us our you your i my me mine there here then now so too "
    "also just only even still yet ever never all both each every any some such more most less least much many few other another own "
    "same up down out off again once one two three very quite rather well back like get gets got getting make makes made making take "
    "takes took taken taking say says said saying tell tells told add adds added according mr mrs ms miss mx dr sir dame lord lady "
    "cllr clr cr councillor year years month months week weeks day days today yesterday tomorrow tonight "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december last next ago late early new old first second third around almost nearly roughly approximately some total "
    "million billion thousand hundred m bn k pounds dollars euros pence cents per cent percent percentage".split()
)
_IRREGULAR = {
    "wrote": "write", "written": "write", "writes": "write", "writing": "write", "sent": "send", "met": "meet", "paid": "pay",
    "spent": "spend", "lost": "lose", "loss": "lose", "losses": "lose", "sold": "sell", "sale": "sell", "rose": "rise", "risen": "rise",
    "fell": "fall", "fallen": "fall", "held": "hold", "built": "build", "began": "begin", "begun": "begin", "left": "leave",
    "gave": "give", "given": "give", "chose": "choose", "chosen": "choose", "grew": "grow", "grown": "grow", "growth": "grow",
    "shut": "close", "shuts": "close", "shutting": "close", "shutdown": "close", "axe": "cut", "axed": "cut", "axing": "cut", "won": "win",
    "bought": "buy",
    "taught": "teach", "went": "go", "gone": "go", "came": "come", "rang": "ring", "rung": "ring", "sought": "seek", "told": "tell",
    "hid": "hide", "hidden": "hide", "broke": "break", "broken": "break", "lent": "lend", "offered": "offer", "withdrew": "withdraw",
    "withdrawn": "withdraw", "drew": "draw", "drawn": "draw", "flew": "fly", "knew": "know", "known": "know", "saw": "see", "seen": "see",
    "spoke": "speak", "spoken": "speak", "stood": "stand", "struck": "strike", "threw": "throw", "thrown": "throw", "voter": "vote",
    "led": "lead", "ran": "run", "became": "become", "fought": "fight", "caught": "catch", "brought": "bring", "thought": "think",
    "felt": "feel", "kept": "keep", "meant": "mean", "dealt": "deal", "heard": "hear", "found": "find", "laid": "lay", "lain": "lie",
    "stole": "steal", "stolen": "steal", "froze": "freeze", "frozen": "freeze", "drove": "drive", "driven": "drive", "swore": "swear",
    "sworn": "swear", "tore": "tear", "torn": "tear", "wore": "wear", "worn": "wear", "beaten": "beat", "bitten": "bite", "bit": "bite",
    "forgot": "forget", "forgotten": "forget", "sank": "sink", "sunk": "sink", "shrank": "shrink", "shrunk": "shrink", "swam": "swim",
    "undertook": "undertake", "undertaken": "undertake", "misled": "mislead", "fled": "flee", "shot": "shoot", "fed": "feed",
    "overheard": "overhear", "outgrew": "outgrow", "withheld": "withhold", "upheld": "uphold", "stuck": "stick", "hung": "hang",
    "died": "death", "dead": "death", "killed": "death", "dies": "death", "die": "death", "raised": "raise",
}  # fmt: skip
_ENDINGS = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ements", "ement", "ments", "ment", "atories", "atory",
    "atures", "ature", "ingly", "ings", "ing", "ures", "ure", "ions", "ion", "ers", "er", "als", "al", "ies", "ied", "ed", "es", "ly",
    "s", "e", "y",
)  # fmt: skip


# Words that papers print for one another, whatever the affair; the first of each row stands for all.
_ROWS = (
    "move relocation relocate transfer shift",
    "write draft type pen author compose dictate",
    "visit come tour attend call-in",
    "go reach arrive receive forward",
    "send post dispatch",
    "phone ring telephone",
    "close shut closure axe scrap abolish end",
    "start begin open launch commence",
    "buy purchase acquire",
    "buyer purchaser",
    "reject refuse decline rebuff spurn",
    "support back favour favor endorse",
    "oppose object resist",
    "tell inform brief notify",
    "know aware knowledge",
    "read see",
    "help assist aid assistance",
    "meet meeting talks discussion",
    "plan proposal scheme project",
    "money cash funding funds",
    "staff employees workers workforce",
    "fix rig",
    "mistake error oversight slip blunder",
    "promise pledge assurance guarantee undertake undertaking",
    "resign quit",
    "sack dismiss fire",
    "consult consultation consulted",
    "footfall attendance visitor admission patron",
    "inmate prisoner convict",
    "pupil student schoolchild youngster learner",
    "house home dwelling household householder",
    "resident villager neighbour neighbor townspeople occupant homeowner",
    "street road lane avenue",
    "doctor physician gp",
    "firm company business",
    "fee charge levy tariff",
    "price cost",
    "rise increase hike climb",
    "fall drop decline decrease",
    "review inquiry enquiry probe investigation investigate",
    "chair chairman chairwoman chairperson convener",
    "head leader boss",
    "letter correspondence missive",
    "vote ballot poll",
    "lease tenancy",
    "site plot land",
    "shop store",
    "hospital infirmary",
    "clinic surgery",
    "farmer grower",
    "warn caution alert",
    "accuse allege",
    "complain complaint grievance",
    "hire recruit employ",
    "appoint appointment",
    "contract deal agreement",
    "tender bid",
    "build construct construction erect",
    "demolish demolition raze",
    "repair mend restore restoration renovate renovation refurbish",
    "damage harm wreck destroy",
    "injure injury hurt wound",
    "blaze fire",
    "flood inundate deluge",
    "ill illness sick sickness unwell",
    "pollute pollution contaminate contamination",
    "bus coach",
    "car vehicle",
    "lorry truck hgv",
    "train rail railway",
    "permission permit licence license consent",
    "fine penalty ticket",
    "arrest detain",
    "jail prison gaol",
    "delay postpone defer",
    "suspend pause halt",
    "cancel abandon shelve",
    "approve adopt ratify",
    "decide decision resolve resolution",
    "publish publication release",
    "reveal disclose disclosure",
    "conceal withhold",
    "discover find detect uncover",
    "inspect inspection check examine survey audit",
    "sample test analysis",
    "wage salary",
    "pensioner elderly",
    "mother mum mom",
    "father dad",
    "boat ship vessel ferry",
    "plane aircraft",
    "church parish chapel",
    "toilet lavatory loo restroom",
    "rubbish waste trash garbage litter",
    "protest demonstration demonstrate rally march",
    "strike walkout stoppage",
    "critic opponent objector",
    "consultant adviser advisor expert",
    "lawyer solicitor attorney barrister",
    "landlord owner proprietor",
    "reporter journalist",
    "temporary interim",
    "shortfall deficit overspend",
    "grant subsidy",
    "goal target",
    "queue wait backlog",
    "accident crash collision",
    "noise racket din",
    "smell odour odor stench",
    "leaflet flyer brochure",
    "footpath path trail track",
    "cyclist cycle bicycle bike",
    "walker rambler hiker",
    "fence barrier gate",
    "apologise apologize apology sorry",
    "threaten threat intimidate bully",
    "gift present",
    "witness see watch",
    "minute record",
    "friend acquaintance",
)


def sentence_at(text: str, start: int, end: int) -> Span:
    """Return the sentence in which a place stands, as far as a few hundred characters show it.

    >>> text = "It began. Mr. Hale met 41 leaders at No. 10. Then it ended."
    >>> sentence_at(text, 23, 25).words(text)
    'Mr. Hale met 41 leaders at No. 10.'
    """
    begin, first = max(0, start - _REACH), None
    for found in _BOUNDARY.finditer(text, begin, start):
        if not is_abbreviated(text, found.start(), begin):
            first = found.end()
    stop = min(len(text), end + _REACH)
    last = next((found for found in _BOUNDARY.finditer(text, end, stop) if not is_abbreviated(text, found.start(), begin)), None)
    closes = last.start() + len(last[0].rstrip()) if last is not None else stop
    return Span(begin if first is None else first, closes)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Cut a word down to what its forms share.

    >>> [stem(word) for word in ("closing", "closure", "closed", "close", "signatures", "signed", "wrote")]
    ['clos', 'clos', 'clos', 'clos', 'sign', 'sign', 'writ']
    """
    low = word.lower().replace("’", "'")
    low = low[:-2] if low.endswith("'s") else low.rstrip("'")
    low = _IRREGULAR.get(low, low)
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "sl" else low


@lru_cache(maxsize=16384)
def content(words: str) -> frozenset[str]:
    """Return the stems of the words that tell something.

    >>> sorted(content("41 council leaders have signed the letter"))
    ['council', 'lead', 'let', 'sign']
    """
    return frozenset(stem(word) for word in _WORD.findall(words) if (low := word.lower().replace("’", "'")) not in _LITTLE and len(low) > 1)


_KIN = {stem(word): stem(row.split()[0]) for row in _ROWS for word in row.split()}


def kin(stems: Iterable[str]) -> frozenset[str]:
    """Put one stem for all words of one meaning.

    >>> sorted(kin(content("relocation"))) == sorted(kin(content("the move")))
    True
    """
    return frozenset(_KIN.get(each, each) for each in stems)


def names(words: str) -> frozenset[str]:
    """Return the stems of the words with a capital, the first left out."""
    found = list(_WORD.finditer(words))
    return frozenset(stem(each[0]) for each in found[1:] if each[0][0].isupper() and each[0].lower() not in _LITTLE)
