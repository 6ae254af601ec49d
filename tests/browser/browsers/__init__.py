"""The same tests in every browser: Chromium, Firefox and WebKit."""
