"""What the documents promise is there: commands, files, words, and the two commands by line 12."""

import importlib.util
import re

import pytest

from oversight.__main__ import _parser
from oversight.places import ROOT
from tests import project_files

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
NAMES = [project_files.name(path) for path in project_files.all_files()]
CODE = "\n".join(
    path.read_text("utf-8") for path in project_files.text_files() if path.suffix in {".py", ".sql", ".toml"}
)


def every(pattern, *documents):
    texts = [path.read_text("utf-8") for path in documents or DOCUMENTS]
    return sorted({match for text in texts for match in re.findall(pattern, text)})


def test_the_two_commands_stand_by_line_12():
    beginning = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:12])
    assert re.findall(r"(?m)^    (make \w+)", beginning) == ["make run", "make test"]


@pytest.mark.parametrize("target", every(r"(?m)(?:`|^    )make (\w+)"))
def test_every_make_command_in_the_documents_exists(target):
    assert re.search(rf"(?m)^{target}:", (ROOT / "Makefile").read_text("utf-8"))


@pytest.mark.parametrize("line", every(r"python -m oversight ([^`\n]+)"))
def test_every_command_in_the_documents_is_understood(line):
    assert _parser().parse_args(line.split("#")[0].split()).run


@pytest.mark.parametrize("module", every(r"python -m (oversight(?:\.\w+)*)"))
def test_every_module_in_the_documents_exists(module):
    assert importlib.util.find_spec(module)


@pytest.mark.parametrize("path", every(r"\]\(([\w./-]+)\)", ROOT / "README.md"))
def test_every_link_of_the_readme_leads_somewhere(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", every(r"`((?:[\w-]+/)+(?:[\w.-]+)?|\w+\.(?:toml|txt|py|md))`"))
def test_every_path_in_the_documents_exists(path):
    is_an_example = "NAME" in path
    is_in_git = not path.startswith("store/")
    assert is_an_example or not is_in_git or (ROOT / path).exists() or any(name.endswith(f"/{path}") for name in NAMES)


@pytest.mark.parametrize("word", every(r"(?m)^\| [^|]+ \| [^|]+ \| `(\w+)` \|", ROOT / "docs" / "glossary.md"))
def test_every_word_of_the_glossary_stands_in_the_code(word):
    assert re.search(rf"\b{word}\b", CODE)


@pytest.mark.parametrize("path", DECISIONS, ids=project_files.name)
class TestADecision:
    def test_has_its_four_parts(self, path):
        text = path.read_text("utf-8")
        assert re.findall(r"(?m)^(?:## )?(Status|Context|Decision|Consequences)\b", text) == [
            "Status",
            "Context",
            "Decision",
            "Consequences",
        ]

    def test_is_half_a_page(self, path):
        assert 20 <= len(path.read_text("utf-8").splitlines()) <= 38


def test_decisions_are_numbered_without_a_gap():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
