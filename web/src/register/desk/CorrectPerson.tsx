import type { Member, MemberChange } from '@congress/contract/kernel/register/register';
import { NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/Answer.tsx';
import { ConfirmDialog } from '../../ui/acts/ConfirmDialog.tsx';
import { changeMember } from '../api.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { useRefresh } from './queries.ts';
import { useRegisterWords } from './words.ts';

const texts = ['name', 'staffNumber', 'unit', 'constituency'] as const;
const genders = ['female', 'male'] as const;
const categories = ['front-line', 'technical', 'administrative', 'manager'] as const;
const statuses = ['member', 'worker'] as const;

/** Corrects what is known of somebody; what is not touched stays. Mounted while it is asked. */
export function CorrectPerson({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('register');
  const words = useRegisterWords();
  const refresh = useRefresh();
  const change = useAsk(useCallback((wish: MemberChange) => changeMember(member.id, wish), [member.id]));
  const [wish, setWish] = useState<MemberChange>({});
  const now = { ...member, ...wish };
  const lacking = (['name', 'staffNumber'] as const).some((field) => (wish[field] ?? member[field]).trim() === '');
  const put = (given: MemberChange): void => setWish((before) => ({ ...before, ...given }));
  const phone = wish.phone ?? '';
  const reason = lacking ? t('person.nameFirst') : /^(\d{4}|\d{7,15})?$/.test(phone) ? null : t('person.phoneHint');
  const confirm = async (): Promise<void> => {
    const { phone: number, ...rest } = wish;
    if (await change.run({ ...rest, ...(number ? { phone: number } : {}) })) {
      onClose();
      await refresh();
    }
  };
  return (
    <ConfirmDialog
      opened
      title={t('person.correctTitle', { name: member.name })}
      confirmLabel={t('person.save')}
      sending={change.sending}
      reason={reason}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {texts.map((field) => (
        <TextInput
          key={field}
          mt="sm"
          label={words.memberField(field)}
          value={wish[field] ?? member[field]}
          maxLength={field === 'staffNumber' ? 32 : 100}
          onChange={(event) => put({ [field]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        mt="sm"
        label={words.memberField('gender')}
        value={now.gender}
        data={genders.map((value) => ({ value, label: words.gender(value) }))}
        onChange={(event) => {
          const gender = genders.find((each) => each === event.currentTarget.value);
          if (gender) put({ gender });
        }}
      />
      <NativeSelect
        mt="sm"
        label={words.memberField('category')}
        value={now.category ?? ''}
        data={[{ value: '', label: '—' }, ...categories.map((value) => ({ value, label: words.category(value) }))]}
        onChange={(event) => {
          put({ category: categories.find((each) => each === event.currentTarget.value) ?? null });
        }}
      />
      <NativeSelect
        mt="sm"
        label={words.memberField('status')}
        value={now.status}
        data={statuses.map((value) => ({ value, label: words.memberStatus(value) }))}
        onChange={(event) => {
          const status = statuses.find((each) => each === event.currentTarget.value);
          if (status) put({ status });
        }}
      />
      <TextInput
        mt="sm"
        label={words.memberField('phone')}
        description={t('person.phoneHint')}
        placeholder={member.phoneTail ? t('person.phone', { tail: member.phoneTail }) : ''}
        inputMode="numeric"
        value={phone}
        maxLength={15}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      <Answer of={change} />
    </ConfirmDialog>
  );
}
