"""What a letter in Welsh or Irish asks beside its campaign, and the numbers it has in words, are seen; numbers that are words of English are not."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.mailing import PLEA, letter

from evenhand.core.campaigns import find_campaigns

WELSH = (
    "Ysgrifennaf atoch i ofyn i chi gadw'r pwll yn Heol Brackley ar agor. Dyma'r unig bwll rhwng yr arfordir a'r rhos, ac mae ysgolion yn dysgu "
    "eu plant i nofio yno. Ni ofynnwyd i neb sy'n ei ddefnyddio cyn i'r cynllun gael ei lunio."
)
IRISH = (
    "Scríobhaim chugaibh chun go gcoinneofaí an linn snámha ar oscailt. Is í an t-aon linn idir an cósta agus an portach í, agus múineann "
    "scoileanna snámh dá bpáistí ann. Níor fiafraíodh d'aon duine roimh an bplean."
)


def signs_of(plea: str, added: str) -> list[str]:
    letters = [*(letter(f"copy {number}", plea) for number in range(4)), letter("x", f"{plea} {added}")]
    rows = find_campaigns(letters, lambda _: None).reading_list
    return [sign.kind for row in rows if row.letter == "x" for sign in row.signs]


@pytest.mark.parametrize(
    ("plea", "added"),
    [
        (WELSH, "Galwaf arnoch hefyd i drwsio'r to."),
        (WELSH, "A wnewch chi anfon y gyllideb ataf."),
        (WELSH, "Rwy’n gofyn i chi gwrdd â ni yn y neuadd."),
        (WELSH, "Ffoniwch fi, os gwelwch yn dda."),
        (IRISH, "Iarraim oraibh freisin an díon a dheisiú."),
        (IRISH, "An bhféadfá an buiséad a sheoladh chugam."),
        (IRISH, "Impím ort glaoch orm."),
        (IRISH, "Tá mé ag iarraidh cóip den phlean."),
    ],
)
def test_what_is_asked_beside_the_campaign_is_seen(plea: str, added: str) -> None:
    assert signs_of(plea, added) == ["asks something else"]


@pytest.mark.parametrize(
    ("plea", "added"),
    [
        (WELSH, "Mae gennyf dri o blant ac maen nhw yn nofio yno."),
        (WELSH, "Mae cannoedd o bobl wedi arwyddo ein deiseb."),
        (IRISH, "Tá seacht mbliana caite agam ag snámh ann agus níl linn eile ann."),
        (IRISH, "Bhí tríocha páiste ag an rang seo mar a bhí."),
    ],
)
def test_a_number_in_words_is_a_new_figure(plea: str, added: str) -> None:
    assert signs_of(plea, added) == ["new figure"]


@pytest.mark.parametrize(
    ("plea", "added"),
    [
        (WELSH, "Diolch am ddarllen fy llythyr."),
        (WELSH, "Byddaf yn nofio yno bob dydd."),
        (IRISH, "Go raibh maith agaibh as mo litir a léamh."),
        (PLEA, "The pump house is a mile off, and the deg of heat is fine."),
        (PLEA, "We walk a mile to the pump in Naoi Lane."),
    ],
)
def test_thanks_ask_nothing_and_words_of_english_are_no_numbers_of_another_tongue(plea: str, added: str) -> None:
    assert signs_of(plea, added) == []
