package io.parcours.fhir;

/** A class whose annotated methods are FHIR operations; every bean of this type is registered with the endpoint. */
public interface OperationProvider {}
