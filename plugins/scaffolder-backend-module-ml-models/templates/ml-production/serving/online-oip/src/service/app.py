"""The HTTP service: the Open Inference Protocol over one model, plus metrics."""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from typing import Any

from fastapi import Depends, FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.exceptions import HTTPException

from service.contract import ContractError
from service.decision_log import DecisionLog
from service.drift import DriftWindow
from service.oip import metadata, parse_request, to_response, to_table
from service.predictor import Answer, NoAnswerError, Predictor
from service.settings import Settings
from service.telemetry import Telemetry

_log = logging.getLogger(__name__)


class Service:
    """What the routes share."""

    def __init__(self, predictor: Predictor, name: str, settings: Settings) -> None:
        self.predictor = predictor
        self.name = name
        self.settings = settings
        self.drift = DriftWindow(predictor.profile)
        self.telemetry = Telemetry(name, predictor.version, self.drift)
        self.decisions = DecisionLog.load(settings.root, name, predictor.version, settings.decision_log)
        self.places = asyncio.Semaphore(settings.max_concurrency)

    def require_model(self, name: str, version: str | None = None) -> None:
        """Refuses another model or version than the one that is served."""
        if name != self.name or (version is not None and version != self.predictor.version):
            wanted = name if version is None else f"{name} {version}"
            raise HTTPException(404, f"there is no model {wanted}, only {self.name} {self.predictor.version}")

    async def infer(self, request: Request) -> dict[str, Any]:
        """Answers one request."""
        if self.places.locked():
            raise HTTPException(503, "too many requests at the same time; try again", {"Retry-After": "1"})
        async with self.places:
            body = await _read(request, self.settings.max_body_bytes)
            return await run_in_threadpool(self._answer, body)

    def _answer(self, body: bytes) -> dict[str, Any]:
        began = time.perf_counter()
        asked = parse_request(body)
        request_id = asked.id or str(uuid.uuid4())
        table = to_table(asked, self.predictor.contract, self.settings.max_rows)
        answer: Answer = self.predictor.predict(table)
        self.drift.add(table)
        self.telemetry.rows(len(table), sum(answer.fallback))
        self.decisions.write(request_id, table, answer, time.perf_counter() - began)
        return to_response(asked, request_id, self.predictor.contract, answer, self.name, self.predictor.version)


def create_app(predictor: Predictor, name: str, settings: Settings) -> FastAPI:
    """The application over a loaded model; `name` is what callers know the model by."""
    app = FastAPI(title=name, docs_url=None, redoc_url=None, openapi_url=None)
    service = Service(predictor, name, settings)
    _add_errors(app)
    _add_measuring(app, service)
    _add_server_routes(app, service)
    _add_model_routes(app, service)
    return app


def _add_server_routes(app: FastAPI, service: Service) -> None:
    @app.get("/v2")
    def server() -> dict[str, Any]:
        return {"name": service.name, "version": service.predictor.version, "extensions": []}

    @app.get("/v2/health/live")
    def live() -> dict[str, bool]:
        return {"live": True}

    @app.get("/v2/health/ready")
    def ready() -> dict[str, bool]:
        # The port opens after the model was loaded and checked, so whoever answers is ready.
        return {"ready": True}

    @app.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(service.telemetry.registry), media_type=CONTENT_TYPE_LATEST)


def _add_model_routes(app: FastAPI, service: Service) -> None:
    def known(model: str, version: str | None = None) -> None:
        service.require_model(model, version)

    checked = [Depends(known)]

    @app.get("/v2/models/{model}", dependencies=checked)
    @app.get("/v2/models/{model}/versions/{version}", dependencies=checked)
    def describe() -> dict[str, Any]:
        contract = service.predictor.contract
        return {
            "name": service.name,
            "versions": [service.predictor.version],
            "platform": "mlflow_sklearn",
            "inputs": metadata(contract.inputs),
            "outputs": metadata(contract.outputs),
        }

    @app.get("/v2/models/{model}/ready", dependencies=checked)
    @app.get("/v2/models/{model}/versions/{version}/ready", dependencies=checked)
    def model_ready() -> dict[str, Any]:
        return {"name": service.name, "ready": True}

    @app.post("/v2/models/{model}/infer", dependencies=checked)
    @app.post("/v2/models/{model}/versions/{version}/infer", dependencies=checked)
    async def infer(request: Request) -> dict[str, Any]:
        return await service.infer(request)


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(ContractError)
    def refused(_: Request, error: ContractError) -> JSONResponse:
        return JSONResponse({"error": str(error)}, 400)

    @app.exception_handler(NoAnswerError)
    def unanswered(_: Request, error: NoAnswerError) -> JSONResponse:
        return JSONResponse({"error": str(error)}, 503)

    @app.exception_handler(HTTPException)
    def failed(_: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)


def _add_measuring(app: FastAPI, service: Service) -> None:
    @app.middleware("http")
    async def measure(request: Request, call_next: Any) -> Response:  # noqa: ANN401 - starlette's own type is private
        began = time.perf_counter()
        try:
            response: Response = await call_next(request)
        except Exception:
            # Nothing of the inside goes to the caller; the traceback goes to the log.
            _log.exception("unexpected error")
            response = JSONResponse({"error": "internal error"}, 500)
        if request.url.path.endswith("/infer"):
            service.telemetry.request(response.status_code, time.perf_counter() - began)
        return response


async def _read(request: Request, limit: int) -> bytes:
    """The body, which is not read further than the limit."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limit:
            raise HTTPException(413, f"the body is larger than {limit} bytes")
    return bytes(body)
