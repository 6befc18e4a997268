/** What the guide's package holds, sorted for reading: artifacts, pages, who mentions whom, and every text in two languages. */
@NullMarked
package io.parcours.web.guide.shelf;

import org.jspecify.annotations.NullMarked;
