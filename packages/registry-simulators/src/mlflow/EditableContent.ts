import type { ModelVersionAnswer, RegisteredModelAnswer, Tag } from './answers';
import type { MlflowContent } from './MlflowContent';

/**
 * Lays changes over other content. As on a real server, aliases and tags change without moving a timestamp, while a
 * new version moves that of its model.
 */
export class EditableContent implements MlflowContent {
  readonly #base: MlflowContent;
  readonly #dropped = new Set<string>();
  readonly #aliases = new Map<string, Map<string, string | undefined>>();
  readonly #tags = new Map<string, Map<string, string | undefined>>();
  readonly #added = new Map<string, ModelVersionAnswer[]>();
  #names: string[];

  static create(base: MlflowContent): EditableContent {
    return new EditableContent(base);
  }

  private constructor(base: MlflowContent) {
    this.#base = base;
    this.#names = base.names();
  }

  dropModels(names: Iterable<string>): void {
    for (const name of names) {
      this.#dropped.add(name);
    }
    this.#names = this.#base.names().filter(name => !this.#dropped.has(name));
  }

  restoreModels(): void {
    this.#dropped.clear();
    this.#names = this.#base.names();
  }

  setAlias(name: string, alias: string, version: string | undefined): void {
    change(this.#aliases, name, alias, version);
  }

  setTag(name: string, key: string, value: string | undefined): void {
    change(this.#tags, name, key, value);
  }

  addVersion(name: string): string {
    const newest = this.versions(name).at(-1);
    const at =
      (newest ?? this.#base.model(name))!.last_updated_timestamp + 60_000;
    const version = String(this.versionCount(name) + 1);
    const added = {
      ...{
        current_stage: 'None',
        description: '',
        source: 's3://added',
        run_id: '',
        run_link: '',
      },
      ...newest,
      ...{
        name,
        version,
        creation_timestamp: at,
        last_updated_timestamp: at,
        status: 'READY',
      },
    };
    this.#added.set(name, [...(this.#added.get(name) ?? []), added]);
    return version;
  }

  names(): string[] {
    return this.#names;
  }

  model(name: string): RegisteredModelAnswer | undefined {
    const model = this.#dropped.has(name) ? undefined : this.#base.model(name);
    const added = this.#added.get(name)?.at(-1);
    if (!model || !(added || this.#aliases.has(name) || this.#tags.has(name))) {
      return model;
    }
    return {
      ...model,
      ...(added
        ? {
            latest_versions: [added],
            last_updated_timestamp: added.last_updated_timestamp,
          }
        : {}),
      tags: merged(
        (model.tags ?? []).map((tag): [string, string] => [tag.key, tag.value]),
        this.#tags.get(name),
      ).map(([key, value]): Tag => ({ key, value })),
      aliases: merged(
        (model.aliases ?? []).map((alias): [string, string] => [
          alias.alias,
          alias.version,
        ]),
        this.#aliases.get(name),
      ).map(([alias, version]) => ({ alias, version })),
    };
  }

  versionCount(name: string): number {
    return this.#dropped.has(name)
      ? 0
      : this.#base.versionCount(name) + (this.#added.get(name)?.length ?? 0);
  }

  versions(name: string, from?: number, to?: number): ModelVersionAnswer[] {
    if (this.#dropped.has(name)) {
      return [];
    }
    const added = this.#added.get(name);
    return added
      ? [...this.#base.versions(name), ...added].slice(from, to)
      : this.#base.versions(name, from, to);
  }

  experiments() {
    return this.#base.experiments();
  }

  run(runId: string) {
    return this.#base.run(runId);
  }

  loggedModel(modelId: string) {
    return this.#base.loggedModel(modelId);
  }

  artifact(name: string, version: string, path: string) {
    return this.#base.artifact(name, version, path);
  }

  runArtifact(runId: string, path: string) {
    return this.#base.runArtifact(runId, path);
  }
}

function change(
  changes: Map<string, Map<string, string | undefined>>,
  name: string,
  key: string,
  value: string | undefined,
): void {
  changes.set(name, new Map([...(changes.get(name) ?? []), [key, value]]));
}

function merged(
  entries: [string, string][],
  changes: Map<string, string | undefined> | undefined,
): [string, string][] {
  return [
    ...new Map<string, string | undefined>([...entries, ...(changes ?? [])]),
  ].filter((entry): entry is [string, string] => entry[1] !== undefined);
}
