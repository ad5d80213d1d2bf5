CREATE TABLE "remark" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"paper_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "remark_paper_id_id_pk" PRIMARY KEY("paper_id","id")
);
--> statement-breakpoint
ALTER TABLE "paper" ADD COLUMN "electorate" text DEFAULT 'present-delegates' NOT NULL;