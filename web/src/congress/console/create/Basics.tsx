import type { CongressCard } from '@congress/contract/congress/resources';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTerms } from '../../texts/useTerms.ts';
import { found } from '../../api/congresses.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Columns, Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { useQueryClient } from '@tanstack/react-query';
import type { Draft } from '../../../ui/desk/forms/drafts.ts';
import { newId } from '../../../live/http/newId.ts';
import { nextSessionKey, useNextSession } from '../queries.ts';
import { CopyPreview } from './CopyPreview.tsx';
import { Moved } from './Moved.tsx';
import { beginsFromLast, type NewCongress } from './draft.ts';
import { Footer } from './NextStage.tsx';

type BasicsProps = {
  draft: Draft<NewCongress>;
  /** The session it begins from. */
  last: CongressCard | undefined;
  onBack: () => void;
};

/** The last stage: term and session, the name, and how many work here; then the congress is founded. */
export function Basics({ draft, last, onBack }: BasicsProps) {
  const client = useQueryClient();
  const { value: wanted, write: onChange } = draft;
  const { t } = useTranslation('console');
  const terms = useTerms();
  const navigate = useNavigate();
  const { template, profile, term, session, total, women } = wanted;
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [moved, setMoved] = useState(false);
  const proposed = term && session ? t('create.titleDraft', { session: terms.session({ term, session }) }) : '';
  const title = wanted.title ?? proposed;
  const number = (value: number | string): number | '' => (value === '' ? '' : Number(value));
  const missing = !term
    ? t('create.term')
    : !session
      ? t('create.session')
      : title.trim() === ''
        ? t('create.name')
        : !total
          ? t('create.staff')
          : women === ''
            ? t('create.women')
            : null;
  const { data: copy, error: copyError, refetch } = useNextSession(last?.id);
  const reason = missing
    ? t('act.missing', { field: missing })
    : Number(women) > Number(total)
      ? t('create.moreWomen')
      : last && Number(session) <= last.session
        ? t('create.last.later', { session: last.session })
        : beginsFromLast(wanted) && !copy
          ? t('create.last.waiting')
          : null;
  const submit = async (): Promise<void> => {
    if (reason || !term || !session || !total || women === '') return;
    setSending(true);
    setRefusal(null);
    setMoved(false);
    try {
      const wish = {
        title: title.trim(),
        term,
        session,
        template,
        profile,
        staff: { total, women },
        ...(last && copy ? { from: { congressId: last.id, digest: copy.digest } } : {}),
      };
      const text = JSON.stringify(wish);
      // The answer may be lost, and the page with it: what is sent again is the same act.
      const sent = wanted.sent?.wish === text ? wanted.sent : { id: newId(), wish: text };
      onChange({ sent });
      const made = await found({ id: sent.id, ...wish });
      draft.forget();
      await client.invalidateQueries({ queryKey: ['congresses'] });
      void navigate(`/console/${made.id}`);
    } catch (error) {
      const because = refusalOf(error);
      if (because.code === 'preview-outdated') {
        await client.invalidateQueries({ queryKey: nextSessionKey(last?.id) });
        setMoved(true);
      } else setRefusal(because);
      setSending(false);
    }
  };
  return (
    <Sheet title={t('create.stage.basics')} tone="act">
      <p className={classes.lead}>
        {terms.template(template)} · {terms.profile(profile)}
        {last ? ` · ${t('create.last.from', { session: terms.session(last) })}` : ''}
      </p>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <NumberInput
            label={t('create.term')}
            {...(last ? { description: t('create.last.sameTerm'), readOnly: true, hideControls: true } : {})}
            value={term}
            min={1}
            max={99}
            allowDecimal={false}
            onChange={(value) => onChange({ term: number(value) })}
          />
          <NumberInput
            label={t('create.session')}
            value={session}
            min={last ? last.session + 1 : 1}
            max={99}
            allowDecimal={false}
            onChange={(value) => onChange({ session: number(value) })}
          />
        </Columns>
        <TextInput
          label={t('create.name')}
          value={title}
          maxLength={200}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Columns>
          <NumberInput
            label={t('create.staff')}
            description={t('create.staffHint')}
            value={total}
            min={1}
            max={10_000_000}
            allowDecimal={false}
            hideControls
            onChange={(value) => onChange({ total: number(value) })}
          />
          <NumberInput
            label={t('create.women')}
            description={t('create.womenHint')}
            value={women}
            min={0}
            allowDecimal={false}
            hideControls
            onChange={(value) => onChange({ women: number(value) })}
          />
        </Columns>
        {copyError ? <RefusalAlert refusal={refusalOf(copyError)} onRetry={() => void refetch()} /> : null}
        {moved ? <Moved /> : null}
        {copy ? <CopyPreview copy={copy} /> : null}
        <Note>{t('create.after')}</Note>
        <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
        <Footer onBack={onBack}>
          <PrimaryAction type="submit" sending={sending} reason={reason} fullWidth={false}>
            {t('create.create')}
          </PrimaryAction>
        </Footer>
      </Form>
    </Sheet>
  );
}
