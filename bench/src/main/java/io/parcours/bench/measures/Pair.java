package io.parcours.bench.measures;

import java.util.function.Function;

/**
 * One thing for each server.
 *
 * @param <T> the thing
 */
public record Pair<T>(T ours, T stock) {

    /** Makes the thing of each server. */
    public static <T> Pair<T> of(Function<Side, T> maker) {
        return new Pair<>(maker.apply(Side.OURS), maker.apply(Side.STOCK));
    }

    public T of(Side side) {
        return side == Side.OURS ? ours : stock;
    }
}
