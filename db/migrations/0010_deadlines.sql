CREATE TABLE "deadline" (
	"dossier_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "deadline_dossier_id_name_pk" PRIMARY KEY("dossier_id","name")
);
--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deadline_due" ON "deadline" USING btree ("organization_id","due");