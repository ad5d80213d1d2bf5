CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"gender" text NOT NULL,
	"staff_no" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"constituency" text DEFAULT '' NOT NULL,
	"category" text,
	"phone_tail" text,
	"phone_hash" text,
	"joined_on" date,
	"left_on" date,
	"status" text NOT NULL,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_home" UNIQUE("organization_id","id"),
	CONSTRAINT "member_status_known" CHECK ("member"."status" in ('member', 'worker', 'left')),
	CONSTRAINT "member_left_once" CHECK (("member"."status" = 'left') = ("member"."left_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "register_change" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"what" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fields" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"office" text NOT NULL,
	"body" text NOT NULL,
	"constituency" text NOT NULL,
	"from_on" date NOT NULL,
	"how" text NOT NULL,
	"document" text NOT NULL,
	"ended_on" date,
	"end_reason" text,
	CONSTRAINT "seat_ended_with_reason" CHECK (("seat"."ended_on" is null) = ("seat"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"body" text NOT NULL,
	"number" integer NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"extended_to" date,
	"ended_on" date,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "term_home" UNIQUE("organization_id","id"),
	CONSTRAINT "term_runs_forward" CHECK ("term"."from_on" <= "term"."to_on" and "term"."to_on" < coalesce("term"."extended_to", 'infinity'))
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "family_id" uuid;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_member" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_term" FOREIGN KEY ("organization_id","term_id") REFERENCES "public"."term"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "member_staff_no" ON "member" USING btree ("organization_id","staff_no") WHERE "member"."status" <> 'left';--> statement-breakpoint
CREATE INDEX "register_change_subject" ON "register_change" USING btree ("organization_id","subject_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_held_once" ON "seat" USING btree ("member_id","term_id","office") WHERE "seat"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "seat_of_member" ON "seat" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE INDEX "seat_of_term" ON "seat" USING btree ("term_id");--> statement-breakpoint
CREATE UNIQUE INDEX "term_number" ON "term" USING btree ("organization_id","body","number");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_member" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."member"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_of_member" ON "person" USING btree ("member_id") WHERE "person"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "session_family" ON "session" USING btree ("family_id");