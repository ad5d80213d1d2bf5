ALTER TABLE "attendance" DROP CONSTRAINT "attendance_via_known";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "code_issued_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_via_known" CHECK ("attendance"."via" in ('online', 'on-site', 'secretariat', 'secretariat-online', 'simulated'));