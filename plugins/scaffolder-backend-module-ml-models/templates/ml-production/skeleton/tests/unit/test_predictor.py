from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import yaml

from service.contract import Contract
from service.digest import directory_digest
from service.fallback import Fallback
from service.lock import ModelLock
from service.predictor import ModelRefusedError, NoAnswerError, Predictor, check_signature, golden_pairs
from service.signature import Field, read_signature

PROFILE = {"inputs": {}, "output": {"score": {"mean": 0.25}}}


@pytest.fixture
def pinned(stand_in: Path) -> ModelLock:
    """A lock that fits the stand-in."""
    signature = read_signature(stand_in)
    assert signature is not None
    digest = directory_digest(stand_in)
    return ModelLock("mlmodel:default/m", "main", "m", "7", "m-1", digest, signature.sha256())


def test_loads_the_model_that_is_pinned(stand_in: Path, pinned: ModelLock, root: Path, rows: pd.DataFrame) -> None:
    predictor = Predictor.load(stand_in, pinned, root)
    answer = predictor.predict(rows)
    assert predictor.version == "7"
    assert len(answer.scores) == len(rows)
    assert not any(answer.fallback)


def test_refuses_a_model_that_was_changed(stand_in: Path, pinned: ModelLock, root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(stand_in, copy)
    (copy / "model.pkl").write_bytes((copy / "model.pkl").read_bytes() + b"\0")
    with pytest.raises(ModelRefusedError, match="the digest of the model is"):
        Predictor.load(copy, pinned, root)


def test_refuses_another_signature_than_the_pinned_one(stand_in: Path, pinned: ModelLock, root: Path) -> None:
    with pytest.raises(ModelRefusedError, match=r"not the one that model\.lock\.yaml pins"):
        Predictor.load(stand_in, replace(pinned, signature_sha256="0" * 64), root)


def test_refuses_a_signature_that_is_not_the_contract(stand_in: Path, contract: Contract) -> None:
    signature = read_signature(stand_in)
    assert signature is not None
    other = replace(signature, inputs=(Field("other", "long", True), *signature.inputs[1:]))
    with pytest.raises(ModelRefusedError, match=r"schemas/input.schema.json says .* the signature of the model other"):
        check_signature(other, contract, None)
    with pytest.raises(ModelRefusedError, match="has no signature"):
        check_signature(None, contract, None)


def test_refuses_a_model_without_what_the_template_adds(stand_in: Path, root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(stand_in, copy)
    (copy / "extra_files/profile.json").unlink()
    with pytest.raises(ModelRefusedError, match=r"brings no profile.json"):
        Predictor.load(copy, None, root)


class Broken:
    """A model that answers what it is told, or fails."""

    def __init__(self, scores: list[float] | None) -> None:
        self._scores = scores

    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        if self._scores is None:
            raise RuntimeError("out of memory")
        return pd.DataFrame({"score": self._scores}, index=table.index)


def predict(contract: Contract, rows: pd.DataFrame, model: Any, kind: str) -> Any:
    return Predictor(model, contract, Fallback(kind, 0.25), "7", PROFILE).predict(rows.head(3))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_score_that_is_not_finite_becomes_the_fallback(contract: Contract, rows: pd.DataFrame, bad: float) -> None:
    answer = predict(contract, rows, Broken([0.5, bad, 0.75]), "default-value")
    assert answer.scores == [0.5, 0.25, 0.75]
    assert answer.fallback == [False, True, False]


def test_a_model_that_fails_becomes_the_fallback(contract: Contract, rows: pd.DataFrame) -> None:
    answer = predict(contract, rows, Broken(None), "default-value")
    assert answer.scores == [0.25] * 3
    assert all(answer.fallback)


@pytest.mark.parametrize("kind", ["none", "human", "previous-version", "rule"])
def test_without_a_value_to_fall_back_to_there_is_an_error(contract: Contract, rows: pd.DataFrame, kind: str) -> None:
    with pytest.raises(NoAnswerError):
        predict(contract, rows, Broken(None), kind)


def test_the_fallback_of_this_repository_is_the_agreed_one(root: Path) -> None:
    agreed = yaml.safe_load((root / "handoff.yaml").read_text())["fallback"]["type"]
    assert Fallback.load(root, PROFILE).kind == agreed


def test_the_model_brings_its_golden_requests(stand_in: Path, contract: Contract) -> None:
    pairs = golden_pairs(stand_in)
    assert set(pairs[0]["input"]) == {column.name for column in contract.inputs}
