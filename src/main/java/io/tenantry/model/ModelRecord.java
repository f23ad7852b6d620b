package io.tenantry.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Gives a model record a builder whose collections are immutable and, when not set, empty. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        useImmutableCollections = true,
                        addSingleItemCollectionBuilders = true,
                        addConcreteSettersForOptional = true,
                        enableWither = false,
                        enableGetters = true))
@interface ModelRecord {}
