"""What callers get for input that breaks the contract: 4xx and {"error": …}, never an answer and never 5xx."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from client import INFER, NAME, open_client, request_body
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.contract import Column, Contract
from service.fallback import Fallback
from service.predictor import Predictor
from service.settings import Settings

pytestmark = pytest.mark.contract_negative


@pytest.fixture(scope="module")
def client(stand_in_predictor: Predictor, root: Path) -> TestClient:
    return open_client(stand_in_predictor, Settings(root=root, decision_log="off", max_body_bytes=100_000))


@pytest.fixture
def body(contract: Contract, rows: pd.DataFrame) -> dict[str, Any]:
    return request_body(contract, rows.head(2))


def refuse(client: TestClient, body: object, status: int = 400) -> str:
    """Sends the body and gives the error it has to be answered with."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = client.post(INFER, content=content, headers={"content-type": "application/json"})
    assert response.status_code == status, response.text
    assert set(response.json()) == {"error"}
    message: str = response.json()["error"]
    return message


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"{}", b'{"inputs": []}', b'{"inputs": 3}', b"\xff\xfe", b"[" * 50_000],
)
def test_a_body_that_is_no_request(client: TestClient, content: bytes) -> None:
    assert refuse(client, content)


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_not_finite(client: TestClient, body: dict[str, Any], word: str) -> None:
    number = next(each for each in body["inputs"] if each["datatype"] in ("FP64", "INT64"))
    number["data"][0] = math.nan
    assert "not JSON" in refuse(client, json.dumps(body).replace("NaN", word).encode())


Change = Callable[[dict[str, Any]], object]
CHANGES: dict[str, tuple[Change, str]] = {
    "a missing column": (lambda body: body["inputs"].pop(), "is missing"),
    "an unknown column": (lambda body: body["inputs"][0].update(name="no such"), "there is no column no such"),
    "a column twice": (lambda body: body["inputs"].append(body["inputs"][0]), "may be there once"),
    "another datatype": (lambda body: body["inputs"][0].update(datatype="FP16"), "datatype FP16, expected"),
    "a shape that does not fit": (lambda body: body["inputs"][0].update(shape=[5]), "but the shape says 5"),
    "a shape of another rank": (lambda body: body["inputs"][0].update(shape=[2, 2]), "expected [rows] or [rows, 1]"),
    "columns of different length": (
        lambda body: body["inputs"][0].update(shape=[1], data=body["inputs"][0]["data"][:1]),
        "the same number of rows",
    ),
    "no rows": (lambda body: [each.update(shape=[0], data=[]) for each in body["inputs"]], "0 rows, expected"),
    "an unknown output": (lambda body: body.update(outputs=[{"name": "other"}]), "there is no output other"),
    "an unknown field": (lambda body: body["inputs"][0].update(colour="red"), "colour"),
    "an object as a value": (lambda body: body["inputs"][0]["data"].__setitem__(0, {"a": 1}), "row 0, "),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_request_that_breaks_the_protocol(client: TestClient, body: dict[str, Any], what: str) -> None:
    change, message = CHANGES[what]
    change(body)
    assert message in refuse(client, body)


def test_every_limit_of_every_column(client: TestClient, contract: Contract, body: dict[str, Any]) -> None:
    for place, column in enumerate(contract.inputs):
        for bad in bad_values(column):
            changed = json.loads(json.dumps(body))
            changed["inputs"][place]["data"][1] = bad
            assert f"row 1, {column.name}" in refuse(client, changed), f"{column.name} = {bad!r} was not refused"


def bad_values(column: Column) -> list[Any]:
    """Values the contract does not allow in the column."""
    values: list[Any] = [] if column.nullable else [None]
    if column.categories:
        values += ["no such category", "", 3]
    if column.kind in ("integer", "number"):
        # No float and no column of whole numbers can hold the last ones.
        values += ["text", "3", True, 10**400, -(10**400)]
        values += [column.maximum + 1] if column.maximum is not None else []
        values += [column.minimum - 1] if column.minimum is not None else []
    if column.kind == "integer":
        values += [1.5, 2**65]
    return values


def test_a_body_that_is_too_large(client: TestClient) -> None:
    assert "larger than 100000 bytes" in refuse(client, b" " * 100_001, status=413)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/v2/models/other", 404),
        ("post", "/v2/models/other/infer", 404),
        ("get", f"/v2/models/{NAME}/versions/999", 404),
        ("get", "/v3", 404),
        ("get", INFER, 405),
    ],
)
def test_a_path_that_is_not_there(client: TestClient, method: str, path: str, status: int) -> None:
    response = getattr(client, method)(path)
    assert response.status_code == status
    assert set(response.json()) == {"error"}


class Broken:
    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        raise RuntimeError("secret of the inside")


@pytest.mark.parametrize(("kind", "status"), [("default-value", 200), ("none", 503)])
def test_a_model_that_fails(contract: Contract, root: Path, body: dict[str, Any], kind: str, status: int) -> None:
    profile = {"inputs": {}, "output": {"score": {"mean": 0.25}}}
    predictor = Predictor(Broken(), contract, Fallback(kind, 0.25), "7", profile)
    response = open_client(predictor, Settings(root=root, decision_log="off")).post(INFER, json=body)
    assert response.status_code == status
    assert "secret" not in response.text
    if status == 200:
        assert response.json()["outputs"][0]["parameters"] == {"fallback": [True, True]}
    else:
        assert set(response.json()) == {"error"}


def test_a_number_that_json_can_write_and_no_float_can_hold(client: TestClient, body: dict[str, Any]) -> None:
    number = next(each for each in body["inputs"] if each["datatype"] in ("FP64", "INT64"))
    number["data"][0] = "PLACE"
    assert refuse(client, json.dumps(body).replace('"PLACE"', "1e400").encode())


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**400)])
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=8), children, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_sent_is_answered_or_refused(client: TestClient, contract: Contract, data: st.DataObject) -> None:
    """Requests that are right but for some values: 200 with finite scores, or 400 with a reason. Never 5xx."""
    sent = data.draw(JSON_VALUES | requests_like(contract))
    response = client.post(INFER, json=sent)
    assert response.status_code in (200, 400), response.text
    if response.status_code == 200:
        assert np.isfinite(response.json()["outputs"][0]["data"]).all()
    else:
        assert set(response.json()) == {"error"}


def requests_like(contract: Contract) -> st.SearchStrategy[dict[str, Any]]:
    """One row with values inside and outside of the contract."""

    def values(column: Column) -> st.SearchStrategy[Any]:
        good: dict[str, st.SearchStrategy[Any]] = {
            "integer": st.integers(min_value=-5, max_value=700),
            "number": st.floats(min_value=-5, max_value=2000),
            "string": st.sampled_from([*(column.categories or ()), "other"]),
            "boolean": st.booleans(),
        }
        return good[column.kind] | JSON_VALUES

    def build(row: tuple[Any, ...]) -> dict[str, Any]:
        types = {"integer": "INT64", "number": "FP64", "string": "BYTES", "boolean": "BOOL"}
        return {
            "inputs": [
                {"name": column.name, "shape": [1], "datatype": types[column.kind], "data": [value]}
                for column, value in zip(contract.inputs, row, strict=True)
            ]
        }

    return st.tuples(*map(values, contract.inputs)).map(build)
