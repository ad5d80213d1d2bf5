import { useTerms } from '../i18n/useTerms.ts';
import { usePerson } from '../live/selectors.ts';

/** A person by id, as the names that came with the stream have it. */
export function PersonName({ id }: { id: string | null | undefined }) {
  const person = usePerson(id);
  const terms = useTerms();
  return <span>{id ? terms.name(person) : '—'}</span>;
}
