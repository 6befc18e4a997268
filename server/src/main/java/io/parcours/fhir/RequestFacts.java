package io.parcours.fhir;

/**
 * What rooms leave for one another on a request, in its user data ({@code RequestDetails.getUserData()}); each value is a text.
 *
 * <p>Entries of a batch share the data of the request that brought them.
 */
public final class RequestFacts {

    /** Why the caller asks, as a code of v3 ActReason, where it differs from what the token says: {@code BTG} for breaking the glass. */
    public static final String PURPOSE = "io.parcours.purpose";

    /** Why the request was refused, in one sentence for the audit; the caller may be told less. */
    public static final String REASON = "io.parcours.reason";

    private RequestFacts() {}
}
