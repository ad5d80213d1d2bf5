DROP INDEX "attendance_person";--> statement-breakpoint
DROP INDEX "roll_person";