package io.parcours.bench.report;

/**
 * A kind of question about codes, on Parcours alone.
 *
 * @param question in words
 * @param millis waiting time for the answer
 * @param againstRead that time divided by the time for a single read, in neighbouring blocks
 */
public record CodeAnswer(String question, Summary millis, Estimate againstRead) {}
