package io.tenantry.render.monitoring.dashboard;

/** What a figure counts, as Grafana calls it. */
enum Unit {
    BYTES("bytes"),
    CORES("none"),
    COUNT("short"),
    MILLISECONDS("ms"),
    PER_SECOND("reqps"),
    /** Of one. */
    RATIO("percentunit"),
    SECONDS("s");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
