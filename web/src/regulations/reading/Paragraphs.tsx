import type { ShownArticle } from '@congress/contract/regulations/regulations';
import classes from './reading.module.css';

/** An article as it is printed: its number, then its words; paragraphs and items on lines of their own. */
export function Paragraphs({ of: { label, text } }: { of: Pick<ShownArticle, 'label' | 'text'> }) {
  const [first = '', ...others] = text.split('\n');
  return (
    <>
      <p className={classes.paragraph}>
        <strong className={classes.label}>{label}</strong>
        {'　'}
        {first}
      </p>
      {others.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs may be equal, and never move
        <p key={index} className={classes.paragraph}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
