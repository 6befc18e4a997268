#!/usr/bin/env bash
# SMART standalone launch, as a patient portal and its user's browser do it. Prints the access token; says each step on the way.
#
#   docs/try/standalone-launch.sh [account] [scopes]
#
#   TOKEN=$(docs/try/standalone-launch.sh amina)
#   curl -H "Authorization: Bearer $TOKEN" 'http://127.0.0.1:8080/fhir/Patient/amina-benali/$journey?_count=10'
#
# Accounts of the demonstration: amina, yasmine, claire, paul, lea, sofia, admin; the password is the name. Needs bash, curl and openssl.
# Another server: PARCOURS=http://127.0.0.1:8081 docs/try/standalone-launch.sh
set -euo pipefail

server=${PARCOURS:-http://127.0.0.1:8080}
account=${1:-amina}
scope=${2:-launch/patient openid fhirUser offline_access patient/*.rs}
redirect=http://127.0.0.1:8765/callback
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '%s\n' "$*" >&2; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$work/page" | head -n 1; }
browser() { curl -sS -b "$work/cookies" -c "$work/cookies" "$@"; }

say "1. Where to go: $server/fhir/.well-known/smart-configuration"
configuration=$(curl -fsS "$server/fhir/.well-known/smart-configuration")
authorize=$(printf %s "$configuration" | field authorization_endpoint)
token=$(printf %s "$configuration" | field token_endpoint)

verifier=$(openssl rand -hex 32)
challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')

say "2. The application asks for: $scope"
browser -L -o "$work/page" -G "$authorize" \
  --data-urlencode "response_type=code" --data-urlencode "client_id=portal" --data-urlencode "redirect_uri=$redirect" \
  --data-urlencode "scope=$scope" --data-urlencode "state=state-$RANDOM" --data-urlencode "aud=$server/fhir" \
  --data-urlencode "code_challenge=$challenge" --data-urlencode "code_challenge_method=S256"

say "3. $account signs in"
browser -L -o "$work/page" "$server/login" --data-urlencode "_csrf=$(hidden _csrf)" \
  --data-urlencode "username=$account" --data-urlencode "password=$account"

say "4. $account agrees"
agreed=(--data-urlencode "client_id=$(hidden client_id)" --data-urlencode "state=$(hidden state)")
while read -r permission; do
  agreed+=(--data-urlencode "scope=$permission")
done < <(sed -n 's/.*name="scope" value="\([^"]*\)".*/\1/p' "$work/page")
browser -D "$work/headers" -o "$work/page" "$authorize" "${agreed[@]}"
code=$(sed -n 's/^[Ll]ocation:.*[?&]code=\([^&[:space:]]*\).*/\1/p' "$work/headers")
if [ -z "$code" ]; then
  say "The authorization server gave no code; the sign-in or the request was refused."
  exit 1
fi

say "5. The application redeems the code"
answer=$(curl -fsS "$token" --data-urlencode "grant_type=authorization_code" --data "code=$code" \
  --data-urlencode "redirect_uri=$redirect" --data-urlencode "client_id=portal" --data-urlencode "code_verifier=$verifier")
say "   patient: $(printf %s "$answer" | field patient)   fhirUser: $(printf %s "$answer" | field fhirUser)"
printf %s "$answer" | field access_token
