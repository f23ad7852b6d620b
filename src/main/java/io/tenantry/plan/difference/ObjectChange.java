package io.tenantry.plan.difference;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of one object. */
public sealed interface ObjectChange {

    /** Which object. */
    ObjectKey key();

    /** What becomes of it. */
    Action action();

    /** It as it was; absent where it is new. */
    Optional<Manifest> before();

    /** It as it is to be; absent where it goes. */
    Optional<Manifest> after();

    /** What in it is not as it was, where it stays. */
    default List<FieldChange> fields() {
        return List.of();
    }

    /** An object that is new. */
    record Added(Manifest now) implements ObjectChange {
        public Added {
            Objects.requireNonNull(now, "now");
        }

        @Override
        public ObjectKey key() {
            return now.key();
        }

        @Override
        public Action action() {
            return Action.ADDED;
        }

        @Override
        public Optional<Manifest> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Manifest> after() {
            return Optional.of(now);
        }
    }

    /** An object that goes. */
    record Removed(Manifest was) implements ObjectChange {
        public Removed {
            Objects.requireNonNull(was, "was");
        }

        @Override
        public ObjectKey key() {
            return was.key();
        }

        @Override
        public Action action() {
            return Action.REMOVED;
        }

        @Override
        public Optional<Manifest> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Manifest> after() {
            return Optional.empty();
        }
    }

    /** An object that stays, not as it was. */
    record Changed(Manifest was, Manifest now, List<FieldChange> fields) implements ObjectChange {
        public Changed {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(now, "now");
            fields = List.copyOf(fields);
        }

        @Override
        public ObjectKey key() {
            return now.key();
        }

        @Override
        public Action action() {
            return Action.CHANGED;
        }

        @Override
        public Optional<Manifest> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Manifest> after() {
            return Optional.of(now);
        }

        /** Whether what stands at a JSON pointer, as {@code /spec/selector}, is not as it was. */
        public boolean isChangedAt(String pointer) {
            return !Difference.isNone(was.at(pointer), now.at(pointer));
        }
    }

    /** An object that stays as it was, to which something else does something. */
    record Affected(ObjectKey key) implements ObjectChange {
        public Affected {
            Objects.requireNonNull(key, "key");
        }

        @Override
        public Action action() {
            return Action.AFFECTED;
        }

        @Override
        public Optional<Manifest> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Manifest> after() {
            return Optional.empty();
        }
    }
}
