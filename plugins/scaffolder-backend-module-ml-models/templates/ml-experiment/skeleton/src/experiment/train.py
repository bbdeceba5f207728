"""Trains the model, judges it and records the run.

uv run train                 a run, with its model
uv run train --register      also a version in the registry, from committed code only
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import warnings
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pandas as pd

from experiment import data, tracking
from experiment.contract import input_columns
from experiment.evaluate import Baseline, evaluate
from experiment.lineage import DirtyTreeError, read_lineage
from experiment.model import ScoringModel
from experiment.packaging import package
from experiment.settings import ROOT, Settings, load_settings


@dataclass(frozen=True)
class Result:
    """What a training came to."""

    model: ScoringModel
    metrics: dict[str, float]
    training: data.Dataset
    validation: data.Dataset


def train(settings: Settings) -> Result:
    """Trains and judges; the same settings and data give the same model."""
    training, validation = data.split(data.load(settings), settings)
    rows, truth = _rows(training.table), training.table[settings.data.target]
    model = ScoringModel(task=settings.task, seed=settings.seed, **settings.model)
    began = time.perf_counter()
    model.fit(rows, truth)
    seconds = time.perf_counter() - began
    baseline = Baseline(settings.task).fit(rows, truth)
    columns = [*input_columns(), settings.data.target]
    metrics = evaluate(model, baseline, validation.table[columns], settings)
    return Result(model, {**metrics, "fit_seconds": seconds}, training, validation)


def _rows(table: pd.DataFrame) -> pd.DataFrame:
    return table[input_columns()]


def main(arguments: list[str] | None = None) -> int:
    """The command ``train``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--register", action="store_true", help="make it a version in the registry")
    parser.add_argument("--allow-dirty", action="store_true", help="register although files are not committed")
    parser.add_argument("--seed", type=int, help="another seed than the one in conf")
    options = parser.parse_args(arguments)

    # The contract says which integers there are, and that none of them may be missing.
    warnings.filterwarnings("ignore", message="Hint: Inferred schema contains integer")
    settings = load_settings()
    if options.seed is not None:
        settings = replace(settings, seed=options.seed)
    lineage = read_lineage(settings)
    if options.register:
        tracking.require_registry()
        try:
            # Before the training, not after it: nobody wants to wait for a refusal.
            lineage.require_clean(options.allow_dirty)
        except DirtyTreeError as error:
            print(error, file=sys.stderr)
            return 1

    with tracking.start_run(settings, lineage) as run:
        result = train(settings)
        run.log_parameters({"task": settings.task, "seed": settings.seed, **settings.model})
        run.log_metrics(result.metrics)
        run.log_datasets(training=result.training, validation=result.validation)
        with tempfile.TemporaryDirectory() as directory:
            columns = [*input_columns(), settings.data.target]
            reference = result.validation.table[columns].head(settings.data.stored_rows)
            if len(reference) > 0:
                run.log_reference(reference, Path(directory))
            else:
                print("no reference rows are stored: production cannot repeat the evaluation (data.reference_rows)")
            run.log_model(package(result.model, _rows(result.training.table), Path(directory)))
        version = run.register() if options.register else None

    report = {
        "run": run.identifier,
        "version": version,
        "commit": lineage.commit,
        "dirty": lineage.dirty,
        "settings": asdict(settings),
        "metrics": result.metrics,
    }
    (ROOT / "metrics.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    for name, value in sorted(result.metrics.items()):
        print(f"{name:45} {value:.4f}")
    print(f"run {run.identifier}" + (f", registered as version {version}" if version else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
