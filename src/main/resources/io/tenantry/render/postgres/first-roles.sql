-- What operators make in their clusters: the exporter's role, and the one that looks passwords up for poolers, of which there
-- is none here.
CREATE ROLE monitor LOGIN IN ROLE pg_monitor;
CREATE ROLE pooler NOLOGIN;
