import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ItemLink } from '../item/ItemLink';

/** As many items are named before the rest is asked for. */
const FEW = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(0.75, 0, 0),
      padding: 0,
      listStyle: 'none',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
    },
    items: {
      margin: theme.spacing(0.25, 0, 0.5),
      paddingLeft: 18,
      // At the top, so that the mark of the line stands beside the first of several.
      '& a': { display: 'inline-block', minHeight: 24, verticalAlign: 'top' },
    },
    item: {
      fontSize: 'inherit',
      // As high as a finger or a shaking hand needs.
      minHeight: 24,
      padding: theme.spacing(0.375, 0),
      lineHeight: 1.4,
      textAlign: 'left',
      verticalAlign: 'top',
    },
  }),
  { name: 'MlModelsRefusalList' },
);

/**
 * Why an act is not possible now, with the items that stand in the way.
 *
 * @internal
 */
export function RefusalList(props: {
  id: string;
  refusals: HandoffTransitionOption['refusals'];
  handoff: Handoff;
}) {
  const { id, refusals, handoff } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [all, setAll] = useState(false);
  const titleOf = (itemId: string) =>
    handoff.sections
      .flatMap(section => section.items)
      .find(item => item.id === itemId)?.title ?? itemId;
  return (
    <ul id={id} className={classes.root}>
      {refusals.map(({ code, text, itemIds = [] }) => (
        <li key={code}>
          {text}
          {itemIds.length > 0 && (
            <ul className={classes.items}>
              {itemIds.slice(0, all ? undefined : FEW).map(itemId => (
                <li key={itemId}>
                  <ItemLink itemId={itemId} title={titleOf(itemId)} />
                </li>
              ))}
              {!all && itemIds.length > FEW && (
                <li>
                  <Link
                    component="button"
                    className={classes.item}
                    onClick={() => setAll(true)}
                  >
                    {t('handoffTransition.more', {
                      count: itemIds.length - FEW,
                    })}
                  </Link>
                </li>
              )}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
