-- Every session begins so. Nothing that follows reaches a log, a statistic or another session's view: some of it holds
-- passwords. What is not qualified is the catalog's own, whatever schemas and functions a tenant has made.
SET search_path = pg_catalog, pg_temp;
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_duration_sample = -1;
SET log_transaction_sample_rate = 0;
SET log_min_error_statement = 'panic';
SET log_error_verbosity = 'terse';
SET track_activities = off;
SET auto_explain.log_min_duration = -1;
SET pg_stat_statements.track = 'none';
SET pgaudit.log = 'none';

-- Nor does it wait for ever, or tell what is not worth a warning.
SET lock_timeout = '30s';
SET statement_timeout = '5min';
SET client_min_messages = 'warning';
