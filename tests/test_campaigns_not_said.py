"""What stands in a letter and is said by nobody there: an address on the web, a name like a word, the office's own answer quoted back."""

from __future__ import annotations

import pytest
from tests.mailing import POOL, letter

from evenhand.core.campaigns import Campaigns, Told, find_campaigns
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import Reading, read

ANSWER = (
    "Thank you for writing to the office. Your letter has come and will be answered in its turn. "
    "If it is urgent, or you are homeless, ring us at once."
)


def found(*letters: Paper, known: tuple[str, ...] = ()) -> Campaigns:
    everything = {one.id: one for one in (*(letter(f"copy {number}", POOL, sign=f"Sam Roe {number}") for number in range(6)), *letters)}

    def reading_of(name: str) -> Reading:
        return read(everything[name])

    return find_campaigns(tuple(everything.values()), reading_of, Told(known))


def signs_of(text: str, sign: str = "Ann Osei") -> list[str]:
    return [kind.kind for row in found(letter("x", text, sign=sign)).reading_list if row.letter == "x" for kind in row.signs]


@pytest.mark.parametrize("link", ["https://www.pool.example/act?u=9931&c=2", "<https://pool.example/a?b=12>", "(www.pool.example/12?x=4)"])
def test_an_address_on_the_web_asks_nothing_and_counts_nothing(link: str) -> None:
    assert signs_of(POOL.replace("Brackley Road", f"Brackley Road {link}")) == []


@pytest.mark.parametrize(
    ("added", "sign"),
    [
        ("Have you seen www.pool.example?", "asks something else"),
        ("It cost £4,200, says www.pool.example.", "new figure"),
        ("See www.pool.example and tell me: is it 40 years old?", "asks something else"),
    ],
)
def test_what_is_said_beside_an_address_is_read(added: str, sign: str) -> None:
    assert sign in signs_of(f"{POOL} {added}")


def test_somebody_called_will_offers_nothing_by_giving_his_name() -> None:
    assert signs_of(f"My name is Will Kemp and I live in Castle ward. {POOL}") == []
    assert "asks something else" in signs_of(f"My name is Will Kemp and I will pay for the roof. {POOL}")


def test_a_street_that_is_called_after_a_court_of_law_is_a_street() -> None:
    assert signs_of(POOL, "Ann Osei\nRegistered office: 14 High Court Road") == []
    assert signs_of(POOL, "Ann Osei\nI am before the High Court on the ninth") == ["deadline"]


def quoting(name: str, words: str, number: int = 10) -> Paper:
    lines = "".join(f"> {line.strip()}.\n" for line in words.rstrip(".").split(". "))
    text = f"{letter(name, POOL).text}\n\nOn 4 March 2031 at 09:{number}, The Office wrote:\n{lines}"
    return Paper(name, (name,), "", "text", text)


def test_a_known_text_that_is_quoted_back_presses_nobody() -> None:
    assert [row.letter for row in found(quoting("x", ANSWER)).reading_list] == ["x"]
    assert found(quoting("x", ANSWER), known=(ANSWER,)).reading_list == ()


def test_what_somebody_adds_to_a_known_text_is_read() -> None:
    for words in (f"{ANSWER} I am homeless.", ANSWER.replace("ring us", "or he beats me, ring us"), "I am homeless and it is urgent."):
        (row,) = found(quoting("x", words), known=(ANSWER,)).reading_list
        assert (row.letter, row.signs[0].kind) == ("x", "urgent"), words


def test_a_letter_on_its_own_is_not_pressing_by_a_known_text() -> None:
    own = "My brother drives the mobile library, and I should like to know why its round now ends before the children are out of school."
    alone = quoting("x", ANSWER)
    alone = Paper("x", ("x",), "", "text", alone.text.replace(POOL, own))
    (row,) = found(alone, known=(ANSWER,)).reading_list
    assert [sign.kind for sign in row.signs] == ["on its own"]


def test_what_a_mail_says_where_no_script_runs_is_read_and_its_comments_are_not() -> None:
    page = (
        f"<html><body><p>Dear Councillor,</p><!-- I am homeless --><p>{POOL}</p>"
        "<noscript><p>My daughter is not safe at home.</p></noscript>"
        "<script>var a = 'he beats me'</script><p>Yours sincerely,</p><p>Ann Osei</p></body></html>"
    )
    mail = f"From: Ann Osei <ann@post.example>\nSubject: The pool\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{page}"
    (paper,) = receive(mail.encode(), "x.eml")
    (row,) = found(paper).reading_list
    assert [[place.span.words(paper.text) for place in sign.places] for sign in row.signs if sign.kind == "urgent"] == [["not safe"]]
    assert "homeless" not in paper.text
    assert "beats" not in paper.text
    (browsed,) = receive(page.encode(), "x.html")
    assert "not safe" not in browsed.text
