#!/bin/sh
# Applies the manifests. Needs kubectl and kustomize, and a context that may deploy.
#   IMAGE=registry.example.com/name:tag sh tools/deploy.sh staging|canary|production|rollback
# `rollback` takes back what canary and production have deployed from this checkout, and nothing else: the file .deployed
# says what that was. What served before a canary is not touched until the step production.
set -eu
step=$1
if [ ! -d deploy ]; then
  echo "deploy: this project has no manifests, so nothing was deployed." >&2
  echo "deploy: put the commands that bring \$IMAGE to staging, canary and production, and back, into tools/deploy.sh" >&2
  exit 1
fi
environment=$([ "$step" = staging ] && echo staging || echo production)
overlay=deploy/overlays/$environment
base=$(ls deploy/base/inference-service.yaml deploy/base/cron-job.yaml deploy/base/deployment.yaml 2>/dev/null | head -n 1)
kind=$(sed -n 's/^kind: //p' "$base" | head -n 1)
# Of the base, which nothing writes to: kustomize edits the overlay and writes it in a style of its own.
name=$(sed -n 's/^  name: //p' "$base" | head -n 1)
namespace=$(sed -n 's/^namespace: //p' "$overlay/kustomization.yaml")

cluster() {
  kubectl --namespace "$namespace" "$@"
}

# What the cluster says about an object, nothing when it is not there. A cluster that does not answer is an error.
look() {
  cluster get "$1" --ignore-not-found --output "$2"
}

build() {
  version=$(sed -n 's/^ *version: *["'\'']\{0,1\}\([^"'\'']*\)["'\'']\{0,1\}$/\1/p' model.lock.yaml)
  (cd "$overlay" && kustomize edit set image "$name=$IMAGE" && kustomize edit set annotation "ml-models/model-version:$version")
  kustomize build "$overlay" > "$1"
}

apply() {
  manifests=$(mktemp)
  # In a file, so that manifests that cannot be built are not applied by half.
  build "$manifests"
  cluster apply --filename "$manifests" "$@"
  rm "$manifests"
}

remember() {
  printf '%s\n%s\n' "$1" "${2:-}" > .deployed
}

no_earlier() {
  echo "deploy: this was the first release, so there is no earlier one to go back to; stop it with" >&2
  echo "deploy: kubectl --namespace $namespace delete $1" >&2
  exit 1
}

roll_back() {
  if [ ! -f .deployed ]; then
    echo "deploy: nothing was deployed from here, so there is nothing to take back"
    return
  fi
  deployed=$(sed -n 1p .deployed)
  earlier=$(sed -n 2p .deployed)
  case "$kind" in
  Deployment)
    canary=$(look "deployment/$name-canary" name)
    if [ -n "$canary" ]; then
      cluster scale "deployment/$name-canary" --replicas 0
    fi
    if [ "$deployed" = production ]; then
      [ -n "$earlier" ] || no_earlier "deployment/$name"
      cluster rollout undo "deployment/$name" --to-revision "$earlier"
      cluster rollout status "deployment/$name" --timeout 10m
    fi
    ;;
  InferenceService)
    [ -n "$earlier" ] || no_earlier "inferenceservice/$name"
    cluster patch "inferenceservice/$name" --type merge \
      --patch '{"spec": {"predictor": {"canaryTrafficPercent": 0}}}'
    ;;
  CronJob)
    [ -n "$earlier" ] || no_earlier "cronjob/$name"
    cluster set image "cronjob/$name" "service=$earlier"
    ;;
  esac
}

case "$step:$kind" in
staging:*)
  apply
  ;;
canary:Deployment)
  # The canary alone; what it needs around it only when this is the first release.
  selector=track=canary
  stable=$(look "deployment/$name" name)
  [ -n "$stable" ] || selector='track!=stable'
  remember canary
  apply --selector "$selector"
  cluster scale "deployment/$name-canary" --replicas 1
  cluster rollout status "deployment/$name-canary" --timeout 5m
  ;;
production:Deployment)
  revision=$(look "deployment/$name" "jsonpath={.metadata.annotations['deployment\.kubernetes\.io/revision']}")
  remember production "$revision"
  apply # and the canary is scaled to nothing again
  cluster rollout status "deployment/$name" --timeout 10m
  ;;
canary:InferenceService)
  revision=$(look "inferenceservice/$name" 'jsonpath={.status.components.predictor.latestReadyRevision}')
  remember canary "$revision"
  apply # the overlay sends a tenth of the requests to the new revision
  cluster wait --for condition=Ready "inferenceservice/$name" --timeout 10m
  ;;
production:InferenceService)
  if [ ! -f .deployed ]; then
    echo "deploy: run the step canary first" >&2
    exit 1
  fi
  cluster patch "inferenceservice/$name" --type merge \
    --patch '{"spec": {"predictor": {"canaryTrafficPercent": 100}}}'
  ;;
canary:CronJob)
  echo "deploy: a batch job has no canary"
  ;;
production:CronJob)
  image=$(look "cronjob/$name" 'jsonpath={.spec.jobTemplate.spec.template.spec.containers[0].image}')
  remember production "$image"
  apply
  ;;
rollback:*)
  roll_back
  ;;
*)
  echo "deploy: $step is no step; expected staging, canary, production or rollback" >&2
  exit 2
  ;;
esac
