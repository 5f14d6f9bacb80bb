/** The pages a participant sees when he follows the link of an invitation. */
@NullMarked
package org.infolinia.surveys.web;

import org.jspecify.annotations.NullMarked;
