import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import { useTerms } from '../../texts/useTerms.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import classes from './Choices.module.css';

const marks = ['for', 'against', 'abstain'] as const;

export type ChoicesProps = {
  name: string;
  chosen: MotionMark | null;
  onChoose: (mark: MotionMark) => void;
  /** Id of what names the item. */
  labelledBy: string;
};

/**
 * The three marks, of one size, at the foot of the screen: whatever else is on it gives way first, so that none is ever
 * out of sight while another is seen.
 */
export function Choices({ name, chosen, onChoose, labelledBy }: ChoicesProps) {
  const terms = useTerms();
  return (
    <div className={classes.marks} role="radiogroup" aria-labelledby={labelledBy}>
      {marks.map((mark) => (
        <label key={mark} className={classes.mark} data-chosen={chosen === mark || undefined}>
          <input type="radio" name={name} value={mark} checked={chosen === mark} onChange={() => onChoose(mark)} />
          <span className={classes.dot}>{chosen === mark ? <Icon name="check" /> : null}</span>
          <span>{terms.mark(mark)}</span>
        </label>
      ))}
    </div>
  );
}
