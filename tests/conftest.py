"""How many examples are drawn, and how long each may take: as long as it does."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no mistake of the code's.
settings.register_profile("here", deadline=None, suppress_health_check=list(HealthCheck))
# For `make quick`: new examples each time, and `make test` draws five times as many.
settings.register_profile("quick", settings.get_profile("here"), max_examples=20)
# For the thousands of runs that mutation testing takes: few examples, and always the same ones.
settings.register_profile(
    "mutants", settings.get_profile("here"), max_examples=25, derandomize=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "here"))
