import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { useNameOf } from '../../queries.ts';
import ballotClasses from '../ballot.module.css';

/** Who has signed the count report, and who still has to: the chief scrutineer and one more (B-13). */
export function Signing({ paper }: { paper: Paper }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const nameOf = useNameOf();
  const { dateTime, list } = useFormat();
  const { offices } = useCongress();
  const signers = [
    ...(offices.chiefScrutineer ? [{ personId: offices.chiefScrutineer, as: 'chief-scrutineer' as const }] : []),
    ...offices.scrutineers.map((personId) => ({ personId, as: 'scrutineer' as const })),
  ];
  const chief = paper.signatures.some(({ personId }) => personId === offices.chiefScrutineer);
  const others = paper.signatures.some(({ personId }) => personId !== offices.chiefScrutineer);
  return (
    <section aria-label={t('sign.title')}>
      <h3>{t('sign.title')}</h3>
      <ul className={ballotClasses.signers}>
        {signers.map(({ personId, as }) => {
          const signed = paper.signatures.find((one) => one.personId === personId);
          return (
            <li key={personId} data-signed={signed ? true : undefined}>
              <Icon name={signed ? 'check' : 'circle'} label={t(signed ? 'sign.signed' : 'sign.unsigned')} />
              <span>
                {nameOf(personId)} <span className={classes.small}>{terms.role(as)}</span>
              </span>
              <span className={classes.small}>{signed ? dateTime(signed.at) : t('sign.waiting')}</span>
            </li>
          );
        })}
      </ul>
      {chief && others ? null : <p className={classes.small}>{t('sign.needed')}</p>}
      {paper.recount ? (
        <p className={classes.small}>
          {t('sign.recount', { names: list(paper.recount.signatures.map(({ personId }) => nameOf(personId))) })}
          {paper.recount.digest ? <code> {paper.recount.digest}</code> : null}
        </p>
      ) : null}
    </section>
  );
}
