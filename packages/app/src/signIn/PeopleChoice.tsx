import Box from '@material-ui/core/Box';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../translation';
import { PeoplePicker } from './PeoplePicker';
import { useSamplePeople } from './useSamplePeople';

/** What choosing does. */
export interface PeopleChoiceProps {
  onChoose: (name: string) => void;
}

/** The people, and while they are still being read, how far that is. */
export function PeopleChoice(props: PeopleChoiceProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const { answer, failed } = useSamplePeople();
  const complete = !!answer && answer.people.length >= answer.expected;
  let status: string = t('signIn.connecting');
  if (failed) {
    status = t('signIn.listFailed');
  } else if (answer) {
    status = t('signIn.loading', {
      known: String(answer.people.length),
      expected: String(answer.expected),
    });
  }
  return (
    <>
      <div role="status">
        {!complete && (
          <Box mb={3} maxWidth={480}>
            <Typography gutterBottom>{status}</Typography>
            <LinearProgress aria-hidden="true" />
          </Box>
        )}
      </div>
      {answer && answer.people.length > 0 && (
        <PeoplePicker people={answer.people} onChoose={props.onChoose} />
      )}
    </>
  );
}
