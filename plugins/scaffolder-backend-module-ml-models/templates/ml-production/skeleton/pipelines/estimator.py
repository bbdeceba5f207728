"""The model that is trained while no version is pinned. Afterwards it is a copy of the pinned one, see train.py."""

from __future__ import annotations

import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder

from service.features import build_features


class ScoringModel(BaseEstimator):
    """Takes raw rows and answers with one column ``score``, the probability of the positive class."""

    def __init__(self, seed: int = 0, max_iter: int = 40) -> None:
        self.seed = seed
        self.max_iter = max_iter

    def fit(self, table: pd.DataFrame, target: pd.Series) -> ScoringModel:
        """Trains on raw rows."""
        categories = [name for name in table.columns if not pd.api.types.is_numeric_dtype(table[name])]
        prepare = ColumnTransformer(
            [("categories", OneHotEncoder(handle_unknown="ignore"), categories)],
            remainder="passthrough",
            sparse_threshold=0.0,
        )
        self.pipeline_ = Pipeline(
            [
                ("features", FunctionTransformer(build_features)),
                ("prepare", prepare),
                ("estimator", HistGradientBoostingClassifier(max_iter=self.max_iter, random_state=self.seed)),
            ]
        ).fit(table, target)
        return self

    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        """One score per row."""
        return pd.DataFrame({"score": self.pipeline_.predict_proba(table)[:, 1]}, index=table.index)
