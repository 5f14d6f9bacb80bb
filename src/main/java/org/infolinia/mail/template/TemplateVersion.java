package org.infolinia.mail.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of a template.
 *
 * @param number from 1 on, in each language of each kind of each program
 * @param text null when he went back to the text that comes with the product
 */
public record TemplateVersion(int number, @Nullable TemplateText text, String by, Instant at) {}
