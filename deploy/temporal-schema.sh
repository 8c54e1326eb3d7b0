#!/bin/sh
# Creates or upgrades the two Temporal schemas; safe to run again. SQL_PASSWORD comes from the environment.
set -eu
for database in temporal temporal_visibility; do
  folder=${database#temporal_}
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $database"
  $tool setup-schema -v 0.0 || true # already there after the first run
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$folder/versioned"
done
