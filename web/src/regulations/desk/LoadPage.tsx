import { type Recognized, recognize } from '@congress/contract/regulations/articles';
import type { Loaded } from '@congress/contract/regulations/regulations';
import { titleKey } from '@congress/contract/regulations/titles';
import { FileInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '../../live/commands/useAsk.ts';
import { newId } from '../../live/http/newId.ts';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import desk from '../../ui/desk/desk.module.css';
import { Columns, Form } from '../../ui/desk/forms/Form.tsx';
import { Note } from '../../ui/desk/Note.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { listRegulations, loadEdition, loadRegulation } from '../api.ts';
import { guessed } from '../file/guess.ts';
import { type FileProblem, readFile } from '../file/readFile.ts';
import { useFetched } from '../../live/http/useFetched.ts';
import { Preview } from './Preview.tsx';

const fields = ['title', 'issuer', 'number', 'adoptedOn', 'inForceFrom'] as const;
type Said = Record<(typeof fields)[number], string>;

/** A file that was read: its text, what was recognized in it, and the id under which it goes up, once. */
type Chosen = { id: string; text: string; recognized: Recognized };

/** `/console/regulations/load`: a file from this computer, looked at before it is saved. */
export function LoadPage() {
  const { t } = useTranslation('regulations');
  usePage(t('load.title'));
  const { value: library, refusal, retry } = useFetched('shelf', listRegulations);
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!library) return <LineSkeleton lines={6} />;
  if (!library.mayLoad) return <EmptyState page icon="lock" title={t('load.notYours')} />;
  const own = library.regulations.filter((each) => each.own);
  return (
    <>
      <h1>{t('load.title')}</h1>
      <LoadForm own={own} />
    </>
  );
}

function LoadForm({ own }: { own: readonly { id: string; title: string }[] }) {
  const { t } = useTranslation('regulations');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const wanted = search.get('title')?.replace(/^《|》$/g, '') ?? '';
  const [said, setSaid] = useState<Said>({ title: wanted, issuer: '', number: '', adoptedOn: '', inForceFrom: '' });
  const saving = useAsk(save);
  const before = own.find(({ title }) => said.title.trim() !== '' && titleKey(title) === titleKey(said.title));

  const choose = async (next: File | null): Promise<void> => {
    setFile(next);
    setChosen(null);
    setProblem(null);
    saving.dismiss();
    if (!next) return;
    const read = await readFile(next);
    if ('problem' in read) return setProblem(read.problem);
    const recognized = recognize(read.text);
    setChosen({ id: newId(), text: read.text, recognized });
    const guess = guessed(recognized);
    setSaid((now) => ({
      ...now,
      title: wanted || guess.title || now.title,
      adoptedOn: guess.adoptedOn || now.adoptedOn,
      inForceFrom: guess.inForceFrom || now.inForceFrom,
    }));
  };
  const send = async (): Promise<void> => {
    if (!chosen || reason) return;
    const loaded = await saving.run(before?.id, chosen, said);
    if (loaded) void navigate(`/console/regulations/${loaded.regulationId}`);
  };
  const reason = whyNot(chosen, said);
  return (
    <Sheet>
      <p className={desk.lead}>{t('load.lead')}</p>
      <Form onSubmit={() => void send()}>
        <FileInput
          label={t('load.file')}
          description={t('load.fileHint')}
          placeholder={t('load.choose')}
          accept=".docx,.md,.txt"
          value={file}
          onChange={(next) => void choose(next)}
          error={problem ? t(`problem.${problem}`) : null}
          clearable
          clearButtonProps={{ 'aria-label': t('load.clear') }}
        />
        {chosen ? <Preview of={chosen.recognized} /> : null}
        {chosen && chosen.recognized.articles.length > 0 ? (
          <>
            <p className={desk.small}>{t('load.check')}</p>
            <Columns>
              {fields.map((name) => (
                <TextInput
                  key={name}
                  type={name === 'adoptedOn' || name === 'inForceFrom' ? 'date' : 'text'}
                  label={t(`field.${name}`)}
                  maxLength={name === 'number' ? 100 : 200}
                  value={said[name]}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setSaid((now) => ({ ...now, [name]: value }));
                  }}
                />
              ))}
            </Columns>
            {before ? (
              <Note live>
                {t('load.replaces', { title: before.title })}{' '}
                <Link to={`/console/regulations/${before.id}`}>{t('load.seeOld')}</Link>
              </Note>
            ) : null}
          </>
        ) : null}
        <NotDoneAlert of={saving.notDone} onClose={saving.dismiss} />
        {chosen ? (
          <PrimaryAction type="submit" sending={saving.sending} reason={reason && t(reason)}>
            {t(before ? 'load.saveEdition' : 'load.save', { count: chosen.recognized.articles.length })}
          </PrimaryAction>
        ) : null}
      </Form>
    </Sheet>
  );
}

/** Why it cannot be saved yet, as a key of the texts. */
function whyNot(chosen: Chosen | null, said: Said): 'why.articles' | 'why.fields' | null {
  if (!chosen || chosen.recognized.articles.length === 0) return 'why.articles';
  return fields.some((name) => name !== 'number' && said[name].trim() === '') ? 'why.fields' : null;
}

function save(regulationId: string | undefined, { id, text }: Chosen, { title, ...said }: Said): Promise<Loaded> {
  const edition = { id, text, ...said };
  return regulationId ? loadEdition(regulationId, edition) : loadRegulation({ ...edition, title });
}
