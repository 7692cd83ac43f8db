"""The nodes of a YAML file in, its fields out, each as what it should be; every mistake is noted with its line and the reading goes on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

import yaml
from attrs import define, field, frozen

from evenhand.core.papers.charset import decode
from evenhand.core.values import PartialDate
from evenhand.intake.yaml_text import compose, cut

MISTAKES_SHOWN = 5
_YES, _NO = ("yes", "true"), ("no", "false")


@frozen(order=True)
class Mistake:
    """Something wrong in a file: the line from 1, and words saying what, and what to do."""

    line: int
    words: str


@frozen
class Text:
    """The words of one field, and the line on which it stands."""

    words: str
    line: int


@define
class Fields:
    """The named fields of one record of a file. All records of a file share one list of `mistakes`."""

    held: dict[str, yaml.Node]
    line: int
    mistakes: list[Mistake] = field(factory=list)

    def mistake(self, words: str, key: str = "") -> None:
        """Note a mistake at the line of a field, or of the record."""
        node = self.held.get(key)
        self.mistakes.append(Mistake(_line(node) if node is not None else self.line, words))

    def allow(self, names: Sequence[str]) -> None:
        """Note each field that nobody reads, with the name that was perhaps meant."""
        for key in self.held:
            if key not in names:
                meant = get_close_matches(key, names, 1)
                hint = f" Did you mean {meant[0]!r}?" if meant else f" It may hold {', '.join(names)}."
                self.mistake(f"There is no field {cut(key)} here.{hint}", key)

    def words(self, key: str, needed: bool = False) -> str:
        """Return a text field on one line, "" where there is none."""
        node = self.held.get(key)
        if node is None:
            self._missing(key, needed)
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.mistake(f"{key!r} should be words, not {_kind(node)}.", key)
            return ""
        value = " ".join(str(node.value).split())
        if needed and not value:
            self.mistake(f"{key!r} is empty.", key)
        return value

    def lines(self, key: str) -> tuple[str, ...]:
        """Return a list of words; one text alone counts as a list of one."""
        node = self.held.get(key)
        if node is None:
            return ()
        given = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not all(isinstance(part, yaml.ScalarNode) for part in given):
            self.mistake(f"{key!r} should be a list of words.", key)
            return ()
        return tuple(" ".join(str(part.value).split()) for part in given)

    def choice(self, key: str, choices: Sequence[str], needed: bool = False) -> str:
        """Return a field that is one of some words."""
        value = self.words(key, needed)
        if value and value not in choices:
            self.mistake(f"{key!r} is {cut(value)}; it should be one of: {', '.join(choices)}.", key)
            return ""
        return value

    def choices(self, key: str, choices: Sequence[str]) -> tuple[str, ...]:
        """Return a list each of which is one of some words."""
        values = self.lines(key)
        for value in values:
            if value not in choices:
                self.mistake(f"{key!r} holds {cut(value)}; each should be one of: {', '.join(choices)}.", key)
        return tuple(value for value in values if value in choices)

    def truth(self, key: str, needed: bool = False, default: bool = False) -> bool:
        """Return a field that is yes or no."""
        value = self.words(key, needed).lower()
        if value and value not in (*_YES, *_NO):
            self.mistake(f"{key!r} is {cut(value)}; write yes or no.", key)
        return value in _YES if value else default

    def date(self, key: str, needed: bool = False) -> PartialDate | None:
        """Return a field that is a date."""
        value = self.words(key, needed)
        if not value:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError:
            self.mistake(f"{cut(value)} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY.", key)
            return None

    def day(self, key: str, needed: bool = False) -> datetime.date | None:
        """Return a field that is a whole day."""
        value = self.words(key, needed)
        day = day_of(value) if value else None
        if value and day is None:
            self.mistake(f"{key!r} is {cut(value)}; it should be a day: YYYY-MM-DD.", key)
        return day

    def rows(self, key: str, needed: bool = False) -> Iterator[Fields]:
        """Yield the records of a list."""
        node = self.held.get(key)
        if node is None:
            self._missing(key, needed)
            return
        if not isinstance(node, yaml.SequenceNode):
            self.mistake(f"{key!r} should be a list of records, each begun with a dash.", key)
            return
        for part in node.value:
            if isinstance(part, yaml.MappingNode):
                yield fields_of(part, self.mistakes)
            else:
                self.mistakes.append(Mistake(_line(part), f"Each of {key!r} should be a record with named fields, not {_kind(part)}."))

    def records(self, key: str) -> Iterator[tuple[str, Fields]]:
        """Yield the records that a field holds by name."""
        for name, part in self._named(key, "records"):
            if isinstance(part, yaml.MappingNode):
                yield name, fields_of(part, self.mistakes)
            else:
                self.mistakes.append(Mistake(_line(part), f"{cut(name)} should be a record with named fields, not {_kind(part)}."))

    def texts(self, key: str) -> Iterator[tuple[str, Text]]:
        """Yield the words that a field holds by name."""
        for name, part in self._named(key, "words"):
            if isinstance(part, yaml.ScalarNode):
                yield name, Text(" ".join(str(part.value).split()), _line(part))
            else:
                self.mistakes.append(Mistake(_line(part), f"{cut(name)} should be words, not {_kind(part)}."))

    def _named(self, key: str, what: str) -> Iterable[tuple[str, yaml.Node]]:
        node = self.held.get(key)
        if node is None:
            return ()
        if not isinstance(node, yaml.MappingNode):
            self.mistake(f"{key!r} should hold named {what}.", key)
            return ()
        return fields_of(node, self.mistakes).held.items()

    def _missing(self, key: str, needed: bool) -> None:
        if needed:
            self.mistake(f"The field {key!r} is missing here.")


def read_fields(data: bytes, name: str, what: str) -> Fields:
    """Return the fields of a file, which is to be `what`; BadFileError where it is no YAML."""
    return fields_of(compose(decode(data).text.lstrip("\ufeff"), name, what))


def fields_of(node: yaml.Node | None, mistakes: list[Mistake] | None = None) -> Fields:
    """Return the fields of a record; a field named twice is a mistake, and the first counts."""
    made = Fields({}, _line(node) if node is not None else 1, [] if mistakes is None else mistakes)
    for key, value in node.value if node is not None else ():
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if name in made.held:
            made.mistakes.append(Mistake(_line(key), f"The field {cut(name)} stands here a second time."))
        made.held.setdefault(name, value)
    return made


def say_mistakes(name: str, mistakes: Sequence[Mistake], then: str) -> str:
    """Say that a file cannot be used: its first mistakes with their lines, and what to do `then`."""
    shown = " ".join(f"Line {mistake.line}: {mistake.words}" for mistake in mistakes[:MISTAKES_SHOWN])
    more = f" And {len(mistakes) - MISTAKES_SHOWN} more." if len(mistakes) > MISTAKES_SHOWN else ""
    return f"{name} cannot be used. {shown}{more} {then}"


def day_of(words: str) -> datetime.date | None:
    """Return the day that is written as YYYY-MM-DD, None for anything else.

    >>> day_of("2015-11-12"), day_of("2015-11"), day_of("soon")
    (datetime.date(2015, 11, 12), None, None)
    """
    try:
        given = PartialDate.parse(words)
    except ValueError:
        return None
    return given.first_day() if given.precision == "day" else None


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _kind(node: yaml.Node) -> str:
    return "a list" if isinstance(node, yaml.SequenceNode) else "a record" if isinstance(node, yaml.MappingNode) else cut(node.value)
