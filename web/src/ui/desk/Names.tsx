import { useFormat } from '../../i18n/useFormat.ts';
import { Note } from './Note.tsx';

/** As many as are read at a glance. */
const most = 12;

/** People of whom something is to be known before going on; nothing where there are none. */
export function Names({ title, names, tone = 'calm' }: { title: string; names: string[]; tone?: 'calm' | 'warn' }) {
  const shown = names.slice(0, most).join(useFormat().locale === 'en' ? '; ' : '；');
  if (names.length === 0) return null;
  return (
    <Note tone={tone} icon={tone === 'warn' ? 'warn' : 'info'}>
      <strong>{title}</strong>
      <br />
      {names.length > most ? `${shown} …` : shown}
    </Note>
  );
}
