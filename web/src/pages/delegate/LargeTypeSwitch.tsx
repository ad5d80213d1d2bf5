import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { setLargeType, useLargeType } from '../../ui/typeSize.ts';

/** Large type in words, for whoever does not read the sign in the header. */
export function LargeTypeSwitch() {
  const { t } = useTranslation();
  const large = useLargeType();
  return (
    <Button
      variant="default"
      size="lg"
      fullWidth
      mb="sm"
      leftSection={<Icon name="type" />}
      aria-pressed={large}
      onClick={() => setLargeType(!large)}
    >
      {t(large ? 'theme.largeOff' : 'theme.largeOn')}
    </Button>
  );
}
