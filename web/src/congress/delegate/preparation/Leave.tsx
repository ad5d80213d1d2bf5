import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useFreshFacts } from '../../live/me/useFreshFacts.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { useWriting } from '../parts/useWriting.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** Leave of absence: asking for it, taking it back. */
export function Leave() {
  const { leave } = useMe();
  const { t } = useTranslation(['delegateLater', 'delegate']);
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
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('withdrawLeave');
  return (
    <div className={list.above}>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({})}>
        {t('leave.withdraw')}
      </PrimaryAction>
    </div>
  );
}

function Ask() {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const writing = useWriting('leave', 'requestLeave', (reason) => ({ reason }));
  return (
    <Sheet>
      <WriteForm
        {...writing}
        label={t('leave.reason')}
        description={t('leave.reasonHint')}
        action={t('leave.send')}
        most={200}
        rows={3}
      />
    </Sheet>
  );
}
