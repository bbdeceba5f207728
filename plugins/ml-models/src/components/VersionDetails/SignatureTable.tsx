import type { SignatureField } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { formatShape } from './formatShape';
import { useDetailsStyles } from './useDetailsStyles';

/** @internal */
export interface SignatureTableProps {
  caption: string;
  fields: SignatureField[];
  /** Says which fields a caller has to send; means nothing for what comes out. */
  withRequired?: boolean;
}

/**
 * One part of a signature; columns nobody fills are left out.
 *
 * @internal
 */
export function SignatureTable(props: SignatureTableProps) {
  const { caption, fields, withRequired = false } = props;
  const classes = useDetailsStyles();
  const { t } = useTranslate();
  const hasShape = fields.some(field => field.shape);
  const hasDefault = fields.some(field => field.default !== undefined);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        {fields.length === 0 ? (
          <tbody>
            <tr>
              <td className={classes.quiet}>
                {t('versionDetails.signature.none')}
              </td>
            </tr>
          </tbody>
        ) : (
          <>
            <thead>
              <tr>
                <th scope="col">{t('versionDetails.columns.name')}</th>
                <th scope="col">{t('versionDetails.columns.type')}</th>
                {hasShape && (
                  <th scope="col">{t('versionDetails.columns.shape')}</th>
                )}
                {withRequired && (
                  <th scope="col">{t('versionDetails.columns.required')}</th>
                )}
                {hasDefault && (
                  <th scope="col">{t('versionDetails.columns.default')}</th>
                )}
              </tr>
            </thead>
            <tbody>
              {fields.map((field, index) => (
                <tr key={`${index} ${field.name ?? ''}`}>
                  <th scope="row">
                    {field.name ?? (
                      <em>{t('versionDetails.signature.unnamed')}</em>
                    )}
                  </th>
                  <td className={classes.mono}>{field.type}</td>
                  {hasShape && (
                    <td>
                      {field.shape &&
                        formatShape(
                          field.shape,
                          t('versionDetails.signature.anyLength'),
                        )}
                    </td>
                  )}
                  {withRequired && (
                    <td>
                      {field.required
                        ? t('versionDetails.signature.yes')
                        : t('versionDetails.signature.no')}
                    </td>
                  )}
                  {hasDefault && (
                    <td className={classes.mono}>{field.default}</td>
                  )}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
    </div>
  );
}
