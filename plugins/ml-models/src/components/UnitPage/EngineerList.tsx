import type { OrganisationEmbeddedEngineer } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiCodeSSlashLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: theme.typography.pxToRem(13),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsEngineerList' },
);

/**
 * Engineers who sit with a team or system, or that there is none.
 *
 * @internal
 */
export function EngineerList(props: {
  engineers: OrganisationEmbeddedEngineer[];
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  if (props.engineers.length === 0) {
    return <span className={classes.quiet}>{t('unitPage.noEngineer')}</span>;
  }
  return (
    <ul className={classes.list} aria-label={t('unitPage.embedded')}>
      {props.engineers.map(engineer => (
        <li
          key={`${engineer.person.ref} ${engineer.through?.ref}`}
          className={classes.row}
        >
          <RiCodeSSlashLine size={13} aria-hidden />
          <EntityName of={engineer.person} />
          {engineer.share !== undefined && engineer.share < 1 && (
            <span className={classes.quiet}>
              {engineer.share.toLocaleString(undefined, { style: 'percent' })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
