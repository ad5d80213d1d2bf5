import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { LiveRegion } from './LiveRegion.tsx';
import { cssVariables, theme } from './theme.ts';
import './mantine.css';
import './tokens.css';

const schemes = localStorageColorSchemeManager({ key: 'congress:scheme' });

/** Everything below it looks and speaks like the congress. */
export function DesignSystem({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
      <LiveRegion />
    </MantineProvider>
  );
}
