-- Within the tenant's database: what its roles may do, and how the pooler finds their passwords. Access comes last.
BEGIN;
SELECT FROM pg_advisory_xact_lock(hashtextextended('tenantry: privileges', 0));

-- The pooler looks a client's verifier up in the database that it asks for, and finds those of its own logins only.
CREATE SCHEMA IF NOT EXISTS pooler;
REVOKE ALL ON SCHEMA pooler FROM PUBLIC;
CREATE OR REPLACE FUNCTION pooler.user_lookup(IN i_username text, OUT uname text, OUT phash text)
    RETURNS record
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS
$lookup$
    SELECT rolname, rolpassword FROM pg_authid
    WHERE rolname = i_username
        AND rolcanlogin
        AND NOT rolsuper
        AND (rolvaliduntil IS NULL OR rolvaliduntil > now())
        AND has_database_privilege(oid, current_database(), 'CONNECT')
$lookup$;
REVOKE ALL ON FUNCTION pooler.user_lookup(text) FROM PUBLIC;
GRANT USAGE ON SCHEMA pooler TO pooler;
GRANT EXECUTE ON FUNCTION pooler.user_lookup(text) TO pooler;

-- Roles that the owners make, where they may: each comes in, and finds the schema that PostgreSQL opens to everybody. Who
-- made a role the server says (see roles.sql), so none that another tenant made and lent comes in. It runs when a table or a
-- right is given in here; and when all of a role is dropped, it has to go out as well, or nobody could drop the role.
CREATE OR REPLACE FUNCTION pooler.admit_own_roles() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS
$admit$
DECLARE
    made record;
BEGIN
    FOR made IN
        SELECT role.oid, role.rolname AS name
        FROM pg_auth_members AS membership
            JOIN pg_roles AS role ON role.oid = membership.roleid
            JOIN pg_roles AS maker ON maker.oid = membership.member
        WHERE maker.rolname = current_database() || '_owner'
            AND membership.admin_option
            AND membership.grantor = 10
            AND to_jsonb(membership) ->> 'set_option' = 'false'
    LOOP
        IF TG_TAG = 'DROP OWNED' THEN
            IF NOT EXISTS (
                SELECT FROM pg_namespace CROSS JOIN LATERAL aclexplode(nspacl) AS acl
                WHERE nspname = 'public' AND acl.grantee = made.oid
            ) THEN
                EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), made.name);
            END IF;
            CONTINUE;
        END IF;
        IF NOT has_database_privilege(made.name, current_database(), 'CONNECT') THEN
            EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), made.name);
        END IF;
        IF to_regnamespace('public') IS NOT NULL AND NOT has_schema_privilege(made.name, 'public', 'USAGE') THEN
            EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', made.name);
        END IF;
    END LOOP;
END
$admit$;
REVOKE ALL ON FUNCTION pooler.admit_own_roles() FROM PUBLIC;
DROP EVENT TRIGGER IF EXISTS admit_own_roles;

CREATE SCHEMA IF NOT EXISTS public;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $privileges$
DECLARE
    database CONSTANT text := current_setting('tenantry.database');
    mark CONSTANT text := format('tenantry: %s/%s', current_setting('tenantry.tenant'), database);
    owners CONSTANT text := current_setting('tenantry.owners');
    logins CONSTANT jsonb := current_setting('tenantry.logins');
    login record;
    object record;
BEGIN
    EXECUTE format('ALTER SCHEMA public OWNER TO %I', owners);

    -- Who lost access keeps nothing: what they made stays with the owners.
    FOR login IN
        SELECT oid, rolname AS name FROM pg_roles
        WHERE shobj_description(oid, 'pg_authid') = mark AND rolname <> owners AND NOT jsonb_exists(logins, rolname)
    LOOP
        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usesysid = login.oid;
        EXECUTE format('REASSIGN OWNED BY %I TO %I', login.name, owners);
        EXECUTE format('DROP OWNED BY %I', login.name);
        BEGIN
            EXECUTE format('DROP ROLE %I', login.name);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            RAISE WARNING 'the role % cannot log in any more, but stays: it has rights in other databases', login.name;
        END;
    END LOOP;

    FOR login IN SELECT key AS name, value AS access FROM jsonb_each_text(logins) LOOP
        -- Holds for each new server connection, so also behind a pooler that shares them by transaction.
        EXECUTE format(
            'ALTER ROLE %I IN DATABASE %I SET idle_in_transaction_session_timeout = %L', login.name, database, '60s');
        IF login.access = 'owner' THEN
            -- What it makes is the owners', and stays when the login goes.
            EXECUTE format('ALTER ROLE %I IN DATABASE %I SET role = %L', login.name, database, owners);
            EXECUTE format('REASSIGN OWNED BY %I TO %I', login.name, owners);
            CONTINUE;
        END IF;
        EXECUTE format('ALTER ROLE %I IN DATABASE %I SET statement_timeout = %L', login.name, database, '60s');

        -- What the owners make from now on…
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT USAGE ON SCHEMAS TO %I', owners, login.name);
        FOR object IN SELECT * FROM (VALUES
            ('read-only', 'TABLES', 'SELECT'),
            ('read-only', 'SEQUENCES', 'SELECT'),
            ('read-write', 'TABLES', 'SELECT, INSERT, UPDATE, DELETE'),
            ('read-write', 'SEQUENCES', 'SELECT, USAGE')) AS may (access, kind, rights)
            WHERE may.access = login.access
        LOOP
            EXECUTE format(
                'ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT %s ON %s TO %I',
                owners, object.rights, object.kind, login.name);
        END LOOP;

        -- … and what they made before, where a right is missing.
        FOR object IN
            SELECT nspname AS name FROM pg_namespace
            WHERE nspowner = (SELECT oid FROM pg_roles WHERE rolname = owners)
                AND NOT has_schema_privilege(login.name, oid, 'USAGE')
        LOOP
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', object.name, login.name);
        END LOOP;
        FOR object IN
            SELECT nspname AS schema, relname AS name, may.kind, may.rights
            FROM pg_class AS made
                JOIN pg_namespace ON pg_namespace.oid = made.relnamespace
                JOIN (VALUES
                    ('read-only', false, 'TABLE', 'SELECT'),
                    ('read-only', true, 'SEQUENCE', 'SELECT'),
                    ('read-write', false, 'TABLE', 'SELECT, INSERT, UPDATE, DELETE'),
                    ('read-write', true, 'SEQUENCE', 'SELECT, USAGE')) AS may (access, sequence, kind, rights)
                    ON may.access = login.access AND may.sequence = (made.relkind = 'S')
            WHERE made.relowner = (SELECT oid FROM pg_roles WHERE rolname = owners)
                AND made.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                AND made.relpersistence <> 't'
                AND EXISTS (
                    SELECT FROM unnest(string_to_array(may.rights, ', ')) AS wanted (privilege)
                    WHERE NOT CASE WHEN may.sequence
                        THEN has_sequence_privilege(login.name, made.oid, wanted.privilege)
                        ELSE has_table_privilege(login.name, made.oid, wanted.privilege)
                    END)
        LOOP
            EXECUTE format(
                'GRANT %s ON %s %I.%I TO %I', object.rights, object.kind, object.schema, object.name, login.name);
        END LOOP;
    END LOOP;

    EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO %I', database, owners);
    FOR login IN SELECT key AS name, value AS access FROM jsonb_each_text(logins) LOOP
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', database, login.name);
        IF login.access = 'read-write' THEN
            EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %I', database, login.name);
        END IF;
    END LOOP;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO pooler', database);
    IF coalesce(current_setting('tenantry.makes_roles', true), '') = 'true' THEN
        CREATE EVENT TRIGGER admit_own_roles ON ddl_command_end
            WHEN TAG IN ('ALTER DEFAULT PRIVILEGES', 'CREATE TABLE', 'DROP OWNED', 'GRANT')
            EXECUTE FUNCTION pooler.admit_own_roles();
    END IF;
END
$privileges$;
COMMIT;
