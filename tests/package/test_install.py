"""The wheel and an editable install find the rules that belong to them."""

import json
from pathlib import Path

import pytest

from lint import __version__
from lint.packs.files import shipped
from lint.packs.loading import load
from tests.package.conftest import ROOT, run


def listed(output: str) -> list[str]:
    return [json.loads(line)["id"] for line in output.splitlines()]


def test_wheel_in_a_clean_environment_carries_every_rule_and_all_of_them_hold(
    environment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = [rule.id for rule in load([shipped()]).rules]
    kept = tmp_path / "kept"
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(kept))
    wheels = tmp_path / "wheels"
    run(environment / "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, ROOT, cwd=tmp_path)
    (wheel,) = wheels.iterdir()
    run(environment / "pip", "install", "--quiet", wheel, cwd=tmp_path)

    assert run(environment / "copydesk", "--version", cwd=tmp_path) == f"copydesk, version {__version__}\n"
    ids = listed(run(environment / "copydesk", "rules", "list", "--format", "jsonl", cwd=tmp_path))
    assert ids == written
    assert "all hold" in run(environment / "copydesk", "rules", "test", cwd=tmp_path)

    # It brings the lexicon and the rules compiled, so that nothing is made where it is used, and what makes them is not installed.
    (package,) = (tmp_path / "environment" / "lib").glob("python*/site-packages/lint")
    demo = ROOT / "fixtures" / "demo"
    found = run(environment / "copydesk", "check", "--exit-zero", demo, cwd=tmp_path)
    assert "with a suggestion" in found
    assert not kept.exists()
    assert "lemminflect" not in run(environment / "pip", "list", cwd=tmp_path)
    # Where what it brought is broken, it is made again, elsewhere.
    (compiled,) = package.glob("compiled/rules-*")
    compiled.write_bytes(compiled.read_bytes()[:-100])
    assert run(environment / "copydesk", "check", "--exit-zero", demo, cwd=tmp_path) == found
    assert (kept / compiled.name).exists()


def test_editable_install_reads_the_rules_of_the_checkout_as_they_are_now(checkout: Path, environment: Path, tmp_path: Path) -> None:
    run(environment / "pip", "install", "--quiet", "--editable", checkout, cwd=tmp_path)
    before = listed(run(environment / "copydesk", "rules", "list", "--format", "jsonl", cwd=tmp_path))
    quotes = checkout / "rules" / "en" / "quotes.yaml"
    quotes.write_text(quotes.read_text("utf-8").replace("quote.flipped", "quote.turned-round"), "utf-8")
    after = listed(run(environment / "copydesk", "rules", "list", "--format", "jsonl", cwd=tmp_path))
    assert "quote.flipped" in before
    assert after == [rule.replace("quote.flipped", "quote.turned-round") for rule in before]
