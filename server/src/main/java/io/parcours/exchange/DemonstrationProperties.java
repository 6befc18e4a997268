package io.parcours.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demonstration whether an empty server is filled with the guide's story
 */
@ConfigurationProperties("parcours")
record DemonstrationProperties(@DefaultValue("true") boolean demonstration) {}
