"""The Makefile, in a copy of the project with no Python but the ones a test puts there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PUBLIC = [
    "help",
    "reports",
    "email",
    "edition",
    "data",
    "form",
    "lab",
    "test",
    "prove",
    "lint",
    "lock",
    "clean",
]

# All that the Makefile and the set-up may need of a fresh system.
TOOLS = ["awk", "cat", "chmod", "cp", "dirname", "env", "make", "mkdir", "mv", "rm", "sh", "touch"]

# Answers like a Python of one version; its environments are copies of itself that note their calls.
FAKE = """#!/bin/sh
case "$1 $2" in
    --version*) echo Python {version} ;;
    "-c import sys;"*) exit {too_old} ;;
    "-c import ensurepip"*) exit {without_venv} ;;
    "-c print(open("*) exec cat .venv/.ready ;;
    "-m venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *) echo "$(basename "$0") $*" >>calls; exit {status} ;;
esac
"""

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


class Copy:
    """A copy of what make needs, in a folder with spaces and Vietnamese in its name."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "Đề án 06"
        self.root.mkdir(parents=True)
        self.bin = folder / "bin"
        self.bin.mkdir()
        for name in ("Makefile", "pyproject.toml"):
            shutil.copy(ROOT / name, self.root)
        shutil.copytree(ROOT / "requirements", self.root / "requirements")
        for tool in [*TOOLS, "basename"]:
            self.add(tool, f'#!/bin/sh\nexec {shutil.which(tool)} "$@"\n')

    def add(self, name: str, script: str) -> None:
        """Put a program on the PATH."""
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def add_python(
        self, name: str, version: str = "3.12.1", *, venv: bool = True, status: int = 0
    ) -> None:
        """Put a pretended Python on the PATH; `status` is how its programs end."""
        too_old = int(tuple(map(int, version.split("."))) < (3, 11))
        script = FAKE.format(
            version=version, too_old=too_old, without_venv=int(not venv), status=status
        )
        self.add(name, script)

    def make(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run make with nothing in its environment but the PATH and `variables`."""
        environment = {"PATH": str(self.bin), "LC_ALL": "C.UTF-8", **variables}
        command = [self.bin / "make", *words]
        return subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )

    @property
    def calls(self) -> list[str]:
        """What was run in an environment so far."""
        noted = self.root / "calls"
        return noted.read_text().splitlines() if noted.exists() else []


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def in_conda(copy: Copy, script: str) -> dict[str, str]:
    """Return what an activated conda environment with this `python` sets."""
    copy.add("python", script)
    return {"CONDA_DEFAULT_ENV": "dean06"}


# --- what make says


def listed(text: str) -> dict[str, str]:
    return dict(re.findall(r"^  make (\w+) +(\S.*)$", text, re.MULTILINE))


def test_bare_make_lists_every_target_with_a_sentence_in_vietnamese(copy: Copy) -> None:
    targets = listed(copy.make().stdout)

    assert list(targets) == PUBLIC
    assert targets["data"] == "Đọc, kiểm tra dữ liệu thô trong data/raw và ghi vào data/processed"


def test_bare_make_lists_the_targets_in_english_when_asked(copy: Copy) -> None:
    assert listed(copy.make("LOCALE=en").stdout)["lab"] == "Open JupyterLab on the notebooks"
    assert listed(copy.make(LOCALE="en").stdout)["lab"] == "Open JupyterLab on the notebooks"


def test_listing_the_targets_needs_no_python_and_makes_nothing(copy: Copy) -> None:
    result = copy.make()

    assert (result.returncode, result.stderr) == (0, "")
    assert not (copy.root / ".venv").exists()


def test_every_target_that_is_meant_to_be_called_is_listed() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)[0].split()
    assert sorted(phony) == sorted(PUBLIC)


def test_no_recipe_is_longer_than_three_lines() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipes = re.findall(r"(?:^\t.*\n(?:^\t?  .*\n)?)+", text, re.MULTILINE)
    assert len(recipes) == len(PUBLIC) + 1
    assert max(recipe.count("\n") for recipe in recipes) <= 3


# --- which Python


def test_a_python_that_is_too_old_is_told_in_one_sentence(copy: Copy) -> None:
    copy.add_python("python3", "3.9.2")

    result = copy.make("reports")

    assert result.returncode != 0
    told = result.stderr.splitlines()
    assert told[0].startswith("Cần Python 3.11 trở lên, nhưng máy này chỉ có Python 3.9.2: hãy cài")
    assert told[1:] == ["make: *** [Makefile:" + told[1].split("Makefile:")[1]]
    assert not (copy.root / ".venv").exists()


def test_no_python_at_all_is_told_in_one_sentence(copy: Copy) -> None:
    told = copy.make("reports", "LOCALE=en").stderr.splitlines()[0]
    assert told.startswith("Python 3.11 or newer is needed, but this machine has none that works:")


def test_a_name_that_only_pretends_to_be_a_python_is_passed_over(copy: Copy) -> None:
    copy.add("python3.13", "#!/bin/sh\necho 'pyenv: python3.13: command not found' >&2\nexit 127\n")
    copy.add_python("python3.12")

    assert copy.make("reports").returncode == 0
    assert copy.calls[-1] == "python -m dean06 build"


def test_a_python_without_venv_is_told_in_one_sentence(copy: Copy) -> None:
    copy.add_python("python3", "3.11.2", venv=False)

    result = copy.make("reports")

    assert "sudo apt install python3-venv" in result.stderr
    assert not (copy.root / ".venv").exists()


def test_a_python_without_venv_is_no_hindrance_where_virtualenv_is(copy: Copy) -> None:
    copy.add_python("python3", "3.11.2", venv=False)
    copy.add("virtualenv", f'#!/bin/sh\nexec "{copy.bin}/python3" -m venv .venv\n')

    assert copy.make("reports").returncode == 0


# --- the environment


def installations(copy: Copy) -> int:
    return sum("--require-hashes" in call for call in copy.calls)


def test_the_environment_is_made_once_from_the_lock_then_the_package_is_put_in(copy: Copy) -> None:
    copy.add_python("python3")

    copy.make("data")
    copy.make("data")

    installing = [call.partition(" install ")[2] for call in copy.calls if " install " in call]
    assert installing == [
        "--only-binary :all: --require-hashes --requirement requirements/lock.txt",
        "--no-build-isolation --no-deps --editable .",
    ]
    assert [call for call in copy.calls if "dean06" in call] == ["python -m dean06 collect"] * 2


@pytest.mark.parametrize("name", ["requirements/lock.txt", "pyproject.toml"])
def test_the_environment_is_made_anew_when_what_it_is_made_from_changes(
    copy: Copy, name: str
) -> None:
    copy.add_python("python3")
    copy.make("data")
    later = (copy.root / ".venv" / ".ready").stat().st_mtime + 5
    os.utime(copy.root / name, (later, later))

    copy.make("data")

    assert installations(copy) == 2


def test_a_set_up_that_was_cut_off_is_not_taken_for_a_finished_one(copy: Copy) -> None:
    copy.add_python("python3", status=1)
    first = copy.make("data")
    copy.add_python("python3")

    second = copy.make("data")

    assert "Không cài được các gói cần thiết" in first.stderr
    assert not any("dean06" in call for call in copy.calls[:1])
    assert second.returncode == 0
    assert installations(copy) == 2


def test_the_environment_of_a_folder_that_was_moved_is_made_anew(copy: Copy) -> None:
    copy.add_python("python3")
    copy.make("data")
    copy.root = copy.root.rename(copy.root.with_name("moved"))

    assert copy.make("data").returncode == 0
    assert installations(copy) == 2


def test_an_activated_conda_environment_is_used_as_it_is(copy: Copy) -> None:
    conda = in_conda(copy, '#!/bin/sh\necho "$*" >>calls\n')

    assert copy.make("reports", **conda).returncode == 0
    assert copy.calls == ["-m dean06 build"]
    assert not (copy.root / ".venv").exists()


def test_another_conda_environment_is_not_used(copy: Copy) -> None:
    in_conda(copy, '#!/bin/sh\necho "$*" >>calls\n')
    copy.add_python("python3")

    copy.make("reports", CONDA_DEFAULT_ENV="base")

    assert (copy.root / ".venv").exists()


# --- what is written on the command line


@pytest.mark.parametrize("value", ["quang-nam", "Thừa Thiên Huế", 'it\'s "here"; `x` | & > \\'])
def test_a_value_reaches_the_program_as_it_was_written(copy: Copy, value: str) -> None:
    conda = in_conda(copy, '#!/bin/sh\nprintf "%s|%s" "$DEAN06_GIVEN" "$PLACE"\n')

    assert copy.make("reports", f"PLACE={value}", **conda).stdout == f"PLACE|{value}"


def test_only_what_is_written_on_the_command_line_counts(copy: Copy) -> None:
    conda = in_conda(copy, '#!/bin/sh\nprintf "%s" "$DEAN06_GIVEN"\n')

    assert copy.make("reports", "LOCALE=en", PLACE="quang-nam", **conda).stdout == "LOCALE"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["PLAEC=quang-nam"], "Không có tùy chọn “PLAEC” ở lệnh này. Gần nhất: PLACE."),
        (["PERIDO=2024H1"], "Không có tùy chọn “PERIDO” ở lệnh này. Gần nhất: PERIOD"),
        (["LOCALE=fr"], "Không có ngôn ngữ “fr”: hãy chọn vi, en."),
        (["LOCAL=en"], "Không có tùy chọn “LOCAL” ở lệnh này. Gần nhất: LOCALE"),
    ],
)
def test_a_misspelt_variable_is_refused_with_the_nearest_one(
    copy: Copy, words: list[str], told: str
) -> None:
    paths = ":".join(path for path in sys.path if path)
    conda = in_conda(copy, f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')

    result = copy.make("reports", *words, PYTHONPATH=paths, **conda)

    assert result.returncode != 0
    assert result.stderr.startswith(told)
