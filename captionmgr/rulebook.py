"""The house rules' file, ``rules.toml``: the agencies, sources and creators that one desk knows beside everybody's.

[[agency]]
name = "Harbour News"
spellings = ["HN", "HN Photo"]
handout = false            # a state's, an army's or a company's own service
user_generated = false     # it passes on what people send in

[[source]]
name = "Douro River Watch"
spellings = ["DRW"]

[[creator]]
name = "Lia Costa"
spellings = ["L. Costa"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT, Comment, Table

from captionmgr import toml_file
from captionmgr.model.errors import BadRule, BadRules, RulesUnwritable
from captionmgr.model.houses import NO_RULES, House, HouseRules, KnownCreator, Rule, key_of

LIMIT = 2_000_000
"""Bytes of the largest file that is read."""

_KEYS: dict[str, dict[str, type]] = {
    "agency": {"name": str, "spellings": list, "handout": bool, "user_generated": bool},
    "source": {"name": str, "spellings": list},
    "creator": {"name": str, "spellings": list},
}
_KINDS = {str: "text in quotes", list: 'a list of texts, as ["HN", "HN Photo"]', bool: "true or false"}


def rules_path() -> Path:
    """Where the house rules of this user lie."""
    return toml_file.config_folder() / "rules.toml"


def load(path: Path) -> HouseRules:
    """Read the rules; none where there is no file.

    Raises:
        BadRules: the file cannot be read, is no TOML, holds what is unknown here, or a rule that cannot be followed.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
        if len(content) > LIMIT:
            raise BadRules(path=path, detail=f"it is over {LIMIT:,} bytes")
        rules = _rules(tomllib.loads(content.decode("utf-8-sig")), path)
        rules.check()
    except FileNotFoundError:
        return NO_RULES
    except BadRule as error:
        raise BadRules(path=path, detail=f"{error.data['rule']}: {error.data['why']}") from error
    except OSError as error:
        raise BadRules(path=path, detail=error.strerror or str(error)) from error
    except RecursionError as error:
        raise BadRules(path=path, detail="its lists are nested too deep") from error
    except ValueError as error:  # no UTF-8, or no TOML
        raise BadRules(path=path, detail=str(error)) from error
    return rules


def save(rules: HouseRules, path: Path) -> None:
    """Write the rules, keeping comments and the order of the entries; a file that cannot be followed is set aside.

    Raises:
        BadRule: a rule cannot be followed; nothing was written.
        RulesUnwritable: the folder or file cannot be written; the file is as it was.
    """
    rules.check()
    try:
        try:
            load(path)
        except BadRules:
            if path.is_file():
                toml_file.set_aside(path)
        document = toml_file.to_change(path)
        for kind, wanted in rules.kinds.items():
            _put(document, kind, wanted)
        toml_file.write(document, path)
    except OSError as error:
        raise RulesUnwritable(path=path, reason=error.strerror or str(error)) from error


def _rules(given: Mapping[str, Any], path: Path) -> HouseRules:
    for kind, entries in given.items():
        if kind not in _KEYS:
            raise BadRules(path=path, detail=f"{kind} is unknown; write [[agency]], [[source]] or [[creator]]")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise BadRules(path=path, detail=f"{kind} must be a table with two brackets: [[{kind}]]")
        for number, entry in enumerate(entries, 1):
            for why in _reasons(kind, entry):
                raise BadRules(path=path, detail=f"{kind} {number}: {why}")
    houses = (
        House(
            entry["name"],
            tuple(entry.get("spellings", ())),
            supplies=entry.get("handout", False),
            takes_users=entry.get("user_generated", False),
            distributes=kind == "agency",
        )
        for kind in ("agency", "source")
        for entry in given.get(kind, ())
    )
    creators = (KnownCreator(entry["name"], tuple(entry.get("spellings", ()))) for entry in given.get("creator", ()))
    return HouseRules(tuple(houses), tuple(creators))


def _reasons(kind: str, entry: dict[str, Any]) -> Iterator[str]:
    """Why an entry cannot be understood."""
    known: dict[str, Any] = _KEYS[kind]
    for key, value in entry.items():
        if key not in known:
            yield f"{key} is unknown; known are {', '.join(known)}"
        elif type(value) is not known[key] or (key == "spellings" and any(type(one) is not str for one in value)):
            yield f"{key} must be {_KINDS[known[key]]}"
    if "name" not in entry:
        yield 'it has no name; write name = "…"'


def _put(document: tomlkit.TOMLDocument, kind: str, wanted: tuple[Rule, ...]) -> None:
    """Make a kind's entries those wanted: each in the table that had any of its spellings, new ones behind them."""
    if kind not in document:
        if not wanted:
            return
        document[kind] = tomlkit.aot()
    entries = document[kind]
    if not isinstance(entries, AoT):  # an inline list of tables, or an empty one, has no comments to keep
        del document[kind]
        entries = document[kind] = tomlkit.aot()
    free = {key_of(rule.name): rule for rule in wanted}
    claimed = {claim: key_of(rule.name) for rule in wanted for claim in _claims(rule)}
    for at in reversed(range(len(entries))):
        table = entries[at]
        names = [key_of(words) for words in (table["name"], *table.get("spellings", ()))]
        was = (name for name in (names[0], *(claimed.get(name, "") for name in names)) if name in free)
        rule = free.pop(next(was, ""), None)
        if rule is None:
            _keep_comments(document, entries, at)
            del entries[at]
        else:
            _fill(table, rule)
    for rule in free.values():
        table = tomlkit.table()
        _fill(table, rule)
        entries.append(table)


def _claims(rule: Rule) -> set[str]:
    return {key_of(words) for words in (rule.name, *rule.spellings)}


def _keep_comments(document: tomlkit.TOMLDocument, entries: AoT, at: int) -> None:
    """Keep the comments behind the last key of an entry that goes: they are about what comes next."""
    body = entries[at].value.body
    last = max((index for index, (key, _) in enumerate(body) if key is not None), default=-1)
    for _, item in body[last + 1 :]:
        if isinstance(item, Comment):
            (entries[at - 1] if at else document).add(item)


def _fill(table: Table, rule: Rule) -> None:
    """Make a table say what a rule holds; what it says already is left as it stands."""
    if table.get("name") != rule.name:
        table["name"] = rule.name
    if "spellings" not in table:
        if rule.spellings:
            table["spellings"] = list(rule.spellings)
    elif list(table["spellings"]) != list(rule.spellings):
        _fill_list(table, rule.spellings)
    if isinstance(rule, House) and rule.distributes:
        for key, value in (("handout", rule.supplies), ("user_generated", rule.takes_users)):
            if table.get(key, False) is not value:
                table[key] = value


def _fill_list(table: Table, spellings: tuple[str, ...]) -> None:
    """The same list with what goes taken out and what comes put behind, so that its comments stay; else a new one."""
    given = table["spellings"]
    for at in reversed(range(len(given))):
        if given[at] not in spellings:
            del given[at]
    for words in spellings:
        if words not in given:
            given.append(words)
    if list(given) != list(spellings):
        table["spellings"] = list(spellings)
