"""The JSON of a level plan or of one made anew in, whether its prices prove the least total out, with the checker alone.

Weak duality: whoever is served pays the cheapest place there is for him, with its price; all that the places could bring in is taken off.
No plan costs less than that.
"""

from collections import Counter
from datetime import date
from typing import Any

from evenhand.core.diary.checker import Claims

MOVE = 10**12


def total_faults(plan: dict[str, Any]) -> list[str]:
    """Return whether the total is not proved to be the least; nothing where it is."""
    the, price, least = Claims(plan), Counter[int](), 0
    for one in the.proof["prices"]:
        over = covered(the, one)
        price.update(dict.fromkeys(over, one["price"]))
        least -= max(0, one["price"]) * the.room(over)
    least += sum(min(cost(the, name, number) + price[number] for number in the.open([name], the.limit)) for name in the.place)
    return (
        [] if least == sum(cost(the, name, number) for name, number in the.place.items()) else ["the total is not proved to be the least"]
    )


def covered(the: Claims, one: dict[str, Any]) -> set[int]:
    """Return the slots that a price is for."""
    return {
        number
        for number, slot in enumerate(the.slots)
        if slot["host"] == one["host"] and one["first"] <= slot["day"] <= one["last"] and one["forms"] in (None, slot["forms"])
    }


def cost(the: Claims, name: str, number: int) -> int:
    """Return the wait; of those who had a place nothing for keeping it, and for each moved more than all waits, and the days added."""
    if name not in the.old:
        return the.day[number] - the.got[name]
    return (
        0
        if the.old[name]["slot"] == number
        else MOVE * len(the.sits[name]) + the.day[number] - date.fromisoformat(the.old[name]["day"]).toordinal()
    )
