import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { usePage } from '../../ui/frame/usePage.ts';
import { delegatesHere } from '../../live/http/sessions.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Phrases } from '../../ui/text/Phrases.tsx';
import { codeInState } from './codeFrom.ts';
import { CodeForm } from './CodeForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import classes from './Entrance.module.css';
import { StaffLogin } from './StaffLogin.tsx';

/** `/`: a delegate's code; a staff account at `/?as=staff`. */
export function Entrance() {
  const { t: common } = useTranslation();
  const [query] = useSearchParams();
  usePage(common('product'));
  return <EntryFrame>{query.get('as') === 'staff' ? <StaffDoor /> : <DelegatesDoor />}</EntryFrame>;
}

function DelegatesDoor() {
  const { t } = useTranslation('entry');
  const { state } = useLocation() as { state: unknown };
  return (
    <>
      <GoOn />
      <h2 className={classes.title}>{t('delegate.title')}</h2>
      <CodeForm initial={codeInState(state) ?? ''} />
      <div className={classes.scan}>
        <Icon name="info" size="1.5rem" />
        <p>{t('delegate.scan')}</p>
      </div>
      <p className={classes.other}>
        <Link to="/?as=staff">
          {t('staff.title')} <Icon name="forward" />
        </Link>
      </p>
    </>
  );
}

function StaffDoor() {
  const { t } = useTranslation('entry');
  return (
    <>
      <h2 className={classes.title}>{t('staff.title')}</h2>
      <StaffLogin />
      <p className={classes.other}>
        <Link to="/">
          {t('delegate.title')} <Icon name="forward" />
        </Link>
      </p>
    </>
  );
}

/** Whoever is in already, and opened the app from the home screen, need not scan again. */
function GoOn() {
  const { t } = useTranslation('entry');
  const [here] = useState(delegatesHere);
  if (here.length === 0) return null;
  return (
    <section aria-labelledby="go-on" className={classes.goOn}>
      <h2 id="go-on" className={classes.title}>
        {t('goOn.title')}
      </h2>
      <ul>
        {here.map(({ congressId, congressTitle, name }) => (
          <li key={congressId}>
            <Link to={`/d/${congressId}`}>
              <span>
                <strong>{t('goOn.as', { name })}</strong>
                {congressTitle ? (
                  <span className={classes.congress}>
                    <Phrases of={congressTitle} />
                  </span>
                ) : null}
              </span>
              <Icon name="forward" size="1.5rem" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
