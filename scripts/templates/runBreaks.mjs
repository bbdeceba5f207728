import { commandsHere } from './runJobs.mjs';

/**
 * Breaks a project in one place after the other, and demands that the check which is made for it fails, for the reason
 * it is made for. The project is restored after each.
 *
 * @param {import('./Report.mjs').Report} report where results go
 * @param {import('./Project.mjs').Project} project a project whose checks all pass
 * @param {Record<string, string[]>} jobs commands by job
 * @param {Record<string, {how: string, apply: (project: import('./Project.mjs').Project) => Promise<void>, says: RegExp}>} breaks
 *   by job: in words, how it is done, and what the check has to say
 */
export async function runBreaks(report, project, jobs, breaks) {
  for (const [job, { how, apply, says }] of Object.entries(breaks)) {
    await report.check(
      `${project.name}, broken: ${job} refuses ${how}`,
      async () => {
        try {
          await apply(project);
          let failure;
          for (const command of commandsHere(jobs[job]).run) {
            const { code, output } = await project.try(command);
            if (code !== 0) {
              failure = output;
              break;
            }
          }
          if (failure === undefined) {
            throw new Error('The check passes.');
          }
          if (!says.test(failure)) {
            throw new Error(
              `It fails, but does not say ${says}:\n${failure.slice(-1500)}`,
            );
          }
        } finally {
          await project.restore();
        }
      },
    );
  }
}
