-- Brings a tenant's database to what is declared, with these variables of the session:
--   @database     its name
--   @connections  what each user may open on each node
--   @users        each user that is declared, and its level: {"acme_user": "owner"}
--   @undeclared   the users of the other levels: ["acme_user_ro"]
--   @hashes       the hash of each level's password: {"owner": "*…"}
-- Each statement that changes something stops the whole cluster for a moment, so it is sent only when there is something
-- to change. The database is never dropped.
SET SESSION sql_mode = 'TRADITIONAL';

DELIMITER //

BEGIN NOT ATOMIC
    DECLARE quoted TEXT DEFAULT CONCAT('`', REPLACE(@database, '`', '``'), '`');
    -- What GRANT takes is a pattern: unescaped, a_b would be axb too.
    DECLARE pattern TEXT DEFAULT REPLACE(REPLACE(REPLACE(@database, '\\', '\\\\'), '_', '\\_'), '%', '\\%');
    DECLARE account TEXT;
    DECLARE identified TEXT;
    DECLARE levels TEXT DEFAULT JSON_OBJECT(
        'read-only', JSON_ARRAY('SELECT'),
        'read-write', JSON_ARRAY('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE TEMPORARY TABLES'),
        'owner', JSON_ARRAY(
            'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'DROP', 'REFERENCES', 'INDEX', 'ALTER',
            'CREATE TEMPORARY TABLES', 'LOCK TABLES', 'EXECUTE', 'CREATE VIEW', 'SHOW VIEW', 'CREATE ROUTINE',
            'ALTER ROUTINE', 'EVENT', 'TRIGGER'));

    IF NOT EXISTS (SELECT * FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = @database) THEN
        EXECUTE IMMEDIATE CONCAT(
            'CREATE DATABASE IF NOT EXISTS ', quoted, ' CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
    END IF;

    FOR undeclared IN (
        SELECT names.name
        FROM JSON_TABLE(@undeclared, '$[*]' COLUMNS (name VARCHAR(128) PATH '$')) AS names
        JOIN mysql.global_priv ON User = names.name AND Host = '%'
    ) DO
        EXECUTE IMMEDIATE CONCAT('DROP USER IF EXISTS ', QUOTE(undeclared.name), '@''%''');
    END FOR;

    FOR declared IN (
        SELECT
            names.name,
            JSON_VALUE(@hashes, CONCAT('$."', JSON_VALUE(@users, CONCAT('$."', names.name, '"')), '"')) AS hash,
            JSON_QUERY(levels, CONCAT('$."', JSON_VALUE(@users, CONCAT('$."', names.name, '"')), '"')) AS wanted
        FROM JSON_TABLE(JSON_KEYS(@users), '$[*]' COLUMNS (name VARCHAR(128) PATH '$')) AS names
    ) DO
        IF declared.hash IS NULL OR declared.wanted IS NULL THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a user without a password, or of no level';
        END IF;
        SET account = CONCAT(QUOTE(declared.name), '@''%''');
        SET identified = CONCAT(
            ' IDENTIFIED VIA mysql_native_password USING ', QUOTE(declared.hash),
            ' WITH MAX_USER_CONNECTIONS ', @connections);

        -- Somebody gave it more, or a level became less: it is made anew.
        IF EXISTS (
            SELECT 1 FROM information_schema.USER_PRIVILEGES
            WHERE GRANTEE = account AND PRIVILEGE_TYPE <> 'USAGE'
            UNION ALL
            SELECT 1 FROM information_schema.SCHEMA_PRIVILEGES
            WHERE GRANTEE = account
                AND (TABLE_SCHEMA <> pattern
                    OR IS_GRANTABLE = 'YES'
                    OR NOT JSON_CONTAINS(declared.wanted, JSON_QUOTE(PRIVILEGE_TYPE)))
            UNION ALL
            SELECT 1 FROM mysql.tables_priv WHERE User = declared.name AND Host = '%'
            UNION ALL
            SELECT 1 FROM mysql.columns_priv WHERE User = declared.name AND Host = '%'
            UNION ALL
            SELECT 1 FROM mysql.procs_priv WHERE User = declared.name AND Host = '%'
            UNION ALL
            SELECT 1 FROM mysql.proxies_priv WHERE User = declared.name AND Host = '%'
            UNION ALL
            SELECT 1 FROM mysql.roles_mapping WHERE User = declared.name AND Host = '%'
        ) THEN
            EXECUTE IMMEDIATE CONCAT('DROP USER ', account);
        END IF;

        IF NOT EXISTS (
            SELECT * FROM mysql.global_priv
            WHERE User = declared.name AND Host = '%'
                AND JSON_VALUE(Priv, '$.plugin') = 'mysql_native_password'
                AND JSON_VALUE(Priv, '$.authentication_string') = declared.hash
                AND JSON_VALUE(Priv, '$.max_user_connections') = @connections
                AND NOT JSON_EXISTS(Priv, '$.auth_or')
                AND NOT COALESCE(JSON_VALUE(Priv, '$.account_locked'), FALSE)
        ) THEN
            EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', account, identified);
            EXECUTE IMMEDIATE CONCAT('ALTER USER ', account, identified, ' ACCOUNT UNLOCK');
        END IF;

        IF (
            SELECT COUNT(*) FROM information_schema.SCHEMA_PRIVILEGES WHERE GRANTEE = account
        ) < JSON_LENGTH(declared.wanted) THEN
            EXECUTE IMMEDIATE CONCAT(
                'GRANT ', REPLACE(TRIM(']' FROM TRIM('[' FROM declared.wanted)), '"', ''),
                ' ON `', REPLACE(pattern, '`', '``'), '`.* TO ', account);
        END IF;
    END FOR;
END//
