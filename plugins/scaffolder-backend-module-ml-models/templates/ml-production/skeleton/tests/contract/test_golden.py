"""Requests with known answers: those that travel with the served version, and those recorded in ``golden/``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from service.lock import ModelLock
from service.predictor import Predictor, golden_pairs

#: Room for other processors and library builds.
TOLERANCE = 1e-6


def check(predictor: Predictor, pair: dict[str, Any]) -> None:
    answer = predictor.predict(predictor.contract.table([pair["input"]]))
    assert answer.fallback == [False]
    assert answer.scores[0] == pytest.approx(pair["output"][predictor.contract.outputs[0].name], abs=TOLERANCE)


def test_the_model_answers_as_it_did_when_it_was_trained(served_directory: Path, served_predictor: Predictor) -> None:
    pairs = golden_pairs(served_directory)
    assert pairs
    for pair in pairs:
        check(served_predictor, pair)


def test_the_model_answers_as_recorded_here(served_predictor: Predictor, lock: ModelLock | None) -> None:
    """`golden/<version>-<what>.json` holds pairs for one version; those of other versions are out of date."""
    version = lock.version if lock else "unpinned"
    for file in sorted((Path(__file__).parent / "golden").glob("*.json")):
        recorded = json.loads(file.read_text())
        assert recorded["version"] == version, f"{file.name} was recorded for version {recorded['version']}"
        for pair in recorded["pairs"]:
            check(served_predictor, pair)
