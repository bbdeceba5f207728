from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from experiment.lineage import DirtyTreeError, read_lineage
from experiment.settings import Settings


def git(root: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"]
    command = ["git", "-C", str(root), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--initial-branch", "main")
    git(tmp_path, "remote", "add", "origin", "https://ci:secret@git.example.com/team/model.git")
    (tmp_path / "train.py").write_text("print()\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "first")
    return tmp_path


def test_a_commit_is_named_in_the_tags(settings: Settings, repository: Path) -> None:
    lineage = read_lineage(settings, repository)
    lineage.require_clean(allow_dirty=False)
    assert lineage.tags() == {
        "ml-models/entity": settings.entity,
        "ml-models/dirty": "false",
        "mlflow.source.git.commit": git(repository, "rev-parse", "HEAD"),
        "mlflow.source.git.repoURL": "https://git.example.com/team/model.git",
        "mlflow.source.git.branch": "main",
    }


@pytest.mark.parametrize("path", ["train.py", "new.py"])
def test_uncommitted_code_cannot_be_registered(settings: Settings, repository: Path, path: str) -> None:
    (repository / path).write_text("changed = True\n")
    lineage = read_lineage(settings, repository)
    with pytest.raises(DirtyTreeError, match=path):
        lineage.require_clean(allow_dirty=False)


def test_uncommitted_code_is_marked_when_it_is_allowed(settings: Settings, repository: Path) -> None:
    (repository / "train.py").write_text("changed = True\n")
    lineage = read_lineage(settings, repository)
    lineage.require_clean(allow_dirty=True)
    assert lineage.tags()["ml-models/dirty"] == "true"


def test_without_a_commit_nothing_can_be_registered(settings: Settings, tmp_path: Path) -> None:
    lineage = read_lineage(settings, tmp_path)
    assert lineage.dirty
    with pytest.raises(DirtyTreeError, match="no commit yet"):
        lineage.require_clean(allow_dirty=False)


def test_the_handoff_is_taken_from_the_environment(
    settings: Settings, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ML_HANDOFF_ID", "7")
    lineage = read_lineage(replace(settings, entity="mlmodel:default/x"), repository)
    assert lineage.tags()["ml-models/handoff"] == "7"
