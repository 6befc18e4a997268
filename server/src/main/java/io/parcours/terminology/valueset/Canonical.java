package io.parcours.terminology.valueset;

import org.jspecify.annotations.Nullable;

/** A canonical address, which may name a version after a bar. */
public record Canonical(String url, @Nullable String version) {

    public static Canonical parse(String address) {
        int bar = address.indexOf('|');
        return bar < 0
                ? new Canonical(address, null)
                : new Canonical(address.substring(0, bar), address.substring(bar + 1));
    }

    @Override
    public String toString() {
        return version == null ? url : url + "|" + version;
    }
}
