"""Readings of all papers in, one cast out: who of one paper is who of another, and which letter is which."""

from evenhand.core.cast.cast import Cast
from evenhand.core.cast.letters import join_letters
from evenhand.core.cast.member import Member, is_nameless
from evenhand.core.cast.model import LetterRow, PersonRow, PostRow

__all__ = ["Cast", "LetterRow", "Member", "PersonRow", "PostRow", "is_nameless", "join_letters"]
