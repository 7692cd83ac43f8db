"""What is known of a draft in, the capacities that it shows out, and a question for each means of another capacity in it."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from evenhand.core.cast import PersonRow
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.letter import lines_of, own_head
from evenhand.core.drafts.model import WAYS, Against, Capacity, Question
from evenhand.core.drafts.spheres import (
    CONSTITUENCY,
    COUNCIL,
    GOVERNMENT,
    MEANS,
    OWN,
    PRIVATE,
    SAID,
    says_only_a_seat,
    sphere_of,
    sphere_of_host,
)
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_POST = r"(?P<post>(?!follows|ever|usual|promised|requested|agreed|if|though|soon|long|well)[^,.;:\n]{2,70}?)(?=\s+(?:about|to (?!the\b)|in order|concerning|regarding|because|and (?:not|in)|but|on behalf|who|whose|with|I|we)\b|[,.;:\n]|$)"
_STATED = re.compile(
    rf"\b(?:I|we)(?:['’]m| am| was|['’]re| are)?\s+(?:\w+ly\s+)?(?:writ(?:e|ing)|wrote|speak(?:ing)?|act(?:ing)?)\s+(?:to you\s+)?(?:again\s+)?(?:\w+ly\s+)?(?:in my (?:\w+ )?(?:capacity|role) )?as\s+(?:the |an? |your |one of your )?{_POST}"
    rf"|\b[Ii]n (?:my|an?|a purely) (?:\w+ )?(?:capacity|role) as\s+(?:the |an? |your )?(?P<as>[^,.;:\n]{{2,70}}?)(?=\s+(?:about|to|in|and|but|on|I|we)\b|[,.;:\n]|$)"
    r"|\b(?:I|we)(?: am|['’]m)?\s+(?:writ(?:e|ing)|wrote)\s+(?:to you\s+)?(?:again\s+)?(?P<own>in (?:a|my) (?:private|personal|own|purely personal|purely private) capacity|as (?:a private (?:individual|citizen)))"
    r"|^(?:As|As the|As your)\s+(?P<opening>(?:the |your |an? )?(?:local |constituency )?(?:MP|MSP|TD|MLA|[Mm]ember|[Cc]ouncillor|[Ss]enator|[Mm]ayor|[Ll]eader|[Cc]ommissioner|[Mm]inister|[Rr]esident)\b[^,.;:\n]{0,50}?)(?=,|\s+(?:I|we)\b)",
    re.M,
)
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_NAME = r"(?-i:(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+))"
_CONTACT = re.compile(
    rf"\b(?:contact|ring|call|phone|telephone|e-?mail|write to|speak to|speak with|get in touch with|reach|liaise with)\s+(?:my |our |the )?(?:[a-z]+ ){{0,3}}?{_NAME}"
    rf"|\b(?:my|our)\s+(?:[a-z]+\s+){{0,2}}(?:advis[eo]r|secretary|official|aide|assistant|diary secretary|chief of staff|private secretary|officer),?\s+(?-i:(?P<aide>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+))"
    r"|(?-i:(?P<inside>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+))\s+(?:in|at|from) (?:my|our) (?:\w+ )?(?:office|department)\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?:Department|Ministry|Office|Agency|Board) (?:for|of) (?:the )?[A-Z][\w’'-]+(?:(?:,| and| of| for)? [A-Z][\w’'-]+)*"
    r"|\b(?:[A-Z][\w’'-]+ ){1,3}(?:County |City |Borough |District |Town )?Council\b"
)
_WHAT = re.compile(r"\b(?:department|ministry|office|agency|board|council|county|city|borough|district|town|for|of|the)\b")
# Where an office is says nothing of its capacity, however a town is called; but an address that is the name of an office does.
_ADDRESS = re.compile(r"(?:Level|Floor|Suite|Room|Unit)\s+\w+,|P\.?\s?O\.? Box\s\d")
_TELLING = 5
_LINE_LONG = 90
_SOURCES = 3


def find_capacities(known: Known, given: str | None) -> tuple[Capacity, ...]:
    """Return every capacity that a draft shows, that which counts first."""
    rows = [*([Capacity("given", given, sphere_of(given))] if given else []), *_stated(known), *_signed(known), *_letterhead(known)]
    return tuple(sorted(rows, key=lambda row: (WAYS.index(row.how), not row.sphere)))


def _stated(known: Known) -> Iterator[Capacity]:
    for found in _STATED.finditer(known.text, known.parts.body.start, known.parts.body.end):
        group = next(name for name, words in found.groupdict().items() if words)
        span = Span(*found.span(group))
        if not re.search(r"\bnot\s*$", known.text[max(0, found.start(group) - 14) : found.start(group)].removesuffix("as ")):
            yield _capacity(known, "stated", span)


def _signed(known: Known) -> Iterator[Capacity]:
    for row in list(lines_of(known.text, known.parts.close))[1:]:
        words = known.words(row)
        if len(words) < _LINE_LONG and sphere_of(words) and "@" not in words and not re.search(r"\d{3}", words):
            yield _capacity(known, "signed", row)


def _letterhead(known: Known) -> Iterator[Capacity]:
    names = known.addressee.names if known.addressee else ()
    for row in own_head(known.text, known.parts, names):
        words = known.words(row)
        if len(words) < _LINE_LONG and sphere_of(words) and "@" not in words and not _ADDRESS.match(words):
            yield _capacity(known, "letterhead", row)


def _capacity(known: Known, how: str, span: Span) -> Capacity:
    words = known.words(span)
    sphere = "" if how in ("signed", "letterhead") and says_only_a_seat(words) else sphere_of(words)
    return Capacity(how, " ".join(words.split()), sphere, known.place(span))


def ask_of_capacity(known: Known, capacities: tuple[Capacity, ...]) -> Iterator[Question]:
    """Yield what there is to ask of the capacity in which a draft is written, and of means of another one."""
    main = next((row for row in capacities if row.sphere), None) or _only_a_seat(capacities)
    held = _spheres_held(known.posts)
    if main is None:
        yield from _not_stated(known, held)
        return
    yield from _two_capacities(main, capacities)
    others = (held.keys() | {row.sphere for row in capacities if row.sphere}) - {main.sphere}
    yield from _means(known, main, others)
    yield from _addresses(known, main)
    yield from _party_work(known, main)
    if others - {CONSTITUENCY} or (main.sphere != CONSTITUENCY and others & {CONSTITUENCY}):
        yield from _contacts(known, main)


def _only_a_seat(capacities: tuple[Capacity, ...]) -> Capacity | None:
    """Return the seat of a letter that shows no post but letters behind a name: "Ann Lee MP"."""
    row = next((row for row in capacities if says_only_a_seat(row.words)), None)
    return evolve(row, sphere=CONSTITUENCY) if row else None


def _spheres_held(posts: Iterable[str]) -> dict[str, str]:
    """Return the spheres in which somebody holds a post, each with the post."""
    found: dict[str, str] = {}
    for post in posts:
        if sphere := sphere_of(post):
            found.setdefault(sphere, post)
    return found


def _not_stated(known: Known, held: dict[str, str]) -> Iterator[Question]:
    if len(held.keys() - {"party"}) > 1:
        posts = ", ".join(held.values())
        ask = f"The draft does not say in which capacity it is written, and {known.by} holds more than one post ({posts}). Which is it?"
        yield Question("", "capacity", "not stated", known.place(opening(known)), ask, _posts_of(known, set(held)))


def opening(known: Known) -> Span:
    """Return whom a draft is addressed to, or its first line where it has no salutation."""
    first = known.parts.salutation or next(lines_of(known.text, Span(0, known.parts.close.end)), None)
    return first or Span(0, min(1, len(known.text)))


def _two_capacities(main: Capacity, capacities: tuple[Capacity, ...]) -> Iterator[Question]:
    asked: set[str] = set()
    for row in capacities:
        if row.place is None or row.sphere in ("", main.sphere, *asked) or {row.sphere, main.sphere} == {CONSTITUENCY, "party"}:
            continue
        asked.add(row.sphere)
        how = {"stated": "says", "signed": "is signed", "letterhead": "is headed"}[row.how]
        start = "is to be written" if main.how == "given" else "is written"
        ask = f"The draft {start} as “{main.words}” and {how} “{row.words}”. In which capacity does it go out, and do both belong on it?"
        yield Question("", "capacity", "two capacities", row.place, ask)


def _means(known: Known, main: Capacity, others: set[str]) -> Iterator[Question]:
    taken: list[Span] = []
    for sphere in (GOVERNMENT, COUNCIL, CONSTITUENCY, "party"):
        if sphere == main.sphere or (main.sphere == CONSTITUENCY == sphere):
            continue
        for found in MEANS[sphere].finditer(known.text, known.parts.body.start, known.parts.close.end):
            span = Span(*found.span())
            if not (sphere in others or OWN.search(found[0])) or any(span.overlaps(other) for other in taken) or _held_off(known, span):
                continue
            taken.append(span)
            ask = (
                f"The draft is written as “{main.words}”, and “{' '.join(found[0].split())}” is a means of {SAID[sphere]}. "
                "May it be offered or used in this capacity, and who has agreed to it?"
            )
            yield Question("", "capacity", "means", known.place(span), ask, _posts_of(known, {sphere}))


_PARTY_WORK = re.compile(
    r"\b(?:fund-?rais(?:er|ing)|donat\w+|contribut\w+|gave(?: \w+)?|given(?: \w+)?) (?:[\w’'-]+ ){0,5}?(?:(?:my|our|his|her|your|their|the) (?:\w+ )?(?:campaign|party)|re-?election)\b"
    r"|\b(?:re-?election|election|May|November|spring|autumn) campaign\b|\b(?:canvass(?:ed|ing)?|leaflet(?:ed|ing)|knock(?:ed|ing) on (?:\w+ ){0,4}doors)\b"
    r"|\b(?:support|back|join|endorse)\w* (?:my|our) (?:[\w-]+ )?campaign (?:in|for) (?=(?-i:[A-Z]))|\bvotes? for (?:me|us)\b"
    r"|\b(?:achiev|secur|deliver|win)\w* (?:an? )?(?:[A-Z]\w+ )?majority\b"
    r"|\b(?:done|do|doing|work(?:ed|ing)?|help(?:ed|ing)?) (?:\w+ ){0,3}?for (?:the|our|my) (?:[A-Z][\w’'-]+ ){0,2}(?-i:Party|party)\b",
    re.I,
)


def _party_work(known: Known, main: Capacity) -> Iterator[Question]:
    """Ask where a letter of a public office speaks of work or money for a party or a campaign."""
    found = _PARTY_WORK.search(known.text, known.parts.body.start, known.parts.body.end)
    if found and main.sphere in (GOVERNMENT, COUNCIL, CONSTITUENCY) and not _held_off(known, Span(*found.span())):
        ask = f"The draft is written as “{main.words}” and speaks of work or money for a party. Does that belong in a letter of this capacity?"
        yield Question("", "capacity", "party work", known.place(Span(*found.span())), ask)


_NOT_USED = re.compile(r"\b(?:not|never|no|nor|without|neither)\b(?:\W+\w+){0,6}\W*$", re.I)


def _held_off(known: Known, span: Span) -> bool:
    """Say whether the words before deny it: "I shall not use my officials"."""
    return bool(_NOT_USED.search(known.text[max(known.parts.body.start, span.start - 60) : span.start].split(". ")[-1]))


def _addresses(known: Known, main: Capacity) -> Iterator[Question]:
    bodies = _bodies(known)
    for found in _MAIL.finditer(known.text, 0, known.parts.close.end):
        body = next((name for name in bodies if _is_host_of(found[1], name)), "")
        sphere = sphere_of(body) if body else sphere_of_host(found[1])
        if sphere and sphere != main.sphere and main.sphere != PRIVATE:
            of = f" (of the {body})" if body else ""
            ask = (
                f"The address {found[0]}{of} is one of {SAID[sphere]}, and the draft is written as “{main.words}”. Should answers go there?"
            )
            yield Question("", "capacity", "address", known.place(Span(*found.span())), ask)


def _bodies(known: Known) -> list[str]:
    """Return the bodies that the papers, the draft and the people file name, by themselves or in a post."""
    names = [*(name for row in known.joint.people for name in row.names), *(post.title for row in known.joint.people for post in row.posts)]
    return sorted({found[0] for name in names for found in _BODY.finditer(name)})


def _is_host_of(host: str, body: str) -> bool:
    """Say whether a mail host is named after a body: by all of its name, or by what is left without the words for what it is.

    >>> _is_host_of("roadsandferries.example", "Department for Roads and Ferries"), _is_host_of("post.example", "Post Office")
    (True, False)
    """
    squeezed = re.sub(r"\W|and", "", host.lower().rsplit(".", 1)[0])
    bare = re.sub(r"\W|and", "", _WHAT.sub(" ", body.lower()))
    return len(bare) > _TELLING and bare in squeezed


def _contacts(known: Known, main: Capacity) -> Iterator[Question]:
    asked: set[str] = set()
    for found in _CONTACT.finditer(known.text, known.parts.body.start, known.parts.close.end):
        group = next(name for name, words in found.groupdict().items() if words)
        name = " ".join(found[group].split())
        person = next((row for row in known.joint.people if row.kind == "person" and name in row.names), None)
        if name in asked or (known.by and name == known.by) or (person is not None and person is known.addressee):
            continue
        asked.add(name)
        posts = [row.title for row in person.posts] if person else []
        spheres = {sphere_of(post) for post in posts} - {""}
        if main.sphere in spheres:
            continue
        telling = [post for post in posts if sphere_of(post)] or posts
        told = f" ({telling[0]})" if telling else ""
        ask = f"{name}{told} is named as the contact. In which post does {name} act here, and is it one that serves “{main.words}”?"
        yield Question("", "capacity", "contact", known.place(Span(*found.span(group))), ask, _printed(known, person))


def _posts_of(known: Known, spheres: set[str]) -> tuple[Against, ...]:
    """Return where the papers print posts of the writer in some spheres, one place for each post."""
    rows: dict[str, Against] = {}
    for post in known.writer.posts if known.writer else ():
        if (
            post.paper
            and post.paper != known.draft.id
            and post.start is not None
            and post.end is not None
            and sphere_of(post.title) in spheres
        ):
            rows.setdefault(post.title, Against(Place(post.paper, post.start, post.end), "a post of the writer"))
    return tuple(sorted(rows.values(), key=lambda row: row.place))[:_SOURCES]


def _printed(known: Known, person: PersonRow | None) -> tuple[Against, ...]:
    mentions = [row for row in known.alone.mentions if person is not None and row.person in known.in_alone(person)]
    first = sorted({Place(row.paper, row.start, row.end) for row in mentions})
    return tuple(Against(place, "named in the papers") for place in first[:_SOURCES])
