import { defineConfig } from 'drizzle-kit';

/** For `pnpm db:generate`, which compares the schema with the last snapshot; it never touches a database. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './schema/**/*.ts',
  out: './migrations',
});
