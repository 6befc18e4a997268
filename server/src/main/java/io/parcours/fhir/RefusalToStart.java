package io.parcours.fhir;

import org.jspecify.annotations.Nullable;

/** The server will not start as it is configured; says why and what to do about it, in words for the operator. */
public final class RefusalToStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public RefusalToStart(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public RefusalToStart(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What the operator can do so that the next start succeeds; one sentence. */
    public String remedy() {
        return remedy;
    }
}
