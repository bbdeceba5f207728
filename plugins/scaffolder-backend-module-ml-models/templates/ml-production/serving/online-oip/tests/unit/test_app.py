"""The service with the stand-in; tests/contract asks the same of the pinned version, and more."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from client import INFER, NAME, open_client, request_body
from fastapi import FastAPI
from starlette.exceptions import HTTPException

from service import __main__ as command
from service.app import Service
from service.contract import Contract
from service.predictor import Predictor
from service.settings import Settings


@pytest.fixture
def settings(root: Path) -> Settings:
    return Settings(root=root, decision_log="off", max_concurrency=1)


def test_a_session(stand_in_predictor: Predictor, contract: Contract, rows: pd.DataFrame, settings: Settings) -> None:
    client = open_client(stand_in_predictor, settings)
    assert client.get("/v2/health/live").status_code == 200
    assert client.get("/v2/health/ready").status_code == 200
    assert client.get("/v2").json() == {"name": NAME, "version": "unpinned", "extensions": []}
    assert client.get(f"/v2/models/{NAME}/ready").json()["ready"] is True
    assert len(client.get(f"/v2/models/{NAME}").json()["inputs"]) == len(contract.inputs)
    answered = client.post(INFER, json=request_body(contract, rows))
    assert len(answered.json()["outputs"][0]["data"]) == len(rows)
    assert client.post(INFER, json={}).status_code == 400
    assert client.post("/v2/models/other/infer", json={}).status_code == 404
    assert "inference_requests_total" in client.get("/metrics").text


def test_too_many_requests_at_once_are_turned_away(stand_in_predictor: Predictor, settings: Settings) -> None:
    async def ask_twice() -> None:
        service = Service(stand_in_predictor, NAME, settings)
        async with service.places:
            await service.infer(None)  # type: ignore[arg-type]

    with pytest.raises(HTTPException) as refused:
        asyncio.run(ask_twice())
    assert refused.value.status_code == 503
    assert refused.value.headers == {"Retry-After": "1"}


def test_an_unexpected_error_says_nothing_of_the_inside(
    stand_in_predictor: Predictor, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("service.app.parse_request", fail)
    response = open_client(stand_in_predictor, settings).post(INFER, json={})
    assert response.status_code == 500
    assert response.json() == {"error": "internal error"}


def test_starts_with_a_model_that_fits(stand_in: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[FastAPI, dict[str, Any]]] = []
    monkeypatch.setattr("uvicorn.run", lambda app, **options: started.append((app, options)))
    monkeypatch.setattr(command, "read_lock", lambda _: None)
    for name, value in (("MODEL_DIRECTORY", stand_in), ("SERVICE_ROOT", root), ("PORT", 8123)):
        monkeypatch.setenv(name, str(value))
    assert command.main() == 0
    app, options = started[0]
    assert options["port"] == 8123
    assert "/v2/models/{model}/infer" in {getattr(route, "path", None) for route in app.routes}


def test_does_not_start_without_a_model(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(command, "read_lock", lambda _: None)
    monkeypatch.setenv("SERVICE_ROOT", str(root))
    monkeypatch.setenv("MODEL_DIRECTORY", str(tmp_path))
    assert command.main() == 1
    assert "holds no model" in caplog.text
