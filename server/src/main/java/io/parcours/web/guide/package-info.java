/**
 * The implementation guide as partners read it, at {@code /ig/}: pages, artifacts, raw files and the package.
 *
 * <p>Everything is made from the package that this server installed, when it is first asked for, and kept as long as memory allows. Titles
 * and words are in the reader's language where the package has them.
 */
@NullMarked
package io.parcours.web.guide;

import org.jspecify.annotations.NullMarked;
