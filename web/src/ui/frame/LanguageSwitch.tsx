import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLocale } from '../../i18n/i18n.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** Changes between Chinese and English; labelled in the language it leads to. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useFormat().locale === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      lang={other}
      aria-label={t('language.switch')}
      onClick={() => void chooseLocale(other)}
    >
      {t('language.short')}
    </Button>
  );
}
