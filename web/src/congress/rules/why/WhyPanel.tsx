import type { ProfileSheet, SheetRule } from '@congress/contract/congress/rules/rules';
import { Modal, Popover } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ArticleText } from '../../../regulations/published.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { articlesOf } from '../articlesOf.ts';
import { Instead } from '../Instead.tsx';
import { reckon } from '../reckon.ts';
import { useRuleText, useRuleWords } from '../ruleText.ts';
import { SourceText } from '../SourceText.tsx';
import { useHeld } from '../useSheet.ts';
import type { WhyProps } from './Why.tsx';
import classes from './WhyPanel.module.css';

export type WhyPanelProps = WhyProps & { onClose: () => void };

/** The rules behind a number: what each asks, in this congress and in general, and the article it rests on. */
export function WhyPanel({ onClose, ...why }: WhyPanelProps) {
  const { t } = useTranslation('rules');
  // What is opened stays what it is: a phone that is turned does not lose its place.
  const [narrow] = useState(() => matchMedia('(max-width: 48em)').matches);
  return narrow ? (
    <Modal
      opened
      onClose={onClose}
      title={t('why.title')}
      closeButtonProps={{ 'aria-label': t('why.close') }}
      classNames={{ inner: classes.low ?? '', content: classes.sheet ?? '' }}
    >
      <Behind {...why} />
    </Modal>
  ) : (
    <Beside onClose={onClose}>
      <Behind {...why} />
    </Beside>
  );
}

function Beside({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('rules');
  return (
    <Popover
      opened
      onChange={(opened) => (opened ? undefined : onClose())}
      width={420}
      position="bottom-end"
      shadow="md"
      withArrow
      trapFocus
      withinPortal
      // Its content comes later than it does: it stays whole on the screen, and where its button is out of sight.
      middlewares={{ flip: true, shift: true, size: true }}
      hideDetached={false}
      withRoles={false}
      zIndex={400}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('why.title')} className={classes.beside ?? ''}>
        {/* Where the focus goes first, to be read from its beginning; Esc closes this, and no dialog under it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div tabIndex={0} data-autofocus data-mantine-stop-propagation className={classes.scroll}>
          {children}
        </div>
        <button type="button" className={classes.close} onClick={onClose}>
          {t('why.close')}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Behind({ rules, said, all }: WhyProps) {
  const { t } = useTranslation('rules');
  const { value: sheet, refusal, retry, formal, adoptReading } = useHeld();
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  const here = sheet ? rules.flatMap((name) => sheet.rules.find(({ rule }) => rule === name) ?? []) : null;
  return (
    <>
      <p className={classes.said}>{said}</p>
      {here ? (
        here.map((rule) => <OneRule key={rule.rule} rule={rule} all={all ?? formal} adoptReading={adoptReading} />)
      ) : (
        <LineSkeleton lines={5} />
      )}
      {here?.length === 0 ? <p>{t('why.nothing')}</p> : null}
      {sheet ? <Under sheet={sheet} /> : null}
    </>
  );
}

type OneProps = { rule: SheetRule; all: number; adoptReading: ReturnType<typeof useHeld>['adoptReading'] };

/** One rule: what it asks, what that comes to here, and its article. */
function OneRule({ rule: one, all, adoptReading }: OneProps) {
  const { rule, value, enforced, source } = one;
  const { t } = useTranslation('rules');
  const { number } = useFormat();
  const words = useRuleWords();
  const say = useRuleText();
  const id = useId();
  const sum = reckon(rule, value, all, adoptReading?.reading === 'literal');
  return (
    <section aria-labelledby={id} className={classes.rule}>
      <h3 id={id}>{words.rule(rule)}</h3>
      <p className={classes.value}>{enforced ? say(rule, value) : t('why.advice')}</p>
      {sum ? (
        <p>{t(`why.${sum.how}`, { fraction: sum.fraction, all: number(sum.all), needed: number(sum.needed) })}</p>
      ) : null}
      {rule === 'majorityToAdopt' && adoptReading ? (
        <p>{t(`why.${adoptReading.reading}`, { reason: adoptReading.reason })}</p>
      ) : null}
      <SourceText source={source} />
      {articlesOf(source).map((article) => (
        <ArticleText key={article} title={source.title} article={article} />
      ))}
      <Instead of={one} />
    </section>
  );
}

function Under({ sheet: { name, version } }: { sheet: ProfileSheet }) {
  const { t } = useTranslation('rules');
  const { locale } = useFormat();
  return <p className={classes.under}>{t('why.under', { profile: name[locale], version })}</p>;
}
