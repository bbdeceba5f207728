"""The decision log: one JSON line per request, so that a decision can be explained later.

``config/decision-log.yaml`` says what is in a line, for how long lines are kept and who may read them. By default no
input value is logged, since it may be personal data.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import pandas as pd
import yaml

from service.predictor import Answer


@dataclass
class DecisionLog:
    """Where lines go, and which input columns are in them."""

    model: str
    version: str
    target: str
    columns: tuple[str, ...]

    def __post_init__(self) -> None:
        self._lock = Lock()

    @staticmethod
    def load(root: Path, model: str, version: str, target: str) -> DecisionLog:
        """Reads ``config/decision-log.yaml``; the target is ``stdout``, ``off`` or a file."""
        config = yaml.safe_load((root / "config/decision-log.yaml").read_text(encoding="utf-8"))
        return DecisionLog(model, version, target, tuple(config.get("inputs") or ()))

    def write(
        self, request_id: str, table: pd.DataFrame, answer: Answer, seconds: float, now: datetime | None = None
    ) -> None:
        """Appends the line of one request."""
        if self.target == "off":
            return
        line = {
            "event": "decision",
            "time": (now or datetime.now(UTC)).isoformat(),
            "requestId": request_id,
            "model": self.model,
            "version": self.version,
            "rows": len(table),
            "scores": answer.scores,
            "fallback": answer.fallback,
            "milliseconds": round(seconds * 1000, 3),
        }
        if self.columns:
            line["inputs"] = json.loads(table[list(self.columns)].to_json(orient="records"))
        text = json.dumps(line) + "\n"
        with self._lock:
            if self.target == "stdout":
                sys.stdout.write(text)
                sys.stdout.flush()
            else:
                with Path(self.target).open("a", encoding="utf-8") as file:
                    file.write(text)
