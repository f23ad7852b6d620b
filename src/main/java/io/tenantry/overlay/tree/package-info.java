/** Overlay YAML as trees whose every part knows the file, line and column it came from, also after they are merged. */
package io.tenantry.overlay.tree;
