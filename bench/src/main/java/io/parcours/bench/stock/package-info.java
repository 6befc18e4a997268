/**
 * The peer: a HAPI FHIR JPA R4 server as its library ships it.
 *
 * <p>Wherever the library has a default, it stands. Where an application must choose, the choice is the public starter's (which resource
 * providers and operations, page size 20, at most 200, ten database connections) or a cheaper one (no narratives, no pretty printing, no
 * request log, no OpenAPI page, the schema by the library's migrator instead of a comparison at each start). It is meant to be hard to beat fairly.
 */
@NullMarked
package io.parcours.bench.stock;

import org.jspecify.annotations.NullMarked;
