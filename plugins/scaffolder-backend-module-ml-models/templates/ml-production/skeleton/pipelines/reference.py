"""The reference sample: labelled rows on which a version is judged, and which hold the contract.

For a pinned version these are validation rows that its run stored, identified by a digest. Rows from elsewhere can be
named by ``REFERENCE_DATA``, a CSV or Parquet file. While nothing is pinned they are made up.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import mlflow
import pandas as pd

from pipelines.synthetic import make_table
from service.contract import Contract
from service.lock import ModelLock

ARTIFACT = "reference/sample.csv"
ROWS = 2000
SEED = 7


def load_reference(root: Path, contract: Contract, lock: ModelLock | None) -> pd.DataFrame:
    """The rows, with their target.

    Raises ``SystemExit`` with what to do when there are none for the pinned version.
    """
    path = os.environ.get("REFERENCE_DATA")
    if path:
        return pd.read_parquet(path) if path.endswith(".parquet") else pd.read_csv(path)
    if lock is None:
        return make_table(contract, ROWS, SEED)
    return _of_run(json.loads((root / "lineage.json").read_text(encoding="utf-8")))


def _of_run(lineage: dict[str, Any]) -> pd.DataFrame:
    run_id = lineage["run"]["runId"]
    if not os.environ.get("MLFLOW_TRACKING_URI"):
        raise SystemExit(
            f"MLFLOW_TRACKING_URI is not set: run {run_id} has the reference sample. Or set REFERENCE_DATA."
        )
    wanted = mlflow.MlflowClient().get_run(run_id).data.tags.get("ml-models/reference-digest")
    if wanted is None:
        raise SystemExit(f"Run {run_id} stored no reference sample. Name labelled rows by REFERENCE_DATA.")
    table = pd.read_csv(mlflow.artifacts.download_artifacts(run_id=run_id, artifact_path=ARTIFACT))
    found = table_digest(table)
    if found != wanted:
        raise SystemExit(f"The reference sample of run {run_id} was changed: {found} instead of {wanted}.")
    return table


def table_digest(table: pd.DataFrame) -> str:
    """``sha256:…`` over column names and values, as the experiment computes it."""
    content = hashlib.sha256(",".join(map(str, table.columns)).encode())
    content.update(pd.util.hash_pandas_object(table, index=False).to_numpy().tobytes())
    return f"sha256:{content.hexdigest()}"


def target_of(table: pd.DataFrame, contract: Contract) -> str:
    """Name of the target: the one column that is not in the contract."""
    others = [name for name in table.columns if name not in {column.name for column in contract.inputs}]
    if len(others) != 1:
        raise SystemExit(f"Expected one column beside the contract, the target; found {', '.join(others) or 'none'}.")
    return str(others[0])
