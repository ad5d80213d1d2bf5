import { Icon } from '../../../../ui/parts/Icon.tsx';
import classes from './election/Candidates.module.css';

type Props<M extends string | number> = {
  /** Of the group, and what names it. */
  name: string;
  nameId: string;
  options: readonly { value: M; label: string }[];
  chosen: M | null;
  onChoose: (value: M) => void;
  className?: string | undefined;
};

/** The marks beside one name, alike and all in sight; each is heard together with the name. */
export function MarkRow<M extends string | number>({ name, nameId, options, chosen, onChoose, className }: Props<M>) {
  return (
    <div role="radiogroup" aria-labelledby={nameId} className={className ?? classes.marks}>
      {options.map(({ value, label }) => (
        <label key={value} className={classes.mark} data-chosen={chosen === value || undefined}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            aria-labelledby={`${nameId} ${name}-${value}`}
            onChange={() => onChoose(value)}
          />
          <span id={`${name}-${value}`}>{label}</span>
          {chosen === value ? (
            <span className={classes.sign}>
              <Icon name="check" />
            </span>
          ) : null}
        </label>
      ))}
    </div>
  );
}
