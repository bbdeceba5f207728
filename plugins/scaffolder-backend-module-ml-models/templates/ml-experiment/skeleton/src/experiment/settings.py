"""Parameters of the experiment, read from ``conf/``."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

ROOT = Path(__file__).resolve().parents[2]
#: The source that makes up its rows.
EXAMPLE = "example"
EXAMPLE_REFERENCE_ROWS = 1000


@dataclass(frozen=True)
class DataSettings:
    """Where the table comes from and how it is cut."""

    source: str
    target: str
    rows: int = 4000
    validation_share: float = 0.25
    slice_by: tuple[str, ...] = ()
    reference_rows: int | None = None

    @property
    def stored_rows(self) -> int:
        """Rows of the validation data that go to the tracking server: of real data only those somebody asked for."""
        if self.reference_rows is not None:
            return self.reference_rows
        return EXAMPLE_REFERENCE_ROWS if self.source == EXAMPLE else 0


@dataclass(frozen=True)
class TrackingSettings:
    """Names in the tracking server. Its address comes from the environment."""

    instance: str
    experiment: str
    registered_model: str
    alias: str = "candidate"


@dataclass(frozen=True)
class Settings:
    """Everything a run depends on beside code and data."""

    entity: str
    task: Literal["classification", "regression"]
    seed: int
    data: DataSettings
    tracking: TrackingSettings
    model: dict[str, Any] = field(default_factory=dict)


def load_settings(root: Path = ROOT) -> Settings:
    """Reads ``conf/base.yaml``, overridden value by value by ``conf/local/*.yaml`` in the order of their names."""
    values: dict[str, Any] = {}
    for path in [root / "conf/base.yaml", *sorted((root / "conf/local").glob("*.yaml"))]:
        values = _merge(values, yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    data = dict(values["data"])
    data["slice_by"] = tuple(data.get("slice_by") or ())
    if values["task"] not in ("classification", "regression"):
        raise ValueError(f"conf: task is {values['task']!r}, expected classification or regression")
    return Settings(
        entity=values["entity"],
        task=values["task"],
        seed=int(values["seed"]),
        data=DataSettings(**data),
        tracking=TrackingSettings(**values["tracking"]),
        model=dict(values.get("model") or {}),
    )


def _merge(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in change.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _merge(merged[key], value) if both else value
    return merged
