from __future__ import annotations

import json
from pathlib import Path

import check_notebooks
import pytest


def write(root: Path, name: str, **cell: object) -> str:
    content = {"cells": [{"cell_type": "code", "source": [], "outputs": [], **cell}]}
    (root / name).write_text(json.dumps(content))
    return name


def test_a_clean_notebook_has_no_findings(tmp_path: Path) -> None:
    name = write(tmp_path, "01-explore.ipynb", execution_count=None)
    assert check_notebooks.check(tmp_path, [name]) == []


@pytest.mark.parametrize("cell", [{"outputs": [{"text": "secret"}]}, {"execution_count": 3}])
def test_a_stored_output_is_found(tmp_path: Path, cell: dict[str, object]) -> None:
    name = write(tmp_path, "01-explore.ipynb", **cell)
    assert "cell 1 has a stored output" in check_notebooks.check(tmp_path, [name])[0]


def test_a_name_without_a_number_is_found(tmp_path: Path) -> None:
    name = write(tmp_path, "Untitled.ipynb")
    assert "the name should be like" in check_notebooks.check(tmp_path, [name])[0]


def test_a_large_notebook_is_found(tmp_path: Path) -> None:
    name = write(tmp_path, "02-plots.ipynb", source=["x" * check_notebooks.LARGEST_NOTEBOOK])
    assert "larger than 1 MB" in check_notebooks.check(tmp_path, [name])[0]


def test_something_else_is_found(tmp_path: Path) -> None:
    (tmp_path / "03-text.ipynb").write_text("text")
    assert "is not a notebook" in check_notebooks.check(tmp_path, ["03-text.ipynb"])[0]
