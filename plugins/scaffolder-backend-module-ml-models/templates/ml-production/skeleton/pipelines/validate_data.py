"""Checks the reference sample against the contract, with pandera.

uv run python -m pipelines.validate_data
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from pipelines.reference import load_reference, target_of
from service.contract import Contract
from service.lock import read_lock

_PANDAS = {"integer": "int64", "number": "float64", "boolean": "bool"}
#: A smaller sample does not judge anything.
FEWEST_ROWS = 100


def table_schema(contract: Contract) -> pa.DataFrameSchema:
    """Types, ranges, categories and null rules of the contract as pandera checks them."""
    columns = {}
    for column in contract.inputs:
        checks = []
        if column.minimum is not None:
            checks.append(pa.Check.ge(column.minimum))
        if column.maximum is not None:
            checks.append(pa.Check.le(column.maximum))
        if column.categories:
            checks.append(pa.Check.isin(column.categories))
        columns[column.name] = pa.Column(
            _PANDAS.get(column.kind), checks=checks, nullable=column.nullable, required=column.required
        )
    return pa.DataFrameSchema(columns, strict=False)


def validate(table: pd.DataFrame, contract: Contract) -> list[str]:
    """What is wrong with the table."""
    findings = []
    if len(table) < FEWEST_ROWS:
        findings.append(f"{len(table)} rows are too few, expected at least {FEWEST_ROWS}")
    if table[target_of(table, contract)].isna().any():
        findings.append("the target is missing in some rows")
    try:
        table_schema(contract).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as error:
        for row in error.failure_cases.head(20).to_dict("records"):
            findings.append(f"{row['column'] or row['schema_context']}: {row['check']}, found {row['failure_case']}")
    return findings


def main() -> int:
    """The command."""
    root = Path()
    contract = Contract.load(root)
    table = load_reference(root, contract, read_lock(root))
    findings = validate(table, contract)
    for finding in findings:
        print(f"data-validation: {finding}")
    print(f"data-validation: {len(table)} rows, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
