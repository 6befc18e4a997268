/**
 * Web: what people see in a browser, and what the console says when the server is ready.
 *
 * <p>Owns: the landing page, and the implementation guide's pages under {@code /ig/}.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"fhir", "identity"})
@NullMarked
package io.parcours.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
