"""Small scikit-learn models for the demo, and the figures that say how good they are."""

import time

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.decomposition import TruncatedSVD
from sklearn.ensemble import (
    GradientBoostingClassifier,
    GradientBoostingRegressor,
    RandomForestClassifier,
    RandomForestRegressor,
)
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    log_loss,
    mean_absolute_error,
    mean_absolute_percentage_error,
    ndcg_score,
    precision_score,
    r2_score,
    recall_score,
    roc_auc_score,
    root_mean_squared_error,
)
from sklearn.neighbors import NearestNeighbors
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

PAGE = 10
"""Articles on one result page."""

POOL = 50
"""Articles a recommender chooses its ten from."""


def params(estimator, step, regression):
    """Parameters of one version: each step learns a little longer; a regression comes from a wrong one."""
    trees = {"n_estimators": 3 if regression else 6 + 9 * step, "max_depth": 1 if regression else 3}
    return {
        "boosting-classifier": {**trees, "learning_rate": 0.12},
        "boosting-regressor": {**trees, "learning_rate": 0.12},
        "forest-classifier": {"n_estimators": 5 + 5 * step, "max_depth": 3 + step, "min_samples_leaf": 4},
        "forest-regressor": {"n_estimators": 5 + 5 * step, "max_depth": 3 + step, "min_samples_leaf": 4},
        "linear-classifier": {"C": round(0.003 * 10 ** (step / 2), 4), "max_iter": 400},
        "text-classifier": {"C": round(0.05 * 10 ** (step / 2), 4), "max_iter": 400},
        "ridge-regressor": {"alpha": round(3000 / 10**step, 4)},
        "components": {"n_components": 1 + step},
    }[estimator]


_STEPS = {
    "boosting-classifier": GradientBoostingClassifier,
    "boosting-regressor": GradientBoostingRegressor,
    "forest-classifier": RandomForestClassifier,
    "forest-regressor": RandomForestRegressor,
    "linear-classifier": LogisticRegression,
    "text-classifier": LogisticRegression,
    "ridge-regressor": Ridge,
    "components": TruncatedSVD,
}


def last_step(estimator):
    """Class of the step that learns."""
    return _STEPS[estimator]


def build(estimator, values, columns, seed):
    """An untrained pipeline from columns as people know them to a prediction."""
    seeded = {} if estimator in ("linear-classifier", "text-classifier", "ridge-regressor") else {"random_state": seed}
    learn = last_step(estimator)(**values, **seeded)
    if estimator == "text-classifier":
        return make_pipeline(make_column_transformer((TfidfVectorizer(ngram_range=(1, 2)), "query")), learn)
    numbers = [name for name in columns if name != "region"]
    encode = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore", sparse_output=False), ["region"]), (StandardScaler(), numbers)
    )
    return make_pipeline(encode, learn)


def answer(model, features):
    """What the model says: a prediction, or a vector for an embedding."""
    return model.predict(features) if hasattr(model, "predict") else model.transform(features)


def evaluate(kind, model, table):
    """Figures of the model on a table it has not seen, as name and value."""
    truth, features = table["target"], table.drop(columns="target")
    predicted = answer(model, features)
    if kind == "embedding":
        return {"recall_at_20": neighbours_kept(model, features), "dimension": float(predicted.shape[1])}
    if kind == "ranker":
        return {"ndcg_at_10": ndcg(truth, predicted), "mrr": reciprocal_rank(truth, predicted)}
    if kind == "recommender":
        return {
            "hit_rate_at_10": hit_rate(truth, predicted),
            "coverage": float(len(np.unique(predicted.round(2))) / len(predicted)),
            "ndcg_at_10": ndcg(truth, predicted),
        }
    if kind == "forecaster":
        return {
            "mape": float(mean_absolute_percentage_error(truth, predicted)),
            "rmse": float(root_mean_squared_error(truth, predicted)),
            "bias": float(np.mean(predicted - truth)),
        }
    if kind == "regressor":
        return {
            "rmse": float(root_mean_squared_error(truth, predicted)),
            "mae": float(mean_absolute_error(truth, predicted)),
            "r2": float(r2_score(truth, predicted)),
        }
    if kind == "classifier":
        return classification(model, features, truth, predicted)
    return {"accuracy": float(accuracy_score(truth, predicted))}


def classification(model, features, truth, predicted):
    chances = model.predict_proba(features)
    ranked = chances[:, 1] if chances.shape[1] == 2 else chances
    return {
        "roc_auc": float(roc_auc_score(truth, ranked, multi_class="ovr", labels=model.classes_)),
        "f1": float(f1_score(truth, predicted, average="macro")),
        "precision": float(precision_score(truth, predicted, average="macro", zero_division=0)),
        "recall": float(recall_score(truth, predicted, average="macro")),
        "log_loss": float(log_loss(truth, chances, labels=model.classes_)),
    }


def latency(model, features):
    """95th percentile of the milliseconds one answer takes, over 40 single rows."""
    taken = []
    for position in range(40):
        row = features.iloc[[position % len(features)]]
        started = time.perf_counter()
        answer(model, row)
        taken.append((time.perf_counter() - started) * 1000)
    return float(np.percentile(taken, 95).round(2))


def _pages(values, size=PAGE):
    whole = len(values) // size
    return np.asarray(values)[: whole * size].reshape(whole, size)


def ndcg(truth, predicted):
    return float(ndcg_score(_pages(truth), _pages(predicted), k=PAGE))


def reciprocal_rank(truth, predicted):
    """Mean of one by the place of the first article with the best relevance of its page."""
    best = _pages(truth) == _pages(truth).max(axis=1, keepdims=True)
    order = np.argsort(-_pages(predicted), axis=1)
    return float(np.mean(1 / (np.take_along_axis(best, order, axis=1).argmax(axis=1) + 1)))


def hit_rate(truth, predicted):
    """Share of ten recommended out of fifty that are relevant, over all pools."""
    relevant = _pages(truth, POOL) >= 2
    order = np.argsort(-_pages(predicted, POOL), axis=1)[:, :PAGE]
    return float(np.take_along_axis(relevant, order, axis=1).mean())


def neighbours_kept(model, features):
    """Share of the 20 nearest articles that are still among the 20 nearest in the embedding."""
    before = NearestNeighbors(n_neighbors=20).fit(full := model[:-1].transform(features)).kneighbors(full)[1]
    after = NearestNeighbors(n_neighbors=20).fit(small := model.transform(features)).kneighbors(small)[1]
    return float(np.mean([len(set(a) & set(b)) / 20 for a, b in zip(before, after)]))
