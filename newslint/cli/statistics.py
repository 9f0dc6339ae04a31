"""How often each rule found something, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from newslint.reporter import Report
from newslint.rule import Rule


def statistics(report: Report, known: Mapping[str, type[Rule]], *, as_json: bool) -> Iterator[str]:
    """A line a rule, or one JSON array."""
    counts = Counter((finding.rule, finding.severity) for _, finding in report.findings())
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0][0]))
    if as_json:
        import json

        listed = [{"rule": rule, "severity": severity.label, "count": count} for (rule, severity), count in rows]
        yield json.dumps(listed, indent=1) + "\n"
        return
    names = max((len(rule) for rule, _ in counts), default=0)
    for (rule, severity), count in rows:
        summary = known[rule].meta.summary if rule in known else ""
        yield f"{count:>6}  {severity.label:<10}  {rule:<{names}}  {summary}".rstrip() + "\n"
