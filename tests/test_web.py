"""What wraps the server: security headers, the page's language, the size of what is sent."""

import base64
import hashlib

from oversight.web.asked_language import language_of
from oversight.web.headers import security_headers
from oversight.web.page_shell import localise

PAGE = b"""<html lang="en"><head><title>Streamlit</title><link rel="shortcut icon" href="./favicon.png" />
<link rel="service-desc" href="./_stcore/agent/openapi.json" /><script>go()</script></head><body></body></html>"""


def policy(page=b""):
    return security_headers(page)["content-security-policy"]


def test_a_script_inside_the_page_is_allowed_by_its_fingerprint_alone():
    fingerprint = base64.b64encode(hashlib.sha256(b"go()").digest()).decode()
    assert f"script-src 'self' 'sha256-{fingerprint}';" in policy(PAGE)


def test_without_a_page_no_inline_script_is_allowed():
    assert "script-src 'self';" in policy()


def test_the_page_speaks_the_language_asked_for():
    assert b'<html lang="de">' in localise(PAGE, "de")


def test_the_page_bears_our_name_and_not_the_servers():
    assert b"<title>Erreichbar</title>" in localise(PAGE, "de")


def test_the_page_brings_our_script_and_style_from_this_server():
    page = localise(PAGE, "de")
    assert b'src="/web/language.js"' in page
    assert b'href="/web/look.css"' in page


def test_the_page_points_to_no_interface_that_is_switched_off():
    assert b"service-desc" not in localise(PAGE, "de")


def test_an_address_without_language_is_german():
    assert language_of({"query_string": b""}) == "de"


def test_an_address_may_ask_for_english():
    assert language_of({"query_string": b"lang=en"}) == "en"


def test_an_unknown_language_is_german():
    assert language_of({"query_string": b"lang=tlh"}) == "de"
