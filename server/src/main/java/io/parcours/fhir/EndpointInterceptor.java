package io.parcours.fhir;

/**
 * A class whose annotated hooks are called for every request of a caller; every bean of this type is registered with the endpoint.
 *
 * <p>What the server does on its own behalf does not pass here.
 */
public interface EndpointInterceptor {}
