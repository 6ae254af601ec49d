"""What the package says of the site is there."""

import re
import tomllib
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from tests.sites import ROOT

URLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
HOME = URLS["Homepage"]


def list_readme_links() -> list[str]:
    """Return the addresses in the README that the package index shows."""
    spec = spec_from_file_location("package_readme", ROOT / "build_tools/dev/package_readme.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    text = module.tell_elsewhere((ROOT / "README.md").read_text(encoding="utf-8"), HOME)
    return [first or second for first, second in re.findall(r'\]\(([^)]+)\)|src="([^"]+)"', text)]


def test_the_package_and_the_site_name_one_address() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert f'site_url: !ENV [SITE_URL, "{HOME}"]' in settings


@pytest.mark.parametrize("address", [*URLS.values(), *list_readme_links()])
def test_what_is_linked_to_is_on_the_site(address: str) -> None:
    assert address.startswith(HOME)
    path = address.removeprefix(HOME).removesuffix("/") or "index"
    places = (f"docs/{path}", f"docs/{path}.md", f"docs/{path}/index.md", f"{path}.md")
    assert [place for place in places if (ROOT / place).is_file()]
