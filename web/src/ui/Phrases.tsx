import { phrasesOf } from '../i18n/titleBreaks.ts';
import classes from './Phrases.module.css';

/** A title that breaks between its phrases, and within one only where it is longer than the line. */
export function Phrases({ of: title }: { of: string }) {
  return phrasesOf(title).map((phrase, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- phrases may be equal, and never move
    <span key={index} className={classes.phrase}>
      {phrase}
    </span>
  ));
}
