import postgres from 'postgres';

/**
 * The demo is prepared by clients that enter as its delegates one by one. None of those was a person: their visits are
 * forgotten, so that whoever tries the demo out may have these delegates simulated (RULES.md, T-3).
 */
export async function forgetVisits(databaseUrl: string, congressId: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql`delete from session where dossier_id = ${congressId} and subject = 'delegate'`;
  } finally {
    await sql.end();
  }
}
