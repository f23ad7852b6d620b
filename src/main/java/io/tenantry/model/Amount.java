package io.tenantry.model;

import java.util.Objects;

/**
 * What a container asks for or may use.
 *
 * @param cpu processor time
 * @param memory main memory
 */
public record Amount(Cpu cpu, Bytes memory) {

    public Amount {
        Objects.requireNonNull(cpu, "cpu");
        Objects.requireNonNull(memory, "memory");
    }

    /** Reads both, as in {@code Amount.of("100m", "128Mi")}. */
    public static Amount of(String cpu, String memory) {
        return new Amount(Cpu.of(cpu), Bytes.of(memory));
    }

    /** This and {@code other} together. */
    public Amount plus(Amount other) {
        return new Amount(cpu.plus(other.cpu), memory.plus(other.memory));
    }

    /** This, {@code factor} times (1 or more). */
    public Amount times(int factor) {
        return new Amount(cpu.times(factor), memory.times(factor));
    }

    /** Whether neither part is larger than its counterpart in {@code other}. */
    public boolean fitsIn(Amount other) {
        return cpu.compareTo(other.cpu) <= 0 && memory.compareTo(other.memory) <= 0;
    }

    @Override
    public String toString() {
        return cpu + " CPU and " + memory;
    }
}
