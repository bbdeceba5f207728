"""The contract that callers read is the signature of the served model."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from service.contract import Contract
from service.lock import ModelLock
from service.predictor import check_signature
from service.signature import read_signature


def test_the_schemas_are_the_signature(served_directory: Path, contract: Contract, lock: ModelLock | None) -> None:
    check_signature(read_signature(served_directory), contract, lock)


@pytest.mark.parametrize("name", ["input", "output"])
def test_every_field_says_what_it_means(root: Path, name: str) -> None:
    schema = json.loads((root / f"schemas/{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    for field, column in schema["properties"].items():
        assert column.get("description"), f"{field} has no description"
        assert column.get("x-unit"), f"{field} has no unit"


def test_the_features_are_those_of_the_model(root: Path, served_directory: Path) -> None:
    """A model brings the code it was trained with; the copy in this repository must not go other ways."""
    own = (root / "src/service/features.py").read_text()
    brought = [path.read_text() for path in (served_directory / "code").rglob("features.py")]
    assert own in brought
