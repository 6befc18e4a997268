/** What the tests share: a running server on a real PostgreSQL, a plain HTTP caller, the cast. */
@NullMarked
package io.parcours.support;

import org.jspecify.annotations.NullMarked;
