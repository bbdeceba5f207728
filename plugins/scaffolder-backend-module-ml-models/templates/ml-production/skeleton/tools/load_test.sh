#!/bin/sh
# Puts load/profile.yaml on a running service and holds the result against handoff.yaml.
#   TARGET_URL=https://staging.example.com sh tools/load_test.sh
set -eu
if [ ! -f load/locustfile.py ]; then
  echo "load-test: a batch job has no requests to be loaded with"
  exit 0
fi
: "${TARGET_URL:?is the address of the service that is put under load}"
uv run --group load locust --locustfile load/locustfile.py --headless --host "$TARGET_URL" --only-summary
uv run python load/judge.py load/reports/load-test.json
