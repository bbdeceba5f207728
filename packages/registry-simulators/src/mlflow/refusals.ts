import { readRecording } from './RecordedContent';

/** An answer that says no. */
export interface Refusal {
  status: number;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

/** Name of a recorded refusal, see `recordRefusals` in `scripts/mlflow/record.mjs`. */
export type RefusalName =
  | 'unknownRoute'
  | 'unknownModel'
  | 'unknownVersion'
  | 'unknownRun'
  | 'unknownArtifact'
  | 'unreadableStore'
  | 'unsafePath'
  | 'tooManyResults'
  | 'badPageToken'
  | 'badFilter'
  | 'noExperiments';

let recorded: Record<RefusalName, Refusal> | undefined;

/** What a real server said in that case, with the name it was asked for in the place of the recorded one. */
export function refuse(name: RefusalName, subject = '', version = ''): Refusal {
  recorded ??= readRecording<Record<RefusalName, Refusal>>('refusals');
  const refusal = recorded[name];
  const quoted = JSON.stringify(subject).slice(1, -1);
  return {
    ...refusal,
    body: refusal.body
      .replace('NAME', () => quoted)
      .replace('4711', () => version),
  };
}

/** A complaint in the server's own form. */
export function complain(message: string): Refusal {
  return {
    status: 400,
    contentType: 'application/json',
    body: JSON.stringify({
      error_code: 'INVALID_PARAMETER_VALUE',
      message,
      sqlstate: 'KAM00',
      error_class: 'INVALID_PARAMETER_VALUE',
    }),
  };
}
