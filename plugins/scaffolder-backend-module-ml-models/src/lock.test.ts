import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { TEMPLATES } from './__testUtils__/TemplateSource';

const TOOLS = {
  uv: '#!/bin/sh\necho locked > uv.lock\n',
  // Opens pull requests where the file `allowed` is.
  gh: '#!/bin/sh\necho "$*" >> "$ASKED"\n[ "$1" != pr ] || [ -f "$ALLOWED" ]\n',
};

describe.each(['ml-experiment', 'ml-production'])(
  'the workflow of %s that proposes the first lock',
  template => {
    const directory = createMockDirectory();
    const workflow = (file: string) =>
      parse(
        readFileSync(
          path.join(
            TEMPLATES,
            template,
            'ci/github-actions/.github/workflows',
            file,
          ),
          'utf8',
        ),
      );
    const { jobs, permissions } = workflow('lock.yml');
    const step = jobs.lock.steps.find(({ run }: { run?: string }) => run);

    /** A repository with a remote one, and the step in it. */
    function start(name: string) {
      const root = directory.resolve(name);
      const bin = path.join(root, 'bin');
      mkdirSync(bin, { recursive: true });
      for (const [tool, text] of Object.entries(TOOLS)) {
        writeFileSync(path.join(bin, tool), text);
        chmodSync(path.join(bin, tool), 0o755);
      }
      const git = (...args: string[]) =>
        execFileSync('git', args, { cwd: root, encoding: 'utf8' });
      git('init', '--quiet', '--bare', 'origin.git');
      git('clone', '--quiet', 'origin.git', 'work');
      const work = path.join(root, 'work');
      execFileSync(
        'git',
        [
          '-c',
          'user.name=t',
          '-c',
          'user.email=t@example.com',
          'commit',
          '--quiet',
          '--allow-empty',
          '--message',
          'first',
        ],
        { cwd: work },
      );
      const asked = path.join(root, 'asked');
      writeFileSync(asked, '');
      return {
        allow: () => writeFileSync(path.join(root, 'allowed'), ''),
        run: () => {
          execFileSync('git', ['checkout', '--quiet', '--detach'], {
            cwd: work,
          });
          const { status, stdout, stderr } = spawnSync(
            'bash',
            ['-e', '-c', step.run],
            {
              cwd: work,
              encoding: 'utf8',
              env: {
                ...process.env,
                PATH: `${bin}${path.delimiter}${process.env.PATH}`,
                ASKED: asked,
                ALLOWED: path.join(root, 'allowed'),
                CHECKS: step.env.CHECKS,
                GITHUB_SERVER_URL: 'https://github.example.com',
                GITHUB_REPOSITORY: 'growth/churn',
              },
            },
          );
          return { status, output: stdout + stderr };
        },
        asked: () => readFileSync(asked, 'utf8'),
        proposed: () => git('-C', 'origin.git', 'show', 'first-lock:uv.lock'),
      };
    }

    it('opens a pull request and starts its checks, which such a pull request does not do', () => {
      const { allow, asked, proposed, run } = start('allowed');
      allow();
      expect(run()).toMatchObject({ status: 0 });
      expect(proposed()).toBe('locked\n');
      expect(asked()).toContain('pr create --head first-lock');
      const [, checks] = /workflow run (\S+) --ref first-lock/.exec(asked())!;
      // The workflow is there and may be started, and the job may start it.
      expect(workflow(checks).on).toHaveProperty('workflow_dispatch');
      expect(permissions).toMatchObject({ actions: 'write' });
    });

    it('leaves the pull request to a person where actions may not open one', () => {
      const { asked, proposed, run } = start('forbidden');
      const first = run();
      expect(first.status).toBe(0);
      expect(first.output).toContain(
        'https://github.example.com/growth/churn/compare/first-lock?expand=1',
      );
      expect(proposed()).toBe('locked\n');
      expect(asked()).not.toContain('workflow run');
      // And says so again with every push until somebody has.
      expect(run()).toMatchObject({
        status: 0,
        output: expect.stringContaining('::notice::'),
      });
    });
  },
);
