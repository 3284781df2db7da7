"""JupyterLab on the project's notebooks.

In: a project. Out: JupyterLab's exit status. The kernel it offers is this interpreter's, even
where the user's home holds another one of the same name.
"""

import os
import subprocess
import sys

from dean06.editions.shelf import latest_edition
from dean06.paths import CONFIGURATION_VARIABLE, EDITION_VARIABLE, PROCESSED_VARIABLE, Project

# JupyterLab would ask the network for its newest version and for news; offices often have none.
_OFFLINE = (
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.news_url=None",
)


def open_lab(project: Project) -> int:
    """Open JupyterLab in the browser and wait until it ends."""
    root = f"--ServerApp.root_dir={project.notebooks}"
    command = [sys.executable, "-m", "jupyterlab", root, *_OFFLINE]
    edition = latest_edition(project.editions)
    environment = {
        **os.environ,
        PROCESSED_VARIABLE: str(project.processed.resolve()),
        EDITION_VARIABLE: str(edition.folder.resolve()) if edition else "",
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
    if project.configuration:
        environment[CONFIGURATION_VARIABLE] = str(project.configuration.resolve())
    with subprocess.Popen(command, env=environment) as server:  # noqa: S603 (words of our own)
        while True:
            try:
                return server.wait()
            except KeyboardInterrupt:
                # JupyterLab got the same Ctrl-C and asks whether to stop; wait for its answer.
                continue
