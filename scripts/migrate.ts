/** Brings the database of DATABASE_URL to this version; for deployments, before the nodes start. */
import { migrate } from '@congress/db/migrate';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set.');
const { migrations, guards } = await migrate(url);
console.log(`Applied ${migrations} migrations and ${guards.length} guards.`);
