import { type StaffRole, staffRoles } from '@congress/contract/kernel/identity';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Group, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAccount } from '../../../live/http/identity.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { shortestPassword } from './OwnPassword.tsx';

/** What may be kept until it is sent; a password is not. */
const empty = { name: '', username: '', role: 'secretary' as StaffRole };

/** Adds a staff account to one's own organization. */
export function AddAccount({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const draft = useDraft('account', empty);
  const wish = draft.value;
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const usable = /^[a-z0-9._-]{3,64}$/.test(wish.username);
  const reason = ((): string | undefined => {
    if (wish.name.trim() === '') return t('account.nameMissing');
    if (!usable) return t('account.usernameHint');
    return password.length < shortestPassword ? t('account.mismatch', { count: password.length }) : undefined;
  })();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    try {
      await addAccount({ ...wish, password });
      draft.forget();
      setPassword('');
      onAdded();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setSending(false);
  };
  const put = (field: 'name' | 'username') => (event: { currentTarget: { value: string } }) =>
    draft.write({ [field]: event.currentTarget.value });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <DraftNote of={draft} />
      <Group align="flex-start" my="md">
        <TextInput label={words.personField('name')} value={wish.name} onChange={put('name')} />
        <TextInput label={t('account.username')} autoComplete="off" value={wish.username} onChange={put('username')} />
        <PasswordInput
          label={t('account.password')}
          autoComplete="new-password"
          w="16rem"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('account.role')}
          value={wish.role}
          data={staffRoles.map((value) => ({ value, label: words.staffRole(value) }))}
          onChange={(event) => {
            const role = staffRoles.find((each) => each === event.currentTarget.value);
            if (role) draft.write({ role });
          }}
        />
      </Group>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <PrimaryAction type="submit" tone="quiet" fullWidth={false} sending={sending} reason={reason}>
        {t('account.add')}
      </PrimaryAction>
    </form>
  );
}
