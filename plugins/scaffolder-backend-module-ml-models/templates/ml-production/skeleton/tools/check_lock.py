"""Checks that uv.lock is there and fits pyproject.toml.

    python tools/check_lock.py

A new repository has no lock yet, because the template cannot resolve dependencies: until the first lock is committed
its absence is only a warning. Then everybody, CI and the image install exactly what it says.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from findings import report

HOW = "create it with `uv lock` and commit it"


def check(root: Path) -> list[str]:
    """What is wrong with the lock."""
    if not (root / "uv.lock").exists():
        if _was_committed(root):
            return [f"uv.lock was removed; {HOW}"]
        print(f"lock-check: warning: there is no uv.lock yet; {HOW}")
        return []
    answer = subprocess.run(
        ["uv", "lock", "--check", "--project", str(root)],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode == 0:
        return []
    return [f"uv.lock does not fit pyproject.toml; {HOW}\n{answer.stderr.strip()}"]


def _was_committed(root: Path) -> bool:
    answer = subprocess.run(
        ["git", "-C", str(root), "log", "--format=%h", "-1", "--", "uv.lock"],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.returncode == 0 and answer.stdout.strip() != ""


def main() -> int:
    """The command."""
    return report("lock-check", check(Path(".")))


if __name__ == "__main__":
    sys.exit(main())
