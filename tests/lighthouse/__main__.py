"""Lighthouse gives pages of assessments 100 for accessibility and best practices.

`make test-lighthouse` installs it and runs this.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.conftest import build_site
from tests.browser.find_browser import launch_options
from tests.browser.serving import serve

HERE = Path(__file__).parent


def main() -> None:
    """Let Lighthouse judge an assessment of the site as it is built now."""
    browser = launch_options()
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "site") as address:
        build_site(Path(folder) / "site", address)
        page = f"{address}assessments/clarity/"
        options = [page, browser["executable_path"], *browser["args"]]
        command = [str(Path(sys.executable).parent / "node"), str(HERE / "audit.mjs"), *options]
        sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
