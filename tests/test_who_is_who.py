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


def test_three_of_many_are_somebody() -> None:
    assert "Three of the pilots" in standing("Three of the pilots wrote to Ann Hale. “It is late,” three of the pilots said.")


def test_a_code_by_its_own_name_stands_where_it_says_something() -> None:
    assert "Harbour Code" in standing("The Harbour Code says that “no pilot shall take a gift”.")


def test_a_person_named_once_without_a_post_is_only_mentioned_and_one_of_several_papers_stands() -> None:
    once = "The pier opened on Monday. Photo: Rhys Oakes went along with Bronagh Keating."
    assert "Bronagh Keating" in mentioned(once)
    assert "Bronagh Keating" in standing(once, "The crowd cheered for Bronagh Keating.")


def meant(words: str, *texts: str) -> set[str | None]:
    """Return the ids of those meant wherever words are printed."""
    review = review_of(*texts)
    return {row.person for row in review.mentions if review.words(row.paper, row.start, row.end).endswith(words)}


CLARE = "Clare County Council’s chief executive, Ann Hale, said no."


def test_a_post_is_told_with_whose_it_is() -> None:
    row = next(row for row in review_of(CLARE).people if row.kind == "person")
    assert [post.title for post in row.posts] == ["Clare County Council’s chief executive"]


def test_the_same_post_of_another_council_is_somebody_else_in_one_paper_and_in_another() -> None:
    kerry = "Kerry’s chief executive said it would act."
    assert meant("Kerry’s chief executive", CLARE + " " + kerry) == {"kerry-s-chief-executive"}
    assert meant("Kerry’s chief executive", CLARE, kerry) == {"kerry-s-chief-executive"}
    of_kerry = "The chief executive of Kerry County Council said it would act."
    assert meant("Kerry County Council", CLARE, of_kerry) == {"chief-executive-of-kerry-county-council"}


def test_the_same_post_of_the_same_council_is_whoever_another_paper_names() -> None:
    assert meant("chief executive", CLARE, "Clare’s chief executive said it would act.") == {"ann-hale"}
    assert meant("lord mayor", "Ann Hale, Sydney’s lord mayor, said no.", "The City of Sydney lord mayor wrote to us.") == {"ann-hale"}


def test_one_of_many_is_not_the_only_one_whom_another_paper_names() -> None:
    assert meant("councillor", "Councillor Ann Hale said no.", "“He broke the rules,” said one councillor.") == {"councillor"}
    assert meant("minister", "Ann Hale, the roads minister, said no.", "The minister said it would act.") == {"ann-hale"}


def test_a_neighbour_of_one_paper_is_not_the_neighbour_of_another() -> None:
    said = "“It is a disgrace,” a neighbour said."
    assert standing(said, said) == ["neighbour", "neighbour"]
    assert standing(said + "\n\n“It is late,” the neighbour said.") == ["neighbour"]


def test_the_council_of_one_paper_is_the_only_council_whom_another_names() -> None:
    short, full = "“It is late,” the council said.", "“It is late,” Wold Council said."
    assert standing(short, full) == ["Wold Council"]
    assert standing(short, full, "“It is late,” Hale Council said.") == ["Hale Council", "Wold Council", "council"]
    assert standing(short, full, "“It is late,” the board said.") == ["Wold Council", "board"]


def test_whoever_speaks_for_somebody_is_told_with_the_name() -> None:
    assert standing("Mr Oakes wrote to the board. Mr Oakes’s spokesman said he was “sorry”.") == [
        "Mr Oakes",
        "Mr Oakes’s spokesman",
        "board",
    ]


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


def test_a_title_is_one_post_however_it_is_cut_short_and_stands_behind_a_fuller_post() -> None:
    review = review_of("Cllr Ann Hale said no.", "Councillor Ann Hale, leader of Wold Council, said yes.", "“Yes,” Cr Ann Hale said.")
    (row,) = (row for row in review.people if row.names[0] == "Ann Hale")
    assert [title for title, *_ in Index(review).posts(row)] == ["leader of Wold Council", "Councillor"]


def kinds(*texts: str) -> dict[str, str]:
    """Return of what kind everybody named is, by their first name."""
    return {row.names[0]: row.kind for row in review_of(*texts).people}


def test_a_town_that_is_called_like_a_person_is_nobody() -> None:
    text = "Harlan Ferry said no. Harlan Ferry City Council met in Harlan Ferry on Monday. “No,” said Mayor Ann Orr."
    assert kinds(text) == {"Harlan Ferry": "org", "Harlan Ferry City Council": "org", "Ann Orr": "person"}


def test_somebody_in_whom_others_trust_is_a_person() -> None:
    assert kinds("The board has trust in Harlan Ferry. “Thank you,” said Harlan Ferry.")["Harlan Ferry"] == "person"


def test_a_firm_of_brothers_and_a_saint_s_hospital_are_no_people() -> None:
    text = "Odell Brothers said it gave notice. Quayle Grain Producers said no. The trust runs St Brannoc’s. St Brannoc’s said it was fine."
    assert "person" not in kinds(text).values()
    assert kinds("“No,” said Mr St John. Ann St John agreed.") == {"Mr St John": "person", "Ann St John": "person"}


def test_whoever_is_named_in_an_editor_s_note_is_a_person() -> None:
    text = "Keep the bus.\n\n[Coun Dunmore tells us that he will write to Mrs Pallister this week. - Ed.]"
    assert kinds(text) == {"Dunmore": "person", "Mrs Pallister": "person"}


def test_mother_of_two_is_no_given_name_and_a_place_before_a_name_makes_no_body() -> None:
    text = "Mum-of-two Kerry, 34, said: “No.” Kerry Dolan, a nurse, agreed."
    assert kinds(text) == {"Kerry Dolan": "person"}
    text = "Redgum’s Philip Strahan hasn’t been hard to find. He was happy to talk. “Dean and I met,” Mr Strahan said."
    assert kinds(text) == {"Philip Strahan": "person"}


def test_somebody_called_by_their_given_name_in_another_paper_is_the_only_one_of_that_name() -> None:
    assert (
        kinds("Siobhan Carrick wrote to the trust.", "The trust wrote back to Siobhan. “Dear Siobhan,” it wrote.")["Siobhan Carrick"]
        == "person"
    )
    assert "Siobhan" not in kinds("Siobhan Carrick wrote to the trust.", "The trust wrote back to Siobhan.")


def test_the_council_and_the_county_council_are_the_one_council_of_the_papers() -> None:
    texts = (
        "Ann Orr asked Hale County Council to wait.",
        "Ann Orr asked the county council to wait.",
        "Ann Orr asked the council to wait.",
    )
    assert [name for name, kind in kinds(*texts).items() if kind == "org"] == ["Hale County Council"]


def test_two_councils_stay_two() -> None:
    texts = (
        "Ann Orr asked the county council to wait.",
        "Ann Orr asked the district council to wait.",
        "Ann Orr asked the council to wait.",
    )
    assert [name for name, kind in kinds(*texts).items() if kind == "org"] == ["council", "county council", "district council"]


def test_growers_are_a_group_and_days_and_nobody_are_none() -> None:
    assert kinds("The growers asked the board for more time.")["growers"] == "group"
    assert not {"14 days", "Nobody at county hall"} & kinds("The board gave Ann Orr 14 days. Nobody at county hall would say why.").keys()


def test_a_firm_is_called_by_its_name_and_not_by_what_it_does() -> None:
    assert "Parkwell" in kinds("The parking firm Parkwell said no.")


def test_whoever_chairs_a_board_holds_a_post() -> None:
    rows = review_of("Ann Orr, who chairs the bus board, said no.").people
    assert [[post.title for post in row.posts] for row in rows if row.kind == "person"] == [["chair of the bus board"]]


def test_a_body_by_more_or_fewer_words_of_its_name_is_one() -> None:
    texts = [f"Ann Orr asked {body} to wait." for body in ("the Hale Valley Hospitals trust", "the Hale Valley trust")]
    assert [name for name, kind in kinds(*texts).items() if kind == "org"] == ["Hale Valley Hospitals trust"]


def test_questions_and_answers_give_nobody_an_initial() -> None:
    text = "Q. Did Ann Orr ask for time?\n\nA. The director asked for it.\n\nQ. Were others told?\n\nA. Neither was."
    assert [name for name, kind in kinds(text).items() if kind == "person"] == ["Ann Orr"]


def test_a_name_in_capitals_is_written_as_names_are() -> None:
    assert "Mindy Okafor-Drew" in kinds("MINDY OKAFOR-DREW, host: Good morning. “Hello,” said Mindy OKAFOR-DREW.")


def test_a_department_s_name_and_a_park_are_nobody() -> None:
    text = "The Department of Ambrose Safety wrote. Ambrose Safety said no. Pine Knob, a mobile home park on Route 9, wrote later."
    assert "person" not in kinds(text).values()


def test_a_number_alone_is_nobody_and_the_nine_are_a_group_of_the_paper() -> None:
    text = "She owed money to nine shops. Hale Advice wrote to nine. Seven wrote back. The nine asked Ann Orr for an hour."
    assert not {"nine", "Seven", "seven"} & set(standing(text.replace("The nine", "They")))
    assert "nine" in standing(text)


def test_a_number_in_capitals_opens_a_report_on_those_it_counts() -> None:
    text = "NINE organisations that seldom agree have put their names to one letter.\n\n“We do not recognise that figure,” the letter says."
    assert "letter" not in standing(text)
