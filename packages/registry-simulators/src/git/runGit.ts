import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** Settings of whoever runs the server must not change what it does. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  return {
    ...inherited,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Runs git in a folder and answers what it printed. */
export async function runGit(options: {
  directory: string;
  args: string[];
  input?: Buffer | string;
  environment?: Record<string, string>;
}): Promise<Buffer> {
  const child = spawn('git', options.args, {
    cwd: options.directory,
    env: { ...gitEnvironment(), ...options.environment },
  });
  const output: Buffer[] = [];
  const complaint: Buffer[] = [];
  child.stdout.on('data', chunk => output.push(chunk));
  child.stderr.on('data', chunk => complaint.push(chunk));
  // A git that ends before it has read everything is told by its exit code.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      `git ${options.args[0]} failed: ${Buffer.concat(complaint)
        .toString('utf8')
        .trim()}`,
    );
  }
  return Buffer.concat(output);
}
