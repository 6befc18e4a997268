package io.parcours.web.guide.artifact;

/**
 * What is particular to an artifact of one kind.
 *
 * @param template the fragment that shows it, below {@code templates/guide/artifact/}
 * @param content what the fragment reads
 */
public record Body(String template, Object content) {}
