"""Every command that the README shows is run, as a user would run it."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.package.conftest import ROOT, run

README = (ROOT / "README.md").read_text("utf-8")
DEMO = ROOT / "fixtures" / "demo" / "harbour-interview.txt"
PAGE = ROOT / "fixtures" / "pages" / "d02-byline-below.md"
CLEAN_OR_FINDINGS = (0, 1)
HOUSE_RULE = """
rules:
  - id: house.whilst
    kind: phrase
    category: garbled
    message: "House style: write “{fix}”."
    why: The house says so.
    match: whilst
    suggest: while
    examples:
      flag: [{text: "She sang ⟦whilst⟧ he slept.", fixed: "She sang while he slept."}]
      pass: ["She sang while he slept.", "Worthwhile work."]
"""


def commands() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_installing_and_using_copydesk_as_shown(checkout: Path, environment: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    for folder in ("articles", "archive", "house-rules"):
        (desk / folder).mkdir(parents=True)
    shutil.copy(DEMO, desk / "article.txt")
    shutil.copy(DEMO, desk / "articles")
    for name in ("article.md", "articles/orchard.md"):
        shutil.copy(PAGE, desk / name)
    (desk / "archive" / "1998.txt").write_bytes("The caf\u00e9 served the the soup.".encode("cp1252"))
    (desk / "house-rules" / "house.yaml").write_text(HOUSE_RULE, "utf-8")

    shown = [command for command in commands() if not command.startswith("make ")]
    assert shown[0] == "pip install ."
    run(environment / "pip", "install", "--quiet", ".", cwd=checkout)
    for command in shown[1:]:
        done = subprocess.run(
            ["bash", "-c", command], cwd=desk, capture_output=True, text=True, env={"PATH": f"{environment}:/usr/bin:/bin"}
        )
        assert done.returncode in CLEAN_OR_FINDINGS, f"{command}\n{done.stdout}\n{done.stderr}"
        assert not done.stderr, command

    (example,) = re.findall(r"^```text\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    report = subprocess.run([environment / "copydesk", "check", "article.txt"], cwd=desk, capture_output=True, text=True).stdout
    assert example in report


def test_make_demo_on_a_fresh_checkout_reports_the_damage(checkout: Path) -> None:
    assert "make demo" in [command.split("  ")[0] for command in commands()]
    output = run("make", "demo", cwd=checkout)
    assert "harbour-interview.txt:4:" in output
    assert "[quote.flipped]" in output
    run("git", "init", "--quiet", cwd=checkout)
    run(".venv/bin/pre-commit", "install", cwd=checkout)
    assert (checkout / ".git" / "hooks" / "pre-commit").exists()


def test_make_test_runs_the_hooks_and_the_tests() -> None:
    assert "make test" in commands()
    plan = run("make", "--dry-run", "test", cwd=ROOT)
    assert "pre-commit run --all-files" in plan
    assert "pytest" in plan
