"""Checks the notebooks: no stored outputs, names such as `03-error-analysis.ipynb`, at most 1 MB.

    python tools/check_notebooks.py [notebook …]

Outputs can hold personal data, and nobody can review a change to a picture in JSON. Clear them with
`uv run jupyter nbconvert --clear-output --inplace notebooks/*.ipynb` or in JupyterLab before saving.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from check_layout import list_files
from findings import report

LARGEST_NOTEBOOK = 1024 * 1024
NAME = re.compile(r"^\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.ipynb$")


def check(root: Path, paths: list[str]) -> list[str]:
    """What is wrong with the notebooks at those paths."""
    return [finding for path in paths for finding in _check_notebook(root / path, path)]


def _check_notebook(file: Path, path: str) -> list[str]:
    findings = []
    if not NAME.match(file.name):
        findings.append(f"{path}: the name should be like 01-explore.ipynb")
    if file.stat().st_size > LARGEST_NOTEBOOK:
        findings.append(f"{path} is larger than 1 MB")
    try:
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    except (ValueError, KeyError):
        return [*findings, f"{path} is not a notebook"]
    for number, cell in enumerate(cells, start=1):
        if cell.get("outputs") or cell.get("execution_count") is not None:
            findings.append(f"{path}: cell {number} has a stored output; clear all outputs and save")
    return findings


def main() -> int:
    """The command."""
    root = Path(".")
    paths = sys.argv[1:] or [path for path in list_files(root) if path.endswith(".ipynb")]
    return report("notebooks", check(root, paths))


if __name__ == "__main__":
    sys.exit(main())
