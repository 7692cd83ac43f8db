"""What collation finds: passages that several papers print, how their witnesses differ, and the letter they give together."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.values import Place


@frozen
class Witness:
    """Words by which one paper bears witness to a passage.

    Attributes:
        place: the words printed.
        at: the words of the passage's base that they stand for.
        quotation: the id of the quotation; None where the paper is itself the letter, the statement or the code.
        part: which of its quoted parts, from 0.
        speaker: the id of whoever the paper gives the words to, None where it says nobody.
        nested: the words are quoted inside another quotation; they say nothing of the order.
    """

    place: Place
    at: Place
    quotation: str | None = None
    part: int = 0
    speaker: str | None = None
    nested: bool = False

    @property
    def held(self) -> bool:
        """Whether the paper is itself what is quoted."""
        return self.quotation is None and not self.nested


@frozen
class Passage:
    """Words of one letter, document or speech, with every paper that prints them.

    Attributes:
        id: `of` and a number in the order of the rebuilt text: "L1.p3".
        of: the id of a letter, or of the one of the cast whose words they are (a code is one of the cast too); "" where no paper says.
        kind: where the words come from, as in a provenance: "letter", "code", "statement", ...
        witnesses: the base first (the paper itself where it is held, else the longest), then by paper and place.
        suggested: words in another form ("disappointment" for "disappointed"): a suggestion, never a witness.
    """

    id: str
    of: str
    kind: str
    witnesses: tuple[Witness, ...]
    suggested: tuple[Witness, ...] = ()

    @property
    def base(self) -> Witness:
        """The witness whose words stand for the passage."""
        return self.witnesses[0]


@frozen
class Reading:
    """What one witness prints at a place where witnesses differ; `place` is the gap between two words where `words` is empty."""

    place: Place
    words: str
    outside: bool = False


@frozen
class Variant:
    """A place where the witnesses of a passage differ.

    Attributes:
        passage: the id of the passage.
        kind: "omission", "addition", "substitution", "transposition", "punctuation", "capital", "misprint", "modal shift", "paraphrase",
            "cut" (words left out, with points where they stood).
        weight: "formal" (spelling, marks, capitals, abbreviations, misprints, what an editor put in, a marked cut) or "substantive".
        readings: one for each witness that prints the place, that of the base first; a misprint may have a single one.
    """

    passage: str
    kind: str
    weight: str
    readings: tuple[Reading, ...]


@frozen
class Placed:
    """A passage in the rebuilt text.

    `order` is "sure" (the original shows it, one quotation prints it after the one before, or two papers agree), "inferred" (one paper's
    own sequence says so) or "unknown"; `why` says on what ground.
    """

    passage: str
    order: str
    why: str


@frozen
class Compared:
    """Words of a witness beside a version of the original: `at` is where they stand there, None where they do not.

    `differences` counts the places where the words differ, those of spelling and marks left out; `formal` counts these.
    """

    place: Place
    version: str
    at: Place | None
    differences: int = 0
    formal: int = 0


@frozen
class Version:
    """A held version of a letter: how many witnesses print its words, print others, or print what does not stand in it.

    `printed` and `words` count the words of it that some paper prints, and all its words.
    """

    paper: str
    same: int
    other: int
    absent: int
    printed: int
    words: int


@frozen
class Rebuilt:
    """One letter or document as the papers give it together: a view on its passages, never a text that somebody wrote.

    Attributes:
        of: the id of the letter, or of the document among the cast.
        kind: "letter", "code", ...
        passages: in order; those whose place is not known stand last.
        papers: those that bear witness to it.
        dropped: papers whose own sequence contradicts the others', and so says nothing of the order.
        versions: the held versions of the original, that whose words the papers print first.
        compared: every witness beside every version.
    """

    of: str
    kind: str
    passages: tuple[Placed, ...]
    papers: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    compared: tuple[Compared, ...] = ()
