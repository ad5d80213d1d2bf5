import { phrasesOf } from '../../i18n/titleBreaks.ts';
import classes from './Phrases.module.css';

/** Longer than this, a phrase is longer than a phone's line. */
const LONG = 12;

/**
 * A title that breaks between its phrases, and within one only where it is longer than the line; on a phone such long
 * phrases run on, for else they leave half of every other line empty.
 */
export function Phrases({ of: title }: { of: string }) {
  return phrasesOf(title).map((phrase, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- phrases may be equal, and never move
    <span key={index} className={classes.phrase} data-long={phrase.length > LONG || undefined}>
      {phrase}
    </span>
  ));
}
