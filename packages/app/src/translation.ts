import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text of the portal's own frame: sidebar, user menu and the sign-in page of the sample organisation. */
export const portalTranslationRef = createTranslationRef({
  id: 'baton-portal',
  messages: {
    navigation: {
      search: 'Search',
      menu: 'Menu',
      account: 'Account',
      home: 'Baton, to the models',
    },
    userMenu: {
      open: '{{name}}, account',
      profile: 'My profile',
      settings: 'Settings',
      switchPerson: 'Switch person',
      signOut: 'Sign out',
    },
    signIn: {
      title: 'Which side are you on today?',
      introduction:
        'Baton is about two sides and one model between them. Look at it as somebody of either; you may switch at any time. These people are made up and nobody needs a password.',
      search: 'Find a person, a role or a team',
      recent: 'Lately',
      dataScience: 'Data science',
      dataScienceHint: 'Builds models',
      engineering: 'Engineering',
      engineeringHint: 'Runs them in production',
      product: 'Product and others',
      productHint: 'Decides what is worth building',
      count_one: '{{count}} person',
      count_other: '{{count}} people',
      noTeam: 'Without a team',
      nobody: 'Nobody matches “{{term}}”.',
      loading:
        'The sample organisation is being loaded: {{known}} of {{expected}} people so far.',
      connecting: 'Asking the portal for its people …',
      listFailed:
        'The list of people could not be read. The portal may still be starting; this page keeps trying.',
      failed: 'Signing in as {{name}} did not work.',
      chooseAgain: 'Choose somebody else',
    },
  },
});
