-- The roles of one database: its owners, whom nobody logs in as, and one login for each declared level of access.

-- HMAC and its pads (RFC 2104) over SHA-256, whose block is 64 bytes.
CREATE FUNCTION pg_temp.pad(key bytea, byte integer) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE AS
$pad$
DECLARE
    block bytea := CASE WHEN length(key) > 64 THEN sha256(key) ELSE key END;
BEGIN
    block := block || decode(repeat('00', 64 - length(block)), 'hex');
    FOR i IN 0 .. 63 LOOP
        block := set_byte(block, i, get_byte(block, i) # byte);
    END LOOP;
    RETURN block;
END
$pad$;

CREATE FUNCTION pg_temp.hmac(key bytea, message bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE AS
$hmac$
    SELECT sha256(pg_temp.pad(key, 92) || sha256(pg_temp.pad(key, 54) || message))
$hmac$;

-- PBKDF2 (RFC 8018) with HMAC-SHA-256, one block long: SCRAM's salted password.
CREATE FUNCTION pg_temp.salted(password bytea, salt bytea, iterations integer) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE AS
$salted$
DECLARE
    inner_pad CONSTANT bytea := pg_temp.pad(password, 54);
    outer_pad CONSTANT bytea := pg_temp.pad(password, 92);
    link bytea := sha256(outer_pad || sha256(inner_pad || salt || '\x00000001'));
    bits bit(256) := ('x' || encode(link, 'hex'))::bit(256);
    result bytea := link;
BEGIN
    FOR i IN 2 .. iterations LOOP
        link := sha256(outer_pad || sha256(inner_pad || link));
        bits := bits # ('x' || encode(link, 'hex'))::bit(256);
    END LOOP;
    FOR i IN 0 .. 31 LOOP
        result := set_byte(result, i, substring(bits FROM i * 8 + 1 FOR 8)::integer);
    END LOOP;
    RETURN result;
END
$salted$;

-- Whether `verifier` was made of `password` (RFC 5802, RFC 7677). A password that has not changed keeps its verifier:
-- a new salt would lock out the poolers that still hold the old one.
CREATE FUNCTION pg_temp.verifies(verifier text, password text) RETURNS boolean
    LANGUAGE plpgsql STABLE AS
$verifies$
DECLARE
    parts CONSTANT text[] := regexp_match(verifier, '^SCRAM-SHA-256\$([0-9]+):([^$]+)\$([^:]+):');
    spelling text;
BEGIN
    IF parts IS NULL THEN
        RETURN false;
    END IF;
    -- The server spells a password by SASLprep where it can, and takes it as it is where it cannot.
    FOREACH spelling IN ARRAY ARRAY[password, normalize(password, NFKC)] LOOP
        IF decode(parts[3], 'base64') = sha256(pg_temp.hmac(
                pg_temp.salted(convert_to(spelling, 'UTF8'), decode(parts[2], 'base64'), parts[1]::integer),
                'Client Key')) THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END
$verifies$;

-- An error would quote the statement with the password in it, so it is told again without.
CREATE FUNCTION pg_temp.set_password(login text, password text) RETURNS void
    LANGUAGE plpgsql AS
$set_password$
BEGIN
    IF password = '' THEN
        RAISE EXCEPTION 'there is no password for the role %', login;
    END IF;
    SET LOCAL password_encryption = 'scram-sha-256';
    BEGIN
        EXECUTE format('ALTER ROLE %I PASSWORD %L', login, password);
    EXCEPTION
        WHEN OTHERS OR query_canceled THEN
            RAISE EXCEPTION 'cannot set the password of the role %: error %', login, SQLSTATE;
    END;
END
$set_password$;

DO $roles$
DECLARE
    tenant CONSTANT text := format('tenantry: %s/', current_setting('tenantry.tenant'));
    mark CONSTANT text := tenant || current_setting('tenantry.database');
    owners CONSTANT text := current_setting('tenantry.owners');
    logins CONSTANT jsonb := current_setting('tenantry.logins');
    makes_roles CONSTANT boolean := coalesce(current_setting('tenantry.makes_roles', true), '') = 'true';
    role record;
    held record;
    stranger text;
    password text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(mark, 0));

    FOR role IN
        SELECT owners AS name, NULL AS access
        UNION ALL
        SELECT login.key, login.value FROM jsonb_each_text(logins) AS login
    LOOP
        SELECT oid, rolpassword, shobj_description(oid, 'pg_authid') AS comment
            INTO held FROM pg_authid WHERE rolname = role.name;
        -- Who makes a role without being a superuser is written down by the server (10, the first superuser) as one who
        -- administers it and cannot be it, for ever; can comment on it as we do, log in as it, and take it back. So it is
        -- never ours, whatever it says. PostgreSQL 15 has no such column, and nobody there makes roles.
        SELECT maker.rolname INTO stranger
            FROM pg_auth_members AS made JOIN pg_roles AS maker ON maker.oid = made.member
            WHERE made.roleid = held.oid AND made.admin_option AND made.grantor = 10
                AND to_jsonb(made) ->> 'set_option' = 'false' AND NOT maker.rolsuper;
        IF stranger IS NOT NULL THEN
            RAISE EXCEPTION 'the role % was made by %, and not for tenant %',
                role.name, stranger, current_setting('tenantry.tenant');
        END IF;
        IF held.oid IS NULL THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role.name);
        ELSIF NOT starts_with(coalesce(held.comment, ''), tenant) THEN
            RAISE EXCEPTION 'the role % exists and was not made for tenant %',
                role.name, current_setting('tenantry.tenant');
        END IF;
        EXECUTE format('COMMENT ON ROLE %I IS %L', role.name, mark);
        EXECUTE format(
            'ALTER ROLE %I NOSUPERUSER NOCREATEDB %s NOREPLICATION NOBYPASSRLS INHERIT CONNECTION LIMIT %s',
            role.name,
            CASE WHEN makes_roles AND role.access IS NULL THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END,
            current_setting('tenantry.connections')::integer);
        IF role.access IS NULL THEN
            EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', role.name);
        ELSE
            password := current_setting('tenantry.password_' || replace(role.access, '-', '_'));
            IF NOT pg_temp.verifies(held.rolpassword, password) THEN
                PERFORM pg_temp.set_password(role.name, password);
            END IF;
            EXECUTE format('ALTER ROLE %I LOGIN VALID UNTIL %L', role.name, 'infinity');
        END IF;
    END LOOP;

    -- Who is no longer declared is out; what they own is given away where it lies, in privileges.sql.
    FOR role IN
        SELECT rolname AS name FROM pg_roles
        WHERE shobj_description(oid, 'pg_authid') = mark AND rolname <> owners AND NOT jsonb_exists(logins, rolname)
    LOOP
        EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', role.name);
    END LOOP;

    -- Members of the owners are those who log in to own, and nobody here is a member of anything else, but of roles that
    -- the owners made, where they may.
    FOR role IN
        SELECT granted.rolname AS granted, member.rolname AS member, grantor.rolname AS grantor
        FROM pg_auth_members AS membership
            JOIN pg_roles AS granted ON granted.oid = membership.roleid
            JOIN pg_roles AS member ON member.oid = membership.member
            JOIN pg_roles AS grantor ON grantor.oid = membership.grantor
        WHERE (granted.rolname = owners OR shobj_description(member.oid, 'pg_authid') = mark)
            AND (granted.rolname <> owners
                OR logins ->> member.rolname IS DISTINCT FROM 'owner'
                OR membership.admin_option)
            AND NOT (makes_roles
                AND EXISTS (
                    SELECT FROM pg_auth_members AS made
                        JOIN pg_roles AS maker ON maker.oid = made.member AND maker.rolname = owners
                    WHERE made.roleid = membership.roleid
                        AND made.admin_option
                        AND made.grantor = 10
                        AND to_jsonb(made) ->> 'set_option' = 'false'))
    LOOP
        EXECUTE format(
            'REVOKE %I FROM %I GRANTED BY %I CASCADE', role.granted, role.member, role.grantor);
    END LOOP;
    FOR role IN
        SELECT login.key AS name FROM jsonb_each_text(logins) AS login WHERE login.value = 'owner'
    LOOP
        EXECUTE format('GRANT %I TO %I', owners, role.name);
    END LOOP;
END
$roles$;
