import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { recordOf, useCongress } from '../../../live/selectors.ts';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { JoinPanel } from './JoinPanel.tsx';
import classes from './WelcomeScene.module.css';

/** Before it begins: the hall's banner, when and where, and how to come in. */
export function WelcomeScene() {
  const { organizationName, title, steps } = useCongress();
  const { t } = useTranslation('stage');
  const { date, time } = useFormat();
  const notice = steps.map((step) => recordOf(step, 'notice')).find((one) => one?.meetsAt);
  const named = title.includes(organizationName);
  return (
    <div className={classes.welcome}>
      <div className={classes.banner}>
        {named ? null : (
          <FitText size={4} height={5.5} className={classes.organization}>
            {organizationName}
          </FitText>
        )}
        <FitText as="h1" size={7.25} height={named ? 19 : 17.5} className={classes.title}>
          <Phrases of={title} />
        </FitText>
      </div>
      <div className={classes.foot}>
        <div className={classes.words}>
          {notice?.meetsAt ? (
            <FitText size={3} height={8} className={classes.when}>
              {[`${date(notice.meetsAt)} ${time(notice.meetsAt)}`, notice.place].filter(Boolean).join(t('and'))}
            </FitText>
          ) : (
            <p className={classes.greeting}>{t('welcome')}</p>
          )}
          <h2 className={classes.how}>{t('join.how')}</h2>
          <ol className={classes.steps}>
            <li>{t('join.open', { address: location.host })}</li>
            <li>{t('join.code')}</li>
            <li>{t('join.confirm')}</li>
          </ol>
        </div>
        <JoinPanel />
      </div>
    </div>
  );
}
