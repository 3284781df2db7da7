# The face of the project: every target is one command of the program `dean06`, which
# does the work. Works with GNU make 3.81 (macOS) and newer.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help reports email edition data form lab test prove lint lock clean

# An activated conda environment of this name is used as it is; else .venv is made here.
ifeq ($(notdir $(CONDA_DEFAULT_ENV)),dean06)
  PY := python
  READY :=
else
  PY := .venv/bin/python
  READY := .venv/.ready
  # A folder that was moved, or a Python that was removed, leaves a .venv that is no use.
  home := $(shell $(PY) -c 'print(open("$(READY)").read().strip())' 2>/dev/null)
  ifneq "$(home)" "$(CURDIR)"
    .PHONY: $(READY)
  endif
endif

# What was written on make's command line reaches the program through the environment, where
# spaces, quotes and Vietnamese need no escaping; the program refuses names it does not know.
given := $(foreach v,$(.VARIABLES),$(if $(findstring command,$(origin $(v))),$(v)))
export DEAN06_GIVEN := $(sort $(filter-out PYTHON SHELL MAKEFLAGS,$(given)))
export LOCALE PYTHON

## Liệt kê các lệnh | List the targets
help:
	@awk -v en="$(filter en,$(LOCALE))" -F ' [|] ' '/^## / { sub(/^## /, ""); text = en ? $$2 : $$1; next } \
	  text && /^[a-z]+:/ { sub(/:.*/, ""); printf "  make %-9s %s\n", $$0, text } { text = "" }' Makefile

## Lập các báo cáo (HTML, PDF, Word) vào reports/; có thể chọn PLACE=quang-nam PERIOD=2022-2023 LOCALE=en THEME=brief | Build the briefings (HTML, PDF, Word) into reports/; narrow with PLACE=quang-nam PERIOD=2022-2023 LOCALE=en, and choose THEME=brief
reports: $(READY)
	@$(PY) -m dean06 build

## Lập các báo cáo kèm thư nháp (.eml) để gửi, cũng chọn được như trên | Build the briefings with e-mail drafts (.eml), narrowed likewise
email: $(READY)
	@$(PY) -m dean06 email

## Phát hành: lập mọi báo cáo kèm thư nháp và ghi lại ấn bản vào editions/; có thể chọn DATE=2026-11-22 | Issue all briefings with drafts and record the edition in editions/; a day may be given: DATE=2026-11-22
edition: $(READY)
	@$(PY) -m dean06 edition

## Đọc, kiểm tra dữ liệu thô trong data/raw và ghi vào data/processed | Read and check the raw data in data/raw and write data/processed
data: $(READY)
	@$(PY) -m dean06 collect

## Lập biểu Excel để nhập số liệu của một địa phương: PLACE=nghe-an PERIOD=2024H2 | Write the Excel form for the figures of one place: PLACE=nghe-an PERIOD=2024H2
form: $(READY)
	@$(PY) -m dean06 form

## Mở JupyterLab với các notebook trong notebooks/ | Open JupyterLab on the notebooks
lab: $(READY)
	@$(PY) -m dean06 lab

## Chạy toàn bộ phép thử | Run all tests
test: $(READY)
	@$(PY) -m pytest -n auto --dist loadfile

## Chứng minh bước đọc dữ liệu: 10.000 bảng và 500 tệp hỏng sinh ngẫu nhiên | Prove the reading of data: 10,000 tables and 500 malformed files, made at random
prove: $(READY)
	@DEAN06_PROVE=1 $(PY) -m pytest -n auto tests/prove

## Kiểm tra kiểu dáng và kiểu dữ liệu của mã nguồn | Check the style and the types of the code
lint: $(READY)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

## Nâng phiên bản các gói trong requirements/lock.txt | Renew requirements/lock.txt with the newest versions
lock: $(READY)
	@$(PY) -m uv pip compile --no-config --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --only-binary :all: --extra test --custom-compile-command "make lock" --output-file requirements/lock.txt pyproject.toml

## Xóa những gì đã lập: reports/, data/processed/ và các tệp tạm | Remove what was built: reports/, data/processed/ and caches
clean:
	@rm -rf reports data/processed .venv-setup.log .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.ready: requirements/lock.txt pyproject.toml requirements/setup.sh
	@sh requirements/setup.sh
