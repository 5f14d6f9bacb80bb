@NullMarked
package org.infolinia.calls.nosurvey.ui;

import org.jspecify.annotations.NullMarked;
