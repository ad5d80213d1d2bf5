import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress } from '../../../live/selectors.ts';
import { FitText } from '../FitText.tsx';
import { withBreaks } from '../../../i18n/titleBreaks.ts';
import { JoinPanel } from './JoinPanel.tsx';
import classes from './WelcomeScene.module.css';

/** Before it begins: whose congress, which, when and where, and how to come in. */
export function WelcomeScene() {
  const congress = useCongress();
  const { t } = useTranslation('stage');
  const { date, time } = useFormat();
  const notice = congress.steps.map((step) => recordOf(step, 'notice')).find((one) => one?.meetsAt);
  return (
    <div className={classes.welcome}>
      <div className={classes.words}>
        <FitText size={3.25} height={4.5} className={classes.organization}>
          {congress.organizationName}
        </FitText>
        <FitText as="h1" size={7.5} height={30} className={classes.title}>
          {withBreaks(congress.title)}
        </FitText>
        {notice?.meetsAt ? (
          <FitText size={2.5} height={7} className={classes.when}>
            {[`${date(notice.meetsAt)} ${time(notice.meetsAt)}`, notice.place].filter(Boolean).join(t('and'))}
          </FitText>
        ) : null}
        <p className={classes.greeting}>{t('welcome')}</p>
      </div>
      <JoinPanel size={26} />
    </div>
  );
}
