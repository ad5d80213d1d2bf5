/** For whoever operates the server, past the platform and its accounts: `pnpm admin`, which says what there is. */
import { parseArgs } from 'node:util';
import { inWords, Mistake } from '@congress/db/mistake';
import { migrationState } from '@congress/db/migrate';
import postgres from 'postgres';
import { accountNamed, endSecondStep, endSession, endSessions, entryLink, resetPassword } from './admin/act.ts';
import { examineDatabase, examineMachine, type Finding } from './admin/doctor.ts';
import { accounts, acts, sessions } from './admin/lists.ts';
import { addUnit, setKind, setParent, units } from './admin/tree.ts';
import { visitDatabase } from './database.ts';

type Given = { sql: postgres.Sql; what: string; more: string[] };
type Act = { usage: string; does: string; run: (given: Given) => Promise<string> };

const closed = 'pages in use are closed within a quarter of a minute';

const commands: Record<string, Act> = {
  accounts: { usage: '', does: 'who has an account', run: ({ sql }) => accounts(sql) },
  'reset-password': {
    usage: '<username>',
    does: 'a new password for an account, shown once; its sessions end',
    run: async ({ sql, what }) => {
      const { password, ended } = await resetPassword(sql, await accountNamed(sql, what));
      return `${password}\n\nThis is the new password of ${what}. ${ended} sessions ended; ${closed}.`;
    },
  },
  'entry-link': {
    usage: '<username>',
    does: 'a link that lets the owner of an account in once, within a day',
    run: async ({ sql, what }) => entryLink(sql, await accountNamed(sql, what)),
  },
  'end-second-step': {
    usage: '<username>',
    does: 'for a lost phone: the password alone lets in again',
    run: async ({ sql, what }) => {
      const ended = await endSecondStep(sql, await accountNamed(sql, what));
      return `${what} enters with the password alone. ${ended} sessions ended; ${closed}.`;
    },
  },
  sessions: { usage: '', does: 'who is in', run: ({ sql }) => sessions(sql) },
  'end-sessions': {
    usage: '<username>',
    does: 'ends every session of an account',
    run: async ({ sql, what }) => `${await endSessions(sql, await accountNamed(sql, what))} sessions ended; ${closed}.`,
  },
  'end-session': {
    usage: '<session>',
    does: 'ends one session',
    run: async ({ sql, what }) => endSession(sql, what).then(() => `Ended; ${closed}.`),
  },
  units: { usage: '', does: 'the tree of organizations', run: ({ sql }) => units(sql) },
  'add-unit': {
    usage: '<kind> <name> <username>',
    does: 'an organization below none, and its administrator: the link to come in by',
    run: ({ sql, what, more: [name = '', username = ''] }) => addUnit(sql, what, name, username),
  },
  'set-parent': {
    usage: '<unit> <above>',
    does: 'moves an organization with all below it; “top” is below none',
    run: async ({ sql, what, more: [above = ''] }) => setParent(sql, what, above).then(() => units(sql)),
  },
  'set-kind': {
    usage: '<unit> <kind>',
    does: 'what kind of organization it is',
    run: async ({ sql, what, more: [kind = ''] }) => setKind(sql, what, kind).then(() => units(sql)),
  },
  acts: { usage: '', does: 'what operators did with this command', run: ({ sql }) => acts(sql) },
};

/** How many words a command takes: one for each `<…>` of its usage. */
const wordsOf = (usage: string): number => usage.split('<').length - 1;

const overview = `pnpm admin <what> [--url postgres://…]

${[...Object.entries(commands).map(([name, { usage, does }]) => [`${name} ${usage}`, does]), ['doctor', 'looks at everything that has to be right on this server']].map(([usage = '', does = '']) => `  ${usage.padEnd(38)}${does}`).join('\n')}

It works on the database of --url or DATABASE_URL, else on the one in DATA_DIR, running or stopped.`;

const marks: Record<Finding['grade'], string> = { ok: '✔', look: '!', wrong: '✖' };

function tell(findings: Finding[]): void {
  for (const { grade, about, says } of findings) console.log(`${marks[grade]} ${about.padEnd(11)}${says}`);
  if (findings.some(({ grade }) => grade === 'wrong')) process.exitCode = 1;
}

async function withDatabase(
  purpose: 'work' | 'read',
  address: string | undefined,
  work: (sql: postgres.Sql, url: string) => Promise<void>,
): Promise<void> {
  const database = await visitDatabase(purpose, address);
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql, database.url);
  } finally {
    await sql.end();
    await database.leave();
  }
}

async function doctor(address: string | undefined): Promise<void> {
  tell(examineMachine());
  await withDatabase('read', address, async (sql, url) => tell(await examineDatabase(sql, url)));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
  const [name = '', what = '', ...more] = positionals;
  if (name === 'doctor') return doctor(values.url);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || [what, ...more].filter(Boolean).length !== wordsOf(command.usage)) throw new Mistake(overview);
  await withDatabase('work', values.url, async (sql) => {
    const { applied, known } = await migrationState(sql);
    if (applied !== known) {
      throw new Mistake('The database is of another version than this. Start the platform once, or `pnpm db:migrate`.');
    }
    console.log(await command.run({ sql, what, more }));
  });
}

try {
  await main();
} catch (error) {
  console.error(`✖ ${inWords(error)}`);
  process.exitCode = 1;
}
