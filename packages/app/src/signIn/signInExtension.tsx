import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import { PeopleSignInPage } from './PeopleSignInPage';

/** People of the sample organisation where the backend signs them in, the platform's own page everywhere else. */
function PortalSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  return config.has('auth.providers.demo') ? (
    <PeopleSignInPage {...props} />
  ) : (
    <SignInPage {...props} providers={['guest']} />
  );
}

/** Takes the place of the stock sign-in page. */
export const signInExtension = SignInPageBlueprint.make({
  params: { loader: async () => PortalSignInPage },
});
