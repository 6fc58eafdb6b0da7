"""Alerts to a webhook: one JSON object posted a run, signed with HMAC so that the receiver can trust it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Sequence

import requests
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter
from tenacity.nap import sleep as real_sleep

from refcheck.monitor.alerts import Alert
from refcheck.monitor.channels import Channel, DeliveryError
from refcheck.monitor.wording import as_json

TIMEOUT = (5.0, 15.0)
"""Seconds to connect, and between two bytes."""

TRIES = 3
SIGNATURE = "X-Refcheck-Signature-256"
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which another try may succeed."""


class _PassingError(Exception):
    """An answer or a failure that may pass."""


def webhook(url: str, *, secret: str = "", sleep: Callable[[float], None] = real_sleep) -> Channel:
    """Post to *url*, signed with *secret* (`X-Refcheck-Signature-256: sha256=<hex HMAC of the body>`)."""

    def send(alerts: Sequence[Alert]) -> None:
        body = as_json(alerts).encode()
        headers = {"Content-Type": "application/json", "User-Agent": "refcheck-watch"}
        if secret:
            headers[SIGNATURE] = f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"
        retrying = Retrying(
            retry=retry_if_exception_type(_PassingError),
            stop=stop_after_attempt(TRIES),
            wait=wait_exponential_jitter(initial=1, max=30),
            sleep=sleep,
            reraise=True,
        )
        try:
            retrying(_post, url, body, headers)
        except (_PassingError, requests.RequestException) as error:
            raise DeliveryError(" ".join(str(error).split())) from error

    return send


def _post(url: str, body: bytes, headers: dict[str, str]) -> None:
    try:
        # A redirect would carry the signature to another address.
        answer = requests.post(url, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False, stream=True)
    except (requests.ConnectionError, requests.Timeout) as error:
        raise _PassingError(type(error).__name__) from error
    answer.close()
    if answer.status_code in PASSING:
        raise _PassingError(f"the webhook answered {answer.status_code}")
    if not answer.ok or answer.is_redirect:
        raise DeliveryError(f"the webhook answered {answer.status_code}")
