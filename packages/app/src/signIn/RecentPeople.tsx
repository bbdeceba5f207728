import { useState } from 'react';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../translation';
import type { PeoplePickerProps } from './PeoplePicker';
import { readRecentPeople } from './rememberedPerson';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  label: { color: theme.palette.textSubtle },
  chip: { margin: 0 },
}));

/** Whom this browser was lately, for going back and forth between the sides. */
export function RecentPeople(props: PeoplePickerProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const [names] = useState(readRecentPeople);
  const people = names.flatMap(
    name => props.people.find(person => person.name === name) ?? [],
  );
  if (people.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.label}>
        {t('signIn.recent')}
      </Typography>
      {people.map(person => (
        <Chip
          key={person.name}
          className={classes.chip}
          variant="outlined"
          label={person.displayName}
          onClick={() => props.onChoose(person.name)}
        />
      ))}
    </div>
  );
}
