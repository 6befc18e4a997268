/** What the tests in a browser share: Chromium, and an application of somebody else. */
@NullMarked
package io.parcours.support.browser;

import org.jspecify.annotations.NullMarked;
