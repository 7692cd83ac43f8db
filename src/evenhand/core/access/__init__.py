"""What the papers tell, an office declares and its registers hold in, like cases side by side out: rival explanations, never a verdict."""

from evenhand.core.access.access import NOTHING, Access, Declared, compare_access
from evenhand.core.access.compare import agree, compare
from evenhand.core.access.exact import Side, fisher, holm, least_p, mantel_haenszel, stratified
from evenhand.core.access.model import (
    MOST_ATTRIBUTES,
    OUTCOMES,
    TOO_FEW,
    Attribute,
    Case,
    Claim,
    Comparison,
    Counted,
    Criterion,
    Explanation,
    Floor,
    Held,
    Like,
    Likeness,
    Precedent,
    Question,
    Reason,
    Requester,
    Share,
    Tally,
    Telling,
    Trial,
    Watch,
    WentWithout,
)
from evenhand.core.access.register import Meeting, MeetingsRegister, NilReturn, UnreadRow, is_register, read_register
from evenhand.core.access.separating import open_sets, separating_sets
from evenhand.core.access.treated.answered import read_answers
from evenhand.core.access.treated.pairs import read_treated
from evenhand.core.access.waits import weigh_waits
from evenhand.core.access.watched import weigh_watched

__all__ = [
    "MOST_ATTRIBUTES", "NOTHING", "OUTCOMES", "TOO_FEW", "Access", "Attribute", "Case", "Claim", "Comparison", "Counted", "Criterion",
    "Declared", "Explanation", "Floor", "Held", "Like", "Likeness", "Meeting", "MeetingsRegister", "NilReturn", "Precedent", "Question",
    "Reason", "Requester", "Share", "Side", "Tally", "Telling", "Trial", "UnreadRow", "Watch", "WentWithout", "agree", "compare",
    "compare_access", "fisher", "holm", "is_register", "least_p", "mantel_haenszel", "open_sets", "read_answers", "read_register",
    "read_treated", "separating_sets",
    "stratified", "weigh_waits", "weigh_watched",
]  # fmt: skip
