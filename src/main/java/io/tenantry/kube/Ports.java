package io.tenantry.kube;

/** Ports that more than one part has to know. */
public final class Ports {

    /** DNS, over UDP and TCP. */
    public static final int DNS = 53;
    /** PostgreSQL and PgBouncer. */
    public static final int POSTGRES = 5432;
    /** Patroni's API, by which servers and their operator agree on a primary. */
    public static final int PATRONI = 8008;
    /** Where each server of CloudNativePG's tells how it is, over TLS. */
    public static final int CLOUDNATIVE_PG_STATUS = 8000;
    /** What the exporter beside a PostgreSQL server shows to Prometheus. */
    public static final int POSTGRES_EXPORTER = 9187;
    /** MariaDB. */
    public static final int MARIADB = 3306;
    /** Redis. */
    public static final int REDIS = 6379;
    /** Memcached. */
    public static final int MEMCACHED = 11211;
    /** Linkerd's proxy, inbound: every meshed connection arrives here, whatever port it is for. */
    public static final int PROXY_INBOUND = 4143;
    /** Linkerd's proxy, what tells it to stop. */
    public static final int PROXY_CONTROL = 4190;
    /** Linkerd's proxy, its metrics and its own probes. */
    public static final int PROXY_ADMIN = 4191;

    private Ports() {}
}
