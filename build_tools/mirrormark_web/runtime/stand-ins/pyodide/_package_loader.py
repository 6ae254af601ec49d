"""No packages; Pyodide asks for two folders, and for a list of what is installed."""

import sys

from pyodide_js import loadedPackages  # noqa: F401


class Folder:
    # Pyodide calls __str__ on it, which it can't on a text: that becomes a JavaScript string.
    def __init__(self, path):
        self.path = path

    def __str__(self):
        return self.path


SITE_PACKAGES = Folder("/lib/python{}.{}/site-packages".format(*sys.version_info))
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages():
    pass
