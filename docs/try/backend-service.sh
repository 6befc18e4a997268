#!/usr/bin/env bash
# SMART backend service: a hospital's system gets a token by an assertion that it signs with its key. Prints the access token.
#
#   docs/try/backend-service.sh [client] [scopes]
#
#   TOKEN=$(docs/try/backend-service.sh saint-roch-ehr)
#   curl -H "Authorization: Bearer $TOKEN" 'http://127.0.0.1:8080/fhir/Appointment?_count=5'
#
# Systems of the demonstration: tilleuls-ehr, saint-roch-ehr, operator (val-vert-ehr has an elliptic key, with which a shell cannot easily
# sign). The server makes their keys at its first start and keeps them in its data folder (PARCOURS_DATA, else data). Needs bash, curl and
# openssl.
set -euo pipefail

server=${PARCOURS:-http://127.0.0.1:8080}
client=${1:-saint-roch-ehr}
scope=${2:-system/*.cruds}
key=${PARCOURS_DATA:-data}/demonstration/$client.pem

say() { printf '%s\n' "$*" >&2; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

token=$(curl -fsS "$server/fhir/.well-known/smart-configuration" | field token_endpoint)
say "1. $client signs an assertion for $token"
header=$(printf '{"alg":"RS384","typ":"JWT","kid":"%s"}' "$client" | base64url)
payload=$(printf '{"iss":"%s","sub":"%s","aud":"%s","exp":%d,"jti":"%s"}' \
  "$client" "$client" "$token" "$(($(date +%s) + 240))" "$(openssl rand -hex 16)" | base64url)
signature=$(printf %s "$header.$payload" | openssl dgst -sha384 -sign "$key" -binary | base64url)

say "2. It asks for: $scope"
curl -fsS "$token" --data-urlencode "grant_type=client_credentials" --data-urlencode "scope=$scope" \
  --data-urlencode "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer" \
  --data-urlencode "client_assertion=$header.$payload.$signature" | field access_token
