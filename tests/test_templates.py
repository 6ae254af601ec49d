"""Templates are compiled once, and again when they have changed."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment

from mirrormark.generators.theme_templates import CompiledTemplates


class CountingEnvironment(Environment):
    """Counts how often a template is parsed."""

    parsed = 0

    def _parse(self, *given):
        self.parsed += 1
        return super()._parse(*given)


def render(texts: Mapping[str, str], kept: CompiledTemplates) -> tuple[str, int]:
    environment = CountingEnvironment(loader=DictLoader(texts))
    environment.bytecode_cache = kept
    return environment.get_template("page").render(name="Ann"), environment.parsed


def test_another_build_compiles_nothing_again():
    kept = CompiledTemplates()
    assert render({"page": "Hello {{ name }}"}, kept) == ("Hello Ann", 1)
    assert render({"page": "Hello {{ name }}"}, kept) == ("Hello Ann", 0)


def test_a_changed_template_is_compiled_again():
    kept = CompiledTemplates()
    render({"page": "Hello {{ name }}"}, kept)
    assert render({"page": "Goodbye {{ name }}"}, kept) == ("Goodbye Ann", 1)
