"""How every check of this folder says what it found: one line per finding, and what to do about it."""

from __future__ import annotations

import os
import sys


def report(check: str, findings: list[str]) -> int:
    """Prints the findings and gives the exit code of the check: 1 when there are any."""
    for finding in findings:
        print(f"{check}: {finding}")
        if os.environ.get("GITHUB_ACTIONS"):
            text = finding.replace("%", "%25").replace("\n", "%0A")
            print(f"::error title={check}::{text}")
    if findings:
        print(f"{check}: {len(findings)} finding{'' if len(findings) == 1 else 's'}", file=sys.stderr)
        return 1
    print(f"{check}: nothing found")
    return 0
