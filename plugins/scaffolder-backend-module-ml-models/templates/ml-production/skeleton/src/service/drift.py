"""Drift of the inputs: the population stability index of what is asked against what was trained on.

Counts of the last rows are kept per column, never the rows themselves.
"""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import Any

import numpy as np
import pandas as pd

#: Rows the index is computed over; with fewer than a fifth of them it says nothing yet.
WINDOW_ROWS = 5000
#: Stands in for a share of zero, so that the logarithm is finite.
_SMALLEST_SHARE = 1e-4


def population_stability_index(expected: list[float], found: list[float]) -> float:
    """How different two distributions over the same parts are.

    Below 0.1 they are taken for equal, above 0.2 for different: the usual rule of thumb in credit scoring.
    """
    before = np.clip(np.asarray(expected, dtype="float64"), _SMALLEST_SHARE, None)
    after = np.clip(np.asarray(found, dtype="float64"), _SMALLEST_SHARE, None)
    return float(np.sum((after - before) * np.log(after / before)))


class DriftWindow:
    """Counts of the last rows, compared with the profile of the training data."""

    def __init__(self, profile: dict[str, Any], window_rows: int = WINDOW_ROWS) -> None:
        self._inputs: dict[str, dict[str, Any]] = profile["inputs"]
        self._window_rows = window_rows
        self._batches: deque[tuple[int, dict[str, np.ndarray[Any, Any]]]] = deque()
        self._rows = 0
        self._lock = Lock()

    def add(self, table: pd.DataFrame) -> None:
        """Counts the rows of one request, and forgets the oldest beyond the window."""
        counts = {name: self._count(described, table[name]) for name, described in self._inputs.items()}
        with self._lock:
            self._batches.append((len(table), counts))
            self._rows += len(table)
            while self._rows - self._batches[0][0] >= self._window_rows:
                self._rows -= self._batches.popleft()[0]

    def indices(self) -> dict[str, float]:
        """The index of each column; none before the window is filled to a fifth."""
        return self.all_indices() if self._rows >= self._window_rows / 5 else {}

    def all_indices(self) -> dict[str, float]:
        """The index of each column, however few rows there were."""
        with self._lock:
            if self._rows == 0:
                return {}
            totals = {name: np.sum([counts[name] for _, counts in self._batches], axis=0) for name in self._inputs}
            rows = self._rows
        return {
            name: population_stability_index(self._expected(described), list(totals[name] / rows))
            for name, described in self._inputs.items()
        }

    def _expected(self, described: dict[str, Any]) -> list[float]:
        shares = described["shares"]
        values = list(shares.values()) if described["type"] == "category" else shares
        present = 1.0 - described["nullShare"]
        other = [0.0] if described["type"] == "category" else []
        return [share * present for share in values] + other + [described["nullShare"]]

    def _count(self, described: dict[str, Any], values: pd.Series[Any]) -> np.ndarray[Any, Any]:
        """Rows per part; the last part is for missing values, the one before it for unknown categories."""
        present = values.dropna()
        if described["type"] == "category":
            known = list(described["shares"])
            counts = present.astype("str").value_counts()
            parts = [int(counts.get(category, 0)) for category in known]
            parts.append(len(present) - sum(parts))
        else:
            edges = np.asarray(described["edges"], dtype="float64")
            places = np.searchsorted(edges, present.to_numpy(dtype="float64"), side="left")
            parts = np.bincount(places, minlength=len(edges) + 1).tolist()
        return np.asarray([*parts, len(values) - len(present)])
