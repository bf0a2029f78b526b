"""Which findings are reported."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from lint.diagnostics import Confidence, Finding


def report(findings: Iterable[Finding], confidence: Confidence) -> tuple[Finding, ...]:
    """Findings of at least `confidence`, one for each place, in order of place.

    Of findings that overlap the one of the highest confidence stays, then the longest, then the first by rule id; the others stand in its
    `related`.
    """
    ranked = sorted(
        (finding for finding in findings if finding.confidence >= confidence),
        key=lambda finding: (-finding.confidence, -len(finding.span), finding.rule, finding.span),
    )
    kept: list[Finding] = []  # by place; none overlaps another
    yielded: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for finding in ranked:
        first = bisect_right(kept, finding.span.start, key=lambda other: other.span.reach)
        if first < bisect_left(kept, finding.span.reach, key=lambda other: other.span.start):
            span = kept[first].span
            yielded[span.start, span.end].append(finding)
        else:
            insort(kept, finding, key=lambda other: other.span)
    return tuple(replace(finding, related=tuple(yielded[finding.span.start, finding.span.end])) for finding in kept)
