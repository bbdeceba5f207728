from __future__ import annotations

import ast
import inspect

import numpy as np
import pandas as pd

from experiment import features
from experiment.contract import input_columns
from experiment.features import DERIVED_COLUMNS, build_features

ROW = {
    "tenure_months": 24,
    "monthly_charge": 30.0,
    "support_calls": 5,
    "contract": "monthly",
    "region": "north",
}


def test_computes_what_it_says() -> None:
    built = build_features(pd.DataFrame([ROW])).iloc[0]
    assert built["calls_per_year"] == 2.0
    assert built["charge_per_tenure"] == 10.0
    assert built["is_new"] == 0.0


def test_keeps_the_input_and_adds_the_derived_columns() -> None:
    table = pd.DataFrame([ROW])
    before = table.copy()
    built = build_features(table)
    pd.testing.assert_frame_equal(table, before)
    assert list(built.columns) == [*table.columns, *DERIVED_COLUMNS]


def test_a_row_does_not_depend_on_the_others(table: pd.DataFrame) -> None:
    inputs = table[input_columns()]
    together = build_features(inputs)
    alone = build_features(inputs.iloc[[7]])
    pd.testing.assert_frame_equal(together.iloc[[7]], alone)


def test_gives_finite_numbers_for_the_smallest_input() -> None:
    built = build_features(pd.DataFrame([{**ROW, "tenure_months": 0, "support_calls": 0}]))
    assert np.isfinite(built[list(DERIVED_COLUMNS)].to_numpy()).all()
    assert built["is_new"].iloc[0] == 1.0


def test_a_missing_charge_stays_missing() -> None:
    built = build_features(pd.DataFrame([{**ROW, "monthly_charge": None}]).astype({"monthly_charge": float}))
    assert np.isnan(built["charge_per_tenure"].iloc[0])


def test_can_be_used_by_the_service_as_it_is() -> None:
    """The production repository gets a copy of the file, so it may import nothing of this project."""
    imported = set()
    for node in ast.walk(ast.parse(inspect.getsource(features))):
        if isinstance(node, ast.Import):
            imported |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= {"__future__", "collections", "math", "numpy", "pandas", "typing"}
