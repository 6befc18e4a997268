#!/usr/bin/env bash
# Run once by PostgreSQL's image, on an empty volume: one database and one owner each for Parcours and for Keycloak.
set -euo pipefail

for name in parcours keycloak; do
  secret="${name^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="${!secret}" --username postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
