import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import { useTranslate } from '../../../hooks/useTranslate';
import { LifecycleChip } from '../../LifecycleChip';
import { readFormText } from '../readFormText';
import type { TemplateFieldProps } from '../TemplateFieldProps';
import { findSimilarModels, toWords } from './findSimilarModels';

const PAUSE_MILLISECONDS = 400;

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    list: { margin: theme.spacing(1, 0, 0), padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      padding: theme.spacing(0.75, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsSimilarModels' },
);

/**
 * Models that have the words of the form, so that nobody starts what exists. It holds no value.
 *
 * @internal
 */
export function MlSimilarModels(props: TemplateFieldProps<null>) {
  const { formContext, schema, idSchema } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const catalogApi = useApi(catalogApiRef);
  const type = readFormText(formContext, 'problemType');
  const typed = toWords(
    ['name', 'title', 'description', 'businessObjective'].map(field =>
      readFormText(formContext, field),
    ),
  ).join(' ');
  const [words, setWords] = useState(typed);
  useDebounce(() => setWords(typed), PAUSE_MILLISECONDS, [typed]);
  const { value, error } = useAsync(
    async () =>
      words
        ? await findSimilarModels({
            catalogApi,
            words: words.split(' '),
            type,
          })
        : undefined,
    [catalogApi, words, type],
  );
  const titleId = `${idSchema?.$id ?? 'similar-models'}-title`;

  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography id={titleId} variant="subtitle2" component="h3">
        {schema.title}
      </Typography>
      <div role="status">
        {error && (
          <Typography variant="body2">
            {t('templateField.similar.failed')}
          </Typography>
        )}
        {!error && !words && (
          <Typography variant="body2" className={classes.quiet}>
            {t('templateField.similar.hint')}
          </Typography>
        )}
        {!error && words && value?.length === 0 && (
          <Typography variant="body2" className={classes.quiet}>
            {t('templateField.similar.none')}
          </Typography>
        )}
        {!error && Boolean(value?.length) && (
          <>
            <Typography variant="body2">
              {t('templateField.similar.intro')}
            </Typography>
            <ul className={classes.list}>
              {value!.map(({ entity, words: common, isSameType }) => (
                <li key={entity.metadata.name} className={classes.item}>
                  <EntityRefLink
                    entityRef={entity}
                    target="_blank"
                    rel="noopener"
                  />
                  <LifecycleChip lifecycle={entity.spec.lifecycle} />
                  <span className={classes.quiet}>
                    {[
                      isSameType
                        ? `${entity.spec.type} (${t(
                            'templateField.similar.sameType',
                          )})`
                        : entity.spec.type,
                      common.join(', '),
                    ].join(' · ')}
                  </span>
                  <span className={classes.quiet}>
                    {t('templateField.similar.ownedBy')}{' '}
                    <EntityRefLink
                      entityRef={parseEntityRef(entity.spec.owner, {
                        defaultKind: 'Group',
                        defaultNamespace: entity.metadata.namespace,
                      })}
                      target="_blank"
                      rel="noopener"
                    />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
