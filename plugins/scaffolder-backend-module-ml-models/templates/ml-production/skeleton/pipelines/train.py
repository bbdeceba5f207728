"""Trains the model again: an untrained copy of the pinned version, on new data.

    TRAINING_DATA=… uv run python -m pipelines.train --output DIRECTORY

The result is a model directory. Registering it, and pinning it by a pull request that changes model.lock.yaml and
lineage.json, is a promotion like the first one: through the portal, with a handoff.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

import mlflow
import pandas as pd
from sklearn.base import clone

from pipelines.estimator import ScoringModel
from pipelines.package import package
from pipelines.reference import target_of
from pipelines.synthetic import make_table
from pipelines.validate_data import validate
from service.contract import Contract
from service.digest import directory_digest
from service.lock import read_lock
from service.model_source import locate_model
from service.settings import Settings

ROWS = 4000
SEED = 11


def train_candidate(root: Path, directory: Path) -> Path:
    """Trains, packages into the directory, and gives it back.

    Raises ``SystemExit`` when the data breaks the contract.
    """
    contract = Contract.load(root)
    table = _training_data(contract)
    findings = validate(table, contract)
    if findings:
        raise SystemExit("The training data breaks the contract:\n" + "\n".join(findings))
    target = target_of(table, contract)
    inputs = table[[column.name for column in contract.inputs]]
    estimator, code = _estimator(root)
    package(estimator.fit(inputs, table[target]), inputs, contract, code, directory)
    return directory


def _training_data(contract: Contract) -> pd.DataFrame:
    path = os.environ.get("TRAINING_DATA")
    if not path:
        print("TRAINING_DATA is not set: training on made-up rows")
        return make_table(contract, ROWS, SEED)
    return pd.read_parquet(path) if path.endswith(".parquet") else pd.read_csv(path)


def _estimator(root: Path) -> tuple[Any, list[Path]]:
    """An untrained estimator, and the folders of code that it needs."""
    lock = read_lock(root)
    if lock is None:
        return ScoringModel(), [root / "src/service", root / "pipelines"]
    directory = locate_model(Settings.from_environment(), lock)
    pinned = mlflow.sklearn.load_model(str(directory))
    return clone(pinned), sorted(path for path in (directory / "code").iterdir() if path.is_dir())


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, required=True, help="where the model directory goes")
    options = parser.parse_args(arguments)
    directory = train_candidate(Path(), options.output)
    print(f"{directory}: {directory_digest(directory)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
