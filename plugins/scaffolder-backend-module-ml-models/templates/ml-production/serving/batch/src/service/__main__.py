"""Scores a file: ``python -m service --input rows.csv --output answers.jsonl``."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from service.batch import score_file
from service.decision_log import DecisionLog
from service.lock import read_lock
from service.model_source import ModelUnavailableError, locate_model
from service.names import served_name
from service.predictor import ModelRefusedError, NoAnswerError, Predictor
from service.settings import Settings

#: More refused rows than this mean that the file is not what was agreed: the run fails, and somebody looks.
MOST_REFUSED = 0.05


def main(arguments: list[str] | None = None) -> int:
    """The command; exit code 1 when there is no model, no answer, or too many rows break the contract."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    log = logging.getLogger(__name__)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", type=Path, required=True, help="CSV, or JSON lines")
    parser.add_argument("--output", type=Path, required=True, help="where JSON lines go")
    options = parser.parse_args(arguments)
    settings = Settings.from_environment()
    try:
        lock = read_lock(settings.root)
        predictor = Predictor.load(locate_model(settings, lock), lock, settings.root)
        name = served_name(settings.root, lock)
        decisions = DecisionLog.load(settings.root, name, predictor.version, settings.decision_log)
        report = score_file(options.input, options.output, predictor, decisions)
    except (ModelUnavailableError, ModelRefusedError, NoAnswerError, OSError):
        log.exception("nothing was scored")
        return 1
    log.info("%d rows, %d answered, %d refused", report.rows, report.answered, report.refused)
    if report.refused_share > MOST_REFUSED:
        log.error("%.0f %% of the rows break the contract; see %s.refused", report.refused_share * 100, options.output)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
