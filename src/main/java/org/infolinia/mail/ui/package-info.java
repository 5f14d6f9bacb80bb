@NullMarked
package org.infolinia.mail.ui;

import org.jspecify.annotations.NullMarked;
