import type { Edition, RegulationSheet } from '@congress/contract/regulations/regulations';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import desk from '../../ui/desk/desk.module.css';
import { ReasonDialog } from '../../ui/desk/forms/ReasonDialog.tsx';
import { Tag } from '../../ui/desk/Tag.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { readRegulation, withdrawEdition } from '../api.ts';
import { RegulationText } from '../reading/RegulationText.tsx';
import { useFetched } from '../../live/http/useFetched.ts';
import { useLibraryWords } from '../reading/words.ts';
import classes from './desk.module.css';

/** `/console/regulations/:regulationId`: its articles, its editions, and what the office may do with them. */
export function RegulationAtDesk({ at }: { at: string }) {
  const { t } = useTranslation('regulations');
  const { regulationId = '' } = useParams();
  const [search] = useSearchParams();
  const edition = search.get('edition') ?? undefined;
  const { value, refusal, retry } = useFetched(`${regulationId} ${edition}`, () =>
    readRegulation(regulationId, edition),
  );
  usePage(value?.title ?? t('title'));
  return (
    <>
      <p>
        <Link to={at} className={desk.back}>
          {t('read.back')}
        </Link>
      </p>
      <h1 lang="zh-CN">{value?.title ?? t('title')}</h1>
      <RefusalAlert refusal={refusal} onRetry={retry} />
      {value || refusal ? null : <LineSkeleton lines={10} />}
      {value ? (
        <>
          <RegulationText at={at} sheet={value} />
          <Editions at={at} sheet={value} onChange={retry} />
          <Changes of={value} />
        </>
      ) : null}
    </>
  );
}

function Editions({ at, sheet, onChange }: { at: string; sheet: RegulationSheet; onChange: () => void }) {
  const { t } = useTranslation('regulations');
  return (
    <Sheet
      title={t('editions.title')}
      extra={
        sheet.mayLoad ? (
          <Button
            component={Link}
            variant="default"
            to={`/console/regulations/load?title=${encodeURIComponent(sheet.title)}`}
          >
            {t('editions.load')}
          </Button>
        ) : null
      }
    >
      <ul className={desk.list}>
        {sheet.editions.map((edition) => (
          <OneEdition key={edition.id} at={at} sheet={sheet} edition={edition} onChange={onChange} />
        ))}
      </ul>
    </Sheet>
  );
}

type OneProps = { at: string; sheet: RegulationSheet; edition: Edition; onChange: () => void };

function OneEdition({ at, sheet, edition, onChange }: OneProps) {
  const { t } = useTranslation('regulations');
  const { date } = useFormat();
  const { standing } = useLibraryWords();
  const [asking, setAsking] = useState(false);
  const withdrawing = useAsk(withdrawEdition);
  const day = date(edition.inForceFrom);
  const withdraw = async (reason: string): Promise<boolean> => {
    const done = await withdrawing.run(sheet.id, edition.id, reason);
    setAsking(false);
    if (done) onChange();
    return done !== undefined;
  };
  return (
    <li className={classes.edition}>
      <span>
        <Link to={`${at}/${sheet.id}?edition=${edition.id}`}>{t('card.since', { day })}</Link>{' '}
        <Tag tone={edition.standing === 'in-force' ? 'done' : 'act'}>{standing(edition.standing)}</Tag>{' '}
        <span className={desk.small}>
          {t('card.articles', { count: edition.articles })}
          {edition.reason ? t('read.because', { reason: edition.reason }) : null}
        </span>
      </span>
      {sheet.mayLoad && edition.standing !== 'withdrawn' ? (
        <Button variant="subtle" color="gray" onClick={() => setAsking(true)} aria-label={t('withdraw.which', { day })}>
          {t('withdraw.act')}
        </Button>
      ) : null}
      <NotDoneAlert of={withdrawing.notDone} onClose={withdrawing.dismiss} />
      <ReasonDialog
        opened={asking}
        draft={`withdraw-${edition.id}`}
        title={t('withdraw.title')}
        label={t('withdraw.reason')}
        confirmLabel={t('withdraw.act')}
        sending={withdrawing.sending}
        irreversible
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      >
        {t('withdraw.text', { title: sheet.title, day })}
      </ReasonDialog>
    </li>
  );
}

function Changes({ of: { changes } }: { of: RegulationSheet }) {
  const { t } = useTranslation('regulations');
  const { dateTime } = useFormat();
  const { libraryAct } = useLibraryWords();
  if (changes.length === 0) return null;
  return (
    <Sheet title={t('changes.title')}>
      <ul className={desk.list}>
        {changes.map(({ at, by, what, editionId }) => (
          <li key={`${editionId} ${what}`}>
            {dateTime(at)} {by} {libraryAct(what)}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
