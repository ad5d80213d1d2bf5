import type { CandidateMark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../i18n/useFormat.ts';
import { ItemFrame, type ItemProps } from '../../ItemFrame.tsx';
import { Head, type Notice } from '../Head.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import { CandidateProfile, useProfile } from './CandidateProfile.tsx';
import {
  type Hindrance,
  countMarks,
  hindrance,
  marksOf,
  withMark,
  withWriteIns,
  writeInHindrance,
} from './election.ts';
import { Finder, FindButton, found, nothingSought, type Sought } from './Finder.tsx';
import { NameOther } from './NameOther.tsx';
import { WriteIns } from './WriteIns.tsx';
import classes from './Candidates.module.css';
import own from './Election.module.css';

/** An election: who may be marked how, counted as it is marked, and no more "for" than there are seats. */
export function MarkElection({ item, ballot, ...place }: ItemProps<ElectionItem>) {
  const { t } = useTranslation('marking');
  const { number } = useFormat();
  const marks = marksOf(ballot.choices[item.id]);
  const count = countMarks(item, marks);
  const [hindered, setHindered] = useState<{ by: Hindrance; name: string } | null>(null);
  const [sought, setSought] = useState<Sought | null>(null);
  const [naming, setNaming] = useState(false);
  const above = useRef<HTMLDivElement>(null);
  // Whoever is found stands right under the search, wherever the list was.
  useEffect(() => {
    if (sought) above.current?.scrollIntoView();
  }, [sought]);
  const profile = useProfile();
  const nameOf = (id: string): string => item.candidates.find((one) => one.id === id)?.name ?? ballot.named[id] ?? '';
  const shown = found(item, sought);

  const seek = (mark: Sought['having']): void => {
    const ids = item.candidates.filter(({ id }) => (marks.candidates[id] ?? 'unmarked') === mark).map(({ id }) => id);
    setSought({ ...nothingSought, having: mark, ids });
    setHindered(null);
  };
  const full = (name: string): Notice => ({
    text: name === '' ? t('fullForOther', { seats: item.seats }) : t('full', { seats: item.seats, name }),
    act: { label: t('showFor', { count: count.for - marks.writeIns.length }), run: () => seek('for') },
  });
  const writtenIn = (name: string): Notice => ({
    text: t('writtenIn', { count: marks.writeIns.length, name, others: marks.writeIns.map(nameOf).join(t('and')) }),
  });
  const notice = hindered && (hindered.by === 'full' ? full : writtenIn)(hindered.name);
  const mark = (candidateId: string, next: CandidateMark | null): void => {
    const by = hindrance(item, marks, candidateId, next);
    if (by) setHindered({ by, name: nameOf(candidateId) });
    else {
      setHindered(null);
      ballot.mark(item.id, withMark(marks, candidateId, next));
    }
  };
  const nameOther = (): void => {
    if (count.left > 0) setNaming(true);
    else setHindered({ by: 'full', name: '' });
  };
  const { left } = count;
  const values = { chosen: number(count.for), seats: number(item.seats), left: number(left) };
  return (
    <ItemFrame {...place} item={item} ballot={ballot}>
      <p className={own.rule}>
        {t(`slate.${item.slate}`, {
          seats: item.seats,
          candidates: item.candidates.length,
          surplus: item.candidates.length - item.seats,
        })}{' '}
        {t('rule', { seats: item.seats })} {item.writeIn ? t('writeIn.rule') : null}
      </p>
      <div ref={above} className={own.above} />
      <Head
        said={t(left > 0 ? 'count.said' : 'count.saidFull', values)}
        done={t('count.chosen', values)}
        left={t(left > 0 ? 'count.left' : 'count.none', values)}
        full={left <= 0}
        notice={notice}
        onSeen={() => setHindered(null)}
        extra={<FindButton open={sought !== null} onToggle={() => setSought(sought ? null : nothingSought)} />}
      >
        {sought ? (
          <Finder sought={sought} onSeek={setSought} shown={shown.length} all={item.candidates.length} />
        ) : null}
      </Head>
      <ol className={classes.list}>
        {shown.map(({ candidate, at }) => (
          <CandidateRow
            key={candidate.id}
            candidate={candidate}
            at={at}
            of={item.id}
            mark={marks.candidates[candidate.id] ?? null}
            mayNameOther={item.writeIn && writeInHindrance(item, marks) !== 'against-first'}
            onMark={mark}
            onProfile={profile.open}
            onNameOther={nameOther}
          />
        ))}
      </ol>
      {item.writeIn ? (
        <WriteIns
          item={item}
          marks={marks}
          nameOf={nameOf}
          onAdd={nameOther}
          onRemove={(id) => {
            setHindered(null);
            ballot.mark(
              item.id,
              withWriteIns(
                marks,
                marks.writeIns.filter((one) => one !== id),
              ),
            );
          }}
        />
      ) : null}
      <p className={own.rest}>{count.unmarked > 0 ? t('rest', { count: count.unmarked }) : t('restNone')}</p>
      <CandidateProfile candidate={item.candidates.find(({ id }) => id === profile.of)} onClose={profile.close} />
      {naming ? (
        <NameOther
          paperId={place.paper.id}
          item={item}
          written={marks.writeIns}
          onClose={() => setNaming(false)}
          onName={({ id, name }) => {
            ballot.name(id, name);
            ballot.mark(item.id, withWriteIns(marks, [...marks.writeIns, id]));
            setNaming(false);
          }}
        />
      ) : null}
    </ItemFrame>
  );
}
