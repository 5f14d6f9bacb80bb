/** What an installation has before the first contact: programs, agents, mailboxes, articles and scripts. */
@NullMarked
package org.infolinia.demo.founding;

import org.jspecify.annotations.NullMarked;
