#!/bin/sh
# Applies the manifests. Needs kubectl and kustomize, and a context that may deploy.
#   IMAGE=registry.example.com/name:tag sh tools/deploy.sh staging|canary|production|rollback
set -eu
step=$1
if [ ! -d deploy ]; then
  echo "deploy: this project has no manifests; deploy $IMAGE your own way"
  exit 0
fi
environment=$([ "$step" = staging ] && echo staging || echo production)
overlay=deploy/overlays/$environment
name=$(sed -n 's/^  - { name: \([^,]*\), newTag: .*/\1/p' "$overlay/kustomization.yaml")
namespace=$(sed -n 's/^namespace: //p' "$overlay/kustomization.yaml")
kind=$(sed -n 's/^kind: //p' deploy/base/inference-service.yaml deploy/base/cron-job.yaml deploy/base/deployment.yaml 2>/dev/null | head -n 1)

apply() {
  version=$(sed -n 's/^ *version: *["'\'']\{0,1\}\([^"'\'']*\)["'\'']\{0,1\}$/\1/p' model.lock.yaml)
  (cd "$overlay" && kustomize edit set image "$name=$IMAGE" && kustomize edit set annotation "ml-models/model-version:$version")
  kustomize build "$overlay" | kubectl apply --filename -
}

case "$step:$kind" in
staging:* | production:CronJob)
  apply
  ;;
canary:Deployment)
  kubectl --namespace "$namespace" set image "deployment/$name-canary" "service=$IMAGE"
  kubectl --namespace "$namespace" scale "deployment/$name-canary" --replicas 1
  kubectl --namespace "$namespace" rollout status "deployment/$name-canary" --timeout 5m
  ;;
production:Deployment)
  apply
  kubectl --namespace "$namespace" rollout status "deployment/$name" --timeout 10m
  ;;
rollback:Deployment)
  kubectl --namespace "$namespace" scale "deployment/$name-canary" --replicas 0
  kubectl --namespace "$namespace" rollout undo "deployment/$name"
  ;;
canary:InferenceService)
  apply # the overlay sends a tenth of the requests to the new revision
  kubectl --namespace "$namespace" wait --for condition=Ready "inferenceservice/$name" --timeout 10m
  ;;
production:InferenceService)
  kubectl --namespace "$namespace" patch "inferenceservice/$name" --type merge \
    --patch '{"spec": {"predictor": {"canaryTrafficPercent": 100}}}'
  ;;
rollback:InferenceService)
  kubectl --namespace "$namespace" patch "inferenceservice/$name" --type merge \
    --patch '{"spec": {"predictor": {"canaryTrafficPercent": 0}}}'
  ;;
*)
  echo "deploy: nothing to do for $step of a $kind"
  ;;
esac
