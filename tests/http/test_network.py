"""Names, and whether there is a network at all: no single name or server may decide that."""

from __future__ import annotations

import socket
import threading
import time

from refcheck.http.network import CONTROLS, Network, Unresolved

GONE = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
LATER = socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def failing(error: Exception) -> object:
    def resolve(_host: str) -> list[str]:
        raise error

    return resolve


def only_controls(host: str) -> list[str]:
    if host in CONTROLS:
        return ["93.184.216.34"]
    raise GONE


def test_a_name_without_address_while_the_network_works() -> None:
    network = Network(resolve=only_controls, connect=lambda _: None)
    assert network.addresses("gone.example", 1.0) is Unresolved.NO_SUCH_NAME
    assert network.works()
    assert not network.down


def test_no_name_at_all_means_no_network() -> None:
    for error in (GONE, LATER):
        network = Network(resolve=failing(error), connect=lambda _: None)  # type: ignore[arg-type]
        assert not network.works()
        assert network.down


def test_names_without_a_route_mean_no_network() -> None:
    def unreachable(_address: str) -> None:
        raise OSError(101, "Network is unreachable")

    assert not Network(resolve=lambda _: ["93.184.216.34"], connect=unreachable).works()


def test_one_control_is_enough() -> None:
    def resolve(host: str) -> list[str]:
        if host == CONTROLS[-1]:
            return ["93.184.216.34"]
        raise GONE

    assert Network(resolve=resolve, connect=lambda _: None).works()


def test_a_failing_name_server_says_nothing_of_the_name() -> None:
    assert Network(resolve=failing(LATER)).addresses("a.example", 1.0) is Unresolved.FAILING  # type: ignore[arg-type]


def test_an_impossible_name_is_not_looked_up() -> None:
    answer = Network(resolve=failing(UnicodeError())).addresses("a" * 70 + ".example", 1.0)  # type: ignore[arg-type]
    assert answer is Unresolved.UNUSABLE


def test_a_silent_name_server_holds_nobody_up() -> None:
    release = threading.Event()

    def slow(_host: str) -> list[str]:
        release.wait(10)
        return ["93.184.216.34"]

    network = Network(resolve=slow)
    started = time.monotonic()
    assert network.addresses("slow.example", 0.05) is Unresolved.SLOW
    assert time.monotonic() - started < 2
    release.set()
    assert network.addresses("slow.example", 5.0) == ("93.184.216.34",)


def test_one_look_up_however_many_ask() -> None:
    asked: list[str] = []

    def resolve(host: str) -> list[str]:
        asked.append(host)
        time.sleep(0.05)
        return ["93.184.216.34", "93.184.216.34"]

    network = Network(resolve=resolve)
    threads = [threading.Thread(target=network.addresses, args=("a.example", 1.0)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert network.addresses("a.example", 1.0) == ("93.184.216.34",)
    assert asked == ["a.example"]


def test_an_answer_ends_the_doubt() -> None:
    network = Network(resolve=failing(GONE))  # type: ignore[arg-type]
    assert not network.works()
    network.note_answer()
    assert not network.down
    assert network.answered
