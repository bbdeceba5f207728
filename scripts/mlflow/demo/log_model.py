"""Trains one small classifier and registers it as the next version of a model in a running MLflow server.

    python log_model.py --url http://127.0.0.1:5000 --name churn [--rows 400] [--tag key=value ...] [--run-tag key=value ...]

The version has a signature, an input example, its training data, metrics with slices, and the digest of its files. Prints
one line of JSON: version, runId, modelId, digest and metrics.
"""

import argparse
import json
import logging
import warnings

from train import model_digest  # sets up MLflow, so it comes before it

import estimators
import mlflow
import tables
from mlflow import MlflowClient
from mlflow.models import infer_signature


def pairs(texts):
    return dict(text.split("=", 1) for text in texts)


def log_version(client, arguments):
    training = tables.payments(arguments.rows, arguments.rows)
    unseen = tables.payments(7, 600)
    features = training.drop(columns="target")
    values = estimators.params("linear-classifier", 4, False)
    pipeline = estimators.build("linear-classifier", values, list(features.columns), 7).fit(features, training["target"])
    metrics = estimators.evaluate("classifier", pipeline, unseen)
    for region, part in unseen.groupby("region"):
        metrics[f"slice.region.{region}.roc_auc"] = estimators.evaluate("classifier", pipeline, part)["roc_auc"]

    mlflow.set_experiment(arguments.name)
    with mlflow.start_run() as run:
        mlflow.set_tags(pairs(arguments.run_tag))
        mlflow.log_params({**values, "rows": arguments.rows})
        mlflow.log_input(mlflow.data.from_pandas(training, name="payments", targets="target"), context="training")
        info = mlflow.sklearn.log_model(
            pipeline,
            name="model",
            signature=infer_signature(features, estimators.answer(pipeline, features)),
            input_example=features.head(3),
            pip_requirements=["scikit-learn"],
            serialization_format="cloudpickle",
        )
        mlflow.log_metrics(metrics, model_id=info.model_id)
    digest = model_digest(info.model_uri)
    version = client.create_model_version(
        arguments.name,
        info.model_uri,
        run_id=run.info.run_id,
        model_id=info.model_id,
        tags={"ml-models/digest": digest, **pairs(arguments.tag)},
    )
    return {
        "version": str(version.version),
        "runId": run.info.run_id,
        "modelId": info.model_id,
        "digest": digest,
        "metrics": metrics,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--rows", type=int, default=400, help="more rows make another, usually better version")
    parser.add_argument("--tag", action="append", default=[], help="of the version, may be repeated")
    parser.add_argument("--run-tag", action="append", default=[], help="of the run, may be repeated")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    mlflow.set_tracking_uri(arguments.url)
    client = MlflowClient()
    if not client.search_registered_models(filter_string=f"name='{arguments.name}'"):
        client.create_registered_model(arguments.name)
    print(json.dumps(log_version(client, arguments)))


if __name__ == "__main__":
    main()
