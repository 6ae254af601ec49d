"""What can be the address of a site, wherever a host names one."""

import pytest

from mirrormark.language.rendering import refuse_address


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTPS://EXAMPLE.ORG/",
        "http://localhost:8000/a",
        "http://[::1]:8000/",
        "https://m\N{LATIN SMALL LETTER U WITH DIAERESIS}nchen.example/",
        "https://xn--mnchen-3ya.example/",
        "https://a_b.example.org./~me/(a)/%20;x",
    ],
)
def test_a_site_may_be_there(address: str) -> None:
    assert refuse_address(address) is None


@pytest.mark.parametrize(
    ("address", "proposed"),
    [
        ("example.org", "https://example.org"),
        ("localhost:8000/a", "https://localhost:8000/a"),
        *(
            (address, "https://example.org/site/")
            for address in (
                *("", "/site/", "//example.org/", "ftp://example.org/", "https:/example.org"),
                *("https://", "https://.", "https://-", "https://a..b/", "https://[1"),
                *("https://example.org:99999/", "https://example.org:a/"),
                *("https://me:secret@example.org/", "https://a|b/", "https://a b/"),
                *('https://example.org/"><script>', "https://example.org/?a", "https://a/\n"),
            )
        ),
    ],
)
def test_what_is_none_is_said_with_one_that_is(address: str, proposed: str) -> None:
    said = refuse_address(address)
    assert said == f"'{address}' is no address of a site. Write, say, '{proposed}'."
    assert refuse_address(proposed) is None
