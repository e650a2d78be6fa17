# Two commands do everything: `make run` and `make test`.
VENV ?= .venv
PYTHON ?= python3.11
# cpu, cu126, …: the build of torch that uv picks; empty takes the registry's, or a wheel that pip's
# find-links folder offers.
TORCH_BACKEND ?=
PORT ?= 8000
RASA_PORT ?= 5005
ACTIONS_PORT ?= 5055

export VENV PYTHON TORCH_BACKEND PORT RASA_PORT ACTIONS_PORT
bin := $(VENV)/bin
run := $(bin)/python -m daogou

.PHONY: setup run shell train test check lock bench help

help:            ## this list
	@grep -hE '^[a-z]+: .*##|^[a-z]+: +##' Makefile | sed 's/:.*##/  →/'

setup:           ## environment from the lock, the widget, demo shop if there is none
	@scripts/setup
	@scripts/widget
	@$(run) demo seed --if-empty

run: setup       ## train if needed, serve, print the address
	@$(run) run

shell: setup     ## talk in the terminal
	@$(run) shell

train: setup     ## train a model from config.yml, domain.yml and data/, once the check finds no error
	@$(run) check --no-model
	@$(bin)/rasa train

check: setup     ## ruff, mypy and what is wrong with the YAML
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(run) check --no-model --fail-on-warnings

test: setup      ## everything that must hold; see scripts/test
	@scripts/test

bench: setup     ## speed, beside a peer in the same run; results in benchmarks/results
	$(bin)/python -m benchmarks.catalog_search --json benchmarks/results/catalog_search.json
	$(bin)/python -m benchmarks.turn_latency --json benchmarks/results/turn_latency.json
	$(bin)/python -m benchmarks.long_conversation --json benchmarks/results/long_conversation.json
	$(bin)/python -m benchmarks.edge_load --json benchmarks/results/edge_load.json

lock:            ## compile requirements/lock.txt anew
	@scripts/lock
