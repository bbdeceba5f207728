"""Records runs in MLflow and anchors their lineage.

The address of the server comes from ``MLFLOW_TRACKING_URI``; without it runs are kept in the folder ``.mlflow``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import mlflow
import pandas as pd
from mlflow.exceptions import MlflowException

from experiment.data import Dataset, digest
from experiment.digest import directory_digest
from experiment.lineage import Lineage
from experiment.settings import ROOT, Settings


class Run:
    """A run that is being recorded."""

    def __init__(self, settings: Settings, lineage: Lineage, identifier: str) -> None:
        self.identifier = identifier
        self._settings = settings
        self._lineage = lineage
        self._model_uri: str | None = None

    def log_parameters(self, parameters: dict[str, Any]) -> None:
        """What the training was told."""
        mlflow.log_params(parameters)

    def log_metrics(self, metrics: dict[str, float]) -> None:
        """What it came to."""
        mlflow.log_metrics(metrics)

    def log_datasets(self, **datasets: Dataset) -> None:
        """Names and digests of the data by what it was used for; the data itself stays where it is."""
        for context, dataset in datasets.items():
            mlflow.log_input(
                # MLflow takes digests of up to 36 characters.
                mlflow.data.from_pandas(
                    dataset.table,
                    name=dataset.name,
                    digest=dataset.digest.removeprefix("sha256:")[:32],
                ),
                context=context,
            )
            mlflow.set_tag(f"ml-models/dataset-digest.{context}", dataset.digest)

    def log_reference(self, rows: pd.DataFrame, directory: Path) -> None:
        """Some of the validation rows, so that the evaluation can be repeated where the data is not at hand."""
        path = directory / "sample.csv"
        rows.to_csv(path, index=False)
        mlflow.log_artifact(str(path), "reference")
        mlflow.set_tag("ml-models/reference-digest", digest(pd.read_csv(path)))

    def log_model(self, arguments: dict[str, Any]) -> None:
        """The model itself, see packaging.py."""
        info = mlflow.sklearn.log_model(
            name="model", model_type=self._settings.task, tags=self._lineage.tags(), **arguments
        )
        self._model_uri = info.model_uri

    def register(self) -> str:
        """Makes the model a version with its digest as a tag, and points the alias at it."""
        if self._model_uri is None:
            raise RuntimeError("log_model comes before register")
        names = self._settings.tracking
        value = directory_digest(Path(mlflow.artifacts.download_artifacts(self._model_uri)))
        version = mlflow.register_model(
            self._model_uri,
            names.registered_model,
            tags={**self._lineage.tags(), "ml-models/digest": value},
        ).version
        client = mlflow.MlflowClient()
        client.set_registered_model_tag(names.registered_model, "ml-models/entity", self._settings.entity)
        client.set_registered_model_alias(names.registered_model, names.alias, version)
        return str(version)


def require_registry() -> None:
    """Says before the training whether its result can be registered; MLflow always has a registry."""


@contextmanager
def start_run(settings: Settings, lineage: Lineage) -> Iterator[Run]:
    """A run in the experiment both teams share, tagged with where it comes from."""
    if not os.environ.get("MLFLOW_TRACKING_URI"):
        store = ROOT / ".mlflow"
        store.mkdir(exist_ok=True)
        mlflow.set_tracking_uri(f"sqlite:///{store / 'mlflow.db'}")
        print("MLFLOW_TRACKING_URI is not set: this run stays in the folder .mlflow")
        _ensure_local_experiment(settings.tracking.experiment, store / "artifacts")
    mlflow.set_experiment(settings.tracking.experiment)
    with mlflow.start_run(tags=lineage.tags()) as run:
        yield Run(settings, lineage, run.info.run_id)


def _ensure_local_experiment(name: str, artifacts: Path) -> None:
    try:
        mlflow.create_experiment(name, artifact_location=artifacts.as_uri())
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
