"""Records runs as files below ``runs/``. There is no registry, so nothing can be registered or handed over yet.

To track in a server later, replace this file by the one of that server (the template `ml-experiment` has them) and add
its library to pyproject.toml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import mlflow.sklearn
import pandas as pd

from experiment.data import Dataset
from experiment.digest import directory_digest
from experiment.lineage import Lineage
from experiment.settings import ROOT, Settings


class Run:
    """A run that is being recorded, in a folder of its own."""

    def __init__(self, directory: Path, lineage: Lineage) -> None:
        self.identifier = directory.name
        self._directory = directory
        self._content: dict[str, Any] = {"tags": lineage.tags()}

    def log_parameters(self, parameters: dict[str, Any]) -> None:
        """What the training was told."""
        self._write(parameters=parameters)

    def log_metrics(self, metrics: dict[str, float]) -> None:
        """What it came to."""
        self._write(metrics=metrics)

    def log_datasets(self, **datasets: Dataset) -> None:
        """Names and digests of the data by what it was used for."""
        self._write(
            datasets={
                context: {"name": dataset.name, "digest": dataset.digest} for context, dataset in datasets.items()
            }
        )

    def log_reference(self, rows: pd.DataFrame, directory: Path) -> None:
        """Some of the validation rows, so that the evaluation can be repeated."""
        rows.to_csv(self._directory / "sample.csv", index=False)

    def log_model(self, arguments: dict[str, Any]) -> None:
        """The model itself, see packaging.py, and its digest."""
        mlflow.sklearn.save_model(path=str(self._directory / "model"), **arguments)
        self._write(digest=directory_digest(self._directory / "model"))

    def register(self) -> str:
        """There is nowhere to register it, see :func:`require_registry`."""
        raise NotImplementedError

    def _write(self, **content: Any) -> None:
        self._content.update(content)
        (self._directory / "run.json").write_text(json.dumps(self._content, indent=2) + "\n", encoding="utf-8")


def require_registry() -> None:
    """Says before the training whether its result can be registered."""
    raise SystemExit("This project tracks in files and has no registry to register a version in.")


@contextmanager
def start_run(settings: Settings, lineage: Lineage) -> Iterator[Run]:
    """A run in the folder ``runs/``, named after the time it began."""
    directory = ROOT / "runs" / datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    directory.mkdir(parents=True)
    yield Run(directory, lineage)
