"""A name in, whether it is that of a newspaper, a station or an agency out."""

from __future__ import annotations

from evenhand.core.reading.text.lexicon import MEDIA_HEADS, ORG_HEADS

# Words that make a name one of the media wherever they stand in it, if no other body is named behind: "Radio Wharn", "Coast News Tonight".
_ON_AIR = frozenset("fm newspaper newspapers magazine broadcaster newswire programme program channel edition".split())
# What a body of these trades may be: "Press Bureau", "Coast Broadcasting Corporation".
_IN_NEWS = frozenset("news press broadcasting radio television tv".split())
_NEWS_BODIES = frozenset("agency association bureau service corporation trust group network company".split())
# Agencies, stations and papers whose names do not say what they are.
_NEWSROOMS = frozenset(
    "reuters ap pa afp upi dpa ansa efe aap pti ani tass itar-tass interfax novosti xinhua yonhap kyodo kcna irna isna anadolu "
    "bloomberg itv itn stv utv s4c lbc rté rte tg4 cnn cnbc nbc msnbc cbs abc pbs npr c-span cbc ctv sbs nhk zdf politico "
    "axios buzzfeed newsweek haaretz pravda izvestia kommersant spiegel newshub".split()
)
_NOT_MEDIA = frozenset(
    "conference conferences briefing release corps kremlin vatican pentagon bundestag knesset duma un nato eu imf".split()
)
_BODIES = (ORG_HEADS - MEDIA_HEADS | _NOT_MEDIA) - frozenset(
    "star record leader leader-post call examiner-times gazetteer reporter citizen review nation region".split()
)


def names_outlet(name: str) -> bool:
    """Say whether a name is that of one of the media.

    >>> [names_outlet(name) for name in ("The Wold Courier", "KCW Radio Wharn", "Xinhua", "Press Association")]
    [True, True, True, True]
    >>> [names_outlet(name) for name in ("Environment Agency", "Wold Post Office", "news conference", "Radio Council")]
    [False, False, False, False]
    """
    if names_body(name):
        return False
    words = _words(name)
    return words[-1] in MEDIA_HEADS or any(not known.isdisjoint(words) for known in (_ON_AIR, _IN_NEWS, _NEWSROOMS))


def is_newsroom(word: str) -> bool:
    """Say whether a word alone is the name of an agency or a station, as "Reuters" is and "Independent" is not."""
    return word.lower() in _NEWSROOMS


def names_body(name: str) -> bool:
    """Say whether a name says that it is that of some other body.

    >>> names_body("Metropolitan Police"), names_body("Metropolitan"), names_body("Press Bureau")
    (True, False, False)
    """
    words = _words(name)
    return not words or (words[-1] in _BODIES and (words[-1] not in _NEWS_BODIES or _IN_NEWS.isdisjoint(words)))


def _words(name: str) -> list[str]:
    return [word.strip("“”\"‘’'.,") for word in name.lower().replace("’s", "").replace("'s", "").split()]
