"""Tokens of a whole text in, the places out where people are named, titled, or meant by a post; who is meant is settled later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.reading.people.bare_posts import OWNERS, Named, find_posts, is_verb
from evenhand.core.reading.people.given_names import FIRST_NAMES
from evenhand.core.reading.people.months import is_named_month
from evenhand.core.reading.people.posts import MEMBERS
from evenhand.core.reading.people.posts import is_loose as is_loose
from evenhand.core.reading.people.posts import is_member as is_member
from evenhand.core.reading.people.posts import post_head as post_head
from evenhand.core.reading.text.lexicon import (
    AUXILIARIES,
    COURTESY,
    DAYS,
    DETERMINERS,
    MANY_TITLES,
    MONTHS,
    NO_NAME,
    ORG_HEADS,
    PARTIES,
    PLACE_HEADS,
    POST_HEADS,
    POST_WORDS,
    TITLES,
)
from evenhand.core.reading.text.tokens import Token
from evenhand.core.reading.text.tokens import bare as bare
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_PARTICLES = frozenset("de van von der den la le bin bint ap del du al el ní nic ó uí mhic mac mc di da dos ten ter st st.".split())
# Those that are no given name: "Ní Laoi left", but "Di Hale left" and "Van Hale left".
_SURE_PARTICLES = frozenset("de von der ní ó uí mhic da dos".split())
# "Nic Dhonncha" is a surname and "Nic Oakes" a man: behind the particle the name is aspirated.
_ASPIRATED = re.compile(r"nic [^\W\d_]h", re.I)
# "Mr van der Berg": so many of them at most stand before a surname.
_MOST_PARTICLES = 3
_SUFFIXES = frozenset("ii iii iv jr sr jr. sr. mp msp mla mep td am ms mhk obe cbe mbe qc kc sc apm qpm oam ao ac psm jp dl phd md".split())
# What begins the name of a place: "St Mungo", "Upper Hale".
_OF_PLACES = frozenset(
    "st st. fort port mount lough loch low high upper lower great greater little old new north south east west inner outer central".split()
)
# How words for what somebody does end, before a name that opens a sentence; and what stands before that.
_DOERS, _STOPS = ("er", "or", "ist", "ian", "man", "woman"), frozenset(".?!:")
_GENERATIONS = frozenset(("jr", "sr"))
_SHORTENED = frozenset(
    "mr mrs ms dr sen rep gov prof rev lt col gen capt sgt hon fr st cllr clr cr coun asst supt del ald insp sens reps".split()
)
# What ends the name of a body, or of something voted on, and nobody's.
_BODIES = frozenset(
    "health education water housing media energy homes estates developments developers municipalities systems solutions properties "
    "investments holdings ventures builders construction consulting architects associates election elections measure measures "
    "ballot brothers bros sons growers producers traders women rugby netball football cricket athletics rovers wanderers "
    "advice comhairle raidió raidio".split()
)
# Two letters before the name of a body: "UK Athletics", "BC Municipalities".
LANDS = frozenset("uk us eu un bc nz ni la ny dc tv gp er ai hr pr wa sa".split())
# "Hale mayor Cr Ann Dow": a title that goes with the name and adds nothing to the post before it.
_OF_COUNCILLORS = frozenset("cllr clr cr coun councillor councilor".split())
# Words that are never part of a person's name.
_NO_NAMES = _BODIES | DAYS | (MONTHS - FIRST_NAMES.keys()) | ORG_HEADS | PLACE_HEADS | (POST_HEADS.keys() - FIRST_NAMES.keys())
_SHORT_VERBS = tuple(mark + verb for mark in "’'" for verb in ("ll", "ve", "re", "d", "m", "t"))
# Capitalised words that begin no name.
# "Minister Hale" is named as "Mayor Hale" is; a minister alone is no name.
_OPENING = (NO_NAME - {"minister", "secretary"}) | MONTHS | DAYS | (AUXILIARIES - FIRST_NAMES.keys())
_JOINING = frozenset("of for without and the".split())
# A run of capitals longer than this is a headline or noise, and no name is read in it.
_LONGEST_POST, _LONGEST_RUN = 9, 40
# How far before a place its office may stand: "Mayor of the Shire of Hale".
_OFFICE = 6
_NOWHERE = Span(0, 0)
# Posts of a firm or society that one person holds together.
_HELD_WITH_ANOTHER = frozenset(
    "president chairman chairwoman chair chairperson founder co-founder owner director ceo editor publisher".split()
)
# What stands between names that share a title, and how many there are at least.
_JOINTS, _FEWEST = frozenset((",", "and", "&", "or")), 2


def find_names(tokens: Sequence[Token]) -> list[Named]:
    """Find names, titles with names, single words that may be names, and posts, in order and without overlap."""
    found: list[Named] = []
    taken = -1
    at = 0
    while at < len(tokens):
        token = tokens[at]
        begins = token.capital and (token.low not in _OPENING or is_named_month(tokens, at)) and not (at and tokens[at - 1].word == "°")
        named = _name_at(tokens, at) if begins else _behind_particle(tokens, at)
        if named is not None:
            _reach_left(tokens, named, taken)
            found.append(named)
            taken = named.last
            at = named.last + 1
        else:
            at += 1
    _share_titles(tokens, found)
    return _with_posts(tokens, found)


def _behind_particle(tokens: Sequence[Token], at: int) -> Named | None:
    """Read a surname that begins with its particle in small letters: "da Silva said"."""
    last = _past_particles(tokens, at) if tokens[at].low in _PARTICLES and not tokens[at].capital else None
    if last is None or _is_no_name(tokens[last]):
        return None
    words = [token.word for token in tokens[at:last]]
    surname = " ".join([*words, bare(tokens[last].word)])
    core = Span(tokens[at].start, tokens[last].start + len(bare(tokens[last].word)))
    return Named(at, last, "single", surname=surname, core=core, possessive=tokens[last].owns)


def _titles_many(token: Token) -> bool:
    return token.capital and token.low.rstrip(".") in MANY_TITLES


def _share_titles(tokens: Sequence[Token], found: Sequence[Named]) -> None:
    """Give a title that is printed once before several names to each of them: "Cllrs Ann Hale and Bob Orr"."""
    for at, token in enumerate(tokens):
        if not _titles_many(token):
            continue
        named = list(_joined_names(tokens, at, found))
        if len(named) < _FEWEST and not (named and named[0].shape == "name" and named[0].sure):
            continue
        title = MANY_TITLES[token.low.rstrip(".")]
        for each in named:
            each.title, each.sure = title.lower(), True
            each.post = each.post or (title if title.lower() not in COURTESY else "")
            each.shape = "titled" if each.shape == "single" else each.shape


def _joined_names(tokens: Sequence[Token], at: int, found: Sequence[Named]) -> Iterator[Named]:
    """Yield the names that stand behind a title, joined by nothing but commas and "and"."""
    at += tokens[at + 1 : at + 2] != [] and tokens[at + 1].word == "."
    for named in found:
        between = tokens[at + 1 : named.first]
        if named.first > at and all(token.word in _JOINTS for token in between):
            yield named
            at = named.last


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of the run of capitalised words that begins at `at`; a run too long for names is not followed out."""
    end = at
    while end + 1 < len(tokens) and end - at <= _LONGEST_RUN:
        follows = tokens[end + 1]
        gap = follows.start - tokens[end].end
        if gap > 1 or tokens[end].owns or _titles_many(follows):
            break
        if follows.word == "." and tokens[end].low in _SHORTENED and gap == 0:
            end += 1
            continue
        if _ends_run(follows) and not is_named_month(tokens, end + 1):
            break
        if tokens[end].word == "." and follows.capital:
            end += 1
            continue
        if follows.capital and follows.is_word and gap == 1:
            end += 1
        elif gap == 1 and (surname := _past_particles(tokens, end + 1)) is not None:
            end = surname
        else:
            break
    return end


def _ends_run(follows: Token) -> bool:
    return follows.low in NO_NAME and follows.low not in TITLES and follows.low not in POST_HEADS and follows.low not in POST_WORDS


def _past_particles(tokens: Sequence[Token], at: int) -> int | None:
    """Return the surname behind the particles that begin at a token: van der | Berg."""
    name = next((n for n in range(at, min(at + _MOST_PARTICLES + 1, len(tokens))) if tokens[n].low not in _PARTICLES), at)
    return name if name > at and tokens[name].capital and tokens[name].start - tokens[name - 1].end == 1 else None


def _name_at(tokens: Sequence[Token], at: int) -> Named | None:
    """Read the run of capitalised words at a token as a person, or return None."""
    if _titles_many(tokens[at]):
        return None
    end = _run_end(tokens, at)
    if end - at > _LONGEST_RUN:
        return None
    words = [number for number in range(at, end + 1) if tokens[number].is_word]
    if len(words) > 1 and _only_opens(tokens, words):
        return None
    suffix = None
    while len(words) > 1 and _is_suffix(tokens[words[-1]]):
        suffix = words.pop()
    lead = _lead_length(tokens, words)
    if lead:
        lead += _rest_of_lead(tokens, words[lead:])
    if lead == 0 and len(words) > 2 and (place := _place_before(tokens, words)):
        words, at = words[place:], words[place]
    names = words[lead:]
    titles = [tokens[number].low.rstrip(".") for number in words[:lead]]
    at = _first_of_lead(tokens, words, lead)
    if (
        not names
        or len(names) > 4
        or any(_is_no_name(tokens[number]) and not is_named_month(tokens, number) for number in _unlike_given(tokens, names))
    ):
        return None
    person = _person(tokens, at, names, titles)
    if person is not None and suffix is not None and person.shape != "single":
        return _with_suffix(tokens, person, suffix)
    return person


def _only_opens(tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """Say whether a name begins behind its first word: "Answering Ann Hale", "Mother-of-two Ann Hale", "Baker Ann Hale"."""
    first, at = tokens[words[0]], words[0]
    if first.low in FIRST_NAMES:
        return False
    if first.low.endswith("ing") or "-of-" in first.low:
        return len(words) > 2 or _begins_name(tokens[words[1]])
    opens = at == 0 or tokens[at - 1].word in _STOPS
    return opens and len(words) == 3 and first.low.endswith(_DOERS) and tokens[words[1]].low in FIRST_NAMES


def _place_before(tokens: Sequence[Token], words: list[int]) -> int:
    """Count the words of the place in "Mayor of the Shire of Hale Ann Dow": up to a given name, else one before the two of a name."""
    before = tokens[max(0, words[0] - _OFFICE) : words[0]]
    joint = next((token.low for token in reversed(before) if not token.capital), "")
    if joint not in ("of", "for") or not any(token.stem in POST_HEADS for token in before) or _begins_name(tokens[words[0]]):
        return 0
    given = next((count for count in range(1, len(words) - 1) if tokens[words[count]].low in FIRST_NAMES), 0)
    return given or (1 if joint == "of" and len(words) == 3 else 0)


def _begins_name(token: Token) -> bool:
    return token.low in FIRST_NAMES or token.low.rstrip(".") in TITLES


def _is_suffix(token: Token) -> bool:
    return token.stem in _GENERATIONS or (token.stem in _SUFFIXES and token.word.isupper())


def _with_suffix(tokens: Sequence[Token], person: Named, suffix: int) -> Named | None:
    """Take in letters behind a name; those of a seat are a post: "Ann Hale MP", "the Rt Hon Ann Hale MP"; not "the Hale MP Ann Dow"."""
    follows = tokens[suffix + 1] if suffix + 1 < len(tokens) else None
    before = tokens[person.first - 1].low if person.first else ""
    runs_on = follows is not None and follows.capital and follows.start - tokens[suffix].end == 1
    if (before in DETERMINERS and not person.title) or runs_on:
        return None
    person.last = suffix
    person.possessive = bare(tokens[suffix].word) != tokens[suffix].word
    low = tokens[suffix].stem
    if low in MEMBERS:
        person.post = person.post or bare(tokens[suffix].word)
    return person


def _lead_length(tokens: Sequence[Token], words: list[int]) -> int:
    """Count the words of a run that belong to a post or title before the name: "Hale Council Leader" Ann Smith."""
    lead = 0
    while lead < len(words) and _leads(tokens[words[lead]], lead == 0):
        lead += 1
    for number in range(len(words) - 2, lead - 1, -1):
        low = tokens[words[number]].low.rstrip(".")
        if (low in TITLES or low in POST_HEADS) and low not in FIRST_NAMES:
            return number + 1
        if low in ORG_HEADS and len(words) - number - 1 in (2, 3) and tokens[words[number + 1]].low in FIRST_NAMES:
            return number + 1
    return lead


def _rest_of_lead(tokens: Sequence[Token], names: list[int]) -> int:
    """Count the words before the given name that go on with a post: "Minister for Social | Protection | Ann Hale"."""
    if len(names) < 3 or _begins_name(tokens[names[0]]):
        return 0
    return next((count for count in range(1, len(names) - 1) if tokens[names[count]].low in FIRST_NAMES), 0)


def _first_of_lead(tokens: Sequence[Token], words: list[int], lead: int) -> int:
    """Return the token where post or title begin; a word that merely opens the sentence is left out: "Defending Mr Hale"."""
    if lead == 0:
        return words[0] if words else 0
    first = 0
    while first < lead - 1 and not _leads(tokens[words[first]], first == 0) and tokens[words[first]].low.endswith(("ing", "ed")):
        first += 1
    courtesy = [place for place in range(lead) if tokens[words[place]].low.rstrip(".") in COURTESY]
    has_head = any(tokens[words[place]].low in POST_HEADS for place in range(first, courtesy[0] if courtesy else lead))
    return words[courtesy[0]] if courtesy and not has_head else words[first]


def _leads(token: Token, first: bool) -> bool:
    """Say whether a capitalised word belongs to a title or post before a name."""
    low = bare(token.low.rstrip("."))
    if low in FIRST_NAMES and low not in ("general", "major") and not first:
        return False
    return low in TITLES or low in POST_HEADS or low in POST_WORDS or low in PARTIES or bare(low) in PARTIES


def _unlike_given(tokens: Sequence[Token], names: list[int]) -> list[int]:
    """Leave out a first word that is a given name, whatever else it is: "Bill Hale", not "Portland Bill" or "Bill Would Pass"."""
    given = len(names) > 1 and tokens[names[0]].low in FIRST_NAMES and not is_verb(tokens[names[1]])
    return names[1:] if given else names


def _is_no_name(token: Token) -> bool:
    low = token.stem
    return low in _NO_NAMES or "/" in low or low.endswith(_SHORT_VERBS) or (not low.isalpha() and any(letter.isdigit() for letter in low))


def _person(tokens: Sequence[Token], at: int, names: list[int], titles: list[str]) -> Named | None:
    words = [bare(tokens[number].word) for number in names]
    first, last = names[0], names[-1]
    title = next((each for each in reversed(titles) if each in TITLES), "")
    posts = [each for each in titles if each in POST_HEADS or (each in TITLES and each not in COURTESY)]
    core = Span(tokens[first].start, tokens[last].start + len(words[-1]))
    surname = surname_at(words, titled=bool(titles))
    shared = {"core": core, "title": title, "possessive": tokens[last].word != words[-1]}
    if not surname:
        low = " ".join(words).lower()
        if titles and (title or posts):
            return Named(at, last, "titled", surname=" ".join(words), post=_lead_words(tokens, at, first), sure=True, **shared)  # type: ignore[arg-type]
        if low in NO_NAME or low in PARTIES or len(low) < 2 or titles:
            return None
        shape = "single" if len(words) == 1 else "titled"
        return Named(first, last, shape, surname=" ".join(words), sure=shape != "single", **shared)  # type: ignore[arg-type]
    if not titles and words[0].lower() in _OF_PLACES and words[0].lower() not in FIRST_NAMES:
        return None
    known = words[0].lower() in FIRST_NAMES or (len(words[0]) <= 2 and words[0].isupper() and words[0].lower() not in LANDS)
    sure = known or bool(title) or bool(posts)
    return Named(
        at if titles else first,
        last,
        "name",
        tuple(words[:surname]),
        " ".join(words[surname:]),
        post=_lead_words(tokens, at, first) if posts else "",
        sure=sure,
        **shared,  # type: ignore[arg-type]
    )


def surname_at(words: Sequence[str], *, titled: bool) -> int:
    """Return where the surname begins, its particles with it: Síle | Ní Laoi. 0 where there is no given name: Mr | Ó Cuív."""
    first = words[0].lower()
    sure = first in _SURE_PARTICLES or _ASPIRATED.match(" ".join(words)) is not None
    if len(words) == 1 or sure or (titled and first != "nic" and first in _PARTICLES - FIRST_NAMES.keys()):
        return 0
    return next((at for at in range(1, len(words)) if words[at].lower() in _PARTICLES), len(words) - 1) if len(words) > 2 else 1


def _lead_words(tokens: Sequence[Token], at: int, name: int) -> str:
    """Return the post that stands directly before a name, without courtesy titles."""
    words = [tokens[number].word for number in range(at, name) if tokens[number].is_word and tokens[number].low.rstrip(".") not in COURTESY]
    return " ".join(words)


def _reach_left(tokens: Sequence[Token], named: Named, taken: int) -> None:
    """Take in the post that stands before a name in small letters or mixed: "shadow transport minister without portfolio" Ann Hale."""
    if named.shape == "single":
        return
    at = named.first
    seen_head = bool(named.post)
    start = at
    # "Minister for | Housing Ann Hale": what the name is led by belongs to the post before it.
    led = "" if named.post else _lead_words(tokens, at, next(n for n in range(at, named.last + 1) if tokens[n].start >= named.core.start))
    while at - 1 > taken and named.first - at < _LONGEST_POST + 3:
        token = tokens[at - 1]
        if not token.is_word or tokens[at].start - token.end > 1:
            break
        low = token.stem
        head = low in POST_HEADS or low in TITLES
        fits = head or (low in POST_WORDS and low not in _JOINING) or low in PARTIES or low in ORG_HEADS
        joins = low in _JOINING and (at < named.first or bool(led)) and at - 2 > taken and _may_lead(tokens[at - 2])
        if not fits and not joins and not (token.capital and low not in NO_NAME and not is_verb(token)):
            break
        if not seen_head and not head and token.capital and not fits:
            break
        seen_head = seen_head or head
        at -= 1
        if (fits or token.capital) and seen_head:
            start = at
    if seen_head and start < named.first:
        before = [token.word for token in tokens[start : named.first] if token.is_word]
        heads = {token.stem for token in tokens[start : named.first]} & POST_HEADS.keys() - PARTIES
        rest = "" if heads and named.post.lower() in _OF_COUNCILLORS else named.post
        named.post = " ".join([*before, *(words for words in (led, rest) if words)])
        named.first = start
        named.sure = True
    if named.post and (joined := _joined_post(tokens, named.first, taken)) < named.first:
        named.post = " ".join([*(token.word for token in tokens[joined : named.first]), named.post])
        named.first = joined
    article = tokens[named.first - 1] if named.first else None
    if article is not None and named.post and (article.low in OWNERS or article.low in ("the", "a", "an")):
        named.first -= 1
        named.owner = article.low if article.low in OWNERS else ""


def _joined_post(tokens: Sequence[Token], first: int, taken: int) -> int:
    """Return where the other post of one person begins: "Hale Trust President and | CEO Ann Dow"; "the Premier and Minister" are two."""
    at = first - 2
    if at <= taken or tokens[first - 1].low != "and" or not tokens[at].capital or tokens[at].low not in _HELD_WITH_ANOTHER:
        return first
    while at - 1 > taken and tokens[at - 1].capital and tokens[at].start - tokens[at - 1].end == 1 and tokens[at - 1].low not in NO_NAME:
        at -= 1
    return first if at and tokens[at - 1].low in DETERMINERS else at


def _may_lead(token: Token) -> bool:
    low = token.stem
    return low in POST_HEADS or low in POST_WORDS


def _with_posts(tokens: Sequence[Token], named: list[Named]) -> list[Named]:
    """Add the posts that stand without a name."""
    taken = {number for each in named if each.shape != "single" for number in range(each.first, each.last + 1)}
    posts = list(find_posts(tokens, taken))
    covered = {number for each in posts for number in range(each.first, each.last + 1)}
    kept = [each for each in named if each.shape != "single" or not covered.intersection(range(each.first, each.last + 1))]
    return sorted([*kept, *posts], key=lambda each: each.first)
