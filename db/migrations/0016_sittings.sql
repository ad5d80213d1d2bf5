CREATE TABLE "rehearsal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "rehearsal_congress_id_unique" UNIQUE("congress_id")
);
--> statement-breakpoint
CREATE TABLE "rehearsal_vote" (
	"rehearsal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	CONSTRAINT "rehearsal_vote_rehearsal_id_person_id_pk" PRIMARY KEY("rehearsal_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"paper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_paper_id_person_id_pk" PRIMARY KEY("paper_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "room_entry" (
	"paper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "room_entry_paper_id_person_id_pk" PRIMARY KEY("paper_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "voting" text DEFAULT 'online' NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_voting_known" CHECK ("attendance"."voting" in ('online', 'paper'));