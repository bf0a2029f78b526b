"""For people at a terminal: each finding with its line, the place underlined, the message, what to write instead; a summary at the end."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TextIO

import click

from lint.diagnostics import FileResult, Finding, Severity
from lint.reporters import Layout, Reporter, counted
from lint.spans import LineIndex

_COLORS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_NARROWEST: Final = 40  # columns for a quoted line, however narrow the terminal
_MOST_FIXES: Final = 3  # suggestions shown for one finding


def write(results: Iterable[FileResult], out: TextIO, layout: Layout) -> None:
    files = failed = 0
    with_fix = 0
    severities: Counter[Severity] = Counter()
    hit: set[str] = set()
    for result in results:
        files += 1
        failed += bool(result.failures)
        lines = LineIndex(result.source)
        for finding in result.findings:
            severities[finding.severity] += 1
            hit.add(result.path)
            with_fix += any(fix.edits for fix in finding.fixes)
            out.write("\n".join(_finding(result.path, finding, lines, layout)) + "\n\n")
    out.write(_summary(files, failed, len(hit), severities, with_fix) + "\n")


def _finding(path: str, finding: Finding, lines: LineIndex, layout: Layout) -> Iterator[str]:
    start = lines.position(finding.span.start)
    place = click.style(f"{visible(path)}:{start.line + 1}:{start.column + 1}", bold=True)
    severity = click.style(str(finding.severity), fg=_COLORS[finding.severity], bold=True)
    yield _plain_or_styled(f"{place}: {severity}: {visible(finding.message)} [{finding.rule}]", layout)
    gutter = str(start.line + 1)
    margin = " " * len(gutter)
    quoted = _quote(finding, lines, max(_NARROWEST, layout.width - len(gutter) - 4))
    yield f" {gutter} | {quoted.line}"
    yield _plain_or_styled(f" {margin} | {' ' * quoted.before}{click.style('^' * quoted.under, fg=_COLORS[finding.severity])}", layout)
    for fix in finding.fixes[:_MOST_FIXES]:
        yield f" {margin} = {visible(fix.title)}"


class _Quoted(NamedTuple):
    """A line cut to fit; columns before the underlined place, and columns underlined."""

    line: str
    before: int
    under: int


def _quote(finding: Finding, lines: LineIndex, width: int) -> _Quoted:
    """The line of the finding's start, cut to `width` columns around it."""
    line = lines.line(lines.position(finding.span.start).line)
    start, end = finding.span.start, min(finding.span.end, line.end)
    # Columns are at least a third of a code point's count for what is shown, so a window of `width` code points holds what fits.
    first, last = max(line.start, start - width), min(line.end, end + width)
    left, under, right = (visible(lines.text[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    under = under or " "
    room = width - min(columns(under), width)
    shown_right = _cut(right, max(room // 3, room - columns(left)), whole=last == line.end)
    shown_left = _cut(left[::-1], room - columns(shown_right), whole=first == line.start)[::-1]
    shown_under = _cut(under, width, whole=True)
    return _Quoted(shown_left + shown_under + shown_right, columns(shown_left), max(1, columns(shown_under)))


def _cut(text: str, width: int, *, whole: bool) -> str:
    """The beginning of `text` in at most `width` columns, with an ellipsis where something is left off."""
    if columns(text) <= width and whole:
        return text
    kept: list[str] = []
    used = 1  # the ellipsis
    for character in text:
        used += columns(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…" if width > 0 else ""


def visible(text: str) -> str:
    """`text` safe to print: tabs and line ends as spaces, other control characters (escape sequences, direction overrides) as a
    replacement."""
    return "".join(
        " " if c in "\t\n\r" else "\ufffd" if unicodedata.category(c) in {"Cc", "Cf", "Cs"} and c not in "\u200d\u00ad" else c for c in text
    )


def columns(text: str) -> int:
    """Terminal columns of `text`."""
    if text.isascii() and text.isprintable():
        return len(text)
    from wcwidth import wcwidth  # noqa: PLC0415 - 8 ms, for text that is plain as a rule

    return sum(max(0, wcwidth(character)) for character in text)


def _plain_or_styled(line: str, layout: Layout) -> str:
    return line if layout.color else click.unstyle(line)


def _summary(files: int, failed: int, hit: int, severities: Counter[Severity], with_fix: int) -> str:
    total = severities.total()
    checked = f"{counted(files - failed, 'file')} checked"
    if failed:
        checked += f", {failed} could not be, or not fully"
    if not total:
        return f"No findings. {checked}."
    by_severity = ", ".join(counted(severities[level], str(level)) for level in sorted(severities, reverse=True))
    return f"{counted(total, 'finding')} in {counted(hit, 'file')} ({by_severity}), {with_fix} with a suggestion. {checked}."


PLUGIN: Final = Reporter(write)
