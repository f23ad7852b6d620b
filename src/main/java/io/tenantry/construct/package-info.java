/**
 * The platform as cdk8s constructs: what {@code synth} builds from overlays and what a developer imports. They take the
 * model's records as props, collect what is said about them after the constructor, and render and define everything in
 * one crossing to Node when the tree is complete.
 */
package io.tenantry.construct;
