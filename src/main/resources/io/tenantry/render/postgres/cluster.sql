-- What a whole cluster needs, once: the databases that come with it are closed to tenants, and the exporter may read
-- statistics and nothing else.
DO $cluster$
DECLARE
    own CONSTANT text[] := ARRAY['postgres', 'template1'];
    name text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('tenantry: cluster', 0));

    FOREACH name IN ARRAY own LOOP
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', name);
    END LOOP;
    GRANT CONNECT ON DATABASE postgres TO pooler, monitor;

    ALTER ROLE monitor NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 5;
    ALTER ROLE monitor SET statement_timeout = '30s';
    GRANT pg_monitor TO monitor;
END
$cluster$;
