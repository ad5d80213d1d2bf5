import type { PublicView } from '@congress/contract/congress/after/view';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../ui/frame/usePage.ts';
import { Phrases } from '../../ui/text/Phrases.tsx';
import { subjectOf } from '../../i18n/titleBreaks.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useServerNow } from '../../live/stream/clock.ts';
import { usePublicView } from '../live/selectors.ts';
import { DocumentText } from '../../ui/text/DocumentText.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { QrCode } from '../../ui/parts/QrCode.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { Why } from '../rules/why/Why.tsx';
import { Contents } from './Contents.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Objections } from './results/Objections.tsx';
import classes from './PublicPage.module.css';
import { Results } from './results/Results.tsx';
import { Section } from './Section.tsx';
import { Verification } from './Verification.tsx';

/** A notice of fewer characters than this need not be folded away. */
const SHORT = 400;

/** What anyone with the link may see: notice, results, resolutions, objections, and how to check it all. */
export function PublicPage({ slug }: { slug: string }) {
  const { t } = useTranslation('observer');
  const page = usePublicView();
  usePage(page?.title ?? t('title'));
  if (!page) return null;
  const something = page.notice !== null || page.publication !== null;
  return (
    <Shell
      heading={t('title')}
      subheading={page.organizationName}
      tools={<ShellTools live />}
      {...(something ? { rail: <Contents page={page} place="rail" /> } : {})}
    >
      <div className={classes.column}>
        <Masthead page={page} />
        {something ? <Contents page={page} place="top" /> : <NothingYet />}
        <Results page={page} />
        <Resolutions page={page} />
        {page.publication ? <Objections page={page} slug={slug} /> : null}
        <Notice page={page} />
        {page.publication ? <Verification head={page.publication.head} at={page.publication.publishedAt} /> : null}
        <OnPaper />
      </div>
    </Shell>
  );
}

function Masthead({ page: { organizationName, title, provisional, publication } }: { page: PublicView }) {
  const { t } = useTranslation('observer');
  const { date } = useFormat();
  const period = publication
    ? t('period', { from: date(publication.publishedAt), until: date(publication.shownUntil) })
    : '';
  return (
    <div className={classes.masthead}>
      {title.includes(organizationName) ? null : <p className={classes.organization}>{organizationName}</p>}
      <h1 className={classes.title}>
        <Phrases of={title} />
      </h1>
      {publication ? (
        <p className={classes.period}>
          {period} <Why rules={['shownDays', 'publishWithinDays']} said={period} />
        </p>
      ) : null}
      {provisional ? <p className={classes.provisional}>{t('provisional')}</p> : null}
    </div>
  );
}

function NothingYet() {
  const { t } = useTranslation('observer');
  return (
    <>
      <EmptyState title={t('nothingYet')}>{t('nothingYetText')}</EmptyState>
      <ol className={classes.coming}>
        <li>{t('coming.notice')}</li>
        <li>{t('coming.results')}</li>
        <li>{t('coming.objections')}</li>
      </ol>
    </>
  );
}

function Notice({ page: { notice, publication, title, organizationName } }: { page: PublicView }) {
  const { t } = useTranslation('observer');
  const { date, time } = useFormat();
  if (!notice) return null;
  const meets = notice.meetsAt ? `${date(notice.meetsAt)} ${time(notice.meetsAt)}` : '';
  return (
    <Section id="notice" title={t('notice.title')}>
      <dl className={classes.facts}>
        {meets ? (
          <div>
            <dt>{t('notice.when')}</dt>
            <dd>
              {meets} <Why rules={['noticeDays']} said={`${t('notice.when')} ${meets}`} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('notice.where')}</dt>
          <dd>{notice.place}</dd>
        </div>
      </dl>
      <Disclosure summary={t('notice.text')} open={!publication || notice.text.length < SHORT}>
        <DocumentText
          level={3}
          title={t('notice.documentTitle', { title })}
          text={notice.text}
          foot={
            <>
              {organizationName}
              <br />
              {date(notice.givenAt)}
            </>
          }
        />
      </Disclosure>
      {publication ? null : <p className={classes.later}>{t('notice.later')}</p>}
    </Section>
  );
}

function Resolutions({ page: { publication, title, organizationName } }: { page: PublicView }) {
  const { t } = useTranslation('observer');
  const { date } = useFormat();
  if (!publication) return null;
  return (
    <Section id="resolutions" title={t('resolutions.title')}>
      {publication.resolutions.length === 0 ? <p>{t('resolutions.none')}</p> : null}
      {publication.resolutions.map((one) => (
        <Disclosure
          key={one.id}
          id={`r-${one.id}`}
          summary={subjectOf(one.title)}
          open={publication.resolutions.length === 1}
        >
          <div className={classes.resolution}>
            <DocumentText
              level={3}
              title={one.title}
              text={one.text}
              head={t('resolutions.adopted', { date: date(one.adoptedAt), title })}
              foot={organizationName}
            />
          </div>
        </Disclosure>
      ))}
    </Section>
  );
}

/** Only in print: where the page is found, and when this copy was made. */
function OnPaper() {
  const { t } = useTranslation('observer');
  const { dateTime } = useFormat();
  const now = useServerNow(30_000);
  const address = location.origin + location.pathname;
  return (
    <footer className={classes.onPaper}>
      <QrCode value={address} label={t('paper.page')} size="6rem" />
      <p>
        {t('paper.page')}
        <br />
        {address}
        <br />
        {t('paper.printed', { at: dateTime(now) })}
      </p>
    </footer>
  );
}
