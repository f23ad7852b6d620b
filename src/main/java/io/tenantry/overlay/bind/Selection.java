package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Tree;

/**
 * The alternative that a tree has chosen.
 *
 * @param alternative the chosen one
 * @param tree what the overlays say of it
 */
record Selection(Alternative alternative, Tree tree) {}
