package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import java.util.regex.Pattern;

/** What an address below the FHIR base may look like. The library reads anything else as best it can, which is not well enough. */
final class AddressSyntax {

    private static final String ID = "(?!\\.{1,2}(/|$))[A-Za-z0-9\\-.]{1,64}";
    private static final String OPERATION = "\\$[A-Za-z0-9\\-.]{1,64}";
    private static final Pattern KNOWN = Pattern.compile("/?"
            + "|/(metadata|_history|_search|" + OPERATION + ")/?"
            + "|/[A-Za-z]{1,64}(/(_search|_history|" + OPERATION + "))?/?"
            + "|/[A-Za-z]{1,64}/" + ID + "(/_history(/[0-9]{1,18})?)?(/" + OPERATION + ")?/?"
            + "|/[A-Za-z]{1,64}/" + ID + "/[A-Za-z*]{1,64}(/_search)?/?");

    private AddressSyntax() {}

    /**
     * @param path behind the base, as it was sent
     * @throws Refusal unknown, if no resource and no operation can have this address
     */
    static void check(String path) {
        if (!KNOWN.matcher(path.replace("%24", "$")).matches()) {
            throw Refusal.unknown("There is nothing at this address.");
        }
    }
}
