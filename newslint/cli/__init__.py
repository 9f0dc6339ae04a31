"""The command line (bootstrap: `check` and `sources` with JSON only)."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> int:
    from newslint import plugins
    from newslint.analysis import Attributions
    from newslint.engine import lint
    from newslint.reporter import FileReport, Report, Style
    from newslint.rule import Context

    argv = sys.argv[1:]
    command = argv[0]
    select = argv[argv.index("--select") + 1].split(",") if "--select" in argv else []
    paths = [
        Path(a) for a in argv[1:] if not a.startswith("-") and a not in select and a != "json" and ",".join(select) != a
    ]
    files = [f for p in paths for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]
    loaded = plugins.load()
    rules = [
        r()
        for r in loaded.rules.values()
        if (r.meta.status == "stable" and not select)
        or r.id in select
        or (r.meta.status == "stable" and r.id.split("/")[0] in select)
    ]
    reports, out = [], []
    for file in files:
        document = loaded.read(file, file.read_bytes())
        assert document
        if command == "sources":
            context = Context(document, loaded.analyses)
            rows = []
            for one in context.get(Attributions):

                def span(s):  # type: ignore[no-untyped-def]
                    a, b = document.to_source(s)
                    return {"start": a, "end": b, "text": document.source[a:b]}

                rows.append(
                    {
                        "source": {
                            **span(one.source.span),
                            "kind": one.source.kind.value,
                            "resolved": one.source.resolved,
                        }
                        if one.source
                        else None,
                        "cue": span(one.cue) if one.cue else None,
                        "content": [list(document.to_source(s)) for s in one.content],
                        "quoted": one.is_quoted,
                    }
                )
            out.append({"path": str(file), "attributions": rows})
        else:
            outcome = lint(document, rules, loaded.analyses)
            for e in outcome.errors:
                print(file, e, file=sys.stderr)
            reports.append(FileReport(str(file), document, outcome.findings))
    if command == "sources":
        print(json.dumps(out, ensure_ascii=False))
    else:
        for piece in loaded.reporters["json"].render(Report(tuple(reports)), Style()):
            sys.stdout.write(piece)
    return 0
