/**
 * What the mails of a program say, in each language: the texts that come with the product, what supervisors made of them,
 * and how both become a plain and an HTML part. Uses nothing else of the module.
 */
@NullMarked
@NamedInterface("template")
package org.infolinia.mail.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
