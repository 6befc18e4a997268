package io.parcours.bench.measures;

import java.util.List;
import java.util.Locale;

/** Which of the two servers. */
public enum Side {
    OURS,
    STOCK;

    /** Name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The turns of pair {@code number}: the one that began the last pair comes second in this one. */
    static List<Side> turns(int number) {
        return number % 2 == 0 ? List.of(OURS, STOCK) : List.of(STOCK, OURS);
    }
}
