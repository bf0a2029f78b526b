"""Rules compiled and linked: from what was read of rule files to a `Unit` of each, and from units to an `Image`."""

from __future__ import annotations

import dataclasses
import marshal
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lint import registry
from lint.document import Role
from lint.kinds.base.rule import KINDS, PageCheck, PageMeasure, Place, Rule
from lint.packs.image import MARSHAL, Linked, Scope, Unit, mask
from lint.packs.pickling import Writer
from lint.packs.prefilter import Prefilter
from lint.structure.vocabulary import Vocabulary


def compiled(rules: Sequence[Rule], heads: Iterable[tuple[str, Place]] = (), vocabularies: Sequence[Vocabulary] = ()) -> Unit:
    """The unit of `rules`, which were read from one file; `heads` are ids of rules and lists, and where they stand."""
    bare = [dataclasses.replace(rule, flagged=(), passed=()) for rule in rules]
    writer = Writer(_shared(bare))
    scopes, literals, roles = zip(*map(_scope, bare), strict=True) if bare else ((), (), ())
    return Unit(
        places=[(name, str(place)) for name, place in heads],
        headings=[(rule.id, rule.family, rule.kind, str(rule.category)) for rule in bare],
        scopes=bytes(scopes),
        confidences=bytes(rule.confidence for rule in bare),
        roles=list(roles),
        literals=list(literals),
        rules=[writer.dumps(rule) for rule in bare],
        shared=writer.shared,
        vocabularies=[writer.dumps(vocabulary) for vocabulary in vocabularies],
    )


def link(units: Sequence[Unit]) -> bytes:
    """The image of `units`, as `Image` takes it."""
    owners: dict[str, list[int]] = defaultdict(list)
    starts: list[int] = []
    count = 0
    for unit in units:
        starts.append(count)
        for index, literals in enumerate(unit.literals, count):
            for literal in literals:
                owners[literal].append(index)
        count += len(unit.rules)
    linked = Linked(
        automaton=Prefilter.of(list(owners)).save(),
        scopes=b"".join(unit.scopes for unit in units),
        confidences=b"".join(unit.confidences for unit in units),
        roles=array("I", [roles for unit in units for roles in unit.roles]).tobytes(),
        owners=array("I", [index for each in owners.values() for index in each]).tobytes(),
        owner_ends=_ends(map(len, owners.values())),
        rules=b"".join(rule for unit in units for rule in unit.rules),
        rule_ends=_ends(len(rule) for unit in units for rule in unit.rules),
        units=[(start, unit.shared) for start, unit in zip(starts, units, strict=True)],
        headings=marshal.dumps([heading for unit in units for heading in unit.headings], MARSHAL),
        places=marshal.dumps([place for unit in units for place in unit.places], MARSHAL),
        vocabularies=marshal.dumps([(number, data) for number, unit in enumerate(units) for data in unit.vocabularies], MARSHAL),
    )
    return marshal.dumps(tuple(linked), MARSHAL)


def _scope(rule: Rule) -> tuple[Scope, list[str], int]:
    """When a rule runs, the literals that wake it, and the roles that a page has to have some of."""
    check = registry.load(KINDS, rule.kind).build(rule)
    if isinstance(check, PageMeasure):
        return Scope.MEASURE, [], 0
    if literals := check.literals():
        return Scope.HELD, sorted(literals), 0
    if isinstance(check, PageCheck):
        return Scope.PAGE, [], mask(check.roles or Role)
    return (Scope[check.trait.name] if check.trait else Scope.PASSAGE), [], 0


def _shared(rules: Iterable[Rule]) -> list[object]:
    """What more than one rule has, as one object: messages, sets of roles, the excuses of a list."""
    times: Counter[int] = Counter()
    values: dict[int, object] = {}
    for rule in rules:
        for value in {id(value): value for value in _values(rule)}.values():
            times[id(value)] += 1
            values[id(value)] = value
    return [values[each] for each, count in times.items() if count > 1]


def _values(rule: Rule) -> Iterator[object]:
    for part in (rule, rule.params):
        for field in dataclasses.fields(part):  # type: ignore[arg-type] # params are dataclasses, which their type cannot say
            value = getattr(part, field.name)
            if value and not isinstance(value, int):
                yield value


def _ends(lengths: Iterable[int]) -> bytes:
    ends = array("I")
    end = 0
    for length in lengths:
        end += length
        ends.append(end)
    return ends.tobytes()
