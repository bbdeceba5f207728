"""Features: what is computed from a row of the input before a model sees it.

Both sides use this file: training here, and the service, into whose repository it is copied as it is. So it holds pure
functions, imports nothing but numpy and pandas, and every function gives the same answer for a row whatever the other
rows are.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

#: Columns that :func:`build_features` adds to those of the input.
DERIVED_COLUMNS = ("calls_per_year", "charge_per_tenure", "is_new")


def build_features(table: pd.DataFrame) -> pd.DataFrame:
    """The input columns and the derived ones; the table it is given stays as it is."""
    features = table.copy()
    years = features["tenure_months"].astype("float64") / 12
    features["calls_per_year"] = features["support_calls"] / (years + 0.5)
    features["charge_per_tenure"] = features["monthly_charge"] / (years + 1.0)
    features["is_new"] = np.where(features["tenure_months"] < 3, 1.0, 0.0)
    return features
