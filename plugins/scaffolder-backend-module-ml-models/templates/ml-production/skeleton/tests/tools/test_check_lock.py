from __future__ import annotations

import subprocess
from pathlib import Path

import check_lock
import pytest


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


def test_a_new_repository_is_only_warned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tmp_path, "init")
    assert check_lock.check(tmp_path) == []
    assert "uv lock" in capsys.readouterr().out


def test_a_lock_that_was_removed_is_found(tmp_path: Path) -> None:
    git(tmp_path, "init")
    (tmp_path / "uv.lock").write_text("version = 1\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "lock")
    (tmp_path / "uv.lock").unlink()
    assert "was removed" in check_lock.check(tmp_path)[0]
