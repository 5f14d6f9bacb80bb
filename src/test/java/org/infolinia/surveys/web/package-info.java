@NullMarked
package org.infolinia.surveys.web;

import org.jspecify.annotations.NullMarked;
