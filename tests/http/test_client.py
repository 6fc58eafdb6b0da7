"""What the client makes of what servers do; the network is a function, and nothing sleeps."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from itertools import count

import pytest
import requests
from urllib3.exceptions import NewConnectionError, SSLError

from refcheck.config import HttpSettings
from refcheck.http import Client, Terms
from refcheck.http.exchange import Request
from refcheck.http.live import user_agent
from refcheck.model import Answer, Found, Hop, Missing, Snapshot, Unavailable, Why
from servers.adapter import FunctionAdapter, Reply, client_over, pairs, transport_over

URL = "https://example.org/page"
BODY = Reply(b"<p>Hello")


def to(location: str, status: int = 302, **headers: str) -> Reply:
    return Reply(b"", status, pairs(Location=location, **headers))


def in_turn(*replies: Reply | Exception) -> Callable[[str], Reply | Exception]:
    number = count()
    return lambda _url: replies[min(next(number), len(replies) - 1)]


def refused() -> requests.ConnectionError:
    cause = ConnectionRefusedError(111, "Connection refused")
    error = NewConnectionError(None, "refused")  # type: ignore[arg-type]
    error.__cause__ = cause
    return requests.ConnectionError(error)


def found(answer: Answer[Snapshot]) -> Snapshot:
    assert isinstance(answer, Found), answer
    return answer.value


def unavailable(answer: Answer[Snapshot]) -> Unavailable:
    assert isinstance(answer, Unavailable), answer
    return answer


@pytest.mark.parametrize("status", [200, 401, 403, 404, 410, 451, 500, 999])
def test_any_response_is_found_whatever_its_status(status: int) -> None:
    snapshot = found(client_over(lambda _: Reply(b"x", status, pairs(X_One="1", x_one="2"))).fetch(URL))
    assert (snapshot.status, snapshot.body, snapshot.url, snapshot.final_url) == (status, b"x", URL, URL)
    assert snapshot.header("x-one") == "1"


def test_redirects_are_followed_and_kept() -> None:
    client = client_over(
        {
            URL: to("/next", 301),
            "https://example.org/next": to("//other.example/%7Ea?b=1#part", 308),
            "https://other.example/%7Ea?b=1": BODY,
            "https://other.example/~a?b=1": BODY,
        }
    )
    snapshot = found(client.fetch(URL + "#quote"))
    assert snapshot.url == URL + "#quote"
    assert snapshot.final_url == "https://other.example/%7Ea?b=1"
    assert snapshot.chain == (
        Hop(URL, 301, "https://example.org/next"),
        Hop("https://example.org/next", 308, "https://other.example/%7Ea?b=1"),
    )


def test_a_cookie_wall_opens_to_whoever_keeps_the_cookie() -> None:
    adapter_sees: list[str] = []

    class Wall(FunctionAdapter):
        def send(self, request: requests.PreparedRequest, *args: object, **named: object) -> requests.Response:
            cookie = str(request.headers.get("Cookie", ""))
            adapter_sees.append(cookie)
            return self.build(request, BODY if cookie else to(URL, Set_Cookie="seen=1; Path=/"))

    transport = transport_over({})
    transport._adapter = Wall({})
    assert found(Client(HttpSettings(), transport=transport).fetch(URL)).body == b"<p>Hello"
    assert adapter_sees == ["", "seen=1"]


@pytest.mark.parametrize(
    ("serve", "hops"),
    [
        pytest.param(lambda _: to(URL), 0, id="to itself"),
        pytest.param(lambda url: to(URL if url.endswith("b") else URL + "b"), 1, id="in a circle"),
        pytest.param(lambda url: to(url + "x"), 10, id="without end"),
    ],
)
def test_redirects_that_never_end_are_left_as_redirects(serve: Callable[[str], Reply], hops: int) -> None:
    snapshot = found(client_over(serve).fetch(URL))
    assert snapshot.status == 302
    assert len(snapshot.chain) == hops


@pytest.mark.parametrize(
    ("target", "why"),
    [
        pytest.param("mailto:a@example.org", Why.UNSUPPORTED, id="to another scheme"),
        pytest.param("file:///etc/passwd", Why.UNSUPPORTED, id="to a file"),
        pytest.param("http://127.0.0.1/admin", Why.POLICY, id="to loopback"),
        pytest.param("http://[::ffff:169.254.169.254]/", Why.POLICY, id="to a cloud's metadata in IPv6 clothing"),
        pytest.param("http://intranet.example/", Why.POLICY, id="to a name with a private address"),
        pytest.param("http://:80/", Why.UNSUPPORTED, id="to no host"),
    ],
)
def test_redirects_to_where_nobody_may_go(target: str, why: Why) -> None:
    def resolve(host: str) -> list[str]:
        return ["10.1.2.3"] if host == "intranet.example" else ["93.184.216.34"]

    answer = client_over({URL: to(target)}, resolve=resolve).fetch(URL)
    assert unavailable(answer).why is why


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        pytest.param("ftp://example.org/x", "not a web address", id="another scheme"),
        pytest.param("mailto:a@b.org", "not a web address", id="mail"),
        pytest.param("", "not a web address", id="nothing"),
        pytest.param("example.org/page", "not a web address", id="no scheme"),
        pytest.param("http://", "no host", id="no host"),
        pytest.param("http://[::1", "not a usable web address", id="half a bracket"),
        pytest.param("http://example.org:port/", "not a usable web address", id="a port that is no number"),
        pytest.param("http://exa mple.org/", "not a usable web address", id="a space in the host"),
    ],
)
def test_what_cannot_be_asked(url: str, detail: str) -> None:
    answer = unavailable(client_over({}).fetch(url))
    assert answer.why is Why.UNSUPPORTED
    assert detail in answer.detail


def test_only_public_addresses_are_connected_to() -> None:
    client = client_over({}, resolve=lambda _: ["192.168.0.9", "fe80::1"])
    answer = unavailable(client.fetch(URL))
    assert (answer.why, answer.source) == (Why.POLICY, "example.org")
    mixed = transport_over({URL: BODY}, resolve=lambda _: ["192.168.0.9", "93.184.216.34"])
    assert mixed._allowed(Request(URL), mixed._prepare(Request(URL)), by_proxy=False) == ("93.184.216.34",)


@pytest.mark.parametrize("url", ["http://2130706433/", "http://0x7f.1/", "http://localhost/", "http://127.1/"])
def test_loopback_in_other_writings(url: str) -> None:
    answer = client_over({}, resolve=lambda _: ["127.0.0.1"]).fetch(url)
    assert unavailable(answer).why in (Why.POLICY, Why.UNSUPPORTED)


def test_private_addresses_on_request() -> None:
    settings = HttpSettings(allow_private=True, interval=0.0)
    assert found(client_over({"http://10.0.0.1/": BODY}, settings).fetch("http://10.0.0.1/")).status == 200


@pytest.mark.parametrize(
    ("error", "why", "detail", "tries"),
    [
        pytest.param(requests.ConnectTimeout(), Why.TIMEOUT, "did not answer in time", 2, id="no connection in time"),
        pytest.param(requests.ReadTimeout(), Why.TIMEOUT, "did not answer in time", 2, id="no answer in time"),
        pytest.param(refused(), Why.UNREACHABLE, "connection refused", 2, id="refused"),
        pytest.param(
            requests.ConnectionError(ConnectionResetError(104, "reset")), Why.UNREACHABLE, "cut off", 2, id="reset"
        ),
        pytest.param(
            requests.exceptions.SSLError(SSLError(ssl.SSLCertVerificationError(1, "self-signed"))),
            Why.TLS,
            "certificate",
            1,
            id="a certificate",
        ),
        pytest.param(
            requests.exceptions.SSLError(SSLError(ssl.SSLEOFError(8, "EOF"))),
            Why.UNREACHABLE,
            "cut off",
            2,
            id="cut off in the handshake",
        ),
    ],
)
def test_failures_and_how_often_they_are_tried(error: Exception, why: Why, detail: str, tries: int) -> None:
    transport = transport_over({URL: error})
    client = Client(HttpSettings(interval=0.0), transport=transport, wait=lambda _: None)
    answer = unavailable(client.fetch(URL))
    assert answer.why is why
    assert detail in answer.detail
    assert isinstance(transport._adapter, FunctionAdapter)
    assert len(transport._adapter.asked) == tries


def test_a_time_out_that_passes() -> None:
    assert found(client_over(in_turn(requests.ReadTimeout(), BODY)).fetch(URL)).body == b"<p>Hello"


def test_a_page_that_is_back_when_asked_again() -> None:
    back = client_over(in_turn(Reply(b"", 404), BODY))
    assert found(back.fetch(URL, Terms(doubt_gone=True))).status == 200
    left = client_over(in_turn(Reply(b"", 404), BODY))
    assert found(left.fetch(URL)).status == 404


@pytest.mark.parametrize("status", [429, 503])
def test_what_stays_is_found_with_its_status(status: int) -> None:
    settings = HttpSettings(interval=0.0, retry_after_cap=0.0)
    assert found(client_over(lambda _: Reply(b"", status), settings).fetch(URL)).status == status


def test_a_further_try_waits_as_the_server_asks() -> None:
    waits: list[float] = []
    transport = transport_over(in_turn(Reply(b"", 429, pairs(Retry_After="3")), BODY))
    client = Client(HttpSettings(interval=0.0, retry_after_cap=0.0), transport=transport, wait=waits.append)
    assert found(client.fetch(URL)).status == 429  # three seconds are more than the cap
    assert waits == []


def test_a_host_that_keeps_refusing_is_left_alone() -> None:
    transport = transport_over(lambda _: Reply(b"", 429, pairs(Retry_After="3600")))
    client = Client(HttpSettings(interval=0.0, retry_after_cap=0.0), transport=transport)
    answers = [client.fetch(f"https://example.org/{number}") for number in range(12)]
    assert isinstance(transport._adapter, FunctionAdapter)
    assert len(transport._adapter.asked) == 8
    assert unavailable(answers[-1]).why is Why.RATE_LIMITED


def test_a_name_that_does_not_exist_while_the_network_works() -> None:
    def resolve(host: str) -> list[str]:
        if host == "gone.example":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return ["93.184.216.34"]

    answer = client_over({}, resolve=resolve).fetch("https://gone.example/x")
    assert answer == Missing("gone.example", "the host name gone.example does not exist")


def test_a_name_server_that_fails_is_no_proof() -> None:
    def resolve(host: str) -> list[str]:
        if host == "a.example":
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return ["93.184.216.34"]

    answer = unavailable(client_over({}, resolve=resolve).fetch("https://a.example/x"))
    assert (answer.why, answer.detail) == (Why.UNREACHABLE, "the host name could not be resolved")


def no_names(_host: str) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_no_network_is_not_held_against_any_name() -> None:
    client = client_over({}, resolve=no_names)
    urls = [f"https://host{number}.example/" for number in range(47)]
    answers = dict(client.fetch_all(urls))
    assert {unavailable(answer).why for answer in answers.values()} == {Why.NO_NETWORK}
    assert len(answers) == 47
    assert client.network_down


def test_a_dead_host_in_a_run_in_which_others_answer() -> None:
    """No control name resolves, yet something answers: the first verdict of no network is taken back."""
    settings = HttpSettings(allow_private=True, interval=0.0)
    transport = transport_over({"http://10.0.0.1/": BODY}, settings, resolve=no_names)
    client = Client(settings, transport=transport)
    answers = dict(client.fetch_all(["https://gone.example/", "http://10.0.0.1/"]))
    assert isinstance(answers["https://gone.example/"], Missing)
    assert not client.network_down


def test_each_url_is_asked_once_and_answered_in_each_spelling() -> None:
    transport = transport_over({URL: BODY, "https://example.org/other": BODY})
    client = Client(HttpSettings(interval=0.0), transport=transport)
    answers = list(client.fetch_all([URL, URL + "#a", URL, URL + "#b", "https://example.org/other", "tel:1"]))
    assert sorted(url for url, _ in answers) == sorted(
        [URL, URL + "#a", URL + "#b", "https://example.org/other", "tel:1"]
    )
    assert {found(answer).url for url, answer in answers if url != "tel:1"} == {u for u, _ in answers} - {"tel:1"}
    assert isinstance(transport._adapter, FunctionAdapter)
    assert sorted(transport._adapter.asked) == [
        "https://example.org/other",
        URL,
    ]


def test_terms_of_one_question() -> None:
    client = client_over({URL: to("/next")})
    snapshot = found(client.fetch(URL, Terms(max_redirects=0)))
    assert (snapshot.status, snapshot.header("location"), snapshot.chain) == (302, "/next", ())
    once = client_over(in_turn(Reply(b"", 503), BODY))
    assert found(once.fetch(URL, Terms(retry=False))).status == 503


@pytest.mark.parametrize(
    ("contact", "agent"),
    [
        pytest.param("", "", id="nobody"),
        pytest.param("ann@example.org", " (+mailto:ann@example.org)", id="an address"),
        pytest.param("https://example.org/us", " (+https://example.org/us)", id="a page"),
    ],
)
def test_the_agent_names_us_without_the_word_that_firewalls_refuse(contact: str, agent: str) -> None:
    name = user_agent(contact)
    assert name.startswith("refcheck/")
    assert name.endswith(agent)
    assert "link" not in name.lower()


def test_a_bug_of_ours_is_not_swallowed() -> None:
    def serve(_url: str) -> Reply:
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        list(client_over(serve).fetch_all([URL]))
