"""Judges a model: metrics on held-out data, on slices of it, and beside a simple baseline.

``uv run evaluate`` holds ``metrics.json`` of the last training against ``handoff.yaml``.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml
from sklearn import metrics as scores
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from experiment.judge import judge
from experiment.settings import ROOT, Settings

#: Smaller slices say nothing reliable and are left out.
SMALLEST_SLICE = 30


def compute_metrics(task: str, truth: pd.Series, score: pd.Series) -> dict[str, float]:
    """Metrics of one set of predictions, named ``val_…`` because they are of data the model has not seen."""
    if task == "regression":
        return {
            "val_r2": float(scores.r2_score(truth, score)),
            "val_mae": float(scores.mean_absolute_error(truth, score)),
            "val_rmse": float(np.sqrt(scores.mean_squared_error(truth, score))),
        }
    both = truth.nunique() == 2
    return {
        "val_auc": float(scores.roc_auc_score(truth, score)) if both else math.nan,
        "val_average_precision": float(scores.average_precision_score(truth, score)),
        "val_log_loss": float(scores.log_loss(truth, score, labels=[0, 1])),
        "val_brier": float(scores.brier_score_loss(truth, score)),
    }


def evaluate(model: Any, baseline: Any, validation: pd.DataFrame, settings: Settings) -> dict[str, float]:
    """All metrics of the model, flat, under the names the handoff knows.

    ``val_auc`` for the whole validation data, ``slice.region.north.val_auc`` for a part of it, and
    ``baseline.val_auc`` for what the baseline reaches on the same rows.
    """
    target = settings.data.target
    rows, truth = validation.drop(columns=target), validation[target]
    score = model.predict(rows)["score"]
    found = compute_metrics(settings.task, truth, score)
    for name, value in compute_metrics(settings.task, truth, baseline.predict(rows)).items():
        found[f"baseline.{name}"] = value
    for column in settings.data.slice_by:
        for part_name, part in validation.groupby(column, observed=True):
            if len(part) >= SMALLEST_SLICE:
                each = compute_metrics(settings.task, truth.loc[part.index], score.loc[part.index])
                found.update({f"slice.{column}.{part_name}.{name}": it for name, it in each.items()})
    return {name: value for name, value in found.items() if math.isfinite(value)}


class Baseline:
    """A linear model on the numeric input columns alone: what any model has to beat."""

    def __init__(self, task: str) -> None:
        self.task = task

    def fit(self, table: pd.DataFrame, target: pd.Series) -> Baseline:
        """Trains on raw rows."""
        self.columns_ = list(table.select_dtypes("number").columns)
        linear: Any = LogisticRegression() if self.task == "classification" else LinearRegression()
        self.pipeline_ = make_pipeline(SimpleImputer(), StandardScaler(), linear).fit(table[self.columns_], target)
        return self

    def predict(self, table: pd.DataFrame) -> pd.Series:
        """One score per row."""
        rows = table[self.columns_]
        score = (
            self.pipeline_.predict_proba(rows)[:, 1] if self.task == "classification" else self.pipeline_.predict(rows)
        )
        return pd.Series(score, index=table.index)


def main(arguments: list[str] | None = None) -> int:
    """The command ``evaluate``; its exit code is 1 when a condition does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--metrics", type=Path, default=ROOT / "metrics.json")
    options = parser.parse_args(arguments)
    if not options.metrics.exists():
        print(f"{options.metrics} does not exist: train first, with `make train`", file=sys.stderr)
        return 1
    handoff = yaml.safe_load((ROOT / "handoff.yaml").read_text(encoding="utf-8"))
    verdicts = judge(handoff, json.loads(options.metrics.read_text(encoding="utf-8"))["metrics"])
    for holds, text in verdicts:
        print({True: "  ok    ", False: "  FAILS ", None: "  later "}[holds] + text)
    failed = sum(holds is False for holds, _ in verdicts)
    judged = sum(holds is not None for holds, _ in verdicts)
    print(f"{judged - failed} of {judged} conditions of handoff.yaml hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
