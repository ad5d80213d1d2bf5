import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import { otherStaff } from '@congress/contract/congress/preparation/questions';
import { behindComposition } from '@congress/contract/congress/rules/ruleBehind';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useMe } from '../../live/selectors.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Done, Row, Rows } from '../parts/Rows.tsx';

/** The credentials panel: what its report rests on, and the signature under it. */
export function Credentials() {
  const { steps, roster, offices } = useCongress();
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const step = steps.find((one) => one.kind === 'credentials') ?? null;
  const signatures = recordOf(step, 'credentials')?.signatures ?? [];
  const checked = recordOf(steps.find((one) => one.kind === 'roster') ?? null, 'roster');
  const signed = (id: string): boolean => signatures.some((one) => one.personId === id);
  const said = ({ rule, actual, needed }: CompositionCheck): string =>
    t('credentials.numbers', { context: rule, actual, needed });
  const mine = offices.credentialsPanel.includes(me.id);
  return (
    <Page title={t('credentials.title')} back="">
      <Sheet title={t('credentials.roster')}>
        <dl className={list.facts}>
          <dt>{terms.headcount('formal')}</dt>
          <dd>{t('fact.people', { count: roster.formal })}</dd>
          <dt>{terms.headcount('frontLine')}</dt>
          <dd>{t('fact.people', { count: roster.frontLine })}</dd>
          <dt>{terms.headcount('technical')}</dt>
          <dd>{t('fact.people', { count: roster.technical })}</dd>
          <dt>{terms.headcount('managers')}</dt>
          <dd>{t('fact.people', { count: roster.managers })}</dd>
          {otherStaff(roster).map(([name, people]) => (
            <Fragment key={name}>
              <dt>{terms.headcount(name)}</dt>
              <dd>{t('fact.people', { count: people })}</dd>
            </Fragment>
          ))}
          <dt>{terms.headcount('women')}</dt>
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
                extra={
                  <Why
                    rules={behindComposition[check.rule]}
                    said={`${terms.compositionRule(check.rule)} ${said(check)}`}
                  />
                }
                detail={[said(check), checked.explanations.find((one) => one.rule === check.rule)?.reason ?? '']}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
      <Sheet title={t('credentials.panel')} tone={mine && !signed(me.id) ? 'act' : 'plain'}>
        {offices.credentialsPanel.length === 0 ? (
          <EmptyState icon="people" title={t('credentials.noPanel')}>
            {t('credentials.noPanelText')}
          </EmptyState>
        ) : null}
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
        {mine && signed(me.id) ? <Done>{t('credentials.signed')}</Done> : null}
        {mine && !signed(me.id) ? (
          <ConfirmedCommand
            type="signCredentials"
            body={{}}
            label={t('credentials.sign')}
            verb={t('credentials.signAction')}
            reason={step?.state === 'open' ? null : t('credentials.notNow')}
          >
            {t('credentials.signText')}
          </ConfirmedCommand>
        ) : null}
      </Sheet>
    </Page>
  );
}
