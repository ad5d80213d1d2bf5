import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const means = ['paper', 'telephone', 'message'] as const;
export type Means = (typeof means)[number];

/** By which other means a notice reached people. */
export function MeansField({ value, onChange }: { value: Means; onChange: (value: Means) => void }) {
  const { t } = useTranslation('console');
  return (
    <Select
      label={t('notice.means')}
      allowDeselect={false}
      data={means.map((one) => ({ value: one, label: t(`notice.by.${one}`) }))}
      value={value}
      onChange={(wanted) => onChange(means.find((one) => one === wanted) ?? value)}
    />
  );
}
