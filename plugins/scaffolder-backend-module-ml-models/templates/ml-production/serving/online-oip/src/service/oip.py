"""The Open Inference Protocol (version 2, JSON over HTTP) in the terms of the contract: one tensor per column."""

from __future__ import annotations

from typing import Any

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from service.contract import Column, Contract, ContractError, Kind
from service.predictor import Answer

DATATYPES: dict[Kind, str] = {"integer": "INT64", "number": "FP64", "string": "BYTES", "boolean": "BOOL"}
#: Datatypes a caller may send for each kind; narrower ones hold no value that the wider one does not.
_ACCEPTED: dict[Kind, set[str]] = {
    "integer": {"INT64", "INT32", "INT16", "INT8", "UINT8", "UINT16", "UINT32"},
    "number": {"FP64", "FP32"},
    "string": {"BYTES"},
    "boolean": {"BOOL"},
}


class InputTensor(BaseModel):
    """One column of the request."""

    model_config = ConfigDict(extra="forbid")
    name: str
    shape: list[int] = Field(min_length=1, max_length=2)
    datatype: str
    parameters: dict[str, Any] = Field(default_factory=dict)
    data: list[Any]


class RequestedOutput(BaseModel):
    """An output the caller wants."""

    name: str
    parameters: dict[str, Any] = Field(default_factory=dict)


class InferRequest(BaseModel):
    """The body of a request."""

    id: str | None = Field(default=None, max_length=200)
    parameters: dict[str, Any] = Field(default_factory=dict)
    inputs: list[InputTensor] = Field(min_length=1)
    outputs: list[RequestedOutput] = Field(default_factory=list)


def parse_request(body: bytes) -> InferRequest:
    """Reads a body.

    Raises :class:`ContractError` when it is no JSON, holds NaN or Infinity, or is no request of the protocol.
    """
    try:
        content = from_json(body, allow_inf_nan=False)
    except ValueError as error:
        raise ContractError(f"the body is not JSON: {error}") from error
    try:
        return InferRequest.model_validate(content)
    except ValidationError as error:
        found = error.errors()[0]
        raise ContractError(f"{'.'.join(map(str, found['loc'])) or 'body'}: {found['msg']}") from error


def to_table(request: InferRequest, contract: Contract, max_rows: int) -> pd.DataFrame:
    """The rows of the request, checked against the contract.

    Raises :class:`ContractError`, which names the tensor or the field.
    """
    tensors = _named(request, contract)
    values = {}
    for column in contract.inputs:
        if column.name in tensors:
            values[column.name] = _values(tensors[column.name], column)
        elif column.required:
            raise ContractError(f"inputs: {column.name} is missing")
    lengths = {len(each) for each in values.values()}
    if len(lengths) != 1:
        raise ContractError("inputs: every tensor has to have the same number of rows")
    count = lengths.pop()
    if not 1 <= count <= max_rows:
        raise ContractError(f"inputs: {count} rows, expected 1 to {max_rows}")
    return contract.table([{name: each[row] for name, each in values.items()} for row in range(count)])


def _named(request: InferRequest, contract: Contract) -> dict[str, InputTensor]:
    """The tensors by name, each there once and known; so are the outputs that are asked for."""
    tensors = {tensor.name: tensor for tensor in request.inputs}
    if len(tensors) != len(request.inputs):
        raise ContractError("inputs: every name may be there once")
    unknown = tensors.keys() - {column.name for column in contract.inputs}
    if unknown:
        raise ContractError(f"inputs: there is no column {', '.join(sorted(unknown))}")
    names = {output.name for output in contract.outputs}
    for wanted in request.outputs:
        if wanted.name not in names:
            raise ContractError(f"outputs: there is no output {wanted.name}")
    return tensors


def _values(tensor: InputTensor, column: Column) -> list[Any]:
    if tensor.datatype not in _ACCEPTED[column.kind]:
        raise ContractError(
            f"{tensor.name}: datatype {tensor.datatype}, expected {' or '.join(sorted(_ACCEPTED[column.kind]))}"
        )
    if len(tensor.shape) == 2 and tensor.shape[1] != 1:
        raise ContractError(f"{tensor.name}: shape {tensor.shape}, expected [rows] or [rows, 1]")
    # Tensors may come flat or nested; both hold the values row by row.
    values = [item for each in tensor.data for item in (each if isinstance(each, list) else [each])]
    if len(values) != tensor.shape[0]:
        raise ContractError(f"{tensor.name}: {len(values)} values, but the shape says {tensor.shape[0]}")
    if column.kind == "number":
        values = [_to_number(each) for each in values]
    return values


def _to_number(value: object) -> object:
    """JSON does not tell 3 from 3.0. Whole numbers that no float can hold stay, and the contract refuses them."""
    if not isinstance(value, int) or isinstance(value, bool):
        return value
    try:
        return float(value)
    except OverflowError:
        return value


def to_response(
    request: InferRequest, request_id: str, contract: Contract, answer: Answer, model: str, version: str
) -> dict[str, Any]:
    """The body of an answer. The parameter `fallback` says which rows the model did not answer."""
    output = contract.outputs[0]
    tensor: dict[str, Any] = {
        "name": output.name,
        "shape": [len(answer.scores)],
        "datatype": DATATYPES[output.kind],
        "data": answer.scores,
    }
    if any(answer.fallback):
        tensor["parameters"] = {"fallback": answer.fallback}
    return {"model_name": model, "model_version": version, "id": request.id or request_id, "outputs": [tensor]}


def metadata(columns: list[Column]) -> list[dict[str, Any]]:
    """What the protocol says about inputs or outputs."""
    return [{"name": column.name, "datatype": DATATYPES[column.kind], "shape": [-1]} for column in columns]
