import { useQuery } from '@tanstack/react-query';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { listOrganizations } from '../api.ts';
import { FirstAccountForm } from './FirstAccountForm.tsx';
import { UnitForm } from './UnitForm.tsx';

/** For administrators: a unit below is added or described anew, and given the account it begins with (T-7, T-8). */
export function Manage({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation('tree');
  const { data = [], refetch } = useQuery({ queryKey: ['organizations'], queryFn: listOrganizations });
  const [chosen, setChosen] = useState('');
  const unit = data.slice(1).find(({ id }) => id === chosen) ?? null;
  if (data.length === 0) return null;
  const done = async (unitId: string): Promise<void> => {
    await refetch();
    setChosen(unitId);
    onChange();
  };
  return (
    <Sheet title={t('manage.title')}>
      <NativeSelect
        label={t('manage.which')}
        value={chosen}
        mb="md"
        data={[
          { value: '', label: t('manage.new') },
          ...data.slice(1).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <UnitForm key={unit?.id ?? 'new'} unit={unit} units={data} onDone={(unitId) => void done(unitId)} />
      {unit ? <FirstAccountForm key={`first ${unit.id}`} unitId={unit.id} /> : null}
    </Sheet>
  );
}
