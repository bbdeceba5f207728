"""Made-up rows that hold the contract, whatever its columns: for tests, and until a version is pinned."""

from __future__ import annotations

import numpy as np
import pandas as pd

from service.contract import Column, Contract

#: Name of the target column in made-up tables.
TARGET = "target"


def make_rows(contract: Contract, count: int, seed: int) -> pd.DataFrame:
    """Rows with values spread over the agreed ranges and categories; some of the nullable ones are missing."""
    random = np.random.default_rng(seed)
    table = pd.DataFrame({column.name: _values(column, count, random) for column in contract.inputs})
    for column in contract.inputs:
        if column.nullable:
            table.loc[random.random(count) < 0.03, column.name] = np.nan
    return table


def make_target(contract: Contract, table: pd.DataFrame, seed: int) -> pd.Series:
    """A target between 0 and 1 that depends on every column, with some noise: something that can be learned."""
    random = np.random.default_rng(seed + 1)
    pull = np.zeros(len(table))
    for number, column in enumerate(contract.inputs):
        if column.categories:
            place = table[column.name].map({name: place for place, name in enumerate(column.categories)})
            pull += 2 * (place.to_numpy(dtype="float64") / max(len(column.categories) - 1, 1) - 0.5)
        elif column.kind != "string":
            values = table[column.name].astype("float64").fillna(0.0).to_numpy()
            spread = (values - values.mean()) / (values.std() or 1.0)
            # Every other one bends, which a straight line cannot follow.
            pull += 1.2 * spread if number % 2 == 0 else 2.0 * (np.abs(spread) - 0.8)
    chance = 1 / (1 + np.exp(-pull))
    return pd.Series((random.random(len(table)) < chance).astype("int64"), name=TARGET)


def make_table(contract: Contract, count: int, seed: int) -> pd.DataFrame:
    """Rows with their target."""
    table = make_rows(contract, count, seed)
    return table.assign(**{TARGET: make_target(contract, table, seed)})


def _values(column: Column, count: int, random: np.random.Generator) -> np.ndarray | list[str]:
    if column.categories:
        return random.choice(list(column.categories), size=count)
    low = column.minimum if column.minimum is not None else -100.0
    high = column.maximum if column.maximum is not None else 100.0
    if column.kind == "integer":
        return random.integers(int(low), int(high), size=count, endpoint=True)
    if column.kind == "number":
        return random.uniform(low, high, size=count)
    if column.kind == "boolean":
        return random.random(count) < 0.5
    return [f"text {number}" for number in random.integers(0, 100, size=count)]
