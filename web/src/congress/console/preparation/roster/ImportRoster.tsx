import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../../ui/desk/forms/Form.tsx';
import { More } from '../../../../ui/desk/More.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { usePeople } from '../../queries.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { Columns, keptColumns } from '../../../../ui/desk/sheet/Columns.tsx';
import { SheetSource } from '../../../../ui/desk/sheet/SheetSource.tsx';
import { columns, readRoster } from './readRoster.ts';
import { RosterPreview } from './RosterPreview.tsx';
import { useRosterImport } from './useRosterImport.ts';
import { tabStorage } from '../../../../live/http/sessions.ts';
import { useDraft } from '../../../../ui/desk/forms/drafts.ts';

/** Pastes a roster from a spreadsheet: read, checked and shown first; all rows are taken in, or none. */
export function ImportRoster() {
  const { t } = useTranslation('console');
  const { t: desk } = useTranslation('desk');
  const terms = useTerms();
  const label = (column: (typeof columns)[number]): string =>
    column === 'phoneTail' ? t('roster.phoneTail') : terms.rosterField(column);
  const { people } = usePeople();
  const imported = useRosterImport();
  // In this tab only: a roster is full of personal data, and its spreadsheet is at hand.
  const draft = useDraft('roster', { text: '' }, { keeper: tabStorage });
  const { text } = draft.value;
  const [onlyBad, setOnlyBad] = useState(false);
  const [done, setDone] = useState(0);
  const pasted = useDeferredValue(text);
  const [said, setSaid] = useState(keptColumns);
  const { rows, sheet } = useMemo(() => readRoster(pasted, said), [pasted, said]);
  const known = useMemo(() => new Set(people.map((person: Person) => person.staffNumber)), [people]);
  const bad = rows.filter(({ problems }) => problems.length > 0);
  const good = rows.filter(({ problems }) => problems.length === 0);
  const updates = good.filter(({ entry }) => known.has(entry.staffNumber)).length;
  const reason =
    rows.length === 0 ? t('roster.empty') : bad.length > 0 ? desk('sheet.fixFirst', { count: bad.length }) : null;
  const submit = async (): Promise<void> => {
    if (reason) return;
    if (!(await imported.run(rows.map(({ entry }) => entry)))) return;
    setDone(rows.length);
    draft.forget();
  };
  return (
    <Sheet title={t('roster.import')} tone={people.length === 0 ? 'act' : 'plain'}>
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <SheetSource
          template={{
            name: t('roster.template'),
            rows: [columns.map(label), t('roster.templateRow').split('，')],
          }}
          onText={(read) => {
            draft.write({ text: read });
            setDone(0);
          }}
        />
        <Textarea
          label={desk('sheet.paste')}
          description={t('roster.columns')}
          placeholder={t('roster.example')}
          value={text}
          onChange={(event) => {
            draft.write({ text: event.currentTarget.value });
            setDone(0);
          }}
          // A height of its own: fitting it to ten thousand lines takes seconds.
          rows={8}
          spellCheck={false}
          styles={{ input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre', overflowX: 'auto' } }}
        />
        <More title={t('roster.formatTitle')}>
          <p className={classes.lead}>{t('roster.format')}</p>
        </More>
        {rows.length > 0 && (!sheet.isHead || sheet.first.some((heading) => heading in said)) ? (
          <Columns
            first={sheet.first}
            sample={sheet.sample}
            columns={columns.map((value) => ({ value, label: label(value) }))}
            said={said}
            onSay={setSaid}
            open={!sheet.isHead && rows[0]?.problems.length !== 0}
          />
        ) : null}
        {rows.length > 0 ? (
          <>
            <div className={`${classes.bar} ${classes.spread}`} role="status">
              <span>
                {t('roster.read', { count: rows.length, updates, added: good.length - updates })}{' '}
                {bad.length > 0 ? <strong>{desk('sheet.bad', { count: bad.length })}</strong> : t('roster.good')}
              </span>
              {bad.length > 0 ? (
                <Checkbox
                  label={t('roster.onlyBad')}
                  checked={onlyBad}
                  onChange={(event) => setOnlyBad(event.currentTarget.checked)}
                />
              ) : null}
            </div>
            <RosterPreview rows={onlyBad && bad.length > 0 ? bad : rows} known={known} />
          </>
        ) : null}
        <Answer of={imported} />
        {imported.progress ? (
          <p className={classes.lead} role="status">
            {t('roster.uploading', imported.progress)}
          </p>
        ) : null}
        {done > 0 ? (
          <Note icon="check" live>
            {t('roster.imported', { count: done })}
          </Note>
        ) : null}
        {rows.length > 0 ? (
          <PrimaryAction type="submit" sending={imported.sending} unconfirmed={imported.unconfirmed} reason={reason}>
            {t('roster.importAll', { count: rows.length })}
          </PrimaryAction>
        ) : null}
        {text !== '' ? (
          <div className={`${classes.bar} ${classes.end}`}>
            <Button variant="subtle" color="gray" onClick={draft.forget}>
              {desk('sheet.clear')}
            </Button>
          </div>
        ) : null}
      </Form>
    </Sheet>
  );
}
