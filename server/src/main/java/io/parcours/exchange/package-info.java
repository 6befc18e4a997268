/**
 * Exchange: what comes in and goes out in bulk.
 *
 * <p>Owns: nothing yet.
 * <p>Offers: {@link io.parcours.exchange.DemonstrationStory}, which fills an empty server with the guide's story.
 * <p>Follows: FHIR R4 transaction.
 */
@ApplicationModule(displayName = "Exchange", allowedDependencies = "fhir")
@NullMarked
package io.parcours.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
