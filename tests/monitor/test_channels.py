"""Alerts leave the machine as one message, signed where it matters, and a failure to deliver says why."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from refcheck.errors import ConfigError
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.channels import DeliveryError
from refcheck.monitor.channels.mail import Server, mail, parse_server
from refcheck.monitor.channels.webhook import SIGNATURE, webhook

T0 = datetime(2026, 5, 1, tzinfo=UTC)
ALERTS = [
    Alert(url="https://example.org/a", kind=Kind.DIED, at=T0, message="404 Not Found, 3 looks in a row"),
    Alert(
        url="https://example.org/ö", kind=Kind.MOVED, at=T0, message="permanently redirected to https://example.net/"
    ),
]


class Inbox:
    """A real SMTP server's handler: keeps what arrives, or answers with `reply`."""

    def __init__(self, reply: str = "250 OK") -> None:
        self.reply = reply
        self.envelopes: list[Envelope] = []

    # aiosmtpd finds the method by this name
    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return self.reply


@contextmanager
def smtp(inbox: Inbox) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield Server("127.0.0.1", port, "none")
    finally:
        controller.stop()


def test_one_mail_holds_the_alerts_of_a_run() -> None:
    inbox = Inbox()
    with smtp(inbox) as server:
        mail(server, sender="watch@example.org", to=["ed@example.org", "lib@example.org"])(ALERTS)
    [envelope] = inbox.envelopes
    assert envelope.rcpt_tos == ["ed@example.org", "lib@example.org"]
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert message["Subject"] == "refcheck: 1 no longer there, 1 moved"
    assert "https://example.org/ö" in message.get_content()


def test_a_refused_mail_says_what_the_server_said() -> None:
    with (
        smtp(Inbox("550 mailbox unavailable")) as server,
        pytest.raises(DeliveryError, match="550 mailbox unavailable"),
    ):
        mail(server, sender="watch@example.org", to=["ed@example.org"])(ALERTS)


def test_a_server_that_is_down_is_a_delivery_error() -> None:
    with pytest.raises(DeliveryError, match=r"127\.0\.0\.1:1: "):
        mail(Server("127.0.0.1", 1, "none"), sender="a@example.org", to=["b@example.org"])(ALERTS)


def test_a_server_without_starttls_gets_no_password() -> None:
    inbox = Inbox()
    with smtp(inbox) as plain:
        send = mail(Server(plain.host, plain.port, "starttls", "user", "secret"), sender="a@x.org", to=["b@x.org"])
        with pytest.raises(DeliveryError):
            send(ALERTS)
    assert inbox.envelopes == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("smtp://mail.example.org", Server("mail.example.org", 587, "starttls"), id="STARTTLS by default"),
        pytest.param("smtps://mail.example.org", Server("mail.example.org", 465, "tls"), id="TLS"),
        pytest.param("smtp+plain://localhost:2525", Server("localhost", 2525, "none"), id="plain, with a port"),
        pytest.param("smtp://a%40b:p%3Aw@h", Server("h", 587, "starttls", "a@b", "p:w"), id="escaped log-in"),
    ],
)
def test_a_mail_server_is_given_as_one_address(address: str, expected: Server) -> None:
    assert parse_server(address) == expected


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://h:port"])
def test_another_address_is_refused(address: str) -> None:
    with pytest.raises(ConfigError):
        parse_server(address)


@contextmanager
def hook(*statuses: int) -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    """A real server that answers with *statuses* in turn, the last one for ever, and keeps what it was sent."""
    got: list[tuple[dict[str, str], bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(statuses[min(len(got), len(statuses)) - 1])
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hook", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def no_sleep(_seconds: float) -> None:
    pass


def test_a_webhook_gets_signed_json() -> None:
    with hook(204) as (url, got):
        webhook(url, secret="s3cret")(ALERTS)
    [(headers, body)] = got
    assert headers[SIGNATURE] == "sha256=" + hmac.new(b"s3cret", body, hashlib.sha256).hexdigest()
    assert [alert["kind"] for alert in json.loads(body)["alerts"]] == ["dead", "moved"]


@pytest.mark.parametrize(
    ("statuses", "posts", "delivered"),
    [
        pytest.param((503, 200), 2, True, id="a failure that passes is tried again"),
        pytest.param((503,), 3, False, id="three tries at most"),
        pytest.param((401,), 1, False, id="a refusal is final"),
        pytest.param((302,), 1, False, id="a redirect is not followed with the signature"),
    ],
)
def test_webhook_tries(statuses: tuple[int, ...], posts: int, delivered: bool) -> None:
    with hook(*statuses) as (url, got):
        if delivered:
            webhook(url, secret="s", sleep=no_sleep)(ALERTS)
        else:
            with pytest.raises(DeliveryError, match=str(statuses[-1])):
                webhook(url, secret="s", sleep=no_sleep)(ALERTS)
    assert len(got) == posts


def test_a_webhook_that_is_down_is_a_delivery_error() -> None:
    with pytest.raises(DeliveryError, match="ConnectionError"):
        webhook("http://127.0.0.1:1/", sleep=no_sleep)(ALERTS)
