package io.parcours.bench.report;

/**
 * What checking an access token costs, as a share of a read by id.
 *
 * @param with waiting time for a small public document asked for with a token, in milliseconds
 * @param without the same document asked for without one
 * @param read waiting time for a read by id, with a token
 * @param millis with less without, divided by read; waiting times
 * @param cpu the same of the processor times
 */
public record TokenShare(Summary with, Summary without, Summary read, Estimate millis, Estimate cpu) {}
