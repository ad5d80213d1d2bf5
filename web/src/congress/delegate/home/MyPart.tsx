import { givenNotice } from '@congress/contract/congress/preparation/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { leave as endSession } from '../../../live/http/identity.ts';
import { ballotOf } from '../../live/me/ownFacts.ts';
import { useCongress, useGroup, useGroupView, useMe } from '../../live/selectors.ts';
import { forgetSession } from '../../../live/http/sessions.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { LookSwitches } from './LookSwitches.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { usePaperWords } from '../ballot/usePaperWords.ts';

const done = (yes: boolean) =>
  yes ? ({ icon: 'check', tone: 'done' } as const) : ({ icon: 'circle', tone: 'quiet' } as const);

/** My part: signed in, read, said, voted. Never what I voted. */
export function MyPart() {
  const me = useMe();
  const congress = useCongress();
  const group = useGroup(me.groupId);
  const posts = useGroupView()?.posts ?? [];
  const terms = useTerms();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { number } = useFormat();
  const signIns = congress.steps.filter((step) => step.kind === 'sign-in');
  const voted = congress.papers.filter((paper) => paper.state !== 'prepared');
  const items = congress.items.filter((item) => item.text);
  const read = items.filter((item) => item.text && me.read.includes(item.text.documentId)).length;
  const said = posts.filter((post) => post.by === me.id).length;
  return (
    <Page title={t('me.title')}>
      <Sheet>
        <p className={list.person}>{me.name}</p>
        <p className={list.quiet}>{congress.organizationName}</p>
        <p className={list.flush}>
          {me.roles.map((role) => (
            <span key={role} className={list.tag}>
              {terms.role(role)}
            </span>
          ))}
          {group ? <span className={list.tag}>{group.name}</span> : null}
        </p>
      </Sheet>
      <Sheet title={t('me.record')}>
        <Rows>
          {signIns.map((step) => (
            <Row
              key={step.id}
              title={terms.step(step)}
              detail={
                step.state === 'pending'
                  ? terms.stepState('pending')
                  : t(me.signedIn.includes(step.id) ? 'me.signedIn' : 'me.notSignedIn')
              }
              {...done(me.signedIn.includes(step.id))}
            />
          ))}
          <Row
            to="notice"
            title={t('notice.title')}
            detail={
              givenNotice(congress)
                ? t(me.noticeReceived ? 'notice.confirmed' : 'notice.unconfirmed')
                : t('notice.none')
            }
            {...done(me.noticeReceived)}
          />
          <Row
            to="papers"
            title={t('me.documentsRead')}
            detail={
              items.length > 0
                ? t('documents.readOf', { read: number(read), all: number(items.length) })
                : t('documents.none')
            }
            {...done(items.length > 0 && read === items.length)}
          />
          {group ? (
            <Row to="talk" title={t('me.said')} detail={t('me.posts', { count: said })} {...done(said > 0)} />
          ) : null}
          <Row to="suggestions" icon="speak" title={t('suggestions.title')} />
          {me.capacity === 'formal'
            ? voted.map((paper) => <BallotRow key={paper.id} paper={paper} channel={ballotOf(me, paper.id)} />)
            : null}
        </Rows>
        <p className={list.note}>{t('me.secret')}</p>
      </Sheet>
      <Sheet title={t('me.settings')}>
        <LookSwitches />
        <Rows>
          <Row to="leave" title={t('leave.title')} detail={terms.leave(me.leave)} />
          <Row to="news" title={t('news.title')} />
          <Row to="publication" title={t('publication.title')} />
        </Rows>
        <SignOut />
      </Sheet>
    </Page>
  );
}

/** Whether I voted, or hold a ballot on paper, of which nobody knows here whether it went into the box. */
function BallotRow({ paper, channel }: { paper: Paper; channel: ReturnType<typeof ballotOf> }) {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const words = usePaperWords();
  return (
    <Row
      to={paper.state === 'open' ? `ballots/${paper.id}` : `results/${paper.id}`}
      title={paper.title}
      detail={[...words(paper), channel ? t(`me.ballot.${channel}`) : t('me.ballot.none')]}
      {...(channel === 'room' ? ({ icon: 'ballot', tone: 'done' } as const) : done(channel !== null))}
    />
  );
}

function SignOut() {
  const { id } = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const go = async (): Promise<void> => {
    setSending(true);
    // Whether the server heard it or not: this phone forgets who it was.
    await endSession().catch(() => undefined);
    forgetSession('delegate', id);
    void navigate('/', { replace: true });
  };
  return (
    <>
      <Button variant="default" fullWidth mt="md" onClick={() => setAsking(true)}>
        {t('me.leave')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('me.leave')}
        confirmLabel={t('me.leaveAction')}
        onConfirm={() => void go()}
        onCancel={() => setAsking(false)}
        sending={sending}
      >
        {t('me.leaveText')}
      </ConfirmDialog>
    </>
  );
}
