import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { chooseOptions } from './chooseOptions';
import { FacetOptionRow } from './FacetOptionRow';
import { modelFacets } from './modelFacets';
import type { FacetId } from './modelFacets';
import type { FacetOption } from './useModelFacets';
import { useFacetTexts } from './useFacetTexts';

/** More options than this get a button to see them all, and a box to search them. */
const FEW = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(0.5, 0),
      border: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
      minWidth: 0,
    },
    legend: { width: '100%', padding: 0 },
    toggle: {
      width: '100%',
      justifyContent: 'space-between',
      padding: theme.spacing(0.75, 0.5),
      borderRadius: theme.shape.borderRadius,
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 600,
      fontFamily: 'inherit',
    },
    chosen: {
      marginLeft: theme.spacing(0.75),
      color: theme.palette.primary.main,
    },
    search: {
      width: '100%',
      marginBottom: theme.spacing(0.5),
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      fontSize: theme.typography.body2.fontSize,
    },
    more: { textTransform: 'none' },
  }),
  { name: 'MlModelsFacetSection' },
);

/** @internal */
export interface FacetSectionProps {
  facet: FacetId;
  options: FacetOption[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/**
 * One facet: a heading that opens and closes, then its values as checkboxes.
 *
 * @internal
 */
export function FacetSection(props: FacetSectionProps) {
  const { facet, options, chosen, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [open, setOpen] = useState(
    modelFacets[facet].open || chosen.length > 0,
  );
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const title = t(`facet.${facet}`);
  const toTexts = useFacetTexts(
    facet,
    options.map(option => option.value),
    open && all,
  );
  const { shown, hidden } = chooseOptions({
    all: options,
    chosen,
    search,
    toTexts,
    limit: all || search ? undefined : FEW,
  });
  if (options.length === 0 && chosen.length === 0) return null;
  const Arrow = open ? RiArrowDownSLine : RiArrowRightSLine;

  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>
        <ButtonBase
          className={classes.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span>
            {title}
            {chosen.length > 0 && (
              <span className={classes.chosen}>{chosen.length}</span>
            )}
          </span>
          <Arrow size={18} aria-hidden />
        </ButtonBase>
      </legend>
      {open && (
        <>
          {all && options.length > FEW && (
            <InputBase
              className={classes.search}
              value={search}
              onChange={event => setSearch(event.target.value)}
              placeholder={t('facet.search')}
              inputProps={{ 'aria-label': t('facet.searchLabel', { title }) }}
            />
          )}
          {shown.map(option => (
            <FacetOptionRow
              key={option.value}
              facet={facet}
              {...option}
              checked={chosen.includes(option.value)}
              onToggle={value =>
                onChange(
                  chosen.includes(value)
                    ? chosen.filter(other => other !== value)
                    : [...chosen, value],
                )
              }
            />
          ))}
          {(hidden > 0 || (all && options.length > FEW)) && (
            <Button
              size="small"
              color="primary"
              className={classes.more}
              onClick={() => {
                setAll(!all);
                setSearch('');
              }}
            >
              {all ? t('facet.fewer') : t('facet.more', { count: hidden })}
            </Button>
          )}
        </>
      )}
    </fieldset>
  );
}
