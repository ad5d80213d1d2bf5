import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { setLargeType, useLargeType } from '../theme/typeSize.ts';

/** Large type (适老化) on and off: one tap away on every page, and remembered. `words` says so in words, too. */
export function TypeSwitch({ words = false }: { words?: boolean }) {
  const { t } = useTranslation();
  const large = useLargeType();
  const label = t(large ? 'theme.largeOff' : 'theme.largeOn');
  const icon = <Icon name="type" size="1.5rem" />;
  const change = (): void => setLargeType(!large);
  if (words) {
    return (
      <Button
        variant={large ? 'default' : 'subtle'}
        color="gray"
        px="xs"
        leftSection={icon}
        aria-pressed={large}
        onClick={change}
      >
        {t('theme.large')}
      </Button>
    );
  }
  return (
    <ActionIcon aria-label={label} title={label} variant={large ? 'default' : 'subtle'} onClick={change}>
      {icon}
    </ActionIcon>
  );
}
