"""Checks docs/runbook.md and docs/rollback.md: what somebody needs at night is there, and nothing is left to fill in.

python tools/check_runbook.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from findings import report

HEADINGS = {
    "docs/runbook.md": ("Symptoms", "First actions", "Escalation", "Known failure modes"),
    "docs/rollback.md": ("When", "How", "Rehearsal"),
}


def check(root: Path) -> list[str]:
    """What is missing in the two pages."""
    findings = []
    for path, headings in HEADINGS.items():
        file = root / path
        if not file.exists():
            findings.append(f"{path} is missing")
            continue
        text = file.read_text(encoding="utf-8")
        sections = dict(re.findall(r"^## +(.+?) *$\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
        for heading in headings:
            if heading not in sections:
                findings.append(f"{path}: heading '{heading}' is missing")
            elif not sections[heading].strip():
                findings.append(f"{path}: there is nothing below '{heading}'")
        findings += [
            f"{path}: line {number}: TODO is left"
            for number, line in enumerate(text.splitlines(), start=1)
            if "TODO" in line
        ]
    return findings


def main() -> int:
    """The command."""
    return report("runbook", check(Path(".")))


if __name__ == "__main__":
    sys.exit(main())
