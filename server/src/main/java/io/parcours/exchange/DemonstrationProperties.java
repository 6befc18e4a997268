package io.parcours.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demonstration whether an empty server is filled with the guide's story; never outside the profile of the same name
 */
@ConfigurationProperties("parcours")
record DemonstrationProperties(@DefaultValue("true") boolean demonstration) {}
