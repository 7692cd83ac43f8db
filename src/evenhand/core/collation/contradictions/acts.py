"""What a verb tells in, the act that it comes to out: who is told of a thing knows of it, and what is passed to a newspaper is leaked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import evolve

from evenhand.core.collation.contradictions.frames import Filler, Frame
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.reading.text.lexicon import MEDIA_HEADS

_PRESS = kin(content("press paper newspaper reporter journalist media broadcaster " + " ".join(MEDIA_HEADS)))
_IDEAS = kin(content("idea plan scheme suggestion proposal notion initiative phrase line slogan motion"))
_TEXTS = kin(content("letter email e-mail memo word note text message statement draft speech"))
_WARNINGS = kin(content("warning notice briefing word"))
_MEETINGS = kin(content("meeting talk visit discussion conversation lunch dinner"))
_DARK = content("dark")
_OWNER = re.compile(r"(?:hers|his|mine|theirs|ours|.*['’]s|.*s['’])(?: own| alone| idea)?\Z", re.I)
_ONLY = re.compile(r"(?:\w+\s)?(?:only|first)\b", re.I)


def sense_of(frame: Frame) -> Frame:
    """Return what a verb tells as the act that it comes to, told from the side of whoever acts or comes to know."""
    return next((found for sense in _SENSES if (found := sense(frame)) is not None), frame)


def _known(frame: Frame) -> Frame | None:
    """Read that somebody knows, or was told, warned or kept in the dark."""
    roles = frame.roles
    what, to = roles.get("what"), roles.get("to")
    if frame.act == "tell" and what is not None:
        return evolve(frame, act="know", roles=_with(roles, who=what, by=roles.get("who"), what=roles.get("of", roles.get("about"))))
    if frame.act == "know" or (frame.act == "see" and what is not None and what.stems & _TEXTS):
        # "She first heard of it on the radio" says that nobody had told her.
        return evolve(frame, act="know", denied=frame.denied or _ONLY.match(frame.clause.text, frame.begins) is not None)
    if frame.act == "keep" and frame.clause.stems & _DARK and what is not None:
        return evolve(frame, act="know", denied=not frame.denied, roles=_with(roles, who=what, what=None))
    if frame.act == "give" and what is not None and what.stems & _WARNINGS and to is not None:
        return evolve(frame, act="know", roles=_with(roles, who=to, by=roles.get("who"), what=None, to=None))
    return None


def _leaked(frame: Frame) -> Frame | None:
    """Read that somebody brought a paper to the press, by whatever way."""
    roles = frame.roles
    who, what, to = roles.get("who"), roles.get("what"), roles.get("to")
    if frame.act == "leak" and "from" in roles:
        return evolve(frame, roles=_with(roles, who=roles["from"], what=what or who))
    if frame.act in ("give", "send") and to is not None and to.stems & _PRESS:
        return evolve(frame, act="leak", roles=_with(roles, who=who if what is not None else roles.get("from"), what=what or who))
    return None


def _made(frame: Frame) -> Frame | None:
    """Read whose idea, or whose letter, something was: "the plan came from the union", "every word was hers"."""
    who, what, source = (frame.roles.get(role) for role in ("who", "what", "from"))
    if who is None or not who.stems & (_IDEAS | _TEXTS):
        return None
    owner = what if what is not None and _OWNER.match(what.span.words(frame.clause.text)) else None
    maker = source if frame.act in ("come", "be", "originate", "approach") and source is not None else owner if frame.act == "be" else None
    if maker is None:
        return None
    return evolve(frame, act="originate" if who.stems & _IDEAS else "write", roles=_with(frame.roles, who=maker, what=who))


def _done(frame: Frame) -> Frame | None:
    """Read what happened to somebody or something as that one's own act."""
    roles = frame.roles
    who, what = roles.get("who"), roles.get("what")
    if frame.act == "take" and who is not None and who.stems & _MEETINGS and "place" in _behind(frame):
        return evolve(frame, act="meet", roles=_with(roles, who=None, what=who))
    if frame.act == "sack" and what is not None:
        return evolve(frame, roles=_with(roles, who=what, by=who))
    if frame.act == "receive" and who is not None and what is not None and who.who is None and what.who is not None:
        return evolve(frame, act="give", roles=_with(roles, who=None, what=who, to=what))
    if frame.act == "see" and what is not None and what.who is not None:
        return evolve(frame, act="meet")
    return evolve(frame, act="hasten") if frame.act == "bring" and "forward" in _behind(frame) else None


_SENSES: tuple[Callable[[Frame], Frame | None], ...] = (_known, _leaked, _made, _done)


def _behind(frame: Frame) -> str:
    return frame.clause.text[frame.begins : frame.span.end].lower()


def _with(roles: Mapping[str, Filler], **changed: Filler | None) -> Mapping[str, Filler]:
    return {role: filler for role, filler in {**roles, **changed}.items() if filler is not None}
