"""The signature a model was registered with, as its ``MLmodel`` file has it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Field:
    """A column, by the type name of the registry."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True)
class Signature:
    """What the model takes and gives."""

    inputs: tuple[Field, ...]
    outputs: tuple[Field, ...]

    def sha256(self) -> str:
        """The hash that lineage.json and model.lock.yaml hold, over JSON with sorted keys and without white space."""
        content = {
            "inputs": [vars(field) for field in self.inputs],
            "outputs": [vars(field) for field in self.outputs],
            "params": [],
        }
        text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def read_signature(directory: Path) -> Signature | None:
    """The signature of a model directory, None when it has none."""
    content = yaml.safe_load((directory / "MLmodel").read_text(encoding="utf-8"))
    found = content.get("signature")
    if not found or not found.get("inputs"):
        return None
    return Signature(inputs=_fields(found["inputs"]), outputs=_fields(found.get("outputs")))


def _fields(text: str | None) -> tuple[Field, ...]:
    # JSON inside of YAML: that is how MLflow writes it.
    columns: list[dict[str, Any]] = json.loads(text or "[]")
    return tuple(
        Field(name=str(column.get("name", "")), type=str(column["type"]), required=bool(column.get("required", True)))
        for column in columns
    )
