"""Compiled rules: found again as they were, compiled anew when their file changes, and one file at a time."""

import pickle
from pathlib import Path

import pytest

from lint.config import Config
from lint.engine.program import Program
from lint.errors import RuleFileError, UsageError
from lint.packs import cache, compiling, loading
from lint.packs.cache import images
from lint.packs.files import shipped
from lint.packs.image import Image
from lint.packs.loading import FileRules
from lint.packs.pickling import Shared, loads
from lint.pipeline import check_bytes

RULE = """
rules:
  - id: own.{name}
    kind: phrase
    message: "“{{text}}”: “{{fix}}”."
    why: A house rule.
    category: garbled
    match: "{match}"
    suggest: "{suggest}"
    examples:
      flag: [{{text: "The ⟦{match}⟧.", fixed: "The {suggest}."}}]
      pass: ["The harbour.", "The old one."]
"""


def write(folder: Path, name: str, match: str, suggest: str = "quay") -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(RULE.format(name=name, match=match, suggest=suggest), "utf-8")


def reported(packs: Path, text: str) -> list[tuple[str, str]]:
    """Rule and first proposal of what the packs' own rules report."""
    config = Config(select=("own",))
    found = check_bytes(text.encode(), "a.txt", Program.select(images([packs]), config), config).findings
    return [(finding.rule, finding.fixes[0].edits[0].text) for finding in found]


@pytest.fixture(autouse=True)
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the rule files that were read, in order; the shipped rules are kept where other tests keep them."""
    read: list[str] = []
    plain = loading.read

    def watched(file: Path, called: str) -> FileRules:
        read.append(file.name)
        return plain(file, called)

    monkeypatch.setattr(loading, "read", watched)
    images([])
    read.clear()
    return read


def test_rules_are_read_once_and_found_again(tmp_path: Path, compiled: list[str]) -> None:
    packs = tmp_path / "packs"
    write(packs, "one", "seaport")
    write(packs, "two", "wharfs", "wharves")
    for _ in range(2):
        assert reported(packs, "A seaport and its wharfs.") == [("own.one", "quay"), ("own.two", "wharves")]
    assert compiled == ["one.yaml", "two.yaml"]


def test_change_of_one_file_compiles_only_that(tmp_path: Path, compiled: list[str]) -> None:
    packs = tmp_path / "packs"
    write(packs, "one", "seaport")
    write(packs, "two", "wharfs", "wharves")
    reported(packs, "")
    write(packs, "one", "seaports", "quays")
    assert reported(packs, "A seaport, two seaports.") == [("own.one", "quays")]
    assert compiled == ["one.yaml", "two.yaml", "one.yaml"]


def test_mistakes_of_all_files_are_told_each_time_and_nothing_is_kept(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    write(packs, "one", "( seaport")
    write(packs, "two", "wharfs )")
    for _ in range(2):
        with pytest.raises(RuleFileError) as error:
            images([packs])
        assert [Path(problem.path).name for problem in error.value.problems] == ["one.yaml", "two.yaml"]
    write(packs, "one", "seaport")
    write(packs, "two", "wharfs")
    assert len(reported(packs, "A seaport and its wharfs.")) == 2


def test_id_that_another_file_or_copydesk_has_is_a_mistake(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    write(packs, "one", "seaport")
    (packs / "again.yaml").write_text((packs / "one.yaml").read_text("utf-8"), "utf-8")
    with pytest.raises(RuleFileError, match=r"one\.yaml:3:5: “own\.one”: this id is taken, at .*again\.yaml:3:5"):
        images([packs])
    (packs / "again.yaml").write_text((packs / "one.yaml").read_text("utf-8").replace("own.one", "garbled.edited-for-length"), "utf-8")
    with pytest.raises(RuleFileError, match="this id is taken, at rules/en/"):
        images([packs])


def test_missing_and_empty_folders_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such rule file or folder"):
        images([tmp_path / "nowhere"])
    with pytest.raises(UsageError, match="no rule file"):
        images([tmp_path])


def test_every_shipped_rule_comes_back_as_it_was() -> None:
    written = loading.load([shipped()]).rules
    (image,) = images([])
    assert len(image) == len(written)
    by_id = {rule.id: rule for rule in written}
    for heading in image.headings:
        rule, plain = image.rule(heading.number), by_id[heading.id]
        assert (rule.flagged, rule.passed) == ((), ())
        for field in ("kind", "family", "category", "severity", "confidence", "applicability", "message", "why", "roles", "references"):
            assert getattr(rule, field) == getattr(plain, field)
        assert str(rule.place) == str(plain.place)


def test_only_objects_of_copydesk_are_made() -> None:
    class Harmless:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("made",)

    with pytest.raises(pickle.UnpicklingError, match=r"builtins\.print is not copydesk's"):
        loads(pickle.dumps(Harmless(), 5), Shared([]))


def test_image_of_nothing_is_empty() -> None:
    image = Image(compiling.link([compiling.compiled([])]))
    assert len(image) == 0
    assert image.prefilter.held("anything") == set()
    assert cache.SHIPPED
