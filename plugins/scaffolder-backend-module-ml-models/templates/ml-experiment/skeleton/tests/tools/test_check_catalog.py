from __future__ import annotations

from pathlib import Path

import check_catalog
import pytest

ROOT = Path(__file__).parents[2]
FILES = ("catalog-info.yaml", "handoff.yaml", "conf/base.yaml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files of this repository that name the model."""
    (tmp_path / "conf").mkdir()
    for path in FILES:
        (tmp_path / path).write_text((ROOT / path).read_text())
    return tmp_path


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_this_repository_has_no_findings(copy: Path) -> None:
    assert check_catalog.check(copy) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("kind: MlModel", "kind: Model", "there is no MlModel"),
        ("kind: Component", "kind: Service", "there is no Component"),
        ("  lifecycle: experimental\n  owner", "  owner", "spec.lifecycle is missing"),
        ("modelCard:", "card:", "spec.modelCard is missing"),
        ("riskTier: ", "riskTier: very-", "spec.riskTier should be one of"),
        ("ml-models/code-standard", "standard", "ml-models/code-standard is missing"),
    ],
)
def test_what_the_portal_misses_is_named(copy: Path, old: str, new: str, finding: str) -> None:
    replace(copy / "catalog-info.yaml", old, new)
    assert any(finding in each for each in check_catalog.check(copy))


@pytest.mark.parametrize("path", ["handoff.yaml", "conf/base.yaml"])
def test_a_model_with_two_names_is_found(copy: Path, path: str) -> None:
    replace(copy / path, "mlmodel:default/", "mlmodel:default/other-")
    findings = check_catalog.check(copy)
    assert len(findings) == 1
    assert findings[0].startswith(f"{path}: ")


def test_a_missing_or_broken_file_is_named(copy: Path) -> None:
    (copy / "catalog-info.yaml").write_text("a: [\n")
    assert "is not YAML" in check_catalog.check(copy)[0]
    (copy / "catalog-info.yaml").unlink()
    assert check_catalog.check(copy) == ["catalog-info.yaml is missing"]
