"""One small invented affair, as a Review that holds every kind of row; offsets are found by search, so they are right.

Fiction throughout: Dame Ruth Ellery (Transport Secretary, and MP for Harrowmere) writes to Tom Vasey, leader of Brackenshire
County Council, about bus money; the letter leaks to the Brackenshire Courier, and Priya Nandra MP makes a complaint.
"""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

from attrs import evolve

from evenhand.core.access import (
    Access,
    Attribute,
    Case,
    Claim,
    Comparison,
    Counted,
    Criterion,
    Held,
    Likeness,
    Meeting,
    MeetingsRegister,
    NilReturn,
    Question,
    Reason,
    UnreadRow,
    Watch,
    WentWithout,
    compare,
)
from evenhand.core.access import Precedent as Allowed
from evenhand.core.access.register_dates import DateRead, Days
from evenhand.core.campaigns import Campaign, Campaigns, Change, Member, Placement, Sign, ToRead
from evenhand.core.campaigns import Variant as Addition
from evenhand.core.cast import LetterRow, PersonRow, PostRow
from evenhand.core.collation import Compared, Contradiction, Passage, Placed, Reading, Rebuilt, Told, Variant, Version, Witness
from evenhand.core.conduct import (
    Cited,
    Code,
    ConductRow,
    Construction,
    Every,
    Evidence,
    Exemption,
    Finding,
    Fragment,
    Is,
    Term,
    VersionRow,
    assess_rule,
)
from evenhand.core.deals import Answered, Condition, Deal, Event, Party, Precedent, Wording, fold
from evenhand.core.figures import Check, Saving, Used
from evenhand.core.letters import Disagreement, LetterThread, OpenRow, Step, Telling
from evenhand.core.papers import Origin, Paper, Piece, Problem
from evenhand.core.review.model import AllegationRow, AskRow, DateRow, FigureRow, MentionRow, ProvenanceRow, QuotationRow, Review
from evenhand.core.values import PartialDate, Place, Span

COURIER = """Minister wrote to council over bus cuts

By Ann Osei
Thursday 6 March 2031

The Transport Secretary, Dame Ruth Ellery, has written to the leader of Brackenshire County Council about its plan to end rural buses.

In a letter dated 14 February, seen by the Courier, the MP for Harrowmere said she was “disappointed at the scale of the cuts” and urged Tom Vasey to look again at £4.2m of savings.

“Would you welcome a meeting with my officials?” she wrote. “I could set one up, provided the council holds back its notice until May.”

Mr Vasey replied that his grant had fallen by 37 per cent since 2025-26, to £61 million. He said he would accept the meeting.

More than 300 villages would lose a service, the council says, with thousands of people affected. Mr Vasey called the minister’s “fresh look” a luxury.
"""

LEDGER = """Ellery denies special treatment
Northern Ledger | 8 March 2031
Home News Sport Weather
A minister has denied that she offered her own council help that others could not have.
Priya Nandra, the shadow transport secretary, has asked the Cabinet Secretary to look into whether Dame Ruth Ellery broke the ministerial code.
“This is a clear breach: ministers must keep their public and party roles apart,” Ms Nandra said in a statement.
A spokeswoman for Dame Ruth said: “She wrote as a constituency MP, as she told Mr Vasey: ‘I write as your neighbour.’ No offer was made that any council could not have.”
The council said last week it had refused to delay its notice, which ends on 31 May.
Read more: ten walks in Brackenshire. We use cookies. © Northern Ledger
"""

LETTER = """Dear Tom,

I write as your neighbour and as Member for Harrowmere. I was disappointed at the scale of the cuts you propose to rural buses.

Would you welcome a meeting with my officials? I could set one up, provided the council holds back its notice until May.

Yours,
Ruth Ellery

14 Acacia Avenue, Harrowmere HM4 7QT
Tel: 020 7946 0123
ruth.ellery@harrowmere.example
"""

COURIER_ID, LEDGER_ID, LETTER_ID = "courier.txt", "ledger.html", "post/letter.eml"
TEXTS = {COURIER_ID: COURIER, LEDGER_ID: LEDGER, LETTER_ID: LETTER}
RUTH, TOM, PRIYA, COUNCIL = "dame-ruth-ellery", "tom-vasey", "priya-nandra", "brackenshire-county-council"
NAMES = {RUTH: ("Dame Ruth Ellery", "Ruth Ellery"), TOM: ("Tom Vasey", "Mr Vasey"), PRIYA: ("Priya Nandra", "Ms Nandra")}


def place(paper: str, words: str, within: str = "") -> tuple[int, int]:
    """Find the words in a paper, inside a longer passage where they stand more than once."""
    passage = within or words
    start = TEXTS[paper].index(passage) + passage.index(words)
    return start, start + len(words)


def pieces(text: str, *roles: tuple[str, str]) -> tuple[Piece, ...]:
    """Cut a text at the given lines, each with its role; what lies between is body."""
    cut: list[Piece] = []
    at = 0
    for words, role in roles:
        start = text.index(words, at)
        if start > at:
            cut.append(Piece(Span(at, start), Origin("bytes", at, start)))
        at = start + len(words)
        cut.append(Piece(Span(start, at), Origin("bytes", start, at), role))
    return (*cut, Piece(Span(at, len(text)), Origin("bytes", at, len(text))))


def papers() -> tuple[Paper, ...]:
    """Return the three papers of the affair."""
    courier = Paper(
        COURIER_ID, (COURIER_ID, "spare/courier-copy.txt"), _hash(COURIER), "text", COURIER,
        pieces(COURIER, ("Minister wrote to council over bus cuts\n", "headline"), ("By Ann Osei\n", "byline")),
        "Minister wrote to council over bus cuts", "Brackenshire Courier", "Ann Osei", PartialDate(2031, 3, 6), None, "report",
    )  # fmt: skip
    ledger = Paper(
        LEDGER_ID, (LEDGER_ID,), _hash(LEDGER), "html", LEDGER,
        pieces(LEDGER, ("Ellery denies special treatment\n", "headline"), ("Home News Sport Weather\n", "boilerplate"),
               ("Read more: ten walks in Brackenshire. We use cookies. © Northern Ledger\n", "boilerplate")),
        "Ellery denies special treatment", "Northern Ledger", None, PartialDate(2031, 3, 8), "https://ledger.example/ellery", "report",
        problems=(Problem("date-guessed", "The date was read from the page, not from its headers; check it."),),
    )  # fmt: skip
    letter = Paper(
        LETTER_ID, (LETTER_ID,), _hash(LETTER), "mail", LETTER, pieces(LETTER), "Rural buses", None, "Ruth Ellery",
        PartialDate(2031, 2, 14), None, "letter",
        (("From", "Ruth Ellery <ruth.ellery@harrowmere.example>"), ("To", "Tom Vasey <leader@brackenshire.example>"), ("Subject", "Rural buses")),
    )  # fmt: skip
    return courier, ledger, letter


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def people() -> tuple[PersonRow, ...]:
    """Return the cast: people, a role, an organisation, an outlet and a document."""
    minister = PostRow("Transport Secretary", COURIER_ID, *place(COURIER_ID, "Transport Secretary"))
    member = PostRow("MP for Harrowmere", COURIER_ID, *place(COURIER_ID, "MP for Harrowmere"))
    filed = PostRow("Transport Secretary", since=PartialDate(2029, 7), until=None, basis="people file")
    leader = PostRow("leader of Brackenshire County Council", COURIER_ID, *place(COURIER_ID, "leader of Brackenshire County Council"))
    shadow = PostRow("shadow transport secretary", LEDGER_ID, *place(LEDGER_ID, "shadow transport secretary"))
    return (
        PersonRow(COUNCIL, "org", ("Brackenshire County Council", "the council")),
        PersonRow(
            "cabinet-secretary", "role", ("Cabinet Secretary",), None,
            (PostRow("Cabinet Secretary", LEDGER_ID, *place(LEDGER_ID, "Cabinet Secretary")),),
        ),
        PersonRow(RUTH, "person", NAMES[RUTH], "female", (minister, member, filed), ("courier.txt and ledger.html print the same full name",)),
        PersonRow("ministerial-code", "document", ("ministerial code",)),
        PersonRow("northern-ledger", "outlet", ("Northern Ledger",)),
        PersonRow(PRIYA, "person", NAMES[PRIYA], "female", (shadow,)),
        PersonRow("spokeswoman-for-dame-ruth", "role", ("A spokeswoman for Dame Ruth",), "female"),
        PersonRow(TOM, "person", NAMES[TOM], "male", (leader,), ("the letter is addressed to Tom, leader of the same council",)),
    )  # fmt: skip


def mention(paper: str, words: str, person: str | None, why: str, post: str | None = None, within: str = "") -> MentionRow:
    """Return the mention at these words."""
    return MentionRow(paper, *place(paper, words, within), "person", person, post, why)


def mentions() -> tuple[MentionRow, ...]:
    """Return some of the mentions, one of them of nobody known."""
    return (
        mention(COURIER_ID, "Transport Secretary, Dame Ruth Ellery", RUTH, "full name", "Transport Secretary"),
        mention(COURIER_ID, "MP for Harrowmere", RUTH, "post", "MP for Harrowmere"),
        mention(COURIER_ID, "Tom Vasey", TOM, "full name"),
        mention(COURIER_ID, "Mr Vasey", TOM, "title", within="Mr Vasey replied"),
        mention(COURIER_ID, "the minister", RUTH, "post", "Transport Secretary", within="the minister’s"),
        mention(LEDGER_ID, "A minister", None, "post"),
        mention(LEDGER_ID, "Priya Nandra", PRIYA, "full name"),
        mention(LEDGER_ID, "Ms Nandra", PRIYA, "title"),
        mention(LETTER_ID, "Ruth Ellery", RUTH, "full name"),
    )


def quotation(
    row_id: str, paper: str, content: str, kind: str, parts: tuple[str, ...], person: str | None, cue: str | None,
    provenance: ProvenanceRow, rule: str, confidence: float, **more: object,
) -> QuotationRow:  # fmt: skip
    """Return the quotation whose whole content and parts are these words."""
    start, end = place(paper, content)
    inner = tuple((start + content.index(words), start + content.index(words) + len(words)) for words in parts)
    name = NAMES[person][0] if person in NAMES else next((row.names[0] for row in people() if row.id == person), None)
    row = QuotationRow(
        row_id, paper, start, end, kind, inner, cue, place(paper, cue) if cue else None, None, name, NAMES.get(person or "", (name,) if name else ()),
        person, None, None, provenance, rule, confidence,
    )  # fmt: skip
    return evolve(row, **more)


def quotations() -> tuple[QuotationRow, ...]:
    """Return one quotation of every kind, from a letter, a statement and a rule."""
    letter = ProvenanceRow("letter", "letter-1", "cue")
    statement = ProvenanceRow("statement", None, "default")
    tom: dict[str, object] = {"addressee": "Tom Vasey", "addressee_person": TOM}
    return (
        quotation("q1", COURIER_ID, "she was “disappointed at the scale of the cuts”", "mixed", ("disappointed at the scale of the cuts",), RUTH,
                  "said", letter, "subject before verb", 0.97, **tom),
        quotation("q2", COURIER_ID, "“Would you welcome a meeting with my officials?” she wrote. “I could set one up, provided the council holds back its notice until May.”",
                  "direct", ("Would you welcome a meeting with my officials?", "I could set one up, provided the council holds back its notice until May."),
                  RUTH, "wrote", letter, "pronoun after quotation", 0.99, cue_span=place(COURIER_ID, "wrote", within="she wrote"), **tom),
        quotation("q3", COURIER_ID, "his grant had fallen by 37 per cent since 2025-26, to £61 million", "indirect", (), TOM,
                  "replied", ProvenanceRow("letter", "letter-2", "cue"), "indirect speech", 0.8),
        quotation("q4", COURIER_ID, "“fresh look”", "scare", ("fresh look",), None, None, ProvenanceRow("unknown"), "scare quotes", 0.0),
        quotation("q5", LEDGER_ID, "“This is a clear breach: ministers must keep their public and party roles apart,”", "direct",
                  ("This is a clear breach: ministers must keep their public and party roles apart,",), PRIYA, None, statement, "name before verb", 0.99),
        quotation("q6", LEDGER_ID, "“She wrote as a constituency MP, as she told Mr Vasey: ‘I write as your neighbour.’ No offer was made that any council could not have.”",
                  "direct", ("She wrote as a constituency MP, as she told Mr Vasey: ‘I write as your neighbour.’ No offer was made that any council could not have.",),
                  "spokeswoman-for-dame-ruth", "said", statement, "name before verb", 0.99),
        quotation("q7", LEDGER_ID, "‘I write as your neighbour.’", "direct", ("I write as your neighbour.",), RUTH, "told", letter,
                  "inside another quotation", 0.7, inside="q6", flags=("nested",), **tom),
    )  # fmt: skip


def letters() -> tuple[LetterRow, ...]:
    """Return the minister's letter, which is also a paper of the folder, and the reply to it."""
    first = (COURIER_ID, *place(COURIER_ID, "a letter dated 14 February"))
    return (
        LetterRow("letter-1", "letter", "Dame Ruth Ellery", RUTH, "Tom Vasey", TOM, "as a constituency MP", PartialDate(2031, 2, 14),
                  PartialDate(2031, 3), PartialDate(2031, 3, 6), "Brackenshire Courier", None, None, False,
                  (first, (LEDGER_ID, *place(LEDGER_ID, "She wrote as a constituency MP"))), (LETTER_ID,), "dated in the paper"),
        LetterRow("letter-2", "letter", "Tom Vasey", TOM, "Dame Ruth Ellery", RUTH, None, None, None, PartialDate(2031, 3, 6), None, None,
                  "letter-1", False, ((COURIER_ID, *place(COURIER_ID, "Mr Vasey replied")),), (), "cue"),
        LetterRow("letter-3", "letter", "Priya Nandra", PRIYA, "Cabinet Secretary", "cabinet-secretary", None, None, None, PartialDate(2031, 3, 8),
                  None, None, None, False, ((LEDGER_ID, *place(LEDGER_ID, "has asked the Cabinet Secretary to look into")),), (), "cue"),
    )  # fmt: skip


def ask(
    row_id: str, paper: str, words: str, kind: str, force: str, by: str | None, to: str | None, negated: bool = False, on: str | None = None
) -> AskRow:
    """Return the ask, offer, condition or answer at these words."""
    named = {row.id: row.names[0] for row in people()}
    return AskRow(row_id, paper, *place(paper, words), kind, force, named.get(by or ""), by, named.get(to or ""), to, negated, on, "cue")


def asks() -> tuple[AskRow, ...]:
    """Return one of each kind: request, offer, condition, acceptance, refusal and denial."""
    return (
        ask("a1", COURIER_ID, "urged Tom Vasey to look again at £4.2m of savings", "request", "urge", RUTH, TOM),
        ask("a2", COURIER_ID, "Would you welcome a meeting with my officials?", "offer", "hedged", RUTH, TOM),
        ask("a3", COURIER_ID, "provided the council holds back its notice until May", "condition", "", RUTH, COUNCIL, on="a2"),
        ask("a4", COURIER_ID, "he would accept the meeting", "acceptance", "", TOM, RUTH, on="a2"),
        ask("a5", LEDGER_ID, "denied that she offered her own council help", "denial", "", RUTH, None, negated=True),
        ask("a6", LEDGER_ID, "has asked the Cabinet Secretary to look into whether", "request", "ask", PRIYA, "cabinet-secretary"),
        ask("a7", LEDGER_ID, "had refused to delay its notice", "refusal", "", COUNCIL, None, on="a3"),
    )


def allegations() -> tuple[AllegationRow, ...]:
    """Return the charge and the answer to it."""
    charge, answer = "This is a clear breach: ministers must keep their public and party roles apart", "She wrote as a constituency MP"
    return (
        AllegationRow(
            LEDGER_ID, *place(LEDGER_ID, charge), "allegation", "Priya Nandra", PRIYA, "Dame Ruth Ellery", RUTH, "the ministerial code"
        ),
        AllegationRow(
            LEDGER_ID, *place(LEDGER_ID, answer), "defence", "A spokeswoman for Dame Ruth", "spokeswoman-for-dame-ruth", None, None, None
        ),
    )


def figure(
    words: str, kind: str, value: str | None, unit: str | None, low: str | None = None, high: str | None = None, **more: object
) -> FigureRow:
    """Return the figure at these words of the Courier."""
    number = [Decimal(part) if part else None for part in (value, low, high)]
    row = FigureRow(COURIER_ID, *place(COURIER_ID, words), *number, None, unit, None, kind, None, (), None, None, None, None)
    return evolve(row, **more)


def figures() -> tuple[FigureRow, ...]:
    """Return money with pence-sized bounds, a percentage and a count with no upper end."""
    said: dict[str, object] = {"speaker": "Tom Vasey", "person": TOM}
    return (
        figure("£4.2m", "money", "4200000", "GBP", "4150000", "4250000", measure="savings"),
        figure(
            "37 per cent", "percent", "37", "percent", "36.5", "37.5", measure="his grant", period="2025-26..", direction="down", **said
        ),
        figure("£61 million", "money", "61000000", "GBP", "60500000", "61500000", measure="his grant", scope=("council",), **said),
        figure(
            "More than 300",
            "count",
            "300",
            "count",
            "300",
            None,
            bound="more than",
            of="villages",
            speaker="Brackenshire County Council",
            person=COUNCIL,
        ),
    )


def dates() -> tuple[DateRow, ...]:
    """Return dates of every precision, one counted from the paper's own day and one that cannot be fixed."""
    return (
        DateRow(COURIER_ID, *place(COURIER_ID, "Thursday 6 March 2031"), PartialDate(2031, 3, 6), None, False, None, "day first"),
        DateRow(COURIER_ID, *place(COURIER_ID, "14 February"), PartialDate(2031, 2, 14), None, True, None, "year of publication"),
        DateRow(COURIER_ID, *place(COURIER_ID, "2025-26"), PartialDate(2025, financial=True), None, False, None, "financial year"),
        DateRow(
            COURIER_ID, *place(COURIER_ID, "May", within="until May"), PartialDate(2031, 5), None, True, None, "next after publication"
        ),
        DateRow(LEDGER_ID, *place(LEDGER_ID, "8 March 2031"), PartialDate(2031, 3, 8), None, False, "10:53", "day first"),
        DateRow(
            LEDGER_ID,
            *place(LEDGER_ID, "last week"),
            PartialDate(2031, 2, 24),
            PartialDate(2031, 3, 2),
            True,
            None,
            "week before publication",
        ),
        DateRow(LEDGER_ID, *place(LEDGER_ID, "31 May"), None, None, True, None, "no year"),
    )


def threads() -> tuple[LetterThread, ...]:
    """Return what the papers tell of each letter: they differ on the capacity of the first, which was written with official means."""
    member = Telling("capacity", "MP for Harrowmere", Place(COURIER_ID, *place(COURIER_ID, "MP for Harrowmere")))
    minister = Telling("capacity", "a minister", Place(LEDGER_ID, *place(LEDGER_ID, "A minister")))
    officials = Place(COURIER_ID, *place(COURIER_ID, "my officials"))
    return (
        LetterThread(
            "letter-1", "letter-1", ("letter-2",), (member, minister), (Disagreement("capacity", (member, minister)),), (officials,)
        ),
        LetterThread("letter-2", "letter-1"),
        LetterThread("letter-3", "letter-3"),
    )


def step(state: str, paper: str, words: str, day: PartialDate, person: str | None) -> Step:
    """Return a step at these words."""
    named = {row.id: row.names[0] for row in people()}
    return Step(state, Place(paper, *place(paper, words)), day, named.get(person or ""), person)


def open_rows() -> tuple[OpenRow, ...]:
    """Return an offer that was taken up and is denied, a complaint without a ruling, and a request refused."""
    early, late = PartialDate(2031, 2, 14), PartialDate(2031, 3, 8)
    offered = step("asked", COURIER_ID, "Would you welcome a meeting with my officials?", early, RUTH)
    taken = step("accepted", COURIER_ID, "he would accept the meeting", PartialDate(2031, 3, 6), TOM)
    denied = step("refused", LEDGER_ID, "No offer was made", late, "spokeswoman-for-dame-ruth")
    complained = step("asked", LEDGER_ID, "has asked the Cabinet Secretary to look into whether", late, PRIYA)
    urged = step("asked", COURIER_ID, "urged Tom Vasey to look again at £4.2m of savings", early, RUTH)
    refused = step("refused", LEDGER_ID, "had refused to delay its notice", late, COUNCIL)
    ruth, tom, nobody = (NAMES[RUTH][0], RUTH), (NAMES[TOM][0], TOM), (None, None)
    secretary = ("Cabinet Secretary", "cabinet-secretary")
    return (
        OpenRow("O1", "offer", "accepted", taken.day, *ruth, *tom, *ruth, "letter-1", (offered.place,), (offered, taken, denied), taken, (denied,)),
        OpenRow("O2", "ask", "refused", late, *ruth, *tom, *nobody, "letter-1", (urged.place,), (urged, refused), refused),
        OpenRow("O3", "complaint", "asked", late, *(NAMES[PRIYA][0], PRIYA), *secretary, *secretary, "letter-3", (complained.place,),
                (complained,), complained),
    )  # fmt: skip


def told(paper: str, words: str, value: str) -> Told:
    """Return one thing told at the place of its words."""
    return Told(Place(paper, *place(paper, words)), words, value)


def witness(paper: str, words: str, base: Place, row_id: str | None, nested: bool = False) -> Witness:
    """Return the witness that these words of a paper are to some words of the base."""
    return Witness(Place(paper, *place(paper, words)), base, row_id, 0, RUTH, nested)


def passages() -> tuple[Passage, ...]:
    """Return two passages of the minister's letter: one of which the letter itself is here, one that a single paper prints."""
    base = Place(LETTER_ID, *place(LETTER_ID, "as your neighbour"))
    one = Place(COURIER_ID, *place(COURIER_ID, "disappointed at the scale of the cuts"))
    return (
        Passage("letter-1.p1", "letter-1", "letter",
                (Witness(base, base), witness(LEDGER_ID, "as your neighbour", base, "q7", nested=True))),
        Passage("letter-1.p2", "letter-1", "letter", (Witness(one, one, "q1", 0, RUTH),)),
    )  # fmt: skip


def variants() -> tuple[Variant, ...]:
    """Return a place where the words beside the marks differ from those of the letter."""
    there = Reading(Place(LETTER_ID, *place(LETTER_ID, "as your neighbour")), "as your neighbour")
    here = Reading(Place(LEDGER_ID, *place(LEDGER_ID, "as a constituency MP")), "as a constituency MP", outside=True)
    return (Variant("letter-1.p1", "paraphrase", "substantive", (there, here)),)


def rebuilt() -> tuple[Rebuilt, ...]:
    """Return the minister's letter as the papers give it, beside the letter itself."""
    first, second = passages()
    return (
        Rebuilt("letter-1", "letter", (Placed(first.id, "sure", "the original"), Placed(second.id, "unknown", "not in the original")),
                (COURIER_ID, LEDGER_ID, LETTER_ID), (), (Version(LETTER_ID, 1, 0, 1, 3, 60),),
                (Compared(second.base.place, LETTER_ID, None), Compared(first.witnesses[1].place, LETTER_ID, first.base.place))),
    )  # fmt: skip


def contradictions() -> tuple[Contradiction, ...]:
    """Return what two papers disagree on, and what only looks so."""
    return (
        Contradiction(
            "offer",
            "what Dame Ruth Ellery offered",
            (told(COURIER_ID, "a meeting with my officials", "a meeting"), told(LEDGER_ID, "No offer was made", "no offer")),
            "one offer told of the same parties",
        ),
        Contradiction(
            "capacity",
            "capacity in which Dame Ruth Ellery acted",
            (told(LEDGER_ID, "as a constituency MP", "constituency"), told(LETTER_ID, "as your neighbour", "private")),
            "told of the same person's act",
            "name",
        ),
    )


def checks() -> tuple[Check, ...]:
    """Return one check that agrees, with its sum, and one that cannot be told."""
    grant = Place(COURIER_ID, *place(COURIER_ID, "£61 million"))
    share = Place(COURIER_ID, *place(COURIER_ID, "37 per cent"))
    saved = Place(COURIER_ID, *place(COURIER_ID, "£4.2m"))
    return (
        Check(
            "k1", "change", "agrees", "a fall of 37 per cent, from £97m to £61 million",
            ("£97m is £96.5m to £97.5m; £61 million is £60.5m to £61.5m", "36.3% to 37.9%", "“37 per cent” is 36.5% to 37.5%: agrees"),
            "grant", "since 2025-26", (Used("to", grant, "£61 million", "grant", (), None, NAMES[TOM][0], TOM), Used("claim", share, "37 per cent")),
            Decimal("36.269430052"), Decimal("37.948717949"), "percent", "the first figure is not printed in this paper",
        ),
        Check(
            "k2", "options", "cannot tell", "options that are named, against £4.2m", ("no option with an amount: £0",), "savings",
            "not stated in the papers", (Used("claim", saved, "£4.2m", "savings", ("a year",), "by 2031"),), needs="the amount of every option",
        ),
    )  # fmt: skip


def savings() -> tuple[Saving, ...]:
    """Return two ways to save, one with an amount."""
    ended = Place(COURIER_ID, *place(COURIER_ID, "end rural buses"))
    cuts = Place(COURIER_ID, *place(COURIER_ID, "scale of the cuts"))
    return (
        Saving("end rural buses", "proposed", NAMES[TOM][0], TOM, ended, "buses", Decimal(4200000), "GBP"),
        Saving("scale of the cuts", "ruled out", None, None, cuts, "cuts"),
    )


def conduct() -> tuple[ConductRow, ...]:
    """Return what the charge raises under an invented code: one term shown, one judged by nobody, one found by a named person."""
    roles = Term("both-roles", "fact", "Was {who} minister and member at once?", "both", "not both")
    lent = Term("office-lent", "judgement", "Did it lend the office?", "it lent the office", "it did not")
    open_to_all = Term("open-to-all", "fact", "Were others offered the same?", "they were", "they were not")
    rule = Fragment(
        "separate-roles", "Two roles kept apart", "What is done as minister is kept apart from what is done as member.", "must", "an invented code",
        number="3.1", constructions=(Construction("plain", "an offer counts", Every((Is("both-roles"), Is("office-lent"))), ("integrity",)),),
        unless=(Exemption("all", Is("open-to-all"), "it was open to all alike", "the same rule"),),
    )  # fmt: skip
    code = Code("albion-code", "Ministerial Code of Albion", "AL", (roles, lent, open_to_all), (), ("ministerial code",))
    offer = Place(COURIER_ID, *place(COURIER_ID, "Would you welcome a meeting with my officials?"))
    answer = Place(LEDGER_ID, *place(LEDGER_ID, "She wrote as a constituency MP"))
    evidence = (
        Evidence("both-roles", True, "third-party report", None, Place(COURIER_ID, *place(COURIER_ID, "the MP for Harrowmere"))),
        Evidence("office-lent", True, "document", NAMES[RUTH][0], offer, RUTH),
        Evidence("office-lent", False, "assertion", "A spokeswoman for Dame Ruth", answer, "spokeswoman-for-dame-ruth"),
    )
    found = (Finding("open-to-all", False, "Owen Marsh", "Cabinet Secretary", "No other council was asked.", PartialDate(2031, 4, 2)),)
    (held,) = (assess_rule(code, rule, sense, evidence, found) for sense in rule.constructions)
    (supposed,) = (assess_rule(code, rule, sense, evidence, (*found, Finding("office-lent", True, ""))) for sense in rule.constructions)
    charge, defence = (Place(row.paper, row.start, row.end) for row in allegations())
    version = VersionRow("2029", PartialDate(2029, 6), None, "full", True, (held,), (supposed,))
    return (
        ConductRow(
            "K1", "allegation", code.id, code.title, False, NAMES[RUTH][0], RUTH, ("Priya Nandra",), ("Transport Secretary", "MP for Harrowmere"),
            PartialDate(2031, 2, 14), "a letter", (charge,), (defence,), (),
            (Cited(charge, "separate-roles", "must", ("2029",), (), "differs", None),), (version,),
        ),
    )  # fmt: skip


def deals() -> tuple[Deal, ...]:
    """Return the minister's offer with its condition as an office has followed it, and an offer on which nothing hangs."""
    offered, sets = (
        Place(COURIER_ID, *place(COURIER_ID, words))
        for words in ("I could set one up", "provided the council holds back its notice until May")
    )
    taken = Place(COURIER_ID, *place(COURIER_ID, "he would accept the meeting"))
    ruth, tom = (
        Party(NAMES[RUTH][0], "constituency MP", RUTH, "stated"),
        Party(NAMES[TOM][0], "leader of Brackenshire County Council", TOM, "printed beside it"),
    )
    early, signed = PartialDate(2031, 2, 14), {"signed": "Owen Marsh"}
    council = Party("Brackenshire County Council", "", COUNCIL)
    condition = Condition(
        "c1", "provided the council holds back its notice until May", "before", (Wording(sets, "quoted"),), council, "named", PartialDate(2031, 5),
        judge="the Cabinet Secretary", tests=(sets,),
    )  # fmt: skip
    proposed = (
        Event("mooted", early, COURIER_ID, ruth.name, ruth.capacity, tom.name, "I could set one up", id="D1.1", place=offered),
        Event(
            "condition",
            early,
            COURIER_ID,
            words=condition.words,
            condition="c1",
            owed_by=council.name,
            due=condition.due,
            id="D1.2",
            place=sets,
        ),
        Event("accepted", PartialDate(2031, 3, 6), COURIER_ID, tom.name, tom.capacity, id="D1.3", place=taken),
    )
    entered = (
        Event("accepted", PartialDate(2031, 3, 7), "his letter, file 12", tom.name, tom.capacity, **signed),
        Event("evidence", PartialDate(2031, 3, 9), "minutes of 9 March", condition="c1", **signed),
        Event(
            "judged",
            PartialDate(2031, 3, 10),
            "note of 10 March",
            "Una Fry",
            "district auditor",
            words="The notice was held back.",
            condition="c1",
            value="met",
            **signed,
        ),
    )
    events = (*proposed, *entered)
    plain = Event("offered", early, LETTER_ID, ruth.name, ruth.capacity, words="help", id="D2.1", place=Place(LETTER_ID, 0, 4))
    return (
        Deal("D1", ruth, tom, "I could set one up", "mooted", fold(events, PartialDate(2031, 3, 10)), offered, (Wording(offered, "quoted", "mooted"),),
             (condition,), (Precedent(Place(LEDGER_ID, *place(LEDGER_ID, "help that others could not have")), "others"),), "letter-1", ("O1",),
             (Answered("accepted", taken, PartialDate(2031, 3, 6), tom.name, TOM),), events, "meeting"),
        Deal("D2", ruth, Party(""), "help", "offered", fold((plain,), PartialDate(2031, 3, 10)), wordings=(Wording(Place(LETTER_ID, 0, 4), "reported", "offered"),), events=(plain,)),
    )  # fmt: skip


def access() -> Access:
    """Return the meeting offered to one council, two more that asked, a precedent, a claim, and a register of one meeting."""
    offer = Place(COURIER_ID, *place(COURIER_ID, "Would you welcome a meeting with my officials?"))
    denial = Place(LEDGER_ID, *place(LEDGER_ID, "She wrote as a constituency MP"))
    own = Place(COURIER_ID, *place(COURIER_ID, "the MP for Harrowmere"))
    cases = (
        Case(
            NAMES[TOM][0], "offered", TOM, "Brackenshire County Council", unasked=True, state="not confirmed", form="meeting", level="officials",
            length="a morning", attributes=(Attribute("called the giver’s own", "yes", place=own), Attribute("region", "north", "council list", None, PartialDate(2031))),
            places=(offer,), evidence=(denial,), reasons=(Reason("asked by the county", True, "table.csv"),), why="it was offered",
        ),
        Case("Harl", "refused", body="Harl", asked=PartialDate(2031, 3, 3), state="refused", answered=PartialDate(2031, 3, 7), working_days=4,
             attributes=(Attribute("region", "south", "council list"),), places=(denial,), why="it asked for the same"),
        Case("council leaders", "no answer", count=12, places=(denial,), why="the rest of a counted group"),
    )  # fmt: skip
    declared = Likeness(
        "Like councils", "1", "Jo Bell", PartialDate(2031, 3, 1), (Criterion("region", "who travels how far"),), "clerk",
        watched=(Watch("called the giver’s own", "yes", why="whose seat it is"),),
    )  # fmt: skip
    row = Comparison(
        "E1", "meeting", offer, NAMES[RUTH][0], RUTH, cases, (Counted(13, denial),), (Reason("as a constituency MP", False, "A spokeswoman", denial),),
        (Allowed("Orrin", denial, "A spokeswoman"),), (WentWithout("my own council", denial, "Priya Nandra"),),
        questions=(Question(NAMES[RUTH][0], "Was a reason recorded?"),),
    )  # fmt: skip
    meeting = Meeting(
        denial, "Ruth Ellery", "Brackenshire County Council", "buses", DateRead((Days(PartialDate(2031, 2), PartialDate(2031, 2)),))
    )
    register = MeetingsRegister(LEDGER_ID, (meeting,), (NilReturn(offer, "Owen Marsh"),), (UnreadRow(own, "it is a note, not a meeting"),))
    held = Held(LEDGER_ID, (denial,), ("Brackenshire County Council",), 1, *[PartialDate(2031, 2)] * 4)
    claim = Claim("regular", (denial,), "A spokeswoman", None, "councils", (held,))
    return Access((compare(row, declared),), (claim,), (register,), declared, ("Nowhere Council",))


def full() -> Review:
    """Return the whole affair."""
    return Review(
        "The Brackenshire buses", PartialDate(2031, 3, 10), papers(), people(), mentions(), quotations(), letters(), asks(), allegations(), figures(),
        vague=(figure("thousands of people", "vague", None, None, of="people"),),
        times=(figure("since 2025-26", "time", None, None, period="2025-26.."),),
        dates=dates(), threads=threads(), open=open_rows(),
        passages=passages(), variants=variants(), rebuilt=rebuilt(), contradictions=contradictions(), checks=checks(), savings=savings(),
        conduct=conduct(), deals=deals(), access=access(), campaigns=campaigns(),
    )  # fmt: skip


def campaigns() -> Campaigns:
    """Return one campaign as if two of the papers were letters of it: one stands for it, the other adds, changes and leaves out."""
    told = Span(*place(COURIER_ID, "He said he would accept the meeting."))
    offer = Place(COURIER_ID, *place(COURIER_ID, "Would you welcome a meeting with my officials?"))
    own = Place(LEDGER_ID, *place(LEDGER_ID, "has asked the Cabinet Secretary to look into whether"))
    kept = Span(*place(LEDGER_ID, "A minister has denied"))
    signs = (Sign("asks something else", (own,)), Sign("own words"))
    change = Change("words", offer, Place(LEDGER_ID, *place(LEDGER_ID, "Ellery denies special treatment")))
    members = (
        Member(LEDGER_ID, (kept,), (own.span,), (own.span,), (told,), (change,), 31, signs),
        Member(COURIER_ID, (told, offer.span)),
    )
    row = Campaign(
        COURIER_ID, COURIER_ID, (told, offer.span), members, (Addition(own, (COURIER_ID, LEDGER_ID), 9),), (offer,),
        PartialDate(2031, 3, 6), PartialDate(2031, 3, 8),
    )  # fmt: skip
    placements = (
        Placement(COURIER_ID, COURIER_ID, 1.0, 0.0, "same text", (told,)),
        Placement(LEDGER_ID, COURIER_ID, 0.5, 0.5, "same words and its own", (kept,)),
    )
    return Campaigns((row,), (ToRead(LEDGER_ID, COURIER_ID, signs, 31),), placements)


def empty() -> Review:
    """Return an affair in which nothing was found: one paper, no rows."""
    return Review("An empty folder", papers=(Paper("blank.txt", ("blank.txt",), _hash("\n"), "text", "\n"),))


def with_unread() -> Review:
    """Return the whole affair with two papers that could not be read."""
    locked = Problem("encrypted", "The file is locked with a password; save a copy without one and review again.")
    bomb = Problem("too-large", "It unpacks to more than 200 MB; take the papers you need out of it.")
    lost = (
        Paper("scan/locked.pdf", ("scan/locked.pdf",), "0" * 64, "pdf", unread=locked),
        Paper("all.zip", ("all.zip",), "1" * 64, "text", unread=bomb),
    )
    return evolve(full(), title="The Brackenshire buses, two papers unread", papers=(*papers(), *lost))


def with_endless_words() -> Review:
    """Return the affair with names, paths and titles that offer no place to break a line, and one text of such words."""
    review, endless = full(), "Llanfairpwllgwyngyll" * 12
    paper = Paper(
        f"{endless}/a.txt",
        (f"{endless}/a.txt",),
        _hash(endless),
        "text",
        endless,
        title=endless,
        outlet=endless,
        url=f"https://x.example/{endless}",
    )
    lost = Paper(f"{endless}.pdf", (f"{endless}.pdf",), "2" * 64, "pdf", unread=Problem("odd", endless))
    people_too = tuple(evolve(row, names=(endless, *row.names), why=(endless,)) for row in review.people)
    figures_too = tuple(evolve(row, measure=endless, period=endless, speaker=endless) for row in review.figures)
    asks_too = tuple(evolve(row, by=endless, to=endless) for row in review.asks)
    letters_too = tuple(evolve(row, sender=endless, capacity=endless, leaked_to=endless) for row in review.letters)
    quotations_too = tuple(evolve(row, speaker=endless, rule=endless) for row in review.quotations)
    dates_too = (
        *(evolve(row, basis=endless) for row in review.dates),
        DateRow(paper.id, 0, len(endless), PartialDate(2031), None, False, None, ""),
    )
    return evolve(
        review, title=endless, papers=(*review.papers, paper, lost), people=people_too, figures=figures_too, asks=asks_too, letters=letters_too,
        quotations=quotations_too, dates=dates_too,
    )  # fmt: skip


if __name__ == "__main__":
    import sys

    from evenhand.faces.review.json import write

    sys.stdout.write(write(full()))
