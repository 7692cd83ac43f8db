"""A draw in, a detail out that few letters share: the small things by which people's letters differ in life.

Three in a hundred of the runs of five words in one letter of a real inbox stand in another letter too. Sentences from short lists alone share
nearly all of theirs (94 in a hundred at 10,000 letters); details bring that down to 60, which is still far harder than life.
"""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import random

_HOW = (
    "amber battered brass brittle broken careful chipped clumsy coastal crooked damp distant dusty eastern empty faded foreign frozen gentle green "
    "handsome hollow idle iron jagged knitted leaden limping loyal muddy narrow northern oaken odd patient pewter plain polished purple quiet ragged "
    "red rented ruined rusty sallow sandy silent slender sodden solemn speckled steady stone striped stubborn sunlit tattered timid velvet wooden woollen"
).split()
_WHAT = (
    "accordion almanac anchor apron atlas awning banister banner barometer basket beacon bellows bicycle blanket boiler bonfire bookcase boots bracelet "
    "bramble bucket buttonhole cabinet calendar camera candle caravan carpet cello chandelier chimney cistern clarinet clock coal compass cradle crate "
    "crutch cupboard curtain cushion diary doorbell drainpipe drawer dresser drum easel engine envelope fence fiddle flagpole flask flute footstool "
    "fountain gable gate ginger glove gramophone greenhouse gutter hammer hammock harp hatstand hearth hedge honey hymnal icebox inkwell jacket jar "
    "kettle keyhole kite lace ladder lamp lantern lavender letterbox lighthouse lupins mangle mantelpiece marrow mattress medal millstone mirror mitten "
    "napkin needle oboe orchard organ oven overcoat paddle pamphlet parasol parcel pavilion pebble piano pigeon plough pocket porch portrait pram quilt "
    "radiator rafter raincoat recipe ribbon rowan saddle satchel scarf sewing shawl shovel shutter signpost sledge slipper spade spectacles stepladder "
    "stile stove suitcase sundial tablecloth tambourine teapot telescope thermos thimble thistle timetable toolbox tricycle trowel trumpet tweed "
    "umbrella varnish verandah violin waistcoat wardrobe weathervane whistle wicket windowsill wreath yew"
).split()
_STARTS = (
    "Alder Ash Bark Birk Blen Bram Brook Burn Cald Carr Clay Cold Crab Dal Drum East Eller Fal Fen Gar Glen Gos Hal Har Hex Holm Ing Kel Kirk Lang Lar "
    "Ling Mar Mel Mire Nether New Oak Over Pen Quarr Raven Red Rush Sal Scar Sel Stan Sten Swin Thorn Thwing Tor Under Wal Warm West Whit Wick Win Wray"
).split()
_ENDS = "acre beck borough bridge bury by combe cote cross dale den field ford garth gate ham head hurst ing keld ley low marsh mere mouth ness ridge shaw stead thorpe ton wath well wick wood worth".split()
_PEOPLE = (
    "apprentice auctioneer baker beekeeper bellringer blacksmith bookbinder butcher carpenter caretaker cellist chorister clockmaker cobbler cook cooper "
    "cyclist dentist drover embroiderer engraver falconer farmer fiddler fishmonger florist forester gardener glazier goldsmith grocer hatter hedger "
    "innkeeper jeweller joiner lamplighter lecturer librarian lifeguard lodger machinist mason matron midwife miller milliner nurse optician organist "
    "painter pharmacist piper plumber potter printer ropemaker saddler sailor seamstress shepherd signwriter smith stonemason surveyor tailor tanner "
    "thatcher tinsmith translator undertaker upholsterer verger vet watchman weaver welder wheelwright widow"
).split()
_SHAPES = (
    "with the {how} {what} of {place}", "past a {people} of {place}", "({people} and {other} alike)", "for one {how} {what}", "near {place}", "and a {how} {other}",
    "like any {people} in {place}", "between {place} and {there}", "under {place} {what}", "by way of {place}", "without so much as a {what}", "as the {how} {people} saw",
    "through {place} in a {how} {what}", "behind somebody's {how} {what}", "to the {people} from {place}", "at number {number} {place} Road", "over {number} {what}s",
    "beside her {what}", "despite his {how} {what}", "with {number} {people}s", "on the {place} side", "in {place} style",
)  # fmt: skip


def detail(draw: random.Random) -> str:
    """Draw a detail."""
    return draw.choice(_SHAPES).format(
        how=draw.choice(_HOW),
        what=draw.choice(_WHAT),
        people=draw.choice(_PEOPLE),
        other=draw.choice(_PEOPLE),
        place=_place(draw),
        there=_place(draw),
        number=draw.randint(3, 190),
    )


def _place(draw: random.Random) -> str:
    return draw.choice(_STARTS) + draw.choice(_ENDS)


def with_details(draw: random.Random, sentence: str, count: int) -> str:
    """Put so many details into a sentence, anywhere behind its second word."""
    words = sentence.split(" ")
    for _ in range(count):
        words.insert(draw.randint(2, max(2, len(words) - 1)), detail(draw))
    return " ".join(words)
