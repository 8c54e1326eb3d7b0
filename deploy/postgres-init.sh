#!/bin/sh
# Runs once, when the data volume is empty: one owner and database for Yimen, one for Temporal.
# `yimen` may create roles because its migrations make yimen_app, the role under row-level security.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
  -v owner="$YIMEN_OWNER_PASSWORD" -v engine="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role yimen login createrole password :'owner';
create role temporal login password :'engine';
create database yimen owner yimen;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
# The identity provider's own, where there is one.
if [ -n "${KEYCLOAK_DB_PASSWORD:-}" ]; then
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v login="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role keycloak login password :'login';
create database keycloak owner keycloak;
SQL
fi
