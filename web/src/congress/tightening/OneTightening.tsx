import { standingOf } from '@congress/contract/congress/tightening/questions';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { useFetched } from '../../live/http/useFetched.ts';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import desk from '../../ui/desk/desk.module.css';
import { ReasonDialog } from '../../ui/desk/forms/ReasonDialog.tsx';
import { today } from '../../ui/desk/forms/today.ts';
import { Note } from '../../ui/desk/Note.tsx';
import { Tag } from '../../ui/desk/Tag.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { endTightening, readBindings, readTightening, type OwnTightening } from '../api/tightenings.ts';
import { useTighteningWords } from './words.ts';
import { VersionText } from './VersionText.tsx';

/** `/console/tightenings/:tighteningId`: what this union published, version by version, and how it goes on. */
export function OneTightening() {
  const { t } = useTranslation('tightening');
  const { tighteningId = '' } = useParams();
  const { value, refusal, retry } = useFetched(tighteningId, async () => {
    const [one, { mayPublish }] = await Promise.all([readTightening(tighteningId), readBindings()]);
    return { one, mayPublish };
  });
  const title = value?.one.view.versions.at(-1)?.title ?? t('title');
  usePage(title);
  return (
    <>
      <p>
        <Link to="/console/tightenings" className={desk.back}>
          {t('toAll')}
        </Link>
      </p>
      <h1 lang="zh-CN">{title}</h1>
      <RefusalAlert refusal={refusal} onRetry={retry} />
      {value || refusal ? null : <LineSkeleton lines={8} />}
      {value ? <Going one={value.one} mayPublish={value.mayPublish} onChange={retry} /> : null}
      {value ? <Versions one={value.one} /> : null}
    </>
  );
}

type GoingProps = { one: OwnTightening; mayPublish: boolean; onChange: () => void };

/** A new version, or the end; or that it has ended. */
function Going({ one: { id, view }, mayPublish, onChange }: GoingProps) {
  const { t } = useTranslation('tightening');
  const { date } = useFormat();
  const [asking, setAsking] = useState(false);
  const [from, setFrom] = useState(today);
  const ending = useAsk(endTightening);
  if (view.ended) {
    return (
      <Note>
        {t('end.ended', { day: date(view.ended.from), reason: view.ended.reason })} {t('end.kept')}
      </Note>
    );
  }
  if (!mayPublish) return null;
  const end = async (reason: string): Promise<boolean> => {
    const done = await ending.run(id, from, reason);
    setAsking(false);
    if (done !== undefined) onChange();
    return done !== undefined;
  };
  return (
    <div className={`${desk.bar} ${desk.below}`}>
      <Button component={Link} to="version">
        {t('version.publish')}
      </Button>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('end.act')}
      </Button>
      <NotDoneAlert of={ending.notDone} onClose={ending.dismiss} />
      <ReasonDialog
        opened={asking}
        draft={`end-tightening-${id}`}
        title={t('end.title')}
        label={t('end.reason')}
        confirmLabel={t('end.act')}
        sending={ending.sending}
        irreversible
        onConfirm={end}
        onCancel={() => setAsking(false)}
      >
        <p>{t('end.text')}</p>
        <TextInput
          type="date"
          label={t('end.from')}
          min={today()}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </ReasonDialog>
    </div>
  );
}

function Versions({ one: { id, view } }: { one: OwnTightening }) {
  const { t } = useTranslation('tightening');
  const words = useTighteningWords();
  const day = today();
  return view.versions.toReversed().map((version) => {
    const standing = standingOf(version, view, day);
    return (
      <Sheet
        key={version.id}
        title={t('version.title', { ordinal: version.ordinal })}
        extra={<Tag tone={standing === 'in-force' ? 'done' : 'act'}>{words.tighteningStanding(standing)}</Tag>}
      >
        <VersionText tighteningId={id} version={version} />
      </Sheet>
    );
  });
}
