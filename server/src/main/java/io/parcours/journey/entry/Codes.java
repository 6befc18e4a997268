package io.parcours.journey.entry;

import java.util.Locale;

/** Spells our constants as codes: lower case, words joined by a dash. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
