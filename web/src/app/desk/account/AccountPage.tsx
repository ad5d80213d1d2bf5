import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { listAccounts, whoIsThis } from '../../../live/http/identity.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Shell } from '../../../ui/frame/Shell.tsx';
import { ShellTools } from '../../../ui/frame/ShellTools.tsx';
import { LeaveButton } from '../LeaveButton.tsx';
import desk from '../../../ui/desk/desk.module.css';
import { AddAccount } from './AddAccount.tsx';
import { AccountList } from './AccountList.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { SecondStep } from './secondStep/SecondStep.tsx';

/** `/console/account`: one's own password and, for administrators, the accounts of the staff. */
export function AccountPage() {
  const { t } = useTranslation('desk');
  usePage(t('account.title'));
  const me = useQuery({ queryKey: ['whoami'], queryFn: whoIsThis });
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: listAccounts, retry: false });
  const refused = accounts.error ? refusalOf(accounts.error) : null;
  return (
    <Shell
      heading={t('title')}
      subheading={
        <Link to="/console" className={desk.back}>
          {t('account.back')}
        </Link>
      }
      tools={
        <>
          <LeaveButton />
          <ShellTools />
        </>
      }
    >
      <h1>{t('account.title')}</h1>
      {me.error ? <RefusalAlert refusal={refusalOf(me.error)} onRetry={() => void me.refetch()} /> : null}
      <Sheet title={t('account.own')}>
        {me.data ? <OwnPassword id={me.data.id} name={me.data.name} /> : <LineSkeleton lines={3} />}
      </Sheet>
      <Sheet title={t('secondStep.title')}>
        <SecondStep />
      </Sheet>
      <Sheet title={t('ownSessions.title')}>
        <OwnSessions />
      </Sheet>
      {refused?.code === 'forbidden' ? null : (
        <Sheet title={t('account.others')}>
          {refused ? <RefusalAlert refusal={refused} onRetry={() => void accounts.refetch()} /> : null}
          <p>{t('account.othersLead')}</p>
          {accounts.data ? (
            <AccountList
              accounts={accounts.data.filter(({ id }) => id !== me.data?.id)}
              onChange={() => void accounts.refetch()}
            />
          ) : null}
          <AddAccount onAdded={() => void accounts.refetch()} />
        </Sheet>
      )}
    </Shell>
  );
}
