"""Judges the pinned version on the reference sample against ``handoff.yaml``. There is no switch to let it pass.

    uv run python -m pipelines.evaluate

While nothing is pinned, the model that ``pipelines.train`` would make is judged instead.
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from sklearn import metrics as scores
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pipelines.judge import judge
from pipelines.reference import load_reference, target_of
from pipelines.train import train_candidate
from service.contract import Contract
from service.lock import read_lock
from service.model_source import locate_model
from service.predictor import Predictor
from service.settings import Settings

#: Smaller slices say nothing reliable and are left out.
SMALLEST_SLICE = 30


def compute_metrics(truth: pd.Series, score: pd.Series) -> dict[str, float]:
    """Metrics under the names of the experiment. A target with two values is a class, any other a quantity."""
    if truth.nunique() > 2:
        return {
            "val_r2": float(scores.r2_score(truth, score)),
            "val_mae": float(scores.mean_absolute_error(truth, score)),
            "val_rmse": float(math.sqrt(scores.mean_squared_error(truth, score))),
        }
    return {
        "val_auc": float(scores.roc_auc_score(truth, score)) if truth.nunique() == 2 else math.nan,
        "val_average_precision": float(scores.average_precision_score(truth, score)),
        "val_log_loss": float(scores.log_loss(truth, score.clip(0, 1), labels=[0, 1])),
        "val_brier": float(scores.brier_score_loss(truth, score.clip(0, 1))),
    }


def evaluate(predictor: Predictor, table: pd.DataFrame, slices: list[str]) -> dict[str, float]:
    """All metrics, flat: of the whole, of each part of the slices, and of a simple baseline."""
    target = target_of(table, predictor.contract)
    inputs, truth = table.drop(columns=target), table[target]
    answer = predictor.predict(_typed(inputs, predictor.contract))
    score = pd.Series(answer.scores, index=table.index)
    found = compute_metrics(truth, score)
    for name, value in compute_metrics(truth, baseline_scores(inputs, truth)).items():
        found[f"baseline.{name}"] = value
    for column in slices:
        if column not in inputs:
            continue
        for part_name, part in inputs.groupby(column, observed=True):
            if len(part) >= SMALLEST_SLICE:
                each = compute_metrics(truth.loc[part.index], score.loc[part.index])
                found.update({f"slice.{column}.{part_name}.{name}": value for name, value in each.items()})
    found["fallback_share"] = sum(answer.fallback) / len(answer.fallback)
    return {name: value for name, value in found.items() if math.isfinite(value)}


def baseline_scores(inputs: pd.DataFrame, truth: pd.Series) -> pd.Series:
    """Cross-validated scores of a linear model on the numeric columns: what any model has to beat."""
    numeric = make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), make_column_selector(dtype_include="number"))
    )
    is_class = truth.nunique() == 2
    linear: Any = LogisticRegression() if is_class else LinearRegression()
    answered = cross_val_predict(
        make_pipeline(numeric, linear), inputs, truth, cv=5, method="predict_proba" if is_class else "predict"
    )
    return pd.Series(answered[:, 1] if is_class else answered, index=truth.index)


def _typed(inputs: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    types = {"integer": "int64", "number": "float64", "boolean": "bool", "string": "object"}
    return inputs.astype({column.name: types[column.kind] for column in contract.inputs})


def main() -> int:
    """The command; its exit code is 1 when a condition does not hold."""
    settings = Settings.from_environment()
    root = settings.root
    handoff = yaml.safe_load((root / "handoff.yaml").read_text(encoding="utf-8"))
    lock = read_lock(root)
    with tempfile.TemporaryDirectory() as parent:
        if lock is None:
            print("model-quality: no version is pinned; judging a freshly trained model")
            directory = train_candidate(root, Path(parent) / "model")
        else:
            directory = locate_model(settings, lock)
        predictor = Predictor.load(directory, lock, root)
        table = load_reference(root, predictor.contract, lock)
        slices = sorted({each["key"] for each in handoff.get("slices") or []})
        verdicts = judge(handoff, evaluate(predictor, table, slices))
    if not verdicts:
        verdicts = [(False, "handoff.yaml has no thresholds")]
    for holds, text in verdicts:
        print({True: "  ok    ", False: "  FAILS ", None: "  later "}[holds] + text)
    failed = sum(holds is False for holds, _ in verdicts)
    print(f"model-quality: version {predictor.version} on {len(table)} rows, {failed} conditions do not hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
