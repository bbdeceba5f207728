from __future__ import annotations

import pandas as pd
import pytest

from experiment.evaluate import compute_metrics
from experiment.judge import judge


def test_a_perfect_classifier_gets_perfect_metrics() -> None:
    found = compute_metrics("classification", pd.Series([0, 1, 1]), pd.Series([0.1, 0.9, 0.8]))
    assert found["val_auc"] == 1.0


def test_regression_metrics_are_in_the_unit_of_the_target() -> None:
    found = compute_metrics("regression", pd.Series([1.0, 3.0]), pd.Series([2.0, 2.0]))
    assert found["val_mae"] == 1.0
    assert found["val_rmse"] == 1.0


CONTRACT = {
    "thresholds": [
        {"metric": "val_auc", "op": ">=", "value": 0.8},
        {"metric": "val_auc", "vs": "baseline", "minAbsoluteGain": 0.05},
        {"metric": "val_auc", "vs": "champion", "minAbsoluteGain": 0.0},
    ],
    "slices": [{"key": "region", "metric": "val_auc", "floor": 0.7}],
}


def test_every_condition_gets_a_verdict() -> None:
    found = {"val_auc": 0.85, "baseline.val_auc": 0.7, "slice.region.north.val_auc": 0.75}
    assert [holds for holds, _ in judge(CONTRACT, found)] == [True, True, None, True]


@pytest.mark.parametrize(
    ("change", "failing"),
    [
        ({"val_auc": 0.79}, "val_auc >= 0.8: 0.79"),
        ({"baseline.val_auc": 0.82}, "better than the baseline"),
        ({"slice.region.south.val_auc": 0.5}, "slice.region.south.val_auc"),
    ],
)
def test_a_condition_that_does_not_hold_is_named(change: dict[str, float], failing: str) -> None:
    found = {"val_auc": 0.85, "baseline.val_auc": 0.7, "slice.region.north.val_auc": 0.75}
    texts = [text for holds, text in judge(CONTRACT, {**found, **change}) if holds is False]
    assert len(texts) == 1
    assert failing in texts[0]


def test_a_metric_that_is_missing_fails() -> None:
    assert [holds for holds, _ in judge(CONTRACT, {})] == [False, False, None, False]


def test_less_can_be_better() -> None:
    contract = {"thresholds": [{"metric": "val_mae", "vs": "baseline", "lowerIsBetter": True, "minRelativeGain": 0.1}]}
    assert judge(contract, {"val_mae": 8.9, "baseline.val_mae": 10.0})[0][0] is True
    assert judge(contract, {"val_mae": 9.5, "baseline.val_mae": 10.0})[0][0] is False
