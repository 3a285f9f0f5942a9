"""What somebody typed into the search field, understood: words for the full text, and tokens that ask one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from captionmgr.model.fields import FIELD
from captionmgr.model.verification import Status

MOST = 1000
"""Characters of a search that are looked at; nobody types more, and a pasted page would keep the desk waiting."""

_TOKEN = re.compile(r'(?<!\S)(?P<minus>-?)(?P<name>[a-z]{3,8}):(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))(?!\S)')
_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DATE = re.compile(rf"(?P<over>>|<)?(?P<first>{_DAY})(?:\.\.(?P<last>{_DAY}))?")
_WHOLE = {"image": "image", "claim": "claims", "sign-off": "sign_off"}
"""What a record has or misses, besides its fields."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``name`` is ``is`` (a column and what it begins with), ``status``, ``has`` or ``date``.

    Attributes:
        column: the name of a record's attribute.
        first: what the column begins with, equals, or is at least; empty: no lower end.
        last: for dates, what it is before; empty: no upper end.
        negated: the records wanted are the others.
    """

    name: str
    column: str
    first: str = ""
    last: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A search: ``text`` for the full text, as typed but for the tokens; ``tokens`` hold all of them at once."""

    text: str
    tokens: tuple[Token, ...]


def parse(typed: str) -> Query:
    """Understand a search; never raises. What looks like a token and is none stays among the words.

    Tokens: ``city: state: country: creator: keyword:`` with the beginning of a value, quoted where it has spaces;
    ``status:verified``; ``has:`` and ``missing:`` with a field, ``image``, ``claim`` or ``sign-off``;
    ``date:2013-11``, ``date:2013..2014-03``, ``date:>2013-11-06`` (after it), ``date:<2014``. ``-`` before a token
    turns it round.
    """
    tokens: list[Token] = []

    def take(match: re.Match[str]) -> str:
        value = match["quoted"] if match["plain"] is None else match["plain"]
        token = _token(match["name"], value.strip(), bool(match["minus"]))
        if token is None:
            return match[0]
        tokens.append(token)
        return " "

    text = _TOKEN.sub(take, typed[:MOST])
    return Query(text.strip(), tuple(tokens))


def _token(name: str, value: str, negated: bool) -> Token | None:
    if not value:
        return None
    if name in ("city", "state", "country"):
        return Token("is", name, value, negated=negated)
    if name in ("creator", "keyword"):
        return Token("is", {"keyword": "keywords"}.get(name, name), value, negated=negated)
    if name == "status" and value.casefold() in frozenset(Status):
        return Token("status", "status", value.casefold(), negated=negated)
    if name in ("has", "missing"):
        column = _held(value.casefold())
        return Token("has", column, negated=negated != (name == "missing")) if column else None
    return _date(value, negated) if name == "date" else None


WORD_TOKENS = ("source", "credit", "place", "person", "city", "state", "country", "creator", "keyword")
"""Tokens whose value is a beginning or words, in the order in which they are offered; the first four ask the text."""

_OFFERED = (*WORD_TOKENS, "date", "status", "has", "missing")
_BEGUN = re.compile(r'(?<!\S)-?(?:(?P<token>[a-z]{3,8}):)?(?P<value>"[^"]*|[^\s"]*)\Z')


def completions(typed: str, values: Callable[[str, str], Sequence[str]]) -> tuple[int, tuple[str, ...]]:
    """What the last word of a search may become: where that word begins, and what may stand there, quoted as needed.

    ``values`` gives a token's values in the store that begin in a way. Nothing is offered for less than two letters.
    """
    begun = _BEGUN.search(typed[-MOST:])
    if begun is None:
        return len(typed), ()
    shift = max(0, len(typed) - MOST)
    name, value = begun["token"], begun["value"]
    if name is None:
        names = tuple(f"{one}:" for one in _OFFERED if len(value) > 1 and one.startswith(value))
        return shift + begun.start("value"), names
    plain = value.strip('"').casefold()
    if name == "status":
        found: Sequence[str] = [status.value for status in Status]
    elif name in ("has", "missing"):
        found = [*FIELD, *_WHOLE]
    else:
        found = values(name, value.strip('"')) if name in WORD_TOKENS and plain else ()
    offered = tuple(_quoted(one) for one in found if one.casefold().startswith(plain) and one.casefold() != plain)
    return shift + begun.start("value"), offered


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _held(value: str) -> str:
    """The column of a field's name, of which ``credit``, ``caption`` and ``date`` are short for some."""
    name = {"credit": "credit_line", "caption": "description", "date": "date_created"}.get(value, value)
    name = name.replace("-", "_") if name not in _WHOLE else _WHOLE[name]
    return name if name in FIELD or name in _WHOLE.values() else ""


def _date(value: str, negated: bool) -> Token | None:
    match = _DATE.fullmatch(value)
    if match is None or (match["over"] and match["last"]):
        return None
    first, last = match["first"], match["last"] or match["first"]
    if match["over"] == "<":
        return Token("date", "date_created", "0", first, negated)
    if match["over"] == ">":
        return Token("date", "date_created", _behind(first), "", negated)
    return Token("date", "date_created", first, _behind(last), negated)


def _behind(day: str) -> str:
    """The least text that is greater than every date that begins so: dates are compared as text."""
    return day + "~"
