package io.parcours.access;

/**
 * The place of a caller in a patient's circle of care.
 *
 * @param standing not just for the time of an appointment or a referral
 * @param managing may change by whom the patient is managed, and what proves the identity
 */
public record CirclePlace(boolean standing, boolean managing) {}
