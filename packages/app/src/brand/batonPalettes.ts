import { palettes } from '@backstage/theme';

/**
 * Teal stands for data science, amber for engineering: primary and secondary of the theme. Every text colour has a
 * contrast of at least 4.5 : 1 on the backgrounds it is used on (WCAG 2.2, 1.4.3).
 */
export const batonPalettes = {
  light: {
    ...palettes.light,
    background: { default: '#f5f7f7', paper: '#ffffff' },
    text: { primary: '#1c2426', secondary: '#566266' },
    primary: { main: '#0b6b6b', dark: '#084e4e' },
    secondary: { main: '#a8480f' },
    error: { main: '#c62828' },
    border: '#dde4e5',
    textSubtle: '#566266',
    link: '#0b6b6b',
    linkHover: '#084e4e',
    navigation: {
      background: '#10292f',
      indicator: '#f2a541',
      color: '#bccbce',
      selectedColor: '#ffffff',
      navItem: { hoverBackground: '#1e3f47' },
      submenu: { background: '#1e3f47' },
    },
    tabbar: { indicator: '#0b6b6b' },
  },
  dark: {
    ...palettes.dark,
    background: { default: '#12181a', paper: '#1b2326' },
    primary: { main: '#6fd0c4', dark: '#58b5aa' },
    secondary: { main: '#f4b266' },
    error: { main: '#ff7a6e' },
    border: '#36444a',
    textSubtle: '#b4c0c2',
    textVerySubtle: '#56636a',
    link: '#7fd8cd',
    linkHover: '#a5e6de',
    navigation: {
      background: '#0c1214',
      indicator: '#f2a541',
      color: '#b4c0c2',
      selectedColor: '#ffffff',
      navItem: { hoverBackground: '#1e292d' },
      submenu: { background: '#1e292d' },
    },
    tabbar: { indicator: '#6fd0c4' },
  },
};
