from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from service.contract import Contract, ContractError
from service.oip import DATATYPES, metadata, parse_request, to_response, to_table
from service.predictor import Answer


def tensors(contract: Contract, rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            "name": column.name,
            "shape": [len(rows)],
            "datatype": DATATYPES[column.kind],
            "data": json.loads(rows[column.name].to_json(orient="values")),
        }
        for column in contract.inputs
    ]


def test_flat_and_nested_tensors_mean_the_same(contract: Contract, rows: pd.DataFrame) -> None:
    flat = tensors(contract, rows.head(3))
    nested = [{**each, "shape": [3, 1], "data": [[value] for value in each["data"]]} for each in flat]
    tables = [to_table(parse_request(json.dumps({"inputs": each}).encode()), contract, 10) for each in (flat, nested)]
    pd.testing.assert_frame_equal(tables[0], tables[1])


def test_a_whole_number_is_a_number(contract: Contract, rows: pd.DataFrame) -> None:
    sent = tensors(contract, rows.head(1))
    for each in sent:
        if each["datatype"] == "FP64":
            each["data"] = [1]
    assert len(to_table(parse_request(json.dumps({"inputs": sent}).encode()), contract, 10)) == 1


def test_too_many_rows_are_refused(contract: Contract, rows: pd.DataFrame) -> None:
    request = parse_request(json.dumps({"inputs": tensors(contract, rows.head(11))}).encode())
    with pytest.raises(ContractError, match="11 rows, expected 1 to 10"):
        to_table(request, contract, 10)


def test_an_answer_says_which_rows_are_a_fallback(contract: Contract) -> None:
    request = parse_request(b'{"id": "a", "inputs": [{"name": "x", "shape": [1], "datatype": "FP64", "data": [1]}]}')
    body = to_response(request, "b", contract, Answer([0.5, 0.1], [False, True]), "m", "7")
    assert body == {
        "model_name": "m",
        "model_version": "7",
        "id": "a",
        "outputs": [
            {
                "name": contract.outputs[0].name,
                "shape": [2],
                "datatype": "FP64",
                "data": [0.5, 0.1],
                "parameters": {"fallback": [False, True]},
            }
        ],
    }
    assert "parameters" not in to_response(request, "b", contract, Answer([0.5], [False]), "m", "7")["outputs"][0]


def test_metadata_names_every_column(contract: Contract) -> None:
    described = metadata(contract.inputs)
    assert [each["name"] for each in described] == [column.name for column in contract.inputs]
    assert all(each["shape"] == [-1] for each in described)
