import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { setLargeType, useLargeType } from './typeSize.ts';

/** Large type and dark ground: each one tap, each remembered. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const large = useLargeType();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const dark = scheme === 'dark';
  const sizeLabel = t(large ? 'theme.largeOff' : 'theme.largeOn');
  const schemeLabel = t(dark ? 'theme.light' : 'theme.dark');
  return (
    <>
      <ActionIcon
        aria-label={sizeLabel}
        title={sizeLabel}
        variant={large ? 'default' : 'subtle'}
        onClick={() => setLargeType(!large)}
      >
        <Icon name="type" size="1.5rem" />
      </ActionIcon>
      <ActionIcon aria-label={schemeLabel} title={schemeLabel} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        <Icon name={dark ? 'sun' : 'moon'} size="1.5rem" />
      </ActionIcon>
    </>
  );
}
