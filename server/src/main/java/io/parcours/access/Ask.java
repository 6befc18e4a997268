package io.parcours.access;

import io.parcours.identity.Interaction;

/**
 * One thing that a request asks for.
 *
 * @param interaction what is to be done
 * @param type with which resource type; {@link #EVERY_TYPE} for all at once
 */
public record Ask(Interaction interaction, String type) {

    public static final String EVERY_TYPE = "*";
}
