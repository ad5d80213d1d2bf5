CREATE TABLE "regulation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "regulation_home" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "regulation_article" (
	"edition_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" integer NOT NULL,
	"branch" integer NOT NULL,
	"label" text NOT NULL,
	"headings" text[] NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "regulation_article_edition_id_position_pk" PRIMARY KEY("edition_id","position")
);
--> statement-breakpoint
CREATE TABLE "regulation_change" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"what" text NOT NULL,
	"regulation_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regulation_edition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"issuer" text NOT NULL,
	"number" text NOT NULL,
	"adopted_on" date NOT NULL,
	"in_force_from" date NOT NULL,
	"preamble" text NOT NULL,
	"articles" integer NOT NULL,
	"digest" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	"loaded_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "regulation_edition_home" UNIQUE("organization_id","id"),
	CONSTRAINT "regulation_edition_runs_forward" CHECK ("regulation_edition"."adopted_on" <= "regulation_edition"."in_force_from"),
	CONSTRAINT "regulation_edition_withdrawn_whole" CHECK (("regulation_edition"."withdrawn_at" is null) = ("regulation_edition"."withdrawn_by" is null) and ("regulation_edition"."withdrawn_at" is null) = ("regulation_edition"."reason" = ''))
);
--> statement-breakpoint
ALTER TABLE "regulation" ADD CONSTRAINT "regulation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulation_article" ADD CONSTRAINT "regulation_article_of" FOREIGN KEY ("organization_id","edition_id") REFERENCES "public"."regulation_edition"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulation_change" ADD CONSTRAINT "regulation_change_of" FOREIGN KEY ("organization_id","edition_id") REFERENCES "public"."regulation_edition"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulation_edition" ADD CONSTRAINT "regulation_edition_of" FOREIGN KEY ("organization_id","regulation_id") REFERENCES "public"."regulation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "regulation_title" ON "regulation" USING btree ("organization_id","title_key");--> statement-breakpoint
CREATE INDEX "regulation_article_number" ON "regulation_article" USING btree ("edition_id","number","branch","position");--> statement-breakpoint
CREATE INDEX "regulation_change_regulation" ON "regulation_change" USING btree ("organization_id","regulation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "regulation_edition_ordinal" ON "regulation_edition" USING btree ("regulation_id","ordinal");