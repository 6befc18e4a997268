package io.parcours.fhir;

import org.jspecify.annotations.Nullable;

/**
 * The server says no, in words that the caller may read.
 *
 * <p>The edge turns the category into an HTTP status and an OperationOutcome. What the caller may not know exists is {@link Category#UNKNOWN}.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; each category has one HTTP status and one FHIR issue type. */
    public enum Category {
        INVALID,
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        TOO_LARGE,
        TOO_COSTLY,
        NOT_SUPPORTED,
        UNKNOWN_FORMAT,
        UNAVAILABLE
    }

    private final Category category;
    private final @Nullable String expression;

    /**
     * @param diagnostics one sentence for the caller; no ids of other people, no internals
     * @param expression the parameter or FHIRPath of the element at fault, when there is one
     */
    public Refusal(Category category, String diagnostics, @Nullable String expression) {
        super(diagnostics);
        this.category = category;
        this.expression = expression;
    }

    public static Refusal invalid(String diagnostics, String expression) {
        return new Refusal(Category.INVALID, diagnostics, expression);
    }

    /** The caller may not do this at all; says nothing of whether the data exist. */
    public static Refusal forbidden(String diagnostics) {
        return new Refusal(Category.FORBIDDEN, diagnostics, null);
    }

    /** The one answer for what is hidden, deleted, or was never there. */
    public static Refusal unknown() {
        return unknown("There is no such resource for this caller.");
    }

    public static Refusal unknown(String diagnostics) {
        return new Refusal(Category.UNKNOWN, diagnostics, null);
    }

    public static Refusal conflict(String diagnostics) {
        return new Refusal(Category.CONFLICT, diagnostics, null);
    }

    public static Refusal tooLarge(String diagnostics) {
        return new Refusal(Category.TOO_LARGE, diagnostics, null);
    }

    /** What was asked for is well formed, and the answer would be larger than this server gives at once. */
    public static Refusal tooCostly(String diagnostics) {
        return new Refusal(Category.TOO_COSTLY, diagnostics, null);
    }

    /** What was asked for is well formed, and this server does not do it. */
    public static Refusal notSupported(String diagnostics) {
        return new Refusal(Category.NOT_SUPPORTED, diagnostics, null);
    }

    /** The format that was sent is not spoken here. */
    public static Refusal unknownFormat(String diagnostics) {
        return new Refusal(Category.UNKNOWN_FORMAT, diagnostics, null);
    }

    /** What is needed for an answer is not there at the moment; the same request may be answered in a few seconds. */
    public static Refusal unavailable(String diagnostics) {
        return new Refusal(Category.UNAVAILABLE, diagnostics, null);
    }

    public Category category() {
        return category;
    }

    public @Nullable String expression() {
        return expression;
    }
}
