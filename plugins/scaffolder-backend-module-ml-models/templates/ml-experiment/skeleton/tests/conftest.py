"""Made-up data for the tests: nothing here needs a network, a server or a file outside the repository."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from experiment import data
from experiment.settings import Settings, load_settings


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of the project on the example data, small enough to be fast."""
    base = load_settings()
    target = "cancelled" if base.task == "classification" else "revenue_next_quarter"
    return replace(
        base,
        data=replace(base.data, source="example", target=target, rows=800, slice_by=("region",)),
        model={**base.model, "max_iter": 20},
    )


@pytest.fixture(scope="session")
def table(settings: Settings) -> pd.DataFrame:
    """The example table with its target."""
    return data.load(settings).table
