import { useTranslation } from 'react-i18next';
import { useCongress, useMay, useOpenStep } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

/** The presidium fixes the final text of each item; nothing about it can change afterwards. */
export function FinalTexts() {
  const { items } = useCongress();
  const step = useOpenStep();
  const may = useMay('freezeItem');
  const { t } = useTranslation('delegateLater');
  const now = step?.kind === 'discussion' && step.phase === 'session';
  const loose = items.filter((item) => !item.frozen);
  const fixed = items.filter((item) => item.frozen);
  return (
    <Page title={t('texts.title')} back="">
      <p className={list.quiet}>{t(now ? 'texts.text' : 'texts.notNow')}</p>
      {items.length === 0 ? <EmptyState title={t('texts.none')}>{t('texts.noneText')}</EmptyState> : null}
      {loose.map((item) => (
        <Sheet key={item.id}>
          <Rows>
            <Row to={`items/${item.id}`} icon="document" title={item.title} detail={t('texts.read')} />
          </Rows>
          {may && now ? (
            <ConfirmedCommand
              type="freezeItem"
              body={{ itemId: item.id }}
              label={t('texts.freeze')}
              verb={t('texts.freezeAction')}
              tone="quiet"
              irreversible
            >
              {t('texts.freezeText', { title: item.title })}
            </ConfirmedCommand>
          ) : null}
        </Sheet>
      ))}
      {fixed.length > 0 ? (
        <Sheet title={t('texts.fixed', { count: fixed.length })}>
          <Rows>
            {fixed.map((item) => (
              <Row key={item.id} to={`items/${item.id}`} icon="check" tone="done" title={item.title} />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </Page>
  );
}
