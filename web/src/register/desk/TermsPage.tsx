import type { BodyName } from '@congress/contract/kernel/offices';
import type { Ending, Term } from '@congress/contract/kernel/register/register';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../ui/frame/usePage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { refusalOf } from '../../live/http/http.ts';
import { newId } from '../../live/http/newId.ts';
import { Answer } from '../../ui/desk/Answer.tsx';
import shared from '../../ui/desk/desk.module.css';
import { Columns, Form } from '../../ui/desk/forms/Form.tsx';
import { Note } from '../../ui/desk/Note.tsx';
import { Tag } from '../../ui/desk/Tag.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { beginTerm, endTerm, extendTerm } from '../api.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { EndingDialog } from './EndingDialog.tsx';
import { useMayChange, useRefresh, useTerms } from './queries.ts';
import classes from './register.module.css';
import { today } from '../../ui/desk/forms/today.ts';
import { bodyNames, useRegisterWords } from './words.ts';

/** `/console/register/terms`: terms of every body, how long each has to go, and a new one. */
export function TermsPage() {
  const { t } = useTranslation('register');
  usePage(t('terms.title'));
  const mayChange = useMayChange();
  const { data, error, refetch } = useTerms();
  const warning = data?.numbers.find(({ name }) => name === 'termWarningDays');
  return (
    <>
      <h1>{t('terms.title')}</h1>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      <Sheet title={t('terms.all')}>
        {data || error ? null : <LineSkeleton lines={4} />}
        {data?.terms.length === 0 ? (
          <EmptyState icon="clock" title={t('terms.none')}>
            {t('terms.noneText')}
          </EmptyState>
        ) : null}
        <ul className={shared.list}>
          {data?.terms.map((term) => (
            <li key={term.id}>
              <TermLine term={term} mayChange={mayChange} />
            </li>
          ))}
        </ul>
        {warning && data?.terms.length ? (
          <p className={`${shared.small} ${shared.above}`}>{t('terms.warningNote', { days: warning.value })}</p>
        ) : null}
      </Sheet>
      {mayChange ? <BeginTerm key={data?.terms.length ?? 0} terms={data?.terms ?? []} /> : null}
    </>
  );
}

function TermLine({ term, mayChange }: { term: Term; mayChange: boolean }) {
  const { t } = useTranslation('register');
  const { body } = useRegisterWords();
  const { date } = useFormat();
  const refresh = useRefresh();
  const [doing, setDoing] = useState<'extend' | 'end' | null>(null);
  const extend = useAsk(useCallback(({ on, reason }: Ending) => extendTerm(term.id, { to: on, reason }), [term.id]));
  const end = useAsk(useCallback((ending: Ending) => endTerm(term.id, ending), [term.id]));
  const name = t('terms.of', { body: body(term.body), number: term.number });
  const finish = (): void => {
    setDoing(null);
    void refresh();
  };
  const state = term.warning ? 'soon' : term.live ? 'live' : term.endedOn || term.to < today() ? 'over' : 'coming';
  return (
    <>
      <div className={classes.line}>
        <div>
          <span className={shared.name}>{name}</span>{' '}
          <Tag {...(state === 'soon' ? { tone: 'act' as const } : state === 'live' ? { tone: 'done' as const } : {})}>
            {t(`terms.state.${state}`, { days: term.daysLeft ?? 0 })}
          </Tag>
          <div className={shared.small}>
            {[
              t('terms.span', { from: date(term.from), to: date(term.to) }),
              term.extendedTo ? t('terms.extended', { to: date(term.extendedTo) }) : '',
              term.endedOn ? t('terms.ended', { on: date(term.endedOn) }) : '',
              term.reason,
              t('terms.seats', { count: term.seats }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        {mayChange && term.endedOn === null && state !== 'over' ? (
          <div className={classes.acts}>
            {term.extendedTo === null ? (
              <Button variant="default" aria-label={t('terms.extendWhat', { name })} onClick={() => setDoing('extend')}>
                {t('terms.extend')}
              </Button>
            ) : null}
            <Button variant="default" aria-label={t('terms.endWhat', { name })} onClick={() => setDoing('end')}>
              {t('terms.end')}
            </Button>
          </div>
        ) : null}
      </div>
      {state === 'soon' ? (
        <Note icon="clock" tone="warn">
          {t('terms.soonText', { days: term.daysLeft ?? 0, to: date(term.extendedTo ?? term.to) })}
        </Note>
      ) : null}
      {doing === 'extend' ? (
        <EndingDialog
          title={t('terms.extendWhat', { name })}
          confirmLabel={t('terms.extend')}
          dayLabel={t('terms.extendTo')}
          proposed={term.to}
          irreversible
          ask={extend}
          onDone={finish}
          onCancel={() => setDoing(null)}
        >
          {t('terms.extendText')}
        </EndingDialog>
      ) : null}
      {doing === 'end' ? (
        <EndingDialog
          title={t('terms.endWhat', { name })}
          confirmLabel={t('terms.end')}
          dayLabel={t('terms.endDay')}
          irreversible
          ask={end}
          onDone={finish}
          onCancel={() => setDoing(null)}
        >
          {t('terms.endText', { count: term.seats })}
        </EndingDialog>
      ) : null}
    </>
  );
}

/** The last day of a term of so many years. */
function lastDay(from: string, years: number): string {
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

function BeginTerm({ terms }: { terms: readonly Term[] }) {
  const { t } = useTranslation('register');
  const words = useRegisterWords();
  const refresh = useRefresh();
  const begin = useAsk(beginTerm);
  const id = useRef(newId());
  const [body, setBody] = useState<BodyName>('workers-congress');
  const [chosen, setChosen] = useState<number | null>(null);
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState(lastDay(today(), 3));
  const next = Math.max(0, ...terms.filter((term) => term.body === body).map(({ number }) => number)) + 1;
  const number = chosen ?? next;
  const reason = from === '' || to === '' ? t('terms.daysMissing') : null;
  const submit = async (): Promise<void> => {
    if (reason || !(await begin.run({ id: id.current, body, number, from, to }))) return;
    await refresh();
  };
  return (
    <Sheet title={t('terms.begin')} tone={terms.length === 0 ? 'act' : 'plain'}>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <NativeSelect
            label={t('terms.body')}
            value={body}
            data={bodyNames.map((value) => ({ value, label: words.body(value) }))}
            onChange={(event) => {
              const wanted = bodyNames.find((each) => each === event.currentTarget.value);
              if (wanted) setBody(wanted);
            }}
          />
          <NumberInput
            label={t('terms.number')}
            value={number}
            min={1}
            max={99}
            allowDecimal={false}
            onChange={(value) => setChosen(value === '' ? null : Number(value))}
          />
          <TextInput
            type="date"
            label={t('terms.from')}
            value={from}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setFrom(value);
              if (value !== '') setTo(lastDay(value, 3));
            }}
          />
          <TextInput
            type="date"
            label={t('terms.to')}
            description={t('terms.toHint')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Columns>
        <Answer of={begin} />
        <PrimaryAction
          type="submit"
          tone={terms.length === 0 ? 'act' : 'quiet'}
          sending={begin.sending}
          reason={reason}
        >
          {t('terms.confirm', { name: t('terms.of', { body: words.body(body), number }) })}
        </PrimaryAction>
      </Form>
    </Sheet>
  );
}
