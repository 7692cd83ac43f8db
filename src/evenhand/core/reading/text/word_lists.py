"""A list of words in, the pattern of any of them out, in which what words begin with alike is asked only once."""

from __future__ import annotations

import re

Tree = dict[str, "Tree"]
_END, _REST = "", "*"


def any_of(words: str) -> str:
    r"""Return a pattern that matches any of some words, the longest that stands there first; "rent+s" is rent and rents, "gain*" any gain.

    Python's own engine asks the alternatives of a pattern one after another: of a long list this takes several times as long.

    >>> any_of("rent+s rate gain*")
    '(?:r(?:ent(?:s)?|ate)|gain\\w*)'
    """
    tree: Tree = {}
    for told in words.split():
        stem, *endings = told.split("+")
        for word in (stem, *(stem + ending for ending in endings)):
            branch = tree
            for letter in word:
                branch = branch.setdefault(letter, {})
            branch[_END] = {}
    return _pattern(tree)


def _pattern(tree: Tree) -> str:
    branches = [_one(letter, below) for letter, below in tree.items() if letter != _END]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return whole + "?" if _END in tree else whole


def _one(letter: str, below: Tree) -> str:
    if letter == _REST:
        return r"\w*"
    return (r"\s" if letter == "_" else re.escape(letter)) + _pattern(below)
