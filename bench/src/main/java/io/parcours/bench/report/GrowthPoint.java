package io.parcours.bench.report;

/**
 * A page of journeys of one length.
 *
 * @param entries how many entries the journeys have
 * @param millis waiting time for the first page
 * @param ratio that time divided by the time for the shortest journeys
 */
public record GrowthPoint(int entries, Summary millis, Estimate ratio) {}
