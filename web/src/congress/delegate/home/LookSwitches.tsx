import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { setLargeType, useLargeType } from '../../../ui/theme/typeSize.ts';
import { useDarkGround } from '../../../ui/theme/useDarkGround.ts';

/** Large type and dark ground in words, for whoever does not read signs. */
export function LookSwitches() {
  const { t } = useTranslation();
  const large = useLargeType();
  const [dark, setDark] = useDarkGround();
  const shape = { variant: 'default', size: 'lg', fullWidth: true, mb: 'sm' } as const;
  return (
    <>
      <Button {...shape} leftSection={<Icon name="type" />} onClick={() => setLargeType(!large)}>
        {t(large ? 'theme.largeOff' : 'theme.largeOn')}
      </Button>
      <Button {...shape} leftSection={<Icon name={dark ? 'sun' : 'moon'} />} onClick={() => setDark(!dark)}>
        {t(dark ? 'theme.light' : 'theme.dark')}
      </Button>
    </>
  );
}
