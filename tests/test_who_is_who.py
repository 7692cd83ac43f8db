"""Who stands in the table of who is who, and as whom: those who act or hold a post; the others are only mentioned."""

from __future__ import annotations

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.faces.review.html import write
from evenhand.faces.review.index import Index


def review_of(*texts: str) -> Review:
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate(texts)]
    return compose("an affair", papers, [read(paper) for paper in papers])


def standing(*texts: str) -> list[str]:
    """Return the names of those who stand in the table, in alphabetical order."""
    return sorted(row.names[0] for row in review_of(*texts).people if row.stands)


def mentioned(*texts: str) -> list[str]:
    """Return the names of those who are only mentioned."""
    return sorted(row.names[0] for row in review_of(*texts).people if not row.stands)


BRIDGE = "The harbour minister, Iwan Prydderch, closed the pier. A dentist saw the boats from the hill. “It is a disgrace,” a farmer said."


def test_a_role_that_says_nothing_is_only_mentioned() -> None:
    assert mentioned(BRIDGE) == ["dentist"]
    assert standing(BRIDGE) == ["Iwan Prydderch", "farmer"]


def test_whoever_is_asked_stands_in_the_table() -> None:
    assert "harbour board" in standing("Iwan Prydderch asked the harbour board to open the pier.")


def test_a_thing_that_shows_something_is_nobody() -> None:
    text = "“The pier is unsafe,” a report said. The investigation found that the planks were rotten. The harbour board said it would act."
    assert standing(text) == ["harbour board"]


def test_a_code_by_its_own_name_stands_where_it_says_something() -> None:
    assert "Harbour Code" in standing("The Harbour Code says that “no pilot shall take a gift”.")


def test_a_person_named_once_without_a_post_is_only_mentioned_and_one_of_several_papers_stands() -> None:
    once = "The pier opened on Monday. Photo: Rhys Oakes went along with Bronagh Keating."
    assert "Bronagh Keating" in mentioned(once)
    assert "Bronagh Keating" in standing(once, "The crowd cheered for Bronagh Keating.")


def test_the_page_folds_those_only_mentioned_behind_the_table() -> None:
    review = review_of(BRIDGE)
    index = Index(review)
    assert {row.names[0] for _, row in index.standing} == {"Iwan Prydderch", "farmer"}
    page = write(review)
    assert "Also mentioned: 1 name" in page
    assert page.index("Also mentioned: 1 name") < page.index("<bdi>dentist</bdi>")


def test_one_post_in_several_prints_is_shown_once_by_the_fullest() -> None:
    review = review_of(
        "The leader of Wold Council, Ann Hale, said no.",
        "Council leader Ann Hale said yes.",
        "Ann Hale, the former leader of Wold Council, left.",
    )
    (row,) = (row for row in review.people if row.names[0] == "Ann Hale")
    assert [title for title, *_ in Index(review).posts(row)] == ["leader of Wold Council", "former leader of Wold Council"]
