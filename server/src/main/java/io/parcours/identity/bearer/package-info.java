/** The door for bearer tokens: which issuers are believed, what makes a token good, how a bad one is answered. */
@NullMarked
package io.parcours.identity.bearer;

import org.jspecify.annotations.NullMarked;
