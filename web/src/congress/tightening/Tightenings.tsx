import type { Binding, Bindings } from '@congress/contract/congress/tightening/tightening';
import { inForceOn, standingOf } from '@congress/contract/congress/tightening/questions';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useFetched } from '../../live/http/useFetched.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import desk from '../../ui/desk/desk.module.css';
import { today } from '../../ui/desk/forms/today.ts';
import { Tag } from '../../ui/desk/Tag.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { listTightenings, readBindings, type OwnTightening } from '../api/tightenings.ts';
import classes from './tightening.module.css';
import { VersionText } from './VersionText.tsx';
import { useTighteningWords } from './words.ts';

const both = async (): Promise<{ binding: Bindings; own: OwnTightening[] }> => {
  const [binding, own] = await Promise.all([readBindings(), listTightenings()]);
  return { binding, own };
};

/** What binds this union, and what it published itself. */
export function Tightenings() {
  const { t } = useTranslation('tightening');
  usePage(t('title'));
  const { value, refusal, retry } = useFetched('tightenings', both);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={desk.lead}>{t('lead')}</p>
      <RefusalAlert refusal={refusal} onRetry={retry} />
      {value || refusal ? null : <LineSkeleton lines={8} />}
      {value ? (
        <>
          <FromAbove bindings={value.binding.bindings.filter(({ own }) => !own)} />
          <Own all={value.own} mayPublish={value.binding.mayPublish} />
        </>
      ) : null}
    </>
  );
}

function FromAbove({ bindings }: { bindings: readonly Binding[] }) {
  const { t } = useTranslation('tightening');
  const { date } = useFormat();
  const words = useTighteningWords();
  return (
    <Sheet title={t('above.title')}>
      {bindings.length === 0 ? <p className={desk.muted}>{t('above.none')}</p> : null}
      {bindings.map(({ tighteningId, from, standing, endsFrom, version }) => (
        <article key={version.id} className={classes.card}>
          <h3 lang="zh-CN">{version.title}</h3>
          <p>
            {from} <Tag tone={standing === 'in-force' ? 'done' : 'act'}>{words.tighteningStanding(standing)}</Tag>{' '}
            {t('since', { day: date(version.inForceFrom) })}
            {endsFrom ? t('until', { day: date(endsFrom) }) : null}
          </p>
          <VersionText tighteningId={tighteningId} version={version} />
        </article>
      ))}
    </Sheet>
  );
}

function Own({ all, mayPublish }: { all: readonly OwnTightening[]; mayPublish: boolean }) {
  const { t } = useTranslation('tightening');
  const publish = mayPublish ? (
    <Button component={Link} to="/console/tightenings/new">
      {t('own.publish')}
    </Button>
  ) : null;
  if (all.length === 0) {
    return (
      <EmptyState title={t('own.none')} action={publish}>
        {t('own.noneText')}
      </EmptyState>
    );
  }
  return (
    <Sheet title={t('own.title')} extra={publish}>
      {all.map((one) => (
        <OwnCard key={one.id} one={one} />
      ))}
    </Sheet>
  );
}

function OwnCard({ one: { id, view } }: { one: OwnTightening }) {
  const { t } = useTranslation('tightening');
  const { date } = useFormat();
  const words = useTighteningWords();
  const day = today();
  const shown = inForceOn(view, day) ?? view.versions.at(-1);
  if (!shown) return null;
  const standing = standingOf(shown, view, day);
  return (
    <article className={classes.card}>
      <h3 lang="zh-CN">
        <Link to={`/console/tightenings/${id}`}>{shown.title}</Link>
      </h3>
      <p>
        <Tag tone={standing === 'in-force' ? 'done' : 'act'}>{words.tighteningStanding(standing)}</Tag>{' '}
        {t('since', { day: date(shown.inForceFrom) })}
        {view.ended ? t('until', { day: date(view.ended.from) }) : null} ·{' '}
        {t('own.numbers', { count: shown.clauses.length })} · {t('own.versions', { count: view.versions.length })}
      </p>
    </article>
  );
}
