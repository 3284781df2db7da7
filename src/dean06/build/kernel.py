"""The kernel notebooks run in: this very interpreter, whatever is installed around it.

In: environment variables of one run. Out: a kernel manager class for nbclient. A kernelspec
named python3 in a user's home may point to another Python without this package or with other
versions, so none is looked up. What passes between the two is encrypted where the library can:
on a shared computer others can listen at its ports.
"""

from collections.abc import Mapping

import zmq
from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from traitlets import default

from dean06 import cycles

# What a kernel logs about itself would stand between the lines a reader is meant to see.
_QUIET = "--log-level=CRITICAL"
_SELDOM = f"--IPKernelApp.exec_lines=__import__('gc').set_threshold({cycles.MADE})"


def own_kernel(environment: Mapping[str, str]) -> type[AsyncKernelManager]:
    """Return a manager that starts this interpreter with `environment` added to the process's."""

    class OwnKernelManager(AsyncKernelManager):
        @property
        def kernel_spec(self) -> KernelSpec:
            # jupyter_client expands $NAME in these values; a folder may hold a dollar sign.
            literal = {name: value.replace("$", "$$") for name, value in environment.items()}
            return KernelSpec(**get_kernel_dict([_QUIET, _SELDOM]), env=literal)

        @default("transport_encryption")
        def _encrypt(self) -> str:
            return "auto" if zmq.has("curve") else "disabled"

    return OwnKernelManager
