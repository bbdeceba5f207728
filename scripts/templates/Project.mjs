import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { requireOfModule } from './requireOfModule.mjs';

const yaml = requireOfModule('yaml');

/** A rendered project: a git repository whose own CI commands can be run. */
export class Project {
  /**
   * @param {object} options
   * @param {string} options.name shown in front of every check
   * @param {string} options.directory where it was rendered to
   * @param {Record<string, string>} options.env environment of every command
   * @param {AbortSignal} options.signal ends commands that run
   */
  constructor(options) {
    this.name = options.name;
    this.directory = options.directory;
    this.env = options.env;
    this.signal = options.signal;
  }

  /** Makes it a repository with a lock, installs it, and commits. */
  async install() {
    await this.run('git init --quiet --initial-branch main');
    await this.lockAndSync();
    await this.commit('first');
  }

  /** Writes the lock and installs what it says. */
  async lockAndSync() {
    await this.run('uv lock --quiet && uv sync --quiet');
    // From here on nothing is installed any more, so that two commands at the same time cannot disturb each other.
    this.env = {
      ...this.env,
      UV_NO_SYNC: '1',
      PATH: `${path.join(this.directory, '.venv', 'bin')}:${this.env.PATH}`,
    };
  }

  async commit(message) {
    await this.run(
      `git add --all && git -c user.name=test -c user.email=test@example.com commit --quiet --allow-empty --message "${message}"`,
    );
  }

  /** Back to the last commit. */
  async restore() {
    await this.run('git reset --quiet --hard && git clean -fdq');
  }

  /**
   * The jobs of its workflow and what they run, gate left out.
   *
   * @param {string} workflow file name below .github/workflows
   * @returns {Promise<Record<string, string[]>>}
   */
  async jobs(workflow) {
    const { jobs } = yaml.parse(
      await this.read(`.github/workflows/${workflow}`),
    );
    return Object.fromEntries(
      Object.entries(jobs)
        .filter(([name]) => !name.endsWith('-gate'))
        .map(([name, job]) => [
          name,
          job.steps.flatMap(step => (step.run ? [step.run.trim()] : [])),
        ]),
    );
  }

  read(file) {
    return readFile(path.join(this.directory, file), 'utf8');
  }

  write(file, text) {
    return writeFile(path.join(this.directory, file), text);
  }

  /**
   * Changes a text of a file; a text that is not there is an error, so that no break goes stale unnoticed.
   *
   * @param {string} file path below the project
   * @param {string | RegExp} from what is replaced
   * @param {string} to what it becomes
   */
  async replace(file, from, to) {
    const text = await this.read(file);
    const changed = text.replace(from, to);
    if (changed === text) {
      throw new Error(`${file} does not hold ${from}`);
    }
    await this.write(file, changed);
  }

  /**
   * Runs a command line in bash.
   *
   * @returns {Promise<string>} what it prints
   * @throws {Error} with the end of the output when it fails
   */
  async run(commandLine, env = {}) {
    const { code, output } = await this.try(commandLine, env);
    if (code !== 0) {
      throw new Error(
        `${commandLine}\n${output.trim().split('\n').slice(-25).join('\n')}`,
      );
    }
    return output;
  }

  /** Runs a command line that may fail. */
  async try(commandLine, env = {}) {
    return await new Promise((resolve, reject) => {
      const child = spawn(
        'bash',
        ['-eu', '-o', 'pipefail', '-c', commandLine],
        {
          cwd: this.directory,
          env: { ...this.env, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
          signal: this.signal,
        },
      );
      const output = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', text => output.push(text));
      }
      child.on('error', reject);
      child.on('close', code =>
        resolve({ code: code ?? 1, output: output.join('') }),
      );
    });
  }
}
