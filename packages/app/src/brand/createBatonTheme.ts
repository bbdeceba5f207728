import {
  createUnifiedTheme,
  genPageTheme,
  type UnifiedTheme,
} from '@backstage/theme';
import { batonPalettes } from './batonPalettes';

const PAGE_KINDS = [
  'home',
  'documentation',
  'tool',
  'service',
  'website',
  'library',
  'other',
  'app',
  'apis',
  'card',
];

const header = genPageTheme({ colors: ['#14323a', '#1c5a5f'], shape: 'none' });

/** The portal's look: quiet surfaces, rounded corners, the colours of the two sides. */
export function createBatonTheme(mode: 'light' | 'dark'): UnifiedTheme {
  return createUnifiedTheme({
    palette: batonPalettes[mode],
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    defaultPageTheme: 'home',
    pageTheme: Object.fromEntries(PAGE_KINDS.map(kind => [kind, header])),
    components: {
      MuiButton: {
        styleOverrides: { root: { textTransform: 'none', borderRadius: 8 } },
      },
      // Columns stay wide enough for a word; the platform breaks words anywhere.
      MuiTableCell: {
        styleOverrides: {
          root: { wordBreak: 'normal', overflowWrap: 'break-word' },
          head: { wordBreak: 'normal', overflowWrap: 'break-word' },
        },
      },
      MuiPaper: { styleOverrides: { rounded: { borderRadius: 8 } } },
    },
  });
}
