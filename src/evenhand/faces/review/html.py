"""A review in, one self-contained HTML page out: it asks for nothing, and without JavaScript it can still be read and walked."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from evenhand import __version__
from evenhand.core.review.model import Review
from evenhand.faces import wording
from evenhand.faces.access import trials as access_trials
from evenhand.faces.access import words as access
from evenhand.faces.campaigns import words as campaigns
from evenhand.faces.campaigns.drawing import say_drawing
from evenhand.faces.conduct import words as conduct
from evenhand.faces.deals import words as deals
from evenhand.faces.highlights import KINDS
from evenhand.faces.rebuilt.apparatus import say_base, say_most
from evenhand.faces.review.events import LANES, SIGNS, drawn, group_days, tell_days
from evenhand.faces.review.index import ROWS, Index
from evenhand.faces.review.parts import few, group_parts
from evenhand.faces.review.timeline import draw

FIRST = 20
"""Rows of a list that a part shows before it folds the others."""

_OF_WORDING = (
    "apparent", "ask", "confidence", "date", "letter", "number", "form", "ground", "period", "provenance", "state", "told", "saved",
    "range", "variant",
)  # fmt: skip
_OF_ACCESS = (
    "asked", "attribute", "claim", "differing", "explanation", "form", "got", "held", "likeness", "number", "outcome", "reason", "register",
    "recorded", "separates", "sources", "tally", "thing", "unused", "warnings", "who",
)  # fmt: skip

# HTML cannot hold these, or they turn the words on the page round; half a surrogate pair cannot be written to a file either.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def write(review: Review, opened: str = "") -> str:
    """Write the page of the affair: summary, timeline, every list, and the papers with their proposals marked and linked both ways.

    `opened` is the name of the part that the page was asked for; it is not folded.
    """
    index = Index(review)
    groups, (marks, lanes) = group_parts(index, opened), drawn(index.events)
    script, style = source_of("page.js"), source_of("page.css")
    page = templates().get_template("page.html")
    html = page.render(
        review=review,
        index=index,
        groups=groups,
        parts={part.id: part for group in groups for part in group},
        drawing=draw(marks, [LANES[lane] for lane in lanes], index.replies),
        lanes=lanes,
        days=group_days(index.events),
        told=tell_days(index.events),
        version=__version__,
        kinds=KINDS,
        rows=ROWS,
        proposal=wording.PROPOSAL,
        # Both are files of this package: nothing of a paper comes near them.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
    )
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html)


@cache
def templates() -> Environment:
    """Return the templates of all pages, with the words and filters that they use."""
    made = Environment(
        loader=PackageLoader("evenhand.faces"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {
        "acted": conduct.say_acted,
        "alike": wording.say_alike,
        "cited": conduct.say_cited,
        "evidence": conduct.say_evidence,
        "fragment": conduct.say_fragment,
        "idle": conduct.say_idle,
        "question": conduct.say_question,
        "rules": conduct.view_rules,
        "sense": conduct.say_sense,
        "term_state": conduct.say_state,
        "version": conduct.say_version,
        "campaign": campaigns.say_campaign,
        "campaign_added": campaigns.say_added,
        "campaign_adds": campaigns.places_of_member,
        "campaign_reading": campaigns.count_to_read,
        "campaign_signs": campaigns.say_signs,
        "held": campaigns.say_held,
        "roster_lines": campaigns.say_roster,
        "campaign_to_read": campaigns.say_to_read,
        "conditions": deals.view_conditions,
        "condition_state": deals.say_condition_state,
        "due": deals.say_due,
        "event": deals.say_event,
        "owed": deals.say_owed,
        "setter": deals.say_setter,
        "standing": deals.say_standing,
        "told_twice": deals.say_told_twice,
        "line": wording.one_line,
        "quotation_kind": lambda kind: wording.QUOTATION.get(kind, kind),
        "base": say_base,
        "most": say_most,
        "web_address": _web_address,
    }
    made.filters |= {name: getattr(wording, f"say_{name}") for name in _OF_WORDING}
    made.filters |= {f"access_{name}": getattr(access, f"say_{name}") for name in _OF_ACCESS}
    made.globals |= {
        "FIRST": FIRST,
        "few": few,
        "SIGNS": SIGNS,
        "count": wording.count,
        "published": wording.say_span_of_dates,
        "CAST": wording.CAST,
        "ACCESS": access.INTRODUCTION,
        "CAMPAIGNS": campaigns.INTRODUCTION,
        "CAMPAIGNS_LEFT": campaigns.LEFT,
        "OFFERED": campaigns.OFFERED,
        "NOT_COUNTED": access.NOT_COUNTED,
        "NO_REGISTER": access.NO_REGISTER,
        "say_like": access.say_like,
        "say_tests": access_trials.say_tests,
        "say_change": campaigns.say_change,
        "say_drawing": say_drawing,
        "offered_to": campaigns.offered_to,
        "to_read": campaigns.to_read,
        "CONDUCT": conduct.INTRODUCTION,
        "NO_QUESTION": conduct.NOTHING,
        "ANSWERS": deals.ANSWERS,
        "DEALS": deals.INTRODUCTION,
        "FORCES": deals.FORCES,
        "MODEL": conduct.MODEL,
        "FLAGS": wording.FLAGS,
        "FORMATS": wording.FORMATS,
        "QUOTATION": wording.QUOTATION,
        "ORDERS": wording.ORDERS,
        "REBUILT": wording.REBUILT,
    }
    return made


def source_of(name: str) -> str:
    """Return a file of the templates as it is."""
    made = templates()
    assert made.loader is not None
    return made.loader.get_source(made, name)[0]


def _web_address(url: str | None) -> str | None:
    """Return an address that may be made a link, or None.

    >>> _web_address("https://paper.example/1"), _web_address("javascript:alert(1)")
    ('https://paper.example/1', None)
    """
    return url if url and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None
