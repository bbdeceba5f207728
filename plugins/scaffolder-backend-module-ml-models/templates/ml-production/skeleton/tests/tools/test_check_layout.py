from __future__ import annotations

from pathlib import Path

import check_layout
import code_owners
import pytest


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A small repository without findings."""
    for path in check_layout.NEEDED["experiment"] + check_layout.NEEDED["production"]:
        file = tmp_path / path
        if file.suffix or file.name == "Dockerfile":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("content\n")
        else:
            (file / "code.py").parent.mkdir(parents=True, exist_ok=True)
            (file / "code.py").write_text("content\n")
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/CODEOWNERS").write_text("* @example/team\n/schemas/ @example/both\n")
    return tmp_path


@pytest.mark.parametrize("profile", ["experiment", "production"])
def test_a_proper_repository_has_no_findings(repository: Path, profile: str) -> None:
    assert check_layout.check(repository, profile) == []


@pytest.mark.parametrize(
    ("path", "content", "finding"),
    [
        ("big.txt", "x" * (check_layout.LARGEST_FILE + 1), "the limit is 5 MB"),
        ("data/raw/customers.csv", "a,b\n", "data or a trained model"),
        ("model.pkl", "x", "data or a trained model"),
        (".env", "TOKEN=x\n", "may hold secrets"),
        ("key.txt", "-----" + "BEGIN RSA PRIVATE KEY-----\n", "holds a private key"),
    ],
)
def test_what_does_not_belong_in_git_is_found(repository: Path, path: str, content: str, finding: str) -> None:
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_text(content)
    findings = check_layout.check(repository, "experiment")
    assert len(findings) == 1
    assert path in findings[0]
    assert finding in findings[0]


def test_a_missing_part_is_found(repository: Path) -> None:
    (repository / "handoff.yaml").unlink()
    assert check_layout.check(repository, "experiment") == ["handoff.yaml is missing"]


def test_production_has_no_notebooks(repository: Path) -> None:
    (repository / "explore.ipynb").write_text("{}")
    assert check_layout.check(repository, "experiment") == []
    assert "is a notebook" in check_layout.check(repository, "production")[0]


def test_production_wants_an_owner_for_every_file(repository: Path) -> None:
    (repository / ".github/CODEOWNERS").write_text("/src/ @example/team\n")
    assert check_layout.check(repository, "experiment") == []
    assert "README.md has no owner in .github/CODEOWNERS" in check_layout.check(repository, "production")


def test_a_pattern_without_a_file_is_found(repository: Path) -> None:
    (repository / ".github/CODEOWNERS").write_text("* @example/team\n/lost/ @example/team\n")
    assert check_layout.check(repository, "experiment") == [".github/CODEOWNERS: /lost/ matches no file"]


def test_a_repository_without_owners_is_found(repository: Path) -> None:
    (repository / ".github/CODEOWNERS").unlink()
    assert "there is no CODEOWNERS" in check_layout.check(repository, "experiment")[0]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*", "src/a.py", True),
        ("*.py", "src/a.py", True),
        ("/src/", "src/a.py", True),
        ("/src/", "other/src/a.py", False),
        ("docs/", "other/docs/a.md", True),
        ("/src/**/features.py", "src/service/features.py", True),
        ("/src/**/features.py", "src/service/other.py", False),
        ("/deploy/*", "deploy/base/a.yaml", True),
        ("/Dockerfile", "Dockerfile", True),
    ],
)
def test_patterns_match_as_in_git(pattern: str, path: str, matches: bool) -> None:
    assert code_owners.Rule(pattern, ("@a",)).matches(path) is matches


def test_the_last_line_and_the_section_decide(tmp_path: Path) -> None:
    file = tmp_path / "CODEOWNERS"
    file.write_text("# teams\n[Shared][2] @a @b\n/schemas/\n* @c\n/docs/ @d # readers\n/free\n")
    rules = code_owners.read(file)
    assert code_owners.owners_of("docs/index.md", rules) == ("@d",)
    assert code_owners.owners_of("schemas/x.json", rules) == ("@c",)
    assert rules[0].owners == ("@a", "@b")
