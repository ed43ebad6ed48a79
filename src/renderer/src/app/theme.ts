import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep teal, the one accent. Shade 8 carries white text in light (7.6:1), shade 7 in dark (5.3:1). */
const petrol: MantineColorsTuple = [
  '#eef6f6',
  '#dcebea',
  '#b9d8d6',
  '#92c3c1',
  '#6cb0ae',
  '#459997',
  '#2a8583',
  '#1d7573',
  '#0f5c5c',
  '#0a4848',
];
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#f0f2f2',
  '#e7eaea',
  '#dfe3e3',
  '#c9d0d0',
  '#a4adad',
  '#7b8787',
  '#566262',
  '#374242',
  '#1b2323',
];
const dark: MantineColorsTuple = [
  '#e6ebea',
  '#c6cfcd',
  '#9fadab',
  '#72817f',
  '#35403f',
  '#2a3333',
  '#1b2121',
  '#141818',
  '#101414',
  '#0b0e0e',
];

/** Colours, type and component defaults. Sizes that touch mode changes are in tokens.css. */
export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 6,
  fontFamily:
    "Inter, 'Inter Variable', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 34 } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 }, events: { hover: true, focus: true, touch: false } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } } },
  },
});

/**
 * The tokens of UX.md as CSS variables. Tones are pairs of text and surface, each at least 4.5:1 on its own surface,
 * on cards and on the canvas (theme.test.ts computes it).
 */
export const tokens = {
  light: {
    '--canvas': '#f6f7f7',
    '--card': '#ffffff',
    '--sunken': '#eff1f1',
    '--hover': '#f1f4f4',
    '--selected': '#e2f0ef',
    '--line': '#dfe3e3',
    '--line-strong': '#8a9696',
    '--text': '#1b2323',
    '--text-dim': '#556161',
    '--accent': '#0f5c5c',
    '--late': '#ab2015',
    '--late-surface': '#fdeceb',
    '--soon': '#835000',
    '--soon-surface': '#fcf1dc',
    '--needs': '#643bad',
    '--needs-surface': '#f0eafb',
    '--waiting': '#44577a',
    '--waiting-surface': '#eaeff7',
    '--confirmed': '#4b5a56',
    '--confirmed-surface': '#eef2f1',
    '--moment': '#146c43',
    '--moment-surface': '#e3f4ea',
    '--offline': '#525c68',
    '--offline-surface': '#e9ecef',
  },
  dark: {
    '--canvas': '#131717',
    '--card': '#1a2020',
    '--sunken': '#222929',
    '--hover': '#212828',
    '--selected': '#173334',
    '--line': '#2d3636',
    '--line-strong': '#6d7c7a',
    '--text': '#e6ebea',
    '--text-dim': '#a3b0ae',
    '--accent': '#6cc8c3',
    '--late': '#ff9d92',
    '--late-surface': '#3e1f1c',
    '--soon': '#f0b761',
    '--soon-surface': '#372a12',
    '--needs': '#c9adf8',
    '--needs-surface': '#2e2541',
    '--waiting': '#aabcda',
    '--waiting-surface': '#232c3b',
    '--confirmed': '#a7b5b1',
    '--confirmed-surface': '#242c2b',
    '--moment': '#63d199',
    '--moment-surface': '#173226',
    '--offline': '#b1bac2',
    '--offline-surface': '#282e33',
  },
} as const;

const mantineOf = (scheme: Record<keyof (typeof tokens)['light'], string>): Record<string, string> => ({
  ...scheme,
  '--mantine-color-body': scheme['--canvas'],
  '--mantine-color-text': scheme['--text'],
  '--mantine-color-dimmed': scheme['--text-dim'],
  '--mantine-color-placeholder': scheme['--text-dim'],
  '--mantine-color-error': scheme['--late'],
  '--mantine-color-anchor': scheme['--accent'],
  '--mantine-color-default': scheme['--card'],
  '--mantine-color-default-hover': scheme['--hover'],
  '--mantine-color-default-border': scheme['--line'],
  '--mantine-color-petrol-light-color': scheme['--accent'],
  '--mantine-color-petrol-outline': scheme['--accent'],
});

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: mantineOf(tokens.light), dark: mantineOf(tokens.dark) });
