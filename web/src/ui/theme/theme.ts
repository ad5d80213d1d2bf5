import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one red, for the act itself. Shade 6 is the act. */
const act: MantineColorsTuple = [
  '#faeceb',
  '#f3d0ce',
  '#e6a09d',
  '#d9706d',
  '#cd4745',
  '#bf2c2d',
  '#b3191b',
  '#a31518',
  '#8a1013',
  '#6f0b0e',
];

/** Gold, only for what is declared. */
const declared: MantineColorsTuple = [
  '#fbf4df',
  '#f4e6b9',
  '#eacf80',
  '#dfb84a',
  '#c79a2a',
  '#b88a1b',
  '#967011',
  '#7a5a00',
  '#5f4600',
  '#463300',
];

const heights: Record<string, number> = { xs: 32, sm: 40, md: 48, lg: 56, xl: 64 };
const heightOf = (size: unknown): string => rem(heights[typeof size === 'string' ? size : 'md'] ?? 48);

type Sized = { size?: unknown };

/** The theme: sizes for thumbs and tired eyes; Mantine does the behaviour, tokens.css the colours. */
export const theme = createTheme({
  primaryColor: 'act',
  primaryShade: 6,
  colors: { act, declared },
  autoContrast: false,
  defaultRadius: 'sm',
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(10), xl: rem(16) },
  fontFamily: 'var(--font-sans)',
  headings: { fontFamily: 'var(--font-song)', fontWeight: '700', textWrap: 'balance' },
  fontSizes: { xs: rem(14), sm: rem(16), md: rem(17), lg: rem(19), xl: rem(22) },
  lineHeights: { xs: '1.45', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  shadows: { xs: 'none', sm: 'none', md: '0 2px 12px rgb(0 0 0 / 0.12)' },
  // Plain objects, not `X.extend`: that would pull every component named here into the first load.
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: (_: unknown, { size = 'md' }: Sized) => ({ root: { '--button-height': heightOf(size) } }),
      styles: { root: { fontWeight: 600 }, label: { whiteSpace: 'normal', lineHeight: 1.3 } },
    },
    ActionIcon: {
      defaultProps: { size: 48, variant: 'subtle', color: 'gray' },
    },
    Input: {
      vars: (_: unknown, { size = 'md' }: Sized) => ({
        // Mantine's fields ask for `sm` unless told; here that is a target of full height as well.
        wrapper: { '--input-height': heightOf(size === 'sm' ? 'md' : size), '--input-fz': rem(17) },
      }),
    },
    InputWrapper: {
      defaultProps: { size: 'sm' },
      styles: {
        label: { fontWeight: 600, marginBottom: rem(4) },
        error: { color: 'var(--act-text)', fontSize: rem(16) },
        description: { fontSize: rem(16) },
      },
    },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--sunken)' },
        indicator: { background: 'var(--sheet)', border: '1px solid var(--rule)' },
        label: { minHeight: rem(44), display: 'flex', alignItems: 'center', justifyContent: 'center' },
      },
    },
    Tabs: { styles: { tab: { minHeight: rem(48), fontSize: rem(16) }, list: { fontWeight: 600 } } },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'sm',
        overlayProps: { backgroundOpacity: 0.5 },
        // A dialog's head is no second banner of the page.
        attributes: { header: { role: 'none' } },
      },
      styles: { title: { fontFamily: 'var(--font-song)', fontWeight: 700, fontSize: rem(21) } },
    },
    Alert: { defaultProps: { variant: 'outline', radius: 'sm' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-border': 'var(--rule-strong)',
  '--mantine-color-error': 'var(--act-text)',
  '--mantine-color-anchor': 'var(--act-text)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-color-act-text': 'var(--act-text)',
  '--mantine-color-act-light': 'var(--act-tint)',
  '--mantine-color-act-light-hover': 'var(--act-tint)',
  '--mantine-color-act-light-color': 'var(--act-text)',
  '--mantine-color-act-outline': 'var(--act-text)',
};

/** Points Mantine's colours at ours, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
