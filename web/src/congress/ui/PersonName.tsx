import { useTerms } from '../texts/useTerms.ts';
import { usePerson } from '../live/selectors.ts';
import { SimulatedMark } from './SimulatedMark.tsx';

/** A person by id, as the names that came with the stream have it. */
export function PersonName({ id }: { id: string | null | undefined }) {
  const person = usePerson(id);
  const terms = useTerms();
  if (!id) return <span>—</span>;
  return (
    <span>
      {terms.name(person)}
      <SimulatedMark id={id} />
    </span>
  );
}
