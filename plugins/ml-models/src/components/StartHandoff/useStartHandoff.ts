import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type {
  HandoffStart,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { handoffRouteRef } from '../../routes';

/** A whole entity ref of a model, so that nobody is asked while it is being typed. */
const MODEL_REF = /^mlmodel:[^/\s]+\/[^/\s]+$/i;
/** The backend's own bound. */
const SHORTEST_REASON = 3;

/** Version that is most likely meant: the candidate, else the newest that is ready and has no handoff. */
function likelyVersion(start: HandoffStart): string | undefined {
  const free = start.versions.filter(
    ({ ready, openHandoffId }) => ready && !openHandoffId,
  );
  return (free.find(({ role }) => role === 'candidate') ?? free[0])?.label;
}

/** @internal */
export interface StartValues {
  version?: string;
  environment?: string;
  riskTier?: MlModelRiskTier;
  riskReason?: string;
  dataScience?: string;
  engineering?: string;
  checklistId?: string;
}

/**
 * What the dialog that starts a handoff knows and does.
 *
 * @internal
 */
export function useStartHandoff(
  entityRef: string | undefined,
  version: string | undefined,
) {
  const api = useApi(mlModelsApiRef);
  const navigate = useNavigate();
  const toHandoff = useRouteRef(handoffRouteRef);
  const [modelRef, setModelRef] = useState(entityRef ?? '');
  const [changes, setChanges] = useState<StartValues>(
    version ? { version } : {},
  );
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();

  const isModel = MODEL_REF.test(modelRef);
  const {
    value,
    loading,
    error: loadError,
    retry,
  } = useAsyncRetry(
    async () => (isModel ? api.getHandoffStart(modelRef) : undefined),
    [api, modelRef, isModel],
  );
  const start = loading || !isModel ? undefined : value;

  const values: StartValues = start
    ? {
        version: likelyVersion(start),
        environment: start.environments[0],
        riskTier: start.riskTier,
        dataScience: start.teams.dataScience?.ref,
        engineering: start.teams.engineering?.ref,
        checklistId: start.checklists[0]?.id,
        ...changes,
      }
    : changes;
  const needsReason = start !== undefined && values.riskTier !== start.riskTier;
  const valid =
    start !== undefined &&
    start.allowed &&
    !start.problems.some(({ blocking }) => blocking) &&
    (!needsReason ||
      (values.riskReason?.trim().length ?? 0) >= SHORTEST_REASON);

  const send = async () => {
    if (!start || !valid) return;
    setSending(true);
    setError(undefined);
    try {
      const { teams } = start;
      const changedTeams = {
        ...(values.dataScience && values.dataScience !== teams.dataScience?.ref
          ? { dataScience: values.dataScience }
          : {}),
        ...(values.engineering && values.engineering !== teams.engineering?.ref
          ? { engineering: values.engineering }
          : {}),
      };
      const created = await api.createHandoff({
        entityRef: start.entityRef,
        ...(values.version ? { version: values.version } : {}),
        ...(values.environment ? { environment: values.environment } : {}),
        ...(values.riskTier ? { riskTier: values.riskTier } : {}),
        ...(values.riskReason?.trim()
          ? { riskReason: values.riskReason.trim() }
          : {}),
        ...(Object.keys(changedTeams).length > 0
          ? { teams: changedTeams }
          : {}),
        ...(values.checklistId ? { checklistId: values.checklistId } : {}),
      });
      navigate(toHandoff({ id: created.summary.id }));
    } catch (caught) {
      assertError(caught);
      setError(caught);
      setSending(false);
    }
  };

  return {
    modelRef,
    setModelRef: (ref: string) => {
      setModelRef(ref);
      setChanges({});
      setError(undefined);
    },
    start,
    loading: loading && isModel,
    loadError: isModel ? loadError : undefined,
    retry,
    values,
    change: (part: StartValues) => setChanges({ ...changes, ...part }),
    needsReason,
    valid,
    sending,
    error,
    send,
  };
}
