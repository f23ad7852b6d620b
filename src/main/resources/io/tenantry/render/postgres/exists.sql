-- 1 when the database is there, 0 when it has to be made.
SELECT count(*) FROM pg_database WHERE datname = current_setting('tenantry.database');
