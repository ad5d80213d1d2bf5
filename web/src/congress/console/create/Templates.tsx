import type { TemplateSheet } from '@congress/contract/congress/resources';
import { phases, type TemplateId, templateIds } from '@congress/contract/congress/vocabulary';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { useTemplates } from '../queries.ts';
import createClasses from './create.module.css';
import { NextStage, type Choice } from './NextStage.tsx';

/** What kind of congress it is to be, and the steps it will go through. */
export function Templates({ value, onChange, onNext }: Choice<TemplateId>) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { data } = useTemplates();
  const chosen = data?.find(({ id }) => id === value);
  return (
    <Sheet title={t('create.stage.template')} tone="act">
      <Form onSubmit={onNext}>
        <Radio.Group
          aria-label={t('create.stage.template')}
          value={value}
          onChange={(one) => onChange(templateIds.find((id) => id === one) ?? value)}
        >
          <div className={createClasses.choices}>
            {templateIds.map((id) => (
              <Radio.Card key={id} value={id} className={createClasses.choice} aria-label={terms.template(id)}>
                <Radio.Indicator />
                <span>
                  <strong>{terms.template(id)}</strong>
                  <span className={classes.small}>{t(`create.template.${id}`)}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {chosen ? <Steps steps={chosen.steps} /> : null}
        <NextStage />
      </Form>
    </Sheet>
  );
}

/** The steps in their phases, numbered through; what may be left out is marked. */
function Steps({ steps }: Pick<TemplateSheet, 'steps'>) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  return (
    <section aria-label={t('create.steps', { count: steps.length })}>
      <h3>{t('create.steps', { count: steps.length })}</h3>
      <div className={createClasses.phases}>
        {phases.map((phase) => (
          <div key={phase}>
            <h4>{terms.phase(phase)}</h4>
            <ol start={steps.findIndex((step) => step.phase === phase) + 1}>
              {steps
                .filter((step) => step.phase === phase)
                .map((step) => (
                  <li key={step.kind}>
                    {terms.step(step)}
                    {step.mandatory ? null : <span className={classes.small}> {t('create.optional')}</span>}
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
