"""Rule files to rules and vocabulary. Either every file loads, or all that is wrong with any of them is said at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import yaml

from lint import registry
from lint.errors import DecodeError, Problem, RuleFileError, suggest
from lint.kinds.base.rule import KINDS, FlaggedExample, Kind, PassedExample, Place, Rule
from lint.packs.files import rule_files, shown
from lint.packs.nodes import compose
from lint.packs.reading import MISSING, Reader, key_of, types_of
from lint.packs.schema import Common, EntryExample, Examples
from lint.structure.vocabulary import Vocabulary, merge
from lint.text.decode import decode

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")

Entries = Mapping[str, tuple[yaml.Node, yaml.Node]]


@dataclass(frozen=True, slots=True)
class FileRules:
    """What one rule file holds, and what is wrong with it; `heads` are the ids of its rules and lists, with their places."""

    rules: Sequence[Rule]
    heads: Sequence[tuple[str, Place]]
    vocabularies: Sequence[Vocabulary]
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All that was loaded: rules in order of their files and places, ids unique, and the vocabulary of structure."""

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary


def load(paths: Iterable[Path]) -> RuleSet:
    """Rules and vocabulary of the rule files `paths` (see `files.rule_files`), with their examples.

    Raises RuleFileError with every mistake of every file; UsageError where a path does not exist or a folder holds no rule file.
    """
    files = [read(file, shown(file)) for file in rule_files(paths)]
    problems = [problem for file in files for problem in file.problems]
    problems += _doubles((head for file in files for head in file.heads), "this id is taken")
    if problems:
        raise RuleFileError(set(problems))
    return RuleSet(
        tuple(rule for file in files for rule in file.rules), merge(vocabulary for file in files for vocabulary in file.vocabularies)
    )


def read(file: Path, called: str) -> FileRules:
    """What stands in one rule file, which messages call `called`."""
    reader = _FileReader(called)
    reader.read(file)
    problems = [
        *reader.problems,
        *_doubles(reader.heads, "this id is taken"),
        *_doubles(((rule.id, rule.place) for rule in reader.rules if rule.family), "another entry of this list marks the same words"),
    ]
    return FileRules(reader.rules, reader.heads, reader.vocabularies, problems)


def _doubles(ids: Iterable[tuple[str, Place]], what: str) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for name, place in ids:
        if name in seen:
            yield Problem(place.path, place.line, place.column, f"“{name}”: {what}, at {seen[name]}")
        seen.setdefault(name, place)


class _FileReader(Reader):
    """Reads one rule file into `rules` and `vocabularies`; `heads` are the ids of its rules and lists, with their places."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.rules: list[Rule] = []
        self.heads: list[tuple[str, Place]] = []
        self.vocabularies: list[Vocabulary] = []

    def read(self, file: Path) -> None:
        try:
            text, _ = decode(file.read_bytes())
        except OSError as error:
            self.problems.append(Problem(self.path, 1, 1, f"cannot be read: {error.strerror}"))
            return
        except DecodeError as error:
            self.problems.append(Problem(self.path, error.line or 1, error.column or 1, str(error)))
            return
        root, problems = compose(text, self.path)
        self.problems += problems
        if root is None:
            if not problems:
                self.problems.append(Problem(self.path, 1, 1, "holds no rules"))
            return
        top = self.mapping(root, "a rule file")
        self.known(top, ("rules", "defaults", "vocabulary"), "a rule file")
        if not top.keys() & {"rules", "vocabulary"} and isinstance(root, yaml.MappingNode):
            self.complain(root, "a rule file holds “rules:” or “vocabulary:”")
        if "vocabulary" in top:
            vocabulary = self.dataclass(top["vocabulary"][1], Vocabulary, "vocabulary")
            self.vocabularies += [vocabulary] if vocabulary is not MISSING else []
        defaults = self.mapping(top["defaults"][1], "“defaults”") if "defaults" in top else {}
        for node in self._items(top["rules"][1], "“rules”") if "rules" in top else ():
            self._rule(node, defaults)

    def _items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, f"{what} is a list")
            return []
        return list(node.value)

    def _rule(self, node: yaml.Node, defaults: Entries) -> None:
        own = self.mapping(node, "a rule")
        if not isinstance(node, yaml.MappingNode):
            return
        entries = {**defaults, **own}
        if "id" in own and isinstance(name := own["id"][1], yaml.ScalarNode):
            self.heads.append((str(name.value), self._place(node)))
        kind = self._kind(node, entries)
        if kind is None:
            self.fields(node, entries, Common, "a rule")  # for what else is wrong with it
            return
        self.known(
            entries,
            {*map(key_of, types_of(Common)), *map(key_of, types_of(kind.params)), *(["entries"] if kind.entry else [])},
            "a rule of this kind",
        )
        common = self.fields(node, entries, Common, "a rule")
        if "message" in entries:
            self._placeholders(entries["message"][1], kind)
        if "entries" not in entries:
            params = self.fields(node, entries, kind.params, f"kind {entries['kind'][1].value}")
            if MISSING not in (common, params):
                if not common.examples.flag:
                    self.complain(entries["examples"][1], "at least one “flag” example")
                flagged = _flagged(common.examples)
                self.rules.append(_make(common, str(common.id), params, flagged, self._place(node)))
            return
        if common is not MISSING and common.examples.flag:
            self.complain(entries["examples"][1], "the flagged examples of a list stand at its entries, as “eg”")
        items = self._items(entries["entries"][1], "“entries”") if kind.entry else []
        for item in items:
            self._entry(item, entries, kind, common)
        if isinstance(entries["entries"][1], yaml.SequenceNode) and not entries["entries"][1].value:
            self.complain(entries["entries"][1], "at least one entry")

    def _kind(self, node: yaml.Node, entries: Entries) -> Kind | None:
        if "kind" not in entries:
            self.complain(node, "a rule wants “kind”")
            return None
        value = entries["kind"][1]
        known = registry.names(KINDS)
        name = value.value if isinstance(value, yaml.ScalarNode) else ""
        if name not in known:
            self.complain(value, f"“{name}” is no kind of rule{suggest(name, known, 'kinds are')}")
            return None
        kind: Kind = registry.load(KINDS, name)
        return kind

    def _entry(self, node: yaml.Node, shared: Entries, kind: Kind, common: Any) -> None:
        own = self.mapping(node, "an entry")
        if not isinstance(node, yaml.MappingNode):
            return
        self.known(own, {*kind.entry, *map(key_of, types_of(EntryExample))}, "an entry")
        example = self.fields(node, own, EntryExample, "an entry")
        params = self.fields(node, {**shared, **own}, kind.params, "an entry")
        if MISSING in (common, example, params):
            return
        flagged = FlaggedExample(example.eg.text, example.eg.marks, example.fixed)
        start, end = flagged.marks[0]
        entry = _make(common, f"{common.id}/{_slug(flagged.text[start:end])}", params, (flagged,), self._place(node))
        self.rules.append(replace(entry, family=str(common.id)))

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def _placeholders(self, node: yaml.Node, kind: Kind) -> None:
        known = sorted({"text", "fix", *kind.placeholders})
        for name in _PLACEHOLDER.findall(node.value) if isinstance(node, yaml.ScalarNode) else ():
            if name not in known:
                self.complain(node, f"“{{{name}}}” is no placeholder{suggest(name, known, 'there are')}")


def _make(common: Common, rule_id: str, params: object, flagged: tuple[FlaggedExample, ...], place: Place) -> Rule:
    return Rule(
        id=rule_id,
        kind=common.kind,
        category=common.category,
        severity=common.severity,
        confidence=common.confidence,
        applicability=common.applicability,
        message=common.message,
        why=common.why,
        roles=frozenset(common.roles),
        references=common.references,
        params=params,
        flagged=flagged,
        passed=tuple(
            PassedExample(each.page or each.text or "", str(each.format) if each.page is not None else None)
            for each in common.examples.pass_
        ),
        place=place,
    )


def _flagged(examples: Examples) -> tuple[FlaggedExample, ...]:
    marked = ((each.page or each.text, each) for each in examples.flag)
    return tuple(
        FlaggedExample(found.text, found.marks, each.fixed, str(each.format) if each.page is not None else None)
        for found, each in marked
        if found
    )


def _slug(text: str) -> str:
    """Words joined by hyphens, in plain letters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
