"""Sentences and quotations in, charges and the answers to them out: by whom, against whom, and the rule said to be broken."""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import evolve

from evenhand.core.reading.asks.frames import ACTORS
from evenhand.core.reading.asks.parties import is_party, may_be_asked
from evenhand.core.reading.asks.rules import PASSIVE, Held, first_held
from evenhand.core.reading.charges.words import NO_ANSWER, RULES_OF
from evenhand.core.reading.model import Allegation, Ask
from evenhand.core.reading.quotes.voices import Stretch, Voices
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_RULE_WORDS = re.compile(
    r"\b(?:breach\w*|br[eo]ak\w*|broke|flout\w*|violat\w+|contrary\s+to|against|under)\s+(?:of\s+)?"
    r"(?P<rule>(?:the\s+|a\s+|an\s+|his\s+|her\s+|its\s+|their\s+)?(?:[\w'’.-]+\s+){0,5}?(?:code|rules?|law|act|regulations|"
    r"standing\s+orders|guidance|protocol|policy)\b(?:\s+(?:of|for)\s+[\w'’-]+(?:\s+for\s+[\w'’-]+)?)?)"
)
_BY = re.compile(r"\sby\s+(?P<by>(?!\w+ing\b)[^.;]{2,80})")
# Words before "accused of" that stand between it and whoever accuses: "accused by the auditor of", "accused last night of".
_AGENT = re.compile(r"\s+by\s+(?P<by>(?:(?!of\b)[^.;\s]+\s+){1,10}?)(?:of|for|with)\s")
_LEADS_IN = re.compile(
    r"(?:(?:either|that|and|but|so|then|now|if|when|or)\s+|(?:he|she|they|i|we)\s+(?:believe[sd]?|thinks?|thought|fe(?:els?|lt)|fears?|feared|sa(?:id|ys?))\s+)+"
)
# "answered Ms Vale's accusation that he ...": it is hers.
_WHOSE = re.compile(
    r"\b(?P<by>(?:(?!(?:to|of|by|in|after|from|over|on|with|and|that|denied|denies|rejected|rejects|dismissed)\b)[^\s,;.]+\s){0,4}[^\s,;.]+?)(?:'s|s')\s+(?:\w+\s+){0,2}$"
)
# "The complaint against Mr Hale, lodged by Ms Vale, alleges ...": who is charged in it, and who made it.
_MADE_AGAINST = re.compile(
    r"\b(?:complaint|allegation|accusation|lawsuit|suit|petition|grievance|claim|charge)s?\s+(?:(?:was|were|lodged|filed|made|brought)\s+)*against\s+(?P<of>[^,;.]{2,60}?)"
    r"(?:,?\s+(?:which\s+was\s+|was\s+|and\s+)?(?:filed|lodged|made|brought|submitted|levelled)\s+(?:[^,;.]{1,40}?\s)??by\s+(?P<by>[^;.]{2,70}?))?(?:,\s*|\s+)(?:(?:also|further)\s+)?$"
)
# "Ms Vale filed a complaint with the commission, alleging ...": it is hers, and the body that has it makes no charge.
_FILED = re.compile(
    r"\b(?P<filed>filed|files|lodged|lodges|submitted|submits|made|makes)\s+(?:an?|the|her|his|its|their)\s+(?:\w+\s+)?complaint\s+"
    r"(?:with|to)\s[^;.]*,\s+$"
)
_PARTY = re.compile(ACTORS)
# A name in the subject of a charge, and how far its head is looked for.
_NAMED, _HEAD = re.compile(r"[A-Z][\w'’-]+"), 60
_NOBODY = frozenset(
    "either neither everyone everybody nobody no this that it there what who which all some both people anyone someone nothing here how "
    "why not never i we".split()
)
_PASSIVE = re.compile(
    r"\b(?:is|was|were|are|been|being|be|stands?)\s+(?:(?:\w+ly|\w+day|today|now|also|since|again|already|last\s+\w+|this\s+\w+)\s+)?$|^\W*\S+(?:\s\S+){0,5}\s$"
)
_CODE_SAYS = re.compile(
    r"\b(?:code|rules|law|statute|act|guidance|constitution)\b(?:\s+(?:of|for)\s+\w+)*\s+(?:says?|states?|requires?|"
    r"provides?|forbids?)\b"
)
# "Mr Hale was found to have broken": he is told of in the passive.
_TOLD_OF = re.compile(r"\b(?:found|judged|held|ruled|alleged|believed|deemed)\s+to\s+have\s+")
# What is found by nobody but by what it is called.
_REPORTS = frozenset(("report", "audit", "inquiry", "investigation", "review"))
# What was not offered is no answer by itself, but what is told as done by nobody is.
_NONE_OF_IT = "none of it"
# How many charges before one may stand in the same sentence.
_NEAR = 12
# Who speaks of somebody to charge him, going by names and posts.
_ACCUSES = re.compile(
    r"\b(?:shadow|opposition|rival|critics?|campaign\w*|union|report|audit\w*|ombudsman|commissioner|watchdog|inquiry|jury|regulator|"
    r"inspector\w*|tribunal|judge|coroner|comptroller|whistleblower|opponents?|minority)\b"
)
# Who inquires into what somebody did, and so charges him with what he finds lacking; a commissioner of a county or of police does not.
_INQUIRES = re.compile(
    r"\b(?:report|audit\w*|ombudsman|watchdog|inquiry|jury|inspector\w*|tribunal|coroner|comptroller|"
    r"(?:integrity|standards|ethics|information|privacy|conduct|corruption|complaints)\s+commission(?:er)?)\b"
)
# Words for a plan as well as for what somebody did.
_OF_PLANS = frozenset(
    "reckless unsafe disgrace disgraceful insult unacceptable outrage outrageous flawed overstated understated scandal farce fiasco "
    "shambles illegal waste indefensible".split()
)
_ASKED = ("whether broke", "whether broken")
_SAID_OF = ("accused", "charged", "blamed", "called it", "handling")
_BY_THE_SUBJECT = (
    "alleged", "complained", "insisted", "defended", "reject a charge", "watchdog", "said of", "called in marks", "criticise for",
    "charged that", "said he had",
)  # fmt: skip
# "had broken no rule", "misled nobody": what was done to nobody was not done.
_TO_NOBODY = re.compile(
    r"\s+(?:up\s+|on\s+)?(?:no(?:\s+(?:one|rules?|laws?|code|promises?|law|body))?|nobody|no-one|none|nothing|neither)\b"
)
# The subject of a charge that needs no name.
_POINTED_AT = re.compile(
    r"(?:(?:that|and|but|because|which|how|when|who|it\s+was|is)\s+)*(?:he|she|they|you|it|this|that|these|those|what|the|his|her|its|their|your|"
    r"mr|mrs|ms|dr|cllr|cr|ministers?|officials|managers|bosses|[a-z]+\s+(?:who|has|have))\b"
)
_FOR_WHAT = re.compile(r"\s+(?P<to>(?:[^\s,;.]+\s+){1,8}?)(?:for|over)\s")
# What a charge is called, and the verbs of whoever makes one; all others meet with it, deny it, ask about it or look into it.
_CHARGE = re.compile(r"(?:complaint|allegation|claim|accusation)s?")
_MAKES = re.compile(
    r"\b(?:ma(?:de|kes?|king)|lodg\w+|fil(?:es?|ed|ing)|submit\w*|level\w*|rais(?:es?|ed|ing)|repeat\w*|renew\w*|br(?:ought|ings?)|puts?|"
    r"sent|sends?|voic\w+|air(?:ed|s|ing)|publish\w*|st(?:oo|an)ds?\s+by|back(?:s|ed)|wr(?:ote|ites?)|written)\s+(?:(?!of\b|to\b)\S+\s+){0,4}$"
)

# "A row over claims the board misled us": claims are a noun here.
_BEFORE_A_NOUN = (" over ", " into ", " about ", " off ", " around ")
_BE_ASKED = re.compile(PASSIVE)
_ASKED_WHETHER = re.compile(
    r"\b(?:ask|question|wonder|quer|challeng|rais)(?:s|es|ed|e|ing|ies|ied|y)?\s+(?:[^,;.]{1,60}?\s)??(?:whether|if)\b[^;]*$"
)


def find_allegations(voices: Voices, asks: Sequence[Ask] = ()) -> tuple[Allegation, ...]:
    """Find every charge and every defence, in the order of the text; one put as a question ("whether the minister broke the code") too.

    A charge that somebody is asked to rule on or to look into is by whoever asks, as `asks` tell.
    """
    found: list[Allegation] = []
    for word, at in voices.words(RULES_OF.keys()):
        stretch = voices.stretch(at)
        if stretch is None:
            continue
        held = first_held(voices, RULES_OF[word], stretch, at, at + len(word))
        if held is None or _is_rule(voices, stretch) or (held.rule.name not in _SAID_OF and _is_heading(voices, stretch)):
            continue
        if not _may_charge(voices, held):
            continue
        one = _allegation(voices, held, asks)
        if _is_against(voices, held, one):
            _add(found, one)
    found += [_denied(ask) for ask in asks if _is_left(ask, found)]
    return tuple(sorted(_with_charged(voices, found), key=lambda each: (each.span.start, each.span.end)))


def _is_left(ask: Ask, found: Sequence[Allegation]) -> bool:
    """Say whether an ask is a denial that was not yet found to answer a charge."""
    if ask.kind != "denial" or ask.rule in NO_ANSWER or (ask.negated and ask.rule != _NONE_OF_IT):
        return False
    return not any(one.span.overlaps(ask.span) for one in found)


def _denied(ask: Ask) -> Allegation:
    """Return the defence that a denial is."""
    return Allegation("defence", ask.span, ask.by)


def _with_charged(voices: Voices, found: Sequence[Allegation]) -> list[Allegation]:
    """Give a charge that names nobody whoever else is charged in the paper or wrote what it tells of, else whom it is of."""
    charged = {one.against for one in found if one.kind == "allegation" and one.against is not None and voices.is_person(one.against)}
    charged = charged if len(charged) == 1 else voices.writers()
    return [evolve(one, against=_meant(voices, charged, one)) if _names_nobody(one) else one for one in found]


def _names_nobody(one: Allegation) -> bool:
    return one.kind == "allegation" and one.against is None


def _meant(voices: Voices, charged: Set[int], one: Allegation) -> int | None:
    """Return against whom a charge is that names nobody: the one who is charged, else whom the paper names most.

    What an inquiry finds is mostly found of a body, and so is what names one.
    """
    if _INQUIRES.search(voices.described(one.by)):
        return None
    if len(charged) == 1 and one.by not in charged:
        return next(iter(charged))
    return None if _PARTY.search(voices.low, one.span.start, one.span.end) else voices.most_named(one.by)


def _may_charge(voices: Voices, held: Held) -> bool:
    """Say whether words that may be meant otherwise are a charge: they stand in marks, or come from whoever is there to charge."""
    what = held.group("what")
    if held.rule.name == "finding":
        told = voices.described(voices.teller(held.stretch, held.start))
        return _INQUIRES.search(told) is not None and "spokes" not in told
    if held.rule.name not in ("called in marks", "said of") or what is None:
        return True
    if held.stretch.quoted:
        return False
    if held.rule.name == "called in marks":
        return voices.is_marked(what[0]) and not voices.is_marked(what[0] - 3)
    marked = voices.is_marked(min(held.stretch.end, what[1] + 6)) and not voices.is_marked(held.end + 1)
    return marked or _ACCUSES.search(voices.described(voices.doer(held.stretch, held.start))) is not None


def _is_against(voices: Voices, held: Held, one: Allegation) -> bool:
    """Say whether a charge has somebody to answer it, where the words alone do not say so."""
    if held.rule.name == "said of":
        return one.by is not None and one.against is not None
    if held.rule.name == "whether broken":
        return one.by is not None and is_party(voices, one.by)
    if (
        held.rule.name in ("did wrong", "should have")
        and one.against is None
        and not _POINTED_AT.match(voices.low, one.span.start, held.start)
    ):
        return False
    return held.rule.name != "harsh word" or one.against is not None or voices.low[held.start : held.end] not in _OF_PLANS


def _is_rule(voices: Voices, stretch: Stretch) -> bool:
    """Say whether the words are those of a code or a law."""
    if stretch.said is not None:
        return stretch.said.provenance.kind == "code"
    return _CODE_SAYS.search(voices.low, stretch.start, stretch.end) is not None


def _is_heading(voices: Voices, stretch: Stretch) -> bool:
    """Say whether a sentence ends as headings do: without a stop."""
    sentence = stretch.sentence
    return sentence is not None and not any(sign in ".?!…" for sign in voices.text[sentence.end - 3 : sentence.end])


def _allegation(voices: Voices, held: Held, asks: Sequence[Ask]) -> Allegation:
    rule, stretch = held.rule, held.stretch
    what = held.group("what")
    start = what[0] if what and rule.span != "here" else voices.clause_start(stretch, held.start) if rule.span == "clause" else held.start
    span = Span(held.phrase, held.end) if rule.span == "phrase" else voices.clause(stretch, start, look=_look(held, what))
    cue = Span(held.start, held.end) if what else None
    by, against = _parties(voices, held, span)
    if _is_for_others(voices, held):
        by = _asker(voices, held, [ask for ask in asks if ask.kind == "request" and ask.span.start <= span.start < ask.span.end])
    by = by if by is None or may_be_asked(voices, by) or _REPORTS.intersection(head.lower() for head in voices.heads(by)) else None
    against = against if against is None or is_party(voices, against) else None
    broken = _RULE_WORDS.search(voices.low, stretch.start, stretch.end) if rule.kind == "allegation" else None
    words = " ".join(Span(*broken.span("rule")).words(voices.text).split()) if broken else None
    kind = "defence" if rule.kind == "denial" else rule.kind
    if kind == "allegation" and _TO_NOBODY.match(voices.low, held.end, stretch.end):
        return Allegation("defence", span, by, None, None, cue)
    return Allegation(kind, span, by, against if against != by else None, words, cue)


def _is_for_others(voices: Voices, held: Held) -> bool:
    """Say whether a charge is told as one that others make: put as a question, or named beside a verb that makes none."""
    if held.rule.name in _ASKED:
        return True
    words = voices.low[held.start : held.end]
    before = voices.low[held.stretch.start : held.start]
    stands_alone = held.rule.name == "charged that" and before.endswith(_BEFORE_A_NOUN)
    named = _CHARGE.fullmatch(words) is not None and (
        stands_alone or (held.rule.name == "complained" and voices.low.startswith(" that ", held.end))
    )
    told = (_MAKES, _WHOSE)
    return named and not any(made.search(before) for made in told)


def _asker(voices: Voices, held: Held, requests: Sequence[Ask]) -> int | None:
    """Return who asks for a ruling or an answer on a charge: of the request that it stands in, else whoever "asked whether"."""
    if requests:
        return requests[0].by
    asked = _ASKED_WHETHER.search(voices.low[held.stretch.start : held.start])
    if asked is None:
        return None
    is_active = asked[0].split()[0].endswith("ing")
    if not is_active and _BE_ASKED.search(voices.low[held.stretch.start : held.stretch.start + asked.start()]):
        return None
    return voices.doer(held.stretch, held.stretch.start + asked.start())


def _look(held: Held, what: tuple[int, int] | None) -> int:
    """Return from where the end of the clause is looked for; a finding reaches to what is bad in it."""
    if held.rule.name in ("watchdog", "complaint says") and held.behind is not None:
        return held.behind.end()
    return max(held.end, what[0] if what else 0)


def _parties(voices: Voices, held: Held, span: Span) -> tuple[int | None, int | None]:
    """Return who makes a charge, and against whom, as a complaint is told of or as the verb has them for its subject and its object."""
    by, against = _beside_the_verb(voices, held, span)
    whose = _WHOSE.search(voices.low, held.stretch.start, held.start) if held.rule.name == "complained" else None
    if whose is not None:
        return voices.named(*whose.span("by")), against
    made = _MADE_AGAINST.search(voices.low, held.stretch.start, held.start)
    if made is None:
        return by, against
    return (voices.named(*made.span("by")) if made["by"] else by), voices.named(*made.span("of"))


def _beside_the_verb(voices: Voices, held: Held, span: Span) -> tuple[int | None, int | None]:
    """Return who makes a charge, and against whom; who is defended is not told apart from who defends."""
    stretch, rule = held.stretch, held.rule
    to = held.group("to")
    if rule.name in _SAID_OF and not to and _PASSIVE.search(voices.low[stretch.start : held.start]):
        agent = _BY.search(voices.low, held.end, stretch.end)
        nearer = _AGENT.match(voices.low, held.end, stretch.end) or agent
        charged = voices.antecedent(stretch, held.start)
        charged = voices.doer(stretch, held.start) if charged is None else charged
        return (voices.named(*nearer.span("by")) if nearer else None), charged
    if rule.name in _SAID_OF or rule.name in _BY_THE_SUBJECT:
        filed = _FILED.search(voices.low, stretch.start, held.start) if voices.low.endswith("ing", held.start, held.end) else None
        by = voices.doer(stretch, filed.start("filed") if filed else held.start)
        blamed = _FOR_WHAT.match(voices.low, held.end, stretch.end) if rule.name == "criticise for" else None
        to = blamed.span("to") if blamed else to
        return by, (voices.named(*to) if to else _subject_of(voices, stretch, span) if rule.kind == "allegation" else None)
    by = voices.teller(stretch, held.start)
    by = voices.writer() if by is None and not stretch.quoted else by
    told_of = _TOLD_OF.search(voices.low, stretch.start, held.start)
    if rule.name == "whether broke" or (told_of is not None and told_of.end() == held.start):
        return by, voices.doer(stretch, held.start)
    return by, _subject_of(voices, stretch, span) if rule.kind == "allegation" else None


def _subject_of(voices: Voices, stretch: Stretch, span: Span) -> int | None:
    """Return of whom the words of a charge are said: their subject, or whoever is spoken to where they say "you"."""
    lead = _LEADS_IN.match(voices.low, span.start, span.end)
    start = lead.end() if lead else span.start
    first = voices.low[start : start + 12].split()
    if not first or first[0].strip(",") in _NOBODY:
        return None
    if first[0] in ("you", "your", "you've", "you're"):
        return voices.addressee(stretch)
    head = Span(start, min(span.end, start + _HEAD))
    if first[0] not in ("he", "she", "they") and not _NAMED.search(head.words(voices.text)) and not _PARTY.search(head.words(voices.low)):
        return None
    return voices.named(start, span.end)


def _add(found: list[Allegation], one: Allegation) -> None:
    """Add a charge, unless it stands within another; a longer one of the same kind takes the place of those within it."""
    if one.span.end <= one.span.start:
        return
    for number in range(len(found) - 1, max(-1, len(found) - _NEAR), -1):
        held = found[number]
        if held.span.overlaps(one.span):
            if held.rule_words is None and one.rule_words and held.kind == one.kind:
                found[number] = evolve(held, rule_words=one.rule_words)
            return
    found.append(one)
