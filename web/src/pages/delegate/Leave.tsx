import { useTranslation } from 'react-i18next';
import { useTerms } from '../../i18n/useTerms.ts';
import { useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useFreshFacts } from '../../live/useFreshFacts.ts';
import { PrimaryAction } from '../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/RefusalAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import list from './lists.module.css';
import { Page } from './Page.tsx';
import { useDraft } from './useDraft.ts';
import { WriteForm } from './WriteForm.tsx';

/** Leave of absence: asking for it, taking it back. */
export function Leave() {
  const { leave } = useMe();
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  useFreshFacts(leave === 'requested');
  return (
    <Page title={t('leave.title')} back="">
      <Sheet>
        <p className={list.quiet}>{t('leave.now')}</p>
        <p>
          <strong>{terms.leave(leave)}</strong>
        </p>
        <p className={list.text}>{t(`leave.text.${leave}`)}</p>
        {leave === 'none' ? null : <Withdraw />}
      </Sheet>
      {leave === 'none' || leave === 'refused' ? <Ask /> : null}
    </Page>
  );
}

function Withdraw() {
  const { t } = useTranslation('delegate');
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('withdrawLeave');
  return (
    <div style={{ marginTop: '1rem' }}>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({})}>
        {t('leave.withdraw')}
      </PrimaryAction>
    </div>
  );
}

function Ask() {
  const { t } = useTranslation('delegate');
  const [reason, write] = useDraft('leave');
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('requestLeave');
  const send = async (): Promise<void> => {
    const answer = await run({ reason: reason.trim() });
    if (answer?.ok) write('');
  };
  return (
    <Sheet>
      <WriteForm
        label={t('leave.reason')}
        description={t('leave.reasonHint')}
        value={reason}
        onChange={write}
        action={t('leave.send')}
        onSubmit={() => void send()}
        sending={sending}
        unconfirmed={unconfirmed}
        refusal={refusal}
        onDismiss={dismiss}
        most={200}
        rows={3}
      />
    </Sheet>
  );
}
