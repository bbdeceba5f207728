"""A client of the service in the same process, and requests that hold the contract."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
from fastapi.testclient import TestClient

from service.app import create_app
from service.contract import Contract
from service.oip import DATATYPES
from service.predictor import Predictor
from service.settings import Settings

NAME = "model"
INFER = f"/v2/models/{NAME}/infer"


def open_client(predictor: Predictor, settings: Settings) -> TestClient:
    """Errors come as a caller would see them, not as exceptions of the test."""
    return TestClient(create_app(predictor, NAME, settings), raise_server_exceptions=False)


def request_body(contract: Contract, rows: pd.DataFrame) -> dict[str, Any]:
    """The rows as a request of the protocol."""
    return {
        "id": "request-1",
        "inputs": [
            {
                "name": column.name,
                "shape": [len(rows)],
                "datatype": DATATYPES[column.kind],
                "data": json.loads(rows[column.name].to_json(orient="values", double_precision=12)),
            }
            for column in contract.inputs
        ],
    }
