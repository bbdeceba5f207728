from __future__ import annotations

from pathlib import Path

import check_runbook
import pytest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for path, headings in check_runbook.HEADINGS.items():
        (tmp_path / path).write_text("# Page\n\n" + "".join(f"## {heading}\n\nText.\n\n" for heading in headings))
    return tmp_path


def test_complete_pages_have_no_findings(project: Path) -> None:
    assert check_runbook.check(project) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("## Escalation\n\nText.", "", "heading 'Escalation' is missing"),
        ("## Symptoms\n\nText.", "## Symptoms\n", "there is nothing below 'Symptoms'"),
        ("Text.", "TODO", "TODO is left"),
    ],
)
def test_what_is_missing_is_named(project: Path, old: str, new: str, finding: str) -> None:
    file = project / "docs/runbook.md"
    file.write_text(file.read_text().replace(old, new))
    assert any(finding in each for each in check_runbook.check(project))


def test_a_missing_page_is_named(project: Path) -> None:
    (project / "docs/rollback.md").unlink()
    assert check_runbook.check(project) == ["docs/rollback.md is missing"]
