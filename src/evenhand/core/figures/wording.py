"""The words by which papers hedge a figure, point at a thing and tell a whole: patterns that several readers of figures share."""

from __future__ import annotations

HEDGE = (
    r"(?:(?:(?:just|slightly|well|a\slittle|a\sshade)\s)?(?:about|around|nearly|almost|over|under|above|below|more\sthan|less\sthan|better\sthan|"
    r"fewer\sthan|at\sleast|some|roughly|approximately|up\sto|as\smuch\sas|an\sestimated|only|just|a\smere|a\stotal\sof|a\speak\sof|"
    r"a\shigh\sof|a\slow\sof|the\scurrent|its\scurrent|what\swas)\s)?(?:a\s|an\s)?"
)
"""What may stand between words and the figure that they are told of; a pattern that ends in it ends right before a figure."""

THE = r"(?:(?:the|a|an|all|all\sthe|its|their|his|her|our|those|these|a\stotal\sof)\s)?"
THOSE = r"(?:them|those|these|which|whom)"
WORD = r"(?:[^\W\d][\w’'-]*\s)"

TOTAL_AFTER = r"\s(?:[a-z]+\s)?(?:in\stotal|in\sall|altogether|combined|between\sthem|overall|all\stold)\b"
"""What tells of the figure right before it that it is all there is."""
