"""The contract in ``schemas/``, in the terms of the libraries that have to hold it.

The JSON Schemas are the only place that names the columns: the checks of the data and the signature of the model are
made from them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, DataType
from mlflow.types import Schema as MlflowSchema

from experiment.settings import ROOT

_MLFLOW_TYPES = {
    "integer": DataType.long,
    "number": DataType.double,
    "string": DataType.string,
    "boolean": DataType.boolean,
}
_PANDAS_TYPES = {"integer": "int64", "number": "float64", "string": "object", "boolean": "bool"}


def load_schema(name: str, root: Path = ROOT) -> dict[str, Any]:
    """The JSON Schema ``schemas/<name>.schema.json``; the name is ``input`` or ``output``."""
    schema: dict[str, Any] = json.loads((root / f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
    return schema


def type_of(column: dict[str, Any]) -> tuple[str, bool]:
    """The type of a column without ``null``, and whether it may be null."""
    types = column["type"] if isinstance(column["type"], list) else [column["type"]]
    named = [each for each in types if each != "null"]
    if len(named) != 1 or named[0] not in _MLFLOW_TYPES:
        raise ValueError(f"expected one of {', '.join(_MLFLOW_TYPES)}, got {column['type']}")
    if named[0] != "number" and "null" in types:
        raise ValueError("only numbers may be null: pandas has no missing integers or booleans")
    return named[0], "null" in types


def table_schema(schema: dict[str, Any]) -> pa.DataFrameSchema:
    """What pandera has to check on a table with these columns: type, range, categories and null rule."""
    columns = {}
    for name, column in schema["properties"].items():
        kind, nullable = type_of(column)
        checks = []
        if "minimum" in column:
            checks.append(pa.Check.ge(column["minimum"]))
        if "maximum" in column:
            checks.append(pa.Check.le(column["maximum"]))
        if "enum" in column:
            checks.append(pa.Check.isin(column["enum"]))
        columns[name] = pa.Column(
            None if kind == "string" else _PANDAS_TYPES[kind],
            checks=checks,
            nullable=nullable,
            required=name in schema.get("required", []),
            description=column.get("description"),
        )
    return pa.DataFrameSchema(columns, strict=False)


def signature() -> ModelSignature:
    """The signature a model of this project is registered with."""
    return ModelSignature(inputs=_mlflow_schema(load_schema("input")), outputs=_mlflow_schema(load_schema("output")))


def _mlflow_schema(schema: dict[str, Any]) -> MlflowSchema:
    required = schema.get("required", [])
    return MlflowSchema(
        [
            ColSpec(_MLFLOW_TYPES[type_of(column)[0]], name, required=name in required)
            for name, column in schema["properties"].items()
        ]
    )


def input_columns() -> list[str]:
    """Names of the columns a caller sends, in the order of the contract."""
    return list(load_schema("input")["properties"])


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as JSON can hold them, with null for what is missing."""
    rows: list[dict[str, Any]] = json.loads(table.to_json(orient="records", double_precision=12))
    return rows
