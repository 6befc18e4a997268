package io.parcours.support.keycloak;

/**
 * A started Keycloak.
 *
 * @param url without a slash at the end
 * @param reachesThisMachine whether it can fetch what a test publishes on loopback
 */
record RunningKeycloak(String url, boolean reachesThisMachine) {}
