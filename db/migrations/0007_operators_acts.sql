CREATE TABLE "operator_act" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"operator" text NOT NULL
);
