package io.tenantry.overlay;

import java.util.SortedMap;

/**
 * The overlays of one platform.
 *
 * @param platform what all environments share; its name is the platform's, after its folder
 * @param profiles by name: what several environments may have in common
 * @param environments by name: what differs in each
 * @param tenants by id
 */
record SystemFiles(
        OverlayFile platform,
        SortedMap<String, OverlayFile> profiles,
        SortedMap<String, OverlayFile> environments,
        SortedMap<String, OverlayFile> tenants) {}
