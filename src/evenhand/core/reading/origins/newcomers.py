"""Words with their speaker in, whether it is somebody whom the paper only now brings in out: nobody of the audience shown before."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.model import Entity
from evenhand.core.reading.origins.occasion_words import ASKS, STAGE
from evenhand.core.reading.origins.said import Said
from evenhand.core.values import patterns as re

# Those whose trade it is to speak where an audience hears them.
_SPEAKS_THERE = re.compile(
    r"minister|\b(?:mp|msp|td|mla)\b|councillor|cllr|senator|leader|mayor|deputy|premier|taoiseach|secretary|commissioner|president|"
    r"judge|chair|counsel|lawyer|attorney|barrister|\b[qk]c\b|coroner|member"
)


def is_newcomer(said: Said, entities: Sequence[Entity], plain: str) -> bool:
    """Say whether the speaker has no post, stands nowhere before in the paper, and answers nobody, where the paragraph shows no audience.

    "“I cut the tax,” the minister told MPs.", then in the next paragraph "Joan Petrie, a nurse, said": she is no more in parliament.
    """
    if said.speaker is None or said.verb in ASKS or not said.around.strip("“” .,"):
        return False
    about, paragraph = entities[said.speaker], plain.rfind("\n", 0, said.at) + 1
    if STAGE.search(plain, paragraph, said.at) or STAGE.search(said.around) or plain.find(about.names[0].split()[-1], 0, said.at) >= 0:
        return False
    return not _SPEAKS_THERE.search(" ".join((*about.names, *(held.title for held in about.posts))).lower())
