/**
 * The ground floor: a FHIR R4 repository on PostgreSQL, its REST endpoint, and the way its errors are told.
 *
 * <p>Owns: the FHIR tables, the schema's two migrators, the endpoint {@code /fhir}, limits on what comes in.
 * <p>Offers: {@link io.parcours.fhir.ResourceChangeListener} to write rows in the transaction that stores a resource,
 * {@link io.parcours.fhir.StoredResources} to read resources as they stand, {@link io.parcours.fhir.OperationProvider}
 * to add operations, {@link io.parcours.fhir.Refusal} to say no.
 * <p>Follows: FHIR R4 4.0.1, RESTful API.
 *
 * <p>Classes of the FHIR library's JPA modules are used in this room only.
 */
@ApplicationModule(displayName = "FHIR")
@NullMarked
package io.parcours.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
