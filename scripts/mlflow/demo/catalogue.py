"""The registered models of the demo: who owns them, what they learn from, and how their versions came about.

Teams, systems and datasets are those of the sample organisation in packages/demo; most models are also described there
in a catalog file, the others reach the portal from the registry alone.
"""

from dataclasses import dataclass

import tables

FRAUD = ["amara.okafor", "mateusz.zielinski", "ingrid.halvorsen"]
CREDIT = ["leila.haddad", "kwabena.mensah"]
SEARCH = ["yuki.tanabe", "tomas.herrera", "dmitri.volkov"]
SEMANTIC = ["anjali.deshmukh"]
RECOMMENDATIONS = ["chloe.marchand", "babajide.adeyemi", "sofia.lindqvist"]
DEMAND = ["nora.eriksen", "wei.zhang", "hamza.siddiqui"]
ROUTING = ["joao.figueiredo", "aroha.ngata", "greta.baumann"]


@dataclass(frozen=True)
class Model:
    """One registered model.

    kind is its model type; versions says how many there are; aliases point to version numbers; tags go to the
    registered model; authors take turns, the last one only for champions. regression names the version that came out
    worse than the one before. estimator is a key of estimators.build. first_day counts days of the demo's history.
    """

    name: str
    kind: str
    estimator: str
    table: object
    versions: int
    aliases: dict
    tags: dict
    description: str
    datasets: tuple
    authors: list
    first_day: int = 30
    regression: int = 0
    commit: bool = True
    dirty: tuple = ()
    card: str = ""
    signature: bool = True
    inference_params: dict | None = None
    service_login_from: int = 0


def tags(kind, owner=None, science=None, engineering=None, tier=None, system=None):
    """The tags by which the portal learns who stands behind a model; what is None is not set."""
    values = {
        "owner": owner,
        "data-science-team": science,
        "engineering-team": engineering,
        "risk-tier": tier,
        "system": system,
        "type": kind,
    }
    return {f"ml-models/{key}": value for key, value in values.items() if value}


def team(name, engineering=None, tier="medium", system=None, ref=False):
    """Tags of a model whose owner is its data-science team; ref writes groups as full entity refs."""
    prefix = "group:default/" if ref else ""
    operators = f"{prefix}{engineering}" if engineering else None
    return lambda kind: tags(kind, prefix + name, prefix + name, operators, tier, system)


FRAUD_TEAM = team("fraud-science", "risk-engineering", "high", "payments-trust")
CREDIT_TEAM = team("credit-science", "risk-engineering", "high", "payments-trust")
DISCOVERY = "discovery"
FULFILMENT = "fulfilment-operations"

MODELS = [
    Model("payment-fraud", "classifier", "boosting-classifier", tables.payments, 6, {"champion": 5, "challenger": 6},
          team("fraud-science", "risk-engineering", "high", "payments-trust", ref=True)("classifier"),
          "Probability that a card payment is fraudulent. The checkout asks it while the customer waits.",
          ("payments-labelled", "device-fingerprints"), FRAUD, 4, regression=4, dirty=(3,), card="version"),
    Model("account-takeover", "classifier", "linear-classifier", tables.payments, 4, {"champion": 3, "candidate": 4},
          FRAUD_TEAM("classifier"), "Sign-ins that should be asked for a second factor.",
          ("payments-labelled",), FRAUD, 60),
    Model("voucher-abuse", "classifier", "forest-classifier", tables.payments, 2, {},
          team("fraud-science", None, "low", "payments-trust")("classifier"),
          "Accounts that were opened only to use a voucher once more.", ("payments-labelled",), FRAUD, 270,
          commit=False),
    Model("pay-later-limit", "regressor", "ridge-regressor", tables.ledger, 5, {"champion": 4},
          CREDIT_TEAM("regressor"),
          "Amount in euro up to which a customer may pay later. Decisions are explained to customers on request.",
          ("pay-later-ledger",), CREDIT, 15, card="version", inference_params={"currency": "EUR", "safety_margin": 0.1}),
    Model("pay-later-default-risk-within-twelve-months-of-first-order", "classifier", "boosting-classifier",
          tables.defaults, 3, {"champion": 2, "challenger": 3}, CREDIT_TEAM("classifier"),
          "Probability that an order paid later is never paid.", ("pay-later-ledger",), CREDIT, 130),
    Model("search-ranking", "ranker", "boosting-regressor", tables.clicks, 7, {"champion": 6, "challenger": 7},
          team("search-science", "personalisation-engineering", "medium", DISCOVERY)("ranker"),
          "Order of the articles on a result page.", ("search-clicks", "product-catalogue"), SEARCH, 8, card="run"),
    Model("query-intent", "classifier", "text-classifier", tables.queries, 4, {"champion": 4},
          team("search-science", "personalisation-engineering", "low", DISCOVERY)("classifier"),
          "Whether a search asks for a recipe, an article, a brand or a service.", ("search-clicks",), SEARCH, 90),
    Model("Query Spelling Correction", "other", "text-classifier", tables.queries, 2, {},
          team("semantic-search", None, "low", DISCOVERY, ref=True)("other"),
          "Proposes a correction when a search finds nothing.", ("search-clicks",), SEMANTIC, 280),
    Model("basket-recommender", "recommender", "boosting-regressor", tables.clicks, 8,
          {"champion": 7, "challenger": 8},
          team("recommendations-science", "personalisation-engineering", "medium", DISCOVERY)("recommender"),
          "Articles that go well with what is in the basket, shown before checkout.",
          ("baskets", "product-catalogue"), RECOMMENDATIONS, 2, regression=6, card="version"),
    Model("substitute_products", "embedding", "components", tables.clicks, 3, {"candidate": 3},
          team("recommendations-science", "personalisation-engineering", "medium", DISCOVERY)("embedding"),
          "Vector of an article; pickers replace what is sold out by a near one.", ("baskets",), RECOMMENDATIONS, 190),
    Model("churn-grocery-plus", "classifier", "forest-classifier", tables.customers, 5,
          {"champion": 3, "challenger": 5},
          team("recommendations-science", "personalisation-engineering")("classifier"),
          "Members of the delivery plan who will cancel within 90 days. Read by the retention campaign every night.",
          ("customer-profiles",), RECOMMENDATIONS, 40, service_login_from=4),
    Model("demand-forecast-fresh", "forecaster", "boosting-regressor", tables.orders, 9,
          {"champion": 8, "candidate": 9},
          team("demand-science", "fulfilment-engineering", "medium", FULFILMENT)("forecaster"),
          "Units of a fresh article sold tomorrow, per store. Orders to the growers follow it.",
          ("orders-daily", "weather-daily"), DEMAND, 1, regression=5, card="run"),
    Model("demand-forecast-ambient", "forecaster", "forest-regressor", tables.orders, 4, {"champion": 4},
          team("demand-science", "fulfilment-engineering", "medium", FULFILMENT)("forecaster"),
          "Units of an article with a long shelf life sold next week, per warehouse.", ("orders-daily",), DEMAND, 110),
    Model("delivery-eta", "regressor", "boosting-regressor", tables.deliveries, 6, {"champion": 5, "challenger": 6},
          team("routing-science", "fulfilment-engineering", "medium", FULFILMENT)("regressor"),
          "Minutes until the van is at the door, shown in the app.", ("delivery-traces",), ROUTING, 55, card="version"),
    Model("delivery_eta_v1", "regressor", "ridge-regressor", tables.deliveries, 3, {},
          team("routing-science", "fulfilment-engineering", "low", FULFILMENT)("regressor"),
          "The first estimate of arrival times, replaced by delivery-eta.", ("delivery-traces",), ROUTING, 0),
    Model("warehouse-pick-time", "regressor", "forest-regressor", tables.scans, 2, {},
          tags("regressor", science="routing-science"), "Seconds to pick a crate.", ("warehouse-scans",), ROUTING, 240),
    Model("tmp-banana-ripeness", "", "linear-classifier", tables.customers, 1, {}, {}, "", (), ["wei.zhang"], 330,
          commit=False, signature=False),
    # What real registries hold as well: a name with quotes and with signs that mean something in URLs and filters ...
    Model("Baker's corner, \"best before\" 50% #2 & more?", "regressor", "ridge-regressor", tables.orders, 2,
          {"champion": 2}, team("demand-science", None, "low", FULFILMENT)("regressor"),
          "Discount at which bread sells out before the store closes.", ("orders-daily",), DEMAND, 200),
]
"""Trained and registered in this order."""

EMPTY_MODEL = ("returns-propensity", tags("classifier", owner="growth-ds"), "Whether an order will come back.")
"""... a model without a version ..."""

FOREIGN_MODEL = ("legacy-scorecard", tags("classifier", "credit-science", "credit-science", None, "high"),
                 "Points of the scorecard before pay-later-limit, kept for audits.")
"""... a version that no run of this server made and whose artifact lies where the server cannot read ..."""

FAILED_VERSION = ("voucher-abuse", "The upload of the artifact was interrupted.")
"""... a version whose registration failed ..."""

PROMPT = "support-answer"
"""... and a prompt, which is not a model."""
