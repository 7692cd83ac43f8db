"""What is seen of words that somebody says, from which is told where they come from: the sentence around, the verb, who to whom."""

from __future__ import annotations

from attrs import frozen


@frozen
class Said:
    """What is seen of a quotation, or of a sentence that tells what somebody said.

    Attributes:
        around: the reporter's own words in the sentence, quotations left out.
        verb: the base form of the cue, "" where there is none.
        speaker: the entity that speaks; addressee: the one spoken to.
        paragraph: the number of the paragraph.
        message: the form of the message last named before it, "" where none is.
        at: where the sentence begins; source: the words that name the speaker; words: what is quoted.
    """

    around: str
    verb: str
    speaker: int | None
    addressee: int | None
    paragraph: int
    message: str = ""
    at: int = 0
    source: str = ""
    words: str = ""
