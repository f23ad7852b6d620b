-- The roles' passwords, from the environment of psql: never an argument, never printed.
\set owner ''
\set read_write ''
\set read_only ''
\getenv owner PASSWORD_OWNER
\getenv read_write PASSWORD_READ_WRITE
\getenv read_only PASSWORD_READ_ONLY
SET tenantry.password_owner = :'owner';
SET tenantry.password_read_write = :'read_write';
SET tenantry.password_read_only = :'read_only';
