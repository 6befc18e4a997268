/**
 * The embedded authorization server of the demonstration: SMART standalone launch and backend services, with accounts that everybody knows.
 *
 * <p>It exists in the profile {@code demonstration} only. What it grants lives in memory and ends with the process.
 */
@NullMarked
package io.parcours.identity.demonstration;

import org.jspecify.annotations.NullMarked;
