"""A mail whose plain text and web page say the same is read from the one; what only the other says is read too."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.mailing import POOL, run

from evenhand.core.papers import Paper, receive

LETTER = f"Dear Tom,\n\n{POOL}\n\nYours sincerely\nJo Bell"
PAGE = f"<p>Dear Tom,</p><p>{POOL}</p>%s<p>Yours sincerely<br>Jo Bell</p>"
NEEDLE = "I am homeless since Monday and I want to die."
DIFFER = "alternatives-differ"


def mail(plain: str, page: str, name: str = "Jo Bell") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"{name} <jo@calder.example>", "tom@calder.example", "Pool"
    message.set_content(plain)
    message.add_alternative(page, subtype="html")
    return message


def read(message: EmailMessage) -> Paper:
    (paper,) = receive(message.as_bytes(), "a.eml")
    assert paper.unread is None
    return paper


def body(paper: Paper) -> str:
    return paper.text[: paper.body_end]


def differ(paper: Paper) -> list[str]:
    return [problem.words for problem in paper.problems if problem.code == DIFFER]


@pytest.mark.parametrize("words", [NEEDLE, "I want to die.", f"Please see <a href='https://a.example'>{NEEDLE}</a>"])
def test_what_only_the_web_page_says_is_read_where_it_stands(words: str) -> None:
    paper = read(mail(LETTER, PAGE % f"<p>{words}</p>"))
    assert f"{POOL}\n\n" in body(paper)
    assert "want to die.\n\nYours sincerely" in body(paper)
    assert body(paper).count("Dear Tom") == 1
    assert differ(paper) == ["Its web page says more than its plain text; the page was read."]
    assert {piece.origin.part for piece in paper.pieces if piece.role == "body"} == {"2"}


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        (LETTER, PAGE % ""),
        (LETTER.replace(" ", "\n"), PAGE % ""),
        (LETTER, (PAGE % "").replace("pool", "<b>po\u00adol</b>").replace(" ", " \n ")),
        (LETTER + "\n\nSent from our office", PAGE % "" + "<p>Sent with Postbird</p><img src='https://a.example/1.gif'>"),
        (
            LETTER.replace("only pool", "only pool <https://pool.example/a?b=so-many-words-in-it>") + "\n[image: the pool]",
            (PAGE % "").replace("only pool", "<a href='https://pool.example'>only pool</a>") + "<img alt='the pool'>",
        ),
        (LETTER + "\n\n1. the pool\n2. the bus\n3. the hall\n", PAGE % "" + "<ol><li>the pool<li>the bus<li>the hall</ol>"),
        (LETTER + f"\n\n{NEEDLE}", PAGE % ""),
        (LETTER, PAGE % f"<div style='DISPLAY: none'>{NEEDLE}</div>"),
        (LETTER, f"<span style='display:none'>{NEEDLE}</span>{PAGE % ''}"),
        (LETTER, f"<table><tr><td hidden>{NEEDLE}</td></tr><tr><td>{PAGE % ''}</td></tr></table>"),
        (LETTER, "<p><img src='cid:letter'></p>"),
        ("I could not open the form in my browser.", "<p>I could not open the form in my browser.</p>"),
    ],
)
def test_a_mail_whose_plain_text_says_it_all_is_read_from_it_as_it_is(plain: str, page: str) -> None:
    alone = EmailMessage()
    alone["From"] = "Jo Bell <jo@calder.example>"
    alone.set_content(plain)
    paper = read(mail(plain, page))
    assert body(paper) == body(read(alone))
    assert differ(paper) == []


@pytest.mark.parametrize(
    ("stub", "page"),
    [
        ("Your mail program cannot show this message.", PAGE % ""),
        ("To read this, view it in a browser: https://a.example/x", "<p>Vote no, Tom.</p>"),
    ],
)
def test_a_stub_beside_a_web_page_is_not_the_letter_and_is_said(stub: str, page: str) -> None:
    paper = read(mail(stub, page))
    assert "Tom" in body(paper)
    assert stub not in paper.text
    assert differ(paper) == [f"Its plain text says only “{stub}”; its web page was read."]


def test_short_words_that_are_no_stub_are_read_beside_a_page_that_lacks_them() -> None:
    paper = read(mail(NEEDLE, PAGE % ""))
    assert POOL in body(paper)
    assert NEEDLE in body(paper)
    assert differ(paper) == ["Its web page and its plain text each say what the other lacks; both were read, the page first."]
    assert [piece.origin.part for piece in paper.pieces if piece.role == "body"][-1] == "1"


def test_words_that_a_web_page_hides_are_set_aside_and_still_there() -> None:
    hidden = "<span style='display:none'>Shown to nobody at all.</span>"
    only = EmailMessage()
    only.set_content(f"<div hidden>See who wrote to you today</div>{PAGE % ''}", subtype="html")
    beside = mail("Open it in a browser.", f"<div style='display: none'>See who wrote to you today</div>{PAGE % hidden}")
    for paper in (read(only), read(beside)):
        assert POOL in body(paper)
        assert "See who wrote" not in body(paper)
        aside = [piece.span.words(paper.text) for piece in paper.pieces if piece.role == "boilerplate"]
        assert aside[:1] == ["See who wrote to you today"]
    assert "Shown to nobody at all." in aside
    # A paragraph is not broken by a word that it hides.
    inside = read(mail("Open it in a browser.", "<p>See <b style='display:none'>who</b> wrote: <i>Tom and Ann</i></p>"))
    assert body(inside) == "See who wrote: Tom and Ann"
    whole = EmailMessage()
    whole.set_content(f"<div style='display:none'>{PAGE % ''}</div>", subtype="html")
    assert POOL in body(read(whole))


def test_all_the_pages_that_a_mail_puts_beside_its_text_are_read() -> None:
    parts = "".join(f"--in\nContent-Type: text/html\n\n<p>{words}</p>\n" for words in (POOL, NEEDLE))
    data = (
        "From: Jo <jo@calder.example>\nTo: tom@calder.example\nContent-Type: multipart/alternative; boundary=out\n\n"
        f"--out\nContent-Type: text/plain\n\n{POOL}\n--out\nContent-Type: multipart/mixed; boundary=in\n\n{parts}--in--\n--out--\n"
    )
    (paper,) = receive(data.encode(), "a.eml")
    assert body(paper) == f"{POOL}\n\n{NEEDLE}"


def test_no_alternative_hides_a_letter_in_a_campaign(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"c{number}.eml").write_bytes(mail(LETTER, PAGE % "").as_bytes())
    (tmp_path / "page.eml").write_bytes(mail(LETTER, PAGE % f"<p>{NEEDLE}</p>").as_bytes())
    (tmp_path / "both.eml").write_bytes(mail(f"{LETTER}\n\n{NEEDLE}", PAGE % "<p>My mother sends her best wishes.</p>").as_bytes())
    (tmp_path / "stub.eml").write_bytes(mail("Please use an HTML mail reader.", PAGE % "").as_bytes())
    made = json.loads(run("group", tmp_path, "--json", "-")[1])
    assert [len(group["members"]) for group in made["campaigns"]["groups"]] == [9]
    assert {row["letter"] for row in made["campaigns"]["reading_list"]} == {"page.eml", "both.eml"}
