"""What the papers tell, an office declares and its registers hold in, like cases side by side out: rival explanations, never a verdict."""

from evenhand.core.access.access import NOTHING, Access, Declared, compare_access
from evenhand.core.access.compare import agree, compare
from evenhand.core.access.exact import fisher, least_p
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
    WentWithout,
)
from evenhand.core.access.register import Meeting, MeetingsRegister, NilReturn, UnreadRow, is_register, read_register
from evenhand.core.access.separating import open_sets, separating_sets

__all__ = [
    "MOST_ATTRIBUTES", "NOTHING", "OUTCOMES", "TOO_FEW", "Access", "Attribute", "Case", "Claim", "Comparison", "Counted", "Criterion",
    "Declared", "Explanation", "Floor", "Held", "Like", "Likeness", "Meeting", "MeetingsRegister", "NilReturn", "Precedent", "Question",
    "Reason", "Requester", "UnreadRow", "WentWithout", "agree", "compare", "compare_access", "fisher", "is_register", "least_p",
    "open_sets", "read_register", "separating_sets",
]  # fmt: skip
