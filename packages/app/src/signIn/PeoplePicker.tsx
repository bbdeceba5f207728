import { useState } from 'react';
import InputAdornment from '@material-ui/core/InputAdornment';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchLine } from '@remixicon/react';
import { portalTranslationRef } from '../translation';
import type { SamplePerson } from './SamplePerson';
import { SideColumn } from './SideColumn';
import { filterPeople } from './filterPeople';
import { groupPeople } from './groupPeople';
import { moveFocusAmongPeople } from './moveFocusAmongPeople';
import { RecentPeople } from './RecentPeople';

const useStyles = makeStyles(theme => ({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 3),
    marginBottom: theme.spacing(2.5),
  },
  search: {
    backgroundColor: theme.palette.background.paper,
    borderRadius: theme.shape.borderRadius * 2,
    flex: '1 1 320px',
    maxWidth: 480,
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: theme.spacing(2.5),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  },
  wide: { gridColumn: '1 / -1' },
}));

/** The people to choose from and what choosing does. */
export interface PeoplePickerProps {
  people: SamplePerson[];
  onChoose: (name: string) => void;
}

/** Search and the two sides. Enter in the search field takes the one person left. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { people, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const [term, setTerm] = useState('');
  const found = filterPeople(people, term);
  const sides = groupPeople(found);
  return (
    // The arrows are a shortcut among elements that can all be reached by Tab.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={moveFocusAmongPeople}>
      <div className={classes.tools}>
        <form
          role="search"
          className={classes.search}
          onSubmit={event => {
            event.preventDefault();
            if (found.length === 1) {
              onChoose(found[0].name);
            }
          }}
        >
          <OutlinedInput
            fullWidth
            // The page has one purpose, and the search field is the quickest way through it.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            type="search"
            value={term}
            onChange={event => setTerm(event.target.value)}
            placeholder={t('signIn.search')}
            inputProps={{ 'aria-label': t('signIn.search') }}
            startAdornment={
              <InputAdornment position="start">
                <RiSearchLine size="1.25em" aria-hidden="true" />
              </InputAdornment>
            }
          />
        </form>
        {!term && <RecentPeople people={people} onChoose={onChoose} />}
      </div>
      <div role="status">
        {found.length === 0 && (
          <Typography>{t('signIn.nobody', { term })}</Typography>
        )}
      </div>
      <div className={classes.sides}>
        {sides.dataScience.length > 0 && (
          <SideColumn
            side="dataScience"
            teams={sides.dataScience}
            onChoose={onChoose}
          />
        )}
        {sides.engineering.length > 0 && (
          <SideColumn
            side="engineering"
            teams={sides.engineering}
            onChoose={onChoose}
          />
        )}
        {sides.product.length > 0 && (
          <div className={classes.wide}>
            <SideColumn
              side="product"
              teams={sides.product}
              onChoose={onChoose}
            />
          </div>
        )}
      </div>
    </div>
  );
}
