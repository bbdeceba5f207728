"""Rows that break the contract are refused with a reason, and the others are answered all the same."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pandas as pd
import pytest

from service import __main__ as command
from service.batch import score_file
from service.decision_log import DecisionLog
from service.predictor import Predictor, golden_pairs

pytestmark = pytest.mark.contract_negative


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_good_rows_are_answered_and_bad_ones_named(
    stand_in_predictor: Predictor, decisions: DecisionLog, rows: pd.DataFrame, tmp_path: Path, suffix: str
) -> None:
    column = next(each for each in stand_in_predictor.contract.inputs if each.maximum is not None)
    broken = rows.head(4).copy()
    broken.loc[1, column.name] = int(column.maximum or 0) + 1
    source, target = tmp_path / f"rows{suffix}", tmp_path / "answers.jsonl"
    if suffix == ".csv":
        broken.to_csv(source, index=False)
    else:
        broken.to_json(source, orient="records", lines=True)
    report = score_file(source, target, stand_in_predictor, decisions)
    first = 2 if suffix == ".csv" else 1
    assert [answer["line"] for answer in read(target)] == [first, first + 2, first + 3]
    refused = read(target.with_name("answers.jsonl.refused"))
    assert [each["line"] for each in refused] == [first + 1]
    assert str(refused[0]["error"]).startswith(column.name)
    assert (report.rows, report.answered, report.refused) == (4, 3, 1)


@pytest.mark.parametrize("line", ["{", "3", "null", '{"a": NaN}', "{}"])
def test_a_line_that_is_no_row_is_refused(
    stand_in_predictor: Predictor, decisions: DecisionLog, tmp_path: Path, line: str
) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text(line + "\n")
    report = score_file(source, tmp_path / "answers.jsonl", stand_in_predictor, decisions)
    assert (report.answered, report.refused) == (0, 1)


@pytest.mark.parametrize("written", ["1" + "0" * 400, "1e400"])
def test_a_number_that_no_column_can_hold_is_refused(
    stand_in_predictor: Predictor, decisions: DecisionLog, rows: pd.DataFrame, tmp_path: Path, written: str
) -> None:
    columns = [each.name for each in stand_in_predictor.contract.inputs if each.kind in ("integer", "number")]
    source = tmp_path / "rows.jsonl"
    good = json.loads(rows.head(1).to_json(orient="records", lines=True))
    lines = [json.dumps({**good, column: "PLACE"}).replace('"PLACE"', written) for column in columns]
    source.write_text("\n".join(lines) + "\n")
    report = score_file(source, tmp_path / "answers.jsonl", stand_in_predictor, decisions)
    assert (report.answered, report.refused) == (0, len(columns))


def test_golden_rows_are_answered_as_when_the_model_was_trained(
    served_predictor: Predictor, served_directory: Path, decisions: DecisionLog, tmp_path: Path
) -> None:
    pairs = golden_pairs(served_directory)
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(pair["input"]) + "\n" for pair in pairs))
    score_file(source, tmp_path / "answers.jsonl", served_predictor, decisions)
    name = served_predictor.contract.outputs[0].name
    answers = [answer[name] for answer in read(tmp_path / "answers.jsonl")]
    assert answers == pytest.approx([pair["output"][name] for pair in pairs], abs=1e-6)


def test_too_many_bad_rows_fail_the_run(
    stand_in: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("MODEL_DIRECTORY", str(stand_in))
    monkeypatch.setenv("SERVICE_ROOT", str(root))
    monkeypatch.setenv("DECISION_LOG", "off")
    monkeypatch.setattr(command, "read_lock", lambda _: None)
    source = tmp_path / "rows.jsonl"
    source.write_text("{}\n" * 10)
    with caplog.at_level(logging.ERROR):
        assert command.main(["--input", str(source), "--output", str(tmp_path / "answers.jsonl")]) == 1
    assert "100 % of the rows break the contract" in caplog.text
