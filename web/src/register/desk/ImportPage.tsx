import type { ImportOutcome, ImportPreview } from '@congress/contract/kernel/register/register';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { usePage } from '../../ui/frame/usePage.ts';
import { tabStorage } from '../../live/http/sessions.ts';
import shared from '../../ui/desk/desk.module.css';
import { useDraft } from '../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../ui/desk/forms/Form.tsx';
import { Note } from '../../ui/desk/Note.tsx';
import { PastedRow } from '../../ui/desk/forms/PastedRow.tsx';
import { Tag } from '../../ui/desk/Tag.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { importMembers, previewImport } from '../api.ts';
import { Columns, keptColumns } from '../../ui/desk/sheet/Columns.tsx';
import { SheetSource } from '../../ui/desk/sheet/SheetSource.tsx';
import { readMembers, usual, type MemberLine, type MemberProblem } from '../sheet/readMembers.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { useMayChange, useRefresh } from './queries.ts';
import { useRegisterWords, useWordsInSentences } from './words.ts';

type Change = ImportPreview['changes'][number];
const unchangedFields: Change['fields'] = [];

/** `/console/register/import`: people from a spreadsheet, found again by staff number; looked at first. */
export function ImportPage() {
  const { t } = useTranslation('register');
  const { t: desk } = useTranslation('desk');
  usePage(t('import.title'));
  const words = useRegisterWords();
  const mayChange = useMayChange();
  const refresh = useRefresh();
  const looking = useAsk(previewImport);
  const taking = useAsk(importMembers);
  // In this tab only: it is full of personal data.
  const draft = useDraft('register-import', { text: '' }, { keeper: tabStorage });
  const { text } = draft.value;
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [done, setDone] = useState<ImportOutcome | null>(null);
  const [onlyMarked, setOnlyMarked] = useState(false);
  const pasted = useDeferredValue(text);
  const [said, setSaid] = useState(keptColumns);
  const { lines, sheet } = useMemo(() => readMembers(pasted, said), [pasted, said]);
  const bad = lines.filter(({ problems }) => problems.length > 0);
  const changes = useMemo(() => new Map(preview?.changes.map((change) => [change.row, change])), [preview]);
  const renamed = preview?.changes.filter(({ fields }) => fields.includes('name')).length ?? 0;
  const marked = lines.filter((line, index) => line.problems.length > 0 || changes.has(index + 1));
  const rowOf = useMemo(() => new Map(lines.map((line, index) => [line.line, index + 1])), [lines]);
  const reason =
    lines.length === 0 ? t('import.empty') : bad.length > 0 ? desk('sheet.fixFirst', { count: bad.length }) : null;
  const look = async (): Promise<void> => {
    if (reason) return;
    setPreview((await looking.run(lines.map(({ entry }) => entry))) ?? null);
  };
  const take = async (): Promise<void> => {
    if (!preview) return;
    const outcome = await taking.run(
      lines.map(({ entry }) => entry),
      preview.digest,
    );
    if (!outcome) return;
    setDone(outcome);
    setPreview(null);
    draft.forget();
    await refresh();
  };
  if (!mayChange) return <EmptyState page icon="lock" title={t('readOnly')} />;
  const nothing = preview !== null && preview.added + preview.changed === 0;
  return (
    <>
      <h1>{t('import.title')}</h1>
      <Sheet>
        <p className={shared.lead}>{t('import.lead')}</p>
        <Form onSubmit={() => void (preview ? take() : look())}>
          <DraftNote of={draft} />
          <SheetSource
            template={{ name: t('import.template'), rows: [usual.map(words.memberField)] }}
            onText={(read) => {
              draft.write({ text: read });
              setPreview(null);
              setDone(null);
            }}
          />
          <Textarea
            label={desk('sheet.paste')}
            description={t('import.columns')}
            placeholder={t('import.example')}
            value={text}
            onChange={(event) => {
              draft.write({ text: event.currentTarget.value });
              setPreview(null);
              setDone(null);
            }}
            // A height of its own: fitting it to ten thousand lines takes seconds.
            rows={8}
            spellCheck={false}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre', overflowX: 'auto' } }}
          />
          {lines.length > 0 && (!sheet.isHead || sheet.first.some((heading) => heading in said)) ? (
            <Columns
              first={sheet.first}
              sample={sheet.sample}
              columns={usual.map((value) => ({ value, label: words.memberField(value) }))}
              said={said}
              onSay={(now) => {
                setSaid(now);
                setPreview(null);
              }}
              open={!sheet.isHead && lines[0]?.problems.length !== 0}
            />
          ) : null}
          {lines.length > 0 ? (
            <>
              <div className={`${shared.bar} ${shared.spread}`} role="status">
                <span>
                  {preview
                    ? t('import.would', { added: preview.added, changed: preview.changed, same: preview.unchanged })
                    : t('import.read', { count: lines.length })}{' '}
                  {bad.length > 0 ? <strong>{desk('sheet.bad', { count: bad.length })}</strong> : null}
                </span>
                {marked.length > 0 && marked.length < lines.length ? (
                  <Checkbox
                    label={t('import.onlyMarked')}
                    checked={onlyMarked}
                    onChange={(event) => setOnlyMarked(event.currentTarget.checked)}
                  />
                ) : null}
              </div>
              <VirtualList
                items={onlyMarked && marked.length > 0 ? marked : lines}
                keyOf={({ line }) => String(line)}
                label={t('import.preview')}
                maxHeight="20rem"
                render={(line) => <Line line={line} change={changes.get(rowOf.get(line.line) ?? 0)} />}
              />
            </>
          ) : null}
          {renamed > 0 ? (
            <Note icon="warn" tone="warn">
              {t('import.renamed', { count: renamed })}
            </Note>
          ) : null}
          <NotDoneAlert of={looking.notDone ?? taking.notDone} onClose={() => (looking.dismiss(), taking.dismiss())} />
          {done ? (
            <Note icon="check" live>
              {t('import.done', { added: done.added, changed: done.changed, same: done.unchanged })}{' '}
              <Link to="/console/register">{t('import.toPeople')}</Link>
            </Note>
          ) : null}
          {preview ? (
            <PrimaryAction type="submit" sending={taking.sending} reason={nothing ? t('import.nothing') : null}>
              {t('import.take', { count: preview.added + preview.changed })}
            </PrimaryAction>
          ) : lines.length > 0 ? (
            <PrimaryAction type="submit" sending={looking.sending} reason={reason}>
              {t('import.look')}
            </PrimaryAction>
          ) : null}
          {text === '' ? null : (
            <div className={`${shared.bar} ${shared.end}`}>
              <Button variant="subtle" color="gray" onClick={() => (draft.forget(), setPreview(null))}>
                {desk('sheet.clear')}
              </Button>
            </div>
          )}
        </Form>
      </Sheet>
    </>
  );
}

function Line({ line: { line, entry, problems }, change }: { line: MemberLine; change: Change | undefined }) {
  const { t } = useTranslation('register');
  const amid = useWordsInSentences();
  const { list } = useFormat();
  const say = useProblemText();
  const fields = change?.fields ?? unchangedFields;
  return (
    <PastedRow
      line={line}
      name={entry.name}
      staffNumber={entry.staffNumber}
      problems={problems.map(say)}
      outcome={
        <>
          {[entry.unit, entry.constituency].filter(Boolean).join(' · ')}{' '}
          {fields.length > 0 ? (
            <Tag tone="act">{t('import.changes', { fields: list(fields.map(amid.memberField)) })}</Tag>
          ) : null}
        </>
      }
    />
  );
}

function useProblemText(): (problem: MemberProblem) => string {
  const { t: desk } = useTranslation('desk');
  const words = useRegisterWords();
  return (problem) => {
    switch (problem.kind) {
      case 'missing':
        return desk('sheet.problem.missing', { field: words.memberField(problem.field) });
      case 'unknown':
        return desk('sheet.problem.unknown', { field: words.memberField(problem.field), value: problem.value || '—' });
      case 'tooLong':
        return desk('sheet.problem.tooLong', { field: words.memberField(problem.field) });
      case 'duplicate':
        return desk('sheet.problem.duplicate', { line: problem.of });
    }
  };
}
