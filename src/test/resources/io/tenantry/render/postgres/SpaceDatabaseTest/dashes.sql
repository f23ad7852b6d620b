SET tenantry.connections = '8';
SET tenantry.database = 'reef_club_scuba_db';
SET tenantry.logins = '{"reef_club_user":"owner"}';
SET tenantry.owners = 'reef_club_scuba_db_owner';
SET tenantry.tenant = 'reef-club';
