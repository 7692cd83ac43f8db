"""Each format gives its words, where they stand in the file, and what the file says of itself."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import io
from email.message import EmailMessage

import docx
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.papers import mail, one_page, packed, page, pdf

from evenhand.core.papers import Limits, Paper, join_same, receive
from evenhand.core.values import PartialDate

STORY = (
    "<p>The transport secretary, <b>Margaret Harte</b>, wrote that she was &ldquo;happy to arrange for officials to visit&rdquo; Calder Vale.</p>"
    "<p>Council leader Tom Dunne said: “We had received &pound;2.4m less than in 2017/18, and no offer was made to others.”</p>"
    "<p>“It is a matter of fairness,” he said, “and we shall ask for the same,” adding that 300 jobs were at risk in the town.</p>"
)


def one(data: bytes, name: str) -> Paper:
    (paper,) = receive(data, name)
    assert paper.unread is None, paper.unread
    return paper


def body(paper: Paper) -> str:
    return paper.text[: paper.body_end]


def roles(paper: Paper, role: str) -> list[str]:
    return [piece.span.words(paper.text) for piece in paper.pieces if piece.role == role]


# Plain text


@pytest.mark.parametrize("text", ["One.\r\n\r\nTwo.\r\n", "  One \n\n\n Two.\n\n", "\ufeffOne", "One\r\rTwo", "£4m – “no”\x0cTwo"])
def test_the_text_of_a_plain_file_is_the_file_as_it_is(text: str) -> None:
    assert one(text.encode(), "a.txt").text == text


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), min_size=1, max_size=200))
def test_every_paragraph_of_a_plain_file_maps_back_to_its_bytes(text: str) -> None:
    data = ("Words. " + text).encode()
    (paper,) = receive(data, "a.txt")
    assert paper.unread or paper.text == data.decode()
    for piece in paper.pieces:
        assert data[piece.origin.first : piece.origin.last].decode() == piece.span.words(paper.text)


@pytest.mark.parametrize(
    ("first", "day"),
    [
        ("12/11/2015 10:53 GMT | Updated 12/11/2015 14:59 GMT", PartialDate(2015, 11, 12)),
        ("Published: Thursday 12th November 2015", PartialDate(2015, 11, 12)),
        ("November 12, 2015", PartialDate(2015, 11, 12)),
        ("13/11/2015", PartialDate(2015, 11, 13)),
        ("31/02/2015", None),
        ("The letter of 12 November 2015 was leaked.", None),
    ],
)
def test_a_line_that_is_nothing_but_a_date_dates_a_plain_file(first: str, day: PartialDate | None) -> None:
    assert one(f"{first}\n\nThe council wrote.".encode(), "a.txt").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The Wold, Dublin — Saturday, April 26th, 2025", PartialDate(2025, 4, 26)),
        ("Wold Evening Star, Wednesday 12 March 2025, page 4", PartialDate(2025, 3, 12)),
        ("Friday, 11 July 2025, Valleys edition. Report by Ann Hale", PartialDate(2025, 7, 11)),
        ("Issued to the press, 25 October 2019. Contact: the Rev. C. Bell", PartialDate(2019, 10, 25)),
        ("Hill Radio, “Morning Desk,” aired October 15, 2019", PartialDate(2019, 10, 15)),
        ("Posted on wold.example by the Newsroom | Mon 28 April 2025, 08:10 (Updated 11:45)", PartialDate(2025, 4, 28)),
        ("On Friday, 14 March 2025, the council met.", None),
        ("She said, on 14 March 2025, that it was over.", None),
    ],
)
def test_a_day_parted_from_other_facts_of_a_paper_in_its_first_lines_is_its_own(line: str, day: PartialDate | None) -> None:
    assert one(f"Library to shut\nBy Jo Bell\njo@wold.example\n{line}\n\nThe council wrote.".encode(), "a.txt").published == day


def test_a_meetings_register_is_read_as_the_text_it_is_and_called_a_register() -> None:
    table = "Date,Minister,Organisation,Purpose of meeting\n2015-09-14,Margaret Harte,Calder Vale Council,Buses\n"
    paper = one(table.encode(), "meetings.csv")
    assert (paper.text, paper.kind, paper.format) == (table, "register", "text")


def test_a_letter_typed_under_headers_and_saved_as_text_stays_a_text() -> None:
    text = "From: Jo Bell\nTo: Tom Dunne\nSubject: Buses\n\nDear Tom,\n\nNo.\n"
    assert one(text.encode(), "letter.txt").text == text
    assert one(text.encode(), "letter.eml").format == "mail"


# Web pages


def news(body_html: str = STORY, head: str = "") -> bytes:
    return page(
        "<header class='site-header'><a href=/>The Calder Gazette</a><nav><ul><li><a href=/>Home</a><li>News</ul></nav></header>"
        "<div class='cookie-banner'><p>We use cookies to make the site better for you, and to count our visitors on every single page.</p></div>"
        f"<div id=content><h1>Minister wrote twice</h1><div class=byline>By Jo Bell, Political Editor</div><div class='story-body'>{body_html}"
        "<p>Share this article</p><h3>Related stories</h3><ul><li><a href=a>Council tax to rise by a third</a><li><a href=b>Another</a></ul></div></div>"
        "<section class='comments'><h2>Comments</h2><p>A disgrace, and everyone knows that it has been a disgrace from the very beginning.</p></section>"
        "<div class='newsletter-signup'><p>Sign up to our newsletter for more news of the vale, every morning in your box.</p></div>"
        "<footer>© 2019 Calder Media</footer>",
        head,
    )


def test_a_news_page_gives_its_report_and_sets_the_rest_aside_at_the_end() -> None:
    paper = one(news(), "page.html")
    kept, aside = body(paper), paper.text[paper.body_end :]
    assert kept.startswith("Minister wrote twice\n\nBy Jo Bell")
    assert kept.endswith("300 jobs were at risk in the town.")
    for words in ("Home", "cookies", "Share this article", "Related stories", "Council tax", "disgrace", "newsletter", "© 2019"):
        assert words not in kept
        assert words in aside


def test_the_first_words_of_a_page_are_its_headline_and_byline() -> None:
    paper = one(news(), "page.html")
    assert roles(paper, "headline") == ["Minister wrote twice"]
    assert roles(paper, "byline") == ["By Jo Bell, Political Editor"]
    assert (paper.title, paper.author) == ("Minister wrote twice", "Jo Bell")


def test_every_paragraph_of_a_page_maps_back_to_its_source() -> None:
    data = news()
    paper = one(data, "page.html")
    quoted = next(piece for piece in paper.pieces if piece.span.words(paper.text).startswith("Council leader"))
    assert data[quoted.origin.first : quoted.origin.last].decode().startswith("Council leader Tom Dunne said: “We had received &pound;2.4m")


def test_an_article_is_preferred_to_the_teasers_beside_it() -> None:
    teaser = "<article><h2>Other news</h2><p>Something quite different has happened elsewhere, as the council said.</p></article>"
    paper = one(page(f"<main>{teaser}<article><h1>Minister wrote twice</h1>{STORY * 2}</article>{teaser}</main>"), "page.html")
    assert "Something quite different" not in body(paper)
    assert "fairness" in body(paper)


def test_a_page_whose_layout_is_a_table_keeps_its_paragraphs() -> None:
    paper = one(page(f"<table><tr><td>{STORY}</td><td><a href=x>Menu</a></td></tr></table>"), "page.html")
    assert body(paper).count("\n\n") >= 2


def test_an_old_page_of_breaks_in_a_layout_table_keeps_its_paragraphs() -> None:
    cells = (
        "<td><a href=1>Home</a><br><a href=2>News</a></td><td>The minister wrote.<br><br>She said no.<br> <br>The council<br>answered.</td>"
    )
    paper = one(page(f"<table><tr>{cells}</tr></table>"), "page.html")
    assert body(paper).split("\n\n")[-3:] == ["The minister wrote.", "She said no.", "The council\nanswered."]


def test_comments_longer_than_the_report_are_set_aside() -> None:
    comments = "<p>A disgrace, and everyone knows that it has been a disgrace from the very beginning of it.</p>" * 40
    paper = one(page(f"<article><h1>Minister wrote twice</h1>{STORY}</article><div id=comments>{comments}</div>"), "page.html")
    assert "disgrace" not in body(paper)
    assert "fairness" in body(paper)


def test_words_that_mark_a_whole_page_do_not_hide_the_report() -> None:
    paper = one(page(f"<div class='page has-sidebar share-enabled more'>{STORY}</div>"), "page.html")
    assert "fairness" in body(paper)


def test_a_letter_saved_as_a_page_is_read_whole() -> None:
    paper = one(page("<p>Dear Tom,</p><p>No.</p><p>Yours,<br>Jo</p>"), "letter.html")
    assert body(paper) == "Dear Tom,\n\nNo.\n\nYours,\nJo"


def test_items_of_a_list_and_rows_of_a_table_stand_on_lines_of_their_own() -> None:
    paper = one(page("<ul><li>One<li>Two</ul><table><tr><th>Year<th>Cost</tr><tr><td>2017<td>£3m</tr></table>"), "a.html")
    assert body(paper) == "One\nTwo\n\nYear\tCost\n2017\t£3m"


LINKED = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-03-05T10:00:00Z", "author": [{"name": "Jo Bell"}], "publisher": {"name": "Gazette"}}]}'


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2019-03-05T08:00:00+00:00'>",
        f"<script type='application/ld+json'>{LINKED}</script>",
        "<meta name='date' content='2019-03-05'>",
    ],
)
def test_the_head_of_a_page_says_when_it_came_out(head: str) -> None:
    assert one(news(head=head), "page.html").published == PartialDate(2019, 3, 5)


def test_a_page_is_dated_by_its_time_element_or_printed_line() -> None:
    assert one(news("<time datetime='2019-03-05'>yesterday</time>" + STORY), "page.html").published == PartialDate(2019, 3, 5)
    assert one(news("<p>5 March 2019</p>" + STORY), "page.html").published == PartialDate(2019, 3, 5)


def test_a_page_says_who_published_it_and_where() -> None:
    head = "<meta property='og:site_name' content='The Calder Gazette'><link rel=canonical href='https://gazette.example/1'>"
    paper = one(news(head=head), "page.html")
    assert (paper.outlet, paper.url) == ("The Calder Gazette", "https://gazette.example/1")


def test_a_page_saved_in_mime_form_is_the_page() -> None:
    data = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gazette.example/1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + news() + b"\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    )
    paper = one(data, "page.mhtml")
    assert (paper.format, paper.title) == ("html", "Minister wrote twice")


# Mail


def letter(text: str = "Dear Tom,\n\nNo.\n", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {
        "From": "Jo Bell <jo@calder.example>",
        "To": "Tom Dunne <tom@calder.example>",
        "Subject": "Café – buses",
        "Date": "Mon, 14 Sep 2015 10:00:00 +0100",
    }
    for name, value in {**given, **headers}.items():
        message[name] = value
    message.set_content(text)
    return message


def test_a_mail_keeps_its_headers_and_says_who_wrote_it_when() -> None:
    paper = one(letter().as_bytes(), "a.eml")
    assert (paper.title, paper.author, paper.published, paper.kind) == ("Café – buses", "Jo Bell", PartialDate(2015, 9, 14), "mail")
    assert ("To", "Tom Dunne <tom@calder.example>") in paper.headers
    assert body(paper) == "Dear Tom,\n\nNo."
    assert roles(paper, "header")[0] == "From: Jo Bell <jo@calder.example>"


def test_the_plain_part_of_a_mail_is_read_before_its_web_page() -> None:
    message = letter()
    message.add_alternative("<p>Dear Tom,</p><p>No, in a page.</p>", subtype="html")
    assert body(one(message.as_bytes(), "a.eml")) == "Dear Tom,\n\nNo."


def test_a_mail_that_is_only_a_web_page_is_read_from_it() -> None:
    message = letter()
    message.set_content("<p>Dear Tom,</p><p>No.</p><div class='gmail_quote'><p>We asked twice.</p></div>", subtype="html")
    paper = one(message.as_bytes(), "a.eml")
    assert body(paper).startswith("Dear Tom,\n\nNo.")
    assert roles(paper, "quoted mail") == ["We asked twice."]


def test_a_mail_quoted_back_is_told_apart_from_the_answer() -> None:
    paper = one(letter("Dear Tom,\n\nNo.\n\nOn 3 Sep 2015, Tom Dunne wrote:\n> We ask\n> for a meeting.\n").as_bytes(), "a.eml")
    assert roles(paper, "quoted mail") == ["On 3 Sep 2015, Tom Dunne wrote:", "We ask\nfor a meeting."]
    assert [span.words(paper.text) for span in paper.reading_spans] == ["Dear Tom,\n\nNo."]


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_headers_printed_in_a_mail_begin_the_mail_quoted_back(subtype: str) -> None:
    message = letter()
    words = "Dear Tom,\n\nNo.\n\nFrom: Tom Dunne\nSent: 3 September 2015\nTo: Jo Bell\nSubject: Buses\n\nWe ask for a meeting.\n"
    if subtype == "html":
        words = "<p>" + words.replace("\n\n", "</p><p>").replace("\n", "<br>")
    message.set_content(words, subtype=subtype)
    paper = one(message.as_bytes(), "a.eml")
    assert [span.words(paper.text) for span in paper.reading_spans] == ["Dear Tom,\n\nNo."]
    assert roles(paper, "quoted mail")[-1] == "We ask for a meeting."


def test_lines_broken_to_fit_are_joined_and_lines_of_an_address_are_not() -> None:
    text = (
        "I would be happy to arrange for officials to visit the council, as they have\ndone elsewhere.\n\nJo Bell\n1 High Street\nCalder\n"
    )
    assert body(one(letter(text).as_bytes(), "a.eml")).split("\n\n") == [
        "I would be happy to arrange for officials to visit the council, as they have done elsewhere.",
        "Jo Bell\n1 High Street\nCalder",
    ]


def test_a_paragraph_of_a_mail_maps_back_to_its_part_and_lines() -> None:
    message = letter("One.\n\nTwo\nlines.\n")
    message.add_attachment(b"x y", maintype="text", subtype="plain", filename="a.txt")
    paper = receive(message.as_bytes(), "a.eml")[0]
    origins = [(piece.origin.part, piece.origin.first, piece.origin.last) for piece in paper.pieces if piece.role == "body"]
    assert origins == [("1", 1, 1), ("1", 3, 4)]


def test_an_attached_pdf_is_a_paper_of_its_own() -> None:
    message = letter()
    data = pdf(one_page(b"BT /F1 12 Tf 72 720 Td (The council wrote to the minister.) Tj ET"))
    message.add_attachment(data, maintype="application", subtype="pdf", filename="reply.pdf")
    papers = receive(message.as_bytes(), "post/a.eml")
    assert [paper.id for paper in papers] == ["post/a.eml", "post/a.eml!reply.pdf"]
    assert papers[1].text == "The council wrote to the minister."


def test_a_forwarded_message_is_a_paper_of_its_own() -> None:
    message = letter()
    message.add_attachment(letter("The first letter.\n", Subject="First"))
    assert [paper.title for paper in receive(message.as_bytes(), "a.eml")] == ["Café – buses", "First"]


def test_a_picture_in_a_signature_is_no_paper_and_is_noted() -> None:
    message = letter()
    message.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", cid="<logo>")
    paper = one(message.as_bytes(), "a.eml")
    assert "part-left-out" in {problem.code for problem in paper.problems}


# PDF, DOCX, ODT


def test_lines_of_a_pdf_are_joined_to_paragraphs_with_page_and_box() -> None:
    lines = [
        "The transport secretary wrote to the council on Monday that",
        "she was happy to arrange for officials to visit the vale.",
        "",
        "The leader of the council had asked.",
    ]
    shown = b"BT /F1 12 Tf 14 TL 72 720 Td " + b" ".join(b"(%s) Tj T*" % line.encode() for line in lines) + b" ET"
    paper = one(pdf(one_page(shown)), "a.pdf")
    assert paper.text == " ".join(lines[:2]) + "\n\n" + lines[3]
    origin = paper.pieces[0].origin
    assert (origin.kind, origin.first) == ("page", 1)
    left, bottom, right, top = origin.box
    assert left == 72
    assert 690 < bottom < 706 < 720 < top < 740
    assert 300 < right < 595


def test_running_heads_and_page_numbers_of_a_pdf_are_set_aside() -> None:
    objects = one_page(b"")
    streams = [
        b"BT /F1 9 Tf 72 810 Td (Calder Vale Council) Tj ET BT /F1 12 Tf 72 700 Td (The council wrote on day %d to the minister.) Tj ET BT /F1 9 Tf 290 30 Td (%d) Tj ET"
        % (number, number)
        for number in (1, 2)
    ]
    objects[1] = b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>"
    objects[3] = b"<< /Length %d >>\nstream\n" % len(streams[0]) + streams[0] + b"\nendstream"
    objects += [objects[2].replace(b"4 0 R", b"7 0 R"), b"<< /Length %d >>\nstream\n" % len(streams[1]) + streams[1] + b"\nendstream"]
    paper = one(pdf(objects), "a.pdf")
    assert body(paper).split("\n\n") == ["The council wrote on day 1 to the minister.", "The council wrote on day 2 to the minister."]
    assert sorted(roles(paper, "boilerplate")) == ["1", "2", "Calder Vale Council", "Calder Vale Council"]


def test_a_page_printed_to_pdf_loses_what_stands_around_its_report() -> None:
    shown = [
        (9, "12/11/2015, 10:04 The Gazette"),
        (9, "Home"),
        (24, "Minister wrote twice"),
        (12, "The council wrote to the minister on Monday."),
        (9, "Share this article"),
        (12, "She said no."),
    ]
    stream = b" ".join(b"BT /F1 %d Tf 72 %d Td (%s) Tj ET" % (size, 760 - 60 * at, line.encode()) for at, (size, line) in enumerate(shown))
    whole = pdf([*one_page(stream), b"<< /Producer (Skia/PDF m120) >>"], b"/Info 6 0 R")
    paper = one(whole, "a.pdf")
    assert body(paper).split("\n\n") == ["Minister wrote twice", "The council wrote to the minister on Monday.", "She said no."]
    assert sorted(roles(paper, "boilerplate")) == ["12/11/2015, 10:04 The Gazette", "Home", "Share this article"]


def test_joined_letters_of_a_pdf_are_read_as_letters() -> None:
    objects = one_page(b"BT /F1 12 Tf 72 720 Td (The o\\001cials of She\\001eld wrote.) Tj ET")
    objects[4] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /ffi] >> >>"
    assert one(pdf(objects), "a.pdf").text == "The officials of Sheffield wrote."


def test_a_scan_says_that_ocr_is_needed() -> None:
    (paper,) = receive(pdf(one_page(b"q 595 0 0 842 0 0 cm Q")), "scan.pdf")
    assert paper.unread is not None
    assert "OCR" in paper.unread.words


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Statement on visits", 0)
    document.add_paragraph("14 September 2015")
    document.add_paragraph("We are “happy” to help.")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    document.sections[0].footer.paragraphs[0].text = "Calder Vale Council"
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_a_word_document_gives_paragraphs_tables_and_its_title() -> None:
    paper = one(word_file(), "a.docx")
    assert body(paper) == "Statement on visits\n\n14 September 2015\n\nWe are “happy” to help.\n\ncell 0\tcell 1\ncell 2\tcell 3"
    assert (paper.title, paper.published) == ("Statement on visits", PartialDate(2015, 9, 14))
    assert roles(paper, "boilerplate") == ["Calder Vale Council"]
    assert (paper.pieces[2].origin.part, paper.pieces[2].origin.first) == ("word/document.xml", 3)


def test_an_open_document_gives_paragraphs_and_leaves_comments_out() -> None:
    content = (
        '<d xmlns:text="t" xmlns:office="o"><text:h>Reply</text:h><text:p>He <text:span>said<text:s/>“no</text:span>”'
        "<office:annotation><text:p>secret</text:p></office:annotation> and left.<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>In a note.</text:p></text:note-body></text:note></text:p></d>"
    )
    data = packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})
    assert one(data, "a.odt").text == "Reply\n\nHe said “no” and left.\n\nIn a note."


# Archives and twins


def test_members_of_an_archive_are_named_after_it() -> None:
    data = packed({"inner/b.txt": b"Words.", "post.eml": mail(b"Subject: x")})
    assert [paper.id for paper in receive(data, "folder/a.zip")] == ["folder/a.zip!inner/b.txt", "folder/a.zip!post.eml"]


def test_a_name_that_turns_its_ending_round_is_shown_as_it_is() -> None:
    (paper,) = receive(packed({"letter\u202etxt.exe": b"Words."}), "a.zip")
    assert paper.id == "a.zip!letter\\u202etxt.exe"


def test_papers_of_the_same_content_are_one_paper_with_several_names() -> None:
    papers = [receive(b"Words.", name)[0] for name in ("b.txt", "sub/a.txt", "a.txt")]
    (joined,) = join_same(papers)
    assert (joined.id, joined.names) == ("a.txt", ("a.txt", "b.txt", "sub/a.txt"))


def test_the_order_of_papers_does_not_change_what_they_are_joined_to() -> None:
    papers = [receive(text, name)[0] for name, text in (("b.txt", b"One."), ("a.txt", b"One."), ("c.txt", b"Two."), ("d.txt", b""))]
    assert join_same(papers) == join_same(reversed(papers))


def test_a_long_text_is_cut_where_the_limit_says_and_says_so() -> None:
    limits = evolve(Limits(), text_chars=100)
    (paper,) = receive(b"word " * 50, "a.txt", limits)
    assert len(paper.text) == 100
    assert [problem.code for problem in paper.problems] == ["text-cut"]
