"""Addresses as they go over the wire, and responses read back from the bytes that came."""

from __future__ import annotations

import http.client
import io
import socket
from typing import cast
from urllib.parse import quote

import requests
from urllib3._collections import HTTPHeaderDict
from urllib3.response import HTTPResponse


def sendable(url: str) -> str:
    """*url* in ASCII, percent-encoded and with its host in Punycode, as `requests` sends it."""
    prepared = requests.PreparedRequest()
    try:
        prepared.prepare_url(url, None)
    except (requests.RequestException, UnicodeError, ValueError):
        return quote(url, safe="%/:=&?~#+!$,;'@()*[]")
    return prepared.url or url


class _Bytes:
    """The one method of a socket that http.client reads responses through."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def makefile(self, *_: object) -> io.BytesIO:
        return io.BytesIO(self._content)


def parse(content: bytes) -> HTTPResponse:
    """The response that *content* holds, its body still to be read; raises `http.client.HTTPException`."""
    inner = http.client.HTTPResponse(cast("socket.socket", _Bytes(content)), method="GET")
    inner.begin()
    return HTTPResponse(
        body=inner,
        headers=HTTPHeaderDict(inner.msg.items()),
        status=inner.status,
        version=inner.version,
        reason=inner.reason,
        preload_content=False,
        decode_content=False,
        original_response=inner,
        request_method="GET",
    )
