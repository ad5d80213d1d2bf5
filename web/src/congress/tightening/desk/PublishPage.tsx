import type { Previewed, Publication } from '@congress/contract/congress/tightening/tightening';
import { type ProfileId, profileIds, trialProfiles } from '@congress/contract/congress/vocabulary';
import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useAsk } from '../../../live/commands/useAsk.ts';
import { newId } from '../../../live/http/newId.ts';
import { useFetched } from '../../../live/http/useFetched.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import desk from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { type Draft, useDraft } from '../../../ui/desk/forms/drafts.ts';
import { Columns, FieldGroup, Form } from '../../../ui/desk/forms/Form.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../../ui/frame/usePage.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { previewTightening, publishTightening, publishVersion, readTightening } from '../../api/tightenings.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { Ahead, idle, loosened } from './Ahead.tsx';
import { Clauses } from './ClauseFields.tsx';
import {
  basesOf,
  draftOf,
  emptyPublication,
  limitsOf,
  missingIn,
  publicationOf,
  type PublicationDraft,
} from './draft.ts';

/** `/console/tightenings/new`: what is to be stricter, looked at before it is published. */
export function NewTightening() {
  const { t } = useTranslation('tightening');
  usePage(t('publish.title'));
  return <PublishForm form="tightening-new" initial={emptyPublication} publish={publishTightening} />;
}

/** `/console/tightenings/:tighteningId/version`: a further version begins as the last one. */
export function NewVersion() {
  const { t } = useTranslation('tightening');
  usePage(t('version.publish'));
  const { tighteningId = '' } = useParams();
  const { value, refusal, retry } = useFetched(tighteningId, () => readTightening(tighteningId));
  const last = value?.view.versions.at(-1);
  const initial = useMemo(() => (last ? draftOf(last) : null), [last]);
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!initial) return <LineSkeleton lines={8} />;
  const publish = async (id: string, wish: Publication): Promise<{ id: string }> => {
    await publishVersion(tighteningId, id, wish);
    return { id: tighteningId };
  };
  return <PublishForm form={`tightening-${tighteningId}`} initial={initial} publish={publish} again />;
}

type FormProps = {
  /** Under which name the draft is kept. */
  form: string;
  initial: PublicationDraft;
  publish: (id: string, wish: Publication) => Promise<{ id: string }>;
  again?: boolean;
};

function PublishForm({ form, initial, publish, again = false }: FormProps) {
  const { t } = useTranslation('tightening');
  const { date } = useFormat();
  const navigate = useNavigate();
  const draft = useDraft(form, initial);
  const { value: said, write } = draft;
  const [asking, setAsking] = useState(false);
  const publishing = useAsk(publish);
  const ahead = usePreview(said);
  const missing = missingIn(said);
  const reason = missing ? t(missing) : whyNot(ahead.value, t);
  const send = async (): Promise<void> => {
    const wish = publicationOf(said);
    const text = JSON.stringify(wish);
    // The answer may be lost, and the page with it: what is sent again is the same act.
    const sent = said.sent?.wish === text ? said.sent : { id: newId(), wish: text };
    write({ sent });
    const done = await publishing.run(sent.id, wish);
    setAsking(false);
    if (!done) return;
    draft.forget();
    void navigate(`/console/tightenings/${done.id}`);
  };
  return (
    <>
      <p>
        <Link to="/console/tightenings" className={desk.back}>
          {t('toAll')}
        </Link>
      </p>
      <h1>{t(again ? 'version.publish' : 'publish.title')}</h1>
      <Sheet>
        <p className={desk.lead}>{t('publish.lead')}</p>
        <DraftNote of={draft} />
        <Form onSubmit={() => (reason ? undefined : setAsking(true))}>
          <DocumentFields draft={draft} />
          <BaseFields draft={draft} />
          <Clauses clauses={said.clauses} onChange={(clauses) => write({ clauses })} />
          <RefusalAlert refusal={ahead.refusal} onRetry={ahead.retry} />
          {ahead.value ? (
            <FieldGroup title={t('ahead.title')}>
              <Ahead
                of={ahead.value}
                onLeaveOut={(out) =>
                  write({ every: false, bases: candidates(said).filter((one) => !out.includes(one)) })
                }
              />
            </FieldGroup>
          ) : null}
          <NotDoneAlert of={publishing.notDone} onClose={publishing.dismiss} />
          <PrimaryAction type="submit" reason={reason} sending={publishing.sending} fullWidth={false}>
            {t('publish.act')}
          </PrimaryAction>
        </Form>
      </Sheet>
      <ConfirmDialog
        opened={asking}
        title={t('publish.confirm')}
        confirmLabel={t('publish.act')}
        irreversible
        sending={publishing.sending}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        {t('publish.text', {
          day: said.inForceFrom ? date(said.inForceFrom) : '',
          count: ahead.value?.unions ?? 0,
        })}
      </ConfirmDialog>
    </>
  );
}

const serious = profileIds.filter((id) => !trialProfiles.includes(id));
const candidates = ({ every, bases }: PublicationDraft): ProfileId[] => (every ? serious : bases);

/** What would become of the numbers that are said so far; nothing while there is none. */
function usePreview(said: PublicationDraft) {
  const limits = limitsOf(said);
  const bases = basesOf(said);
  const ask = limits.length > 0 && bases.length > 0;
  const wish = { bases, limits };
  return useFetched(ask ? JSON.stringify(wish) : null, () => previewTightening(wish));
}

function whyNot(ahead: Previewed | null, t: (key: 'why.ahead' | 'why.looser' | 'why.idle') => string): string | null {
  if (!ahead) return t('why.ahead');
  if (loosened(ahead).length > 0) return t('why.looser');
  return idle(ahead).length > 0 ? t('why.idle') : null;
}

type PartProps = { draft: Draft<PublicationDraft> };

function DocumentFields({ draft: { value: said, write } }: PartProps) {
  const { t } = useTranslation('tightening');
  return (
    <FieldGroup title={t('publish.document')}>
      <TextInput
        label={t('field.title')}
        maxLength={200}
        value={said.title}
        onChange={(event) => write({ title: event.currentTarget.value })}
      />
      <Columns>
        {(['number', 'adoptedOn', 'inForceFrom'] as const).map((name) => (
          <TextInput
            key={name}
            type={name === 'number' ? 'text' : 'date'}
            label={t(`field.${name}`)}
            maxLength={100}
            value={said[name]}
            onChange={(event) => write({ [name]: event.currentTarget.value })}
          />
        ))}
      </Columns>
      <Checkbox
        label={t('field.inLibrary')}
        checked={said.inLibrary}
        onChange={(event) => write({ inLibrary: event.currentTarget.checked })}
      />
      {said.inLibrary ? (
        <p className={desk.small}>
          {t('field.inLibraryHint')}{' '}
          <Link className={desk.link} to={`/console/regulations/load?title=${encodeURIComponent(said.title)}`}>
            {t('field.load')}
          </Link>
        </p>
      ) : (
        <Textarea
          label={t('field.text')}
          description={t('field.textHint')}
          maxLength={20_000}
          autosize
          minRows={4}
          maxRows={16}
          value={said.text}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
      )}
    </FieldGroup>
  );
}

function BaseFields({ draft: { value: said, write } }: PartProps) {
  const { t } = useTranslation('tightening');
  const terms = useTerms();
  return (
    <FieldGroup title={t('field.bases')}>
      <Radio.Group
        aria-label={t('field.bases')}
        value={said.every ? 'every' : 'some'}
        onChange={(one) => write({ every: one === 'every' })}
      >
        <div className={desk.choices}>
          <Radio value="every" label={t('bases.every')} />
          <Radio value="some" label={t('bases.some')} />
        </div>
      </Radio.Group>
      {said.every ? null : (
        <Checkbox.Group
          aria-label={t('bases.some')}
          value={said.bases}
          onChange={(bases) => write({ bases: serious.filter((id) => bases.includes(id)) })}
        >
          <div className={desk.choices}>
            {serious.map((id) => (
              <Checkbox key={id} value={id} label={terms.profile(id)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FieldGroup>
  );
}
