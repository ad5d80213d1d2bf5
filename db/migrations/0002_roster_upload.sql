CREATE TABLE "roster_upload" (
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"portion" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"people" jsonb NOT NULL,
	CONSTRAINT "roster_upload_congress_id_upload_id_portion_pk" PRIMARY KEY("congress_id","upload_id","portion")
);
--> statement-breakpoint
ALTER TABLE "roster_upload" ADD CONSTRAINT "roster_upload_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;