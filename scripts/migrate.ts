/** Brings the database of DATABASE_URL to this version; for deployments, before the nodes start. */
import { readWhere } from '@congress/api/config';
import { migrate } from '@congress/db/migrate';
import { inWords, Mistake } from '@congress/db/mistake';
import { reach } from '@congress/db/reach';

try {
  const { databaseUrl } = readWhere();
  if (databaseUrl === undefined) throw new Mistake('DATABASE_URL is not set; `npm start` migrates its own database.');
  await reach(databaseUrl);
  const { migrations, guards } = await migrate(databaseUrl);
  console.log(`Applied ${migrations} migrations and ${guards.length} guards.`);
} catch (error) {
  console.error(`✖ ${inWords(error)}`);
  process.exitCode = 1;
}
