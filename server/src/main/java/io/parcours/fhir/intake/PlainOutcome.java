package io.parcours.fhir.intake;

/** The OperationOutcome of a request that did not get as far as the FHIR endpoint, in fixed words for each HTTP status. */
public final class PlainOutcome {

    public static final String CONTENT_TYPE = "application/fhir+json;charset=UTF-8";

    private static final String BASE = "/fhir";

    private PlainOutcome() {}

    /** Whether a request for {@code address} is to be answered in FHIR. */
    public static boolean isFor(String address) {
        return address.equals(BASE) || address.startsWith(BASE + "/") || address.startsWith(BASE + ";");
    }

    public static String json(int status) {
        return """
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}""".formatted(code(status), words(status));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 501 -> "not-supported";
            case 413, 414, 431 -> "too-long";
            default -> status < 500 ? "invalid" : "exception";
        };
    }

    private static String words(int status) {
        return switch (status) {
            case 401 -> "The caller is not known.";
            case 403 -> "The caller may not do this.";
            case 404 -> "There is nothing at this address.";
            case 405, 501 -> "This HTTP method is not offered here.";
            case 413, 414, 431 -> "The request is too large.";
            default ->
                status < 500
                        ? "The request cannot be read: its address or its headers are malformed."
                        : "The server made a mistake.";
        };
    }
}
