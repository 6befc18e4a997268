package io.parcours.bench.report;

/**
 * What it costs that a created resource claims a profile of the guide and is held to it, as a share of the same create without the claim.
 *
 * @param type FHIR type that is created
 * @param claiming waiting time with the claim, in milliseconds
 * @param plain waiting time without it
 * @param millis with less without, divided by without; waiting times
 * @param cpu the same of the processor times
 */
public record ProfileShare(String type, Summary claiming, Summary plain, Estimate millis, Estimate cpu) {}
