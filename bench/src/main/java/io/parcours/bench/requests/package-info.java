/** The client's side: sends requests one at a time, measures them, and refuses wrong answers. */
@NullMarked
package io.parcours.bench.requests;

import org.jspecify.annotations.NullMarked;
