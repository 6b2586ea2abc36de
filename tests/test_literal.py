"""Words out of papers stand on a page as they are."""

import pytest

from oversight.page_parts.literal import link, literal


def test_plain_words_stay():
    assert literal("Prüfantrag: Zugang (2017), 5 % – „so“") == "Prüfantrag: Zugang (2017), 5 % – „so“"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![x](https://evil.example/y)", r"!\[x\](https://evil.example/y)"),
        (":red[x]", r":red\[x\]"),
        ("5 $ und 6 $", r"5 \$ und 6 \$"),
        ("<b>x</b>", r"\<b\>x\</b\>"),
        ("a\n# b", r"a \# b"),
        ("A_B*C", r"A\_B\*C"),
    ],
)
def test_no_sign_of_them_formats_anything(text, shown):
    assert literal(text) == shown


def test_an_address_cannot_end_its_link():
    assert link("Vorlage [1]", "https://a.example/x)![y](z") == r"[Vorlage \[1\]](https://a.example/x%29![y]%28z)"
