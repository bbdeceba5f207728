from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from service import __main__ as command
from service.batch import CHUNK_ROWS, score_file
from service.decision_log import DecisionLog
from service.predictor import Predictor


def test_every_row_is_answered_in_its_place(
    stand_in_predictor: Predictor, decisions: DecisionLog, rows: pd.DataFrame, tmp_path: Path
) -> None:
    many = pd.concat([rows] * (CHUNK_ROWS // len(rows) + 2), ignore_index=True)
    source, target = tmp_path / "rows.csv", tmp_path / "answers.jsonl"
    many.to_csv(source, index=False)
    report = score_file(source, target, stand_in_predictor, decisions)
    answers = [json.loads(line) for line in target.read_text().splitlines()]
    assert [answer["line"] for answer in answers] == list(range(2, len(many) + 2))
    assert report.answered == len(many)
    assert len(Path(decisions.target).read_text().splitlines()) == 2


def test_the_report_says_what_happened(
    stand_in_predictor: Predictor, decisions: DecisionLog, rows: pd.DataFrame, tmp_path: Path
) -> None:
    source, target = tmp_path / "rows.jsonl", tmp_path / "answers.jsonl"
    rows.to_json(source, orient="records", lines=True)
    score_file(source, target, stand_in_predictor, decisions)
    report = json.loads((tmp_path / "answers.jsonl.report.json").read_text())
    assert report["rows"] == len(rows)
    assert report["refusedShare"] == 0.0
    assert set(report["drift"]) == {column.name for column in stand_in_predictor.contract.inputs}


def test_measures_what_the_alerts_ask_for(
    stand_in_predictor: Predictor, decisions: DecisionLog, rows: pd.DataFrame, tmp_path: Path, root: Path
) -> None:
    rows.to_csv(tmp_path / "rows.csv", index=False)
    score_file(tmp_path / "rows.csv", tmp_path / "answers.jsonl", stand_in_predictor, decisions)
    text = (tmp_path / "answers.jsonl.prom").read_text()
    assert f'batch_rows{{model="model"}} {len(rows)}.0' in text
    asked = set(re.findall(r"batch_[a-z_]+", (root / "monitoring/alerts.yaml").read_text()))
    assert asked
    for name in asked:
        assert f"\n{name}{{" in text, f"{name} is not measured"


def test_half_a_run_leaves_no_answers(stand_in_predictor: Predictor, decisions: DecisionLog, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        score_file(tmp_path / "missing.csv", tmp_path / "answers.jsonl", stand_in_predictor, decisions)
    assert not (tmp_path / "answers.jsonl").exists()


def test_the_command_scores_a_file(
    stand_in: Path, root: Path, rows: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_DIRECTORY", str(stand_in))
    monkeypatch.setenv("SERVICE_ROOT", str(root))
    monkeypatch.setenv("DECISION_LOG", "off")
    monkeypatch.setattr(command, "read_lock", lambda _: None)
    source = tmp_path / "rows.csv"
    rows.to_csv(source, index=False)
    arguments = ["--input", str(source), "--output", str(tmp_path / "answers.jsonl")]
    assert command.main(arguments) == 0
    monkeypatch.setenv("MODEL_DIRECTORY", str(tmp_path))
    assert command.main(arguments) == 1
