import type { OutcomeProps } from '../later.tsx';
import { ElectionDeclared } from './ElectionDeclared.tsx';
import { ElectionTable } from './ElectionTable.tsx';
import { RatingDeclared } from './RatingDeclared.tsx';
import { RatingTable } from './RatingTable.tsx';

/** The result of an election or a rating in figures. */
export function Outcome({ result, item, all, returned, declared }: OutcomeProps) {
  if (result.kind === 'election') {
    return (
      <ElectionTable
        result={result}
        slate={item?.kind === 'election' ? item.slate : null}
        all={all}
        declared={declared}
      />
    );
  }
  return item?.kind === 'rating' ? <RatingTable result={result} item={item} returned={returned} /> : null;
}

/** The same in the words in which it is declared. */
export function Declared({
  result,
  item,
  returned,
  ...look
}: OutcomeProps & { title?: string; size?: 'normal' | 'stage' }) {
  if (result.kind === 'election') return <ElectionDeclared result={result} {...look} />;
  return item?.kind === 'rating' ? <RatingDeclared result={result} item={item} returned={returned} {...look} /> : null;
}
