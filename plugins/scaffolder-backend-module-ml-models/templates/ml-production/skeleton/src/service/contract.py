"""The contract with callers: what a row has to look like, made from ``schemas/``.

The JSON Schemas are the only place that names columns, ranges and categories.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

Kind = Literal["integer", "number", "string", "boolean"]

_PYTHON: dict[Kind, type] = {"integer": int, "number": float, "string": str, "boolean": bool}
_PANDAS: dict[Kind, str] = {"integer": "int64", "number": "float64", "string": "object", "boolean": "bool"}
#: Type names of registered signatures.
REGISTRY_TYPES: dict[Kind, str] = {"integer": "long", "number": "double", "string": "string", "boolean": "boolean"}
#: What a column of whole numbers can hold, when the schema sets no limit.
_LEAST_INTEGER, _MOST_INTEGER = -(2**63), 2**63 - 1
#: More findings than this help nobody.
MOST_FINDINGS = 10


class ContractError(Exception):
    """Rows that break the contract: each argument says which field of which row, and what was expected."""

    def __str__(self) -> str:
        return "; ".join(map(str, self.args))


@dataclass(frozen=True)
class Column:
    """One field of a row."""

    name: str
    kind: Kind
    nullable: bool
    required: bool
    minimum: float | None
    maximum: float | None
    categories: tuple[str, ...] | None


class Contract:
    """The input and output columns, and the check of rows against them."""

    def __init__(self, inputs: list[Column], outputs: list[Column]) -> None:
        self.inputs = inputs
        self.outputs = outputs
        self._row = _row_model(inputs)

    @staticmethod
    def load(root: Path) -> Contract:
        """Reads ``schemas/input.schema.json`` and ``schemas/output.schema.json``."""
        return Contract(*(_columns(root / f"schemas/{name}.schema.json") for name in ("input", "output")))

    def check(self, row: object) -> dict[str, Any]:
        """The row with every column. Raises :class:`ContractError` with one argument per finding."""
        try:
            return self._row.model_validate(row).model_dump()
        except ValidationError as error:
            raise ContractError(
                *(f"{'.'.join(map(str, found['loc'])) or 'row'}: {found['msg']}" for found in error.errors())
            ) from error

    def table(self, rows: list[dict[str, Any]]) -> pd.DataFrame:
        """The rows as the model wants them.

        Raises :class:`ContractError` when a row has a field too many or too few, of the wrong type, out of range, of
        an unknown category, or a number that is not finite.
        """
        checked = []
        findings: list[str] = []
        for number, row in enumerate(rows):
            try:
                checked.append(self.check(row))
            except ContractError as error:
                findings += [f"row {number}, {finding}" for finding in error.args]
                if len(findings) >= MOST_FINDINGS:
                    break
        if findings:
            raise ContractError(*findings[:MOST_FINDINGS])
        types = {column.name: _PANDAS[column.kind] for column in self.inputs}
        return pd.DataFrame(checked, columns=list(types)).astype(types)


def _columns(file: Path) -> list[Column]:
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    required = schema.get("required", [])
    columns = []
    for name, field in schema["properties"].items():
        types = field["type"] if isinstance(field["type"], list) else [field["type"]]
        kinds = [each for each in types if each != "null"]
        if len(kinds) != 1 or kinds[0] not in _PYTHON:
            raise ValueError(f"{file.name}: {name} has the type {field['type']}, expected one of {', '.join(_PYTHON)}")
        columns.append(
            Column(
                name=name,
                kind=kinds[0],
                nullable="null" in types,
                required=name in required,
                minimum=field.get("minimum"),
                maximum=field.get("maximum"),
                categories=tuple(field["enum"]) if "enum" in field else None,
            )
        )
    return columns


def _row_model(columns: list[Column]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for column in columns:
        kind: Any = Literal[column.categories] if column.categories else _PYTHON[column.kind]
        limits: dict[str, Any] = {}
        if column.kind in ("integer", "number"):
            limits = {"ge": column.minimum, "le": column.maximum}
        if column.kind == "integer":
            limits = {
                "ge": _LEAST_INTEGER if column.minimum is None else column.minimum,
                "le": _MOST_INTEGER if column.maximum is None else column.maximum,
            }
        if column.kind == "number":
            limits["allow_inf_nan"] = False
        kind = Annotated[kind, Field(**limits)]
        fields[column.name] = (kind | None if column.nullable else kind, ... if column.required else None)
    # Strict: a text "3" is no number, and a boolean is none either.
    return create_model("Row", __config__=ConfigDict(extra="forbid", strict=True), **fields)
