"""One training from end to end, and what the registry would get."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import mlflow
import pandas as pd
import pytest
from sklearn.base import clone

from experiment.contract import input_columns
from experiment.digest import directory_digest
from experiment.judge import judge
from experiment.packaging import package
from experiment.settings import Settings
from experiment.train import Result, train


@pytest.fixture(scope="module")
def result(settings: Settings) -> Result:
    return train(settings)


@pytest.mark.parametrize(
    ("source", "asked", "stored"),
    [("example", None, 1000), ("data/raw/x.csv", None, 0), ("data/raw/x.csv", 50, 50), ("example", 0, 0)],
)
def test_rows_of_real_data_go_to_the_server_only_when_somebody_asks(
    settings: Settings, source: str, asked: int | None, stored: int
) -> None:
    assert replace(settings.data, source=source, reference_rows=asked).stored_rows == stored


@pytest.fixture(scope="module")
def model_directory(result: Result, tmp_path_factory: pytest.TempPathFactory) -> Path:
    parent = tmp_path_factory.mktemp("package")
    arguments = package(result.model, result.training.table[input_columns()], parent)
    mlflow.sklearn.save_model(path=str(parent / "model"), **arguments)
    return parent / "model"


def test_the_model_beats_the_baseline(result: Result) -> None:
    name = "val_auc" if result.model.task == "classification" else "val_r2"
    contract = {"thresholds": [{"metric": name, "vs": "baseline"}]}
    assert judge(contract, result.metrics)[0][0] is True


def test_every_slice_has_metrics(result: Result) -> None:
    regions = {name.split(".")[2] for name in result.metrics if name.startswith("slice.region.")}
    assert regions == {"north", "east", "south", "west"}


def test_the_same_settings_give_the_same_model(settings: Settings, result: Result) -> None:
    again = train(settings)
    rows = result.validation.table[input_columns()]
    pd.testing.assert_frame_equal(again.model.predict(rows), result.model.predict(rows))
    assert again.training.digest == result.training.digest


def test_the_package_answers_its_own_golden_requests(model_directory: Path) -> None:
    model = mlflow.pyfunc.load_model(str(model_directory))
    for pair in json.loads((model_directory / "extra_files/golden.json").read_text()):
        answer = model.predict(pd.DataFrame([pair["input"]]).astype({"monthly_charge": "float64"}))
        assert answer["score"].iloc[0] == pytest.approx(pair["output"]["score"], abs=1e-9)


def test_the_package_says_how_every_input_is_distributed(model_directory: Path) -> None:
    profile = json.loads((model_directory / "extra_files/profile.json").read_text())
    assert list(profile["inputs"]) == input_columns()
    assert profile["output"]["score"]["mean"] > 0
    for described in profile["inputs"].values():
        shares = described["shares"]
        total = sum(shares.values() if isinstance(shares, dict) else shares)
        assert total == pytest.approx(1.0)


def test_a_change_of_any_file_changes_the_digest(model_directory: Path) -> None:
    before = directory_digest(model_directory)
    (model_directory / "registered_model_meta").write_text("model_name: x\n")
    assert directory_digest(model_directory) == before
    file = model_directory / "extra_files/golden.json"
    content = file.read_bytes()
    file.write_bytes(content + b"\n")
    assert directory_digest(model_directory) != before
    file.write_bytes(content)
    assert directory_digest(model_directory) == before


def test_an_untrained_copy_can_be_trained_again(result: Result, settings: Settings) -> None:
    """What retraining in the production repository does with the registered model."""
    rows = result.training.table
    copy = clone(result.model).fit(rows[input_columns()], rows[settings.data.target])
    validation = result.validation.table[input_columns()]
    pd.testing.assert_frame_equal(copy.predict(validation), result.model.predict(validation))
