/** The pages behind the door for enquiries. */
@NullMarked
package org.infolinia.tickets.enquiry.web;

import org.jspecify.annotations.NullMarked;
