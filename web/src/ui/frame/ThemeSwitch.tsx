import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { TypeSwitch } from './TypeSwitch.tsx';
import { useDarkGround } from '../theme/useDarkGround.ts';

/** Large type (in words where there is room) and dark ground: each one tap, each remembered. */
export function ThemeSwitch({ words = false }: { words?: boolean }) {
  const { t } = useTranslation();
  const [dark, setDark] = useDarkGround();
  const label = t(dark ? 'theme.light' : 'theme.dark');
  return (
    <>
      <TypeSwitch words={words} />
      <ActionIcon aria-label={label} title={label} onClick={() => setDark(!dark)}>
        <Icon name={dark ? 'sun' : 'moon'} size="1.5rem" />
      </ActionIcon>
    </>
  );
}
