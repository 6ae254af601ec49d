"""Makes the bundle: the Python runtime, the engine and the script, as the browser gets them.

Every file has the start of its hash in its name, so a browser never mixes two versions. The page's
script holds the full hashes of the runtime's files, and runs none that has another.
"""

from mirrormark.bundle.licences import read_components
from mirrormark.bundle.make import make_bundle
from mirrormark.bundle.manifest import Manifest, read_first, read_manifest, read_service_worker
from mirrormark.bundle.shipped import choose_bundle, find_shipped
from mirrormark.bundle.tools import BundleError

__all__ = [
    "BundleError",
    "Manifest",
    "choose_bundle",
    "find_shipped",
    "make_bundle",
    "read_components",
    "read_first",
    "read_manifest",
    "read_service_worker",
]
