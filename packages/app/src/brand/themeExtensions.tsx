import { UnifiedThemeProvider } from '@backstage/theme';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { createBatonTheme } from './createBatonTheme';

const light = createBatonTheme('light');
const dark = createBatonTheme('dark');

/** Takes the place of the stock themes, which have the same names. */
export const themeExtensions = [
  ThemeBlueprint.make({
    name: 'light',
    params: {
      theme: {
        id: 'light',
        title: 'Light',
        variant: 'light',
        icon: <RiSunLine size="1em" />,
        Provider: ({ children }) => (
          <UnifiedThemeProvider theme={light} themeName="baton">
            {children}
          </UnifiedThemeProvider>
        ),
      },
    },
  }),
  ThemeBlueprint.make({
    name: 'dark',
    params: {
      theme: {
        id: 'dark',
        title: 'Dark',
        variant: 'dark',
        icon: <RiMoonLine size="1em" />,
        Provider: ({ children }) => (
          <UnifiedThemeProvider theme={dark} themeName="baton">
            {children}
          </UnifiedThemeProvider>
        ),
      },
    },
  }),
];
