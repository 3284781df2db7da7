"""JupyterLab's export menu: what it asks its server for, from a running server on loopback."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from tests.documents import sample_document
from tests.notebooks_made import block_output, notebook, ran

SECONDS = 60
TOKEN = secrets.token_hex(16)

OFFICE = "application/vnd.openxmlformats-officedocument"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def ask(address: str) -> tuple[str, bytes]:
    """Return the type and the body of an answer."""
    request = urllib.request.Request(address, headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        return answer.headers.get_content_type(), answer.read()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run JupyterLab's server in a folder with one executed notebook; end it by its own id."""
    folder = tmp_path_factory.mktemp("lab")
    outputs = [block_output(block) for block in sample_document().blocks]
    nbformat.write(notebook(ran("briefing.show()", *outputs)), folder / "ban-tin.ipynb")
    address = f"http://127.0.0.1:{(port := free_port())}"
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", "--allow-root"]
    command += [f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={TOKEN}"]
    log = (folder / "server.log").open("wb")
    home = {**os.environ, "HOME": str(folder), "JUPYTER_CONFIG_DIR": str(folder / "config")}
    process = subprocess.Popen(command, cwd=folder, env=home, stdout=log, stderr=log)
    try:
        await_answer(f"{address}/api/status", process, folder / "server.log")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)
        log.close()


def await_answer(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text()
        try:
            ask(address)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(log.read_text())


def test_the_menu_is_offered_every_form(server: str) -> None:
    _, answer = ask(f"{server}/api/nbconvert")
    formats = json.loads(answer)
    assert {name: formats[name]["output_mimetype"] for name in formats if "briefing" in name} == {
        "briefing_html": "text/html",
        "briefing_pdf": "application/pdf",
        "briefing_docx": f"{OFFICE}.wordprocessingml.document",
        "briefing_xlsx": f"{OFFICE}.spreadsheetml.sheet",
        "briefing_mail": "message/rfc822",
    }


def test_the_page_and_the_pdf_are_downloaded(server: str) -> None:
    kind, page = ask(f"{server}/nbconvert/briefing_html/ban-tin.ipynb?download=true")
    assert kind == "text/html"
    assert sample_document().title in page.decode()
    kind, pdf = ask(f"{server}/nbconvert/briefing_pdf/ban-tin.ipynb?download=true")
    assert kind == "application/pdf"
    assert pdf.startswith(b"%PDF")


def test_a_format_nobody_offers_is_not_found(server: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        ask(f"{server}/nbconvert/briefing-pdf/ban-tin.ipynb?download=true")
