/** The PostgreSQL behind the server: embedded in a folder, or one that is given. */
@NullMarked
package io.parcours.fhir.database;

import org.jspecify.annotations.NullMarked;
