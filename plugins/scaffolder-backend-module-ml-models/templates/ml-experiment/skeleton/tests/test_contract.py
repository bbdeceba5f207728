from __future__ import annotations

import jsonschema
import pandas as pd
import pandera.errors
import pytest

from experiment import data
from experiment.contract import (
    input_columns,
    load_schema,
    records,
    signature,
    table_schema,
    type_of,
)
from experiment.settings import Settings


@pytest.mark.parametrize("name", ["input", "output"])
def test_the_schema_says_what_every_field_means(name: str) -> None:
    schema = load_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) <= set(schema["properties"])
    for field, column in schema["properties"].items():
        assert column.get("description"), f"{field} has no description"
        assert column.get("x-unit"), f"{field} has no unit"
        kind, _ = type_of(column)
        if kind in ("integer", "number"):
            assert {"minimum", "maximum"} <= column.keys(), f"{field} has no range"
        elif kind == "string":
            assert column.get("enum"), f"{field} has no list of categories"


def test_the_data_holds_the_contract(table: pd.DataFrame) -> None:
    validator = jsonschema.Draft202012Validator(load_schema("input"))
    for row in records(table[input_columns()].head(50)):
        validator.validate(row)


@pytest.mark.parametrize(
    ("column", "value"),
    [("tenure_months", -1), ("monthly_charge", 5000.0), ("contract", "weekly"), ("region", None)],
)
def test_data_that_breaks_the_contract_is_refused(
    settings: Settings, table: pd.DataFrame, column: str, value: object
) -> None:
    broken = table.copy()
    broken[column] = broken[column].astype(object)
    broken.loc[3, column] = value
    broken = broken.infer_objects()
    with pytest.raises((pandera.errors.SchemaErrors, pandera.errors.SchemaError)) as refused:
        data.check(broken, settings)
    assert column in str(refused.value)


def test_a_column_that_is_missing_is_refused(table: pd.DataFrame) -> None:
    with pytest.raises((pandera.errors.SchemaErrors, pandera.errors.SchemaError), match="region"):
        table_schema(load_schema("input")).validate(table.drop(columns="region"))


def test_the_signature_is_the_contract() -> None:
    found = signature()
    assert found.inputs.input_names() == input_columns()
    assert found.outputs.input_names() == list(load_schema("output")["properties"])


def test_only_numbers_may_be_null() -> None:
    assert type_of({"type": ["number", "null"]}) == ("number", True)
    with pytest.raises(ValueError, match="only numbers may be null"):
        type_of({"type": ["integer", "null"]})
    with pytest.raises(ValueError, match="expected one of"):
        type_of({"type": "array"})
