import { useApi } from '@backstage/core-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { StatusChip } from '../StatusChip';
import { toCommitUrl } from './toCommitUrl';
import { useDetailsStyles } from './useDetailsStyles';

/**
 * The code a version was trained with, as a link where its host is known.
 *
 * @internal
 */
export function CommitLink(props: {
  code: NonNullable<InventoryVersion['code']>;
}) {
  const { code } = props;
  const classes = useDetailsStyles();
  const { t } = useTranslate();
  const integrations = useApi(scmIntegrationsApiRef);
  const short = code.commit?.slice(0, 12);
  return (
    <>
      {short && (
        <ExternalLink
          to={toCommitUrl(code, integrations)}
          className={classes.mono}
        >
          {code.branch
            ? t('versionDetails.commitIn', {
                commit: short,
                branch: code.branch,
              })
            : short}
        </ExternalLink>
      )}
      {code.dirty && (
        <>
          {' '}
          <StatusChip
            tone="attention"
            label={t('versionDetails.dirty')}
            title={t('versionDetails.dirtyExplanation')}
          />
        </>
      )}
      {code.repository && (
        <div className={classes.quiet}>{code.repository}</div>
      )}
    </>
  );
}
