package io.parcours.identity;

/** A token is genuine and still does not say who is calling. */
public final class MissingClaim extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String claim;

    /** @param words one sentence for the caller */
    MissingClaim(String claim, String words) {
        super(words);
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }
}
