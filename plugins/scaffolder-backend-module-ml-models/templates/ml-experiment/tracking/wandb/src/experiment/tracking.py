"""Records runs in Weights & Biases and anchors their lineage.

The key comes from ``WANDB_API_KEY``; without it runs stay offline in the folder ``wandb``.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import mlflow.sklearn
import pandas as pd
import wandb

from experiment.data import Dataset, digest
from experiment.digest import directory_digest
from experiment.lineage import Lineage
from experiment.settings import ROOT, Settings


class Run:
    """A run that is being recorded."""

    def __init__(self, settings: Settings, lineage: Lineage, run: Any) -> None:
        self.identifier: str = run.id
        self._settings = settings
        self._lineage = lineage
        self._run = run
        self._artifact: Any = None

    def log_parameters(self, parameters: dict[str, Any]) -> None:
        """What the training was told."""
        self._run.config.update(parameters)

    def log_metrics(self, metrics: dict[str, float]) -> None:
        """What it came to."""
        self._run.summary.update(metrics)

    def log_datasets(self, **datasets: Dataset) -> None:
        """Names and digests of the data by what it was used for; the data itself stays where it is."""
        self._run.config.update(
            {
                "datasets": {
                    context: {"name": dataset.name, "digest": dataset.digest} for context, dataset in datasets.items()
                }
            }
        )

    def log_reference(self, rows: pd.DataFrame, directory: Path) -> None:
        """Some of the validation rows, so that the evaluation can be repeated where the data is not at hand."""
        path = directory / "sample.csv"
        rows.to_csv(path, index=False)
        reference = wandb.Artifact(f"{self._settings.tracking.registered_model}-reference", "dataset")
        reference.metadata["digest"] = digest(pd.read_csv(path))
        reference.add_file(str(path))
        self._run.log_artifact(reference)

    def log_model(self, arguments: dict[str, Any]) -> None:
        """The model itself, see packaging.py, as an artifact that carries lineage and digest."""
        with tempfile.TemporaryDirectory() as parent:
            directory = Path(parent) / "model"
            mlflow.sklearn.save_model(path=str(directory), **arguments)
            self._artifact = wandb.Artifact(
                self._settings.tracking.registered_model,
                "model",
                metadata={**self._lineage.tags(), "ml-models/digest": directory_digest(directory)},
            )
            self._artifact.add_dir(str(directory))
            self._run.log_artifact(self._artifact)

    def register(self) -> str:
        """Links the model into the registry under the alias; the version is what the registry calls it."""
        names = self._settings.tracking
        self._artifact.wait()
        linked = self._run.link_artifact(
            self._artifact,
            f"wandb-registry-model/{names.registered_model}",
            aliases=[names.alias],
        )
        return str(linked.version)


def require_registry() -> None:
    """Says before the training whether its result can be registered."""
    if not os.environ.get("WANDB_API_KEY"):
        raise SystemExit("WANDB_API_KEY is not set: an offline run cannot be registered.")


@contextmanager
def start_run(settings: Settings, lineage: Lineage) -> Iterator[Run]:
    """A run in the project both teams share, with where it comes from in its configuration."""
    online = bool(os.environ.get("WANDB_API_KEY"))
    if not online:
        print("WANDB_API_KEY is not set: this run stays in the folder wandb")
    with wandb.init(
        project=settings.tracking.experiment,
        dir=str(ROOT),
        mode="online" if online else "offline",
        config=lineage.tags(),
    ) as run:
        yield Run(settings, lineage, run)
