"""WARC records of other makes, for the servers and the tests that need files which refcheck did not write."""

from __future__ import annotations

import uuid


def response(url: str, date: str, block: bytes) -> bytes:
    """One response record, uncompressed; *date* as WARC writes it, *block* the response as it went over the wire."""
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid4()}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: {date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
