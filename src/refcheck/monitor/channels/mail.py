"""Alerts by e-mail: one plain-text message a run through an SMTP server."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import make_msgid
from urllib.parse import unquote, urlsplit

from refcheck.errors import ConfigError
from refcheck.monitor.alerts import Alert
from refcheck.monitor.channels import Channel, DeliveryError
from refcheck.monitor.wording import as_text, summary

TIMEOUT = 30.0
"""Seconds for each step of the conversation."""


@dataclass(frozen=True, slots=True)
class Server:
    """An SMTP server: `encryption` is "tls" (from the first byte), "starttls" or "none"."""

    host: str
    port: int
    encryption: str
    user: str = ""
    password: str = ""


def parse_server(address: str) -> Server:
    """The server at `smtp://[user:password@]host[:port]` (STARTTLS), `smtps://` (TLS) or `smtp+plain://` (neither).

    Raises:
        ConfigError: another scheme, no host, or a port that is none.
    """
    kinds = {"smtp": ("starttls", 587), "smtps": ("tls", 465), "smtp+plain": ("none", 25)}
    parts = urlsplit(address)
    if parts.scheme not in kinds or not parts.hostname:
        raise ConfigError("the mail server must be given as smtp://, smtps:// or smtp+plain:// with a host")
    encryption, port = kinds[parts.scheme]
    try:
        port = parts.port or port
    except ValueError as error:
        raise ConfigError(f"the mail server's port is none: {error}") from error
    return Server(parts.hostname, port, encryption, unquote(parts.username or ""), unquote(parts.password or ""))


def mail(server: Server, *, sender: str, to: Sequence[str]) -> Channel:
    """A channel that mails the alerts of a run from *sender* to *to*."""

    def send(alerts: Sequence[Alert]) -> None:
        message = EmailMessage()
        message["Subject"] = f"refcheck: {summary(alerts)}"
        message["From"] = sender
        message["To"] = ", ".join(to)
        message["Message-ID"] = make_msgid(domain="refcheck.invalid")
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(as_text(alerts))
        try:
            with _connect(server) as connection:
                connection.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(f"{server.host}:{server.port}: {_reason(error)}") from error

    return send


def _connect(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.encryption == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=context)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
    try:
        if server.encryption == "starttls":
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return f"{error.smtp_code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}"
    return " ".join(str(error).split()) or type(error).__name__
