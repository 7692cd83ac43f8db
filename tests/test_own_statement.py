"""A statement in somebody's own words: whoever stands in its heading is "I", offers what it offers and wrote what it says they wrote."""

from __future__ import annotations

from evenhand.core.papers import receive
from evenhand.core.reading import Reading, read

STATEMENT = """# Statement by Councillor Ruth Ansah

Calder County Council, 18 March 2031

I wrote to Mr Lomax on 6 March as the councillor for Fenwick and not as a member of the cabinet.

I offered the Friends of Fenwick Street a way to keep their library.
"""


def reading_of(words: str, name: str = "statement.md") -> Reading:
    return read(receive(words.encode(), name)[0])


def name_of(reading: Reading, entity: int | None) -> str | None:
    return None if entity is None else reading.entities[entity].names[0]


def test_i_is_whoever_stands_in_the_heading() -> None:
    reading = reading_of(STATEMENT)
    (letter,) = reading.letters
    assert (name_of(reading, letter.sender), str(letter.written)) == ("Ruth Ansah", "2031-03-06")
    (offer,) = [ask for ask in reading.asks if ask.kind == "offer"]
    assert name_of(reading, offer.by) == "Ruth Ansah"


def test_words_that_a_statement_quotes_stay_those_of_whoever_says_them() -> None:
    told = STATEMENT + "\nMr Lomax told the meeting: “I offered to pay.”\n"
    reading = reading_of(told)
    assert [name_of(reading, quotation.speaker) for quotation in reading.quotations] == ["Mr Lomax"]


def test_a_report_of_a_statement_is_nobodys_own() -> None:
    report = "Statement by minister angers Calder\n\nRuth Ansah wrote to Mr Lomax. I was told that she offered him a way to keep it.\n"
    assert all(name_of(reading, letter.sender) == "Ruth Ansah" for reading in [reading_of(report, "a.txt")] for letter in reading.letters)
    assert "Statement by minister" not in {name for entity in reading_of(report, "a.txt").entities for name in entity.names}
