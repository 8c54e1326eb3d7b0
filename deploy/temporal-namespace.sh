#!/bin/sh
# Makes the namespace `yimen`; closed runs are kept for 30 days (the file itself lives in PostgreSQL).
set -eu
until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe -n yimen || temporal operator namespace create -n yimen --retention 30d
