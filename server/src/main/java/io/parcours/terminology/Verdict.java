package io.parcours.terminology;

import org.jspecify.annotations.Nullable;

/**
 * Whether a code is right.
 *
 * @param message why not, or what else there is to know; in the reader's language
 * @param display the word to show for the code; null if the code is not known
 */
public record Verdict(
        boolean isRight, @Nullable String message, @Nullable String display) {}
