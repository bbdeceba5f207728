/** Commands of jobs that this machine cannot run, and why. */
const NOT_HERE = [
  { pattern: /apt-get|docker|go install/, reason: undefined },
  {
    pattern: /pip-audit/,
    reason: 'it asks a service for known vulnerabilities',
  },
];

/** Whole jobs that are left to the project's own CI. */
const JOBS_NOT_HERE = {
  container: 'it needs Docker',
  manifests: 'it needs kustomize and kubeconform',
  'load-test': 'it needs a running staging environment',
};

/**
 * Runs the CI jobs of a project, two at a time, and reports each.
 *
 * @param {import('./Report.mjs').Report} report where results go
 * @param {import('./Project.mjs').Project} project whose jobs they are
 * @param {Record<string, string[]>} jobs commands by job
 */
export async function runJobs(report, project, jobs) {
  const waiting = Object.entries(jobs);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [job, commands] = next;
      if (JOBS_NOT_HERE[job]) {
        report.skip(`${project.name}: ${job}`, JOBS_NOT_HERE[job]);
      } else {
        await report.check(`${project.name}: ${job}`, async () => {
          const left = commandsHere(commands);
          for (const command of left.run) {
            await project.run(command);
          }
          return left.note;
        });
      }
    }
  };
  await Promise.all([worker(), worker()]);
}

/**
 * The commands of a job that can be run on this machine.
 *
 * @param {string[]} commands as the workflow has them
 * @returns {{run: string[], note: string | undefined}} those, and what is left out
 */
export function commandsHere(commands) {
  const notes = [];
  const run = commands.filter(command => {
    const found = NOT_HERE.find(({ pattern }) => pattern.test(command));
    if (found?.reason) {
      notes.push(`without ${command.match(found.pattern)[0]}: ${found.reason}`);
    }
    return !found;
  });
  return { run, note: notes.join(', ') || undefined };
}
