/** The door for pages: people sign in at the same authorization server as applications do; the browser holds a session, never a token. */
@NullMarked
package io.parcours.identity.pages;

import org.jspecify.annotations.NullMarked;
