-- Fails until the server takes writes and the operator has made the roles it makes.
DO $ready$
DECLARE
    expected text;
BEGIN
    IF pg_is_in_recovery() THEN
        RAISE EXCEPTION 'this server is no primary';
    END IF;
    FOREACH expected IN ARRAY ARRAY['pooler', 'monitor'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = expected) THEN
            RAISE EXCEPTION 'the operator has not made the role % yet', expected;
        END IF;
    END LOOP;
END
$ready$;
