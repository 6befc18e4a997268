/** The data: Synthea's patients, and made-up ones of exactly known content, so that every answer can be checked. */
@NullMarked
package io.parcours.bench.patients;

import org.jspecify.annotations.NullMarked;
