"""Trains the models of the demo and registers them in a running MLflow server.

    python train.py --url http://127.0.0.1:5000 [--database path/to/mlflow.db] [--only name ...]

Versions that are registered already are left alone, so a second start is quick. With --database, the SQLite file of that
server, versions are dated back over a year (history.py).
"""

import argparse
import datetime
import hashlib
import logging
import os
import pathlib
import sys
import tempfile
import time
import warnings

os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")
os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
os.environ["NO_PROXY"] = "127.0.0.1,localhost"

import mlflow  # noqa: E402  (the variables above are read on import)
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import Metric, Param, RunTag  # noqa: E402
from mlflow.models import infer_signature  # noqa: E402
from sklearn.model_selection import train_test_split  # noqa: E402

import catalogue  # noqa: E402
import estimators  # noqa: E402
import history  # noqa: E402

# MLflow looks for a Git repository around the running script, and would name the one this file lies in as the source
# of every model. Without a script it leaves that to the tags below.
sys.argv[0] = ""

def slug(name):
    words = "".join(c if c.isalnum() else " " for c in name.lower()).split()
    return "-".join(words)


def digest(*words):
    return hashlib.sha1("|".join(map(str, words)).encode()).hexdigest()


def author(model, number):
    """Data scientists take turns; champions come from the engineer among the authors; a service trains some."""
    if model.service_login_from and number >= model.service_login_from:
        return "svc-training"
    if number == model.aliases.get("champion") and len(model.authors) > 2:
        return model.authors[2]
    return model.authors[number % min(2, len(model.authors))]


def run_tags(model, number):
    tags = {
        "mlflow.user": author(model, number),
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
        # Two tags MLflow's own autologging sets; a listing learns the library from nowhere else.
        "estimator_name": estimators.last_step(model.estimator).__name__,
        "estimator_class": f"sklearn.{estimators.last_step(model.estimator).__name__}",
    }
    if model.commit:
        tags["mlflow.source.git.commit"] = digest(model.name, number)
        tags["mlflow.source.git.repoURL"] = f"https://git.example.com/alder-market/{slug(model.name)}-experiments"
        tags["mlflow.source.git.branch"] = "main"
        tags["mlflow.source.git.dirty"] = str(number in model.dirty)
    return tags


def train_version(client, experiment_id, model, number, now):
    """Trains one version and registers it; returns the tuple history.backdate wants."""
    seed = int(digest(model.name, number)[:5], 16)
    # Every version learns from a little more data than the one before, as retraining does.
    rows = 400 + 150 * number
    training = model.table(seed, rows)
    unseen = model.table(int(digest(model.name)[:5], 16), 800)
    features = training.drop(columns="target")
    params = estimators.params(model.estimator, number, number == model.regression)
    pipeline = estimators.build(model.estimator, params, list(features.columns), seed).fit(features, training["target"])

    name = f"{slug(model.name)[:40]}-{number}"
    run = client.create_run(experiment_id, run_name=name, tags=run_tags(model, number))
    with mlflow.start_run(run_id=run.info.run_id):
        log_datasets(model, number, training, unseen)
        example = features.head(3) if model.signature else None
        info = mlflow.sklearn.log_model(
            pipeline,
            name=slug(model.name),
            signature=signature(model, pipeline, features) if model.signature else None,
            input_example=(example, model.inference_params) if model.inference_params else example,
            pip_requirements=["scikit-learn"],
            model_type=model.kind or None,
            tags=run_tags(model, number),
            # The pipelines are our own; the default format wants every class in them named as trusted.
            serialization_format="cloudpickle",
        )
        log_figures(client, run.info.run_id, info.model_id, model, pipeline, unseen, {**params, "rows": rows})
        if model.card:
            write_card(client, run.info.run_id, info.model_id, model)
    version = client.create_model_version(
        model.name,
        info.model_uri,
        run_id=run.info.run_id,
        model_id=info.model_id,
        description=f"Retrained on {rows} rows." if number > 1 else None,
        tags={
            "ml-models/digest": model_digest(info.model_uri),
            **({"validated-by": model.authors[0]} if number in model.aliases.values() else {}),
        },
    )
    return (model.name, int(version.version), run.info.run_id, info.model_id, history.moment(model, number, now))


def model_digest(model_uri):
    """``sha256:…`` over the files of the model, as docs/standards.md describes it."""
    content = hashlib.sha256()
    directory = pathlib.Path(mlflow.artifacts.download_artifacts(model_uri))
    files = {path.relative_to(directory).as_posix(): path for path in directory.rglob("*") if path.is_file()}
    for name in sorted(files.keys() - {"registered_model_meta"}):
        content.update(f"{hashlib.sha256(files[name].read_bytes()).hexdigest()}  {name}\n".encode())
    return f"sha256:{content.hexdigest()}"


def log_datasets(model, number, training, unseen):
    for position, name in enumerate(model.datasets):
        source = f"s3://alder-market-lake/{name}/snapshot-{number:02d}.parquet"
        for frame, context in ((training, "training"), (unseen, "evaluation"))[: 1 if position else 2]:
            data = mlflow.data.from_pandas(frame, source=source, name=name, targets="target")
            mlflow.log_input(data, context=context)


def signature(model, pipeline, features):
    return infer_signature(features, estimators.answer(pipeline, features), params=model.inference_params)


def log_figures(client, run_id, model_id, model, pipeline, unseen, params):
    figures = estimators.evaluate(model.kind, pipeline, unseen)
    figures["latency_p95_ms"] = estimators.latency(pipeline, unseen.drop(columns="target"))
    if model.kind in ("classifier", "regressor", "forecaster"):
        for region, part in unseen.groupby("region"):
            for name, value in estimators.evaluate(model.kind, pipeline, part).items():
                figures[f"slice.region-{region}.{name}"] = value
    now = int(time.time() * 1000)
    client.log_batch(
        run_id,
        metrics=[Metric(key, value, now, 0, model_id=model_id) for key, value in figures.items()],
        params=[Param(key, str(value)) for key, value in {"estimator": model.estimator, **params}.items()],
    )


def write_card(client, run_id, model_id, model):
    card = (
        f"# {model.name}\n\n{model.description}\n\n"
        "## Intended use\n\nDecisions of Alder Market about its own customers, articles and deliveries.\n\n"
        "## Out of scope\n\nPeople who are not customers, and decisions nobody can appeal.\n\n"
        f"## Data\n\nTrained on {' and '.join(f'`{name}`' for name in model.datasets)}.\n\n"
        "| slice | why |\n|---|---|\n| region | assortment and distances differ |\n"
    )
    if model.card == "run":
        client.log_text(run_id, card, "model_card.md")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model_card.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(card)
        client.log_model_artifact(model_id, path)


def register(client, model, present, now):
    """Brings one model to its last version, also when an earlier attempt was interrupted; present counts its versions."""
    experiment = mlflow.set_experiment(f"alder-market/{slug(model.name)}")
    if present is None:
        client.create_registered_model(model.name, tags=model.tags, description=model.description or None)
    numbers = range((present or 0) + 1, model.versions + 1)
    dated = [train_version(client, experiment.experiment_id, model, number, now) for number in numbers]
    for alias, number in model.aliases.items():
        client.set_registered_model_alias(model.name, alias, str(number))
    return dated


def register_oddities(client, existing, database, now):
    name, tags, description = catalogue.EMPTY_MODEL
    if name not in existing:
        client.create_registered_model(name, tags=tags, description=description)
    name, tags, description = catalogue.FOREIGN_MODEL
    if name not in existing:
        client.create_registered_model(name, tags=tags, description=description)
        client.create_model_version(name, "s3://alder-market-archive/scorecard/2019", tags={"imported": "yes"})
        if database:
            history.backdate(database, [(name, 1, None, None, history.days_ago(history.DAYS, now))])
    name, message = catalogue.FAILED_VERSION
    if database and existing.get(name, 0) < 3:
        version = client.create_model_version(name, "s3://alder-market-archive/unfinished")
        history.mark_failed(database, name, int(version.version), message)
        history.backdate(database, [(name, int(version.version), None, None, history.days_ago(9, now))])
    if not mlflow.genai.load_prompt(catalogue.PROMPT, allow_missing=True):
        mlflow.genai.register_prompt(name=catalogue.PROMPT, template="Answer {{question}} in two sentences.")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--database")
    parser.add_argument("--only", nargs="*", help="names of the models to register, all when absent")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    mlflow.set_tracking_uri(arguments.url)
    client = MlflowClient()
    now = datetime.datetime.now(datetime.timezone.utc)

    existing = {model.name: 0 for model in client.search_registered_models(max_results=1000)}
    for version in client.search_model_versions(max_results=10_000):
        existing[version.name] += 1
    missing = [
        model
        for model in catalogue.MODELS
        if existing.get(model.name, -1) < model.versions and (not arguments.only or model.name in arguments.only)
    ]
    for index, model in enumerate(missing):
        print(f"[{index + 1}/{len(missing)}] {model.name}, {model.versions} versions", flush=True)
        dated = register(client, model, existing.get(model.name), now)
        if arguments.database:
            history.backdate(arguments.database, dated)
    if not arguments.only:
        register_oddities(client, existing, arguments.database, now)


if __name__ == "__main__":
    main()
