/** Tells applications where and how to get a token. */
@NullMarked
package io.parcours.identity.smart;

import org.jspecify.annotations.NullMarked;
