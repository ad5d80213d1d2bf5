CREATE TABLE "organization_change" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"what" text NOT NULL,
	"parent_id" uuid,
	"fields" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "kind" text DEFAULT 'grassroots' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "industry" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "ownership" text;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "staff" integer;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "members" integer;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "founded_on" date;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "employers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_change" ADD CONSTRAINT "organization_change_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organization_change_of" ON "organization_change" USING btree ("organization_id","position");--> statement-breakpoint
CREATE INDEX "organization_parent" ON "organization" USING btree ("parent_id");--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_kind_known" CHECK ("organization"."kind" in ('municipal', 'county', 'township', 'joint', 'grassroots', 'branch', 'partner'));--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_not_its_own_parent" CHECK ("organization"."parent_id" <> "organization"."id");--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_employers_of_joint" CHECK ("organization"."kind" = 'joint' or "organization"."employers" = '{}');