"""Which network addresses may be asked: public ones, unless private ones are allowed.

The check is made on the numbers that a name resolved to, and the connection is made to those same numbers, so that a
name that answers differently the second time (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
from ipaddress import IPv4Address, IPv6Address

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
COMPATIBLE = ipaddress.IPv6Network("::/96")  # RFC 4291, deprecated IPv4-compatible addresses


def is_public(address: str) -> bool:
    """Whether the numeric *address* belongs to the public Internet, looking through IPv4 in IPv6 clothing."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
        number = number.ipv4_mapped
    return all(_is_public(each) for each in (number, *_embedded(number)))


def _is_public(number: IPv4Address | IPv6Address) -> bool:
    special = number.is_multicast or number.is_reserved or number.is_loopback or number.is_unspecified
    site_local = isinstance(number, IPv6Address) and number.is_site_local
    # NAT64 is reserved for the range test of the standard library, yet it is how IPv6-only networks reach IPv4.
    if isinstance(number, IPv6Address) and number in NAT64:
        return True
    return number.is_global and not special and not site_local


def _embedded(number: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    if not isinstance(number, IPv6Address):
        return ()
    inner = [number.sixtofour, *(number.teredo or ())]
    if number in NAT64 or number in COMPATIBLE:
        inner.append(IPv4Address(int(number) & 0xFFFFFFFF))
    return tuple(each for each in inner if each is not None)
