-- The database as nobody's: PUBLIC, to whom PostgreSQL opens every new one, is out, and so is whoever is
-- neither declared nor made by its owners, where they may.
-- It is the superuser's: an owner could drop it, open it to others, and choose the search path of superusers in it.
DO $close$
DECLARE
    database CONSTANT text := current_setting('tenantry.database');
    known CONSTANT jsonb := current_setting('tenantry.logins')::jsonb
        || jsonb_build_object(current_setting('tenantry.owners'), 'owns', 'pooler', 'looks up', current_user, 'superuser');
    makes_roles CONSTANT boolean := coalesce(current_setting('tenantry.makes_roles', true), '') = 'true';
    other text;
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO CURRENT_USER', database);
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', database);
    FOR other IN
        SELECT DISTINCT grantee.rolname
        FROM pg_database AS held
            CROSS JOIN LATERAL aclexplode(held.datacl) AS acl
            JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
        WHERE held.datname = database AND NOT jsonb_exists(known, grantee.rolname)
            AND NOT (makes_roles
                AND EXISTS (
                    SELECT FROM pg_auth_members AS made
                        JOIN pg_roles AS maker ON maker.oid = made.member
                    WHERE made.roleid = grantee.oid
                        AND made.admin_option
                        AND made.grantor = 10
                        AND to_jsonb(made) ->> 'set_option' = 'false'
                        AND maker.rolname = current_setting('tenantry.owners')))
    LOOP
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM %I CASCADE', database, other);
    END LOOP;
    EXECUTE format(
        'ALTER DATABASE %I CONNECTION LIMIT %s ALLOW_CONNECTIONS true',
        database, current_setting('tenantry.connections')::integer);
END
$close$;
