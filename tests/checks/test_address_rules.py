"""Addresses and identifiers as printed: damage, tracking, two hosts for one site, malformed DOI and ISBN."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refcheck.model import Evidence, Reference, Unavailable, Unread, Why
from tests_checks import at, dossier, only, problems, reference

BLOCKED = {"k": Evidence(key="k", live=Unavailable("x.org", Why.TIMEOUT))}


def printed(url: str, clean: str = "", *, lead: str = "Retrieved from ", **more: object) -> Reference:
    """An entry that prints *url*, which was read as *clean*."""
    raw = f"The Paper, (2020, October 5), A title. {lead}{url}"
    return reference("The Paper", "2020, October 5", key="k", raw=raw, url=clean or url.strip("<>"), **more)


def field(url: str) -> Reference:
    return reference("A", "2020", key="k", fields={"url": url})


class TestDamagedUrl:
    @pytest.mark.parametrize(
        ("url", "clean", "reason", "suggestion"),
        [
            pytest.param(
                "<https://www.con- silium.org/en/a-b/>",
                "https://www.consilium.org/en/a-b/",
                "a hyphen and a blank stand inside its host",
                "https://www.consilium.org/en/a-b/",
                id="hyphen in the host",
            ),
            pytest.param(
                "<https://www.con->\nsilium.org/en/a-b/>",
                "https://www.consilium.org/en/a-b/",
                "a hyphen and a blank stand inside its host",
                "https://www.consilium.org/en/a-b/",
                id="hyphen in the host over a page break",
            ),
            pytest.param(
                "https://x.org/some title",
                "https://x.org/sometitle",
                "a blank stands inside it",
                "https://x.org/sometitle",
                id="blank in the path",
            ),
            pytest.param(
                "https://x.org/a/https://y.org/b", "", "a second address begins inside it", "", id="two addresses"
            ),
            pytest.param("https://x.org/ahttps://y.org/b", "", "a second address begins inside it", "", id="glued"),
            pytest.param(
                "htp://x.org/abc",
                "",
                "the scheme is not “https://” or “http://”",
                "http://x.org/abc",
                id="scheme mistyped",
            ),
            pytest.param(
                "http:/x.org/abc", "", "the scheme is not “https://” or “http://”", "http://x.org/abc", id="one slash"
            ),
            pytest.param(
                "https:/www.x.org/abc",
                "",
                "the scheme is not “https://” or “http://”",
                "https://www.x.org/abc",
                id="one slash before www",
            ),
            pytest.param("https://x,org/abc", "", "“,” stands in its host", "", id="comma for a dot"),
            pytest.param("https://x..org/abc", "", "“..” stands in its host", "https://x..org/abc", id="two dots"),
            pytest.param(
                "https://x.org/a?b=1&amp;c=2", "", "&amp; is left over from HTML", "https://x.org/a?b=1&c=2", id="HTML"
            ),
            pytest.param("https://x.org/long-ti.../end", "", "it is cut off", "", id="cut off"),
            pytest.param(
                "https://x.org/wiki/A_(b",
                "",
                "a bracket in it is not closed",
                "https://x.org/wiki/A_(b",
                id="open bracket",
            ),
            pytest.param(
                "https://x.org/a\u00adb/c",
                "https://x.org/ab/c",
                "an invisible character stands in it",
                "https://x.org/ab/c",
                id="soft hyphen",
            ),
        ],
    )
    def test_evident_damage(self, url: str, clean: str, reason: str, suggestion: str) -> None:
        found = only("damaged-url", dossier(printed(url, clean)))
        assert found.message.endswith(f": {reason}")
        assert found.suggestion == ("" if suggestion == found.printed else suggestion)

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(printed("<https://x.org/arac-larin/1995818>"), id="a hyphen inside a word of a slug"),
            pytest.param(printed("https://x.org/a-\nb-c", "https://x.org/a-b-c"), id="a line end"),
            pytest.param(printed("https://x.org/a_(b)."), id="brackets of its own, full stop of the entry"),
            pytest.param(printed("(https://x.org/a)"), id="brackets around it"),
            pytest.param(printed("https://web.archive.org/web/2020/https://x.org/a"), id="an archived copy"),
            pytest.param(printed("https://x.org/login?url=https://y.org/a"), id="a proxy"),
            pytest.param(printed("https://www.x.org/www-a/"), id="www twice, once in a slug"),
            pytest.param(printed("https://пример.рф/a–b"), id="letters and dashes beyond ASCII"),
            pytest.param(printed("https://[2001:db8::1]:8080/a"), id="an address of numbers"),
            pytest.param(printed("https://user@x.org:8080/a"), id="user and port"),
            pytest.param(reference("A", "2020", key="k"), id="no address"),
            pytest.param(
                reference("A", "2020", key="k", unread=(Unread("url", "xkcd.com", "no web address is in it"),)),
                id="a bare host",
            ),
            pytest.param(field("ftp://ftp.dante.de/tex-archive/a"), id="ftp"),
            pytest.param(field("news://sci.psychology"), id="a newsgroup"),
            *(
                pytest.param(
                    reference("A", "2020", key="k", unread=(Unread("url", url, "no web address is in it"),)), id=url
                )
                for url in ("urn:nbn:de:101:1-2", "mailto:a@x.org", "gopher://x.org/a", "file:///home/a.pdf")
            ),
            pytest.param(field("www.x.org/a?b=c"), id="a host without scheme"),
            pytest.param(field("vimeo.com/187399565"), id="a host without scheme and www"),
            pytest.param(field("http://cfa-www.x.org/firs/a.html"), id="www inside a host"),
            pytest.param(
                replace(printed("https://x.org/a b", "https://x.org/ab"), location=replace(at(1), path="a.pdf")),
                id="layout of a PDF",
            ),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("damaged-url", dossier(entry, evidence=BLOCKED))

    def test_a_bib_field_is_read_without_its_escapes(self) -> None:
        fine = reference("A", "2020", key="k", fields={"url": r"https://x.org/a\_b?c=1\&d=2"})
        blank = reference("A", "2020", key="k", fields={"url": "https://x.org/a b"}, url="https://x.org/ab")
        assert not problems("damaged-url", dossier(fine))
        assert only("damaged-url", dossier(blank)).suggestion == "https://x.org/ab"

    def test_a_field_that_holds_no_address(self) -> None:
        entry = reference("A", "2020", key="k", unread=(Unread("url", "see web site", "no web address is in it"),))
        assert "no web address is in it" in only("damaged-url", dossier(entry)).message

    def test_a_hostile_entry_takes_no_time(self) -> None:
        hostile = printed("https://" + "a- " * 5000 + ".org", "https://" + "a" * 500 + ".org/b")
        assert problems("damaged-url", dossier(hostile)) is not None


class TestTracking:
    def test_the_address_without_it_is_offered(self) -> None:
        found = only("tracking-parameter", dossier(printed("https://x.org/a?id=1&utm_source=b&fbclid=c")))
        assert found.suggestion == "https://x.org/a?id=1"
        assert "utm_source=b, fbclid=c" in found.message

    @pytest.mark.parametrize("url", ["https://x.org/topic/?t_id=23655&t_ref=14098&lan=en", "https://x.org/a", ""])
    def test_silence(self, url: str) -> None:
        assert not problems("tracking-parameter", dossier(printed(url), evidence=BLOCKED))


class TestInconsistentHost:
    @staticmethod
    def entries(*hosts: str, author: str = "Ministry") -> list[Reference]:
        return [
            reference(author, f"2020{letter}", key=f"m{letter}", url=f"https://{host}/news/{letter}", line=place)
            for place, (letter, host) in enumerate(zip("abcdef", hosts, strict=False))
        ]

    @pytest.mark.parametrize(
        ("hosts", "printed", "seen"),
        [
            pytest.param(
                ["en.mfa.ir", "en.mfa.gov.ir", "en.mfa.gov.ir"], "en.mfa.ir", "en.mfa.gov.ir", id="two endings"
            ),
            pytest.param(["x.org", "m.x.org", "x.org"], "m.x.org", "x.org", id="mobile copy"),
        ],
    )
    def test_one_site_under_two_hosts_is_told_once(self, hosts: list[str], printed: str, seen: str) -> None:
        found = only("inconsistent-host", dossier(*self.entries(*hosts)))
        assert (found.printed, found.seen) == (printed, seen)

    @pytest.mark.parametrize(
        "hosts",
        [
            pytest.param(["www.un.org", "press.un.org"], id="parts of a site"),
            pytest.param(["www.x.org", "x.org"], id="www"),
            pytest.param(["a.org", "b.org"], id="different sites"),
            pytest.param(["192.0.2.7", "192.0.2.8"], id="numbers"),
            pytest.param(["x.org"], id="one"),
        ],
    )
    def test_silence(self, hosts: list[str]) -> None:
        assert not problems("inconsistent-host", dossier(*self.entries(*hosts), evidence=BLOCKED))

    def test_different_authors_may_use_different_hosts(self) -> None:
        entries = [*self.entries("mfa.ir", author="Iran"), *self.entries("mfa.gov.ir", author="Reuters")]
        assert not problems("inconsistent-host", dossier(*entries))


class TestMalformedDoi:
    @pytest.mark.parametrize(
        ("raw", "suggestion"),
        [
            pytest.param("A (2020). B. https://doi.org/10.108/1944.", "", id="short prefix"),
            pytest.param("A (2020). B. doi:10.1080/1944–8953", "10.1080/1944-8953", id="en dash"),
            pytest.param("A (2020). B. doi: 10.1080", "", id="nothing after the prefix"),
            pytest.param("A (2020). B. doi:1O.1056/nejm12.", "10.1056/nejm12", id="a letter for the zero"),
            pytest.param("A (2020). B. doi:11.1056/NEJM12", "10.1056/nejm12", id="another number than 10"),
            pytest.param("A (2020). B. https://doi.org/10,1056/x1", "10.1056/x1", id="a comma for the full stop"),
        ],
    )
    def test_printed_in_a_list(self, raw: str, suggestion: str) -> None:
        assert only("malformed-doi", dossier(reference("A", "2020", raw=raw))).suggestion == suggestion

    def test_a_blank_before_the_slash(self) -> None:
        entry = reference("A", "2020", raw="A. doi: 10.1080 /1944.", doi="10.1080/1944")
        found = only("malformed-doi", dossier(entry))
        assert (found.printed, found.suggestion) == ("10.1080 /1944", "10.1080/1944")

    def test_in_a_field(self) -> None:
        entry = reference("A", "2020", fields={"doi": "https://doi.org/https://doi.org/10.1080/1944"})
        assert only("malformed-doi", dossier(entry)).suggestion == "10.1080/1944"

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(reference("A", "2020", raw="A. doi:10.1080/1944-8953."), id="full stop of the entry"),
            pytest.param(reference("A", "2020", raw="A. https://doi.org/20.500.12345/8."), id="a handle"),
            pytest.param(reference("A", "2020", raw="A (https://doi.org/10.1080/19(44)8)."), id="brackets"),
            pytest.param(
                reference("A", "2020", raw="A. https://doi.org/10.1080/ 1944", doi="10.1080/1944"),
                id="broken by the layout",
            ),
            pytest.param(reference("A", "2020", raw="A. doi: forthcoming"), id="words"),
            pytest.param(reference("A", "2020", fields={"doi": "10/fg6rf9"}), id="a short DOI"),
            pytest.param(
                reference("A", "2020", fields={"doi": "http://doi.acm.org/10.1145/800025.1198348"}),
                id="behind a publisher's address",
            ),
            pytest.param(reference("A", "2020", fields={"doi": r"10.1080/a\_b"}), id="escaped in a field"),
            pytest.param(reference("A", "2020", fields={"doi": "doi: 10.1080/1944"}), id="said to be one in a field"),
            pytest.param(reference("A", "2020", fields={"doi": "10.1080/1944 "}), id="a blank at the end of a field"),
            pytest.param(reference("A", "2020"), id="none"),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("malformed-doi", dossier(entry, evidence=BLOCKED))


class TestMalformedIsbn:
    def test_check_digit(self) -> None:
        entry = reference("A", "2020", raw="A. B. ISBN 978-0-393-34927-7.")
        assert "would be 6" in only("malformed-isbn", dossier(entry)).message

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(reference("A", "2020", raw="A. ISBN: 978-0-393-34927-6 (pbk)"), id="right"),
            pytest.param(
                reference("A", "2020", fields={"isbn": "978-0-393-34927-6, 0-8044-2957-X"}), id="two in a field"
            ),
            pytest.param(reference("A", "2020", raw="A. pp. 978-985"), id="no ISBN"),
            pytest.param(
                reference("A", "2020", fields={"isbn": r"$\backslash$r1367-4803$\backslash$n1367-4811"}), id="ISSNs"
            ),
            pytest.param(reference("A", "2020", raw="A. ISBN 5-201-02047-Х"), id="a Cyrillic check digit"),
            pytest.param(reference("A", "2020", fields={"isbn": "5—250—02658—3"}), id="em dashes"),
            pytest.param(reference("A", "2020", fields={"isbn": "0-8044-2957-X (v. 1)"}), id="a volume"),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("malformed-isbn", dossier(entry, evidence=BLOCKED))
