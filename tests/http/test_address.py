"""Which addresses belong to the public Internet."""

from __future__ import annotations

import pytest

from refcheck.http.address import is_public


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.216.34", id="a public server"),
        pytest.param("2606:2800:220:1:248:1893:25c8:1946", id="a public server over IPv6"),
        pytest.param("64:ff9b::5db8:d822", id="a public server behind NAT64"),
        pytest.param("::ffff:93.184.216.34", id="a public IPv4 in IPv6 clothing"),
    ],
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.1.2.3", id="any loopback"),
        pytest.param("10.0.0.1", id="private 10"),
        pytest.param("172.16.5.4", id="private 172.16"),
        pytest.param("192.168.1.1", id="private 192.168"),
        pytest.param("169.254.169.254", id="link-local: a cloud's metadata"),
        pytest.param("100.64.0.1", id="carrier-grade NAT"),
        pytest.param("0.0.0.0", id="this host"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("240.0.0.1", id="reserved"),
        pytest.param("192.0.2.1", id="documentation"),
        pytest.param("198.18.0.1", id="benchmarking"),
        pytest.param("::1", id="IPv6 loopback"),
        pytest.param("::", id="IPv6 unspecified"),
        pytest.param("fe80::1%eth0", id="IPv6 link-local with a zone"),
        pytest.param("fc00::1", id="IPv6 unique local"),
        pytest.param("fec0::1", id="IPv6 site-local"),
        pytest.param("ff02::1", id="IPv6 multicast"),
        pytest.param("::ffff:127.0.0.1", id="loopback mapped into IPv6"),
        pytest.param("::127.0.0.1", id="loopback as IPv4-compatible IPv6"),
        pytest.param("64:ff9b::7f00:1", id="loopback behind NAT64"),
        pytest.param("2002:7f00:1::", id="loopback in 6to4"),
        pytest.param("2002:a00:1::1", id="private in 6to4"),
        pytest.param("no number", id="not an address"),
        pytest.param("", id="nothing"),
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(address)
