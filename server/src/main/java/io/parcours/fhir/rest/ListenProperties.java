package io.parcours.fhir.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param listen from where the server may be reached
 */
@ConfigurationProperties("parcours")
record ListenProperties(@DefaultValue("loopback") Listen listen) {

    enum Listen {
        /** From this machine. */
        LOOPBACK,
        /** On every address of a container, whose port is published on its host's loopback interface only. */
        CONTAINER
    }
}
