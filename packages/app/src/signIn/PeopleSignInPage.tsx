import { useState } from 'react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ProxiedSignInPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { portalTranslationRef } from '../translation';
import { ForgettingIdentity } from './ForgettingIdentity';
import { PeopleChoice } from './PeopleChoice';
import { SignInFrame } from './SignInFrame';
import {
  forgetPerson,
  readRememberedPerson,
  rememberPerson,
} from './rememberedPerson';

/** Asks whom of the sample organisation to be, remembers the answer, and signs in with it. */
export function PeopleSignInPage(props: SignInPageProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const [name, setName] = useState(readRememberedPerson);
  if (!name) {
    return (
      <SignInFrame>
        <PeopleChoice onChoose={setName} />
      </SignInFrame>
    );
  }
  const chooseAgain = () => {
    forgetPerson();
    setName(undefined);
  };
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-demo-user': name }}
      onSignInSuccess={identity => {
        rememberPerson(name);
        props.onSignInSuccess(ForgettingIdentity.create(identity));
      }}
      ErrorComponent={({ error }) => (
        <SignInFrame>
          <div role="alert">
            <Typography>{t('signIn.failed', { name })}</Typography>
            <Typography variant="body2" color="error">
              {error?.message}
            </Typography>
          </div>
          <Box mt={2}>
            <Button variant="contained" color="primary" onClick={chooseAgain}>
              {t('signIn.chooseAgain')}
            </Button>
          </Box>
        </SignInFrame>
      )}
    />
  );
}
