"""Hostile papers cannot stop the post: each fault has its verdict, in the process itself and behind the fence."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from tests.hostile.papers import ALONE, PAPERS, Hostile, mail, one_page, packed, page, pdf
from tests.laws import tried

from evenhand.core.papers import Paper, receive


def check(papers: tuple[Paper, ...], expected: Hostile) -> None:
    unread = {paper.id: paper.unread.code for paper in papers if paper.unread}
    if expected.unread and ALONE in expected.unread:
        assert set(unread.values()) == {expected.unread[ALONE]}
        return
    assert unread == (expected.unread or {})
    assert tuple(paper.id for paper in papers if not paper.unread) == expected.read
    if not expected.read:
        return
    first = next(paper for paper in papers if not paper.unread)
    assert set(expected.problems) <= {problem.code for problem in first.problems}
    assert expected.holds in first.text
    assert not expected.lacks or expected.lacks not in first.text


def check_laws(papers: tuple[Paper, ...]) -> None:
    """What holds of every paper, whatever it was made from."""
    assert papers
    assert len({paper.id for paper in papers}) == len(papers)
    for paper in papers:
        assert paper.id in paper.names
        paper.text.encode()
        assert bool(paper.unread) == (not paper.text)
        if paper.unread:
            assert paper.unread.words.endswith(".")
        last = 0
        for piece in paper.pieces:
            assert last <= piece.span.start < piece.span.end <= len(paper.text)
            assert piece.span.words(paper.text).strip()
            last = piece.span.end
        assert paper.body_end <= len(paper.text)


# What takes a second or more, since it is a heap of hundreds of megabytes or of a million parts before it is refused.
HEAVY = {
    "a PDF that unfolds without end", "a flat archive bomb", "mails in mails thirty deep", "a million paragraphs",
    "a DOCX that unfolds without end",
}  # fmt: skip


@pytest.mark.parametrize("fault", [pytest.param(fault, marks=pytest.mark.slow) if fault in HEAVY else fault for fault in PAPERS])
def test_a_hostile_paper_gets_its_verdict(fault: str) -> None:
    expected = PAPERS[fault]
    data = expected.make()
    begun = time.monotonic()
    papers = receive(data, expected.name)
    assert time.monotonic() - begun < 20
    check(papers, expected)
    check_laws(papers)


def test_there_are_at_least_sixty_hostile_papers() -> None:
    assert len(PAPERS) >= 60
    assert PAPERS.keys() >= HEAVY


NAMES = st.sampled_from(["a.txt", "a.md", "a.csv", "a.html", "a.eml", "a.mbox", "a.pdf", "a.docx", "a.odt", "a.zip", "a", "a.mht"])
STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"From jo Mon Sep 14 10:00:00 2015\nTo: a\n\n",
        b"<!DOCTYPE html>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"From: a\nTo: b\n",
    ]
)


@given(STARTS, st.binary(max_size=400), NAMES)
@tried(300)
def test_any_bytes_give_papers_that_keep_the_laws(start: bytes, rest: bytes, name: str) -> None:
    check_laws(receive(start + rest, name))


TAGS = st.sampled_from(
    "<p> </p> <div|class='comments'> </div> <script> </script> <!-- --> <![CDATA[ ]]> <table><tr><td> </table> <li> <a|href=x> </a> <pre> "
    "<br> &amp; &#x & < <h1> <head> <title> <time|datetime='2015-11-12'> words|of|it. <article> </article> <nav> <select> <svg/> "
    "<meta|charset='utf-16'> "
    "<?x <!x </ <p \x0b \x1f \ufffd “He|wrote”".replace("|", "\x00").split(" ")
).map(lambda tag: tag.replace("\x00", " "))


@given(st.lists(TAGS, max_size=60))
@tried(200)
def test_any_soup_of_tags_keeps_the_laws(tags: list[str]) -> None:
    check_laws(receive(("<html>" + "".join(tags)).encode(), "a.html"))


LINES = st.sampled_from(
    b"""Content-Type: multipart/mixed; boundary=b
Content-Type: multipart/alternative; boundary=b
Content-Type: message/rfc822
Content-Type: text/html
Content-Type: ;;
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename*=utf-8''a%2Fb.txt
Subject: =?utf-8?b?////?=
Date: 99 Foo 2015 99:99
--b
--b--

> quoted
words of a mail
On Monday, Jo wrote:
V29yZHM=
\tfolded
\xff\xfe""".split(b"\n")
)


@given(st.lists(LINES, max_size=40))
@tried(200)
def test_any_jumble_of_mail_lines_keeps_the_laws(lines: list[bytes]) -> None:
    check_laws(receive(b"From: jo@calder.example\nTo: tom@calder.example\n" + b"\n".join(lines), "a.eml"))


WHOLE = {
    "a.pdf": pdf(one_page(b"BT /F1 12 Tf 72 720 Td (The council wrote to the minister.) Tj ET")),
    "a.zip": packed({"letter.txt": b"Words of a letter.", "b.html": page("<p>Words of a page.</p>")}),
    "a.docx": PAPERS["a DOCX with tracked changes"].make(),
    "a.eml": mail(
        b"Content-Type: multipart/mixed; boundary=b", b"--b\r\n\r\nWords\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Words\r\n--b--"
    ),
}


@given(st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=8))
@tried(200, suppress_health_check=[HealthCheck.too_slow])
def test_a_whole_paper_with_bytes_changed_keeps_the_laws(name: str, changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(WHOLE[name])
    for place, new in changes:
        at = place % len(data)
        data[at : at + len(new)] = new
    check_laws(receive(bytes(data), name))
