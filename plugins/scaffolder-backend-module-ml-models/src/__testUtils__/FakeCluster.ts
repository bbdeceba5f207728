import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Writes down what it is asked, answers `get` from files, and fails for what matches the file `fails`. */
const KUBECTL = `#!/bin/sh
set -eu
echo "$*" >> "$CLUSTER/asked"
if [ -f "$CLUSTER/fails" ] && echo "$*" | grep -q -f "$CLUSTER/fails"; then
  echo "kubectl: refused" >&2
  exit 1
fi
case "$*" in
*" get "*)
  object=$(echo "$4" | tr / _)
  [ ! -f "$CLUSTER/$object" ] || cat "$CLUSTER/$object"
  ;;
esac
`;

/** Writes the overlay back in block style, as the real one does. */
const KUSTOMIZE = `#!/bin/sh
set -eu
case "$1 $2" in
"edit set")
  sed -i.bak 's/^  - { name: \\(.*\\), newTag: \\(.*\\) }$/- name: \\1\\n  newTag: \\2/' kustomization.yaml
  rm kustomization.yaml.bak
  echo "kustomize $*" >> "$CLUSTER/asked"
  ;;
"build "*)
  [ ! -f "$CLUSTER/broken" ] || { echo "kustomize: no such file" >&2; exit 1; }
  echo "kind: List"
  ;;
esac
`;

/** Stands in for `kubectl` and `kustomize`, so that the deployment scripts of a project can be run on any machine. */
export class FakeCluster {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Makes one in a folder. */
  static create(directory: string): FakeCluster {
    const programs = path.join(directory, 'bin');
    mkdirSync(programs, { recursive: true });
    for (const [name, text] of [
      ['kubectl', KUBECTL],
      ['kustomize', KUSTOMIZE],
    ]) {
      writeFileSync(path.join(programs, name), text);
      chmodSync(path.join(programs, name), 0o755);
    }
    return new FakeCluster(directory);
  }

  /** What `kubectl get` answers about an object; nothing for one that is not there. */
  hold(object: string, answer: string): void {
    writeFileSync(this.#file(object.replace('/', '_')), answer);
  }

  /** Refuses commands that match the expression. */
  refuse(expression: string): void {
    writeFileSync(this.#file('fails'), `${expression}\n`);
  }

  /** Lets no overlay be built. */
  breakOverlays(): void {
    writeFileSync(this.#file('broken'), '');
  }

  /** Runs `tools/deploy.sh` of a project. */
  deploy(
    project: string,
    step: string,
  ): { code: number | null; output: string; asked: string[] } {
    rmSync(this.#file('asked'), { force: true });
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['tools/deploy.sh', step],
      {
        cwd: project,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${this.#file('bin')}${path.delimiter}${process.env.PATH}`,
          CLUSTER: this.#directory,
          IMAGE: 'registry.example.com/churn-service:8',
        },
      },
    );
    const asked = existsSync(this.#file('asked'))
      ? readFileSync(this.#file('asked'), 'utf8')
      : '';
    return {
      code: status,
      output: stdout + stderr,
      asked: asked.trim().split('\n').filter(Boolean),
    };
  }

  #file(name: string): string {
    return path.join(this.#directory, name);
  }
}
