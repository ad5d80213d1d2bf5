ALTER TABLE "command_receipt" ADD COLUMN "digest" text;--> statement-breakpoint
CREATE UNIQUE INDEX "command_receipt_once" ON "command_receipt" USING btree ("command_id") WHERE "command_receipt"."digest" is not null;--> statement-breakpoint
INSERT INTO "command_receipt" ("congress_id", "organization_id", "command_id", "actor_id", "type", "outcome", "at")
SELECT "congress_id", "organization_id", "id", "person_id", 'makeSuggestion', jsonb_build_object('madeId', "id"), "at" FROM "suggestion"
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "command_receipt" ("congress_id", "organization_id", "command_id", "actor_id", "type", "outcome", "at")
SELECT "congress_id", "organization_id", "id", "person_id", 'post', jsonb_build_object('madeId', "id"), "at" FROM "post"
ON CONFLICT DO NOTHING;
