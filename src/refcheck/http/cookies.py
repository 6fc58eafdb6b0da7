"""Cookies kept within one chain of redirects, as much of RFC 6265 as a chain needs.

Some sites set a cookie and send the visitor back to the same address; without it the chain never ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

AT_MOST = 50
LONGEST = 4096


class Cookies:
    """The cookies of one chain: (host, whether its subdomains too, path, secure) to name and value."""

    def __init__(self) -> None:
        """Start without any."""
        self._kept: dict[tuple[str, str, str], tuple[str, bool, bool]] = {}

    def take(self, url: str, headers: Iterable[tuple[str, str]]) -> None:
        """Keep what the response from *url* sets."""
        for name, value in headers:
            if name.lower() == "set-cookie" and len(value) <= LONGEST and len(self._kept) < AT_MOST:
                self._take(url, value)

    def header(self, url: str) -> str:
        """The Cookie header for *url*, or ""."""
        if not self._kept:
            return ""
        parts = urlsplit(url)
        host, path = parts.hostname or "", parts.path or "/"
        return "; ".join(
            f"{name}={value}"
            for (domain, folder, name), (value, subdomains, secure) in self._kept.items()
            if (host == domain or (subdomains and host.endswith("." + domain)))
            and (path == folder or path.startswith(folder if folder.endswith("/") else folder + "/"))
            and (not secure or parts.scheme == "https")
        )

    def _take(self, url: str, line: str) -> None:
        first, *rest = line.split(";")
        name, equals, value = first.strip().partition("=")
        if not equals or not name.strip() or any(ord(letter) < 32 or ord(letter) > 126 for letter in first):
            return
        given = {key.strip().lower(): text.strip() for key, _, text in (part.partition("=") for part in rest)}
        parts = urlsplit(url)
        host = parts.hostname or ""
        domain = given.get("domain", "").lstrip(".").lower()
        if domain and domain != host and not ("." in domain and host.endswith("." + domain)):
            return
        folder = given.get("path", "")
        if not folder.startswith("/"):
            folder = parts.path.rpartition("/")[0] or "/"
        key = (domain or host, folder, name.strip())
        if given.get("max-age", "").startswith(("0", "-")):
            self._kept.pop(key, None)
        else:
            self._kept[key] = (value.strip(), bool(domain), "secure" in given)
