import type { Source } from '@congress/contract/congress/rules/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './rules.module.css';
import { useRuleWords } from './ruleText.ts';

/** Where a number comes from: the article, what it asks in our words, its own where a count hangs on them, how far read. */
export function SourceText({ source }: { source: Source }) {
  const { t } = useTranslation('rules');
  const { locale, date } = useFormat();
  const words = useRuleWords();
  const { status, title, article, decisiveWords, summary, note, adopted, inForce, by } = source;
  // What a union published is said in its own words, in its own language.
  const own = by !== undefined;
  const since = [
    inForce ? t('inForceSince', { day: date(inForce) }) : '',
    adopted && adopted !== inForce ? t(own ? 'adoptedOn' : 'adopted', { day: date(adopted) }) : '',
  ].filter(Boolean);
  return (
    <div className={classes.source} data-status={status}>
      <p className={classes.summary} {...(own ? { lang: 'zh-CN' } : {})}>
        {own ? `“${summary[locale]}”` : summary[locale]}
      </p>
      {title ? (
        <p lang="zh-CN">
          {title.startsWith('《') ? title : `《${title}》`}
          <span className={classes.article}>{article}</span>
        </p>
      ) : null}
      {by ? <p>{t('by', { name: by.name })}</p> : null}
      {decisiveWords ? <p>{t('words', { words: decisiveWords })}</p> : null}
      {note ? <p>{note[locale]}</p> : null}
      <p className={classes.status}>{[words.sourceStatus(status), ...since].join(' · ')}</p>
    </div>
  );
}
