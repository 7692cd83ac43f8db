"""Where quoted words come from, and to whom they are said; one small cast, phrases of our own."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import Quotation, Reading
from evenhand.core.reading import read as read_paper

CAST = (
    "Dame Ruth Ellery, the Transport Secretary, visited the depot. Tom Vasey, leader of Brackenshire County Council, was there too. "
    "Mr Vasey and Dame Ruth did not speak.\n\nIt rained all day and the buses were late.\n\nThe depot opened in 1931.\n\n"
)


def read(text: str) -> Reading:
    """Read a text as a paper of its own."""
    return read_paper(Paper("a.txt", ("a.txt",), "", "text", CAST + text))


def last(reading: Reading) -> Quotation:
    """Return the last quotation with words in marks."""
    return [quotation for quotation in reading.quotations if quotation.parts][-1]


def addressee(text: str) -> str | None:
    """Say to whom the last quotation of a text is said."""
    reading = read(text)
    to = last(reading).addressee
    return None if to is None else reading.entities[to].names[0]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("statement", "Dame Ruth said: “We are keeping every bus that people use.”"),
        ("statement", "In a statement, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("statement", "“We are keeping every bus that people use,” Dame Ruth told reporters."),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth told the Courier."),
        ("interview", "Dame Ruth emailed Mr Vasey. “There was no offer,” she said in a phone interview. “That e-mail was a draft.”"),
        ("interview", "“There was no offer,” Dame Ruth said in a brief telephone interview on Monday."),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth told this newspaper."),
        ("interview", "Speaking to Radio Brack, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("interview", "Dame Ruth was in good spirits on Brack FM yesterday. “We are keeping every bus that people use,” she said."),
        ("speech", "“We are keeping every bus that people use,” Dame Ruth told MPs."),
        ("speech", "“We are keeping every bus that people use,” Dame Ruth told the House of Commons."),
        ("speech", "Dame Ruth rose to answer him. “We are keeping every bus that people use,” she said."),
        ("letter", "In a letter to Mr Vasey, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("letter", "Dame Ruth wrote to Mr Vasey in May. “We are keeping every bus that people use,” she wrote."),
        ("letter", "Dame Ruth fired off a letter to Mr Vasey. “We are keeping every bus that people use,” she said."),
        ("letter", "Dame Ruth wrote to Mr Vasey in May. His reply had called the plan for buses “bold on paper”."),
        ("letter", "Dame Ruth wrote to Mr Vasey in May. He sent his answer on Monday. “Not a bus will go,” he said."),
        ("letter", "Dame Ruth wrote that she was “dismayed” at Mr Vasey and called the plan “reckless”."),
        ("letter", "Dame Ruth wrote to Mr Vasey in May.\n\nThe depot is old.\n\nIt rained.\n\nDame Ruth told Mr Vasey she was “dismayed”."),
        ("email", "In an email to Mr Vasey, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("email", "The email from Dame Ruth to Mr Vasey was short. “We are keeping every bus that people use,” it reads."),
        ("text", "Dame Ruth sent Mr Vasey a text message. It said: “We are keeping every bus that people use.”"),
        ("memo", "In a memo to Mr Vasey, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("text", "The Courier has seen a text that Dame Ruth sent to Mr Vasey before the hearing: “The board is wobbling now.”"),
        ("text", "The auditors print two text messages from that evening. “Has the leader given in yet?” Dame Ruth asked her adviser."),
        ("tweet", "Dame Ruth posted this on her Facebook page: “We are keeping every bus that people use.”"),
        (
            "report",
            "A study by the charity Bus Users Trust came out on Monday.\n\nBus Users Trust said it was “a poor show from end to end”.",
        ),
        ("statement", "Bus Users Trust said it was “a poor show from end to end”."),
        ("tweet", "Dame Ruth tweeted: “We are keeping every bus that people use.”"),
        ("code", "The ministerial code says ministers “must keep their public and party roles apart”."),
        ("report", "In her report, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("report", "The Brackenshire Courier reported that the depot was “a ruin waiting for a date”."),
        ("report", "The Lorton Institute reported that buses were “the last link of many villages”."),
        ("article", "Dame Ruth said on her website: “We are keeping every bus that people use.”"),
        ("interview", "We met Dame Ruth at the mart. “We are keeping every bus that people use,” she said."),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth tells me."),
        ("interview", "“I ride them too,” Dame Ruth said.\n\nWould she ever cut a bus?\n\n“Never one that people use.”"),
        ("speech", "A member of the public was led from the hearing. “We are keeping every bus,” Dame Ruth said."),
        ("code", "Under their code, ministers must “keep their public and party roles apart”."),
        ("article", "Dame Ruth blogged: “We are keeping every bus that people use.”"),
        ("interview", "On The Len Hobday Show, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth told NewsDesk."),
        ("speech", "Mr Vasey told the council the depot was safe. “We are keeping every bus that people use,” he said."),
        ("speech", "“We are keeping every bus that people use,” Dame Ruth informed councillors."),
        ("text", "Dame Ruth told the group chat: “We are keeping every bus that people use.”"),
        ("text", "Dame Ruth told the WhatsApp group: “Not a bus will go.”\n\nMr Vasey agreed he was “taken aback, too”."),
        ("letter", "Dame Ruth said in a letter to Mr Vasey that emailing the drivers was “a blunder from start to end”."),
        (
            "letter",
            "Dame Ruth wrote to Mr Vasey in May.\n\nShe had asked for copies of e-mails. “We are not content with that,” she wrote.",
        ),
    ],
)
def test_the_words_of_the_reporter_say_where_a_quotation_comes_from(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("document", "In her manifesto Dame Ruth promised “a bus for every village”."),
        ("document", "The indictment accuses Mr Vasey of “a scheme to defraud the county”."),
        ("document", "Protesters held up banners reading “Save our buses from the council”."),
        ("document", "Applicants are asked on the form “whether they have ever owned a bus”."),
        ("document", "The petition, signed by forty drivers, calls the plan “a fairy tale with a timetable”."),
        ("article", "In an opinion piece for the Courier, Dame Ruth called the plan “a fairy tale with a timetable”."),
        ("article", "In her memoir, Dame Ruth calls the plan “a fairy tale with a timetable”."),
        ("article", "“It was a fairy tale with a timetable,” Dame Ruth wrote in the Courier."),
        ("tweet", "The plan was put online. “It was a fairy tale with a timetable,” wrote one user."),
        ("tweet", "“It was a fairy tale with a timetable,” Dame Ruth said on a drivers’ forum."),
        ("speech", "Dame Ruth promised parliament that she would “leave no bus unturned”."),
        ("speech", "“It was a fairy tale with a timetable,” prosecutor Amy Kay told jurors."),
        ("speech", "“It was a fairy tale with a timetable,” Dame Ruth told students at Brack University."),
        ("speech", "Passing sentence, Judge Ruth Kay said: “It was a fairy tale with a timetable.”"),
        ("speech", "At the funeral Dame Ruth said: “It was a fairy tale with a timetable.”"),
        ("speech", "Accepting the award, Dame Ruth said: “It was a fairy tale with a timetable.”"),
        ("interview", "“It was a fairy tale with a timetable,” Dame Ruth said on CNN."),
        ("interview", "Asked by Reuters about the plan, Dame Ruth said: “It was a fairy tale with a timetable.”"),
        ("interview", "Speaking by telephone from Brack, Dame Ruth said: “It was a fairy tale with a timetable.”"),
        ("report", "A study came out on Monday. The study’s authors call the plan “a fairy tale with a timetable”."),
        ("report", "In a survey of drivers, a third called the plan “a fairy tale with a timetable”."),
        ("report", "According to Road Users Trust’s latest report, the plan was “a fairy tale with a timetable”."),
        ("email", "“It was a fairy tale with a timetable,” Dame Ruth said by e-mail."),
    ],
)
def test_whatever_words_stand_on_and_whoever_hears_them_is_where_they_come_from(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


@pytest.mark.parametrize(
    "words",
    [
        "Dame Ruth, who wrote a book about buses, said it was “a fairy tale with a timetable”.",
        "Dame Ruth said the lawsuit was “a fairy tale with a timetable”.",
        "“We are keeping every bus that people use,” Dame Ruth said of the manifesto.",
        "In a sign of impatience, Dame Ruth said: “We are keeping every bus that people use.”",
        "On the site of the depot, Dame Ruth said: “We are keeping every bus that people use.”",
        "Dame Ruth warned passengers that the plan was “a fairy tale with a timetable”.",
        "Dame Ruth told police that protesters had turned it into “a fairy tale with a timetable”.",
        "“We are keeping every bus that people use,” Dame Ruth said after the funeral.",
        "Asked by Independent deputy Orla Kane, Dame Ruth said: “We are keeping every bus that people use.”",
        "Dame Ruth said on Europe that the plan was “a fairy tale with a timetable”.",
        "A third of bus users said the plan was “a fairy tale with a timetable”.",
    ],
)
def test_a_thing_that_is_only_spoken_of_is_not_where_words_come_from(words: str) -> None:
    assert last(read(words)).provenance.kind == "statement"


@pytest.mark.parametrize(
    "after",
    [
        "Dame Ruth said last night: “I stand by every word of it.”",
        "Asked about it, Dame Ruth said: “I stand by every word of it.”",
        "“I stand by every word of it,” Dame Ruth told the Courier.",
        "A spokeswoman for Dame Ruth said the letter was “a matter of record and of courtesy”.",
        "When asked if the words used in the letter were harsh, she said: “Harsh enough for him.”",
        "Asked to justify copying drivers into the letter, she said they knew “how buses are driven”.",
        "“That letter was mine, and I would write it again tomorrow,” Dame Ruth said.",
        "Mr Vasey described Dame Ruth’s letter as “wholly misleading”, adding: “She makes out that the council has the money.”",
    ],
)
def test_what_is_said_about_a_letter_afterwards_is_not_the_letter(after: str) -> None:
    assert last(read("Dame Ruth wrote to Mr Vasey in May. “I am dismayed,” she wrote.\n\n" + after)).provenance.kind != "letter"


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        ("statement", "“My bus never came at all,” said Joan Petrie, a nurse."),
        ("statement", "Analysts were cautious. “Neither side wants this,” said Peter Kane of the Institute for Roads."),
        ("speech", "“My bus never came at all,” said Joan Petrie MP."),
        ("speech", "“My bus never came at all,” said Tom Vasey."),
    ],
)
def test_who_is_only_now_brought_in_and_holds_no_post_does_not_speak_before_the_audience_above(kind: str, after: str) -> None:
    assert last(read(f"“We are keeping every bus,” Dame Ruth told MPs, to applause.\n\n{after}")).provenance.kind == kind


def test_what_somebody_else_wrote_just_before_is_not_where_words_come_from() -> None:
    text = "Mr Vasey wrote to the drivers in May. Dame Ruth says they want help.\n\nShe said: “If it is open to all, we will take it.”"
    assert last(read(text)).provenance.kind == "statement"
    text = "A copy of the letter from Mr Vasey to Dame Ruth was put up.\n\nDame Ruth said: “It is plain that the depot will stay.”"
    assert last(read(text)).provenance.kind == "statement"


def test_the_sentence_just_before_tells_who_she_is_and_where_she_speaks() -> None:
    text = "Mr Vasey was out.\n\nSpeaking to Radio Brack, Dame Ruth said that Mr Vasey had the plan.\n\n“It is in his drawer,” she said."
    assert last(read(text)).provenance.kind == "interview"


def test_a_letter_signed_by_somebody_speaks_as_a_letter() -> None:
    text = "In a letter to Mr Vasey, Dame Ruth asked for figures. “Among the questions is who pays,” said the letter signed by Dame Ruth."
    assert last(read(text)).provenance.kind == "letter"


@pytest.mark.parametrize("opening", ["A driver must say sorry, a meeting has heard.", "The Dáil heard this morning how a bus was lost."])
def test_a_report_that_opens_with_what_a_meeting_heard_is_of_that_meeting(opening: str) -> None:
    def read_it(text: str) -> Quotation:
        return last(read_paper(Paper("a.txt", ("a.txt",), "", "text", f"{opening}\n\n{text}")))

    assert read_it("Councillor Ann Hale said: “It was lost by the river.”").provenance.kind == "speech"
    assert read_it("A spokeswoman for the council said: “It was lost by the river.”").provenance.kind == "statement"


def test_who_has_written_elsewhere_is_not_quoted_from_that_letter() -> None:
    told = last(read("Mr Vasey has written to the Prime Minister demanding an inquiry. “She cannot have it both ways,” he said."))
    assert told.provenance.kind == "statement"


def test_words_of_a_letter_point_to_it_and_are_said_to_who_got_it() -> None:
    reading = read("Dame Ruth wrote to Mr Vasey in May. “I am dismayed at your plan for buses,” she wrote.")
    assert last(reading).provenance.ref == "0"
    assert last(reading).addressee == reading.letters[0].recipient


def test_an_interview_goes_on_until_another_occasion() -> None:
    start = "“We are keeping every bus that people use,” Dame Ruth told the Courier.\n\n“I use one myself on most days,” she said."
    assert last(read(start)).provenance.kind == "interview"
    assert last(read(start + "\n\nIn a statement, Dame Ruth said: “The timetable is safe.”")).provenance.kind == "statement"


@pytest.mark.parametrize(
    "went", ["We spoke to drivers at the depot.", "The Brackenshire Courier talked to drivers.", "Our reporter visited the depot."]
)
def test_who_speaks_in_a_paper_that_went_and_asked_speaks_to_it(went: str) -> None:
    assert last(read(f"{went}\n\n“I have driven the night bus for years,” said Len Hobday, 58.")).provenance.kind == "interview"
    office = last(read(f"{went}\n\n“The timetable is safe,” said a spokeswoman for the council."))
    assert office.provenance.kind == "statement"


def test_a_council_that_talked_to_drivers_is_no_paper() -> None:
    told = last(read("Brackenshire County Council talked to drivers.\n\n“I have driven the night bus for years,” said Len Hobday, 58."))
    assert told.provenance.kind == "statement"


@pytest.mark.parametrize(
    ("kind", "below"),
    [
        ("interview", "“I use one myself on most days,” she told the Courier."),
        ("speech", "“I use one myself on most days,” she told MPs."),
        ("letter", "In a letter to Mr Vasey she wrote: “I use one myself on most days.”"),
    ],
)
def test_the_opening_of_a_report_leans_on_the_occasion_named_below(kind: str, below: str) -> None:
    text = f"Dame Ruth Ellery has said it would be “plain wrong” to cut buses.\n\nShe spoke out on Monday.\n\n{below}"
    first = read_paper(Paper("a.txt", ("a.txt",), "", "text", text)).quotations[0]
    assert (first.provenance.kind, first.provenance.basis) == (kind, "occasion named below")


def test_two_occasions_below_leave_the_opening_of_a_report_open() -> None:
    text = (
        "Dame Ruth Ellery has said it would be “plain wrong” to cut buses.\n\nShe spoke out on Monday.\n\n"
        "“I use one myself on most days,” she told MPs.\n\n“Nobody will lose a bus,” she told the Courier."
    )
    assert read_paper(Paper("a.txt", ("a.txt",), "", "text", text)).quotations[0].provenance.kind == "statement"


def test_who_answers_before_an_audience_speaks_there_too() -> None:
    scene = "“Will she keep the buses on the road?” Mr Vasey asked MPs.\n\n“Every one of them that people use,” Dame Ruth replied."
    assert last(read(scene)).provenance.kind == "speech"
    assert addressee(scene) == "Tom Vasey"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“Keep the buses on the road, Tom,” Dame Ruth said.", "Tom Vasey"),
        ("In an email to Mr Vasey, Dame Ruth said: “We are keeping every bus.”", "Tom Vasey"),
        ("“We are keeping every bus that people use,” Dame Ruth told Mr Vasey.", "Tom Vasey"),
        ("“We are keeping every bus that people use,” Dame Ruth told reporters.", None),
        ("“We are keeping every bus that people use,” Dame Ruth told the House of Commons.", None),
        ("Dame Ruth said: “We are keeping every bus that people use.”", None),
    ],
)
def test_words_are_said_to_a_party_and_not_to_an_audience_at_large(words: str, expected: str | None) -> None:
    assert addressee(words) == expected


def test_what_an_outlet_is_told_is_no_letter_though_one_is_spoken_of_next() -> None:
    text = "“My husband is an honest man,” Dame Ruth told the Courier.\n\nThe letter ends: “I hope to hear from you soon.”"
    first = next(quotation for quotation in read(text).quotations if quotation.parts)
    assert first.provenance.kind == "interview"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        # An answer to a message is one of its form.
        ("text", "Dame Ruth sent Mr Vasey a text.\n\n“Are the buses safe?” it read.\n\n“For now,” Mr Vasey replied."),
        # No report puts out a statement, though one was spoken of before.
        ("statement", "The council has an engineers’ report. In a statement it said the report was “of no help to anybody”."),
        # A committee is no paper, whatever its name begins with.
        ("speech", "“I was offered two buses for one,” Mr Vasey told the Oireachtas transport committee."),
        # What somebody had written in a complaint is quoted from it.
        ("letter", "“It is a shame,” Mr Vasey told the Courier.\n\nIn his complaint he had written: “She used the weight of her office.”"),
        ("code", "The Guide for Office-Holders provides that they “should not use the paper of a department for themselves”."),
    ],
)
def test_a_message_a_body_and_a_rule_are_told_apart(kind: str, text: str) -> None:
    assert last(read(text)).provenance.kind == kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("speech", "Mr Vasey told the Integrity Tribunal he had counted the buses “in three colours, at my kitchen table”."),
        ("email", "In the email, sent at 4.52pm and seen by the Courier, Dame Ruth says that the depot “no longer fits the way ahead”."),
        ("report", "In a 14-page report, Dame Ruth wrote that the claim was “not borne out by any paper that we were shown”."),
        ("text", "His phone buzzed: it was a text message.\n\n“Your route has been withdrawn from Monday,” it read."),
        ("code", "Under the district’s purchasing policy, any contract “shall be awarded only after three quotations”."),
    ],
)
def test_a_tribunal_is_no_paper_and_a_text_says_what_it_is(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("statement", "“We are keeping every bus that people use,” Dame Ruth told a news briefing."),
        ("statement", "“We are keeping every bus that people use,” Dame Ruth said during a press conference in Brack."),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth told Xinhua."),
        ("statement", "“We are keeping every bus that people use,” Dame Ruth told a crowd of reporters."),
        ("tweet", "Dame Ruth took to Twitter to call the depot “a ruin waiting for a date”."),
        ("speech", "In her State of the County speech, Dame Ruth called the depot “a ruin waiting for a date”."),
        ("document", "Court documents describe the depot as “a ruin waiting for a date”."),
        ("interview", "Dame Ruth told the Associated Press that the depot was “a ruin waiting for a date”."),
        ("statement", "“There is no plan,” Dame Ruth told a news briefing.\n\n“We are keeping every bus that people use.”"),
        ("statement", "In a statement to the Courier, Dame Ruth said: “We are keeping every bus that people use.”"),
        ("tweet", "Dame Ruth posted: “We are keeping every bus that people use.”"),
        ("interview", "“We are keeping every bus that people use,” Dame Ruth told the Coast Broadcasting Corporation."),
        ("statement", "“We are keeping every bus that people use,” the Environment Agency said."),
        ("statement", "“We are keeping every bus that people use,” Wold Post Office said."),
        ("report", "“We are keeping every bus that people use,” the Wold News Agency said."),
        ("article", "“We are keeping every bus that people use,” said the website."),
        ("statement", "“There is no plan,” Dame Ruth told reporters. “We are keeping every bus that people use.”"),
        ("document", "The firm’s flyer says: “Come and see the buses for yourselves.”"),
        ("report", "“We are keeping every bus that people use,” reads the summary of the 20-page study."),
        ("tweet", "Dame Ruth said in the posting that the plan was “bold on paper and nowhere else”."),
        ("article", "The firm put up a blog about the depot. “We are keeping every bus that people use,” wrote Ann Lorne, its director."),
        ("finding", "Mr Justice Vane gave judgment on Monday. “The council had no power to sell the depot,” the judge wrote."),
        ("report", "The study came out on Monday. “No bus in the county is on time,” the researchers wrote."),
        ("report", "According to an analysis by the Bus Trust, the depot is “a ruin waiting for a date”, Dame Ruth said."),
        ("document", "According to court documents, Dame Ruth called the depot “a ruin waiting for a date”."),
        (
            "statement",
            "Dame Ruth wrote a blog about buses. “They are late,” she wrote.\n\nDame Ruth said: “We are keeping every bus we have.”",
        ),
        ("memo", "The memo went to every driver. The message was short. It said: “Not a bus will go before the vote.”"),
    ],
)
def test_what_national_and_foreign_papers_name_is_known(kind: str, words: str) -> None:
    assert last(read(words)).provenance.kind == kind


def test_a_report_headed_by_what_parliament_is_told_is_of_that_debate() -> None:
    words = (
        "Depot is falling down, parliament told\n\nPeers spoke on Monday about the depot.\n\nLord Vane said: “The roof fell in last week.”"
    )
    assert last(read(words)).provenance.kind == "speech"


def test_an_email_that_somebody_called_careless_is_not_what_is_quoted() -> None:
    words = "Dame Ruth emailed Mr Vasey on Monday. Mr Vasey emailed her on Friday.\n\nDame Ruth called the emails “unfortunate, no more”."
    assert last(read(words)).provenance.kind == "statement"
