@NullMarked
package org.infolinia.reporting.client.ui;

import org.jspecify.annotations.NullMarked;
