import { ConflictError } from '@backstage/errors';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

/**
 * Production repository a template makes or made.
 *
 * @remarks
 * A repository is made from `preparing` on. One that is there may be linked before: a later version is served from where
 * its predecessor is. A task that stopped half-way does not keep another one from making the repository.
 *
 * @internal
 */
export function linkRepository(
  edit: HandoffEdit,
  repository: NonNullable<StoredHandoff['repository']>,
): void {
  requireAct(
    edit,
    repository.state === 'linked' ? 'link-repository' : 'start-repository',
  );
  const known = edit.handoff.repository;
  const isSameTask = known?.taskId === repository.taskId;
  if (known?.state === 'linked') {
    const isRestarted = isSameTask && repository.state === 'started';
    if (isRestarted || isSamePlace(known, repository)) return;
    if (!isSameTask) {
      throw new ConflictError(
        `Task ${known.taskId} linked ${
          known.componentRef ?? known.repository ?? 'a repository'
        } already`,
      );
    }
  }
  const wanted = isSameTask ? { ...known, ...repository } : repository;
  const isKnown =
    known !== undefined &&
    isSameTask &&
    known.state === wanted.state &&
    isSamePlace(known, wanted);
  if (isKnown) return;
  edit.changeHandoff({ repository: wanted });
  edit.addEvent({
    type:
      repository.state === 'linked'
        ? 'repository-linked'
        : 'repository-started',
    after: { ...repository },
  });
}

function isSamePlace(
  one: NonNullable<StoredHandoff['repository']>,
  other: NonNullable<StoredHandoff['repository']>,
): boolean {
  return (
    one.componentRef === other.componentRef &&
    one.repository === other.repository
  );
}
