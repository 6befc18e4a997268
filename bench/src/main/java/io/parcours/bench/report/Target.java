package io.parcours.bench.report;

/**
 * A promise and whether this run kept it.
 *
 * @param promise in words
 * @param wanted the limit, for example "at most 0.80"
 * @param measured what this run found
 * @param kept whether the measured mean is within the limit
 */
public record Target(String promise, String wanted, String measured, boolean kept) {}
