"""The Open Inference Protocol, over HTTP, as callers and serving platforms use it."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
import yaml
from client import INFER, NAME, open_client, request_body
from fastapi.testclient import TestClient

from service.contract import Contract
from service.oip import DATATYPES
from service.predictor import Predictor, golden_pairs
from service.settings import Settings


@pytest.fixture
def client(served_predictor: Predictor, root: Path, tmp_path: Path) -> TestClient:
    settings = Settings(root=root, decision_log=str(tmp_path / "decisions.jsonl"))
    return open_client(served_predictor, settings)


def test_says_that_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/v2/health/live").json() == {"live": True}
    assert client.get("/v2/health/ready").json() == {"ready": True}
    assert client.get(f"/v2/models/{NAME}/ready").json() == {"name": NAME, "ready": True}


def test_describes_server_and_model(client: TestClient, contract: Contract, served_predictor: Predictor) -> None:
    assert client.get("/v2").json()["version"] == served_predictor.version
    described = client.get(f"/v2/models/{NAME}").json()
    assert described["versions"] == [served_predictor.version]
    assert [(each["name"], each["datatype"]) for each in described["inputs"]] == [
        (column.name, DATATYPES[column.kind]) for column in contract.inputs
    ]
    versioned = client.get(f"/v2/models/{NAME}/versions/{served_predictor.version}")
    assert versioned.json() == described


def test_answers_golden_requests(client: TestClient, contract: Contract, served_directory: Path) -> None:
    pairs = golden_pairs(served_directory)
    rows = pd.DataFrame([pair["input"] for pair in pairs])
    response = client.post(INFER, json=request_body(contract, rows))
    assert response.status_code == 200, response.text
    output = response.json()["outputs"][0]
    assert output["shape"] == [len(pairs)]
    assert output["data"] == pytest.approx([pair["output"][output["name"]] for pair in pairs], abs=1e-6)
    assert response.json()["id"] == "request-1"


def test_every_answer_is_in_the_decision_log(
    client: TestClient, contract: Contract, rows: pd.DataFrame, tmp_path: Path
) -> None:
    client.post(INFER, json=request_body(contract, rows.head(2)))
    line = json.loads((tmp_path / "decisions.jsonl").read_text())
    assert line["requestId"] == "request-1"
    assert line["rows"] == 2
    assert "inputs" not in line


def test_measures_what_the_alerts_ask_for(
    client: TestClient, contract: Contract, rows: pd.DataFrame, root: Path
) -> None:
    for _ in range(20):
        client.post(INFER, json=request_body(contract, rows))
    client.post(INFER, json={})
    text = client.get("/metrics").text
    assert f'inference_requests_total{{code="200",model="{NAME}"}} 20.0' in text
    assert f'inference_requests_total{{code="400",model="{NAME}"}} 1.0' in text
    for column in contract.inputs:
        assert f'inference_input_drift_psi{{column="{column.name}",model="{NAME}"}}' in text
    asked = {
        word
        for group in yaml.safe_load((root / "monitoring/alerts.yaml").read_text())["groups"]
        for rule in group["rules"]
        for word in rule["expr"].replace("{", " ").replace("(", " ").split()
        if word.startswith("inference_")
    }
    assert asked
    for name in asked:
        assert f"\n{name}" in text, f"{name} is not measured"


def test_the_described_interface_is_the_real_one(client: TestClient, root: Path) -> None:
    described = yaml.safe_load((root / "openapi.yaml").read_text())["paths"]
    real = {
        (route.path, method.lower())
        for route in client.app.routes  # type: ignore[attr-defined]
        for method in route.methods - {"HEAD"}
    }
    assert {(path, method) for path, operations in described.items() for method in operations} == real
