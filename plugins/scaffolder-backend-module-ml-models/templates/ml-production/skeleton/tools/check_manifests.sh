#!/bin/sh
# Builds every overlay and checks the result against the schemas of Kubernetes and KServe; a kind without a schema fails.
# Needs kustomize and kubeconform. Without the internet: set SCHEMA_LOCATION to a folder that has the schemas of KServe.
set -eu
if [ ! -d deploy/overlays ]; then
  echo "manifests: this project has no manifests"
  exit 0
fi
CATALOG=https://raw.githubusercontent.com/datreeio/CRDs-catalog/ab6a7a7a80949ee2a8b9ea55b210653c25cfee85
built=$(mktemp)
for overlay in deploy/overlays/*/; do
  echo "manifests: $overlay"
  kustomize build "$overlay" > "$built"
  kubeconform -strict -summary -schema-location default \
    -schema-location "${SCHEMA_LOCATION:-$CATALOG/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json}" "$built"
done
rm "$built"
