"""Loads the table and checks it against the contract before anything is learned from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pandera.pandas as pa

from experiment.contract import load_schema, table_schema
from experiment.settings import ROOT, Settings


@dataclass(frozen=True)
class Dataset:
    """A table that has passed the checks, with what identifies it."""

    name: str
    table: pd.DataFrame
    digest: str


def load(settings: Settings) -> Dataset:
    """The table that ``conf`` names, with every input column and the target.

    Raises pandera's ``SchemaErrors``, which lists every value that breaks the contract.
    """
    source = settings.data.source
    if source == "example":
        table = example(settings.task, settings.data.rows, settings.seed)
    else:
        path = ROOT / source
        table = pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path)
    table = check(table, settings)
    return Dataset(name=source, table=table, digest=digest(table))


def check(table: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """The table itself when it holds the contract; the target must be there and complete."""
    schema = table_schema(load_schema("input")).add_columns({settings.data.target: pa.Column(None, nullable=False)})
    checked: pd.DataFrame = schema.validate(table, lazy=True)
    return checked


def split(dataset: Dataset, settings: Settings) -> tuple[Dataset, Dataset]:
    """Training and validation part, the same ones for the same seed."""
    rows = dataset.table.sample(frac=1.0, random_state=settings.seed)
    held_out = int(len(rows) * settings.data.validation_share)
    return tuple(  # type: ignore[return-value]
        Dataset(f"{dataset.name}/{part}", table.reset_index(drop=True), digest(table))
        for part, table in (
            ("training", rows.iloc[held_out:]),
            ("validation", rows.iloc[:held_out]),
        )
    )


def digest(table: pd.DataFrame) -> str:
    """``sha256:…`` over column names and values: equal tables have equal digests."""
    content = hashlib.sha256(",".join(map(str, table.columns)).encode())
    content.update(pd.util.hash_pandas_object(table, index=False).to_numpy().tobytes())
    return f"sha256:{content.hexdigest()}"


def example(task: str, rows: int, seed: int) -> pd.DataFrame:
    """A made-up table of subscriptions, so that the project runs before it has data of its own.

    Short monthly contracts with many support calls are cancelled more often and bring less; the charge of one in
    thirty is not known yet.
    """
    random = np.random.default_rng(seed)
    contract = random.choice(["monthly", "yearly", "two-year"], size=rows, p=[0.55, 0.3, 0.15])
    table = pd.DataFrame(
        {
            "tenure_months": random.gamma(2.0, 14.0, size=rows).astype("int64").clip(0, 600),
            "monthly_charge": random.gamma(6.0, 8.0, size=rows).round(2).clip(5, 1000),
            "support_calls": random.poisson(1.4, size=rows).astype("int64"),
            "contract": contract,
            "region": random.choice(["north", "east", "south", "west"], size=rows),
        }
    )
    calls_per_year = table["support_calls"] / (table["tenure_months"] / 12 + 0.5)
    pull = (
        1.3 * (contract == "monthly")
        - 1.0 * (contract == "two-year")
        + 0.9 * np.log1p(calls_per_year)
        + 0.025 * (table["monthly_charge"] - 48)
        - 0.03 * table["tenure_months"]
    )
    if task == "classification":
        chance = 1 / (1 + np.exp(-(1.6 * pull - 1.9)))
        table["cancelled"] = (random.random(rows) < chance).astype("int64")
    else:
        noise = random.normal(0, 12, size=rows)
        table["revenue_next_quarter"] = (3 * table["monthly_charge"] * (1 - 0.12 * pull) + noise).round(2)
    table.loc[random.random(rows) < 1 / 30, "monthly_charge"] = np.nan
    return table
