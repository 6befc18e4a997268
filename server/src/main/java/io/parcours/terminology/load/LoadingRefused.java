package io.parcours.terminology.load;

/** Terminology cannot be loaded; says why, in one sentence for the operator. */
final class LoadingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadingRefused(String sentence) {
        super(sentence);
    }
}
