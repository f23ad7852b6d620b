package io.tenantry.model;

/** What a space is called beside others, where spaces share a server or a namespace. No two of an environment are one. */
public sealed interface SpaceId permits TenantId, OwnSpaceId {

    /** As overlays write it. */
    String value();

    /** The beginning of a SQL identifier; two ids never give the same, since none holds an underscore. */
    default String sql() {
        return value().replace('-', '_');
    }
}
