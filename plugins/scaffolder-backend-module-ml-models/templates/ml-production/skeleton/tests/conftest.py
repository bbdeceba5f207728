"""What the tests share: the contract of this repository, made-up rows, and two models.

Unit tests use a stand-in that is trained on made-up rows, so they need no registry. Contract tests use the pinned
version, and the stand-in only while nothing is pinned.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from pipelines.estimator import ScoringModel
from pipelines.package import package
from pipelines.synthetic import make_rows, make_target
from service.contract import Contract
from service.decision_log import DecisionLog
from service.lock import ModelLock, read_lock
from service.model_source import locate_model
from service.predictor import Predictor
from service.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def contract() -> Contract:
    return Contract.load(ROOT)


@pytest.fixture(scope="session")
def rows(contract: Contract) -> pd.DataFrame:
    return make_rows(contract, 60, seed=3)


@pytest.fixture(scope="session")
def stand_in(contract: Contract, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory of a small model with the contract of this repository."""
    table = make_rows(contract, 400, seed=1)
    model = ScoringModel(max_iter=5).fit(table, make_target(contract, table, seed=1))
    directory = tmp_path_factory.mktemp("stand-in") / "model"
    package(model, table, contract, [ROOT / "src/service", ROOT / "pipelines"], directory)
    return directory


@pytest.fixture(scope="session")
def stand_in_predictor(stand_in: Path) -> Predictor:
    return Predictor.load(stand_in, None, ROOT)


@pytest.fixture(scope="session")
def lock() -> ModelLock | None:
    """The pinned version of this repository."""
    return read_lock(ROOT)


@pytest.fixture(scope="session")
def served_directory(lock: ModelLock | None, request: pytest.FixtureRequest) -> Path:
    """Directory of the model that production serves. A pinned version that cannot be had is a failure."""
    if lock is None:
        directory: Path = request.getfixturevalue("stand_in")
        return directory
    return locate_model(replace(Settings.from_environment(), root=ROOT), lock)


@pytest.fixture(scope="session")
def served_predictor(served_directory: Path, lock: ModelLock | None) -> Predictor:
    return Predictor.load(served_directory, lock, ROOT)


@pytest.fixture
def decisions(tmp_path: Path) -> DecisionLog:
    return DecisionLog.load(ROOT, "model", "7", str(tmp_path / "decisions.jsonl"))
