"""Checks the alert rules and runs their tests with promtool, which comes with Prometheus.

    python tools/run_promtool.py

In CI promtool has to be there. On a machine without it the check is skipped, and says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from findings import report

COMMANDS = (
    ("check", "rules", "monitoring/alerts.yaml"),
    ("test", "rules", "monitoring/alerts_test.yaml"),
)


def check(promtool: str) -> list[str]:
    """What promtool finds."""
    findings = []
    for arguments in COMMANDS:
        answer = subprocess.run([promtool, *arguments], capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            findings.append(f"promtool {' '.join(arguments)}:\n{answer.stdout}{answer.stderr}".strip())
    return findings


def main() -> int:
    """The command."""
    promtool = shutil.which("promtool")
    if promtool is None:
        if os.environ.get("CI") and not os.environ.get("WITHOUT_PROMTOOL"):
            return report("promtool", ["promtool is missing; install Prometheus"])
        print("promtool: skipped, it is not installed here")
        return 0
    return report("promtool", check(promtool))


if __name__ == "__main__":
    sys.exit(main())
