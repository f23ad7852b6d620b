-- The accounts that no tenant has. Each node runs this again and again; a statement that changes something is replicated,
-- so it is sent only when there is something to change.
DELIMITER //

BEGIN NOT ATOMIC
    -- Provisioning, from any pod that the network lets in. The password comes last: when it is right, so is the rest.
    IF NOT EXISTS (
        SELECT * FROM mysql.global_priv
        WHERE User = 'root' AND Host = '%' AND JSON_VALUE(Priv, '$.authentication_string') = @root
    ) THEN
        CREATE USER IF NOT EXISTS 'root'@'%' IDENTIFIED VIA mysql_native_password USING 'invalid';
        GRANT ALL PRIVILEGES ON *.* TO 'root'@'%' WITH GRANT OPTION;
        EXECUTE IMMEDIATE CONCAT(
            'ALTER USER ''root''@''%'' IDENTIFIED VIA mysql_native_password USING ', QUOTE(@root));
    END IF;

    -- The exporter, from beside the server: the user of the operating system that it runs as.
    IF NOT EXISTS (
        SELECT * FROM information_schema.USER_PRIVILEGES
        WHERE GRANTEE = '''nobody''@''localhost''' AND PRIVILEGE_TYPE = 'SLAVE MONITOR'
    ) THEN
        CREATE USER IF NOT EXISTS 'nobody'@'localhost' IDENTIFIED VIA unix_socket WITH MAX_USER_CONNECTIONS 3;
        GRANT PROCESS, BINLOG MONITOR, SLAVE MONITOR ON *.* TO 'nobody'@'localhost';
    END IF;
END//
