"""The folder a trained model is packaged into: MLflow's model format, whatever the tracking server.

Beside the model it holds the code of this package, an input example, ``golden.json`` (requests with the answers the
model gave when it was trained) and ``profile.json`` (how the training data is distributed). Serving replays the one and
measures drift against the other.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from experiment.contract import input_columns, load_schema, records, signature, type_of
from experiment.model import ScoringModel

#: Requests that are stored with their answers.
GOLDEN_ROWS = 5
#: Parts of equal size a numeric column is cut into for drift.
BINS = 10


def package(model: ScoringModel, training: pd.DataFrame, directory: Path) -> dict[str, Any]:
    """Arguments for ``mlflow.sklearn.log_model`` and ``save_model``; the extra files are written to the directory."""
    inputs = training[input_columns()]
    golden = inputs.head(GOLDEN_ROWS)
    pairs = [
        {"input": request, "output": answer}
        for request, answer in zip(records(golden), records(model.predict(golden)), strict=True)
    ]
    extra_files = []
    for name, content in (("golden.json", pairs), ("profile.json", profile(inputs, model.predict(inputs)))):
        path = directory / name
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        extra_files.append(str(path))
    return {
        "sk_model": model,
        "signature": signature(),
        "input_example": golden,
        # The model brings the code of its features and of itself, so that serving needs no copy of this package.
        "code_paths": [str(Path(__file__).parent)],
        "extra_files": extra_files,
        "serialization_format": "cloudpickle",
        "pip_requirements": _requirements(),
    }


def profile(inputs: pd.DataFrame, answers: pd.DataFrame) -> dict[str, Any]:
    """How each input column is distributed and what the model answers on average, without a single row.

    Numeric columns: inner edges of ten parts of equal size, and the share in each. Categories: the share of each.
    """
    described: dict[str, Any] = {}
    for name, column in load_schema("input")["properties"].items():
        values = inputs[name]
        kind, _ = type_of(column)
        present = values.dropna()
        if kind in ("integer", "number"):
            quantiles = np.quantile(present, np.linspace(0, 1, BINS + 1)[1:-1])
            edges = np.unique(quantiles.astype("float64"))
            counts = np.bincount(np.searchsorted(edges, present, side="left"), minlength=len(edges) + 1)
            described[name] = {
                "type": "numeric",
                "edges": [float(edge) for edge in edges],
                "shares": [float(count) / len(present) for count in counts],
                "nullShare": float(values.isna().mean()),
            }
        else:
            shares = present.astype("str").value_counts(normalize=True).sort_index()
            described[name] = {
                "type": "category",
                "shares": {str(value): float(share) for value, share in shares.items()},
                "nullShare": float(values.isna().mean()),
            }
    means = {name: {"mean": float(answers[name].mean())} for name in answers.columns}
    return {"inputs": described, "output": means}


def _requirements() -> list[str]:
    """Exactly the libraries the model was trained with."""
    from importlib.metadata import version

    return [f"{name}=={version(name)}" for name in ("numpy", "pandas", "scikit-learn")]
