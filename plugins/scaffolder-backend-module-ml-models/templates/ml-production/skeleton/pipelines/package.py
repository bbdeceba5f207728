"""Packages a model as the experiment does: with its code, golden requests and the profile of its training data."""

from __future__ import annotations

import json
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import mlflow
import numpy as np
import pandas as pd
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, DataType, Schema

from service.contract import REGISTRY_TYPES, Column, Contract

GOLDEN_ROWS = 5
BINS = 10


def package(model: Any, inputs: pd.DataFrame, contract: Contract, code: list[Path], directory: Path) -> None:
    """Writes the model directory."""
    golden = inputs.head(GOLDEN_ROWS)
    pairs = [
        {"input": request, "output": answer}
        for request, answer in zip(_records(golden), _records(model.predict(golden)), strict=True)
    ]
    with tempfile.TemporaryDirectory() as parent:
        extra_files = []
        for name, content in (
            ("golden.json", pairs),
            ("profile.json", profile(inputs, model.predict(inputs), contract)),
        ):
            path = Path(parent) / name
            path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
            extra_files.append(str(path))
        mlflow.sklearn.save_model(
            model,
            path=str(directory),
            signature=ModelSignature(inputs=_schema(contract.inputs), outputs=_schema(contract.outputs)),
            input_example=golden,
            code_paths=[str(path) for path in code],
            extra_files=extra_files,
            serialization_format="cloudpickle",
            pip_requirements=[f"{name}=={version(name)}" for name in ("numpy", "pandas", "scikit-learn")],
        )


def profile(inputs: pd.DataFrame, answers: pd.DataFrame, contract: Contract) -> dict[str, Any]:
    """How each input column is distributed and what the model answers on average, without a single row."""
    described: dict[str, Any] = {}
    for column in contract.inputs:
        values = inputs[column.name]
        present = values.dropna()
        if column.kind in ("integer", "number"):
            edges = np.unique(np.quantile(present, np.linspace(0, 1, BINS + 1)[1:-1]).astype("float64"))
            counts = np.bincount(np.searchsorted(edges, present, side="left"), minlength=len(edges) + 1)
            described[column.name] = {
                "type": "numeric",
                "edges": [float(edge) for edge in edges],
                "shares": [float(count) / len(present) for count in counts],
            }
        else:
            shares = present.astype("str").value_counts(normalize=True).sort_index()
            described[column.name] = {
                "type": "category",
                "shares": {str(name): float(share) for name, share in shares.items()},
            }
        described[column.name]["nullShare"] = float(values.isna().mean())
    return {"inputs": described, "output": {name: {"mean": float(answers[name].mean())} for name in answers.columns}}


def _schema(columns: list[Column]) -> Schema:
    return Schema(
        [ColSpec(DataType[REGISTRY_TYPES[column.kind]], column.name, required=column.required) for column in columns]
    )


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(table.to_json(orient="records", double_precision=12))
    return rows
