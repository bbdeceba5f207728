from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlparse

import handoff_gate
import pytest

LOCK = {"model": "mlmodel:default/churn", "registry": {"version": "7"}, "digest": "sha256:abc"}


class Portal(HTTPServer):
    """Answers as it is told, and keeps what it was asked."""

    answer: tuple[int, Any] = (200, {})
    asked: list[tuple[str, Any]]


class Handler(BaseHTTPRequestHandler):
    server: Portal

    def do_GET(self) -> None:
        self.reply(parse_qs(urlparse(self.path).query))

    def do_POST(self) -> None:
        self.reply(json.loads(self.rfile.read(int(self.headers["content-length"]))))

    def reply(self, content: Any) -> None:
        self.server.asked.append((urlparse(self.path).path, content))
        assert self.headers["authorization"] == "Bearer token"
        status, body = self.server.answer
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def portal() -> Iterator[Portal]:
    server = Portal(("127.0.0.1", 0), Handler)
    server.asked = []
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def ask(portal: Portal) -> list[str]:
    return handoff_gate.ask(LOCK, "production", f"http://127.0.0.1:{portal.server_port}/", "token")


def test_an_approved_version_may_be_deployed(portal: Portal) -> None:
    portal.answer = (200, {"decision": "allow", "reasons": ["The handoff is in the state approved."]})
    assert ask(portal) == []
    assert portal.asked == [
        (
            "/api/ml-models/gate",
            {
                "model": ["mlmodel:default/churn"],
                "version": ["7"],
                "digest": ["sha256:abc"],
                "environment": ["production"],
            },
        )
    ]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((200, {"decision": "deny", "reasons": ["There is no handoff."]}), "There is no handoff."),
        ((200, {}), "no reason given"),
        ((200, b"<html>"), "the portal did not answer"),
        ((200, []), "the portal gave no decision"),
        ((401, {"error": {"message": "no token"}}), "the portal answered 401"),
        ((503, {}), "the portal answered 503"),
    ],
)
def test_anything_else_stops_the_deployment(portal: Portal, answer: tuple[int, Any], reason: str) -> None:
    portal.answer = answer
    assert reason in ask(portal)[0]


def test_no_portal_stops_the_deployment() -> None:
    assert "did not answer" in handoff_gate.ask(LOCK, "production", "http://127.0.0.1:1", "token")[0]
    assert "https://" in handoff_gate.ask(LOCK, "production", "file:///etc", "token")[0]


def test_reports_what_became_of_the_deployment(portal: Portal) -> None:
    portal.answer = (201, {})
    address = f"http://127.0.0.1:{portal.server_port}"
    assert handoff_gate.tell(LOCK, "production", "suspended", "incident 12", address, "token") == []
    assert portal.asked == [
        (
            "/api/ml-models/deployments",
            {
                "entityRef": "mlmodel:default/churn",
                "version": "7",
                "digest": "sha256:abc",
                "environment": "production",
                "status": "suspended",
                "reason": "incident 12",
            },
        )
    ]
