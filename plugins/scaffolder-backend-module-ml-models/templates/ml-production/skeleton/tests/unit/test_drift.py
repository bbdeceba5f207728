from __future__ import annotations

import pandas as pd
import pytest

from pipelines.package import profile
from pipelines.synthetic import make_rows
from service.contract import Contract
from service.drift import DriftWindow, population_stability_index

ANSWERS = pd.DataFrame({"score": [0.5]})


def test_equal_distributions_have_no_drift() -> None:
    assert population_stability_index([0.2, 0.8], [0.2, 0.8]) == 0.0


def test_the_index_is_the_published_formula() -> None:
    # (0.5 - 0.25) ln(0.5 / 0.25) + (0.5 - 0.75) ln(0.5 / 0.75)
    assert population_stability_index([0.25, 0.75], [0.5, 0.5]) == pytest.approx(0.274653, abs=1e-6)


def test_a_part_that_vanished_gives_a_finite_number() -> None:
    assert 0.2 < population_stability_index([0.5, 0.5], [0.0, 1.0]) < 100


@pytest.fixture
def window(contract: Contract) -> DriftWindow:
    rows = make_rows(contract, 3000, seed=4)
    return DriftWindow(profile(rows, ANSWERS, contract), window_rows=1000)


def test_says_nothing_before_there_are_enough_rows(contract: Contract, window: DriftWindow) -> None:
    window.add(make_rows(contract, 199, seed=5))
    assert window.indices() == {}
    assert window.all_indices()
    window.add(make_rows(contract, 1, seed=6))
    assert set(window.indices()) == {column.name for column in contract.inputs}


def test_the_same_kind_of_rows_is_no_drift(contract: Contract, window: DriftWindow) -> None:
    window.add(make_rows(contract, 1000, seed=7))
    assert max(window.indices().values()) < 0.1


def test_a_column_that_changes_is_found_and_no_other(contract: Contract, window: DriftWindow) -> None:
    rows = make_rows(contract, 1000, seed=8)
    changed = contract.inputs[0].name
    rows[changed] = rows[changed].iloc[0]
    window.add(rows)
    drifting = [name for name, value in window.indices().items() if value > 0.2]
    assert drifting == [changed]


def test_old_rows_are_forgotten(contract: Contract, window: DriftWindow) -> None:
    rows = make_rows(contract, 500, seed=9)
    changed = contract.inputs[0].name
    window.add(rows.assign(**{changed: rows[changed].iloc[0]}))
    assert window.indices()[changed] > 0.2
    for seed in range(10, 14):
        window.add(make_rows(contract, 500, seed=seed))
    assert window.indices()[changed] < 0.1
