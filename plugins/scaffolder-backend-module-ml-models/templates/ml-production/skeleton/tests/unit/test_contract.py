from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from service.contract import Contract, ContractError

FIELDS = {
    "count": {"type": "integer", "minimum": 0, "maximum": 10},
    "charge": {"type": ["number", "null"], "minimum": 0, "maximum": 100},
    "kind": {"type": "string", "enum": ["a", "b"]},
    "active": {"type": "boolean"},
    "free": {"type": "integer"},
}
ROW = {"count": 3, "charge": 9.5, "kind": "a", "active": True, "free": 2**63 - 1}


@pytest.fixture
def small(tmp_path: Path) -> Contract:
    (tmp_path / "schemas").mkdir()
    for name, properties in (("input", FIELDS), ("output", {"score": {"type": "number"}})):
        schema = {"properties": properties, "required": list(properties)}
        (tmp_path / f"schemas/{name}.schema.json").write_text(json.dumps(schema))
    return Contract.load(tmp_path)


def test_a_good_row_becomes_a_typed_row(small: Contract) -> None:
    table = small.table([ROW, {**ROW, "charge": None}])
    assert list(map(str, table.dtypes)) == ["int64", "float64", "object", "bool", "int64"]
    assert pd.isna(table["charge"][1])


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"count": 11}, "row 0, count: "),
        ({"count": -1}, "row 0, count: "),
        ({"count": "3"}, "row 0, count: "),
        ({"count": True}, "row 0, count: "),
        ({"count": None}, "row 0, count: "),
        ({"count": 2**70}, "row 0, count: "),
        ({"free": 2**63}, "row 0, free: "),
        ({"free": -(2**63) - 1}, "row 0, free: "),
        ({"charge": 10**400}, "row 0, charge: "),
        ({"charge": float("nan")}, "row 0, charge: "),
        ({"charge": float("inf")}, "row 0, charge: "),
        ({"kind": "c"}, "row 0, kind"),
        ({"kind": None}, "row 0, kind"),
        ({"active": "yes"}, "row 0, active: "),
        ({"colour": "red"}, "row 0, colour: "),
    ],
)
def test_a_field_that_breaks_the_contract_is_named(small: Contract, change: dict[str, object], finding: str) -> None:
    with pytest.raises(ContractError) as refused:
        small.table([{**ROW, **change}])
    assert str(refused.value).startswith(finding)


def test_a_missing_field_is_named(small: Contract) -> None:
    with pytest.raises(ContractError, match="row 1, kind: Field required"):
        small.table([ROW, {name: value for name, value in ROW.items() if name != "kind"}])


def test_many_findings_are_cut(small: Contract) -> None:
    with pytest.raises(ContractError) as refused:
        small.table([{**ROW, "count": -1}] * 500)
    assert len(refused.value.args) == 10


def test_a_type_that_cannot_be_served_is_refused(tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/input.schema.json").write_text(json.dumps({"properties": {"x": {"type": "array"}}}))
    with pytest.raises(ValueError, match="x has the type array"):
        Contract.load(tmp_path)
