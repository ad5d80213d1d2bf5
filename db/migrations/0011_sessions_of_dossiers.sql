ALTER TABLE "session" RENAME COLUMN "congress_id" TO "dossier_id";--> statement-breakpoint
ALTER TABLE "ticket" RENAME COLUMN "congress_id" TO "dossier_id";
