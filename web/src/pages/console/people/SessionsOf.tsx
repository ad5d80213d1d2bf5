import type { Refusal } from '@congress/contract/errors';
import type { Person } from '@congress/contract/resources';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSessionsOf, issueCodes } from '../../../live/api.ts';
import { refusalOf } from '../../../live/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { CodeCard } from './CodeCard.tsx';

/** A lost phone: ends every session of a person at once, and gives them a new code. */
export function SessionsOf({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const renew = async (): Promise<void> => {
    setSending(true);
    try {
      await endSessionsOf(id, person.id);
      const { codes } = await issueCodes(id, [person.id]);
      setCode(codes[0]?.code ?? null);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <ConfirmDialog
      opened
      title={t('codes.lostTitle', { name: person.name })}
      confirmLabel={t(code ? 'people.done' : 'codes.renew')}
      sending={sending}
      onConfirm={() => (code ? onClose() : void renew())}
      onCancel={onClose}
    >
      {code ? (
        <>
          <p>{t('codes.once')}</p>
          <CodeCard name={person.name} detail={person.staffNumber} code={code} />
        </>
      ) : (
        t('codes.lostText')
      )}
      <RefusalAlert refusal={refusal} />
    </ConfirmDialog>
  );
}
