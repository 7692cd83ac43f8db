"""Two versions of a code in, what differs between them out, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.conduct.model import CodeVersion, Fragment

_COMPARED = ("number", "title", "force", "paraphrase", "standard", "burden")


@frozen
class Change:
    """One difference: the rule, what of it, and how each version has it ("" where it has nothing)."""

    fragment: str
    about: str
    was: str
    now: str


def compare_versions(one: CodeVersion, other: CodeVersion) -> tuple[Change, ...]:
    """Return what differs, in the order of the rules; a rule that was not read in one of them is said to be so.

    >>> from evenhand.core.values import PartialDate
    >>> rule = Fragment("r", "A rule", "Do so.", "should", "here")
    >>> old = CodeVersion("a", PartialDate(2010), fragments=(rule,))
    >>> new = CodeVersion("b", PartialDate(2015), fragments=(Fragment("r", "A rule", "Do so.", "should generally", "here"),))
    >>> compare_versions(old, new)
    (Change(fragment='r', about='force', was='should', now='should generally'),)
    """
    ids = dict.fromkeys(fragment.id for version in (one, other) for fragment in version.fragments)
    return tuple(change for key in ids for change in _changes(key, one.fragment(key), other.fragment(key)))


def _changes(key: str, was: Fragment | None, now: Fragment | None) -> Iterator[Change]:
    if was is None or now is None:
        yield Change(key, "rule", was.paraphrase if was else "", now.paraphrase if now else "")
        return
    for about in _COMPARED:
        if getattr(was, about) != getattr(now, about):
            yield Change(key, about, getattr(was, about), getattr(now, about))
    for about, left, right in (("exceptions", was.unless, now.unless), ("senses", was.constructions, now.constructions)):
        if left != right:
            yield Change(key, about, "; ".join(one.says or one.id for one in left), "; ".join(one.says or one.id for one in right))
    if was.verified != now.verified:
        yield Change(key, "checked", _checked(was), _checked(now))


def _checked(fragment: Fragment) -> str:
    return f"{'read' if fragment.verified else 'not verified'} ({fragment.source})"
