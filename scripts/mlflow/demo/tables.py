"""Data of Alder Market, an invented online grocer, made from formulas.

No file is read and the same seed gives the same table. Every table has a column `region`, by which the models are
judged slice by slice, and a column `target`, which they learn.
"""

import numpy as np
import pandas as pd

REGIONS = ["north", "south", "coast"]


def _chance(score):
    return 1 / (1 + np.exp(-score))


def customers(seed, rows):
    """Members of the delivery plan, and whether they left."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows, p=[0.5, 0.3, 0.2]),
        "months_as_member": r.gamma(2.2, 9.0, rows).round(1),
        "orders_last_90_days": r.poisson(6.1, rows).astype(float),
        "average_basket_eur": r.gamma(4.0, 15.0, rows).round(2),
        "substituted_share": r.beta(2, 14, rows).round(3),
        "support_contacts": r.poisson(0.7, rows).astype(float),
    })
    score = (
        1.6
        - 0.03 * frame.months_as_member
        - 0.35 * frame.orders_last_90_days
        + 0.6 * frame.support_contacts
        + 5.5 * frame.substituted_share
        + 0.4 * (frame.region == "coast")
    )
    frame["target"] = (r.random(rows) < _chance(1.6 * score)).astype("int64")
    return frame


def payments(seed, rows):
    """Card payments and sign-ins, some of them fraudulent."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "amount_eur": r.lognormal(4.0, 0.7, rows).round(2),
        "minutes_since_last_payment": r.exponential(900, rows).round(1),
        "card_age_days": r.gamma(2.0, 300.0, rows).round(0),
        "failed_attempts": r.poisson(0.5, rows).astype(float),
        "delivers_to_known_address": r.random(rows) < 0.8,
    })
    score = (
        -3.4
        + 0.016 * frame.amount_eur
        + 1.7 * frame.failed_attempts
        - 0.0009 * frame.minutes_since_last_payment
        + 1.5 * ~frame.delivers_to_known_address
        - 0.0012 * frame.card_age_days
    )
    frame["target"] = (r.random(rows) < _chance(1.5 * score)).astype("int64")
    return frame


def ledger(seed, rows):
    """Orders paid later, and the limit that turned out to be safe, in euro."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "orders_so_far": r.poisson(12, rows).astype(float),
        "average_basket_eur": r.gamma(4.0, 15.0, rows).round(2),
        "late_payments": r.poisson(0.6, rows).astype(float),
        "months_as_customer": r.gamma(2.0, 11.0, rows).round(1),
        "open_amount_eur": r.gamma(1.5, 40.0, rows).round(2),
    })
    limit = (
        60
        + 2.2 * frame.average_basket_eur
        + 9 * frame.orders_so_far
        - 70 * frame.late_payments
        + 2.5 * frame.months_as_customer
        - 0.4 * frame.open_amount_eur
    )
    frame["target"] = np.maximum(0, limit + r.normal(0, 28, rows)).round(0)
    return frame


def defaults(seed, rows):
    """Orders paid later, and whether they were never paid."""
    frame = ledger(seed, rows)
    frame["target"] = (frame.target < frame.target.quantile(0.18)).astype("int64")
    return frame


def clicks(seed, rows):
    """Articles shown to a customer, ten to a page, with a relevance from 0 to 3."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "text_match": r.beta(2, 2, rows).round(3),
        "click_rate": r.beta(1.4, 12, rows).round(4),
        "bought_before": r.random(rows) < 0.3,
        "in_stock": r.random(rows) < 0.9,
        "days_since_listed": r.gamma(1.5, 120.0, rows).round(0),
    })
    relevance = 2.6 * frame.text_match + 5.5 * frame.click_rate + 0.9 * frame.bought_before + 0.4 * frame.in_stock
    frame["target"] = np.clip(relevance - 1.1 + r.normal(0, 0.8, rows), 0, 3).round(0)
    return frame


def orders(seed, rows):
    """Units of an article sold per shop and day."""
    r = np.random.default_rng(seed)
    day = r.integers(1, 366, rows).astype(float)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "day_of_year": day,
        "price_eur": r.gamma(3.0, 1.4, rows).round(2) + 0.5,
        "promotion": r.random(rows) < 0.2,
        "sold_last_week": r.poisson(60, rows).astype(float),
        "temperature_c": (11 - 9 * np.cos((day - 20) / 365 * 2 * np.pi) + r.normal(0, 3, rows)).round(1),
    })
    level = 0.8 * frame.sold_last_week + 14 * frame.promotion - 1.5 * frame.price_eur + 0.9 * frame.temperature_c
    frame["target"] = np.maximum(1, level + r.normal(0, 4, rows)).round(0)
    return frame


def deliveries(seed, rows):
    """Deliveries and the minutes from leaving the store to the door."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "distance_km": r.gamma(2.0, 3.5, rows).round(1),
        "crates": r.integers(1, 9, rows).astype(float),
        "stops_before": r.integers(0, 12, rows).astype(float),
        "left_at_hour": r.integers(7, 22, rows).astype(float),
        "rain_mm": r.exponential(1.4, rows).round(1),
    })
    rush = (frame.left_at_hour > 16) & (frame.left_at_hour < 19)
    minutes = 8 + 2.1 * frame.distance_km + 6.5 * frame.stops_before + 1.2 * frame.crates + 1.6 * frame.rain_mm
    frame["target"] = (minutes + 11 * rush + r.normal(0, 4, rows)).round(1)
    return frame


def scans(seed, rows):
    """Crates picked in the warehouse and the seconds they took."""
    r = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "articles": r.integers(1, 40, rows).astype(float),
        "aisles": r.integers(1, 14, rows).astype(float),
        "frozen": r.random(rows) < 0.25,
        "picker_experience_days": r.gamma(1.6, 90.0, rows).round(0),
    })
    seconds = 30 + 6.5 * frame.articles + 9 * frame.aisles + 25 * frame.frozen - 0.05 * frame.picker_experience_days
    frame["target"] = (seconds + r.normal(0, 14, rows)).round(1)
    return frame


_QUERIES = {
    "recipe": ["soup for winter", "quick pasta", "birthday cake", "what goes with leeks"],
    "article": ["oat milk", "wholemeal flour", "red lentils", "dark chocolate"],
    "brand": ["hollow farm yoghurt", "river mill oats", "old bridge cider", "green crate box"],
    "service": ["change my slot", "where is my order", "voucher code", "return a crate"],
}


def queries(seed, rows):
    """What people type into the search box, and what they are after."""
    r = np.random.default_rng(seed)
    intents = r.choice(list(_QUERIES), rows, p=[0.2, 0.45, 0.2, 0.15])
    endings = ["", " please", " offer", " organic", " today", " best"]
    return pd.DataFrame({
        "region": r.choice(REGIONS, rows),
        "query": [r.choice(_QUERIES[i if r.random() > 0.06 else "article"]) + r.choice(endings) for i in intents],
        "target": intents,
    })
