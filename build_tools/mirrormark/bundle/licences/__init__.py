"""The licences of what is in the bundle: gathered while it is made, and read for their page."""

from mirrormark.bundle.licences.gather import gather_components
from mirrormark.bundle.licences.written import COMPONENTS, read_components, write_licences

__all__ = ["COMPONENTS", "gather_components", "read_components", "write_licences"]
