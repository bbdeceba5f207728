import { html, type Html } from '../web/html';
import { layout } from '../web/layout';
import type { ModelVersionAnswer, RunAnswer, Tag } from './answers';
import type { MlflowContent } from './MlflowContent';
import { readRecording } from './RecordedContent';

const TITLE = 'Recorded answers of MLflow';

/**
 * The one page of the replay, for those who follow a link of the portal to MLflow's user interface: says what this
 * server is, and shows the model, version or run that the hash of the address names (`#/models/<name>`,
 * `#/models/<name>/versions/<number>`, `#/experiments/<id>/runs/<id>`). It runs no script: the browser itself picks the
 * part whose id is the hash.
 */
export function replayPage(content: MlflowContent): string {
  const { mlflow, recordedAt } = readRecording<{
    mlflow: string;
    recordedAt: string;
  }>('server');
  const names = content.names();
  return layout({
    title: TITLE,
    site: 'Sample registry',
    path: [],
    content: html`<h1>${TITLE}</h1>
      <p class="notice">
        This is the registry of the sample portal: what a real MLflow ${mlflow}
        answered on ${recordedAt.slice(0, 10)}, without its user interface.
        <code>npm run demo:mlflow</code> starts the portal with a real MLflow
        server and freshly trained models.
      </p>
      ${names.flatMap(name => [
        modelPart(content, name),
        ...content
          .versions(name)
          .flatMap(version => versionParts(content, version)),
      ])}
      <h2>Registered models</h2>
      <ul>
        ${names.map(
          name => html`<li>
            <a href="#${modelPath(name)}">${name}</a>
            <span class="dim">${content.versionCount(name)} versions</span>
          </li>`,
        )}
      </ul>`,
  });
}

/** Encoded as the links of the portal are, so that an id is what the hash says. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/'/g, '%27');
}

function modelPath(name: string): string {
  return `/models/${encode(name)}`;
}

function versionPath(version: { name: string; version: string }): string {
  return `${modelPath(version.name)}/versions/${encode(version.version)}`;
}

function runPath({ info }: RunAnswer): string {
  return `/experiments/${encode(info.experiment_id)}/runs/${encode(
    info.run_id,
  )}`;
}

function modelPart(content: MlflowContent, name: string): Html {
  const model = content.model(name)!;
  const aliases = model.aliases ?? [];
  const versions = content.versions(name).map(version => {
    const own = aliases.filter(alias => alias.version === version.version);
    return html`<li>
      <a href="#${versionPath(version)}">Version ${version.version}</a>
      <span>${own.map(({ alias }) => alias).join(', ')}</span>
      <span class="dim">${toMoment(version.creation_timestamp)}</span>
    </li>`;
  });
  return html`<section class="addressed" id="${modelPath(name)}">
    <h2>Model ${name}</h2>
    <p>${model.description ?? ''}</p>
    ${table('Tags', model.tags)}
    ${versions.length
      ? html`<ul>
          ${versions}
        </ul>`
      : html`<p class="dim">No version is registered.</p>`}
  </section>`;
}

function versionParts(
  content: MlflowContent,
  version: ModelVersionAnswer,
): Html[] {
  const run = content.run(version.run_id);
  const part = html`<section class="addressed" id="${versionPath(version)}">
    <h2>
      Version ${version.version} of
      <a href="#${modelPath(version.name)}">${version.name}</a>
    </h2>
    <p>${version.description}</p>
    ${table('Version', [
      { key: 'created', value: toMoment(version.creation_timestamp) },
      { key: 'status', value: version.status },
      { key: 'source', value: version.source },
    ])}
    ${run
      ? html`<p>
          Run
          <a href="#${runPath(run)}">${run.info.run_name ?? version.run_id}</a>
        </p>`
      : html`<p class="dim">No run is recorded.</p>`}
    ${table('Tags', version.tags)}
  </section>`;
  return run ? [part, runPart(run, version)] : [part];
}

function runPart(run: RunAnswer, version: ModelVersionAnswer): Html {
  const { info, data } = run;
  return html`<section class="addressed" id="${runPath(run)}">
    <h2>Run ${info.run_name ?? info.run_id}</h2>
    <p>
      Made
      <a href="#${versionPath(version)}"
        >version ${version.version} of ${version.name}</a
      >
    </p>
    ${table('Run', [
      { key: 'id', value: info.run_id },
      { key: 'status', value: info.status ?? '' },
      { key: 'user', value: info.user_id ?? '' },
      ...(info.start_time
        ? [{ key: 'started', value: toMoment(info.start_time) }]
        : []),
    ])}
    ${table('Metrics', data?.metrics)} ${table('Parameters', data?.params)}
    ${table('Tags', data?.tags)}
  </section>`;
}

function table(
  caption: string,
  rows: (Tag | { key: string; value: number })[] = [],
): Html {
  return rows.length
    ? html`<table>
        <caption>
          ${caption}
        </caption>
        <tbody>
          ${rows.map(
            ({ key, value }) => html`<tr>
              <th scope="row">${key}</th>
              <td>${value}</td>
            </tr>`,
          )}
        </tbody>
      </table>`
    : html``;
}

/** Milliseconds since 1970 as day and time. */
function toMoment(milliseconds: number): string {
  return `${new Date(milliseconds)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')} UTC`;
}
