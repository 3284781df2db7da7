#!/bin/sh
# Prepare .venv from the lock: once, and again whenever the lock or pyproject.toml changes.
#
# In: PYTHON (a wish, may be empty), LOCALE. Out: .venv with the package, and as the very last step
# the mark .venv/.ready, so that a set-up somebody interrupted is never taken for a finished one.
# POSIX sh, because a fresh macOS or Debian has nothing better.
set -eu
cd "$(dirname "$0")/.."
LOG=.venv-setup.log

say() { # vi, en
    if [ "${LOCALE:-vi}" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

refuse() {
    say "$@" >&2
    exit 2
}

# A name on the PATH proves nothing: pyenv leaves ones that only print an error.
modern() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
        if modern "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    found=$(python3 --version 2>/dev/null || true)
    vi="không có Python nào dùng được" en="none that works"
    [ -z "$found" ] || vi="chỉ có $found" en="only $found"
    refuse "Cần Python 3.11 trở lên, nhưng máy này $vi: hãy cài từ python.org (Debian, Ubuntu: sudo apt install python3 python3-venv; macOS: brew install python@3.13), rồi chạy lại lệnh make." \
        "Python 3.11 or newer is needed, but this machine has $en: install it from python.org (Debian, Ubuntu: sudo apt install python3 python3-venv; macOS: brew install python@3.13), then run make again."
}

# Debian and Ubuntu ship python3 without ensurepip; each way below needs no root.
make_venv() {
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv .venv
    elif command -v uv >/dev/null && uv venv --quiet --seed --python "$python" .venv; then
        :
    elif command -v virtualenv >/dev/null && virtualenv --quiet --python "$python" .venv; then
        :
    else
        refuse "Python ở đây thiếu mô-đun venv nên không tạo được môi trường riêng: hãy cài (Debian, Ubuntu: sudo apt install python3-venv), rồi chạy lại lệnh make." \
            "This Python lacks the module venv, so no environment can be made: install it (Debian, Ubuntu: sudo apt install python3-venv), then run make again."
    fi
}

install() {
    PIP_USER=0 .venv/bin/python -m pip --disable-pip-version-check --quiet install "$@" >>"$LOG" 2>&1 ||
        refuse "Không cài được các gói cần thiết: hãy kiểm tra kết nối mạng rồi chạy lại lệnh make; chi tiết trong tệp $LOG." \
            "The packages could not be installed: check the network and run make again; details are in $LOG."
}

python=$(find_python)
say "Đang chuẩn bị môi trường .venv (chỉ một lần, khoảng một phút)…" \
    "Preparing the environment .venv (once, about a minute)…" >&2
rm -rf .venv "$LOG"
make_venv
install --only-binary :all: --require-hashes --requirement requirements/lock.txt
install --no-build-isolation --no-deps --editable .
pwd -P >.venv/.ready
rm -f "$LOG"
