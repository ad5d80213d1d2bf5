import type { TextVersion } from '@congress/contract/kernel/documents';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useFetched } from '../../../live/http/useFetched.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Comparison } from '../../../ui/text/compare/Comparison.tsx';
import { itemVersions, readDocument } from '../../api/writings.ts';
import classes from './ItemVersions.module.css';

type Props = { congressId: string; itemId: string };

/** What became of an item's text from one wording to the next. */
export function ItemVersions({ congressId, itemId }: Props) {
  const { value, refusal, retry } = useFetched(itemId, () => itemVersions(congressId, itemId));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={8} />;
  return <Chosen congressId={congressId} versions={value.versions} />;
}

function Chosen({ congressId, versions }: { congressId: string; versions: readonly TextVersion[] }) {
  const { t } = useTranslation('compare');
  const latest = versions[versions.length - 1];
  const [from, setFrom] = useState(versions[versions.length - 2]?.documentId);
  const [to, setTo] = useState(latest?.documentId);
  if (!from || !to) return <p>{t('one')}</p>;
  return (
    <>
      <div className={classes.choice}>
        <Choice label={t('from')} value={from} versions={versions} onChange={setFrom} />
        <Choice label={t('to')} value={to} versions={versions} onChange={setTo} />
      </div>
      <Between key={`${from} ${to}`} congressId={congressId} from={from} to={to} />
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  versions: readonly TextVersion[];
  onChange: (documentId: string) => void;
};

function Choice({ label, value, versions, onChange }: ChoiceProps) {
  const { t } = useTranslation('compare');
  const { dateTime } = useFormat();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {versions.map(({ documentId, revision, at, final }) => (
          <option key={documentId} value={documentId}>
            {t(final ? 'final' : 'version', { revision, at: dateTime(at) })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Between({ congressId, from, to }: { congressId: string; from: string; to: string }) {
  const read = (): Promise<string[]> =>
    Promise.all([from, to].map(async (id) => (await readDocument(congressId, id)).text));
  const { value, refusal, retry } = useFetched(`${from} ${to}`, read);
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={8} />;
  const [before = '', after = ''] = value;
  return <Comparison before={before} after={after} />;
}
