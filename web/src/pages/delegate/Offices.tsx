import { Button } from '@mantine/core';
import type { Item } from '@congress/contract/snapshot';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useHasRole, useMe, useOpenStep } from '../../live/selectors.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { useCommand } from '../../live/useCommand.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { PrimaryAction } from '../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/RefusalAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import list from './lists.module.css';
import { Page } from './Page.tsx';
import { Done, Row, Rows } from './Rows.tsx';

/** The credentials panel: what its report rests on, and the signature under it. */
export function Credentials() {
  const { steps, roster, offices } = useCongress();
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const [asking, setAsking] = useState(false);
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('signCredentials');
  const step = steps.find((one) => one.kind === 'credentials') ?? null;
  const signatures = recordOf(step, 'credentials')?.signatures ?? [];
  const checked = recordOf(steps.find((one) => one.kind === 'roster') ?? null, 'roster');
  const signed = (id: string): boolean => signatures.some((one) => one.personId === id);
  const mine = offices.credentialsPanel.includes(me.id);
  const sign = async (): Promise<void> => {
    await run({});
    setAsking(false);
  };
  return (
    <Page title={t('credentials.title')} back="">
      <Sheet title={t('credentials.roster')}>
        <dl className={list.facts}>
          <dt>{t('fact.formal')}</dt>
          <dd>{t('fact.people', { count: roster.formal })}</dd>
          <dt>{t('fact.frontLine')}</dt>
          <dd>{t('fact.people', { count: roster.frontLine })}</dd>
          <dt>{t('fact.technical')}</dt>
          <dd>{t('fact.people', { count: roster.technical })}</dd>
          <dt>{t('fact.managers')}</dt>
          <dd>{t('fact.people', { count: roster.managers })}</dd>
          <dt>{t('fact.women')}</dt>
          <dd>{t('fact.people', { count: roster.women })}</dd>
        </dl>
      </Sheet>
      {checked && checked.checks.length > 0 ? (
        <Sheet title={t('credentials.checks')}>
          <Rows>
            {checked.checks.map((check) => (
              <Row
                key={check.rule}
                icon={check.met ? 'check' : 'cross'}
                iconLabel={t(check.met ? 'credentials.met' : 'credentials.unmet')}
                tone={check.met ? 'done' : 'act'}
                title={terms.compositionRule(check.rule)}
                detail={[
                  t('credentials.numbers', { actual: check.actual, needed: check.needed }),
                  checked.explanations.find((one) => one.rule === check.rule)?.reason ?? '',
                ]}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
      <Sheet title={t('credentials.panel')} tone={mine && !signed(me.id) ? 'act' : 'plain'}>
        {offices.credentialsPanel.length === 0 ? <EmptyState icon="people" title={t('credentials.noPanel')} /> : null}
        <Rows>
          {offices.credentialsPanel.map((id) => (
            <Row
              key={id}
              icon={signed(id) ? 'check' : 'circle'}
              tone={signed(id) ? 'done' : 'quiet'}
              title={<PersonName id={id} />}
              detail={t(signed(id) ? 'count.hasSigned' : 'count.notSigned')}
            />
          ))}
        </Rows>
        <RefusalAlert refusal={refusal} onClose={dismiss} />
        {mine && signed(me.id) ? <Done>{t('credentials.signed')}</Done> : null}
        {mine && !signed(me.id) ? (
          <PrimaryAction
            reason={step?.state === 'open' ? null : t('credentials.notNow')}
            onClick={() => setAsking(true)}
          >
            {t('credentials.sign')}
          </PrimaryAction>
        ) : null}
      </Sheet>
      <ConfirmDialog
        opened={asking}
        title={t('credentials.sign')}
        confirmLabel={t('credentials.signAction')}
        onConfirm={() => void sign()}
        onCancel={() => setAsking(false)}
        sending={sending}
        unconfirmed={unconfirmed}
      >
        {t('credentials.signText')}
      </ConfirmDialog>
    </Page>
  );
}

/** The presidium fixes the final text of each item; nothing about it can change afterwards. */
export function FinalTexts() {
  const { items } = useCongress();
  const step = useOpenStep();
  const may = useHasRole('presidium', 'secretary-general');
  const { t } = useTranslation('delegate');
  const [asked, setAsked] = useState<Item | null>(null);
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('freezeItem');
  const now = step?.kind === 'discussion' && step.phase === 'session';
  const freeze = async (): Promise<void> => {
    if (asked) await run({ itemId: asked.id });
    setAsked(null);
  };
  return (
    <Page title={t('texts.title')} back="">
      <p className={list.quiet}>{t(now ? 'texts.text' : 'texts.notNow')}</p>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      {items.map((item) => (
        <Sheet key={item.id} title={item.title}>
          <Rows>
            <Row to={`items/${item.id}`} icon="document" title={t('texts.read')} />
          </Rows>
          {item.frozen ? <Done>{t('texts.frozen')}</Done> : null}
          {!item.frozen && may && now ? (
            <Button variant="default" size="lg" fullWidth onClick={() => setAsked(item)}>
              {t('texts.freeze')}
            </Button>
          ) : null}
        </Sheet>
      ))}
      <ConfirmDialog
        opened={asked !== null}
        title={t('texts.freeze')}
        confirmLabel={t('texts.freezeAction')}
        onConfirm={() => void freeze()}
        onCancel={() => setAsked(null)}
        irreversible
        sending={sending}
        unconfirmed={unconfirmed}
      >
        {t('texts.freezeText', { title: asked?.title ?? '' })}
      </ConfirmDialog>
    </Page>
  );
}
