"""Scores files: the rows that hold the contract, and the refused ones with the reason."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile
from pydantic_core import from_json

from service.contract import Column, Contract, ContractError
from service.decision_log import DecisionLog
from service.drift import DriftWindow
from service.predictor import Predictor

#: Rows that are scored at once.
CHUNK_ROWS = 1000


@dataclass
class Report:
    """What a run came to; written beside the answers."""

    version: str
    rows: int = 0
    answered: int = 0
    refused: int = 0
    fallbacks: int = 0
    seconds: float = 0.0
    drift: dict[str, float] | None = None

    @property
    def refused_share(self) -> float:
        """Share of the rows that broke the contract."""
        return self.refused / self.rows if self.rows else 0.0


def score_file(source: Path, target: Path, predictor: Predictor, decisions: DecisionLog) -> Report:
    """Reads CSV or JSON lines and writes JSON lines.

    ``<target>`` gets an object per good row, with its line in the source; ``<target>.refused`` the others with the
    reason; ``<target>.report.json`` the report. The target appears only when the run is complete, so nobody takes half
    of it for the whole.
    """
    began = time.perf_counter()
    report = Report(version=predictor.version)
    drift = DriftWindow(predictor.profile, window_rows=10**12)
    partial = target.with_name(target.name + ".partial")
    with partial.open("w", encoding="utf-8") as answers, _refused(target).open("w", encoding="utf-8") as refused:
        for chunk in _chunks(_rows(source, predictor.contract)):
            _score_chunk(chunk, predictor, drift, decisions, report, (answers, refused))
    report.seconds = round(time.perf_counter() - began, 3)
    report.drift = drift.all_indices()
    target.with_name(target.name + ".report.json").write_text(
        json.dumps({**asdict(report), "refusedShare": report.refused_share}, indent=2) + "\n", encoding="utf-8"
    )
    _write_figures(target, decisions.model, report)
    partial.replace(target)
    return report


def _write_figures(target: Path, model: str, report: Report) -> None:
    """``<target>.prom``: what ``monitoring/alerts.yaml`` asks for, in the text format of Prometheus."""
    registry = CollectorRegistry()
    for name, what, value in (
        ("batch_rows", "Rows of the last run.", report.rows),
        ("batch_refused_rows", "Rows that broke the contract.", report.refused),
        ("batch_fallback_rows", "Rows answered by the fallback.", report.fallbacks),
        ("batch_last_success_timestamp_seconds", "When the last run ended.", time.time()),
    ):
        Gauge(name, what, ["model"], registry=registry).labels(model).set(value)
    drift = Gauge("batch_input_drift_psi", "Drift of an input.", ["model", "column"], registry=registry)
    for column, value in (report.drift or {}).items():
        drift.labels(model, column).set(value)
    write_to_textfile(str(target.with_name(target.name + ".prom")), registry)


def _score_chunk(
    chunk: list[tuple[int, Any]],
    predictor: Predictor,
    drift: DriftWindow,
    decisions: DecisionLog,
    report: Report,
    files: tuple[TextIO, TextIO],
) -> None:
    answers, refused = files
    good: list[tuple[int, dict[str, Any]]] = []
    for line, row in chunk:
        report.rows += 1
        try:
            good.append((line, predictor.contract.check(row)))
        except ContractError as error:
            report.refused += 1
            refused.write(json.dumps({"line": line, "error": str(error)}) + "\n")
    if not good:
        return
    began = time.perf_counter()
    table = predictor.contract.table([row for _, row in good])
    answer = predictor.predict(table)
    drift.add(table)
    decisions.write(f"lines {good[0][0]}-{good[-1][0]}", table, answer, time.perf_counter() - began)
    name = predictor.contract.outputs[0].name
    for (line, _), score, fallback in zip(good, answer.scores, answer.fallback, strict=True):
        answers.write(json.dumps({"line": line, name: score, **({"fallback": True} if fallback else {})}) + "\n")
    report.answered += len(good)
    report.fallbacks += sum(answer.fallback)


def _refused(target: Path) -> Path:
    return target.with_name(target.name + ".refused")


def _chunks(rows: Iterator[tuple[int, Any]]) -> Iterator[list[tuple[int, Any]]]:
    chunk: list[tuple[int, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK_ROWS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _rows(source: Path, contract: Contract) -> Iterator[tuple[int, Any]]:
    """Line numbers with rows; a line that cannot be read comes as a text, which the contract refuses."""
    with source.open(encoding="utf-8", newline="") as file:
        if source.suffix == ".csv":
            columns = {column.name: column for column in contract.inputs}
            for number, row in enumerate(csv.DictReader(file), start=2):
                yield number, {name: _value(text, columns.get(name)) for name, text in row.items()}
        else:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    try:
                        yield number, from_json(line, allow_inf_nan=False)
                    except ValueError:
                        yield number, line


def _value(text: str | None, column: Column | None) -> Any:  # noqa: ANN401 - whatever the column holds
    """A text of a CSV file as its column wants it; what cannot be read stays a text, and the contract refuses it."""
    if column is None or column.kind == "string":
        return text
    if not text:
        return None
    if column.kind == "boolean":
        return {"true": True, "false": False}.get(text.lower(), text)
    try:
        return int(text) if column.kind == "integer" else float(text)
    except ValueError:
        return text
