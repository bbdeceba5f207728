"""Finds the directory of the model: given by ``MODEL_DIRECTORY``, or fetched from the registry."""

from __future__ import annotations

import os
from pathlib import Path

import mlflow

from service.lock import ModelLock
from service.settings import Settings


class ModelUnavailableError(Exception):
    """There is no model to load, and why."""


def locate_model(settings: Settings, lock: ModelLock | None) -> Path:
    """The directory with the model.

    Raises :class:`ModelUnavailableError` when no directory is given and no version is pinned, or the registry does not
    hand it out.
    """
    if settings.model_directory is not None:
        if not (settings.model_directory / "MLmodel").is_file():
            raise ModelUnavailableError(f"MODEL_DIRECTORY: {settings.model_directory} holds no model")
        return settings.model_directory
    if lock is None:
        raise ModelUnavailableError("no version is pinned: there is no model.lock.yaml, and MODEL_DIRECTORY is not set")
    if not os.environ.get("MLFLOW_TRACKING_URI"):
        raise ModelUnavailableError(
            f"MLFLOW_TRACKING_URI is not set: it is the address of the registry '{lock.instance}', which has version "
            f"{lock.version} of {lock.name}"
        )
    try:
        return Path(mlflow.artifacts.download_artifacts(f"models:/{lock.name}/{lock.version}"))
    except Exception as error:  # whatever the client meets: no route, no rights, no such version
        raise ModelUnavailableError(f"the registry does not hand out {lock.name} {lock.version}: {error}") from error
