#!/bin/sh
# Builds every overlay and checks the result against the schemas of Kubernetes.
# Needs kustomize and kubeconform. Schemas of KServe: set SCHEMA_LOCATION to a folder or address that has them.
set -eu
if [ ! -d deploy/overlays ]; then
  echo "manifests: this project has no manifests"
  exit 0
fi
for overlay in deploy/overlays/*/; do
  echo "manifests: $overlay"
  kustomize build "$overlay" |
    kubeconform -strict -summary -ignore-missing-schemas -schema-location default \
      ${SCHEMA_LOCATION:+-schema-location "$SCHEMA_LOCATION"}
done
