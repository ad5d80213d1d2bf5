import classes from './Phrases.module.css';

/** A title in a list: it runs on over its lines, only what stands in short brackets stays in one piece. */
export function Title({ of: title }: { of: string }) {
  return title.split(/(（[^（）]{1,6}）)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts may be equal, and never move
      <span key={index} className={classes.phrase}>
        {part}
      </span>
    ),
  );
}
