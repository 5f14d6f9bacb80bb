@NullMarked
package org.infolinia.demo;

import org.jspecify.annotations.NullMarked;
