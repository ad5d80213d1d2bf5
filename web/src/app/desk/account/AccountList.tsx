import type { account } from '@congress/contract/kernel/identity';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { disableAccount, endSessionsOfAccount } from '../../../live/http/identity.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { announce } from '../../../ui/theme/announcer.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';

type Account = z.infer<typeof account>;

/** The staff accounts within an administrator's reach, without their own. */
export function AccountList({ accounts, onChange }: { accounts: Account[]; onChange: () => void }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const [leaving, setLeaving] = useState<Account | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (work: Promise<{ ended: number }>): Promise<void> => {
    try {
      const { ended } = await work;
      announce(t('account.ended', { count: ended }), 'polite');
      onChange();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setLeaving(null);
  };
  if (accounts.length === 0) return <p>{t('account.none')}</p>;
  return (
    <>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <Table.ScrollContainer minWidth="36rem">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.personField('name')}</Table.Th>
              <Table.Th>{t('account.username')}</Table.Th>
              <Table.Th>{t('account.role')}</Table.Th>
              <Table.Th ta="right">{t('account.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((each) => (
              <Table.Tr key={each.id}>
                <Table.Td>{each.name}</Table.Td>
                <Table.Td>{each.username}</Table.Td>
                <Table.Td>{words.staffRole(each.role)}</Table.Td>
                <Table.Td>
                  {each.disabled ? (
                    t('account.disabled')
                  ) : (
                    <Group gap="xs" justify="flex-end">
                      <Button variant="default" onClick={() => void act(endSessionsOfAccount(each.id))}>
                        {t('account.endSessions')}
                      </Button>
                      <Button variant="default" onClick={() => setLeaving(each)}>
                        {t('account.disable')}
                      </Button>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ConfirmDialog
        opened={leaving !== null}
        title={t('account.disableWhat', { name: leaving?.name ?? '' })}
        confirmLabel={t('account.disable')}
        irreversible
        onCancel={() => setLeaving(null)}
        onConfirm={() => (leaving ? void act(disableAccount(leaving.id)) : undefined)}
      >
        {t('account.disableText')}
      </ConfirmDialog>
    </>
  );
}
