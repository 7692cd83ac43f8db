"""What somebody writes beside a banner or a footer of a mail program is read; what firms and offices put below every mail is not."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.mailing import PLEA, letter

from evenhand.core.campaigns import find_campaigns, zone_letter
from evenhand.core.papers import Paper

WHOLE = [letter(f"copy {number}", PLEA, sign=f"Sam Roe {number}") for number in range(6)]
SAID = (
    "The changing rooms were paid for by the women of the fish market, who gave a penny from each basket for nine years, and the stone with "
    "all their names on it lies behind a cupboard in the boiler house, where nobody from the town hall has looked for it."
)
WITH_THEIR_WORDS = (
    "The charity that runs the lunch club has kept its chairs and its urn in the back room since the flood, has nowhere else at all to put "
    "them, and was never asked by anybody what would become of them once the doors of the pool are shut for good in autumn."
)
BANNERS = (
    "[EXTERNAL EMAIL]",
    "EXTERNAL:",
    "Warning: external sender.",
    "This message came from outside the council.",
    "You don't often get email from kate@mail.example. Learn why this is important",
    "CYBER ALERT: This email is from outside the council; be careful with links.",
    "CAUTION: This email originated from outside the organisation. Do not click links or open attachments unless you recognise the sender.",
)
FOOTERS = (
    "This email is confidential.",
    "Please consider the environment before printing this email.",
    "This email has been scanned for viruses by Avast.",
    "Registered in England no. 123456.",
    "Disclaimer: views are personal.",
    "Mae'r neges hon yn gyfrinachol.",
    "This email and any files transmitted with it are confidential and intended solely for the use of those to whom they are addressed.",
    "Virus-free. www.avast.com",
    "Sent from my iPhone",
    "-- ",
)
GAPS = (" ", "\n", "\n\n")


def text_of(above: str = "", below: str = "") -> str:
    return above + letter("x", PLEA).text + below


def read_in(text: str) -> dict[str, list[str]]:
    """The letters to be read among copies and one more, with why."""
    found = find_campaigns([*WHOLE, Paper("x", ("x",), "", "text", text)], lambda _: None)
    return {row.letter: [sign.kind for sign in row.signs] for row in found.reading_list}


def body_of(text: str) -> str:
    paper = Paper("x", ("x",), "", "text", text)
    return "".join(zone.span.words(text) for zone in zone_letter(paper) if zone.kind == "body")


@pytest.mark.parametrize("said", [SAID, WITH_THEIR_WORDS])
@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("banner", BANNERS)
def test_own_words_behind_a_banner_are_read(banner: str, gap: str, said: str) -> None:
    assert "own words" in read_in(text_of(above=f"{banner}{gap}{said}\n\n")).get("x", [])


@pytest.mark.parametrize("said", [SAID, WITH_THEIR_WORDS])
@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("footer", FOOTERS)
def test_own_words_behind_a_footer_are_read(footer: str, gap: str, said: str) -> None:
    assert "own words" in read_in(text_of(below=f"\n\n{footer}{gap}{said}")).get("x", [])


@pytest.mark.parametrize("footer", FOOTERS[:-2])
def test_a_figure_below_a_footer_is_seen(footer: str) -> None:
    below = f"\n\n{footer}\n\nThe survey of the roof came to £41,250 and the town hall paid for it twice."
    assert "new figure" in read_in(text_of(below=below)).get("x", [])


@pytest.mark.parametrize("banner", BANNERS)
def test_the_first_paragraph_below_a_banner_is_body(banner: str) -> None:
    text = f"{banner}\n{SAID}\n\n{PLEA}\n\nYours sincerely\nUna Rees"
    assert SAID in body_of(text)


@pytest.mark.parametrize("banner", BANNERS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_banner_alone_is_no_part_of_the_letter(banner: str, gap: str) -> None:
    text = text_of(above=f"{banner}{gap}")
    assert body_of(text) == body_of(text_of())
    assert read_in(text) == {}


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_alone_is_no_reason_to_read(footer: str) -> None:
    assert read_in(text_of(below=f"\n\n{footer}")) == {}


@pytest.mark.parametrize(
    "notice",
    [
        (
            "Hartley Moss LLP is a limited company registered in England and Wales. It is authorised and regulated by the Board of Surveyors.\n\n"
            "Cybercrime alert: we will never change our bank details by email. Please telephone us before you send any money.\n\n"
            "This message may be privileged. If it has come to you by mistake, no privilege is waived; please destroy every copy.\n\n"
            "Please see our privacy notice for how we handle your personal data and your rights under data protection law."
        ),
        (
            "Mae'r e-bost hwn ac unrhyw ffeiliau sydd ynghlwm yn gyfrinachol ac ar gyfer y sawl y cyfeiriwyd ef atynt yn unig.\n\n"
            "Barn yr awdur yw unrhyw farn a fynegir. Nid yw'r Cyngor yn derbyn unrhyw gyfrifoldeb am golled a achosir gan feirysau.\n\n"
            "This email and any attached files are confidential and intended for the named individual only. If you have it in error please tell the sender.\n\n"
            "We welcome correspondence in Welsh and English. Correspondence received in Welsh will be answered in Welsh."
        ),
        (
            "This message may contain confidential information. If you are not the intended recipient please inform the\nsender that you have received the message in error before deleting it.\n"
            "Please do not disclose, copy or distribute information in this e-mail. To do so is strictly prohibited and may be unlawful.\n\n"
            "Although it is believed to be free of any virus, no responsibility is taken by the sender for loss or damage arising from its use."
        ),
    ],
)
def test_a_notice_of_many_paragraphs_is_no_reason_to_read(notice: str) -> None:
    text = text_of(below=f"\n\n{notice}")
    assert body_of(text) == body_of(text_of())
    assert read_in(text) == {}
