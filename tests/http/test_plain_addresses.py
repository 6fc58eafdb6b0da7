"""Addresses that are sent without being prepared: preparing them would change nothing."""

from __future__ import annotations

from contextlib import suppress

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from refcheck.http.live import PLAIN


def prepared(url: str) -> str | None:
    request = requests.PreparedRequest()
    request.prepare_url(url, None)
    return request.url


@given(st.from_regex(PLAIN, fullmatch=True))
def test_preparing_changes_nothing(url: str) -> None:
    with suppress(requests.RequestException):  # an impossible host or port fails on its way as well
        assert prepared(url) == url


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://a.example/b/../c", id="dots that are taken off"),
        pytest.param("http://a.example/./c", id="one dot"),
        pytest.param("http://a.example", id="no path"),
        pytest.param("http://A.example/", id="capitals in the host"),
        pytest.param("http://ä.example/", id="a name that becomes ASCII"),
        pytest.param("http://a.example/a b", id="a blank"),
        pytest.param("http://a.example/%e4", id="an escape"),
        pytest.param("http://a.example/?q=1", id="a query"),
    ],
)
def test_what_is_prepared(url: str) -> None:
    assert not PLAIN.fullmatch(url)
