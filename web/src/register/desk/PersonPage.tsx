import type {
  Ending,
  MemberField,
  MemberDetails,
  RegisterAct,
  RegisterChange,
  Seat,
} from '@congress/contract/kernel/register/register';
import { Button } from '@mantine/core';
import { Fragment, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePage } from '../../ui/frame/usePage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { refusalOf } from '../../live/http/http.ts';
import shared from '../../ui/desk/desk.module.css';
import { Facts } from '../../ui/desk/Facts.tsx';
import { useMemberParts } from '../../ui/desk/memberParts.ts';
import { More } from '../../ui/desk/More.tsx';
import { Tag } from '../../ui/desk/Tag.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { endSeat, markLeft } from '../api.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { BeginSeat } from './BeginSeat.tsx';
import { CorrectPerson } from './CorrectPerson.tsx';
import { EndingDialog } from './EndingDialog.tsx';
import { useMayChange, useMember, useRefresh } from './queries.ts';
import classes from './register.module.css';
import { useRegisterWords, useWordsInSentences } from './words.ts';

/** `/console/register/people/:memberId`: what is known of a person, their seats, their congresses, the journal. */
export function PersonPage() {
  const { memberId = '' } = useParams();
  const { t } = useTranslation('register');
  const { data, error, refetch } = useMember(memberId);
  const mayChange = useMayChange();
  const parts = useMemberParts();
  usePage(data?.member.name ?? t('title'));
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <LineSkeleton lines={8} />;
  const here = mayChange && data.member.status !== 'left';
  return (
    <>
      <h1>{data.member.name}</h1>
      <Known record={data} mayChange={here} />
      <Seats record={data} mayChange={mayChange} />
      {here ? <BeginSeat key={data.seats.length} member={data.member} /> : null}
      {parts.map(({ name, draw }) => (
        <Fragment key={name}>{draw(memberId)}</Fragment>
      ))}
      <Sheet title={t('journal.title')}>
        <More title={t('journal.show', { count: data.changes.length })}>
          <Journal changes={data.changes} />
        </More>
      </Sheet>
    </>
  );
}

function Known({ record: { member }, mayChange }: { record: MemberDetails; mayChange: boolean }) {
  const { t } = useTranslation('register');
  const words = useRegisterWords();
  const { date } = useFormat();
  const [doing, setDoing] = useState<'correct' | 'leave' | null>(null);
  const refresh = useRefresh();
  const leave = useAsk(useCallback((ending: Ending) => markLeft(member.id, ending), [member.id]));
  const close = (): void => setDoing(null);
  return (
    <Sheet
      title={t('person.known')}
      extra={
        <Tag {...(member.status === 'left' ? { tone: 'act' as const } : {})}>{words.memberStatus(member.status)}</Tag>
      }
    >
      <Facts
        rows={[
          [words.memberField('staffNumber'), member.staffNumber],
          [words.memberField('gender'), words.gender(member.gender)],
          [words.memberField('unit'), member.unit],
          [words.memberField('constituency'), member.constituency],
          [words.memberField('category'), member.category && words.category(member.category)],
          [words.memberField('phone'), member.phoneTail && t('person.phone', { tail: member.phoneTail })],
          [words.memberField('joinedOn'), member.joinedOn && date(member.joinedOn)],
          [t('person.leftOn'), member.leftOn && date(member.leftOn)],
        ]}
      />
      {mayChange ? (
        <div className={`${classes.acts} ${shared.above}`}>
          <Button variant="default" onClick={() => setDoing('correct')}>
            {t('person.correct')}
          </Button>
          <Button variant="default" onClick={() => setDoing('leave')}>
            {t('person.leave')}
          </Button>
        </div>
      ) : null}
      {doing === 'correct' ? <CorrectPerson member={member} onClose={close} /> : null}
      {doing === 'leave' ? (
        <EndingDialog
          title={t('person.leaveTitle', { name: member.name })}
          confirmLabel={t('person.leaveConfirm')}
          dayLabel={t('person.leftOn')}
          irreversible
          ask={leave}
          onDone={() => (close(), void refresh())}
          onCancel={close}
        >
          {t('person.leaveText')}
        </EndingDialog>
      ) : null}
    </Sheet>
  );
}

function Seats({ record: { seats }, mayChange }: { record: MemberDetails; mayChange: boolean }) {
  const { t } = useTranslation('register');
  return (
    <Sheet title={t('seats.title')}>
      {seats.length === 0 ? (
        <EmptyState icon="person" title={t('seats.none')}>
          {t('seats.noneText')}
        </EmptyState>
      ) : (
        <ul className={shared.list}>
          {seats.map((seat) => (
            <li key={seat.id}>
              <SeatLine seat={seat} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function SeatLine({ seat, mayChange }: { seat: Seat; mayChange: boolean }) {
  const { t } = useTranslation('register');
  const { office, body } = useRegisterWords();
  const amid = useWordsInSentences();
  const { date } = useFormat();
  const [ending, setEnding] = useState(false);
  const refresh = useRefresh();
  const end = useAsk(useCallback((wish: Ending) => endSeat(seat, wish), [seat]));
  const until = seat.endedOn ? t('seats.ended', { date: date(seat.endedOn), reason: seat.endReason }) : null;
  return (
    <div className={classes.line}>
      <div>
        <span className={shared.name}>{office(seat.office)}</span>{' '}
        <Tag {...(seat.live ? { tone: 'done' as const } : {})}>
          {t(seat.live ? 'seats.live' : seat.endedOn ? 'seats.over' : 'seats.idle')}
        </Tag>
        <div className={shared.small}>
          {[
            t('terms.of', { body: body(seat.body), number: seat.termNumber }),
            seat.constituency,
            t('seats.since', { date: date(seat.from), how: amid.howSeated(seat.how) }),
            seat.document,
            until,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {mayChange && seat.endedOn === null ? (
        <Button
          variant="default"
          aria-label={t('seats.endWhat', { office: amid.office(seat.office) })}
          onClick={() => setEnding(true)}
        >
          {t('seats.end')}
        </Button>
      ) : null}
      {ending ? (
        <EndingDialog
          title={t('seats.endWhat', { office: amid.office(seat.office) })}
          confirmLabel={t('seats.end')}
          dayLabel={t('seats.endDay')}
          irreversible
          ask={end}
          onDone={() => (setEnding(false), void refresh())}
          onCancel={() => setEnding(false)}
        >
          {t('seats.endText')}
        </EndingDialog>
      ) : null}
    </div>
  );
}

function Journal({ changes }: { changes: readonly RegisterChange[] }) {
  const { t } = useTranslation('register');
  const words = useRegisterWords();
  const amid = useWordsInSentences();
  const { dateTime, list } = useFormat();
  const said = ({ what, fields }: RegisterChange): string => {
    const act = words.act(what as RegisterAct);
    if (fields.length === 0) return act;
    return t('journal.fields', { act, fields: list(fields.map((field) => amid.memberField(field as MemberField))) });
  };
  return (
    <ul className={shared.list}>
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the journal only grows, and is read anew as a whole
        <li key={index} className={classes.line}>
          <span>{said(change)}</span>
          <span className={shared.small}>{dateTime(change.at)}</span>
        </li>
      ))}
    </ul>
  );
}
