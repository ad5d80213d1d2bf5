ALTER TABLE "attendance" DROP CONSTRAINT "attendance_via_known";--> statement-breakpoint
ALTER TABLE "roll" DROP CONSTRAINT "roll_channel_known";--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_via_known" CHECK ("attendance"."via" in ('online', 'on-site', 'secretariat', 'simulated'));--> statement-breakpoint
ALTER TABLE "roll" ADD CONSTRAINT "roll_channel_known" CHECK ("roll"."channel" in ('online', 'room', 'simulated'));