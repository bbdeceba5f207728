"""What is measured, under the names that ``monitoring/alerts.yaml`` uses."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from service.drift import DriftWindow

#: ``monitoring/alerts.yaml`` looks at the next one above the agreed latency; ``check_monitoring`` knows them too.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Telemetry:
    """The metrics of one process."""

    def __init__(self, model: str, version: str, drift: DriftWindow) -> None:
        self.registry = CollectorRegistry()
        self._model = model
        self._requests = Counter(
            "inference_requests", "Requests by status code.", ["model", "code"], registry=self.registry
        )
        self._seconds = Histogram(
            "inference_duration_seconds", "Time to answer.", ["model"], buckets=_BUCKETS, registry=self.registry
        )
        self._rows = Counter("inference_rows", "Rows that were answered.", ["model"], registry=self.registry)
        self._fallbacks = Counter(
            "inference_fallback_rows", "Rows answered by the fallback.", ["model"], registry=self.registry
        )
        Gauge("inference_model_info", "The served version.", ["model", "version"], registry=self.registry).labels(
            model, version
        ).set(1)
        self.registry.register(_DriftCollector(model, drift))

    def request(self, code: int, seconds: float) -> None:
        """Counts a request."""
        self._requests.labels(self._model, str(code)).inc()
        self._seconds.labels(self._model).observe(seconds)

    def rows(self, count: int, fallbacks: int) -> None:
        """Counts answered rows."""
        self._rows.labels(self._model).inc(count)
        self._fallbacks.labels(self._model).inc(fallbacks)


class _DriftCollector(Collector):
    """Computes the indices when somebody asks for them, not with every request."""

    def __init__(self, model: str, drift: DriftWindow) -> None:
        self._model = model
        self._drift = drift

    def collect(self) -> Iterable[Metric]:
        family = GaugeMetricFamily(
            "inference_input_drift_psi",
            "Population stability index of an input against the training data.",
            labels=["model", "column"],
        )
        for column, value in self._drift.indices().items():
            family.add_metric([self._model, column], value)
        yield family
