import { inMeeting } from '@congress/contract/congress/assembly/questions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useGauge, useGroup, useMe, useOpenStep } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Posts } from './Posts.tsx';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import { useWriting } from '../parts/useWriting.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** Having one's say: my group, suggestions to the congress, and the floor. */
export function Talk() {
  const me = useMe();
  const congress = useCongress();
  const group = useGroup(me.groupId);
  const suggestions = useGauge('suggestions');
  const { t } = useTranslation('delegateLater');
  return (
    <Page title={t('talk.title')}>
      <Sheet>
        <Rows>
          <Row
            to="suggestions"
            icon="speak"
            title={t('suggestions.title')}
            detail={
              suggestions ? t('suggestions.count', { all: suggestions.all, answered: suggestions.answered }) : null
            }
          />
          <Row
            to="speak"
            icon="people"
            title={t('speak.title')}
            detail={inMeeting(congress) ? t('speak.count', { count: congress.speakers.length }) : t('speak.notNow')}
          />
        </Rows>
      </Sheet>
      {group ? (
        <>
          <Sheet
            title={group.name}
            extra={<span className={list.detail}>{t('talk.members', { count: group.formal + group.others })}</span>}
          >
            <GroupFacts />
            <Write />
          </Sheet>
          <Posts groupId={group.id} />
        </>
      ) : (
        <EmptyState icon="people" title={t(me.capacity === 'formal' ? 'talk.noGroupYet' : 'talk.noGroup')}>
          {t(me.capacity === 'formal' ? 'talk.noGroupYetText' : 'talk.noGroupText')}
        </EmptyState>
      )}
    </Page>
  );
}

function GroupFacts() {
  const me = useMe();
  const step = useOpenStep();
  const group = useGroup(me.groupId);
  const { steps } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const summary = recordOf(step, 'discussion')?.summaries.find((one) => one.groupId === me.groupId);
  const earlier = steps.filter(
    (one) => one.id !== step?.id && recordOf(one, 'discussion')?.summaries.some((each) => each.groupId === me.groupId),
  );
  const leads = group?.leaderId === me.id;
  const open = step?.kind === 'discussion';
  return (
    <>
      {open && summary ? <Done>{t('talk.submitted')}</Done> : null}
      <Rows>
        {open && leads ? (
          <Row
            to="talk/summary"
            icon="document"
            tone="act"
            title={t(summary ? 'talk.rewriteSummary' : 'talk.writeSummary')}
            detail={t('talk.leaderOnly')}
          />
        ) : null}
        {open && summary && !leads ? <Row to="talk/summary" icon="document" title={t('talk.readSummary')} /> : null}
        {earlier.map((one) => (
          <Row
            key={one.id}
            to={`talk/summary/${one.id}`}
            icon="document"
            title={t('talk.summaryOf', { step: terms.step(one) })}
          />
        ))}
      </Rows>
    </>
  );
}

function Write() {
  const step = useOpenStep();
  const { status } = useCongress();
  const { t } = useTranslation('delegateLater');
  const [query] = useSearchParams();
  const [asked, ask] = useState(query.has('write'));
  const writing = useWriting(
    'post',
    'post',
    (text) => ({ text }),
    () => ask(false),
  );
  const open = step?.kind === 'discussion' && status === 'active';
  if (!open) return <p className={list.quiet}>{t('talk.closed')}</p>;
  // What the others said comes first; whoever wants to write says so, or has begun already.
  if (!asked && writing.value === '') {
    return (
      <Button variant="outline" size="lg" fullWidth onClick={() => ask(true)}>
        {t('talk.begin')}
      </Button>
    );
  }
  return (
    <WriteForm
      {...writing}
      focused={asked}
      onChange={(text) => {
        ask(true);
        writing.onChange(text);
      }}
      label={t('talk.write')}
      description={t('talk.writeHint')}
      action={t('talk.send')}
      most={2000}
      rows={3}
    />
  );
}
