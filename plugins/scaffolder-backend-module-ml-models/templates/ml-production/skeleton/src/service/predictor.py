"""Loads the pinned version and answers rows. It refuses a model that is not exactly the one that was approved."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import mlflow
import numpy as np
import pandas as pd

from service.contract import REGISTRY_TYPES, Contract
from service.digest import directory_digest
from service.fallback import Fallback
from service.lock import ModelLock
from service.signature import Signature, read_signature

_log = logging.getLogger(__name__)


class ModelRefusedError(Exception):
    """The model is not the one that was approved, or does not fit the contract."""


class NoAnswerError(Exception):
    """The model gave no answer, and the contract names nothing to answer instead."""


@dataclass(frozen=True)
class Answer:
    """What was answered: the score of each row, and whether it is a fallback."""

    scores: list[float]
    fallback: list[bool]


class Model(Protocol):
    """What a loaded model can do."""

    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        """Answers rows of the contract with its output columns."""
        ...


class Predictor:
    """A loaded model with its contract."""

    def __init__(
        self, model: Model, contract: Contract, fallback: Fallback, version: str, profile: dict[str, Any]
    ) -> None:
        self._model = model
        self._fallback = fallback
        self.contract = contract
        self.version = version
        #: How the training data was distributed, see drift.py.
        self.profile = profile

    @staticmethod
    def load(directory: Path, lock: ModelLock | None, root: Path) -> Predictor:
        """Checks digest and signature, then loads.

        Raises :class:`ModelRefusedError` when one of them does not fit. The digest comes first, because loading runs
        code that is in the directory.
        """
        contract = Contract.load(root)
        found = directory_digest(directory)
        if lock is not None and lock.digest is not None and found != lock.digest:
            raise ModelRefusedError(f"the digest of the model is {found}, but model.lock.yaml pins {lock.digest}")
        check_signature(read_signature(directory), contract, lock)
        profile = json.loads(_extra_file(directory, "profile.json").read_text(encoding="utf-8"))
        model = mlflow.pyfunc.load_model(str(directory))
        version = lock.version if lock else "unpinned"
        _log.info("loaded version %s, digest %s", version, found)
        return Predictor(model, contract, Fallback.load(root, profile), version, profile)

    def predict(self, table: pd.DataFrame) -> Answer:
        """One score per row. A row without a finite score gets the fallback.

        Raises :class:`NoAnswerError` when there is a row without a score and no fallback.
        """
        try:
            answer = self._model.predict(table)[self.contract.outputs[0].name]
            scores = np.asarray(answer, dtype="float64")
        except Exception:
            # Whatever a model may raise: the caller gets the agreed fallback, operations the traceback.
            _log.exception("the model failed on %d rows", len(table))
            scores = np.full(len(table), np.nan)
        missing = ~np.isfinite(scores)
        if missing.any():
            value = self._fallback.score()
            if value is None:
                raise NoAnswerError("the model gave no answer")
            scores = np.where(missing, value, scores)
        return Answer(scores=[float(each) for each in scores], fallback=[bool(each) for each in missing])


def check_signature(signature: Signature | None, contract: Contract, lock: ModelLock | None) -> None:
    """Raises :class:`ModelRefusedError` unless the signature is the pinned one and the same as the contract."""
    if signature is None:
        raise ModelRefusedError("the model has no signature")
    if lock is not None and lock.signature_sha256 is not None and signature.sha256() != lock.signature_sha256:
        raise ModelRefusedError("the signature of the model is not the one that model.lock.yaml pins")
    for side, fields, columns in (
        ("input", signature.inputs, contract.inputs),
        ("output", signature.outputs, contract.outputs),
    ):
        registered = [(field.name, field.type) for field in fields]
        agreed = [(column.name, REGISTRY_TYPES[column.kind]) for column in columns]
        if registered != agreed:
            raise ModelRefusedError(
                f"schemas/{side}.schema.json says {_show(agreed)}, the signature of the model {_show(registered)}"
            )


def golden_pairs(directory: Path) -> list[dict[str, Any]]:
    """Requests that travel with the model, with the answers it gave when it was trained."""
    pairs: list[dict[str, Any]] = json.loads(_extra_file(directory, "golden.json").read_text(encoding="utf-8"))
    return pairs


def _extra_file(directory: Path, name: str) -> Path:
    file = directory / "extra_files" / name
    if not file.is_file():
        raise ModelRefusedError(f"the model brings no {name}; train it with the template's packaging")
    return file


def _show(fields: list[tuple[str, str]]) -> str:
    return ", ".join(f"{name} ({kind})" for name, kind in fields)
