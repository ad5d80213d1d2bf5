CREATE TABLE "attendance" (
	"step_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"formal" boolean NOT NULL,
	"via" text NOT NULL,
	"command_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "attendance_step_id_person_id_pk" PRIMARY KEY("step_id","person_id"),
	CONSTRAINT "attendance_via_known" CHECK ("attendance"."via" in ('online', 'on-site', 'secretariat'))
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"paper_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"choices" jsonb NOT NULL,
	CONSTRAINT "ballot_paper_id_id_pk" PRIMARY KEY("paper_id","id")
);
--> statement-breakpoint
CREATE TABLE "open_vote" (
	"paper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"choices" jsonb NOT NULL,
	CONSTRAINT "open_vote_paper_id_person_id_pk" PRIMARY KEY("paper_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "roll" (
	"paper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "roll_paper_id_person_id_pk" PRIMARY KEY("paper_id","person_id"),
	CONSTRAINT "roll_channel_known" CHECK ("roll"."channel" in ('online', 'room'))
);
--> statement-breakpoint
CREATE TABLE "room_count" (
	"paper_id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "congress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"head_hash" text NOT NULL,
	"status" text NOT NULL,
	"observer_slug" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"staff" jsonb NOT NULL,
	"public" jsonb NOT NULL,
	CONSTRAINT "congress_status_known" CHECK ("congress"."status" in ('active', 'adjourned', 'postponed', 'cancelled', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "delegation_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL,
	"post_seq" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"step_id" uuid NOT NULL,
	"method" text NOT NULL,
	"state" text NOT NULL,
	"sign_in_step_id" uuid,
	"data" jsonb NOT NULL,
	"report" jsonb,
	"report_hash" text,
	CONSTRAINT "paper_state_known" CHECK ("paper"."state" in ('prepared', 'open', 'closed', 'counted', 'certified', 'declared', 'void'))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"phase" text NOT NULL,
	"mandatory" boolean NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"evidence" jsonb NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "step_state_known" CHECK ("step"."state" in ('pending', 'open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "command_receipt" (
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	"actor_id" uuid,
	"type" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "command_receipt_congress_id_command_id_pk" PRIMARY KEY("congress_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"stream" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"actor" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_congress_id_position_pk" PRIMARY KEY("congress_id","position")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"means" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_congress_id_person_id_pk" PRIMARY KEY("congress_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"gender" text NOT NULL,
	"category" text,
	"capacity" text NOT NULL,
	"staff_no" text NOT NULL,
	"unit" text NOT NULL,
	"phone_tail" text,
	"group_id" uuid,
	"code_hash" text,
	"removed_at" timestamp (3) with time zone,
	"leave" text DEFAULT 'none' NOT NULL,
	"leave_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "person_leave_known" CHECK ("person"."leave" in ('none', 'requested', 'granted', 'refused')),
	CONSTRAINT "person_capacity_known" CHECK ("person"."capacity" in ('formal', 'non-voting', 'guest'))
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"step_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt" (
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "receipt_document_id_person_id_pk" PRIMARY KEY("document_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"congress_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "account_username_lower" CHECK ("account"."username" = lower("account"."username"))
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"congress_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "session_subject_known" CHECK ("session"."subject" in ('staff', 'delegate', 'stage', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"hash" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"congress_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "ticket_subject_known" CHECK ("ticket"."subject" in ('staff', 'delegate', 'stage', 'observer'))
);
--> statement-breakpoint
ALTER TABLE "congress" ADD CONSTRAINT "congress_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_group" ADD CONSTRAINT "delegation_group_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_step_id_step_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."step"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_group_id_delegation_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."delegation_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_congress_id_congress_id_fk" FOREIGN KEY ("congress_id") REFERENCES "public"."congress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_organization_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_person" ON "attendance" USING btree ("congress_id","person_id");--> statement-breakpoint
CREATE INDEX "roll_person" ON "roll" USING btree ("congress_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "congress_observer_slug" ON "congress" USING btree ("observer_slug");--> statement-breakpoint
CREATE INDEX "congress_organization" ON "congress" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "delegation_group_congress" ON "delegation_group" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "follow_up_congress" ON "follow_up" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "item_congress" ON "item" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "objection_congress" ON "objection" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "paper_congress" ON "paper" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "paper_step" ON "paper" USING btree ("step_id");--> statement-breakpoint
CREATE INDEX "proposal_congress" ON "proposal" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "resolution_congress" ON "resolution" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE INDEX "step_congress" ON "step" USING btree ("congress_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "step_one_open" ON "step" USING btree ("congress_id") WHERE "step"."state" = 'open';--> statement-breakpoint
CREATE INDEX "command_receipt_at" ON "command_receipt" USING btree ("congress_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_stream" ON "event" USING btree ("congress_id","stream","seq");--> statement-breakpoint
CREATE INDEX "document_congress" ON "document" USING btree ("congress_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "person_staff_no" ON "person" USING btree ("congress_id","staff_no");--> statement-breakpoint
CREATE UNIQUE INDEX "person_code" ON "person" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "post_seq" ON "post" USING btree ("group_id","seq");--> statement-breakpoint
CREATE INDEX "receipt_person" ON "receipt" USING btree ("congress_id","person_id");--> statement-breakpoint
CREATE INDEX "suggestion_congress" ON "suggestion" USING btree ("congress_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "account_username" ON "account" USING btree ("username");--> statement-breakpoint
CREATE INDEX "account_organization" ON "account" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "session_subject" ON "session" USING btree ("organization_id","subject_id");