"""What is in a wheel and what it asks for, as CycloneDX has it: data in, JSON out."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packages import Package
from packageurl import PackageURL

from mirrormark.bundle import notices

__all__ = ["Wheel", "write_bill"]

WHERE = "mirrormark:where"
"""The property that says what a component is there for."""
LICENCES = LicenseFactory()


@dataclass(frozen=True, slots=True)
class Wheel:
    """The file that is described."""

    name: str
    version: str
    content: bytes


def write_bill(
    wheel: Wheel,
    bundled: Iterable[notices.Component],
    packages: Sequence[Package],
    *,
    optional: Iterable[str],
    made: dt.datetime,
) -> str:
    """Return the SBOM of a wheel, the same for the same arguments.

    ``bundled`` is what has a licence of its own in the bundle. ``packages`` are those that pip
    installs with the wheel; those named in ``optional`` only where somebody asks for an extra.
    """
    digest = hashlib.sha256(wheel.content).hexdigest()
    about = _describe_wheel(wheel, digest)
    parts = [_describe_part(part) for part in bundled if part.name != "Mirrormark"]
    left_out = {*optional}
    needed = {
        each.name: _describe_package(each, is_optional=each.name in left_out) for each in packages
    }
    bom = Bom(
        components=[*parts, *needed.values()],
        metadata=BomMetaData(component=about, timestamp=made),
        serial_number=uuid.uuid5(uuid.NAMESPACE_OID, digest),
    )
    direct = [needed[each.name] for each in packages if each.is_direct]
    bom.register_dependency(about, [*parts, *direct])
    for each in packages:
        for user in each.needed_by:
            bom.register_dependency(needed[user], [needed[each.name]])
    return f"{JsonV1Dot6(bom).output_as_string(indent=2)}\n"


def _describe_wheel(wheel: Wheel, digest: str) -> Component:
    return Component(
        type=ComponentType.APPLICATION,
        name="mirrormark",
        version=wheel.version,
        bom_ref="mirrormark",
        licenses=[LICENCES.make_from_string("MIT")],
        purl=PackageURL("pypi", None, "mirrormark", wheel.version),
        hashes=[HashType.from_composite_str(f"sha256:{digest}")],
        properties=[Property(name="mirrormark:file", value=wheel.name)],
    )


def _describe_part(part: notices.Component) -> Component:
    """Describe what browsers get."""
    kind = ExternalReferenceType.WEBSITE
    sources = [ExternalReference(type=kind, url=XsUri(part.source))] if part.source else []
    return Component(
        name=part.name,
        version=part.version or None,
        bom_ref=f"bundle/{part.part}/{part.name}",
        description=part.note or None,
        licenses=[LICENCES.make_from_string(part.licence)],
        purl=_address(part),
        external_references=sources,
        scope=ComponentScope.REQUIRED,
        properties=[Property(name=WHERE, value=f"bundle/{part.part}")],
    )


def _address(part: notices.Component) -> PackageURL | None:
    """Return the address of an npm package; other components are of no registry."""
    if part.part != "script":
        return None
    scope, _, name = part.name.rpartition("/")
    return PackageURL("npm", scope or None, name, part.version)


def _describe_package(package: Package, *, is_optional: bool) -> Component:
    return Component(
        name=package.name,
        version=package.version,
        bom_ref=f"python/{package.name}",
        purl=PackageURL("pypi", None, package.name, package.version),
        scope=ComponentScope.OPTIONAL if is_optional else ComponentScope.REQUIRED,
        properties=[Property(name=WHERE, value="installed with the wheel")],
    )
