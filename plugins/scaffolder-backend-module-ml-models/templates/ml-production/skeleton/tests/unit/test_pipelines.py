from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pipelines.evaluate import compute_metrics, evaluate
from pipelines.judge import judge
from pipelines.reference import load_reference, table_digest, target_of
from pipelines.synthetic import TARGET, make_table
from pipelines.train import train_candidate
from pipelines.validate_data import validate
from service.contract import Contract
from service.lock import ModelLock
from service.predictor import Predictor

LOCK = ModelLock("mlmodel:default/m", "main", "m", "7", None, None, None)


@pytest.fixture(scope="module")
def table(contract: Contract) -> pd.DataFrame:
    return make_table(contract, 1500, seed=2)


def test_made_up_rows_hold_the_contract(contract: Contract, table: pd.DataFrame) -> None:
    assert validate(table, contract) == []
    assert target_of(table, contract) == TARGET
    assert table[TARGET].mean() == pytest.approx(0.5, abs=0.25)


def test_rows_that_break_the_contract_are_named(contract: Contract, table: pd.DataFrame) -> None:
    column = next(each for each in contract.inputs if each.maximum is not None)
    broken = table.copy()
    broken.loc[5, column.name] = column.maximum + 1  # type: ignore[operator]
    broken.loc[6, TARGET] = None
    findings = validate(broken, contract)
    assert any(finding.startswith(column.name) for finding in findings)
    assert "the target is missing in some rows" in findings
    assert "50 rows are too few" in validate(table.head(50), contract)[0]


def test_the_target_is_the_one_column_beside_the_contract(contract: Contract, table: pd.DataFrame) -> None:
    with pytest.raises(SystemExit, match="found other, target"):
        target_of(table.assign(other=1)[["other", *table.columns]], contract)


def test_a_model_is_judged_on_the_whole_on_parts_and_beside_a_baseline(
    stand_in_predictor: Predictor, contract: Contract, table: pd.DataFrame
) -> None:
    category = next(column for column in contract.inputs if column.categories)
    found = evaluate(stand_in_predictor, table, [category.name, "no such column"])
    assert found["val_auc"] > 0.6
    assert found["baseline.val_auc"] > 0.5
    assert found["fallback_share"] == 0.0
    for value in category.categories or ():
        assert f"slice.{category.name}.{value}.val_auc" in found
    limits = {"thresholds": [{"metric": "val_auc", "op": ">=", "value": 0.999}]}
    assert judge(limits, found)[0][0] is False


def test_quantities_get_the_metrics_of_quantities() -> None:
    found = compute_metrics(pd.Series([1.0, 2.0, 3.0]), pd.Series([1.0, 2.0, 4.0]))
    assert found["val_mae"] == pytest.approx(1 / 3)


def test_training_gives_a_model_the_service_loads(
    root: Path, contract: Contract, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if (root / "model.lock.yaml").exists():
        pytest.skip("trains a copy of the pinned version, which needs the registry")
    monkeypatch.chdir(root)
    directory = train_candidate(root, tmp_path / "model")
    predictor = Predictor.load(directory, None, root)
    assert len(predictor.predict(make_table(contract, 10, seed=1).drop(columns=TARGET)).scores) == 10


def test_training_refuses_data_that_breaks_the_contract(
    root: Path, table: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rows.csv"
    table.head(20).to_csv(path, index=False)
    monkeypatch.setenv("TRAINING_DATA", str(path))
    with pytest.raises(SystemExit, match="breaks the contract"):
        train_candidate(root, tmp_path / "model")


def test_the_reference_can_be_named(
    root: Path, contract: Contract, table: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rows.csv"
    table.to_csv(path, index=False)
    monkeypatch.setenv("REFERENCE_DATA", str(path))
    assert len(load_reference(root, contract, LOCK)) == len(table)


def test_a_pinned_version_is_not_judged_on_made_up_rows(
    contract: Contract, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REFERENCE_DATA", raising=False)
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    (tmp_path / "lineage.json").write_text('{"run": {"runId": "abc"}}')
    with pytest.raises(SystemExit, match="run abc has the reference sample"):
        load_reference(tmp_path, contract, LOCK)


def test_equal_tables_have_equal_digests(table: pd.DataFrame) -> None:
    assert table_digest(table) == table_digest(table.copy())
    assert table_digest(table) != table_digest(table.head(10))
