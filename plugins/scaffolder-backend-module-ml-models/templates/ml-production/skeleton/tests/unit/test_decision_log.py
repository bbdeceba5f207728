from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from service.decision_log import DecisionLog
from service.predictor import Answer

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
ANSWER = Answer(scores=[0.5, 0.25], fallback=[False, True])


def test_a_line_explains_a_decision_without_personal_data(decisions: DecisionLog, rows: pd.DataFrame) -> None:
    decisions.write("request-1", rows.head(2), ANSWER, 0.0125, NOW)
    decisions.write("request-2", rows.head(2), ANSWER, 0.0125, NOW)
    lines = [json.loads(line) for line in Path(decisions.target).read_text().splitlines()]
    assert lines[0] == {
        "event": "decision",
        "time": "2026-01-31T12:00:00+00:00",
        "requestId": "request-1",
        "model": "model",
        "version": "7",
        "rows": 2,
        "scores": [0.5, 0.25],
        "fallback": [False, True],
        "milliseconds": 12.5,
    }
    assert lines[1]["requestId"] == "request-2"


def test_only_named_inputs_are_logged(decisions: DecisionLog, rows: pd.DataFrame) -> None:
    column = rows.columns[0]
    replace(decisions, columns=(column,)).write("request-1", rows.head(2), ANSWER, 0.1, NOW)
    inputs = json.loads(Path(decisions.target).read_text())["inputs"]
    assert [set(each) for each in inputs] == [{column}, {column}]


def test_goes_to_standard_output_or_nowhere(
    decisions: DecisionLog, rows: pd.DataFrame, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(decisions, target="stdout").write("request-1", rows.head(2), ANSWER, 0.1)
    replace(decisions, target="off").write("request-2", rows.head(2), ANSWER, 0.1)
    written = capsys.readouterr().out
    assert json.loads(written)["requestId"] == "request-1"
