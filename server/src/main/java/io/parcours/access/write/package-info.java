/** Who may write what: rules, and the keeping of what access knows, in the transaction that writes. */
@NullMarked
package io.parcours.access.write;

import org.jspecify.annotations.NullMarked;
