CREATE TABLE "dossier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"head_hash" text DEFAULT repeat('0', 64) NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"state" jsonb,
	CONSTRAINT "dossier_kind_is_a_word" CHECK ("dossier"."kind" ~ '^[a-z][a-zA-Z]*$')
);
--> statement-breakpoint
INSERT INTO "dossier" ("id", "kind", "organization_id", "version", "head_hash", "created_at", "ended_at")
SELECT "id", 'congress', "organization_id", "version", "head_hash", "created_at", CASE
	WHEN "status" IN ('archived', 'cancelled') THEN coalesce((
		SELECT "at" FROM "event" WHERE "congress_id" = "congress"."id" AND "position" = "congress"."version"), now())
	END FROM "congress";--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_organization" ON "dossier" USING btree ("organization_id","kind","created_at");--> statement-breakpoint
ALTER TABLE "congress" ADD CONSTRAINT "congress_id_dossier_id_fk" FOREIGN KEY ("id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "congress" DROP COLUMN "version";--> statement-breakpoint
ALTER TABLE "congress" DROP COLUMN "head_hash";--> statement-breakpoint
ALTER TABLE "command_receipt" RENAME TO "command_answer";--> statement-breakpoint
ALTER INDEX "command_receipt_at" RENAME TO "command_answer_at";--> statement-breakpoint
ALTER INDEX "command_receipt_once" RENAME TO "command_answer_once";--> statement-breakpoint
ALTER TABLE "event" DROP CONSTRAINT "event_congress_id_congress_id_fk";--> statement-breakpoint
ALTER TABLE "event" RENAME COLUMN "congress_id" TO "dossier_id";--> statement-breakpoint
ALTER TABLE "event" RENAME CONSTRAINT "event_congress_id_position_pk" TO "event_dossier_id_position_pk";--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "command_answer" DROP CONSTRAINT "command_receipt_congress_id_congress_id_fk";--> statement-breakpoint
ALTER TABLE "command_answer" RENAME COLUMN "congress_id" TO "dossier_id";--> statement-breakpoint
ALTER TABLE "command_answer" RENAME CONSTRAINT "command_receipt_congress_id_command_id_pk" TO "command_answer_dossier_id_command_id_pk";--> statement-breakpoint
ALTER TABLE "command_answer" ADD CONSTRAINT "command_answer_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" DROP CONSTRAINT "document_congress_id_congress_id_fk";--> statement-breakpoint
ALTER TABLE "document" RENAME COLUMN "congress_id" TO "dossier_id";--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER INDEX "document_congress" RENAME TO "document_dossier";--> statement-breakpoint
DROP TRIGGER IF EXISTS "a_ended" ON "document";--> statement-breakpoint
ALTER TABLE "receipt" RENAME TO "reading";--> statement-breakpoint
ALTER TABLE "reading" RENAME CONSTRAINT "receipt_document_id_person_id_pk" TO "reading_document_id_person_id_pk";--> statement-breakpoint
ALTER TABLE "reading" RENAME CONSTRAINT "receipt_congress_id_congress_id_fk" TO "reading_congress_id_congress_id_fk";--> statement-breakpoint
ALTER INDEX "receipt_person" RENAME TO "reading_person";--> statement-breakpoint
-- From PostgreSQL 18 on these have names, too.
DO $$
DECLARE
	one record;
BEGIN
	FOR one IN
		SELECT c.conrelid::regclass AS place, c.conname AS was, format('%s_%s_not_null', t.relname, a.attname) AS now
		FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
		JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
		WHERE c.contype = 'n' AND t.relnamespace = 'public'::regnamespace
			AND t.relname IN ('event', 'command_answer', 'document', 'reading')
			AND c.conname <> format('%s_%s_not_null', t.relname, a.attname)
	LOOP
		EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', one.place, one.was, one.now);
	END LOOP;
END $$;
