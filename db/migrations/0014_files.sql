CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"about_kind" text NOT NULL,
	"about_id" uuid NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"sha256" text,
	"type" text,
	"place" text NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"attached_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "file_finished_with_digest" CHECK (("file"."finished_at" is null) = ("file"."sha256" is null))
);
--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_dossier" ON "file" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "file_digest" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "file_organization" ON "file" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "file_loose" ON "file" USING btree ("started_at") WHERE "file"."attached_at" is null;