import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePage } from '../../app/usePage.ts';
import { lastDelegate } from '../../live/sessions.ts';
import { CodeForm } from './CodeForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { StaffLogin } from './StaffLogin.tsx';

/** `/`: a delegate's code, or a staff account (`/?as=staff`). */
export function Entrance() {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const as = query.get('as') === 'staff' ? 'staff' : 'delegate';
  usePage(common('product'));
  const choose = (value: string | null): void => {
    const next = new URLSearchParams(query);
    if (value === 'staff') next.set('as', 'staff');
    else next.delete('as');
    setQuery(next, { replace: true });
  };
  return (
    <EntryFrame>
      <Tabs value={as} onChange={choose} keepMounted={false}>
        <Tabs.List grow mb="lg">
          <Tabs.Tab value="delegate">{t('tab.delegate')}</Tabs.Tab>
          <Tabs.Tab value="staff">{t('tab.staff')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="delegate">
          <GoOn />
          <CodeForm />
        </Tabs.Panel>
        <Tabs.Panel value="staff">
          <StaffLogin />
        </Tabs.Panel>
      </Tabs>
    </EntryFrame>
  );
}

/** Whoever is in already, and opened the app from the home screen, need not scan again. */
function GoOn() {
  const { t } = useTranslation('entry');
  const [last] = useState(lastDelegate);
  if (!last) return null;
  return (
    <Button component={Link} to={`/d/${last.congressId}`} size="lg" fullWidth mb="xl">
      {t('goOn', { name: last.name })}
    </Button>
  );
}
