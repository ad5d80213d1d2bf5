import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { setLargeType, useLargeType } from './typeSize.ts';

/** Large type (适老化) on and off: one tap away on every page, and remembered. */
export function TypeSwitch() {
  const { t } = useTranslation();
  const large = useLargeType();
  const label = t(large ? 'theme.largeOff' : 'theme.largeOn');
  return (
    <ActionIcon
      aria-label={label}
      title={label}
      variant={large ? 'default' : 'subtle'}
      onClick={() => setLargeType(!large)}
    >
      <Icon name="type" size="1.5rem" />
    </ActionIcon>
  );
}
