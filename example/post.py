"""Write the inbox of the tutorial "One campaign of 116": nothing comes in, a mailbox and the office's list of councils go out.

The story: a Secretary for Rivers has offered one council a morning with her engineers. There are 118 other councils on a river; a leaders'
forum hands round a letter, and 116 letters come, among the other post of the week. The other post are the first 82 letters of `corpus/zones/train`.
Standard library only; the same bytes every time. Run `python example/post.py` after a change; a test compares the files with the script.
"""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE / "post"
OTHERS = HERE.parent / "corpus" / "zones" / "train"
FIRST = datetime(2031, 3, 3, 8, 5, tzinfo=UTC)
COUNCILS = 118
MISSING = (17, 40, 77, 101)
"""The councils of the list that do not write: 114 do, one of them twice, and a parish does that is not on the list."""
TWICE = 5
_FRONTS = "Alder Birk Calden Dray Elling Farrow Garth Hazel Inker Kelder Lorn Mallow Nether Otter Penn Rush Sedge Teasel Ulver Wick".split()
_ENDS = ("mere", "ford", "beck", "wick", "ness", "holm")
_KINDS = ("Borough Council", "District Council", "County Council", "City Council")
_PARTIES = ("Civic", "Labour", "Conservative", "Green", "Liberal Democrat", "Independent")
_GIVEN = "Asha Beatrix Carys Dafydd Emeka Fiona Gwen Harjit Ines Joan Kofi Leila Mairi Niall Oona Priya Rhys Siobhan Tunde Una Wanda Yusuf Zofia".split()
_FAMILY = "Abbot Brannigan Castell Dhillon Eke Fairlie Gower Holroyd Ironside Jessop Kaur Lovell Marsh Nwosu Orme Pascoe Quigley Rees Speight Tranter Usher Vane".split()

LETTER = (
    "I write as leader of {council}, and I understand that my fellow leaders are writing to you too.",
    "On 17 February you offered the leader of Thornshire a morning with your engineers, to go through the sums for his river walls one by one. We do not grudge him that. But our river has walls too: they are as old, they leak as badly, and the grant that keeps them up has been cut in the same way. Nobody has offered us a morning.",
    "A department that opens its door to one council opens it to all of them, or must say why not. The need is no less on our bank of the water, and the law that you work under knows no favoured river.",
    "I therefore ask you to extend the same offer to {council}, on the same terms, and to let me have a date before the end of June.",
)
SPUN = (
    "I write as leader of {council}, and I know that other leaders write to you as well.",
    "In February you gave the leader of Thornshire a morning with your engineers, so that he could go through the sums for his river walls. I do not grudge it. But we have river walls of our own, just as old and just as leaky, and our grant has been cut in the same way; and nobody has offered a morning to us.",
    "If the department opens its door to one council, it opens it to every council, or it must say why not. The need on our bank of the water is no less, and no river is favoured by the law.",
    "So I ask you to make the same offer to {council} on the same terms, with a date before June is out.",
)
OWN = {
    12: "You should know what it means here. On the night of 21 February the wall at Ferry Lane gave way. Eleven people were taken out of their beds by boat, and Mrs Adair, who is 84 and on oxygen, has been sleeping in the church hall since. She is not safe there.",
    33: "There is a matter of time. The contractor's price for the sluice holds until noon on 28 March. After that the whole tender lapses, and the claim against the last contractor runs out on the same day.",
    58: "Let me add one thing that the others do not ask. We have had our own engineers look at the wall, and we do not need a morning with yours. What we need is your consent to raise it by forty centimetres, for which we applied in 2029. Could you tell me who has the file?",
    71: "Our grant was £3.1m in 2024 and is £1.2m this year, a fall of 61 per cent; Thornshire has lost 39 per cent. If 39 per cent is worth a morning, 61 per cent is worth a day.",
    90: "I voted against sending this letter when the forum discussed it, and my council holds that the department is right to begin with those who flood most often. I sign because I was outvoted and keep my word; you may give our place to a poorer council.",
}
DISCLAIMER = "This email and any attachments are confidential and intended solely for the use of the person to whom they are addressed. If you have received it in error, please tell the sender and delete it."
ANSWER = "On Mon, 24 Feb 2031 at 16:40, Rivers Correspondence <post@rivers.example> wrote:\n> Thank you for your letter.\n> The Secretary has noted what you say, and an answer will be sent in due course.\n> Kind regards\n> The Correspondence Team"


def name_of(number: int) -> str:
    """Return the name of a council of the list."""
    return f"{_FRONTS[number % 20]}{_ENDS[number // 20]} {_KINDS[number % 4]}"


def leader_of(number: int) -> str:
    """Return the name of the leader of a council."""
    return f"{_GIVEN[number % len(_GIVEN)]} {_FAMILY[number * 5 % len(_FAMILY)]}"


def address_of(number: int) -> str:
    """Return the mail address of a council."""
    return f"leader@{name_of(number).split()[0].lower()}.example"


def letters() -> Iterator[tuple[str, str, str, str]]:
    """Yield sender, address, subject and text of each of the 116 letters."""
    for number in range(COUNCILS):
        if number not in MISSING:
            yield leader_of(number), address_of(number), "The same offer for our council", letter_of(number)
        if number == TWICE:
            yield leader_of(number), address_of(number), "Fwd: The same offer for our council", letter_of(number)
    parish = written("Little Sallow Parish Council", LETTER, "Idris Penry")
    yield "Idris Penry", "clerk@littlesallow.example", "The same offer for our council", parish


def letter_of(number: int) -> str:
    """Write one leader's letter in one of the ways in which people use a letter that is handed round."""
    parts = list(SPUN if number % 29 == 7 else LETTER)
    if number % 9 == 4:
        del parts[2]
    if number % 11 == 3:
        parts[1], parts[2] = parts[2], parts[1]
    if number in OWN:
        parts.insert(len(parts) - 1, OWN[number])
    text = written(name_of(number), tuple(parts), leader_of(number))
    if number % 7 == 2:
        text += f"\n\n{DISCLAIMER}"
    if number % 13 == 6:
        text += f"\n\n{ANSWER}"
    return scanned(text) if number % 23 == 10 else text


def written(council: str, parts: tuple[str, ...], leader: str) -> str:
    """Put a letter together."""
    body = "\n\n".join(parts).format(council=council)
    return f"Dear Secretary of State,\n\n{body}\n\nYours sincerely,\n\nCouncillor {leader}\nLeader, {council}"


def scanned(text: str) -> str:
    """Return a letter as a scanner reads it that loses all line breaks and takes some letters for others."""
    plain = " ".join(text.split())
    return re.sub(r"\b(\w{5})m", r"\1rn", plain).replace("Thornshire", "Thornshlre").replace("therefore", "thercfore")


def others() -> Iterator[tuple[str, str, str, str]]:
    """Yield the other post of the week."""
    for path in sorted(OTHERS.glob("[01]*.txt")):
        text = re.sub("⟦[a-z-]+⟧", "", path.read_text(encoding="utf-8").partition("\n\n")[2]).strip()
        yield "", f"{path.stem}@mail.example", "Letter", text


def mailbox() -> str:
    """Return the mailbox: the letters of the campaign with the other post between them, in the order in which they came."""
    campaign, post = list(letters()), list(others())
    held = [campaign[number * 47 % len(campaign)] for number in range(len(campaign))]
    for number, other in enumerate(post):
        held.insert(number * 5 // 2 % (len(held) + 1), other)
    return "".join(message(number, *each) for number, each in enumerate(held))


def message(number: int, sender: str, address: str, subject: str, text: str) -> str:
    """Return one message of the mailbox."""
    came = FIRST + timedelta(minutes=number * 31 + number * number % 977)
    escaped = re.sub(r"^(>*From )", r">\1", text, flags=re.MULTILINE)
    heads = {
        "From": f"{sender} <{address}>" if sender else address,
        "To": "post@rivers.example",
        "Subject": subject,
        "Date": format_datetime(came),
        "Message-ID": f"<{number + 1}@mail.example>",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return (
        f"From {address} {came:%a %b %d %H:%M:%S %Y}\n" + "".join(f"{key}: {value}\n" for key, value in heads.items()) + f"\n{escaped}\n\n"
    )


def roster() -> str:
    """Return the office's list of the councils on a river."""
    rows = (f"{name_of(number)},{address_of(number)},{_PARTIES[number % 6]}\n" for number in range(COUNCILS))
    return "name,email,control\n" + "".join(rows)


def files() -> dict[str, bytes]:
    """Return the name and the bytes of each file."""
    return {"inbox.mbox": mailbox().encode(), "councils.csv": roster().encode()}


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    for name, content in files().items():
        (OUT / name).write_bytes(content)
