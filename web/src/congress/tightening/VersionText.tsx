import type { Version } from '@congress/contract/congress/tightening/tightening';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useFetched } from '../../live/http/useFetched.ts';
import { ArticleText } from '../../regulations/published.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import desk from '../../ui/desk/desk.module.css';
import { Facts } from '../../ui/desk/Facts.tsx';
import { More } from '../../ui/desk/More.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { DocumentText } from '../../ui/text/DocumentText.tsx';
import { readTighteningText } from '../api/tightenings.ts';
import { useRuleWords } from '../rules/ruleText.ts';
import { useTerms } from '../texts/useTerms.ts';
import { useLimitText } from './limits.ts';
import classes from './tightening.module.css';

type Props = { tighteningId: string; version: Version };

/** A version to read: since when, upon which rules, each number with its words, and the document. */
export function VersionText({ tighteningId, version }: Props) {
  const { t } = useTranslation('tightening');
  const { date, list } = useFormat();
  const terms = useTerms();
  const words = useRuleWords();
  const say = useLimitText();
  const { number, adoptedOn, inForceFrom, bases, clauses, publishedAt } = version;
  return (
    <>
      <Facts
        rows={[
          [t('field.number'), number],
          [t('field.adoptedOn'), date(adoptedOn)],
          [t('field.inForceFrom'), date(inForceFrom)],
          [t('field.bases'), bases === 'every' ? t('bases.every') : list(bases.map(terms.profile))],
          [t('published'), date(publishedAt)],
        ]}
      />
      <ul className={classes.clauses}>
        {clauses.map(({ limit, article, words: own }) => (
          <li key={limit.rule}>
            <strong>{words.rule(limit.rule)}</strong> <span className={classes.value}>{say(limit)}</span>
            <p lang="zh-CN" className={desk.small}>
              {article}“{own}”
            </p>
            {version.text === null && article ? (
              <More quiet title={t('inLibrary')}>
                <ArticleText title={version.title} article={article} />
              </More>
            ) : null}
          </li>
        ))}
      </ul>
      {version.text ? <Whole tighteningId={tighteningId} version={version} /> : null}
    </>
  );
}

function Whole({ tighteningId, version }: Props) {
  const { t } = useTranslation('tightening');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('read')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="56rem"
        title={version.title}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Document tighteningId={tighteningId} version={version} />
      </Modal>
    </>
  );
}

function Document({ tighteningId, version }: Props) {
  const { t } = useTranslation('tightening');
  const { value, refusal, retry } = useFetched(version.id, () => readTighteningText(tighteningId, version.id));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={8} />;
  return (
    <>
      <DocumentText title={version.title} text={value.text} />
      <More quiet title={t('digest')}>
        <code className={desk.digest}>{value.sha256}</code>
      </More>
    </>
  );
}
