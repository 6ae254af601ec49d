"""JSON Schemas of the contract's types, by Pydantic. Here is what `Schema` and `Row` mean to it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAliasType, is_typeddict

from pydantic import (
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    TypeAdapter,
    with_config,
)
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mirrormark.contract import messages, page_data, versions
from mirrormark_engine.contract import (
    answers,
    assessments,
    comparisons,
    items,
    pictures,
    profiles,
    requests,
    responses,
    results,
    rules,
    values,
)
from mirrormark_engine.contract.schema import Row, Schema

__all__ = ["make_bare", "make_definitions", "make_schema"]

MODULES = (
    *(values, rules, items, assessments),
    *(answers, results, pictures, comparisons, responses),
    *(profiles, requests, versions, page_data, messages),
)
"""Where the types are, in the order of everything that is made of them."""
FOR_PEOPLE = ("$schema", "description", "title")
"""What a program that judges data needn't know of a schema."""
CONFIG = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class _Untitled(GenerateJsonSchema):
    """Writes no titles: they would say the names of types and fields again."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Return that no field has one."""
        del schema
        return False

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> JsonSchemaValue:
        """Return the schema of an object without its title."""
        written = super().typed_dict_schema(schema)
        return {key: each for key, each in written.items() if key != "title"}


def _say(said: Schema, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    return handler(core) | said.keywords


def _lay_out(row: Row, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
    del source  # a list, which says less
    return core_schema.tuple_schema([handler.generate_schema(each) for each in row.cells])


def list_types() -> dict[str, Any]:  # any types, as Pydantic takes them
    """Return the types of the contract by name, in its order."""
    return {
        name: each
        for module in MODULES
        for name, each in vars(module).items()
        if (is_typeddict(each) or isinstance(each, TypeAliasType))
        and each.__module__ == module.__name__
    }


def _prepare() -> None:
    """Tell Pydantic how to read the contract, which knows nothing of it."""
    setattr(Schema, "__get_pydantic_json_schema__", _say)  # noqa: B010
    setattr(Row, "__get_pydantic_core_schema__", _lay_out)  # noqa: B010
    for each in list_types().values():
        if is_typeddict(each):
            with_config(CONFIG)(each)


_prepare()


def make_schema(root: Any, title: str) -> JsonSchemaValue:  # noqa: ANN401 (as Pydantic takes it)
    """Return the JSON Schema of one type, with those that it needs as `$defs`."""
    schema = TypeAdapter(root).json_schema(schema_generator=_Untitled)
    return {"$schema": GenerateJsonSchema.schema_dialect, "title": title, **schema}


def make_bare(root: Any) -> JsonSchemaValue:  # noqa: ANN401 (as above)
    """Return the same for a program that judges data by it: without words for people."""
    return _strip(make_schema(root, ""))


def _strip(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {key: _strip_inner(key, each) for key, each in schema.items() if key not in FOR_PEOPLE}


def _strip_inner(key: str, inner: Any) -> Any:  # noqa: ANN401 (any part of a schema)
    if key in ("$defs", "properties"):
        return {name: _strip(each) for name, each in inner.items()}
    if isinstance(inner, list):
        return [_strip(each) if isinstance(each, dict) else each for each in inner]
    return _strip(inner) if isinstance(inner, dict) else inner


def make_definitions() -> dict[str, JsonSchemaValue]:
    """Return the JSON Schemas of all types, by name, in the order of the contract.

    Raises ValueError where a type or a field has no description of one line, as tables need it, or
    no module that is listed.
    """
    types = list_types()
    mode: JsonSchemaMode = "validation"
    inputs = [(name, mode, TypeAdapter(each)) for name, each in types.items()]
    _, schemas = TypeAdapter.json_schemas(inputs, schema_generator=_Untitled)
    if unlisted := schemas["$defs"].keys() - types.keys():
        raise ValueError(f"no module of MODULES has {', '.join(sorted(unlisted))}")
    definitions = {name: schemas["$defs"][name] for name in types}
    if undescribed := [*_find_undescribed(definitions)]:
        raise ValueError(f"no single line describes {', '.join(undescribed)}")
    return definitions


def _find_undescribed(definitions: Mapping[str, JsonSchemaValue]) -> Iterator[str]:
    for name, schema in definitions.items():
        fields = {f"{name}.{key}": each for key, each in schema.get("properties", {}).items()}
        yield from (
            key
            for key, each in {name: schema, **fields}.items()
            if len(each.get("description", "").splitlines()) != 1
        )
