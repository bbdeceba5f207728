"""The model: features, preparation and estimator as one object that takes raw input rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder

from experiment.features import build_features


class ScoringModel(BaseEstimator):  # type: ignore[misc]
    """Takes a table with the columns of ``schemas/input.schema.json`` and answers with one column ``score``.

    It is a scikit-learn estimator, so ``sklearn.base.clone`` gives an untrained copy: that is how the production
    repository trains the same model again.
    """

    def __init__(
        self,
        task: str = "classification",
        seed: int = 0,
        learning_rate: float = 0.1,
        max_iter: int = 100,
        max_leaf_nodes: int = 31,
    ) -> None:
        self.task = task
        self.seed = seed
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.max_leaf_nodes = max_leaf_nodes

    def fit(self, table: pd.DataFrame, target: pd.Series) -> ScoringModel:
        """Trains on raw rows."""
        categories = [
            name
            for name in table.columns
            if not pd.api.types.is_numeric_dtype(table[name]) and not pd.api.types.is_bool_dtype(table[name])
        ]
        estimator: Any = (
            HistGradientBoostingClassifier if self.task == "classification" else HistGradientBoostingRegressor
        )
        self.pipeline_ = Pipeline(
            [
                ("features", FunctionTransformer(build_features)),
                (
                    "prepare",
                    ColumnTransformer(
                        # A category never seen in training is no error: none of the columns is set.
                        [("categories", OneHotEncoder(handle_unknown="ignore"), categories)],
                        remainder="passthrough",
                        sparse_threshold=0.0,
                    ),
                ),
                (
                    "estimator",
                    estimator(
                        learning_rate=self.learning_rate,
                        max_iter=self.max_iter,
                        max_leaf_nodes=self.max_leaf_nodes,
                        random_state=self.seed,
                    ),
                ),
            ]
        ).fit(table, target)
        return self

    def predict(self, table: pd.DataFrame) -> pd.DataFrame:
        """One score per row, in the order of the rows: a probability, or the expected value."""
        if self.task == "classification":
            score = self.pipeline_.predict_proba(table)[:, 1]
        else:
            score = self.pipeline_.predict(table)
        return pd.DataFrame({"score": score}, index=table.index)
