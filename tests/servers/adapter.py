"""The network as a function: a `requests` adapter that fails the test for any URL that was not foreseen."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import responses
from typing import Any

import pytest
import requests
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse

from refcheck.config import HttpSettings
from refcheck.http.client import Client
from refcheck.http.live import Live
from refcheck.http.network import Network


@dataclass(frozen=True, slots=True)
class Reply:
    """One response."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


Serve = Callable[[str], Reply | Exception]


class FunctionAdapter(BaseAdapter):
    """Answers each request by calling a function with its URL; `asked` are the URLs in order."""

    def __init__(self, serve: Serve | Mapping[str, Reply | Exception]) -> None:
        super().__init__()
        self._serve = serve if callable(serve) else _from_table(serve)
        self.asked: list[str] = []

    def send(self, request: requests.PreparedRequest, *args: object, **named: object) -> requests.Response:
        url = str(request.url)
        self.asked.append(url)
        reply = self._serve(url)
        if isinstance(reply, Exception):
            raise reply
        return self.build(request, reply)

    def build(self, request: requests.PreparedRequest, reply: Reply) -> requests.Response:
        response = requests.Response()
        response.status_code = reply.status
        response.url = str(request.url)
        response.raw = HTTPResponse(
            io.BytesIO(reply.body),
            headers=reply.headers,
            status=reply.status,
            reason=responses.get(reply.status, ""),
            preload_content=False,
            decode_content=False,
        )
        return response

    def close(self) -> None:
        pass


def _from_table(table: Mapping[str, Reply | Exception]) -> Serve:
    def serve(url: str) -> Reply | Exception:
        if url not in table:
            pytest.fail(f"an unexpected request: {url}")
        return table[url]

    return serve


def transport_over(
    serve: Serve | Mapping[str, Reply | Exception],
    settings: HttpSettings | None = None,
    *,
    resolve: Callable[[str], list[str]] = lambda _host: ["93.184.216.34"],
    connect: Callable[[str], None] = lambda _address: None,
) -> Live:
    """The live transport with a function for a network; every name has a public address unless *resolve* says else."""
    network = Network(resolve=resolve, connect=connect)
    return Live(settings or HttpSettings(interval=0.0), adapter=FunctionAdapter(serve), network=network)


def client_over(
    serve: Serve | Mapping[str, Reply | Exception], settings: HttpSettings | None = None, **named: Any
) -> Client:
    """A client over `transport_over` that does not sleep between its tries."""
    settings = settings or HttpSettings(interval=0.0)
    return Client(settings, transport=transport_over(serve, settings, **named), wait=lambda _seconds: None)


def pairs(**headers: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.replace("_", "-"), value) for name, value in headers.items())
