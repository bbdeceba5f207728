import { InputError } from '@backstage/errors';

/** Throws `InputError` where a transition needs a reason, or a link instead, and has neither. @internal */
export function requireReason(
  rule: 'required' | 'optional' | 'none',
  transition: string,
  reason: string | undefined,
  link: string | undefined,
): void {
  if (rule !== 'required' || reason?.trim() || link) return;
  throw new InputError(
    `Field 'reason' is missing: ${transition} needs a reason or the link of an incident`,
  );
}
