"""A paper in, the letter or e-mail out that the paper itself is: who signs it, in which capacity, to whom it is addressed, and when."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from evenhand.core.papers import Paper
from evenhand.core.reading.model import DateMention, Entity, Letter
from evenhand.core.reading.people.bodies import kind_of
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.lexicon import ORG_HEADS, PLACE_HEADS
from evenhand.core.values import PartialDate, Span
from evenhand.core.values import patterns as re

SALUTATION = re.compile(r"^[ \t]*((?:Dear|To) [^\n,:;.]{2,70}|A [Cc]hara|To whom it may concern)[,:]?[ \t]*$", re.M)
SIGN_OFF = re.compile(
    r"^[ \t]*(?:Yours(?: (?:sincerely|faithfully|truly|ever|etc|aye|in \w+))?|(?:With )?(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?) (?:regards|wishes)|Regards|Sincerely(?: yours)?|"
    r"Respectfully(?: submitted| yours)?|Very truly yours|Faithfully|(?:Is mise|Mise)?,?[ \t]*(?:[Ll]e (?:gach )?(?:meas|dea-ghuí)|(?<=mise))|Yn gywir|Many thanks|Best)[,.]?[ \t]*$",
    re.M,
)
_WRITES_AS = re.compile(
    r"\bI (?:write|am writing)(?: to you)?(?: solely| purely| only)? as (?:the |an? |your )?([^,.;:\n]{3,70}?)(?= about\b| to\b| in order\b| concerning\b| regarding\b|[,.;:\n])"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# A draft kept as plain text may name its writer above: "From: Ann Hale".
_FROM = re.compile(r"^[ \t]*From:[ \t]*(\S[^\n]{2,80})$", re.M)
_PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*[ \t]+){1,4}[A-ZÀ-Þ][\w’'-]+")
_NOT_A_POST = re.compile(r"\d{3}|@|https?:|www\.|^(?:Tel|Fax|Phone|Mobile|Email|cc|Enc|PS|P\.S)\b|wrote:$", re.I)
# "3 The Green, Hale", "RR 2 Box 14", "Hale House, Upper Wold", "Hale HL1 2AB": where somebody lives is not what they are.
_LIVES = re.compile(
    r"(?i:flat|apt|apartment|unit|lot|no|rr|po box)?\.?[ \t]*\d|[^,\n]*\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\s*$|"
    rf"(?:(?!of\b|for\b)[\w’'.-]+ ){{1,4}}(?i:cottage|lodge|farm|{'|'.join(sorted(PLACE_HEADS))}),"
)
_BODY = re.compile(r"[A-Z][a-zà-þ][\w’'-]*(?: (?:and|of|for|the|[A-Z][\w’'-]*)){0,6} [A-Z][a-z]+")
_ADDRESS = re.compile(r"\s*<[^>]*>|\"|\s*\([^)]*\)")
_TITLES = re.compile(
    r"^(?:(?:The )?(?:Rt|Right) Hon(?:ourable|\.)? |(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Clr|Cr|Coun|Councillor|Councilman|Councilwoman|Councilmember|Senator|Sen|"
    r"Deputy|Rev|Reverend|Fr|Sr|Hon|Ald|Alderman|Supt|Superintendent|Sheriff|Judge|Justice|Commissioner|Supervisor|Chief|Mayor|Rep|Representative|Reeve|Provost|"
    r"Minister)\.? )+"
)
_LETTERS_AFTER = re.compile(r"(?:,? (?:MP|MSP|MS|MLA|TD|MEP|AM|MBE|OBE|CBE|KC|QC|PhD|JP))+$")
# A letter names its sender, its date and who gets it before the salutation, and that within its first page.
_FIRST_PAGE = 2500
_SIGNATURE = 5


@frozen
class _Signature:
    """Who signs: the name with its place, and the lines below that say in which capacity."""

    name: Span
    capacity: Span | None


def find_own_letter(paper: Paper, speakers: Speakers, dates: Sequence[DateMention]) -> Letter | None:
    """Say which letter a paper is; None where it is no letter.

    A paper is one where it came as mail, where it is known as a letter, or where it begins with a salutation and is signed off.
    """
    text = paper.text[: paper.body_end]
    salutation = SALUTATION.search(text, 0, _FIRST_PAGE)
    known = paper.kind in ("letter", "mail")
    if not text.strip() or not (salutation or known):
        return None
    sign_off = SIGN_OFF.search(text, salutation.end() if salutation else 0)
    if sign_off is None and not (known and (salutation or paper.headers)):
        return None
    heads = dict(reversed(paper.headers))
    at = salutation.span(1) if salutation else next(_LINE.finditer(text)).span()
    signature = _signature(text, sign_off.end()) if sign_off else None
    speakers.written_to = {name.split()[-1].lower(): name for name in _bodies_above(text, at[0])}
    capacity = _capacity_of(text, signature)
    printed = _FROM.search(text, 0, at[0])
    sender = _sender(text, signature, heads.get("From", printed[1] if printed else ""), speakers)
    recipient = _recipient(text, salutation, heads.get("To", ""), speakers)
    return Letter(
        "email" if paper.kind == "mail" or "From" in heads else "letter",
        (Span(*at),),
        sender,
        recipient if recipient != sender else None,
        capacity=" ".join(capacity.words(text).split()) if capacity else None,
        capacity_span=capacity,
        written=_written(paper, at[0], dates),
        basis="the paper itself",
    )


def _bodies_above(text: str, salutation: int) -> Iterator[str]:
    """Yield the bodies that stand in lines of their own above the salutation, from the top: what is nearest to it is written to."""
    for line in _LINE.finditer(text, 0, salutation):
        if _BODY.fullmatch(line[0].strip()) and line[0].split()[-1].lower() in ORG_HEADS:
            yield line[0].strip()


def _capacity_of(text: str, signature: _Signature | None) -> Span | None:
    """Take the capacity in which the writer says that they write, else the one below the name."""
    said = _WRITES_AS.search(text)
    if said:
        return Span(*said.span(1))
    return signature.capacity if signature else None


def _signature(text: str, start: int) -> _Signature | None:
    """Read the lines below "Yours sincerely", which ends at `start`: a name, then the post."""
    lines = list(_LINE.finditer(text, start, min(len(text), start + 400)))[:_SIGNATURE]
    for number, line in enumerate(lines[:3]):
        name = _PERSON.search(line[0])
        if name is None or _NOT_A_POST.search(line[0]):
            continue
        span = Span(line.start() + name.start(), line.start() + name.end())
        return _Signature(span, _capacity(text, span, line, lines[number + 1 :]))
    return None


def _capacity(text: str, name: Span, line: re.Match[str], below: Sequence[re.Match[str]]) -> Span | None:
    """Take what stands behind the name in its line, else the line below, as the capacity in which it is signed."""
    behind = re.match(r",\s*(\S.*)", text[name.end : line.end()])
    if behind and not _LIVES.match(behind[1]):
        return Span(name.end + behind.start(1), line.end())
    if (
        not below
        or not re.search(r"[A-Za-z]{2}", below[0][0])
        or _NOT_A_POST.search(below[0][0])
        or _LIVES.match(below[0][0].strip())
        or len(below[0][0]) > 100
        or below[0][0].rstrip().endswith(".")
    ):
        return None
    row = below[0]
    return Span(row.start() + len(row[0]) - len(row[0].lstrip()), row.start() + len(row[0].rstrip()))


def _sender(text: str, signature: _Signature | None, head: str, speakers: Speakers) -> int | None:
    if signature is not None:
        return known_party(signature.name.words(text), speakers, signature.name.start)
    return known_party(head, speakers) if head else None


def _recipient(text: str, salutation: re.Match[str] | None, head: str, speakers: Speakers) -> int | None:
    """Find whom "Dear ..." calls: a person of the address above it, a post, or whom the mail is sent to."""
    if head:
        found = known_party(head.split(",")[0], speakers)
        if found is not None:
            return found
    return called_party(text, Span(*salutation.span(1)), speakers) if salutation is not None else None


def called_party(text: str, salutation: Span, speakers: Speakers) -> int | None:
    """Find whom a salutation calls: a person of the address above it, else a post."""
    called = re.sub(r"^(?:Dear|To)\s+", "", salutation.words(text))
    if not called:
        return None
    start = salutation.end - len(called)
    above = list(_LINE.finditer(text, 0, salutation.start))
    bare = _TITLES.sub("", called + " ").strip() or called
    for row in reversed(above):
        name = _PERSON.search(row[0])
        if name and bare.split()[-1] in name[0].split():
            return known_party(name[0], speakers, row.start() + name.start())
    if called.lower() in ("sir", "madam", "sir or madam", "sir/madam", "colleague", "colleagues", "all", "friends", "friend", "editor"):
        return None
    who = speakers.whom(Span(start, start + len(called)))
    if who is not None and speakers.entities[who].kind == "person":
        return who
    return known_party(called, speakers)


def known_party(name: str, speakers: Speakers, at: int | None = None) -> int | None:
    """Return the entity of a name as printed in a signature, an address or a header; one is added where the paper has none."""
    plain = _LETTERS_AFTER.sub("", _TITLES.sub("", _ADDRESS.sub("", name).strip())).strip(" ,")
    if not plain or "@" in plain:
        return None
    words = plain.lower().split()
    for number, entity in enumerate(speakers.entities):
        if any(_same_name(words, each.lower().split()) for each in entity.names):
            return number
    if at is not None:
        who = speakers.person_at(at, at + len(name))
        if who is not None:
            return who
    kind = kind_of(plain)
    speakers.entities.append(Entity("person" if kind == "org" and _PERSON.fullmatch(plain) and len(words) < 4 else kind, (plain,)))
    return len(speakers.entities) - 1


def _same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) > 1 and len(other) > 1 and one[-1] == other[-1] and one[0] == other[0]


def _written(paper: Paper, salutation: int, dates: Sequence[DateMention]) -> PartialDate | None:
    """Take the date printed above the salutation, else that of the paper."""
    return next(_above(dates, salutation), paper.published)


def _above(dates: Sequence[DateMention], salutation: int) -> Iterator[PartialDate]:
    for date in dates:
        if date.span.start < salutation and date.value is not None and date.value.day and not date.relative:
            yield date.value
