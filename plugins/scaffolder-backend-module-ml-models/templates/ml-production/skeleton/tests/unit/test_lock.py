from __future__ import annotations

from pathlib import Path

import pytest

from service.lock import read_lock
from service.model_source import ModelUnavailableError, locate_model
from service.names import served_name
from service.settings import Settings

LOCK = """
apiVersion: ml-models/v1alpha1
kind: ModelLock
model: mlmodel:default/churn
registry: {instance: main, model: churn, version: "7"}
digest: sha256:abc
"""


def test_reads_exactly_one_version(tmp_path: Path) -> None:
    (tmp_path / "model.lock.yaml").write_text(LOCK)
    lock = read_lock(tmp_path)
    assert lock is not None
    assert (lock.name, lock.version, lock.digest, lock.model_id) == ("churn", "7", "sha256:abc", None)
    assert served_name(tmp_path, lock) == "churn"


def test_a_version_that_is_a_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.lock.yaml").write_text(LOCK.replace('"7"', "7"))
    with pytest.raises(TypeError, match="has to be a text"):
        read_lock(tmp_path)


def test_without_a_lock_nothing_is_pinned(tmp_path: Path, root: Path) -> None:
    assert read_lock(tmp_path) is None
    assert served_name(root, None)


def test_says_what_is_missing_to_find_a_model(tmp_path: Path, stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    with pytest.raises(ModelUnavailableError, match="no version is pinned"):
        locate_model(Settings(), None)
    (tmp_path / "model.lock.yaml").write_text(LOCK)
    with pytest.raises(ModelUnavailableError, match="address of the registry 'main'"):
        locate_model(Settings(), read_lock(tmp_path))
    with pytest.raises(ModelUnavailableError, match="holds no model"):
        locate_model(Settings(model_directory=tmp_path), None)
    assert locate_model(Settings(model_directory=stand_in), None) == stand_in


def test_settings_come_from_the_environment() -> None:
    settings = Settings.from_environment({"MAX_ROWS": "5", "MODEL_DIRECTORY": "/model", "DECISION_LOG": "off"})
    assert (settings.max_rows, settings.model_directory, settings.decision_log) == (5, Path("/model"), "off")
    assert Settings.from_environment({}) == Settings()
    with pytest.raises(ValueError, match="PORT is 'http'"):
        Settings.from_environment({"PORT": "http"})
