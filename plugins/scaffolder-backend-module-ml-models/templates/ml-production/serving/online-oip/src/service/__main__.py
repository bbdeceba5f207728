"""Starts the service: ``python -m service``. The port opens once the model is loaded and checked."""

from __future__ import annotations

import logging
import sys

import uvicorn

from service.app import create_app
from service.lock import read_lock
from service.model_source import ModelUnavailableError, locate_model
from service.names import served_name
from service.predictor import ModelRefusedError, Predictor
from service.settings import Settings


def main() -> int:
    """Loads the model and serves until it is told to stop; exit code 1 when there is no model to serve."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    settings = Settings.from_environment()
    try:
        lock = read_lock(settings.root)
        predictor = Predictor.load(locate_model(settings, lock), lock, settings.root)
    except (ModelUnavailableError, ModelRefusedError):
        logging.getLogger(__name__).exception("the service does not start")
        return 1
    uvicorn.run(
        create_app(predictor, served_name(settings.root, lock), settings),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        timeout_graceful_shutdown=20,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
